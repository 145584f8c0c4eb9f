//! Books civic hours as early as they fit.
//!
//! The planner proves that the hours of every account fit before its deadline and books them somewhere. For a learner early hours are
//! better than late ones: they leave room when something goes wrong, and lessons are a timetable, not a reserve. So the hours are
//! booked again, week by week, lessons of Dutch first and the other accounts by deadline. The steps stay where they are. The
//! verifier looks at the result; where early hours do not fit, the planner's own booking stays.

use crate::model::civic::Account;
use crate::planner::problem::Problem;
use crate::planner::{self, Run, Solution};

/// The solution with its account hours as early as they fit.
#[must_use]
pub fn book_early(problem: &Problem, solution: &Solution) -> Solution {
    for language_first in [true, false] {
        let booked = Solution { account_hours: book(problem, solution, language_first), ..solution.clone() };
        if planner::verify(problem, &booked).is_ok() {
            return booked;
        }
    }
    solution.clone()
}

/// Hours of every account per week.
fn book(problem: &Problem, solution: &Solution, language_first: bool) -> Vec<Vec<u32>> {
    let mut free = free_hours(problem, &solution.runs);
    let mut booked: Vec<Vec<u32>> =
        problem.accounts.iter().map(|_| vec![0; problem.horizon as usize]).collect();
    let mut open: Vec<u32> =
        problem.accounts.iter().map(|account| still_to_book(problem, solution, &account.id)).collect();
    let mut order: Vec<usize> = (0..problem.accounts.len()).collect();
    order.sort_by_key(|at| {
        let account = problem.accounts.get(*at);
        let is_language = account.is_some_and(|account| account.id == Account::Language.word());
        (!(language_first && is_language), account.map(|account| account.deadline), *at)
    });
    // A fixed timetable comes before everything that is free to choose.
    for fixed in [true, false] {
        for week in 0..problem.horizon {
            for at in &order {
                let (Some(account), Some(hours), Some(open)) =
                    (problem.accounts.get(*at), booked.get_mut(*at), open.get_mut(*at))
                else {
                    continue;
                };
                let slot = week as usize;
                let (Some(booked), Some(free)) = (hours.get_mut(slot), free.get_mut(slot)) else { continue };
                if !(account.from..account.deadline).contains(&week) {
                    continue;
                }
                let least = account.min_per_week.get(slot).copied().unwrap_or(0);
                let most = account.max_per_week.get(slot).copied().unwrap_or(0);
                let wanted = if fixed { least } else { (*open).min(most.saturating_sub(*booked)) };
                let taken = wanted.min(*free);
                *booked += taken;
                *free -= taken;
                *open = open.saturating_sub(taken);
            }
        }
    }
    booked
}

/// Hours left in each week beside the steps.
fn free_hours(problem: &Problem, runs: &[Run]) -> Vec<u32> {
    let mut free = problem.capacity.clone();
    for run in runs {
        let Some(offering) = problem.offerings.get(run.offering) else { continue };
        let Some(mode) = offering.modes.get(run.mode) else { continue };
        let closed = offering.calendar.as_ref().and_then(|name| problem.calendars.get(name));
        for week in run.start..run.end {
            let is_closed = closed.is_some_and(|closed| closed.contains(&week));
            if let (false, Some(slot)) = (is_closed, free.get_mut(week as usize)) {
                *slot = slot.saturating_sub(mode.hours_per_week);
            }
        }
    }
    free
}

/// Hours an account still needs beside those within steps: up to what it requires, and for Dutch up to the highest level that a
/// step asks for.
fn still_to_book(problem: &Problem, solution: &Solution, id: &str) -> u32 {
    let Some(account) = problem.accounts.iter().find(|account| account.id == id) else { return 0 };
    let within = |before: u32| -> u32 {
        solution
            .runs
            .iter()
            .filter_map(|run| {
                let offering = problem.offerings.get(run.offering)?;
                let hours = *offering.counts.get(id)?;
                let closed = offering.calendar.as_ref().and_then(|name| problem.calendars.get(name));
                let weeks = (run.start..run.end.min(before))
                    .filter(|week| closed.is_none_or(|closed| !closed.contains(week)))
                    .count();
                Some(hours * u32::try_from(weeks).unwrap_or(0))
            })
            .sum()
    };
    let mut needed = account.required.saturating_sub(within(account.deadline));
    if id == Account::Language.word() {
        for run in &solution.runs {
            let Some(offering) = problem.offerings.get(run.offering) else { continue };
            for (skill, level) in &offering.cefr {
                let threshold = problem.cefr.thresholds.get(level).copied().unwrap_or(0);
                let base = problem.cefr.base.get(skill).copied().unwrap_or(0);
                needed = needed.max(threshold.saturating_sub(base).saturating_sub(within(run.start)));
            }
        }
    }
    needed
}

//! Moves proofs that lapse to where they are needed.
//!
//! The planner is free to place a step without hours anywhere before it is needed. A VOG of three months that is asked for at the
//! start of a plan of two years has lapsed when the job begins; such steps are moved as late as the plan allows. A move
//! changes neither finish nor hours nor cost, and the verifier and the audit look at the plan after the moves.

use super::compile::{Compiled, Situation};
use super::reach::Reach;
use crate::model::item::ItemKind;
use crate::model::offering::Grant;
use crate::planner::{Run, Solution};

/// The solution with every lapsing proof as late as it can be.
#[must_use]
pub fn settle(situation: &Situation<'_>, compiled: &Compiled, solution: &Solution) -> Solution {
    let mut settled = solution.clone();
    // Proofs may need one another (a VOG before a register), so the last one is moved first.
    let mut order: Vec<usize> =
        (0..settled.runs.len()).filter(|at| lapses(situation, compiled, &settled, *at)).collect();
    order.sort_by_key(|at| std::cmp::Reverse(settled.runs.get(*at).map(|run| (run.end, run.start))));
    for at in order {
        let Some(run) = settled.runs.get(at).copied() else { continue };
        let latest = latest_end(compiled, &settled, at);
        if let Some(moved) = moves(compiled, &run).into_iter().rfind(|run| run.end <= latest)
            && let Some(slot) = settled.runs.get_mut(at)
        {
            *slot = moved;
        }
    }
    settled.runs.sort_by_key(|run| (run.start, run.offering));
    settled
}

/// Whether a run takes no hours and gives a proof that lapses.
fn lapses(situation: &Situation<'_>, compiled: &Compiled, solution: &Solution, at: usize) -> bool {
    let Some(run) = solution.runs.get(at) else { return false };
    let hours = compiled
        .problem
        .offerings
        .get(run.offering)
        .and_then(|offering| offering.modes.get(run.mode))
        .map(|mode| mode.hours_per_week);
    let Some(origin) = compiled.origins.get(run.offering) else { return false };
    let Some(offering) = origin.offering.and_then(|id| situation.catalog.offering(id)) else { return false };
    hours == Some(0)
        && !origin.under_way
        && offering.grants.iter().any(|grant| match grant {
            Grant::Item(item) => situation
                .catalog
                .item(*item)
                .is_some_and(|record| matches!(record.kind, ItemKind::Licence { valid_months: Some(_), .. })),
            Grant::Claimed(_) => false,
        })
}

/// The week before which a run has to end: the start of the first run that asks for what it gives, or the finish.
fn latest_end(compiled: &Compiled, solution: &Solution, at: usize) -> u32 {
    let mut without = solution.clone();
    if at < without.runs.len() {
        without.runs.remove(at);
    }
    let reach = Reach::new(&compiled.problem, &without);
    let asked = without.runs.iter().filter(|run| {
        compiled.problem.offerings.get(run.offering).is_some_and(|offering| {
            offering.prereqs.iter().any(|id| {
                let week = reach.node(id).and_then(|node| reach.week(node));
                week.is_none_or(|week| week > run.start)
            })
        })
    });
    let first = asked.map(|run| run.start).min();
    first.map_or(solution.figures.finish, |first| first.min(solution.figures.finish))
}

/// The same run at every start, in the order of weeks.
fn moves(compiled: &Compiled, run: &Run) -> Vec<Run> {
    let Some(offering) = compiled.problem.offerings.get(run.offering) else { return Vec::new() };
    let Some(mode) = offering.modes.get(run.mode) else { return Vec::new() };
    let closed = offering.calendar.as_ref().and_then(|name| compiled.problem.calendars.get(name));
    let is_open = |week: &u32| closed.is_none_or(|closed| !closed.contains(week));
    offering
        .starts
        .before(compiled.problem.horizon)
        .into_iter()
        .filter(|start| *start >= run.start && is_open(start))
        .filter_map(|start| {
            let last = (start..compiled.problem.horizon)
                .filter(is_open)
                .nth(mode.weeks.saturating_sub(1) as usize)?;
            Some(Run { start, end: last + 1, ..*run })
        })
        .collect()
}

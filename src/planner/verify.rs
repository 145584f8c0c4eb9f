//! Checks a solution against the problem as it stands, and computes its figures.
//!
//! This module shares no code with the search and nothing of its compiled form: it reads [`Problem`] week by week and
//! rule by rule in the order of `routeplan/1`, slowly and plainly. Whatever the search believes, a plan that breaks a
//! rule is found here.

use std::collections::BTreeMap;

use thiserror::Error;

use super::problem::{LANGUAGE, Node, Offering, Problem, Starts};
use super::solution::{Figures, Run, Solution};

/// A rule that a solution breaks. Offerings, accounts, resources and budgets are given by their index in the problem.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Violation {
    /// A run of an offering or a mode that does not exist.
    #[error("a run of something that does not exist: offering {offering}, mode {mode}")]
    NoSuchRun {
        /// The offering index.
        offering: usize,
        /// The mode index.
        mode: usize,
    },
    /// An offering is chosen more than once.
    #[error("offering {offering} is chosen twice")]
    ChosenTwice {
        /// The offering.
        offering: usize,
    },
    /// A run starts in a week in which the offering does not start or its calendar is closed.
    #[error("offering {offering} cannot start in week {start}")]
    CannotStart {
        /// The offering.
        offering: usize,
        /// The week.
        start: u32,
    },
    /// A run does not end where its active weeks end.
    #[error("offering {offering} ends in week {found}, not in week {expected:?}")]
    WrongEnd {
        /// The offering.
        offering: usize,
        /// The end by the calendar; `None` when it would lie beyond the horizon.
        expected: Option<u32>,
        /// The end in the solution.
        found: u32,
    },
    /// The target is not reached.
    #[error("the target is not reached")]
    TargetNotReached,
    /// A prerequisite is not reached before the start.
    #[error("offering {offering} starts before its prerequisite \"{node}\" is reached")]
    Prerequisite {
        /// The offering.
        offering: usize,
        /// The node.
        node: String,
    },
    /// A co-requisite has not started yet.
    #[error("offering {offering} starts before its co-requisite \"{node}\" has started")]
    Corequisite {
        /// The offering.
        offering: usize,
        /// The node.
        node: String,
    },
    /// Nothing that grants the node starts in the same week.
    #[error("offering {offering} does not start together with \"{node}\"")]
    NotTogether {
        /// The offering.
        offering: usize,
        /// The node.
        node: String,
    },
    /// The language level at the start is too low.
    #[error("offering {offering} needs {needed} hours of progress at its start and has {found}")]
    Language {
        /// The offering.
        offering: usize,
        /// Hours needed.
        needed: u64,
        /// Hours there are.
        found: u64,
    },
    /// More hours than the learner has.
    #[error("week {week} takes {used} hours of {capacity}")]
    Capacity {
        /// The week.
        week: u32,
        /// Hours used.
        used: u64,
        /// Hours there are.
        capacity: u64,
    },
    /// The account hours do not have one number per account and week.
    #[error("the account hours do not have one number per account and week")]
    AccountShape,
    /// Free hours outside what the account allows in that week.
    #[error("account {account} has {found} hours in week {week}, allowed are {least} to {most}")]
    AccountWeek {
        /// The account.
        account: usize,
        /// The week.
        week: u32,
        /// Hours in the solution.
        found: u32,
        /// The least allowed.
        least: u32,
        /// The most allowed.
        most: u32,
    },
    /// The account does not reach its total before its deadline.
    #[error("account {account} reaches {found} hours of {required}")]
    AccountTotal {
        /// The account.
        account: usize,
        /// Hours reached.
        found: u64,
        /// Hours required.
        required: u64,
    },
    /// More than there is of a resource.
    #[error("resource {resource} is used {used} of {capacity} in week {week}")]
    Resource {
        /// The resource.
        resource: usize,
        /// The week.
        week: u32,
        /// What is used.
        used: u64,
        /// What there is.
        capacity: u64,
    },
    /// More is spent than a budget has.
    #[error("budget {budget} spends {spent} of {limit}")]
    Budget {
        /// The budget.
        budget: usize,
        /// What is spent.
        spent: u64,
        /// What there is.
        limit: u64,
    },
    /// Two offerings of one group.
    #[error("more than one offering of group \"{group}\"")]
    Group {
        /// The group.
        group: String,
    },
    /// An offering that every plan contains is not chosen.
    #[error("offering \"{offering}\" is not chosen but every plan contains it")]
    Must {
        /// The id of the offering.
        offering: String,
    },
    /// The figures in the solution are not those of its runs.
    #[error("the figures are {expected:?}, not {found:?}")]
    Figures {
        /// As computed here.
        expected: Figures,
        /// As the solution says.
        found: Figures,
    },
}

/// The figures of a solution that keeps every rule, or every rule it breaks.
pub fn verify(problem: &Problem, solution: &Solution) -> Result<Figures, Vec<Violation>> {
    let mut broken = Vec::new();
    let runs = existing_runs(problem, solution, &mut broken);
    if !broken.is_empty() {
        // Weeks cannot be counted for runs that do not exist.
        return Err(broken);
    }
    let nodes = problem.nodes.iter().map(|node| (&*node.id, node)).collect();
    let plan = Plan { problem, nodes, runs };
    plan.timing(&mut broken);
    plan.choices(&mut broken);
    plan.requirements(&mut broken);
    plan.weekly_limits(solution, &mut broken);
    plan.accounts(solution, &mut broken);
    let figures = Figures {
        finish: plan.reached(&problem.target).unwrap_or(u32::MAX),
        hours: plan.runs.iter().map(|(offering, ..)| u64::from(offering.hours)).sum(),
        cost: plan.runs.iter().map(|(offering, ..)| u64::from(offering.cost)).sum(),
    };
    if figures.finish == u32::MAX {
        broken.push(Violation::TargetNotReached);
    } else if figures != solution.figures {
        broken.push(Violation::Figures { expected: figures, found: solution.figures });
    }
    if broken.is_empty() { Ok(figures) } else { Err(broken) }
}

/// A chosen offering, its run, and the weeks in which it is active.
type Chosen<'a> = (&'a Offering, Run, Vec<u32>);

fn existing_runs<'a>(
    problem: &'a Problem,
    solution: &Solution,
    broken: &mut Vec<Violation>,
) -> Vec<Chosen<'a>> {
    let mut runs = Vec::new();
    for run in &solution.runs {
        let offering = problem.offerings.get(run.offering);
        let mode = offering.and_then(|offering| offering.modes.get(run.mode));
        if let (Some(offering), Some(mode)) = (offering, mode) {
            let active = (run.start..problem.horizon)
                .filter(|week| !closed(problem, offering, *week))
                .take(mode.weeks as usize)
                .collect();
            runs.push((offering, *run, active));
        } else {
            broken.push(Violation::NoSuchRun { offering: run.offering, mode: run.mode });
        }
    }
    runs
}

fn closed(problem: &Problem, offering: &Offering, week: u32) -> bool {
    let calendar = offering.calendar.as_ref().and_then(|name| problem.calendars.get(name));
    calendar.is_some_and(|weeks| weeks.contains(&week))
}

struct Plan<'a> {
    problem: &'a Problem,
    nodes: BTreeMap<&'a str, &'a Node>,
    runs: Vec<Chosen<'a>>,
}

impl Plan<'_> {
    /// Rule 1: one run per offering, an allowed start in an open week, the end that follows from it.
    fn timing(&self, broken: &mut Vec<Violation>) {
        for (at, (offering, run, active)) in self.runs.iter().enumerate() {
            if self.runs.iter().take(at).any(|(_, other, _)| other.offering == run.offering) {
                broken.push(Violation::ChosenTwice { offering: run.offering });
            }
            let starts = match &offering.starts {
                Starts::Every { every, offset } => {
                    run.start >= *offset && (run.start - offset).is_multiple_of(*every)
                }
                Starts::List(weeks) => weeks.contains(&run.start),
            };
            if !starts || run.start >= self.problem.horizon || closed(self.problem, offering, run.start) {
                broken.push(Violation::CannotStart { offering: run.offering, start: run.start });
            }
            let weeks = offering.modes.get(run.mode).map_or(0, |mode| mode.weeks as usize);
            let expected = if active.len() == weeks { active.last().map(|week| week + 1) } else { None };
            if expected != Some(run.end) {
                broken.push(Violation::WrongEnd { offering: run.offering, expected, found: run.end });
            }
        }
    }

    /// Groups, and the offerings that every plan contains.
    fn choices(&self, broken: &mut Vec<Violation>) {
        let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
        for (offering, ..) in &self.runs {
            if let Some(group) = &offering.group {
                *groups.entry(group).or_default() += 1;
            }
        }
        let crowded = groups.into_iter().filter(|(_, chosen)| *chosen > 1);
        broken.extend(crowded.map(|(group, _)| Violation::Group { group: group.into() }));
        for id in &self.problem.must {
            if !self.runs.iter().any(|(offering, ..)| offering.id == *id) {
                broken.push(Violation::Must { offering: id.clone() });
            }
        }
    }

    /// Rule 2: the week in which a node is reached.
    fn reached(&self, id: &str) -> Option<u32> {
        self.earliest(id, |run| run.end, &mut BTreeMap::new())
    }

    /// The week from which a node counts as a co-requisite.
    fn begun(&self, id: &str) -> Option<u32> {
        self.earliest(id, |run| run.start, &mut BTreeMap::new())
    }

    /// Zero for a held node; else the least of the weeks of the runs that grant it and, for a node made of others, the
    /// k-th smallest of theirs. `known` keeps shared members from being worked out again and again.
    fn earliest(
        &self,
        id: &str,
        week: fn(&Run) -> u32,
        known: &mut BTreeMap<String, Option<u32>>,
    ) -> Option<u32> {
        let node = self.nodes.get(id)?;
        if node.held {
            return Some(0);
        }
        if let Some(res) = known.get(id) {
            return *res;
        }
        let granted = self.runs.iter().filter(|(offering, ..)| offering.grants.iter().any(|g| g == id));
        let granted = granted.map(|(_, run, _)| week(run)).min();
        let made = node.needed().and_then(|needed| {
            let mut members: Vec<u32> =
                node.of.iter().filter_map(|member| self.earliest(member, week, known)).collect();
            members.sort_unstable();
            if needed == 0 { Some(0) } else { members.get(needed - 1).copied() }
        });
        let res = granted.into_iter().chain(made).min();
        known.insert(id.into(), res);
        res
    }

    /// Rules 3 and 4, co-requisites and what must start together.
    fn requirements(&self, broken: &mut Vec<Violation>) {
        for (offering, run, _) in &self.runs {
            let late = |week: Option<u32>| week.is_none_or(|week| week > run.start);
            for node in offering.prereqs.iter().filter(|node| late(self.reached(node))) {
                broken.push(Violation::Prerequisite { offering: run.offering, node: node.clone() });
            }
            for node in offering.coreqs.iter().filter(|node| late(self.begun(node))) {
                broken.push(Violation::Corequisite { offering: run.offering, node: node.clone() });
            }
            for node in &offering.with {
                let mut same = self.runs.iter().filter(|(_, other, _)| other.start == run.start);
                if !same.any(|(other, ..)| other.grants.contains(node)) {
                    broken.push(Violation::NotTogether { offering: run.offering, node: node.clone() });
                }
            }
        }
    }

    /// Rule 5 and the resources and budgets.
    fn weekly_limits(&self, solution: &Solution, broken: &mut Vec<Violation>) {
        let mode = |run: &Run| self.problem.offerings.get(run.offering).and_then(|o| o.modes.get(run.mode));
        for week in 0..self.problem.horizon {
            let active = self.runs.iter().filter(|(_, _, active)| active.contains(&week));
            let busy: u64 =
                active.filter_map(|(_, run, _)| mode(run)).map(|m| u64::from(m.hours_per_week)).sum();
            let free: u64 = solution.account_hours.iter().map(|weeks| u64::from(at(weeks, week))).sum();
            let capacity = u64::from(at(&self.problem.capacity, week));
            if busy + free > capacity {
                broken.push(Violation::Capacity { week, used: busy + free, capacity });
            }
            for (index, resource) in self.problem.resources.iter().enumerate() {
                let active = self.runs.iter().filter(|(_, _, active)| active.contains(&week));
                let used: u64 = active
                    .filter_map(|(_, run, _)| mode(run))
                    .filter_map(|mode| mode.uses.get(&resource.id))
                    .map(|amount| u64::from(*amount))
                    .sum();
                let capacity = u64::from(at(&resource.capacity, week));
                if used > capacity {
                    broken.push(Violation::Resource { resource: index, week, used, capacity });
                }
            }
        }
        for (index, budget) in self.problem.budgets.iter().enumerate() {
            let spends = self.runs.iter().filter_map(|(_, run, _)| mode(run)?.spends.get(&budget.id));
            let spent: u64 = spends.map(|amount| u64::from(*amount)).sum();
            let limit = u64::from(budget.limit);
            if spent > limit {
                broken.push(Violation::Budget { budget: index, spent, limit });
            }
        }
    }

    /// Rule 6, and rule 4, for which the language account must be known week by week.
    fn accounts(&self, solution: &Solution, broken: &mut Vec<Violation>) {
        let weeks = self.problem.horizon as usize;
        let hours = &solution.account_hours;
        if hours.len() != self.problem.accounts.len() || hours.iter().any(|list| list.len() != weeks) {
            broken.push(Violation::AccountShape);
            return;
        }
        for (index, (account, free)) in self.problem.accounts.iter().zip(hours).enumerate() {
            for week in 0..self.problem.horizon {
                let inside = account.from <= week && week < account.deadline;
                let least = if inside { at(&account.min_per_week, week) } else { 0 };
                let most = if inside { at(&account.max_per_week, week) } else { 0 };
                let found = at(free, week);
                if found < least || found > most {
                    broken.push(Violation::AccountWeek { account: index, week, found, least, most });
                }
            }
            let free: u64 = free.iter().map(|hours| u64::from(*hours)).sum();
            let found = free + self.counted(&account.id, account.deadline);
            let required = u64::from(account.required);
            if found < required {
                broken.push(Violation::AccountTotal { account: index, found, required });
            }
        }
        for (offering, run, _) in &self.runs {
            let needed = self.needed_progress(offering);
            let found = self.progress(hours, run.start);
            if found < needed {
                broken.push(Violation::Language { offering: run.offering, needed, found });
            }
        }
    }

    /// Hours that offerings count towards an account before a week.
    fn counted(&self, account: &str, before: u32) -> u64 {
        self.runs
            .iter()
            .filter_map(|(offering, _, active)| Some((offering.counts.get(account)?, active)))
            .map(|(hours, active)| {
                let weeks = active.iter().filter(|week| **week < before).count() as u64;
                weeks * u64::from(*hours)
            })
            .sum()
    }

    /// The most that any skill still lacks for the level the offering asks.
    fn needed_progress(&self, offering: &Offering) -> u64 {
        let cefr = &self.problem.cefr;
        let lacking = offering.cefr.iter().map(|(skill, level)| {
            let threshold = cefr.thresholds.get(level).copied().unwrap_or(u32::MAX);
            u64::from(threshold.saturating_sub(cefr.base.get(skill).copied().unwrap_or(0)))
        });
        lacking.max().unwrap_or(0)
    }

    /// Language hours before a week. Without an account for language there is no progress.
    fn progress(&self, hours: &[Vec<u32>], before: u32) -> u64 {
        let accounts = self.problem.accounts.iter().zip(hours);
        let language = accounts.filter(|(account, _)| account.id == LANGUAGE);
        language
            .map(|(_, free)| {
                let free: u64 = free.iter().take(before as usize).map(|hours| u64::from(*hours)).sum();
                free + self.counted(LANGUAGE, before)
            })
            .sum()
    }
}

fn at(weeks: &[u32], week: u32) -> u32 {
    weeks.get(week as usize).copied().unwrap_or(0)
}

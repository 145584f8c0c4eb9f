//! The best plan of a small problem by trying every choice of modes and starts: slow, plain and independent of the solver.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use std::collections::{BTreeMap, BTreeSet};

use leerpad::planner::Figures;
use leerpad::planner::problem::{Node, Offering, Problem, Starts};

/// The figures of the best plan, or `None` when there is none.
pub(crate) fn best(problem: &Problem) -> Option<Figures> {
    let mut tried = Tried { problem, chosen: Vec::new(), best: None, all: None };
    tried.extend(0);
    tried.best
}

/// The figures of plans than which none is at least as good in all three and better in one.
pub(crate) fn front(problem: &Problem) -> Vec<Figures> {
    let mut tried = Tried { problem, chosen: Vec::new(), best: None, all: Some(BTreeSet::new()) };
    tried.extend(0);
    let all = tried.all.unwrap();
    let better = |one: &Figures, other: &Figures| {
        one != other && one.finish <= other.finish && one.hours <= other.hours && one.cost <= other.cost
    };
    all.iter().filter(|figures| !all.iter().any(|other| better(other, figures))).copied().collect()
}

struct Chosen<'a> {
    offering: &'a Offering,
    mode: usize,
    start: u32,
    active: Vec<u32>,
}

impl Chosen<'_> {
    fn last_week(&self) -> u32 {
        self.active[self.active.len() - 1]
    }
}

struct Tried<'a> {
    problem: &'a Problem,
    chosen: Vec<Chosen<'a>>,
    best: Option<Figures>,
    /// The figures of every plan, when they are asked for.
    all: Option<BTreeSet<Figures>>,
}

impl<'a> Tried<'a> {
    fn extend(&mut self, next: usize) {
        let problem: &'a Problem = self.problem;
        let Some(offering) = problem.offerings.get(next) else {
            self.judge();
            return;
        };
        if !problem.must.contains(&offering.id) {
            self.extend(next + 1);
        }
        let closed = offering.calendar.as_ref().map(|name| &problem.calendars[name]);
        for (mode, how) in offering.modes.iter().enumerate() {
            for start in 0..problem.horizon {
                let allowed = match &offering.starts {
                    Starts::Every { every, offset } => start >= *offset && (start - offset) % every == 0,
                    Starts::List(weeks) => weeks.contains(&start),
                };
                let is_open = |week: &u32| closed.is_none_or(|closed| !closed.contains(week));
                let active: Vec<u32> =
                    (start..problem.horizon).filter(is_open).take(how.weeks as usize).collect();
                if allowed && active.len() == how.weeks as usize && active[0] == start {
                    self.chosen.push(Chosen { offering, mode, start, active });
                    // What is overfull stays so with more choices.
                    if self.limits_hold() {
                        self.extend(next + 1);
                    }
                    self.chosen.pop();
                }
            }
        }
    }

    fn judge(&mut self) {
        let problem = self.problem;
        let ends = self.weeks(|chosen: &Chosen<'_>| chosen.last_week() + 1);
        let begins = self.weeks(|chosen| chosen.start);
        let Some(finish) = ends.get(&*problem.target).copied() else { return };
        let hours = self.chosen.iter().map(|chosen| u64::from(chosen.offering.hours)).sum();
        let cost = self.chosen.iter().map(|chosen| u64::from(chosen.offering.cost)).sum();
        let figures = Figures { finish, hours, cost };
        let news = match &self.all {
            Some(all) => !all.contains(&figures),
            None => self.best.is_none_or(|best| figures < best),
        };
        if news && self.requirements_hold(&ends, &begins) && self.hours_can_be_spread() {
            self.best = Some(figures);
            if let Some(all) = &mut self.all {
                all.insert(figures);
            }
        }
    }

    /// The week of every node that is reached, given the week that counts for a chosen offering.
    fn weeks(&self, week: fn(&Chosen<'_>) -> u32) -> BTreeMap<&'a str, u32> {
        let mut known = BTreeMap::new();
        // Random nodes are made of earlier ones only.
        for node in &self.problem.nodes {
            let granted = self.chosen.iter().filter(|chosen| chosen.offering.grants.contains(&node.id));
            let granted = granted.map(week).min();
            let res = if node.held { Some(0) } else { granted.into_iter().chain(made(node, &known)).min() };
            if let Some(res) = res {
                known.insert(&*node.id, res);
            }
        }
        known
    }

    fn requirements_hold(&self, ends: &BTreeMap<&str, u32>, begins: &BTreeMap<&str, u32>) -> bool {
        let in_time = |weeks: &BTreeMap<&str, u32>, node: &String, start: u32| {
            weeks.get(&**node).is_some_and(|week| *week <= start)
        };
        self.chosen.iter().all(|chosen| {
            let offering = chosen.offering;
            let together = |node: &String| {
                self.chosen
                    .iter()
                    .any(|other| other.start == chosen.start && other.offering.grants.contains(node))
            };
            let alone = offering.group.is_none()
                || self.chosen.iter().filter(|other| other.offering.group == offering.group).count() == 1;
            offering.prereqs.iter().all(|node| in_time(ends, node, chosen.start))
                && offering.coreqs.iter().all(|node| in_time(begins, node, chosen.start))
                && offering.with.iter().all(together)
                && alone
        })
    }

    fn limits_hold(&self) -> bool {
        let problem = self.problem;
        let mode = |chosen: &Chosen<'a>| &chosen.offering.modes[chosen.mode];
        let hours = (0..problem.horizon).all(|week| {
            let active = self.chosen.iter().filter(|chosen| chosen.active.contains(&week));
            active.map(|chosen| mode(chosen).hours_per_week).sum::<u32>() <= problem.capacity[week as usize]
        });
        let rooms = problem.resources.iter().all(|resource| {
            (0..problem.horizon).all(|week| {
                let active = self.chosen.iter().filter(|chosen| chosen.active.contains(&week));
                let used: u32 =
                    active.filter_map(|chosen| mode(chosen).uses.get(&resource.id).copied()).sum();
                used <= resource.capacity[week as usize]
            })
        });
        let purses = problem.budgets.iter().all(|budget| {
            let spends = self.chosen.iter().filter_map(|chosen| mode(chosen).spends.get(&budget.id).copied());
            spends.sum::<u32>() <= budget.limit
        });
        hours && rooms && purses
    }

    /// Week by week every reachable combination of account totals: no flow, no cut.
    fn hours_can_be_spread(&self) -> bool {
        let problem = self.problem;
        let mut states = BTreeSet::from([vec![0u32; problem.accounts.len()]]);
        let language = problem.accounts.iter().position(|account| account.id == "language");
        for week in 0..=problem.horizon {
            // Levels are needed at the start of the week, before its hours.
            let need =
                self.chosen.iter().filter(|chosen| chosen.start == week).map(|c| self.need(c.offering)).max();
            if let Some(need) = need.filter(|need| *need > 0) {
                let Some(language) = language else { return false };
                let counted = self.counted("language", week);
                states.retain(|totals| totals[language] + counted >= need);
            }
            if week == problem.horizon {
                break;
            }
            let busy: u32 = self
                .chosen
                .iter()
                .filter(|chosen| chosen.active.contains(&week))
                .map(|chosen| chosen.offering.modes[chosen.mode].hours_per_week)
                .sum();
            let Some(free) = problem.capacity[week as usize].checked_sub(busy) else { return false };
            let mut next = BTreeSet::new();
            for totals in &states {
                let mut partial = vec![(totals.clone(), free)];
                for (at, account) in problem.accounts.iter().enumerate() {
                    let inside = account.from <= week && week < account.deadline;
                    let least = if inside { account.min_per_week[week as usize] } else { 0 };
                    let most = if inside { account.max_per_week[week as usize] } else { 0 };
                    let mut longer = Vec::new();
                    for (totals, free) in partial {
                        for hours in least..=most.min(free) {
                            let mut totals = totals.clone();
                            totals[at] += hours;
                            longer.push((totals, free - hours));
                        }
                    }
                    partial = longer;
                }
                next.extend(partial.into_iter().map(|(totals, _)| totals));
            }
            states = next;
        }
        states.iter().any(|totals| {
            problem.accounts.iter().zip(totals).all(|(account, total)| {
                total + self.counted(&account.id, account.deadline) >= account.required
            })
        })
    }

    fn counted(&self, account: &str, before: u32) -> u32 {
        let counts = self.chosen.iter().filter_map(|chosen| {
            let hours = chosen.offering.counts.get(account)?;
            Some(hours * u32::try_from(chosen.active.iter().filter(|week| **week < before).count()).ok()?)
        });
        counts.sum()
    }

    fn need(&self, offering: &Offering) -> u32 {
        let cefr = &self.problem.cefr;
        let lacking = offering.cefr.iter().map(|(skill, level)| {
            cefr.thresholds[level].saturating_sub(cefr.base.get(skill).copied().unwrap_or(0))
        });
        lacking.max().unwrap_or(0)
    }
}

fn made(node: &Node, known: &BTreeMap<&str, u32>) -> Option<u32> {
    if node.of.is_empty() {
        return None;
    }
    let needed = node.k.unwrap_or(u32::try_from(node.of.len()).unwrap()) as usize;
    let mut weeks: Vec<u32> = node.of.iter().filter_map(|id| known.get(&**id).copied()).collect();
    weeks.sort_unstable();
    if needed == 0 { Some(0) } else { weeks.get(needed - 1).copied() }
}

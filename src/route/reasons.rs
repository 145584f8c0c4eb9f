//! Why each step is in the plan, why it starts when it starts, and what it makes possible: read off the finished solution.

use std::collections::BTreeSet;

use super::compile::{Compiled, Situation};
use super::plan::{Reason, Step, Timing, Unlock};
use super::reach::{By, Reach};
use crate::model::civic::Account;
use crate::model::item::{ItemId, ItemKind};
use crate::model::language::{Level, Skill};
use crate::planner::problem::Problem;
use crate::planner::{Run, Solution};

/// Fills in the reasons of all steps. `runs` are the places in the solution of the runs that `steps` were made of.
pub fn explain(
    situation: &Situation<'_>,
    compiled: &Compiled,
    solution: &Solution,
    reach: &Reach,
    runs: &[usize],
    steps: &mut [Step],
) {
    let mut trace = Trace { compiled, solution, reach, seen: BTreeSet::new(), reasons: Vec::new() };
    if let Some(target) = reach.node(&compiled.problem.target) {
        trace.follow(target, None);
    }
    trace.under_way(situation);
    let found = trace.reasons;
    let step_of = |run: usize| runs.iter().position(|own| *own == run);
    let usage = Usage::new(compiled, solution);
    for (at, step) in steps.iter_mut().enumerate() {
        let Some(run_at) = runs.get(at) else { continue };
        let Some(run) = solution.runs.get(*run_at) else { continue };
        step.because = because(compiled, run, &found, *run_at, step);
        step.timing = if step.under_way {
            Timing::PlanStart
        } else {
            timing(situation, compiled, solution, reach, &usage, *run_at, &step_of)
        };
        step.unlocks = unlocked_items(situation, compiled, reach, run);
    }
    let waits: Vec<(usize, usize)> = steps
        .iter()
        .enumerate()
        .filter_map(|(at, step)| match step.timing {
            Timing::After { step: before, .. } => Some((before, at)),
            _ => None,
        })
        .collect();
    for (before, after) in waits {
        if let Some(step) = steps.get_mut(before) {
            step.unlocks.push(Unlock::Step(after));
        }
    }
}

/// Follows the nodes that the target rests on down to the runs that give them.
struct Trace<'a> {
    compiled: &'a Compiled,
    solution: &'a Solution,
    reach: &'a Reach,
    seen: BTreeSet<usize>,
    reasons: Vec<(usize, Reason)>,
}

impl Trace<'_> {
    /// Follows a node that is needed for `parent` (nothing for the target itself).
    fn follow(&mut self, node: usize, parent: Option<ItemId>) {
        if !self.seen.insert(node) {
            return;
        }
        let item = self.compiled.items.get(node).copied().flatten();
        match self.reach.by(node) {
            None | Some(By::Held) => {}
            Some(By::Members(members)) => {
                for member in members.clone() {
                    self.follow(member, item.or(parent));
                }
            }
            Some(By::Run(run)) => {
                let run = *run;
                match (item, parent) {
                    (Some(item), Some(needed_for)) => {
                        self.reasons.push((run, Reason::Gives { item, needed_for }));
                    }
                    // Only the goal and what is fixed by hand stand under no item, and of these the goal is one.
                    (None, None) => self.reasons.push((run, Reason::Fixed)),
                    _ => self.reasons.push((run, Reason::Goal)),
                }
                self.entries(run);
            }
        }
    }

    /// Follows what a run asks for at its start.
    fn entries(&mut self, run: usize) {
        let Some(offering) = self.solution.runs.get(run).and_then(|run| {
            let made = self.compiled.problem.offerings.get(run.offering)?;
            let origin = self.compiled.origins.get(run.offering)?.offering?;
            Some((made, origin))
        }) else {
            return;
        };
        let (made, origin) = offering;
        for id in &made.prereqs {
            let Some(node) = self.reach.node(id) else { continue };
            self.follow_entry(node, origin);
        }
    }

    fn follow_entry(&mut self, node: usize, offering: crate::model::OfferingId) {
        let item = self.compiled.items.get(node).copied().flatten();
        match self.reach.by(node) {
            Some(By::Run(run)) => {
                let run = *run;
                if let Some(item) = item {
                    self.reasons.push((run, Reason::Entry { item, offering }));
                }
                if self.seen.insert(node) {
                    self.entries(run);
                }
            }
            Some(By::Members(members)) if item.is_none() => {
                for member in members.clone() {
                    self.follow_entry(member, offering);
                }
            }
            _ => self.follow(node, item),
        }
    }

    fn under_way(&mut self, situation: &Situation<'_>) {
        if situation.case.under_way.is_empty() {
            return;
        }
        for (at, run) in self.solution.runs.iter().enumerate() {
            if self.compiled.origins.get(run.offering).is_some_and(|origin| origin.under_way) {
                self.reasons.push((at, Reason::UnderWay));
            }
        }
    }
}

/// The reasons found for a run; one that the goal does not rest on is there for the hours it counts.
fn because(
    compiled: &Compiled,
    run: &Run,
    found: &[(usize, Reason)],
    run_at: usize,
    step: &Step,
) -> Vec<Reason> {
    let mut because: Vec<Reason> =
        found.iter().filter(|(own, _)| *own == run_at).map(|(_, reason)| *reason).collect();
    // Work processes of a certificate are named once for what they are needed for, not once for every gate above.
    because.sort_unstable();
    because.dedup();
    if because.is_empty() {
        let counts = compiled.problem.offerings.get(run.offering).map(|offering| &offering.counts);
        because.extend(
            counts.into_iter().flatten().filter_map(|(id, _)| Account::from_word(id)).map(Reason::Counts),
        );
    }
    if because.is_empty() && step.under_way {
        because.push(Reason::UnderWay);
    }
    because
}

/// Hours used per week by everything in a solution.
struct Usage {
    total: Vec<u32>,
    resources: Vec<Vec<u32>>,
}

impl Usage {
    fn new(compiled: &Compiled, solution: &Solution) -> Self {
        let horizon = compiled.problem.horizon as usize;
        let mut total = vec![0_u32; horizon];
        for hours in &solution.account_hours {
            for (slot, hours) in total.iter_mut().zip(hours) {
                *slot += hours;
            }
        }
        let mut usage = Self { total, resources: vec![vec![0; horizon]; compiled.problem.resources.len()] };
        for run in &solution.runs {
            usage.book(compiled, run, true);
        }
        usage
    }

    fn book(&mut self, compiled: &Compiled, run: &Run, add: bool) {
        let Some(mode) = mode_of(&compiled.problem, run) else { return };
        let change = |slot: &mut u32, hours: u32| {
            *slot = if add { *slot + hours } else { slot.saturating_sub(hours) };
        };
        for week in super::decode::active_weeks(compiled, run) {
            if let Some(slot) = self.total.get_mut(week as usize) {
                change(slot, mode.hours_per_week);
            }
            for (resource, used) in compiled.problem.resources.iter().zip(&mut self.resources) {
                let hours = mode.uses.get(&resource.id).copied().unwrap_or(0);
                if let Some(slot) = used.get_mut(week as usize) {
                    change(slot, hours);
                }
            }
        }
    }
}

fn mode_of<'p>(problem: &'p Problem, run: &Run) -> Option<&'p crate::planner::problem::Mode> {
    problem.offerings.get(run.offering)?.modes.get(run.mode)
}

/// Why a run does not start a start window earlier, all else the same.
fn timing(
    situation: &Situation<'_>,
    compiled: &Compiled,
    solution: &Solution,
    reach: &Reach,
    usage: &Usage,
    run_at: usize,
    step_of: &dyn Fn(usize) -> Option<usize>,
) -> Timing {
    let Some(run) = solution.runs.get(run_at) else { return Timing::PlanStart };
    let origin = compiled.origins.get(run.offering).and_then(|origin| origin.offering);
    if origin.is_some_and(|offering| situation.fixes.start_of(offering).is_some()) {
        return Timing::Fixed;
    }
    if run.start == 0 {
        return Timing::PlanStart;
    }
    let mut earliest = None;
    for (start, moved) in earlier_runs(compiled, run) {
        match hindrance(situation, compiled, solution, reach, usage, run, &moved, step_of) {
            None => earliest = Some(start),
            Some(why) => return earliest.map_or(why, |week| Timing::Free { earliest_week: week }),
        }
    }
    earliest.map_or(Timing::StartWindow, |week| Timing::Free { earliest_week: week })
}

/// The same run at each earlier start, the nearest first.
fn earlier_runs(compiled: &Compiled, run: &Run) -> Vec<(u32, Run)> {
    let Some(offering) = compiled.problem.offerings.get(run.offering) else { return Vec::new() };
    let Some(mode) = offering.modes.get(run.mode) else { return Vec::new() };
    let closed = offering.calendar.as_ref().and_then(|name| compiled.problem.calendars.get(name));
    let is_open = |week: &u32| closed.is_none_or(|closed| !closed.contains(week));
    offering
        .starts
        .before(run.start)
        .into_iter()
        .filter(is_open)
        .rev()
        .filter_map(|start| {
            let last = (start..run.end).filter(is_open).nth(mode.weeks.saturating_sub(1) as usize)?;
            Some((start, Run { start, end: last + 1, ..*run }))
        })
        .collect()
}

/// What hinders a run from being moved, if anything.
#[expect(
    clippy::too_many_arguments,
    reason = "the whole finished solution is looked at, and nothing of it changes"
)]
fn hindrance(
    situation: &Situation<'_>,
    compiled: &Compiled,
    solution: &Solution,
    reach: &Reach,
    usage: &Usage,
    run: &Run,
    moved: &Run,
    step_of: &dyn Fn(usize) -> Option<usize>,
) -> Option<Timing> {
    let offering = compiled.problem.offerings.get(run.offering)?;
    for id in &offering.prereqs {
        let node = reach.node(id)?;
        if reach.week(node).is_some_and(|week| week > moved.start)
            && let Some((item, giver)) = latest_giver(compiled, reach, node)
            && let Some(step) = step_of(giver)
        {
            return Some(Timing::After { item, step });
        }
    }
    if let Some((skill, level)) = language_short(situation, compiled, solution, run, moved.start) {
        return Some(Timing::Language { skill, level });
    }
    let mut without = Usage { total: usage.total.clone(), resources: usage.resources.clone() };
    without.book(compiled, run, false);
    without.book(compiled, moved, true);
    for week in super::decode::active_weeks(compiled, moved) {
        let at = week as usize;
        let full = without.total.get(at) > compiled.problem.capacity.get(at)
            || compiled
                .problem
                .resources
                .iter()
                .zip(&without.resources)
                .any(|(resource, used)| used.get(at) > resource.capacity.get(at));
        if full {
            return Some(Timing::Hours { week });
        }
    }
    None
}

/// The item under a node that is reached last, and the run that gives it.
fn latest_giver(compiled: &Compiled, reach: &Reach, node: usize) -> Option<(ItemId, usize)> {
    match reach.by(node)? {
        By::Held => None,
        By::Run(run) => Some((compiled.items.get(node).copied().flatten()?, *run)),
        By::Members(members) => {
            let last = *members.last()?;
            let (item, run) = latest_giver(compiled, reach, last)?;
            Some((compiled.items.get(node).copied().flatten().unwrap_or(item), run))
        }
    }
}

/// The level of Dutch that is not reached before a week, of those a run asks for.
fn language_short(
    situation: &Situation<'_>,
    compiled: &Compiled,
    solution: &Solution,
    run: &Run,
    start: u32,
) -> Option<(Skill, Level)> {
    let offering = compiled.problem.offerings.get(run.offering)?;
    if offering.cefr.is_empty() {
        return None;
    }
    let language = situation.accounts.iter().position(|demand| demand.account == Account::Language)?;
    let lessons: u32 = solution.account_hours.get(language)?.iter().take(start as usize).sum();
    let counted: u32 = solution
        .runs
        .iter()
        .map(|own| {
            let hours = compiled
                .problem
                .offerings
                .get(own.offering)
                .and_then(|offering| offering.counts.get(Account::Language.word()))
                .copied()
                .unwrap_or(0);
            let weeks = super::decode::active_weeks(compiled, own);
            hours * u32::try_from(weeks.iter().filter(|week| **week < start).count()).unwrap_or(0)
        })
        .sum();
    offering
        .cefr
        .iter()
        .filter_map(|(skill, level)| Some((Skill::from_word(skill)?, Level::from_word(level)?)))
        .find(|(skill, level)| {
            situation.progress.needed(*skill, *level).is_none_or(|needed| lessons + counted < needed)
        })
}

/// Credentials and jobs that are reached in the week in which a run ends and that rest on what it gives.
fn unlocked_items(situation: &Situation<'_>, compiled: &Compiled, reach: &Reach, run: &Run) -> Vec<Unlock> {
    let mut unlocked = Vec::new();
    for (at, item) in compiled.items.iter().enumerate() {
        let Some(item) = item else { continue };
        let is_made_of_parts = matches!(reach.by(at), Some(By::Members(_)));
        if !is_made_of_parts || reach.week(at) != Some(run.end) || !rests_on(compiled, reach, at, run) {
            continue;
        }
        let named = situation.catalog.item(*item).is_some_and(|record| {
            matches!(record.kind, ItemKind::Certificate { .. } | ItemKind::Diploma(_) | ItemKind::Job { .. })
        });
        if named {
            unlocked.push(Unlock::Item(*item));
        }
    }
    unlocked
}

fn rests_on(compiled: &Compiled, reach: &Reach, node: usize, run: &Run) -> bool {
    let gives = super::reach::granted(&compiled.problem, run);
    match reach.by(node) {
        Some(By::Run(_)) => {
            compiled.problem.nodes.get(node).is_some_and(|node| gives.contains(&node.id))
                && reach.week(node) == Some(run.end)
        }
        Some(By::Members(members)) => members.iter().any(|member| rests_on(compiled, reach, *member, run)),
        _ => false,
    }
}

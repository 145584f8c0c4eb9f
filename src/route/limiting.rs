//! Why a plan does not finish earlier: the chain of steps that ends with the goal, the demands that hold the finish where it
//! is, and how far each step could slip.

use super::compile::{Compiled, DAY, EVENING, LANGUAGE_DEADLINE, Situation, WORK};
use super::plan::{Demand, DemandKind, Plan, Step, Timing};
use super::planning::{PlanError, Planning};
use crate::planner::problem::{Problem, Starts};
use crate::planner::{self, Solution};

/// Why a plan does not finish earlier.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Limiting {
    /// The steps of which each waits for the one before and the last gives the goal, in the order of time.
    pub chain: Vec<Link>,
    /// Demands without which the goal could be reached earlier, each dropped alone; the one that gains most comes first.
    pub demands: Vec<Demand>,
    /// The finish without any of the demands: what the steps take one after the other. `None` when that was not found out.
    pub floor_week: Option<u32>,
}

/// A step of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The step, by its place in the plan.
    pub step: usize,
    /// Why it does not start earlier.
    pub timing: Timing,
    /// Weeks between the end of the link before, or the start of the plan, and the start of this one.
    pub waits: u32,
    /// How many of those are school holidays; in the others there is no start, or something is still missing.
    pub holidays: u32,
}

/// The chain of a plan, read off the reasons of its steps.
pub fn chain(plan: &Plan) -> Vec<Link> {
    let Some(figures) = plan.figures else { return Vec::new() };
    // Of the steps that end with the plan, the one that takes longest: shorter ones beside it could have been earlier.
    let last = plan
        .steps
        .iter()
        .enumerate()
        .filter(|(_, step)| {
            step.end_week == figures.finish_week && !matches!(step.timing, Timing::Free { .. })
        })
        .max_by_key(|(at, step)| (step.end_week - step.start_week, std::cmp::Reverse(*at)));
    let mut links: Vec<Link> = Vec::new();
    let mut next = last.map(|(at, _)| at);
    while let Some(at) = next {
        let Some(step) = plan.steps.get(at) else { break };
        next = waits_for(plan, at).filter(|before| {
            plan.steps
                .get(*before)
                .is_some_and(|before| before.end_week <= step.start_week && *before != *step)
        });
        let from = next.and_then(|before| plan.steps.get(before)).map_or(0, |before| before.end_week);
        let waited = plan.weeks.iter().filter(|week| (from..step.start_week).contains(&week.week));
        let holidays = u32::try_from(waited.filter(|week| week.holiday).count()).unwrap_or(0);
        links.push(Link { step: at, timing: step.timing.clone(), waits: step.start_week - from, holidays });
    }
    links.reverse();
    links
}

/// The step that another waits for: the one that gives what it needs, or the one whose end makes room in the week.
fn waits_for(plan: &Plan, at: usize) -> Option<usize> {
    let step = plan.steps.get(at)?;
    match &step.timing {
        Timing::After { step, .. } => Some(*step),
        Timing::Hours { week } => plan
            .weeks
            .get(*week as usize)?
            .steps
            .iter()
            .filter(|(other, hours)| *other != at && *hours > 0)
            .filter_map(|(other, _)| Some((plan.steps.get(*other)?, *other)))
            .filter(|(before, _)| before.end_week <= step.start_week)
            // A step that can slip makes room whenever it is wanted.
            .max_by_key(|(before, other)| (before.slack == Some(0), before.end_week, *other))
            .map(|(_, other)| other),
        Timing::PlanStart
        | Timing::Language { .. }
        | Timing::Fixed
        | Timing::StartWindow
        | Timing::Free { .. } => None,
    }
}

/// The demands that hold the finish where it is, and the finish without any of them.
pub fn demands(
    planning: &Planning<'_>,
    situation: &Situation<'_>,
    compiled: &Compiled,
    finish: u32,
) -> Result<(Vec<Demand>, Option<u32>), PlanError> {
    let candidates = candidates(situation, compiled);
    let mut found = Vec::new();
    let mut all = Vec::new();
    for (what, dropped) in candidates {
        let relaxed =
            keeping_fixed_starts(situation, compiled, planner::without(&compiled.problem, &dropped));
        all.extend(dropped);
        let without = planning.finish(&relaxed)?.filter(|without| without.week < finish);
        if let Some(without) = without {
            found.push(Demand { what, finish_without: Some(without.week), remedy: None });
        }
    }
    found.sort_by_key(|demand| demand.finish_without);
    let relaxed = keeping_fixed_starts(situation, compiled, planner::without(&compiled.problem, &all));
    let floor = planning.finish(&relaxed)?;
    Ok((found, floor.filter(|floor| floor.proved).map(|floor| floor.week)))
}

/// A relaxed problem in which a start that was fixed by hand, and that the offering has, still is: what it costs is told by itself.
pub fn keeping_fixed_starts(situation: &Situation<'_>, compiled: &Compiled, relaxed: Problem) -> Problem {
    let mut relaxed = relaxed;
    let known = compiled.origins.iter().zip(&compiled.problem.offerings);
    for (made, (origin, known)) in relaxed.offerings.iter_mut().zip(known) {
        let is_fixed = origin.offering.is_some_and(|offering| situation.fixes.start_of(offering).is_some());
        if is_fixed && known.starts != Starts::List(Vec::new()) {
            made.starts.clone_from(&known.starts);
        }
    }
    relaxed
}

/// What somebody demands of a plan, and what that is in the problem.
fn candidates(situation: &Situation<'_>, compiled: &Compiled) -> Vec<(DemandKind, Vec<planner::Demand>)> {
    let problem = &compiled.problem;
    let resource = |id: &str| {
        problem.resources.iter().position(|resource| resource.id == id).map(planner::Demand::Resource)
    };
    let mut hours = vec![planner::Demand::Capacity];
    hours.extend(resource(DAY));
    hours.extend(resource(EVENING));
    let mut found = vec![
        (DemandKind::AvailableHours, hours),
        (DemandKind::LanguageEntry, vec![planner::Demand::LanguageEntry]),
        (DemandKind::StartWindows, vec![planner::Demand::Starts]),
    ];
    found.extend(resource(WORK).map(|work| (DemandKind::WorkCap, vec![work])));
    for (at, demand) in situation.accounts.iter().enumerate() {
        let mut dropped = vec![planner::Demand::Account(at)];
        if demand.account == crate::model::Account::Language {
            dropped.push(planner::Demand::Must(LANGUAGE_DEADLINE.to_owned()));
        }
        let kind =
            DemandKind::Account { account: demand.account, hours: demand.open(), deadline: demand.deadline };
        if demand.open() > 0 {
            found.push((kind, dropped));
        }
    }
    for name in problem.calendars.keys() {
        let slug = name.strip_prefix("calendar:").and_then(|slug| slug.parse().ok());
        found.extend(
            slug.map(|slug| (DemandKind::Pauses(slug), vec![planner::Demand::Calendar(name.clone())])),
        );
    }
    for (at, budget) in problem.budgets.iter().enumerate() {
        found.push((DemandKind::Budget(budget.limit), vec![planner::Demand::Budget(at)]));
    }
    found
}

/// By how many weeks the start of each run of a solution can slip, the others moving as they need to, without the goal being
/// reached later; by place in the solution, `None` when it was not found out.
///
/// The question is put to the planner: the same offerings in the same modes, this one not before a week. Whether there is a
/// plan can only change from yes to no as the week goes up, so the week is found by halving.
pub fn slacks(
    planning: &Planning<'_>,
    compiled: &Compiled,
    solution: &Solution,
) -> Result<Vec<Option<u32>>, PlanError> {
    let chosen = only_chosen(&compiled.problem, solution);
    let finish = solution.figures.finish;
    let mut slacks = Vec::with_capacity(solution.runs.len());
    for (at, run) in solution.runs.iter().enumerate() {
        let Some(offering) = compiled.problem.offerings.get(run.offering) else { continue };
        let later: Vec<u32> = offering
            .starts
            .before(finish.max(run.start + 1))
            .into_iter()
            .filter(|week| *week > run.start)
            .collect();
        let mut known = true;
        let mut failed = None;
        let possible = later.partition_point(|week| {
            if !known || failed.is_some() {
                return false;
            }
            let mut asked = chosen.clone();
            if let Some(offering) = asked.offerings.get_mut(at) {
                offering.starts = Starts::List(later.iter().copied().filter(|start| start >= week).collect());
            }
            match planning.reaches(&asked, finish) {
                Ok(Some(answer)) => answer,
                Ok(None) => {
                    known = false;
                    false
                }
                Err(error) => {
                    failed = Some(error);
                    false
                }
            }
        });
        if let Some(error) = failed {
            return Err(error);
        }
        let latest = possible.checked_sub(1).and_then(|last| later.get(last));
        slacks.push(known.then(|| latest.map_or(0, |latest| latest - run.start)));
    }
    Ok(slacks)
}

/// Notes the slack of each step; a step goes by its offering and its start.
pub fn note_slack(compiled: &Compiled, solution: &Solution, slacks: &[Option<u32>], steps: &mut [Step]) {
    for (run, slack) in solution.runs.iter().zip(slacks) {
        let offering = compiled.origins.get(run.offering).and_then(|origin| origin.offering);
        let step = steps
            .iter_mut()
            .find(|step| Some(step.offering) == offering && step.start_week == run.start && !step.under_way);
        if let Some(step) = step {
            step.slack = *slack;
        }
    }
}

/// The problem with the offerings and modes of a solution alone, every one of them in every plan; in the order of its runs.
fn only_chosen(problem: &Problem, solution: &Solution) -> Problem {
    let mut only = Problem { offerings: Vec::new(), must: Vec::new(), ..problem.clone() };
    for run in &solution.runs {
        let Some(offering) = problem.offerings.get(run.offering) else { continue };
        let mut offering = offering.clone();
        offering.modes = offering.modes.get(run.mode).cloned().into_iter().collect();
        only.must.push(offering.id.clone());
        only.offerings.push(offering);
    }
    only
}

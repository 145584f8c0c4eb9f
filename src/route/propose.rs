//! From a case to a proposal: compile, solve, verify, decode, audit; then the same under other assumptions.

use std::thread;

use jiff::civil::Date;

use super::audit::{self, Fault};
use super::compile::{Assumptions, Compiled, Situation, compile};
use super::conflict;
use super::decode::{decode, figures};
use super::early::book_early;
use super::plan::{Figures, Plan, Proposal, Status};
use super::settle::settle;
use crate::model::Catalog;
use crate::model::case::Case;
use crate::model::code::Key;
use crate::model::item::ItemId;
use crate::model::load::Variant;
use crate::model::offering::Strength;
use crate::planner::{self, Cancel, Limits, Outcome, Refusal, Violation};

/// What to plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The day on which is planned; nothing starts before it.
    pub today: Date,
    /// The goal; `None` takes the first goal of the case.
    pub goal: Option<Key>,
    /// The most nodes a search may look at; no limit when absent.
    pub node_limit: Option<u64>,
}

/// Why there is no proposal. The last three are faults of the program.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The case has no goal, and none was given.
    #[error("no goal")]
    NoGoal,
    /// The goal is not something of this catalog that can be reached.
    #[error("unknown goal {0}")]
    UnknownGoal(Key),
    /// Somebody asked for another plan meanwhile.
    #[error("cancelled")]
    Cancelled,
    /// The planner refused the problem.
    #[error("the planner refused the problem: {0:?}")]
    Refused(Vec<Refusal>),
    /// The verifier does not agree with the planner.
    #[error("the verifier found {0:?}")]
    Unverified(Vec<Violation>),
    /// The plan does not fit the case.
    #[error("the audit found {0:?}")]
    Audit(Vec<Fault>),
}

/// The goal of a request: given, or the first of the case.
pub fn goal_of(catalog: &Catalog, case: &Case, wanted: Option<&Key>) -> Result<ItemId, PlanError> {
    let key = wanted.or(case.goals.first()).ok_or(PlanError::NoGoal)?;
    let (goal, _) = catalog.item_by_key(key).ok_or_else(|| PlanError::UnknownGoal(key.clone()))?;
    Ok(goal)
}

/// Plans a case: the proved shortest plan as things are granted today, and what lies around it.
pub fn propose(
    catalog: &Catalog,
    case: &Case,
    options: &Options,
    cancel: &Cancel,
) -> Result<Proposal, PlanError> {
    let goal = goal_of(catalog, case, options.goal.as_ref())?;
    let planning = Planning { catalog, case, goal, options, cancel };
    let base = Assumptions::default();
    let situation = Situation::new(catalog, case, options.today, base);
    let compiled = compile(&situation, goal);
    let mut outcome = planning.solve(&compiled)?;
    if let Some(best) = outcome.best.take() {
        let settled = book_early(&compiled.problem, &settle(&situation, &compiled, &best));
        planner::verify(&compiled.problem, &settled).map_err(PlanError::Unverified)?;
        outcome.best = Some(settled);
    }
    let mut plan = decode(&situation, &compiled, goal, &outcome);
    if plan.status == Status::Infeasible {
        plan.conflict = conflict::explain(&situation, &compiled, &planning.limits(), cancel)
            .map_err(PlanError::Refused)?;
    }
    let faults = audit::audit(catalog, case, &plan);
    if !faults.is_empty() {
        return Err(PlanError::Audit(faults));
    }
    let around = planning.around(&situation, &compiled, &plan)?;
    let Around { early_finish, late_finish, if_granted, language_delay } = around;
    Ok(Proposal { plan, early_finish, late_finish, if_granted, language_delay })
}

/// The neutral problem that a case compiles to, under the assumptions of the plan itself.
pub fn problem(catalog: &Catalog, case: &Case, options: &Options) -> Result<planner::Problem, PlanError> {
    let goal = goal_of(catalog, case, options.goal.as_ref())?;
    let situation = Situation::new(catalog, case, options.today, Assumptions::default());
    Ok(compile(&situation, goal).problem)
}

/// The answer of a thread; a panic in it goes on here, where whoever asked can catch it.
fn joined<T>(thread: thread::ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

struct Planning<'a> {
    catalog: &'a Catalog,
    case: &'a Case,
    goal: ItemId,
    options: &'a Options,
    cancel: &'a Cancel,
}

/// What lies around a plan.
struct Around {
    early_finish: Option<u32>,
    late_finish: Option<u32>,
    if_granted: Option<Figures>,
    language_delay: Option<u32>,
}

impl Planning<'_> {
    /// The plan under other assumptions. Each is a question of its own, so they are asked side by side; the answers do not depend on
    /// which thread is first.
    fn around(
        &self,
        situation: &Situation<'_>,
        compiled: &Compiled,
        plan: &Plan,
    ) -> Result<Around, PlanError> {
        let base = situation.assumptions;
        let finish = plan.figures.map(|figures| figures.finish_week);
        let has_estimates = plan.steps.iter().any(|step| step.estimated)
            || compiled.problem.offerings.iter().any(|offering| !offering.cefr.is_empty());
        let varies = has_estimates && finish.is_some_and(|finish| finish > 0);
        // Steps that wait for a level are the only ones that a plan without levels could move.
        let waits_for_language = plan
            .steps
            .iter()
            .filter_map(|step| self.catalog.offering(step.offering))
            .any(|offering| offering.language.iter().any(|entry| entry.strength == Strength::Hard));
        let claims = situation.standing.has_open_claims(self.catalog);
        let other = |asked: bool, assumptions: Assumptions| {
            move || if asked { self.finish(assumptions) } else { Ok(finish) }
        };
        thread::scope(|scope| {
            let early = scope.spawn(other(varies, Assumptions { variant: Variant::Early, ..base }));
            let late = scope.spawn(other(varies, Assumptions { variant: Variant::Late, ..base }));
            let free = scope.spawn(other(waits_for_language, Assumptions { without_language: true, ..base }));
            let if_granted =
                if claims { self.figures(Assumptions { if_granted: true, ..base })? } else { None };
            let free = joined(free)?;
            Ok(Around {
                early_finish: joined(early)?,
                late_finish: joined(late)?,
                if_granted,
                language_delay: match (waits_for_language, finish, free) {
                    (true, Some(finish), Some(free)) => Some(finish.saturating_sub(free)),
                    _ => None,
                },
            })
        })
    }

    /// The finish of the best plan under other assumptions, verified; `None` when there is none. Once the finish is proved, hours
    /// and cost are nobody's question, and the search is stopped.
    fn finish(&self, assumptions: Assumptions) -> Result<Option<u32>, PlanError> {
        let situation = Situation::new(self.catalog, self.case, self.options.today, assumptions);
        let compiled = compile(&situation, self.goal);
        let proved = self.cancel.child();
        let outcome = planner::solve(&compiled.problem, &self.limits(), &proved, &mut |progress| {
            let finish = progress.best.map(|best| best.figures.finish);
            if finish == Some(progress.bound.finish) {
                proved.cancel();
            }
        })
        .map_err(PlanError::Refused)?;
        if self.cancel.is_cancelled() {
            return Err(PlanError::Cancelled);
        }
        let Some(solution) = &outcome.best else { return Ok(None) };
        planner::verify(&compiled.problem, solution).map_err(PlanError::Unverified)?;
        Ok((solution.figures.finish == outcome.bound.finish).then_some(solution.figures.finish))
    }

    fn limits(&self) -> Limits {
        Limits { nodes: self.options.node_limit, ..Limits::default() }
    }

    /// Solves a compiled problem and has the answer verified.
    fn solve(&self, compiled: &Compiled) -> Result<Outcome, PlanError> {
        let outcome = planner::solve(&compiled.problem, &self.limits(), self.cancel, &mut |_| {})
            .map_err(PlanError::Refused)?;
        if self.cancel.is_cancelled() {
            return Err(PlanError::Cancelled);
        }
        if let Some(solution) = &outcome.best {
            planner::verify(&compiled.problem, solution).map_err(PlanError::Unverified)?;
        }
        Ok(outcome)
    }

    /// The figures of the best plan under other assumptions, verified as well; `None` when there is none.
    fn figures(&self, assumptions: Assumptions) -> Result<Option<Figures>, PlanError> {
        let situation = Situation::new(self.catalog, self.case, self.options.today, assumptions);
        let compiled = compile(&situation, self.goal);
        let outcome = self.solve(&compiled)?;
        Ok(outcome.best.as_ref().map(figures))
    }
}

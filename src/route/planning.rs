//! One question to the planner after another, about the same goal: compile, solve, verify.

use jiff::civil::Date;

use super::audit::{self, Fault};
use super::change::Change;
use super::compile::{Assumptions, Compiled, Situation, compile};
use super::decode::decode;
use super::early::book_early;
use super::plan::{Figures, Plan};
use super::sequence::sequence;
use super::settle::settle;
use crate::model::Catalog;
use crate::model::calendar::weeks_between;
use crate::model::case::Case;
use crate::model::code::Key;
use crate::model::item::ItemId;
use crate::planner::problem::Problem;
use crate::planner::{self, Cancel, Limits, Outcome, Progress, Refusal, Solution, Violation};

/// Why there is no answer. The last three are faults of the program.
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

/// A case, a goal and a day, and how much work an answer may take.
#[derive(Debug, Clone, Copy)]
pub struct Planning<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The case.
    pub case: &'a Case,
    /// The goal.
    pub goal: ItemId,
    /// The day on which is planned.
    pub today: Date,
    /// How much work one question may take.
    pub limits: Limits,
    /// Raised when nobody waits for the answer any more.
    pub cancel: &'a Cancel,
}

/// The best finish that was found for a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finish {
    /// The week.
    pub week: u32,
    /// Whether it is proved that none is earlier.
    pub proved: bool,
}

/// What a case comes to when something is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The figures of the best plan, its finish counted from the start of the plan before the change; `None` when no plan was
    /// found.
    pub figures: Option<Figures>,
    /// Whether they are proved the best, or that there is no plan.
    pub proved: bool,
}

impl<'a> Planning<'a> {
    /// The situation under some assumptions.
    pub fn situation(&self, assumptions: Assumptions) -> Situation<'a> {
        Situation::new(self.catalog, self.case, self.today, assumptions)
    }

    /// The same questions about another case.
    #[must_use]
    pub fn about<'b>(&self, case: &'b Case) -> Planning<'b>
    where
        'a: 'b,
    {
        Planning { case, ..*self }
    }

    /// The same questions with another limit on contradictions.
    #[must_use]
    pub fn within(&self, conflicts: u64) -> Self {
        Self { limits: Limits { conflicts: Some(conflicts), ..self.limits }, ..*self }
    }

    /// Solves a problem; the best plan is verified.
    pub fn solve(
        &self,
        problem: &Problem,
        progress: &mut dyn FnMut(&Progress<'_>),
    ) -> Result<Outcome, PlanError> {
        self.solve_until(problem, self.cancel, progress)
    }

    fn solve_until(
        &self,
        problem: &Problem,
        enough: &Cancel,
        progress: &mut dyn FnMut(&Progress<'_>),
    ) -> Result<Outcome, PlanError> {
        let outcome = planner::solve(problem, &self.limits, enough, progress).map_err(PlanError::Refused)?;
        if self.cancel.is_cancelled() {
            return Err(PlanError::Cancelled);
        }
        if let Some(solution) = &outcome.best {
            planner::verify(problem, solution).map_err(PlanError::Unverified)?;
        }
        Ok(outcome)
    }

    /// The earliest finish of a problem. Once it is proved, hours and cost are nobody's question, and the search is stopped.
    pub fn finish(&self, problem: &Problem) -> Result<Option<Finish>, PlanError> {
        let enough = self.cancel.child();
        let outcome = self.solve_until(problem, &enough, &mut |progress| {
            let finish = progress.best.map(|best| best.figures.finish);
            if finish == Some(progress.bound.finish) {
                enough.cancel();
            }
        })?;
        Ok(outcome.best.map(|best| Finish {
            week: best.figures.finish,
            proved: best.figures.finish == outcome.bound.finish,
        }))
    }

    /// Whether a problem has a plan that finishes by a week; `None` when the limits did not allow to find out.
    pub fn reaches(&self, problem: &Problem, by: u32) -> Result<Option<bool>, PlanError> {
        let enough = self.cancel.child();
        let outcome = self.solve_until(problem, &enough, &mut |progress| {
            let found = progress.best.is_some_and(|best| best.figures.finish <= by);
            if found || progress.bound.finish > by {
                enough.cancel();
            }
        })?;
        Ok(match &outcome.best {
            Some(best) if best.figures.finish <= by => Some(true),
            _ if outcome.bound.finish > by || outcome.status == planner::Status::Infeasible => Some(false),
            _ => None,
        })
    }

    /// What the case comes to with a change, all else the same.
    pub fn with(&self, change: &Change) -> Result<Answer, PlanError> {
        let changed = change.apply(self.case, "", self.today, "");
        let planning = self.about(&changed);
        let situation = planning.situation(Assumptions::default());
        let outcome = planning.solve(&compile(&situation, self.goal).problem, &mut |_| {})?;
        // A plan that starts on another day counts its weeks from there.
        let before = self.situation(Assumptions::default()).frame.start;
        let later = weeks_between(before, situation.frame.start);
        Ok(Answer {
            figures: outcome.best.as_ref().map(|best| {
                let figures = super::decode::figures(best);
                Figures { finish_week: figures.finish_week + later, ..figures }
            }),
            proved: matches!(outcome.status, planner::Status::Optimal | planner::Status::Infeasible),
        })
    }

    /// Whether the case has a plan that finishes by a week with a change that leaves the start of the plan as it is; `None` when
    /// the limits did not allow to find out.
    pub fn can(&self, change: &Change, by: u32) -> Result<Option<bool>, PlanError> {
        let changed = change.apply(self.case, "", self.today, "");
        let planning = self.about(&changed);
        let situation = planning.situation(Assumptions::default());
        planning.reaches(&compile(&situation, self.goal).problem, by)
    }

    /// The plan of a solution, with what is free to move moved to where a person would want it; verified against the problem
    /// and audited against the case.
    pub fn decode(
        &self,
        situation: &Situation<'_>,
        compiled: &Compiled,
        outcome: Outcome,
    ) -> Result<(Plan, Option<Solution>), PlanError> {
        let mut outcome = outcome;
        if let Some(best) = outcome.best.take() {
            let best = match outcome.status {
                planner::Status::Optimal => sequence(situation, compiled, &best, &self.limits, self.cancel),
                _ => best,
            };
            let settled = book_early(&compiled.problem, &settle(situation, compiled, &best));
            planner::verify(&compiled.problem, &settled).map_err(PlanError::Unverified)?;
            outcome.best = Some(settled);
        }
        let plan = decode(situation, compiled, self.goal, &outcome);
        let faults = audit::audit(self.catalog, self.case, &plan);
        if faults.is_empty() { Ok((plan, outcome.best)) } else { Err(PlanError::Audit(faults)) }
    }
}

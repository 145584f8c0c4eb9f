//! The rows of the plan view that can be selected: the finish or what stands in its way, steps, civic accounts, milestones and
//! exams, warnings.

use crate::model::calendar::weeks_between;
use crate::route::plan::{Conflict, Remedy};
use crate::route::{Change, Plan};

use super::milestones::{self, Milestone};

/// A row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// The finish: what the plan comes to, and why it does not finish earlier.
    Finish,
    /// A demand that clashes with others, by its place in the conflict.
    Demand(usize),
    /// An offering that cannot be used, by its place in the conflict.
    Blocked(usize),
    /// A step, by its place in the plan.
    Step(usize),
    /// The plan that was adopted.
    Adopted,
    /// Something that was fixed by hand, by its place in the plan.
    Fixed(usize),
    /// A civic account, by its place in the plan.
    Account(usize),
    /// An exam, by its place in the plan.
    Exam(usize),
    /// A milestone, by its place among the milestones of the plan.
    Milestone(usize),
    /// A warning, by its place in the plan.
    Warning(usize),
}

impl Row {
    /// Whether it is part of why there is no plan.
    pub const fn is_in_conflict(self) -> bool {
        matches!(self, Self::Demand(_) | Self::Blocked(_))
    }

    /// Whether it is walked through by the next and the previous step.
    pub const fn is_step(self) -> bool {
        matches!(self, Self::Finish | Self::Step(_))
    }

    /// The change with which there is a plan, for a row of a conflict.
    pub fn remedy(self, plan: &Plan) -> Option<&Remedy> {
        match (self, plan.conflict.as_ref()?) {
            (Self::Demand(place), Conflict::Clash(demands)) => demands.get(place)?.remedy.as_ref(),
            (Self::Blocked(place), Conflict::Unreachable { blocked, .. }) => {
                blocked.get(place)?.remedy.as_ref()
            }
            _ => None,
        }
    }

    /// The first and the last week that it is about, counted from the start of the plan.
    pub fn weeks(self, plan: &Plan, milestones: &[Milestone]) -> Option<(u32, u32)> {
        let one = |week: u32| Some((week, week));
        match self {
            Self::Finish => one(plan.figures?.finish_week.saturating_sub(1)),
            Self::Step(place) => {
                let step = plan.steps.get(place)?;
                Some((step.start_week, step.end_week.saturating_sub(1).max(step.start_week)))
            }
            Self::Account(place) => one(weeks_between(plan.start, plan.civic.get(place)?.met_on?)),
            Self::Exam(place) => one(plan.exams.get(place)?.ready_week?),
            Self::Milestone(place) => one(milestones.get(place)?.week),
            Self::Demand(_) | Self::Blocked(_) | Self::Warning(_) | Self::Adopted | Self::Fixed(_) => None,
        }
    }

    /// The change of such a remedy, or the one that lets go of something fixed by hand.
    pub fn change(self, plan: &Plan) -> Option<&Change> {
        if let Self::Fixed(place) = self {
            return plan.by_hand.fixed.get(place).map(|fixed| &fixed.release);
        }
        self.remedy(plan).map(|remedy| &remedy.change)
    }
}

/// The rows of a plan, in the order in which they are shown.
pub fn rows(plan: &Plan, milestones: &[Milestone]) -> Vec<Row> {
    let finish = plan.figures.is_some_and(|figures| figures.finish_week > 0).then_some(Row::Finish);
    let (demands, blocked) = match &plan.conflict {
        None => (0, 0),
        Some(Conflict::Clash(demands)) => (demands.len(), 0),
        Some(Conflict::Unreachable { blocked, .. }) => (0, blocked.len()),
    };
    let conflict = (0..demands).map(Row::Demand).chain((0..blocked).map(Row::Blocked));
    let steps = (0..plan.steps.len()).map(Row::Step);
    let accounts = (0..plan.civic.len()).map(Row::Account);
    let moments = milestones::rows(plan, milestones);
    let warnings = (0..plan.warnings.len()).map(Row::Warning);
    let adopted = plan.by_hand.adopted.as_ref().map(|_| Row::Adopted);
    let fixed = adopted.into_iter().chain((0..plan.by_hand.fixed.len()).map(Row::Fixed));
    let rows = finish.into_iter().chain(conflict).chain(steps).chain(fixed);
    rows.chain(accounts).chain(moments).chain(warnings).collect()
}

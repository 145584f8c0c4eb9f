//! Other plans for the same goal: routes that differ in what is studied, and every trade-off between finish, hours and cost.

use std::collections::BTreeSet;

use super::compile::{Compiled, Situation};
use super::plan::{Order, Plan};
use super::planning::{PlanError, Planning};
use crate::model::Catalog;
use crate::model::item::ItemKind;
use crate::model::offering::OfferingId;
use crate::planner::{self, Figures, Outcome, Plans, Solution, Status};

/// Another plan, and how it differs from the one proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The plan.
    pub plan: Plan,
    /// Whether it has the figures and the steps of the plan proposed.
    pub is_proposed: bool,
    /// The highest level of the certificates and diplomas it gives.
    pub level: Option<u8>,
    /// Offerings that it has and the plan proposed has not.
    pub added: Vec<OfferingId>,
    /// Offerings that the plan proposed has and it has not.
    pub left_out: Vec<OfferingId>,
}

/// Other plans, and whether there are no others of the kind asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternatives {
    /// The plans, best first.
    pub plans: Vec<Alternative>,
    /// Whether it is proved that these are the best of their kind, and all when there are fewer than asked for.
    pub complete: bool,
}

/// The best routes that study something else than the plan proposed, `most` at most.
pub fn routes(
    planning: &Planning<'_>,
    situation: &Situation<'_>,
    compiled: &Compiled,
    best: &Plan,
    most: usize,
) -> Result<Alternatives, PlanError> {
    // The plan proposed is one of the routes, or studies the same as one.
    let asked = most + 1;
    let found = planner::routes(&compiled.problem, asked, &planning.limits, planning.cancel, &mut |_| {})
        .map_err(PlanError::Refused)?;
    if planning.cancel.is_cancelled() {
        return Err(PlanError::Cancelled);
    }
    let exhausted = found.complete && found.plans.len() < asked;
    let mut known = BTreeSet::from([offerings(best)]);
    let mut plans = Vec::new();
    for solution in found.plans {
        let other = alternative(planning, situation, compiled, best, solution)?;
        if plans.len() < most && known.insert(offerings(&other.plan)) {
            plans.push(other);
        }
    }
    let complete = found.complete && (plans.len() == most || exhausted);
    Ok(Alternatives { plans, complete })
}

/// One plan for each trade-off between finish, hours and cost that no other plan beats.
pub fn front(
    planning: &Planning<'_>,
    situation: &Situation<'_>,
    compiled: &Compiled,
    best: &Plan,
) -> Result<Alternatives, PlanError> {
    let found = trade_offs(planning, compiled)?;
    let plans = found
        .plans
        .into_iter()
        .map(|solution| alternative(planning, situation, compiled, best, solution))
        .collect::<Result<_, _>>()?;
    Ok(Alternatives { plans, complete: found.complete })
}

/// The outcome that is best by an order other than the finish: one end of the front.
pub fn best_by(planning: &Planning<'_>, compiled: &Compiled, order: Order) -> Result<Outcome, PlanError> {
    let found = trade_offs(planning, compiled)?;
    let earliest = found.plans.first().map(|plan| plan.figures).unwrap_or_default();
    let rank = |figures: &Figures| {
        let Figures { finish, hours, cost } = *figures;
        let finish = u64::from(finish);
        match order {
            Order::Finish => [finish, hours, cost],
            Order::Hours => [hours, finish, cost],
            Order::Cost => [cost, finish, hours],
        }
    };
    let best = found.plans.into_iter().min_by_key(|plan| rank(&plan.figures));
    Ok(Outcome {
        status: match (&best, found.complete) {
            (Some(_), true) => Status::Optimal,
            (Some(_), false) => Status::Feasible,
            (None, true) => Status::Infeasible,
            (None, false) => Status::Unknown,
        },
        best,
        bound: Figures { finish: earliest.finish, ..Figures::default() },
        on_the_way: None,
        stats: planner::Stats::default(),
    })
}

fn trade_offs(planning: &Planning<'_>, compiled: &Compiled) -> Result<Plans, PlanError> {
    let found = planner::pareto(&compiled.problem, &planning.limits, planning.cancel, &mut |_| {})
        .map_err(PlanError::Refused)?;
    if planning.cancel.is_cancelled() { Err(PlanError::Cancelled) } else { Ok(found) }
}

fn alternative(
    planning: &Planning<'_>,
    situation: &Situation<'_>,
    compiled: &Compiled,
    best: &Plan,
    solution: Solution,
) -> Result<Alternative, PlanError> {
    planner::verify(&compiled.problem, &solution).map_err(PlanError::Unverified)?;
    // It is the best of its kind, and not the best of all: it claims no more than that it is a plan.
    let outcome = Outcome {
        status: Status::Feasible,
        bound: Figures { finish: best.bound_week, ..Figures::default() },
        best: Some(solution),
        on_the_way: None,
        stats: planner::Stats::default(),
    };
    let (plan, _) = planning.decode(situation, compiled, outcome)?;
    let (here, there) = (offerings(&plan), offerings(best));
    Ok(Alternative {
        is_proposed: here == there && plan.figures == best.figures,
        level: level(situation.catalog, &plan),
        added: here.difference(&there).copied().collect(),
        left_out: there.difference(&here).copied().collect(),
        plan,
    })
}

/// What a plan studies.
fn offerings(plan: &Plan) -> BTreeSet<OfferingId> {
    plan.steps.iter().map(|step| step.offering).collect()
}

/// The highest level of what a plan gives, its goal included.
pub fn level(catalog: &Catalog, plan: &Plan) -> Option<u8> {
    let given = plan.steps.iter().flat_map(|step| &step.grants).chain(std::iter::once(&plan.goal));
    given
        .filter_map(|item| match &catalog.item(*item)?.kind {
            ItemKind::Certificate { level, .. } | ItemKind::Statement { level, .. } => *level,
            ItemKind::Diploma(diploma) => Some(diploma.level),
            _ => None,
        })
        .max()
}

//! Why there is no plan where things were fixed by hand: which of those clash, and with what.
//!
//! The same deletion filter as in [`crate::planner::conflict()`], one level up: what was fixed is given up one after another, and
//! stays given up where there is still no plan. What is left cannot be made smaller, and the planner then names the demands that
//! it clashes with.

use super::change::Change;
use super::compile::{Assumptions, Compiled, Situation, compile};
use super::conflict;
use super::limiting::keeping_fixed_starts;
use super::plan::{Conflict, Demand, DemandKind};
use super::planning::{PlanError, Planning};
use crate::model::case::{Case, Fix};
use crate::planner;

/// Something that was decided by hand, and the change that gives it up.
type ByHand = (DemandKind, Change);

/// The conflict of a case without a plan; `None` when the limits did not allow to find it.
pub fn explain(
    planning: &Planning<'_>,
    situation: &Situation<'_>,
    compiled: &Compiled,
) -> Result<Option<Conflict>, PlanError> {
    let all = by_hand(situation);
    if all.is_empty() {
        return conflict::explain(situation, compiled, &planning.limits, planning.cancel)
            .map_err(PlanError::Refused);
    }
    let Some(kept) = irreducible(planning, &all)? else { return Ok(None) };
    let others = others(planning, &all, &kept)?;
    if kept.is_empty() {
        return Ok(others);
    }
    let mut demands = Vec::new();
    for (what, change) in &kept {
        let answer = planning.with(change)?;
        let finish = answer.figures.filter(|_| answer.proved).map(|figures| figures.finish_week);
        demands.push(Demand { what: what.clone(), finish_without: finish, remedy: None });
    }
    if let Some(Conflict::Clash(others)) = others {
        let mut helps = Vec::new();
        for demand in others {
            let weeks = match demand.what {
                DemandKind::StartWindows => Some(planner::Demand::Starts),
                DemandKind::Horizon(_) => Some(planner::Demand::Horizon),
                _ => None,
            };
            let helped = match weeks {
                Some(given_up) => helps_with_fixed_starts(planning, &all, &kept, given_up)?,
                None => true,
            };
            if helped {
                helps.push(demand);
            }
        }
        let others = helps.into_iter();
        demands.extend(others.map(|demand| {
            // What giving up another demand leads to was found without what is not part of the clash.
            let finish = demand.finish_without.filter(|_| kept.len() == all.len());
            Demand { finish_without: finish, ..demand }
        }));
    }
    Ok(Some(Conflict::Clash(demands)))
}

/// What was decided by hand and has an effect.
fn by_hand(situation: &Situation<'_>) -> Vec<ByHand> {
    let mut found: Vec<ByHand> = situation
        .fixes
        .in_force()
        .filter_map(|fixed| {
            let offering = fixed.offering?;
            let what = match fixed.adjustment.fix {
                Fix::Pinned(day) => DemandKind::Pinned(offering, day),
                Fix::Forbidden => DemandKind::Forbidden(offering),
            };
            Some((what, fixed.release.clone()))
        })
        .collect();
    if situation.case.settings.evening_only {
        found.push((DemandKind::EveningOnly, Change::EveningOnly(false)));
    }
    found
}

/// Of what was decided by hand, as little as leaves no plan; nothing where there is no plan whatever is given up, and `None` when
/// that was not found out.
fn irreducible(planning: &Planning<'_>, all: &[ByHand]) -> Result<Option<Vec<ByHand>>, PlanError> {
    match possible(planning, all, &[])? {
        None => return Ok(None),
        Some(false) => return Ok(Some(Vec::new())),
        Some(true) => {}
    }
    let mut kept = all.to_vec();
    for one in all {
        let fewer: Vec<ByHand> = kept.iter().filter(|own| *own != one).cloned().collect();
        match possible(planning, all, &fewer)? {
            None => return Ok(None),
            Some(false) => kept = fewer,
            Some(true) => {}
        }
    }
    Ok(Some(kept))
}

/// The demands that what is kept clashes with.
fn others(planning: &Planning<'_>, all: &[ByHand], kept: &[ByHand]) -> Result<Option<Conflict>, PlanError> {
    let case = only(planning, all, kept);
    let planning = planning.about(&case);
    let situation = planning.situation(Assumptions::default());
    let compiled = compile(&situation, planning.goal);
    conflict::explain(&situation, &compiled, &planning.limits, planning.cancel).map_err(PlanError::Refused)
}

/// Whether giving up start windows, or the end of the plan, helps where starts that were fixed stay in their weeks. To the planner
/// they are start windows like any other.
fn helps_with_fixed_starts(
    planning: &Planning<'_>,
    all: &[ByHand],
    kept: &[ByHand],
    given_up: planner::Demand,
) -> Result<bool, PlanError> {
    let case = only(planning, all, kept);
    let planning = planning.about(&case);
    let situation = planning.situation(Assumptions::default());
    let compiled = compile(&situation, planning.goal);
    let relaxed = planner::without(&compiled.problem, &[given_up]);
    let relaxed = keeping_fixed_starts(&situation, &compiled, relaxed);
    Ok(planning.reaches(&relaxed, u32::MAX)? != Some(false))
}

/// Whether there is a plan when only this much of what was decided by hand holds.
fn possible(planning: &Planning<'_>, all: &[ByHand], kept: &[ByHand]) -> Result<Option<bool>, PlanError> {
    let case = only(planning, all, kept);
    let planning = planning.about(&case);
    let situation = planning.situation(Assumptions::default());
    planning.reaches(&compile(&situation, planning.goal).problem, u32::MAX)
}

/// The case with only this much of what was decided by hand.
fn only(planning: &Planning<'_>, all: &[ByHand], kept: &[ByHand]) -> Case {
    let given_up = all.iter().filter(|one| !kept.contains(one));
    given_up.fold(planning.case.clone(), |case, (_, change)| change.apply(&case, "", planning.today, ""))
}

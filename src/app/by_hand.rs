//! Fixing steps of a plan by hand and adopting a plan: what is selected, what can be done with it, and what is asked first.

use jiff::civil::Date;

use crate::model::case::{Adjustment, ChosenPlan, Fix};
use crate::model::code::Slug;
use crate::model::offering::OfferingId;
use crate::route::alternatives::Alternative;
use crate::route::{Change, Plan, Stage, adopted};

use super::action::View;
use super::commands::Why;
use super::session::Session;
use super::state::State;
use super::{compare, plan_rows};

/// What can be done by hand with a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Keeps the selected step in the plan, or no longer.
    Pin,
    /// Keeps the selected step out of the plan.
    Forbid,
    /// Lets go of what is fixed about the selection.
    Release,
    /// Asks when the selected step is to start.
    AskMove,
    /// Starts the selected step at the start before.
    Earlier,
    /// Starts the selected step at the next start.
    Later,
    /// Shows what could take the place of the selected step.
    AskReplace,
    /// Asks why the plan shown or selected is adopted.
    AskAdopt,
}

/// What a typed line about a plan is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// The reason for changes that fix something; the first names what happens.
    Reason(Vec<Change>),
    /// The day on which an offering is to start, and the reason behind it.
    Move(Slug),
    /// Why a plan is adopted.
    Adopt(Box<Adoption>),
}

/// A plan that is about to be adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// What the case will keep of it; the reason is still to be given.
    pub chosen: ChosenPlan,
    /// What has to be fixed so that the planner gives this plan, where it is another one than the plan proposed.
    pub fixes: Vec<Change>,
}

/// What could take the place of a step, to pick one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacing {
    /// The offering whose place is taken.
    pub offering: Slug,
    /// The offerings that give the same.
    pub others: Vec<OfferingId>,
    /// The selected row.
    pub selected: usize,
}

/// The offering of the selected row: of a step, or of something that was fixed by hand.
pub fn selected(state: &State) -> Option<Slug> {
    let session = state.session.as_ref()?;
    let plan = session.plan()?;
    match session.selected_plan_row()? {
        plan_rows::Row::Step(place) => {
            Some(state.catalog.offering(plan.steps.get(place)?.offering)?.id.clone())
        }
        plan_rows::Row::Fixed(place) => Some(plan.by_hand.fixed.get(place)?.adjustment.offering.clone()),
        _ => None,
    }
}

/// What is fixed about an offering: of two, the last word.
pub fn fix_of<'s>(session: &'s Session, offering: &Slug) -> Option<&'s Adjustment> {
    session.case.adjustments.iter().rev().find(|known| known.offering == *offering)
}

/// The day on which the selected step starts as far as it is decided: where it was moved to, or where the plan has it.
pub fn start_of(state: &State, offering: &Slug) -> Option<Date> {
    let session = state.session.as_ref()?;
    if let Some(Fix::Pinned(Some(day))) = fix_of(session, offering).map(|known| known.fix) {
        return Some(day);
    }
    let (id, _) = state.catalog.offering_by_slug(offering)?;
    session.plan()?.steps.iter().find(|step| step.offering == id).map(|step| step.start)
}

/// Whether a step is selected that can be fixed by hand.
pub fn on_step(state: &State) -> Result<(), Why> {
    let session = state.session.as_ref().ok_or("ui-why-not-here")?;
    let plan = session.plan().ok_or("ui-why-no-plan")?;
    let step = session.selected_step().and_then(|place| plan.steps.get(place)).ok_or("ui-why-no-step")?;
    if step.under_way { Err("ui-why-under-way") } else { Ok(()) }
}

/// Whether something is selected that was fixed by hand.
pub fn on_fixed(state: &State) -> Result<(), Why> {
    let session = state.session.as_ref().ok_or("ui-why-not-here")?;
    let offering = selected(state).ok_or("ui-why-not-fixed")?;
    fix_of(session, &offering).map(|_| ()).ok_or("ui-why-not-fixed")
}

/// Whether the selection can be kept in the plan: a step, or something that was fixed before.
pub fn can_pin(state: &State) -> Result<(), Why> {
    on_step(state).or_else(|why| on_fixed(state).map_err(|_| why))
}

/// Whether there is a plan to adopt.
pub fn can_adopt(state: &State) -> Result<(), Why> {
    adoption(state).map(|_| ())
}

/// The plan that would be adopted now: the plan shown, or the one selected among others.
pub fn adoption(state: &State) -> Result<Adoption, Why> {
    let session = state.session.as_ref().ok_or("ui-why-not-here")?;
    let proposal = session.proposal().ok_or("ui-why-no-plan")?;
    if session.planning.busy || proposal.stage < Stage::Planned {
        return Err("ui-why-being-planned");
    }
    let mut other = None;
    if session.view == View::Compare {
        match session.selected_compared().ok_or("ui-why-no-plan")? {
            compare::Row::WhatIf(_) => return Err("ui-why-change-first"),
            row => other = row.alternative(proposal).filter(|other| !compare::is_same(&proposal.plan, other)),
        }
    }
    let plan = other.map_or(&proposal.plan, |other| &other.plan);
    let chosen =
        adopted::chosen(&state.catalog, plan, session.today, &state.author, "").ok_or("ui-why-no-plan")?;
    let fixes = other.map(|other| fixes(state, session, other)).unwrap_or_default();
    Ok(Adoption { chosen, fixes })
}

/// What makes the planner give another plan: its steps are kept in, and what it leaves out is kept out.
fn fixes(state: &State, session: &Session, other: &Alternative) -> Vec<Change> {
    let steps = other.plan.steps.iter().filter(|step| !step.under_way);
    let kept = steps.map(|step| (step.offering, Fix::Pinned(None)));
    let left_out = other.left_out.iter().map(|offering| (*offering, Fix::Forbidden));
    kept.chain(left_out)
        .filter_map(|(offering, fix)| {
            let slug = state.catalog.offering(offering)?.id.clone();
            let known = fix_of(session, &slug).map(|known| known.fix);
            let is_so = match (known, fix) {
                (Some(Fix::Pinned(_)), Fix::Pinned(_)) => true,
                (known, fix) => known == Some(fix),
            };
            (!is_so).then_some(Change::Fix(slug, fix))
        })
        .collect()
}

/// Whether a plan takes the steps that a case keeps of the plan that it adopted.
pub fn takes_the_steps(state: &State, plan: &Plan, chosen: &ChosenPlan) -> bool {
    let slug = |offering: OfferingId| state.catalog.offering(offering).map(|offering| &offering.id);
    let mut now: Vec<_> = plan.steps.iter().filter_map(|step| slug(step.offering)).collect();
    let mut then: Vec<_> = chosen.steps.iter().map(|step| &step.offering).collect();
    now.sort();
    then.sort();
    now == then
}

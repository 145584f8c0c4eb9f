//! The plan that was adopted, held beside the plan as it is now.

use jiff::civil::Date;

use super::plan::Plan;
use crate::model::Catalog;
use crate::model::calendar::monday_of;
use crate::model::case::{Case, ChosenPlan, ChosenStep};
use crate::model::code::{Key, Slug};
use crate::model::offering::OfferingId;

/// A step of both plans that starts on another day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MovedStep {
    /// The offering.
    pub offering: OfferingId,
    /// When it starts in the plan that was adopted.
    pub from: Date,
    /// When it starts now.
    pub to: Date,
}

/// The plan that was adopted, and how the present one differs from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopted {
    /// When it was adopted.
    pub date: Date,
    /// By whom.
    pub author: String,
    /// Why.
    pub reason: String,
    /// When it reaches its goal.
    pub finish: Option<Date>,
    /// Whether there is a plan at all now.
    pub possible: bool,
    /// Its goal, where the present plan has another one.
    pub other_goal: Option<Key>,
    /// Steps of it that the present plan has not, and that were not over before that plan starts.
    pub gone: Vec<Slug>,
    /// Steps that it has not.
    pub new: Vec<OfferingId>,
    /// Steps that start on another day.
    pub moved: Vec<MovedStep>,
    /// When the present plan reaches its goal, where that is another day.
    pub other_finish: Option<Date>,
}

impl Adopted {
    /// Whether the present plan is the one that was adopted.
    pub fn is_followed(&self) -> bool {
        self.possible
            && self.other_goal.is_none()
            && self.gone.is_empty()
            && self.new.is_empty()
            && self.moved.is_empty()
            && self.other_finish.is_none()
    }
}

/// The plan that a case adopted, beside this one; nothing when none was adopted.
pub fn compared(catalog: &Catalog, case: &Case, plan: &Plan) -> Option<Adopted> {
    let chosen = case.chosen.as_ref()?;
    let goal = catalog.item(plan.goal).map(|item| &item.key);
    let mut adopted = Adopted {
        date: chosen.date,
        author: chosen.author.clone(),
        reason: chosen.reason.clone(),
        finish: chosen.finish,
        possible: plan.figures.is_some(),
        other_goal: (goal != Some(&chosen.goal)).then(|| chosen.goal.clone()),
        gone: Vec::new(),
        new: Vec::new(),
        moved: Vec::new(),
        other_finish: None,
    };
    if adopted.other_goal.is_some() || !adopted.possible {
        return Some(adopted);
    }
    adopted.other_finish =
        plan.finish_date().filter(|finish| chosen.finish.is_some_and(|day| day != *finish));
    for step in &chosen.steps {
        let known = catalog.offering_by_slug(&step.offering).map(|(id, _)| id);
        let now = plan.steps.iter().find(|own| Some(own.offering) == known);
        match (known, now) {
            (Some(offering), Some(now)) if !now.under_way && now.start != monday_of(step.start) => {
                adopted.moved.push(MovedStep { offering, from: step.start, to: now.start });
            }
            // What was done before the present plan starts is no part of it any more.
            (_, None) if step.end >= plan.start => adopted.gone.push(step.offering.clone()),
            _ => {}
        }
    }
    let is_new = |id: &OfferingId| {
        catalog.offering(*id).is_none_or(|own| chosen.steps.iter().all(|step| step.offering != own.id))
    };
    adopted.new = plan.steps.iter().map(|step| step.offering).filter(is_new).collect();
    Some(adopted)
}

/// What a case keeps of a plan that is adopted on a day.
pub fn chosen(catalog: &Catalog, plan: &Plan, date: Date, author: &str, reason: &str) -> Option<ChosenPlan> {
    Some(ChosenPlan {
        date,
        author: author.to_owned(),
        reason: reason.to_owned(),
        finish: Some(plan.finish_date()?),
        goal: catalog.item(plan.goal)?.key.clone(),
        steps: plan
            .steps
            .iter()
            .filter_map(|step| {
                let offering = catalog.offering(step.offering)?.id.clone();
                Some(ChosenStep { offering, start: step.start, end: step.end })
            })
            .collect(),
    })
}

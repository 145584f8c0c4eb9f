//! Changes that a plan offers: who decides on each, what is asked before it is made, and what it is called afterwards.

use crate::model::catalog::Catalog;
use crate::model::code::{Key, Slug};
use crate::route::Change;

use super::message::{Message, Value};

/// Text id of who decides on a change.
pub const fn decided_by(change: &Change) -> &'static str {
    match change {
        Change::Grant(_) => "ui-decides-exam-committee",
        Change::EntryWaiver => "ui-decides-school",
        Change::Company => "ui-decides-company",
        Change::Contract => "ui-decides-employer",
        Change::TrialPlacement(_) => "ui-decides-trial",
        Change::PlacementCounts => "ui-decides-municipality",
        Change::Extension(_) => "ui-decides-duo",
        Change::DayHours(_)
        | Change::EveningHours(_)
        | Change::EveningOnly(_)
        | Change::GiveUp(_)
        | Change::StartOn(_) => "ui-decides-learner",
        Change::ParticipationPerWeek(_)
        | Change::LessonsPerWeek(_)
        | Change::WorkCap(_)
        | Change::Fix(..)
        | Change::Unfix(_) => "ui-decides-together",
        Change::Budget(_) => "ui-decides-payer",
        Change::Horizon(_) => "ui-decides-nobody",
    }
}

/// Whether the case must say on what ground somebody decided: a change that is no choice of learner and advisor is not made in
/// silence.
pub const fn asks_ground(change: &Change) -> bool {
    matches!(
        change,
        Change::Grant(_)
            | Change::EntryWaiver
            | Change::Company
            | Change::Contract
            | Change::TrialPlacement(_)
            | Change::PlacementCounts
            | Change::Extension(_)
    )
}

/// Whether a case keeps the ground in the change itself; for a setting it is kept as a decision.
pub const fn keeps_ground(change: &Change) -> bool {
    matches!(change, Change::Grant(_) | Change::Extension(_) | Change::TrialPlacement(_))
}

/// What a change is called in the line about what happened, and in undo.
pub fn label(catalog: &Catalog, change: &Change) -> Message {
    let name = match change {
        Change::Grant(key) => name_of(catalog, key),
        Change::GiveUp(slug) | Change::Fix(slug, _) | Change::Unfix(slug) => offering_name(catalog, slug),
        _ => String::new(),
    };
    Message { id: "ui-said", args: vec![("what", Value::Change(Box::new(change.clone()), name))] }
}

/// What an offering is called, or its id where the catalog does not know it.
pub fn offering_name(catalog: &Catalog, slug: &Slug) -> String {
    catalog.offering_by_slug(slug).map_or_else(|| slug.to_string(), |(_, offering)| offering.name.clone())
}

/// How a thing is called in the name of a change: its code where it has an official one, otherwise its name.
pub fn name_of(catalog: &Catalog, key: &Key) -> String {
    match key {
        Key::Certificate(code) => code.to_string(),
        Key::Elective(code) => code.to_string(),
        Key::Unit(_, unit) => unit.to_string(),
        _ => catalog.item_by_key(key).map_or_else(|| key.to_string(), |(_, item)| item.name.clone()),
    }
}

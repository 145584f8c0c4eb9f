//! What could take the place of a step: other offerings that give this learner the same.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::compile::{Assumptions, Situation};
use super::local::local;
use crate::model::Catalog;
use crate::model::case::Case;
use crate::model::graph::given_by;
use crate::model::item::ItemId;
use crate::model::offering::{Grant, Offering, OfferingId};

/// Other offerings, in the order of the catalog, that give everything that an offering gives this learner and that is not held yet.
pub fn instead_of(catalog: &Catalog, case: &Case, today: Date, step: OfferingId) -> Vec<OfferingId> {
    let place = local(catalog, case, today);
    let situation = Situation::new(&place.catalog, &place.case, today, Assumptions::default());
    let catalog = situation.catalog;
    let Some(offering) = catalog.offering(step) else { return Vec::new() };
    // Who gets every part of a credential gets the credential.
    let has_parts = |item: &ItemId| catalog.item(*item).is_some_and(|record| !record.covers().is_empty());
    let wanted: BTreeSet<ItemId> =
        given(&situation, offering).into_iter().filter(|item| !has_parts(item)).collect();
    let Some(first) = wanted.first() else { return Vec::new() };
    let evening_only = situation.case.settings.evening_only;
    let others = catalog.graph.earned_by(*first).into_iter().filter(|id| *id != step);
    others
        .filter(|id| {
            catalog.offering(*id).is_some_and(|other| {
                let is_under_way = situation.case.under_way.iter().any(|course| course.offering == other.id);
                let has_mode = other.modes.iter().any(|mode| !evening_only || mode.day == 0);
                !is_under_way && has_mode && wanted.is_subset(&given(&situation, other))
            })
        })
        .collect()
}

/// What an offering gives this learner: of an assessment only what is claimed, and nothing that is held.
fn given(situation: &Situation<'_>, offering: &Offering) -> BTreeSet<ItemId> {
    let mut found = BTreeSet::new();
    for grant in &offering.grants {
        let given = given_by(&situation.catalog.items, *grant).into_iter();
        let is_claimed = |item: &ItemId| situation.standing.claimed.contains(item);
        found.extend(given.filter(|item| matches!(grant, Grant::Item(_)) || is_claimed(item)));
    }
    found.retain(|item| !situation.standing.held.contains(item));
    found
}

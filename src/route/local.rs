//! The catalog and case as they are where the learner lives: overlays put in force, on copies.
//!
//! A case without a place, or in a place without overlays, is planned with the catalog as it is. Ids stay what they are: an
//! overlay changes records and puts its own in force, and moves none.

use std::borrow::Cow;

use crate::model::Catalog;
use crate::model::case::{Case, Counted};
use crate::model::code::Slug;
use crate::model::graph::DependencyGraph;
use crate::model::overlay::Overlay;
use crate::model::rule::{RuleTopic, RuleValue};
use jiff::civil::Date;

/// A catalog and a case for one place.
#[derive(Debug, Clone)]
pub struct Local<'a> {
    /// The catalog, with the overlays of the place in force.
    pub catalog: Cow<'a, Catalog>,
    /// The case, with what it leaves open filled in by the place.
    pub case: Cow<'a, Case>,
}

/// The overlays that hold where the learner lives: of the region first, then of the municipality, which has the last word.
fn overlays<'a>(catalog: &'a Catalog, case: &Case) -> Vec<&'a Overlay> {
    let holds = |overlay: &&Overlay| overlay.holds_in(case.region.as_ref(), case.municipality.as_ref());
    let mut found: Vec<&Overlay> = catalog.overlays.iter().filter(holds).collect();
    found.sort_by_key(|overlay| (overlay.municipality.is_some(), &overlay.id));
    found
}

/// The catalog and case for the place that the case names, on a day.
pub fn local<'a>(catalog: &'a Catalog, case: &'a Case, on: Date) -> Local<'a> {
    let overlays = overlays(catalog, case);
    let catalog = if overlays.is_empty() {
        Cow::Borrowed(catalog)
    } else {
        Cow::Owned(with_overlays(catalog, &overlays))
    };
    let case = with_settings(&catalog, case, on);
    Local { catalog, case }
}

fn with_overlays(catalog: &Catalog, overlays: &[&Overlay]) -> Catalog {
    let mut local = catalog.clone();
    local.here = overlays.iter().map(|overlay| overlay.id.clone()).collect();
    for change in overlays.iter().flat_map(|overlay| &overlay.changes) {
        let found = local.offerings.iter_mut().find(|offering| offering.id == change.offering);
        if let Some(offering) = found {
            change.apply(offering);
        }
    }
    local.graph = DependencyGraph::build_with(&local.items, &local.offerings, &|overlay: &Slug| {
        overlays.iter().any(|own| own.id == *overlay)
    });
    local
}

/// The case with the settings that it leaves open as the rules have them: the case itself has the last word.
fn with_settings<'a>(catalog: &Catalog, case: &'a Case, on: Date) -> Cow<'a, Case> {
    let said = |topic: RuleTopic| match catalog.rule_for(topic, on, case.civic.as_ref())?.value {
        RuleValue::Counted(counted) => Some(counted),
        _ => None,
    };
    let open = |own: Counted, topic: RuleTopic| match own {
        Counted::Ask => said(topic).unwrap_or(Counted::Ask),
        decided => decided,
    };
    let placement_counts = open(case.settings.placement_counts, RuleTopic::PlacementCounts);
    let entry_waiver = open(case.settings.entry_waiver, RuleTopic::EntryWaiver);
    if (placement_counts, entry_waiver) == (case.settings.placement_counts, case.settings.entry_waiver) {
        return Cow::Borrowed(case);
    }
    let mut case = case.clone();
    case.settings.placement_counts = placement_counts;
    case.settings.entry_waiver = entry_waiver;
    Cow::Owned(case)
}

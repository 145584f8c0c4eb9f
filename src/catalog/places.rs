//! Resolving what belongs to a place or country: measures, regions, and overlays with their changes.

use super::raw::{RawChange, RawMeasure, RawOverlay, RawRegion};
use super::resolve::{Resolver, cost, starts};
use crate::model::code::{Key, Slug};
use crate::model::measure::Measure;
use crate::model::overlay::{OfferingChange, Overlay};
use crate::model::region::Region;
use crate::syntax::read::Spanned;

impl Resolver<'_> {
    pub(super) fn measure(&mut self, raw: &RawMeasure) -> Measure {
        Measure {
            id: raw.id.value.clone(),
            name: raw.name.clone(),
            country: raw.country,
            kind: raw.kind,
            elements: raw.elements.clone(),
            result: raw.result.clone().map(Into::into),
            levels: raw.levels.iter().map(|level| level.value).collect(),
            text: raw.text.clone().into(),
            facts: self.facts(&raw.facts()),
        }
    }

    pub(super) fn region(&mut self, raw: &RawRegion) -> Region {
        if let Some(slug) = &raw.school_calendar {
            self.known(&Key::Calendar(slug.value.clone()), slug.place);
        }
        Region {
            id: raw.id.value.clone(),
            name: raw.name.clone(),
            also: raw.also.clone(),
            school_calendar: raw.school_calendar.as_ref().map(|slug| slug.value.clone()),
            facts: self.facts(&raw.facts()),
        }
    }

    pub(super) fn overlay(&mut self, raw: &RawOverlay) -> Overlay {
        self.known(&Key::Region(raw.region.value.clone()), raw.region.place);
        Overlay {
            id: raw.id.value.clone(),
            name: raw.name.clone(),
            region: raw.region.value.clone(),
            municipality: raw.municipality.clone(),
            example: raw.example,
            text: raw.text.clone().into(),
            changes: raw.changes.iter().map(|change| self.change(change)).collect(),
            facts: self.facts(&raw.facts()),
        }
    }

    fn change(&mut self, raw: &RawChange) -> OfferingChange {
        self.known(&Key::Offering(raw.offering.value.clone()), raw.offering.place);
        for slug in raw.funding.iter().flatten() {
            self.known(&Key::Funding(slug.value.clone()), slug.place);
        }
        let slugs = |funding: &Vec<Spanned<Slug>>| funding.iter().map(|slug| slug.value.clone()).collect();
        OfferingChange {
            offering: raw.offering.value.clone(),
            cost: raw.cost.as_ref().map(cost),
            starts: raw.starts.as_ref().map(|raw| starts(&raw.value)),
            funding: raw.funding.as_ref().map(slugs),
        }
    }
}

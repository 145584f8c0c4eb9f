//! Overlays: what a region or municipality has other than the nation.
//!
//! The offerings and rules of an overlay stand among the others of the catalog and carry its id; they are out of force until a
//! case names the place ([`crate::route::local`] puts them in force, on a copy). National offerings that are different there
//! are changed by [`OfferingChange`]s.

use super::code::{RegionCode, Slug};
use super::fact::{Facts, Wording};
use super::offering::{Cost, Offering, Starts};

/// What a place has other than the nation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlay {
    /// Its id.
    pub id: Slug,
    /// What it is called.
    pub name: String,
    /// The region in which it holds.
    pub region: RegionCode,
    /// The municipality in which it holds; `None` holds in the whole region.
    pub municipality: Option<Slug>,
    /// Whether it is invented, to show how an overlay works; said wherever it is used.
    pub example: bool,
    /// What is different.
    pub text: Wording,
    /// Changes of national offerings.
    pub changes: Vec<OfferingChange>,
    /// Where it comes from.
    pub facts: Facts,
}

/// What is different about a national offering; what is `None` stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferingChange {
    /// The offering.
    pub offering: Slug,
    /// Its price.
    pub cost: Option<Cost>,
    /// When it can start.
    pub starts: Option<Starts>,
    /// The funding sources that can pay it.
    pub funding: Option<Vec<Slug>>,
}

impl Overlay {
    /// Whether it holds in this place.
    pub fn holds_in(&self, region: Option<&RegionCode>, municipality: Option<&Slug>) -> bool {
        region == Some(&self.region) && self.municipality.as_ref().is_none_or(|own| municipality == Some(own))
    }
}

impl OfferingChange {
    /// Makes the change.
    pub fn apply(&self, offering: &mut Offering) {
        if let Some(cost) = &self.cost {
            offering.cost = cost.clone();
        }
        if let Some(starts) = &self.starts {
            offering.starts = starts.clone();
        }
        if let Some(funding) = &self.funding {
            offering.funding.clone_from(funding);
        }
    }
}

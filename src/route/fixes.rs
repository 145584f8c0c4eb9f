//! What an advisor fixed by hand about offerings: kept in the plan, kept out of it, or started in a certain week.
//!
//! What cannot be followed, because the catalog does not know the offering, it is not offered where the learner lives or it is
//! under way already, has no effect and is told.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::change::Change;
use crate::model::Catalog;
use crate::model::case::{Adjustment, Case, Fix};
use crate::model::code::Slug;
use crate::model::offering::OfferingId;

/// Why something that was fixed by hand has no effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoEffect {
    /// This catalog does not know the offering.
    Unknown,
    /// It is not offered where the learner lives.
    NotHere,
    /// It is under way: it is in every plan, as it goes on.
    UnderWay,
}

impl NoEffect {
    /// The word used in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::NotHere => "not-here",
            Self::UnderWay => "under-way",
        }
    }
}

/// Something that was fixed by hand, as the plan takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// What, by whom, when and why.
    pub adjustment: Adjustment,
    /// The offering, where the catalog knows it.
    pub offering: Option<OfferingId>,
    /// Why it has no effect, if it has none.
    pub no_effect: Option<NoEffect>,
    /// The change that gives it up.
    pub release: Change,
}

/// Everything that was fixed by hand about a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fixes {
    /// All of it, in the order of the case, each offering once.
    pub all: Vec<Fixed>,
    /// Offerings that every plan contains, each with the day in whose week it starts, where that is fixed too.
    pub pinned: BTreeMap<OfferingId, Option<Date>>,
    /// Offerings that no plan contains.
    pub forbidden: BTreeSet<OfferingId>,
}

impl Fixes {
    /// What is fixed in a case. Of an offering that was fixed twice the last word counts.
    pub fn new(catalog: &Catalog, case: &Case) -> Self {
        let mut fixes = Self::default();
        for (place, adjustment) in case.adjustments.iter().enumerate() {
            let later = case.adjustments.iter().skip(place + 1);
            if later.into_iter().any(|other| other.offering == adjustment.offering) {
                continue;
            }
            let known = catalog.offering_by_slug(&adjustment.offering);
            let under_way = case.under_way.iter().any(|course| course.offering == adjustment.offering);
            let no_effect = match known {
                None => Some(NoEffect::Unknown),
                Some(_) if under_way => Some(NoEffect::UnderWay),
                Some((_, offering)) => {
                    let elsewhere = |overlay: &Slug| !catalog.here.contains(overlay);
                    offering.overlay.as_ref().is_some_and(elsewhere).then_some(NoEffect::NotHere)
                }
            };
            let offering = known.map(|(id, _)| id);
            if let (Some(id), None) = (offering, no_effect) {
                match adjustment.fix {
                    Fix::Pinned(day) => {
                        fixes.pinned.insert(id, day);
                    }
                    Fix::Forbidden => {
                        fixes.forbidden.insert(id);
                    }
                }
            }
            let release = Change::Unfix(adjustment.offering.clone());
            fixes.all.push(Fixed { adjustment: adjustment.clone(), offering, no_effect, release });
        }
        fixes
    }

    /// What has an effect, in the order of the case.
    pub fn in_force(&self) -> impl Iterator<Item = &Fixed> {
        self.all.iter().filter(|fixed| fixed.no_effect.is_none())
    }

    /// Whether an offering is kept in the plan by hand.
    pub fn keeps(&self, offering: OfferingId) -> bool {
        self.pinned.contains_key(&offering)
    }

    /// The day in whose week an offering has to start, where that was fixed.
    pub fn start_of(&self, offering: OfferingId) -> Option<Date> {
        self.pinned.get(&offering).copied().flatten()
    }
}

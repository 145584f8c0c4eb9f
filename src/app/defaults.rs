//! What a new case starts with, because the same office makes all of them.

use crate::model::case::Case;
use crate::model::catalog::Catalog;
use crate::model::code::{RegionCode, Slug};

/// What a new case starts with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewCase {
    /// The labour market region.
    pub region: Option<RegionCode>,
    /// The municipality, by the id that overlays use.
    pub municipality: Option<Slug>,
    /// The advisor who makes it, where the settings name one.
    pub advisor: String,
}

impl NewCase {
    /// Fills a new case in. A region or municipality that the catalog does not know is left out: the case would be wrong from
    /// its first day.
    pub fn fill(&self, case: &mut Case, catalog: &Catalog) {
        let region = self.region.as_ref().filter(|code| catalog.region(code).is_some());
        case.region = region.cloned().or_else(|| case.region.take());
        let known = self.municipality.as_ref().filter(|slug| knows_municipality(catalog, slug));
        self.advisor.clone_into(&mut case.advisor);
        case.municipality = known.cloned().or_else(|| case.municipality.take());
    }
}

/// Whether anything in the catalog holds in this municipality alone.
pub fn knows_municipality(catalog: &Catalog, slug: &Slug) -> bool {
    catalog.overlays.iter().any(|overlay| overlay.municipality.as_ref() == Some(slug))
}

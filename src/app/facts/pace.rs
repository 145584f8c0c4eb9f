//! Which pace of learning Dutch fits what is known of a learner: a suggestion with its reason. The advisor decides.

use crate::model::case::{Case, Literacy};
use crate::model::catalog::Catalog;
use crate::model::code::Slug;

/// Up to so many years of schooling is little: primary school and a few years.
const LITTLE: u32 = 8;
/// From so many years of schooling on somebody went to school beyond secondary school.
const MUCH: u32 = 13;

/// A pace that fits, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The table of language hours.
    pub band: Slug,
    /// Text id of the reason.
    pub why: &'static str,
}

/// The pace that fits literacy and years of schooling; `None` where the catalog has no such table.
pub fn suggestion(catalog: &Catalog, case: &Case) -> Option<Suggestion> {
    let (word, why) = match (case.language.literacy, case.language.schooling_years) {
        (Some(Literacy::Learning), _) => ("analfabeet", "ui-pace-learning"),
        (Some(_), Some(years)) if years <= LITTLE => ("laagopgeleid", "ui-pace-little"),
        (Some(Literacy::Latin), Some(years)) if years >= MUCH => ("hoogopgeleid", "ui-pace-much"),
        (None, _) | (_, None) => ("basis", "ui-pace-unknown"),
        _ => ("basis", "ui-pace-between"),
    };
    let band = catalog.bands.iter().find(|band| band.id.as_str() == word)?;
    Some(Suggestion { band: band.id.clone(), why })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::embedded;

    #[test]
    fn literacy_comes_before_schooling_and_unknown_is_no_group() {
        let catalog = embedded().catalog.unwrap();
        let mut case = Case::new("een".parse().unwrap(), "basis".parse().unwrap());
        let mut fits = |literacy, years| {
            case.language.literacy = literacy;
            case.language.schooling_years = years;
            suggestion(&catalog, &case).unwrap().band.to_string()
        };
        assert_eq!(fits(None, Some(4)), "basis");
        assert_eq!(fits(Some(Literacy::Latin), None), "basis");
        assert_eq!(fits(Some(Literacy::Learning), Some(16)), "analfabeet");
        assert_eq!(fits(Some(Literacy::OtherScript), Some(8)), "laagopgeleid");
        assert_eq!(fits(Some(Literacy::Latin), Some(9)), "basis");
        assert_eq!(fits(Some(Literacy::Latin), Some(13)), "hoogopgeleid");
        // A script that has yet to be learned is a hurdle, however many years of school.
        assert_eq!(fits(Some(Literacy::OtherScript), Some(16)), "basis");
    }
}

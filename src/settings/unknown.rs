//! The settings against a catalog: what they name and the catalog does not know.

use super::SettingsFile;
use crate::app::defaults::knows_municipality;
use crate::diag::{Diagnostic, Message, codes};
use crate::model::catalog::Catalog;
use crate::model::code::Slug;
use crate::text::Place;
use crate::text::nearest::nearest;

/// Where a settings file names something of a catalog.
#[derive(Debug, Clone, Default)]
pub(super) struct References {
    /// The region of new cases.
    pub(super) region: Option<Place>,
    /// The municipality of new cases.
    pub(super) municipality: Option<Place>,
}

/// The region and municipality that this catalog does not know, each with the nearest that it does. They are warnings: a new case
/// is made without them.
pub fn unknown_names(file: &SettingsFile, catalog: &Catalog) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let new_case = &file.settings.new_case;
    if let (Some(place), Some(code)) = (file.references.region, &new_case.region)
        && catalog.region(code).is_none()
    {
        let known = catalog.regions.iter().map(|region| region.id.as_str());
        found.push(unknown(place, code.as_str(), nearest(code.as_str(), known), catalog));
    }
    if let (Some(place), Some(slug)) = (file.references.municipality, &new_case.municipality)
        && !knows_municipality(catalog, slug)
    {
        let known = catalog.overlays.iter().filter_map(|overlay| overlay.municipality.as_ref());
        let near = nearest(slug.as_str(), known.map(Slug::as_str));
        found.push(unknown(place, slug.as_str(), near, catalog));
    }
    found
}

fn unknown(place: Place, name: &str, near: Option<&str>, catalog: &Catalog) -> Diagnostic {
    let message = match near {
        Some(near) => Message::new("settings-unknown-place-near").text("near", near),
        None => Message::new("settings-unknown-place"),
    };
    let message = message.text("name", name).text("version", catalog.version.as_str());
    Diagnostic::new(codes::SETTINGS_UNKNOWN_PLACE, place, message)
}

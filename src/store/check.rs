//! A case against a catalog: what the case names and the catalog does not know.

use super::read::{CaseFile, Reference};
use crate::diag::{Diagnostic, Message, codes};
use crate::model::catalog::Catalog;
use crate::model::code::Key;
use crate::model::item::ItemId;
use crate::model::older::Meant;
use crate::text::nearest::nearest;

/// The references of a case file that this catalog does not know, each with the nearest name it does.
///
/// They are warnings: a case made with another version of the catalog keeps what it says.
pub fn unknown_references(file: &CaseFile, catalog: &Catalog) -> Vec<Diagnostic> {
    let unknown = file.references.iter().filter(|reference| !knows(catalog, &reference.key));
    unknown
        .map(|reference| {
            if let Some(finding) = older_code(reference, catalog) {
                return finding;
            }
            let written = reference.key.to_string();
            let names = names_like(catalog, &reference.key);
            let message = match nearest(&written, names.iter().map(String::as_str)) {
                Some(near) => Message::new("case-unknown-reference-near").text("near", near),
                None => Message::new("case-unknown-reference"),
            };
            let message = message.text("key", written).text("version", catalog.version.as_str());
            Diagnostic::new(codes::CASE_UNKNOWN_REFERENCE, reference.place, message)
                .with_help(Message::new("case-unknown-reference-help"))
        })
        .collect()
}

/// A diploma under an older code is not unknown: its successor stands for it, or it was split and somebody has to say which does.
fn older_code(reference: &Reference, catalog: &Catalog) -> Option<Diagnostic> {
    let name = |id: &ItemId| catalog.item(*id).map(|item| format!("{} {}", item.key, item.name));
    let key = reference.key.to_string();
    match catalog.meant(&reference.key) {
        Meant::Successor(_, id) => {
            let message = Message::new("case-older-code")
                .text("key", key)
                .text("successor", name(&id).unwrap_or_default());
            let finding = Diagnostic::new(codes::CASE_OLDER_CODE, reference.place, message);
            Some(finding.with_help(Message::new("case-older-code-help")))
        }
        Meant::Split(_, ids) => {
            let message = Message::new("case-split-code")
                .text("key", key.clone())
                .list("successors", ids.iter().filter_map(name));
            let finding = Diagnostic::new(codes::CASE_SPLIT_CODE, reference.place, message);
            Some(finding.with_help(Message::new("case-split-code-help").text("key", key)))
        }
        Meant::Itself(_) | Meant::Unknown => None,
    }
}

fn knows(catalog: &Catalog, key: &Key) -> bool {
    match key {
        Key::Offering(slug) => catalog.offering_by_slug(slug).is_some(),
        Key::Calendar(slug) => catalog.calendar(slug).is_some(),
        Key::Band(slug) => catalog.band(slug).is_some(),
        Key::Region(code) => catalog.region(code).is_some(),
        Key::Measure(slug) => catalog.measures.iter().any(|measure| measure.id == *slug),
        Key::Overlay(slug) => catalog.overlay(slug).is_some(),
        Key::Funding(slug) => catalog.funding_by_slug(slug).is_some(),
        Key::File(code) => catalog.files.iter().any(|file| file.code == *code),
        Key::Sector(slug) => catalog.sector(slug.as_str()).is_some(),
        Key::Path(slug) => catalog.paths.iter().any(|path| path.id == *slug),
        Key::Rule(slug) => catalog.rules.iter().any(|rule| rule.id == *slug),
        Key::Source(slug) => catalog.sources.iter().any(|source| source.id == *slug),
        _ => catalog.by_key.contains_key(key),
    }
}

/// The keys that can stand where this one stands.
fn names_like(catalog: &Catalog, key: &Key) -> Vec<String> {
    match key {
        Key::Offering(_) => {
            catalog.offerings.iter().map(|offering| Key::Offering(offering.id.clone()).to_string()).collect()
        }
        Key::Calendar(_) => {
            catalog.calendars.iter().map(|calendar| Key::Calendar(calendar.id.clone()).to_string()).collect()
        }
        Key::Region(_) => {
            catalog.regions.iter().map(|region| Key::Region(region.id.clone()).to_string()).collect()
        }
        Key::Band(_) => catalog.bands.iter().map(|band| Key::Band(band.id.clone()).to_string()).collect(),
        _ => catalog.by_key.keys().map(ToString::to_string).collect(),
    }
}

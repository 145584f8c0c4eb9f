//! Every name that the files define, and the finding for every name that nothing defines.

use std::collections::BTreeMap;

use super::mentions::Mentions;
use crate::diag::{Diagnostic, Fix, Message, Severity, TextEdit, codes};
use crate::model::code::Key;
use crate::syntax::read::quoted;
use crate::text::Place;
use crate::text::nearest::nearest;

/// The names of a catalog, each with the place of its definition.
#[derive(Debug, Default)]
pub struct Names {
    defined: BTreeMap<Key, Place>,
    mentioned: Mentions,
}

/// After so many findings no more names are compared to find the nearest: each comparison is with all of its kind.
const MOST_SUGGESTIONS: usize = 200;

impl Names {
    /// No names yet, but these mentioned.
    pub fn with_mentions(mentioned: Mentions) -> Self {
        Self { defined: BTreeMap::new(), mentioned }
    }

    /// Whether a record that could not be read states this name.
    fn is_mentioned(&self, key: &Key) -> bool {
        if self.mentioned.may_have(key) {
            return true;
        }
        let has = |name: &str| self.mentioned.has(name);
        match key {
            Key::Unit(file, unit) => has(file.as_str()) && has(unit.as_str()),
            Key::Part(crebo, _) | Key::Diploma(crebo) => has(crebo.as_str()),
            Key::File(code) => has(code.as_str()),
            Key::Certificate(code) => has(code.as_str()),
            Key::Elective(code) => has(code.as_str()),
            Key::Region(code) => has(code.as_str()),
            Key::Language(skill, level) => has(&format!("{}-{}", skill.word(), level.word())),
            Key::Statement(slug)
            | Key::Licence(slug)
            | Key::Job(slug)
            | Key::Sector(slug)
            | Key::Path(slug)
            | Key::Offering(slug)
            | Key::Rule(slug)
            | Key::Calendar(slug)
            | Key::Funding(slug)
            | Key::Band(slug)
            | Key::Measure(slug)
            | Key::Overlay(slug)
            | Key::Source(slug) => has(slug.as_str()),
        }
    }

    /// Defines a name; a second definition is a finding at the second place that points at the first. Whether it was new.
    pub fn define(&mut self, key: Key, place: Place, findings: &mut Vec<Diagnostic>) -> bool {
        if let Some(first) = self.defined.get(&key) {
            let message = Message::new("catalog-duplicate").text("name", key.to_string());
            findings.push(
                Diagnostic::new(codes::DUPLICATE_NAME, place, message)
                    .with_label(*first, Message::new("catalog-first-defined-here")),
            );
            return false;
        }
        self.defined.insert(key, place);
        true
    }

    /// Whether a name is defined.
    pub fn has(&self, key: &Key) -> bool {
        self.defined.contains_key(key)
    }

    /// Where a name is defined.
    pub fn place(&self, key: &Key) -> Option<Place> {
        self.defined.get(key).copied()
    }

    /// Looks a name up; one that nothing defines is a finding, with the nearest name of the same kind.
    pub fn check(&self, key: &Key, place: Place, findings: &mut Vec<Diagnostic>) -> bool {
        if self.has(key) {
            return true;
        }
        // The definition has a mistake of its own, which has been reported.
        let has_errors = || findings.iter().any(|finding| finding.severity == Severity::Error);
        if self.is_mentioned(key) && has_errors() {
            return false;
        }
        let wanted = key.to_string();
        let id =
            if matches!(key, Key::Language(..)) { "catalog-language-not-given" } else { "catalog-unknown" };
        let message = Message::new(id).text("name", quoted(&wanted));
        let mut finding = Diagnostic::new(codes::UNKNOWN_NAME, place, message);
        let near = if findings.len() < MOST_SUGGESTIONS { self.nearest(key, &wanted) } else { None };
        if let Some(near) = near {
            finding = finding.with_help(Message::new("catalog-did-you-mean").text("name", near.as_str()));
            let written = as_written(&near, key, place);
            let edit = TextEdit::replace(place.range, format!("\"{written}\""));
            let is_whole_text = !matches!(key, Key::Language(..) | Key::Part(..));
            if is_whole_text {
                finding = finding
                    .with_fix(Fix::proposed(Message::new("fix-write").text("text", written), vec![edit]));
            }
        }
        findings.push(finding);
        false
    }

    /// The nearest name of the same kind.
    fn nearest(&self, key: &Key, wanted: &str) -> Option<String> {
        let kind = std::mem::discriminant(key);
        let same_kind = self.defined.keys().filter(|known| std::mem::discriminant(*known) == kind);
        let same_kind: Vec<String> = same_kind.map(ToString::to_string).collect();
        nearest(wanted, same_kind.iter().map(String::as_str)).map(ToOwned::to_owned)
    }
}

/// How a name is written in a file: "vog", not "licence:vog", and a core task of a diploma without its dossier.
fn as_written<'n>(near: &'n str, key: &Key, place: Place) -> &'n str {
    if let Some((_, name)) = near.split_once(':') {
        return name;
    }
    match (key, near.split_once('/')) {
        (Key::Unit(_, unit), Some((_, name))) if place.range.len() as usize == unit.as_str().len() + 2 => {
            name
        }
        _ => near,
    }
}

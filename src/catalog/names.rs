//! Every name that the files define, and the finding for every name that nothing defines.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, Fix, Message, Severity, TextEdit, codes};
use crate::model::code::{CertificateCode, CreboCode, ElectiveCode, Key, Slug};
use crate::syntax::read::quoted;
use crate::syntax::{Value, ValueKind};
use crate::text::Place;
use crate::text::nearest::nearest;

/// The names of a catalog, each with the place of its definition.
#[derive(Debug, Default)]
pub struct Names {
    defined: BTreeMap<Key, Place>,
    mentioned: BTreeSet<String>,
}

/// The fields in which a record states its own name.
const NAME_FIELDS: [&str; 3] = ["id", "code", "crebo"];

/// Every name that a file states in a record, whether or not the record could be read.
///
/// A record with a mistake is left out and its mistake reported; that its name is then missing elsewhere is no second mistake.
pub fn mentions(root: Value<'_>) -> BTreeSet<String> {
    let mut mentioned = BTreeSet::new();
    let mut open = vec![root];
    while let Some(value) = open.pop() {
        match value.kind() {
            ValueKind::List(items) | ValueKind::Tuple { items, .. } => open.extend(items),
            ValueKind::Struct { fields, .. } => {
                for field in fields {
                    if let (true, ValueKind::Str(text)) =
                        (NAME_FIELDS.contains(&field.name), field.value.kind())
                    {
                        mentioned.extend(meant(&text));
                        mentioned.insert(text.into_owned());
                    }
                    open.push(field.value);
                }
            }
            _ => {}
        }
    }
    mentioned
}

/// The code that a misspelt one was meant to be.
fn meant(text: &str) -> Option<String> {
    let suggestion = |error: crate::model::CodeError| error.suggestion;
    text.parse::<CertificateCode>()
        .err()
        .and_then(suggestion)
        .or_else(|| text.parse::<ElectiveCode>().err().and_then(suggestion))
        .or_else(|| text.parse::<CreboCode>().err().and_then(suggestion))
        .or_else(|| text.parse::<Slug>().err().and_then(suggestion))
}

impl Names {
    /// No names yet, but these mentioned.
    pub fn with_mentions(mentioned: BTreeSet<String>) -> Self {
        Self { defined: BTreeMap::new(), mentioned }
    }

    /// Whether a record that could not be read states this name.
    fn is_mentioned(&self, key: &Key) -> bool {
        let has = |name: &str| self.mentioned.contains(name);
        match key {
            Key::Unit(file, unit) => has(file.as_str()) && has(unit.as_str()),
            Key::Part(crebo, _) | Key::Diploma(crebo) => has(crebo.as_str()),
            Key::File(code) => has(code.as_str()),
            Key::Certificate(code) => has(code.as_str()),
            Key::Elective(code) => has(code.as_str()),
            Key::Language(..) => false,
            Key::Region(code) => has(code.as_str()),
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

    /// Defines a name; a second definition is a finding at the second place that points at the first.
    pub fn define(&mut self, key: Key, place: Place, findings: &mut Vec<Diagnostic>) {
        if let Some(first) = self.defined.get(&key) {
            let message = Message::new("catalog-duplicate").text("name", key.to_string());
            findings.push(
                Diagnostic::new(codes::DUPLICATE_NAME, place, message)
                    .with_label(*first, Message::new("catalog-first-defined-here")),
            );
            return;
        }
        self.defined.insert(key, place);
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
        let has_errors = findings.iter().any(|finding| finding.severity == Severity::Error);
        if has_errors && self.is_mentioned(key) {
            return false;
        }
        let wanted = key.to_string();
        let kind = std::mem::discriminant(key);
        let same_kind: Vec<String> = self
            .defined
            .keys()
            .filter(|known| std::mem::discriminant(*known) == kind)
            .map(ToString::to_string)
            .collect();
        let message = Message::new("catalog-unknown").text("name", quoted(&wanted));
        let mut finding = Diagnostic::new(codes::UNKNOWN_NAME, place, message);
        if let Some(near) = nearest(&wanted, same_kind.iter().map(String::as_str)) {
            finding = finding.with_help(Message::new("catalog-did-you-mean").text("name", near));
            // In a file a name stands without its kind: "vog", not "licence:vog".
            let written = near.split_once(':').map_or(near, |(_, slug)| slug);
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
}

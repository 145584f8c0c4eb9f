//! Every name that the files state in a record, whether or not the record could be read.
//!
//! A record with a mistake is left out and its mistake reported; that its name is then missing elsewhere is no second
//! mistake. Where a name itself cannot be read, or a part of a file, nobody knows which names are gone with it.

use std::collections::BTreeSet;
use std::str::FromStr;

use crate::diag::{Code, codes};
use crate::model::code::{
    CertificateCode, CodeError, CreboCode, ElectiveCode, FileCode, Key, RegionCode, Slug,
};
use crate::syntax::{Parsed, Value, ValueKind};

/// What the files state, read or not.
#[derive(Debug, Default)]
pub struct Mentions {
    names: BTreeSet<String>,
    /// The fields of a catalog file with a record whose own name cannot be read.
    lost: BTreeSet<&'static str>,
    /// Whether any name at all may be in a part of a file that cannot be read.
    anything_lost: bool,
}

/// The fields in which a record states its own name.
const NAME_FIELDS: [&str; 3] = ["id", "code", "crebo"];

/// The fields of a catalog file, and whether a text is a name of the records in them.
const SECTIONS: [(&str, fn(&str) -> bool); 18] = [
    ("sources", is::<Slug>),
    ("files", is::<FileCode>),
    ("qualifications", is::<CreboCode>),
    ("certificates", is::<CertificateCode>),
    ("statements", is::<Slug>),
    ("electives", is::<ElectiveCode>),
    ("licences", is::<Slug>),
    ("jobs", is::<Slug>),
    ("paths", is::<Slug>),
    ("offerings", is::<Slug>),
    ("rules", is::<Slug>),
    ("bands", is::<Slug>),
    ("calendars", is::<Slug>),
    ("funding", is::<Slug>),
    ("sectors", is::<Slug>),
    ("measures", is::<Slug>),
    ("regions", is::<RegionCode>),
    ("overlays", is::<Slug>),
];

/// Findings after which a part of the file was not read at all.
const CUTTING: [Code; 6] = [
    codes::ENDS_TOO_EARLY,
    codes::TRAILING_TEXT,
    codes::UNCLOSED_COMMENT,
    codes::UNCLOSED_TEXT,
    codes::MERGE_CONFLICT,
    codes::TOO_DEEP,
];

fn is<T: FromStr>(text: &str) -> bool {
    text.parse::<T>().is_ok()
}

impl Mentions {
    /// Takes note of a file that could not be read at all.
    pub fn lose_file(&mut self) {
        self.anything_lost = true;
    }

    /// Adds what a file states.
    pub fn add(&mut self, file: &Parsed) {
        let cut = file.diagnostics.iter().any(|finding| CUTTING.contains(&finding.code));
        let Some(root) = file.root().filter(|_| !cut) else {
            self.anything_lost = true;
            file.root().into_iter().for_each(|root| self.walk(root));
            return;
        };
        self.walk(root);
        let ValueKind::Struct { fields, .. } = root.kind() else {
            self.anything_lost = true;
            return;
        };
        for field in fields {
            let Some((section, is_name)) = SECTIONS.into_iter().find(|(name, _)| *name == field.name) else {
                continue;
            };
            let ValueKind::List(records) = field.value.kind() else { continue };
            if !records.into_iter().all(|record| states_name(record, is_name)) {
                self.lost.insert(section);
            }
        }
    }

    /// Collects every name, and whether anything is in the way of finding all of them.
    fn walk(&mut self, root: Value<'_>) {
        let mut open = vec![root];
        while let Some(value) = open.pop() {
            self.anything_lost |= value.is_damaged();
            match value.kind() {
                ValueKind::List(items) => open.extend(items),
                ValueKind::Tuple { name, items } => {
                    if let (Some(("Language", _)), [skill, level]) = (name, items.as_slice()) {
                        self.names.insert(format!("{}-{}", skill.text().to_lowercase(), level.text()));
                    }
                    open.extend(items);
                }
                ValueKind::Struct { fields, .. } => {
                    for field in fields {
                        if let (true, ValueKind::Str(text)) =
                            (NAME_FIELDS.contains(&field.name), field.value.kind())
                        {
                            self.names.extend(meant(&text));
                            self.names.insert(text.into_owned());
                        }
                        // What an offering asks for is no sign that one gives it.
                        if !matches!(field.name, "needs" | "entry") {
                            open.push(field.value);
                        }
                    }
                }
                ValueKind::Error => self.anything_lost = true,
                _ => {}
            }
        }
    }

    /// Whether a record that could not be read may be the one with this name.
    pub fn may_have(&self, key: &Key) -> bool {
        self.anything_lost || section(key).is_some_and(|section| self.lost.contains(section))
    }

    /// Whether some record states this name.
    pub fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }
}

/// Whether a record states a name that can be read.
fn states_name(record: Value<'_>, is_name: fn(&str) -> bool) -> bool {
    let ValueKind::Struct { fields, .. } = record.kind() else { return false };
    let own = fields.iter().find(|field| NAME_FIELDS.contains(&field.name));
    own.is_some_and(|field| match field.value.kind() {
        // A slip is no loss: which name was meant is known.
        ValueKind::Str(text) => is_name(&text) || meant(&text).is_some_and(|meant| is_name(&meant)),
        _ => false,
    })
}

/// The code that a misspelt one was meant to be.
fn meant(text: &str) -> Option<String> {
    let suggestion = |error: CodeError| error.suggestion;
    text.parse::<CertificateCode>()
        .err()
        .and_then(suggestion)
        .or_else(|| text.parse::<ElectiveCode>().err().and_then(suggestion))
        .or_else(|| text.parse::<CreboCode>().err().and_then(suggestion))
        .or_else(|| text.parse::<Slug>().err().and_then(suggestion))
}

/// The field of a catalog file that defines names of this kind.
fn section(key: &Key) -> Option<&'static str> {
    Some(match key {
        Key::File(_) | Key::Unit(..) => "files",
        Key::Diploma(_) | Key::Part(..) => "qualifications",
        Key::Certificate(_) => "certificates",
        Key::Elective(_) => "electives",
        Key::Statement(_) => "statements",
        Key::Licence(_) => "licences",
        Key::Job(_) => "jobs",
        Key::Language(..) | Key::Offering(_) => "offerings",
        Key::Path(_) => "paths",
        Key::Rule(_) => "rules",
        Key::Band(_) => "bands",
        Key::Calendar(_) => "calendars",
        Key::Funding(_) => "funding",
        Key::Source(_) => "sources",
        Key::Sector(_) => "sectors",
        Key::Measure(_) => "measures",
        Key::Region(_) => "regions",
        Key::Overlay(_) => "overlays",
    })
}

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

/// Whether a text is a name of some kind.
type IsName = fn(&str) -> bool;

/// The fields of a catalog file, and what is a name of the records in them.
const SECTIONS: [(&str, IsName); 18] = [
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
        let Some(root) = file.root() else {
            self.anything_lost = true;
            return;
        };
        self.walk(root);
        let cut = file.diagnostics.iter().any(|finding| CUTTING.contains(&finding.code));
        let ValueKind::Struct { fields, .. } = root.kind() else {
            self.anything_lost = true;
            return;
        };
        self.anything_lost |= cut || root.is_damaged();
        for field in fields {
            let Some((section, is_name)) = SECTIONS.into_iter().find(|(name, _)| *name == field.name) else {
                continue;
            };
            let ValueKind::List(records) = field.value.kind() else {
                self.lost.insert(section);
                continue;
            };
            let all = records.into_iter().all(|record| states_name(record, is_name) && !loses_names(record));
            if !all || field.value.is_damaged() {
                self.lost.insert(section);
            }
        }
    }

    /// Collects every name.
    fn walk(&mut self, root: Value<'_>) {
        let mut open = vec![root];
        while let Some(value) = open.pop() {
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
                            // A core task with the code of a work process was meant as the one above it.
                            self.names.extend(text.split_once("-W").map(|(task, _)| task.to_owned()));
                            self.names.insert(text.into_owned());
                        }
                        // What an offering asks for is no sign that one gives it.
                        if !matches!(field.name, "needs" | "entry") {
                            open.push(field.value);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether a record that could not be read may be the one with this name.
    pub fn may_have(&self, key: &Key) -> bool {
        self.anything_lost || self.lost.contains(section(key))
    }

    /// Whether any name at all may stand in what could not be read.
    pub fn may_lack_any(&self) -> bool {
        self.anything_lost
    }

    /// Whether some record states this name.
    pub fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }
}

/// Whether a record states a name that can be read.
fn states_name(record: Value<'_>, is_name: IsName) -> bool {
    let ValueKind::Struct { fields, .. } = record.kind() else { return false };
    let own = fields.iter().find(|field| NAME_FIELDS.contains(&field.name));
    own.is_some_and(|field| match field.value.kind() {
        // A slip is no loss: which name was meant is known.
        ValueKind::Str(text) => is_name(&text) || meant(&text).is_some_and(|meant| is_name(&meant)),
        _ => false,
    })
}

/// The fields of a record in which it defines more names than its own: the parts of a dossier, the language levels that an
/// offering gives.
const DEFINING: [&str; 3] = ["core_tasks", "work_processes", "grants"];

/// Whether something in such a field cannot be read, or whether there could be such a field where nothing can be read.
fn loses_names(record: Value<'_>) -> bool {
    let mut open = vec![record];
    while let Some(value) = open.pop() {
        match value.kind() {
            ValueKind::Error => return true,
            _ if value.is_damaged() => return true,
            ValueKind::List(items) => open.extend(items),
            ValueKind::Struct { fields, .. } => {
                let defining = fields.iter().filter(|field| DEFINING.contains(&field.name));
                open.extend(defining.map(|field| field.value));
            }
            _ => {}
        }
    }
    false
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
fn section(key: &Key) -> &'static str {
    match key {
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
    }
}

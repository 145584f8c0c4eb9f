//! Catalog files to a catalog, with every problem of every file.
//!
//! Reading goes in three steps: each file is parsed and its records read ([`crate::syntax`]), names are looked up over all files
//! together, and the whole is checked. Every step reports all it finds; a catalog comes out only when no file has an error, so that
//! nothing half-known ever plans. `ron` itself has the last word on what is valid RON.

pub mod checks;
pub mod conventions;
pub mod items;
mod mentions;
pub mod names;
pub mod older;
pub mod raw;
pub mod report;
pub mod resolve;
pub mod sectors;
pub mod source;
pub mod synonyms;
pub mod words;

use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use crate::diag::{self, Diagnostic, Message, Severity, codes};
use crate::model::Catalog;
use crate::syntax;
use crate::text::Sources;
use raw::RawCatalog;

/// The format of catalog files that this program reads.
pub const FORMAT: u32 = 1;

/// What reading a catalog gives.
#[derive(Debug)]
pub struct Loaded {
    /// The catalog; nothing when any file has an error.
    pub catalog: Option<Arc<Catalog>>,
    /// The files, to show findings in.
    pub sources: Sources,
    /// All findings, in the order of files and places.
    pub diagnostics: Vec<Diagnostic>,
}

impl Loaded {
    /// How many findings are errors.
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|finding| finding.severity == Severity::Error).count()
    }

    /// How many findings are warnings.
    pub fn warnings(&self) -> usize {
        self.diagnostics.iter().filter(|finding| finding.severity == Severity::Warning).count()
    }
}

/// The catalog compiled into the binary.
pub fn embedded() -> Loaded {
    load(source::embedded_files())
}

/// The catalog in a folder, or in one file.
pub fn from_path(path: &std::path::Path) -> Result<Loaded, source::SourceError> {
    source::read_dir(path).map(load)
}

/// The catalog of these files: name and bytes.
pub fn load(files: Vec<(String, Vec<u8>)>) -> Loaded {
    let mut sources = Sources::new();
    let mut diagnostics = Vec::new();
    let mut raws = Vec::new();
    let mut mentioned = mentions::Mentions::default();
    let hash = fingerprint(&files);
    for (name, bytes) in files {
        let id = sources.next_id();
        let text = match syntax::bytes_to_text(id, &bytes) {
            Ok(text) => text,
            Err(finding) => {
                // A file with a few wrong bytes is shown with them; one of another kind is not.
                let shown = finding.place.map(|_| String::from_utf8_lossy(&bytes).into_owned());
                sources.add(name, shown.unwrap_or_default());
                diagnostics.push(finding);
                mentioned.lose_file();
                continue;
            }
        };
        let before = diagnostics.len();
        let parsed = syntax::parse(id, &text);
        mentioned.add(&parsed);
        raws.extend(parsed.read::<RawCatalog>(&mut diagnostics));
        if diagnostics.len() == before {
            diagnostics.extend(judged_by_ron(id, &text));
        }
        sources.add(name, text);
    }
    formats(&raws, &mut diagnostics);
    let version = version(&raws, &mut diagnostics);
    conventions::expand(&mut raws, &mut diagnostics);
    checks::check_records(&raws, &mut diagnostics);
    sectors::check(&raws, &mut diagnostics);
    older::check(&raws, &mut diagnostics);
    let (mut catalog, names, places) = resolve::resolve(&raws, mentioned, &mut diagnostics);
    // A reference that was not found has said so; what follows from it would only be noise.
    if !diagnostics.iter().any(|finding| finding.severity == Severity::Error) {
        checks::check_whole(&catalog, &names, &places, &mut diagnostics);
    }
    catalog.version = version;
    catalog.hash = hash;
    diag::sort(&mut diagnostics);
    diagnostics.dedup();
    let broken = diagnostics.iter().any(|finding| finding.severity == Severity::Error);
    Loaded { catalog: (!broken).then(|| Arc::new(catalog)), sources, diagnostics }
}

/// `ron` is the judge of what is valid: a file that we read without a finding and that it refuses is a finding.
fn judged_by_ron(file: crate::text::FileId, text: &str) -> Option<Diagnostic> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let error = ron::from_str::<serde::de::IgnoredAny>(text).err()?;
    let message = Message::new("catalog-ron-refuses").text("error", syntax::read::quoted(&error.to_string()));
    Some(Diagnostic::of_file(codes::RON_REFUSES, file, message))
}

fn formats(raws: &[RawCatalog], diagnostics: &mut Vec<Diagnostic>) {
    for raw in raws.iter().filter(|raw| raw.format.value != FORMAT) {
        let message = Message::new("catalog-format")
            .number("found", i64::from(raw.format.value))
            .number("known", i64::from(FORMAT));
        diagnostics.push(Diagnostic::new(codes::UNKNOWN_FORMAT, raw.format.place, message));
    }
}

/// The version of the data: stated in exactly one file.
fn version(raws: &[RawCatalog], diagnostics: &mut Vec<Diagnostic>) -> String {
    let mut stated = raws.iter().filter_map(|raw| raw.version.as_ref());
    let Some(first) = stated.next() else {
        if let Some(raw) = raws.first() {
            let message = Message::new("catalog-no-version");
            diagnostics.push(Diagnostic::new(codes::VERSION, raw.place, message));
        }
        return String::new();
    };
    for again in stated {
        diagnostics.push(
            Diagnostic::new(codes::VERSION, again.place, Message::new("catalog-version-twice"))
                .with_label(first.place, Message::new("catalog-first-defined-here")),
        );
    }
    first.value.clone()
}

/// SHA-256 over the names and bytes of all files, in hexadecimal.
fn fingerprint(files: &[(String, Vec<u8>)]) -> String {
    let mut hasher = Sha256::new();
    for (name, bytes) in files {
        hasher.update(name.as_bytes());
        hasher.update((bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    }
    let digest = hasher.finalize();
    digest.iter().fold(String::with_capacity(64), |mut text, byte| {
        text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
        text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
        text
    })
}

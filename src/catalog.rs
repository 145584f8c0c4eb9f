//! Catalog files to a catalog, with every problem of every file.
//!
//! Reading goes in three steps: each file is parsed and its records read ([`crate::syntax`]), names are looked up over all files
//! together, and the whole is checked. Every step reports all it finds; a catalog comes out only when no file has an error, so that
//! nothing half-known ever plans. `ron` itself has the last word on what is valid RON.

pub mod checks;
pub mod conventions;
pub mod items;
pub mod mentions;
pub mod names;
pub mod older;
pub mod places;
pub mod raw;
mod reading;
pub mod report;
pub mod resolve;
pub mod schema;
pub mod sectors;
pub mod source;
pub mod synonyms;
pub mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use crate::diag::{self, Diagnostic, Message, Severity, codes};
use crate::model::Catalog;
use crate::text::{FileId, Place, Sources, TextRange, offset};
use mentions::Mentions;
use raw::RawCatalog;
use reading::Judge;

/// The format of catalog files that this program reads.
pub const FORMAT: u32 = 1;

/// So many errors of one file are kept, and so many other findings.
const MOST_FINDINGS: usize = 500;

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
///
/// It is not put before `ron` again at every start: a test puts the files it is made of before it.
pub fn embedded() -> Loaded {
    let files = source::embedded_files().into_iter().map(|(name, bytes)| (name, Ok(bytes)));
    assemble(files.collect(), Judge::Passed)
}

/// The catalog in a folder, or in one file.
pub fn from_path(path: &std::path::Path) -> Result<Loaded, source::SourceError> {
    source::read_dir(path).map(load_files)
}

/// The catalog of these files: name and bytes.
pub fn load(files: Vec<(String, Vec<u8>)>) -> Loaded {
    load_files(files.into_iter().map(|(name, bytes)| (name, Ok(bytes))).collect())
}

/// The catalog of files of which some may not have been read. Those are findings, and the others are checked all the same.
pub fn load_files(files: Vec<source::File>) -> Loaded {
    assemble(files, Judge::Asked)
}

fn assemble(files: Vec<source::File>, judge: Judge) -> Loaded {
    let (mut sources, mut diagnostics, mut raws) = (Sources::new(), Vec::new(), Vec::new());
    let hash = fingerprint(&files);
    let mut read = reading::read_files(files, judge);
    let mut complete = true;
    for file in &mut read {
        complete &= !file.is_too_large;
        diagnostics.append(&mut file.diagnostics);
        raws.extend(file.raw.take());
    }
    // Which names are lost matters only where something is wrong: then the files are gone through for it.
    let mentioned = || {
        let mut mentioned = Mentions::default();
        for file in &read {
            file.tell_names(&mut mentioned);
        }
        mentioned
    };
    let mut catalog = Catalog { hash, ..Catalog::default() };
    if complete {
        formats(&raws, &mut diagnostics);
        // The version may stand in what could not be read.
        let all_read = diagnostics.is_empty();
        let is_whole = all_read || (raws.len() == read.len() && !mentioned().may_lack_any());
        let version = version(&raws, is_whole, &mut diagnostics);
        conventions::expand(&mut raws, &mut diagnostics);
        checks::check_records(&raws, &mut diagnostics);
        sectors::check(&raws, &mut diagnostics);
        older::check(&raws, &mut diagnostics);
        let before = diagnostics.len();
        let known = if all_read { Mentions::default() } else { mentioned() };
        let (mut resolved, mut names, mut places) = resolve::resolve(&raws, known, &mut diagnostics);
        if all_read && diagnostics.len() > before {
            diagnostics.truncate(before);
            (resolved, names, places) = resolve::resolve(&raws, mentioned(), &mut diagnostics);
        }
        // A reference that was not found has said so; what follows from it would only be noise.
        if !diagnostics.iter().any(|finding| finding.severity == Severity::Error) {
            checks::check_whole(&raws, &resolved, &names, &places, &mut diagnostics);
        }
        catalog = Catalog { version, hash: catalog.hash, ..resolved };
    }
    for file in read {
        sources.add(file.name, file.text);
    }
    diag::sort(&mut diagnostics);
    diagnostics.dedup();
    leave_out_the_rest(&mut diagnostics, &sources);
    let broken = diagnostics.iter().any(|finding| finding.severity == Severity::Error);
    Loaded { catalog: (!broken).then(|| Arc::new(catalog)), sources, diagnostics }
}

/// Of one file no more findings are kept than anybody reads, the first errors and the first others.
fn leave_out_the_rest(diagnostics: &mut Vec<Diagnostic>, sources: &Sources) {
    let mut kept: BTreeMap<(FileId, bool), usize> = BTreeMap::new();
    let mut left_out: BTreeMap<FileId, usize> = BTreeMap::new();
    diagnostics.retain(|finding| {
        let kept = kept.entry((finding.file, finding.severity == Severity::Error)).or_default();
        *kept += 1;
        let fits = *kept <= MOST_FINDINGS;
        if !fits {
            *left_out.entry(finding.file).or_default() += 1;
        }
        fits
    });
    for (file, count) in left_out {
        let end = TextRange::at(offset(sources.text(file).len()));
        let message = Message::new("syntax-too-many").number("count", count);
        diagnostics.push(Diagnostic::new(codes::TOO_MANY, Place::new(file, end), message));
    }
    diag::sort(diagnostics);
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
fn version(raws: &[RawCatalog], is_whole: bool, diagnostics: &mut Vec<Diagnostic>) -> String {
    let mut stated = raws.iter().filter_map(|raw| raw.version.as_ref());
    let Some(first) = stated.next() else {
        if let Some(raw) = raws.first().filter(|_| is_whole) {
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
fn fingerprint(files: &[source::File]) -> String {
    let mut hasher = Sha256::new();
    for (name, bytes) in files {
        let Ok(bytes) = bytes else { continue };
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

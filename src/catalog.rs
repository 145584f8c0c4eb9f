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
pub mod places;
pub mod raw;
pub mod report;
pub mod resolve;
pub mod sectors;
pub mod source;
pub mod synonyms;
pub mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use crate::diag::{self, Diagnostic, Message, Severity, codes};
use crate::model::Catalog;
use crate::syntax;
use crate::text::{FileId, Place, Sources, TextRange, offset};
use raw::RawCatalog;

/// The format of catalog files that this program reads.
pub const FORMAT: u32 = 1;

/// The most values in all files of a catalog together. Four sectors take some fifty thousand.
const MOST_VALUES: usize = 1_000_000;
/// The most records that can be held or followed.
const MOST_RECORDS: usize = 20_000;
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
pub fn embedded() -> Loaded {
    load(source::embedded_files())
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
    let mut diagnostics = Vec::new();
    let hash = fingerprint(&files);
    let Files { sources, mut raws, mentioned, complete } = read_files(files, &mut diagnostics);
    let mut catalog = Catalog { hash, ..Catalog::default() };
    if complete && fits(&raws, &mut diagnostics) {
        formats(&raws, &mut diagnostics);
        // The version may stand in what could not be read.
        let is_whole = raws.len() == sources.len() && !mentioned.may_lack_any();
        let version = version(&raws, is_whole, &mut diagnostics);
        conventions::expand(&mut raws, &mut diagnostics);
        checks::check_records(&raws, &mut diagnostics);
        sectors::check(&raws, &mut diagnostics);
        older::check(&raws, &mut diagnostics);
        let (resolved, names, places) = resolve::resolve(&raws, mentioned, &mut diagnostics);
        // A reference that was not found has said so; what follows from it would only be noise.
        if !diagnostics.iter().any(|finding| finding.severity == Severity::Error) {
            checks::check_whole(&raws, &resolved, &names, &places, &mut diagnostics);
        }
        catalog = Catalog { version, hash: catalog.hash, ..resolved };
    }
    diag::sort(&mut diagnostics);
    diagnostics.dedup();
    leave_out_the_rest(&mut diagnostics, &sources);
    let broken = diagnostics.iter().any(|finding| finding.severity == Severity::Error);
    Loaded { catalog: (!broken).then(|| Arc::new(catalog)), sources, diagnostics }
}

/// The files after reading, each by itself.
struct Files {
    sources: Sources,
    raws: Vec<RawCatalog>,
    mentioned: mentions::Mentions,
    /// Whether all files were read, and none left out for being too many values together.
    complete: bool,
}

fn read_files(files: Vec<source::File>, diagnostics: &mut Vec<Diagnostic>) -> Files {
    let (mut sources, mut raws) = (Sources::new(), Vec::new());
    let mut mentioned = mentions::Mentions::default();
    let mut seen: BTreeMap<[u8; 32], String> = BTreeMap::new();
    let (mut values, mut complete) = (0, true);
    for (name, bytes) in files {
        let id = sources.next_id();
        let text = bytes
            .map_err(|why| {
                let message = Message::new("catalog-unreadable-file").phrase("why", why);
                let finding = Diagnostic::of_file(codes::UNREADABLE_FILE, id, message);
                Box::new(NoText { shown: String::new(), finding })
            })
            .and_then(|bytes| text_of(id, &name, &bytes, &mut seen));
        let text = match text {
            Ok(text) => text,
            Err(none) => {
                mentioned.lose_file();
                diagnostics.push(none.finding);
                sources.add(name, none.shown);
                continue;
            }
        };
        let before = diagnostics.len();
        let parsed = syntax::parse(id, &text);
        values += parsed.tree.nodes().count();
        if values > MOST_VALUES {
            diagnostics.push(too_large("values", values, MOST_VALUES, id));
            complete = false;
            sources.add(name, text);
            break;
        }
        mentioned.add(&parsed);
        raws.extend(parsed.read::<RawCatalog>(diagnostics));
        if diagnostics.len() == before {
            diagnostics.extend(judged_by_ron(id, &text));
        }
        sources.add(name, text);
    }
    Files { sources, raws, mentioned, complete }
}

/// A file that is no text of a catalog: what can be shown of it, and why it is none.
struct NoText {
    shown: String,
    finding: Diagnostic,
}

/// The text of a file, unless it is none or the same as one before.
fn text_of(
    file: FileId,
    name: &str,
    bytes: &[u8],
    seen: &mut BTreeMap<[u8; 32], String>,
) -> Result<String, Box<NoText>> {
    if let Some(first) =
        seen.insert(Sha256::digest(bytes).into(), name.to_owned()).filter(|_| !bytes.is_empty())
    {
        let message = Message::new("catalog-same-file").text("first", first);
        let finding = Diagnostic::of_file(codes::SAME_FILE, file, message);
        return Err(Box::new(NoText { shown: String::new(), finding }));
    }
    syntax::bytes_to_text(file, bytes).map_err(|finding| {
        // A file with a few wrong bytes is shown with them; one of another kind is not.
        let shown = finding.place.map(|_| String::from_utf8_lossy(bytes).into_owned());
        Box::new(NoText { shown: shown.unwrap_or_default(), finding })
    })
}

/// Whether the records are no more than what checking them was made for.
fn fits(raws: &[RawCatalog], diagnostics: &mut Vec<Diagnostic>) -> bool {
    let units = |raw: &RawCatalog| {
        let tasks = raw.files.iter().flat_map(|file| &file.core_tasks);
        tasks.map(|task| 1 + task.work_processes.len()).sum::<usize>()
    };
    let records = |raw: &RawCatalog| {
        let credentials = raw.qualifications.len() + raw.certificates.len() + raw.statements.len();
        let others = raw.electives.len() + raw.licences.len() + raw.jobs.len() + raw.offerings.len();
        raw.files.len() + units(raw) + credentials + others
    };
    let found: usize = raws.iter().map(records).sum();
    if let (true, Some(raw)) = (found > MOST_RECORDS, raws.last()) {
        diagnostics.push(too_large("records", found, MOST_RECORDS, raw.place.file));
        return false;
    }
    true
}

fn too_large(what: &str, found: usize, most: usize, file: FileId) -> Diagnostic {
    let message =
        Message::new("catalog-too-large").text("what", what).number("found", found).number("most", most);
    Diagnostic::of_file(codes::TOO_LARGE, file, message)
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

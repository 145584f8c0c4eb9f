//! Reads each file of a catalog by itself: bytes to text, text to records, with its findings.
//!
//! Files do not know of one another here, so as many are read at a time as the machine has cores; what comes out is in the order of
//! the files, whichever was done first.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::thread;

use sha2::{Digest as _, Sha256};

use super::mentions::Mentions;
use super::raw::RawCatalog;
use super::source;
use crate::diag::{Diagnostic, Message, codes};
use crate::syntax;
use crate::text::FileId;

/// The most values in one file. The largest of the shipped catalog has some twenty thousand.
const MOST_VALUES: usize = 1_000_000;
/// The most records in one file that can be held or followed.
const MOST_RECORDS: usize = 20_000;

/// Whether `ron` still has to judge the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Judge {
    /// Nobody has put them before it.
    Asked,
    /// A test has.
    Passed,
}

/// A file that has been read on its own.
pub(super) struct ReadFile {
    /// Its name.
    pub(super) name: String,
    /// What can be shown of it.
    pub(super) text: String,
    /// Its records, where it has any that can be read.
    pub(super) raw: Option<RawCatalog>,
    /// What is wrong with it.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Whether it holds more than a file may.
    pub(super) is_too_large: bool,
    id: FileId,
    is_text: bool,
}

impl ReadFile {
    /// Tells the names that the file states, read or not, and whether some may be lost in it.
    pub(super) fn tell_names(&self, mentioned: &mut Mentions) {
        if self.is_text {
            mentioned.add(&syntax::parse(self.id, &self.text));
        } else {
            mentioned.lose_file();
        }
    }

    const fn without_text(id: FileId, name: String, text: String, finding: Vec<Diagnostic>) -> Self {
        Self { name, text, raw: None, diagnostics: finding, is_too_large: false, id, is_text: false }
    }
}

/// A file with what is known of it before it is read.
struct Waiting {
    id: FileId,
    name: String,
    bytes: Result<Vec<u8>, Message>,
    /// The name of an earlier file with the same bytes.
    same_as: Option<String>,
}

impl Waiting {
    fn len(&self) -> usize {
        self.bytes.as_ref().map_or(0, Vec::len)
    }
}

/// Reads every file; the order is that of the files.
pub(super) fn read_files(files: Vec<source::File>, judge: Judge) -> Vec<ReadFile> {
    let waiting = number(files);
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let mut heaps: Vec<Vec<Waiting>> = (0..cores.min(waiting.len())).map(|_| Vec::new()).collect();
    // The largest file goes where the least is, so that all are done at about the same time.
    for file in waiting {
        let load = |heap: &&mut Vec<Waiting>| heap.iter().map(Waiting::len).sum::<usize>();
        if let Some(heap) = heaps.iter_mut().min_by_key(load) {
            heap.push(file);
        }
    }
    let read = |heap: Vec<Waiting>| -> Vec<ReadFile> {
        heap.into_iter().map(|file| read_file(file, judge)).collect()
    };
    let mut done: Vec<ReadFile> = thread::scope(|scope| {
        let own = heaps.pop();
        let others: Vec<_> = heaps.into_iter().map(|heap| scope.spawn(|| read(heap))).collect();
        let mut done = own.map(read).unwrap_or_default();
        for other in others {
            // A fault in reading one file is a fault of the whole: it goes on where it would have gone without threads.
            done.extend(other.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault)));
        }
        done
    });
    done.sort_by_key(|file| file.id);
    done
}

/// The files with their ids, the largest first, and which of them are copies.
fn number(files: Vec<source::File>) -> Vec<Waiting> {
    let mut seen: BTreeMap<[u8; 32], String> = BTreeMap::new();
    let mut waiting: Vec<Waiting> = Vec::with_capacity(files.len());
    for ((name, bytes), id) in files.into_iter().zip((0..).map(FileId)) {
        let some = bytes.as_ref().ok().filter(|bytes| !bytes.is_empty());
        let same_as = some.and_then(|bytes| seen.insert(Sha256::digest(bytes).into(), name.clone()));
        waiting.push(Waiting { id, name, bytes, same_as });
    }
    waiting.sort_by_key(|file| (std::cmp::Reverse(file.len()), file.id));
    waiting
}

fn read_file(file: Waiting, judge: Judge) -> ReadFile {
    let Waiting { id, name, bytes, same_as } = file;
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(why) => {
            let message = Message::new("catalog-unreadable-file").phrase("why", why);
            let finding = Diagnostic::of_file(codes::UNREADABLE_FILE, id, message);
            return ReadFile::without_text(id, name, String::new(), vec![finding]);
        }
    };
    if let Some(first) = same_as {
        let message = Message::new("catalog-same-file").text("first", first);
        let finding = Diagnostic::of_file(codes::SAME_FILE, id, message);
        return ReadFile::without_text(id, name, String::new(), vec![finding]);
    }
    let text = match syntax::bytes_to_text(id, &bytes) {
        Ok(text) => text,
        Err(finding) => {
            // A file with a few wrong bytes is shown with them; one of another kind is not.
            let shown = finding.place.map(|_| String::from_utf8_lossy(&bytes).into_owned());
            return ReadFile::without_text(id, name, shown.unwrap_or_default(), vec![finding]);
        }
    };
    let mut diagnostics = Vec::new();
    let parsed = syntax::parse(id, &text);
    let values = parsed.tree.nodes().count();
    if values > MOST_VALUES {
        diagnostics.push(too_large("values", values, MOST_VALUES, id));
        return ReadFile { name, text, raw: None, diagnostics, is_too_large: true, id, is_text: true };
    }
    let raw = parsed.read::<RawCatalog>(&mut diagnostics);
    if diagnostics.is_empty() && judge == Judge::Asked {
        diagnostics.extend(judged_by_ron(id, &text));
    }
    let records = raw.as_ref().map_or(0, records);
    let is_too_large = records > MOST_RECORDS;
    if is_too_large {
        diagnostics.push(too_large("records", records, MOST_RECORDS, id));
    }
    ReadFile { name, text, raw, diagnostics, is_too_large, id, is_text: true }
}

/// How many records of a file can be held or followed.
fn records(raw: &RawCatalog) -> usize {
    let tasks = raw.files.iter().flat_map(|file| &file.core_tasks);
    let units = tasks.map(|task| 1 + task.work_processes.len()).sum::<usize>();
    let credentials = raw.qualifications.len() + raw.certificates.len() + raw.statements.len();
    let others = raw.electives.len() + raw.licences.len() + raw.jobs.len() + raw.offerings.len();
    raw.files.len() + units + credentials + others
}

fn too_large(what: &str, found: usize, most: usize, file: FileId) -> Diagnostic {
    let message =
        Message::new("catalog-too-large").text("what", what).number("found", found).number("most", most);
    Diagnostic::of_file(codes::TOO_LARGE, file, message)
}

/// `ron` is the judge of what is valid: a file that we read without a finding and that it refuses is a finding.
fn judged_by_ron(file: FileId, text: &str) -> Option<Diagnostic> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let error = ron::from_str::<serde::de::IgnoredAny>(text).err()?;
    let message = Message::new("catalog-ron-refuses").text("error", syntax::read::quoted(&error.to_string()));
    Some(Diagnostic::of_file(codes::RON_REFUSES, file, message))
}

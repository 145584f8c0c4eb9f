//! Bringing all files of a case folder to what its set-up says: from plain to sealed, from one set of recipients to another, and
//! back to plain.
//!
//! What must stay true: nothing is changed before every file has been opened once; each file is replaced whole or not at all,
//! and a plain one goes only when its sealed one is on the disk and opens to the same bytes; and whatever stops the work, doing
//! it again goes on where it stopped, because every file says itself what it is.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::Vault;
use crate::store::atomic::{self, Mode};
use crate::store::file_error::{FileError, Problem};
use crate::store::journal::{MAX_JOURNAL_BYTES, chained};
use crate::store::seal::{self, KEY_FILE, SETUP_FILE, Seal, Unsealed};

/// The most bytes of one file; only a journal comes near it, and one that was sealed is longer than it was.
const MAX_FILE_BYTES: u64 = 4 * MAX_JOURNAL_BYTES;

/// The most files of a folder.
const MAX_FILES: usize = 100_000;

/// How deep folders are looked into.
const MAX_DEPTH: usize = 4;

/// What stands in the place of the sum of a journal line that is no record.
const NO_RECORD: &str = "-";

/// The files of a folder that hold nothing of anybody's case, and are plain on purpose.
const PLAIN: [&str; 4] = [SETUP_FILE, KEY_FILE, "audit.log", "audit.head"];

/// The folder with what was made to be given away: plain on purpose.
const HANDOUTS: &str = "handouts";

/// How a file is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// As one piece; its name says whether it is sealed.
    Whole,
    /// Record by record: a line each, with a sum over the line before and what is in it.
    Journal,
    /// Left by a program that was ended while it wrote; whatever is in it is also elsewhere.
    Leftover,
}

/// What is in a case folder, seen without a key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Survey {
    /// How many files are sealed for exactly the recipients of the set-up.
    pub current: usize,
    /// The files that are sealed for another set of recipients, wholly or in part.
    pub behind: Vec<PathBuf>,
    /// The files that are plain, wholly or in part.
    pub plain: Vec<PathBuf>,
    /// The files that were left by a program that was ended while it wrote.
    pub leftovers: Vec<PathBuf>,
    /// The files that leerpad does not know, and leaves alone.
    pub unknown: Vec<PathBuf>,
}

impl Survey {
    /// Whether every file is as the set-up says.
    pub fn is_done(&self) -> bool {
        self.behind.is_empty() && self.plain.is_empty() && self.leftovers.is_empty()
    }
}

/// Why not all files could be brought to what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stopped {
    /// These files could not be read, opened or written. Before the first of them nothing was changed.
    Files(Vec<FileError>),
    /// Somebody is working with the cases: this lock is held.
    Busy(PathBuf),
    /// There is a plain and a sealed file of one case, and they differ: a person has to say which holds.
    Differ(PathBuf, PathBuf),
}

impl From<FileError> for Stopped {
    fn from(error: FileError) -> Self {
        Self::Files(vec![error])
    }
}

/// What a folder is brought to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// Every file sealed for the recipients of the set-up.
    Sealed,
    /// Every file plain.
    Plain,
}

/// Looks at every file of a folder, without a key.
pub fn survey(folder: &Path, vault: &Vault) -> Result<Survey, FileError> {
    let mut survey = Survey::default();
    let found = files(folder)?;
    survey.unknown = found.unknown;
    for (path, form) in found.known {
        match form {
            Form::Leftover => survey.leftovers.push(path),
            Form::Whole | Form::Journal => match state(&read(&path)?, form, vault) {
                State::Current => survey.current += 1,
                State::Behind => survey.behind.push(path),
                State::Plain => survey.plain.push(path),
            },
        }
    }
    Ok(survey)
}

/// Brings every file of a folder to the aim; returns how many were changed. `vault` needs keys that open them all. `first` is done
/// when everything is known to open and nobody is in the way, before anything is changed.
///
/// Nobody may be working with the cases: a journal that is replaced under the hands of a program that adds to it would lose what
/// it adds. So the locks that are found are held until the end.
pub fn bring(
    folder: &Path,
    vault: &Vault,
    seal: &Seal,
    aim: Aim,
    first: impl FnOnce() -> Result<(), FileError>,
) -> Result<usize, Stopped> {
    let found = files(folder)?;
    let _held = hold(&found)?;
    let mut broken = Vec::new();
    for (path, form) in found.known.iter().filter(|(_, form)| *form != Form::Leftover) {
        let opened = read(path).and_then(|bytes| {
            opened(&bytes, *form, seal).map_err(|why| FileError::reading(path, Problem::Sealed(why)))
        });
        broken.extend(opened.err());
    }
    if !broken.is_empty() {
        return Err(Stopped::Files(broken));
    }
    first()?;
    let mut changed = 0;
    for (path, form) in &found.known {
        if *form == Form::Leftover {
            remove(path)?;
            changed += 1;
        } else {
            changed += usize::from(bring_one(path, *form, vault, seal, aim)?);
        }
    }
    Ok(changed)
}

fn bring_one(path: &Path, form: Form, vault: &Vault, seal: &Seal, aim: Aim) -> Result<bool, Stopped> {
    let unsealed = |why| FileError::reading(path, Problem::Sealed(why));
    let bytes = read(path)?;
    let target = named(path, aim);
    let done = match aim {
        Aim::Sealed => state(&bytes, form, vault) == State::Current,
        Aim::Plain => is_plain(&bytes, form),
    };
    if done && target == path {
        return Ok(false);
    }
    let plain = opened(&bytes, form, seal).map_err(unsealed)?;
    let modified = fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    if target != path && fs::symlink_metadata(&target).is_ok() {
        // Both are there when the work was stopped between the two. They have to say the same.
        let other = opened(&read(&target)?, form, seal)
            .map_err(|why| FileError::reading(&target, Problem::Sealed(why)))?;
        if other != plain {
            return Err(Stopped::Differ(path.to_owned(), target));
        }
    }
    let written = match aim {
        Aim::Sealed => closed(&plain, form, seal).map_err(unsealed)?,
        Aim::Plain => plain.clone(),
    };
    atomic::write(&target, &written, Mode::Replace)?;
    if let Some(modified) = modified {
        // The time is for the list of cases only; a file system that keeps none loses nothing.
        drop(File::options().append(true).open(&target).and_then(|file| file.set_modified(modified)));
    }
    // What is on the disk now has to open to what was there before the other one may go.
    if opened(&read(&target)?, form, seal).as_ref() != Ok(&plain) {
        return Err(FileError::writing(&target, Problem::Sealed(Unsealed::Damaged)).into());
    }
    if target != path {
        remove(path)?;
    }
    Ok(true)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Current,
    Behind,
    Plain,
}

fn state(bytes: &[u8], form: Form, vault: &Vault) -> State {
    if form == Form::Journal {
        let text = String::from_utf8_lossy(bytes);
        let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).map(payload).collect();
        return if lines.iter().all(|line| vault.is_current_line(line)) {
            State::Current
        } else if lines.iter().all(|line| seal::is_sealed_line(line)) {
            State::Behind
        } else {
            State::Plain
        };
    }
    match (seal::is_sealed(bytes), vault.is_current(bytes)) {
        (_, true) => State::Current,
        (true, false) => State::Behind,
        (false, false) => State::Plain,
    }
}

/// Whether nothing of a file is sealed.
fn is_plain(bytes: &[u8], form: Form) -> bool {
    if form == Form::Journal {
        !String::from_utf8_lossy(bytes).lines().any(|line| seal::is_sealed_line(payload(line)))
    } else {
        !seal::is_sealed(bytes)
    }
}

/// What stands behind the sum of a journal line.
fn payload(line: &str) -> &str {
    line.split_once(' ').map_or(line, |(_, payload)| payload)
}

/// What is in a file, whatever of it is sealed.
fn opened(bytes: &[u8], form: Form, seal: &Seal) -> Result<Vec<u8>, Unsealed> {
    match form {
        Form::Journal => journal(bytes, seal, &Seal::Open),
        Form::Whole | Form::Leftover => seal.unseal(bytes),
    }
}

/// The bytes of a file with this in it, sealed.
fn closed(plain: &[u8], form: Form, seal: &Seal) -> Result<Vec<u8>, Unsealed> {
    match form {
        Form::Journal => journal(plain, &Seal::Open, seal),
        Form::Whole | Form::Leftover => seal.seal(plain),
    }
}

/// A journal with its records sealed in another way, and so with other sums.
///
/// A line that is no record was cut off, or damaged. It stays one that is no record, whatever is in it: sealed as it stands, with
/// a mark in the place of the sum, and without that again where the records are plain.
fn journal(bytes: &[u8], from: &Seal, to: &Seal) -> Result<Vec<u8>, Unsealed> {
    let mut out = String::with_capacity(bytes.len());
    let (mut sum_before, mut sum) = (String::new(), String::new());
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let (line, end) = line.strip_suffix(b"\n").map_or((line, ""), |line| (line, "\n"));
        let line = String::from_utf8_lossy(line);
        let record = line.split_once(' ').filter(|(own, payload)| chained(&sum_before, payload) == *own);
        let record = match record.map(|(own, payload)| (own, from.unseal_line(payload))) {
            Some((own, Ok(record))) => Some((own, record)),
            None | Some((_, Err(Unsealed::Damaged))) => None,
            Some((_, Err(error))) => return Err(error),
        };
        if let Some((own, record)) = record {
            let payload = to.seal_line(&record)?;
            sum = chained(&sum, &payload);
            out.push_str(&[&sum, " ", &payload].concat());
            own.clone_into(&mut sum_before);
        } else if !line.is_empty() {
            let marked = line.split_once(' ');
            let marked = marked.filter(|(mark, payload)| *mark == NO_RECORD && seal::is_sealed_line(payload));
            let inner = match marked.map(|(_, payload)| from.unseal_line(payload)) {
                Some(Ok(inner)) => inner,
                None | Some(Err(Unsealed::Damaged)) => line.into_owned(),
                Some(Err(error)) => return Err(error),
            };
            if to.is_vault() {
                out.push_str(&[NO_RECORD, " ", &to.seal_line(&inner)?].concat());
            } else {
                out.push_str(&inner);
            }
        }
        out.push_str(end);
    }
    Ok(out.into_bytes())
}

/// The name of a file when it is sealed or plain. What belongs to a case is named after its file.
fn named(path: &Path, aim: Aim) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let plain = name.replacen(".ron.age", ".ron", 1);
    match aim {
        Aim::Plain => path.with_file_name(plain),
        Aim::Sealed => path.with_file_name(plain.replacen(".ron", ".ron.age", 1)),
    }
}

/// The files of a folder, in the order of their names.
#[derive(Debug, Default)]
struct Found {
    known: Vec<(PathBuf, Form)>,
    locks: Vec<PathBuf>,
    unknown: Vec<PathBuf>,
}

fn files(folder: &Path) -> Result<Found, FileError> {
    let mut found = Found::default();
    let mut open = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = open.pop() {
        let failed = |error: std::io::Error| FileError::reading(&folder, Problem::of(&error));
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let (path, kind) = (entry.path(), entry.file_type().map_err(failed)?);
            let name = entry.file_name().to_string_lossy().into_owned();
            if kind.is_dir() {
                if depth == 0 && name == HANDOUTS {
                    continue;
                }
                if depth == MAX_DEPTH {
                    found.unknown.push(path);
                } else {
                    open.push((path, depth + 1));
                }
            } else if !kind.is_file() {
                found.unknown.push(path);
            } else if is_lock(&name) {
                found.locks.push(path);
            } else if let Some(form) = form_of(&name) {
                found.known.push((path, form));
            } else if depth > 0 || !PLAIN.contains(&name.as_str()) {
                found.unknown.push(path);
            }
            if found.known.len() + found.unknown.len() > MAX_FILES {
                return Err(FileError::reading(&folder, Problem::TooLarge { max: MAX_FILE_BYTES }));
            }
        }
    }
    found.known.sort_by(|one, two| one.0.cmp(&two.0));
    found.locks.sort();
    found.unknown.sort();
    Ok(found)
}

/// What a file is, by its name. The id of a case has no dots, so what follows the first is ours.
fn form_of(name: &str) -> Option<Form> {
    if name.strip_prefix(".leerpad-").is_some_and(|rest| rest.rsplit('.').next() == Some("tmp")) {
        return Some(Form::Leftover);
    }
    if name == SETUP_FILE || name == KEY_FILE {
        return None;
    }
    let (id, rest) = name.split_once('.')?;
    if id.is_empty() {
        return None;
    }
    let parts: Vec<&str> = rest.split('.').collect();
    match parts.as_slice() {
        ["ron", rest @ ..] => match rest.strip_prefix(&["age"]).unwrap_or(rest) {
            ["journal"] | ["journal", _] => Some(Form::Journal),
            [] | [_] => Some(Form::Whole),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a file is only there to be locked, while a case is open or written.
fn is_lock(name: &str) -> bool {
    let end = Path::new(name).extension();
    name.starts_with('.') && end.is_some_and(|end| end == "lock" || end == "open")
}

/// The locks that keep others out of a folder while all of it is changed, until this is dropped.
struct Held {
    locks: Vec<(File, PathBuf, bool)>,
}

impl Drop for Held {
    fn drop(&mut self) {
        // What was there before stays; what was made for this goes while it is still held.
        for (_, path, made) in &self.locks {
            if *made {
                drop(fs::remove_file(path));
            }
        }
    }
}

/// Takes the locks of every case, under the name that its file has and under the one that it gets; or says which one somebody
/// else holds.
fn hold(found: &Found) -> Result<Held, Stopped> {
    let mut names: BTreeSet<PathBuf> = found.locks.iter().cloned().collect();
    for (path, _) in found.known.iter().filter(|(_, form)| *form == Form::Whole) {
        for path in [named(path, Aim::Plain), named(path, Aim::Sealed)] {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.ends_with(".ron") || name.ends_with(".ron.age") {
                names.extend(["lock", "open"].map(|end| path.with_file_name(format!(".{name}.{end}"))));
            }
        }
    }
    let mut held = Held { locks: Vec::new() };
    for path in names {
        let made = fs::symlink_metadata(&path).is_err();
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(|error| FileError::writing(&path, Problem::of(&error)))?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Err(Stopped::Busy(path)),
            // A file system without locks cannot tell who is there; the manual says to have everybody stop first.
            Ok(()) | Err(TryLockError::Error(_)) => held.locks.push((file, path, made)),
        }
    }
    Ok(held)
}

/// The bytes of an ordinary file that is not too large.
fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    let failed = |error: std::io::Error| FileError::reading(path, Problem::of(&error));
    let before = fs::symlink_metadata(path).map_err(failed)?;
    if before.is_symlink() || !before.is_file() {
        return Err(FileError::reading(
            path,
            if before.is_symlink() { Problem::Link } else { Problem::NotAFile },
        ));
    }
    let mut bytes = Vec::new();
    File::open(path).map_err(failed)?.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(FileError::reading(path, Problem::TooLarge { max: MAX_FILE_BYTES }));
    }
    Ok(bytes)
}

/// Removes a file, and makes that survive a power cut.
pub fn remove(path: &Path) -> Result<(), FileError> {
    let failed = |error: std::io::Error| FileError::writing(path, Problem::of(&error));
    fs::remove_file(path).map_err(failed)?;
    // Other systems have no way to sync a folder by name; the removal itself is all that can be asked of them.
    #[cfg(unix)]
    File::open(atomic::folder_of(path)).and_then(|folder| folder.sync_all()).map_err(failed)?;
    Ok(())
}

#[cfg(test)]
mod tests;

//! The audit log of a case folder: who did what with which case, when, and how it ended.
//!
//! What must stay true: a line holds the id of a case and nothing else of it, no title and no name of a learner; a line is
//! written whole or not at all, and never written over; and every line is chained to the one before it by a hash, so that
//! a line that was changed, taken out, put in or moved is found. The chain has no key: who may write in the folder can make
//! the whole log anew. Against that helps only a copy on another machine.
//!
//! Reading never writes here, and a case that is only looked at is not logged by who opened it read-only.

mod line;
mod verify;

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;

pub use line::{Entry, Outcome, What};
pub use verify::{Report, Why, entries, verify};

use super::atomic::{self, Mode};
use super::file_error::{FileError, Problem};
use crate::model::code::Slug;
use line::{Link, MAX_LINE};
use verify::Head;

/// The name of the log in the case folder.
pub const LOG: &str = "audit.log";

/// The name of the file beside it that says how many lines the log has and how the last one ends.
pub const HEAD: &str = "audit.head";

/// How often a lock that somebody else holds is tried, and how long is waited in between: two seconds in all.
const TRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(20);

/// Something that was done, to be written down.
#[derive(Debug, Clone)]
pub struct Event<'a> {
    /// When.
    pub at: Timestamp,
    /// Who, by the name that the workbench has for the advisor.
    pub who: &'a str,
    /// On which machine.
    pub host: &'a str,
    /// What.
    pub what: What,
    /// With which case; never more of it than its id.
    pub on: Option<&'a Slug>,
    /// How it ended.
    pub outcome: Outcome,
}

/// The audit log of a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    dir: PathBuf,
}

impl Audit {
    /// The log in this case folder. Nothing is read or made yet.
    pub fn of(dir: impl Into<PathBuf>) -> Self {
        Self { dir: dir.into() }
    }

    /// The file.
    pub fn path(&self) -> PathBuf {
        self.dir.join(LOG)
    }

    /// Writes down what was done. The folder must be there already.
    ///
    /// The line is on the disk when this returns. A lock that somebody else holds is waited for, up to two seconds; where
    /// the file system knows no locks it is done without.
    pub fn append(&self, event: &Event<'_>) -> Result<(), FileError> {
        let path = self.path();
        let fail = |problem| FileError::writing(&path, problem);
        let mut file = self.locked().map_err(fail)?;
        let (before, len, is_whole) = last(&mut file).map_err(|error| fail(Problem::of(&error)))?;
        let (text, link) = line::made(&before, event);
        // A line that a power cut left without its end stays what it is: the next one starts below it.
        let text = if is_whole { text } else { format!("\n{text}") };
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_data());
        if let Err(error) = written {
            // Half a line would be taken for tampering later. That it may stay is what the error is for.
            drop(file.set_len(len));
            return Err(fail(Problem::of(&error)));
        }
        let head = Head { lines: link.number, hash: link.hash };
        atomic::write(&self.dir.join(HEAD), head.text().as_bytes(), Mode::Replace)
    }

    /// The log, opened for adding to it, and locked.
    fn locked(&self) -> Result<File, Problem> {
        for _ in 0..TRIES {
            let file = self.opened()?;
            match file.try_lock() {
                // Somebody may have moved the log away while the lock was waited for.
                Ok(()) if is_still(&self.path(), &file) => return Ok(file),
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
                // A file system without locks.
                Err(TryLockError::Error(_)) => return Ok(file),
            }
        }
        Err(Problem::Busy)
    }

    fn opened(&self) -> Result<File, Problem> {
        let mut options = OpenOptions::new();
        options.read(true).append(true).create(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            // Not through a link that somebody put there, and without waiting at a pipe.
            options.mode(mode(&self.dir)).custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK);
        }
        let file = options.open(self.path()).map_err(|error| match error.raw_os_error() {
            #[cfg(unix)]
            Some(libc::ELOOP) => Problem::Link,
            _ => Problem::of(&error),
        })?;
        let metadata = file.metadata().map_err(|error| Problem::of(&error))?;
        if !metadata.is_file() {
            return Err(Problem::NotAFile);
        }
        super::disk::share(&self.path(), &file);
        Ok(file)
    }
}

/// The rights of a new log: the user's own, or those of the group in a folder that a group shares.
#[cfg(unix)]
fn mode(dir: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;

    const SHARED: u32 = 0o2020;
    let rights = std::fs::metadata(dir).map_or(0, |metadata| metadata.permissions().mode());
    if rights & SHARED == SHARED { 0o660 } else { 0o600 }
}

#[cfg(unix)]
fn is_still(path: &Path, file: &File) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    let (Ok(there), Ok(here)) = (std::fs::symlink_metadata(path), file.metadata()) else { return false };
    (there.dev(), there.ino()) == (here.dev(), here.ino())
}

#[cfg(not(unix))]
fn is_still(path: &Path, _: &File) -> bool {
    path.is_file()
}

/// What the next line is chained to, the length of the file, and whether its last line has an end.
fn last(file: &mut File) -> std::io::Result<(Link, u64, bool)> {
    let len = file.seek(SeekFrom::End(0))?;
    let from = len.saturating_sub(2 * MAX_LINE as u64);
    file.seek(SeekFrom::Start(from))?;
    let mut tail = Vec::new();
    file.take(2 * MAX_LINE as u64).read_to_end(&mut tail)?;
    if tail.is_empty() {
        return Ok((Link::start(), len, true));
    }
    let is_whole = tail.last() == Some(&b'\n');
    let rows = tail.strip_suffix(b"\n").unwrap_or(&tail);
    let row = rows.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    if is_whole && let Some(link) = line::link(row) {
        return Ok((link, len, is_whole));
    }
    // The last line is none of ours: what it is chained to is counted from the start.
    file.seek(SeekFrom::Start(0))?;
    let (link, _) = verify::walk(std::io::BufReader::new(&*file), |_, _, _| {})?;
    Ok((link, len, is_whole))
}

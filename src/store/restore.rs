//! Bringing back a case file that was damaged: from the journal, or else from the newest older version that is whole.
//!
//! What must stay true: the damaged file is never written over, only put aside; and a whole one is left alone.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::atomic::{self, Mode};
use super::companions::Companions;
use super::disk::{Disk, Kind};
use super::file_error::{FileError, Problem};
use super::folder::MAX_CASE_BYTES;
use super::keeper::Desk;
use super::read::read_case;

/// A version that took the place of a damaged file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Where it came from.
    pub from: PathBuf,
    /// When it was written, where that is known.
    pub at: Option<Timestamp>,
    /// Where the damaged file is now.
    pub aside: PathBuf,
    /// Whether nothing had to be done.
    pub is_same: bool,
}

impl Desk {
    /// Puts the newest whole version in the place of a case file that cannot be read; nothing where there is none.
    pub fn restore(&self, path: &Path) -> Result<Option<Version>, FileError> {
        let files = Companions::of(path);
        let disk = self.disk.as_ref();
        if self.look(path).is_ok_and(|file| file.case.is_some()) {
            let from = path.to_owned();
            return Ok(Some(Version { aside: from.clone(), from, at: None, is_same: true }));
        }
        let Some((text, from, at)) = self.newest_whole(&files)? else { return Ok(None) };
        let fail = |error: io::Error| FileError::writing(path, Problem::of(&error));
        let aside = files.next_generation(disk).map_err(fail)?;
        let sealed =
            self.seal.seal(text.as_bytes()).map_err(|why| FileError::writing(path, Problem::Sealed(why)))?;
        let mode = put_aside(disk, path, &aside).map_err(fail)?;
        atomic::write_on(disk, path, &sealed, mode)?;
        Ok(Some(Version { from, at, aside, is_same: false }))
    }

    fn newest_whole(
        &self,
        files: &Companions,
    ) -> Result<Option<(String, PathBuf, Option<Timestamp>)>, FileError> {
        let is_case = |text: &str| read_case("version", text.as_bytes()).case.is_some();
        if let Ok(journal) = self.journal_of(files.file())
            && let Some(entry) = journal.entries.iter().rev().find(|entry| is_case(&entry.after))
        {
            return Ok(Some((entry.after.to_string(), files.journal(), Some(entry.at))));
        }
        let disk = self.disk.as_ref();
        let fail = |error: io::Error| FileError::reading(files.folder(), Problem::of(&error));
        for (_, older) in files.generations(disk).map_err(fail)? {
            let bytes = disk.read(&older, MAX_CASE_BYTES).ok();
            let text = bytes
                .and_then(|bytes| self.seal.unseal(&bytes).ok())
                .and_then(|bytes| String::from_utf8(bytes).ok());
            if let Some(text) = text.filter(|text| is_case(text)) {
                let at = disk.look(&older).ok().and_then(|look| look.modified);
                return Ok(Some((text, older, at)));
            }
        }
        Ok(None)
    }
}

/// Gives a damaged file a second name, so that there is a file of its name at every moment; returns how the new one is written.
fn put_aside(disk: &dyn Disk, path: &Path, aside: &Path) -> io::Result<Mode> {
    let kind = match disk.look(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Mode::Create),
        look => look?.kind,
    };
    if kind == Kind::File {
        match disk.link(path, aside) {
            Err(error) if atomic::has_no_links(&error) => {}
            linked => {
                linked?;
                // The old name is only given to another file when the second one survives a power cut.
                disk.sync_folder(atomic::folder_of(path))?;
                return Ok(Mode::Replace);
            }
        }
    }
    // What is no file cannot have two names, and on some file systems no file can.
    disk.rename(path, aside).map(|()| Mode::Create)
}

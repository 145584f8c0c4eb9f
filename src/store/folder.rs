//! The folder in which cases are kept, one file each.
//!
//! What must stay true: a file name is made from the id of its case and never from anything else that was typed or read;
//! links are not followed; and one file that cannot be read does not hide the others.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::atomic::{self, Mode};
use super::disk::{self, Disk};
use super::file_error::{FileError, Problem};
use super::journal::Who;
use super::keeper::Desk;
use super::read::{CaseFile, read_case};
use super::seal::{self, Seal};
use super::{SaveError, checked_text};
use crate::model::case::Case;
use crate::model::code::{Key, Slug};

/// The most bytes of a case file. An honest one has a few thousand.
pub const MAX_CASE_BYTES: u64 = 1024 * 1024;

/// The most cases that are listed; more than an office has, and few enough to read at once.
const MAX_LISTED: usize = 2_000;

/// The most names of the folder that are looked at.
const MAX_NAMES: usize = 100_000;

/// A folder with case files.
#[derive(Clone)]
pub struct CaseFolder {
    dir: PathBuf,
    disk: Arc<dyn Disk>,
    seal: Seal,
}

impl fmt::Debug for CaseFolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CaseFolder").field("dir", &self.dir).finish_non_exhaustive()
    }
}

/// A case as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: Slug,
    /// What it is about.
    pub title: String,
    /// The goal that is planned for.
    pub goal: Option<Key>,
    /// The advisor who has it; empty where nobody was named.
    pub advisor: String,
    /// When the file was last written, if the file system says so.
    pub updated: Option<Timestamp>,
    /// The last day on which something happened: the file was written, or somebody wrote something down in it.
    pub last: Option<Date>,
    /// The day on which the work for this learner ended.
    pub ended: Option<Date>,
}

/// The cases of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// The cases that can be opened, the one last written first.
    pub entries: Vec<Entry>,
    /// The files that look like cases and cannot be opened, by name.
    pub broken: Vec<Broken>,
    /// Whether there were more files than are listed.
    pub cut: bool,
}

/// A file that looks like a case and cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Its name, which may hold anything: make it safe before it is shown.
    pub name: String,
    /// Why, where the file could not be read at all.
    pub error: Option<FileError>,
    /// How many mistakes are in it, where it could.
    pub mistakes: usize,
}

impl CaseFolder {
    /// The folder at this path. Nothing is read or made yet.
    pub fn at(dir: impl Into<PathBuf>) -> Self {
        Self::sealed(dir, Seal::Open)
    }

    /// The folder at this path, in which files are kept as this seal says.
    pub fn sealed(dir: impl Into<PathBuf>, seal: Seal) -> Self {
        Self::on(disk::real(), dir, seal)
    }

    /// The folder at this path of a file system.
    pub fn on(disk: Arc<dyn Disk>, dir: impl Into<PathBuf>, seal: Seal) -> Self {
        Self { dir: dir.into(), disk, seal }
    }

    /// How its files are kept.
    pub const fn seal(&self) -> &Seal {
        &self.seal
    }

    /// The file system it is on.
    pub const fn disk(&self) -> &Arc<dyn Disk> {
        &self.disk
    }

    /// The desk at which a case file is worked on. Files elsewhere than in this folder are kept as they are.
    pub fn desk(&self, path: &Path, who: Who) -> Desk {
        let is_here = atomic::folder_of(path) == self.dir;
        let seal = if is_here { self.seal.clone() } else { Seal::Open };
        Desk { disk: Arc::clone(&self.disk), seal, who }
    }

    /// Its path.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The file of the case with this id.
    pub fn path_of(&self, id: &Slug) -> PathBuf {
        self.dir.join(seal::file_name(&self.seal, id))
    }

    /// Whether the id is taken: by a file, or by a case that was erased.
    pub fn has(&self, id: &Slug) -> bool {
        seal::is_reserved(id) || self.disk.look(&self.path_of(id)).is_ok() || self.erased(id).is_some()
    }

    /// The cases in the folder. A folder that does not exist yet has none.
    pub fn list(&self) -> Result<Listing, FileError> {
        let names = match self.disk.names(&self.dir, MAX_NAMES) {
            Ok(names) => names,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Listing::default()),
            Err(error) => return Err(FileError::reading(&self.dir, Problem::of(&error))),
        };
        let is_case = |name: &&String| Self::id_part(name).is_some() && *name != seal::SETUP_FILE;
        let names: Vec<&String> = names.iter().filter(is_case).take(MAX_LISTED + 1).collect();
        let mut listing = Listing { cut: names.len() > MAX_LISTED, ..Listing::default() };
        for name in names.into_iter().take(MAX_LISTED) {
            match Self::id_part(name).map(str::parse::<Slug>) {
                Some(Ok(id)) => self.list_one(id, name.clone(), &mut listing),
                _ => listing.broken.push(Broken { name: name.clone(), error: None, mistakes: 0 }),
            }
        }
        listing.entries.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.id.cmp(&b.id)));
        Ok(listing)
    }

    /// The id in the name of a case file. Names of sealed files end in a way of their own.
    fn id_part(name: &str) -> Option<&str> {
        name.strip_suffix(".ron.age").or_else(|| name.strip_suffix(".ron")).filter(|id| !id.starts_with('.'))
    }

    fn list_one(&self, id: Slug, name: String, listing: &mut Listing) {
        let path = self.dir.join(&name);
        let file = match self.read(&path) {
            Ok(file) => file,
            Err(error) => return listing.broken.push(Broken { name, error: Some(error), mistakes: 0 }),
        };
        let Some(case) = file.case else {
            return listing.broken.push(Broken { name, error: None, mistakes: file.findings.len() });
        };
        let updated = self.disk.look(&path).ok().and_then(|look| look.modified);
        let written = updated.map(|updated| TimeZone::UTC.to_datetime(updated).date());
        listing.entries.push(Entry {
            id,
            last: written.max(case.last_written()),
            ended: case.ended,
            title: case.title,
            advisor: case.advisor,
            goal: case.goals.into_iter().next(),
            updated,
        });
    }

    /// The id of the case in a file, where that is a file of this folder.
    pub fn id_of(&self, path: &Path) -> Option<Slug> {
        let folder = atomic::folder_of(path);
        let is_here = folder == self.dir
            || folder.canonicalize().is_ok_and(|own| self.dir.canonicalize().is_ok_and(|dir| dir == own));
        let name = path.file_name()?.to_str()?;
        Self::id_part(name).filter(|_| is_here)?.parse().ok()
    }

    /// Reads the case with this id.
    pub fn load(&self, id: &Slug) -> Result<CaseFile, FileError> {
        self.read(&self.path_of(id))
    }

    fn read(&self, path: &Path) -> Result<CaseFile, FileError> {
        let fail = |problem| FileError::reading(path, problem);
        let bytes = self.disk.read(path, MAX_CASE_BYTES).map_err(fail)?;
        let plain = self.seal.unseal(&bytes).map_err(|why| fail(Problem::Sealed(why)))?;
        Ok(read_case(&path.to_string_lossy(), &plain))
    }

    /// Writes a case in the place of the file with its id, if there is one.
    pub fn save(&self, case: &Case) -> Result<PathBuf, SaveError> {
        self.write(case, Mode::Replace)
    }

    /// Writes a new case; refuses when there is a file with its id.
    pub fn create(&self, case: &Case) -> Result<PathBuf, SaveError> {
        self.write(case, Mode::Create)
    }

    fn write(&self, case: &Case, mode: Mode) -> Result<PathBuf, SaveError> {
        let text = checked_text(case)?;
        let path = self.path_of(&case.id);
        // The set-up of a vault has its place, also where there is none yet; and the id of a case that was erased is in the log,
        // and stays that of nobody else.
        let is_taken = seal::is_reserved(&case.id) || self.erased(&case.id).is_some();
        if mode == Mode::Create && is_taken {
            return Err(FileError::writing(&path, Problem::Exists).into());
        }
        self.make()?;
        let fail = |why| FileError::writing(&path, Problem::Sealed(why));
        let bytes = self.seal.seal(text.as_bytes()).map_err(fail)?;
        atomic::write_on(self.disk.as_ref(), &path, &bytes, mode)?;
        Ok(path)
    }

    /// Makes the folder, for nobody but the user.
    pub fn make(&self) -> Result<(), FileError> {
        let fail = |error: std::io::Error| FileError::writing(&self.dir, Problem::of(&error));
        let is_missing = |folder: &&Path| {
            !folder.as_os_str().is_empty()
                && self.disk.look(folder).is_err_and(|error| error.kind() == std::io::ErrorKind::NotFound)
        };
        let missing: Vec<&Path> = self.dir.ancestors().take_while(is_missing).collect();
        for folder in missing.into_iter().rev() {
            match self.disk.make_folder(folder) {
                // Somebody else was faster.
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                made => made.map_err(fail)?,
            }
            // A new folder is only there after a power cut when the folder that holds its name has been synced.
            self.disk.sync_folder(atomic::folder_of(folder)).map_err(fail)?;
        }
        Ok(())
    }
}

/// Reads the case in a file that the user named.
///
/// A link is followed here, because the user chose it; in the case folder anybody could have put it.
pub fn load_path(path: &Path) -> Result<CaseFile, FileError> {
    let bytes = read_file(path)?;
    Ok(read_case(&path.to_string_lossy(), &bytes))
}

/// The bytes of a file that the user named, if it is an ordinary one and not too large.
pub fn read_file(path: &Path) -> Result<Vec<u8>, FileError> {
    read_large(path, MAX_CASE_BYTES)
}

/// The same with another limit.
pub fn read_large(path: &Path, max: u64) -> Result<Vec<u8>, FileError> {
    let fail = |problem| FileError::reading(path, problem);
    let target = path.canonicalize().map_err(|error| fail(Problem::of(&error)))?;
    disk::Real.read(&target, max).map_err(fail)
}

/// Writes a case to a file that the user named.
pub fn save_path(path: &Path, case: &Case) -> Result<(), SaveError> {
    let text = checked_text(case)?;
    atomic::write(path, text.as_bytes(), Mode::Replace)?;
    Ok(())
}

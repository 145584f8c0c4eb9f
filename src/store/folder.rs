//! The folder in which cases are kept, one file each.
//!
//! What must stay true: a file name is made from the id of its case and never from anything else that was typed or read;
//! links are not followed; and one file that cannot be read does not hide the others.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::atomic::{self, Mode};
use super::file_error::{FileError, Problem};
use super::read::{CaseFile, read_case};
use super::{SaveError, checked_text};
use crate::model::case::Case;
use crate::model::code::{Key, Slug};

/// The most bytes of a case file. An honest one has a few thousand.
pub const MAX_CASE_BYTES: u64 = 1024 * 1024;

/// The most cases that are listed; more than an office has, and few enough to read at once.
const MAX_LISTED: usize = 2_000;

/// A folder with case files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFolder {
    dir: PathBuf,
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
    /// When the file was last written, if the file system says so.
    pub updated: Option<Timestamp>,
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
        Self { dir: dir.into() }
    }

    /// Its path.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The file of the case with this id.
    pub fn path_of(&self, id: &Slug) -> PathBuf {
        self.dir.join(format!("{id}.ron"))
    }

    /// Whether there is a file of that id.
    pub fn has(&self, id: &Slug) -> bool {
        fs::symlink_metadata(self.path_of(id)).is_ok()
    }

    /// The cases in the folder. A folder that does not exist yet has none.
    pub fn list(&self) -> Result<Listing, FileError> {
        let entries = match fs::read_dir(&self.dir) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Listing::default()),
            Err(error) => return Err(FileError::reading(&self.dir, Problem::of(&error))),
        };
        let mut names: Vec<_> = entries
            .flatten()
            .map(|entry| entry.file_name())
            .filter(|name| Path::new(name).extension().is_some_and(|ext| ext == "ron"))
            .take(MAX_LISTED + 1)
            .collect();
        names.sort();
        let mut listing = Listing { cut: names.len() > MAX_LISTED, ..Listing::default() };
        for name in names.into_iter().take(MAX_LISTED) {
            let name = name.to_string_lossy().into_owned();
            match name.strip_suffix(".ron").map(str::parse::<Slug>) {
                Some(Ok(id)) => self.list_one(id, name, &mut listing),
                _ => listing.broken.push(Broken { name, error: None, mistakes: 0 }),
            }
        }
        listing.entries.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.id.cmp(&b.id)));
        Ok(listing)
    }

    fn list_one(&self, id: Slug, name: String, listing: &mut Listing) {
        let path = self.path_of(&id);
        let bytes = match read_bytes(&path, Links::Refuse) {
            Ok(bytes) => bytes,
            Err(error) => return listing.broken.push(Broken { name, error: Some(error), mistakes: 0 }),
        };
        let file = read_case(&name, &bytes);
        let Some(case) = file.case else {
            return listing.broken.push(Broken { name, error: None, mistakes: file.findings.len() });
        };
        let updated = fs::symlink_metadata(&path).and_then(|metadata| metadata.modified()).ok();
        listing.entries.push(Entry {
            id,
            title: case.title,
            goal: case.goals.into_iter().next(),
            updated: updated.and_then(|time| Timestamp::try_from(time).ok()),
        });
    }

    /// Reads the case with this id.
    pub fn load(&self, id: &Slug) -> Result<CaseFile, FileError> {
        let path = self.path_of(id);
        let bytes = read_bytes(&path, Links::Refuse)?;
        Ok(read_case(&path.to_string_lossy(), &bytes))
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
        self.make()?;
        let path = self.path_of(&case.id);
        atomic::write(&path, text.as_bytes(), mode)?;
        Ok(path)
    }

    /// Makes the folder, for nobody but the user.
    pub(super) fn make(&self) -> Result<(), FileError> {
        if self.dir.is_dir() {
            return Ok(());
        }
        let fail = |error: std::io::Error| FileError::writing(&self.dir, Problem::of(&error));
        let missing: Vec<&Path> = self.dir.ancestors().take_while(|folder| !folder.exists()).collect();
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.dir).map_err(fail)?;
        // A new folder is only there after a power cut when the folder that holds its name has been synced.
        for folder in missing {
            atomic::sync_folder(atomic::folder_of(folder)).map_err(fail)?;
        }
        Ok(())
    }
}

/// Reads the case in a file that the user named.
///
/// A link is followed here, because the user chose it; in the case folder anybody could have put it.
pub fn load_path(path: &Path) -> Result<CaseFile, FileError> {
    let bytes = read_bytes(path, Links::Follow)?;
    Ok(read_case(&path.to_string_lossy(), &bytes))
}

/// The bytes of a file that the user named, if it is an ordinary one and not too large.
pub fn read_file(path: &Path) -> Result<Vec<u8>, FileError> {
    read_bytes(path, Links::Follow)
}

/// Writes a case to a file that the user named.
pub fn save_path(path: &Path, case: &Case) -> Result<(), SaveError> {
    let text = checked_text(case)?;
    atomic::write(path, text.as_bytes(), Mode::Replace)?;
    Ok(())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Links {
    Follow,
    Refuse,
}

/// The bytes of an ordinary file that is not too large.
fn read_bytes(path: &Path, links: Links) -> Result<Vec<u8>, FileError> {
    let fail = |problem| FileError::reading(path, problem);
    let failed = |error: std::io::Error| fail(Problem::of(&error));
    // Looked at before it is opened, because opening a pipe would wait for somebody to write to it.
    let before = match links {
        Links::Refuse => fs::symlink_metadata(path),
        Links::Follow => fs::metadata(path),
    }
    .map_err(failed)?;
    if before.is_symlink() {
        return Err(fail(Problem::Link));
    }
    if !before.is_file() {
        return Err(fail(Problem::NotAFile));
    }
    if before.len() > MAX_CASE_BYTES {
        return Err(fail(Problem::TooLarge { max: MAX_CASE_BYTES }));
    }
    let file = fs::File::open(path).map_err(failed)?;
    let after = file.metadata().map_err(failed)?;
    if !same_file(&before, &after) {
        return Err(fail(Problem::Exchanged));
    }
    // One byte more than allowed shows that the file grew while it was read.
    let mut bytes = Vec::new();
    file.take(MAX_CASE_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > MAX_CASE_BYTES {
        return Err(fail(Problem::TooLarge { max: MAX_CASE_BYTES }));
    }
    Ok(bytes)
}

#[cfg(unix)]
fn same_file(before: &fs::Metadata, after: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    (before.dev(), before.ino()) == (after.dev(), after.ino())
}

#[cfg(not(unix))]
fn same_file(before: &fs::Metadata, after: &fs::Metadata) -> bool {
    before.file_type() == after.file_type()
}

//! Where catalog files come from: the binary itself, or a folder. The only part of the catalog that touches files.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::diag::Message;

/// The files compiled into the binary: their names relative to the catalog folder, and their texts.
const EMBEDDED: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/catalog.rs"));

/// A file larger than this is refused before it is read.
const LARGEST: u64 = 8 * 1024 * 1024;
/// A folder with more files than this is not a catalog.
const MOST_FILES: usize = 5_000;

/// Why a folder could not be read as a catalog.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// A folder, or the file that was named, could not be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// What was named is neither a file nor a folder.
    #[error("{}", path.display())]
    NotAFile {
        /// What.
        path: PathBuf,
    },
    /// More files than any catalog has.
    #[error("{}: {count} files", path.display())]
    TooMany {
        /// The folder.
        path: PathBuf,
        /// How many.
        count: usize,
    },
    /// No `.ron` file at all.
    #[error("{}", path.display())]
    Empty {
        /// The folder.
        path: PathBuf,
    },
}

/// The embedded files, as bytes.
pub fn embedded_files() -> Vec<(String, Vec<u8>)> {
    EMBEDDED.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
}

/// A file of a catalog: its name, and its bytes or why they could not be read.
pub type File = (String, Result<Vec<u8>, Message>);

/// The `.ron` files of a folder and the folders below it, in the order of their names; or one file.
///
/// A link in a folder is not followed, because nobody chose where it leads; the path that was named may be one.
pub fn read_dir(folder: &Path) -> Result<Vec<File>, SourceError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |source| SourceError::Unreadable { path, source }
    };
    let metadata = fs::metadata(folder).map_err(unreadable(folder))?;
    if metadata.is_file() {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        return Ok(vec![(name, read_file(folder))]);
    }
    if !metadata.is_dir() {
        return Err(SourceError::NotAFile { path: folder.to_owned() });
    }
    let mut found = Vec::new();
    let mut open = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        for entry in fs::read_dir(&folder).map_err(unreadable(&folder))? {
            let entry = entry.map_err(unreadable(&folder))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let relative = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
            let kind = entry.file_type().map_err(unreadable(&entry.path()))?;
            if kind.is_dir() {
                open.push((entry.path(), relative));
            } else if entry.path().extension().is_some_and(|extension| extension == "ron") {
                found.push((relative, entry.path(), kind.is_symlink()));
            }
            if found.len() > MOST_FILES {
                return Err(SourceError::TooMany { path: folder, count: found.len() });
            }
        }
    }
    if found.is_empty() {
        return Err(SourceError::Empty { path: folder.to_owned() });
    }
    found.sort();
    let read = |(name, path, is_link): (String, PathBuf, bool)| {
        let bytes = if is_link { Err(Message::new("file-link")) } else { read_file(&path) };
        (name, bytes)
    };
    Ok(found.into_iter().map(read).collect())
}

/// The bytes of a regular file that is not too large. The length is checked again while reading, because a file may grow.
fn read_file(path: &Path) -> Result<Vec<u8>, Message> {
    let too_large = || Message::new("file-too-large").number("kilobytes", LARGEST / 1024);
    let metadata = fs::metadata(path).map_err(|error| why(&error))?;
    // Asked before it is opened: opening a pipe would wait for somebody to write to it.
    if !metadata.is_file() {
        return Err(Message::new("file-not-a-file"));
    }
    if metadata.len() > LARGEST {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(|error| why(&error))?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| why(&error))?;
    if bytes.len() as u64 > LARGEST { Err(too_large()) } else { Ok(bytes) }
}

/// What stood in the way.
fn why(error: &io::Error) -> Message {
    match error.kind() {
        io::ErrorKind::NotFound => Message::new("file-missing"),
        io::ErrorKind::PermissionDenied => Message::new("file-denied"),
        _ => Message::new("file-other").text("words", error.to_string()),
    }
}

//! Where catalog files come from: the binary itself, or a folder. The only part of the catalog that touches files.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// The files compiled into the binary: their names relative to the catalog folder, and their texts.
const EMBEDDED: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/catalog.rs"));

/// A file larger than this is refused before it is read.
const LARGEST: u64 = 8 * 1024 * 1024;
/// A folder with more files than this is not a catalog.
const MOST_FILES: usize = 2_000;

/// Why a folder could not be read as a catalog.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// A file or folder could not be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file is too large.
    #[error("{}: {size} bytes", path.display())]
    TooLarge {
        /// Which.
        path: PathBuf,
        /// How large.
        size: u64,
    },
    /// Something in the folder is not a regular file.
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

/// The `.ron` files of a folder and the folders below it, in the order of their names; or one file.
pub fn read_dir(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, SourceError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |source| SourceError::Unreadable { path, source }
    };
    let metadata = fs::metadata(folder).map_err(unreadable(folder))?;
    if metadata.is_file() {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        return Ok(vec![(name, read_file(folder)?)]);
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
                found.push((relative, entry.path()));
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
    found.into_iter().map(|(name, path)| Ok((name, read_file(&path)?))).collect()
}

/// The bytes of a regular file that is not too large. The length is checked again while reading, because a file may grow.
fn read_file(path: &Path) -> Result<Vec<u8>, SourceError> {
    let unreadable = |source| SourceError::Unreadable { path: path.to_owned(), source };
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(SourceError::NotAFile { path: path.to_owned() });
    }
    if metadata.len() > LARGEST {
        return Err(SourceError::TooLarge { path: path.to_owned(), size: metadata.len() });
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(unreadable)?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(SourceError::TooLarge { path: path.to_owned(), size: bytes.len() as u64 });
    }
    Ok(bytes)
}

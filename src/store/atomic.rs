//! Writing a file whole or not at all.
//!
//! What must stay true: at every moment the file on disk is the old version or the new one; it is private from its first
//! byte; and "written" is only said when the bytes and the name are known to be on the disk.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use super::file_error::{FileError, Problem};

/// Whether a file may already be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Takes the place of the file that is there, if any.
    Replace,
    /// Refuses when something is there already.
    Create,
}

/// Writes `bytes` to `path`, by way of a temporary file in the same folder that is renamed when it is complete.
///
/// The temporary file is made with `O_EXCL` and mode 0600, so nobody else can read it or have prepared it. It is synced
/// before the rename, and the folder after it: without the second, a power cut may lose the name.
pub fn write(path: &Path, bytes: &[u8], mode: Mode) -> Result<(), FileError> {
    let fail = |problem| FileError::writing(path, problem);
    refuse_what_is_no_file(path).map_err(fail)?;
    let folder = folder_of(path);
    let mut file = tempfile::Builder::new()
        .prefix(".leerpad-")
        .suffix(".tmp")
        .tempfile_in(folder)
        .map_err(|error| fail(Problem::of(&error)))?;
    // A failed sync is final: the kernel may have dropped the bytes, so nothing is tried again on this file.
    file.write_all(bytes)
        .and_then(|()| file.as_file().sync_all())
        .map_err(|error| fail(Problem::of(&error)))?;
    let renamed = match mode {
        Mode::Replace => file.persist(path),
        Mode::Create => file.persist_noclobber(path),
    };
    renamed.map_err(|error| fail(Problem::of(&error.error)))?;
    sync_folder(folder).map_err(|error| fail(Problem::Unconfirmed(Box::new(Problem::of(&error)))))
}

/// The folder that holds the name of a file or folder.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Refuses to put a file in the place of a link, a folder or a device.
fn refuse_what_is_no_file(path: &Path) -> Result<(), Problem> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => Err(Problem::Link),
        Ok(metadata) if !metadata.is_file() => Err(Problem::NotAFile),
        // What cannot be looked at is met again, with a better reason, when the temporary file is made.
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Makes the names in a folder survive a power cut.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Other systems have no way to sync a folder by name; the rename itself is all that can be asked of them.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_written_replaced_and_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        write(&path, b"one", Mode::Create).unwrap();
        write(&path, b"two", Mode::Replace).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["a.ron"]);
    }

    #[test]
    fn creating_never_replaces() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        write(&path, b"one", Mode::Create).unwrap();
        let error = write(&path, b"two", Mode::Create).unwrap_err();
        assert_eq!(error.problem, Problem::Exists);
        assert_eq!(
            (fs::read(&path).unwrap(), names(folder.path())),
            (b"one".to_vec(), vec!["a.ron".to_owned()])
        );
    }

    #[cfg(unix)]
    #[test]
    fn files_are_private_and_links_are_not_followed() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        write(&path, b"one", Mode::Create).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);

        let link = folder.path().join("b.ron");
        symlink(&path, &link).unwrap();
        assert_eq!(write(&link, b"two", Mode::Replace).unwrap_err().problem, Problem::Link);
        assert_eq!(fs::read(&path).unwrap(), b"one");
        assert_eq!(write(folder.path(), b"x", Mode::Replace).unwrap_err().problem, Problem::NotAFile);
    }

    #[test]
    fn a_folder_that_is_not_there_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("none").join("a.ron");
        let error = write(&path, b"one", Mode::Replace).unwrap_err();
        assert_eq!((error.problem, error.path), (Problem::Missing, path));
    }
}

//! Writing a file whole or not at all.
//!
//! What must stay true: at every moment the file on disk is the old version or the new one; it is private from its first
//! byte; and "written" is only said when the bytes and the name are known to be on the disk.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{self, Disk, Handle, Kind};
use super::file_error::{FileError, Problem};

/// What the name of a temporary file starts and ends with.
const TEMPORARY: (&str, &str) = (".leerpad-", ".tmp");

/// How many names are tried for a temporary file: as many as may be left over by programs that were killed.
const TRIES: u32 = 1_000;

/// Whether a file may already be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Takes the place of the file that is there, if any.
    Replace,
    /// Refuses when something is there already.
    Create,
}

/// Writes `bytes` to `path` on this machine; see [`write_on`].
pub fn write(path: &Path, bytes: &[u8], mode: Mode) -> Result<(), FileError> {
    write_on(&disk::Real, path, bytes, mode)
}

/// Writes `bytes` to `path`, by way of a temporary file in the same folder that is renamed when it is complete.
///
/// The temporary file is made with `O_EXCL` and mode 0600, so nobody else can read it or have prepared it. It is synced
/// before the rename, and the folder after it: without the second, a power cut may lose the name.
pub fn write_on(disk: &dyn Disk, path: &Path, bytes: &[u8], mode: Mode) -> Result<(), FileError> {
    let fail = |problem| FileError::writing(path, problem);
    refuse_what_is_no_file(disk, path).map_err(fail)?;
    let (temporary, mut file) = temporary(disk, path).map_err(|error| fail(Problem::of(&error)))?;
    // A failed sync is final: the kernel may have dropped the bytes, so nothing is tried again on this file.
    let named = file.write(bytes).and_then(|()| file.sync()).and_then(|()| match mode {
        Mode::Replace => disk.rename(&temporary, path),
        Mode::Create => name_anew(disk, &temporary, path),
    });
    drop(file);
    if let Err(error) = named {
        // What cannot be removed now is swept when the case is opened again.
        drop(disk.remove(&temporary));
        return Err(fail(Problem::of(&error)));
    }
    disk.sync_folder(folder_of(path))
        .map_err(|error| fail(Problem::Unconfirmed(Box::new(Problem::of(&error)))))
}

/// Gives a complete file its name, which must not be taken.
fn name_anew(disk: &dyn Disk, temporary: &Path, path: &Path) -> io::Result<()> {
    match disk.link(temporary, path) {
        Ok(()) => {
            // The file has its name; a second one that stays behind is swept later.
            drop(disk.remove(temporary));
            Ok(())
        }
        Err(error) if has_no_links(&error) => match disk.look(path) {
            Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => disk.rename(temporary, path),
            Err(error) => Err(error),
        },
        Err(error) => Err(error),
    }
}

/// Whether a file system cannot give a file two names, as those of memory sticks and some shares cannot.
pub(super) fn has_no_links(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::PermissionDenied)
}

/// A new file in the folder of a path.
fn temporary(disk: &dyn Disk, path: &Path) -> io::Result<(PathBuf, Box<dyn Handle>)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (start, end) = TEMPORARY;
    for number in 0..TRIES {
        let temporary = folder_of(path).join(format!("{start}{name}.{}-{number}{end}", std::process::id()));
        match disk.create(&temporary) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made.map(|file| (temporary, file)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// The name of the file that a temporary file was made for, if this is the name of one.
pub(super) fn temporary_of(name: &str) -> Option<&str> {
    let (start, end) = TEMPORARY;
    let inner = name.strip_prefix(start).and_then(|name| name.strip_suffix(end))?;
    inner.rsplit_once('.').map(|(of, _)| of)
}

/// The folder that holds the name of a file or folder.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Refuses to put a file in the place of a link, a folder or a device.
fn refuse_what_is_no_file(disk: &dyn Disk, path: &Path) -> Result<(), Problem> {
    match disk.look(path).map(|look| look.kind) {
        Ok(Kind::Link) => Err(Problem::Link),
        Ok(Kind::Folder | Kind::Other) => Err(Problem::NotAFile),
        // What cannot be looked at is met again, with a better reason, when the temporary file is made.
        Ok(Kind::File) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

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

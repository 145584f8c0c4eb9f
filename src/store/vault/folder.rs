//! The two files of a vault in its case folder: the set-up, and the key that a passphrase opens.

use std::path::{Path, PathBuf};

use super::{Keys, Passphrase, Setup, SetupFile, read_setup, write_setup};
use crate::store::atomic::{self, Mode};
use crate::store::file_error::{FileError, Problem};
use crate::store::folder::{CaseFolder, read_file};
use crate::store::seal::{KEY_FILE, SETUP_FILE, Unsealed};

/// Where the set-up of a folder is.
pub fn setup_path(folder: &Path) -> PathBuf {
    folder.join(SETUP_FILE)
}

/// Where the key is that the passphrase of a folder opens.
pub fn key_path(folder: &Path) -> PathBuf {
    folder.join(KEY_FILE)
}

/// Whether there are sealed cases in a folder.
pub fn has_sealed(folder: &Path) -> bool {
    let mut names = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
    names.any(|name| name.to_string_lossy().ends_with(".ron.age"))
}

/// Reads the set-up of a folder, with all its mistakes.
pub fn load_setup(folder: &Path) -> Result<SetupFile, FileError> {
    let path = setup_path(folder);
    refuse_link(&path)?;
    Ok(read_setup(&path.to_string_lossy(), &read_file(&path)?))
}

/// Writes the set-up of a folder, which is made when it is not there.
pub fn save_setup(folder: &Path, setup: &Setup, mode: Mode) -> Result<(), FileError> {
    CaseFolder::at(folder).make()?;
    atomic::write(&setup_path(folder), write_setup(setup).as_bytes(), mode)
}

/// Writes the key that a passphrase opens, sealed as it is.
pub fn save_key_file(folder: &Path, sealed: &[u8]) -> Result<(), FileError> {
    CaseFolder::at(folder).make()?;
    atomic::write(&key_path(folder), sealed, Mode::Replace)
}

/// The keys that the passphrase of a folder opens. The set-up knows how its key file was written, so that damage is not taken
/// for a wrong passphrase.
pub fn unlock(folder: &Path, setup: &Setup, passphrase: &Passphrase) -> Result<Keys, FileError> {
    let path = key_path(folder);
    let fail = |why| FileError::reading(&path, Problem::Sealed(why));
    refuse_link(&path)?;
    let bytes = read_file(&path)?;
    if setup.passphrase.as_ref().is_some_and(|own| own.check != Setup::check_of(&bytes)) {
        return Err(fail(Unsealed::Damaged));
    }
    Keys::unlock(&bytes, passphrase).map_err(fail)
}

/// In the case folder anybody could have put a link.
fn refuse_link(path: &Path) -> Result<(), FileError> {
    match std::fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => Err(FileError::reading(path, Problem::Link)),
        _ => Ok(()),
    }
}

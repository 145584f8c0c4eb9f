//! Files that are made of a case for somebody: private as cases are, written whole or not at all.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::atomic::{self, Mode};
use super::file_error::FileError;
use super::folder::CaseFolder;
use super::seal::Seal;

/// The folder for them inside a case folder.
const HANDOUTS: &str = "handouts";

/// Where hand-outs of the cases of a folder are kept.
pub fn handout_folder(cases: &Path) -> PathBuf {
    cases.join(HANDOUTS)
}

/// Writes a file that was named on the command line; returns its full path.
pub fn write_file(path: &Path, bytes: &[u8], mode: Mode) -> Result<PathBuf, FileError> {
    atomic::write(path, bytes, mode)?;
    Ok(std::path::absolute(path).unwrap_or_else(|_| path.to_owned()))
}

/// Writes a hand-out: under a name alone into the folder for them, which is made when it is not there, and under a path where
/// that leads; returns its full path.
pub fn write_handout(cases: &CaseFolder, name: &str, bytes: &[u8], mode: Mode) -> Result<PathBuf, FileError> {
    if name.contains(std::path::is_separator) {
        return write_file(Path::new(name), bytes, mode);
    }
    let disk = cases.disk();
    // What somebody is given is not sealed.
    let folder = CaseFolder::on(Arc::clone(disk), handout_folder(cases.dir()), Seal::Open);
    folder.make()?;
    let path = folder.dir().join(name);
    atomic::write_on(disk.as_ref(), &path, bytes, mode)?;
    Ok(std::path::absolute(&path).unwrap_or(path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Problem;

    #[test]
    fn a_name_alone_goes_into_the_folder_for_hand_outs_and_is_never_replaced_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let cases = CaseFolder::at(folder.path().join("cases"));
        let path = write_handout(&cases, "a.html", b"one", Mode::Create).unwrap();
        assert_eq!(path, folder.path().join("cases").join("handouts").join("a.html"));
        let error = write_handout(&cases, "a.html", b"two", Mode::Create).unwrap_err();
        assert_eq!(error.problem, Problem::Exists);
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
        write_handout(&cases, "a.html", b"two", Mode::Replace).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        // Hand-outs are no cases.
        assert_eq!(cases.list().unwrap(), crate::store::Listing::default());
    }

    #[test]
    fn a_path_leads_where_it_says() {
        let folder = tempfile::tempdir().unwrap();
        let cases = CaseFolder::at(folder.path().join("cases"));
        let wanted = folder.path().join("b.ics");
        let path = write_handout(&cases, &wanted.to_string_lossy(), b"one", Mode::Create).unwrap();
        assert_eq!(path, wanted);
        assert!(!cases.dir().exists());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_read_them() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().unwrap();
        let cases = CaseFolder::at(folder.path().join("cases"));
        let path = write_handout(&cases, "a.html", b"one", Mode::Create).unwrap();
        let bits = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((bits(&path), bits(path.parent().unwrap())), (0o600, 0o700));
    }
}

//! Case files: what a case looks like on disk, how it is read, and how it is written without ever losing the old one.
//!
//! What must stay true: a file that is written can be read again and says the same; a file with mistakes gives all of them
//! and no case; references to a catalog are kept as they are, whether or not this catalog knows them; and no number that
//! looks like a BSN gets to the disk.
//!
//! The types of the file are in [`raw`](self) and belong to a format version; [`crate::model::Case`] can change without
//! them.

pub mod atomic;
pub mod audit;
mod check;
pub mod companions;
pub mod demos;
pub mod disk;
mod erase;
mod file_error;
mod folder;
mod handouts;
mod import;
pub mod journal;
pub mod keeper;
mod lower;
pub mod merge;
pub mod portfolio;
pub mod presence;
mod private;
pub mod probe;
mod raw;
mod read;
mod restore;
mod ron_writer;
pub mod seal;
mod splice;
#[cfg(feature = "vault")]
pub mod vault;
mod write;

pub use atomic::Mode;
pub use check::unknown_references;
pub use file_error::{Action, FileError, Problem};
pub use folder::{
    Broken, CaseFolder, Entry, Listing, MAX_CASE_BYTES, load_path, read_file, read_large, save_path,
};
pub use handouts::{handout_folder, write_file, write_handout};
pub use import::{Imported, NotImported};
pub use private::{Concern, Found, Kind as PrivateKind, concerns, find as find_private, find_bsn};
pub use read::{CaseFile, Reference, read_case};
pub use restore::Version;
pub use seal::{Seal, Unsealed};
pub use write::{FORMAT, write_case};

use crate::diag::{Diagnostic, Severity};
use crate::model::case::Case;

/// Why a case was not saved. The file on disk is as it was.
#[derive(Debug, Clone)]
pub enum SaveError {
    /// The case holds something that no case file may hold: a BSN, a text that is too long or not safe to show. The
    /// findings point into the text that would have been written.
    Refused(Box<CaseFile>),
    /// The file could not be written.
    File(FileError),
}

impl From<FileError> for SaveError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl SaveError {
    /// The findings, where the case itself was refused.
    pub fn findings(&self) -> &[Diagnostic] {
        match self {
            Self::Refused(file) => &file.findings,
            Self::File(_) => &[],
        }
    }
}

/// The text of a case, after reading it back: what could not be read again is never written.
fn checked_text(case: &Case) -> Result<String, SaveError> {
    let text = write_case(case);
    let file = read_case(&format!("{}.ron", case.id), text.as_bytes());
    if file.findings.iter().any(|finding| finding.severity == Severity::Error) {
        return Err(SaveError::Refused(Box::new(file)));
    }
    Ok(text)
}

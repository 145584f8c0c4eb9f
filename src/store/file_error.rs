//! Why a file could not be read or written: which file, what was being done, and what stood in the way.

use std::io;
use std::path::{Path, PathBuf};

use super::seal::Unsealed;
use crate::diag::Message;

/// A file that could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// The file.
    pub path: PathBuf,
    /// What was being done.
    pub action: Action,
    /// What stood in the way.
    pub problem: Problem,
}

/// What was being done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Reading it.
    Reading,
    /// Writing it.
    Writing,
}

/// What stood in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// There is no such file or folder.
    Missing,
    /// Something is there already.
    Exists,
    /// It is a folder, a device, a pipe or a socket.
    NotAFile,
    /// It is a symbolic link, which could lead anywhere.
    Link,
    /// It is larger than any honest file of its kind.
    TooLarge {
        /// The most that is read, in bytes.
        max: u64,
    },
    /// It was exchanged for another file between looking and opening.
    Exchanged,
    /// No permission.
    Denied,
    /// Somebody else holds it, and did not let go in time.
    Busy,
    /// The disk, or the user's share of it, is full.
    Full,
    /// The disk can only be read.
    ReadOnly,
    /// Written and renamed, but the disk did not confirm it: after a power cut the old version may be back.
    Unconfirmed(Box<Problem>),
    /// It is sealed and could not be opened, or could not be sealed.
    Sealed(Unsealed),
    /// It was changed into something that is no case.
    Damaged,
    /// Anything else, in the words of the operating system.
    Other(String),
}

impl FileError {
    /// A file that could not be read.
    pub fn reading(path: &Path, problem: Problem) -> Self {
        Self { path: path.to_owned(), action: Action::Reading, problem }
    }

    /// A file that could not be written.
    pub fn writing(path: &Path, problem: Problem) -> Self {
        Self { path: path.to_owned(), action: Action::Writing, problem }
    }

    /// What to tell a person.
    pub fn message(&self) -> Message {
        let id = match (self.action, &self.problem) {
            (Action::Writing, Problem::Unconfirmed(_)) => "store-not-confirmed",
            (Action::Reading, _) => "store-cannot-read",
            (Action::Writing, _) => "store-cannot-write",
        };
        Message::new(id).text("path", self.path.to_string_lossy()).phrase("why", self.problem.phrase())
    }
}

impl Problem {
    /// The problem that an error of the operating system stands for.
    pub fn of(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::Full
            }
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::IsADirectory | io::ErrorKind::NotADirectory => Self::NotAFile,
            _ => Self::Other(error.to_string()),
        }
    }

    fn phrase(&self) -> Message {
        match self {
            Self::Missing => Message::new("file-missing"),
            Self::Exists => Message::new("file-exists"),
            Self::NotAFile => Message::new("file-not-a-file"),
            Self::Link => Message::new("file-link"),
            Self::TooLarge { max } => Message::new("file-too-large").number("kilobytes", *max / 1024),
            Self::Exchanged => Message::new("file-exchanged"),
            Self::Denied => Message::new("file-denied"),
            Self::Full => Message::new("file-full"),
            Self::ReadOnly => Message::new("file-read-only"),
            Self::Unconfirmed(why) => why.phrase(),
            Self::Sealed(why) => why.message(),
            Self::Busy => Message::new("file-busy"),
            Self::Damaged => Message::new("file-damaged"),
            Self::Other(words) => Message::new("file-other").text("words", words.as_str()),
        }
    }
}

impl std::fmt::Display for FileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {}: {:?}", self.action, self.path.display(), self.problem)
    }
}

impl std::error::Error for FileError {}

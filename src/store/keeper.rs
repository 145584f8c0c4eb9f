//! A case that is open: its journal, its file, and what happens between them.
//!
//! What must stay true: a change is in the journal, on the disk, before the file is written anew; what is said to be saved is
//! in both; where somebody else has written meanwhile, their changes and ours are both there afterwards, or ours is handed
//! back to be asked about; and after any failure the next attempt starts from what is really on the disk.

mod taking;
mod writing;

pub use taking::Foreign;

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::SaveError;
use super::companions::Companions;
use super::disk::Disk;
use super::file_error::{FileError, Problem};
use super::folder::MAX_CASE_BYTES;
use super::journal::{Entry, Journal, MAX_JOURNAL_BYTES, Named, Who};
use super::merge::Difference;
use super::presence::{Claim, Holder, Presence};
use super::read::{CaseFile, read_case};
use super::seal::Seal;
use crate::model::case::Case;

/// Where a case is kept, and by whom.
#[derive(Debug, Clone)]
pub struct Desk {
    /// The file system.
    pub disk: Arc<dyn Disk>,
    /// How bytes are kept.
    pub seal: Seal,
    /// Who works.
    pub who: Who,
}

/// How a case is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// As the one who has it open; refused when somebody else has.
    Alone,
    /// Beside somebody else.
    Together,
    /// Instead of somebody else.
    TakeOver,
}

/// A change that was made in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Whether it was done, taken back, or done again.
    pub turn: Turn,
    /// What it is called.
    pub named: Named,
    /// Why, where a reason was given.
    pub reason: String,
    /// When.
    pub at: Timestamp,
    /// The case before it.
    pub before: Box<Case>,
    /// The case after it.
    pub after: Box<Case>,
}

/// Which way a change goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It is done.
    Do,
    /// The last one is completed by what followed from it.
    Amend,
    /// The last one is taken back.
    Undo,
    /// The last one taken back is done again.
    Redo,
}

/// A change that can be taken back or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub named: Named,
    /// Who made it.
    pub who: Who,
    /// When.
    pub at: Timestamp,
    /// The text of the case that undoing or redoing it leads to.
    pub text: Arc<str>,
}

/// What can be taken back, the last one last; and what can be done again, the next one last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Steps {
    /// What can be taken back.
    pub past: Vec<Step>,
    /// What can be done again.
    pub future: Vec<Step>,
}

/// What came of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// How far it is on the disk.
    pub state: State,
    /// What the case has become, where somebody else had written too.
    pub together: Option<Together>,
}

/// How far changes are on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// In the journal and in the file.
    Saved,
    /// In the file, but the disk did not confirm its name: after a power cut the version before may be back. The journal has
    /// the changes all the same.
    Unconfirmed(FileError),
    /// In the journal, and not yet in the file.
    JournalOnly(FileError),
}

/// What became of the changes of two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together {
    /// The case now.
    pub case: Box<Case>,
    /// What others did meanwhile: who, and what it is called.
    pub others: Vec<(Who, Named)>,
    /// Where both had changed the same: what stands now, and ours.
    pub clashes: Vec<Difference>,
    /// What can be taken back now.
    pub steps: Steps,
}

/// Why nothing was written. The changes are still in memory.
#[derive(Debug, Clone)]
pub enum NotKept {
    /// The case holds what no file may hold.
    Refused(Box<CaseFile>),
    /// A file could not be read or written.
    File(FileError),
    /// Somebody has taken the case over.
    TakenOver(Holder),
}

/// A case that was opened.
#[derive(Debug)]
pub struct Opening {
    /// What keeps it.
    pub keeper: Keeper,
    /// What reading the file gave.
    pub file: CaseFile,
    /// What can be taken back.
    pub steps: Steps,
    /// What an earlier session left that is not in the file.
    pub left: Option<Left>,
    /// What else has to be said.
    pub notes: Vec<Note>,
}

/// A case file that was only looked at.
#[derive(Debug)]
pub struct Looked {
    /// What reading it gave.
    pub file: CaseFile,
    /// Its text.
    pub text: String,
}

/// What an earlier session left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Changes that are in the journal and not in the file.
    pub entries: Vec<Entry>,
    /// The case with them.
    pub case: Option<Box<Case>>,
    /// Where something was being typed, and what.
    pub draft: Option<(String, String)>,
}

/// What is worth saying of an opening that went well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The file was changed by something else than leerpad.
    Outside,
    /// The journal was damaged at this line and was put aside.
    JournalPutAside {
        /// The line.
        line: usize,
    },
    /// There are no locks here: two who write at once are told apart by what is in the file alone.
    NoLocks(Problem),
}

/// Why a case could not be opened.
#[derive(Debug, Clone)]
pub enum Closed {
    /// The file could not be read.
    File(FileError),
    /// It has mistakes or is damaged.
    Wrong(Box<CaseFile>),
    /// Somebody else has it open.
    Held(Option<Holder>),
}

/// How far what is known of the journal is what is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trust {
    /// It is, as long as its length is the same.
    Sure,
    /// A request failed: it is read again.
    Stale,
    /// A sync failed: its pages may be gone. It is read again, and written anew as a whole.
    Suspect,
}

/// Keeps a case that is open.
#[derive(Debug)]
pub struct Keeper {
    desk: Desk,
    files: Companions,
    journal: Journal,
    /// The text of the file as it was last read or written.
    file: Arc<str>,
    presence: Option<Presence>,
    /// Whether somebody else has the case open too, whose unfinished work is not ours to take.
    beside: bool,
    /// How far what is known of the journal is what is on the disk.
    trust: Trust,
    /// Whether the version before this session was kept.
    generation_kept: bool,
}

impl Steps {
    /// What can be taken back and done again in the case of a journal.
    pub fn of(journal: &Journal) -> Self {
        let (past, future) = journal.stacks();
        let step = |place: &usize, after: bool| {
            let entry = journal.entries.get(*place)?;
            let text = if after { Arc::clone(&entry.after) } else { journal.before(*place) };
            Some(Step { named: entry.named.clone(), who: entry.who.clone(), at: entry.at, text })
        };
        Self {
            past: past.iter().filter_map(|place| step(place, false)).collect(),
            future: future.iter().filter_map(|place| step(place, true)).collect(),
        }
    }
}

impl Desk {
    /// Opens the case in a file.
    pub fn open(&self, path: &Path, how: How, now: Timestamp) -> Result<Opening, Closed> {
        let files = Companions::of(path);
        let mut notes = Vec::new();
        let mut beside = false;
        let presence = match self.place(&files, how, now) {
            Claim::Mine(presence) => Some(presence),
            Claim::Theirs(_) if how == How::Together => {
                beside = true;
                None
            }
            Claim::Theirs(holder) => return Err(Closed::Held(holder)),
            Claim::NoLocks(why) => {
                // A file that is not there or may not be read is better said than a lock that could not be made.
                self.text_of(&files).map_err(Closed::File)?;
                notes.push(Note::NoLocks(why));
                None
            }
        };
        let text = self.text_of(&files).map_err(Closed::File)?;
        let file = read_case(&path.to_string_lossy(), text.as_bytes());
        if file.case.is_none() {
            return Err(Closed::Wrong(Box::new(file)));
        }
        let mut keeper = Keeper {
            desk: self.clone(),
            files,
            journal: Journal::default(),
            file: Arc::from(text),
            presence,
            beside,
            trust: Trust::Sure,
            generation_kept: false,
        };
        if keeper.presence.is_some() {
            keeper.sweep();
        }
        keeper.journal = keeper.read_journal().map_err(Closed::File)?;
        if let Some(line) = keeper.journal.damaged {
            keeper.put_journal_aside().map_err(Closed::File)?;
            notes.push(Note::JournalPutAside { line });
        }
        let left = keeper.left();
        if left.is_none() && !keeper.journal.entries.is_empty() && keeper.journal.text() != keeper.file {
            notes.push(Note::Outside);
        }
        let steps = keeper.steps();
        Ok(Opening { keeper, file, steps, left, notes })
    }

    fn place(&self, files: &Companions, how: How, now: Timestamp) -> Claim {
        match how {
            How::TakeOver => Presence::take_over(&self.disk, &files.open(), &self.who, now),
            How::Alone | How::Together => Presence::claim(&self.disk, &files.open(), &self.who, now),
        }
    }

    /// The text of a case file, opened where it is sealed.
    fn text_of(&self, files: &Companions) -> Result<String, FileError> {
        let fail = |problem| FileError::reading(files.file(), problem);
        let bytes = self.disk.read(files.file(), MAX_CASE_BYTES).map_err(fail)?;
        let plain = self.seal.unseal(&bytes).map_err(|why| fail(Problem::Sealed(why)))?;
        // What is no text is told by reading it as a case.
        Ok(String::from_utf8(plain)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
    }

    /// The case in a file, to look at: nothing is written, not even a lock.
    pub fn look(&self, path: &Path) -> Result<CaseFile, FileError> {
        let text = self.text_of(&Companions::of(path))?;
        Ok(read_case(&path.to_string_lossy(), text.as_bytes()))
    }

    /// The same with the text of the file.
    pub fn look_at(&self, path: &Path) -> Result<Looked, FileError> {
        let text = self.text_of(&Companions::of(path))?;
        Ok(Looked { file: read_case(&path.to_string_lossy(), text.as_bytes()), text })
    }

    /// The journal of a case file, without asking for anything and without writing.
    pub fn journal_of(&self, path: &Path) -> Result<Journal, FileError> {
        let journal = Companions::of(path).journal();
        let fail = |problem| FileError::reading(&journal, problem);
        match self.disk.read(&journal, MAX_JOURNAL_BYTES) {
            Err(Problem::Missing) => Ok(Journal { ended: true, ..Journal::default() }),
            Err(problem) => Err(fail(problem)),
            Ok(bytes) => Journal::read(&bytes, &self.seal).map_err(|why| fail(Problem::Sealed(why))),
        }
    }
}

impl Keeper {
    /// The case file.
    pub fn path(&self) -> &Path {
        self.files.file()
    }

    /// The journal as it is known.
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// The text of the file, as it was last read or written.
    pub fn text(&self) -> &str {
        &self.file
    }

    /// Whether nobody else has the case open.
    pub const fn is_alone(&self) -> bool {
        !self.beside
    }

    /// Goes on beside somebody who has taken the case over.
    pub fn go_on_together(&mut self) {
        self.presence = None;
        self.beside = true;
    }

    /// What can be taken back and done again.
    pub fn steps(&self) -> Steps {
        Steps::of(&self.journal)
    }

    /// What is in the journal behind the state of the file, and what was being typed.
    fn left(&self) -> Option<Left> {
        if self.beside {
            return None;
        }
        let entries = &self.journal.entries;
        let draft = self.journal.draft();
        let head = self.journal.text();
        if entries.is_empty() || head == self.file {
            return draft.map(|draft| Left { entries: Vec::new(), case: None, draft: Some(draft) });
        }
        let place = entries.iter().rposition(|entry| entry.after == self.file)?;
        let behind = entries.get(place + 1..).unwrap_or_default();
        let entries = behind.iter().filter(|entry| entry.deed.changes_text()).cloned().collect();
        let case = read_case("left", head.as_bytes()).case.map(Box::new);
        Some(Left { entries, case, draft })
    }
}

impl From<FileError> for NotKept {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<SaveError> for NotKept {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Refused(file) => Self::Refused(file),
            SaveError::File(error) => Self::File(error),
        }
    }
}

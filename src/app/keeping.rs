//! What the workbench and the files say to each other about a case that is open.

use jiff::civil::DateTime;

use crate::model::case::Case;
use crate::store::journal::Named;
use crate::store::keeper::Turn;
use crate::store::merge::Difference;

use super::message::Message;

/// How a case is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Access {
    /// As the one who has it open; where somebody else has, that is told.
    #[default]
    Alone,
    /// Beside somebody else: what both write is made one.
    Together,
    /// Instead of somebody else.
    TakeOver,
    /// To look at: nothing at all is written.
    ReadOnly,
}

/// A change on its way to the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Whether it was done, taken back, or done again.
    pub turn: Turn,
    /// What it is called.
    pub named: Named,
    /// Why, where a reason was given.
    pub reason: String,
    /// The case before it.
    pub before: Box<Case>,
    /// The case after it.
    pub after: Box<Case>,
}

/// A change that can be taken back or done again, from the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// What it is called.
    pub label: Message,
    /// Who made it.
    pub by: String,
    /// When, on the clock of this machine.
    pub at: DateTime,
    /// The case that taking it back, or doing it again, leads to.
    pub case: Case,
}

/// What can be taken back, the last one last, and done again, the next one last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Steps {
    /// What can be taken back.
    pub past: Vec<Past>,
    /// What can be done again.
    pub future: Vec<Past>,
}

/// What an earlier session left that is not in the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Left {
    /// The changes: what they are called, who made them, and when.
    pub changes: Vec<(Message, String, DateTime)>,
    /// The case with them.
    pub case: Option<Box<Case>>,
    /// Where something was being typed, and what.
    pub draft: Option<(String, String)>,
}

/// Somebody who has a case open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Who; empty where nothing is known of them.
    pub who: String,
    /// On which host.
    pub host: String,
    /// Since when.
    pub since: Option<DateTime>,
    /// For how many minutes they have written nothing.
    pub idle: i64,
    /// Whether it seems to be another session of the same person.
    pub is_me: bool,
}

/// Why a case was not opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unopened {
    /// It could not be read.
    Failed(Message),
    /// Somebody else has it open.
    Held(Holder),
}

/// How far a change is on the disk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    /// What keeps it from being safe, where something does.
    pub flaw: Option<Flaw>,
    /// What the case has become, where somebody else had written too.
    pub joined: Option<Joined>,
    /// What else has to be said.
    pub note: Option<Message>,
}

/// What keeps a change that was written from being safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// The disk has not confirmed it.
    Unconfirmed(Message),
    /// It is in the journal and could not be written to the file.
    JournalOnly(Message),
}

/// What the changes of two have become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The case now.
    pub case: Box<Case>,
    /// Our version of it, as it was sent.
    pub sent: Box<Case>,
    /// Who else wrote, and what that is called.
    pub others: Vec<(String, Message)>,
    /// Where both had changed the same: what stands now, and ours.
    pub clashes: Vec<Difference>,
    /// What can be taken back now.
    pub steps: Steps,
}

/// Why a change was not written. It is still in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unkept {
    /// It could not be written.
    Failed(Message),
    /// Somebody has taken the case over.
    TakenOver(Holder),
}

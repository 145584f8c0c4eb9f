//! What the workbench asks of the outside, and what comes back.

use jiff::civil::Date;

use crate::model::case::Case;
use crate::model::code::Key;
use crate::planner::Cancel;
use crate::route::Proposal;
use crate::route::why_not::Trial;

use super::keeping::{Access, Changed, Kept, Left, Steps, Unkept, Unopened};
use super::message::Message;
use super::why_not::TrialOf;

/// Where a case comes from, and where its changes go.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum CaseRef {
    /// A case of the case folder, by its id.
    Saved(String),
    /// A file elsewhere.
    File(std::path::PathBuf),
    /// A bundled example: changes stay in memory.
    Demo(String),
}

impl CaseRef {
    /// Whether changes are written.
    pub const fn is_kept(&self) -> bool {
        !matches!(self, Self::Demo(_))
    }

    /// How it is called on the screen.
    pub fn label(&self) -> String {
        match self {
            Self::Saved(id) => id.clone(),
            Self::File(path) => path.display().to_string(),
            Self::Demo(name) => format!("demo:{name}"),
        }
    }
}

/// A case in the list of the start screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Where it is.
    pub case: CaseRef,
    /// What it is about.
    pub title: String,
    /// The goal planned for first.
    pub goal: Option<Key>,
    /// Why it cannot be opened.
    pub problem: Option<Message>,
    /// The last day on which something happened in it.
    pub last: Option<Date>,
    /// The day on which the work for this learner ended.
    pub ended: Option<Date>,
}

/// A bundled example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demo {
    /// Its name.
    pub name: String,
    /// Text id of the sentence that says what it shows.
    pub shows: &'static str,
}

/// What the start screen lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// The case folder, as shown.
    pub folder: String,
    /// The cases in it.
    pub cases: Vec<Listed>,
    /// The examples.
    pub demos: Vec<Demo>,
    /// Why the folder could not be read.
    pub problem: Option<Message>,
}

/// A case that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The case.
    pub case: Case,
    /// The day on which it is planned, where it has one of its own: an example gives the same plan on every day.
    pub today: Option<Date>,
    /// What can be taken back and done again.
    pub steps: Steps,
    /// What an earlier session left that is not in the file.
    pub left: Option<Left>,
    /// What else has to be said.
    pub notes: Vec<Message>,
    /// Whether it can only be looked at.
    pub read_only: bool,
}

impl Opened {
    /// A case without a past.
    pub fn new(case: Case, today: Option<Date>) -> Self {
        Self { case, today, steps: Steps::default(), left: None, notes: Vec::new(), read_only: false }
    }
}

/// A request to the outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Plan this case; a plan asked for earlier is no longer wanted.
    Plan {
        /// Number of the request.
        request: u64,
        /// The case as it is now.
        case: Box<Case>,
        /// The goal.
        goal: Key,
        /// The day on which is planned.
        today: Date,
    },
    /// The plan asked for is no longer wanted.
    CancelPlan,
    /// Try a plan with something in it; what was tried earlier is no longer wanted.
    Try(TrialOf),
    /// List cases and examples.
    List,
    /// Read a case.
    Load {
        /// Which.
        case: CaseRef,
        /// How.
        how: Access,
    },
    /// The case is not open any more.
    Close,
    /// Write a case.
    Save {
        /// Number of the request.
        request: u64,
        /// Where.
        to: CaseRef,
        /// What was changed since the last request; nothing to try again what could not be written.
        changes: Vec<Changed>,
        /// The case as it is now.
        case: Box<Case>,
    },
    /// Keep what is being typed; nothing is, where the place is empty.
    Draft {
        /// In which case.
        to: CaseRef,
        /// Where it is typed, as a person knows it.
        place: String,
        /// What is typed.
        text: String,
    },
    /// Take what an earlier session left, or leave it aside.
    Recover {
        /// Number of the request.
        request: u64,
        /// Whether it is taken.
        take: bool,
        /// What that is called.
        changed: Box<Changed>,
    },
    /// Go on beside whoever took the case over, and write what could not be written.
    GoOn {
        /// Number of the request.
        request: u64,
    },
    /// The history of the open case was looked at.
    LookedBack,
    /// Write a case under a new id in the case folder.
    Create(Box<Case>),
    /// Write a hand-out to a file.
    WriteHandout(Box<Writing>),
    /// End the program, once what was to be written is written.
    Quit,
}

/// A hand-out on its way to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writing {
    /// The name of the file, or a path.
    pub name: String,
    /// What is written.
    pub text: String,
    /// Whether it may take the place of a file that is there.
    pub replace: bool,
    /// Who it is for, in the word of the audit log.
    pub audience: &'static str,
    /// Its format, in the word of the audit log.
    pub format: &'static str,
}

/// Why a hand-out was not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unwritten {
    /// There is a file already, at this path.
    Exists(String),
    /// It could not be written.
    Failed(Message),
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaskDone {
    /// A plan, as far as it is known.
    Planned {
        /// Number of the request.
        request: u64,
        /// The proposal, or why there is none.
        result: Result<Box<Proposal>, Message>,
    },
    /// A plan was tried with something in it.
    Tried {
        /// Number of the request.
        request: u64,
        /// What it comes to, nothing where it could not be tried, or why that is not known.
        result: Result<Option<Trial>, Message>,
    },
    /// The list of the start screen.
    Listed(Listing),
    /// A case was read.
    Loaded {
        /// Which.
        from: CaseRef,
        /// The case, or why it was not opened.
        result: Result<Box<Opened>, Unopened>,
    },
    /// A case was written.
    Saved {
        /// Number of the request.
        request: u64,
        /// How far it is on the disk, or why it was not written.
        result: Result<Box<Kept>, Unkept>,
    },
    /// A case was written under a new id.
    Created {
        /// Where it is and what is in it, or why it could not be written.
        result: Result<(CaseRef, Box<Case>), Message>,
    },
    /// A hand-out was written.
    HandoutWritten {
        /// What was to be written.
        writing: Box<Writing>,
        /// The full path, or why it was not written.
        result: Result<String, Unwritten>,
    },
}

/// What the workbench needs from outside; everything that reads, writes or computes for long is behind it.
pub trait Services: Send + Sync + 'static {
    /// Plans a case towards a goal. What is known of the proposal is told every time there is more of it; the last of these is
    /// also returned.
    fn propose(
        &self,
        case: &Case,
        goal: &Key,
        today: Date,
        cancel: &Cancel,
        tell: &mut dyn FnMut(&Proposal),
    ) -> Result<Proposal, Message>;
    /// Tries a plan with one of some offerings in it.
    fn try_with(&self, trial: &TrialOf, cancel: &Cancel) -> Result<Option<Trial>, Message>;
    /// Lists the cases and examples.
    fn list(&self) -> Listing;
    /// Opens a case; the one that was open before is closed.
    fn load(&self, which: &CaseRef, how: Access) -> Result<Opened, Unopened>;
    /// Writes changes of the open case where it came from, and those before that could not be written.
    fn save(&self, to: &CaseRef, changes: &[Changed], case: &Case) -> Result<Kept, Unkept>;
    /// Keeps what is being typed. That it could not be kept is told with the next change.
    fn draft(&self, to: &CaseRef, place: &str, text: &str);
    /// Takes what an earlier session left into the file, or leaves it aside.
    fn recover(&self, take: bool, changed: &Changed) -> Result<Kept, Unkept>;
    /// Goes on beside whoever took the case over.
    fn go_on(&self) -> Result<Kept, Unkept>;
    /// Closes the case that is open.
    fn close(&self);
    /// Notes that the history of the open case was looked at. That needs nothing where nothing is logged.
    fn looked_back(&self) {}
    /// Writes a case under a new id in the case folder; returns where it is and the case with that id.
    fn create(&self, case: Case) -> Result<(CaseRef, Case), Message>;
    /// Writes a hand-out; returns its full path.
    fn write_handout(&self, writing: &Writing) -> Result<String, Unwritten>;
}

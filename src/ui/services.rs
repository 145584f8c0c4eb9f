//! The real services: the case folder, the bundled examples, and planning.

mod log;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::app::effect::{CaseRef, Demo, Listed, Listing, Opened, Services, Unwritten, Writing};
use crate::app::handing_over::HANDED_OVER;
use crate::app::keeping::{Access, Changed, Flaw, Holder, Joined, Kept, Left, Past, Steps, Unkept, Unopened};
use crate::app::message::Message;
use crate::app::why_not::TrialOf;
use crate::diag::Diagnostic;
use crate::model::Catalog;
use crate::model::case::Case;
use crate::model::code::{Key, Slug};
use crate::planner::Cancel;
use crate::route::why_not::{self, Trial};
use crate::route::{Beside, Options, PlanError, Proposal, propose_in_parts};
use crate::store::audit::{Outcome, What};
use crate::store::journal::{Deed, Named, Who};
use crate::store::keeper::{self, Act, Closed, Desk, How, Keeper, NotKept, Turn};
use crate::store::presence;
use crate::store::{self, CaseFile, CaseFolder, FileError, Mode, Problem, SaveError, demos};
use log::Log;

/// The most characters of a fault of ours that are shown.
const FAULT_LENGTH: usize = 200;

/// The clock of the machine, which only the edge of the program reads.
#[derive(Debug, Clone)]
pub struct Clock {
    /// The moment it is.
    pub now: fn() -> Timestamp,
    /// In which time zone moments are shown.
    pub zone: TimeZone,
}

/// The case that is open.
#[derive(Debug)]
struct Open {
    of: CaseRef,
    keeper: Keeper,
    /// Changes that could not be written yet.
    pending: Vec<Act>,
    /// The id under which it is logged; nothing for a file elsewhere than in the case folder.
    id: Option<Slug>,
    /// How many changes were written.
    changes: u64,
}

/// The services on this machine.
#[derive(Debug)]
pub struct Local {
    /// The catalog.
    pub catalog: Arc<Catalog>,
    /// Where cases are kept.
    pub folder: CaseFolder,
    /// The day it is.
    pub today: Date,
    /// The clock.
    pub clock: Clock,
    /// Who works, on which host.
    pub who: Who,
    /// Whether nothing at all may be written.
    read_only: bool,
    open: Mutex<Option<Open>>,
    log: Mutex<Log>,
}

impl Local {
    /// The services with this catalog and this case folder.
    pub fn new(catalog: Arc<Catalog>, folder: CaseFolder, today: Date, clock: Clock, who: Who) -> Self {
        let (open, log) = (Mutex::default(), Mutex::default());
        Self { catalog, folder, today, clock, who, read_only: false, open, log }
    }

    /// The same, with nothing at all to be written.
    #[must_use]
    pub fn read_only(mut self, read_only: bool) -> Self {
        self.read_only = read_only;
        self
    }

    /// Writes down what was done with a case of the folder.
    fn log(&self, on: Option<&Slug>, what: What, outcome: Outcome) {
        if let Some(on) = on.filter(|_| !self.read_only) {
            let now = (self.clock.now)();
            self.log_of().append(&self.folder, &self.who, on, what, outcome, now);
        }
    }

    fn log_of(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes down the first change of a case, counts those that were written, and says where it went to somebody else.
    fn log_changes(&self, open: &mut Open, written: &[Act]) {
        let new = written.iter().filter(|act| act.turn != Turn::Amend).count() as u64;
        if open.changes == 0 && new > 0 {
            self.log(open.id.as_ref(), What::Changed, Outcome::Done);
        }
        open.changes += new;
        if written.iter().any(|act| act.turn == Turn::Do && act.named.id == HANDED_OVER) {
            self.log(open.id.as_ref(), What::HandedOver, Outcome::Done);
        }
    }

    /// A panic elsewhere leaves the open case as it is: its keeper starts from the disk again.
    fn lock(&self) -> MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn path_of(&self, which: &CaseRef) -> Option<PathBuf> {
        match which {
            CaseRef::Demo(_) => None,
            CaseRef::File(path) => Some(path.clone()),
            CaseRef::Saved(id) => {
                let id = id.trim_end_matches(".age").trim_end_matches(".ron");
                id.parse::<Slug>().ok().map(|id| self.folder.path_of(&id))
            }
        }
    }

    /// The desk at which a file is worked on: sealed where it is in the case folder and that is.
    fn desk(&self, path: &Path) -> Desk {
        self.folder.desk(path, self.who.clone())
    }

    fn local(&self, at: Timestamp) -> DateTime {
        at.to_zoned(self.clock.zone.clone()).datetime()
    }

    /// Steps of the journal with their cases. From one that cannot be read on, nothing can be reached.
    fn steps(&self, steps: &keeper::Steps) -> Steps {
        let read = |list: &[keeper::Step]| {
            let mut read: Vec<Past> = list.iter().rev().map_while(|step| self.past(step)).collect();
            read.reverse();
            read
        };
        Steps { past: read(&steps.past), future: read(&steps.future) }
    }

    fn past(&self, step: &keeper::Step) -> Option<Past> {
        let case = store::read_case("past", step.text.as_bytes()).case?;
        let by = step.who.name.clone();
        Some(Past { label: called(&step.named), by, at: self.local(step.at), case })
    }

    fn left(&self, left: keeper::Left) -> Left {
        let changes = left
            .entries
            .iter()
            .map(|entry| (called(&entry.named), entry.who.name.clone(), self.local(entry.at)));
        Left { changes: changes.collect(), case: left.case, draft: left.draft }
    }

    fn holder(&self, holder: Option<&presence::Holder>) -> Holder {
        let now = (self.clock.now)();
        let Some(holder) = holder else {
            return Holder { who: String::new(), host: String::new(), since: None, idle: 0, is_me: false };
        };
        Holder {
            who: holder.who.name.clone(),
            host: holder.who.host.clone(),
            since: Some(self.local(holder.since)),
            idle: (now.as_second() - holder.active.as_second()).max(0) / 60,
            is_me: holder.who == self.who,
        }
    }

    /// Writes what is waiting, and what could not be written before.
    fn write(&self, open: &mut Open, case: &Case) -> Result<Kept, Unkept> {
        let kept = open.keeper.record(&open.pending, (self.clock.now)());
        if kept.is_ok() {
            let written = std::mem::take(&mut open.pending);
            self.log_changes(open, &written);
        }
        self.kept(kept, case)
    }

    fn kept(&self, kept: Result<keeper::Kept, NotKept>, sent: &Case) -> Result<Kept, Unkept> {
        let kept = kept.map_err(|why| match why {
            NotKept::Refused(file) => Unkept::Failed(save_problem(&SaveError::Refused(file))),
            NotKept::File(error) => Unkept::Failed(file_problem(&error)),
            NotKept::TakenOver(holder) => Unkept::TakenOver(self.holder(Some(&holder))),
        })?;
        let flaw = match kept.state {
            keeper::State::Saved => None,
            keeper::State::Unconfirmed(error) => Some(Flaw::Unconfirmed(file_problem(&error))),
            keeper::State::JournalOnly(error) => {
                let why = Message::new("ui-journal-only").said("why", error.message());
                Some(Flaw::JournalOnly(why))
            }
        };
        let joined = kept.together.map(|together| Joined {
            case: together.case,
            sent: Box::new(sent.clone()),
            others: together.others.iter().map(|(who, named)| (who.name.clone(), called(named))).collect(),
            clashes: together.clashes,
            steps: self.steps(&together.steps),
        });
        Ok(Kept { flaw, joined, note: self.log_of().problem() })
    }
}

/// A change with the moment at which it is written.
fn act(changed: &Changed, at: Timestamp) -> Act {
    Act {
        turn: changed.turn,
        named: changed.named.clone(),
        reason: changed.reason.clone(),
        at,
        before: changed.before.clone(),
        after: changed.after.clone(),
    }
}

/// What a change was called, as a message. What leerpad did not do has no name of its own.
fn called(named: &Named) -> Message {
    if named.nl.is_empty() {
        return Message::new("ui-changed-outside");
    }
    Message::new("ui-said-then").named("what", named.clone())
}

fn note(note: &keeper::Note) -> Message {
    match note {
        keeper::Note::Outside => Message::new("ui-note-outside"),
        keeper::Note::JournalPutAside { line } => {
            Message::new("ui-note-journal-aside").number("line", count(*line))
        }
        keeper::Note::NoLocks(_) => Message::new("ui-note-no-locks"),
    }
}

impl Services for Local {
    fn propose(
        &self,
        case: &Case,
        goal: &Key,
        today: Date,
        cancel: &Cancel,
        tell: &mut dyn FnMut(&Proposal),
    ) -> Result<Proposal, Message> {
        let options = Options { goal: Some(goal.clone()), beside: Beside::ALL, ..Options::on(today) };
        propose_in_parts(&self.catalog, case, &options, cancel, tell).map_err(plan_problem)
    }

    fn try_with(&self, trial: &TrialOf, cancel: &Cancel) -> Result<Option<Trial>, Message> {
        let TrialOf { case, goal, today, offerings, .. } = trial;
        why_not::trial(&self.catalog, case, goal, *today, offerings, cancel).map_err(plan_problem)
    }

    fn list(&self) -> Listing {
        let mut listing = Listing {
            folder: self.folder.dir().display().to_string(),
            demos: demos::ALL
                .iter()
                .map(|demo| Demo { name: demo.id.to_owned(), shows: demo.shows })
                .collect(),
            ..Listing::default()
        };
        match self.folder.list() {
            Err(error) => listing.problem = Some(file_problem(&error)),
            Ok(found) => {
                listing.cases.extend(found.entries.into_iter().map(|entry| Listed {
                    case: CaseRef::Saved(entry.id.to_string()),
                    title: entry.title,
                    goal: entry.goal,
                    problem: None,
                    last: entry.last,
                    ended: entry.ended,
                }));
                listing.cases.extend(found.broken.into_iter().map(|broken| Listed {
                    case: CaseRef::Saved(broken.name),
                    title: String::new(),
                    goal: None,
                    last: None,
                    ended: None,
                    problem: Some(match (&broken.error, broken.mistakes) {
                        (Some(error), _) => file_problem(error),
                        (None, 0) => Message::new("ui-case-unnamed"),
                        (None, mistakes) => Message::new("ui-case-unreadable").number("n", count(mistakes)),
                    }),
                }));
            }
        }
        listing
    }

    fn load(&self, which: &CaseRef, how: Access) -> Result<Opened, Unopened> {
        let failed = |error: &FileError| Unopened::Failed(file_problem(error));
        self.close();
        if let CaseRef::Demo(name) = which {
            let demo = demos::find(name).ok_or_else(|| Unopened::Failed(gone(which)))?;
            let case = whole(which, demo.read()).map_err(Unopened::Failed)?;
            return Ok(Opened::new(case, Some(demo.today)));
        }
        let path = self.path_of(which).ok_or_else(|| Unopened::Failed(gone(which)))?;
        let desk = self.desk(&path);
        let id = self.folder.id_of(&path);
        let how = if self.read_only { Access::ReadOnly } else { how };
        let how = match how {
            Access::ReadOnly => {
                let file = desk.look(&path).map_err(|error| failed(&error))?;
                let case = whole(which, file).map_err(Unopened::Failed)?;
                let journal = desk.journal_of(&path).unwrap_or_default();
                let steps = self.steps(&keeper::Steps::of(&journal));
                self.log(id.as_ref(), What::OpenedReadOnly, Outcome::Done);
                let notes = self.log_of().problem().into_iter().collect();
                return Ok(Opened { steps, read_only: true, notes, ..Opened::new(case, None) });
            }
            Access::Alone => How::Alone,
            Access::Together => How::Together,
            Access::TakeOver => How::TakeOver,
        };
        let mut opening = desk.open(&path, how, (self.clock.now)()).map_err(|closed| match closed {
            Closed::File(error) => failed(&error),
            Closed::Wrong(file) => Unopened::Failed(whole(which, *file).err().unwrap_or_else(|| gone(which))),
            Closed::Held(holder) => Unopened::Held(self.holder(holder.as_ref())),
        })?;
        let case = whole(which, opening.file).map_err(Unopened::Failed)?;
        let mut notes: Vec<Message> = opening.notes.iter().map(note).collect();
        let what = if how == How::TakeOver {
            // Where the journal cannot be written, the log has it, and the next change says why.
            let named = Named { id: "case-history-taken-over".to_owned(), ..Named::default() };
            drop(opening.keeper.note(Deed::TakenOver, &named, "", (self.clock.now)()));
            What::TakenOver
        } else {
            What::Opened
        };
        self.log(id.as_ref(), what, Outcome::Done);
        notes.extend(self.log_of().problem());
        let opened = Opened {
            case,
            today: None,
            steps: self.steps(&opening.steps),
            left: opening.left.map(|left| self.left(left)),
            notes,
            read_only: false,
        };
        let (of, keeper) = (which.clone(), opening.keeper);
        *self.lock() = Some(Open { of, keeper, pending: Vec::new(), id, changes: 0 });
        Ok(opened)
    }

    fn save(&self, to: &CaseRef, changes: &[Changed], case: &Case) -> Result<Kept, Unkept> {
        if !to.is_kept() {
            return Ok(Kept::default());
        }
        let now = (self.clock.now)();
        let mut open = self.lock();
        let Some(open) = open.as_mut().filter(|open| open.of == *to) else {
            return Err(Unkept::Failed(gone(to)));
        };
        open.pending.extend(changes.iter().map(|changed| act(changed, now)));
        self.write(open, case)
    }

    fn draft(&self, to: &CaseRef, place: &str, text: &str) {
        if let Some(open) = self.lock().as_mut().filter(|open| open.of == *to) {
            // What cannot be kept while it is typed is met again when it is done.
            drop(open.keeper.draft(place, text, (self.clock.now)()));
        }
    }

    fn recover(&self, take: bool, changed: &Changed) -> Result<Kept, Unkept> {
        let mut open = self.lock();
        let Some(open) = open.as_mut() else { return Err(Unkept::Failed(Message::new("ui-files-broke"))) };
        let now = (self.clock.now)();
        let kept = open.keeper.recover(take, &changed.named, now);
        drop(open.keeper.draft("", "", now));
        if kept.is_ok() && take {
            self.log(open.id.as_ref(), What::Recovered, Outcome::Done);
        }
        self.kept(kept, &changed.after)
    }

    fn go_on(&self) -> Result<Kept, Unkept> {
        let mut open = self.lock();
        let Some(open) = open.as_mut() else { return Err(Unkept::Failed(Message::new("ui-files-broke"))) };
        open.keeper.go_on_together();
        let Some(last) = open.pending.last() else { return Ok(Kept::default()) };
        let case = last.after.clone();
        self.write(open, &case)
    }

    fn close(&self) {
        let Some(open) = self.lock().take() else { return };
        if open.changes > 0 {
            self.log(open.id.as_ref(), What::Closed { changes: open.changes }, Outcome::Done);
        }
    }

    fn looked_back(&self) {
        if let Some(open) = self.lock().as_ref() {
            self.log(open.id.as_ref(), What::ViewedHistory, Outcome::Done);
        }
    }

    fn create(&self, mut case: Case) -> Result<(CaseRef, Case), Message> {
        if self.read_only {
            return Err(Message::new("ui-read-only"));
        }
        self.close();
        for number in 1..=u32::MAX {
            let Ok(id) = format!("{}-{number}", self.today).parse::<Slug>() else { break };
            if self.folder.has(&id) {
                continue;
            }
            case.id = id;
            match self.folder.create(&case) {
                Ok(path) => {
                    let of = CaseRef::Saved(case.id.to_string());
                    let opening = self.desk(&path).open(&path, How::Alone, (self.clock.now)());
                    self.log(Some(&case.id), What::Changed, Outcome::Done);
                    *self.lock() = opening.ok().map(|opening| Open {
                        of: of.clone(),
                        keeper: opening.keeper,
                        pending: Vec::new(),
                        id: Some(case.id.clone()),
                        changes: 1,
                    });
                    return Ok((of, case));
                }
                // Somebody else took the number in between.
                Err(SaveError::File(FileError { problem: Problem::Exists, .. })) => {}
                Err(error) => return Err(save_problem(&error)),
            }
        }
        Err(Message::new("ui-files-broke"))
    }

    fn write_handout(&self, writing: &Writing) -> Result<String, Unwritten> {
        if self.read_only {
            return Err(Unwritten::Failed(Message::new("ui-read-only")));
        }
        let mode = if writing.replace { Mode::Replace } else { Mode::Create };
        let written = store::write_handout(&self.folder, &writing.name, writing.text.as_bytes(), mode);
        let exists = written.as_ref().is_err_and(|error| error.problem == Problem::Exists);
        if let Some(open) = self.lock().as_ref().filter(|_| !exists) {
            let (audience, format) = (writing.audience.to_owned(), writing.format.to_owned());
            let outcome = if written.is_ok() { Outcome::Done } else { Outcome::Failed };
            self.log(open.id.as_ref(), What::Exported { audience, format }, outcome);
        }
        match written {
            Ok(path) => Ok(path.display().to_string()),
            Err(FileError { problem: Problem::Exists, path, .. }) => {
                Err(Unwritten::Exists(path.display().to_string()))
            }
            Err(error) => Err(Unwritten::Failed(file_problem(&error))),
        }
    }
}

/// Why there is no plan at all.
fn plan_problem(error: PlanError) -> Message {
    match error {
        PlanError::NoGoal => Message::new("ui-plan-no-goal"),
        PlanError::UnknownGoal(goal) => Message::new("ui-plan-goal-unknown").text("goal", goal.to_string()),
        PlanError::Cancelled => Message::new("ui-plan-cancelled"),
        fault => {
            let what: String = fault.to_string().chars().take(FAULT_LENGTH).collect();
            Message::new("ui-plan-rejected").text("what", what)
        }
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn gone(which: &CaseRef) -> Message {
    Message::new("ui-case-gone").text("what", which.label())
}

fn file_problem(error: &FileError) -> Message {
    Message::new("ui-said").said("what", error.message())
}

fn save_problem(error: &SaveError) -> Message {
    match (error, error.findings().first()) {
        (SaveError::File(error), _) => file_problem(error),
        (SaveError::Refused(_), Some(finding)) => {
            Message::new("ui-case-refused").said("why", finding.message.clone())
        }
        (SaveError::Refused(_), None) => Message::new("ui-files-broke"),
    }
}

/// The case of a file that has one; otherwise how many mistakes there are, and the first.
fn whole(which: &CaseRef, file: CaseFile) -> Result<Case, Message> {
    if let Some(case) = file.case {
        return Ok(case);
    }
    let Some(first) = file.findings.first() else { return Err(gone(which)) };
    Err(Message::new("ui-case-broken")
        .text("what", which.label())
        .number("n", count(file.findings.len()))
        .number("line", line_of(first, &file.sources))
        .said("why", first.message.clone()))
}

fn line_of(finding: &Diagnostic, sources: &crate::text::Sources) -> i64 {
    finding.place.map_or(1, |place| i64::from(sources.place_of(place).1.line))
}

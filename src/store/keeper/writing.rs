//! Writing what a keeper is given: to the journal first, to the file after it.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use jiff::Timestamp;

use super::{Act, Keeper, Kept, NotKept, State, Together, Trust, Turn};
use crate::model::case::Case;
use crate::store::atomic::{self, Mode};
use crate::store::checked_text;
use crate::store::companions::GENERATIONS;
use crate::store::disk::Locked;
use crate::store::file_error::{FileError, Problem};
use crate::store::folder::MAX_CASE_BYTES;
use crate::store::journal::{Change, Deed, Journal, MAX_JOURNAL_BYTES, Named, New, Who};
use crate::store::merge::{self, Difference};
use crate::store::presence::{Presence, Standing};
use crate::store::private;
use crate::store::read::read_case;
use crate::store::seal::Unsealed;
use crate::store::splice::Splice;
use crate::store::write::write_case;

/// How long a writer waits for another one: longer than any save takes.
const PATIENCE: (u32, Duration) = (60, Duration::from_millis(50));

impl Keeper {
    /// Writes changes to the journal, and the case to its file. Without changes, what is in the journal alone is written to
    /// the file.
    pub fn record(&mut self, acts: &[Act], now: Timestamp) -> Result<Kept, NotKept> {
        if let Some(last) = acts.last() {
            checked_text(&last.after).map_err(NotKept::from)?;
        }
        let known = self.journal.entries.len();
        for attempt in 0..PATIENCE.0 {
            if let Some(kept) = self.try_record(acts, known, now)? {
                return Ok(kept);
            }
            // Each waits a time of its own, or they meet again.
            thread::sleep(Duration::from_millis(u64::from((std::process::id() + attempt) % 23)));
        }
        Err(NotKept::File(FileError::writing(self.files.file(), Problem::Busy)))
    }

    /// One attempt at [`Keeper::record`]. Nothing where there are no locks and somebody else wrote at the same moment: their
    /// line came first, ours counts for nothing, and it has to be made anew on top of theirs.
    fn try_record(&mut self, acts: &[Act], known: usize, now: Timestamp) -> Result<Option<Kept>, NotKept> {
        let lock = self.lock()?;
        if let Some(Standing::Taken(holder)) = self.presence.as_ref().map(Presence::standing) {
            return Err(NotKept::TakenOver(holder));
        }
        self.refresh(now)?;
        let others = self.others_since(known);
        let mark = self.journal.mark();
        let (lines, clashes, moved) = match self.lines(acts, !others.is_empty()) {
            Ok(lines) => lines,
            Err(why) => {
                self.journal.rewind(mark);
                return Err(self.sealed(why).into());
            }
        };
        if let Err(error) = self.append(&lines) {
            self.journal.rewind(mark);
            self.distrust();
            return Err(error.into());
        }
        if lock.is_none() && !lines.is_empty() && !self.has_come_first()? {
            self.journal.rewind(mark);
            self.distrust();
            return Ok(None);
        }
        let text = self.journal.text();
        let state = self.checkpoint(&text);
        if let Some(presence) = &mut self.presence {
            presence.active(now);
        }
        drop(lock);
        let merged = (moved || !others.is_empty() || !clashes.is_empty())
            .then(|| read_case("merged", text.as_bytes()).case)
            .flatten();
        let together =
            merged.map(|case| Together { case: Box::new(case), others, clashes, steps: self.steps() });
        Ok(Some(Kept { state, together }))
    }

    /// Whether what was added to the journal stands there where it was meant to.
    fn has_come_first(&mut self) -> Result<bool, FileError> {
        let there = self.read_journal()?;
        // Others may have added theirs behind it.
        if there.entries.len() != self.journal.entries.len() {
            self.distrust();
        }
        Ok(there.entries.starts_with(&self.journal.entries))
    }

    /// Keeps what is being typed; an empty place says that nothing is. A number that must not be kept is not.
    pub fn draft(&mut self, place: &str, text: &str, now: Timestamp) -> Result<(), NotKept> {
        if private::find_bsn(text).is_some() {
            return Ok(());
        }
        let before = self.journal.draft();
        if before.is_none() && place.is_empty() {
            return Ok(());
        }
        let _lock = self.lock()?;
        if let Some(Standing::Taken(holder)) = self.presence.as_ref().map(Presence::standing) {
            return Err(NotKept::TakenOver(holder));
        }
        self.refresh(now)?;
        let before = match self.journal.draft() {
            Some((known, before)) if known == place => before,
            _ => String::new(),
        };
        let mark = self.journal.mark();
        let named = Named { id: place.to_owned(), ..Named::default() };
        let who = self.desk.who.clone();
        let new = New {
            at: now,
            who: &who,
            deed: Deed::Draft,
            named: &named,
            reason: "",
            change: Change::Beside(Splice::between(&before, text)),
        };
        let line = match self.begin(now).and_then(|mut lines| {
            lines.push_str(&self.journal.add(new, &self.desk.seal)?);
            Ok(lines)
        }) {
            Ok(line) => line,
            Err(why) => {
                self.journal.rewind(mark);
                return Err(self.sealed(why).into());
            }
        };
        self.append(&line).map_err(|error| {
            self.journal.rewind(mark);
            self.distrust();
            error.into()
        })
    }

    /// Notes something that changes nothing in the case.
    pub fn note(&mut self, deed: Deed, named: &Named, reason: &str, now: Timestamp) -> Result<(), NotKept> {
        let _lock = self.lock()?;
        self.refresh(now)?;
        let mark = self.journal.mark();
        let who = self.desk.who.clone();
        let change = Change::Beside(Splice::default());
        let lines = self.begin(now).and_then(|mut lines| {
            let new = New { at: now, who: &who, deed, named, reason, change };
            lines.push_str(&self.journal.add(new, &self.desk.seal)?);
            Ok(lines)
        });
        let lines = lines.map_err(|why| self.sealed(why))?;
        self.append(&lines).map_err(|error| {
            self.journal.rewind(mark);
            self.distrust();
            error.into()
        })
    }

    /// Takes what an earlier session left into the file, or leaves it aside, from where undo brings it back.
    pub fn recover(&mut self, take: bool, named: &Named, now: Timestamp) -> Result<Kept, NotKept> {
        if !take {
            let lock = self.lock()?;
            self.refresh(now)?;
            let mark = self.journal.mark();
            let who = self.desk.who.clone();
            let text = Arc::clone(&self.file);
            let new = New {
                at: now,
                who: &who,
                deed: Deed::SetAside,
                named,
                reason: "",
                change: Change::To(&text),
            };
            let line = self.journal.add(new, &self.desk.seal).map_err(|why| self.sealed(why))?;
            if let Err(error) = self.append(&line) {
                self.journal.rewind(mark);
                self.distrust();
                return Err(error.into());
            }
            drop(lock);
        }
        self.record(&[], now)
    }

    /// Has the journal read again before the next thing is written.
    pub(super) fn distrust(&mut self) {
        if self.trust == Trust::Sure {
            self.trust = Trust::Stale;
        }
    }

    fn others_since(&self, known: usize) -> Vec<(Who, Named)> {
        let new = self.journal.entries.get(known..).unwrap_or_default();
        new.iter()
            .filter(|entry| entry.deed.changes_text() && entry.deed != Deed::Began)
            .map(|entry| (entry.who.clone(), entry.named.clone()))
            .collect()
    }

    /// The lock of those who write. Where there are none, what is in the files decides alone.
    pub(super) fn lock(&self) -> Result<Option<Box<dyn Locked>>, NotKept> {
        let path = self.files.writing();
        for _ in 0..PATIENCE.0 {
            match self.desk.disk.try_lock(&path) {
                Ok(Some(lock)) => return Ok(Some(lock)),
                Ok(None) => thread::sleep(PATIENCE.1),
                Err(_) => return Ok(None),
            }
        }
        Err(NotKept::File(FileError::writing(self.files.file(), Problem::Busy)))
    }

    /// Learns what is on the disk: the lines of others, and a file that was changed by something else.
    pub(super) fn refresh(&mut self, now: Timestamp) -> Result<(), NotKept> {
        let length = match self.desk.disk.look(&self.files.journal()) {
            Ok(look) => look.len,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => 0,
            Err(error) => {
                let problem = Problem::of(&error);
                return Err(NotKept::File(FileError::reading(&self.files.journal(), problem)));
            }
        };
        if self.trust != Trust::Sure || length != self.journal.len {
            self.journal = self.read_journal()?;
            if self.journal.damaged.is_some() {
                self.put_journal_aside()?;
            }
            if self.trust == Trust::Stale {
                self.trust = Trust::Sure;
            }
        }
        let text = self.desk.text_of(&self.files)?;
        let entries = &self.journal.entries;
        // An earlier state is that of a writer who died between journal and file: the journal knows better.
        if *text != *self.file && read_case("outside", text.as_bytes()).case.is_none() {
            // A file that cannot be read is not written over: it may be all that somebody has.
            return Err(NotKept::File(FileError::writing(self.files.file(), Problem::Damaged)));
        }
        if !entries.is_empty() && !entries.iter().rev().any(|entry| *entry.after == *text) {
            self.take_outside(&text, now).map_err(|why| self.sealed(why))?;
        }
        self.file = Arc::from(text);
        Ok(())
    }

    /// Adds the change that something else made to the file.
    fn take_outside(&mut self, text: &str, now: Timestamp) -> Result<(), Unsealed> {
        let who = Who::default();
        let named = Named { id: "outside".to_owned(), ..Named::default() };
        let change = Change::To(text);
        let new = New { at: now, who: &who, deed: Deed::Outside, named: &named, reason: "", change };
        let line = self.journal.add(new, &self.desk.seal)?;
        self.journal.pending.push_str(&line);
        Ok(())
    }

    pub(super) fn read_journal(&self) -> Result<Journal, FileError> {
        self.desk.journal_of(self.files.file())
    }

    /// Gives a journal that cannot be trusted another name, so that a new one begins with the file as it is.
    pub(super) fn put_journal_aside(&mut self) -> Result<(), FileError> {
        let journal = self.files.journal();
        let fail = |error: std::io::Error| FileError::writing(&journal, Problem::of(&error));
        let aside = self.files.next_aside(self.desk.disk.as_ref()).map_err(fail)?;
        match self.desk.disk.rename(&journal, &aside) {
            // Where there are no locks, somebody else may have been faster.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            renamed => renamed.map_err(fail)?,
        }
        self.desk.disk.sync_folder(self.files.folder()).map_err(fail)?;
        self.journal = Journal { ended: true, ..Journal::default() };
        Ok(())
    }

    /// The line with which a journal begins, where it does not exist yet.
    fn begin(&mut self, now: Timestamp) -> Result<String, Unsealed> {
        let mut lines = std::mem::take(&mut self.journal.pending);
        if self.journal.entries.is_empty() {
            let text = Arc::clone(&self.file);
            let named = Named { id: self.files.name().to_owned(), ..Named::default() };
            let (who, change) = (&self.desk.who, Change::To(&text));
            let new = New { at: now, who, deed: Deed::Began, named: &named, reason: "", change };
            lines.push_str(&self.journal.add(new, &self.desk.seal)?);
        }
        Ok(lines)
    }

    /// The lines of changes, each on top of what is there, and where they clash with it.
    fn lines(&mut self, acts: &[Act], others: bool) -> Result<(String, Vec<Difference>, bool), Unsealed> {
        let Some(first) = acts.first() else {
            return Ok((std::mem::take(&mut self.journal.pending), Vec::new(), false));
        };
        let mut lines = self.begin(first.at)?;
        let mut clashes = Vec::new();
        // Whether something was put on top of a case that is not the one it was done to.
        let mut moved = false;
        for act in acts {
            // What no file may hold goes into the journal no more than into the file.
            if checked_text(&act.after).is_err() {
                continue;
            }
            let (before, after) = (write_case(&act.before), write_case(&act.after));
            let now = self.journal.text();
            let fits = *now == *before || same_case(&now, &act.before);
            moved |= !fits;
            let text = match (fits, read_case("now", now.as_bytes()).case) {
                (false, Some(theirs)) => {
                    let merged = merge::merge(&act.before, &act.after, &theirs);
                    clashes.extend(merged.clashes);
                    write_case(&merged.case)
                }
                _ => after.clone(),
            };
            // What was thought lost and had reached the disk after all.
            if others && *text == *now {
                continue;
            }
            let (past, future) = self.journal.stacks();
            let number = |stack: &[usize]| {
                stack.last().and_then(|place| self.journal.entries.get(*place)).map(|entry| entry.number)
            };
            let deed = match act.turn {
                Turn::Undo if fits && !others => number(&past).map_or(Deed::Did, Deed::Undid),
                Turn::Amend if fits && !others => Deed::Amended,
                Turn::Redo if fits && !others => number(&future).map_or(Deed::Did, Deed::Redid),
                _ => Deed::Did,
            };
            // Taking back the first change leads to the first bytes, also where those were written by hand.
            let first = match deed {
                Deed::Undid(_) => past.last().map(|place| self.journal.before(*place)),
                Deed::Redid(_) => future
                    .last()
                    .and_then(|place| self.journal.entries.get(*place).map(|entry| Arc::clone(&entry.after))),
                _ => None,
            };
            let text = match first {
                Some(known) if same_case(&known, &act.after) => known,
                _ => Arc::from(text),
            };
            let (who, change) = (&self.desk.who, Change::To(&text));
            let new = New { at: act.at, who, deed, named: &act.named, reason: &act.reason, change };
            lines.push_str(&self.journal.add(new, &self.desk.seal)?);
            if !fits && !clashes.is_empty() {
                // Ours is kept as well, whatever happens before it was asked about.
                let change = Change::Beside(Splice { at: 0, cut: String::new(), put: after });
                let new = New {
                    at: act.at,
                    who,
                    deed: Deed::Clashed,
                    named: &act.named,
                    reason: &act.reason,
                    change,
                };
                lines.push_str(&self.journal.add(new, &self.desk.seal)?);
            }
        }
        Ok((lines, clashes, moved))
    }

    /// Writes lines behind the journal, and waits until they are on the disk.
    pub(super) fn append(&mut self, lines: &str) -> Result<(), FileError> {
        if lines.is_empty() {
            return Ok(());
        }
        let path = self.files.journal();
        let disk = self.desk.disk.as_ref();
        let fail = |error: std::io::Error| FileError::writing(&path, Problem::of(&error));
        if self.trust == Trust::Suspect {
            // A sync failed before: the bytes are read once more and go to a new file as a whole.
            let mut bytes = match disk.read(&path, MAX_JOURNAL_BYTES) {
                Err(Problem::Missing) => Vec::new(),
                read => read.map_err(|problem| FileError::reading(&path, problem))?,
            };
            bytes.extend_from_slice(lines.as_bytes());
            atomic::write_on(disk, &path, &bytes, Mode::Replace)?;
            self.trust = Trust::Sure;
            return Ok(());
        }
        let is_new = disk.look(&path).is_err();
        let mut file = disk.append(&path).map_err(fail)?;
        file.write(lines.as_bytes()).map_err(fail)?;
        if let Err(error) = file.sync() {
            self.trust = Trust::Suspect;
            return Err(fail(error));
        }
        if is_new && let Err(error) = disk.sync_folder(self.files.folder()) {
            self.trust = Trust::Suspect;
            return Err(fail(error));
        }
        Ok(())
    }

    /// Brings the file to what the journal says.
    pub(super) fn checkpoint(&mut self, text: &Arc<str>) -> State {
        if *text == self.file || self.journal.entries.is_empty() {
            return State::Saved;
        }
        let sealed = match self.desk.seal.seal(text.as_bytes()) {
            Ok(bytes) => bytes,
            Err(why) => return State::JournalOnly(self.sealed(why)),
        };
        self.keep_generation();
        match atomic::write_on(self.desk.disk.as_ref(), self.files.file(), &sealed, Mode::Replace) {
            Ok(()) => {
                self.file = Arc::clone(text);
                State::Saved
            }
            Err(error) if matches!(error.problem, Problem::Unconfirmed(_)) => {
                self.file = Arc::clone(text);
                State::Unconfirmed(error)
            }
            Err(error) => State::JournalOnly(error),
        }
    }

    /// Keeps the version of the file from before this session. When that fails the journal still has every version.
    fn keep_generation(&mut self) {
        if self.generation_kept {
            return;
        }
        let disk = self.desk.disk.as_ref();
        let Ok(name) = self.files.next_generation(disk) else { return };
        self.generation_kept = match disk.link(self.files.file(), &name) {
            Err(error) if atomic::has_no_links(&error) => disk
                .read(self.files.file(), MAX_CASE_BYTES)
                .is_ok_and(|bytes| atomic::write_on(disk, &name, &bytes, Mode::Create).is_ok()),
            linked => linked.is_ok(),
        };
        for (_, old) in self.files.generations(disk).unwrap_or_default().into_iter().skip(GENERATIONS) {
            drop(disk.remove(&old));
        }
    }

    /// Removes what killed programs left over. Nobody else writes while the lock is held.
    pub(super) fn sweep(&self) {
        let Ok(Some(_lock)) = self.desk.disk.try_lock(&self.files.writing()) else { return };
        for temporary in self.files.temporaries(self.desk.disk.as_ref()).unwrap_or_default() {
            drop(self.desk.disk.remove(&temporary));
        }
    }

    pub(super) fn sealed(&self, why: Unsealed) -> FileError {
        FileError::writing(self.files.file(), Problem::Sealed(why))
    }
}

/// Whether a text says the same as a case, however it is written.
fn same_case(text: &str, case: &Case) -> bool {
    *text == write_case(case) || read_case("same", text.as_bytes()).case.is_some_and(|read| read == *case)
}

//! Taking a portfolio into a case folder.
//!
//! What must stay true: a case that is there is never written over: it goes on where the portfolio comes from the same history,
//! and otherwise nothing is changed; and taking the same portfolio in again changes nothing.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::atomic::{self, Mode};
use super::companions::Companions;
use super::file_error::{FileError, Problem};
use super::folder::CaseFolder;
use super::journal::{Change, Deed, Entry, Journal, Named, New, Who};
use super::keeper::{Act, Closed, Desk, Foreign, How, Keeper, NotKept, Opening, State, Turn};
use super::merge::{self, Difference};
use super::portfolio::Portfolio;
use super::read::read_case;
use super::seal;
use super::splice::Splice;
use crate::model::case::Case;

/// What came of a portfolio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Imported {
    /// The case was not here: now it is, in this file.
    New(PathBuf),
    /// It is here already, with all of that.
    Same,
    /// It is here already, and more was done with it here.
    Older,
    /// It was here; so many changes were added.
    Added(usize),
    /// It was here and had been changed here too: both are in it now.
    Joined,
}

/// Why a portfolio was not taken in. Nothing was changed.
#[derive(Debug, Clone)]
pub enum NotImported {
    /// There is another case with this id.
    Exists,
    /// A case with this id was erased, on this day.
    Erased(String),
    /// It was changed here and there, and both changed the same: first what stands here, second what the portfolio says.
    Clashes(Vec<Difference>),
    /// An earlier session left changes here that are not in the file.
    Left,
    /// The case that is here could not be opened.
    Closed(Closed),
    /// A file could not be written.
    File(FileError),
    /// The case that is here could not be changed.
    NotKept(NotKept),
}

impl From<FileError> for NotImported {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl CaseFolder {
    /// Takes a portfolio in. `named` is what that is called in the history.
    pub fn import(
        &self,
        portfolio: &Portfolio,
        who: &Who,
        named: &Named,
        now: Timestamp,
    ) -> Result<Imported, NotImported> {
        if let Some(day) = self.erased(&portfolio.id) {
            return Err(NotImported::Erased(day));
        }
        if seal::is_reserved(&portfolio.id) {
            return Err(NotImported::Exists);
        }
        let path = self.path_of(&portfolio.id);
        let desk = self.desk(&path, who.clone());
        match self.disk().look(&path) {
            Ok(_) => Meeting { desk: &desk, portfolio, named, now }.meet(&path),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                self.take_new(&desk, &path, portfolio, named, now)
            }
            Err(error) => Err(FileError::reading(&path, Problem::of(&error)).into()),
        }
    }

    /// The case is not here: its file first, then its history. Where the second fails, doing it again adds the history.
    fn take_new(
        &self,
        desk: &Desk,
        path: &Path,
        portfolio: &Portfolio,
        named: &Named,
        now: Timestamp,
    ) -> Result<Imported, NotImported> {
        let files = Companions::of(path);
        // A history without its case is what is left of one that can be restored.
        if self.disk().look(&files.journal()).is_ok() {
            return Err(NotImported::Exists);
        }
        let sealed = |why| FileError::writing(path, Problem::Sealed(why));
        let mut journal = Journal { ended: true, ..Journal::default() };
        let mut lines = String::new();
        for entry in &portfolio.entries {
            lines.push_str(&journal.add(entry.again(), &desk.seal).map_err(sealed)?);
        }
        let who = &desk.who;
        if journal.entries.is_empty() {
            let began = Named { id: files.name().to_owned(), ..Named::default() };
            let change = Change::To(&portfolio.text);
            let new = New { at: now, who, deed: Deed::Began, named: &began, reason: "", change };
            lines.push_str(&journal.add(new, &desk.seal).map_err(sealed)?);
        }
        let change = Change::Beside(Splice::default());
        let note = New { at: now, who, deed: Deed::Imported, named, reason: "", change };
        lines.push_str(&journal.add(note, &desk.seal).map_err(sealed)?);
        let bytes = desk.seal.seal(portfolio.text.as_bytes()).map_err(sealed)?;
        self.make()?;
        let disk = self.disk().as_ref();
        atomic::write_on(disk, path, &bytes, Mode::Create).map_err(|error| match error.problem {
            // Somebody else was faster.
            Problem::Exists => NotImported::Exists,
            _ => NotImported::File(error),
        })?;
        atomic::write_on(disk, &files.journal(), lines.as_bytes(), Mode::Create)?;
        Ok(Imported::New(path.to_owned()))
    }
}

/// A portfolio that meets the case that is here.
struct Meeting<'a> {
    desk: &'a Desk,
    portfolio: &'a Portfolio,
    named: &'a Named,
    now: Timestamp,
}

impl Meeting<'_> {
    fn meet(&self, path: &Path) -> Result<Imported, NotImported> {
        let opening = self.desk.open(path, How::Alone, self.now).map_err(NotImported::Closed)?;
        if opening.left.as_ref().is_some_and(|left| !left.entries.is_empty()) {
            return Err(NotImported::Left);
        }
        let Opening { mut keeper, file, .. } = opening;
        let Some(mine) = file.case else { return Err(NotImported::Exists) };
        let theirs = read_case("portfolio", self.portfolio.text.as_bytes()).case;
        let Some(theirs) = theirs else { return Err(NotImported::Exists) };
        let (own, foreign) = (changes(&keeper.journal().entries), changes(&self.portfolio.entries));
        let own_text = keeper.text().to_owned();
        let is_same = own_text == self.portfolio.text;
        // The numbers of what both have, there and here.
        let shared = own.iter().zip(&foreign).take_while(|(a, b)| is_same_change(a, b)).count();
        let pairs = own.iter().zip(&foreign).take(shared);
        let known: Vec<(u64, u64)> = pairs.map(|(own, foreign)| (foreign.number, own.number)).collect();
        let more = foreign.len() - shared;
        if shared == 0 {
            return match (own.is_empty(), is_same) {
                // What stands here without a history gets it.
                (true, true) if more > 0 => self.add(&mut keeper, known, more),
                (_, true) => Ok(Imported::Same),
                (_, false) if knows(&own, &self.portfolio.text) => Ok(Imported::Older),
                (_, false) => Err(NotImported::Exists),
            };
        }
        let at_head = *keeper.journal().text() == *own_text;
        if shared == foreign.len() && knows(&foreign, &self.portfolio.text) {
            return Ok(if shared == own.len() && is_same { Imported::Same } else { Imported::Older });
        }
        if shared == own.len() && at_head && knows(&foreign, &self.portfolio.text) {
            return self.add(&mut keeper, known, more);
        }
        let base = own.get(shared - 1).and_then(|entry| read_case("base", entry.after.as_bytes()).case);
        let Some(base) = base else { return Err(NotImported::Exists) };
        self.join(&mut keeper, [base, mine, theirs])
    }

    /// Nothing was changed here since: what was done there comes behind it.
    fn add(&self, keeper: &mut Keeper, known: Vec<(u64, u64)>, more: usize) -> Result<Imported, NotImported> {
        let last = known.last().map_or(0, |(number, _)| *number);
        let new = self.portfolio.entries.iter().filter(|entry| entry.number > last);
        let entries: Vec<Entry> = new.cloned().collect();
        let taken = Foreign { entries: &entries, known, named: self.named };
        match keeper.take_in(&taken, self.now).map_err(NotImported::NotKept)? {
            State::Saved => Ok(Imported::Added(more)),
            State::Unconfirmed(error) | State::JournalOnly(error) => Err(error.into()),
        }
    }

    /// It was changed here and there.
    fn join(&self, keeper: &mut Keeper, [base, mine, theirs]: [Case; 3]) -> Result<Imported, NotImported> {
        let merged = merge::merge(&base, &theirs, &mine);
        if !merged.clashes.is_empty() {
            return Err(NotImported::Clashes(merged.clashes));
        }
        if merged.case == mine {
            return Ok(Imported::Older);
        }
        let act = Act {
            turn: Turn::Do,
            named: self.named.clone(),
            reason: String::new(),
            at: self.now,
            before: Box::new(mine),
            after: Box::new(merged.case),
        };
        let kept = keeper.record(&[act], self.now).map_err(NotImported::NotKept)?;
        match kept.state {
            State::Saved => Ok(Imported::Joined),
            State::Unconfirmed(error) | State::JournalOnly(error) => Err(error.into()),
        }
    }
}

/// The records that change something.
fn changes(entries: &[Entry]) -> Vec<&Entry> {
    entries.iter().filter(|entry| entry.deed.changes_text()).collect()
}

/// Whether a history has led to this text.
fn knows(entries: &[&Entry], text: &str) -> bool {
    entries.iter().any(|entry| *entry.after == *text)
}

/// Whether two records are of the same change; their numbers may differ. A history begins with a text, whoever was there first.
fn is_same_change(one: &Entry, other: &Entry) -> bool {
    if one.deed == Deed::Began && other.deed == Deed::Began {
        return one.after == other.after;
    }
    std::mem::discriminant(&one.deed) == std::mem::discriminant(&other.deed)
        && (one.at, &one.who, &one.named, &one.reason) == (other.at, &other.who, &other.named, &other.reason)
        && one.after == other.after
}

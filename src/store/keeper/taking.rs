//! Taking the history of another case folder into the journal of a case.

use jiff::Timestamp;

use super::{Keeper, NotKept, State};
use crate::store::file_error::FileError;
use crate::store::journal::{Change, Deed, Entry, Named, New};
use crate::store::presence::{Presence, Standing};
use crate::store::seal::Unsealed;
use crate::store::splice::Splice;

/// Records of another journal, and which of its numbers are which of ours.
#[derive(Debug, Clone)]
pub struct Foreign<'a> {
    /// The records that are new here, in their order.
    pub entries: &'a [Entry],
    /// Numbers of records that both have: theirs and ours.
    pub known: Vec<(u64, u64)>,
    /// What the taking is called.
    pub named: &'a Named,
}

impl Keeper {
    /// Puts the records of another journal behind our own, notes where they came from, and brings the file to what they say.
    /// Nothing is taken when somebody wrote meanwhile.
    pub fn take_in(&mut self, foreign: &Foreign<'_>, now: Timestamp) -> Result<State, NotKept> {
        let lock = self.lock()?;
        if let Some(Standing::Taken(holder)) = self.presence.as_ref().map(Presence::standing) {
            return Err(NotKept::TakenOver(holder));
        }
        let (known, file) = (self.journal.entries.len(), self.file.clone());
        self.refresh(now)?;
        if known != self.journal.entries.len() || file != self.file {
            let problem = crate::store::file_error::Problem::Exchanged;
            return Err(NotKept::File(FileError::writing(self.files.file(), problem)));
        }
        let mark = self.journal.mark();
        let lines = match self.foreign_lines(foreign, now) {
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
        let text = self.journal.text();
        let state = self.checkpoint(&text);
        drop(lock);
        Ok(state)
    }

    fn foreign_lines(&mut self, foreign: &Foreign<'_>, now: Timestamp) -> Result<String, Unsealed> {
        let mut lines = std::mem::take(&mut self.journal.pending);
        let mut known = foreign.known.clone();
        let ours =
            |known: &[(u64, u64)], number| known.iter().find(|(one, _)| *one == number).map(|(_, own)| *own);
        for entry in foreign.entries {
            // What was being typed elsewhere is no part of what was done.
            if entry.deed == Deed::Draft {
                continue;
            }
            let deed = match entry.deed {
                Deed::Undid(number) => ours(&known, number).map_or(Deed::Did, Deed::Undid),
                Deed::Redid(number) => ours(&known, number).map_or(Deed::Did, Deed::Redid),
                deed => deed,
            };
            lines.push_str(&self.journal.add(New { deed, ..entry.again() }, &self.desk.seal)?);
            known.push((entry.number, self.journal.entries.len() as u64));
        }
        let who = &self.desk.who;
        let change = Change::Beside(Splice::default());
        let note = New { at: now, who, deed: Deed::Imported, named: foreign.named, reason: "", change };
        lines.push_str(&self.journal.add(note, &self.desk.seal)?);
        Ok(lines)
    }
}

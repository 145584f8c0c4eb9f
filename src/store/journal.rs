//! The journal of a case: every change of it, one line each, only ever added to.
//!
//! It is autosave, recovery, undo over sessions and history at once; the case file is a checkpoint of it. A line is
//! `SUM PAYLOAD`: the payload is a record as JSON, sealed where the folder is, and the sum is a hash over the sum of the line
//! before and the payload, so that a line that was changed, swapped or taken out is noticed.
//!
//! What must stay true: a line is written with one request and counts when it is whole; whatever stands behind the last whole
//! line is left as it is and skipped; and replaying the lines gives the text of the case, byte for byte.

use std::collections::VecDeque;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::seal::{Seal, Unsealed};
use super::splice::Splice;

/// The most bytes of a journal that are read. Years of work on one case have less than a hundredth of it.
pub const MAX_JOURNAL_BYTES: u64 = 64 * 1024 * 1024;

/// The format of the records that this version writes.
const FORMAT: u32 = 1;

/// How far back a line may build on another, where several wrote at once without locks: more than sit at one case.
const AT_ONCE: usize = 64;

/// How many hexadecimal digits of a hash are kept.
const SUM_LENGTH: usize = 32;

/// Who does something, and on which machine.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Who {
    /// The name that changes carry.
    pub name: String,
    /// The host.
    pub host: String,
}

/// What a change is called: the id of its text, and the words at the time it was made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Named {
    /// The id of the command or text.
    pub id: String,
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
}

/// What a record is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// The journal begins, with the whole text of the case.
    Began,
    /// A change.
    Did,
    /// The change before it was completed: it is no change of its own.
    Amended,
    /// The change with this number was taken back.
    Undid(u64),
    /// The change with this number was done again.
    Redid(u64),
    /// The file was changed by something else than leerpad.
    Outside,
    /// What was found in the journal and not in the file was left aside.
    SetAside,
    /// The case was taken over from somebody who had it open.
    TakenOver,
    /// The case was handed over to a colleague.
    HandedOver,
    /// The case came from another case folder; what was done there stands before this.
    Imported,
    /// Somebody else's version was kept where two had changed the same; this is the other.
    Clashed,
    /// What is being typed and is no change yet.
    Draft,
}

/// A record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 1.
    pub number: u64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub who: Who,
    /// What kind of thing was done.
    pub deed: Deed,
    /// What it is called.
    pub named: Named,
    /// Why, where a reason was given.
    pub reason: String,
    /// What it does to the text of the case; for a draft, to what was being typed; for a clash, the text that was not kept.
    pub splice: Splice,
    /// The text after it. Records that leave the text alone share it.
    pub after: Arc<str>,
}

/// A journal that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Journal {
    /// Its records.
    pub entries: Vec<Entry>,
    /// The sum of the last whole line, on which the next builds.
    pub sum: String,
    /// Its length in bytes.
    pub len: u64,
    /// Whether the last line has its end.
    pub ended: bool,
    /// Bytes of an unfinished line at its end.
    pub unfinished: usize,
    /// The line from which on it cannot be trusted.
    pub damaged: Option<usize>,
    /// Lines that were added and still have to be written.
    pub pending: String,
}

/// A state of a journal to go back to when what was added could not be written.
#[derive(Debug, Clone)]
pub struct Mark {
    entries: usize,
    sum: String,
    len: u64,
    ended: bool,
    pending: String,
}

/// A record as it is written.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    format: u32,
    number: u64,
    at: String,
    who: String,
    host: String,
    deed: Word,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    of: Option<u64>,
    id: String,
    nl: String,
    en: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    place: usize,
    cut: String,
    put: String,
    /// The hash of the text of the case after it.
    after: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Word {
    Began,
    Did,
    Amended,
    Undid,
    Redid,
    Outside,
    SetAside,
    TakenOver,
    HandedOver,
    Imported,
    Clashed,
    Draft,
}

impl Deed {
    const fn word(self) -> (Word, Option<u64>) {
        match self {
            Self::Began => (Word::Began, None),
            Self::Did => (Word::Did, None),
            Self::Amended => (Word::Amended, None),
            Self::Undid(number) => (Word::Undid, Some(number)),
            Self::Redid(number) => (Word::Redid, Some(number)),
            Self::Outside => (Word::Outside, None),
            Self::SetAside => (Word::SetAside, None),
            Self::TakenOver => (Word::TakenOver, None),
            Self::HandedOver => (Word::HandedOver, None),
            Self::Imported => (Word::Imported, None),
            Self::Clashed => (Word::Clashed, None),
            Self::Draft => (Word::Draft, None),
        }
    }

    const fn of(word: Word, of: Option<u64>) -> Option<Self> {
        Some(match (word, of) {
            (Word::Began, None) => Self::Began,
            (Word::Did, None) => Self::Did,
            (Word::Amended, None) => Self::Amended,
            (Word::Undid, Some(number)) => Self::Undid(number),
            (Word::Redid, Some(number)) => Self::Redid(number),
            (Word::Outside, None) => Self::Outside,
            (Word::SetAside, None) => Self::SetAside,
            (Word::TakenOver, None) => Self::TakenOver,
            (Word::HandedOver, None) => Self::HandedOver,
            (Word::Imported, None) => Self::Imported,
            (Word::Clashed, None) => Self::Clashed,
            (Word::Draft, None) => Self::Draft,
            _ => return None,
        })
    }

    /// Whether it changes the text of the case.
    pub const fn changes_text(self) -> bool {
        !matches!(self, Self::TakenOver | Self::HandedOver | Self::Imported | Self::Clashed | Self::Draft)
    }
}

/// The hash of a text, as records carry it.
pub(super) fn digest(text: &str) -> String {
    hex(&Sha256::new().chain_update(text).finalize())
}

/// The sum of a line: over the sum of the line before and what is in it.
pub(super) fn chained(before: &str, payload: &str) -> String {
    hex(&Sha256::new().chain_update(before).chain_update(" ").chain_update(payload).finalize())
}

/// The sum and the payload of a line that follows the one with this sum.
fn parted<'a>(before: &str, line: &'a [u8]) -> Option<(&'a str, &'a str)> {
    let (sum, payload) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    (chained(before, payload) == sum).then_some((sum, payload))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;

    let mut out = String::with_capacity(SUM_LENGTH);
    for byte in bytes.iter().take(SUM_LENGTH / 2) {
        let _ = write!(out, "{byte:02x}");
    }
    out
}

impl Journal {
    /// Reads a journal. Damage is no error: what stands before it is good. Only a missing or wrong key is one.
    pub fn read(bytes: &[u8], seal: &Seal) -> Result<Self, Unsealed> {
        let mut journal = Self { ended: true, len: bytes.len() as u64, ..Self::default() };
        // The sums of the last lines, and that of the beginning.
        let mut earlier = VecDeque::from([String::new()]);
        let mut lines = bytes.split_inclusive(|byte| *byte == b'\n').enumerate().peekable();
        while let Some((place, line)) = lines.next() {
            journal.ended = line.ends_with(b"\n");
            // A last line that lacks nothing but its end counts: ending it later would make it count.
            let whole = line.strip_suffix(b"\n").unwrap_or(line);
            if earlier.len() > AT_ONCE {
                earlier.pop_front();
            }
            if whole.is_empty() {
                continue;
            }
            match journal.take(whole, seal)? {
                true => {
                    earlier.push_back(journal.sum.clone());
                }
                // A line that was cut off by the end of a program is followed by a good one that knows nothing of it.
                false if lines.peek().is_none_or(|(_, next)| journal.follows(next)) => {
                    journal.unfinished += line.len();
                }
                // Where there are no locks, two may write at once: the second line builds on an earlier one, and whoever
                // wrote it has seen that it does not count. What was written with it builds on it.
                false => {
                    let Some((sum, _)) = earlier.iter().find_map(|sum| parted(sum, whole)) else {
                        journal.damaged = Some(place + 1);
                        break;
                    };
                    earlier.push_back(sum.to_owned());
                    journal.unfinished += line.len();
                }
            }
        }
        Ok(journal)
    }

    /// Takes a line; whether it was good.
    fn take(&mut self, line: &[u8], seal: &Seal) -> Result<bool, Unsealed> {
        let Some((sum, payload)) = parted(&self.sum, line) else { return Ok(false) };
        let (sum, payload) = (sum.to_owned(), payload.to_owned());
        let json = match seal.unseal_line(&payload) {
            Ok(json) => json,
            Err(Unsealed::Damaged) => return Ok(false),
            Err(error) => return Err(error),
        };
        let Some(entry) = self.entry(&json) else { return Ok(false) };
        self.entries.push(entry);
        self.sum = sum;
        Ok(true)
    }

    fn follows(&self, line: &[u8]) -> bool {
        line.strip_suffix(b"\n").is_some_and(|line| parted(&self.sum, line).is_some())
    }

    fn entry(&self, json: &str) -> Option<Entry> {
        let line: Line = serde_json::from_str(json).ok()?;
        let deed = Deed::of(line.deed, line.of)?;
        let before = self.entries.last().map(|entry| Arc::clone(&entry.after));
        let begins = deed == Deed::Began;
        if line.format != FORMAT || line.number != self.entries.len() as u64 + 1 || begins != before.is_none()
        {
            return None;
        }
        let before = before.unwrap_or_default();
        let splice = Splice { at: line.place, cut: line.cut, put: line.put };
        let after = if deed.changes_text() { Arc::from(splice.apply(&before)?) } else { before };
        (digest(&after) == line.after).then_some(Entry {
            number: line.number,
            at: line.at.parse().ok()?,
            who: Who { name: line.who, host: line.host },
            deed,
            named: Named { id: line.id, nl: line.nl, en: line.en },
            reason: line.reason,
            splice,
            after,
        })
    }

    /// The text of the case after all of it.
    pub fn text(&self) -> Arc<str> {
        self.entries.last().map(|entry| Arc::clone(&entry.after)).unwrap_or_default()
    }

    /// Adds a record, and gives the line to be written behind those before.
    pub fn add(&mut self, entry: New<'_>, seal: &Seal) -> Result<String, Unsealed> {
        let before = self.text();
        let (splice, after) = match entry.change {
            Change::To(text) => (Splice::between(&before, text), Arc::from(text)),
            Change::Beside(splice) => (splice, before),
        };
        let number = self.entries.len() as u64 + 1;
        let (deed, of) = entry.deed.word();
        let line = Line {
            format: FORMAT,
            number,
            at: entry.at.to_string(),
            who: entry.who.name.clone(),
            host: entry.who.host.clone(),
            deed,
            of,
            id: entry.named.id.clone(),
            nl: entry.named.nl.clone(),
            en: entry.named.en.clone(),
            reason: entry.reason.to_owned(),
            place: splice.at,
            cut: splice.cut.clone(),
            put: splice.put.clone(),
            after: digest(&after),
        };
        let json = serde_json::to_string(&line).map_err(|error| Unsealed::Fault(error.to_string()))?;
        let payload = seal.seal_line(&json)?;
        let sum = chained(&self.sum, &payload);
        // A line that was cut off is ended first.
        let text = format!("{}{sum} {payload}\n", if self.ended { "" } else { "\n" });
        self.entries.push(Entry {
            number,
            at: entry.at,
            who: entry.who.clone(),
            deed: entry.deed,
            named: entry.named.clone(),
            reason: entry.reason.to_owned(),
            splice,
            after,
        });
        self.sum = sum;
        self.ended = true;
        self.len += text.len() as u64;
        Ok(text)
    }

    /// The state now, to go back to.
    pub fn mark(&self) -> Mark {
        Mark {
            entries: self.entries.len(),
            sum: self.sum.clone(),
            len: self.len,
            ended: self.ended,
            pending: self.pending.clone(),
        }
    }

    /// Forgets what was added since.
    pub fn rewind(&mut self, mark: Mark) {
        self.entries.truncate(mark.entries);
        self.sum = mark.sum;
        self.len = mark.len;
        self.ended = mark.ended;
        self.pending = mark.pending;
    }

    /// What can be taken back, the oldest first, and what can be done again, the one that comes next last: places in
    /// [`Journal::entries`].
    pub fn stacks(&self) -> (Vec<usize>, Vec<usize>) {
        let (mut past, mut future) = (Vec::new(), Vec::new());
        for (place, entry) in self.entries.iter().enumerate() {
            match entry.deed {
                Deed::Did | Deed::Outside | Deed::SetAside => {
                    past.push(place);
                    future.clear();
                }
                Deed::Undid(_) => future.extend(past.pop()),
                Deed::Redid(_) => past.extend(future.pop()),
                Deed::Began
                | Deed::Amended
                | Deed::TakenOver
                | Deed::HandedOver
                | Deed::Imported
                | Deed::Clashed
                | Deed::Draft => {}
            }
        }
        (past, future)
    }

    /// The text before a record.
    pub fn before(&self, place: usize) -> Arc<str> {
        let before = place.checked_sub(1).and_then(|place| self.entries.get(place));
        before.map(|entry| Arc::clone(&entry.after)).unwrap_or_default()
    }

    /// What was being typed when the journal ends: where, and the text.
    pub fn draft(&self) -> Option<(String, String)> {
        let drafts = self.entries.iter().rev().take_while(|entry| entry.deed == Deed::Draft);
        let drafts: Vec<&Entry> = drafts.collect();
        let place = drafts.first()?.named.id.clone();
        let mut text = String::new();
        for entry in drafts.iter().rev() {
            text = entry.splice.apply(&text)?;
        }
        (!place.is_empty()).then_some((place, text))
    }
}

impl Entry {
    /// The record, to be added to another journal.
    pub fn again(&self) -> New<'_> {
        let change = if self.deed.changes_text() {
            Change::To(&self.after)
        } else {
            Change::Beside(self.splice.clone())
        };
        New { at: self.at, who: &self.who, deed: self.deed, named: &self.named, reason: &self.reason, change }
    }
}

/// A record to be added.
#[derive(Debug, Clone)]
pub struct New<'a> {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub who: &'a Who,
    /// What kind of thing is done.
    pub deed: Deed,
    /// What it is called.
    pub named: &'a Named,
    /// Why.
    pub reason: &'a str,
    /// What it changes.
    pub change: Change<'a>,
}

/// What a record changes.
#[derive(Debug, Clone)]
pub enum Change<'a> {
    /// The text of the case becomes this.
    To(&'a str),
    /// Nothing: this goes with it.
    Beside(Splice),
}

//! One line of the audit log: a JSON record with the hash of itself and of the line before it.

use std::fmt::Write as _;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Event;
use crate::text::safe;

/// More bytes than a line ever has.
pub(super) const MAX_LINE: usize = 4096;

/// The most characters of a name in a line.
const MAX_NAME: usize = 64;

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A case was opened to work in it.
    Opened,
    /// A case was opened to look at it, by somebody who may write; who opens read-only writes nothing, not even this.
    OpenedReadOnly,
    /// A case was changed and saved.
    Changed,
    /// Work on a case ended, after changes to it.
    Closed {
        /// How many changes that were.
        changes: u64,
    },
    /// A hand-out was made of a case.
    Exported {
        /// The word of the reader it is for.
        #[serde(rename = "for")]
        audience: String,
        /// The word of its format.
        #[serde(rename = "as")]
        format: String,
    },
    /// A case was handed over to a colleague.
    HandedOver,
    /// A case was taken in from another folder.
    Imported,
    /// A case was erased.
    Erased,
    /// The lock of another session was taken over.
    TakenOver,
    /// Changes that were not saved were brought back.
    Recovered,
    /// The history of a case was looked at.
    ViewedHistory,
    /// Who can open the encrypted folder was changed.
    VaultChanged,
}

impl What {
    /// The word used in the log; with `audit-` in front it is the text id of its name.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::OpenedReadOnly => "opened-read-only",
            Self::Changed => "changed",
            Self::Closed { .. } => "closed",
            Self::Exported { .. } => "exported",
            Self::HandedOver => "handed-over",
            Self::Imported => "imported",
            Self::Erased => "erased",
            Self::TakenOver => "taken-over",
            Self::Recovered => "recovered",
            Self::ViewedHistory => "viewed-history",
            Self::VaultChanged => "vault-changed",
        }
    }
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It was done.
    Done,
    /// It was not allowed.
    Refused,
    /// It was tried and went wrong.
    Failed,
}

impl Outcome {
    /// The word used in the log; with `audit-` in front it is the text id of its name.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Refused => "refused",
            Self::Failed => "failed",
        }
    }
}

/// A line of the log, without its hash. The order of the fields is that of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its number, from 1.
    #[serde(rename = "n")]
    pub number: u64,
    /// When, in UTC.
    pub at: String,
    /// Who.
    pub who: String,
    /// On which machine.
    pub host: String,
    /// What.
    pub what: What,
    /// The id of the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// How it ended.
    pub outcome: Outcome,
}

/// Where a chain has come to: the number and the hash of its last line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) number: u64,
    pub(super) hash: String,
}

impl Link {
    /// The start of every chain.
    pub(super) fn start() -> Self {
        Self { number: 0, hash: "0".repeat(64) }
    }

    /// What a chain has come to behind a line that is none of ours: it goes on from the bytes of that line.
    pub(super) fn behind(&self, row: &[u8]) -> Self {
        Self { number: self.number + 1, hash: hex(&Sha256::digest(row)) }
    }
}

/// The text of the next line with its line end, and where the chain has come to with it.
pub(super) fn made(before: &Link, event: &Event<'_>) -> (String, Link) {
    let entry = Entry {
        number: before.number + 1,
        at: time(event.at),
        who: name(event.who),
        host: name(event.host),
        what: match &event.what {
            What::Exported { audience, format } => {
                What::Exported { audience: name(audience), format: name(format) }
            }
            other => other.clone(),
        },
        on: event.on.map(|id| id.as_str().to_owned()),
        outcome: event.outcome,
    };
    let hash = hash(&before.hash, &body(&entry));
    (format!("{}\n", row(&entry, &hash)), Link { number: entry.number, hash })
}

/// The second is enough to know when, and every time is as long as every other.
fn time(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// A name that breaks no line and commands no terminal, and is no longer than a name.
fn name(text: &str) -> String {
    safe::sanitize(text).trim().chars().take(MAX_NAME).collect()
}

/// The entry as JSON. Names and words always can be written as such.
fn body(entry: &Entry) -> String {
    serde_json::to_string(entry).unwrap_or_default()
}

fn row(entry: &Entry, hash: &str) -> String {
    let body = body(entry);
    format!("{},\"hash\":\"{hash}\"}}", body.strip_suffix('}').unwrap_or(&body))
}

fn hash(before: &str, body: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update(before);
    hasher.update(body);
    hex(&hasher.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The entry and the hash of a line without its end; nothing if it is not, letter by letter, as we write lines.
pub(super) fn read(line: &[u8]) -> Option<(Entry, String)> {
    const HASH: usize = 64;
    let line = std::str::from_utf8(line).ok()?;
    let (start, rest) = line.split_at_checked(line.rfind(",\"hash\":\"")?)?;
    let hash = rest.strip_prefix(",\"hash\":\"")?.strip_suffix("\"}")?;
    let entry: Entry = serde_json::from_str(&format!("{start}}}")).ok()?;
    (hash.len() == HASH && row(&entry, hash) == line).then(|| (entry, hash.to_owned()))
}

/// Where the chain has come to with a line, as the line itself says; nothing if it is none of ours.
pub(super) fn link(line: &[u8]) -> Option<Link> {
    read(line).map(|(entry, hash)| Link { number: entry.number, hash })
}

/// Whether a line is the one that was written behind `before`.
pub(super) fn follows(before: &Link, entry: &Entry, stated: &str) -> bool {
    hash(&before.hash, &body(entry)) == stated
}

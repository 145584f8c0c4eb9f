//! A portfolio: everything of a case in one file, to be taken to another case folder.
//!
//! It is JSON: the text of the case file and the records of its journal, as they are without a seal, with a hash over both. What
//! must stay true: taking it into an empty folder gives the same case file and the same history, byte for byte; nothing in it
//! tells of this machine but what the journal says; and what no case file may hold is refused in its history as well.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::journal::{Change, Deed, Entry, Journal, New};
use super::private;
use super::read::{CaseFile, read_case};
use super::seal::{Seal, Unsealed};
use crate::diag::codes;
use crate::model::code::Slug;
use crate::syntax::{self, ValueKind};
use crate::text::FileId;

/// How the name of a portfolio ends.
pub const EXTENSION: &str = "leerpad";

/// The most bytes of a portfolio that are read: a journal with everything around it.
pub const MAX_PORTFOLIO_BYTES: u64 = 160 * 1024 * 1024;

/// The format that is written, up to its number.
const FORMAT: &str = "leerpad-portfolio/";

/// The number of the format that is written.
const NUMBER: u64 = 1;

/// Everything of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portfolio {
    /// Its id.
    pub id: Slug,
    /// The text of its file.
    pub text: String,
    /// What was done with it.
    pub entries: Vec<Entry>,
}

/// Why a file is no portfolio that can be taken in.
#[derive(Debug, Clone)]
pub enum BadPortfolio {
    /// It cannot be read as JSON from this place on, or has other fields than a portfolio.
    Unreadable {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// It is something else.
    Other,
    /// It was made by a newer version of leerpad.
    Newer {
        /// The number of its format.
        format: u64,
        /// The newest that is known here.
        known: u64,
    },
    /// It is not what was written: the hash does not fit.
    Changed,
    /// The case in it has mistakes.
    Wrong(Box<CaseFile>),
    /// The case in it has another id than the portfolio.
    OtherCase,
    /// Its history cannot be trusted from this record on.
    History {
        /// The number of the record.
        record: usize,
    },
    /// This record of its history holds a number like a BSN.
    Private {
        /// The number of the record.
        record: u64,
    },
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    id: String,
    case: String,
    journal: Vec<String>,
    sum: String,
}

#[derive(Deserialize)]
struct Start {
    format: String,
}

impl File {
    /// The hash over everything in it, in one fixed form: the JSON array of its other values.
    fn sum_of(&self) -> String {
        let content = serde_json::to_vec(&(&self.format, &self.id, &self.case, &self.journal));
        let hash = Sha256::digest(content.unwrap_or_default());
        hash.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
    }
}

impl Portfolio {
    /// The text of the file.
    pub fn write(&self) -> Result<String, Unsealed> {
        let mut journal = Journal { ended: true, ..Journal::default() };
        let mut lines = Vec::with_capacity(self.entries.len());
        for entry in &self.entries {
            lines.push(journal.add(entry.again(), &Seal::Open)?.trim_end().to_owned());
        }
        let mut file = File {
            format: format!("{FORMAT}{NUMBER}"),
            id: self.id.to_string(),
            case: self.text.clone(),
            journal: lines,
            sum: String::new(),
        };
        file.sum = file.sum_of();
        let text = serde_json::to_string_pretty(&file).map_err(|error| Unsealed::Fault(error.to_string()))?;
        Ok(text + "\n")
    }

    /// Reads a portfolio, and checks all of it. `name` is what the file is called in findings.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, BadPortfolio> {
        let unreadable = |error: serde_json::Error| BadPortfolio::Unreadable {
            line: error.line(),
            column: error.column(),
        };
        let start: Start = serde_json::from_slice(bytes)
            .map_err(|error| if error.is_data() { BadPortfolio::Other } else { unreadable(error) })?;
        let number = start.format.strip_prefix(FORMAT).and_then(|number| number.parse::<u64>().ok());
        match number {
            Some(NUMBER) => {}
            Some(format) if format > NUMBER => return Err(BadPortfolio::Newer { format, known: NUMBER }),
            _ => return Err(BadPortfolio::Other),
        }
        let file: File = serde_json::from_slice(bytes).map_err(unreadable)?;
        if file.sum != file.sum_of() {
            return Err(BadPortfolio::Changed);
        }
        let read = read_case(name, file.case.as_bytes());
        let Some(case) = &read.case else { return Err(BadPortfolio::Wrong(Box::new(read))) };
        if case.id.as_str() != file.id {
            return Err(BadPortfolio::OtherCase);
        }
        let id = case.id.clone();
        let entries = history(&file.journal)?;
        if let Some(record) = private_record(&entries) {
            return Err(BadPortfolio::Private { record });
        }
        Ok(Self { id, text: file.case, entries })
    }

    /// The same under another id: the case, and all its states in its history.
    pub fn renamed(&self, id: &Slug) -> Option<Self> {
        let mut journal = Journal { ended: true, ..Journal::default() };
        for entry in &self.entries {
            let again = entry.again();
            let change = match again.change {
                Change::To(text) => Change::To(&with_id(text, id)?),
                Change::Beside(mut splice) => {
                    if entry.deed == Deed::Clashed {
                        splice.put = with_id(&splice.put, id)?;
                    }
                    Change::Beside(splice)
                }
            };
            // Nothing is sealed here, which is all that could go wrong.
            journal.add(New { change, ..again }, &Seal::Open).ok()?;
        }
        Some(Self { id: id.clone(), text: with_id(&self.text, id)?, entries: journal.entries })
    }
}

/// The records of a history. Unlike one on a disk, which may have been cut off, it is whole or it is refused.
fn history(lines: &[String]) -> Result<Vec<Entry>, BadPortfolio> {
    let mut bytes = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        if line.is_empty() || line.contains('\n') {
            return Err(BadPortfolio::History { record: place + 1 });
        }
        bytes.extend_from_slice(line.as_bytes());
        bytes.push(b'\n');
    }
    let journal = Journal::read(&bytes, &Seal::Open).map_err(|_| BadPortfolio::History { record: 1 })?;
    if journal.entries.len() != lines.len() {
        return Err(BadPortfolio::History { record: journal.entries.len() + 1 });
    }
    Ok(journal.entries)
}

/// The number of the first record that holds what no case may hold.
fn private_record(entries: &[Entry]) -> Option<u64> {
    let mut typed = (String::new(), String::new());
    let mut before: Option<&str> = None;
    for entry in entries {
        let named = &entry.named;
        let words = [&entry.who.name, &entry.who.host, &named.id, &named.nl, &named.en, &entry.reason];
        let mut holds = words.into_iter().any(|text| private::find_bsn(text).is_some());
        match entry.deed {
            Deed::Draft => {
                let known = if typed.0 == named.id { typed.1.as_str() } else { "" };
                let text = entry.splice.apply(known).unwrap_or_else(|| entry.splice.put.clone());
                holds |= private::find_bsn(&text).is_some();
                typed = (named.id.clone(), text);
            }
            Deed::Clashed => holds |= text_holds(&entry.splice.put),
            deed if !deed.changes_text() => {
                holds |= private::find_bsn(&entry.splice.put).is_some();
            }
            _ => {}
        }
        if before != Some(&*entry.after) {
            holds |= text_holds(&entry.after);
            before = Some(&entry.after);
        }
        if holds {
            return Some(entry.number);
        }
    }
    None
}

/// Whether the text of a case holds a number like a BSN.
fn text_holds(text: &str) -> bool {
    read_case("history", text.as_bytes())
        .findings
        .iter()
        .any(|finding| finding.code == codes::CASE_PRIVATE_NUMBER)
}

/// The text of a case with another id in it, and nothing else changed.
fn with_id(text: &str, id: &Slug) -> Option<String> {
    let parsed = syntax::parse(FileId(0), text);
    let ValueKind::Struct { fields, .. } = parsed.root()?.kind() else { return None };
    let range = fields.iter().find(|field| field.name == "id")?.value.range();
    let (start, end) = (usize::try_from(range.start).ok()?, usize::try_from(range.end).ok()?);
    let (before, after) = (text.get(..start)?, text.get(end..)?);
    Some(format!("{before}\"{id}\"{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: &str = "Case(
    // een opmerking
    format: 1,
    id: \"balie-1\",
    title: \"balie-1 is ook een titel\",
    availability: Availability(day: 16, evening: 0),
    language: Language(band: \"gemiddeld\", listening: A2, speaking: A2, reading: A1, writing: A1),
)
";

    fn portfolio() -> Portfolio {
        Portfolio { id: "balie-1".parse().unwrap(), text: CASE.to_owned(), entries: Vec::new() }
    }

    #[test]
    fn what_is_written_is_read_and_a_changed_letter_is_noticed() {
        let text = portfolio().write().unwrap();
        assert_eq!(Portfolio::read("a", text.as_bytes()).unwrap(), portfolio());
        let changed = text.replace("ook een", "wel een");
        assert!(matches!(Portfolio::read("a", changed.as_bytes()), Err(BadPortfolio::Changed)));
        for end in 0..text.len() - 2 {
            assert!(Portfolio::read("a", &text.as_bytes()[..end]).is_err(), "{end}");
        }
    }

    #[test]
    fn what_a_newer_version_made_is_told_apart_from_what_is_no_portfolio() {
        let newer = r#"{ "format": "leerpad-portfolio/7", "new": [] }"#;
        let read = |text: &str| Portfolio::read("a", text.as_bytes()).unwrap_err();
        assert!(matches!(read(newer), BadPortfolio::Newer { format: 7, known: 1 }));
        assert!(matches!(read("{}"), BadPortfolio::Other));
        assert!(matches!(read(r#"{ "format": "leerpad-handout/1" }"#), BadPortfolio::Other));
        assert!(matches!(read("{\n  nee"), BadPortfolio::Unreadable { line: 2, column: 3 }));
    }

    #[test]
    fn another_id_changes_the_id_and_nothing_else() {
        let text = with_id(CASE, &"loket-2".parse().unwrap()).unwrap();
        assert_eq!(text, CASE.replacen("\"balie-1\"", "\"loket-2\"", 1));
    }
}

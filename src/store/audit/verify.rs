//! Whether an audit log is as it was written.

use std::io::{BufRead, BufReader, Read as _};
use std::path::Path;

use super::line::{self, Entry, Link, MAX_LINE};
use super::{HEAD, LOG};
use crate::store::file_error::{FileError, Problem};

/// What checking a log gave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// How many lines the log has.
    pub lines: u64,
    /// The lines at which something is wrong, by their number from 1, and what. Behind the last line stands what is wrong
    /// with the log as a whole.
    pub broken: Vec<(u64, Why)>,
    /// How many whole lines at the end the head does not know yet: one after a power cut between the two files.
    pub unconfirmed: u64,
}

impl Report {
    /// Whether nothing is wrong.
    pub fn is_whole(&self) -> bool {
        self.broken.is_empty()
    }
}

/// What is wrong at a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It is no line as leerpad writes them.
    Unreadable,
    /// It has the number of another line: lines were taken out, put in or moved.
    Number,
    /// Its hash does not fit: it was changed, or the line before it is not the one that was there.
    Hash,
    /// It has no end: the writing of it was cut off.
    Torn,
    /// The head knows more lines than there are: the end of the log is gone.
    Cut,
    /// The head knows another line of that number.
    Replaced,
    /// There are several lines at the end that the head does not know.
    Added,
    /// There is no head, or it cannot be read.
    NoHead,
}

impl Why {
    /// The word used in JSON; with `audit-why-` in front it is a text id.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Number => "number",
            Self::Hash => "hash",
            Self::Torn => "torn",
            Self::Cut => "cut",
            Self::Replaced => "replaced",
            Self::Added => "added",
            Self::NoHead => "no-head",
        }
    }
}

/// What the file beside the log says: how many lines there are, and the hash of the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) lines: u64,
    pub(super) hash: String,
}

impl Head {
    pub(super) fn text(&self) -> String {
        format!("{} {}\n", self.lines, self.hash)
    }

    fn read(text: &str) -> Option<Self> {
        let (lines, hash) = text.trim_end().split_once(' ')?;
        let head = Self { lines: lines.parse().ok()?, hash: hash.to_owned() };
        (head.text() == text).then_some(head)
    }
}

/// Checks every line of the log of a folder against the one before it, and the end against the head. A folder without a
/// log has one of no lines.
pub fn verify(dir: &Path) -> Result<Report, FileError> {
    let mut report = Report::default();
    let head = head(dir)?;
    let known = head.as_ref().map_or(0, |head| head.lines);
    let mut known_hash = None;
    let mut end = Link::start();
    let mut torn = false;
    if let Some(file) = open(&dir.join(LOG))? {
        let (last, is_whole) = walk(BufReader::new(file), |before, row, link| {
            report.lines += 1;
            let why = match line::read(row) {
                None => Some(Why::Unreadable),
                Some((entry, _)) if entry.number != before.number + 1 => Some(Why::Number),
                Some((entry, hash)) => (!line::follows(before, &entry, &hash)).then_some(Why::Hash),
            };
            report.broken.extend(why.map(|why| (report.lines, why)));
            if link.number == known {
                known_hash = Some(link.hash.clone());
            }
        })
        .map_err(|error| FileError::reading(&dir.join(LOG), Problem::of(&error)))?;
        end = last;
        torn = !is_whole;
        if torn {
            report.broken.retain(|(line, _)| *line != report.lines);
            report.broken.push((report.lines, Why::Torn));
        }
    }
    let why = match head {
        None => (report.lines > 0).then_some(Why::NoHead),
        Some(head) if head.lines > end.number => Some(Why::Cut),
        Some(head) => {
            report.unconfirmed = end.number - head.lines;
            // That the end of a line is gone is told once.
            let other = !torn && known_hash.is_none_or(|hash| hash != head.hash);
            // The head is written with every line: it can be behind by the last one and no more.
            let added = (report.unconfirmed > 1).then_some(Why::Added);
            other.then_some(Why::Replaced).or(added)
        }
    };
    report.broken.extend(why.map(|why| (report.lines, why)));
    Ok(report)
}

/// The lines of the log of a folder; in the place of a line that cannot be read stands nothing.
pub fn entries(dir: &Path) -> Result<Vec<Option<Entry>>, FileError> {
    let mut found = Vec::new();
    if let Some(file) = open(&dir.join(LOG))? {
        walk(BufReader::new(file), |_, row, _| found.push(line::read(row).map(|(entry, _)| entry)))
            .map_err(|error| FileError::reading(&dir.join(LOG), Problem::of(&error)))?;
    }
    Ok(found)
}

/// Goes through the lines of a log, however they are: tells of each what it follows, its bytes, and where the chain has come
/// to with it. Returns where the chain ends, and whether the last line has an end.
pub(super) fn walk(
    mut rows: impl BufRead,
    mut tell: impl FnMut(&Link, &[u8], &Link),
) -> std::io::Result<(Link, bool)> {
    let mut link = Link::start();
    let mut is_whole = true;
    let mut row = Vec::new();
    loop {
        row.clear();
        // A line that has no end for long is taken in pieces, so that no log fills the memory.
        if rows.by_ref().take(MAX_LINE as u64).read_until(b'\n', &mut row)? == 0 {
            return Ok((link, is_whole));
        }
        is_whole = row.last() == Some(&b'\n');
        let bytes = row.strip_suffix(b"\n").unwrap_or(&row);
        let next = line::link(bytes).unwrap_or_else(|| link.behind(bytes));
        tell(&link, bytes, &next);
        link = next;
    }
}

fn head(dir: &Path) -> Result<Option<Head>, FileError> {
    /// More than any head has.
    const MAX_HEAD: u64 = 200;
    let Some(file) = open(&dir.join(HEAD))? else { return Ok(None) };
    let mut bytes = Vec::new();
    file.take(MAX_HEAD)
        .read_to_end(&mut bytes)
        .map_err(|error| FileError::reading(&dir.join(HEAD), Problem::of(&error)))?;
    Ok(std::str::from_utf8(&bytes).ok().and_then(Head::read))
}

/// An ordinary file, opened for reading; nothing if there is none.
fn open(path: &Path) -> Result<Option<std::fs::File>, FileError> {
    let fail = |problem| FileError::reading(path, problem);
    match std::fs::symlink_metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(fail(Problem::of(&error))),
        Ok(metadata) if metadata.is_symlink() => return Err(fail(Problem::Link)),
        Ok(metadata) if !metadata.is_file() => return Err(fail(Problem::NotAFile)),
        Ok(_) => {}
    }
    std::fs::File::open(path).map(Some).map_err(|error| fail(Problem::of(&error)))
}

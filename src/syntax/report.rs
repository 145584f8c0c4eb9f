//! Where the lexer and the parser put what they find.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Label, Message, codes};
use crate::text::{FileId, LineIndex, Place, TextRange, offset, safe};

/// How many columns of a value are repeated in a finding.
const SHOWN: usize = 60;

/// How many findings of the syntax of one file are kept.
const MOST_FINDINGS: usize = 500;

/// The findings of one file while it is read, with what is needed to keep one mistake from becoming many findings.
pub(super) struct Report {
    file: FileId,
    diagnostics: Vec<Diagnostic>,
    /// The texts whose closing mark is missing: other findings on their lines are most likely consequences.
    pub(super) unclosed_texts: Vec<TextRange>,
    /// Whether a comment or raw text took the rest of the file, so that its early end is no news.
    pub(super) cut_short: bool,
    /// Whether the first marker of a merge conflict was seen, so that the later ones are no news.
    pub(super) in_conflict: bool,
    /// How many characters and tokens have been looked at, for the test that it grows with the file and no faster.
    #[cfg(test)]
    pub(super) steps: std::cell::Cell<usize>,
}

impl Report {
    pub(super) fn new(file: FileId) -> Self {
        Self {
            file,
            diagnostics: Vec::new(),
            unclosed_texts: Vec::new(),
            cut_short: false,
            in_conflict: false,
            #[cfg(test)]
            steps: std::cell::Cell::new(0),
        }
    }

    /// Counts what is looked at; nothing outside tests.
    #[cfg_attr(not(test), allow(clippy::unused_self, reason = "it counts in tests only"))]
    pub(super) fn step(&self, count: usize) {
        #[cfg(test)]
        self.steps.set(self.steps.get() + count);
        #[cfg(not(test))]
        let _ = count;
    }

    /// Adds a finding without advice or fix.
    pub(super) fn add(&mut self, code: Code, range: TextRange, message: Message) {
        self.push(self.finding(code, range, message));
    }

    /// A finding in this file, to be completed and given to [`Report::push`].
    pub(super) fn finding(&self, code: Code, range: TextRange, message: Message) -> Diagnostic {
        Diagnostic::new(code, self.place(range), message)
    }

    pub(super) fn push(&mut self, finding: Diagnostic) {
        self.diagnostics.push(finding);
    }

    pub(super) fn place(&self, range: TextRange) -> Place {
        Place::new(self.file, range)
    }

    pub(super) fn len(&self) -> usize {
        self.diagnostics.len()
    }

    pub(super) fn truncate(&mut self, len: usize) {
        self.diagnostics.truncate(len);
    }

    pub(super) fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|finding| finding.code != codes::BYTE_ORDER_MARK)
    }

    /// The findings, without those that follow from a quotation mark missing on the same line.
    pub(super) fn finish(mut self, text: &str) -> Vec<Diagnostic> {
        if !self.unclosed_texts.is_empty() {
            let index = LineIndex::new(text);
            let lines: BTreeSet<u32> =
                self.unclosed_texts.iter().map(|range| index.line_column(range.start).line).collect();
            let mut told = BTreeSet::new();
            self.diagnostics.retain(|finding| {
                let Some(line) = finding.place.map(|place| index.line_column(place.range.start).line) else {
                    return true;
                };
                match finding.code {
                    // The first of a line is enough: marks that do not pair up make more of themselves.
                    codes::UNCLOSED_TEXT => told.insert(line),
                    codes::WRONG_QUOTES | codes::ENDS_TOO_EARLY => true,
                    _ => !lines.contains(&line),
                }
            });
        }
        self.drop_noise(offset(text.trim_end().len()));
        crate::diag::sort(&mut self.diagnostics);
        // Nobody reads more than this, and a file of noise would make a finding of every other byte.
        if let Some(more) = self.diagnostics.len().checked_sub(MOST_FINDINGS).filter(|&more| more > 0) {
            self.diagnostics.truncate(MOST_FINDINGS);
            let end = TextRange::at(offset(text.len()));
            self.add(codes::TOO_MANY, end, Message::new("syntax-too-many").number("count", more));
        }
        self.diagnostics
    }
}

impl Report {
    /// Drops what follows from a file that holds more than its value, or that was cut off or damaged at its end. `end` is
    /// where its last line that holds anything ends.
    fn drop_noise(&mut self, end: u32) {
        let start_of = |findings: &[Diagnostic], code| {
            let found = findings.iter().find(|finding| finding.code == code);
            found.and_then(|finding| finding.place).map(|place| place.range.start)
        };
        let starts = |finding: &Diagnostic| finding.place.map_or(0, |place| place.range.start);
        // What stands behind the value is not read, so nothing can be said about it but that it is there.
        if let Some(trailing) = start_of(&self.diagnostics, codes::TRAILING_TEXT) {
            self.diagnostics.retain(|finding| {
                let about_the_file = matches!(finding.code, codes::DAMAGED_FILE | codes::MERGE_CONFLICT);
                about_the_file || starts(finding) <= trailing
            });
        }
        let damaged = start_of(&self.diagnostics, codes::DAMAGED_FILE).is_some();
        if start_of(&self.diagnostics, codes::ENDS_TOO_EARLY).is_none() {
            return;
        }
        if damaged {
            self.diagnostics.retain(|finding| finding.code != codes::ENDS_TOO_EARLY);
            return;
        }
        // A text at the very end of a file that was cut off lost its end with the rest.
        let mut cut = None;
        self.diagnostics.retain(|finding| {
            let place = finding.place.filter(|place| place.range.end >= end);
            let is_cut = finding.code == codes::UNCLOSED_TEXT && place.is_some();
            cut = cut.or(place.filter(|_| is_cut));
            !is_cut
        });
        let early = self.diagnostics.iter_mut().find(|finding| finding.code == codes::ENDS_TOO_EARLY);
        if let (Some(finding), Some(place)) = (early, cut) {
            finding.labels.insert(0, Label { place, message: Message::new("label-text-cut-off") });
        }
    }
}

/// A piece of the file as it is repeated in a finding: safe to show, and not longer than a line.
pub(super) fn quoted(text: &str) -> String {
    // Looking at more than could be shown would make a long token cost as much for each finding in it.
    let start: String = text.chars().take(SHOWN * 4).collect();
    safe::cut(&safe::sanitize(&start), SHOWN)
}

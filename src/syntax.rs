//! RON as a lossless tree with the place of every value, and the reading of it into typed records.
//!
//! ```text
//!  bytes --decode--> text --lexer--> tokens --parser--> Tree --value--> Value --read--> typed records
//!                                        \________ findings at every step ________/
//! ```
//!
//! Catalogs are written by hand, so nothing here stops at the first mistake: [`parse`] always gives a tree that holds every
//! byte of the file, and all findings; [`read`] turns the tree into records and finds everything that does not fit. A
//! formatter, fixes and an editor's language server stand on the same tree.
//!
//! The `ron` crate is the oracle of the tests: what it writes, this module reads with the same meaning, and what this
//! module accepts without a finding, it accepts.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, codes};
use crate::text::{FileId, LineIndex, Place};

pub mod decode;
mod lexer;
mod literal;
mod parser;
pub mod read;
mod report;
mod sniff;
#[cfg(test)]
mod tests;
mod token;
mod tree;
mod value;

pub use decode::bytes_to_text;
pub use read::{Read, Reader, Spanned};
pub(crate) use read::{choice, record};
pub use token::{Token, TokenKind};
pub use tree::{NodeId, NodeKind, Tree};
pub use value::{Field, Value, ValueKind};

/// A file after reading: its tree and what was found on the way.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// The tree, whatever the file looks like.
    pub tree: Tree,
    /// The findings, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl Parsed {
    /// The value that the file holds; nothing if there is none to be found.
    pub fn root(&self) -> Option<Value<'_>> {
        self.tree.root()
    }

    /// Reads the value of the file, and adds what does not fit to the findings of the syntax. Nothing comes back if the
    /// file holds no value or a value that cannot be used; the findings then say why.
    pub fn read<T: Read>(&self, diagnostics: &mut Vec<Diagnostic>) -> Option<T> {
        diagnostics.extend(self.diagnostics.iter().cloned());
        let value = self.root()?;
        let mut found = Vec::new();
        let read = T::read(value, &mut Reader::new(self.tree.file(), &mut found));
        self.drop_consequences(&mut found);
        diagnostics.append(&mut found);
        read
    }

    /// Drops what reading found on the lines where the syntax found a bracket or a quotation mark out of place. Values
    /// there have most likely been taken apart in the wrong places; if not, they are found when the line is mended.
    fn drop_consequences(&self, found: &mut Vec<Diagnostic>) {
        if self.diagnostics.is_empty() || found.is_empty() {
            return;
        }
        let index = LineIndex::new(self.tree.text());
        let line = |place: Place| index.line_column(place.range.start).line;
        let broken: BTreeSet<u32> = self
            .diagnostics
            .iter()
            .filter(|finding| codes::BREAKS_ITS_LINE.contains(&finding.code))
            .filter_map(|finding| finding.place.map(line))
            .collect();
        if !broken.is_empty() {
            found.retain(|finding| {
                !codes::is_about_values(finding.code)
                    || finding.place.is_none_or(|place| !broken.contains(&line(place)))
            });
        }
    }
}

/// Reads a text as RON. Never fails and takes time in proportion to the length of the text; how long it may be is for the
/// caller to say.
pub fn parse(file: FileId, text: &str) -> Parsed {
    let mut report = report::Report::new(file);
    let tokens = lexer::lex(text, &mut report);
    let (nodes, mut root) = parser::parse(text, &tokens, &mut report);
    let mut diagnostics = report.finish(text);
    let tree = Tree { file, text: text.to_owned(), tokens, nodes, root };
    // Only a file that is not good RON is looked at for being something else, so a good one never is.
    if let Some(finding) = sniff::other_kind(&tree, &diagnostics) {
        diagnostics = vec![finding];
        root = None;
    }
    Parsed { tree: Tree { root, ..tree }, diagnostics }
}

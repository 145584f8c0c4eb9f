//! From a tree to typed values, with every problem on the way.
//!
//! A type that can be written in a file implements [`Read`]. Reading goes on after a problem: a list leaves out what it
//! cannot use, a record reads all its fields before it decides whether it can exist, and only then gives up on itself. What
//! the syntax already reported ([`ValueKind::Error`]) is passed over in silence.
//!
//! Records and choices are declared with the macros `record!` and `choice!`, which write the struct or enum and its
//! `Read` together, so that the types are the one description of the file format.

use std::ops::Deref;

use super::report;
use super::value::{Value, ValueKind};
use crate::diag::{Code, Diagnostic, Fix, Message, TextEdit, codes};
use crate::text::{FileId, Place, TextRange};

mod choice;
mod collection;
mod date;
mod number;
mod record;
mod text;

pub(crate) use choice::choice;
pub use choice::{Arguments, Variant, VariantInfo};
pub(crate) use record::record;
pub use record::{FieldInfo, Fields, OptionalField};
pub use text::{Line, Paragraph};

/// A type that can be written in a file.
pub trait Read: Sized {
    /// The id of a phrase that says what belongs here, such as "a whole number": for "expected .., found ..".
    const EXPECTED: &'static str;

    /// The phrase with its values, for types whose phrase has any.
    fn expected() -> Message {
        Message::new(Self::EXPECTED)
    }

    /// The value as this type; nothing if it cannot be used, and then a finding says why.
    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

/// What reading needs besides the value: the file, and a place for the findings.
#[derive(Debug)]
pub struct Reader<'a> {
    file: FileId,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    /// A reader of one file that adds its findings to the list.
    pub fn new(file: FileId, diagnostics: &'a mut Vec<Diagnostic>) -> Self {
        Self { file, diagnostics }
    }

    /// The file that is read.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// The place of a range in that file.
    pub fn place(&self, range: TextRange) -> Place {
        Place::new(self.file, range)
    }

    /// Adds a finding.
    pub fn report(&mut self, finding: Diagnostic) {
        self.diagnostics.push(finding);
    }

    /// Adds a finding about a range of the file, without advice or fix.
    pub fn error(&mut self, code: Code, range: TextRange, message: Message) {
        self.report(Diagnostic::new(code, self.place(range), message));
    }

    /// Says that a value is of another type than belongs here. Silent if the value could not be read at all.
    pub fn wrong_type(&mut self, value: Value<'_>, expected: Message) {
        if let Some(finding) = wrong_type(value, expected) {
            self.report(finding);
        }
    }

    /// The text of a value that has to be one, as it stands in the file; for types that are written as a text and check it
    /// themselves. Says so if it is something else.
    pub fn text_of<'t>(&mut self, value: Value<'t>, expected: Message) -> Option<std::borrow::Cow<'t, str>> {
        match value.kind() {
            ValueKind::Str(text) => Some(text),
            kind => {
                if let Some(mut finding) = wrong_type(value, expected) {
                    // A code of digits alone is easily taken for a number.
                    if matches!(kind, ValueKind::Word(_) | ValueKind::Int(_)) {
                        finding.fix = Some(quotes_fix(value.range()));
                    }
                    self.report(finding);
                }
                None
            }
        }
    }
}

/// The finding that a value is of another type; nothing if the value could not be read at all.
fn wrong_type(value: Value<'_>, expected: Message) -> Option<Diagnostic> {
    let kind = value.kind();
    if matches!(kind, ValueKind::Error) {
        return None;
    }
    let message = Message::new("read-expected").phrase("expected", expected).phrase("found", value.found());
    let finding = Diagnostic::new(codes::WRONG_TYPE, value.head(), message);
    // `{"name": ..}` is good RON and never what a leerpad file wants in the place of a record.
    let json = match &kind {
        ValueKind::List(items) => items.first().is_some_and(|item| is_json(&item.kind())),
        kind => is_json(kind),
    };
    Some(if json { finding.with_help(Message::new("read-looks-like-json")) } else { finding })
}

fn is_json(kind: &ValueKind<'_>) -> bool {
    matches!(kind, ValueKind::Map(entries)
        if !entries.is_empty() && entries.iter().all(|(key, _)| matches!(key.kind(), ValueKind::Str(_))))
}

/// Puts quotation marks around a range.
fn quotes_fix(range: TextRange) -> Fix {
    let edits = vec![
        TextEdit::replace(TextRange::at(range.start), "\""),
        TextEdit::replace(TextRange::at(range.end), "\""),
    ];
    Fix::proposed(Message::new("fix-add-quotes"), edits)
}

/// A piece of the file as it is repeated in a finding: safe to show, and cut to 60 columns.
pub fn quoted(text: &str) -> String {
    report::quoted(text)
}

/// A value with the place where it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it is written.
    pub place: Place,
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Read> Read for Spanned<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn expected() -> Message {
        T::expected()
    }

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self { value: T::read(value, reader)?, place: value.place() })
    }
}

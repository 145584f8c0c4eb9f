//! Findings as data: what is wrong, where, and how it could be put right.
//!
//! What must stay true: a finding holds no sentence. It names a text of the language files and the values that belong in
//! it ([`Message`]), so that it can be shown in any language, counted, sorted and tested by meaning.

use crate::text::{FileId, Place, TextRange};

pub mod codes;
mod message;
pub mod render;

pub use codes::Code;
pub use message::{Arg, Message};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file cannot be used as it is.
    Error,
    /// The file can be used, but probably does not say what was meant.
    Warning,
    /// Worth knowing.
    Note,
}

/// One finding in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The stable code that documentation and suppressions refer to.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is; nothing if the finding is about the file as a whole.
    pub place: Option<Place>,
    /// The file.
    pub file: FileId,
    /// What is wrong.
    pub message: Message,
    /// Other places that belong to the finding, such as the first of two equal names.
    pub labels: Vec<Label>,
    /// What can be done about it.
    pub help: Vec<Message>,
    /// A change of the text that puts it right.
    pub fix: Option<Fix>,
}

/// A place that belongs to a finding, and what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place; it may be in another file.
    pub place: Place,
    /// What is there.
    pub message: Message,
}

/// A change of the text that puts a finding right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What the change does, as an instruction.
    pub title: Message,
    /// The changes, in the order of their ranges, which do not overlap.
    pub edits: Vec<TextEdit>,
    /// Whether it may be applied unseen because it cannot change what was meant.
    pub safe: bool,
}

/// The replacement of one range of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextEdit {
    /// What is replaced; empty for an insertion.
    pub range: TextRange,
    /// What takes its place; empty for a removal.
    pub new_text: String,
}

impl Diagnostic {
    /// A finding at a place, with the severity of its code.
    pub fn new(code: Code, place: Place, message: Message) -> Self {
        Self { place: Some(place), ..Self::of_file(code, place.file, message) }
    }

    /// A finding about a file as a whole, with the severity of its code.
    pub fn of_file(code: Code, file: FileId, message: Message) -> Self {
        Self {
            code,
            severity: code.severity(),
            place: None,
            file,
            message,
            labels: Vec::new(),
            help: Vec::new(),
            fix: None,
        }
    }

    /// The finding with one more place that belongs to it.
    #[must_use]
    pub fn with_label(mut self, place: Place, message: Message) -> Self {
        self.labels.push(Label { place, message });
        self
    }

    /// The finding with one more piece of advice.
    #[must_use]
    pub fn with_help(mut self, message: Message) -> Self {
        self.help.push(message);
        self
    }

    /// The finding with a change that puts it right.
    #[must_use]
    pub fn with_fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }
}

impl Fix {
    /// A change that cannot alter what was meant.
    pub fn safe(title: Message, edits: Vec<TextEdit>) -> Self {
        Self { title, edits, safe: true }
    }

    /// A change that a person should look at.
    pub fn proposed(title: Message, edits: Vec<TextEdit>) -> Self {
        Self { title, edits, safe: false }
    }

    /// The text after the change; nothing if the edits do not fit the text.
    pub fn apply(&self, text: &str) -> Option<String> {
        let mut changed = String::with_capacity(text.len());
        let mut copied = 0;
        for edit in &self.edits {
            changed.push_str(text.get(copied..edit.range.start as usize)?);
            changed.push_str(&edit.new_text);
            copied = edit.range.end as usize;
        }
        changed.push_str(text.get(copied..)?);
        Some(changed)
    }
}

impl TextEdit {
    /// The replacement of `range` by `new_text`.
    pub fn replace(range: TextRange, new_text: impl Into<String>) -> Self {
        Self { range, new_text: new_text.into() }
    }
}

/// Puts findings in the one order in which they are shown everywhere: by file, place, severity and code. Findings about a
/// whole file come before those inside it.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|left, right| sort_key(left).cmp(&sort_key(right)));
}

fn sort_key(diagnostic: &Diagnostic) -> (FileId, Option<u32>, Severity, &str, Option<u32>, &str) {
    let range = diagnostic.place.map(|place| place.range);
    (
        diagnostic.file,
        range.map(|range| range.start),
        diagnostic.severity,
        diagnostic.code.0,
        range.map(|range| range.end),
        diagnostic.message.id,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(file: u32, start: Option<u32>, code: Code) -> Diagnostic {
        let mut finding = Diagnostic::of_file(code, FileId(file), Message::new("x"));
        finding.place = start.map(|start| Place::new(FileId(file), TextRange::new(start, start + 1)));
        finding
    }

    #[test]
    fn findings_have_one_order() {
        let mut all = vec![
            finding(1, Some(0), codes::EMPTY_FILE),
            finding(0, Some(9), codes::EMPTY_FILE),
            finding(0, Some(9), codes::BYTE_ORDER_MARK),
            finding(0, Some(2), codes::BYTE_ORDER_MARK),
            finding(0, None, codes::EMPTY_FILE),
        ];
        sort(&mut all);
        let order: Vec<_> = all
            .iter()
            .map(|one| (one.file.0, one.place.map(|place| place.range.start), one.severity))
            .collect();
        assert_eq!(
            order,
            [
                (0, None, Severity::Error),
                (0, Some(2), Severity::Warning),
                (0, Some(9), Severity::Error),
                (0, Some(9), Severity::Warning),
                (1, Some(0), Severity::Error),
            ]
        );
    }

    #[test]
    fn fixes_apply_or_say_that_they_do_not_fit() {
        let edits =
            vec![TextEdit::replace(TextRange::new(0, 1), "["), TextEdit::replace(TextRange::at(3), "]")];
        let fix = Fix::safe(Message::new("x"), edits);
        assert_eq!(fix.apply("(a,b"), Some("[a,]b".to_owned()));
        assert_eq!(fix.apply("é"), None);
    }
}

//! Texts, and what may not be in them.

use std::fmt;
use std::ops::Deref;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{Read, Reader, Value};
use crate::diag::{Diagnostic, Fix, Message, TextEdit, codes};
use crate::text::{TextRange, offset, safe};

/// The most characters in a text whose field says nothing else.
const MAX_CHARACTERS: usize = 4_000;

/// What a field asks of its text.
#[derive(Debug, Clone, Copy)]
struct Rules {
    most: usize,
    /// Whether line ends and tabs are welcome.
    lines: bool,
}

/// One line, not empty, at most 4,000 characters, safe to show, in Unicode normal form C.
impl Read for String {
    const EXPECTED: &'static str = "expected-text";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        checked(value, reader, Rules { most: MAX_CHARACTERS, lines: false })
    }
}

/// A text of one line with at most `MAX` characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line<const MAX: usize>(String);

impl<const MAX: usize> Read for Line<MAX> {
    const EXPECTED: &'static str = "expected-text";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        checked(value, reader, Rules { most: MAX, lines: false }).map(Self)
    }
}

/// A text that may have several lines, with at most `MAX` characters: notes and explanations.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Paragraph<const MAX: usize>(String);

impl<const MAX: usize> Read for Paragraph<MAX> {
    const EXPECTED: &'static str = "expected-text";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        checked(value, reader, Rules { most: MAX, lines: true }).map(Self)
    }
}

macro_rules! is_text {
    ($($name:ident),+) => {
        $(
            impl<const MAX: usize> $name<MAX> {
                /// The text itself.
                pub fn into_string(self) -> String {
                    self.0
                }
            }

            impl<const MAX: usize> Deref for $name<MAX> {
                type Target = str;

                fn deref(&self) -> &str {
                    &self.0
                }
            }

            impl<const MAX: usize> fmt::Display for $name<MAX> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(&self.0)
                }
            }
        )+
    };
}

is_text!(Line, Paragraph);

fn checked(value: Value<'_>, reader: &mut Reader<'_>, rules: Rules) -> Option<String> {
    let text = reader.text_of(value, Message::new("expected-text"))?;
    // A lone carriage return would let the rest of the line be printed over its start.
    let text = if rules.lines && text.contains('\r') { text.replace("\r\n", "\n").into() } else { text };
    if text.trim().is_empty() {
        reader.error(codes::EMPTY_TEXT, value.range(), Message::new("read-empty-text"));
        return None;
    }
    let length = text.chars().count();
    if length > rules.most {
        let message = Message::new("read-text-too-long").number("length", length).number("most", rules.most);
        reader.error(codes::TEXT_TOO_LONG, value.range(), message);
        return None;
    }
    if text.chars().all(safe::is_plain) {
        return Some(text.into_owned());
    }
    let allowed = |ch| rules.lines && ch == '\n';
    if let Some((_, ch, name)) = safe::all_unsafe(&text).find(|&(_, ch, _)| !allowed(ch)) {
        reader.report(unsafe_text(value, ch, name, allowed));
        return None;
    }
    Some(if is_nfc(&text) { text.into_owned() } else { text.nfc().collect() })
}

/// Points at the character itself if it stands in the file as such, and at the whole text if it was written as an escape.
/// One finding for a text, however many such characters are in it, with a change that takes out all of them.
fn unsafe_text(value: Value<'_>, ch: char, name: &str, allowed: impl Fn(char) -> bool) -> Diagnostic {
    let id = match ch {
        _ if name == safe::TOO_MANY_MARKS => "read-text-accents",
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => "read-text-line-end",
        '\t' => "read-text-tab",
        _ => "read-text-unsafe",
    };
    let message = Message::new(id).text("character", safe::describe(ch, name));
    let place = value.place();
    let mut edits: Vec<TextEdit> = Vec::new();
    let mut count = 0_usize;
    for (at, found, _) in safe::all_unsafe(value.text()).filter(|&(_, found, _)| !allowed(found)) {
        count += 1;
        let start = place.range.start + offset(at);
        let range = TextRange::new(start, start + offset(found.len_utf8()));
        let new_text = if found.is_whitespace() { " " } else { "" };
        match edits.last_mut() {
            Some(last) if last.range.end == start && last.new_text == new_text => last.range.end = range.end,
            _ => edits.push(TextEdit::replace(range, new_text)),
        }
    }
    let as_written = value.text().contains(ch);
    let Some(first) = edits.first().filter(|_| as_written) else {
        return Diagnostic::new(codes::UNSAFE_TEXT, place, message);
    };
    let range = TextRange::new(first.range.start, first.range.start + offset(ch.len_utf8()));
    let title = match (first.new_text.is_empty(), count) {
        (true, 1) => Message::new("fix-remove-character"),
        (true, count) => Message::new("fix-remove-characters").number("count", count),
        (false, _) => Message::new("fix-plain-space"),
    };
    Diagnostic::new(codes::UNSAFE_TEXT, crate::text::Place { range, ..place }, message)
        .with_fix(Fix::proposed(title, edits))
}

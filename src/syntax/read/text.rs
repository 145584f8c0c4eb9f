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
    if let Some((_, ch, name)) = first_unsafe(&text, rules.lines) {
        reader.report(unsafe_text(value, ch, name));
        return None;
    }
    Some(if is_nfc(&text) { text.into_owned() } else { text.nfc().collect() })
}

fn first_unsafe(text: &str, lines: bool) -> Option<(usize, char, &'static str)> {
    let mut from = 0;
    loop {
        let (at, ch, name) = safe::find_unsafe(text.get(from..)?)?;
        if !(lines && ch == '\n') {
            return Some((from + at, ch, name));
        }
        from += at + 1;
    }
}

/// Points at the character itself if it stands in the file as such, and at the whole text if it was written as an escape.
fn unsafe_text(value: Value<'_>, ch: char, name: &str) -> Diagnostic {
    let id = match ch {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => "read-text-line-end",
        '\t' => "read-text-tab",
        _ => "read-text-unsafe",
    };
    let message = Message::new(id).text("character", safe::describe(ch, name));
    let raw = safe::find_unsafe(value.text()).filter(|&(_, found, _)| found == ch);
    let place = value.place();
    let Some((at, _, _)) = raw else { return Diagnostic::new(codes::UNSAFE_TEXT, place, message) };
    let start = place.range.start + offset(at);
    let range = TextRange::new(start, start + offset(ch.len_utf8()));
    let replacement = if ch.is_whitespace() { " " } else { "" };
    let title = Message::new(if replacement.is_empty() { "fix-remove-character" } else { "fix-plain-space" });
    let fix = Fix::proposed(title, vec![TextEdit::replace(range, replacement)]);
    Diagnostic::new(codes::UNSAFE_TEXT, crate::text::Place { range, ..place }, message).with_fix(fix)
}

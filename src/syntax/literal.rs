//! What is inside a literal token: the characters of a text, the digits of a number.

use std::borrow::Cow;

use super::token::TokenKind;
use crate::text::{TextRange, offset};

/// What can be wrong with a backslash in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EscapeProblem {
    /// No such escape.
    Unknown,
    /// `\x80` and higher, `\u{..}` that is no character, or digits missing.
    NotACharacter,
    /// A backslash before a line end, which glues two lines together without a trace.
    LineEnd,
}

/// What a number token turns out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    /// A whole number that fits.
    Whole(i64),
    /// A whole number that does not fit 64 bits.
    Huge,
    /// With a decimal point or an exponent.
    Float,
    /// `2026-11-22` without quotation marks.
    Date,
    /// Starts as a number and is none.
    Bad,
}

/// The characters between the quotation marks of a text token, still with its backslashes.
pub(super) fn body(kind: TokenKind, text: &str) -> &str {
    match kind {
        TokenKind::RawText => {
            let inner = text.trim_start_matches('r');
            let hashes = inner.len() - inner.trim_start_matches('#').len();
            inner.get(hashes + 1..inner.len().saturating_sub(hashes + 1)).unwrap_or_default()
        }
        TokenKind::UnclosedText => without_first(text),
        TokenKind::BareText => text.trim_end_matches('"'),
        _ => without_last(without_first(text)),
    }
}

/// The text that a text token stands for.
pub(super) fn text_of(kind: TokenKind, text: &str) -> Cow<'_, str> {
    let body = body(kind, text);
    match kind {
        TokenKind::Text | TokenKind::Character => unescape(body, |_, _| {}),
        _ => Cow::Borrowed(body),
    }
}

/// The text with its backslashes resolved. `problem` is told of each that cannot be, with its range in `body`.
pub(super) fn unescape(body: &str, mut problem: impl FnMut(TextRange, EscapeProblem)) -> Cow<'_, str> {
    if !body.contains('\\') {
        return Cow::Borrowed(body);
    }
    let mut plain = String::with_capacity(body.len());
    let mut chars = body.char_indices().peekable();
    while let Some((at, ch)) = chars.next() {
        if ch != '\\' {
            plain.push(ch);
            continue;
        }
        let escaped = chars.next();
        let result = match escaped.map(|(_, ch)| ch) {
            Some('\'') => Ok(Some('\'')),
            Some('"') => Ok(Some('"')),
            Some('\\') => Ok(Some('\\')),
            Some('n') => Ok(Some('\n')),
            Some('r') => Ok(Some('\r')),
            Some('t') => Ok(Some('\t')),
            Some('0') => Ok(Some('\0')),
            Some('x') => {
                let digits = take_hex(&mut chars, 2);
                if digits.1 == 2 && digits.0 < 0x80 {
                    Ok(char::from_u32(digits.0))
                } else {
                    Err(EscapeProblem::NotACharacter)
                }
            }
            Some('u') => braced(&mut chars).map(Some).ok_or(EscapeProblem::NotACharacter),
            Some('\n' | '\r') => {
                while chars.next_if(|&(_, ch)| matches!(ch, ' ' | '\t' | '\n' | '\r')).is_some() {}
                Err(EscapeProblem::LineEnd)
            }
            _ => Err(EscapeProblem::Unknown),
        };
        match result {
            Ok(ch) => plain.extend(ch),
            Err(kind) => {
                let end = match kind {
                    // Only the backslash: what follows it is the end of the line.
                    EscapeProblem::LineEnd => at + 1,
                    _ => chars.peek().map_or(body.len(), |&(next, _)| next),
                };
                problem(TextRange::new(offset(at), offset(end)), kind);
            }
        }
    }
    Cow::Owned(plain)
}

type Chars<'a> = std::iter::Peekable<std::str::CharIndices<'a>>;

/// Up to `most` hexadecimal digits: their value and how many there were.
fn take_hex(chars: &mut Chars<'_>, most: usize) -> (u32, usize) {
    let (mut value, mut count) = (0, 0);
    while count < most
        && let Some(digit) = chars.peek().and_then(|(_, ch)| ch.to_digit(16))
    {
        chars.next();
        value = value * 16 + digit;
        count += 1;
    }
    (value, count)
}

/// The character of `\u{..}`, after the `u`.
fn braced(chars: &mut Chars<'_>) -> Option<char> {
    chars.next_if(|&(_, ch)| ch == '{')?;
    let (value, count) = take_hex(chars, 6);
    chars.next_if(|&(_, ch)| ch == '}')?;
    char::from_u32(value).filter(|_| count > 0)
}

/// What a number token is.
pub(super) fn number(text: &str) -> Number {
    let (sign, digits) = match text.as_bytes().first() {
        Some(b'-') => ("-", without_first(text)),
        Some(b'+') => ("", without_first(text)),
        _ => ("", text),
    };
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if let Some(rest) = digits.strip_prefix(prefix) {
            return whole(sign, rest, radix);
        }
    }
    if digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_') {
        return whole(sign, digits, 10);
    }
    if is_float(digits) {
        Number::Float
    } else if is_date(digits) {
        Number::Date
    } else {
        Number::Bad
    }
}

fn whole(sign: &str, digits: &str, radix: u32) -> Number {
    if !digits.starts_with(|ch: char| ch.is_digit(radix))
        || !digits.chars().all(|ch| ch == '_' || ch.is_digit(radix))
    {
        return Number::Bad;
    }
    let plain = format!("{sign}{}", digits.replace('_', ""));
    i64::from_str_radix(&plain, radix).map_or(Number::Huge, Number::Whole)
}

/// `1.5`, `.5`, `1.`, `1e9`, `inf` and `NaN`, without the sign.
fn is_float(text: &str) -> bool {
    if matches!(text, "inf" | "NaN") {
        return true;
    }
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let exponent_fits = exponent.is_none_or(|exponent| {
        let power = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        !power.is_empty() && digits(power)
    });
    !(before.is_empty() && after.is_empty()) && digits(before) && digits(after) && exponent_fits
}

/// Three groups of digits with `-`, `/` or `.` between: nobody means a number by that.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    parts.len() == 3
        && parts
            .iter()
            .all(|part| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
}

fn without_first(text: &str) -> &str {
    let mut chars = text.chars();
    chars.next();
    chars.as_str()
}

fn without_last(text: &str) -> &str {
    let mut chars = text.chars();
    chars.next_back();
    chars.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(body: &str) -> Vec<(u32, u32, EscapeProblem)> {
        let mut all = Vec::new();
        unescape(body, |range, problem| all.push((range.start, range.end, problem)));
        all
    }

    #[test]
    fn escapes_are_resolved() {
        assert_eq!(unescape(r#"a\n\t\"\\\'\0\x41\u{e9}\u{1F373}"#, |_, _| {}), "a\n\t\"\\'\0Aé\u{1f373}");
        assert!(matches!(unescape("plain", |_, _| {}), Cow::Borrowed("plain")));
    }

    #[test]
    fn bad_escapes_are_told_with_their_range() {
        assert_eq!(problems(r"a\q"), [(1, 3, EscapeProblem::Unknown)]);
        assert_eq!(problems(r"\u{d800}x"), [(0, 8, EscapeProblem::NotACharacter)]);
        assert_eq!(problems(r"\u{110000}"), [(0, 10, EscapeProblem::NotACharacter)]);
        assert_eq!(problems(r"\x9b"), [(0, 4, EscapeProblem::NotACharacter)]);
        assert_eq!(problems(r"\u12"), [(0, 2, EscapeProblem::NotACharacter)]);
        assert_eq!(problems("a\\\n   b"), [(1, 2, EscapeProblem::LineEnd)]);
        assert_eq!(unescape("a\\\n   b", |_, _| {}), "ab");
    }

    #[test]
    fn bodies_lose_their_marks() {
        assert_eq!(body(TokenKind::Text, "\"a\""), "a");
        assert_eq!(body(TokenKind::RawText, "r##\"a\"#\"##"), "a\"#");
        assert_eq!(body(TokenKind::RawText, "r\"\""), "");
        assert_eq!(body(TokenKind::OddText, "“é”"), "é");
        assert_eq!(body(TokenKind::UnclosedText, "\"é"), "é");
    }

    #[test]
    fn numbers_are_told_apart() {
        for (text, expected) in [
            ("0", Number::Whole(0)),
            ("-12", Number::Whole(-12)),
            ("+7", Number::Whole(7)),
            ("0125", Number::Whole(125)),
            ("1_200", Number::Whole(1200)),
            ("0x1F", Number::Whole(31)),
            ("-9223372036854775808", Number::Whole(i64::MIN)),
            ("9223372036854775808", Number::Huge),
            ("1.5", Number::Float),
            ("1.", Number::Float),
            (".5", Number::Float),
            ("1e-9", Number::Float),
            ("-inf", Number::Float),
            ("2026-11-22", Number::Date),
            ("3/4/2026", Number::Date),
            ("03-04-2026", Number::Date),
            ("12a", Number::Bad),
            ("0x", Number::Bad),
            ("0xg", Number::Bad),
            ("1u8", Number::Bad),
            ("1e", Number::Bad),
            (".", Number::Bad),
            ("-", Number::Bad),
        ] {
            assert_eq!(number(text), expected, "{text}");
        }
    }
}

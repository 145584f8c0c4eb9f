//! Whole numbers and truth values.
//!
//! Numbers in leerpad files are counts: hours, weeks, levels. They are written in plain digits, because `0125` is most
//! likely a code that lost its quotation marks, `1.200` is twelve hundred to a Dutch reader and one and a bit to a program,
//! and `0x10` is nothing to either.

use super::{Read, Reader, Value, ValueKind, wrong_type};
use crate::diag::{Diagnostic, Fix, Message, TextEdit, codes};
use crate::syntax::report::quoted;

impl Read for bool {
    const EXPECTED: &'static str = "expected-true-or-false";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if let ValueKind::Bool(value) = value.kind() {
            return Some(value);
        }
        reader.wrong_type(value, Self::expected());
        None
    }
}

/// A number of any size, checked for its style and for its range.
fn whole(value: Value<'_>, reader: &mut Reader<'_>, least: i64, most: i64) -> Option<i64> {
    let expected = Message::new("expected-whole-number").number("least", least).number("most", most);
    let number = match value.kind() {
        ValueKind::Int(number) => Some(number),
        ValueKind::Huge => None,
        kind => {
            if let Some(finding) = wrong_type(value, expected) {
                reader.report(explain(value, &kind, finding));
            }
            return None;
        }
    };
    let number_fits = number.is_some_and(|number| (least..=most).contains(&number));
    if !number_fits {
        let message = Message::new("read-out-of-range")
            .text("number", quoted(value.text()))
            .number("least", least)
            .number("most", most);
        reader.error(codes::OUT_OF_RANGE, value.range(), message);
        return None;
    }
    let number = number?;
    if value.text() == number.to_string() {
        return Some(number);
    }
    let leading_zero = value
        .text()
        .trim_start_matches(['+', '-'])
        .strip_prefix('0')
        .is_some_and(|rest| rest.starts_with(|ch: char| ch.is_ascii_digit()));
    let id = if leading_zero { "read-leading-zero" } else { "read-number-style" };
    let message = Message::new(id).text("number", quoted(value.text())).text("plain", number.to_string());
    let fix = Fix::proposed(
        Message::new("fix-plain-number").number("number", number),
        vec![TextEdit::replace(value.range(), number.to_string())],
    );
    reader.report(Diagnostic::new(codes::NUMBER_STYLE, value.place(), message).with_fix(fix));
    None
}

/// Adds what is probably meant to the finding that a value is no whole number.
fn explain(value: Value<'_>, kind: &ValueKind<'_>, finding: Diagnostic) -> Diagnostic {
    match kind {
        ValueKind::Str(text) if text.parse::<i64>().is_ok_and(|number| number.to_string() == **text) => {
            let edit = TextEdit::replace(value.range(), text.clone().into_owned());
            let fix = Fix::safe(Message::new("fix-remove-quotes"), vec![edit]);
            finding.with_help(Message::new("read-number-in-quotes")).with_fix(fix)
        }
        ValueKind::Float => {
            // `1.200` and `12.000` are Dutch for 1200 and 12000. `1e3` and `NaN` have no advice but what was expected.
            let Some((whole, rest)) = value.text().split_once('.') else { return finding };
            let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            let thousands = digits(whole) && digits(rest) && rest.len() == 3;
            let id = if thousands { "read-thousands-point" } else { "read-no-fractions" };
            finding.with_help(Message::new(id).text("plain", format!("{whole}{rest}")))
        }
        _ => finding,
    }
}

macro_rules! read_whole {
    ($($number:ty),+) => {
        $(
            impl Read for $number {
                const EXPECTED: &'static str = "expected-whole-number";

                fn expected() -> Message {
                    Message::new(Self::EXPECTED).number("least", <$number>::MIN).number("most", <$number>::MAX)
                }

                fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
                    let number = whole(value, reader, i64::from(<$number>::MIN), i64::from(<$number>::MAX))?;
                    <$number>::try_from(number).ok()
                }
            }
        )+
    };
}

read_whole!(u8, u16, u32, i32, i64);

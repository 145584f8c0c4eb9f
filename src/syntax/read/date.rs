//! Calendar dates, written as `"2026-11-22"`.

use jiff::civil::Date;

use super::{Read, Reader, Value, ValueKind, wrong_type};
use crate::diag::{Diagnostic, Fix, Message, TextEdit, codes};
use crate::syntax::report::quoted;

/// The years that a leerpad file can be about. A year outside is a typing error, and a date in the year 26 would make
/// every term end two thousand years ago.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

impl Read for Date {
    const EXPECTED: &'static str = "expected-date";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if let Some(finding) = eight_digits(value) {
            reader.report(finding);
            return None;
        }
        let text = reader.text_of(value, Self::expected())?;
        match date(&text) {
            Ok(date) => Some(date),
            Err((message, meant)) => {
                let message = message.text("date", quoted(&text));
                let mut finding = Diagnostic::new(codes::BAD_DATE, value.place(), message);
                if let Some(date) = meant {
                    finding = finding.with_fix(iso(value, date));
                }
                reader.report(finding);
                None
            }
        }
    }
}

/// `20261122` without marks and hyphens, if that is a date.
fn eight_digits(value: Value<'_>) -> Option<Diagnostic> {
    let text = value.text();
    if text.len() != 8 || !matches!(value.kind(), ValueKind::Int(_)) {
        return None;
    }
    let meant = civil(text.get(..4)?, text.get(4..6)?, text.get(6..)?)?;
    let finding = wrong_type(value, Date::expected())?;
    Some(finding.with_fix(iso(value, meant)))
}

fn iso(value: Value<'_>, date: Date) -> Fix {
    let title = Message::new("fix-iso-date").text("date", date.to_string());
    Fix::proposed(title, vec![TextEdit::replace(value.range(), format!("\"{date}\""))])
}

/// The date, or what is wrong with it and the date that was probably meant.
fn date(text: &str) -> Result<Date, (Message, Option<Date>)> {
    let not_iso = || Message::new("read-date-form");
    let parts: Vec<&str> = text.trim().split(['-', '/', '.', ' ']).collect();
    let &[first, second, third] = parts.as_slice() else { return Err((not_iso(), None)) };
    let digits = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !(digits(first) && digits(second) && digits(third)) {
        return Err((not_iso(), None));
    }
    match (first.len(), third.len()) {
        (4, 1 | 2) => {
            let Some(date) = civil(first, second, third) else {
                return Err((impossible(first, second, third), None));
            };
            if !YEARS.contains(&date.year()) {
                let message = Message::new("read-date-year")
                    .number("first", *YEARS.start())
                    .number("last", *YEARS.end());
                return Err((message, None));
            }
            // `2026-1-5` and `2026/01/05` say the same in another form.
            if text == date.to_string() { Ok(date) } else { Err((not_iso(), Some(date))) }
        }
        // The Dutch order, day first. The American order would read another date, so the finding says which one was read.
        (1 | 2, 4) => match civil(third, second, first) {
            Some(date) => Err((day_first(date), Some(date))),
            None => Err((impossible(third, second, first), None)),
        },
        (_, 2) => Err((Message::new("read-date-short-year"), None)),
        _ => Err((not_iso(), None)),
    }
}

fn civil(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn day_first(date: Date) -> Message {
    Message::new("read-date-day-first")
        .number("day", date.day())
        .number("month", date.month())
        .number("year", date.year())
}

/// Says which part does not exist: there is no month 13, and November has 30 days.
fn impossible(year: &str, month: &str, day: &str) -> Message {
    let first = civil(year, month, "1");
    match first {
        None => Message::new("read-date-month").text("month", month),
        Some(first) => Message::new("read-date-day")
            .text("day", day)
            .number("month", first.month())
            .number("year", first.year())
            .number("days", first.days_in_month()),
    }
}

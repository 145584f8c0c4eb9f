//! A hand-out as a calendar file (RFC 5545): its days, for the calendar of a phone or an office.

use std::fmt::Write as _;

use jiff::ToSpan as _;
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::handout::{Handout, Moment, Standing};
use crate::i18n::Texts;
use crate::text::safe::sanitize;

/// The most bytes of a line, without its end.
const LINE: usize = 75;

/// The days of a hand-out as a calendar.
pub(super) fn ics(texts: &Texts, handout: &Handout) -> String {
    let mut calendar = Calendar::default();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line(&format!("PRODID:-//leerpad//leerpad//{}", texts.lang().word().to_uppercase()));
    calendar.line("CALSCALE:GREGORIAN");
    for moment in &handout.moments {
        event(texts, handout, moment, &mut calendar);
    }
    calendar.line("END:VCALENDAR");
    calendar.text
}

fn event(texts: &Texts, handout: &Handout, moment: &Moment, calendar: &mut Calendar) {
    let proposed = handout.standing == Standing::Proposed && !moment.is_fixed;
    let summary = if proposed {
        texts.with("ui-print-moment-proposed", &[("text", moment.text.as_str().into())])
    } else {
        moment.text.clone()
    };
    calendar.line("BEGIN:VEVENT");
    calendar.line(&format!("UID:{}@leerpad", uid(&handout.calendar_key, &moment.key)));
    calendar.line(&format!("DTSTAMP:{}T000000Z", basic(handout.made_on)));
    calendar.line(&format!("DTSTART;VALUE=DATE:{}", basic(moment.date)));
    calendar.line(&format!("DTEND;VALUE=DATE:{}", basic(moment.date.saturating_add(1.days()))));
    calendar.line(&format!("SUMMARY:{}", value(&summary)));
    calendar.line(&format!("STATUS:{}", if proposed { "TENTATIVE" } else { "CONFIRMED" }));
    // The day stays free: nothing here takes a whole day.
    calendar.line("TRANSP:TRANSPARENT");
    calendar.line("CLASS:PRIVATE");
    calendar.line("END:VEVENT");
}

/// A date without marks between its parts.
fn basic(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// The same for the same day of the same case, every time, so that a newer file moves an event and adds none; it says nothing of
/// the case.
fn uid(case: &str, moment: &str) -> String {
    let digest = Sha256::digest(format!("{case}\n{moment}"));
    let mut word = String::with_capacity(32);
    for byte in digest.iter().take(16) {
        // Writing into a String cannot fail.
        let _written = write!(word, "{byte:02x}");
    }
    word
}

/// A text as a value: its marks escaped.
fn value(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in sanitize(text).chars() {
        if matches!(letter, '\\' | ';' | ',') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[derive(Default)]
struct Calendar {
    text: String,
}

impl Calendar {
    /// A line, folded where it is too long, never inside a character.
    fn line(&mut self, line: &str) {
        let mut room = LINE;
        for letter in line.chars() {
            let bytes = letter.len_utf8();
            if bytes > room {
                self.text.push_str("\r\n ");
                // The blank in front counts.
                room = LINE - 1;
            }
            self.text.push(letter);
            room -= bytes;
        }
        self.text.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_at_75_bytes_between_characters() {
        for text in ["é".repeat(200), "a".repeat(75), "a".repeat(76), "€uro ".repeat(60), "🚂".repeat(40)]
        {
            let mut calendar = Calendar::default();
            calendar.line(&text);
            for line in calendar.text.trim_end().split("\r\n") {
                assert!(line.len() <= LINE, "{} bytes", line.len());
            }
            assert_eq!(calendar.text.replace("\r\n ", ""), format!("{text}\r\n"));
        }
    }

    #[test]
    fn marks_of_a_value_are_escaped() {
        assert_eq!(value("a,b;c\\d\ne"), "a\\,b\\;c\\\\d e");
    }
}

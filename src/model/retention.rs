//! Until when a case is kept: the term that an office sets, counted from the last activity or from the stated end.
//!
//! No term is known to the program: none that holds for these files was found in law. Nothing is ever deleted because of what
//! is worked out here; it is shown, and a person decides.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

/// How a case stands against the term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// The office set no term.
    NoTerm,
    /// It is not known since when the term runs.
    Unknown,
    /// Kept until this day, that day included.
    Until(Date),
    /// The term ended on this day.
    Past(Date),
    /// Something happened on a later day than the clock says it is: the clock is wrong, so nothing is said.
    ClockBehind,
}

impl Keep {
    /// The word used in JSON; with `keep-` in front it is a text id.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoTerm => "no-term",
            Self::Unknown => "unknown",
            Self::Until(_) => "until",
            Self::Past(_) => "past",
            Self::ClockBehind => "clock-behind",
        }
    }

    /// The last day on which it is kept.
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::Until(day) | Self::Past(day) => Some(day),
            Self::NoTerm | Self::Unknown | Self::ClockBehind => None,
        }
    }
}

/// How a case stands on a day: with the months of the term, the day of the last activity, and the day on which it was ended.
///
/// One day of difference between the clock and the last activity is no fault: days begin at another hour elsewhere.
pub fn keep(months: Option<u32>, last: Option<Date>, ended: Option<Date>, today: Date) -> Keep {
    let Some(months) = months else { return Keep::NoTerm };
    let ahead = |day: &Date| today.checked_add(1.day()).is_ok_and(|tomorrow| *day > tomorrow);
    if last.as_ref().is_some_and(ahead) {
        return Keep::ClockBehind;
    }
    // A day of ending that is still to come is an agreement and no wrong clock.
    let Some(from) = ended.or(last) else { return Keep::Unknown };
    let Ok(term) = Span::new().try_months(i64::from(months)) else { return Keep::Unknown };
    match from.checked_add(term) {
        Ok(until) if today > until => Keep::Past(until),
        Ok(until) => Keep::Until(until),
        Err(_) => Keep::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<Date> {
        (!text.is_empty()).then(|| text.parse().unwrap())
    }

    /// Months of the term, last activity, end, today, and what comes of it.
    const CASES: [(Option<u32>, &str, &str, &str, &str); 50] = [
        // Around the last day.
        (Some(24), "2026-11-22", "", "2026-11-22", "until 2028-11-22"),
        (Some(24), "2026-11-22", "", "2028-11-21", "until 2028-11-22"),
        (Some(24), "2026-11-22", "", "2028-11-22", "until 2028-11-22"),
        (Some(24), "2026-11-22", "", "2028-11-23", "past 2028-11-22"),
        (Some(24), "2026-11-22", "", "2029-11-22", "past 2028-11-22"),
        // Without a term nothing is said, whatever the clock says.
        (None, "2026-11-22", "", "2026-11-22", "no-term"),
        (None, "2026-11-22", "", "2099-01-01", "no-term"),
        (None, "2026-11-22", "", "1999-01-01", "no-term"),
        (None, "", "2020-01-01", "2026-11-22", "no-term"),
        (None, "", "", "2026-11-22", "no-term"),
        // Nothing to count from.
        (Some(24), "", "", "2026-11-22", "unknown"),
        (Some(24), "", "", "2099-01-01", "unknown"),
        // The clock jumps back.
        (Some(24), "2026-11-22", "", "2026-11-21", "until 2028-11-22"),
        (Some(24), "2026-11-22", "", "2026-11-20", "clock-behind"),
        (Some(24), "2026-11-22", "", "2026-10-22", "clock-behind"),
        (Some(24), "2026-11-22", "", "2016-11-22", "clock-behind"),
        (Some(24), "2026-11-22", "", "1970-01-01", "clock-behind"),
        (Some(0), "2026-11-22", "", "1970-01-01", "clock-behind"),
        (Some(24), "2026-11-22", "2020-01-01", "2016-11-22", "clock-behind"),
        (Some(24), "2026-11-22", "2020-01-01", "2026-11-01", "clock-behind"),
        // It jumps ahead: that cannot be told from time that went by; nothing is deleted for it.
        (Some(24), "2026-11-22", "", "2036-11-22", "past 2028-11-22"),
        (Some(24), "2026-11-22", "", "9999-12-31", "past 2028-11-22"),
        // Leap days.
        (Some(12), "2028-02-29", "", "2029-02-28", "until 2029-02-28"),
        (Some(12), "2028-02-29", "", "2029-03-01", "past 2029-02-28"),
        (Some(48), "2028-02-29", "", "2032-02-29", "until 2032-02-29"),
        (Some(48), "2028-02-29", "", "2032-03-01", "past 2032-02-29"),
        (Some(12), "2027-02-28", "", "2028-02-28", "until 2028-02-28"),
        (Some(12), "2027-02-28", "", "2028-02-29", "past 2028-02-28"),
        (Some(24), "2028-02-28", "", "2028-02-29", "until 2030-02-28"),
        // Months of other lengths.
        (Some(1), "2026-01-31", "", "2026-02-28", "until 2026-02-28"),
        (Some(1), "2026-01-31", "", "2026-03-01", "past 2026-02-28"),
        (Some(6), "2026-08-31", "", "2027-02-28", "until 2027-02-28"),
        (Some(1), "2026-12-31", "", "2027-01-31", "until 2027-01-31"),
        (Some(1), "2026-12-31", "", "2027-02-01", "past 2027-01-31"),
        // The days on which the clock of the wall is put forward and back.
        (Some(12), "2026-03-29", "", "2027-03-29", "until 2027-03-29"),
        (Some(12), "2026-10-25", "", "2027-10-25", "until 2027-10-25"),
        (Some(12), "2026-10-25", "", "2027-10-26", "past 2027-10-25"),
        // The turn of a year, seen a day early and a day late.
        (Some(12), "2027-01-01", "", "2026-12-31", "until 2028-01-01"),
        (Some(12), "2027-01-01", "", "2026-12-30", "clock-behind"),
        (Some(12), "2026-12-31", "", "2027-01-01", "until 2027-12-31"),
        // A stated end counts in place of the last activity, earlier or later.
        (Some(24), "2026-11-22", "2026-06-30", "2028-06-30", "until 2028-06-30"),
        (Some(24), "2026-11-22", "2026-06-30", "2028-07-01", "past 2028-06-30"),
        (Some(24), "2026-11-22", "2027-06-30", "2026-11-22", "until 2029-06-30"),
        (Some(24), "", "2026-06-30", "2028-06-30", "until 2028-06-30"),
        (Some(24), "", "2026-06-30", "2028-07-01", "past 2028-06-30"),
        // Terms of nothing, of a lifetime, and beyond all calendars.
        (Some(0), "2026-11-22", "", "2026-11-22", "until 2026-11-22"),
        (Some(0), "2026-11-22", "", "2026-11-23", "past 2026-11-22"),
        (Some(1200), "2026-11-22", "", "2126-11-22", "until 2126-11-22"),
        (Some(120_000), "2026-11-22", "", "2026-11-22", "unknown"),
        (Some(u32::MAX), "2026-11-22", "", "2026-11-22", "unknown"),
    ];

    #[test]
    fn fifty_clocks() {
        for (months, last, ended, today, told) in CASES {
            let keep = keep(months, day(last), day(ended), today.parse().unwrap());
            let said = keep.day().map_or_else(String::new, |day| format!(" {day}"));
            let said = format!("{}{said}", keep.word());
            assert_eq!(said, told, "{months:?} months from {last} or {ended}, on {today}");
        }
    }
}

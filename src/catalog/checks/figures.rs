//! Figures that can be written and are hardly possible: a digit too many, a year for a week.
//!
//! The limits are far outside what any source has named so far, so that a finding is a slip or news. They are warnings.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::catalog::raw::{RawCatalog, RawCost, RawLoad, RawNeed, RawOffering, RawStarts};
use crate::catalog::resolve::each;
use crate::diag::{Diagnostic, Message, codes};
use crate::model::Variant;
use crate::syntax::read::Spanned;
use crate::text::Place;

/// Hours of study: the longest diploma takes 6,400 (four years of 1,600).
const LOAD: RangeInclusive<u32> = 0..=10_000;
/// Weeks that one offering takes: ten years.
const WEEKS: RangeInclusive<u32> = 0..=520;
/// Euros for one offering.
const EURO: RangeInclusive<u32> = 0..=100_000;
/// Months that a proof stays valid: fifty years.
const MONTHS: RangeInclusive<u32> = 1..=600;
/// Years of age asked at the start.
const AGE: RangeInclusive<u32> = 10..=99;
/// Hours of placement asked.
const PLACEMENT: RangeInclusive<u32> = 1..=10_000;
/// Days that schools are closed in a row.
const CLOSED: RangeInclusive<u32> = 0..=100;

/// Checks the figures of all records.
pub(super) fn check(files: &[RawCatalog], findings: &mut Vec<Diagnostic>) {
    for (_, raw) in each(files, |file| &file.offerings) {
        offering(raw, findings);
    }
    for (_, raw) in each(files, |file| &file.electives) {
        if let Some(hours) = &raw.hours {
            load(hours, LOAD, findings);
        }
    }
    for (_, raw) in each(files, |file| &file.licences) {
        if let Some(months) = &raw.valid_months {
            within(months.value, MONTHS, months.place, findings);
        }
    }
    for (_, raw) in each(files, |file| &file.jobs) {
        if let Some(needs) = &raw.needs {
            need(needs, findings);
        }
    }
    for (_, raw) in each(files, |file| &file.calendars) {
        for closed in raw.closed.iter().filter(|closed| closed.from <= closed.to) {
            let days = closed.from.until(closed.to).map_or(0, |span| span.get_days());
            within(u32::try_from(days).unwrap_or(0), CLOSED, closed.place, findings);
        }
    }
}

fn offering(raw: &RawOffering, findings: &mut Vec<Diagnostic>) {
    load(&raw.load, LOAD, findings);
    for mode in raw.modes.iter() {
        if let Some(weeks) = &mode.weeks {
            load(weeks, WEEKS, findings);
        }
    }
    if let RawCost::Euro(euro) = raw.cost.value {
        within(euro, EURO, raw.cost.place, findings);
    }
    for entry in &raw.entry {
        need(&entry.needs, findings);
    }
    starts(raw, findings);
}

fn load(raw: &RawLoad, range: RangeInclusive<u32>, findings: &mut Vec<Diagnostic>) {
    within(raw.load.figure(Variant::Likely), range, raw.place, findings);
}

fn need(raw: &Spanned<RawNeed>, findings: &mut Vec<Diagnostic>) {
    match &raw.value {
        RawNeed::All(members) | RawNeed::Any(members) | RawNeed::AtLeast(_, members) => {
            for member in members {
                need(member, findings);
            }
        }
        RawNeed::Age(years) => within(u32::from(*years), AGE, raw.place, findings),
        RawNeed::Placement(hours) => within(*hours, PLACEMENT, raw.place, findings),
        _ => {}
    }
}

fn within(figure: u32, range: RangeInclusive<u32>, place: Place, findings: &mut Vec<Diagnostic>) {
    if !range.contains(&figure) {
        let message = Message::new("catalog-improbable")
            .number("figure", figure)
            .number("least", *range.start())
            .number("most", *range.end());
        findings.push(Diagnostic::new(codes::IMPROBABLE, place, message));
    }
}

/// Starts on which the offering cannot start.
fn starts(raw: &RawOffering, findings: &mut Vec<Diagnostic>) {
    let RawStarts::Dates(dates) = &raw.starts.value else { return };
    let (from, until) = (raw.valid_from.as_ref(), raw.valid_until.as_ref());
    // A period that ends before it begins has a finding of its own.
    if from.zip(until).is_some_and(|(from, until)| until.value < from.value) {
        return;
    }
    let outside = |date: Date| match (from, until) {
        (Some(from), _) if date < from.value => Some(from.place),
        (_, Some(until)) if date > until.value => Some(until.place),
        _ => None,
    };
    for &date in dates {
        if let Some(limit) = outside(date) {
            let message = Message::new("catalog-start-outside").text("date", date.to_string());
            let finding = Diagnostic::new(codes::START_OUTSIDE, raw.starts.place, message);
            findings.push(finding.with_label(limit, Message::new("catalog-limit-here")));
        }
    }
}

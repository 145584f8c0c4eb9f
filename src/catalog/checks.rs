//! What no single record shows: loads that do not add up, dates out of order, cycles, jobs nobody can reach.

mod damage;
mod figures;
mod lists;
mod reach;

pub use damage::Damage;

use super::names::Names;
use super::raw::{RawCatalog, RawLoad, RawMode, RawOffering, RawStarts};
use super::resolve::{Places, each, offerings, rules};
use crate::diag::{Diagnostic, Fix, Message, TextEdit, codes};
use crate::model::catalog::Catalog;
use crate::model::load::Load;
use crate::syntax::read::{Spanned, quoted};
use crate::text::Place;
use jiff::civil::Date;

/// Checks the raw records one by one.
pub fn check_records(files: &[RawCatalog], findings: &mut Vec<Diagnostic>) {
    let damage = Damage::of(findings);
    lists::check(files, &damage, findings);
    figures::check(files, findings);
    for (_, raw) in each(files, |file| &file.sources) {
        if let Some(url) = &raw.url {
            web_address(url, findings);
        }
    }
    for (raw, _) in offerings(files) {
        offering(raw, &damage, findings);
    }
    for (_, raw) in each(files, |file| &file.electives) {
        if let Some(hours) = &raw.hours {
            load(hours, findings);
        }
    }
    for (raw, _) in rules(files) {
        dates(raw.valid_from.as_ref(), raw.valid_until.as_ref(), findings);
    }
    for (_, raw) in each(files, |file| &file.funding) {
        dates(raw.valid_from.as_ref(), raw.valid_until.as_ref(), findings);
    }
    for (_, raw) in each(files, |file| &file.measures) {
        for level in raw.levels.iter().filter(|level| level.value > 5) {
            let message = Message::new("read-out-of-range")
                .text("number", level.value.to_string())
                .number("least", 0)
                .number("most", 5);
            findings.push(Diagnostic::new(codes::OUT_OF_RANGE, level.place, message));
        }
    }
    for (_, raw) in each(files, |file| &file.overlays) {
        for starts in raw.changes.iter().filter_map(|change| change.starts.as_ref()) {
            self::starts(starts, false, findings);
        }
    }
    for (_, raw) in each(files, |file| &file.calendars) {
        for closed in raw.closed.iter().filter(|closed| closed.to < closed.from) {
            findings.push(date_order(closed.place, closed.from, closed.to));
        }
    }
    for (_, raw) in each(files, |file| &file.bands) {
        for climb in raw.steps.iter() {
            load(&climb.hours, findings);
        }
        let rising = raw.steps.windows(2).all(|pair| match pair {
            [a, b] => a.to.next() == Some(b.to),
            _ => true,
        });
        let starts = raw.steps.first().is_some_and(|first| first.to == crate::model::Level::A1);
        if (!rising || !starts) && !damage.is_in(raw.steps.place) {
            let message = Message::new("catalog-band-order");
            findings.push(Diagnostic::new(codes::BAND_ORDER, raw.steps.place, message));
        }
    }
    for (_, raw) in each(files, |file| &file.qualifications) {
        if raw.core_tasks.is_empty() && !damage.is_in(raw.place) {
            let message = Message::new("catalog-covers-nothing").text("name", raw.crebo.as_str());
            findings.push(Diagnostic::new(codes::COVERS_NOTHING, raw.core_tasks.place, message));
        }
    }
    for (_, raw) in each(files, |file| &file.certificates) {
        if raw.covers.is_empty() && raw.no_units.is_none() && !damage.is_in(raw.place) {
            let message = Message::new("catalog-covers-nothing").text("name", raw.code.as_str());
            findings.push(Diagnostic::new(codes::COVERS_NOTHING, raw.code.place, message));
        }
    }
}

/// A web address is one that a browser opens, and nothing that a program would run.
fn web_address(url: &Spanned<String>, findings: &mut Vec<Diagnostic>) {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let is_host = |host: &str| host.contains('.') && !host.starts_with(['.', '/']);
    if host.is_some_and(is_host) && !url.contains(char::is_whitespace) {
        return;
    }
    let message = Message::new("catalog-web-address").text("found", quoted(url));
    let mut finding = Diagnostic::new(codes::BAD_ADDRESS, url.place, message);
    if url.starts_with("www.") && !url.contains(char::is_whitespace) {
        let whole = format!("https://{}", url.value);
        let edit = TextEdit::replace(url.place.range, format!("\"{whole}\""));
        finding = finding.with_fix(Fix::proposed(Message::new("fix-write").text("text", whole), vec![edit]));
    }
    findings.push(finding);
}

fn offering(raw: &RawOffering, damage: &Damage, findings: &mut Vec<Diagnostic>) {
    let damaged = damage.is_in(raw.place);
    load(&raw.load, findings);
    if raw.modes.is_empty() && !damaged {
        let message = Message::new("catalog-no-modes");
        findings.push(Diagnostic::new(codes::EMPTY_OFFERING, raw.modes.place, message));
    }
    if raw.grants.is_empty() && !damaged {
        let message = Message::new("catalog-no-grants");
        findings.push(Diagnostic::new(codes::EMPTY_OFFERING, raw.grants.place, message));
    }
    for mode in raw.modes.iter() {
        self::mode(raw, mode, findings);
    }
    starts(&raw.starts, damaged, findings);
    dates(raw.valid_from.as_ref(), raw.valid_until.as_ref(), findings);
}

/// Months that there are, and a start at all.
fn starts(raw: &Spanned<RawStarts>, damaged: bool, findings: &mut Vec<Diagnostic>) {
    match &raw.value {
        RawStarts::Months(months) => {
            for month in months.iter().filter(|month| !(1..=12).contains(&month.value)) {
                let message = Message::new("catalog-month").number("found", i64::from(month.value));
                findings.push(Diagnostic::new(codes::BAD_MONTH, month.place, message));
            }
            if months.is_empty() && !damaged {
                let message = Message::new("catalog-no-starts");
                findings.push(Diagnostic::new(codes::EMPTY_OFFERING, raw.place, message));
            }
        }
        RawStarts::Dates(dates) if dates.is_empty() && !damaged => {
            let message = Message::new("catalog-no-starts");
            findings.push(Diagnostic::new(codes::EMPTY_OFFERING, raw.place, message));
        }
        _ => {}
    }
}

fn mode(raw: &RawOffering, mode: &RawMode, findings: &mut Vec<Diagnostic>) {
    if let Some(weeks) = &mode.weeks {
        load(weeks, findings);
    }
    let bound = mode.day.saturating_add(mode.evening);
    let inside = mode.placement.saturating_add(mode.language);
    if bound > mode.hours_per_week || inside > mode.hours_per_week || mode.hours_per_week > 60 {
        let message = Message::new("catalog-mode-hours")
            .number("hours", i64::from(mode.hours_per_week))
            .number("bound", i64::from(bound))
            .number("inside", i64::from(inside));
        findings.push(Diagnostic::new(codes::MODE_HOURS, mode.place, message));
    }
    let likely = raw.load.load.figure(crate::model::Variant::Likely);
    if mode.hours_per_week == 0 && mode.weeks.is_none() && likely > 0 {
        let message = Message::new("catalog-mode-without-hours").number("load", i64::from(likely));
        findings.push(Diagnostic::new(codes::MODE_HOURS, mode.place, message));
    }
}

fn load(raw: &RawLoad, findings: &mut Vec<Diagnostic>) {
    let Load::Estimated { min, likely, max, .. } = &raw.load else { return };
    if !(min <= likely && likely <= max) {
        let message = Message::new("catalog-estimate-order")
            .number("min", i64::from(*min))
            .number("likely", i64::from(*likely))
            .number("max", i64::from(*max));
        findings.push(Diagnostic::new(codes::ESTIMATE_ORDER, raw.place, message));
    }
}

fn dates(from: Option<&Spanned<Date>>, until: Option<&Spanned<Date>>, findings: &mut Vec<Diagnostic>) {
    if let (Some(from), Some(until)) = (from, until)
        && until.value < from.value
    {
        findings.push(date_order(until.place, from.value, until.value));
    }
}

fn date_order(place: Place, from: Date, until: Date) -> Diagnostic {
    let message =
        Message::new("catalog-date-order").text("from", from.to_string()).text("until", until.to_string());
    Diagnostic::new(codes::DATE_ORDER, place, message)
}

/// Checks the catalog as a whole, once nothing in it is unknown or cannot be read.
pub fn check_whole(
    files: &[RawCatalog],
    catalog: &Catalog,
    names: &Names,
    places: &Places,
    findings: &mut Vec<Diagnostic>,
) {
    lists::check_units(files, findings);
    reach::check(catalog, names, places, findings);
}

//! What no single record shows: loads that do not add up, dates out of order, cycles, jobs nobody can reach.

use super::names::Names;
use super::raw::{RawCatalog, RawLoad, RawMode, RawOffering, RawStarts};
use super::resolve::{Places, each, offerings, rules};
use crate::diag::{Diagnostic, Message, codes};
use crate::model::catalog::Catalog;
use crate::model::code::Key;
use crate::model::item::{ItemId, ItemKind};
use crate::model::load::Load;
use crate::model::requirement::Requirement;
use crate::syntax::read::Spanned;
use crate::text::Place;
use jiff::civil::Date;

/// Checks the raw records one by one.
pub fn check_records(files: &[RawCatalog], findings: &mut Vec<Diagnostic>) {
    for (raw, _) in offerings(files) {
        offering(raw, findings);
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
        if !rising || !starts {
            let message = Message::new("catalog-band-order");
            findings.push(Diagnostic::new(codes::BAND_ORDER, raw.steps.place, message));
        }
    }
    for (_, raw) in each(files, |file| &file.qualifications) {
        if raw.core_tasks.is_empty() && !is_damaged(raw.place, findings) {
            let message = Message::new("catalog-covers-nothing").text("name", raw.crebo.as_str());
            findings.push(Diagnostic::new(codes::COVERS_NOTHING, raw.core_tasks.place, message));
        }
    }
    for (_, raw) in each(files, |file| &file.certificates) {
        if raw.covers.is_empty() && raw.no_units.is_none() && !is_damaged(raw.place, findings) {
            let message = Message::new("catalog-covers-nothing").text("name", raw.code.as_str());
            findings.push(Diagnostic::new(codes::COVERS_NOTHING, raw.code.place, message));
        }
    }
}

/// Whether something inside a record could not be read: what seems empty then is not.
pub(super) fn is_damaged(place: Place, findings: &[Diagnostic]) -> bool {
    findings.iter().filter_map(|finding| finding.place).any(|found| {
        found.file == place.file
            && place.range.start <= found.range.start
            && found.range.end <= place.range.end
    })
}

fn offering(raw: &RawOffering, findings: &mut Vec<Diagnostic>) {
    let damaged = is_damaged(raw.place, findings);
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

/// Checks the catalog as a whole.
pub fn check_whole(catalog: &Catalog, names: &Names, places: &Places, findings: &mut Vec<Diagnostic>) {
    if let Some(cycle) = catalog.graph.cycle() {
        let keys: Vec<String> =
            cycle.iter().filter_map(|item| catalog.item(*item)).map(|item| item.key.to_string()).collect();
        let first = cycle.first().and_then(|item| catalog.item(*item));
        if let Some(place) = first.and_then(|item| names.place(&item.key)) {
            let message = Message::new("catalog-cycle").list("names", keys);
            findings.push(Diagnostic::new(codes::CYCLE, place, message));
        }
    }
    let obtainable = obtainable(catalog);
    for (item, id) in catalog.items.iter().zip(0..) {
        let ItemKind::Job { needs: Some(needs), .. } = &item.kind else { continue };
        if obtainable.get(id).copied().unwrap_or(false) {
            continue;
        }
        if let Some(place) = places.items.get(&item.key) {
            let missing: Vec<String> = missing(needs, &obtainable)
                .into_iter()
                .filter_map(|item| catalog.item(item))
                .map(|item| item.key.to_string())
                .collect();
            let message = Message::new("catalog-job-out-of-reach")
                .text("name", item.key.to_string())
                .list("missing", missing);
            findings.push(Diagnostic::new(codes::OUT_OF_REACH, *place, message));
        }
    }
}

/// Which items some learner could come to hold: given by an offering, made of such items, or proofs from before (licences that
/// nothing gives are brought along, not earned here).
fn obtainable(catalog: &Catalog) -> Vec<bool> {
    let brought_along = |item: &crate::model::Item| {
        matches!(item.kind, ItemKind::Licence { .. }) && !is_earned(catalog, &item.key)
    };
    let mut obtainable: Vec<bool> =
        catalog.items.iter().map(|item| brought_along(item) || is_earned(catalog, &item.key)).collect();
    loop {
        let mut changed = false;
        for (item, id) in catalog.items.iter().zip(0_u32..) {
            let at = id as usize;
            if obtainable.get(at).copied().unwrap_or(true) {
                continue;
            }
            let reached = match &item.kind {
                ItemKind::Job { needs: None, .. } => true,
                ItemKind::Job { needs: Some(needs), .. } => missing(needs, &obtainable).is_empty(),
                _ => {
                    let parts = item.covers();
                    !parts.is_empty() && parts.iter().all(|part| has(&obtainable, *part))
                }
            };
            if reached && let Some(slot) = obtainable.get_mut(at) {
                *slot = true;
                changed = true;
            }
        }
        if !changed {
            return obtainable;
        }
    }
}

fn is_earned(catalog: &Catalog, key: &Key) -> bool {
    catalog.by_key.get(key).is_some_and(|id| !catalog.graph.earned_by(*id).is_empty())
}

fn has(obtainable: &[bool], item: ItemId) -> bool {
    obtainable.get(item.index()).copied().unwrap_or(false)
}

/// The items without which a requirement cannot be met; none when it can.
fn missing(needs: &Requirement, obtainable: &[bool]) -> Vec<ItemId> {
    match needs {
        Requirement::All(members) => members.iter().flat_map(|member| missing(member, obtainable)).collect(),
        Requirement::Any(members) => at_least(1, members, obtainable),
        Requirement::AtLeast(k, members) => at_least(*k as usize, members, obtainable),
        Requirement::Item(item) if has(obtainable, *item) => Vec::new(),
        Requirement::Item(item) => vec![*item],
        Requirement::Experience(_)
        | Requirement::Age(_)
        | Requirement::Company(_)
        | Requirement::Contract
        | Requirement::Placement(_) => Vec::new(),
    }
}

fn at_least(k: usize, members: &[Requirement], obtainable: &[bool]) -> Vec<ItemId> {
    let lacking: Vec<Vec<ItemId>> = members.iter().map(|member| missing(member, obtainable)).collect();
    if lacking.iter().filter(|missing| missing.is_empty()).count() >= k {
        return Vec::new();
    }
    lacking.into_iter().flatten().collect()
}

//! What is named in lists: twice, or in the wrong one.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Display;

use super::Damage;
use crate::catalog::raw::{RawCatalog, RawCovers, RawFile, RawGrant, RawNeed, RawStarts};
use crate::catalog::resolve::{each, grant_key, need_key};
use crate::diag::{Diagnostic, Message, codes};
use crate::model::code::{CreboCode, FileCode, UnitCode};
use crate::syntax::read::Spanned;
use crate::text::Place;

/// Checks the lists of all records.
pub(super) fn check(files: &[RawCatalog], damage: &Damage, findings: &mut Vec<Diagnostic>) {
    repeated_sources(files, findings);
    for (_, raw) in each(files, |file| &file.files) {
        dossier(raw, damage, findings);
    }
    for (_, raw) in each(files, |file| &file.qualifications) {
        twice(&raw.core_tasks.value, findings);
        for code in raw.core_tasks.iter().filter(|code| is_work_process(code)) {
            findings.push(wrong_unit("catalog-work-process-for-core-task", code.as_str(), code.place));
        }
    }
    for (_, raw) in each(files, |file| &file.certificates) {
        twice(&raw.qualifications, findings);
        covers(&raw.covers, findings);
    }
    for (_, raw) in each(files, |file| &file.statements) {
        covers(&raw.covers, findings);
    }
    for (_, raw) in each(files, |file| &file.electives) {
        twice(&raw.qualifications, findings);
    }
    for (_, raw) in each(files, |file| &file.paths) {
        if raw.steps.is_empty() && !damage.is_in(raw.place) {
            findings.push(empty("catalog-path-without-steps", raw.id.as_str(), raw.steps.place));
        }
        repeated(raw.steps.iter().map(|step| (step.job.to_string(), step.job.place)), findings);
    }
    for (_, raw) in each(files, |file| &file.jobs) {
        if let Some(needs) = &raw.needs {
            members(needs, findings);
        }
    }
    for (_, raw) in each(files, |file| &file.offerings) {
        twice(&raw.funding, findings);
        repeated(raw.grants.iter().filter_map(grant_name), findings);
        if let RawStarts::Months(months) = &raw.starts.value {
            twice(months, findings);
        }
        if let RawStarts::Dates(dates) = &raw.starts.value {
            repeated(dates.iter().map(|date| (date.to_string(), raw.starts.place)), findings);
        }
        for entry in &raw.entry {
            members(&entry.needs, findings);
        }
    }
}

/// Checks whether the units of each credential belong to the diplomas that it is a part of.
pub(super) fn check_units(files: &[RawCatalog], findings: &mut Vec<Diagnostic>) {
    let diplomas = Diplomas::of(files);
    for (_, raw) in each(files, |file| &file.certificates) {
        diplomas.check(raw.code.as_str(), &raw.qualifications, &raw.covers, findings);
    }
    for (_, raw) in each(files, |file| &file.statements) {
        diplomas.check(raw.id.as_str(), raw.qualification.as_slice(), &raw.covers, findings);
    }
}

/// Reports every source that a record names twice.
fn repeated_sources(files: &[RawCatalog], findings: &mut Vec<Diagnostic>) {
    macro_rules! sources_of {
        ($($section:ident)+) => {
            $(for (_, raw) in each(files, |file| &file.$section) {
                twice(&raw.sources.value, findings);
            })+
        };
    }
    sources_of!(files qualifications certificates statements electives licences jobs paths offerings);
    sources_of!(rules bands calendars funding sectors measures regions overlays conventions);
}

fn dossier(raw: &RawFile, damage: &Damage, findings: &mut Vec<Diagnostic>) {
    for task in &raw.core_tasks {
        if is_work_process(&task.code) {
            findings.push(wrong_unit(
                "catalog-work-process-for-core-task",
                task.code.as_str(),
                task.code.place,
            ));
        }
        if task.work_processes.is_empty() && !damage.is_in(task.place) {
            findings.push(empty("catalog-core-task-empty", task.code.as_str(), task.code.place));
        }
    }
}

fn covers(covers: &[RawCovers], findings: &mut Vec<Diagnostic>) {
    let named = |covers: &RawCovers| (unit_name(&covers.unit.0, &covers.unit.1), covers.unit.place);
    repeated(covers.iter().map(named), findings);
    for covers in covers.iter().filter(|covers| !is_work_process(&covers.unit.1)) {
        let name = unit_name(&covers.unit.0, &covers.unit.1);
        findings.push(wrong_unit("catalog-core-task-for-work-process", &name, covers.unit.place));
    }
}

fn unit_name(file: &FileCode, unit: &UnitCode) -> String {
    format!("{file}/{unit}")
}

fn is_work_process(code: &UnitCode) -> bool {
    code.as_str().contains("-W")
}

fn wrong_unit(id: &'static str, code: &str, place: Place) -> Diagnostic {
    Diagnostic::new(codes::WRONG_UNIT, place, Message::new(id).text("code", code))
}

fn empty(id: &'static str, name: &str, place: Place) -> Diagnostic {
    Diagnostic::new(codes::EMPTY_RECORD, place, Message::new(id).text("name", name))
}

/// The members of every list of a requirement, each list by itself.
fn members(need: &Spanned<RawNeed>, findings: &mut Vec<Diagnostic>) {
    match &need.value {
        RawNeed::All(list) | RawNeed::Any(list) | RawNeed::AtLeast(_, list) => {
            repeated(list.iter().filter_map(need_name), findings);
            for member in list {
                members(member, findings);
            }
        }
        _ => {}
    }
}

fn need_name(need: &Spanned<RawNeed>) -> Option<(String, Place)> {
    need_key(&need.value, need.place).map(|(key, place)| (key.to_string(), place))
}

fn grant_name(grant: &Spanned<RawGrant>) -> Option<(String, Place)> {
    grant_key(grant).map(|(key, place)| (key.to_string(), place))
}

fn twice<T: Display>(list: &[Spanned<T>], findings: &mut Vec<Diagnostic>) {
    repeated(list.iter().map(|member| (member.value.to_string(), member.place)), findings);
}

/// Reports every name that stands in one list a second time, with the first.
fn repeated(list: impl Iterator<Item = (String, Place)>, findings: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<String, Place> = BTreeMap::new();
    for (name, place) in list {
        match seen.entry(name) {
            Entry::Vacant(entry) => {
                entry.insert(place);
            }
            Entry::Occupied(first) => {
                let message = Message::new("catalog-named-twice").text("name", first.key().as_str());
                let finding = Diagnostic::new(codes::NAMED_TWICE, place, message);
                findings.push(if *first.get() == place {
                    finding
                } else {
                    finding.with_label(*first.get(), Message::new("catalog-first-named-here"))
                });
            }
        }
    }
}

/// The core tasks of every diploma, with its dossier.
struct Diplomas<'f> {
    core_tasks: BTreeMap<&'f CreboCode, (&'f FileCode, Vec<&'f UnitCode>)>,
}

impl<'f> Diplomas<'f> {
    fn of(files: &'f [RawCatalog]) -> Self {
        let core_tasks = each(files, |file| &file.qualifications)
            .map(|(_, raw)| {
                let tasks = raw.core_tasks.iter().map(|code| &code.value).collect();
                (&raw.crebo.value, (&raw.file.value, tasks))
            })
            .collect();
        Self { core_tasks }
    }

    /// A credential says of which diplomas it is a part: every unit it covers belongs to one of them.
    fn check(
        &self,
        name: &str,
        qualifications: &[Spanned<CreboCode>],
        covers: &[RawCovers],
        findings: &mut Vec<Diagnostic>,
    ) {
        let known: Vec<_> =
            qualifications.iter().filter_map(|crebo| self.core_tasks.get(&crebo.value)).collect();
        if known.is_empty() {
            return;
        }
        for covers in covers.iter().filter(|covers| is_work_process(&covers.unit.1)) {
            let (file, unit) = (&covers.unit.0, covers.unit.1.as_str());
            let belongs = known.iter().any(|(own, tasks)| {
                *own == file
                    && tasks.iter().any(|task| {
                        unit.strip_prefix(task.as_str()).is_some_and(|rest| rest.starts_with("-W"))
                    })
            });
            if !belongs {
                let message = Message::new("catalog-unit-of-no-diploma")
                    .text("unit", unit_name(file, &covers.unit.1))
                    .text("name", name)
                    .list("diplomas", qualifications.iter().map(|crebo| crebo.as_str()));
                findings.push(Diagnostic::new(codes::UNIT_ELSEWHERE, covers.unit.place, message));
            }
        }
    }
}

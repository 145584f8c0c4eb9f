//! The items of a catalog: everything that can be held, gathered from all files and numbered in the order of their keys.

use std::collections::{BTreeMap, BTreeSet};

use super::names::Names;
use super::raw::{RawCatalog, RawCovers, RawFacts, RawGrant, RawNeed, RawQualification, RawWording};
use super::resolve::{Resolver, each, offerings, sector};
use crate::diag::{Diagnostic, Message, codes};
use crate::model::code::{CreboCode, DiplomaPart, FileCode, Key, UnitCode};
use crate::model::fact::{Facts, Grade};
use crate::model::item::{Covered, Diploma, Item, ItemId, ItemKind, StudyYear};
use crate::model::language::{Level, Skill};
use crate::syntax::read::Spanned;
use crate::text::Place;

/// An item before the items it names have their numbers.
pub struct Draft<'f> {
    key: Key,
    name: String,
    sector: String,
    facts: RawFacts<'f>,
    kind: DraftKind<'f>,
}

enum DraftKind<'f> {
    CoreTask {
        file: FileCode,
        code: UnitCode,
        units: Vec<Key>,
    },
    WorkProcess {
        file: FileCode,
        code: UnitCode,
        core_task: Key,
    },
    Diploma(&'f RawQualification),
    Part(CreboCode, DiplomaPart),
    Certificate {
        level: Option<u8>,
        hours: Option<crate::model::Load>,
        diplomas: Vec<(Key, Place)>,
        covers: &'f [RawCovers],
        no_units: Option<&'f RawWording>,
    },
    Statement {
        level: Option<u8>,
        diploma: Option<(Key, Place)>,
        covers: &'f [RawCovers],
    },
    Elective {
        hours: Option<crate::model::Load>,
        diplomas: Vec<(Key, Place)>,
    },
    Licence {
        from_level: Option<u8>,
        valid_months: Option<u32>,
    },
    Job {
        level: Option<u8>,
        needs: Option<&'f Spanned<RawNeed>>,
    },
    Language(Skill, Level),
}

/// Defines the language levels that some offering gives. A level that is only asked for stays undefined, so that asking for it
/// is a finding: nobody could ever prove it.
pub fn define_languages(files: &[RawCatalog], names: &mut Names) {
    for (key, place) in given_languages(files) {
        if !names.has(&key) {
            names.define(key, place, &mut Vec::new());
        }
    }
}

fn given_languages(files: &[RawCatalog]) -> BTreeMap<Key, Place> {
    let mut given = BTreeMap::new();
    for (offering, _) in offerings(files) {
        for grant in offering.grants.iter() {
            if let RawGrant::Language(skill, level) = &grant.value {
                given.entry(Key::Language(*skill, *level)).or_insert(grant.place);
            }
        }
    }
    given
}

/// All items of all files, first definition of a key only.
pub fn draft<'f>(files: &'f [RawCatalog], resolver: &mut Resolver<'_>) -> Vec<Draft<'f>> {
    let mut drafts = Vec::new();
    units(files, &mut drafts, resolver);
    qualifications(files, &mut drafts, resolver);
    for (file, raw) in each(files, |file| &file.certificates) {
        check_level(raw.level.as_ref(), resolver);
        drafts.push(Draft {
            key: Key::Certificate(raw.code.value.clone()),
            name: raw.name.clone(),
            sector: sector(file),
            facts: raw.facts(),
            kind: DraftKind::Certificate {
                level: raw.level.as_ref().map(|level| level.value),
                hours: raw.hours.as_ref().map(|hours| hours.load.clone()),
                diplomas: diplomas(&raw.qualifications),
                covers: &raw.covers,
                no_units: raw.no_units.as_ref(),
            },
        });
    }
    for (file, raw) in each(files, |file| &file.statements) {
        check_level(raw.level.as_ref(), resolver);
        let diploma = raw.qualification.as_ref();
        drafts.push(Draft {
            key: Key::Statement(raw.id.value.clone()),
            name: raw.name.clone(),
            sector: sector(file),
            facts: raw.facts(),
            kind: DraftKind::Statement {
                level: raw.level.as_ref().map(|level| level.value),
                diploma: diploma.map(|crebo| (Key::Diploma(crebo.value.clone()), crebo.place)),
                covers: &raw.covers,
            },
        });
    }
    for (file, raw) in each(files, |file| &file.electives) {
        drafts.push(Draft {
            key: Key::Elective(raw.code.value.clone()),
            name: raw.name.clone(),
            sector: sector(file),
            facts: raw.facts(),
            kind: DraftKind::Elective {
                hours: raw.hours.as_ref().map(|hours| hours.load.clone()),
                diplomas: diplomas(&raw.qualifications),
            },
        });
    }
    for (file, raw) in each(files, |file| &file.licences) {
        check_level(raw.from_level.as_ref(), resolver);
        drafts.push(Draft {
            key: Key::Licence(raw.id.value.clone()),
            name: raw.name.clone(),
            sector: sector(file),
            facts: raw.facts(),
            kind: DraftKind::Licence {
                valid_months: raw.valid_months.as_ref().map(|months| months.value),
                from_level: raw.from_level.as_ref().map(|level| level.value),
            },
        });
    }
    for (file, raw) in each(files, |file| &file.jobs) {
        check_level(raw.level.as_ref(), resolver);
        drafts.push(Draft {
            key: Key::Job(raw.id.value.clone()),
            name: raw.name.clone(),
            sector: sector(file),
            facts: raw.facts(),
            kind: DraftKind::Job {
                level: raw.level.as_ref().map(|level| level.value),
                needs: raw.needs.as_ref(),
            },
        });
    }
    languages(files, &mut drafts);
    let mut seen = BTreeSet::new();
    drafts.retain(|draft| seen.insert(draft.key.clone()));
    drafts
}

fn diplomas(crebos: &[Spanned<CreboCode>]) -> Vec<(Key, Place)> {
    crebos.iter().map(|crebo| (Key::Diploma(crebo.value.clone()), crebo.place)).collect()
}

fn check_level(level: Option<&Spanned<u8>>, resolver: &mut Resolver<'_>) {
    if let Some(level) = level
        && !(1..=4).contains(&level.value)
    {
        let message = Message::new("catalog-level").number("found", i64::from(level.value));
        resolver.report(Diagnostic::new(codes::BAD_LEVEL, level.place, message));
    }
}

fn units<'f>(files: &'f [RawCatalog], drafts: &mut Vec<Draft<'f>>, resolver: &mut Resolver<'_>) {
    for (file, raw) in each(files, |file| &file.files) {
        let key = |code: &UnitCode| Key::Unit(raw.code.value.clone(), code.clone());
        for task in &raw.core_tasks {
            for process in &task.work_processes {
                let inside = process.code.as_str().strip_prefix(task.code.as_str());
                let is_core_task = !task.code.as_str().contains("-W");
                if is_core_task && !inside.is_some_and(|rest| rest.starts_with("-W")) {
                    let message = Message::new("catalog-work-process-elsewhere")
                        .text("code", process.code.as_str())
                        .text("core_task", task.code.as_str());
                    resolver.report(Diagnostic::new(codes::MISPLACED_UNIT, process.code.place, message));
                }
                drafts.push(Draft {
                    key: key(&process.code),
                    name: process.name.clone(),
                    sector: sector(file),
                    facts: raw.facts(),
                    kind: DraftKind::WorkProcess {
                        file: raw.code.value.clone(),
                        code: process.code.value.clone(),
                        core_task: key(&task.code),
                    },
                });
            }
            drafts.push(Draft {
                key: key(&task.code),
                name: task.name.clone(),
                sector: sector(file),
                facts: raw.facts(),
                kind: DraftKind::CoreTask {
                    file: raw.code.value.clone(),
                    code: task.code.value.clone(),
                    units: task.work_processes.iter().map(|process| key(&process.code)).collect(),
                },
            });
        }
    }
}

fn qualifications<'f>(files: &'f [RawCatalog], drafts: &mut Vec<Draft<'f>>, resolver: &mut Resolver<'_>) {
    for (file, raw) in each(files, |file| &file.qualifications) {
        check_level(Some(&raw.level), resolver);
        resolver.known(&Key::File(raw.file.value.clone()), raw.file.place);
        drafts.push(Draft {
            key: Key::Diploma(raw.crebo.value.clone()),
            name: raw.name.clone(),
            sector: sector(file),
            facts: raw.facts(),
            kind: DraftKind::Diploma(raw),
        });
        for part in DiplomaPart::ALL {
            drafts.push(Draft {
                key: Key::Part(raw.crebo.value.clone(), part),
                name: raw.name.clone(),
                sector: sector(file),
                facts: raw.facts(),
                kind: DraftKind::Part(raw.crebo.value.clone(), part),
            });
        }
    }
}

/// The language levels that offerings give, with the evidence of the first offering that gives them.
fn languages<'f>(files: &'f [RawCatalog], drafts: &mut Vec<Draft<'f>>) {
    for (_, offering) in each(files, |file| &file.offerings) {
        for grant in offering.grants.iter() {
            if let RawGrant::Language(skill, level) = &grant.value {
                drafts.push(Draft {
                    key: Key::Language(*skill, *level),
                    name: format!("Nederlands {} {}", dutch_skill(*skill), level.word()),
                    sector: String::new(),
                    facts: offering.facts(),
                    kind: DraftKind::Language(*skill, *level),
                });
            }
        }
    }
}

/// The Dutch name of a skill: part of an official name, the same in both languages of the interface.
const fn dutch_skill(skill: Skill) -> &'static str {
    match skill {
        Skill::Listening => "luisteren",
        Skill::Speaking => "spreken",
        Skill::Reading => "lezen",
        Skill::Writing => "schrijven",
    }
}

/// Numbers the drafts in the order of their keys and looks up what they name.
pub fn number(mut drafts: Vec<Draft<'_>>, resolver: &mut Resolver<'_>) -> (Vec<Item>, BTreeMap<Key, ItemId>) {
    drafts.sort_by(|a, b| a.key.cmp(&b.key));
    resolver.ids = drafts
        .iter()
        .enumerate()
        .filter_map(|(at, draft)| Some((draft.key.clone(), ItemId(u32::try_from(at).ok()?))))
        .collect();
    let items = drafts.iter().map(|draft| finish(draft, resolver)).collect();
    (items, resolver.ids.clone())
}

fn finish(draft: &Draft<'_>, resolver: &mut Resolver<'_>) -> Item {
    // Work processes and parts share the record of their dossier or diploma, whose findings are reported there once.
    let shared = matches!(
        draft.kind,
        DraftKind::WorkProcess { .. }
            | DraftKind::CoreTask { .. }
            | DraftKind::Part(..)
            | DraftKind::Language(..)
    );
    let before = resolver.findings.len();
    let facts = resolver.facts(&draft.facts);
    if shared {
        resolver.findings.truncate(before);
    }
    Item {
        key: draft.key.clone(),
        name: draft.name.clone(),
        kind: kind(draft, resolver),
        sector: draft.sector.clone(),
        facts: weaken(facts, draft),
    }
}

/// A certificate whose units are only known from tags is no better than C, however good its document.
fn weaken(mut facts: Facts, draft: &Draft<'_>) -> Facts {
    if let DraftKind::Certificate { covers, .. } = &draft.kind
        && covers.iter().any(|covers| covers.matched == crate::model::item::Match::Tagged)
    {
        facts.grade = facts.grade.max(Grade::C);
    }
    facts
}

fn kind(draft: &Draft<'_>, resolver: &mut Resolver<'_>) -> ItemKind {
    let id = |resolver: &Resolver<'_>, key: &Key| resolver.ids.get(key).copied();
    match &draft.kind {
        DraftKind::CoreTask { file, code, units } => ItemKind::CoreTask {
            file: file.clone(),
            code: code.clone(),
            units: units.iter().filter_map(|unit| id(resolver, unit)).collect(),
        },
        DraftKind::WorkProcess { file, code, core_task } => ItemKind::WorkProcess {
            file: file.clone(),
            code: code.clone(),
            core_task: id(resolver, core_task).unwrap_or(ItemId(0)),
        },
        DraftKind::Diploma(raw) => ItemKind::Diploma(diploma(raw, resolver)),
        DraftKind::Part(crebo, part) => ItemKind::Part { crebo: crebo.clone(), part: *part },
        DraftKind::Certificate { level, hours, diplomas, covers, no_units } => ItemKind::Certificate {
            level: *level,
            hours: hours.clone(),
            diplomas: look_up(diplomas, resolver),
            covers: covered(covers, resolver),
            no_units: no_units.map(|why| why.clone().into()),
        },
        DraftKind::Statement { level, diploma, covers } => ItemKind::Statement {
            level: *level,
            diploma: diploma.as_ref().and_then(|(key, place)| resolver.item(key, *place)),
            covers: covered(covers, resolver),
        },
        DraftKind::Elective { hours, diplomas } => {
            ItemKind::Elective { hours: hours.clone(), diplomas: look_up(diplomas, resolver) }
        }
        DraftKind::Job { level, needs } => {
            ItemKind::Job { level: *level, needs: needs.and_then(|needs| resolver.need(needs)) }
        }
        DraftKind::Language(skill, level) => ItemKind::Language { skill: *skill, level: *level },
        DraftKind::Licence { valid_months, from_level } => {
            ItemKind::Licence { valid_months: *valid_months, from_level: *from_level }
        }
    }
}

fn look_up(keys: &[(Key, Place)], resolver: &mut Resolver<'_>) -> Vec<ItemId> {
    keys.iter().filter_map(|(key, place)| resolver.item(key, *place)).collect()
}

fn covered(covers: &[RawCovers], resolver: &mut Resolver<'_>) -> Vec<Covered> {
    covers
        .iter()
        .filter_map(|covers| {
            let key = Key::Unit(covers.unit.0.clone(), covers.unit.1.clone());
            Some(Covered { unit: resolver.item(&key, covers.unit.place)?, matched: covers.matched })
        })
        .collect()
}

/// A diploma with the work processes of its core tasks.
fn diploma(raw: &RawQualification, resolver: &mut Resolver<'_>) -> Diploma {
    let file = &raw.file.value;
    let mut units = Vec::new();
    // That the dossier is unknown has been said; so are its core tasks then.
    let is_known = resolver.names.has(&Key::File(file.clone()));
    for code in raw.core_tasks.iter().filter(|_| is_known) {
        let key = Key::Unit(file.clone(), code.value.clone());
        if resolver.item(&key, code.place).is_none() {
            continue;
        }
        // The work processes of a core task stand right behind it, for their codes start with its code.
        let inside = resolver.ids.range(&key..).skip(1).map_while(|(other, id)| match other {
            Key::Unit(own, unit) if own == file => {
                unit.as_str().strip_prefix(code.as_str()).map(|rest| (rest, id))
            }
            _ => None,
        });
        units.extend(inside.filter(|(rest, _)| rest.starts_with("-W")).map(|(_, id)| *id));
    }
    units.sort_unstable();
    let crebo = &raw.crebo.value;
    Diploma {
        crebo: crebo.clone(),
        file: file.clone(),
        level: raw.level.value,
        units,
        parts: DiplomaPart::ALL
            .into_iter()
            .filter_map(|part| resolver.ids.get(&Key::Part(crebo.clone(), part)).copied())
            .collect(),
        electives_hours: raw.electives_hours,
        courses: raw.courses.iter().map(|course| (course.pathway, course.years.value)).collect(),
        study_years: raw
            .study_years
            .iter()
            .map(|year| StudyYear {
                pathway: year.pathway,
                year: year.year,
                guided: year.guided,
                placement: year.placement,
            })
            .collect(),
        replaces: raw.replaces.iter().map(|code| code.value.clone()).collect(),
        split_from: raw.split_from.iter().map(|code| code.value.clone()).collect(),
    }
}

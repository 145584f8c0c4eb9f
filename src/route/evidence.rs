//! What a step rests on: its sources, the weakest grade among them, and everything about it that is still unsure.

use std::collections::BTreeSet;

use super::compile::Situation;
use super::plan::Unsure;
use crate::model::case::Counted;
use crate::model::fact::{Grade, SourceId};
use crate::model::graph::given_by;
use crate::model::item::{ItemId, ItemKind, Match};
use crate::model::load::Load;
use crate::model::offering::{Cost, Offering, Pathway, Strength};
use crate::model::requirement::Requirement;

/// The evidence of one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The sources, each once, the offering's own first.
    pub sources: Vec<SourceId>,
    /// The weakest grade; an estimate is never better than D.
    pub grade: Grade,
    /// What is unsure.
    pub unsure: Vec<Unsure>,
}

/// What the rest of the plan brings to a step.
#[derive(Debug, Clone, Default)]
pub struct Brought {
    /// Earned before the step starts.
    pub before: BTreeSet<ItemId>,
    /// Earned by other steps before this one is done.
    pub elsewhere: BTreeSet<ItemId>,
}

/// The evidence of following an offering in a mode from a week on, to get these items, beside what the other steps bring.
pub fn of(
    situation: &Situation<'_>,
    offering: &Offering,
    mode: usize,
    grants: &[ItemId],
    start_week: u32,
    brought: &Brought,
) -> Evidence {
    let mut sources = offering.facts.sources.clone();
    let mut grade = offering.facts.grade;
    let mut unsure = Vec::new();
    if let Load::Estimated { min, likely, max, .. } = offering.load {
        unsure.push(Unsure::Load { min, likely, max });
        grade = grade.max(Grade::D);
    }
    unsure.extend(counted_whole(situation, offering, &brought.elsewhere));
    let weeks = offering.modes.get(mode).and_then(|mode| mode.weeks.as_ref());
    if let Some(Load::Estimated { min, likely, max, .. }) = weeks {
        unsure.push(Unsure::Weeks { min: *min, likely: *likely, max: *max });
        grade = grade.max(Grade::D);
    }
    for item in grants {
        let Some(record) = situation.catalog.item(*item) else { continue };
        sources.extend(&record.facts.sources);
        grade = grade.max(record.facts.grade);
        let tagged = match &record.kind {
            ItemKind::Certificate { covers, .. } | ItemKind::Statement { covers, .. } => {
                covers.iter().any(|covered| covered.matched == Match::Tagged)
            }
            _ => false,
        };
        if tagged {
            unsure.push(Unsure::Tagged(*item));
        }
    }
    if offering.assessed {
        unsure.push(Unsure::Assessed);
    }
    if offering.cost == Cost::Unknown {
        unsure.push(Unsure::CostUnknown);
    }
    if is_unfunded(situation, offering, start_week) {
        unsure.push(Unsure::Unfunded);
    }
    for entry in &offering.entry {
        match entry.strength {
            Strength::Hard => {
                assumed(situation, &entry.needs, &mut unsure);
            }
            Strength::Waivable if situation.case.settings.entry_waiver == Counted::No => {
                assumed(situation, &entry.needs, &mut unsure);
            }
            Strength::Waivable if !is_met(situation, &entry.needs, &brought.before) => {
                unsure.push(Unsure::Waiver);
            }
            Strength::Soft if !is_met(situation, &entry.needs, &brought.before) => {
                advised(situation, &entry.needs, &mut unsure);
            }
            Strength::Waivable | Strength::Soft => {}
        }
    }
    for entry in &offering.language {
        let reached = situation.progress.needed(entry.skill, entry.level) == Some(0);
        if entry.strength != Strength::Hard && !reached {
            unsure.push(Unsure::LanguageAdvised { skill: entry.skill, level: entry.level });
        }
    }
    if situation.frame.start.since(offering.facts.checked_on).is_ok_and(|span| span.get_days() > 366) {
        unsure.push(Unsure::Stale(offering.facts.checked_on));
    }
    if grade == Grade::D {
        unsure.push(Unsure::Weak);
    }
    let mut seen = BTreeSet::new();
    sources.retain(|source| seen.insert(*source));
    Evidence { sources, grade, unsure }
}

/// What an entry requirement takes for granted that is not known: a company, a contract, an age.
fn assumed(situation: &Situation<'_>, needs: &Requirement, unsure: &mut Vec<Unsure>) {
    match needs {
        Requirement::All(members) | Requirement::Any(members) | Requirement::AtLeast(_, members) => {
            for member in members {
                assumed(situation, member, unsure);
            }
        }
        Requirement::Company(diploma) if situation.case.settings.company == Counted::Ask => {
            unsure.push(Unsure::Company(*diploma));
        }
        Requirement::Age(years) if situation.case.learner.age.is_none() => unsure.push(Unsure::Age(*years)),
        _ => {}
    }
}

/// What an advised requirement names and the learner does not have: credentials together, then each field of work.
fn advised(situation: &Situation<'_>, needs: &Requirement, unsure: &mut Vec<Unsure>) {
    let (mut credentials, mut fields) = (Vec::new(), Vec::new());
    named(situation, needs, &mut credentials, &mut fields);
    if !credentials.is_empty() || fields.is_empty() {
        unsure.push(Unsure::EntryAdvised(credentials));
    }
    unsure.extend(fields.into_iter().map(Unsure::ExperienceAdvised));
}

/// The items that a requirement names and that are not held, apart from those it only asks work experience in.
fn named(
    situation: &Situation<'_>,
    needs: &Requirement,
    credentials: &mut Vec<ItemId>,
    fields: &mut Vec<ItemId>,
) {
    match needs {
        Requirement::All(members) | Requirement::Any(members) | Requirement::AtLeast(_, members) => {
            for member in members {
                named(situation, member, credentials, fields);
            }
        }
        Requirement::Experience(item) if !situation.standing.has_experience(*item) => fields.push(*item),
        Requirement::Item(item) | Requirement::Company(item) if !situation.standing.held.contains(item) => {
            credentials.push(*item);
        }
        _ => {}
    }
}

/// Whether a requirement is met by what is held and known today and by what the plan earns before.
fn is_met(situation: &Situation<'_>, needs: &Requirement, earned: &BTreeSet<ItemId>) -> bool {
    let case = situation.case;
    match needs {
        Requirement::All(members) => members.iter().all(|member| is_met(situation, member, earned)),
        Requirement::Any(members) => members.iter().any(|member| is_met(situation, member, earned)),
        Requirement::AtLeast(k, members) => {
            members.iter().filter(|member| is_met(situation, member, earned)).count() >= *k as usize
        }
        Requirement::Item(item) => situation.standing.held.contains(item) || earned.contains(item),
        Requirement::Experience(item) => situation.standing.has_experience(*item),
        Requirement::Age(years) => case.learner.age.is_some_and(|age| age >= *years),
        Requirement::Company(_) => case.settings.company == Counted::Yes,
        Requirement::Contract => case.settings.contract == Counted::Yes,
        Requirement::Placement(hours) => case.placement_hours >= *hours,
    }
}

/// That the hours are those of the whole offering, where some of its work processes come from elsewhere: held already, or earned
/// by another step. An assessment looks at claims alone and is not shorter for them.
fn counted_whole(
    situation: &Situation<'_>,
    offering: &Offering,
    elsewhere: &BTreeSet<ItemId>,
) -> Option<Unsure> {
    if offering.assessed {
        return None;
    }
    let items = &situation.catalog.items;
    let is_work_process = |item: &ItemId| {
        situation
            .catalog
            .item(*item)
            .is_some_and(|record| matches!(record.kind, ItemKind::WorkProcess { .. }))
    };
    let given = offering.grants.iter().flat_map(|grant| given_by(items, *grant));
    let given: BTreeSet<ItemId> = given.filter(is_work_process).collect();
    let covered = given
        .iter()
        .filter(|item| situation.standing.held.contains(item) || elsewhere.contains(item))
        .count();
    (covered > 0 && covered < given.len()).then_some(Unsure::CountedWhole { covered, of: given.len() })
}

/// Whether somebody has to pay and no known source is open on the start date. BOL and BBL are paid by the state, and exams and
/// licences by whoever sits them.
fn is_unfunded(situation: &Situation<'_>, offering: &Offering, start_week: u32) -> bool {
    let needs_money = matches!(
        offering.pathway,
        Pathway::Ovo | Pathway::Practice | Pathway::Evc | Pathway::ExamOnly | Pathway::LanguageCourse
    );
    let start = situation.frame.monday(start_week);
    let open =
        offering.funding.iter().filter_map(|slug| situation.catalog.funding_by_slug(slug)).any(|funding| {
            funding.valid_from.is_none_or(|from| from <= start)
                && funding.valid_until.is_none_or(|until| start <= until)
        });
    needs_money && !open
}

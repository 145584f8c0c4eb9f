//! What a step rests on: its sources, the weakest grade among them, and everything about it that is still unsure.

use super::compile::Situation;
use super::plan::Unsure;
use crate::model::case::Counted;
use crate::model::fact::{Grade, SourceId};
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

/// The evidence of following an offering in a mode from a week on, to get these items.
pub fn of(
    situation: &Situation<'_>,
    offering: &Offering,
    mode: usize,
    grants: &[ItemId],
    start_week: u32,
) -> Evidence {
    let mut sources = offering.facts.sources.clone();
    let mut grade = offering.facts.grade;
    let mut unsure = Vec::new();
    if let Load::Estimated { min, likely, max, .. } = offering.load {
        unsure.push(Unsure::Load { min, likely, max });
        grade = grade.max(Grade::D);
    }
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
            Strength::Waivable if !is_met_today(situation, &entry.needs) => unsure.push(Unsure::Waiver),
            Strength::Soft if !is_met_today(situation, &entry.needs) => {
                unsure.push(Unsure::EntryAdvised(not_held(situation, &entry.needs)));
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
    let mut seen = std::collections::BTreeSet::new();
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

/// The items that a requirement names and that are not held.
fn not_held(situation: &Situation<'_>, needs: &Requirement) -> Vec<ItemId> {
    let mut items = Vec::new();
    needs.each_item(&mut |item| {
        if !situation.standing.held.contains(&item) {
            items.push(item);
        }
    });
    items
}

/// Whether a requirement is met by what is held and known today, without any step.
fn is_met_today(situation: &Situation<'_>, needs: &Requirement) -> bool {
    let case = situation.case;
    match needs {
        Requirement::All(members) => members.iter().all(|member| is_met_today(situation, member)),
        Requirement::Any(members) => members.iter().any(|member| is_met_today(situation, member)),
        Requirement::AtLeast(k, members) => {
            members.iter().filter(|member| is_met_today(situation, member)).count() >= *k as usize
        }
        Requirement::Item(item) => situation.standing.held.contains(item),
        Requirement::Experience(item) => situation.standing.has_experience(*item),
        Requirement::Age(years) => case.learner.age.is_some_and(|age| age >= *years),
        Requirement::Company(_) => case.settings.company == Counted::Yes,
        Requirement::Contract => case.settings.contract == Counted::Yes,
        Requirement::Placement(hours) => case.placement_hours >= *hours,
    }
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

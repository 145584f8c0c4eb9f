//! Raw records become the model: every reference looked up, every id made dense.
//!
//! A record with a broken reference is left out of the model, and so is whatever only makes sense with it; the catalog as a
//! whole is used only when no file has an error, so nothing half-known ever plans.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::checks::Damage;
use super::mentions::Mentions;
use super::names::Names;
use super::raw::{
    RawBand, RawCalendar, RawCatalog, RawCost, RawFacts, RawFunding, RawGrant, RawLanguageEntry, RawNeed,
    RawOffering, RawOverlay, RawPath, RawPauses, RawRule, RawSector, RawSource, RawStarts, RawValue,
};
use super::{items, synonyms};
use crate::diag::{Diagnostic, Message, codes};
use crate::model::catalog::{Catalog, Funding, PathStep, QualificationFile, Sector, SectorPath};
use crate::model::code::{FileCode, Key, Slug};
use crate::model::fact::{FactConflict, Facts, Grade, Source, SourceId};
use crate::model::graph::DependencyGraph;
use crate::model::item::{Item, ItemId, ItemKind};
use crate::model::language::LanguageBand;
use crate::model::offering::{Cost, Entry, Grant, LanguageEntry, Mode, Offering, Pauses, Starts};
use crate::model::older::OlderCodes;
use crate::model::requirement::Requirement;
use crate::model::rule::{Rule, RuleValue};
use crate::model::{Calendar, Closed};
use crate::syntax::read::Spanned;
use crate::text::Place;

/// The places that checks after resolving still need.
#[derive(Debug, Default)]
pub struct Places {
    /// Where each item is defined.
    pub items: BTreeMap<Key, Place>,
}

/// Resolves all files of a catalog together. `mentioned` are the names that records state, read or not.
pub fn resolve(
    files: &[RawCatalog],
    mentioned: Mentions,
    findings: &mut Vec<Diagnostic>,
) -> (Catalog, Names, Places) {
    let mut names = Names::with_mentions(mentioned);
    for file in files {
        define(file, &mut names, findings);
    }
    items::define_languages(files, &mut names);
    let sources = sorted_sources(files);
    let damage = Damage::of(findings);
    let mut resolver =
        Resolver { names: &names, sources: &sources, damage: &damage, ids: BTreeMap::new(), findings };
    let drafts = items::draft(files, &mut resolver);
    let (items, by_key) = items::number(drafts, &mut resolver);
    let mut offerings: Vec<Offering> = offerings(files)
        .filter_map(|(raw, overlay)| Some(Offering { overlay: id_of(overlay), ..resolver.offering(raw)? }))
        .collect();
    offerings.sort_by(|a, b| a.id.cmp(&b.id));
    offerings.dedup_by(|a, b| a.id == b.id);
    let mut catalog = Catalog {
        files: dossiers(files, &items, &by_key, &mut resolver),
        sectors: each(files, |file| &file.sectors).map(|(_, raw)| resolver.sector(raw)).collect(),
        paths: each(files, |file| &file.paths)
            .filter_map(|(file, raw)| resolver.path(raw, sector(file)))
            .collect(),
        rules: rules(files)
            .map(|(raw, overlay)| Rule { overlay: id_of(overlay), ..resolver.rule(raw) })
            .collect(),
        calendars: each(files, |file| &file.calendars).map(|(_, raw)| resolver.calendar(raw)).collect(),
        funding: each(files, |file| &file.funding).map(|(_, raw)| resolver.funding(raw)).collect(),
        bands: each(files, |file| &file.bands).map(|(_, raw)| resolver.band(raw)).collect(),
        synonyms: synonyms::resolve(files, &mut resolver),
        older: OlderCodes::of(&items),
        measures: each(files, |file| &file.measures).map(|(_, raw)| resolver.measure(raw)).collect(),
        regions: each(files, |file| &file.regions).map(|(_, raw)| resolver.region(raw)).collect(),
        overlays: each(files, |file| &file.overlays).map(|(_, raw)| resolver.overlay(raw)).collect(),
        items,
        offerings,
        by_key,
        ..Catalog::default()
    };
    catalog.sectors.sort_by(|a, b| a.id.cmp(&b.id));
    catalog.paths.sort_by(|a, b| a.id.cmp(&b.id));
    catalog.rules.sort_by(|a, b| a.id.cmp(&b.id));
    catalog.calendars.sort_by(|a, b| a.id.cmp(&b.id));
    catalog.funding.sort_by(|a, b| a.id.cmp(&b.id));
    catalog.bands.sort_by(|a, b| a.id.cmp(&b.id));
    catalog.measures.sort_by(|a, b| a.id.cmp(&b.id));
    catalog.regions.sort_by(|a, b| a.id.cmp(&b.id));
    catalog.overlays.sort_by(|a, b| a.id.cmp(&b.id));
    catalog.sources = sources.into_iter().map(|(_, source)| source).collect();
    catalog.graph = DependencyGraph::build(&catalog.items, &catalog.offerings);
    let places = Places {
        items: catalog
            .items
            .iter()
            .filter_map(|item| Some((item.key.clone(), names.place(&item.key)?)))
            .collect(),
    };
    (catalog, names, places)
}

/// The records of one kind in all files, each with its file.
pub fn each<'f, T: 'f>(
    files: &'f [RawCatalog],
    of: impl Fn(&'f RawCatalog) -> &'f Vec<T> + 'f,
) -> impl Iterator<Item = (&'f RawCatalog, &'f T)> {
    files.iter().flat_map(move |file| of(file).iter().map(move |record| (file, record)))
}

/// All offerings: those of the nation, and those of overlays with the overlay they belong to.
pub fn offerings(files: &[RawCatalog]) -> impl Iterator<Item = (&RawOffering, Option<&RawOverlay>)> {
    let national = each(files, |file| &file.offerings).map(|(_, raw)| (raw, None));
    national.chain(
        each(files, |file| &file.overlays)
            .flat_map(|(_, overlay)| overlay.offerings.iter().map(move |raw| (raw, Some(overlay)))),
    )
}

/// All rules, likewise.
pub fn rules(files: &[RawCatalog]) -> impl Iterator<Item = (&RawRule, Option<&RawOverlay>)> {
    let national = each(files, |file| &file.rules).map(|(_, raw)| (raw, None));
    national.chain(
        each(files, |file| &file.overlays)
            .flat_map(|(_, overlay)| overlay.rules.iter().map(move |raw| (raw, Some(overlay)))),
    )
}

fn id_of(overlay: Option<&RawOverlay>) -> Option<Slug> {
    overlay.map(|overlay| overlay.id.value.clone())
}

/// The sector word of a file; empty for what all sectors share.
pub fn sector(file: &RawCatalog) -> String {
    file.sector.as_ref().map(ToString::to_string).unwrap_or_default()
}

fn define(file: &RawCatalog, names: &mut Names, findings: &mut Vec<Diagnostic>) {
    let mut define = |key: Key, place: Place| names.define(key, place, findings);
    for raw in &file.sectors {
        define(Key::Sector(raw.id.value.clone()), raw.id.place);
    }
    for raw in &file.sources {
        define(Key::Source(raw.id.value.clone()), raw.id.place);
    }
    for raw in &file.files {
        let code = &raw.code.value;
        // The parts of what is there twice are there twice too, and that is no news.
        if !define(Key::File(code.clone()), raw.code.place) {
            continue;
        }
        for task in &raw.core_tasks {
            define(Key::Unit(code.clone(), task.code.value.clone()), task.code.place);
            for process in &task.work_processes {
                define(Key::Unit(code.clone(), process.code.value.clone()), process.code.place);
            }
        }
    }
    for raw in &file.qualifications {
        if !define(Key::Diploma(raw.crebo.value.clone()), raw.crebo.place) {
            continue;
        }
        for part in crate::model::code::DiplomaPart::ALL {
            define(Key::Part(raw.crebo.value.clone(), part), raw.crebo.place);
        }
    }
    for raw in &file.certificates {
        define(Key::Certificate(raw.code.value.clone()), raw.code.place);
    }
    for raw in &file.electives {
        define(Key::Elective(raw.code.value.clone()), raw.code.place);
    }
    for raw in &file.statements {
        define(Key::Statement(raw.id.value.clone()), raw.id.place);
    }
    for raw in &file.licences {
        define(Key::Licence(raw.id.value.clone()), raw.id.place);
    }
    for raw in &file.jobs {
        define(Key::Job(raw.id.value.clone()), raw.id.place);
    }
    for raw in &file.paths {
        define(Key::Path(raw.id.value.clone()), raw.id.place);
    }
    let overlays = &file.overlays;
    for raw in file.offerings.iter().chain(overlays.iter().flat_map(|overlay| &overlay.offerings)) {
        define(Key::Offering(raw.id.value.clone()), raw.id.place);
    }
    for raw in file.rules.iter().chain(overlays.iter().flat_map(|overlay| &overlay.rules)) {
        define(Key::Rule(raw.id.value.clone()), raw.id.place);
    }
    for raw in overlays {
        define(Key::Overlay(raw.id.value.clone()), raw.id.place);
    }
    for raw in &file.measures {
        define(Key::Measure(raw.id.value.clone()), raw.id.place);
    }
    for raw in &file.regions {
        define(Key::Region(raw.id.value.clone()), raw.id.place);
    }
    for raw in &file.bands {
        define(Key::Band(raw.id.value.clone()), raw.id.place);
    }
    for raw in &file.calendars {
        define(Key::Calendar(raw.id.value.clone()), raw.id.place);
    }
    for raw in &file.funding {
        define(Key::Funding(raw.id.value.clone()), raw.id.place);
    }
}

/// The sources in the order of their ids; the first definition of an id counts.
fn sorted_sources(files: &[RawCatalog]) -> Vec<(Slug, Source)> {
    let mut sources: BTreeMap<Slug, Source> = BTreeMap::new();
    for (_, raw) in each(files, |file| &file.sources) {
        let RawSource { id, title, publisher, url, grade, date, checked_on, .. } = raw.clone();
        sources.entry(id.value.clone()).or_insert(Source {
            id: id.value,
            title,
            publisher,
            url: url.map(|url| url.value),
            grade,
            date,
            checked_on,
        });
    }
    sources.into_iter().collect()
}

/// What resolving needs: the names, the sources, and the items once they are numbered.
pub struct Resolver<'a> {
    pub(super) names: &'a Names,
    sources: &'a [(Slug, Source)],
    /// Where something could not be read.
    pub(super) damage: &'a Damage,
    pub(super) ids: BTreeMap<Key, ItemId>,
    pub(super) findings: &'a mut Vec<Diagnostic>,
}

impl Resolver<'_> {
    /// Adds a finding.
    pub fn report(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }

    /// The item with this key, if the name is defined; otherwise a finding.
    pub fn item(&mut self, key: &Key, place: Place) -> Option<ItemId> {
        if !self.names.check(key, place, self.findings) {
            return None;
        }
        self.ids.get(key).copied()
    }

    /// Whether a name is defined; otherwise a finding.
    pub fn known(&mut self, key: &Key, place: Place) -> bool {
        self.names.check(key, place, self.findings)
    }

    fn source(&mut self, slug: &Spanned<Slug>) -> Option<SourceId> {
        if let Ok(at) = self.sources.binary_search_by(|(known, _)| known.cmp(&slug.value)) {
            return u32::try_from(at).ok().map(SourceId);
        }
        self.known(&Key::Source(slug.value.clone()), slug.place);
        None
    }

    /// The evidence of a record. No sources at all, and a grade better than the best source, are findings.
    pub fn facts(&mut self, raw: &RawFacts<'_>) -> Facts {
        let ids: Vec<SourceId> = raw.sources.iter().filter_map(|slug| self.source(slug)).collect();
        if raw.sources.is_empty() && !self.damage.is_in(raw.sources.place) {
            let message = Message::new("catalog-no-source");
            self.report(Diagnostic::new(codes::NO_SOURCE, raw.sources.place, message));
        }
        let found: Vec<(Grade, Date)> = ids
            .iter()
            .filter_map(|id| self.sources.get(id.0 as usize))
            .map(|(_, source)| (source.grade, source.checked_on))
            .collect();
        let best = found.iter().map(|(grade, _)| *grade).min().unwrap_or(Grade::D);
        let checked_on = found.iter().map(|(_, checked)| *checked).min().unwrap_or(Date::MIN);
        let grade = match &raw.grade {
            None => best,
            Some(own) if own.value < best => {
                let message = Message::new("catalog-grade-too-good")
                    .text("grade", own.value.word())
                    .text("best", best.word());
                self.report(Diagnostic::new(codes::GRADE_TOO_GOOD, own.place, message));
                best
            }
            Some(own) => own.value,
        };
        let conflicts = raw
            .conflicts
            .iter()
            .filter_map(|conflict| {
                let source = self.source(&conflict.source)?;
                Some(FactConflict { says: conflict.says.clone().into(), source })
            })
            .collect();
        Facts { sources: ids, grade, checked_on, note: raw.note.cloned().map(Into::into), conflicts }
    }

    /// A requirement with its references looked up; nothing when one of them is unknown or the expression means nothing.
    pub fn need(&mut self, raw: &Spanned<RawNeed>) -> Option<Requirement> {
        let place = raw.place;
        match &raw.value {
            RawNeed::All(members) => self.members(place, "All", members).map(Requirement::All),
            RawNeed::Any(members) => self.members(place, "Any", members).map(Requirement::Any),
            RawNeed::AtLeast(k, members) => {
                let resolved = self.members(place, "AtLeast", members)?;
                if *k == 0 || (*k as usize > members.len() && !self.damage.is_in(place)) {
                    let message = Message::new("catalog-at-least")
                        .number("wanted", i64::from(*k))
                        .number("members", i64::try_from(members.len()).unwrap_or(i64::MAX));
                    self.report(Diagnostic::new(codes::EMPTY_REQUIREMENT, place, message));
                    return None;
                }
                (*k as usize <= resolved.len()).then_some(Requirement::AtLeast(*k, resolved))
            }
            RawNeed::Experience(inner) => {
                if let Requirement::Item(item) = self.need(inner)? {
                    Some(Requirement::Experience(item))
                } else {
                    let message = Message::new("catalog-experience-of-item");
                    self.report(Diagnostic::new(codes::EMPTY_REQUIREMENT, inner.place, message));
                    None
                }
            }
            RawNeed::Age(years) => Some(Requirement::Age(*years)),
            RawNeed::Contract => Some(Requirement::Contract),
            RawNeed::Placement(hours) => Some(Requirement::Placement(*hours)),
            RawNeed::Company(crebo) => {
                self.item(&Key::Diploma(crebo.value.clone()), crebo.place).map(Requirement::Company)
            }
            item => {
                let (key, place) = need_key(item, place)?;
                self.item(&key, place).map(Requirement::Item)
            }
        }
    }

    fn members(
        &mut self,
        place: Place,
        word: &str,
        members: &[Spanned<RawNeed>],
    ) -> Option<Vec<Requirement>> {
        // A list with a member that could not be read is not as short as it seems.
        if members.is_empty() && self.damage.is_in(place) {
            return None;
        }
        if members.is_empty() {
            let message = Message::new("catalog-empty-requirement").text("word", word);
            self.report(Diagnostic::new(codes::EMPTY_REQUIREMENT, place, message));
            return None;
        }
        let resolved: Vec<Option<Requirement>> = members.iter().map(|member| self.need(member)).collect();
        resolved.into_iter().collect()
    }

    fn grant(&mut self, raw: &Spanned<RawGrant>) -> Option<Grant> {
        if let RawGrant::Claimed(code) = &raw.value {
            return self.item(&Key::Diploma(code.value.clone()), code.place).map(Grant::Claimed);
        }
        let (key, place) = grant_key(raw)?;
        self.item(&key, place).map(Grant::Item)
    }

    fn offering(&mut self, raw: &RawOffering) -> Option<Offering> {
        let facts = self.facts(&raw.facts());
        let grants: Vec<Grant> = raw.grants.iter().filter_map(|grant| self.grant(grant)).collect();
        let entry: Vec<Option<Entry>> = raw
            .entry
            .iter()
            .map(|entry| Some(Entry { needs: self.need(&entry.needs)?, strength: entry.strength }))
            .collect();
        let pauses = match &raw.pauses {
            None => None,
            Some(RawPauses::SchoolHolidays) => Some(Pauses::SchoolHolidays),
            Some(RawPauses::Calendar(slug)) => {
                self.known(&Key::Calendar(slug.value.clone()), slug.place);
                Some(Pauses::Calendar(slug.value.clone()))
            }
        };
        for slug in &raw.funding {
            self.known(&Key::Funding(slug.value.clone()), slug.place);
        }
        Some(Offering {
            id: raw.id.value.clone(),
            name: raw.name.clone(),
            provider: raw.provider.clone(),
            pathway: raw.pathway,
            grants,
            load: raw.load.load.clone(),
            modes: raw
                .modes
                .iter()
                .map(|mode| Mode {
                    name: mode.name.clone().into(),
                    hours_per_week: mode.hours_per_week,
                    weeks: mode.weeks.as_ref().map(|weeks| weeks.load.clone()),
                    day: mode.day,
                    evening: mode.evening,
                    placement: mode.placement,
                    language: mode.language,
                })
                .collect(),
            starts: starts(&raw.starts.value),
            pauses,
            entry: entry.into_iter().collect::<Option<Vec<Entry>>>()?,
            language: language(&raw.language),
            cost: cost(&raw.cost.value),
            funding: raw.funding.iter().map(|slug| slug.value.clone()).collect(),
            paid: raw.paid,
            assessed: raw.assessed,
            valid_from: raw.valid_from.as_ref().map(|date| date.value),
            valid_until: raw.valid_until.as_ref().map(|date| date.value),
            overlay: None,
            facts,
        })
    }

    fn sector(&mut self, raw: &RawSector) -> Sector {
        Sector {
            id: raw.id.value.clone(),
            name: raw.name.clone().into(),
            no_certificates: raw.no_certificates.clone().map(|reason| reason.value.into()),
            facts: self.facts(&raw.facts()),
        }
    }

    fn path(&mut self, raw: &RawPath, sector: String) -> Option<SectorPath> {
        let facts = self.facts(&raw.facts());
        let steps: Vec<Option<PathStep>> = raw
            .steps
            .iter()
            .map(|step| {
                let job = self.item(&Key::Job(step.job.value.clone()), step.job.place)?;
                Some(PathStep {
                    job,
                    note: step.note.clone().map(Into::into),
                    language: language(&step.language),
                    first: step.first,
                })
            })
            .collect();
        let steps = steps.into_iter().collect::<Option<Vec<PathStep>>>()?;
        Some(SectorPath { id: raw.id.value.clone(), name: raw.name.clone(), sector, steps, facts })
    }

    fn rule(&mut self, raw: &RawRule) -> Rule {
        Rule {
            id: raw.id.value.clone(),
            topic: raw.topic,
            act: raw.act,
            route: raw.route,
            group: raw.group,
            value: match raw.value {
                RawValue::Hours(count) => RuleValue::Hours(count),
                RawValue::Weeks(count) => RuleValue::Weeks(count),
                RawValue::Months(count) => RuleValue::Months(count),
                RawValue::Years(count) => RuleValue::Years(count),
                RawValue::Euro(count) => RuleValue::Euro(count),
                RawValue::Days(count) => RuleValue::Days(count),
                RawValue::Percent(count) => RuleValue::Percent(count),
                RawValue::Number(count) => RuleValue::Number(count),
                RawValue::Counted(counted) => RuleValue::Counted(counted),
                RawValue::Level(level) => RuleValue::Level(level),
                RawValue::Nothing => RuleValue::Nothing,
            },
            text: raw.text.clone().into(),
            overlay: None,
            valid_from: raw.valid_from.as_ref().map(|date| date.value),
            valid_until: raw.valid_until.as_ref().map(|date| date.value),
            facts: self.facts(&raw.facts()),
        }
    }

    fn band(&mut self, raw: &RawBand) -> LanguageBand {
        LanguageBand {
            id: raw.id.value.clone(),
            name: raw.name.clone().into(),
            steps: raw.steps.iter().map(|climb| (climb.to, climb.hours.load.clone())).collect(),
            facts: self.facts(&raw.facts()),
        }
    }

    fn calendar(&mut self, raw: &RawCalendar) -> Calendar {
        let mut closed: Vec<Closed> = raw.closed.iter().cloned().map(Into::into).collect();
        closed.sort_by_key(|closed| (closed.from, closed.to));
        Calendar {
            id: raw.id.value.clone(),
            name: raw.name.clone(),
            closed,
            repeats: raw.repeats,
            facts: self.facts(&raw.facts()),
        }
    }

    fn funding(&mut self, raw: &RawFunding) -> Funding {
        Funding {
            id: raw.id.value.clone(),
            name: raw.name.clone(),
            text: raw.text.clone().into(),
            valid_from: raw.valid_from.as_ref().map(|date| date.value),
            valid_until: raw.valid_until.as_ref().map(|date| date.value),
            facts: self.facts(&raw.facts()),
        }
    }
}

fn language(raw: &[RawLanguageEntry]) -> Vec<LanguageEntry> {
    raw.iter()
        .map(|entry| LanguageEntry { skill: entry.skill, level: entry.level, strength: entry.strength })
        .collect()
}

/// When something starts.
pub fn starts(raw: &RawStarts) -> Starts {
    match raw {
        RawStarts::AnyWeek => Starts::AnyWeek,
        RawStarts::Monthly => Starts::Monthly,
        RawStarts::Months(months) => Starts::Months(months.iter().map(|month| month.value).collect()),
        RawStarts::Dates(dates) => Starts::Dates(dates.clone()),
    }
}

/// A price.
pub const fn cost(raw: &RawCost) -> Cost {
    match raw {
        RawCost::Euro(euro) => Cost::Euro(*euro),
        RawCost::Unknown => Cost::Unknown,
    }
}

/// The key of an item named in a requirement, and the place of its name.
pub fn need_key(need: &RawNeed, place: Place) -> Option<(Key, Place)> {
    Some(match need {
        RawNeed::Unit(unit) => (Key::Unit(unit.0.clone(), unit.1.clone()), unit.place),
        RawNeed::Certificate(code) => (Key::Certificate(code.value.clone()), code.place),
        RawNeed::Diploma(code) => (Key::Diploma(code.value.clone()), code.place),
        RawNeed::Part(code, part) => (Key::Part(code.value.clone(), *part), code.place),
        RawNeed::Elective(code) => (Key::Elective(code.value.clone()), code.place),
        RawNeed::Statement(slug) => (Key::Statement(slug.value.clone()), slug.place),
        RawNeed::Licence(slug) => (Key::Licence(slug.value.clone()), slug.place),
        RawNeed::Job(slug) => (Key::Job(slug.value.clone()), slug.place),
        RawNeed::Language(skill, level) => (Key::Language(*skill, *level), place),
        _ => return None,
    })
}

/// The key of the item that a grant gives, and the place of its name; nothing for one that gives no item of its own.
pub fn grant_key(grant: &Spanned<RawGrant>) -> Option<(Key, Place)> {
    Some(match &grant.value {
        RawGrant::Unit(unit) => (Key::Unit(unit.0.clone(), unit.1.clone()), unit.place),
        RawGrant::Certificate(code) => (Key::Certificate(code.value.clone()), code.place),
        RawGrant::Diploma(code) => (Key::Diploma(code.value.clone()), code.place),
        RawGrant::Part(code, part) => (Key::Part(code.value.clone(), *part), code.place),
        RawGrant::Elective(code) => (Key::Elective(code.value.clone()), code.place),
        RawGrant::Statement(slug) => (Key::Statement(slug.value.clone()), slug.place),
        RawGrant::Licence(slug) => (Key::Licence(slug.value.clone()), slug.place),
        RawGrant::Job(slug) => (Key::Job(slug.value.clone()), slug.place),
        RawGrant::Language(skill, level) => (Key::Language(*skill, *level), grant.place),
        RawGrant::Claimed(_) => return None,
    })
}

/// The dossiers, with the diplomas that name them.
fn dossiers(
    files: &[RawCatalog],
    items: &[Item],
    by_key: &BTreeMap<Key, ItemId>,
    resolver: &mut Resolver<'_>,
) -> Vec<QualificationFile> {
    let mut diplomas: BTreeMap<&FileCode, Vec<ItemId>> = BTreeMap::new();
    for (item, id) in items.iter().zip((0..).map(ItemId)) {
        if let ItemKind::Diploma(diploma) = &item.kind {
            diplomas.entry(&diploma.file).or_default().push(id);
        }
    }
    let mut dossiers: Vec<QualificationFile> = each(files, |file| &file.files)
        .map(|(file, raw)| QualificationFile {
            code: raw.code.value.clone(),
            name: raw.name.clone(),
            core_tasks: raw
                .core_tasks
                .iter()
                .filter_map(|task| by_key.get(&Key::Unit(raw.code.value.clone(), task.code.value.clone())))
                .copied()
                .collect(),
            diplomas: diplomas.get(&raw.code.value).cloned().unwrap_or_default(),
            sector: sector(file),
            facts: resolver.facts(&raw.facts()),
        })
        .collect();
    dossiers.sort_by(|a, b| a.code.cmp(&b.code));
    dossiers
}

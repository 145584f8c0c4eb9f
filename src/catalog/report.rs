//! The state of a catalog: how much it holds, how sure that is and how old, and how far it leads people.
//!
//! A report is computed from a catalog without errors and a day; it reads no files and says nothing in words. What it tells:
//!
//! - how many records of each kind a sector has, with which grades, and how many loads a source gives;
//! - which records nobody looked at for a year, which have no source, and where sources disagree;
//! - per qualification, which work processes certificates cover and the smallest sets of certificates that do ([`coverage`]);
//! - per sector, its paths, and which jobs somebody without any credential can come to hold ([`reach`]).

pub mod coverage;
pub mod reach;
pub mod records;

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::model::catalog::Catalog;
use crate::model::code::{Key, Slug};
use crate::model::fact::{FactConflict, Grade, SourceId, Wording};
use crate::model::item::{Item, ItemId, ItemKind};
use crate::model::load::Load;
use coverage::Coverage;
use reach::Reach;
use records::{RecordKind, records, sector_of};

/// The state of a catalog on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The day.
    pub today: Date,
    /// Records per sector and kind; under the empty word those that all sectors share.
    pub records: BTreeMap<String, BTreeMap<RecordKind, Tally>>,
    /// Core tasks and work processes, which stand inside the record of their dossier.
    pub units: Units,
    /// Loads and durations per sector.
    pub loads: BTreeMap<String, Loads>,
    /// Records of which a source was last looked at a year ago or longer.
    pub stale: Vec<Key>,
    /// Sources that were last looked at a year ago or longer.
    pub stale_sources: Vec<SourceId>,
    /// Records without any source.
    pub unsourced: Vec<Key>,
    /// Records of which another source says something else.
    pub conflicts: Vec<(Key, FactConflict)>,
    /// The qualifications, in the order of their codes.
    pub qualifications: Vec<Coverage>,
    /// The sectors, in the order of their words.
    pub sectors: Vec<SectorState>,
}

/// How many, with which grades.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// Records of each grade.
    pub grades: BTreeMap<Grade, usize>,
}

impl Tally {
    /// How many records.
    pub fn count(&self) -> usize {
        self.grades.values().sum()
    }

    /// Records of a grade.
    pub fn of(&self, grade: Grade) -> usize {
        self.grades.get(&grade).copied().unwrap_or(0)
    }

    /// Counts what another one counts too.
    pub fn add(&mut self, other: &Self) {
        for (grade, count) in &other.grades {
            *self.grades.entry(*grade).or_default() += count;
        }
    }
}

/// The parts of dossiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Units {
    /// Core tasks.
    pub core_tasks: usize,
    /// Work processes.
    pub work_processes: usize,
}

/// Loads and durations: of offerings, their modes, electives and the climbs of language bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Loads {
    /// Given by a source.
    pub measured: usize,
    /// Estimated, with a basis.
    pub estimated: usize,
}

impl Loads {
    fn count(&mut self, load: &Load) {
        match load {
            Load::Measured(_) => self.measured += 1,
            Load::Estimated { .. } => self.estimated += 1,
        }
    }
}

/// The state of a sector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectorState {
    /// Its word.
    pub word: String,
    /// Whether a record says what it is called.
    pub described: bool,
    /// Its paths, in the order of their ids.
    pub paths: Vec<PathState>,
    /// Its certificates.
    pub certificates: Vec<ItemId>,
    /// Its practice statements.
    pub statements: Vec<ItemId>,
    /// Why no certificate is known, where a record says so.
    pub no_certificates: Option<Wording>,
    /// Its jobs, each with whether somebody without credentials can come to hold it.
    pub jobs: Vec<(ItemId, Reach)>,
}

impl SectorState {
    /// The best way that exists from no credentials to a job of this sector; [`Reach::Never`] when there is none.
    pub fn route(&self) -> Reach {
        self.jobs.iter().map(|(_, reach)| *reach).min().unwrap_or(Reach::Never)
    }
}

/// The state of a sector path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathState {
    /// Its id.
    pub id: Slug,
    /// How sure it is.
    pub grade: Grade,
    /// Its jobs in order, each with whether somebody without credentials can come to hold it.
    pub steps: Vec<(ItemId, Reach)>,
}

/// The state of a catalog on this day.
pub fn report(catalog: &Catalog, today: Date) -> Report {
    let mut report = Report {
        today,
        records: BTreeMap::new(),
        units: Units::default(),
        loads: loads(catalog),
        stale: Vec::new(),
        stale_sources: Vec::new(),
        unsourced: Vec::new(),
        conflicts: Vec::new(),
        qualifications: coverage::qualifications(catalog),
        sectors: sectors(catalog, today),
    };
    for record in records(catalog) {
        let kinds = report.records.entry(record.sector.to_owned()).or_default();
        *kinds.entry(record.kind).or_default().grades.entry(record.facts.grade).or_default() += 1;
        if record.facts.sources.is_empty() {
            report.unsourced.push(record.key.clone());
        } else if is_stale(record.facts.checked_on, today) {
            report.stale.push(record.key.clone());
        }
        let conflicts = record.facts.conflicts.iter().cloned();
        report.conflicts.extend(conflicts.map(|conflict| (record.key.clone(), conflict)));
    }
    for item in &catalog.items {
        match item.kind {
            ItemKind::CoreTask { .. } => report.units.core_tasks += 1,
            ItemKind::WorkProcess { .. } => report.units.work_processes += 1,
            _ => {}
        }
    }
    let stale = catalog.sources.iter().zip(0..).filter(|(source, _)| is_stale(source.checked_on, today));
    report.stale_sources = stale.map(|(_, id)| SourceId(id)).collect();
    report
}

/// Whether a day lies a year or longer before another.
fn is_stale(checked_on: Date, today: Date) -> bool {
    checked_on.saturating_add(1.year()) <= today
}

fn loads(catalog: &Catalog) -> BTreeMap<String, Loads> {
    let mut loads: BTreeMap<String, Loads> = BTreeMap::new();
    for offering in &catalog.offerings {
        let counted = loads.entry(sector_of(catalog, offering).to_owned()).or_default();
        counted.count(&offering.load);
        offering.modes.iter().filter_map(|mode| mode.weeks.as_ref()).for_each(|weeks| counted.count(weeks));
    }
    for item in &catalog.items {
        if let ItemKind::Elective { hours: Some(hours), .. } = &item.kind {
            loads.entry(item.sector.clone()).or_default().count(hours);
        }
    }
    for band in &catalog.bands {
        let shared = loads.entry(String::new()).or_default();
        band.steps.iter().for_each(|(_, hours)| shared.count(hours));
    }
    loads
}

fn sectors(catalog: &Catalog, today: Date) -> Vec<SectorState> {
    let reached = reach::reach(catalog, today);
    let reach_of = |item: ItemId| reached.get(item.index()).copied().unwrap_or(Reach::Never);
    let words: BTreeSet<&str> = (catalog.items.iter().map(|item| item.sector.as_str()))
        .chain(catalog.files.iter().map(|file| file.sector.as_str()))
        .chain(catalog.paths.iter().map(|path| path.sector.as_str()))
        .chain(catalog.sectors.iter().map(|sector| sector.id.as_str()))
        .filter(|word| !word.is_empty())
        .collect();
    let of_kind = |word: &str, wanted: fn(&Item) -> bool| -> Vec<ItemId> {
        let items = catalog.items.iter().zip(0..);
        items.filter(|(item, _)| item.sector == word && wanted(item)).map(|(_, id)| ItemId(id)).collect()
    };
    words
        .into_iter()
        .map(|word| SectorState {
            word: word.to_owned(),
            described: catalog.sector(word).is_some(),
            paths: catalog
                .paths
                .iter()
                .filter(|path| path.sector == word)
                .map(|path| PathState {
                    id: path.id.clone(),
                    grade: path.facts.grade,
                    steps: path.steps.iter().map(|step| (step.job, reach_of(step.job))).collect(),
                })
                .collect(),
            certificates: of_kind(word, |item| matches!(item.kind, ItemKind::Certificate { .. })),
            statements: of_kind(word, |item| matches!(item.kind, ItemKind::Statement { .. })),
            no_certificates: catalog.sector(word).and_then(|sector| sector.no_certificates.clone()),
            jobs: of_kind(word, |item| matches!(item.kind, ItemKind::Job { .. }))
                .into_iter()
                .map(|job| (job, reach_of(job)))
                .collect(),
        })
        .collect()
}

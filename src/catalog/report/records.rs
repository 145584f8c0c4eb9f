//! The records of a catalog that carry evidence of their own, whatever their kind.

use crate::model::catalog::Catalog;
use crate::model::code::Key;
use crate::model::fact::Facts;
use crate::model::item::ItemKind;
use crate::model::offering::{Grant, Offering};

/// A kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// A sector.
    Sector,
    /// A sector path.
    Path,
    /// A job.
    Job,
    /// A dossier.
    File,
    /// A qualification.
    Diploma,
    /// An mbo-certificaat.
    Certificate,
    /// A practice statement.
    Statement,
    /// A keuzedeel.
    Elective,
    /// A proof outside the MBO.
    Licence,
    /// An offering.
    Offering,
    /// A rule.
    Rule,
    /// A table of hours per language level.
    Band,
    /// A calendar.
    Calendar,
    /// A source of money.
    Funding,
}

impl RecordKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 14] = [
        Self::Sector,
        Self::Path,
        Self::Job,
        Self::File,
        Self::Diploma,
        Self::Certificate,
        Self::Statement,
        Self::Elective,
        Self::Licence,
        Self::Offering,
        Self::Rule,
        Self::Band,
        Self::Calendar,
        Self::Funding,
    ];

    /// The word that programs read; with `kind-` in front it is the id of the text for people.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sector => "sector",
            Self::Path => "path",
            Self::Job => "job",
            Self::File => "file",
            Self::Diploma => "diploma",
            Self::Certificate => "certificate",
            Self::Statement => "statement",
            Self::Elective => "elective",
            Self::Licence => "licence",
            Self::Offering => "offering",
            Self::Rule => "rule",
            Self::Band => "band",
            Self::Calendar => "calendar",
            Self::Funding => "funding",
        }
    }
}

/// A record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record<'c> {
    /// Its kind.
    pub kind: RecordKind,
    /// Its id.
    pub key: Key,
    /// The word of its sector; empty for what all sectors share.
    pub sector: &'c str,
    /// Its evidence.
    pub facts: &'c Facts,
}

/// All records, by kind as they are declared, then by id.
///
/// Work processes, core tasks, parts of diplomas and language levels are none: they stand inside another record.
pub fn records(catalog: &Catalog) -> Vec<Record<'_>> {
    let mut found = Vec::new();
    let mut add = |kind, key, sector, facts| found.push(Record { kind, key, sector, facts });
    for sector in &catalog.sectors {
        add(RecordKind::Sector, Key::Sector(sector.id.clone()), sector.id.as_str(), &sector.facts);
    }
    for path in &catalog.paths {
        add(RecordKind::Path, Key::Path(path.id.clone()), path.sector.as_str(), &path.facts);
    }
    for file in &catalog.files {
        add(RecordKind::File, Key::File(file.code.clone()), file.sector.as_str(), &file.facts);
    }
    for item in &catalog.items {
        let kind = match item.kind {
            ItemKind::Job { .. } => RecordKind::Job,
            ItemKind::Diploma(_) => RecordKind::Diploma,
            ItemKind::Certificate { .. } => RecordKind::Certificate,
            ItemKind::Statement { .. } => RecordKind::Statement,
            ItemKind::Elective { .. } => RecordKind::Elective,
            ItemKind::Licence { .. } => RecordKind::Licence,
            ItemKind::CoreTask { .. }
            | ItemKind::WorkProcess { .. }
            | ItemKind::Part { .. }
            | ItemKind::Language { .. } => continue,
        };
        add(kind, item.key.clone(), item.sector.as_str(), &item.facts);
    }
    for offering in &catalog.offerings {
        let sector = sector_of(catalog, offering);
        add(RecordKind::Offering, Key::Offering(offering.id.clone()), sector, &offering.facts);
    }
    for rule in &catalog.rules {
        add(RecordKind::Rule, Key::Rule(rule.id.clone()), "", &rule.facts);
    }
    for band in &catalog.bands {
        add(RecordKind::Band, Key::Band(band.id.clone()), "", &band.facts);
    }
    for calendar in &catalog.calendars {
        add(RecordKind::Calendar, Key::Calendar(calendar.id.clone()), "", &calendar.facts);
    }
    for funding in &catalog.funding {
        add(RecordKind::Funding, Key::Funding(funding.id.clone()), "", &funding.facts);
    }
    found.sort_by(|a, b| (a.kind, &a.key).cmp(&(b.kind, &b.key)));
    found
}

/// The sector of an offering is that of what it gives first.
pub fn sector_of<'c>(catalog: &'c Catalog, offering: &Offering) -> &'c str {
    let first = offering.grants.first().and_then(|grant| match grant {
        Grant::Item(item) | Grant::Claimed(item) => catalog.item(*item),
    });
    first.map_or("", |item| item.sector.as_str())
}

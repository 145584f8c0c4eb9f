//! What can be written in a catalog file: every record with its fields, as the types of [`super::raw`] declare them.
//!
//! The manual (`docs/catalog.md`) is tested against this table.

use super::raw::{
    RawBand, RawCalendar, RawCatalog, RawCertificate, RawChange, RawClimb, RawConflict, RawConvention,
    RawCoreTask, RawCourse, RawCovers, RawElective, RawEntry, RawEstimate, RawFile, RawFunding, RawJob,
    RawLanguageEntry, RawLicence, RawMeasure, RawMode, RawOffering, RawOverlay, RawPath, RawPathStep,
    RawQualification, RawRegion, RawRule, RawSector, RawShare, RawSource, RawStatement, RawStudyYear,
    RawWording, RawWorkProcess,
};
use super::synonyms::RawSynonym;
use super::words::RawClosed;
use crate::syntax::read::FieldInfo;

/// A record and the fields it can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordInfo {
    /// Its name in a file.
    pub name: &'static str,
    /// Its fields.
    pub fields: &'static [FieldInfo],
}

/// Lists records under the names and fields that their types declare.
macro_rules! records {
    ($($raw:ident),+ $(,)?) => {
        &[$(RecordInfo { name: $raw::NAME, fields: $raw::FIELDS }),+]
    };
}

/// Every record, the file itself first.
pub const RECORDS: &[RecordInfo] = records![
    RawCatalog,
    RawSector,
    RawSource,
    RawFile,
    RawCoreTask,
    RawWorkProcess,
    RawQualification,
    RawCourse,
    RawStudyYear,
    RawCertificate,
    RawCovers,
    RawStatement,
    RawElective,
    RawLicence,
    RawJob,
    RawPath,
    RawPathStep,
    RawOffering,
    RawMode,
    RawEntry,
    RawLanguageEntry,
    RawConvention,
    RawShare,
    RawRule,
    RawBand,
    RawClimb,
    RawCalendar,
    RawClosed,
    RawFunding,
    RawSynonym,
    RawMeasure,
    RawRegion,
    RawOverlay,
    RawChange,
    RawWording,
    RawConflict,
    RawEstimate,
];

/// The fields that a record with evidence of its own has beside those of its kind.
pub const EVIDENCE: [&str; 4] = ["sources", "grade", "note", "conflicts"];

impl RecordInfo {
    /// Whether it carries evidence of its own.
    pub fn is_fact(&self) -> bool {
        EVIDENCE.iter().all(|name| self.fields.iter().any(|field| field.name == *name))
    }

    /// The fields of its kind, without those of the evidence.
    pub fn own_fields(&self) -> impl Iterator<Item = &'static FieldInfo> {
        let is_fact = self.is_fact();
        self.fields.iter().filter(move |field| !is_fact || !EVIDENCE.contains(&field.name))
    }
}

//! Where a fact comes from and how sure we are of it. Every record of the catalog carries [`Facts`].

use jiff::civil::Date;

use super::code::Slug;

/// How much a source weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Statute, register, or the body that decides, its own text seen.
    A,
    /// Official document, or an official fact seen through a third party that names it.
    B,
    /// Sector body, government news, or the practice of one municipality or school.
    C,
    /// Press, aggregator, or an estimate of our own.
    D,
}

impl Grade {
    /// The letter.
    pub const fn word(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }
}

/// The same wording in Dutch and English: data, because it belongs to one record and not to the program.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wording {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

/// Dense id of a source in its catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A document or page a fact was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Id used by records.
    pub id: Slug,
    /// What it is, in the language it is written in.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where it can be read, if it has an address.
    pub url: Option<String>,
    /// How much it weighs.
    pub grade: Grade,
    /// The date it carries, as printed (often only a year); `None` when it carries none.
    pub date: Option<String>,
    /// When somebody last looked whether it still says so.
    pub checked_on: Date,
}

/// Two sources that disagree: the figure of the other one stays visible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactConflict {
    /// What the other source says.
    pub says: Wording,
    /// The source that says so.
    pub source: SourceId,
}

/// The evidence of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The sources, the weightiest first.
    pub sources: Vec<SourceId>,
    /// How sure the record is as a whole: never better than its best source.
    pub grade: Grade,
    /// When it was last checked: the earliest check of its sources.
    pub checked_on: Date,
    /// What a reader should know about it.
    pub note: Option<Wording>,
    /// Sources that say something else.
    pub conflicts: Vec<FactConflict>,
}

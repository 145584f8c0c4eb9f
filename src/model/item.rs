//! Everything that can be held: units, credentials, licences, jobs and proved language levels.

use super::code::{CreboCode, DiplomaPart, FileCode, Key, UnitCode};
use super::fact::{Facts, Wording};
use super::language::{Level, Skill};
use super::load::Load;
use super::offering::Pathway;
use super::requirement::Requirement;

/// Dense id of an item in its catalog; items are numbered in the order of their [`Key`]s, so ids order as keys do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub u32);

impl ItemId {
    /// Place in [`super::Catalog::items`].
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Something a learner can hold, be exempted from, or earn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its textual id.
    pub key: Key,
    /// Its official Dutch name.
    pub name: String,
    /// What kind of thing it is, with what only that kind has.
    pub kind: ItemKind,
    /// The sector files it belongs to speak of it under this word, such as `zorg`; empty for what all sectors share.
    pub sector: String,
    /// Where it comes from.
    pub facts: Facts,
}

/// What kind of thing an item is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemKind {
    /// Kerntaak: groups work processes.
    CoreTask {
        /// The dossier version in which the code has its meaning.
        file: FileCode,
        /// Its code.
        code: UnitCode,
        /// Its work processes.
        units: Vec<ItemId>,
    },
    /// Werkproces: the smallest unit.
    WorkProcess {
        /// The dossier version in which the code has its meaning.
        file: FileCode,
        /// Its code.
        code: UnitCode,
        /// The core task it belongs to.
        core_task: ItemId,
    },
    /// Diploma of a qualification.
    Diploma(Diploma),
    /// What a diploma asks beside work processes.
    Part {
        /// The diploma.
        crebo: CreboCode,
        /// Which part.
        part: DiplomaPart,
    },
    /// mbo-certificaat.
    Certificate {
        /// Level of the qualification it belongs to.
        level: Option<u8>,
        /// Study load in hours of 60 minutes (SBU), where a source gives it.
        hours: Option<Load>,
        /// Diplomas it is a part of.
        diplomas: Vec<ItemId>,
        /// The work processes (or elective) it covers, each with how sure the match is.
        covers: Vec<Covered>,
        /// Why it covers none: no document lists them, or it proves a requirement of the trade.
        no_units: Option<Wording>,
    },
    /// Praktijkverklaring: work processes learned and judged at a recognised company; no exemption by itself.
    Statement {
        /// Level of the qualification its work processes come from.
        level: Option<u8>,
        /// The diploma its work processes come from, where a source says so.
        diploma: Option<ItemId>,
        /// Its work processes, where a source names them.
        covers: Vec<Covered>,
    },
    /// Keuzedeel.
    Elective {
        /// Study load in hours of 60 minutes (SBU), where a source gives it.
        hours: Option<Load>,
        /// Diplomas it can be part of.
        diplomas: Vec<ItemId>,
    },
    /// Proof outside the MBO: VOG, prior schooling, branch certificate, training.
    Licence {
        /// Months after which it no longer counts, where a source says so.
        valid_months: Option<u32>,
        /// The level from which any MBO diploma is this proof too.
        from_level: Option<u8>,
    },
    /// Job, a step on a sector path.
    Job {
        /// What the law or the sector asks before somebody may start.
        needs: Option<Requirement>,
        /// Level of the qualification usually asked, where a source says so.
        level: Option<u8>,
    },
    /// Dutch proved at a level in one skill.
    Language {
        /// The skill.
        skill: Skill,
        /// The level.
        level: Level,
    },
}

impl ItemKind {
    /// Whether an exam committee decides on it, so that a claim on it can be granted.
    pub const fn is_decided_by_exam_committee(&self) -> bool {
        matches!(
            self,
            Self::WorkProcess { .. }
                | Self::CoreTask { .. }
                | Self::Certificate { .. }
                | Self::Diploma(_)
                | Self::Part { .. }
                | Self::Elective { .. }
        )
    }
}

/// The diploma of a qualification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diploma {
    /// Its crebo code.
    pub crebo: CreboCode,
    /// The dossier it belongs to.
    pub file: FileCode,
    /// MBO level, 1 to 4.
    pub level: u8,
    /// All its work processes, basic part and profile part.
    pub units: Vec<ItemId>,
    /// Its parts beside work processes.
    pub parts: Vec<ItemId>,
    /// Study load of the electives it asks (SBU), where a source gives it.
    pub electives_hours: Option<u32>,
    /// In which pathways it is taught, and for how many years.
    pub courses: Vec<(Pathway, u8)>,
    /// Hours a year as schools publish them.
    pub study_years: Vec<StudyYear>,
    /// Older codes whose diplomas this one replaces: it alone stands for them.
    pub replaces: Vec<CreboCode>,
    /// Older codes of which this is one successor of several: which of them stands for such a diploma, nobody can say in general.
    pub split_from: Vec<CreboCode>,
}

/// Hours of one study year of one pathway, as a school's exam plan prints them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StudyYear {
    /// The pathway.
    pub pathway: Pathway,
    /// Which year, from 1.
    pub year: u8,
    /// Guided hours at school.
    pub guided: u32,
    /// Work placement hours.
    pub placement: u32,
}

/// A unit that a credential covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Covered {
    /// The work process or elective.
    pub unit: ItemId,
    /// How the unit was matched to the credential's own numbering.
    pub matched: Match,
}

/// How a unit of a certificate's own numbering was matched to a work process of the dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Match {
    /// The titles are the same.
    Exact,
    /// The titles differ in a word or spelling.
    Close,
    /// The titles mean the same to a reader.
    Likely,
    /// No table names the units; the exam units it is tagged on give an upper bound.
    Tagged,
}

impl Item {
    /// The units that holding this item holds too: a credential marks every unit it covers.
    pub fn covers(&self) -> Vec<ItemId> {
        match &self.kind {
            ItemKind::CoreTask { units, .. } => units.clone(),
            ItemKind::Diploma(diploma) => diploma.units.iter().chain(&diploma.parts).copied().collect(),
            ItemKind::Certificate { covers, .. } => covers.iter().map(|covered| covered.unit).collect(),
            _ => Vec::new(),
        }
    }

    /// The units for which holding this item is evidence but no exemption: a practice statement's work processes.
    pub fn evidences(&self) -> Vec<ItemId> {
        match &self.kind {
            ItemKind::Statement { covers, .. } => covers.iter().map(|covered| covered.unit).collect(),
            _ => Vec::new(),
        }
    }

    /// The MBO level, where it has one.
    pub fn level(&self) -> Option<u8> {
        match &self.kind {
            ItemKind::Diploma(diploma) => Some(diploma.level),
            ItemKind::Certificate { level, .. }
            | ItemKind::Statement { level, .. }
            | ItemKind::Job { level, .. } => *level,
            _ => None,
        }
    }
}

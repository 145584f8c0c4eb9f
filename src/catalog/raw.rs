//! The records of a catalog file as they are written: codes checked, references not yet looked up.

use jiff::civil::Date;

use super::synonyms::RawSynonym;
use super::words::{RawClosed, UnitRef};
use crate::model::case::Counted;
use crate::model::civic::{Act, CivicGroup, CivicRoute};
use crate::model::code::{
    CertificateCode, CreboCode, DiplomaPart, ElectiveCode, FileCode, RegionCode, Slug, UnitCode,
};
use crate::model::fact::{Grade, Wording};
use crate::model::item::Match;
use crate::model::language::{Level, Skill};
use crate::model::measure::{Country, Element, MeasureKind};
use crate::model::offering::{Pathway, Strength};
use crate::model::rule::RuleTopic;
use crate::syntax::read::{Spanned, choice, record};

record! {
    /// A text in both languages.
    pub struct RawWording = "Wording" {
        nl: String,
        en: String,
    }
}

impl From<RawWording> for Wording {
    fn from(raw: RawWording) -> Self {
        Self { nl: raw.nl, en: raw.en }
    }
}

record! {
    /// What another source says.
    pub struct RawConflict = "Conflict" {
        says: RawWording,
        source: Spanned<Slug>,
    }
}

record! {
    /// A file of the catalog.
    pub struct RawCatalog = "Catalog" {
        format: Spanned<u32>,
        version: Option<Spanned<String>> [optional],
        sector: Option<Slug> [optional],
        sectors: Vec<RawSector> [default],
        sources: Vec<RawSource> [default],
        files: Vec<RawFile> [default],
        qualifications: Vec<RawQualification> [default],
        certificates: Vec<RawCertificate> [default],
        statements: Vec<RawStatement> [default],
        electives: Vec<RawElective> [default],
        licences: Vec<RawLicence> [default],
        jobs: Vec<RawJob> [default],
        paths: Vec<RawPath> [default],
        conventions: Vec<RawConvention> [default],
        offerings: Vec<RawOffering> [default],
        rules: Vec<RawRule> [default],
        bands: Vec<RawBand> [default],
        calendars: Vec<RawCalendar> [default],
        funding: Vec<RawFunding> [default],
        synonyms: Vec<RawSynonym> [default],
        measures: Vec<RawMeasure> [default],
        regions: Vec<RawRegion> [default],
        overlays: Vec<RawOverlay> [default],
    }
}

record! {
    /// A source.
    pub struct RawSource = "Source" {
        id: Spanned<Slug>,
        title: String,
        publisher: String,
        url: Option<Spanned<String>> [optional],
        grade: Grade,
        date: Option<String> [optional],
        checked_on: Date,
    }
}

/// Declares a record with the evidence that every record carries.
macro_rules! fact_record {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident = $ron:literal {
            $($field:ident : $ty:ty $([$mode:ident])?),* $(,)?
        }
    ) => {
        record! {
            $(#[$meta])*
            $vis struct $name = $ron {
                $($field: $ty $([$mode])?,)*
                sources: Spanned<Vec<Spanned<Slug>>>,
                grade: Option<Spanned<Grade>> [optional],
                note: Option<RawWording> [optional],
                conflicts: Vec<RawConflict> [default],
            }
        }

        impl $name {
            /// The evidence.
            pub fn facts(&self) -> RawFacts<'_> {
                RawFacts {
                    sources: &self.sources,
                    grade: self.grade,
                    note: self.note.as_ref(),
                    conflicts: &self.conflicts,
                }
            }
        }
    };
}

// Below the macro that one of them is written with.
mod convention;
mod load;

pub use convention::{RawConvention, RawConventionLoad, RawGives, RawShare, RawYearly};
pub use load::{RawEstimate, RawLoad, RawMeasured};

/// The evidence of a record.
#[derive(Debug, Clone, Copy)]
pub struct RawFacts<'r> {
    /// The sources.
    pub sources: &'r Spanned<Vec<Spanned<Slug>>>,
    /// A grade below that of the sources.
    pub grade: Option<Spanned<Grade>>,
    /// What a reader should know.
    pub note: Option<&'r RawWording>,
    /// What other sources say.
    pub conflicts: &'r [RawConflict],
}

fact_record! {
    /// A sector.
    pub struct RawSector = "Sector" {
        id: Spanned<Slug>,
        name: RawWording,
        no_certificates: Option<Spanned<RawWording>> [optional],
    }
}

fact_record! {
    /// A kwalificatiedossier.
    pub struct RawFile = "QualificationFile" {
        code: Spanned<FileCode>,
        name: String,
        core_tasks: Vec<RawCoreTask>,
    }
}

record! {
    /// A kerntaak.
    pub struct RawCoreTask = "CoreTask" {
        code: Spanned<UnitCode>,
        name: String,
        work_processes: Vec<RawWorkProcess>,
    }
}

record! {
    /// A werkproces.
    pub struct RawWorkProcess = "WorkProcess" {
        code: Spanned<UnitCode>,
        name: String,
    }
}

fact_record! {
    /// A kwalificatie.
    pub struct RawQualification = "Qualification" {
        crebo: Spanned<CreboCode>,
        name: String,
        level: Spanned<u8>,
        file: Spanned<FileCode>,
        core_tasks: Spanned<Vec<Spanned<UnitCode>>>,
        electives_hours: Option<u32> [optional],
        courses: Vec<RawCourse> [default],
        study_years: Vec<RawStudyYear> [default],
        after: Vec<Spanned<CreboCode>> [default],
        replaces: Vec<Spanned<CreboCode>> [default],
        split_from: Vec<Spanned<CreboCode>> [default],
    }
}

record! {
    /// A pathway in which the qualification is taught; the conventions of that pathway make its offerings.
    pub struct RawCourse = "Course" {
        pathway: Pathway,
        years: Spanned<u8>,
    }
}

record! {
    /// Hours of one study year.
    pub struct RawStudyYear = "StudyYear" {
        pathway: Pathway,
        year: u8,
        guided: u32,
        placement: u32,
    }
}

fact_record! {
    /// An mbo-certificaat.
    pub struct RawCertificate = "Certificate" {
        code: Spanned<CertificateCode>,
        name: String,
        level: Option<Spanned<u8>> [optional],
        hours: Option<RawLoad> [optional],
        qualifications: Vec<Spanned<CreboCode>> [default],
        covers: Vec<RawCovers> [default],
        no_units: Option<RawWording> [optional],
    }
}

record! {
    /// A unit that a credential covers.
    pub struct RawCovers = "Covers" {
        unit: Spanned<UnitRef>,
        matched: Match,
    }
}

fact_record! {
    /// A praktijkverklaring.
    pub struct RawStatement = "Statement" {
        id: Spanned<Slug>,
        name: String,
        level: Option<Spanned<u8>> [optional],
        qualification: Option<Spanned<CreboCode>> [optional],
        covers: Vec<RawCovers> [default],
    }
}

fact_record! {
    /// A keuzedeel.
    pub struct RawElective = "Elective" {
        code: Spanned<ElectiveCode>,
        name: String,
        hours: Option<RawLoad> [optional],
        qualifications: Vec<Spanned<CreboCode>> [default],
    }
}

fact_record! {
    /// A proof outside the MBO.
    pub struct RawLicence = "Licence" {
        id: Spanned<Slug>,
        name: String,
        valid_months: Option<Spanned<u32>> [optional],
        from_level: Option<Spanned<u8>> [optional],
    }
}

fact_record! {
    /// A job.
    pub struct RawJob = "Job" {
        id: Spanned<Slug>,
        name: String,
        level: Option<Spanned<u8>> [optional],
        needs: Option<Spanned<RawNeed>> [optional],
    }
}

fact_record! {
    /// A sector path.
    pub struct RawPath = "Path" {
        id: Spanned<Slug>,
        name: String,
        steps: Spanned<Vec<RawPathStep>>,
    }
}

record! {
    /// A step of a sector path.
    pub struct RawPathStep = "Step" {
        job: Spanned<Slug>,
        note: Option<RawWording> [optional],
        language: Vec<RawLanguageEntry> [default],
        first: bool [default],
    }
}

fact_record! {
    /// An offering.
    pub struct RawOffering = "Offering" {
        id: Spanned<Slug>,
        name: String,
        provider: String,
        pathway: Pathway,
        grants: Spanned<Vec<Spanned<RawGrant>>>,
        load: RawLoad,
        modes: Spanned<Vec<RawMode>>,
        starts: Spanned<RawStarts>,
        pauses: Option<RawPauses> [optional],
        entry: Vec<RawEntry> [default],
        language: Vec<RawLanguageEntry> [default],
        cost: Spanned<RawCost>,
        funding: Vec<Spanned<Slug>> [default],
        paid: bool [default],
        assessed: bool [default],
        valid_from: Option<Spanned<Date>> [optional],
        valid_until: Option<Spanned<Date>> [optional],
    }
}

record! {
    /// A way to spread an offering over the week.
    pub struct RawMode = "Mode" {
        name: RawWording,
        hours_per_week: u32,
        weeks: Option<RawLoad> [optional],
        day: u32 [default],
        evening: u32 [default],
        placement: u32 [default],
        language: u32 [default],
    }
}

record! {
    /// What must be met at the start.
    pub struct RawEntry = "Entry" {
        needs: Spanned<RawNeed>,
        strength: Strength,
    }
}

record! {
    /// Dutch needed at the start.
    pub struct RawLanguageEntry = "LanguageEntry" {
        skill: Skill,
        level: Level,
        strength: Strength,
    }
}

fact_record! {
    /// A rule.
    pub struct RawRule = "Rule" {
        id: Spanned<Slug>,
        topic: RuleTopic,
        act: Option<Act> [optional],
        route: Option<CivicRoute> [optional],
        group: Option<CivicGroup> [optional],
        value: RawValue,
        text: RawWording,
        valid_from: Option<Spanned<Date>> [optional],
        valid_until: Option<Spanned<Date>> [optional],
    }
}

fact_record! {
    /// A table of hours per language level.
    pub struct RawBand = "Band" {
        id: Spanned<Slug>,
        name: RawWording,
        steps: Spanned<Vec<RawClimb>>,
    }
}

record! {
    /// The climb to one level.
    pub struct RawClimb = "Climb" {
        to: Level,
        hours: RawLoad,
    }
}

fact_record! {
    /// A calendar.
    pub struct RawCalendar = "Calendar" {
        id: Spanned<Slug>,
        name: String,
        closed: Spanned<Vec<RawClosed>>,
        repeats: bool [default],
    }
}

fact_record! {
    /// A source of money.
    pub struct RawFunding = "Funding" {
        id: Spanned<Slug>,
        name: String,
        text: RawWording,
        valid_from: Option<Spanned<Date>> [optional],
        valid_until: Option<Spanned<Date>> [optional],
    }
}

fact_record! {
    /// A measure of another country.
    pub struct RawMeasure = "Measure" {
        id: Spanned<Slug>,
        name: String,
        country: Country,
        kind: Option<MeasureKind> [optional],
        elements: Vec<Element> [default],
        result: Option<RawWording> [optional],
        levels: Vec<Spanned<u8>> [default],
        text: RawWording,
    }
}

fact_record! {
    /// A labour market region.
    pub struct RawRegion = "Region" {
        id: Spanned<RegionCode>,
        name: String,
        also: Vec<String> [default],
        school_calendar: Option<Spanned<Slug>> [optional],
    }
}

fact_record! {
    /// What a place has other than the nation.
    pub struct RawOverlay = "Overlay" {
        id: Spanned<Slug>,
        name: String,
        region: Spanned<RegionCode>,
        municipality: Option<Slug> [optional],
        example: bool [default],
        text: RawWording,
        changes: Vec<RawChange> [default],
        offerings: Vec<RawOffering> [default],
        rules: Vec<RawRule> [default],
    }
}

record! {
    /// What is different about a national offering.
    pub struct RawChange = "Change" {
        offering: Spanned<Slug>,
        cost: Option<RawCost> [optional],
        starts: Option<Spanned<RawStarts>> [optional],
        funding: Option<Vec<Spanned<Slug>>> [optional],
    }
}

choice! {
    /// A requirement. Items are written out in the list of words, so that one message lists all that can stand here.
    pub enum RawNeed = "expected-requirement" {
        All(Vec<Spanned<RawNeed>>),
        Any(Vec<Spanned<RawNeed>>),
        AtLeast(u32, Vec<Spanned<RawNeed>>),
        Unit(Spanned<UnitRef>),
        Certificate(Spanned<CertificateCode>),
        Diploma(Spanned<CreboCode>),
        Part(Spanned<CreboCode>, DiplomaPart),
        Elective(Spanned<ElectiveCode>),
        Statement(Spanned<Slug>),
        Licence(Spanned<Slug>),
        Job(Spanned<Slug>),
        Language(Skill, Level),
        Experience(Box<Spanned<RawNeed>>),
        Age(u8),
        Company(Spanned<CreboCode>),
        Contract,
        Placement(u32),
    }
}

choice! {
    /// What an offering gives.
    pub enum RawGrant = "expected-grant" {
        Unit(Spanned<UnitRef>),
        Certificate(Spanned<CertificateCode>),
        Diploma(Spanned<CreboCode>),
        Part(Spanned<CreboCode>, DiplomaPart),
        Elective(Spanned<ElectiveCode>),
        Statement(Spanned<Slug>),
        Licence(Spanned<Slug>),
        Job(Spanned<Slug>),
        Language(Skill, Level),
        Claimed(Spanned<CreboCode>),
    }
}

choice! {
    /// When an offering starts.
    pub enum RawStarts = "expected-starts" {
        AnyWeek,
        Monthly,
        Months(Vec<Spanned<u8>>),
        Dates(Vec<Date>),
    }
}

choice! {
    /// When an offering pauses.
    pub enum RawPauses = "expected-pauses" {
        SchoolHolidays,
        Calendar(Spanned<Slug>),
    }
}

choice! {
    /// A price.
    pub enum RawCost = "expected-cost" {
        Euro(u32),
        Unknown,
    }
}

choice! {
    /// The figure of a rule.
    pub enum RawValue = "expected-rule-value" {
        Hours(u32),
        Weeks(u32),
        Months(u32),
        Years(u32),
        Euro(u32),
        Days(u32),
        Percent(u32),
        Number(u32),
        Level(Level),
        Counted(Counted),
        Nothing,
    }
}

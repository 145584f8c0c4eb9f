//! Offerings: the concrete ways to earn something.

use jiff::civil::Date;

use super::code::Slug;
use super::fact::{Facts, Wording};
use super::item::ItemId;
use super::language::{Level, Skill};
use super::load::Load;
use super::requirement::Requirement;

/// Dense id of an offering in its catalog, numbered in the order of their slugs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OfferingId(pub u32);

impl OfferingId {
    /// Place in [`super::Catalog::offerings`].
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The form in which something is learned or proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pathway {
    /// Beroepsopleidende leerweg: school with placements.
    Bol,
    /// Beroepsbegeleidende leerweg: work with a school day.
    Bbl,
    /// Overig onderwijs, the third pathway: no hour norms, not state funded.
    Ovo,
    /// Praktijkverklaring: learned and judged at a recognised company.
    Practice,
    /// EVC: assessment of prior learning.
    Evc,
    /// Exams without lessons.
    ExamOnly,
    /// Language course.
    LanguageCourse,
    /// Language exam.
    LanguageExam,
    /// Course or check for a licence (VOG, branch training).
    LicenceCourse,
    /// Work: the first weeks in a job.
    Work,
}

impl Pathway {
    /// All pathways, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::Bol,
        Self::Bbl,
        Self::Ovo,
        Self::Practice,
        Self::Evc,
        Self::ExamOnly,
        Self::LanguageCourse,
        Self::LanguageExam,
        Self::LicenceCourse,
        Self::Work,
    ];

    /// The word used in JSON and text ids of the interface.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Bol => "bol",
            Self::Bbl => "bbl",
            Self::Ovo => "ovo",
            Self::Practice => "practice",
            Self::Evc => "evc",
            Self::ExamOnly => "exam-only",
            Self::LanguageCourse => "language-course",
            Self::LanguageExam => "language-exam",
            Self::LicenceCourse => "licence-course",
            Self::Work => "work",
        }
    }
}

/// What finishing an offering gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grant {
    /// The item, and with it everything it covers.
    Item(ItemId),
    /// Every work process of this diploma that the learner claims or has evidence for: what an EVC assessment can grant.
    Claimed(ItemId),
}

/// How strict an entry requirement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Without it nobody starts.
    Hard,
    /// The school may waive it after a suitability check.
    Waivable,
    /// Advised; a plan without it gets a warning.
    Soft,
}

/// What must be met at the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The requirement.
    pub needs: Requirement,
    /// How strict it is.
    pub strength: Strength,
}

/// Dutch needed at the start, in one skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LanguageEntry {
    /// The skill.
    pub skill: Skill,
    /// The level.
    pub level: Level,
    /// How strict it is; only a requirement that a source states is hard.
    pub strength: Strength,
}

/// One way to spread an offering over the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mode {
    /// What it is called, such as "dag" or "avond"; the catalog's own word, shown beside the hours.
    pub name: Wording,
    /// Hours a week of everything together: lessons, placement, own study.
    pub hours_per_week: u32,
    /// Weeks it takes, where a source gives them; otherwise load divided by hours a week, rounded up.
    pub weeks: Option<Load>,
    /// Of the weekly hours, those that fall in the daytime (Monday to Friday).
    pub day: u32,
    /// Of the weekly hours, those that fall in the evening or at the weekend.
    pub evening: u32,
    /// Of the weekly hours, those at a company; they count as participation where the municipality agrees.
    pub placement: u32,
    /// Of the weekly hours, lessons of Dutch by a registered school; they count as language hours.
    pub language: u32,
}

impl Mode {
    /// Weeks this mode takes for an offering with this load, at least one.
    pub fn weeks_for(&self, load: &Load, variant: super::load::Variant) -> u32 {
        match &self.weeks {
            Some(weeks) => weeks.figure(variant).max(1),
            None if self.hours_per_week == 0 => 1,
            None => load.figure(variant).div_ceil(self.hours_per_week).max(1),
        }
    }
}

/// When an offering can start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Starts {
    /// Every week in which it does not pause.
    AnyWeek,
    /// The first open week of every month.
    Monthly,
    /// The first open week of these months, 1 to 12.
    Months(Vec<u8>),
    /// The weeks of these dates.
    Dates(Vec<Date>),
}

/// Price for the learner or whoever pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cost {
    /// A source gives it.
    Euro(u32),
    /// No source gives it; the plan counts nothing and says so.
    Unknown,
}

/// The calendar whose closed weeks an offering pauses in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pauses {
    /// School holidays of the learner's region.
    SchoolHolidays,
    /// This calendar, wherever the learner lives.
    Calendar(Slug),
}

/// A concrete way to earn units or credentials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offering {
    /// Its id.
    pub id: Slug,
    /// What it is called, in Dutch.
    pub name: String,
    /// Who offers it; `landelijk` for a national base entry.
    pub provider: String,
    /// Its form.
    pub pathway: Pathway,
    /// What finishing it gives.
    pub grants: Vec<Grant>,
    /// Study load in hours: lessons, placement and own study together.
    pub load: Load,
    /// Ways to spread it over the week; never empty.
    pub modes: Vec<Mode>,
    /// When it can start.
    pub starts: Starts,
    /// When it pauses; `None` for what goes on in every week.
    pub pauses: Option<Pauses>,
    /// What must be met at the start.
    pub entry: Vec<Entry>,
    /// Dutch needed at the start.
    pub language: Vec<LanguageEntry>,
    /// Price.
    pub cost: Cost,
    /// Funding sources that can pay it.
    pub funding: Vec<Slug>,
    /// Whether placement in it is paid work (counts against the cap on work beside lessons).
    pub paid: bool,
    /// Whether somebody else decides on the outcome (EVC, exam committee): the plan says that it is unsure.
    pub assessed: bool,
    /// First and last day on which it can start, where it is limited.
    pub valid_from: Option<Date>,
    /// Last day on which it can start, where it is limited.
    pub valid_until: Option<Date>,
    /// The overlay it belongs to: it is offered only where that overlay holds.
    pub overlay: Option<Slug>,
    /// Where it comes from.
    pub facts: Facts,
}

//! The case as a list of facts: what each is called, how it is changed, and what stands in a case of which nothing is known.

pub mod entries;
pub mod options;
pub mod pace;
pub mod place;
pub mod rows;
pub mod values;

use crate::model::catalog::Catalog;
use crate::model::civic::Account;
use crate::model::code::Slug;
use crate::model::language::Skill;

pub use entries::Entry;
pub use options::{Choice, adjust};
pub use rows::{Row, rows};
pub use values::{date, number, parse_date, set, text};

/// A fact that can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Name or pseudonym of the learner.
    Name,
    /// Number of the file in the organisation's own system.
    CaseNumber,
    /// Age in years.
    Age,
    /// What the case is about: what the learner wants, in their own words.
    Title,
    /// First day of the plan.
    PlanFrom,
    /// The labour market region.
    Region,
    /// The municipality, where overlays of the region name any.
    Municipality,
    /// The calendar of the school holidays.
    Calendar,
    /// Daytime hours a week.
    Day,
    /// Evening and weekend hours a week.
    Evening,
    /// Whether the learner studies in evenings and weekends only.
    EveningOnly,
    /// Level of Dutch in one skill.
    Level(Skill),
    /// In which script the learner reads and writes.
    Literacy,
    /// Years of schooling.
    Schooling,
    /// How fast Dutch is learned.
    Band,
    /// Lesson hours since the levels were reached.
    HoursSince,
    /// Lesson hours a week.
    Lessons,
    /// Whether every week of lessons has exactly these hours.
    FixedLessons,
    /// The act, or no obligation.
    Act,
    /// The route.
    Route,
    /// The ground of the obligation.
    Group,
    /// The date on the first PIP.
    FirstPip,
    /// Until when an education route fills the week.
    EducationUntil,
    /// Hours done on an account.
    Done(Account),
    /// Hours of work placement done.
    PlacementHours,
    /// Whether placement hours count as participation.
    PlacementCounts,
    /// Whether entry requirements that may be waived are.
    EntryWaiver,
    /// Whether a recognised company offers a place.
    Company,
    /// Whether there is an employment contract.
    Contract,
    /// Most hours of paid work a week.
    WorkCap,
    /// Most hours of participation a week.
    Participation,
    /// Most the plan may cost.
    Budget,
    /// How far ahead is planned.
    Horizon,
    /// The note for the next colleague.
    Handover,
    /// The day on which the work for this learner ended.
    Ended,
}

/// How a fact is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// By typing at most so many characters.
    Text(usize),
    /// By typing a date.
    Date,
    /// By typing a number or stepping through it; `optional` numbers can be emptied.
    Number {
        /// The least it can be.
        least: u32,
        /// The most it can be.
        most: u32,
        /// By how much one key press changes it.
        step: u32,
        /// Whether it may be unknown.
        optional: bool,
    },
    /// By choosing one of a few values.
    Choice,
}

impl Kind {
    const fn count(most: u32, step: u32, optional: bool) -> Self {
        Self::Number { least: 0, most, step, optional }
    }
}

impl Field {
    /// How it is changed.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Name | Self::Title => Kind::Text(200),
            Self::CaseNumber => Kind::Text(60),
            Self::Handover => Kind::Text(4_000),
            Self::PlanFrom | Self::FirstPip | Self::EducationUntil | Self::Ended => Kind::Date,
            Self::Age => Kind::Number { least: 1, most: 120, step: 1, optional: true },
            Self::Horizon => Kind::Number { least: 1, most: 520, step: 13, optional: false },
            Self::Day | Self::Evening => Kind::count(80, 1, false),
            Self::Schooling | Self::Lessons => Kind::count(40, 1, true),
            Self::HoursSince | Self::Done(_) | Self::PlacementHours => Kind::count(5_000, 10, false),
            Self::WorkCap | Self::Participation => Kind::count(80, 1, true),
            Self::Budget => Kind::count(100_000, 100, true),
            Self::Level(_)
            | Self::Band
            | Self::Literacy
            | Self::FixedLessons
            | Self::EveningOnly
            | Self::Region
            | Self::Municipality
            | Self::Calendar
            | Self::Act
            | Self::Route
            | Self::Group
            | Self::PlacementCounts
            | Self::EntryWaiver
            | Self::Company
            | Self::Contract => Kind::Choice,
        }
    }

    /// Whether leaving it empty says something: that there is none, or no limit. Otherwise empty is no answer.
    pub const fn empty_is_an_answer(self) -> bool {
        matches!(
            self,
            Self::CaseNumber
                | Self::Title
                | Self::PlanFrom
                | Self::FirstPip
                | Self::Lessons
                | Self::WorkCap
                | Self::Participation
                | Self::Budget
                | Self::Handover
                | Self::Ended
        )
    }

    /// The word of its texts and, with that of a skill or account, of its question in a case.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::CaseNumber => "case-number",
            Self::Age => "age",
            Self::Title => "title",
            Self::PlanFrom => "plan-from",
            Self::Region => "region",
            Self::Municipality => "municipality",
            Self::Calendar => "calendar",
            Self::Day => "day",
            Self::Evening => "evening",
            Self::EveningOnly => "evening-only",
            Self::Level(_) => "level",
            Self::Literacy => "literacy",
            Self::Schooling => "schooling",
            Self::Band => "band",
            Self::HoursSince => "hours-since",
            Self::Lessons => "lessons",
            Self::FixedLessons => "fixed-lessons",
            Self::Act => "act",
            Self::Route => "route",
            Self::Group => "group",
            Self::FirstPip => "first-pip",
            Self::EducationUntil => "education-until",
            Self::Done(_) => "done",
            Self::PlacementHours => "placement-hours",
            Self::PlacementCounts => "placement-counts",
            Self::EntryWaiver => "entry-waiver",
            Self::Company => "company",
            Self::Contract => "contract",
            Self::WorkCap => "work-cap",
            Self::Participation => "participation",
            Self::Budget => "budget",
            Self::Horizon => "horizon",
            Self::Handover => "handover",
            Self::Ended => "ended",
        }
    }

    /// The word under which a case keeps that it was asked.
    pub fn about(self) -> Option<Slug> {
        let word = match self {
            Self::Level(skill) => format!("level-{}", skill.word()),
            Self::Done(account) => format!("done-{}", account.word()),
            _ => self.word().to_owned(),
        };
        word.parse().ok()
    }

    /// Text id of its name; the name of a skill or account is put into it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "ui-field-name",
            Self::CaseNumber => "ui-field-case-number",
            Self::Age => "ui-field-age",
            Self::Title => "ui-field-title",
            Self::PlanFrom => "ui-field-plan-from",
            Self::Region => "ui-field-region",
            Self::Municipality => "ui-field-municipality",
            Self::Calendar => "ui-field-calendar",
            Self::Day => "ui-field-day",
            Self::Evening => "ui-field-evening",
            Self::EveningOnly => "ui-field-evening-only",
            Self::Level(_) => "ui-field-level",
            Self::Literacy => "ui-field-literacy",
            Self::Schooling => "ui-field-schooling",
            Self::Band => "ui-field-band",
            Self::HoursSince => "ui-field-hours-since",
            Self::Lessons => "ui-field-lessons",
            Self::FixedLessons => "ui-field-fixed-lessons",
            Self::Act => "ui-field-act",
            Self::Route => "ui-field-route",
            Self::Group => "ui-field-group",
            Self::FirstPip => "ui-field-first-pip",
            Self::EducationUntil => "ui-field-education-until",
            Self::Done(_) => "ui-field-done",
            Self::PlacementHours => "ui-field-placement-hours",
            Self::PlacementCounts => "ui-field-placement-counts",
            Self::EntryWaiver => "ui-field-entry-waiver",
            Self::Company => "ui-field-company",
            Self::Contract => "ui-field-contract",
            Self::WorkCap => "ui-field-work-cap",
            Self::Participation => "ui-field-participation",
            Self::Budget => "ui-field-budget",
            Self::Horizon => "ui-field-horizon",
            Self::Handover => "ui-field-handover",
            Self::Ended => "ui-field-ended",
        }
    }

    /// Text id of the sentence that says what it is and what unknown means.
    pub const fn help(self) -> &'static str {
        match self {
            Self::Name => "ui-field-name-help",
            Self::CaseNumber => "ui-field-case-number-help",
            Self::Age => "ui-field-age-help",
            Self::Title => "ui-field-title-help",
            Self::PlanFrom => "ui-field-plan-from-help",
            Self::Region => "ui-field-region-help",
            Self::Municipality => "ui-field-municipality-help",
            Self::Calendar => "ui-field-calendar-help",
            Self::Day => "ui-field-day-help",
            Self::Evening => "ui-field-evening-help",
            Self::EveningOnly => "ui-field-evening-only-help",
            Self::Level(_) => "ui-field-level-help",
            Self::Literacy => "ui-field-literacy-help",
            Self::Schooling => "ui-field-schooling-help",
            Self::Band => "ui-field-band-help",
            Self::HoursSince => "ui-field-hours-since-help",
            Self::Lessons => "ui-field-lessons-help",
            Self::FixedLessons => "ui-field-fixed-lessons-help",
            Self::Act => "ui-field-act-help",
            Self::Route => "ui-field-route-help",
            Self::Group => "ui-field-group-help",
            Self::FirstPip => "ui-field-first-pip-help",
            Self::EducationUntil => "ui-field-education-until-help",
            Self::Done(_) => "ui-field-done-help",
            Self::PlacementHours => "ui-field-placement-hours-help",
            Self::PlacementCounts => "ui-field-placement-counts-help",
            Self::EntryWaiver => "ui-field-entry-waiver-help",
            Self::Company => "ui-field-company-help",
            Self::Contract => "ui-field-contract-help",
            Self::WorkCap => "ui-field-work-cap-help",
            Self::Participation => "ui-field-participation-help",
            Self::Budget => "ui-field-budget-help",
            Self::Horizon => "ui-field-horizon-help",
            Self::Handover => "ui-field-handover-help",
            Self::Ended => "ui-field-ended-help",
        }
    }
}

/// The table of language hours for a learner of whom nothing more is known.
const USUAL_BAND: &str = "basis";

/// The table of language hours for a learner of whom nothing more is known; the first where a catalog has no such one.
pub fn usual_band(catalog: &Catalog) -> Option<&Slug> {
    let usual = catalog.bands.iter().find(|band| band.id.as_str() == USUAL_BAND);
    usual.or(catalog.bands.first()).map(|band| &band.id)
}

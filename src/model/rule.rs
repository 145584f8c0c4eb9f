//! Rules as data: every figure of law or practice that bears on a plan, with its validity and source.
//!
//! The program knows topics, the catalog knows figures: a figure that changes on a date is two rules, and the one in force
//! on the plan's first day is used.

use jiff::civil::Date;

use super::civic::{Act, CivicGroup, CivicRoute};
use super::code::Slug;
use super::fact::{Facts, Wording};
use super::language::Level;

/// Declares the topics with their words, so that files, docs and code cannot drift apart.
macro_rules! topics {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// What a rule is about. Topics without a reader in the planner are shown, and bear on no figure.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RuleTopic {
            $($(#[$doc])* $name,)*
        }

        impl RuleTopic {
            /// All topics, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The word used in catalog files.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)*
                }
            }

            /// The topic a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|topic| topic.word() == word)
            }
        }
    };
}

topics! {
    /// Length of the term (years).
    Term,
    /// Course hours to follow (hours).
    CourseHours,
    /// Participation hours to make (hours).
    ParticipationHours,
    /// Hours of the PVT (hours).
    PvtHours,
    /// Practice hours of the MAP (hours).
    MapHours,
    /// Hours of the ONA course (hours).
    OnaHours,
    /// Level to be examined (level).
    ExamLevel,
    /// Course hours after which the level may step down (hours).
    StepDownHours,
    /// Weeks from registration to an exam seat (weeks).
    ExamQueue,
    /// Weeks from exam to result (weeks).
    ExamResult,
    /// Price of one exam (euro).
    ExamPrice,
    /// Lesson hours a week as schools give them (hours).
    LessonsPerWeek,
    /// Hours a week in which a PVT is given (hours).
    PvtPerWeek,
    /// Hours a week in which MAP practice is done (hours).
    MapPerWeek,
    /// Hours a week of participation that a learner makes beside lessons (hours).
    ParticipationPerWeek,
    /// Hours a week of the ONA course (hours).
    OnaPerWeek,
    /// Hours a week of work beside lessons before the plan warns (hours).
    WorkCap,
    /// MBO level whose diploma ends the obligation (number).
    ExemptingDiploma,
    /// Months after which the result of an EVC is considered stale (months).
    EvcStale,
    /// Anything else that an advisor should know.
    Remark,
}

/// The figure of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleValue {
    /// Hours.
    Hours(u32),
    /// Weeks.
    Weeks(u32),
    /// Months.
    Months(u32),
    /// Years.
    Years(u32),
    /// Euro.
    Euro(u32),
    /// A language level.
    Level(Level),
    /// A bare number (an MBO level).
    Number(u32),
    /// No figure.
    Nothing,
}

impl RuleValue {
    /// The figure without its unit, if it is a count.
    pub const fn count(self) -> Option<u32> {
        match self {
            Self::Hours(count)
            | Self::Weeks(count)
            | Self::Months(count)
            | Self::Years(count)
            | Self::Euro(count)
            | Self::Number(count) => Some(count),
            Self::Level(_) | Self::Nothing => None,
        }
    }
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its id.
    pub id: Slug,
    /// What it is about.
    pub topic: RuleTopic,
    /// The act it belongs to; `None` holds for all.
    pub act: Option<Act>,
    /// The route it holds for; `None` holds for all.
    pub route: Option<CivicRoute>,
    /// The group it holds for; `None` holds for all.
    pub group: Option<CivicGroup>,
    /// Its figure.
    pub value: RuleValue,
    /// What it says.
    pub text: Wording,
    /// First day on which it is in force.
    pub valid_from: Option<Date>,
    /// Last day on which it is in force.
    pub valid_until: Option<Date>,
    /// Where it comes from.
    pub facts: Facts,
}

impl Rule {
    /// Whether it holds on a day for somebody under this act, route and group.
    pub fn holds(&self, on: Date, act: Act, route: Option<CivicRoute>, group: Option<CivicGroup>) -> bool {
        self.valid_from.is_none_or(|from| from <= on)
            && self.valid_until.is_none_or(|until| on <= until)
            && self.act.is_none_or(|own| own == act)
            && self.route.is_none_or(|own| Some(own) == route)
            && self.group.is_none_or(|own| Some(own) == group)
    }

    /// How specific it is: of two rules that hold, the more specific one wins.
    pub const fn specificity(&self) -> usize {
        self.act.is_some() as usize + self.route.is_some() as usize + self.group.is_some() as usize
    }
}

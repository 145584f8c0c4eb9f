//! Rules as data: every figure of law or practice that bears on a plan, with its validity and source.
//!
//! The program knows topics, the catalog knows figures: a figure that changes on a date is two rules, and the one in force
//! on the plan's first day is used.

use jiff::civil::Date;

use super::case::Counted;
use super::civic::{Act, CivicGroup, CivicRoute};
use super::code::Slug;
use super::fact::{Facts, Wording};
use super::language::Level;
pub use super::topic::RuleTopic;

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
    /// Days.
    Days(u32),
    /// Percent.
    Percent(u32),
    /// A language level.
    Level(Level),
    /// A bare number (an MBO level, a number of tries).
    Number(u32),
    /// Whether something counts; `Ask` when whoever decides has to be asked.
    Counted(Counted),
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
            | Self::Days(count)
            | Self::Percent(count)
            | Self::Number(count) => Some(count),
            Self::Level(_) | Self::Counted(_) | Self::Nothing => None,
        }
    }

    /// A duration in months, at most: weeks and days are rounded up to whole months of four weeks.
    pub const fn months_at_most(self) -> Option<u32> {
        match self {
            Self::Days(count) => Some(count.div_ceil(28)),
            Self::Weeks(count) => Some(count.div_ceil(4)),
            Self::Months(count) => Some(count),
            Self::Years(count) => Some(count.saturating_mul(12)),
            _ => None,
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
    /// The overlay it belongs to: it holds only where that overlay does.
    pub overlay: Option<Slug>,
    /// First day on which it is in force.
    pub valid_from: Option<Date>,
    /// Last day on which it is in force.
    pub valid_until: Option<Date>,
    /// Where it comes from.
    pub facts: Facts,
}

impl Rule {
    /// Whether it is in force on a day.
    pub fn is_in_force_on(&self, on: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= on) && self.valid_until.is_none_or(|until| on <= until)
    }

    /// Whether it holds on a day for somebody under this act, route and group.
    pub fn holds(&self, on: Date, act: Act, route: Option<CivicRoute>, group: Option<CivicGroup>) -> bool {
        self.is_in_force_on(on)
            && self.act.is_none_or(|own| own == act)
            && self.route.is_none_or(|own| Some(own) == route)
            && self.group.is_none_or(|own| Some(own) == group)
    }

    /// How specific it is: of two rules that hold, the more specific one wins. A rule of a place outweighs any national rule.
    pub const fn specificity(&self) -> usize {
        let place = if self.overlay.is_some() { 4 } else { 0 };
        place + self.act.is_some() as usize + self.route.is_some() as usize + self.group.is_some() as usize
    }
}

//! Calendars: the weeks in which an offering or a language lesson pauses.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::code::Slug;
use super::fact::Facts;

/// Days on which nothing is taught.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// What it is called, such as "zomervakantie".
    pub name: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// A calendar of closed periods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// Its id.
    pub id: Slug,
    /// What it is called, in Dutch.
    pub name: String,
    /// The closed periods, in order of their first day.
    pub closed: Vec<Closed>,
    /// Whether the year after the last known one is taken to look like the last known one: an estimate, said in the plan.
    pub repeats: bool,
    /// Where it comes from.
    pub facts: Facts,
}

/// The Monday of the week of a date.
pub fn monday_of(date: Date) -> Date {
    let days = i64::from(date.weekday().to_monday_zero_offset());
    date.checked_sub(days.days()).unwrap_or(date)
}

/// The first Monday on or after a date.
pub fn monday_from(date: Date) -> Date {
    match date.weekday() {
        Weekday::Monday => date,
        _ => add_weeks(monday_of(date), 1),
    }
}

/// The date so many weeks later; the last day that can be represented if that is past the end of time.
pub fn add_weeks(date: Date, weeks: u32) -> Date {
    date.checked_add(i64::from(weeks).weeks()).unwrap_or(Date::MAX)
}

/// Whole weeks from one Monday to another date; 0 if that lies before.
pub fn weeks_between(from: Date, to: Date) -> u32 {
    let days = from.until(to).map_or(0, |span| span.get_days());
    u32::try_from(days.div_euclid(7)).unwrap_or(0)
}

impl Calendar {
    /// The last day that the calendar itself covers.
    pub fn known_until(&self) -> Option<Date> {
        self.closed.iter().map(|closed| closed.to).max()
    }

    /// Whether at least three of the five weekdays of the week of `monday` are closed.
    ///
    /// Teaching is planned in whole weeks; a week that loses one or two days still counts.
    pub fn is_closed(&self, monday: Date) -> bool {
        if self.days_closed(monday) >= 3 {
            return true;
        }
        if !self.repeats || self.known_until().is_none_or(|last| monday <= last) {
            return false;
        }
        // 52 weeks back is the same week of the last school year, give or take a day. Ten years is further than any plan.
        let mut earlier = monday;
        for _ in 0..10 {
            earlier = earlier.checked_sub(52.weeks()).unwrap_or(earlier);
            if self.known_until().is_some_and(|last| earlier <= last) {
                return self.days_closed(earlier) >= 3;
            }
        }
        false
    }

    fn days_closed(&self, monday: Date) -> usize {
        (0..5_i64)
            .filter_map(|day| monday.checked_add(day.days()).ok())
            .filter(|day| self.closed.iter().any(|closed| closed.from <= *day && *day <= closed.to))
            .count()
    }
}

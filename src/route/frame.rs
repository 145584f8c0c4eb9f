//! The weeks of a plan: its first Monday, the hours the learner has in each week, holidays, and the end of the civic term.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::model::Catalog;
use crate::model::calendar::{Calendar, add_weeks, monday_from, weeks_between};
use crate::model::case::{Case, CivicFacts, Exception};
use crate::model::civic::CivicRoute;
use crate::model::code::Slug;
use crate::model::rule::RuleTopic;

/// The weeks of a plan.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The Monday of week 0.
    pub start: Date,
    /// How many weeks are planned over.
    pub horizon: u32,
    /// Daytime hours per week.
    pub day: Vec<u32>,
    /// Evening and weekend hours per week.
    pub evening: Vec<u32>,
    /// Whether a week is a school holiday where the learner lives.
    pub holiday: Vec<bool>,
    /// The calendar those holidays come from.
    pub school_calendar: Option<Slug>,
    /// Last day of the civic term, if there is a term and it is known.
    pub term_end: Option<Date>,
}

impl Frame {
    /// The weeks of a plan for this case that starts on or after `today`.
    ///
    /// A plan starts on a Monday, because offerings do.
    pub fn new(catalog: &Catalog, case: &Case, today: Date) -> Self {
        let start = first_monday(case, today);
        let horizon = case.settings.horizon_weeks.clamp(1, 520);
        let calendar = school_calendar(catalog, case);
        let mut frame = Self {
            start,
            horizon,
            day: Vec::with_capacity(horizon as usize),
            evening: Vec::with_capacity(horizon as usize),
            holiday: Vec::with_capacity(horizon as usize),
            school_calendar: calendar.map(|calendar| calendar.id.clone()),
            term_end: case.civic.as_ref().and_then(|civic| term_end(catalog, civic, start)),
        };
        for week in 0..horizon {
            let monday = add_weeks(start, week);
            let (day, evening) = hours_in(case, monday);
            frame.day.push(day);
            frame.evening.push(evening);
            frame.holiday.push(calendar.is_some_and(|calendar| calendar.is_closed(monday)));
        }
        frame
    }

    /// The Monday of a week.
    pub fn monday(&self, week: u32) -> Date {
        add_weeks(self.start, week)
    }

    /// The Friday before a week: the last working day of something that ends with the week before.
    pub fn friday_before(&self, week: u32) -> Date {
        let monday = self.monday(week);
        monday.checked_sub(3.days()).unwrap_or(monday)
    }

    /// Hours in a week, day and evening together.
    pub fn available(&self, week: u32) -> u32 {
        let at = week as usize;
        self.day.get(at).copied().unwrap_or(0) + self.evening.get(at).copied().unwrap_or(0)
    }

    /// How many weeks of the plan end by a day, at most the horizon. A week ends on its Friday.
    pub fn weeks_until(&self, last: Date) -> u32 {
        let monday_after = last.checked_add(3.days()).unwrap_or(last);
        weeks_between(self.start, monday_after).min(self.horizon)
    }

    /// The weeks in which a calendar is closed.
    pub fn closed_weeks(&self, calendar: &Calendar) -> Vec<u32> {
        (0..self.horizon).filter(|week| calendar.is_closed(self.monday(*week))).collect()
    }
}

/// The Monday of week 0 of a plan that is made on a day.
pub fn first_monday(case: &Case, today: Date) -> Date {
    monday_from(case.plan_from.map_or(today, |from| from.max(today)))
}

/// The school calendar of a case: its own, that of its region, or the catalog's first.
pub fn school_calendar<'a>(catalog: &'a Catalog, case: &Case) -> Option<&'a Calendar> {
    chosen_calendar(catalog, case).or_else(|| catalog.calendars.first())
}

/// The school calendar that a case or its region names.
pub fn chosen_calendar<'a>(catalog: &'a Catalog, case: &Case) -> Option<&'a Calendar> {
    let region = || catalog.region(case.region.as_ref()?)?.school_calendar.as_ref();
    case.school_calendar.as_ref().or_else(region).and_then(|slug| catalog.calendar(slug))
}

/// Hours in the week of a Monday: the exception with the fewest hours that covers at least three of its weekdays, or the
/// usual hours. During an education route nothing is left.
fn hours_in(case: &Case, monday: Date) -> (u32, u32) {
    if is_in_education(case, monday) {
        return (0, 0);
    }
    exception_in(case, monday)
        .map_or((case.availability.day, case.availability.evening), |one| (one.day, one.evening))
}

/// Whether the education route fills the week of a Monday.
pub fn is_in_education(case: &Case, monday: Date) -> bool {
    case.civic.as_ref().is_some_and(|civic| {
        civic.route == Some(CivicRoute::Education)
            && civic.education_until.is_some_and(|until| monday <= until)
    })
}

/// The exception that holds in the week of a Monday: of those that cover at least three of its weekdays, the one with the fewest
/// hours.
pub fn exception_in(case: &Case, monday: Date) -> Option<&Exception> {
    let friday = monday.checked_add(4.days()).unwrap_or(monday);
    case.availability
        .exceptions
        .iter()
        .filter(|exception| {
            let from = exception.from.max(monday);
            let to = exception.to.min(friday);
            from.until(to).is_ok_and(|span| span.get_days() >= 2)
        })
        .min_by_key(|exception| exception.day + exception.evening)
}

/// The last day of the term: so many years from the day after the first PIP, plus the extensions granted.
fn term_end(catalog: &Catalog, civic: &CivicFacts, on: Date) -> Option<Date> {
    let first_pip = civic.first_pip?;
    let rule = catalog.rule(RuleTopic::Term, on, civic.act, civic.route, Some(civic.group))?;
    let years = i64::from(rule.value.count()?);
    let months: i64 = civic.extensions.iter().map(|extension| i64::from(extension.months)).sum();
    // The term runs from the day after the PIP, so that its last day carries the date of the PIP itself.
    first_pip.checked_add(years.years()).ok()?.checked_add(months.months()).ok()
}

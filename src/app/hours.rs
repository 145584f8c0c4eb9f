//! The hours of each week: what the learner has, what takes them, and what is left; with or without a plan.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::model::calendar::{Calendar, Closed, add_weeks};
use crate::model::case::Case;
use crate::model::civic::Account;
use crate::model::offering::{Offering, Pathway, Pauses};
use crate::model::{Catalog, calendar};
use crate::route::Plan;
use crate::route::frame::{self, Frame};
use crate::route::plan::{Step, Week};

use super::session::Session;
use super::zoom::Zoom;

/// Weeks that are shown where there is no plan.
const WITHOUT_PLAN: u32 = 104;

/// What takes hours: steps, lessons of Dutch, participation, and the other accounts.
pub type Lanes = [u32; 4];

/// Hours of one week, per lane.
pub fn lanes(week: &Week) -> Lanes {
    let mut hours = [week.steps.iter().map(|(_, hours)| hours).sum(), 0, 0, 0];
    for (account, booked) in &week.accounts {
        let place = match account {
            Account::Language => 1,
            Account::Participation => 2,
            Account::Pvt | Account::Map | Account::Ona => 3,
        };
        if let Some(lane) = hours.get_mut(place) {
            *lane += booked;
        }
    }
    hours
}

/// The hours of one week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekHours {
    /// Which, counted from the start of the plan.
    pub week: u32,
    /// Its Monday.
    pub date: Date,
    /// Hours by day and in evenings and weekends; `None` while the plan shown belongs to the case as it was.
    pub split: Option<(u32, u32)>,
    /// Hours in all.
    pub available: u32,
    /// Whether the hours are others than usual.
    pub differs: bool,
    /// Whether it is a school holiday for the learner.
    pub holiday: bool,
    /// Hours that are taken.
    pub lanes: Lanes,
}

impl WeekHours {
    /// Hours taken by everything together.
    pub fn used(&self) -> u32 {
        self.lanes.iter().sum()
    }

    /// Hours that are left.
    pub fn free(&self) -> u32 {
        self.available.saturating_sub(self.used())
    }

    /// Whether something takes hours and none is left.
    pub fn is_full(&self) -> bool {
        self.used() > 0 && self.free() == 0
    }
}

/// The first Monday and the number of weeks shown.
pub fn span(session: &Session) -> (Date, u32) {
    if let Some(plan) = session.plan().filter(|plan| !plan.weeks.is_empty()) {
        return (plan.start, u32::try_from(plan.weeks.len()).unwrap_or(u32::MAX));
    }
    let horizon = session.case.settings.horizon_weeks.clamp(1, WITHOUT_PLAN);
    (frame::first_monday(&session.case, session.today), horizon)
}

/// The hours of all weeks shown.
pub fn weeks(catalog: &Catalog, session: &Session) -> Vec<WeekHours> {
    let (start, count) = span(session);
    // Only the weeks shown are looked up in the calendars.
    let mut case = session.case.clone();
    case.settings.horizon_weeks = count;
    let frame = Frame::new(catalog, &case, session.today);
    let plan = session.plan().filter(|plan| !plan.weeks.is_empty());
    (0..count)
        .map(|week| {
            let at = week as usize;
            let date = add_weeks(start, week);
            let own = (frame.start == start)
                .then(|| Some((*frame.day.get(at)?, *frame.evening.get(at)?)))
                .flatten();
            let planned = plan.and_then(|plan| plan.weeks.get(at));
            let available = planned.map_or_else(|| frame.available(week), |week| week.available);
            WeekHours {
                week,
                date,
                split: own.filter(|(day, evening)| day + evening == available),
                available,
                differs: frame::is_in_education(&case, date) || frame::exception_in(&case, date).is_some(),
                holiday: planned
                    .map_or_else(|| frame.holiday.get(at).is_some_and(|one| *one), |week| week.holiday),
                lanes: planned.map(lanes).unwrap_or_default(),
            }
        })
        .collect()
}

/// Weeks that are shown in one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first week.
    pub first: u32,
    /// The week after the last.
    pub end: u32,
    /// The first Monday.
    pub start: Date,
}

impl Period {
    /// Whether a week is in it.
    pub const fn holds(&self, week: u32) -> bool {
        self.first <= week && week < self.end
    }
}

/// The half of a school year that a day is in, counted: those from September are even.
fn term_of(date: Date) -> i32 {
    let year = i32::from(date.year()) * 2;
    match date.month() {
        1 => year - 2,
        2..=8 => year - 1,
        _ => year,
    }
}

/// The weeks in rows. A week belongs to the month and the term in which its Thursday falls.
pub fn periods(start: Date, weeks: u32, zoom: Zoom) -> Vec<Period> {
    let group = |week: u32| {
        let thursday = add_weeks(start, week).saturating_add(3.days());
        match zoom {
            Zoom::Weeks => i64::from(week),
            Zoom::Months => i64::from(thursday.year()) * 12 + i64::from(thursday.month()),
            Zoom::Terms => i64::from(term_of(thursday)),
            Zoom::Whole => 0,
        }
    };
    let mut periods: Vec<Period> = Vec::new();
    let mut last = None;
    for week in 0..weeks {
        let now = group(week);
        match periods.last_mut() {
            Some(period) if last == Some(now) => period.end = week + 1,
            _ => periods.push(Period { first: week, end: week + 1, start: add_weeks(start, week) }),
        }
        last = Some(now);
    }
    periods
}

/// The weeks in the order of how little they leave: of a plan those in which something takes hours, otherwise all.
pub fn tightest(weeks: &[WeekHours]) -> Vec<u32> {
    let any_used = weeks.iter().any(|week| week.used() > 0);
    let mut found: Vec<&WeekHours> = weeks.iter().filter(|week| !any_used || week.used() > 0).collect();
    found.sort_by_key(|week| (week.free(), week.week));
    found.into_iter().map(|week| week.week).collect()
}

/// The tightest week, or, from one of the tightest, the next one.
pub fn next_tightest(weeks: &[WeekHours], now: u32) -> Option<u32> {
    let order = tightest(weeks);
    let place = order.iter().position(|week| *week == now);
    let free = |week: &u32| weeks.get(*week as usize).map(WeekHours::free);
    let next = order.get(place.map_or(0, |place| place + 1));
    // Past the weeks that leave as little as the tightest, it starts again.
    next.filter(|next| free(next) == order.first().and_then(free)).or(order.first()).copied()
}

/// Steps that run over a week and pause in it, by their place in the plan.
pub fn pausing(plan: &Plan, week: u32) -> Vec<usize> {
    let active = plan.weeks.get(week as usize).map(|week| week.steps.as_slice()).unwrap_or_default();
    let runs = |step: &Step| (step.start_week..step.end_week).contains(&week);
    let paused = |place: &usize| active.iter().all(|(step, _)| step != place);
    (0..plan.steps.len()).filter(|place| plan.steps.get(*place).is_some_and(runs)).filter(paused).collect()
}

/// The calendar that an offering pauses by, for a case.
pub fn calendar_of<'a>(catalog: &'a Catalog, case: &Case, offering: &Offering) -> Option<&'a Calendar> {
    match offering.pauses.as_ref()? {
        Pauses::SchoolHolidays => frame::school_calendar(catalog, case),
        Pauses::Calendar(slug) => catalog.calendar(slug),
    }
}

/// The closed period that the calendar itself names in the week of a Monday; an estimated holiday has none.
pub fn closed_in(calendar: &Calendar, monday: Date) -> Option<&Closed> {
    let friday = monday.saturating_add(4.days());
    calendar.closed.iter().filter(|closed| closed.from <= friday && monday <= closed.to).max_by_key(
        |closed| closed.from.max(monday).until(closed.to.min(friday)).map_or(0, |span| span.get_days()),
    )
}

/// Hours that a step makes in a week for an account, as far as the plan counts them.
fn within(catalog: &Catalog, plan: &Plan, place: usize, account: Account) -> u32 {
    let Some(step) = plan.steps.get(place) else { return 0 };
    let Some(offering) = catalog.offering(step.offering) else { return 0 };
    let counted = plan.civic.iter().any(|own| own.account == account && own.within_steps > 0);
    match (account, offering.modes.get(step.mode)) {
        _ if !counted => 0,
        // What goes on already was agreed on with its own hours.
        (Account::Participation, _) if step.under_way => {
            let placement = offering.modes.iter().map(|mode| mode.placement).max();
            placement.unwrap_or(0).min(step.hours_per_week)
        }
        (Account::Participation, Some(mode)) => mode.placement,
        (Account::Language, Some(mode)) if !step.under_way => mode.language,
        _ => 0,
    }
}

/// Hours made on each civic account of a plan up to and including a week, in the order of the plan.
pub fn made_by(catalog: &Catalog, plan: &Plan, week: u32) -> Vec<u32> {
    let until = plan.weeks.iter().filter(|own| own.week <= week);
    let mut made: Vec<u32> = plan.civic.iter().map(|account| account.done).collect();
    for own in until {
        for (account, made) in plan.civic.iter().zip(&mut made) {
            let booked: u32 =
                own.accounts.iter().filter(|(one, _)| *one == account.account).map(|(_, hours)| hours).sum();
            let inside: u32 =
                own.steps.iter().map(|(step, _)| within(catalog, plan, *step, account.account)).sum();
            *made += booked + inside;
        }
    }
    made
}

/// Hours at a company in a week: of placements, and of paid work.
pub fn at_company(catalog: &Catalog, plan: &Plan, week: &Week) -> (u32, u32) {
    let (mut placement, mut paid) = (0, 0);
    for (place, hours) in &week.steps {
        let Some(step) = plan.steps.get(*place) else { continue };
        let Some(offering) = catalog.offering(step.offering) else { continue };
        let mode = offering.modes.get(step.mode);
        let there = match offering.pathway {
            Pathway::Work => *hours,
            _ => mode.map_or(0, |mode| mode.placement.min(*hours)),
        };
        if offering.paid || offering.pathway == Pathway::Work {
            paid += there;
        } else {
            placement += there;
        }
    }
    (placement, paid)
}

/// Whether a day falls in the week of a Monday.
pub fn is_in_week(date: Date, monday: Date) -> bool {
    calendar::monday_of(date) == monday
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week(week: u32, available: u32, used: u32) -> WeekHours {
        WeekHours {
            week,
            date: add_weeks(Date::constant(2026, 11, 23), week),
            split: None,
            available,
            differs: false,
            holiday: false,
            lanes: [used, 0, 0, 0],
        }
    }

    #[test]
    fn weeks_are_gathered_by_the_month_and_the_term_of_their_thursday() {
        let start = Date::constant(2026, 11, 23);
        let shown = |zoom| -> Vec<(u32, u32)> {
            periods(start, 14, zoom).iter().map(|period| (period.first, period.end)).collect()
        };
        // 30 November to 4 December is a week of December; 1 to 5 February starts the second half of the year.
        assert_eq!(shown(Zoom::Months), [(0, 1), (1, 6), (6, 10), (10, 14)]);
        assert_eq!(shown(Zoom::Terms), [(0, 10), (10, 14)]);
        assert_eq!(shown(Zoom::Whole), [(0, 14)]);
        assert_eq!(shown(Zoom::Weeks).len(), 14);
        assert!(periods(start, 0, Zoom::Months).is_empty());
    }

    #[test]
    fn summer_belongs_to_the_second_half_and_january_to_the_first() {
        assert_eq!(term_of(Date::constant(2026, 9, 1)), term_of(Date::constant(2027, 1, 31)));
        assert_eq!(term_of(Date::constant(2027, 2, 1)), term_of(Date::constant(2027, 8, 31)));
        assert_eq!(term_of(Date::constant(2027, 2, 1)) + 1, term_of(Date::constant(2027, 9, 1)));
    }

    #[test]
    fn the_tightest_weeks_are_walked_through_and_then_again() {
        let weeks = [week(0, 40, 40), week(1, 40, 20), week(2, 8, 0), week(3, 30, 30)];
        assert_eq!(tightest(&weeks), [0, 3, 1]);
        assert_eq!(next_tightest(&weeks, 1), Some(0));
        assert_eq!(next_tightest(&weeks, 0), Some(3));
        assert_eq!(next_tightest(&weeks, 3), Some(0));
        assert_eq!(next_tightest(&[], 3), None);
        assert_eq!(weeks.iter().filter(|week| week.is_full()).count(), 2);
    }

    #[test]
    fn without_a_plan_the_tightest_week_has_the_fewest_hours() {
        let weeks = [week(0, 40, 0), week(1, 8, 0), week(2, 8, 0)];
        assert_eq!(tightest(&weeks), [1, 2, 0]);
    }
}

//! The weeks in which an offering can start.

use jiff::civil::Date;

use super::compile::{Assumptions, Situation};
use super::frame::school_calendar;
use super::local::local;
use crate::model::Catalog;
use crate::model::calendar::{Calendar, monday_of, weeks_between};
use crate::model::case::Case;
use crate::model::offering::{Offering, OfferingId, Pauses, Starts};
use crate::planner::problem;

/// The calendar an offering pauses by, for this learner.
pub fn calendar<'a>(situation: &Situation<'a>, offering: &Offering) -> Option<&'a Calendar> {
    match offering.pauses.as_ref()? {
        Pauses::SchoolHolidays => school_calendar(situation.catalog, situation.case),
        Pauses::Calendar(slug) => situation.catalog.calendar(slug),
    }
}

/// The start weeks of an offering, as the problem writes them: only the week that was fixed by hand, where one was.
pub fn of(situation: &Situation<'_>, id: OfferingId, offering: &Offering) -> problem::Starts {
    if let Some(day) = situation.fixes.start_of(id) {
        let fixed = monday_of(day);
        let is_fixed = |week: &u32| situation.frame.monday(*week) == fixed;
        return problem::Starts::List(weeks(situation, offering).into_iter().filter(is_fixed).collect());
    }
    let limited = offering.valid_from.is_some() || offering.valid_until.is_some();
    if offering.starts == Starts::AnyWeek && !limited {
        return problem::Starts::default();
    }
    problem::Starts::List(weeks(situation, offering))
}

/// The start weeks of an offering, in order.
pub fn weeks(situation: &Situation<'_>, offering: &Offering) -> Vec<u32> {
    let frame = &situation.frame;
    let calendar = calendar(situation, offering);
    let open = |week: u32| {
        let monday = frame.monday(week);
        calendar.is_none_or(|calendar| !calendar.is_closed(monday))
            && offering.valid_from.is_none_or(|from| monday_of(from) <= monday)
            && offering.valid_until.is_none_or(|until| monday <= until)
    };
    let all = 0..frame.horizon;
    match &offering.starts {
        Starts::AnyWeek => all.filter(|week| open(*week)).collect(),
        Starts::Monthly => first_of_months(situation, &open, |_| true),
        Starts::Months(months) => {
            first_of_months(situation, &open, |month| months.iter().any(|own| i16::from(*own) == month))
        }
        Starts::Dates(dates) => {
            let mut weeks: Vec<u32> = dates
                .iter()
                .filter(|date| monday_of(**date) >= frame.start)
                .map(|date| weeks_between(frame.start, monday_of(*date)))
                .filter(|week| *week < frame.horizon && open(*week))
                .collect();
            weeks.sort_unstable();
            weeks.dedup();
            weeks
        }
    }
}

/// The first open week of every month that `wanted` names. A month whose first open week lies before the plan is over.
fn first_of_months(
    situation: &Situation<'_>,
    open: &dyn Fn(u32) -> bool,
    wanted: impl Fn(i16) -> bool,
) -> Vec<u32> {
    let frame = &situation.frame;
    let mut weeks = Vec::new();
    let mut taken = None;
    for week in 0..frame.horizon {
        let monday = frame.monday(week);
        let month = (monday.year(), monday.month());
        if taken == Some(month) || !wanted(i16::from(monday.month())) {
            continue;
        }
        // A plan that starts after the first week of a month has missed that month's start.
        if week == 0 && monday.day() > 7 {
            taken = Some(month);
            continue;
        }
        if open(week) {
            weeks.push(week);
            taken = Some(month);
        }
    }
    weeks
}

/// The Mondays on which an offering can start for this learner, whatever else is in the plan and whatever was fixed about it.
pub fn mondays(catalog: &Catalog, case: &Case, today: Date, id: OfferingId) -> Vec<Date> {
    let place = local(catalog, case, today);
    let situation = Situation::new(&place.catalog, &place.case, today, Assumptions::default());
    let Some(offering) = situation.catalog.offering(id) else { return Vec::new() };
    weeks(&situation, offering).into_iter().map(|week| situation.frame.monday(week)).collect()
}

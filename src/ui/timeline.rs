//! The time axis of a plan: which column a week stands in, as far as it is in sight. Pure geometry, no drawing.

use jiff::civil::Date;

use crate::app::zoom::{Scale, Zoom};
use crate::model::calendar::add_weeks;

/// The part of the time axis that is in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    scale: Scale,
    /// Columns out of sight at the left.
    hidden: u32,
}

impl Axis {
    /// The axis from a week on.
    pub fn new(scale: Scale, from: u32) -> Self {
        Self { scale, hidden: scale.hidden(from) }
    }

    /// How many columns are in sight.
    pub fn columns(self) -> u16 {
        u16::try_from(self.scale.visible()).unwrap_or(u16::MAX)
    }

    /// How many weeks the whole axis has.
    pub const fn weeks(self) -> u32 {
        self.scale.weeks()
    }

    /// Whether there is more to the left, and to the right.
    pub fn goes_on(self) -> (bool, bool) {
        (self.hidden > 0, self.hidden + self.scale.visible() < self.scale.total())
    }

    /// The column in which a week starts, if it is in sight.
    pub fn column(self, week: u32) -> Option<u16> {
        let column = self.scale.place(week).checked_sub(self.hidden).filter(|_| week < self.scale.weeks())?;
        u16::try_from(column).ok().filter(|column| *column < self.columns())
    }

    /// The columns of the weeks from `start` up to, not including, `end`, counted from the start of the plan.
    pub fn span(self, start: u32, end: u32) -> (usize, usize) {
        let (from, to) = self.scale.span(start, end);
        (from as usize, to as usize)
    }

    /// Of a row that starts with the plan the part in sight, with blanks to its end.
    pub fn cut(self, row: &str) -> String {
        let width = usize::from(self.columns());
        let mut part: String = row.chars().skip(self.hidden as usize).take(width).collect();
        part.extend(std::iter::repeat_n(' ', width - part.chars().count()));
        part
    }

    /// The weeks of a column in sight: from the first up to, not including, the second.
    pub fn weeks_of(self, column: u16) -> (u32, u32) {
        self.scale.weeks_of(self.hidden + u32::from(column))
    }

    /// The days to be written on the axis: the column and the first day of each, at least `apart` columns from each other.
    pub fn labels(self, start: Date, zoom: Zoom, apart: u16) -> Vec<(u16, Date)> {
        match zoom {
            Zoom::Weeks => self.mondays(start, apart),
            Zoom::Months | Zoom::Whole => self.months(start, apart),
            Zoom::Terms => {
                let starts_term = |date: &Date| matches!(date.month(), 2 | 9);
                spread(self.firsts(start), starts_term, apart)
            }
        }
    }

    /// Mondays, every so many weeks that they have room.
    fn mondays(self, start: Date, apart: u16) -> Vec<(u16, Date)> {
        let one = self.scale.span(0, 1).1.max(1);
        let every = u32::from(apart).div_ceil(one).max(1);
        let weeks = (0..self.scale.weeks()).step_by(every as usize);
        weeks.filter_map(|week| Some((self.column(week)?, add_weeks(start, week)))).collect()
    }

    /// The first week in sight and every week in which a month starts, with the first day of the month.
    fn firsts(self, start: Date) -> Vec<(u16, Date)> {
        let mut months: Vec<(u16, Date)> = Vec::new();
        for week in 0..self.scale.weeks() {
            let Some(column) = self.column(week) else { continue };
            let monday = add_weeks(start, week);
            // The month stands over the week in which its first day falls, the first month over the first week.
            let sunday = monday.checked_add(jiff::ToSpan::days(6)).unwrap_or(monday);
            let turns = sunday.month() != monday.month() || monday.day() == 1;
            if months.is_empty() {
                months.push((column, monday.first_of_month()));
            } else if turns {
                months.push((column, sunday.first_of_month()));
            }
        }
        months
    }

    fn months(self, start: Date, apart: u16) -> Vec<(u16, Date)> {
        let months = self.firsts(start);
        let step =
            [1, 2, 3, 6, 12, 24, 48].into_iter().find(|step| spaced(&months, *step, apart)).unwrap_or(96);
        let every =
            |date: &Date| (i32::from(date.year()) * 12 + i32::from(date.month()) - 1).rem_euclid(step) == 0;
        spread(months, every, apart)
    }
}

/// The first day says when it all starts; of the others those that are meant follow where there is room.
fn spread(days: Vec<(u16, Date)>, meant: impl Fn(&Date) -> bool, apart: u16) -> Vec<(u16, Date)> {
    let mut kept: Vec<(u16, Date)> = days.first().copied().into_iter().collect();
    for (column, date) in days.into_iter().filter(|(_, date)| meant(date)) {
        if kept.last().is_none_or(|(last, _)| column >= last + apart) {
            kept.push((column, date));
        }
    }
    kept
}

/// Whether every so many months there is room for a label, on average.
fn spaced(months: &[(u16, Date)], step: i32, apart: u16) -> bool {
    let Some((last, _)) = months.last() else { return true };
    let count = i32::try_from(months.len()).unwrap_or(i32::MAX).max(2) - 1;
    i32::from(*last) * step >= i32::from(apart) * count
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Date = Date::constant(2026, 11, 23);

    fn labels(zoom: Zoom, weeks: u32, width: u16, from: u32) -> Vec<String> {
        let axis = Axis::new(Scale::new(weeks, width, zoom), from);
        axis.labels(START, zoom, 7).iter().map(|(at, date)| format!("{at}:{date}")).collect()
    }

    #[test]
    fn a_year_fits_a_narrow_window_with_room_between_the_months() {
        assert_eq!(
            labels(Zoom::Whole, 52, 54, 0),
            [
                "0:2026-11-01",
                "14:2027-03-01",
                "22:2027-05-01",
                "32:2027-07-01",
                "41:2027-09-01",
                "50:2027-11-01"
            ]
        );
    }

    #[test]
    fn from_closer_by_weeks_have_their_dates_and_from_further_away_terms_their_starts() {
        assert_eq!(
            labels(Zoom::Weeks, 52, 30, 12),
            ["0:2027-02-15", "9:2027-03-08", "18:2027-03-29", "27:2027-04-19"]
        );
        assert_eq!(
            labels(Zoom::Terms, 200, 54, 0),
            ["0:2026-11-01", "20:2027-09-01", "31:2028-02-01", "46:2028-09-01"]
        );
        assert_eq!(labels(Zoom::Months, 200, 20, 52), ["0:2027-11-01", "14:2028-03-01"]);
    }

    #[test]
    fn only_what_is_in_sight_has_a_column() {
        let axis = Axis::new(Scale::new(52, 30, Zoom::Weeks), 12);
        assert_eq!(axis.columns(), 30);
        assert_eq!([11, 12, 21, 22].map(|week| axis.column(week)), [None, Some(0), Some(27), None]);
        assert_eq!(axis.weeks_of(0), (12, 13));
        assert_eq!(axis.goes_on(), (true, true));
        assert_eq!(axis.cut(&"x".repeat(40)), format!("{}{}", "x".repeat(4), " ".repeat(26)));
        let whole = Axis::new(Scale::new(52, 30, Zoom::Whole), 12);
        assert_eq!(whole.goes_on(), (false, false));
        assert_eq!(whole.column(51), Some(29));
        assert_eq!(whole.column(52), None);
    }
}

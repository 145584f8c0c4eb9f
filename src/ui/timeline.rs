//! The time axis of a plan: which column a week stands in. Pure geometry, no drawing.

use jiff::civil::Date;

use crate::model::calendar::add_weeks;

/// The most columns for one week: more say nothing more.
const MOST_COLUMNS: u32 = 4;

/// A time axis that fits so many weeks into so many columns, using all of them where it can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    weeks: u32,
    columns: u32,
}

impl Axis {
    /// An axis for at least one week and one column.
    pub fn new(weeks: u32, width: u16) -> Self {
        let weeks = weeks.clamp(1, 1_000_000);
        Self { weeks, columns: u32::from(width.max(1)).min(weeks * MOST_COLUMNS) }
    }

    /// How many columns are used.
    pub fn columns(self) -> u16 {
        u16::try_from(self.columns).unwrap_or(u16::MAX)
    }

    /// The column in which a week starts; the last one for weeks past the end.
    pub fn column(self, week: u32) -> u16 {
        let column = week.min(self.weeks - 1) * self.columns / self.weeks;
        u16::try_from(column).unwrap_or(u16::MAX)
    }

    /// The columns of the weeks from `start` up to, not including, `end`: at least one.
    pub fn span(self, start: u32, end: u32) -> (u16, u16) {
        let first = self.column(start);
        let past = end.clamp(1, self.weeks) * self.columns / self.weeks;
        let past = u16::try_from(past).unwrap_or(u16::MAX);
        (first, past.max(first + 1))
    }

    /// The weeks of a column: from the first up to, not including, the second.
    pub fn weeks_of(self, column: u16) -> (u32, u32) {
        let column = u32::from(column);
        if self.weeks <= self.columns {
            let week = column * self.weeks / self.columns;
            return (week, week + 1);
        }
        let from = (column * self.weeks).div_ceil(self.columns);
        (from, ((column + 1) * self.weeks).div_ceil(self.columns))
    }

    /// The months to be written on the axis: the column and the first day of each, at least `apart` columns from each other.
    pub fn months(self, start: Date, apart: u16) -> Vec<(u16, Date)> {
        let mut months: Vec<(u16, Date)> = Vec::new();
        for week in 0..self.weeks {
            let monday = add_weeks(start, week);
            // The month stands over the week in which its first day falls, the first month over the first week.
            let sunday = monday.checked_add(jiff::ToSpan::days(6)).unwrap_or(monday);
            let turns = sunday.month() != monday.month() || monday.day() == 1;
            if week > 0 && !turns {
                continue;
            }
            let first = if week == 0 { monday.first_of_month() } else { sunday.first_of_month() };
            months.push((self.column(week), first));
        }
        let step =
            [1, 2, 3, 6, 12, 24, 48].into_iter().find(|step| spaced(&months, *step, apart)).unwrap_or(96);
        let every =
            |date: Date| (i32::from(date.year()) * 12 + i32::from(date.month()) - 1).rem_euclid(step) == 0;
        // The first month says when it all starts; the others follow where there is room.
        let mut kept: Vec<(u16, Date)> = months.first().copied().into_iter().collect();
        for (column, date) in months.into_iter().filter(|(_, date)| every(*date)) {
            if kept.last().is_none_or(|(last, _)| column >= last + apart) {
                kept.push((column, date));
            }
        }
        kept
    }
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

    #[test]
    fn every_week_has_a_column_and_every_column_a_week() {
        for weeks in 1..400 {
            for width in [1, 7, 30, 54, 120] {
                let axis = Axis::new(weeks, width);
                assert!(axis.columns() >= 1 && axis.columns() <= width);
                let mut last = 0;
                for week in 0..weeks + 3 {
                    let column = axis.column(week);
                    assert!(column >= last && column < axis.columns(), "{weeks} {width} {week}");
                    last = column;
                    let (from, to) = axis.span(week, week + 5);
                    assert!(from < to && to <= axis.columns());
                }
                for column in 0..axis.columns() {
                    let (from, to) = axis.weeks_of(column);
                    assert!(from < to, "{weeks} {width} {column}");
                    assert!(axis.column(from) <= column && axis.column(to - 1) <= column);
                }
            }
        }
    }

    #[test]
    fn a_year_fits_a_narrow_window_with_room_between_the_months() {
        let axis = Axis::new(52, 54);
        let months = axis.months(Date::constant(2026, 11, 23), 7);
        let shown: Vec<String> = months.iter().map(|(at, date)| format!("{at}:{date}")).collect();
        assert_eq!(
            shown,
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
}

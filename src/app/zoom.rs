//! How much of the time is in sight: zoom levels, the scale of the time axis, and the part of it that is shown.

use crate::route::Proposal;

/// Columns of the names at the left of the time axis.
pub const NAMES: u16 = 28;

/// From this width of the window on, details stand beside the plan.
pub const WIDE: u16 = 110;

/// The most columns for one week when everything is in sight: more say nothing more.
const MOST_COLUMNS: u32 = 4;

/// The most weeks an axis can have; no plan has as many.
const MOST_WEEKS: u32 = 10_000;

/// How close the time is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Zoom {
    /// Weeks with their dates.
    Weeks,
    /// Months.
    Months,
    /// Halves of a school year: September to January, February to August.
    Terms,
    /// Everything.
    #[default]
    Whole,
}

impl Zoom {
    /// All levels, the closest first.
    pub const ALL: [Self; 4] = [Self::Weeks, Self::Months, Self::Terms, Self::Whole];

    /// The next closer level.
    pub const fn closer(self) -> Option<Self> {
        match self {
            Self::Weeks => None,
            Self::Months => Some(Self::Weeks),
            Self::Terms => Some(Self::Months),
            Self::Whole => Some(Self::Terms),
        }
    }

    /// The next level from further away.
    pub const fn further(self) -> Option<Self> {
        match self {
            Self::Weeks => Some(Self::Months),
            Self::Months => Some(Self::Terms),
            Self::Terms => Some(Self::Whole),
            Self::Whole => None,
        }
    }

    /// Text id of its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Weeks => "ui-zoom-weeks",
            Self::Months => "ui-zoom-months",
            Self::Terms => "ui-zoom-terms",
            Self::Whole => "ui-zoom-whole",
        }
    }

    /// Columns for how many weeks; `None` fits everything.
    const fn columns_for_weeks(self) -> Option<(u32, u32)> {
        match self {
            Self::Weeks => Some((3, 1)),
            Self::Months => Some((1, 1)),
            Self::Terms => Some((1, 2)),
            Self::Whole => None,
        }
    }
}

/// Where the advisor looks in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeView {
    /// How close the plan is looked at.
    pub plan: Zoom,
    /// How close the hours are looked at.
    pub hours: Zoom,
    /// The first week of the plan in sight, where not everything is.
    pub from: u32,
    /// The selected week, counted from the start of the plan.
    pub week: u32,
}

impl Default for TimeView {
    fn default() -> Self {
        Self { plan: Zoom::Whole, hours: Zoom::Weeks, from: 0, week: 0 }
    }
}

/// How weeks are spread over columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    weeks: u32,
    width: u32,
    columns: u32,
    per: u32,
}

impl Scale {
    /// A scale for at least one week and one column. Zooming in never shows less of the window used than the whole does.
    pub fn new(weeks: u32, width: u16, zoom: Zoom) -> Self {
        let weeks = weeks.clamp(1, MOST_WEEKS);
        let width = u32::from(width.max(1));
        let fitted = width.min(weeks * MOST_COLUMNS);
        let (columns, per) = zoom
            .columns_for_weeks()
            .filter(|(columns, per)| columns * weeks > fitted * per)
            .unwrap_or((fitted, weeks));
        Self { weeks, width, columns, per }
    }

    /// How many weeks there are.
    pub const fn weeks(self) -> u32 {
        self.weeks
    }

    /// How many columns all weeks take.
    pub const fn total(self) -> u32 {
        (self.weeks * self.columns).div_ceil(self.per)
    }

    /// How many columns are in sight.
    pub fn visible(self) -> u32 {
        self.width.min(self.total())
    }

    /// The column in which a week starts, counted from the start of the plan; that of the last week for weeks past the end.
    pub fn place(self, week: u32) -> u32 {
        week.min(self.weeks - 1) * self.columns / self.per
    }

    /// The columns of the weeks from `start` up to, not including, `end`: at least one.
    pub fn span(self, start: u32, end: u32) -> (u32, u32) {
        let first = self.place(start);
        let past = end.clamp(1, self.weeks) * self.columns / self.per;
        (first, past.max(first + 1))
    }

    /// The weeks of a column: from the first up to, not including, the second.
    pub const fn weeks_of(self, column: u32) -> (u32, u32) {
        if self.per <= self.columns {
            let week = column * self.per / self.columns;
            return (week, week + 1);
        }
        let from = (column * self.per).div_ceil(self.columns);
        (from, ((column + 1) * self.per).div_ceil(self.columns))
    }

    /// How many columns are out of sight at the left when the plan is shown from a week on.
    pub fn hidden(self, from: u32) -> u32 {
        self.place(from).min(self.total() - self.visible())
    }

    /// The first week to be shown, moved as little as possible so that the weeks `first..=last` are in sight; of more weeks than
    /// fit, the first ones.
    pub fn follow(self, from: u32, first: u32, last: u32) -> u32 {
        let seen = (self.visible() * self.per / self.columns).max(1);
        let lowest = (last + 1).saturating_sub(seen);
        from.max(lowest).min(first).min(self.weeks.saturating_sub(seen))
    }
}

/// The width of the plan in a window: all of it, or what details beside it leave.
pub fn plan_width(window: u16) -> u16 {
    if window < WIDE {
        return window;
    }
    u16::try_from(u32::from(window) * 13 / 20).unwrap_or(window)
}

/// The weeks on the axis of a plan: up to its last hour, and to its late finish where that is not much further.
pub fn axis_weeks(proposal: &Proposal) -> u32 {
    let weeks = u32::try_from(proposal.plan.weeks.len()).unwrap_or(1).max(1);
    weeks.max(proposal.late_finish.unwrap_or(0).min(weeks + weeks / 2))
}

/// The scale of a plan in a window.
pub fn scale(proposal: &Proposal, zoom: Zoom, window: u16) -> Scale {
    Scale::new(axis_weeks(proposal), plan_width(window).saturating_sub(NAMES + 1), zoom)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_week_has_a_column_and_every_column_a_week() {
        for zoom in Zoom::ALL {
            for weeks in 1..400 {
                for width in [1, 7, 30, 54, 120] {
                    let scale = Scale::new(weeks, width, zoom);
                    assert!(scale.visible() >= 1 && scale.visible() <= u32::from(width));
                    let mut last = 0;
                    for week in 0..weeks + 3 {
                        let column = scale.place(week);
                        assert!(column >= last && column < scale.total(), "{zoom:?} {weeks} {width} {week}");
                        last = column;
                        let (from, to) = scale.span(week, week + 5);
                        assert!(from < to && to <= scale.total());
                    }
                    for column in 0..scale.total() {
                        let (from, to) = scale.weeks_of(column);
                        assert!(from < to, "{zoom:?} {weeks} {width} {column}");
                        assert!(scale.place(from) <= column && scale.place(to - 1) <= column);
                    }
                }
            }
        }
    }

    #[test]
    fn zooming_in_never_makes_the_plan_smaller() {
        for weeks in 1..400 {
            let totals: Vec<u32> = Zoom::ALL.map(|zoom| Scale::new(weeks, 51, zoom).total()).to_vec();
            assert!(totals.is_sorted_by(|near, far| near >= far), "{weeks}: {totals:?}");
        }
    }

    #[test]
    fn what_is_looked_at_comes_into_sight() {
        // 17 weeks of three columns fit.
        let scale = Scale::new(56, 51, Zoom::Weeks);
        assert_eq!(scale.follow(0, 5, 5), 0);
        assert_eq!(scale.follow(0, 20, 25), 9);
        assert_eq!(scale.follow(30, 20, 25), 20);
        assert_eq!(scale.follow(0, 14, 50), 14);
        assert_eq!(scale.follow(0, 55, 55), 39);
        assert_eq!(scale.hidden(39), 117);
        assert_eq!(scale.hidden(55), 117);
        assert_eq!(Scale::new(56, 51, Zoom::Whole).follow(9, 40, 42), 0);
    }

    #[test]
    fn levels_lie_in_a_row() {
        for pair in Zoom::ALL.windows(2) {
            assert_eq!(pair[0].further(), Some(pair[1]));
            assert_eq!(pair[1].closer(), Some(pair[0]));
        }
        assert_eq!((Zoom::Weeks.closer(), Zoom::Whole.further()), (None, None));
    }
}

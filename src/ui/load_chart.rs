//! The load per week as stacked columns against the hours there are. Pure geometry, no drawing.

use crate::app::hours::{Lanes, lanes};
use crate::route::plan::Week;

use super::timeline::Axis;

/// What hours are spent on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// Modules: steps of the plan.
    Module,
    /// Lessons of Dutch.
    Language,
    /// Participation.
    Participation,
    /// The other accounts.
    Other,
}

impl Layer {
    /// All layers, the lowest first.
    pub const ALL: [Self; 4] = [Self::Module, Self::Language, Self::Participation, Self::Other];

    /// Its character.
    pub const fn shape(self) -> char {
        match self {
            Self::Module => '#',
            Self::Language => '=',
            Self::Participation => 'o',
            Self::Other => '+',
        }
    }
}

/// What a cell of the chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cell {
    /// Hours of a layer.
    Used(Layer),
    /// Hours above what the learner has.
    Over,
    /// Hours the learner has left.
    Free,
    /// Above everything.
    Empty,
}

impl Cell {
    /// Its character.
    pub const fn shape(self) -> char {
        match self {
            Self::Used(layer) => layer.shape(),
            Self::Over => '!',
            Self::Free => '.',
            Self::Empty => ' ',
        }
    }
}

/// A chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Hours that one row stands for.
    pub hours_per_row: u32,
    /// Rows, the highest first, each a cell per column of the axis.
    pub rows: Vec<Vec<Cell>>,
    /// Whether any week holds more than the learner has.
    pub over: bool,
}

/// Lays the load of these weeks out in so many rows. A column that holds several weeks shows its fullest.
pub fn layout(weeks: &[Week], axis: Axis, height: u16) -> Chart {
    let height = u32::from(height.max(1));
    let highest = weeks.iter().map(|week| week.used().max(week.available)).max().unwrap_or(0).max(1);
    let hours_per_row = highest.div_ceil(height);
    let columns: Vec<Option<&Week>> = (0..axis.columns())
        .map(|column| {
            let (from, to) = axis.weeks_of(column);
            weeks
                .iter()
                .filter(|week| (from..to).contains(&week.week))
                .max_by_key(|week| (week.used(), std::cmp::Reverse(week.week)))
        })
        .collect();
    let rows = (0..height)
        .rev()
        .map(|row| {
            // A cell shows what its middle hour is used for.
            let hour = row * hours_per_row + hours_per_row / 2;
            columns.iter().map(|week| week.map_or(Cell::Empty, |week| cell(week, hour))).collect()
        })
        .collect();
    Chart { hours_per_row, rows, over: weeks.iter().any(|week| week.used() > week.available) }
}

/// One row of hours as a bar in which `most` hours take the whole width.
pub fn bar(hours: Lanes, available: u32, most: u32, width: u16) -> Vec<Cell> {
    let width = u32::from(width.max(1));
    // A cell shows what its middle hour is used for.
    (0..width).map(|at| cell_at(hours, available, (at * most + most / 2) / width)).collect()
}

fn cell(week: &Week, hour: u32) -> Cell {
    cell_at(lanes(week), week.available, hour)
}

/// What an hour is used for.
fn cell_at(hours: Lanes, available: u32, hour: u32) -> Cell {
    if hour >= hours.iter().sum() {
        return if hour < available { Cell::Free } else { Cell::Empty };
    }
    if hour >= available {
        return Cell::Over;
    }
    let mut reached = 0;
    for (layer, hours) in Layer::ALL.into_iter().zip(hours) {
        reached += hours;
        if hour < reached {
            return Cell::Used(layer);
        }
    }
    Cell::Empty
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;
    use crate::app::zoom::{Scale, Zoom};
    use crate::model::civic::Account;

    fn week(week: u32, available: u32, steps: u32, language: u32, participation: u32) -> Week {
        Week {
            week,
            date: Date::constant(2026, 11, 23),
            available,
            steps: if steps > 0 { vec![(0, steps)] } else { Vec::new() },
            accounts: vec![(Account::Language, language), (Account::Participation, participation)],
            holiday: false,
        }
    }

    fn whole(weeks: u32, width: u16) -> Axis {
        Axis::new(Scale::new(weeks, width, Zoom::Whole), 0)
    }

    fn draw(weeks: &[Week], width: u16, height: u16) -> Vec<String> {
        let axis = whole(u32::try_from(weeks.len()).unwrap(), width);
        let chart = layout(weeks, axis, height);
        chart.rows.iter().map(|row| row.iter().map(|cell| cell.shape()).collect()).collect()
    }

    #[test]
    fn hours_are_stacked_under_what_there_is() {
        let weeks = [week(0, 40, 16, 8, 8), week(1, 40, 0, 8, 0), week(2, 16, 16, 16, 0)];
        assert_eq!(draw(&weeks, 3, 5), [".. ", "o.!", "=.!", "#.#", "#=#"]);
    }

    #[test]
    fn a_column_of_several_weeks_shows_the_fullest() {
        let weeks: Vec<Week> = (0..6).map(|n| week(n, 8, if n == 3 { 8 } else { 0 }, 0, 0)).collect();
        assert_eq!(draw(&weeks, 3, 1), [".#."]);
    }

    #[test]
    fn a_bar_is_a_row_of_the_same_hours() {
        let shown = |hours, available| -> String {
            bar(hours, available, 40, 10).iter().map(|cell| cell.shape()).collect()
        };
        assert_eq!(shown([16, 8, 0, 0], 32), "####==..  ");
        assert_eq!(shown([16, 0, 8, 4], 16), "####!!!   ");
        assert_eq!(shown([0, 0, 0, 0], 0), "          ");
        assert_eq!(bar([0; 4], 0, 0, 0), [Cell::Empty]);
    }

    #[test]
    fn nothing_to_show_is_no_trouble() {
        assert_eq!(draw(&[], 4, 2).len(), 2);
        assert!(!layout(&[], whole(0, 0), 0).over);
    }
}

//! Trade-offs as a small chart of characters: weeks to the right, hours of study upwards, every point a number.

use crate::i18n::{self, Texts};
use crate::text::safe;

/// A trade-off: weeks to the goal, hours of study.
pub type Point = (u32, u32);

/// What stands where several points fall on one place.
const SEVERAL: char = '+';

/// The points in a field of so many columns and rows, the most hours in the top row. The first point is `1`; where several fall on
/// one place stands `+`.
pub fn plot(points: &[Point], columns: usize, rows: usize) -> Vec<String> {
    let mut field = vec![vec![' '; columns]; rows];
    let (weeks, hours) = (range(points, |point| point.0), range(points, |point| point.1));
    for (number, point) in (1..).zip(points) {
        let column = place(point.0, weeks, columns);
        let row = rows.saturating_sub(1).saturating_sub(place(point.1, hours, rows));
        let Some(cell) = field.get_mut(row).and_then(|row| row.get_mut(column)) else { continue };
        *cell = if *cell == ' ' { mark(number) } else { SEVERAL };
    }
    field.into_iter().map(|row| row.into_iter().collect::<String>().trim_end().to_owned()).collect()
}

/// How the point of a number is shown: a digit, then a letter.
pub fn mark(number: u32) -> char {
    char::from_digit(number, 36).unwrap_or(SEVERAL)
}

/// The points with axes and their least and most, in so many columns and rows; nothing where there are fewer than two points or too
/// little room to tell them apart.
pub fn chart(texts: &Texts, points: &[Point], width: usize, height: usize) -> Vec<String> {
    let (weeks, hours) = (range(points, |point| point.0), range(points, |point| point.1));
    let label = |hours: u32| {
        let number = i18n::number(texts.lang(), hours);
        texts.with("ui-hours-short", &[("hours", number.into())])
    };
    let (most, least) = (label(hours.1), label(hours.0));
    let lead = safe::width(&most).max(safe::width(&least)) + 1;
    let (columns, rows) = (width.saturating_sub(lead + 1), height.saturating_sub(2));
    if points.len() < 2 || columns < 12 || rows < 3 {
        return Vec::new();
    }
    let right = |text: &str| format!("{}{text} ", " ".repeat(lead.saturating_sub(safe::width(text) + 1)));
    let mut lines: Vec<String> = Vec::new();
    for (row, points) in plot(points, columns, rows).into_iter().enumerate() {
        let label = match row {
            0 if most != least => right(&most),
            row if row + 1 == rows => right(&least),
            _ => " ".repeat(lead),
        };
        lines.push(format!("{label}|{points}"));
    }
    lines.push(format!("{}+{}", " ".repeat(lead), "-".repeat(columns)));
    let from = texts.with("ui-weeks-short", &[("weeks", weeks.0.into())]);
    let to = texts.with("ui-weeks-short", &[("weeks", weeks.1.into())]);
    let between = columns.saturating_sub(safe::width(&from) + safe::width(&to)).max(1);
    let axis = if weeks.0 == weeks.1 { from } else { format!("{from}{}{to}", " ".repeat(between)) };
    lines.push(format!("{} {axis}", " ".repeat(lead)));
    lines
}

/// The least and the most of a figure.
fn range(points: &[Point], figure: fn(&Point) -> u32) -> (u32, u32) {
    let least = points.iter().map(figure).min().unwrap_or(0);
    let most = points.iter().map(figure).max().unwrap_or(0);
    (least, most)
}

/// Where a figure falls among so many places: the least in the first, the most in the last, the others at the nearest.
fn place(figure: u32, (least, most): (u32, u32), places: usize) -> usize {
    let last = u64::try_from(places.saturating_sub(1)).unwrap_or(0);
    let span = u64::from(most.saturating_sub(least)).max(1);
    let at = (u64::from(figure.saturating_sub(least)) * last + span / 2) / span;
    usize::try_from(at).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn ends_are_at_the_ends_and_the_rest_at_its_place() {
        let points = [(40, 1600), (48, 1200), (56, 800)];
        assert_eq!(plot(&points, 9, 5), ["1", "", "    2", "", "        3"]);
    }

    #[test]
    fn points_on_one_place_are_told_to_be_several() {
        assert_eq!(plot(&[(40, 800), (40, 800), (80, 400)], 3, 2), ["+", "  3"]);
        assert_eq!(plot(&[(40, 800), (40, 400)], 3, 3), ["1", "", "2"]);
        assert_eq!(plot(&[(40, 800), (44, 800)], 3, 3), ["", "", "1 2"]);
        assert_eq!(plot(&[], 3, 1), [""]);
        assert_eq!(plot(&[(1, 1)], 0, 0), Vec::<String>::new());
    }

    #[test]
    fn after_nine_come_letters() {
        assert_eq!([mark(1), mark(9), mark(10), mark(35), mark(36)], ['1', '9', 'a', 'z', '+']);
    }

    #[test]
    fn axes_name_the_least_and_the_most() {
        let points = [(40, 1600), (45, 1400), (56, 800)];
        let texts = Texts::new(Lang::Nl);
        let golden = "\
1.600 u |1
        |       2
        |
        |
  800 u |                     3
        +----------------------
         40 wk            56 wk";
        assert_eq!(chart(&texts, &points, 31, 7).join("\n"), golden);
    }

    #[test]
    fn nothing_is_drawn_where_it_could_not_be_read() {
        let texts = Texts::new(Lang::En);
        assert!(chart(&texts, &[(40, 1600)], 40, 10).is_empty());
        assert!(chart(&texts, &[(40, 1600), (50, 900)], 15, 10).is_empty());
        assert!(chart(&texts, &[(40, 1600), (50, 900)], 40, 4).is_empty());
    }

    #[test]
    fn one_figure_for_all_has_one_label() {
        let texts = Texts::new(Lang::En);
        let same = chart(&texts, &[(40, 900), (40, 900)], 31, 5);
        assert_eq!(same.iter().filter(|line| line.contains("900")).count(), 1, "{same:?}");
        assert_eq!(same.join("\n").matches("40").count(), 1, "{same:?}");
    }
}

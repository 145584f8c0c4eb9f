//! The plan in time: the axis, its steps, and the load per week. The lanes below the steps are in [`super::plan_lanes`].

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::hours;
use crate::app::plan_rows::Row;
use crate::app::session::Session;
use crate::app::zoom::{self, NAMES, Zoom};
use crate::i18n;
use crate::route::{Plan, Proposal, Step};
use crate::ui::canvas::pad;
use crate::ui::load_chart::{self, Cell, Layer};
use crate::ui::theme::Role;
use crate::ui::timeline::Axis;
use crate::ui::view::Pen;

use super::by_hand;
use super::doc::Doc;

/// The axis as the session looks at it.
pub fn axis_of(pen: &Pen<'_>, session: &Session, proposal: &Proposal) -> Axis {
    Axis::new(zoom::scale(proposal, session.time.plan, pen.window.width), session.time.from)
}

/// The axis and one row per step.
pub fn steps(pen: &Pen<'_>, doc: &mut Doc, axis: Axis, session: &Session, plan: &Plan) {
    doc.push(labels(pen, plan, axis, session.time.plan), None);
    for (place, step) in plan.steps.iter().enumerate() {
        let mark = match by_hand::mark(step) {
            "" => " ",
            mark => mark,
        };
        let name = format!("{:>2}{mark}{}", place + 1, pen.phrases.offering_told(step.offering));
        let text = pen.theme.style(Role::Text);
        doc.push(
            row(&name, text, bar_in_sight(axis, step), pen.theme.style(Role::Module)),
            Some(Row::Step(place)),
        );
    }
}
/// A row of the timeline: a name, and what stands under the axis.
pub fn row(name: &str, name_style: Style, cells: String, style: Style) -> Line<'static> {
    Line::from(vec![
        Span::raw(" "),
        Span::styled(pad(name, usize::from(NAMES - 2)), name_style),
        Span::raw(" "),
        Span::styled(cells, style),
    ])
}

/// The days over the axis, each with a stroke at the week in which it starts; in front how close it is looked at, and at both
/// ends whether it goes on.
fn labels(pen: &Pen<'_>, plan: &Plan, axis: Axis, zoom: Zoom) -> Line<'static> {
    let columns = usize::from(axis.columns());
    let (left, right) = axis.goes_on();
    // The last label may stand out a little where nothing follows.
    let room = if right { columns } else { columns.max(8) };
    let mut text = String::new();
    let mut year = None;
    let apart = if zoom == Zoom::Weeks { 8 } else { 7 };
    for (column, day) in axis.labels(plan.start, zoom, apart) {
        let at = usize::from(column);
        let width = crate::text::safe::width(&text);
        if width > at {
            continue;
        }
        let full = i18n::date_short(pen.texts, day);
        let mut words = full.split(' ');
        let (number, month) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        // The year is written where it turns, unless the days leave no room for it.
        let label = match (zoom, year == Some(day.year())) {
            (Zoom::Weeks, _) => format!("|{number} {month}"),
            (_, true) => format!("|{month}"),
            (_, false) => format!("|{month} {:02}", day.year().rem_euclid(100)),
        };
        // A label that is cut says nothing.
        if at + crate::text::safe::width(&label) > room {
            continue;
        }
        text.push_str(&" ".repeat(at - width));
        text.push_str(&label);
        year = Some(day.year());
    }
    let end = if right { ">" } else { "" };
    let text = pad(&text, columns);
    let heading = pen.texts.with("ui-plan-steps", &[("zoom", pen.texts.get(zoom.name()).into())]);
    Line::from(vec![
        Span::styled(pad(&format!(" {heading}"), usize::from(NAMES - 1)), pen.theme.style(Role::Heading)),
        Span::raw(if left { "<" } else { " " }),
        Span::styled(text, pen.theme.style(Role::Quiet)),
        Span::raw(end),
    ])
}

/// The bar of a step as far as it is in sight; an arrow to it where none of it is.
fn bar_in_sight(axis: Axis, step: &Step) -> String {
    let (from, to) = axis.span(step.start_week, step.end_week);
    let bar = axis.cut(&bar(from, to, step.estimated, step.under_way));
    if !bar.trim().is_empty() {
        return bar;
    }
    let blanks = " ".repeat(usize::from(axis.columns().saturating_sub(1)));
    let (first, _) = axis.span(axis.weeks_of(0).0, axis.weeks_of(0).1);
    if to <= first { format!("<{blanks}") } else { format!("{blanks}>") }
}

/// The bar of a step: `[====]`, waved where its length is an estimate, open at the left where it goes on already.
fn bar(from: usize, to: usize, estimated: bool, under_way: bool) -> String {
    let fill = if estimated { "~" } else { "=" };
    let start = if under_way { "<" } else { "[" };
    let body = match to.saturating_sub(from) {
        0 | 1 => "#".to_owned(),
        width => format!("{start}{}]", fill.repeat(width - 2)),
    };
    format!("{}{body}", " ".repeat(from))
}

/// The load per week, stacked, against the hours there are.
pub fn load(pen: &Pen<'_>, doc: &mut Doc, area: Rect, axis: Axis, plan: &Plan) {
    let height = if area.height >= 34 { 8 } else { 5 };
    let chart = load_chart::layout(&plan.weeks, axis, height);
    let quiet = pen.theme.style(Role::Quiet);
    let mut legend: Vec<Span<'static>> = vec![Span::styled(
        format!(" {}  ", pen.texts.get("ui-load-heading")),
        pen.theme.style(Role::Heading),
    )];
    let used = |cell: Cell| chart.rows.iter().flatten().any(|other| *other == cell);
    for (cell, name) in [
        (Cell::Used(Layer::Module), "ui-load-module"),
        (Cell::Used(Layer::Language), "ui-load-language"),
        (Cell::Used(Layer::Participation), "ui-load-participation"),
        (Cell::Used(Layer::Other), "ui-load-other"),
        (Cell::Free, "ui-load-free"),
        (Cell::Over, "ui-load-over"),
    ] {
        if used(cell) {
            legend.push(Span::styled(cell.shape().to_string(), pen.theme.style(role_of(cell))));
            legend.push(Span::styled(format!(" {}  ", pen.texts.get(name)), quiet));
        }
    }
    doc.push(Line::from(legend), None);
    let rows = u32::try_from(chart.rows.len()).unwrap_or(0);
    for (place, row) in (0..).zip(&chart.rows) {
        let hours = (rows - place) * chart.hours_per_row;
        let label = pen.texts.with("ui-hours-short", &[("hours", hours.to_string().into())]);
        let label = format!("{label:>width$} ", width = usize::from(NAMES) - 1);
        let mut spans = vec![Span::styled(label, quiet)];
        for cell in row {
            spans.push(Span::styled(cell.shape().to_string(), pen.theme.style(role_of(*cell))));
        }
        doc.push(Line::from(merge(spans)), None);
    }
}

/// The selected week: how full it is, and where it stands.
pub fn selected_week(pen: &Pen<'_>, axis: Axis, session: &Session, plan: &Plan) -> Option<Line<'static>> {
    let last = plan.weeks.len().checked_sub(1)?;
    let week = plan.weeks.get((session.time.week as usize).min(last))?;
    let used: u32 = hours::lanes(week).iter().sum();
    let args = &[
        ("date", day_and_month(pen, week.date).into()),
        ("used", used.into()),
        ("there", week.available.into()),
    ];
    let mut cells = String::new();
    if let Some(column) = axis.column(week.week) {
        cells = format!("{}^", " ".repeat(usize::from(column)));
    }
    let role = if used > week.available { Role::Bad } else { Role::Strong };
    let style = pen.theme.style(role);
    Some(row(&pen.texts.with("ui-plan-week", args), style, cells, style))
}

/// A day without its year.
pub fn day_and_month(pen: &Pen<'_>, date: jiff::civil::Date) -> String {
    let full = i18n::date_short(pen.texts, date);
    full.rsplit_once(' ').map_or(full.clone(), |(day, _)| day.to_owned())
}

/// The role of a cell of the chart.
pub const fn role_of(cell: Cell) -> Role {
    match cell {
        Cell::Used(Layer::Module) => Role::Module,
        Cell::Used(Layer::Language) => Role::Language,
        Cell::Used(Layer::Participation) => Role::Participation,
        Cell::Used(Layer::Other) => Role::Other,
        Cell::Over => Role::Bad,
        Cell::Free => Role::Quiet,
        Cell::Empty => Role::Text,
    }
}

/// Neighbouring pieces of one style as one piece.
pub fn merge(spans: Vec<Span<'static>>) -> Vec<Span<'static>> {
    let mut merged: Vec<Span<'static>> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if last.style == span.style => {
                let text = format!("{}{}", last.content, span.content);
                last.content = text.into();
            }
            _ => merged.push(span),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_shows_where_it_starts_and_ends_and_whether_it_is_sure() {
        assert_eq!(bar(2, 7, false, false), "  [===]");
        assert_eq!(bar(2, 7, true, false), "  [~~~]");
        assert_eq!(bar(0, 4, false, true), "<==]");
        assert_eq!(bar(3, 4, true, false), "   #");
    }
}

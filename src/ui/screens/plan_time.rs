//! The plan in time: its steps on an axis, the weeks of the accounts, and the load per week.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::plan_rows::Row;
use crate::i18n;
use crate::model::civic::Account;
use crate::route::Plan;
use crate::ui::canvas::pad;
use crate::ui::load_chart::{self, Cell, Layer};
use crate::ui::theme::Role;
use crate::ui::timeline::Axis;
use crate::ui::view::Pen;

use super::doc::Doc;

/// Columns of the names at the left of the time axis.
const NAMES: u16 = 28;

/// The axis, one row per step, and the lanes of the accounts.
pub fn timeline(pen: &Pen<'_>, doc: &mut Doc, area: Rect, plan: &Plan) {
    let axis = axis_of(area, plan);
    doc.push(month_labels(pen, plan, axis), None);
    for (place, step) in plan.steps.iter().enumerate() {
        let (from, to) = axis.span(step.start_week, step.end_week);
        let bar = bar(from, to, axis.columns(), step.estimated, step.under_way);
        let name = format!("{:>2} {}", place + 1, pen.phrases.offering_short(step.offering));
        let line = Line::from(vec![
            Span::raw(" "),
            Span::styled(pad(&name, usize::from(NAMES - 2)), pen.theme.style(Role::Text)),
            Span::raw(" "),
            Span::styled(bar, pen.theme.style(Role::Module)),
        ]);
        doc.push(line, Some(Row::Step(place)));
    }
    for account in Account::ALL {
        if let Some(line) = lane(pen, plan, axis, account) {
            doc.push(line, None);
        }
    }
    if let Some(line) = holidays(pen, plan, axis) {
        doc.push(line, None);
    }
}

fn axis_of(area: Rect, plan: &Plan) -> Axis {
    let weeks = u32::try_from(plan.weeks.len()).unwrap_or(1);
    Axis::new(weeks, area.width.saturating_sub(NAMES + 1))
}

/// The months over the axis, each with a stroke at the week in which it starts.
fn month_labels(pen: &Pen<'_>, plan: &Plan, axis: Axis) -> Line<'static> {
    let mut text = " ".repeat(usize::from(NAMES));
    let mut year = None;
    for (column, month) in axis.months(plan.start, 7) {
        let at = usize::from(NAMES + column);
        let width = crate::text::safe::width(&text);
        if width > at {
            continue;
        }
        text.push_str(&" ".repeat(at - width));
        let full = i18n::date_short(pen.texts, month);
        let name = full.split(' ').nth(1).unwrap_or_default();
        // The year is written where it turns.
        if year == Some(month.year()) {
            text.push_str(&format_label(name, None));
        } else {
            text.push_str(&format_label(name, Some(month.year())));
        }
        year = Some(month.year());
    }
    let text = crate::text::safe::cut(&text, usize::from(NAMES + axis.columns().max(8)));
    Line::from(Span::styled(text, pen.theme.style(Role::Quiet)))
}

fn format_label(month: &str, year: Option<i16>) -> String {
    match year {
        Some(year) => format!("|{month} {:02}", year.rem_euclid(100)),
        None => format!("|{month}"),
    }
}

/// The bar of a step: `[====]`, waved where its length is an estimate, open at the left where it goes on already.
fn bar(from: u16, to: u16, len: u16, estimated: bool, under_way: bool) -> String {
    let (from, to, len) = (usize::from(from), usize::from(to), usize::from(len));
    let fill = if estimated { "~" } else { "=" };
    let width = to.saturating_sub(from);
    let start = if under_way { "<" } else { "[" };
    let body = match width {
        0 | 1 => "#".to_owned(),
        _ => format!("{start}{}]", fill.repeat(width - 2)),
    };
    let text = format!("{}{body}", ".".repeat(from).replace('.', " "));
    let rest = len.saturating_sub(text.chars().count());
    format!("{text}{}", " ".repeat(rest))
}

/// The weeks in which hours of an account are made, with how many in all.
fn lane(pen: &Pen<'_>, plan: &Plan, axis: Axis, account: Account) -> Option<Line<'static>> {
    let hours_in = |from: u32, to: u32| -> u32 {
        plan.weeks
            .iter()
            .filter(|week| (from..to).contains(&week.week))
            .flat_map(|week| &week.accounts)
            .filter(|(own, _)| *own == account)
            .map(|(_, hours)| hours)
            .sum()
    };
    let total = hours_in(0, u32::MAX);
    if total == 0 {
        return None;
    }
    let (layer, role) = match account {
        Account::Language => (Layer::Language, Role::Language),
        Account::Participation => (Layer::Participation, Role::Participation),
        Account::Pvt | Account::Map | Account::Ona => (Layer::Other, Role::Other),
    };
    let mut bar = String::new();
    for column in 0..axis.columns() {
        let (from, to) = axis.weeks_of(column);
        bar.push(if hours_in(from, to) > 0 { layer.shape() } else { '.' });
    }
    let hours = pen.texts.with("ui-hours-short", &[("hours", i18n::number(pen.texts.lang(), total).into())]);
    let name = format!("   {}", pen.phrases.account(account));
    let width = usize::from(NAMES) - 2;
    let room = width.saturating_sub(crate::text::safe::width(&hours) + 1);
    let label = format!("{} {hours}", pad(&name, room));
    Some(Line::from(vec![
        Span::raw(" "),
        Span::styled(pad(&label, width), pen.theme.style(Role::Text)),
        Span::raw(" "),
        Span::styled(bar, pen.theme.style(role)),
    ]))
}

fn holidays(pen: &Pen<'_>, plan: &Plan, axis: Axis) -> Option<Line<'static>> {
    if !plan.weeks.iter().any(|week| week.holiday) {
        return None;
    }
    let mut bar = String::new();
    for column in 0..axis.columns() {
        let (from, to) = axis.weeks_of(column);
        let holiday = plan.weeks.iter().any(|week| (from..to).contains(&week.week) && week.holiday);
        bar.push(if holiday { 'v' } else { ' ' });
    }
    let name = pad(&format!("   {}", pen.texts.get("ui-holidays")), usize::from(NAMES) - 2);
    let quiet = pen.theme.style(Role::Quiet);
    Some(Line::from(vec![Span::raw(" "), Span::styled(format!("{name} {bar}"), quiet)]))
}

/// The load per week, stacked, against the hours there are.
pub fn load(pen: &Pen<'_>, doc: &mut Doc, area: Rect, plan: &Plan) {
    let axis = axis_of(area, plan);
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

const fn role_of(cell: Cell) -> Role {
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
fn merge(spans: Vec<Span<'static>>) -> Vec<Span<'static>> {
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
        assert_eq!(bar(2, 7, 10, false, false), "  [===]   ");
        assert_eq!(bar(2, 7, 10, true, false), "  [~~~]   ");
        assert_eq!(bar(0, 4, 4, false, true), "<==]");
        assert_eq!(bar(3, 4, 5, true, false), "   # ");
    }
}

//! The lanes under the steps of a plan: the finish with its band, placement and work, accounts, exams, milestones, holidays.

use ratatui::style::Style;
use ratatui::text::Line;

use crate::app::hours;
use crate::app::session::Session;
use crate::i18n;
use crate::model::calendar::weeks_between;
use crate::model::civic::Account;
use crate::route::plan::Week;
use crate::route::{Plan, Proposal};
use crate::ui::canvas::pad;
use crate::ui::load_chart::Layer;
use crate::ui::theme::Role;
use crate::ui::timeline::Axis;
use crate::ui::view::Pen;

use super::doc::Doc;
use super::plan_time::row;

/// Width of the names of lanes.
const NAME: usize = crate::app::zoom::NAMES as usize - 2;

/// All lanes that have something in them.
pub fn lanes(pen: &Pen<'_>, doc: &mut Doc, axis: Axis, session: &Session, proposal: &Proposal) {
    let plan = &proposal.plan;
    let accounts = Account::ALL.into_iter().map(|account| of_account(pen, plan, axis, account));
    let lanes = [finish(pen, proposal, axis), company(pen, plan, axis)].into_iter().chain(accounts).chain([
        exams(pen, plan, axis),
        moments(pen, session, axis),
        holidays(pen, plan, axis),
    ]);
    for line in lanes.flatten() {
        doc.push(line, None);
    }
}

/// The finish on the axis: early `<`, likely `|`, late `>`, or `?` where there is no plan if things go slowly.
fn finish(pen: &Pen<'_>, proposal: &Proposal, axis: Axis) -> Option<Line<'static>> {
    let finish = proposal.plan.figures.map(|figures| figures.finish_week).filter(|week| *week > 0)?;
    let cells = axis.cut(&band(axis, proposal.early_finish, finish, proposal.late_finish));
    let name = format!("   {}", pen.texts.get("ui-lane-finish"));
    let style = pen.theme.style(Role::Strong);
    Some(row(&name, style, cells, style))
}

/// The band of the finish as a row that starts with the plan. What is known of neither end is a stroke alone.
fn band(axis: Axis, early: Option<u32>, likely: u32, late: Option<u32>) -> String {
    // The finish is the end of its last week.
    let last_column = |week: u32| axis.span(week.saturating_sub(1), week).1.saturating_sub(1);
    let (stroke, start) = (last_column(likely), last_column(early.unwrap_or(likely)));
    let end = match (early, late) {
        (_, Some(late)) => last_column(late),
        (Some(_), None) => last_column(u32::MAX).max(stroke + 1),
        (None, None) => stroke,
    };
    let mut cells: Vec<char> = (0..=end).map(|at| if at < start.min(stroke) { ' ' } else { '-' }).collect();
    let mut put = |at: usize, mark: char| {
        if let Some(cell) = cells.get_mut(at) {
            *cell = mark;
        }
    };
    put(start, '<');
    put(end, if early.is_some() && late.is_none() { '?' } else { '>' });
    put(stroke, '|');
    cells.into_iter().collect()
}

/// The weeks in which a lane has something, with how many hours in all; nothing for a lane without hours.
fn with_hours(
    pen: &Pen<'_>,
    axis: Axis,
    name: &str,
    total: u32,
    style: Style,
    cell: impl Fn(u32, u32) -> char,
) -> Option<Line<'static>> {
    if total == 0 {
        return None;
    }
    let hours = pen.texts.with("ui-hours-short", &[("hours", i18n::number(pen.texts.lang(), total).into())]);
    let room = NAME.saturating_sub(crate::text::safe::width(&hours) + 1);
    let label = format!("{} {hours}", pad(&format!("   {name}"), room));
    Some(row(&label, pen.theme.style(Role::Text), cells(axis, cell), style))
}

/// A cell for every column in sight.
fn cells(axis: Axis, cell: impl Fn(u32, u32) -> char) -> String {
    (0..axis.columns())
        .map(|column| {
            let (from, to) = axis.weeks_of(column);
            cell(from, to)
        })
        .collect()
}

fn between(plan: &Plan, from: u32, to: u32) -> impl Iterator<Item = &Week> {
    plan.weeks.iter().filter(move |week| (from..to).contains(&week.week))
}

/// Hours at a company within steps: `p` placement, `w` paid work.
fn company(pen: &Pen<'_>, plan: &Plan, axis: Axis) -> Option<Line<'static>> {
    let catalog = &pen.state.catalog;
    let sum = |from: u32, to: u32| {
        between(plan, from, to)
            .map(|week| hours::at_company(catalog, plan, week))
            .fold((0, 0), |(placement, paid), (more, work)| (placement + more, paid + work))
    };
    let (placement, paid) = sum(0, u32::MAX);
    let name = pen.texts.get("ui-lane-company");
    with_hours(pen, axis, &name, placement + paid, pen.theme.style(Role::Module), |from, to| {
        match sum(from, to) {
            (0, 0) => '.',
            (_, 0) => 'p',
            _ => 'w',
        }
    })
}

fn of_account(pen: &Pen<'_>, plan: &Plan, axis: Axis, account: Account) -> Option<Line<'static>> {
    let sum = |from: u32, to: u32| -> u32 {
        let booked = between(plan, from, to).flat_map(|week| &week.accounts);
        booked.filter(|(own, _)| *own == account).map(|(_, hours)| hours).sum()
    };
    let (layer, role) = match account {
        Account::Language => (Layer::Language, Role::Language),
        Account::Participation => (Layer::Participation, Role::Participation),
        Account::Pvt | Account::Map | Account::Ona => (Layer::Other, Role::Other),
    };
    let (name, total) = (pen.phrases.account(account), sum(0, u32::MAX));
    with_hours(pen, axis, &name, total, pen.theme.style(role), |from, to| {
        if sum(from, to) > 0 { layer.shape() } else { '.' }
    })
}

/// A lane of marks; nothing where none of them lies on the axis. Where several fall together, the last one of the list is seen.
fn marks(pen: &Pen<'_>, axis: Axis, name: &str, marks: &[(u32, char)]) -> Option<Line<'static>> {
    let mut cells: Vec<char> = Vec::new();
    for (week, mark) in marks.iter().filter(|(week, _)| *week < axis.weeks()) {
        let (at, _) = axis.span(*week, week + 1);
        if cells.len() <= at {
            cells.resize(at + 1, ' ');
        }
        if let Some(cell) = cells.get_mut(at) {
            *cell = *mark;
        }
    }
    if cells.is_empty() {
        return None;
    }
    let cells = axis.cut(&cells.into_iter().collect::<String>());
    let name = format!("   {}", pen.texts.get(name));
    Some(row(&name, pen.theme.style(Role::Text), cells, pen.theme.style(Role::Strong)))
}

/// Exams: `E` from when there are enough lessons, `R` the last week to register.
fn exams(pen: &Pen<'_>, plan: &Plan, axis: Axis) -> Option<Line<'static>> {
    let register = plan.exams.iter().filter_map(|exam| exam.register_by).filter(|date| *date >= plan.start);
    let register = register.map(|date| (weeks_between(plan.start, date), 'R'));
    let ready = plan.exams.iter().filter_map(|exam| Some((exam.ready_week?, 'E')));
    marks(pen, axis, "ui-lane-exams", &register.chain(ready).collect::<Vec<_>>())
}

/// What is reached, hours that are made, and the end of the civic term, each with the mark of its row below.
fn moments(pen: &Pen<'_>, session: &Session, axis: Axis) -> Option<Line<'static>> {
    let mut found: Vec<(u32, char)> =
        session.planning.milestones.iter().map(|one| (one.week, one.kind.mark())).collect();
    found.retain(|(_, mark)| *mark != '-');
    // A credential is worth more than hours made in the same week.
    found.sort_by_key(|(_, mark)| *mark != '+');
    marks(pen, axis, "ui-lane-moments", &found)
}

fn holidays(pen: &Pen<'_>, plan: &Plan, axis: Axis) -> Option<Line<'static>> {
    if !plan.weeks.iter().any(|week| week.holiday) {
        return None;
    }
    let cells =
        cells(axis, |from, to| if between(plan, from, to).any(|week| week.holiday) { 'v' } else { ' ' });
    let name = format!("   {}", pen.texts.get("ui-holidays"));
    let quiet = pen.theme.style(Role::Quiet);
    Some(row(&name, quiet, cells, quiet))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::zoom::{Scale, Zoom};

    #[test]
    fn the_finish_stands_between_its_early_and_its_late_end() {
        // Twelve weeks, a column each.
        let axis = Axis::new(Scale::new(12, 12, Zoom::Whole), 0);
        assert_eq!(band(axis, Some(3), 6, Some(10)), "  <--|--->");
        assert_eq!(band(axis, Some(3), 6, None), "  <--|-----?");
        assert_eq!(band(axis, None, 6, None), "     |");
        assert_eq!(band(axis, Some(6), 6, Some(6)), "     |");
        assert_eq!(band(axis, Some(7), 6, Some(8)), "     |<>");
        assert_eq!(band(axis, Some(3), 6, Some(40)), "  <--|----->");
    }
}

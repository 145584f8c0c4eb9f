//! The plan beside other routes, the trade-offs between finish, hours and cost, and the changes that would help most.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::compare::{self, Part, Row};
use crate::app::session::Session;
use crate::export;
use crate::i18n;
use crate::model::offering::OfferingId;
use crate::route::alternatives::{self, Alternative, Alternatives};
use crate::route::plan::Figures;
use crate::route::whatif::WhatIf;
use crate::route::{Plan, Proposal};
use crate::text::safe;
use crate::ui::canvas::{pad, put, wrap};
use crate::ui::theme::Role;
use crate::ui::trade_offs::{self, Point};
use crate::ui::view::{List, Pen};

use super::conflict;
use super::parts::{Page, capital, list_and_details, no_proposal, not_known_yet};

/// Rows of details below the list: enough for the chart.
const DETAILS: u16 = 8;
/// From this width on the chart stands beside the text.
const CHART_BESIDE: u16 = 74;
/// Rows of a chart that stands under the text.
const CHART_ROWS: usize = 9;
/// Columns of what a change saves.
const EFFECT: usize = 18;

/// Draws the view.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let rows = session.compare_rows();
    let (Some(proposal), Some(selected)) = (session.proposal(), session.selected_compared()) else {
        let text = match session.proposal() {
            Some(proposal) if proposal.plan.figures.is_some() => pen.phrases.answer(proposal),
            Some(proposal) if proposal.plan.conflict.is_some() => pen.texts.get("ui-compare-conflict"),
            Some(proposal) => pen.phrases.answer(proposal),
            None => no_proposal(pen, session),
        };
        for (y, line) in (1..).zip(wrap(&text, usize::from(area.width.saturating_sub(4)))) {
            put(buf, area, 2, y, &line, pen.theme.style(Role::Text));
        }
        return;
    };
    let (list, details) = list_and_details(pen, buf, area, DETAILS, session);
    if let Some(list) = list {
        draw_list(pen, buf, list, session, proposal, &rows, selected);
    }
    if let Some(details) = details {
        draw_details(pen, buf, details, session, proposal, selected);
        if list.is_none() {
            pen.focus(details, 0, 0);
        }
    }
}

fn draw_list(
    pen: &mut Pen<'_>,
    buf: &mut Buffer,
    area: Rect,
    session: &Session,
    proposal: &Proposal,
    rows: &[Row],
    selected: Row,
) {
    let quiet = pen.theme.style(Role::Quiet);
    let [finish, weeks, hours, cost, level, differs] = [
        "ui-compare-finish",
        "ui-compare-weeks",
        "ui-compare-hours",
        "ui-compare-cost",
        "ui-compare-level",
        "ui-compare-differs",
    ]
    .map(|name| pen.texts.get(name));
    put(buf, area, 0, 0, &columns("", [&finish, &weeks, &hours, &cost, &level], &differs), quiet);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let place = rows.iter().position(|row| *row == selected).unwrap_or(0);
    // A heading comes into sight with the first row under it.
    let first = match place.checked_sub(1).and_then(|above| rows.get(above)) {
        Some(Row::Heading(_)) => place - 1,
        _ => place,
    };
    // The row after it as well, so that what is told about rows out of sight does not lie over it.
    let last = (place + 1).min(rows.len().saturating_sub(1));
    let from = pen.memory.scroll(List::Compare, first, last, rows.len(), usize::from(list.height));
    for (y, (place, row)) in (0..list.height).zip(rows.iter().enumerate().skip(from)) {
        pen.row(list, y, place);
        let (text, style) = row_text(pen, session, proposal, *row);
        put(buf, list, 0, y, &text, style);
        if *row == selected {
            pen.select(buf, list, y);
        }
    }
    let hidden = rows.len().saturating_sub(from + usize::from(list.height));
    pen.more(buf, list, "ui-more-below", hidden);
}

/// A row in columns; `mark` is the number of a point of the chart.
fn columns(mark: &str, cells: [&str; 5], last: &str) -> String {
    let right = |text: &str, width: usize| {
        let blanks = width.saturating_sub(safe::width(text));
        format!("{}{text}", " ".repeat(blanks))
    };
    let [finish, weeks, hours, cost, level] = cells;
    format!(
        "{} {} {} {} {} {}  {last}",
        right(mark, 2),
        pad(finish, 11),
        right(weeks, 5),
        right(hours, 6),
        right(cost, 7),
        right(level, 4)
    )
}

fn row_text(pen: &Pen<'_>, session: &Session, proposal: &Proposal, row: Row) -> (String, Style) {
    let texts = pen.texts;
    let plan = &proposal.plan;
    let style = |role| pen.theme.style(role);
    match row {
        Row::Plan => {
            let level = alternatives::level(&pen.state.catalog, plan);
            let what = texts.with("ui-compare-plan", &[("status", pen.phrases.status(plan.status).into())]);
            (plan_row(pen, "", plan, level, &what), style(Role::Strong))
        }
        Row::Heading(part) => (format!(" {}", heading(pen, session, proposal, part)), style(Role::Heading)),
        Row::Nothing(part) => (format!("   {}", nothing(pen, proposal, part)), style(Role::Quiet)),
        Row::Route(_) | Row::TradeOff(_) => {
            let Some(other) = row.alternative(proposal) else { return (String::new(), style(Role::Text)) };
            let mark = match row {
                Row::TradeOff(place) => point_mark(place),
                _ => String::new(),
            };
            let what = what_differs(pen, proposal, row, other);
            (plan_row(pen, &mark, &other.plan, other.level, &what), style(Role::Text))
        }
        Row::WhatIf(_) => {
            let Some(what_if) = row.what_if(proposal) else { return (String::new(), style(Role::Text)) };
            let same = compare::makes_no_difference(what_if);
            let mut change = pen.phrases.change(&what_if.change);
            if what_if.figures.is_some() && !what_if.proved {
                change = pen.texts.with("ui-effect-not-proved", &[("change", change.into())]);
            }
            let text = format!("   {} {change}", pad(&effect(pen, what_if), EFFECT));
            (text, style(if same { Role::Quiet } else { Role::Text }))
        }
    }
}

fn plan_row(pen: &Pen<'_>, mark: &str, plan: &Plan, level: Option<u8>, what: &str) -> String {
    let (Some(figures), Some(finish)) = (plan.figures, plan.finish_date()) else { return String::new() };
    let number = |number| i18n::number(pen.texts.lang(), number);
    let Figures { finish_week, study_hours, cost_eur } = figures;
    let level = level.map_or_else(|| "-".to_owned(), |level| level.to_string());
    let date = i18n::date_short(pen.texts, finish);
    let cells = [&*date, &finish_week.to_string(), &number(study_hours), &number(cost_eur), &*level];
    columns(mark, cells, what)
}

fn point_mark(place: usize) -> String {
    u32::try_from(place + 1).map_or('+', trade_offs::mark).to_string()
}

/// What is different about another plan, and for a trade-off what it is the best in.
fn what_differs(pen: &Pen<'_>, proposal: &Proposal, row: Row, other: &Alternative) -> String {
    let same = compare::is_same(&proposal.plan, other);
    let differs = if same { pen.texts.get("ui-compare-this-plan") } else { pen.phrases.difference(other) };
    let (Row::TradeOff(place), Some(front)) = (row, &proposal.front) else { return differs };
    let mut parts: Vec<String> = best_in(front, place).into_iter().map(|id| pen.texts.get(id)).collect();
    parts.insert(if same { 0 } else { parts.len() }, differs);
    parts.join("; ")
}

/// Text ids of the figures in which a trade-off is the best of all.
pub fn best_in(front: &Alternatives, place: usize) -> Vec<&'static str> {
    let figures: Vec<Figures> = front.plans.iter().filter_map(|other| other.plan.figures).collect();
    let Some(own) = figures.get(place).copied() else { return Vec::new() };
    let is_best = |figure: fn(&Figures) -> u32| figures.iter().all(|other| figure(&own) <= figure(other));
    [
        ("ui-best-finish", is_best(|figures| figures.finish_week)),
        ("ui-best-hours", is_best(|figures| figures.study_hours)),
        ("ui-best-cost", is_best(|figures| figures.cost_eur)),
    ]
    .into_iter()
    .filter_map(|(id, best)| best.then_some(id))
    .collect()
}

/// The heading of a part, and how far it is.
pub fn heading(pen: &Pen<'_>, session: &Session, proposal: &Proposal, part: Part) -> String {
    let name = pen.texts.get(part.heading());
    let found = |found: Option<&Alternatives>| found.map(|found| found.complete);
    let complete = match part {
        Part::Routes => found(proposal.routes.as_ref()),
        Part::Front => found(proposal.front.as_ref()),
        Part::WhatIfs => proposal.what_ifs.as_ref().map(|_| true),
    };
    match complete {
        Some(true) => name,
        Some(false) => format!("{name} ({})", pen.texts.get("ui-part-more")),
        None => format!("{name} ({})", not_known_yet(pen, session)),
    }
}

/// What to say of a part in which there is nothing.
pub fn nothing(pen: &Pen<'_>, proposal: &Proposal, part: Part) -> String {
    let incomplete = |found: Option<&Alternatives>| found.is_some_and(|found| !found.complete);
    pen.texts.get(match part {
        Part::Routes if incomplete(proposal.routes.as_ref()) => "ui-part-none-found",
        Part::Front if incomplete(proposal.front.as_ref()) => "ui-part-none-found",
        Part::Routes => "route-none",
        Part::Front => "front-one",
        Part::WhatIfs => "ui-what-ifs-none",
    })
}

/// What a change does, in a few words.
fn effect(pen: &Pen<'_>, what_if: &WhatIf) -> String {
    if what_if.figures.is_none() {
        let id = if what_if.proved { "ui-effect-impossible" } else { "ui-effect-unknown" };
        return pen.texts.get(id);
    }
    let (weeks, hours) = (what_if.weeks_saved, what_if.hours_saved);
    let id = match (weeks, hours) {
        (1.., _) => "ui-moved-sooner",
        (..0, _) => "ui-moved-later",
        (0, 1..) => "ui-moved-less",
        (0, ..0) => "ui-moved-more",
        (0, 0) => "ui-effect-same",
    };
    pen.texts.with(id, &[("weeks", weeks.abs().into()), ("hours", hours.abs().into())])
}

fn draw_details(
    pen: &mut Pen<'_>,
    buf: &mut Buffer,
    area: Rect,
    session: &Session,
    proposal: &Proposal,
    selected: Row,
) {
    let points: Vec<Point> = match (selected, &proposal.front) {
        (Row::TradeOff(_), Some(front)) => {
            let figures = front.plans.iter().filter_map(|other| other.plan.figures);
            figures.map(|figures| (figures.finish_week, figures.study_hours)).collect()
        }
        _ => Vec::new(),
    };
    let beside = area.width >= CHART_BESIDE && !points.is_empty();
    let text = if beside { Rect { width: area.width / 2 - 1, ..area } } else { area };
    let mut page = Page::default();
    about(pen, &mut page, proposal, selected, text.width);
    if beside {
        let right = Rect { x: area.x + area.width / 2 + 1, width: area.width / 2 - 1, ..area };
        let height = usize::from(right.height).min(2 * CHART_ROWS);
        chart(pen, &points, usize::from(right.width), height).draw(buf, right, 0);
    } else if !points.is_empty() {
        page.gap();
        page.lines.extend(chart(pen, &points, usize::from(text.width), CHART_ROWS + 1).lines);
    }
    if selected.what_if(proposal).is_none() {
        let other = selected.alternative(proposal);
        page.gap();
        let added = other.map_or(&[][..], |other| &other.added);
        steps(pen, &mut page, other.map_or(&proposal.plan, |other| &other.plan), added, text.width);
    }
    let most = page.lines.len().saturating_sub(usize::from(text.height));
    let from = if session.details { pen.memory.page(session.why_scroll, most) } else { 0 };
    page.draw(buf, text, from);
    let id = if session.details { "ui-more-page" } else { "ui-more-details" };
    pen.more(buf, text, id, most.saturating_sub(from));
}

/// The chart under its heading.
fn chart(pen: &Pen<'_>, points: &[Point], width: usize, height: usize) -> Page {
    let mut page = Page::default();
    let lines = trade_offs::chart(pen.texts, points, width, height.saturating_sub(1));
    if !lines.is_empty() {
        page.line(pen.texts.get("ui-chart-heading"), pen.theme.style(Role::Heading));
    }
    for line in lines {
        page.line(line, pen.theme.style(Role::Text));
    }
    page
}

/// What the selected row is: figures and what differs, or what a change does and who decides on it.
pub fn about(pen: &Pen<'_>, page: &mut Page, proposal: &Proposal, row: Row, width: u16) {
    let text = pen.theme.style(Role::Text);
    let strong = pen.theme.style(Role::Strong);
    if let Some(what_if) = row.what_if(proposal) {
        page.text("", &capital(&pen.phrases.what_if(what_if)), width, strong);
        conflict::change(pen, page, &what_if.change, width);
        return;
    }
    let Some(other) = row.alternative(proposal) else {
        page.text("", &pen.phrases.answer(proposal), width, strong);
        return;
    };
    let figures = other.plan.figures.map(|figures| pen.phrases.figures(figures)).unwrap_or_default();
    page.text("", &figures, width, strong);
    page.text("", &capital(&what_differs(pen, proposal, row, other)), width, text);
}

/// The steps of a plan with their dates, a plus in front of those that the plan proposed has not.
pub fn steps(pen: &Pen<'_>, page: &mut Page, plan: &Plan, added: &[OfferingId], width: u16) {
    let texts = pen.texts;
    page.line(texts.get("plan-heading-steps"), pen.theme.style(Role::Heading));
    for (number, step) in (1..).zip(&plan.steps) {
        let dates = export::step_dates(&pen.phrases, step);
        let name = pen.phrases.offering_told(step.offering);
        let estimate = if step.estimated { format!(", {}", texts.get("ui-estimate")) } else { String::new() };
        let text = format!("{name}: {dates}{estimate}");
        let plus = if added.contains(&step.offering) { '+' } else { ' ' };
        page.text(&format!("{plus}{number:>2} "), &text, width, pen.theme.style(Role::Text));
    }
}

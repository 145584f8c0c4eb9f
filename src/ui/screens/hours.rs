//! The hours of each week: what there is, what takes them, what is left; with the selected week told in words.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::hours::{self, Period, WeekHours};
use crate::app::session::Session;
use crate::app::zoom::Zoom;
use crate::i18n;
use crate::text::safe;
use crate::ui::canvas::{put, put_line, wrap};
use crate::ui::load_chart;
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

use super::hours_week;
use super::parts::list_and_details;
use super::plan_time::{merge, role_of};

/// Rows of details below the list.
const DETAILS: u16 = 8;
/// Columns in front of the bar.
const BAR_AT: u16 = 52;
/// The narrowest bar that says anything.
const LEAST_BAR: u16 = 6;

/// Draws the view.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let weeks = hours::weeks(&pen.state.catalog, session);
    let (start, count) = hours::span(session);
    let periods = hours::periods(start, count, session.time.hours);
    let week = session.time.week.min(count.saturating_sub(1));
    let Some(selected) = periods.iter().position(|period| period.holds(week)) else { return };
    let (list, details) = list_and_details(pen, buf, area, DETAILS, session);
    if let Some(list) = list {
        draw_list(pen, buf, list, session, &weeks, &periods, selected);
    }
    if let (Some(details), Some(period)) = (details, periods.get(selected)) {
        let page = hours_week::page(pen, session, &weeks, *period, details.width);
        let hidden = page.lines.len().saturating_sub(usize::from(details.height));
        let whole = list.is_none();
        let from = if whole { pen.memory.page(session.why_scroll, hidden) } else { 0 };
        page.draw(buf, details, from);
        let id = if whole { "ui-more-page" } else { "ui-more-details" };
        pen.more(buf, details, id, hidden.saturating_sub(from));
        if whole {
            pen.focus(details, 0, 0);
        }
    }
}

fn draw_list(
    pen: &mut Pen<'_>,
    buf: &mut Buffer,
    area: Rect,
    session: &Session,
    weeks: &[WeekHours],
    periods: &[Period],
    selected: usize,
) {
    let mut y = 0;
    for line in wrap(&summary(pen, weeks), usize::from(area.width.saturating_sub(2))) {
        y += 1;
        put(buf, area, 1, y - 1, &line, pen.theme.style(Role::Strong));
    }
    heading(pen, buf, area, y, session.time.hours);
    let list = Rect { y: area.y + y + 1, height: area.height.saturating_sub(y + 1), ..area };
    let sums: Vec<Sum> = periods.iter().map(|period| sum(weeks, *period)).collect();
    let most = sums.iter().map(|sum| sum.available.max(sum.used())).max().unwrap_or(0);
    // The row after it as well, so that what is told about rows out of sight does not lie over it.
    let last = (selected + 1).min(periods.len().saturating_sub(1));
    let from = pen.memory.scroll(List::Hours, selected, last, periods.len(), usize::from(list.height));
    let rows = periods.iter().zip(&sums).enumerate().skip(from);
    for (y, (place, (period, sum))) in (0..list.height).zip(rows) {
        let label = name(pen, *period, session.time.hours);
        draw_row(pen, buf, list, y, &label, sum, most);
        pen.row(list, y, place);
        if place == selected {
            pen.select(buf, list, y);
        }
    }
    let hidden = periods.len().saturating_sub(from + usize::from(list.height));
    pen.more(buf, list, "ui-more-below", hidden);
}

/// How many weeks are full, and which is the tightest.
fn summary(pen: &Pen<'_>, weeks: &[WeekHours]) -> String {
    let texts = pen.texts;
    let full = weeks.iter().filter(|week| week.is_full()).count();
    let over = weeks.iter().filter(|week| week.used() > week.available).count();
    let tightest = hours::tightest(weeks).first().and_then(|week| weeks.get(*week as usize));
    let mut parts = Vec::new();
    if weeks.iter().all(|week| week.used() == 0) {
        parts.push(texts.get("ui-hours-no-plan"));
    } else {
        let args = &[("full", full.into()), ("weeks", weeks.len().into())];
        parts.push(texts.with("ui-hours-full", args));
    }
    if over > 0 {
        parts.push(texts.with("ui-hours-over", &[("weeks", over.into())]));
    }
    if let Some(week) = tightest {
        let args = &[
            ("date", i18n::date_short(texts, week.date).into()),
            ("free", week.free().into()),
            ("there", week.available.into()),
        ];
        parts.push(texts.with("ui-hours-tightest", args));
    }
    parts.join(" ")
}

/// The hours of several weeks together.
struct Sum {
    /// Whether everything in it can be told apart by day and evening.
    split: Option<(u32, u32)>,
    available: u32,
    lanes: hours::Lanes,
    /// Told apart by a character each: other hours than usual, a school holiday.
    flags: String,
    /// Whether a week holds more than there is.
    over: bool,
    /// How the row looks.
    role: Role,
}

impl Sum {
    fn used(&self) -> u32 {
        self.lanes.iter().sum()
    }
}

fn sum(weeks: &[WeekHours], period: Period) -> Sum {
    let own: Vec<&WeekHours> = weeks.iter().filter(|week| period.holds(week.week)).collect();
    let mut lanes: hours::Lanes = [0; 4];
    for week in &own {
        for (lane, hours) in lanes.iter_mut().zip(week.lanes) {
            *lane += hours;
        }
    }
    let any = |holds: fn(&WeekHours) -> bool| own.iter().any(|week| holds(week));
    let over = any(|week| week.used() > week.available);
    let role = match (over, own.iter().all(|week| week.is_full())) {
        (true, _) => Role::Bad,
        (_, true) => Role::Strong,
        _ => Role::Text,
    };
    let flag = |is: bool, mark: char| if is { mark } else { ' ' };
    let flags = [flag(any(|week| week.differs), '*'), flag(any(|week| week.holiday), 'v')];
    Sum {
        split: own.iter().try_fold((0, 0), |(day, evening), week| {
            let (more, late) = week.split?;
            Some((day + more, evening + late))
        }),
        available: own.iter().map(|week| week.available).sum(),
        lanes,
        flags: flags.into_iter().collect(),
        over,
        role,
    }
}

/// What a row is called: the Monday of its week, its month, or the months of its half year.
fn name(pen: &Pen<'_>, period: Period, zoom: Zoom) -> String {
    let short = |week: u32| {
        let monday = crate::model::calendar::add_weeks(period.start, week - period.first);
        i18n::date_short(pen.texts, monday.saturating_add(jiff::ToSpan::days(3)))
    };
    let month = |date: String| {
        let mut words = date.split(' ').skip(1);
        (words.next().unwrap_or_default().to_owned(), words.next().unwrap_or_default().to_owned())
    };
    let (from, from_year) = month(short(period.first));
    let (to, to_year) = month(short(period.end.saturating_sub(1)));
    match zoom {
        Zoom::Weeks => i18n::date_short(pen.texts, period.start),
        Zoom::Months => format!("{from} {from_year}"),
        Zoom::Terms | Zoom::Whole if from_year == to_year => format!("{from}-{to} {to_year}"),
        Zoom::Terms | Zoom::Whole => {
            let short = |year: String| year.chars().skip(2).collect::<String>();
            format!("{from} {}-{to} {}", short(from_year), short(to_year))
        }
    }
}

/// A row of columns of hours.
fn columns(label: &str, flags: &str, cells: [&str; 7]) -> String {
    let right = |text: &str| format!("{}{text}", " ".repeat(5_usize.saturating_sub(safe::width(text))));
    let numbers: Vec<String> = cells.into_iter().map(right).collect();
    let blanks = 13_usize.saturating_sub(safe::width(label));
    format!("  {label}{} {flags}{}", " ".repeat(blanks), numbers.concat())
}

fn heading(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, y: u16, zoom: Zoom) {
    let when = match zoom {
        Zoom::Weeks => "ui-hours-column-week",
        Zoom::Months => "ui-hours-column-month",
        Zoom::Terms | Zoom::Whole => "ui-hours-column-period",
    };
    let [label, day, evening, module, language, participation, other, free] = [
        when,
        "ui-hours-column-day",
        "ui-hours-column-evening",
        "ui-hours-column-module",
        "ui-hours-column-language",
        "ui-hours-column-participation",
        "ui-hours-column-other",
        "ui-hours-column-free",
    ]
    .map(|id| pen.texts.get(id));
    let cells = [&day, &evening, &module, &language, &participation, &other, &free];
    put(buf, area, 0, y, &columns(&label, "", cells.map(String::as_str)), pen.theme.style(Role::Quiet));
}

fn draw_row(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, y: u16, label: &str, sum: &Sum, most: u32) {
    let number = |hours: u32| if hours == 0 { "-".to_owned() } else { hours.to_string() };
    // How the hours fall is not known while the plan shown belongs to the case as it was.
    let unknown = || ("?".to_owned(), "?".to_owned());
    let (day, evening) = sum.split.map_or_else(unknown, |(day, evening)| (number(day), number(evening)));
    let [module, language, participation, other] = sum.lanes.map(number);
    let free = if sum.over { "!".to_owned() } else { sum.available.saturating_sub(sum.used()).to_string() };
    let cells = [&day, &evening, &module, &language, &participation, &other, &free];
    let text = columns(label, &sum.flags, cells.map(String::as_str));
    put(buf, area, 0, y, &text, pen.theme.style(sum.role));
    let width = area.width.saturating_sub(BAR_AT + 3);
    if width < LEAST_BAR || most == 0 {
        return;
    }
    let cells = load_chart::bar(sum.lanes, sum.available, most, width);
    let spans =
        cells.into_iter().map(|cell| Span::styled(cell.shape().to_string(), pen.theme.style(role_of(cell))));
    let bar = Rect { x: area.x + BAR_AT + 2, width, ..area };
    put_line(buf, bar, y, &Line::from(merge(spans.collect())));
}

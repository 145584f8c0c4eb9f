//! The plan in time: what it comes to, its steps on a time axis, the load per week, the civic accounts, what to mind.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::plan_rows::Row;
use crate::app::session::Session;
use crate::i18n;
use crate::model::civic::Account;
use crate::route::plan::{AccountPlan, ExamPlan};
use crate::route::{Plan, Proposal, Status};
use crate::ui::canvas::{self, pad, put_line, style_row, wrap};
use crate::ui::layout::{WIDE, scroll};
use crate::ui::load_chart::{self, Cell, Layer};
use crate::ui::theme::Role;
use crate::ui::timeline::Axis;
use crate::ui::view::{List, Pen};

use super::why;

/// Columns of the names at the left of the time axis.
const NAMES: u16 = 28;

/// A line of the plan, and the row it belongs to.
struct DocLine {
    line: Line<'static>,
    row: Option<Row>,
}

/// The lines of the plan, written from top to bottom.
#[derive(Default)]
struct Doc {
    lines: Vec<DocLine>,
}

impl Doc {
    fn push(&mut self, line: Line<'static>, row: Option<Row>) {
        self.lines.push(DocLine { line, row });
    }

    fn text(&mut self, text: &str, width: u16, style: ratatui::style::Style) {
        for part in wrap(text, usize::from(width.saturating_sub(2))) {
            self.push(Line::from(Span::styled(format!(" {part}"), style)), None);
        }
    }

    fn heading(&mut self, pen: &Pen<'_>, text: &str) {
        self.push(Line::from(Span::styled(format!(" {text}"), pen.theme.style(Role::Heading))), None);
    }
}

/// Draws the view.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let Some(proposal) = session.proposal() else {
        no_plan(pen, buf, area, session);
        return;
    };
    let (area, details) = if pen.window.width >= WIDE {
        let width = area.width * 13 / 20;
        let details = Rect { x: area.x + width + 2, width: area.width - width - 2, ..area };
        let rule = Rect { x: area.x + width, width: 1, ..area };
        canvas::column(buf, rule, 0, pen.theme.divider(), pen.theme.style(Role::Quiet));
        (Rect { width, ..area }, Some(details))
    } else {
        (area, None)
    };
    let plan = &proposal.plan;
    let mut doc = Doc::default();
    summary(pen, &mut doc, area.width, proposal);
    if let Some(conflict) = &plan.conflict {
        let lines = pen.phrases.conflict(plan, conflict);
        for (place, line) in lines.into_iter().enumerate() {
            if place == 0 {
                doc.text(&line, area.width, pen.theme.style(Role::Bad));
            } else {
                doc.text(&format!("- {line}"), area.width, pen.theme.style(Role::Text));
            }
        }
    }
    if plan.conflict.is_some() {
        doc.push(Line::default(), None);
        doc.text(&pen.texts.get("ui-conflict-help"), area.width, pen.theme.style(Role::Quiet));
    }
    if !plan.weeks.is_empty() {
        timeline(pen, &mut doc, area, plan);
        load(pen, &mut doc, area, plan);
    }
    civic(pen, &mut doc, plan);
    warnings(pen, &mut doc, area, plan);
    draw_doc(pen, buf, area, &doc, session);
    if let Some(details) = details {
        let inner = Rect { width: details.width.saturating_sub(1), ..details };
        why::page(pen, session, inner.width).draw(buf, inner, 0);
    }
}

/// What the plan comes to, in as few lines as it fits: the whole sentences are in the why view.
fn summary(pen: &Pen<'_>, doc: &mut Doc, width: u16, proposal: &Proposal) {
    let texts = pen.texts;
    let plan = &proposal.plan;
    let (Some(figures), Some(finish)) = (plan.figures, plan.finish_date()) else {
        doc.text(&pen.phrases.answer(proposal), width, pen.theme.style(Role::Bad));
        for line in pen.phrases.around(proposal) {
            doc.text(&line, width, pen.theme.style(Role::Text));
        }
        return;
    };
    if figures.finish_week == 0 {
        doc.text(&pen.phrases.answer(proposal), width, pen.theme.style(Role::Strong));
        return;
    }
    let number = |figure| i18n::number(texts.lang(), figure);
    let answer = texts.with(
        "ui-plan-answer",
        &[
            ("status", pen.phrases.status(plan.status).into()),
            ("date", i18n::date_long(texts, finish).into()),
            ("weeks", figures.finish_week.into()),
            ("hours", number(figures.study_hours).into()),
            ("cost", number(figures.cost_eur).into()),
        ],
    );
    doc.text(&capital(&answer), width, pen.theme.style(Role::Strong));
    let mut parts = Vec::new();
    if plan.status != Status::Optimal {
        parts.push(texts.with("ui-plan-bound", &[("weeks", plan.bound_week.into())]));
    }
    match (proposal.early_finish, proposal.late_finish) {
        (Some(early), Some(late)) if early != late => {
            parts.push(texts.with("ui-plan-band", &[("early", early.into()), ("late", late.into())]));
        }
        (Some(_), None) => parts.push(texts.get("plan-band-late-none")),
        _ => {}
    }
    if let Some(granted) = proposal.if_granted {
        let saved = figures.finish_week.saturating_sub(granted.finish_week);
        let args = &[("weeks", granted.finish_week.into()), ("saved", saved.into())];
        parts.push(texts.with("ui-plan-granted", args));
    }
    if let Some(delay) = proposal.language_delay.filter(|delay| *delay > 0) {
        parts.push(texts.with("ui-plan-language", &[("weeks", delay.into())]));
    }
    // Short remarks share a line; none is broken where it need not be.
    let mut line = String::new();
    for part in parts {
        let joined = if line.is_empty() { part.clone() } else { format!("{line}  {part}") };
        if crate::text::safe::width(&joined) + 2 > usize::from(width) && !line.is_empty() {
            doc.text(&std::mem::replace(&mut line, part), width, pen.theme.style(Role::Text));
        } else {
            line = joined;
        }
    }
    doc.text(&line, width, pen.theme.style(Role::Text));
}

/// A text as the start of a sentence.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What to say while there is nothing to show.
fn no_plan(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let text = match (&session.planning.answer, session.goal()) {
        (_, None) => pen.texts.get("ui-plan-no-goal"),
        (Some(Err(problem)), _) => problem.say(pen.texts),
        _ => pen.texts.get("ui-plan-busy"),
    };
    for (row, line) in (1..).zip(wrap(&text, usize::from(area.width.saturating_sub(4)))) {
        canvas::put(buf, area, 2, row, &line, pen.theme.style(Role::Text));
    }
}

fn draw_doc(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, doc: &Doc, session: &Session) {
    let selected = session.selected_plan_row();
    let first_row = session.plan_row == 0;
    let of_row = |line: &DocLine| selected.is_some() && line.row == selected;
    let first = doc.lines.iter().position(of_row).unwrap_or(0);
    let last = doc.lines.iter().rposition(of_row).unwrap_or(0);
    let height = usize::from(area.height);
    // On the first step the summary above it comes into sight.
    let from = if first_row && last < height {
        scroll(0, 0, 0, doc.lines.len(), height)
    } else {
        pen.memory.scroll(List::Plan, first, last, doc.lines.len(), height)
    };
    if first_row {
        pen.memory.scroll(List::Plan, 0, 0, doc.lines.len(), height);
    }
    let hidden = doc.lines.len().saturating_sub(from + height);
    for (y, (place, line)) in (0..area.height).zip(doc.lines.iter().enumerate().skip(from)) {
        put_line(buf, area, y, &line.line);
        if line.row.is_some() && line.row == selected {
            if place == first {
                canvas::put(buf, area, 0, y, ">", pen.theme.style(Role::Strong));
                pen.focus(area, 0, y);
            }
            style_row(buf, area, y, pen.theme.style(Role::Selected));
        }
    }
    if hidden > 0 {
        let minds = session.plan().map_or(0, |plan| plan.warnings.len());
        let args = &[("n", hidden.into()), ("mind", minds.into())];
        let more = pen.texts.with(if minds > 0 { "ui-more-to-mind" } else { "ui-more-below" }, args);
        let last = area.height.saturating_sub(1);
        canvas::put_right(buf, area, 0, last, &format!(" {more} "), pen.theme.style(Role::Header));
    }
}

/// The axis, one row per step, and the lanes of the accounts.
fn timeline(pen: &Pen<'_>, doc: &mut Doc, area: Rect, plan: &Plan) {
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
fn load(pen: &Pen<'_>, doc: &mut Doc, area: Rect, plan: &Plan) {
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

/// The civic accounts as gauges with their deadlines, and the exams.
fn civic(pen: &Pen<'_>, doc: &mut Doc, plan: &Plan) {
    if !plan.civic.is_empty() {
        let heading = match plan.term_end {
            Some(end) => {
                pen.texts.with("ui-civic-until", &[("date", i18n::date_short(pen.texts, end).into())])
            }
            None => pen.texts.get("plan-heading-civic"),
        };
        doc.heading(pen, &heading);
    }
    for (place, account) in plan.civic.iter().enumerate() {
        let row = Some(Row::Account(place));
        let met = account.met_on.is_some() || account.required == 0;
        let role = if met { Role::Text } else { Role::Bad };
        let bar = Span::raw(format!("   {} ", gauge(account, 10)));
        doc.push(Line::from(vec![bar, Span::styled(account_row(pen, account), pen.theme.style(role))]), row);
    }
    if !plan.exams.is_empty() {
        doc.heading(pen, &pen.texts.get("plan-heading-exams"));
    }
    for (place, exam) in plan.exams.iter().enumerate() {
        let text = format!("   - {}", exam_row(pen, plan, exam));
        doc.push(Line::from(Span::styled(text, pen.theme.style(Role::Text))), Some(Row::Exam(place)));
    }
}

/// One account in columns: hours, deadline, when the requirement is met. The why view has the whole sentence.
fn account_row(pen: &Pen<'_>, account: &AccountPlan) -> String {
    let texts = pen.texts;
    let number = |hours| i18n::number(texts.lang(), hours);
    let made = account.done.saturating_add(account.planned);
    let hours = texts.with(
        "ui-civic-hours",
        &[("made", number(made).into()), ("required", number(account.required).into())],
    );
    let deadline = account.deadline.map_or_else(String::new, |date| {
        texts.with("ui-civic-deadline", &[("date", i18n::date_short(texts, date).into())])
    });
    let met = match account.met_on {
        Some(date) => texts.with("ui-civic-met", &[("date", i18n::date_short(texts, date).into())]),
        None if account.required > 0 => texts.get("plan-civic-not-met"),
        None => String::new(),
    };
    let name = pen.phrases.account(account.account);
    format!("{} {} {} {met}", pad(&name, 12), pad(&hours, 15), pad(&deadline, 16))
}

/// One exam in columns: what, when there are enough lessons, until when to register.
fn exam_row(pen: &Pen<'_>, plan: &Plan, exam: &ExamPlan) -> String {
    let texts = pen.texts;
    let dated = |id: &str, date| texts.with(id, &[("date", i18n::date_short(texts, date).into())]);
    let ready = exam.ready_week.map_or_else(String::new, |week| {
        dated("ui-exam-ready", crate::model::calendar::add_weeks(plan.start, week))
    });
    let register = exam.register_by.map_or_else(String::new, |date| dated("plan-exam-register", date));
    format!("{} {} {register}", pad(&pen.phrases.exam(exam.part, exam.level), 13), pad(&ready, 27))
}

/// A gauge: done `#`, planned `=`, to go `.`; full when the requirement is met.
fn gauge(account: &AccountPlan, width: u32) -> String {
    let required = account.required.max(1);
    let filled = |hours: u32| (hours.min(required) * width / required) as usize;
    let done = filled(account.done);
    let planned = filled(account.done.saturating_add(account.planned)).saturating_sub(done);
    let open = (width as usize).saturating_sub(done + planned);
    format!("[{}{}{}]", "#".repeat(done), "=".repeat(planned), ".".repeat(open))
}

fn warnings(pen: &Pen<'_>, doc: &mut Doc, area: Rect, plan: &Plan) {
    if !plan.warnings.is_empty() {
        doc.heading(pen, &pen.texts.get("plan-heading-warnings"));
    }
    for (place, warning) in plan.warnings.iter().enumerate() {
        let text = pen.phrases.warning(warning);
        hanging(doc, "   ! ", &text, area.width, pen.theme.style(Role::Mind), Row::Warning(place));
    }
}

fn hanging(doc: &mut Doc, mark: &str, text: &str, width: u16, style: ratatui::style::Style, row: Row) {
    let indent = crate::text::safe::width(mark);
    for (part, text) in wrap(text, usize::from(width).saturating_sub(indent + 1)).into_iter().enumerate() {
        let lead = if part == 0 { mark.to_owned() } else { " ".repeat(indent) };
        doc.push(Line::from(vec![Span::raw(lead), Span::styled(text, style)]), Some(row));
    }
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

    #[test]
    fn a_gauge_is_full_only_when_the_requirement_is_met() {
        let mut account = AccountPlan {
            account: Account::Language,
            required: 800,
            done: 200,
            planned: 599,
            within_steps: 0,
            deadline: None,
            met_on: None,
            rule: None,
        };
        assert_eq!(gauge(&account, 20), "[#####==============.]");
        account.planned = 700;
        assert_eq!(gauge(&account, 20), "[#####===============]");
        account.required = 0;
        assert_eq!(gauge(&account, 4), "[####]");
    }
}

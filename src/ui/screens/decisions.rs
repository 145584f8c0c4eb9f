//! What was decided, by whom and why; and the form of the assessment framework.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::assessment;
use crate::app::decisions::{Entry, Row};
use crate::app::session::Session;
use crate::i18n;
use crate::model::case::Question;
use crate::text::safe;
use crate::ui::canvas::{put, put_right};
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

use super::parts::{Page, filter_row, list_and_details};

/// Draws the view.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let (list, details) = list_and_details(pen, buf, area, 8, session);
    let rows = session.decision_rows(pen.texts, &pen.state.catalog);
    if let Some(list) = list {
        draw_list(pen, buf, list, session, &rows);
    }
    if let Some(details) = details {
        let page = page(pen, session, rows.get(session.decisions.selected).copied(), details.width);
        let hidden = page.lines.len().saturating_sub(usize::from(details.height));
        let from = if session.details { pen.memory.page(session.why_scroll, hidden) } else { 0 };
        page.draw(buf, details, from);
        let id = if session.details { "ui-more-below" } else { "ui-more-details" };
        pen.more(buf, details, id, hidden.saturating_sub(from));
        if session.details {
            pen.focus(details, 0, 0);
        }
    }
}

fn draw_list(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session, rows: &[Row]) {
    let view = &session.decisions;
    if view.filter.typing || view.filter.is_active() {
        filter_row(pen, buf, area, 0, &view.filter);
    } else {
        let shown = match view.kind {
            Some(kind) => pen.texts.with("ui-decisions-only", &[("kind", pen.texts.get(kind.name()).into())]),
            None => pen.texts.get("ui-decisions-help"),
        };
        put(buf, area, 1, 0, &shown, pen.theme.style(Role::Quiet));
    }
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if rows.is_empty() {
        put(buf, list, 3, 1, &pen.texts.get("ui-decisions-none"), pen.theme.style(Role::Quiet));
        pen.focus(list, 3, 1);
        return;
    }
    let selected = view.selected;
    let first = match selected.checked_sub(1).and_then(|above| rows.get(above)) {
        Some(Row::Heading(_)) => selected - 1,
        _ => selected,
    };
    let from = pen.memory.scroll(List::Decisions, first, selected, rows.len(), usize::from(list.height));
    for (y, (place, row)) in (0..list.height).zip(rows.iter().enumerate().skip(from)) {
        draw_row(pen, buf, list, y, *row, session);
        pen.row(list, y, place);
        if place == selected {
            pen.mark_selected(buf, list, y);
            if !view.filter.typing {
                pen.focus(list, 0, y);
            }
        }
    }
}

fn draw_row(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, y: u16, row: Row, session: &Session) {
    let texts = pen.texts;
    let text = pen.theme.style(Role::Text);
    match row {
        Row::Heading(id) => {
            put(buf, area, 1, y, &texts.get(id), pen.theme.style(Role::Heading));
        }
        Row::Question(question) => {
            let answer = session.case.assessment.iter().find(|own| own.question == question);
            let verdict = answer.map(|own| own.verdict);
            let word = texts.get(verdict.map_or("ui-verdict-none", assessment::verdict));
            let width = u16::try_from(safe::width(&word)).unwrap_or(0);
            let room = Rect { width: area.width.saturating_sub(width + 2), ..area };
            let name = texts.get(assessment::question(question));
            put(buf, room, 2, y, &format!("{} {name}", assessment::shape(verdict)), text);
            put_right(buf, area, 0, y, &format!("{word} "), pen.theme.style(Role::Quiet));
        }
        Row::Entry(entry) => draw_entry(pen, buf, area, y, entry, session),
    }
}

/// Date and kind, what, and last who.
fn draw_entry(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, y: u16, entry: Entry, session: &Session) {
    let texts = pen.texts;
    let case = &session.case;
    let date = entry
        .date(case)
        .map_or_else(|| texts.get("ui-decision-undated"), |date| i18n::date_short(texts, date));
    put(buf, area, 2, y, &date, pen.theme.style(Role::Quiet));
    let author = safe::cut(&safe::sanitize(entry.author(case)), AUTHOR);
    let width = u16::try_from(safe::width(&author)).unwrap_or(0);
    let room = Rect { width: area.width.saturating_sub(width + 2), ..area };
    let what = entry.what(&pen.phrases, case);
    let what = match entry.reason(case) {
        "" => what,
        reason => format!("{what}: {reason}"),
    };
    put(buf, room, DATE, y, &what, pen.theme.style(Role::Text));
    put_right(buf, area, 0, y, &format!("{author} "), pen.theme.style(Role::Quiet));
}

/// Column behind the date.
const DATE: u16 = 15;
/// The most columns for who decided.
const AUTHOR: usize = 18;

fn page(pen: &Pen<'_>, session: &Session, row: Option<Row>, width: u16) -> Page {
    let mut page = Page::default();
    match row {
        Some(Row::Question(question)) => question_page(pen, session, question, &mut page, width),
        Some(Row::Entry(entry)) => entry_page(pen, session, entry, &mut page, width),
        Some(Row::Heading(_)) | None => {}
    }
    page
}

fn question_page(pen: &Pen<'_>, session: &Session, question: Question, page: &mut Page, width: u16) {
    let texts = pen.texts;
    let (text, quiet) = (pen.theme.style(Role::Text), pen.theme.style(Role::Quiet));
    if let Some(answer) = session.case.assessment.iter().find(|own| own.question == question) {
        let note = if answer.note.is_empty() { texts.get("ui-verdict-no-note") } else { answer.note.clone() };
        let args = &[
            ("verdict", texts.get(assessment::verdict(answer.verdict)).into()),
            ("note", note.into()),
            ("date", i18n::date_short(texts, answer.date).into()),
            ("author", answer.author.as_str().into()),
        ];
        page.text("", &texts.with("ui-verdict-line", args), width, pen.theme.style(Role::Strong));
    }
    page.text("", &texts.get(assessment::help(question)), width, text);
    page.text("", &texts.get("ui-assess-facts"), width, pen.theme.style(Role::Heading));
    for fact in assessment::facts(&pen.state.catalog, &session.case, session.plan(), question) {
        page.text("- ", &fact.say(texts), width, text);
    }
    page.text("", &texts.get("ui-assess-wording"), width, quiet);
}

fn entry_page(pen: &Pen<'_>, session: &Session, entry: Entry, page: &mut Page, width: u16) {
    let texts = pen.texts;
    let case = &session.case;
    let text = pen.theme.style(Role::Text);
    page.text("", &texts.get(entry.kind().name()), width, pen.theme.style(Role::Quiet));
    page.text("", &entry.what(&pen.phrases, case), width, pen.theme.style(Role::Strong));
    match (entry.reason(case), entry) {
        ("", Entry::Mark(_) | Entry::ByHand(_) | Entry::Chosen) => {
            page.text("", &texts.get("ui-no-reason"), width, text);
        }
        (reason, _) => page.text("", reason, width, text),
    }
    if let Entry::Setting(_) = entry {
        page.text("", &texts.get("ui-decision-setting-help"), width, text);
    }
    let date = entry.date(case).map(|date| i18n::date_long(texts, date));
    let date = date.unwrap_or_else(|| texts.get("ui-decision-undated"));
    let author = match entry.author(case) {
        "" => String::new(),
        author => format!(", {author}"),
    };
    page.text("", &format!("{date}{author}"), width, pen.theme.style(Role::Quiet));
}

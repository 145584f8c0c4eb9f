//! The print view: who a hand-out is for, in which form and what is in it at the left; what it will say at the right.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::effect::Writing;
use crate::app::printing::{self, Printing, Row};
use crate::app::session::Session;
use crate::export::{Given, TextLine, handout};
use crate::ui::canvas::{column, put, put_right, wrap};
use crate::ui::layout::centred;
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

use super::overlay::frame;
use super::parts::{Page, no_proposal};

/// From this width on the preview stands beside the list.
const BESIDE: u16 = 76;

/// Columns of the list.
const LIST: u16 = 34;

/// The most lines of a file for a program that are shown.
const RAW_LINES: usize = 2_000;

/// Draws the view.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let area = below_written(pen, buf, area, session);
    if session.details {
        preview(pen, buf, area, session);
        pen.focus(area, 1, 0);
        return;
    }
    if area.width < BESIDE {
        list(pen, buf, area, session);
        return;
    }
    let left = Rect { width: LIST, ..area };
    list(pen, buf, left, session);
    let rule = Rect { x: area.x + LIST, width: 1, ..area };
    column(buf, rule, 0, pen.theme.divider(), pen.theme.style(Role::Quiet));
    let right = Rect { x: area.x + LIST + 1, width: area.width - LIST - 1, ..area };
    preview(pen, buf, right, session);
}

/// Says at the foot where the last hand-out is, all of the path; the area that is left above it.
fn below_written(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) -> Rect {
    let Some(path) = &session.printed else { return area };
    let told = pen.texts.with("ui-print-written", &[("path", path.as_str().into())]);
    let lines = wrap(&told, usize::from(area.width.saturating_sub(2)));
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height / 2);
    let above = area.height.saturating_sub(rows);
    for (y, line) in (above..area.height).zip(&lines) {
        put(buf, area, 1, y, line, pen.theme.style(Role::Strong));
    }
    Rect { height: above, ..area }
}

/// A line of the list: a heading, or a row.
enum ListLine {
    Gap,
    Heading(&'static str),
    Row(usize, Row),
}

fn list_lines() -> Vec<ListLine> {
    let mut lines = Vec::new();
    let mut last = "";
    for (place, row) in Printing::rows().into_iter().enumerate() {
        let heading = match row {
            Row::For(_) => "ui-print-who",
            Row::As(_) => "ui-print-as",
            Row::Within(_) => "ui-print-within",
        };
        if heading != last {
            if !last.is_empty() {
                lines.push(ListLine::Gap);
            }
            lines.push(ListLine::Heading(heading));
            last = heading;
        }
        lines.push(ListLine::Row(place, row));
    }
    lines
}

fn list(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let lines = list_lines();
    let selected = session.print.row;
    let at = lines.iter().position(|line| matches!(line, ListLine::Row(place, _) if *place == selected));
    let at = at.unwrap_or(0);
    // The heading above the first row of a group comes into sight with it.
    let first = if at > 0 && matches!(lines.get(at - 1), Some(ListLine::Heading(_))) { at - 1 } else { at };
    let from = pen.memory.scroll(List::Print, first, at, lines.len(), usize::from(area.height));
    for (y, line) in (0..area.height).zip(lines.iter().skip(from)) {
        match line {
            ListLine::Gap => {}
            ListLine::Heading(id) => {
                put(buf, area, 1, y, &pen.texts.get(id), pen.theme.style(Role::Heading));
            }
            ListLine::Row(place, row) => {
                put(buf, area, 2, y, &row_text(pen, session, *row), pen.theme.style(Role::Text));
                pen.row(area, y, *place);
                if *place == selected {
                    pen.select(buf, area, y);
                }
            }
        }
    }
}

fn row_text(pen: &Pen<'_>, session: &Session, row: Row) -> String {
    let holds = session.print.holds(row);
    let (shape, name) = match row {
        Row::For(audience) => (if holds { "(x)" } else { "( )" }, pen.texts.get(audience.name())),
        Row::As(format) => (if holds { "(x)" } else { "( )" }, pen.texts.get(format.name())),
        Row::Within(part) => (if holds { "[x]" } else { "[ ]" }, pen.texts.get(&part.name())),
    };
    format!("{shape} {name}")
}

/// What the hand-out will say.
fn preview(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let texts = pen.texts;
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let Some(given) = printing::given(pen.state, session) else {
        let mut page = Page::default();
        page.text("", &no_proposal(pen, session), inner.width, pen.theme.style(Role::Quiet));
        page.draw(buf, inner, 0);
        return;
    };
    let head = Rect { height: 1, ..inner };
    put(buf, head, 0, 0, &texts.get("ui-print-preview"), pen.theme.style(Role::Heading));
    let mut top = 1;
    if given.audience.lacks_consent(&session.case, given.today) {
        let args = &[("for", texts.get(given.audience.name()).into())];
        let told = texts.with("ui-print-no-consent-for", args);
        for line in wrap(&told, usize::from(inner.width.saturating_sub(2))) {
            put(buf, inner, 0, top, &format!("! {line}"), pen.theme.style(Role::Mind));
            top += 1;
        }
    }
    let body = Rect { y: inner.y + top, height: inner.height.saturating_sub(top), ..inner };
    let page = content(pen, &given, session, body.width);
    let len = page.lines.len();
    let height = usize::from(body.height);
    let from = pen.memory.page(session.why_scroll, len.saturating_sub(height));
    page.draw(buf, body, from);
    if len > height {
        let args =
            &[("from", (from + 1).into()), ("to", (from + height).min(len).into()), ("of", len.into())];
        let place = texts.with("ui-print-preview-more", args);
        put_right(buf, head, 0, 0, &place, pen.theme.style(Role::Quiet));
    }
}

fn content(pen: &Pen<'_>, given: &Given<'_>, session: &Session, width: u16) -> Page {
    let mut page = Page::default();
    let text = pen.theme.style(Role::Text);
    let made = handout(*given);
    if session.print.format.is_prose() {
        for line in made.lines(pen.texts) {
            prose(pen, &line, width, &mut page);
        }
        return page;
    }
    match session.print.format.write_made(given, &made) {
        Ok(written) => {
            for line in written.lines().take(RAW_LINES) {
                page.line(line.to_owned(), text);
            }
        }
        Err(_) => page.text("", &pen.texts.get("ui-print-no-steps"), width, pen.theme.style(Role::Quiet)),
    }
    page
}

fn prose(pen: &Pen<'_>, line: &TextLine, width: u16, page: &mut Page) {
    let text = pen.theme.style(Role::Text);
    match line {
        TextLine::Heading(line) => {
            page.gap();
            page.text("", line, width, pen.theme.style(Role::Heading));
        }
        TextLine::Title(line) | TextLine::Subheading(line) => {
            page.text("", line, width, pen.theme.style(Role::Strong));
        }
        TextLine::Text(line) => page.text("", line, width, text),
        TextLine::Strong(line) => page.text("! ", line, width, pen.theme.style(Role::Strong)),
        TextLine::Point(line) => page.text("- ", line, width, text),
        TextLine::Url(line) => page.text("  ", line, width, pen.theme.style(Role::Quiet)),
    }
}

/// What is asked for, and where the file goes.
pub(super) fn name_prompt(pen: &Pen<'_>) -> (String, String) {
    let texts = pen.texts;
    let print = pen.state.session.as_ref().map(|session| session.print).unwrap_or_default();
    let args =
        &[("for", texts.get(print.audience.name()).into()), ("as", texts.get(print.format.name()).into())];
    let folder = pen.state.start.listing.as_ref().map(|listing| listing.folder.clone()).unwrap_or_default();
    let folder = crate::store::handout_folder(std::path::Path::new(&folder)).display().to_string();
    let help = texts.with("ui-print-name-help", &[("folder", folder.into())]);
    (texts.with("ui-print-name-title", args), help)
}

/// The question whether a file that is there may be lost.
pub(super) fn replace(pen: &mut Pen<'_>, buf: &mut Buffer, writing: &Writing, path: &str) {
    let texts = pen.texts;
    let area = centred(pen.window, 70, 9);
    let inner = frame(pen, buf, area, &texts.get("ui-print-replace-title"));
    let shown = if path.is_empty() { &writing.name } else { path };
    let about = texts.with("ui-print-replace-help", &[("path", shown.into())]);
    for (row, line) in (1..5).zip(wrap(&about, usize::from(inner.width))) {
        put(buf, inner, 0, row, &line, pen.theme.style(Role::Text));
    }
    put_right(buf, inner, 0, 6, &texts.get("ui-leave-keys"), pen.theme.style(Role::Key));
    pen.focus(inner, 0, 1);
}

//! Parts that several screens are made of: texts of many lines, list rows, the details of an item.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::session::Session;
use crate::app::words;
use crate::i18n;
use crate::model::item::{Item, ItemId};
use crate::ui::canvas::{column, put, put_line, rule, wrap};
use crate::ui::layout::{Panes, panes};
use crate::ui::theme::Role;
use crate::ui::view::Pen;

/// A text of many lines, written from top to bottom.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The lines.
    pub lines: Vec<Line<'static>>,
}

impl Page {
    /// A line of one style.
    pub fn line(&mut self, text: impl Into<String>, style: Style) {
        self.lines.push(Line::from(Span::styled(text.into(), style)));
    }

    /// An empty line, unless the page is empty or ends with one.
    pub fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| line.width() > 0) {
            self.lines.push(Line::default());
        }
    }

    /// A text broken at blanks; the lines after the first hang by `indent` columns, as the first does by its `mark`.
    pub fn text(&mut self, mark: &str, text: &str, width: u16, style: Style) {
        let indent = crate::text::safe::width(mark);
        let room = usize::from(width).saturating_sub(indent);
        for (row, part) in wrap(text, room).into_iter().enumerate() {
            let lead = if row == 0 { mark.to_owned() } else { " ".repeat(indent) };
            self.lines.push(Line::from(vec![Span::raw(lead), Span::styled(part, style)]));
        }
    }

    /// Draws the page from a line on.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, from: usize) {
        for (row, line) in (0..area.height).zip(self.lines.iter().skip(from)) {
            put_line(buf, area, row, line);
        }
    }
}

/// A text whose matching letters are marked.
pub fn matched(pen: &Pen<'_>, text: &str, matched: &[u32], style: Style) -> Vec<Span<'static>> {
    if matched.is_empty() {
        return vec![Span::styled(text.to_owned(), style)];
    }
    let mut spans: Vec<Span<'static>> = Vec::new();
    let mut run = String::new();
    let mut run_hit = false;
    let flush = |run: &mut String, hit: bool, spans: &mut Vec<Span<'static>>| {
        if !run.is_empty() {
            let style = if hit { style.patch(pen.theme.style(Role::Match)) } else { style };
            spans.push(Span::styled(std::mem::take(run), style));
        }
    };
    for (place, letter) in (0..).zip(text.chars()) {
        let hit = matched.binary_search(&place).is_ok();
        if hit != run_hit {
            flush(&mut run, run_hit, &mut spans);
            run_hit = hit;
        }
        run.push(letter);
    }
    flush(&mut run, run_hit, &mut spans);
    spans
}

/// The list and the details of a view, with the rule between them; `rows` is how many rows details get below a list. When asked
/// for, the details take the place of the list: there may be no room for both, or not for all of the details.
pub fn list_and_details(
    pen: &Pen<'_>,
    buf: &mut Buffer,
    body: Rect,
    rows: u16,
    session: &Session,
) -> (Option<Rect>, Option<Rect>) {
    let inside = |details: Rect| Rect { x: details.x + 1, width: details.width.saturating_sub(2), ..details };
    if session.details {
        return (None, Some(inside(body)));
    }
    let panes = panes(pen.window, body, rows);
    match panes {
        Panes::Beside { list, details } | Panes::Below { list, details } => {
            details_rule(pen, buf, &panes);
            (Some(list), Some(inside(details)))
        }
        Panes::One(list) => (Some(list), None),
    }
}

/// The rule between list and details.
pub fn details_rule(pen: &Pen<'_>, buf: &mut Buffer, panes: &Panes) {
    let quiet = pen.theme.style(Role::Quiet);
    match panes {
        Panes::Beside { list, details } => {
            let line = Rect { x: list.x + list.width, width: 1, ..*details };
            column(buf, line, 0, pen.theme.divider(), quiet);
        }
        Panes::Below { details, .. } => {
            let line = Rect { y: details.y.saturating_sub(1), height: 1, ..*details };
            rule(buf, line, 0, pen.theme.rule(), quiet);
        }
        Panes::One(_) => {}
    }
}

/// A text as the start of a sentence.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What to say where there is no proposal to show.
pub fn no_proposal(pen: &Pen<'_>, session: &Session) -> String {
    match (&session.planning.answer, session.goal()) {
        (_, None) => pen.texts.get("ui-plan-no-goal"),
        (Some(Err(problem)), _) => problem.say(pen.texts),
        (None, _) if session.planning.stopped => pen.texts.get("ui-plan-stopped"),
        _ => pen.texts.get("ui-plan-busy"),
    }
}

/// Why a part of the proposal is not there: it is being worked out, or that was stopped.
pub fn not_known_yet(pen: &Pen<'_>, session: &Session) -> String {
    pen.texts.get(if session.planning.stopped { "ui-part-stopped" } else { "ui-part-busy" })
}

/// The row in which a filter is typed.
pub fn filter_row(
    pen: &mut Pen<'_>,
    buf: &mut Buffer,
    area: Rect,
    y: u16,
    filter: &crate::app::session::Filter,
) {
    let label = pen.texts.get("ui-filter");
    let mut x = 1 + put(buf, area, 1, y, &label, pen.theme.style(Role::Key));
    x += 1;
    x += put(buf, area, x, y, filter.line.before(), pen.theme.style(Role::Strong));
    if filter.typing {
        pen.focus(area, x, y);
    }
    put(buf, area, x, y, filter.line.after(), pen.theme.style(Role::Strong));
}

/// Everything about an item that helps to mark it or to choose it.
pub fn item_page(pen: &Pen<'_>, session: &Session, id: ItemId, width: u16) -> Page {
    let mut page = Page::default();
    let Some(item) = pen.state.catalog.item(id) else { return page };
    let text = pen.theme.style(Role::Text);
    page.text("", &pen.phrases.item(id), width, pen.theme.style(Role::Strong));
    page.text("", &words::about(pen.texts, &pen.state.catalog, item), width, pen.theme.style(Role::Quiet));
    page.text("", &standing_line(pen, session, id, item), width, text);
    let own = session
        .selected_key(&pen.state.catalog)
        .filter(|_| session.selected_item(&pen.state.catalog) == Some(id));
    super::mark::page(pen, session, own.as_ref().unwrap_or(&item.key), &mut page, width);
    let list = |page: &mut Page, heading: &str, items: &[ItemId]| {
        if items.is_empty() {
            return;
        }
        page.line(pen.texts.get(heading), pen.theme.style(Role::Heading));
        for part in items {
            let shape = words::shape(session.standing_of(*part).state);
            page.text(&format!("{shape} "), &pen.phrases.item(*part), width, text);
        }
    };
    list(&mut page, "ui-details-covers", &item.covers());
    list(&mut page, "ui-details-evidences", &item.evidences());
    let covers = item.covers();
    let needs: Vec<ItemId> =
        pen.state.catalog.graph.needs(id).into_iter().filter(|needed| !covers.contains(needed)).collect();
    list(&mut page, "ui-details-needs", &needs);
    list(&mut page, "ui-details-leads-to", &pen.state.catalog.graph.unlocks(id));
    let offered = pen.state.catalog.graph.earned_by(id);
    if !offered.is_empty() {
        page.line(pen.texts.get("ui-details-offered"), pen.theme.style(Role::Heading));
        for offering in offered {
            page.text("  - ", &pen.phrases.offering(offering), width, text);
        }
    }
    if let Some(note) = &item.facts.note {
        page.text("", words::wording(pen.texts.lang(), note), width, text);
    }
    sources(pen, &mut page, &item.facts.sources, width);
    page
}

/// How an item stands, in a sentence.
fn standing_line(pen: &Pen<'_>, session: &Session, id: ItemId, item: &Item) -> String {
    let standing = session.standing_of(id);
    let shape = words::shape(standing.state);
    if let Some(mark) = session.case.mark(&item.key) {
        let reason = if mark.reason.is_empty() { pen.texts.get("ui-no-reason") } else { mark.reason.clone() };
        let args = &[
            ("state", pen.texts.get(words::state(mark.state)).into()),
            ("author", mark.author.as_str().into()),
            ("date", i18n::date_short(pen.texts, mark.date).into()),
            ("reason", reason.into()),
        ];
        return format!("{shape} {}", pen.texts.with("ui-standing-own", args));
    }
    if let (Some(state), Some(code)) = (standing.state, &standing.older) {
        let args = &[("state", pen.texts.get(words::state(state)).into()), ("code", code.as_str().into())];
        return format!("{shape} {}", pen.texts.with("ui-standing-older", args));
    }
    match (standing.state, standing.via) {
        (Some(state), Some(via)) => {
            let args = &[
                ("state", pen.texts.get(words::state(state)).into()),
                ("via", pen.phrases.item(via).into()),
            ];
            format!("{shape} {}", pen.texts.with("ui-standing-via", args))
        }
        _ => format!("{shape} {}", pen.texts.get("ui-standing-none")),
    }
}

/// The sources of a fact: grade, title, publisher, date, when it was checked, where it is.
pub fn sources(pen: &Pen<'_>, page: &mut Page, sources: &[crate::model::SourceId], width: u16) {
    if sources.is_empty() {
        return;
    }
    page.line(pen.texts.get("plan-heading-sources"), pen.theme.style(Role::Heading));
    for source in sources.iter().filter_map(|source| pen.state.catalog.source(*source)) {
        let date = source.date.clone().unwrap_or_else(|| pen.texts.get("ui-source-undated"));
        let args = &[
            ("title", source.title.as_str().into()),
            ("publisher", source.publisher.as_str().into()),
            ("date", date.into()),
            ("checked", i18n::date_short(pen.texts, source.checked_on).into()),
        ];
        let mark = format!("{}  ", source.grade.word());
        page.text(&mark, &pen.texts.with("ui-source", args), width, pen.theme.style(Role::Text));
        if let Some(url) = &source.url {
            page.text("   ", url, width, pen.theme.style(Role::Quiet));
        }
    }
}

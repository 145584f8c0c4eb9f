//! What the learner already has: the tree of everything that can be held, each row with its state.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::find;
use crate::app::session::Session;
use crate::app::tree::{Node, Row, short_code};
use crate::app::words;
use crate::model::case::MarkState;
use crate::model::code::Key;
use crate::model::item::ItemId;
use crate::ui::canvas::{put, put_line, put_right};
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

use super::mark;
use super::parts::{filter_row, item_page, list_and_details, matched};

/// Draws the view.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let (list, details) = list_and_details(pen, buf, area, 6, session);
    if let Some(list) = list {
        draw_list(pen, buf, list, session);
    }
    if let Some(details) = details {
        draw_details(pen, buf, details, session);
    }
}

fn draw_details(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    match session.selected_item(&pen.state.catalog) {
        Some(item) => item_page(pen, session, item, area.width).draw(buf, area, 0),
        None => {
            for (y, line) in (0..).zip(super::super::canvas::wrap(
                &pen.texts.get("ui-experience-help"),
                usize::from(area.width),
            )) {
                put(buf, area, 0, y, &line, pen.theme.style(Role::Quiet));
            }
        }
    }
}

fn draw_list(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let filter = &session.experience.filter;
    if filter.typing || filter.is_active() {
        filter_row(pen, buf, area, 0, filter);
    } else {
        let together = mark::together(pen.texts, session);
        let width = u16::try_from(crate::text::safe::width(&together)).unwrap_or(0);
        let room = Rect { width: area.width.saturating_sub(width + 3), ..area };
        put(buf, room, 1, 0, &tally(pen, session), pen.theme.style(Role::Quiet));
        if !together.is_empty() {
            put_right(buf, area, 0, 0, &format!("{together} "), pen.theme.style(Role::Strong));
        }
    }
    let rows = session.experience_rows(&pen.state.catalog);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if rows.is_empty() {
        put(buf, list, 3, 1, &pen.texts.get("ui-nothing-found"), pen.theme.style(Role::Quiet));
        return;
    }
    let selected = session.experience.selected;
    let from = pen.memory.scroll(List::Experience, selected, selected, rows.len(), usize::from(list.height));
    for (y, (place, row)) in (0..list.height).zip(rows.iter().enumerate().skip(from)) {
        pen.row(list, y, place);
        draw_row(pen, buf, list, y, row, session);
        if place == selected {
            pen.mark_selected(buf, list, y);
            if !filter.typing {
                pen.focus(list, 0, y);
            }
        }
    }
}

/// How many marks there are, per state.
fn tally(pen: &Pen<'_>, session: &Session) -> String {
    let mut parts = Vec::new();
    for state in MarkState::ALL {
        let count = session.case.marks.iter().filter(|mark| mark.state == state).count();
        if count > 0 {
            parts.push(format!(
                "{} {count} {}",
                words::shape(Some(state)),
                pen.texts.get(words::state(state))
            ));
        }
    }
    if session.experience.only_marked {
        parts.insert(0, pen.texts.get("ui-only-marked"));
    }
    if parts.is_empty() { pen.texts.get("ui-experience-empty") } else { parts.join("   ") }
}

fn draw_row(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, y: u16, row: &Row, session: &Session) {
    let indent = u16::try_from(row.depth()).unwrap_or(20).min(20) * 2 + 1;
    let fold = match (row.folds, row.open) {
        (true, true) => "-",
        (true, false) => "+",
        (false, _) => " ",
    };
    put(buf, area, indent, y, fold, pen.theme.style(Role::Quiet));
    let x = indent + 2;
    match row.node() {
        Some(Node::Section(section)) => {
            put(buf, area, x, y, &pen.texts.get(section.name()), pen.theme.style(Role::Heading));
        }
        Some(Node::Path(path)) => {
            let name = pen.state.catalog.paths.get(path).map(|path| path.name.clone()).unwrap_or_default();
            put(buf, area, x, y, &name, pen.theme.style(Role::Strong));
        }
        Some(Node::Item(item)) => draw_item(pen, buf, area, (x, y), item, row, session),
        None => {}
    }
}

fn draw_item(
    pen: &Pen<'_>,
    buf: &mut Buffer,
    area: Rect,
    (x, y): (u16, u16),
    id: ItemId,
    row: &Row,
    session: &Session,
) {
    let Some(item) = pen.state.catalog.item(id) else { return };
    let standing = session.standing_of(id);
    // The mark of an older diploma stands at the diploma that came in its place.
    let own = row
        .older()
        .cloned()
        .or_else(|| standing.older.clone())
        .map_or_else(|| item.key.clone(), Key::Diploma);
    let style = pen.theme.style(match standing.state {
        Some(MarkState::Granted) => Role::Granted,
        Some(MarkState::Refused) => Role::Bad,
        Some(_) => Role::Open,
        None => Role::Text,
    });
    let saved = mark::saved(pen.texts, session, &own);
    let mut word = word(pen, session, id);
    if !saved.is_empty() {
        word = format!("{word}  {saved}");
    }
    let width = u16::try_from(crate::text::safe::width(&word)).unwrap_or(0);
    let room = Rect { width: area.width.saturating_sub(width + 2), ..area };
    let code = short_code(&item.key);
    let mut spans = vec![Span::styled(format!("{} ", words::shape(standing.state)), style)];
    if !code.is_empty() {
        spans.push(Span::styled(format!("{code} "), pen.theme.style(Role::Strong)));
    }
    spans.extend(matched(pen, &item.name, &row.matched, pen.theme.style(Role::Text)));
    // A result of a search does not show what it hangs under: say at least what it is.
    if row.depth() == 0 {
        let kind = pen.texts.get(words::kind(&item.kind));
        let why = find::say(pen.texts, &row.reasons);
        let about = if why.is_empty() { format!("  ({kind})") } else { format!("  ({why}; {kind})") };
        spans.push(Span::styled(about, pen.theme.style(Role::Quiet)));
    }
    let inner = Rect { x: room.x + x, width: room.width.saturating_sub(x), ..room };
    put_line(buf, inner, y, &Line::from(spans));
    put_right(buf, area, 0, y, &format!("{word} "), style);
}

/// The state of an item in words for the right edge of its row.
fn word(pen: &Pen<'_>, session: &Session, id: ItemId) -> String {
    let standing = session.standing_of(id);
    match (standing.state, standing.via, standing.parts) {
        (Some(state), Some(via), _) => {
            let args =
                &[("state", pen.texts.get(words::state(state)).into()), ("via", short_name(pen, via).into())];
            pen.texts.with("ui-state-via", args)
        }
        (Some(state), None, _) => match &standing.older {
            Some(code) => {
                let args =
                    &[("state", pen.texts.get(words::state(state)).into()), ("code", code.as_str().into())];
                pen.texts.with("ui-state-older", args)
            }
            None => pen.texts.get(words::state(state)),
        },
        (None, _, Some((granted, total))) if granted > 0 => {
            pen.texts.with("ui-parts-granted", &[("granted", granted.into()), ("total", total.into())])
        }
        _ => String::new(),
    }
}

fn short_name(pen: &Pen<'_>, id: ItemId) -> String {
    crate::text::safe::cut(&pen.phrases.item_code(id), 14)
}

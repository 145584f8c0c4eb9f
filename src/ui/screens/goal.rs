//! What is wanted: the list of goals.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::find;
use crate::app::goals::{Match, Row};
use crate::app::session::Session;
use crate::app::tree::short_code;
use crate::app::words;
use crate::model::item::ItemId;
use crate::ui::canvas::{put, put_line, put_right};
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

use super::parts::{filter_row, item_page, list_and_details, matched};

/// Draws the view.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let (list, details) = list_and_details(pen, buf, area, 6, session);
    if let Some(list) = list {
        draw_list(pen, buf, list, session);
    }
    if let (Some(details), Some(item)) = (details, session.selected_item(&pen.state.catalog)) {
        item_page(pen, session, item, details.width).draw(buf, details, 0);
    }
}

fn draw_list(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let filter = &session.goals.filter;
    if filter.typing || filter.is_active() {
        filter_row(pen, buf, area, 0, filter);
    } else {
        put(buf, area, 1, 0, &pen.texts.get("ui-goal-help"), pen.theme.style(Role::Quiet));
    }
    let rows = session.goal_rows(&pen.state.catalog);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if rows.is_empty() {
        put(buf, list, 3, 1, &pen.texts.get("ui-nothing-found"), pen.theme.style(Role::Quiet));
        return;
    }
    let selected = session.goals.selected;
    let first = match selected.checked_sub(1).and_then(|above| rows.get(above)) {
        Some(Row::Heading(_)) => selected - 1,
        _ => selected,
    };
    let from = pen.memory.scroll(List::Goals, first, selected, rows.len(), usize::from(list.height));
    for (y, (place, row)) in (0..list.height).zip(rows.iter().enumerate().skip(from)) {
        pen.row(list, y, place);
        match row {
            Row::Heading(group) => {
                put(buf, list, 1, y, &pen.texts.get(group.name()), pen.theme.style(Role::Heading));
            }
            Row::Goal(id, found) => draw_goal(pen, buf, list, y, *id, found, session),
        }
        if place == selected {
            pen.mark_selected(buf, list, y);
            if !filter.typing {
                pen.focus(list, 0, y);
            }
        }
    }
}

fn draw_goal(
    pen: &Pen<'_>,
    buf: &mut Buffer,
    area: Rect,
    y: u16,
    id: ItemId,
    found: &Match,
    session: &Session,
) {
    let Some(item) = pen.state.catalog.item(id) else { return };
    let place = session.case.goals.iter().position(|goal| *goal == item.key);
    // A star for the goal planned for, a number for the others of the case.
    let mark = match place {
        Some(0) => "(*)".to_owned(),
        Some(place) => format!("({})", place + 1),
        None => "( )".to_owned(),
    };
    let style = pen.theme.style(if place == Some(0) { Role::Granted } else { Role::Text });
    let code = short_code(&item.key);
    let mut about = Vec::new();
    if let Some(level) = item.level() {
        about.push(pen.texts.with("ui-level", &[("level", level.into())]));
    }
    if !item.sector.is_empty() {
        about.push(words::sector(pen.texts, &pen.state.catalog, &item.sector).to_owned());
    }
    if place == Some(0) {
        about.insert(0, pen.texts.get("ui-goal-current"));
    }
    let about = about.join(", ");
    let width = u16::try_from(crate::text::safe::width(&about)).unwrap_or(0);
    let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(width + 4), ..area };
    let mut spans = vec![Span::styled(format!("{mark} "), style)];
    if !code.is_empty() {
        spans.push(Span::styled(format!("{code} "), pen.theme.style(Role::Strong)));
    }
    spans.extend(matched(pen, &item.name, &found.letters, pen.theme.style(Role::Text)));
    if !session.goals.filter.is_active() {
        put_line(buf, inner, y, &Line::from(spans));
        put_right(buf, area, 0, y, &format!("{about} "), pen.theme.style(Role::Quiet));
        return;
    }
    // Without headings a result says itself what kind of thing it is, or why it was found: both have no room.
    let why = find::say(pen.texts, &found.reasons);
    let about = if why.is_empty() { words::about(pen.texts, &pen.state.catalog, item) } else { why };
    let width = u16::try_from(crate::text::safe::width(&about)).unwrap_or(0);
    let inner = Rect { width: area.width.saturating_sub(width + 4), ..inner };
    put_line(buf, inner, y, &Line::from(spans));
    put_right(buf, area, 0, y, &format!("{about} "), pen.theme.style(Role::Quiet));
}

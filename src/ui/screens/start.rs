//! The start screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::start::Row;
use crate::app::words;
use crate::model::retention;
use crate::ui::canvas::{pad, put, style_row, wrap};
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

/// A line of the list: a row that can be selected, or a heading over the rows below it.
enum Item {
    Row(usize),
    Heading(String),
    Remark(String),
}

/// Draws the start screen.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect) {
    let state = pen.state;
    let rows = state.start.rows(state.texts());
    let label = pen.texts.get("ui-start-filter");
    let x = 2 + put(buf, area, 1, 1, &label, pen.theme.style(Role::Key));
    let typed = put(buf, area, x, 1, state.start.filter.before(), pen.theme.style(Role::Strong));
    put(buf, area, x + typed, 1, state.start.filter.after(), pen.theme.style(Role::Strong));
    if state.start.filter.is_empty() {
        put(buf, area, x + 1, 1, &pen.texts.get("ui-start-filter-empty"), pen.theme.style(Role::Quiet));
    }
    let list = Rect { y: area.y + 3, height: area.height.saturating_sub(6), ..area };
    let items = items(pen, &rows);
    let place = items
        .iter()
        .position(|item| matches!(item, Item::Row(row) if *row == state.start.selected))
        .unwrap_or(0);
    // The heading over the first row of a group comes into sight with it.
    let first = place.saturating_sub(1);
    let from = pen.memory.scroll(List::Start, first, place, items.len(), usize::from(list.height));
    for (y, item) in (0..list.height).zip(items.iter().skip(from)) {
        match item {
            Item::Heading(text) => {
                put(buf, list, 1, y, text, pen.theme.style(Role::Heading));
            }
            Item::Remark(text) => {
                put(buf, list, 3, y, text, pen.theme.style(Role::Quiet));
            }
            Item::Row(row) => {
                let Some(shown) = rows.get(*row) else { continue };
                let selected = *row == state.start.selected;
                pen.row(list, y, *row);
                draw_row(pen, buf, list, y, shown, selected);
                if selected {
                    put(buf, list, 1, y, ">", pen.theme.style(Role::Strong));
                    style_row(buf, list, y, pen.theme.style(Role::Selected));
                }
            }
        }
    }
    about(pen, buf, area, rows.get(state.start.selected));
    // Typed letters appear in the filter: that is where the cursor belongs.
    pen.focus(area, x + typed, 1);
}

/// The whole of what the selected row says, where its own line is too short for it.
fn about(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, row: Option<&Row>) {
    let listing = pen.state.start.listing.as_ref();
    let text = match (row, listing) {
        (Some(Row::Demo(place)), Some(listing)) => {
            listing.demos.get(*place).map(|demo| pen.texts.get(demo.shows))
        }
        (Some(Row::Case(place)), Some(listing)) => listing.cases.get(*place).map(|case| {
            if let Some(problem) = &case.problem {
                return problem.say(pen.texts);
            }
            let keep = retention::keep(pen.state.retention_months, case.last, case.ended, pen.state.today);
            let kept = words::kept(pen.texts, keep);
            // The title stands last: one written from right to left moves nothing else.
            if kept.is_empty() { case.title.clone() } else { format!("{kept} {}", case.title) }
        }),
        (Some(Row::New), _) => Some(pen.texts.get("ui-cmd-new-case-doc")),
        _ => None,
    };
    let lines = wrap(&text.unwrap_or_default(), usize::from(area.width.saturating_sub(2)));
    for (row, line) in (area.height.saturating_sub(2)..area.height).zip(lines) {
        put(buf, area, 1, row, &line, pen.theme.style(Role::Text));
    }
}

/// The rows with the headings between them.
fn items(pen: &Pen<'_>, rows: &[Row]) -> Vec<Item> {
    let texts = pen.texts;
    let mut items = Vec::new();
    let listing = pen.state.start.listing.as_ref();
    let folder = listing.map(|listing| listing.folder.clone()).unwrap_or_default();
    let mut headed_cases = false;
    let mut headed_demos = false;
    for (place, row) in rows.iter().enumerate() {
        match row {
            Row::Case(_) if !headed_cases => {
                headed_cases = true;
                let args = &[("folder", folder.as_str().into())];
                items.push(Item::Heading(texts.with("ui-start-cases", args)));
            }
            Row::Demo(_) if !headed_demos => {
                headed_demos = true;
                if !headed_cases && pen.state.start.filter.is_empty() {
                    let args = &[("folder", folder.as_str().into())];
                    items.push(Item::Heading(texts.with("ui-start-cases", args)));
                    items.push(Item::Remark(texts.get("ui-start-no-cases")));
                }
                items.push(Item::Heading(texts.get("ui-start-demos")));
            }
            Row::New | Row::Case(_) | Row::Demo(_) => {}
        }
        items.push(Item::Row(place));
    }
    match listing {
        None => items.push(Item::Remark(texts.get("ui-start-reading"))),
        Some(listing) => {
            if let Some(problem) = &listing.problem {
                items.push(Item::Remark(problem.say(texts)));
            }
        }
    }
    if rows.is_empty() {
        items.push(Item::Remark(texts.get("ui-nothing-found")));
    }
    items
}

fn draw_row(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, y: u16, row: &Row, selected: bool) {
    let strong = pen.theme.style(if selected { Role::Strong } else { Role::Text });
    let quiet = pen.theme.style(if selected { Role::Text } else { Role::Quiet });
    // Room for the longest name of an example, but never more than half of the window.
    let names = 31.min(area.width / 2);
    let Some(listing) = &pen.state.start.listing else {
        put(buf, area, 3, y, &pen.texts.get("ui-start-new"), strong);
        return;
    };
    match row {
        Row::New => {
            put(buf, area, 3, y, &pen.texts.get("ui-start-new"), strong);
        }
        Row::Case(place) => {
            let Some(case) = listing.cases.get(*place) else { return };
            let used = put(buf, area, 3, y, &pad(&case.case.label(), usize::from(names)), quiet);
            if let Some(problem) = &case.problem {
                put(buf, area, 4 + used, y, &problem.say(pen.texts), pen.theme.style(Role::Bad));
                return;
            }
            let goal = case.goal.as_ref().map(|key| {
                let known = pen.state.catalog.item_by_key(key);
                known.map_or_else(|| key.to_string(), |(id, _)| pen.phrases.item_code(id))
            });
            let goal = pad(&goal.unwrap_or_default(), 24);
            let used = used + put(buf, area, 4 + used, y, &goal, quiet);
            // The title stands last in its row: one written from right to left moves nothing else.
            put(buf, area, 5 + used, y, &case.title, strong);
        }
        Row::Demo(place) => {
            let Some(demo) = listing.demos.get(*place) else { return };
            let used = put(buf, area, 3, y, &pad(&format!("demo:{}", demo.name), usize::from(names)), strong);
            put(buf, area, 4 + used, y, &pen.texts.get(demo.shows), quiet);
        }
    }
}

//! The glossary over a screen: the terms, and what the selected one means.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::glossary::{Glossary, listed};
use crate::ui::canvas::{pad, put, rule, wrap};
use crate::ui::layout::centred;
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

use super::overlay::frame;

/// Rows below the list: a rule, and what the selected term means.
const MEANING: u16 = 5;

/// Draws the glossary.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, glossary: &Glossary) {
    let texts = pen.texts;
    let area = centred(pen.window, 76, pen.window.height.saturating_sub(2).min(30));
    let inner = frame(pen, buf, area, &texts.get("ui-glossary-title"));
    let x = 1 + put(buf, inner, 0, 0, &texts.get("ui-filter"), pen.theme.style(Role::Key));
    let typed = put(buf, inner, x, 0, glossary.filter.before(), pen.theme.style(Role::Strong));
    put(buf, inner, x + typed, 0, glossary.filter.after(), pen.theme.style(Role::Strong));
    pen.focus(inner, x + typed, 0);
    let rows = Rect { y: inner.y + 1, height: inner.height.saturating_sub(MEANING + 1), ..inner };
    let screen = pen.state.screen();
    let shown = listed(texts, screen, &glossary.filter.text());
    let selected = glossary.selected;
    let from = pen.memory.scroll(List::Glossary, selected, selected, shown.len(), usize::from(rows.height));
    for (y, (place, term)) in (0..rows.height).zip(shown.iter().enumerate().skip(from)) {
        put(buf, rows, 2, y, &pad(&texts.get(term.name), 34), pen.theme.style(Role::Text));
        pen.row(rows, y, place);
        if term.is_met_on(screen) {
            put(buf, rows, 37, y, &texts.get("ui-glossary-here"), pen.theme.style(Role::Quiet));
        }
        if place == selected {
            pen.mark_selected(buf, rows, y);
        }
    }
    if shown.is_empty() {
        put(buf, rows, 2, 0, &texts.get("ui-nothing-found"), pen.theme.style(Role::Quiet));
    }
    let foot = Rect { y: rows.y + rows.height, height: MEANING.min(inner.height), ..inner };
    rule(buf, foot, 0, pen.theme.rule(), pen.theme.style(Role::Quiet));
    if let Some(term) = shown.get(selected) {
        for (row, line) in (1..MEANING).zip(wrap(&texts.get(term.means), usize::from(foot.width))) {
            put(buf, foot, 0, row, &line, pen.theme.style(Role::Text));
        }
    }
}

//! A question with a few answers.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::ask::Ask;
use crate::ui::canvas::{put, rule, style_row, wrap};
use crate::ui::layout::centred;
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

use super::overlay::frame;

/// The widest that it is drawn.
const WIDTH: u16 = 78;

/// Draws a question: what to know, then the answers.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, ask: &Ask) {
    let texts = pen.texts;
    let width = WIDTH.min(pen.window.width);
    let inside = usize::from(width.saturating_sub(4));
    let lines: Vec<String> = ask.lines.iter().flat_map(|line| wrap(&line.say(texts), inside)).collect();
    let answers: Vec<Vec<String>> =
        ask.answers.iter().map(|answer| wrap(&answer.text.say(texts), inside.saturating_sub(2))).collect();
    let count = |rows: usize| u16::try_from(rows).unwrap_or(u16::MAX);
    let needed = count(lines.len() + answers.iter().map(Vec::len).sum::<usize>()).saturating_add(5);
    let area = centred(pen.window, width, needed.min(pen.window.height.saturating_sub(2)));
    let inner = frame(pen, buf, area, &ask.title.say(texts));
    // The answers keep at least half of the room.
    let about = count(lines.len()).min(inner.height.saturating_sub(2) / 2);
    for (y, line) in (0..about).zip(&lines) {
        put(buf, inner, 0, y, line, pen.theme.style(Role::Text));
    }
    rule(buf, inner, about, pen.theme.rule(), pen.theme.style(Role::Quiet));
    let rows = Rect { y: inner.y + about + 1, height: inner.height.saturating_sub(about + 2), ..inner };
    // An answer that takes two lines is shown whole or not at all, from the selected one on upwards.
    let mut shown: Vec<(usize, &String, bool)> = Vec::new();
    for (place, answer) in answers.iter().enumerate() {
        shown.extend(answer.iter().enumerate().map(|(line, text)| (place, text, line == 0)));
    }
    let first = shown.iter().position(|(place, ..)| *place == ask.selected).unwrap_or(0);
    let last = shown.iter().rposition(|(place, ..)| *place == ask.selected).unwrap_or(0);
    let from = pen.memory.scroll(List::Ask, first, last, shown.len(), usize::from(rows.height));
    for (y, (place, text, is_first)) in (0..rows.height).zip(shown.iter().skip(from)) {
        pen.row(rows, y, *place);
        put(buf, rows, 2, y, text, pen.theme.style(Role::Text));
        if *place == ask.selected {
            if *is_first {
                put(buf, rows, 0, y, ">", pen.theme.style(Role::Strong));
                pen.focus(rows, 0, y);
            }
            style_row(buf, rows, y, pen.theme.style(Role::Selected));
        }
    }
    let keys = texts.get("ui-ask-keys");
    put(buf, inner, 0, inner.height.saturating_sub(1), &keys, pen.theme.style(Role::Quiet));
}

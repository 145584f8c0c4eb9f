//! A form over the screen: its fields, what is wrong with them, and the offerings to choose from.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::facts::entries::{Input as Asked, InputKind};
use crate::app::form::{CANDIDATES, Form, Input};
use crate::ui::canvas::{pad, put, wrap};
use crate::ui::layout::centred;
use crate::ui::theme::Role;
use crate::ui::view::Pen;

use super::overlay::{frame, tail};

/// Columns kept for the name of a field.
const NAME: usize = 24;

/// Draws a form.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, form: &Form) {
    let texts = pen.texts;
    let asked = form.entry.inputs();
    let has_offering = asked.iter().any(|input| input.kind == InputKind::Offering);
    let below = u16::try_from(if has_offering { CANDIDATES } else { 2 }).unwrap_or(2);
    let fields = u16::try_from(asked.len()).unwrap_or(0);
    let help = wrap(&texts.get(form.entry.help()), usize::from(pen.window.width.min(76)).saturating_sub(4));
    let about = u16::try_from(help.len()).unwrap_or(2).min(3);
    let area = centred(pen.window, 76, fields + below + about + 6);
    let what = texts.get(form.entry.name());
    let id = if form.place.is_some() { "ui-form-change" } else { "ui-form-add" };
    let inner = frame(pen, buf, area, &texts.with(id, &[("what", what.into())]));
    for (y, line) in (0..about).zip(help) {
        put(buf, inner, 0, y, &line, pen.theme.style(Role::Quiet));
    }
    let rows = Rect { y: inner.y + about + 1, height: fields, ..inner };
    for (y, (asked, input)) in (0..fields).zip(asked.iter().zip(&form.inputs)) {
        draw_input(pen, buf, rows, y, asked, input, usize::from(y) == form.at);
        pen.row(rows, y, usize::from(y));
    }
    let foot = Rect { y: rows.y + fields + 1, height: below, ..inner };
    draw_foot(pen, buf, foot, form);
    let last = inner.height.saturating_sub(1);
    let keys = texts.get("ui-form-keys");
    let fits = crate::text::safe::width(&keys) <= usize::from(inner.width);
    let keys = if fits { keys } else { texts.get("ui-form-keys-short") };
    put(buf, inner, 0, last, &keys, pen.theme.style(Role::Key));
}

fn draw_input(
    pen: &mut Pen<'_>,
    buf: &mut Buffer,
    rows: Rect,
    y: u16,
    asked: &Asked,
    input: &Input,
    here: bool,
) {
    // A field that cannot be used has a mark of its own, wherever the cursor is.
    let mark = match (here, input.problem.is_some()) {
        (_, true) => "!",
        (true, false) => ">",
        (false, false) => " ",
    };
    put(buf, rows, 0, y, mark, pen.theme.style(Role::Key));
    let name = pad(&pen.texts.get(asked.name), NAME);
    let x = 3 + put(buf, rows, 2, y, &name, pen.theme.style(if here { Role::Strong } else { Role::Text }));
    let room = usize::from(rows.width.saturating_sub(x));
    let before = if here { tail(input.line.before(), room) } else { input.line.before().to_owned() };
    let typed = x + put(buf, rows, x, y, &before, pen.theme.style(Role::Strong));
    put(buf, rows, typed, y, input.line.after(), pen.theme.style(Role::Strong));
    if here {
        pen.focus(rows, typed, y);
    }
}

/// Under the fields: what is wrong, the offerings to choose from, or what is typed here.
fn draw_foot(pen: &mut Pen<'_>, buf: &mut Buffer, foot: Rect, form: &Form) {
    let (Some(input), Some(asked)) = (form.inputs.get(form.at), form.entry.inputs().get(form.at)) else {
        return;
    };
    if let Some(problem) = &input.problem {
        let lines = wrap(&problem.say(pen.texts), usize::from(foot.width));
        for (y, line) in (0..foot.height).zip(lines) {
            put(buf, foot, 0, y, &line, pen.theme.style(Role::Bad));
        }
        return;
    }
    let candidates = form.candidates(&pen.state.catalog);
    for (y, (place, id)) in (0..foot.height).zip(candidates.iter().enumerate()) {
        put(buf, foot, 2, y, &pen.phrases.offering(*id), pen.theme.style(Role::Text));
        pen.row(foot, y, form.inputs.len() + place);
        if place == form.candidate {
            pen.mark_selected(buf, foot, y);
        }
    }
    if !candidates.is_empty() {
        return;
    }
    let hint = match asked.kind {
        InputKind::Date => pen.texts.get("ui-hint-date"),
        InputKind::Number { least, most } => {
            pen.texts.with("ui-hint-number", &[("least", least.into()), ("most", most.into())])
        }
        InputKind::Text(_) if asked.optional => pen.texts.get("ui-hint-optional"),
        InputKind::Text(_) => pen.texts.get("ui-hint-text"),
        InputKind::Offering if input.offering.is_some() => pen.texts.get("ui-hint-offering-chosen"),
        InputKind::Offering => pen.texts.get("ui-hint-offering"),
    };
    put(buf, foot, 0, 0, &hint, pen.theme.style(Role::Quiet));
}

//! What lies over a screen: the list of commands, the choice of states, a line to be typed, a question.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::overlay::{CommandList, Leaving, Overlay, Prompt, Purpose, StatePicker};
use crate::app::{assessment, changes, commands, words};
use crate::model::case::MarkState;
use crate::ui::canvas::{clear, column, pad, put, put_right, rule, wrap};
use crate::ui::layout::centred;
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

use super::by_hand;
use super::parts::capital;
use super::{ask, form, intake, mark, picking, why_not};

/// Draws one overlay.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, overlay: &Overlay) {
    match overlay {
        Overlay::Commands(list) => command_list(pen, buf, list),
        Overlay::Glossary(glossary) => super::glossary::draw(pen, buf, glossary),
        Overlay::States(picker) => states(pen, buf, picker),
        Overlay::Prompt(prompt) => draw_prompt(pen, buf, prompt),
        Overlay::Pick(picker) => picking::picker(pen, buf, picker),
        Overlay::Suggest(list) => picking::suggestions(pen, buf, list),
        Overlay::WhyNot(asked) => why_not::draw(pen, buf, asked),
        Overlay::Verdicts(picker) => picking::verdicts(pen, buf, picker),
        Overlay::Intake(open) => intake::draw(pen, buf, open),
        Overlay::Form(open) => form::draw(pen, buf, open),
        Overlay::Leave(leaving) => leave(pen, buf, *leaving),
        Overlay::Ask(open) => ask::draw(pen, buf, open),
        Overlay::Replace(replacing) => by_hand::replace(pen, buf, replacing),
        Overlay::Overwrite(writing, path) => super::print::replace(pen, buf, writing, path),
    }
}

/// A box with a title over whatever is below; returns the room inside.
pub(super) fn frame(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, title: &str) -> Rect {
    clear(buf, area);
    let style = pen.theme.style(Role::Quiet);
    rule(buf, area, 0, pen.theme.rule(), style);
    rule(buf, area, area.height.saturating_sub(1), pen.theme.rule(), style);
    column(buf, Rect { width: 1, ..area }, 0, pen.theme.divider(), style);
    let right = Rect { x: area.right().saturating_sub(1), width: 1, ..area };
    column(buf, right, 0, pen.theme.divider(), style);
    let corners = if pen.theme.ascii { ["+", "+", "+", "+"] } else { ["┌", "┐", "└", "┘"] };
    let (last_x, last_y) = (area.width.saturating_sub(1), area.height.saturating_sub(1));
    for (corner, (x, y)) in corners.into_iter().zip([(0, 0), (last_x, 0), (0, last_y), (last_x, last_y)]) {
        put(buf, area, x, y, corner, style);
    }
    put(
        buf,
        Rect { width: area.width.saturating_sub(2), ..area },
        2,
        0,
        &format!(" {title} "),
        pen.theme.style(Role::Strong),
    );
    Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    }
}

/// A rule and two lines about the selection at the bottom of a box.
pub(super) fn foot(pen: &Pen<'_>, buf: &mut Buffer, inner: Rect, text: &str, role: Role) {
    let foot = Rect { y: inner.y + inner.height.saturating_sub(3), height: 3.min(inner.height), ..inner };
    rule(buf, foot, 0, pen.theme.rule(), pen.theme.style(Role::Quiet));
    for (row, line) in (1..3).zip(wrap(text, usize::from(foot.width))) {
        put(buf, foot, 0, row, &line, pen.theme.style(role));
    }
}

fn command_list(pen: &mut Pen<'_>, buf: &mut Buffer, list: &CommandList) {
    let texts = pen.texts;
    let area = centred(pen.window, 76, pen.window.height.saturating_sub(2).min(30));
    let title = texts.get(if list.help { "ui-help-title" } else { "ui-palette-title" });
    let inner = frame(pen, buf, area, &title);
    let label = texts.get("ui-filter");
    let x = 1 + put(buf, inner, 0, 0, &label, pen.theme.style(Role::Key));
    let typed = put(buf, inner, x, 0, list.filter.before(), pen.theme.style(Role::Strong));
    put(buf, inner, x + typed, 0, list.filter.after(), pen.theme.style(Role::Strong));
    pen.focus(inner, x + typed, 0);
    // Below the list stand two lines about the selected command, and for help the shapes of the marks.
    let legend = u16::from(list.help);
    let rows = Rect { y: inner.y + 1, height: inner.height.saturating_sub(4 + legend), ..inner };
    let shown = commands::listed(pen.state, list.help, &list.filter.text());
    let selected = list.selected;
    let from = pen.memory.scroll(List::Commands, selected, selected, shown.len(), usize::from(rows.height));
    for (y, (place, command)) in (0..rows.height).zip(shown.iter().enumerate().skip(from)) {
        let usable = commands::usable(pen.state, command).is_ok();
        let name = texts.get(command.name);
        let role = if usable { Role::Text } else { Role::Quiet };
        let name = if usable { name } else { format!("({name})") };
        pen.row(rows, y, place);
        put(buf, rows, 2, y, &pad(&name, 34), pen.theme.style(role));
        put(buf, rows, 37, y, &pen.state.keys.labels(command, texts), pen.theme.style(Role::Key));
        if place == selected {
            pen.mark_selected(buf, rows, y);
        }
    }
    if shown.is_empty() {
        put(buf, rows, 2, 0, &texts.get("ui-nothing-found"), pen.theme.style(Role::Quiet));
    }
    let foot =
        Rect { y: rows.y + rows.height, height: inner.height.saturating_sub(rows.height + 1), ..inner };
    rule(buf, foot, 0, pen.theme.rule(), pen.theme.style(Role::Quiet));
    if let Some(command) = shown.get(selected) {
        let mut about = texts.get(command.doc);
        if let Err(why) = commands::usable(pen.state, command) {
            about = format!("{about} {}", texts.with("ui-not-now", &[("why", texts.get(why).into())]));
        }
        for (row, line) in (1..3).zip(wrap(&about, usize::from(foot.width))) {
            put(buf, foot, 0, row, &line, pen.theme.style(Role::Text));
        }
    }
    if list.help {
        let shapes: Vec<String> = MarkState::ALL
            .iter()
            .map(|state| format!("{} {}", words::shape(Some(*state)), texts.get(words::state(*state))))
            .collect();
        put(buf, foot, 0, foot.height.saturating_sub(1), &shapes.join("  "), pen.theme.style(Role::Quiet));
    }
}

fn states(pen: &mut Pen<'_>, buf: &mut Buffer, picker: &StatePicker) {
    let texts = pen.texts;
    let item = pen.state.catalog.item_by_key(&picker.on).map(|(id, _)| pen.phrases.item(id));
    let area = centred(pen.window, 74, 13);
    let title = texts.get("ui-states-title");
    let inner = frame(pen, buf, area, &title);
    put(buf, inner, 0, 0, &item.unwrap_or_default(), pen.theme.style(Role::Strong));
    let marked = pen.state.catalog.item_by_key(&picker.on).map(|(id, _)| id);
    let covers = marked.map(|item| mark::covers(pen, item, usize::from(inner.width))).unwrap_or_default();
    put(buf, inner, 0, 1, &covers, pen.theme.style(Role::Quiet));
    let rows = Rect { y: inner.y + 2, height: inner.height.saturating_sub(5), ..inner };
    for (place, y) in (0..StatePicker::ROWS).zip(0..rows.height) {
        pen.row(rows, y, place);
        let state = MarkState::ALL.get(place).copied();
        let name = state.map_or_else(|| texts.get("ui-state-remove"), |state| texts.get(words::state(state)));
        let text = format!("{} {name}", words::shape(state));
        put(buf, rows, 2, y, &text, pen.theme.style(Role::Text));
        if place == picker.selected {
            pen.select(buf, rows, y);
        }
    }
    let help = picker.state().map_or("ui-state-remove-help", words::state_help);
    foot(pen, buf, inner, &texts.get(help), Role::Text);
}

/// What a line is typed for, and what to know about it.
pub fn prompt_words(pen: &Pen<'_>, prompt: &Prompt) -> (String, String) {
    let texts = pen.texts;
    match &prompt.purpose {
        Purpose::Reason { on, state } => {
            let item = pen.state.catalog.item_by_key(on).map(|(id, _)| pen.phrases.item(id));
            let args = &[
                ("state", texts.get(words::state(*state)).into()),
                ("what", item.unwrap_or_default().into()),
            ];
            (texts.with("ui-reason-title", args), texts.get("ui-reason-help"))
        }
        Purpose::Ground(change) => {
            let who = texts.get(changes::decided_by(change));
            let title = capital(&changes::label(&pen.state.catalog, change).say(texts));
            (title, texts.with("ui-ground-help", &[("who", who.into())]))
        }
        Purpose::ByHand(asked) => by_hand::asked(pen, asked),
        Purpose::Claims(keys) => {
            let title = texts.with("ui-claims-title", &[("n", keys.len().into())]);
            (title, texts.get("ui-reason-help"))
        }
        Purpose::Decision(_) => (texts.get("ui-decision-title"), texts.get("ui-decision-help")),
        Purpose::Note { question, verdict } => {
            let args = &[
                ("question", texts.get(assessment::question(*question)).into()),
                ("verdict", texts.get(assessment::verdict(*verdict)).into()),
            ];
            (texts.with("ui-note-title", args), texts.get("ui-note-help"))
        }
        Purpose::Handout => super::print::name_prompt(pen),
        Purpose::HandOverTo => (texts.get("ui-hand-over-title"), texts.get("ui-hand-over-help")),
        Purpose::HandOverNote(to) => {
            let args = &[("to", to.as_str().into())];
            (texts.with("ui-hand-over-note-title", args), texts.get("ui-hand-over-note-help"))
        }
        Purpose::NewCase => (texts.get("ui-new-title"), texts.get("ui-new-help")),
    }
}

fn draw_prompt(pen: &mut Pen<'_>, buf: &mut Buffer, prompt: &Prompt) {
    let texts = pen.texts;
    let (title, about) = prompt_words(pen, prompt);
    let area = centred(pen.window, 74, 8);
    let inner = frame(pen, buf, area, &title);
    for (row, line) in (0..2).zip(wrap(&about, usize::from(inner.width))) {
        put(buf, inner, 0, row, &line, pen.theme.style(Role::Quiet));
    }
    // A line longer than its room shows the part around the cursor.
    let room = usize::from(inner.width).saturating_sub(2);
    let before = tail(prompt.line.before(), room);
    put(buf, inner, 0, 3, ">", pen.theme.style(Role::Key));
    let x = 2 + put(buf, inner, 2, 3, &before, pen.theme.style(Role::Strong));
    put(buf, inner, x, 3, prompt.line.after(), pen.theme.style(Role::Strong));
    pen.focus(inner, x, 3);
    let (text, role) = match &prompt.problem {
        Some(problem) => (problem.say(texts), Role::Bad),
        None => (texts.get("ui-prompt-keys"), Role::Quiet),
    };
    put(buf, inner, 0, 5, &text, pen.theme.style(role));
}

/// The end of a text, as much of it as fits before the cursor.
pub(super) fn tail(text: &str, room: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation as _;
    let text = crate::text::safe::sanitize(text);
    let mut kept: Vec<&str> = Vec::new();
    let mut width = 1;
    for grapheme in text.graphemes(true).rev() {
        width += crate::text::safe::width(grapheme);
        if width > room {
            break;
        }
        kept.push(grapheme);
    }
    kept.reverse();
    kept.concat()
}

fn leave(pen: &mut Pen<'_>, buf: &mut Buffer, leaving: Leaving) {
    let texts = pen.texts;
    let area = centred(pen.window, 64, 8);
    let title = texts.get(match leaving {
        Leaving::Quit => "ui-leave-quit",
        Leaving::Close => "ui-leave-close",
    });
    let inner = frame(pen, buf, area, &title);
    for (row, line) in (1..4).zip(wrap(&texts.get("ui-leave-help"), usize::from(inner.width))) {
        put(buf, inner, 0, row, &line, pen.theme.style(Role::Text));
    }
    put_right(buf, inner, 0, 5, &texts.get("ui-leave-keys"), pen.theme.style(Role::Key));
    pen.focus(inner, 0, 1);
}

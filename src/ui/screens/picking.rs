//! Overlays to pick from: a search, suggestions, and the verdicts of the assessment.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::assessment;
use crate::app::find;
use crate::app::overlay::VerdictPicker;
use crate::app::picker::{PickFor, PickRow, Picker};
use crate::app::suggest::{Because, Suggestion};
use crate::app::suggesting::Suggesting;
use crate::app::words;
use crate::model::case::Verdict;
use crate::model::code::Key;
use crate::text::safe;
use crate::ui::canvas::{put, put_right, rule, wrap};
use crate::ui::layout::centred;
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

use super::overlay::{foot, frame};

/// Draws a search to pick from.
pub fn picker(pen: &mut Pen<'_>, buf: &mut Buffer, picker: &Picker) {
    let texts = pen.texts;
    let (title, help) = match picker.purpose {
        PickFor::Suggestions => ("ui-pick-suggest-title", "ui-pick-suggest-help"),
        PickFor::WhyNot => ("ui-pick-why-not-title", "ui-pick-why-not-help"),
    };
    let area = centred(pen.window, 76, pen.window.height.saturating_sub(2).min(24));
    let inner = frame(pen, buf, area, &texts.get(title));
    let label = texts.get("ui-filter");
    let x = 1 + put(buf, inner, 0, 0, &label, pen.theme.style(Role::Key));
    let typed = put(buf, inner, x, 0, picker.line.before(), pen.theme.style(Role::Strong));
    put(buf, inner, x + typed, 0, picker.line.after(), pen.theme.style(Role::Strong));
    pen.focus(inner, x + typed, 0);
    let rows = Rect { y: inner.y + 1, height: inner.height.saturating_sub(4), ..inner };
    let selected = picker.selected;
    let len = picker.rows.len();
    let from = pen.memory.scroll(List::Picker, selected, selected, len, usize::from(rows.height));
    for (y, (place, row)) in (0..rows.height).zip(picker.rows.iter().enumerate().skip(from)) {
        let (name, about) = pick_row(pen, row);
        let about = safe::cut(&about, 34);
        let width = u16::try_from(safe::width(&about)).unwrap_or(0);
        let room = Rect { width: rows.width.saturating_sub(width + 2), ..rows };
        put(buf, room, 2, y, &name, pen.theme.style(Role::Text));
        put_right(buf, rows, 0, y, &about, pen.theme.style(Role::Quiet));
        pen.row(rows, y, place);
        if place == selected {
            pen.mark_selected(buf, rows, y);
        }
    }
    if picker.rows.is_empty() && !picker.line.text().trim().is_empty() {
        put(buf, rows, 2, 0, &texts.get("ui-nothing-found"), pen.theme.style(Role::Quiet));
    }
    foot(pen, buf, inner, &texts.get(help), Role::Quiet);
}

/// The name of a row, and what it is or why it was found.
fn pick_row(pen: &Pen<'_>, row: &PickRow) -> (String, String) {
    let texts = pen.texts;
    let PickRow::Found(found) = row else {
        return (texts.get("ui-pick-marked"), String::new());
    };
    let kind = match &found.key {
        Key::Path(_) => texts.get("ui-pick-path"),
        Key::Offering(_) => texts.get("ui-pick-offering"),
        key => pen
            .state
            .catalog
            .item_by_key(key)
            .map(|(_, item)| words::about(texts, &pen.state.catalog, item))
            .unwrap_or_default(),
    };
    let why = find::say(texts, &found.reasons);
    let about = if why.is_empty() { kind } else { format!("{why}; {kind}") };
    let name = pen
        .state
        .catalog
        .item_by_key(&found.key)
        .map_or_else(|| found.name.clone(), |(item, _)| pen.phrases.item(item));
    (name, about)
}

/// Draws what could be shown.
pub fn suggestions(pen: &mut Pen<'_>, buf: &mut Buffer, list: &Suggesting) {
    let texts = pen.texts;
    let title = match &list.from {
        Some(from) => texts.with("ui-suggest-title", &[("job", from.as_str().into())]),
        None => texts.get("ui-suggest-title-marked"),
    };
    let area = centred(pen.window, 78, pen.window.height.saturating_sub(2).min(32));
    let inner = frame(pen, buf, area, &title);
    let found = &list.suggested.found;
    let counts = &[
        ("n", found.len().into()),
        ("chosen", list.chosen.len().into()),
        ("marked", list.suggested.marked.into()),
    ];
    put(buf, inner, 0, 0, &texts.with("ui-suggest-count", counts), pen.theme.style(Role::Quiet));
    let rows = Rect { y: inner.y + 1, height: inner.height.saturating_sub(5), ..inner };
    let selected = list.selected;
    let from = pen.memory.scroll(List::Picker, selected, selected, found.len(), usize::from(rows.height));
    for (y, (place, suggestion)) in (0..rows.height).zip(found.iter().enumerate().skip(from)) {
        let mark = if list.chosen.contains(&place) { "[+]" } else { "[ ]" };
        let share = texts.get(share(suggestion.share));
        let width = u16::try_from(safe::width(&share)).unwrap_or(0);
        let room = Rect { width: rows.width.saturating_sub(width + 1), ..rows };
        let style = pen.theme.style(if list.chosen.contains(&place) { Role::Strong } else { Role::Text });
        put(buf, room, 2, y, &format!("{mark} {}", pen.phrases.item(suggestion.item)), style);
        put_right(buf, rows, 0, y, &share, pen.theme.style(Role::Quiet));
        pen.row(rows, y, place);
        if place == selected {
            pen.select(buf, rows, y);
        }
    }
    let foot = Rect { y: inner.y + inner.height.saturating_sub(4), height: 4.min(inner.height), ..inner };
    rule(buf, foot, 0, pen.theme.rule(), pen.theme.style(Role::Quiet));
    match found.get(selected) {
        None => {
            put(buf, rows, 2, 0, &texts.get("ui-suggest-none"), pen.theme.style(Role::Quiet));
            pen.focus(rows, 2, 0);
        }
        Some(suggestion) => {
            let why = because(pen, list, suggestion);
            for (row, line) in (1..3).zip(wrap(&why, usize::from(foot.width))) {
                put(buf, foot, 0, row, &line, pen.theme.style(Role::Text));
            }
        }
    }
    put(buf, foot, 0, 3, &texts.get("ui-suggest-keys"), pen.theme.style(Role::Quiet));
}

/// Text id of how often the catalog asks for something: a word, because it is no chance that somebody has it.
const fn share(share: u32) -> &'static str {
    match share {
        1_000.. => "ui-suggest-always",
        500.. => "ui-suggest-often",
        _ => "ui-suggest-sometimes",
    }
}

/// Why something could be shown, with how sure the catalog is of that.
fn because(pen: &Pen<'_>, list: &Suggesting, suggestion: &Suggestion) -> String {
    let texts = pen.texts;
    let (id, of) = match suggestion.because {
        Because::Itself => ("ui-suggest-itself", None),
        Because::Asked(job) => ("ui-suggest-asked", Some(job)),
        Because::OneWay(job) => ("ui-suggest-one-way", Some(job)),
        Because::PartOf(whole) => ("ui-suggest-part-of", Some(whole)),
        Because::Evidenced(statement) => ("ui-suggest-evidenced", Some(statement)),
        Because::Before(job) => ("ui-suggest-before", Some(job)),
    };
    let of_name = of.map(|item| pen.phrases.item(item)).unwrap_or_default();
    let mut said = texts.with(id, &[("what", of_name.into())]);
    if list.suggested.of > 1 {
        let args = &[("n", suggestion.jobs.into()), ("of", list.suggested.of.into())];
        said = format!("{said} {}", texts.with("ui-suggest-jobs", args));
    }
    let grade = of.unwrap_or(suggestion.item);
    match pen.state.catalog.item(grade) {
        Some(item) => {
            let args = &[("grade", item.facts.grade.word().into())];
            format!("{said} {}", texts.with("ui-suggest-grade", args))
        }
        None => said,
    }
}

/// Draws the answers to a question of the assessment framework.
pub fn verdicts(pen: &mut Pen<'_>, buf: &mut Buffer, picker: &VerdictPicker) {
    let texts = pen.texts;
    let area = centred(pen.window, 74, 12);
    let inner = frame(pen, buf, area, &texts.get(assessment::question(picker.question)));
    let rows = Rect { height: inner.height.saturating_sub(4), ..inner };
    for (place, y) in (0..VerdictPicker::ROWS).zip(0..rows.height) {
        let verdict = Verdict::ALL.get(place).copied();
        let name = verdict.map_or("ui-verdict-remove", assessment::verdict);
        let text = format!("{} {}", assessment::shape(verdict), texts.get(name));
        put(buf, rows, 2, y, &text, pen.theme.style(Role::Text));
        pen.row(rows, y, place);
        if place == picker.selected {
            pen.select(buf, rows, y);
        }
    }
    foot(pen, buf, inner, &texts.get(assessment::help(picker.question)), Role::Quiet);
}

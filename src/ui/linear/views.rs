//! Every screen as an outline: one pure function for each.

pub mod case;
pub mod compare;
pub mod decisions;
pub mod experience;
pub mod goal;
pub mod hours;
pub mod map;
pub mod plan;
pub mod print;
pub mod start;
pub mod why;

use crate::app::State;
use crate::app::action::{Action, View};
use crate::app::commands;
use crate::app::find::{self, Reason};
use crate::app::session::Session;
use crate::app::words;
use crate::model::item::ItemId;
use crate::ui::screens::parts::capital;

use super::orders;
use super::outline::{Choice, Entry, Outline, Spot};
use super::questions;
use super::spoken::{sentence, spoken};

/// What is before the reader: the question that lies over the screen, or the screen as far as they went into it.
pub fn outline(state: &State, spots: &[Spot]) -> Outline {
    let (spot, below) = match spots.split_last() {
        Some((last, before)) => (Some(last), before.last()),
        None => (None, None),
    };
    let mut outline = match (state.overlays.last(), spot, &state.session) {
        (Some(overlay), _, _) => questions::outline(state, overlay),
        (None, Some(Spot::Commands(text)), _) => list_of_commands(state, text, below),
        (None, _, None) => start::outline(state),
        (None, _, Some(session)) => view(state, session, spot),
    };
    if state.overlays.is_empty() {
        outline.actions = orders::main(state, spot);
        outline.context = context(state);
    }
    let say = |text: &str| spoken(state.texts(), &state.catalog, text);
    outline.title = say(&outline.title);
    outline.context = say(&outline.context);
    outline.lines = outline.lines.iter().map(|line| sentence(&begun(&say(line)))).collect();
    for entry in &mut outline.items {
        entry.text = sentence(&say(&entry.text));
        entry.heading = entry.heading.as_ref().map(|heading| say(heading));
    }
    outline
}

fn view(state: &State, session: &Session, spot: Option<&Spot>) -> Outline {
    match session.view {
        View::Case => case::outline(state, session, spot),
        View::Experience => experience::outline(state, session, spot),
        View::Goal => goal::outline(state, session, spot),
        View::Plan => plan::outline(state, session),
        View::Why => why::outline(state, session),
        View::Compare => compare::outline(state, session, spot),
        View::Hours => hours::outline(state, session),
        View::Decisions => decisions::outline(state, session),
        View::Print => print::outline(state, session),
        View::Map => map::outline(state, session),
    }
}

/// A line as the start of a sentence, unless it is an address.
fn begun(line: &str) -> String {
    if line.starts_with("http") { line.to_owned() } else { capital(line) }
}

/// Goal and learner in short, for the first line of every screen; the name of a person stands last.
fn context(state: &State) -> String {
    let Some(session) = &state.session else { return String::new() };
    let texts = state.texts();
    let goal = session.goal().map(|key| {
        let known = state.catalog.item_by_key(key).map(|(_, item)| item.name.clone());
        known.unwrap_or_else(|| key.to_string())
    });
    let name = &session.case.learner.name;
    let name = if name.is_empty() { texts.get("ui-linear-no-name") } else { name.clone() };
    match goal {
        Some(goal) => texts.with("ui-linear-context", &[("goal", goal.into()), ("name", name.into())]),
        None => texts.with("ui-linear-context-no-goal", &[("name", name.into())]),
    }
}

/// The commands that can be used now, by what they are called and do; with a text, those that match it.
fn list_of_commands(state: &State, text: &str, below: Option<&Spot>) -> Outline {
    let texts = state.texts();
    let mut outline = Outline::titled(texts.get("ui-linear-commands"));
    let all = commands::listed(state, true, text);
    let of_use = orders::here(state);
    let shown = all.into_iter().filter(|command| {
        of_use.iter().any(|other| other.id == command.id) && orders::usable(state, below, command).is_ok()
    });
    outline.items = shown
        .map(|command| {
            let name = called(state, command);
            let text = texts
                .with("ui-linear-command", &[("name", name.into()), ("doc", texts.get(command.doc).into())]);
            Entry::new(text, Choice::Run(command.id))
        })
        .collect();
    if outline.items.is_empty() {
        outline.lines.push(texts.get("ui-nothing-found"));
    }
    outline.lines.push(texts.get("ui-linear-commands-help"));
    outline
}

/// A command by its name, and its letter where it has one.
pub fn called(state: &State, command: &commands::Command) -> String {
    let texts = state.texts();
    let name = texts.get(command.name);
    let name = name.trim_end_matches('?').to_owned();
    match orders::letter(command) {
        Some(letter) => {
            texts.with("ui-linear-letter", &[("letter", letter.to_string().into()), ("name", name.into())])
        }
        None => name,
    }
}

/// The headings of a list: each over the first entry of its part.
#[derive(Debug, Default)]
pub struct Headings(Option<String>);

impl Headings {
    /// The next heading.
    pub fn set(&mut self, heading: String) {
        self.0 = Some(heading);
    }

    /// The heading over the next entry, once.
    pub const fn take(&mut self) -> Option<String> {
        self.0.take()
    }
}

/// How an item stands in words, where something is known of it.
pub fn standing(state: &State, session: &Session, id: crate::model::ItemId) -> Option<String> {
    let texts = state.texts();
    let standing = session.standing_of(id);
    let word = |state| texts.get(words::state(state));
    match (standing.state, standing.via, &standing.older, standing.parts) {
        (Some(state_now), Some(via), _, _) => {
            let via = words::item(&state.catalog, via);
            Some(texts.with("ui-state-via", &[("state", word(state_now).into()), ("via", via.into())]))
        }
        (Some(state_now), None, Some(code), _) => {
            let args = &[("state", word(state_now).into()), ("code", code.as_str().into())];
            Some(texts.with("ui-state-older", args))
        }
        (Some(state_now), None, None, _) => Some(word(state_now)),
        (None, _, _, Some((granted, total))) if granted > 0 => {
            Some(texts.with("ui-parts-granted", &[("granted", granted.into()), ("total", total.into())]))
        }
        _ => None,
    }
}

/// What a search found: each hit with its kind and why it was found.
fn found<'a>(
    state: &State,
    title: &str,
    typed: &str,
    rows: impl Iterator<Item = (usize, ItemId, String, &'a [Reason])>,
) -> Outline {
    let texts = state.texts();
    let mut outline = Outline::titled(texts.get(title));
    outline.lines.push(texts.with("ui-linear-found-with", &[("text", typed.into())]));
    for (place, item, name, reasons) in rows {
        let kind =
            state.catalog.item(item).map(|item| texts.get(words::kind(&item.kind))).unwrap_or_default();
        let parts = [name, kind, find::say(texts, reasons)];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        outline
            .items
            .push(Entry::new(parts.join(", "), Choice::Into(vec![Action::Select(place)], Spot::Row)));
    }
    if outline.items.is_empty() {
        outline.lines.push(texts.get("ui-nothing-found"));
    }
    outline
}

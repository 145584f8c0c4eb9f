//! Changes of the facts of a case: from its view, and by the name they get for undo.

use crate::app::action::View;
use crate::app::effect::Effect;
use crate::app::facts::{self, Entry, Field, Kind, Row};
use crate::app::intake::{self, Question};
use crate::app::message::{Message, Value};
use crate::app::state::State;
use crate::app::words;
use crate::store::find_bsn;

use super::{cases, forms, interview, show};

/// Why a text cannot be kept: it holds what looks like a citizen service number.
pub(super) fn refused(text: &str) -> Option<Message> {
    find_bsn(text).map(|_| Message::new("ui-refused-bsn"))
}

/// The name of a change of a fact.
pub(super) fn label(field: Field) -> Message {
    match field {
        Field::Level(skill) => Message::new("ui-change-level").id("what", words::skill(skill)),
        Field::Done(account) => Message::new("ui-change-done").id("what", words::account(account)),
        _ => Message::new("ui-change-field").id("what", field.name()),
    }
}

/// A message about what a question asks.
pub(super) fn about(id: &'static str, question: Question) -> Message {
    let mut message = Message::new(id);
    message.args.push(("what", Value::Question(question)));
    message
}

/// Opens the selected row of the case view to be changed.
pub(super) fn open(state: &mut State) -> Vec<Effect> {
    match state.session.as_ref().and_then(|session| session.selected_fact(&state.catalog)) {
        Some(Row::Field(field)) => interview::ask_one(state, Question::Field(field)),
        Some(Row::Entry(entry, place)) => forms::open(state, entry, Some(place)),
        Some(Row::Add(entry)) => forms::open(state, entry, None),
        Some(Row::Decision(_)) => show(state, View::Decisions),
        Some(Row::Heading(_)) | None => {}
    }
    Vec::new()
}

/// Opens the form of a new entry for the list of the selected row.
pub(super) fn add(state: &mut State) {
    let Some(session) = &state.session else { return };
    let list = session.selected_fact(&state.catalog).and_then(Row::list);
    match list {
        Some(entry) if entry.takes_more(&session.case) => forms::open(state, entry, None),
        Some(_) => state.notice = Some(Message::new("ui-why-one-only")),
        None => {}
    }
}

/// Removes the selected entry of a list.
pub(super) fn remove(state: &mut State) -> Vec<Effect> {
    match state.session.as_ref().and_then(|session| session.selected_fact(&state.catalog)) {
        Some(Row::Entry(entry, place)) => remove_entry(state, entry, place),
        _ => Vec::new(),
    }
}

/// Removes an entry of a list.
pub(super) fn remove_entry(state: &mut State, entry: Entry, place: usize) -> Vec<Effect> {
    let label = Message::new("ui-change-removed").id("what", entry.name());
    cases::change(state, label, |case| entry.remove(case, place))
}

/// Turns a fact so many values up or down, in one change.
pub(super) fn turn(state: &mut State, field: Field, up: bool, places: usize) -> Vec<Effect> {
    let catalog = state.catalog.clone();
    cases::change(state, label(field), |case| {
        for _ in 0..places {
            facts::adjust(&catalog, case, field, up);
        }
        intake::record(case, Question::Field(field), true);
    })
}

/// Steps the selected fact up or down.
pub(super) fn adjust(state: &mut State, up: bool) -> Vec<Effect> {
    let catalog = state.catalog.clone();
    let Some(session) = &state.session else { return Vec::new() };
    let Some(Row::Field(field)) = session.selected_fact(&catalog) else { return Vec::new() };
    if matches!(field.kind(), Kind::Text(_) | Kind::Date) {
        return if up { open(state) } else { Vec::new() };
    }
    cases::change(state, label(field), |case| {
        facts::adjust(&catalog, case, field, up);
        intake::record(case, Question::Field(field), true);
    })
}

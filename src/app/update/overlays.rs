//! What lies over the screen: opening it, and taking its answer.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::facts::{self, Field, Kind};
use crate::app::line::Line;
use crate::app::message::Message;
use crate::app::overlay::{Leaving, Overlay, Prompt, Purpose, StatePicker};
use crate::app::state::State;
use crate::app::words;
use crate::app::{commands, input};
use crate::model::case::MarkState;

use super::{by_hand, cases, deciding, plans, suggestions, update};

/// The longest reason kept.
pub(super) const REASON_LIMIT: usize = 400;

/// Takes the answer of what lies on top.
pub(super) fn activate(state: &mut State) -> Vec<Effect> {
    match state.overlays.pop() {
        None | Some(Overlay::Glossary(_)) => Vec::new(),
        Some(Overlay::Leave(Leaving::Quit)) => update(state, Action::QuitNow),
        Some(Overlay::Leave(Leaving::Close)) => cases::close(state),
        Some(Overlay::Commands(list)) => {
            let listed = commands::listed(state, list.help, &list.filter.text());
            listed.get(list.selected).map(|command| input::run(state, command)).unwrap_or_default()
        }
        Some(Overlay::States(picker)) => picked(state, &picker),
        Some(Overlay::Prompt(prompt)) => typed(state, prompt),
        Some(Overlay::Replace(replacing)) => by_hand::replaced(state, replacing),
        Some(Overlay::Pick(picker)) => suggestions::picked(state, picker),
        Some(Overlay::Suggest(list)) => {
            suggestions::chosen(state, list);
            Vec::new()
        }
        Some(Overlay::WhyNot(_)) => Vec::new(),
        Some(Overlay::Verdicts(picker)) => deciding::judged(state, &picker),
    }
}

fn picked(state: &mut State, picker: &StatePicker) -> Vec<Effect> {
    let Some(mark) = picker.state() else {
        return cases::set_mark(state, &picker.on, None, "");
    };
    let known = state.session.as_ref().and_then(|session| session.case.mark(&picker.on));
    let reason = known.map(|mark| mark.reason.clone()).unwrap_or_default();
    let purpose = Purpose::Reason { on: picker.on.clone(), state: mark };
    let line = Line::with(REASON_LIMIT, &reason);
    state.overlays.push(Overlay::Prompt(Prompt { purpose, line, problem: None }));
    Vec::new()
}

fn typed(state: &mut State, mut prompt: Prompt) -> Vec<Effect> {
    let text = prompt.line.text();
    match &prompt.purpose {
        Purpose::ByHand(_) => {
            let done = by_hand::typed(state, &mut prompt);
            if done.is_none() {
                state.overlays.push(Overlay::Prompt(prompt));
            }
            done.unwrap_or_default()
        }
        Purpose::Reason { on, state: mark } => cases::set_mark(state, on, Some(*mark), &text),
        Purpose::Ground(_) if text.trim().is_empty() => {
            prompt.problem = Some(Message::new("ui-ground-empty"));
            state.overlays.push(Overlay::Prompt(prompt));
            Vec::new()
        }
        Purpose::Claims(keys) => suggestions::claim(state, keys, &text),
        Purpose::Decision(place) => deciding::write(state, *place, &text),
        Purpose::Note { question, verdict } => deciding::answer(state, *question, Some(*verdict), &text),
        Purpose::Ground(change) => plans::apply_on_ground(state, change, &text),
        Purpose::NewCase => cases::new_case(state, &text),
        Purpose::Field(field) => {
            let field = *field;
            let Some(session) = &state.session else { return Vec::new() };
            let mut changed = session.case.clone();
            if let Err(expected) = facts::set(&mut changed, field, &text) {
                prompt.problem = Some(Message::new(expected));
                state.overlays.push(Overlay::Prompt(prompt));
                return Vec::new();
            }
            cases::change(state, label(field), |case| *case = changed)
        }
    }
}

/// The name of a change of a fact.
fn label(field: Field) -> Message {
    match field {
        Field::Level(skill) => Message::new("ui-change-level").id("what", words::skill(skill)),
        Field::Done(account) => Message::new("ui-change-done").id("what", words::account(account)),
        _ => Message::new("ui-change-field").id("what", field.name()),
    }
}

/// Opens the line for the selected fact, or goes to its next value.
pub(super) fn open_field(state: &mut State) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    let Some(facts::Row::Field(field)) = session.selected_fact() else { return Vec::new() };
    if field.kind() == Kind::Choice {
        return adjust(state, true);
    }
    let line = Line::with(200, &facts::text(&session.case, field));
    state.overlays.push(Overlay::Prompt(Prompt { purpose: Purpose::Field(field), line, problem: None }));
    Vec::new()
}

/// Steps the selected fact up or down.
pub(super) fn adjust(state: &mut State, up: bool) -> Vec<Effect> {
    let catalog = state.catalog.clone();
    let Some(session) = &state.session else { return Vec::new() };
    let Some(facts::Row::Field(field)) = session.selected_fact() else { return Vec::new() };
    if matches!(field.kind(), Kind::Text | Kind::Date) {
        return if up { open_field(state) } else { Vec::new() };
    }
    cases::change(state, label(field), |case| facts::adjust(&catalog, case, field, up))
}

/// Turns a fact so many values up or down, in one change.
pub(super) fn turn(state: &mut State, field: Field, up: bool, places: usize) -> Vec<Effect> {
    let catalog = state.catalog.clone();
    cases::change(state, label(field), |case| {
        for _ in 0..places {
            facts::adjust(&catalog, case, field, up);
        }
    })
}

/// Opens the choice of states for the selected item, on the state it has or most likely gets.
pub(super) fn open_states(state: &mut State) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    let Some(on) = session.selected_key(&state.catalog) else { return Vec::new() };
    let known = session.case.mark(&on).map(|mark| mark.state);
    let selected =
        known.and_then(|state| MarkState::ALL.iter().position(|other| *other == state)).unwrap_or(0);
    state.overlays.push(Overlay::States(StatePicker { on, selected }));
    Vec::new()
}

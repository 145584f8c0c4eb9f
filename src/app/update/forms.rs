//! Forms: opening one, going through its fields, and keeping what was typed.

use crate::app::action::{Action, Motion};
use crate::app::effect::Effect;
use crate::app::facts::Entry;
use crate::app::facts::entries::{InputKind, Wrong};
use crate::app::form::Form;
use crate::app::interview::InterviewStep;
use crate::app::message::Message;
use crate::app::overlay::Overlay;
use crate::app::state::State;

use super::{cases, facts, update};

/// Opens the form of an entry, or of a new one.
pub(super) fn open(state: &mut State, entry: Entry, place: Option<usize>) {
    let Some(session) = &state.session else { return };
    let form = Form::new(&state.catalog, &session.case, entry, place, session.today);
    state.overlays.push(Overlay::Form(form));
}

/// Goes to the next field, or keeps the form at its last.
pub(super) fn activate(state: &mut State, mut form: Form) -> Vec<Effect> {
    if let Some(id) = form.candidates(&state.catalog).get(form.candidate)
        && let Some(offering) = state.catalog.offering(*id)
        && let Some(input) = form.inputs.get_mut(form.at)
    {
        input.line.clear();
        input.line.insert(&offering.name);
        input.offering = Some(offering.id.clone());
        input.problem = None;
    }
    if form.at + 1 >= form.inputs.len() {
        return keep(state, form);
    }
    // A field that cannot be used is said at once, before the next is typed.
    match judge(state, &form) {
        Some((at, problem)) if at == form.at => tell(&mut form, at, problem),
        _ => form.at += 1,
    }
    state.overlays.push(Overlay::Form(form));
    Vec::new()
}

/// The first field that cannot be used, and why.
fn judge(state: &State, form: &Form) -> Option<(usize, Message)> {
    let typed = form.typed();
    let private = typed.iter().position(|typed| facts::refused(&typed.text).is_some());
    if let Some(at) = private {
        return Some((at, Message::new("ui-refused-bsn")));
    }
    let mut case = state.session.as_ref()?.case.clone();
    let wrong = form.entry.keep(&mut case, form.place, &typed).err()?;
    Some((wrong.at, expected(form.entry, wrong)))
}

fn expected(entry: Entry, wrong: Wrong) -> Message {
    match entry.inputs().get(wrong.at).map(|input| input.kind) {
        Some(InputKind::Number { least, most }) => {
            Message::new("ui-expected-number-between").number("least", least).number("most", most)
        }
        _ => Message::new(wrong.expected),
    }
}

fn tell(form: &mut Form, at: usize, problem: Message) {
    form.at = at;
    if let Some(input) = form.inputs.get_mut(at) {
        input.problem = Some(problem);
    }
}

fn keep(state: &mut State, mut form: Form) -> Vec<Effect> {
    if let Some((at, problem)) = judge(state, &form) {
        tell(&mut form, at, problem);
        state.overlays.push(Overlay::Form(form));
        return Vec::new();
    }
    let id = if form.place.is_some() { "ui-change-field" } else { "ui-change-added" };
    let label = Message::new(id).id("what", form.entry.name());
    let typed = form.typed();
    cases::change(state, label, |case| {
        // It was judged on a copy of the same case.
        form.entry.keep(case, form.place, &typed).unwrap_or_default();
    })
}

/// Moves through the offerings that match, or through the fields.
pub(super) fn moved(state: &mut State, motion: Motion) {
    let catalog = state.catalog.clone();
    let Some(Overlay::Form(form)) = state.overlays.last_mut() else { return };
    let candidates = form.candidates(&catalog).len();
    let (now, len) = if candidates > 0 { (form.candidate, candidates) } else { (form.at, form.inputs.len()) };
    let next = super::movement::moved(now, len, len, motion);
    if candidates > 0 {
        form.candidate = next;
    } else {
        form.at = next;
    }
}

/// Goes to a field, or selects an offering of those that stand behind the fields; the selected one is taken.
pub(super) fn point(state: &mut State, row: usize) -> Vec<Effect> {
    let catalog = state.catalog.clone();
    let Some(Overlay::Form(form)) = state.overlays.last_mut() else { return Vec::new() };
    match row.checked_sub(form.inputs.len()) {
        None => {
            form.at = row;
            form.candidate = 0;
        }
        Some(candidate) if candidate == form.candidate => return update(state, Action::Activate),
        Some(candidate) if candidate < form.candidates(&catalog).len() => form.candidate = candidate,
        Some(_) => {}
    }
    Vec::new()
}

/// Goes to another field, or keeps the form.
pub(super) fn step(state: &mut State, step: InterviewStep) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = state.overlays.last_mut() else { return Vec::new() };
    let len = form.inputs.len();
    match step {
        InterviewStep::Next if len > 0 => form.at = (form.at + 1) % len,
        InterviewStep::Previous if len > 0 => form.at = (form.at + len - 1) % len,
        InterviewStep::Keep => {
            let form = form.clone();
            state.overlays.pop();
            return keep(state, form);
        }
        _ => {}
    }
    Vec::new()
}

//! What lies over the screen: opening it, and taking its answer.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::line::Line;
use crate::app::message::Message;
use crate::app::overlay::{Leaving, Overlay, Prompt, Purpose, StatePicker};
use crate::app::state::State;
use crate::app::{commands, input};
use crate::model::case::MarkState;

use super::{
    by_hand, cases, deciding, facts, forms, handing_over, interview, keeping, plans, printing, suggestions,
    update,
};

/// The longest reason kept.
pub(super) const REASON_LIMIT: usize = 400;

/// Takes the answer of what lies on top.
pub(super) fn activate(state: &mut State) -> Vec<Effect> {
    match state.overlays.pop() {
        // An answer is closed and does nothing.
        None | Some(Overlay::Glossary(_) | Overlay::WhyNot(_)) => Vec::new(),
        Some(Overlay::Leave(Leaving::Quit)) => update(state, Action::QuitNow),
        Some(Overlay::Leave(Leaving::Close)) => cases::close(state),
        Some(Overlay::Commands(list)) => {
            let listed = commands::listed(state, list.help, &list.filter.text());
            listed.get(list.selected).map(|command| input::run(state, command)).unwrap_or_default()
        }
        Some(Overlay::States(picker)) => picked(state, &picker),
        Some(Overlay::Prompt(prompt)) => typed(state, prompt),
        Some(Overlay::Replace(replacing)) => by_hand::replaced(state, replacing),
        Some(Overlay::Overwrite(writing, _)) => printing::replace(writing),
        Some(Overlay::Ask(ask)) => keeping::answered(state, ask),
        Some(Overlay::Pick(picker)) => suggestions::picked(state, picker),
        Some(Overlay::Suggest(list)) => {
            suggestions::chosen(state, list);
            Vec::new()
        }
        Some(Overlay::Verdicts(picker)) => deciding::judged(state, &picker),
        Some(Overlay::Intake(intake)) => interview::activate(state, intake),
        Some(Overlay::Form(form)) => forms::activate(state, form),
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
    // Whatever is asked: a text that cannot be kept is refused where it is typed.
    if let Some(problem) = facts::refused(&text) {
        prompt.problem = Some(problem);
        state.overlays.push(Overlay::Prompt(prompt));
        return Vec::new();
    }
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
        Purpose::HandOverTo => {
            handing_over::to(state, prompt);
            Vec::new()
        }
        Purpose::HandOverNote(to) => handing_over::over(state, to, &text),
        Purpose::Handout => printing::named(state, prompt),
    }
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

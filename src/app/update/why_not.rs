//! "Why not?": asking, and taking what a plan with it in it comes to.

use crate::app::effect::Effect;
use crate::app::message::Message;
use crate::app::overlay::Overlay;
use crate::app::picker::PickFor;
use crate::app::state::State;
use crate::app::why_not::{TrialOf, Tried, WhyNot};
use crate::model::code::Key;
use crate::route::why_not::{Explanation, Subject, Trial, why_not};

use super::suggestions;

/// Asks about the selection, or first about what.
pub(super) fn ask_selected(state: &mut State) -> Vec<Effect> {
    let session = state.session.as_ref();
    let item = session.and_then(|session| session.selected_item(&state.catalog));
    if let Some(key) = item.and_then(|item| state.catalog.item(item)).map(|item| item.key.clone()) {
        return ask(state, key);
    }
    suggestions::open_picker(state, PickFor::WhyNot);
    Vec::new()
}

/// Asks about something: says at once what can be read off, and has a plan tried with it where that can say more.
pub(super) fn ask(state: &mut State, about: Key) -> Vec<Effect> {
    let request = state.next_request();
    let Some(session) = &state.session else { return Vec::new() };
    let subject = Subject::of(&state.catalog, &about);
    let plan = session.plan().filter(|_| !session.planning.busy);
    let explanation = plan
        .zip(subject)
        .map(|(plan, subject)| why_not(&state.catalog, &session.case, session.today, plan, subject));
    let offerings = explanation.as_ref().map(Explanation::candidates).unwrap_or_default();
    let possible = plan.is_some_and(|plan| plan.figures.is_some());
    let trial = session.goal().filter(|_| possible && !offerings.is_empty()).map(|goal| TrialOf {
        request,
        case: Box::new(session.case.clone()),
        goal: goal.clone(),
        today: session.today,
        offerings,
    });
    let tried = if trial.is_some() { Tried::Busy(request) } else { Tried::Nothing };
    let explanation = explanation.map(Box::new);
    state.overlays.push(Overlay::WhyNot(WhyNot { about, explanation, tried, scroll: 0 }));
    trial.map(Effect::Try).into_iter().collect()
}

/// Takes what a plan that was tried comes to; nobody waits for it when the question is closed.
pub(super) fn tried(state: &mut State, request: u64, result: Result<Option<Trial>, Message>) {
    for overlay in &mut state.overlays {
        if let Overlay::WhyNot(asked) = overlay
            && asked.tried == Tried::Busy(request)
        {
            asked.tried = match result {
                Ok(trial) => Tried::Known(trial),
                Err(problem) => Tried::Failed(problem),
            };
            return;
        }
    }
}

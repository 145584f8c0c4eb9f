//! Plans: asked for, taken, stopped, and the changes that they offer.

use jiff::civil::Date;

use crate::app::action::View;
use crate::app::changes;
use crate::app::compare;
use crate::app::effect::Effect;
use crate::app::line::Line;
use crate::app::message::Message;
use crate::app::milestones::milestones;
use crate::app::overlay::{Overlay, Prompt, Purpose};
use crate::app::session::{Moved, Planning};
use crate::app::state::State;
use crate::export::Phrases;
use crate::model::case::Decision;
use crate::model::item::ItemId;
use crate::route::{Change, Figures, Plan, Proposal, Stage};

use super::by_hand;
use super::cases;
use super::overlays::REASON_LIMIT;

/// Asks for a plan of the case as it is now.
pub(super) fn plan(state: &mut State) -> Vec<Effect> {
    let request = state.next_request();
    let Some(session) = &mut state.session else { return Vec::new() };
    let Some(goal) = session.goal().cloned() else {
        session.planning = Planning::default();
        return vec![Effect::CancelPlan];
    };
    let standing = session.proposal().filter(|proposal| proposal.stage >= Stage::Planned);
    if let Some(proposal) = standing {
        session.planning.before = Some(shown(&proposal.plan));
    }
    session.planning.request = request;
    session.planning.busy = true;
    session.planning.stopped = false;
    session.planning.moved = None;
    let today = session.today;
    vec![Effect::Plan { request, case: Box::new(session.case.clone()), goal, today }]
}

/// Makes a change that the plan offers, or asks first on what ground it was decided.
pub(super) fn apply(state: &mut State, change: &Change) -> Vec<Effect> {
    if changes::asks_ground(change) {
        state.overlays.push(Overlay::Prompt(Prompt {
            purpose: Purpose::Ground(change.clone()),
            line: Line::new(REASON_LIMIT),
            problem: None,
        }));
        return Vec::new();
    }
    apply_on_ground(state, change, "")
}

/// Makes a change that was decided on a ground. A setting has no place for the ground: it is kept as a decision of the case.
pub(super) fn apply_on_ground(state: &mut State, change: &Change, ground: &str) -> Vec<Effect> {
    let Some(session) = &mut state.session else { return Vec::new() };
    session.compared = compare::Row::Plan;
    // What stood in the way is gone: the plan is what there is to see.
    if session.view == View::Why {
        session.view = View::Plan;
    }
    let today = session.today;
    let author = state.author.clone();
    let phrases = Phrases { texts: state.texts(), catalog: &state.catalog };
    let decision = (changes::asks_ground(change) && !changes::keeps_ground(change)).then(|| Decision {
        date: today,
        author: author.clone(),
        text: format!("{}: {}", phrases.change(change), ground.trim()),
    });
    let label = changes::label(&state.catalog, change);
    cases::change_because(state, label, ground, |case| {
        *case = change.apply(case, &author, today, ground.trim());
        case.decisions.extend(decision);
    })
}

/// Looks no further. What was found stays, and an answer that is still on its way is not taken any more.
pub(super) fn stop(state: &mut State) -> Vec<Effect> {
    let request = state.next_request();
    let Some(session) = &mut state.session else { return Vec::new() };
    session.planning.request = request;
    session.planning.stopped = true;
    let said = match session.proposal().map(|proposal| proposal.stage) {
        None => "ui-plan-stopped",
        _ if session.planning.busy => "ui-stopped-before",
        Some(Stage::Searching) => "ui-stopped-searching",
        _ => "ui-stopped-beside",
    };
    state.notice = Some(Message::new(said));
    vec![Effect::CancelPlan]
}

/// Shows why the plan does not finish earlier.
pub(super) fn why_not_earlier(state: &mut State) {
    super::show(state, View::Why);
    if let Some(session) = &mut state.session {
        session.plan_row = 0;
    }
}

/// Takes an answer, or as much of it as is known.
pub(super) fn planned(
    state: &mut State,
    request: u64,
    result: Result<Box<Proposal>, Message>,
) -> Vec<Effect> {
    let Some(session) = &mut state.session else { return Vec::new() };
    if session.planning.request != request {
        return Vec::new();
    }
    let selected = session.selected_offering();
    let was_possible = session.plan().is_some_and(|plan| plan.figures.is_some());
    // What a change did to the plan can be said when the new plan stands.
    let standing = result.as_ref().ok().filter(|proposal| proposal.stage >= Stage::Planned);
    let after = standing.map(|proposal| shown(&proposal.plan));
    session.planning.moved = moved(session.planning.before, after);
    session.planning.busy = false;
    session.planning.milestones =
        result.as_ref().map(|proposal| milestones(&state.catalog, &proposal.plan)).unwrap_or_default();
    session.planning.answer = Some(result);
    // What is selected in a plan means nothing in a conflict, and the other way round.
    let possible = session.plan().is_some_and(|plan| plan.figures.is_some());
    if possible != was_possible {
        session.plan_row = 0;
    }
    let last = session.plan_rows().len().saturating_sub(1);
    session.plan_row = session.plan_row.min(last);
    session.select_offering(selected);
    by_hand::compare_adopted(state)
}

/// What is told of a plan that stood: its goal, its start and its figures.
type Shown = (ItemId, Date, Option<Figures>);

const fn shown(plan: &Plan) -> Shown {
    (plan.goal, plan.start, plan.figures)
}

/// What a new plan for the same goal did to the figures.
fn moved(before: Option<Shown>, after: Option<Shown>) -> Option<Moved> {
    let ((goal, from, before), (same, to, after)) = (before?, after?);
    if goal != same {
        return None;
    }
    match (before, after) {
        (Some(before), Some(after)) => {
            // A plan that starts on another day counts its weeks from there.
            let later = from.until(to).map_or(0, |span| i64::from(span.get_days()) / 7);
            let moved = Moved::Saved {
                weeks: i64::from(before.finish_week) - i64::from(after.finish_week) - later,
                hours: i64::from(before.study_hours) - i64::from(after.study_hours),
            };
            Some(moved)
        }
        (None, Some(_)) => Some(Moved::Possible),
        (Some(_), None) => Some(Moved::Impossible),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_that_starts_later_and_takes_less_time_is_not_sooner() {
        let figures = |finish_week| Some(Figures { finish_week, study_hours: 2_005, cost_eur: 0 });
        let before = (ItemId(0), Date::constant(2027, 1, 4), figures(90));
        let after = (ItemId(0), Date::constant(2027, 9, 6), figures(86));
        assert_eq!(moved(Some(before), Some(after)), Some(Moved::Saved { weeks: -31, hours: 0 }));
        assert_eq!(moved(Some(after), Some(before)), Some(Moved::Saved { weeks: 31, hours: 0 }));
    }
}

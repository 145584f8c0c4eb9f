//! Changes of the case, and what follows from them: undo and saving; cases that come and go.

use jiff::civil::Date;

use crate::app::action::View;
use crate::app::changes;
use crate::app::compare;
use crate::app::concerns;
use crate::app::effect::{CaseRef, Effect, TaskDone};
use crate::app::facts;
use crate::app::keeping::{Changed, Unopened};
use crate::app::message::Message;
use crate::app::session::{Saving, Session};
use crate::app::signing;
use crate::app::standing::standings;
use crate::app::state::State;
use crate::app::tour::{self, Tour};
use crate::app::words;
use crate::model::case::{Case, Mark, MarkState};
use crate::model::code::Key;
use crate::store::keeper::Turn;

use super::{by_hand, interview, keeping, plans, printing, why_not};

/// Changes the case, named for undo; nothing happens when nothing differs.
pub(super) fn change(state: &mut State, label: Message, apply: impl FnOnce(&mut Case)) -> Vec<Effect> {
    change_because(state, label, "", apply)
}

/// Changes the case for a reason that was given.
pub(super) fn change_because(
    state: &mut State,
    label: Message,
    reason: &str,
    apply: impl FnOnce(&mut Case),
) -> Vec<Effect> {
    if is_read_only(state) {
        return Vec::new();
    }
    let Some(session) = &mut state.session else { return Vec::new() };
    let before = session.case.clone();
    apply(&mut session.case);
    if session.case == before {
        return Vec::new();
    }
    signing::sign(&before, &mut session.case, &state.author, session.today);
    let concern = concerns::told(&before, &session.case);
    session.history.keep(before.clone(), label.clone());
    let called = label.clone();
    state.notice = Some(concern.unwrap_or(label));
    after_change(state, Turn::Do, &called, reason, &before)
}

/// Whether nothing may be changed, which is said.
fn is_read_only(state: &mut State) -> bool {
    let read_only = state.session.as_ref().is_some_and(|session| session.saving == Saving::ReadOnly);
    if read_only {
        state.notice = Some(Message::new("ui-read-only"));
    }
    read_only
}

/// The case has become another one by what others wrote: nothing of ours is to be written.
pub(super) fn replaced(state: &mut State, before: &Case) -> Vec<Effect> {
    refresh(state, before)
}

/// Takes the last change back, or does it again.
pub(super) fn undo(state: &mut State, back: bool) -> Vec<Effect> {
    if is_read_only(state) {
        return Vec::new();
    }
    let Some(session) = &mut state.session else { return Vec::new() };
    let before = session.case.clone();
    let label =
        if back { session.history.undo(&mut session.case) } else { session.history.redo(&mut session.case) };
    let Some(label) = label else { return Vec::new() };
    let what = label.say(state.texts());
    let said = if back { "ui-undone" } else { "ui-redone" };
    let turn = if back { Turn::Undo } else { Turn::Redo };
    state.notice = Some(Message::new(said).text("what", what));
    after_change(state, turn, &label, "", &before)
}

/// What follows from every change: it is written, the marks are counted anew, and the case is planned where the plan can be another
/// one.
fn after_change(state: &mut State, turn: Turn, label: &Message, reason: &str, before: &Case) -> Vec<Effect> {
    let changed = keeping::changed(state, turn, label, reason, before.clone());
    let mut effects = save(state, changed.into_iter().collect());
    effects.extend(refresh(state, before));
    effects
}

/// Writes what completes the last change, which is no change of its own.
pub(super) fn amend(state: &mut State, before: Case) -> Vec<Effect> {
    let label = Message::new("ui-change-amended");
    let changed = keeping::changed(state, Turn::Amend, &label, "", before);
    save(state, changed.into_iter().collect())
}

/// What follows from another case: what is selected is still there, and it is planned.
fn refresh(state: &mut State, before: &Case) -> Vec<Effect> {
    let Some(session) = &mut state.session else { return Vec::new() };
    session.standing = standings(&state.catalog, &session.case);
    session.planning.moved = None;
    session.changed_on = Some(session.today);
    // Rows come and go with what the case says: the selection stays on one that can be selected.
    let rows = session.fact_rows(&state.catalog);
    let from = session.fact.min(rows.len().saturating_sub(1));
    let mut places = (from..rows.len()).chain((0..from).rev());
    let can = |place: &usize| rows.get(*place).is_some_and(|row| row.can_be_selected());
    session.fact = places.find(can).unwrap_or(from);
    let last = session.experience_rows(&state.catalog).len().saturating_sub(1);
    session.experience.selected = session.experience.selected.min(last);
    let texts = state.languages.texts(state.lang);
    session.keep_decision_selected(texts, &state.catalog);
    let effects = if session.case.has_the_plan_of(before) {
        by_hand::hold_beside_adopted(state);
        Vec::new()
    } else {
        plans::plan(state)
    };
    interview::refresh(state);
    effects
}

/// Writes changes of the case, where it is kept; without any, those that could not be written before.
pub(super) fn save(state: &mut State, changes: Vec<Changed>) -> Vec<Effect> {
    let request = state.next_request();
    let Some(session) = &mut state.session else { return Vec::new() };
    if !session.origin.is_kept() {
        session.saving = Saving::Memory;
        return Vec::new();
    }
    session.saving = Saving::Busy(request);
    let (to, case) = (session.origin.clone(), Box::new(session.case.clone()));
    vec![Effect::Save { request, to, changes, case }]
}

/// The item selected.
fn selected(state: &State) -> Option<(Key, String)> {
    let session = state.session.as_ref()?;
    let item = state.catalog.item(session.selected_item(&state.catalog)?)?;
    Some((session.selected_key(&state.catalog)?, item.name.clone()))
}

/// Gives the selection the next state: none, then the states in their order, then none again.
pub(super) fn cycle_mark(state: &mut State) -> Vec<Effect> {
    let Some((on, _)) = selected(state) else { return Vec::new() };
    let mark = state.session.as_ref().and_then(|session| session.case.mark(&on));
    let next = match mark.map(|mark| mark.state) {
        None => Some(MarkState::Claimed),
        Some(MarkState::Claimed) => Some(MarkState::Evidenced),
        Some(MarkState::Evidenced) => Some(MarkState::Requested),
        Some(MarkState::Requested) => Some(MarkState::Granted),
        Some(MarkState::Granted) => Some(MarkState::Refused),
        Some(MarkState::Refused) => None,
    };
    let reason = mark.map(|mark| mark.reason.clone()).unwrap_or_default();
    set_mark(state, &on, next, &reason)
}

/// Removes the mark of the selection.
pub(super) fn remove_mark(state: &mut State) -> Vec<Effect> {
    match selected(state) {
        Some((on, _)) => set_mark(state, &on, None, ""),
        None => Vec::new(),
    }
}

/// Sets or removes a mark.
pub(super) fn set_mark(state: &mut State, on: &Key, mark: Option<MarkState>, reason: &str) -> Vec<Effect> {
    let date = state.session.as_ref().map_or(state.today, |session| session.today);
    let author = state.author.clone();
    let label = match mark {
        Some(mark) => Message::new("ui-change-mark").id("state", words::state(mark)),
        None => Message::new("ui-change-unmark"),
    };
    let label = label.text("what", changes::name_of(&state.catalog, on));
    change_because(state, label, reason, |case| {
        case.marks.retain(|known| known.on != *on || mark.is_some());
        let Some(mark) = mark else { return };
        let new = Mark { on: on.clone(), state: mark, author, date, reason: reason.trim().to_owned() };
        match case.marks.iter_mut().find(|known| known.on == *on) {
            // The same mark again keeps its author and date.
            Some(known) if known.state == new.state && known.reason == new.reason => {}
            Some(known) => *known = new,
            None => case.marks.push(new),
        }
    })
}

/// Makes the selection the goal planned for; other goals of the case stay behind it.
pub(super) fn choose_goal(state: &mut State) -> Vec<Effect> {
    let Some((goal, name)) = selected(state) else { return Vec::new() };
    let known = state.session.as_ref().and_then(|session| session.goal());
    if known == Some(&goal) {
        state.notice = Some(Message::new("ui-goal-already"));
        return Vec::new();
    }
    let label = Message::new("ui-change-goal").text("what", name);
    let effects = change(state, label, |case| {
        case.goals.retain(|other| *other != goal);
        case.goals.insert(0, goal);
    });
    if let Some(session) = &mut state.session {
        session.plan_row = 0;
        session.compared = compare::Row::Plan;
    }
    effects
}

/// Asks for a new case with this learner in it.
pub(super) fn new_case(state: &mut State, name: &str) -> Vec<Effect> {
    let Some(band) = facts::usual_band(&state.catalog).cloned() else {
        state.notice = Some(Message::new("ui-no-bands"));
        return Vec::new();
    };
    let Ok(id) = "nieuw".parse() else { return Vec::new() };
    let mut case = Case::new(id, band);
    name.trim().clone_into(&mut case.learner.name);
    state.new_case.fill(&mut case, &state.catalog);
    state.loading = true;
    vec![Effect::Create(Box::new(case))]
}

/// Keeps the open case as a new one in the case folder.
pub(super) fn save_copy(state: &mut State) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    vec![Effect::Create(Box::new(session.case.clone()))]
}

/// Goes back to the start screen.
pub(super) fn close(state: &mut State) -> Vec<Effect> {
    state.session = None;
    state.tour = None;
    state.notice = None;
    state.draft = None;
    state.recovered = None;
    vec![Effect::CancelPlan, Effect::Close, Effect::List]
}

/// Takes what came of a request.
pub(super) fn done(state: &mut State, done: TaskDone) -> Vec<Effect> {
    match done {
        TaskDone::Listed(listing) => {
            state.start.listing = Some(listing);
            let last = state.start.rows(state.texts()).len().saturating_sub(1);
            state.start.selected = state.start.selected.min(last);
            Vec::new()
        }
        TaskDone::Loaded { from, result } => {
            state.loading = false;
            match result {
                Ok(opened) => {
                    let today = opened.today.unwrap_or(state.today);
                    let effects = open(state, from, opened.case.clone(), today);
                    keeping::opened(state, *opened);
                    effects
                }
                Err(Unopened::Failed(problem)) => {
                    state.notice = Some(problem);
                    Vec::new()
                }
                Err(Unopened::Held(holder)) => {
                    keeping::held(state, &from, &holder);
                    Vec::new()
                }
            }
        }
        TaskDone::Created { result } => {
            state.loading = false;
            match result {
                Ok((origin, case)) => created(state, origin, *case),
                Err(problem) => {
                    state.notice = Some(problem);
                    Vec::new()
                }
            }
        }
        TaskDone::Saved { request, result } => keeping::saved(state, request, result),
        TaskDone::HandoutWritten { writing, result } => {
            printing::written(state, writing, result);
            Vec::new()
        }
        TaskDone::Tried { request, result } => {
            why_not::tried(state, request, result);
            Vec::new()
        }
        TaskDone::Planned { request, result } => plans::planned(state, request, result),
    }
}

fn open(state: &mut State, origin: CaseRef, case: Case, today: Date) -> Vec<Effect> {
    let is_tour = matches!(&origin, CaseRef::Demo(name) if name == tour::DEMO);
    state.session = Some(Session::new(&state.catalog, origin, case, today));
    state.tour = is_tour.then(|| Tour::start(state));
    state.notice = state.greeting.take();
    state.overlays.clear();
    plans::plan(state)
}

/// A case was written under a new id: a copy of the open one keeps its changes and its place, another is opened.
fn created(state: &mut State, origin: CaseRef, case: Case) -> Vec<Effect> {
    let label = origin.label();
    let same = state.session.as_ref().is_some_and(|session| {
        let mut copy = session.case.clone();
        copy.id = case.id.clone();
        copy == case
    });
    if !same {
        let effects = open(state, origin, case, state.today);
        if let Some(session) = &mut state.session {
            session.view = View::Case;
        }
        interview::open(state);
        state.notice = Some(Message::new("ui-intake-begins"));
        return effects;
    }
    if let Some(session) = &mut state.session {
        session.origin = origin;
        session.case.id = case.id;
        session.saving = Saving::Clean;
    }
    state.notice = Some(Message::new("ui-copy-kept").text("what", label));
    Vec::new()
}

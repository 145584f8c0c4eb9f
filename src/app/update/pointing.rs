//! What a click on a row of a list does: the first selects it, the next does the main thing with it.

use crate::app::action::{Action, View};
use crate::app::commands;
use crate::app::effect::Effect;
use crate::app::overlay::{Overlay, StatePicker};
use crate::app::session::Session;
use crate::app::state::State;

use super::update;

/// Selects a row of the list on top, or activates the one that is selected already. A row that cannot be selected, or that is no
/// longer there, does nothing.
pub(super) fn point(state: &mut State, row: usize) -> Vec<Effect> {
    match selected(state) {
        Some(now) if now == row => update(state, Action::Activate),
        Some(_) if can_be_selected(state, row) => {
            select(state, row);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// The selected row of the list on top; nothing where there is no list.
fn selected(state: &State) -> Option<usize> {
    if let Some(top) = state.overlays.last() {
        return match top {
            Overlay::Commands(list) => Some(list.selected),
            Overlay::States(picker) => Some(picker.selected),
            _ => None,
        };
    }
    let Some(session) = &state.session else { return Some(state.start.selected) };
    match session.view {
        View::Case => Some(session.fact),
        View::Experience => Some(session.experience.selected),
        View::Goal => Some(session.goals.selected),
        View::Plan => Some(session.plan_row),
        View::Why if in_conflict(session) => Some(session.plan_row),
        View::Compare => {
            let now = session.selected_compared()?;
            session.compare_rows().iter().position(|row| *row == now)
        }
        _ => None,
    }
}

fn in_conflict(session: &Session) -> bool {
    session.selected_plan_row().is_some_and(crate::app::plan_rows::Row::is_in_conflict)
}

fn can_be_selected(state: &State, row: usize) -> bool {
    if let Some(top) = state.overlays.last() {
        return match top {
            Overlay::Commands(list) => row < commands::listed(state, list.help, &list.filter.text()).len(),
            Overlay::States(_) => row < StatePicker::ROWS,
            _ => false,
        };
    }
    let Some(session) = &state.session else { return row < state.start.rows(state.texts()).len() };
    match session.view {
        View::Case => session.fact_rows(&state.catalog).get(row).is_some_and(|row| row.can_be_selected()),
        View::Experience => row < session.experience_rows(&state.catalog).len(),
        View::Goal => session.goal_rows(&state.catalog).get(row).is_some_and(|row| row.goal().is_some()),
        View::Plan => row < session.plan_rows().len(),
        View::Why => session.plan_rows().get(row).is_some_and(|row| row.is_in_conflict()),
        View::Compare => session.compare_rows().get(row).is_some_and(|row| row.can_be_selected()),
        _ => false,
    }
}

fn select(state: &mut State, row: usize) {
    match state.overlays.last_mut() {
        Some(Overlay::Commands(list)) => list.selected = row,
        Some(Overlay::States(picker)) => picker.selected = row,
        Some(_) => {}
        None => match &mut state.session {
            None => state.start.selected = row,
            Some(session) => select_in_view(session, row),
        },
    }
}

fn select_in_view(session: &mut Session, row: usize) {
    match session.view {
        View::Case => session.fact = row,
        View::Experience => session.experience.selected = row,
        View::Goal => session.goals.selected = row,
        View::Plan | View::Why => session.plan_row = row,
        View::Compare => {
            session.why_scroll = 0;
            session.compared = session.compare_rows().get(row).copied().unwrap_or_default();
        }
        _ => {}
    }
}

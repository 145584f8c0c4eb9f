//! Selecting a row by its place: for who names a row instead of walking to it.

use crate::app::action::View;
use crate::app::commands;
use crate::app::overlay::{Overlay, StatePicker, VerdictPicker};
use crate::app::state::State;

/// Selects a row of the list shown, or of what lies over it; a row that cannot be selected leaves the selection where it is.
pub(super) fn select(state: &mut State, place: usize) {
    if let Some(top) = state.overlays.last() {
        let rows = match top {
            Overlay::Commands(list) => commands::listed(state, list.help, &list.filter.text()).len(),
            Overlay::States(_) => StatePicker::ROWS,
            Overlay::Verdicts(_) => VerdictPicker::ROWS,
            Overlay::Pick(picker) => picker.rows.len(),
            Overlay::Suggest(list) => list.suggested.found.len(),
            Overlay::Replace(replacing) => replacing.others.len(),
            Overlay::Intake(intake) => {
                let session = state.session.as_ref();
                session.map_or(0, |session| intake.rows(&state.catalog, &session.case))
            }
            _ => 0,
        };
        match state.overlays.last_mut() {
            Some(Overlay::Commands(list)) if place < rows => list.selected = place,
            Some(Overlay::States(picker)) if place < rows => picker.selected = place,
            Some(Overlay::Verdicts(picker)) if place < rows => picker.selected = place,
            Some(Overlay::Pick(picker)) if place < rows => picker.selected = place,
            Some(Overlay::Suggest(list)) if place < rows => list.selected = place,
            Some(Overlay::Replace(replacing)) if place < rows => replacing.selected = place,
            Some(Overlay::Intake(intake)) if place < rows => intake.selected = place,
            _ => {}
        }
        return;
    }
    let catalog = state.catalog.clone();
    let Some(session) = &mut state.session else {
        if place < state.start.rows(state.languages.texts(state.lang)).len() {
            state.start.selected = place;
        }
        return;
    };
    match session.view {
        View::Experience if place < session.experience_rows(&catalog).len() => {
            session.experience.selected = place;
        }
        View::Goal if session.goal_rows(&catalog).get(place).is_some_and(|row| row.goal().is_some()) => {
            session.goals.selected = place;
        }
        View::Case if session.fact_rows(&catalog).get(place).is_some_and(|row| row.can_be_selected()) => {
            session.fact = place;
        }
        View::Plan | View::Why if place < session.plan_rows().len() => {
            session.plan_row = place;
            session.why_scroll = 0;
        }
        View::Compare => {
            if let Some(row) = session.compare_rows().get(place).filter(|row| row.can_be_selected()) {
                session.compared = *row;
                session.why_scroll = 0;
            }
        }
        _ => {}
    }
}

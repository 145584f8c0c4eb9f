//! Selecting a row by its place: for who names a row instead of walking to it.

use crate::app::action::View;
use crate::app::commands;
use crate::app::glossary;
use crate::app::hours;
use crate::app::map;
use crate::app::overlay::{Overlay, StatePicker, VerdictPicker};
use crate::app::plan_rows;
use crate::app::printing::Printing;
use crate::app::session::Session;
use crate::app::state::State;

use super::time;

/// Selects a row of the list shown, or of what lies over it; a row that cannot be selected leaves the selection where it is.
pub(super) fn select(state: &mut State, place: usize) {
    if let Some(top) = state.overlays.last() {
        let rows = match top {
            Overlay::Commands(list) => commands::listed(state, list.help, &list.filter.text()).len(),
            Overlay::States(_) => StatePicker::ROWS,
            Overlay::Verdicts(_) => VerdictPicker::ROWS,
            Overlay::Pick(picker) => picker.rows.len(),
            Overlay::Suggest(list) => list.suggested.found.len(),
            Overlay::Ask(ask) => ask.answers.len(),
            Overlay::Replace(replacing) => replacing.others.len(),
            Overlay::Glossary(shown) => {
                glossary::listed(state.texts(), state.screen(), &shown.filter.text()).len()
            }
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
            Some(Overlay::Ask(ask)) if place < rows => ask.selected = place,
            Some(Overlay::Replace(replacing)) if place < rows => replacing.selected = place,
            Some(Overlay::Glossary(shown)) if place < rows => shown.selected = place,
            Some(Overlay::Intake(intake)) if place < rows => {
                intake.selected = place;
                intake.number = None;
            }
            _ => {}
        }
        return;
    }
    let (catalog, width) = (state.catalog.clone(), state.size.0);
    let languages = std::sync::Arc::clone(&state.languages);
    let lang = state.lang;
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
        View::Plan | View::Why if can_be_explained(session, place) => {
            session.plan_row = place;
            session.why_scroll = 0;
            time::follow_row(session, width);
        }
        View::Compare => {
            if let Some(row) = session.compare_rows().get(place).filter(|row| row.can_be_selected()) {
                session.compared = *row;
                session.why_scroll = 0;
            }
        }
        View::Hours => {
            let (start, count) = hours::span(session);
            if let Some(period) = hours::periods(start, count, session.time.hours).get(place) {
                session.time.week = period.first;
                session.why_scroll = 0;
            }
        }
        View::Decisions => {
            let rows = session.decision_rows(languages.texts(lang), &catalog);
            if rows.get(place).is_some_and(|row| row.can_be_selected()) {
                session.decisions.selected = place;
            }
        }
        View::Map if !session.map.jump.filter.typing => {
            let picture = map::shown(&map::here(&catalog, session), session);
            if let Some(shown) = picture.nodes.get(place) {
                session.map.at = Some(shown.spot);
            }
        }
        View::Map if place < session.map.jump.found.len() => session.map.jump.selected = place,
        View::Print if place < Printing::rows().len() => session.print.row = place,
        _ => {}
    }
}

/// Whether the reasons shown are those of a conflict, through which one walks row by row.
pub(super) fn is_in_conflict(session: &Session) -> bool {
    session.selected_plan_row().is_some_and(plan_rows::Row::is_in_conflict)
}

/// Whether a row of the plan is there, and where a conflict is shown belongs to it.
fn can_be_explained(session: &Session, place: usize) -> bool {
    let conflict = session.view == View::Why && is_in_conflict(session);
    session.plan_rows().get(place).is_some_and(|row| !conflict || row.is_in_conflict())
}

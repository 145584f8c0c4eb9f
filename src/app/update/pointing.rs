//! What a click on a row of a list does: the first selects it, the next does the main thing with it.

use crate::app::action::{Action, View};
use crate::app::effect::Effect;
use crate::app::hours;
use crate::app::map;
use crate::app::overlay::Overlay;
use crate::app::session::Session;
use crate::app::state::State;
use crate::model::catalog::Catalog;

use super::{forms, select, update};

/// Selects a row of the list on top, or activates the one that is selected already. A row that cannot be selected, or that is no
/// longer there, does nothing.
pub(super) fn point(state: &mut State, row: usize) -> Vec<Effect> {
    if let Some(Overlay::Form(_)) = state.overlays.last() {
        return forms::point(state, row);
    }
    match selected(state) {
        Some(now) if now == row => match state.overlays.last() {
            // In a list to choose several from, to choose is the main thing; taking what was chosen is Enter.
            Some(Overlay::Suggest(_)) => update(state, Action::Choose),
            // A term is read, not left, by pointing at it.
            Some(Overlay::Glossary(_)) => Vec::new(),
            _ => update(state, Action::Activate),
        },
        Some(_) => {
            select::select(state, row);
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// The selected row of the list on top; nothing where there is no list.
fn selected(state: &State) -> Option<usize> {
    if let Some(top) = state.overlays.last() {
        return match top {
            Overlay::Commands(list) => Some(list.selected),
            Overlay::Glossary(glossary) => Some(glossary.selected),
            Overlay::States(picker) => Some(picker.selected),
            Overlay::Ask(ask) => Some(ask.selected),
            Overlay::Verdicts(picker) => Some(picker.selected),
            Overlay::Pick(picker) => Some(picker.selected),
            Overlay::Suggest(list) => Some(list.selected),
            Overlay::Replace(replacing) => Some(replacing.selected),
            Overlay::Intake(intake) => Some(intake.selected),
            _ => None,
        };
    }
    match &state.session {
        None => Some(state.start.selected),
        Some(session) => selected_in_view(&state.catalog, session),
    }
}

fn selected_in_view(catalog: &Catalog, session: &Session) -> Option<usize> {
    match session.view {
        View::Case => Some(session.fact),
        View::Experience => Some(session.experience.selected),
        View::Goal => Some(session.goals.selected),
        View::Plan => Some(session.plan_row),
        View::Why if select::is_in_conflict(session) => Some(session.plan_row),
        View::Why => None,
        View::Compare => {
            let now = session.selected_compared()?;
            session.compare_rows().iter().position(|row| *row == now)
        }
        View::Hours => {
            let (start, count) = hours::span(session);
            let week = session.time.week.min(count.saturating_sub(1));
            hours::periods(start, count, session.time.hours).iter().position(|period| period.holds(week))
        }
        View::Decisions => Some(session.decisions.selected),
        View::Map if session.map.jump.filter.typing => Some(session.map.jump.selected),
        View::Map => {
            let local = map::here(catalog, session);
            map::selected(&map::shown(&local, session), session, map::focus(&local.catalog, session))
        }
        View::Print => Some(session.print.row),
    }
}

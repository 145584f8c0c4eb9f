//! The map: opening it, moving over it, and what it shows.

use crate::app::action::{Motion, View};
use crate::app::effect::Effect;
use crate::app::map::needs::Book;
use crate::app::map::{self, DEEPEST, Spot, Step, Zoom, walk};
use crate::app::message::Message;
use crate::app::session::Session;
use crate::app::state::State;
use crate::model::graph::Node;

use super::cases;
use super::movement::moved;

/// Opens the map on what is selected where the advisor comes from: an item, or a step of the plan.
pub(super) fn open(state: &mut State) {
    let catalog = state.catalog.clone();
    let Some(session) = &mut state.session else { return };
    let goal = session.goal().cloned();
    if session.map.goal != goal {
        session.map = map::Map { goal, zoom: session.map.zoom, ..map::Map::default() };
    }
    match session.view {
        View::Experience | View::Goal => {
            if let Some(item) = session.selected_item(&catalog)
                && map::focus(&catalog, session) != Some(Node::Item(item))
            {
                let zoom = if session.map.zoom == Zoom::Plan { Zoom::Around } else { session.map.zoom };
                session.map.go_to(zoom, Node::Item(item));
            }
        }
        View::Plan | View::Why => {
            let step = session.selected_step().and_then(|at| session.plan()?.steps.get(at));
            if let Some(offering) = step.map(|step| step.offering) {
                session.map.zoom = Zoom::Plan;
                session.map.at = Some(Spot::Base(Node::Offering(offering)));
            }
        }
        _ => {}
    }
    settle(&catalog, session);
}

/// Selects something that is shown, where the selection is not.
fn settle(catalog: &crate::model::Catalog, session: &mut Session) {
    session.map.focus = map::focus(catalog, session);
    let local = map::here(catalog, session);
    let picture = map::shown(&local, session);
    let at = map::selected(&picture, session, session.map.focus);
    let spot = at.and_then(|at| picture.nodes.get(at)).map(|shown| shown.spot);
    session.map.at = spot;
}

/// Moves up or down: over the map, or over what a search found.
pub(super) fn movement(state: &mut State, motion: Motion, page: usize) {
    let catalog = state.catalog.clone();
    let Some(session) = &mut state.session else { return };
    if session.map.jump.filter.typing {
        let len = session.map.jump.found.len();
        session.map.jump.selected = moved(session.map.jump.selected, len, page, motion);
        return;
    }
    go(&catalog, session, |_, layout, at| walk::column(layout, at, page, motion));
}

/// Selects the node that a movement leads to.
fn go(
    catalog: &crate::model::Catalog,
    session: &mut Session,
    next: impl Fn(&map::Picture, &crate::app::graph::Layout, usize) -> Option<usize>,
) {
    let local = map::here(catalog, session);
    let picture = map::shown(&local, session);
    let layout = map::layout(&picture, |_| 1);
    let at = map::selected(&picture, session, map::focus(catalog, session));
    let next = at.and_then(|at| next(&picture, &layout, at));
    let spot = next.and_then(|next| picture.nodes.get(next)).map(|shown| shown.spot);
    if spot.is_some() {
        session.map.at = spot;
    }
}

/// Goes to what a search found, or makes the map about the selection; a choice or condition is unfolded instead.
pub(super) fn activate(state: &mut State) {
    let catalog = state.catalog.clone();
    let Some(session) = &mut state.session else { return };
    let jump = &session.map.jump;
    if jump.filter.typing {
        let found = jump.found.get(jump.selected).and_then(|found| catalog.item_by_key(&found.key));
        if let Some((item, _)) = found {
            session.map.go_to(Zoom::Around, Node::Item(item));
        }
        leave_search(session);
    } else {
        match map::selected_spot(&catalog, session) {
            Some(Spot::Base(node)) => session.map.go_to(Zoom::Around, node),
            Some(spot @ Spot::Gate(..)) => turn(session, spot),
            Some(Spot::Condition(_)) | None => {}
        }
    }
    settle(&catalog, session);
}

/// Forgets what was searched for.
pub(super) fn leave_search(session: &mut Session) {
    session.map.jump = crate::app::session::FilteredList::default();
}

/// Leaves the search, or goes back to what the map was about before.
pub(super) fn back(catalog: &crate::model::Catalog, session: &mut Session) {
    if session.map.jump.filter.typing {
        leave_search(session);
    } else if session.map.go_back() {
        settle(catalog, session);
    }
}

fn turn(session: &mut Session, spot: Spot) {
    if !session.map.turned.remove(&spot) {
        session.map.turned.insert(spot);
    }
    session.map.at = Some(spot);
}

/// Moves through the map, or changes what it shows.
pub(super) fn step(state: &mut State, step: Step) -> Vec<Effect> {
    let catalog = state.catalog.clone();
    if step == Step::Goal {
        return cases::choose_goal(state);
    }
    let Some(session) = &mut state.session else { return Vec::new() };
    match step {
        Step::Onward | Step::Back => {
            let onward = step == Step::Onward;
            go(&catalog, session, |picture, layout, at| walk::along(picture, layout, at, onward));
        }
        Step::Deeper => session.map.depth = (session.map.depth + 1).min(DEEPEST - 1),
        Step::Shallower => session.map.depth = session.map.depth.saturating_sub(1),
        Step::Turn => {
            let spot = map::selected_spot(&catalog, session);
            match spot.filter(|spot| !Book::new(&catalog).before(*spot).is_empty()) {
                Some(spot) if session.map.zoom != Zoom::Plan => turn(session, spot),
                _ => state.notice = Some(Message::new("ui-map-nothing-behind")),
            }
        }
        Step::Zoom => {
            session.map.zoom = session.map.zoom.next();
            session.map.turned.clear();
        }
        Step::Return => {
            session.map.go_back();
        }
        Step::Goal => {}
    }
    settle(&catalog, session);
    Vec::new()
}

//! Suggestions of what could be shown: picking where they start from, choosing, and marking several in one change.

use crate::app::effect::Effect;
use crate::app::line::Line;
use crate::app::message::Message;
use crate::app::overlay::{Overlay, Prompt, Purpose};
use crate::app::picker::{self, PickFor, PickRow, Picker};
use crate::app::session::Session;
use crate::app::state::State;
use crate::app::suggest::suggest;
use crate::app::suggesting::Suggesting;
use crate::app::tree::{self, Node};
use crate::model::case::{Mark, MarkState};
use crate::model::code::Key;

use super::overlays::REASON_LIMIT;
use super::{cases, why_not};

/// Opens the search for something, over the open case.
pub(super) fn open_picker(state: &mut State, purpose: PickFor) {
    let Some(session) = &state.session else { return };
    let picker = Picker::new(purpose, &state.catalog, &state.finder, &session.case);
    state.overlays.push(Overlay::Pick(picker));
}

/// Searches anew after the line of the topmost search has changed.
pub(super) fn search(state: &mut State) {
    let (catalog, finder) = (state.catalog.clone(), state.finder.clone());
    if let (Some(session), Some(Overlay::Pick(picker))) = (&state.session, state.overlays.last_mut()) {
        picker.search(&catalog, &finder, &session.case);
    }
}

/// Takes what was picked. The search stays below, so that escape leads back to it.
pub(super) fn picked(state: &mut State, picker: Picker) -> Vec<Effect> {
    let row = picker.row().cloned();
    let purpose = picker.purpose;
    if row.is_none() || purpose == PickFor::Suggestions {
        state.overlays.push(Overlay::Pick(picker));
    }
    match (row, purpose) {
        (None, _) | (Some(PickRow::Marked), PickFor::WhyNot) => Vec::new(),
        (Some(row), PickFor::Suggestions) => {
            list(state, &row);
            Vec::new()
        }
        (Some(PickRow::Found(found)), PickFor::WhyNot) => why_not::ask(state, found.key),
    }
}

fn list(state: &mut State, row: &PickRow) {
    let Some(session) = &state.session else { return };
    let origins = picker::origins(&state.catalog, &session.case, row);
    let suggested = suggest(&state.catalog, &session.standing, &origins);
    let from = match row {
        PickRow::Marked => None,
        PickRow::Found(found) => Some(found.name.clone()),
    };
    state.overlays.push(Overlay::Suggest(Suggesting::new(from, suggested)));
}

/// Changes the topmost list of suggestions.
pub(super) fn change_list(state: &mut State, change: impl FnOnce(&mut Suggesting)) {
    if let Some(Overlay::Suggest(list)) = state.overlays.last_mut() {
        change(list);
    }
}

/// Asks for the reason of what was chosen.
pub(super) fn chosen(state: &mut State, list: Suggesting) {
    let on = list.keys(&state.catalog);
    let reason = match &list.from {
        Some(from) => state.texts().with("ui-suggest-reason", &[("job", from.as_str().into())]),
        None => state.texts().get("ui-suggest-reason-marked"),
    };
    let empty = on.is_empty();
    state.overlays.push(Overlay::Suggest(list));
    if empty {
        return;
    }
    let line = Line::with(REASON_LIMIT, &reason);
    state.overlays.push(Overlay::Prompt(Prompt { purpose: Purpose::Claims(on), line, problem: None }));
}

/// Marks all of these as claimed, in one change. What has a mark of its own meanwhile keeps it.
pub(super) fn claim(state: &mut State, keys: &[Key], reason: &str) -> Vec<Effect> {
    state.overlays.clear();
    let date = state.session.as_ref().map_or(state.today, |session| session.today);
    let author = state.author.clone();
    let count = i64::try_from(keys.len()).unwrap_or(i64::MAX);
    let label = Message::new("ui-change-claims").number("n", count).text("why", reason.trim());
    cases::change_because(state, label, reason, |case| {
        for on in keys {
            if case.mark(on).is_none() {
                case.marks.push(Mark {
                    on: on.clone(),
                    state: MarkState::Claimed,
                    author: author.clone(),
                    date,
                    reason: reason.trim().to_owned(),
                });
            }
        }
    })
}

/// Shows only what is marked, or the whole tree again, each on the place of the selected item.
pub(super) fn only_marked(state: &mut State) {
    let catalog = state.catalog.clone();
    let Some(session) = &mut state.session else { return };
    let item = session.selected_item(&catalog);
    session.experience.only_marked = !session.experience.only_marked;
    session.experience.filter.line.clear();
    session.experience.filter.typing = false;
    show_in_tree(session, &catalog, item);
}

/// Selects the row of an item; in the tree what it hangs under is unfolded.
pub(super) fn show_in_tree(
    session: &mut Session,
    catalog: &crate::model::Catalog,
    item: Option<crate::model::ItemId>,
) {
    if !session.experience.only_marked
        && let Some(way) = item.and_then(|item| tree::way_to(catalog, item))
    {
        for end in 1..way.len() {
            session.experience.open.extend(way.get(..end).map(<[Node]>::to_vec));
        }
    }
    let rows = session.experience_rows(catalog);
    let place = item.and_then(|item| rows.iter().position(|row| row.item() == Some(item)));
    session.experience.selected = place.unwrap_or(0);
}

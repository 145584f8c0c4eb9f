//! What the marks of a case come to for every item, as the screen shows it: the state, and through what.

use crate::model::case::{Case, Mark, MarkState};
use crate::model::catalog::Catalog;
use crate::model::code::{CreboCode, Key};
use crate::model::item::{Item, ItemId};

/// How one item stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// The state that counts: its own mark, or that of something that covers it.
    pub state: Option<MarkState>,
    /// The item whose mark gives the state, when it is not its own.
    pub via: Option<ItemId>,
    /// The older code of the diploma whose mark gives the state, when this diploma only stands for that one.
    pub older: Option<CreboCode>,
    /// For what consists of units: how many are granted, and of how many.
    pub parts: Option<(usize, usize)>,
}

/// How every item of the catalog stands, in the order of their ids.
pub fn standings(catalog: &Catalog, case: &Case) -> Vec<Standing> {
    let mut all = vec![Standing::default(); catalog.items.len()];
    for mark in &case.marks {
        for id in catalog.stand_ins(&mark.on) {
            stand_in(&mut all, catalog, id, mark);
        }
        let Some((id, item)) = catalog.item_by_key(&mark.on) else { continue };
        apply(&mut all, id, mark.state, None);
        if mark.state == MarkState::Refused {
            continue;
        }
        for unit in catalog.held_with(id) {
            apply(&mut all, unit, mark.state, Some(id));
        }
        // A practice statement is evidence for its work processes; only an exam committee makes it an exemption.
        let evidence = mark.state.min(MarkState::Evidenced);
        for unit in item.evidences() {
            apply(&mut all, unit, evidence, Some(id));
        }
    }
    let parts: Vec<Option<(usize, usize)>> =
        catalog.items.iter().map(|item| parts(&all, &item.covers())).collect();
    for (standing, parts) in all.iter_mut().zip(parts) {
        standing.parts = parts;
    }
    all
}

/// How much a state says: held beats refused, a refusal beats a claim that has not been decided.
const fn weight(state: MarkState) -> u8 {
    match state {
        MarkState::Claimed => 1,
        MarkState::Evidenced => 2,
        MarkState::Requested => 3,
        MarkState::Refused => 4,
        MarkState::Granted => 5,
    }
}

/// A diploma stands for the older one that is marked; its work processes are evidenced by it.
fn stand_in(all: &mut [Standing], catalog: &Catalog, id: ItemId, mark: &Mark) {
    let Key::Diploma(code) = &mark.on else { return };
    let known = all.get(id.index()).and_then(|standing| standing.state).map_or(0, weight);
    if weight(mark.state) > known
        && let Some(standing) = all.get_mut(id.index())
    {
        *standing = Standing { state: Some(mark.state), older: Some(code.clone()), ..Standing::default() };
    }
    if mark.state == MarkState::Refused {
        return;
    }
    let evidence = mark.state.min(MarkState::Evidenced);
    let covered = catalog.item(id).map(Item::covers).unwrap_or_default();
    for held in catalog.held_with(id) {
        let state = if covered.contains(&held) { evidence } else { mark.state };
        apply(all, held, state, Some(id));
    }
}

fn apply(all: &mut [Standing], item: ItemId, state: MarkState, via: Option<ItemId>) {
    let Some(standing) = all.get_mut(item.index()) else { return };
    let known = standing.state.map_or(0, weight);
    if weight(state) > known || (weight(state) == known && via.is_none()) {
        standing.state = Some(state);
        standing.via = via;
        standing.older = None;
    }
}

fn parts(all: &[Standing], units: &[ItemId]) -> Option<(usize, usize)> {
    if units.is_empty() {
        return None;
    }
    let granted = units
        .iter()
        .filter(|unit| {
            all.get(unit.index()).is_some_and(|standing| standing.state == Some(MarkState::Granted))
        })
        .count();
    Some((granted, units.len()))
}

//! What is wanted: kinds of goals, then sectors where there are many, then the goals; or what a search found.

use std::collections::BTreeMap;

use crate::app::State;
use crate::app::action::Action;
use crate::app::goals::{Group, Row};
use crate::app::session::Session;
use crate::app::words;
use crate::model::ItemId;

use super::super::outline::{Choice, Entry, Outline, Spot};
use super::experience;

/// From so many goals of a kind on, its sectors are listed first.
const MANY: usize = 20;

/// The outline.
pub fn outline(state: &State, session: &Session, spot: Option<&Spot>) -> Outline {
    match spot {
        Some(_) if session.details => experience::details(state, session),
        Some(Spot::Row) => page(state, session),
        Some(Spot::Goals(group, sector)) => goals(state, session, *group, sector.as_deref()),
        _ if session.goals.filter.is_active() => found(state, session),
        _ => groups(state, session),
    }
}

/// The goals with the kind each stands under, and their places in the list.
fn listed(state: &State, session: &Session) -> Vec<(Group, usize, ItemId)> {
    let mut group = None;
    let mut listed = Vec::new();
    for (place, row) in session.goal_rows(&state.catalog).into_iter().enumerate() {
        match (row, group) {
            (Row::Heading(heading), _) => group = Some(heading),
            (Row::Goal(item, _), Some(group)) => listed.push((group, place, item)),
            (Row::Goal(..), None) => {}
        }
    }
    listed
}

/// The kinds of goals.
fn groups(state: &State, session: &Session) -> Outline {
    let texts = state.texts();
    let mut outline = Outline::titled(texts.get("ui-view-goal"));
    let goal = session.goal().and_then(|key| state.catalog.item_by_key(key));
    outline.lines.push(match goal {
        Some((id, _)) => {
            texts.with("ui-linear-goal-now", &[("goal", words::item(&state.catalog, id).into())])
        }
        None => texts.get("ui-linear-goal-none"),
    });
    outline.lines.push(texts.get("ui-linear-search-help"));
    let listed = listed(state, session);
    for group in Group::ALL {
        let count = listed.iter().filter(|(own, _, _)| *own == group).count();
        if count > 0 {
            let args = &[("name", texts.get(group.name()).into()), ("n", count.into())];
            let text = texts.with("ui-linear-group", args);
            outline.items.push(Entry::new(text, Choice::Into(Vec::new(), Spot::Goals(group, None))));
        }
    }
    outline
}

/// The goals of a kind, or its sectors where there are many.
fn goals(state: &State, session: &Session, group: Group, sector: Option<&str>) -> Outline {
    let texts = state.texts();
    let mut outline = Outline::titled(texts.get(group.name()));
    let sector_of = |item: ItemId| state.catalog.item(item).map_or("", |item| item.sector.as_str());
    let all: Vec<(usize, ItemId)> = listed(state, session)
        .into_iter()
        .filter(|(own, _, item)| *own == group && sector.is_none_or(|sector| sector == sector_of(*item)))
        .map(|(_, place, item)| (place, item))
        .collect();
    let mut sectors: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, item) in &all {
        *sectors.entry(sector_of(*item)).or_default() += 1;
    }
    if sector.is_none() && all.len() > MANY && sectors.len() > 1 {
        for (sector, count) in sectors {
            let name = words::sector(texts, &state.catalog, sector).to_owned();
            let text = texts.with("ui-linear-group", &[("name", name.into()), ("n", count.into())]);
            let spot = Spot::Goals(group, Some(sector.to_owned()));
            outline.items.push(Entry::new(text, Choice::Into(Vec::new(), spot)));
        }
        return outline;
    }
    for (place, item) in all {
        let text = entry(state, session, item);
        outline.items.push(Entry::new(text, Choice::Into(vec![Action::Select(place)], Spot::Row)));
    }
    outline
}

/// A goal: what it is called, its level, and whether the plan is for it.
fn entry(state: &State, session: &Session, id: ItemId) -> String {
    let texts = state.texts();
    let Some(item) = state.catalog.item(id) else { return String::new() };
    let mut parts = vec![words::item_line(item)];
    if let Some(level) = item.level() {
        parts.push(texts.with("ui-level", &[("level", level.into())]));
    }
    if session.goal() == Some(&item.key) {
        parts.push(texts.get("ui-goal-current"));
    }
    parts.join(", ")
}

/// What a search found.
fn found(state: &State, session: &Session) -> Outline {
    let rows = session.goal_rows(&state.catalog);
    let rows = rows.iter().enumerate().filter_map(|(place, row)| {
        let Row::Goal(id, matched) = row else { return None };
        Some((place, *id, entry(state, session, *id), matched.reasons.as_slice()))
    });
    super::found(state, "ui-view-goal", &session.goals.filter.line.text(), rows)
}

/// The selected goal.
fn page(state: &State, session: &Session) -> Outline {
    let texts = state.texts();
    let Some((id, item)) =
        session.selected_item(&state.catalog).and_then(|id| Some((id, state.catalog.item(id)?)))
    else {
        return Outline::titled(texts.get("ui-nothing-found"));
    };
    let mut outline = Outline::titled(words::item_line(item));
    outline.lines.push(words::about(texts, &state.catalog, item));
    if let Some(standing) = super::standing(state, session, id) {
        outline.lines.push(standing);
    }
    let is_goal = session.goal() == Some(&item.key);
    outline.lines.push(texts.get(if is_goal { "ui-goal-already" } else { "ui-linear-goal-choose" }));
    outline
}

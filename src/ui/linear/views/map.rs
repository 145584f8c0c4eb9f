//! The way to the goal as lists: what it asks, what gives it, where it leads, and the sector path it is on.

use crate::app::State;
use crate::app::session::Session;
use crate::app::words;
use crate::model::ItemId;

use super::super::outline::{Entry, Outline};
use super::Headings;
use super::plan;

/// The outline.
pub fn outline(state: &State, session: &Session) -> Outline {
    let texts = state.texts();
    let mut outline = Outline::titled(texts.get("ui-view-map"));
    let goal = session.goal().and_then(|key| state.catalog.item_by_key(key));
    let Some((goal, item)) = goal else {
        outline.lines.push(plan::nothing(state, session));
        return outline;
    };
    let named = |id: ItemId| {
        let name = words::item(&state.catalog, id);
        match super::standing(state, session, id) {
            Some(standing) => format!("{name}: {standing}"),
            None => name,
        }
    };
    let mut headings = Headings::default();
    for path in state.catalog.paths.iter().filter(|path| path.sector == item.sector) {
        headings.set(path.name.clone());
        for (number, step) in (1_u32..).zip(&path.steps) {
            let what = named(step.job);
            let text = texts.with("ui-linear-step-same", &[("n", number.into()), ("what", what.into())]);
            outline.items.push(Entry::line(text).under(headings.take()));
        }
    }
    let graph = &state.catalog.graph;
    let mut list = |heading: &str, lines: Vec<String>| {
        headings.set(texts.get(heading));
        outline.items.extend(lines.into_iter().map(|line| Entry::line(line).under(headings.take())));
    };
    list("ui-details-needs", graph.needs(goal).into_iter().map(named).collect());
    let offered = graph.earned_by(goal).into_iter().map(|id| words::offering(&state.catalog, id));
    list("ui-details-offered", offered.collect());
    list("ui-details-leads-to", graph.unlocks(goal).into_iter().map(named).collect());
    outline.lines.push(texts.with("ui-linear-goal-now", &[("goal", words::item_line(item).into())]));
    outline
}

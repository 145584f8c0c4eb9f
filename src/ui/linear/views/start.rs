//! The start screen: a new case, the cases of the folder, the examples.

use crate::app::State;
use crate::app::action::Action;
use crate::app::start::Row;
use crate::app::words;

use super::super::outline::{Choice, Entry, Outline};
use super::Headings;

/// The outline.
pub fn outline(state: &State) -> Outline {
    let texts = state.texts();
    let mut outline = Outline::titled(texts.get("ui-linear-start"));
    let filter = state.start.filter.text();
    if !filter.is_empty() {
        outline.lines.push(texts.with("ui-linear-found-with", &[("text", filter.as_str().into())]));
    }
    let rows = state.start.rows(texts);
    let Some(listing) = &state.start.listing else {
        outline.lines.push(texts.get("ui-start-reading"));
        return outline;
    };
    if let Some(problem) = &listing.problem {
        outline.lines.push(problem.say(texts));
    }
    let mut headings = Headings::default();
    let (mut cases, mut demos) = (false, false);
    for (place, row) in rows.iter().enumerate() {
        let text = match row {
            Row::New => texts.get("ui-start-new"),
            Row::Case(of) => {
                if !std::mem::replace(&mut cases, true) {
                    let args = &[("folder", listing.folder.as_str().into())];
                    headings.set(texts.with("ui-start-cases", args));
                }
                listing.cases.get(*of).map_or_else(String::new, |case| saved(state, case))
            }
            Row::Demo(of) => {
                if !std::mem::replace(&mut demos, true) {
                    headings.set(texts.get("ui-start-demos"));
                }
                listing
                    .demos
                    .get(*of)
                    .map_or_else(String::new, |demo| format!("{}: {}", demo.name, texts.get(demo.shows)))
            }
        };
        let go = vec![Action::Select(place), Action::Activate];
        outline.items.push(Entry::new(text, Choice::Go(go)).under(headings.take()));
    }
    if rows.is_empty() {
        outline.lines.push(texts.get("ui-nothing-found"));
    } else if listing.cases.is_empty() && filter.is_empty() {
        outline.lines.push(texts.get("ui-linear-no-cases"));
    }
    outline
}

/// A case of the folder: its id, its goal, what it is about.
fn saved(state: &State, case: &crate::app::effect::Listed) -> String {
    let texts = state.texts();
    let mut parts = vec![case.case.label()];
    if let Some(problem) = &case.problem {
        parts.push(problem.say(texts));
        return parts.join(": ");
    }
    if let Some(goal) = &case.goal {
        let known = state.catalog.item_by_key(goal).map(|(id, _)| words::item(&state.catalog, id));
        parts.push(known.unwrap_or_else(|| goal.to_string()));
    }
    if !case.title.is_empty() {
        parts.push(case.title.clone());
    }
    parts.join(". ")
}

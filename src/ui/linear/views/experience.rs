//! What the learner already has: one place of the tree at a time, with what hangs under it.

use std::collections::BTreeSet;

use crate::app::State;
use crate::app::session::Session;
use crate::app::tree::{self, Node, Way};
use crate::app::words;
use crate::model::ItemId;
use crate::model::case::MarkState;
use crate::ui::screens::parts::item_page;

use super::super::outline::{Choice, Entry, Outline, Spot};
use super::super::pages::{self, UNBROKEN, with_pen};

/// The outline.
pub fn outline(state: &State, session: &Session, spot: Option<&Spot>) -> Outline {
    let texts = state.texts();
    if spot.is_some() && session.details {
        return details(state, session);
    }
    let way: &[Node] = match spot {
        Some(Spot::Under(way)) => way,
        Some(Spot::Row) => return row(state, session),
        _ => &[],
    };
    if spot.is_none() && session.experience.filter.is_active() {
        return found(state, session);
    }
    let mut outline = Outline::titled(texts.get("ui-view-experience"));
    match way.last() {
        None => outline.lines.extend([tally(state, session), texts.get("ui-linear-search-help")]),
        Some(Node::Item(item)) => outline = page(state, session, *item),
        Some(node) => outline.title = name(state, *node),
    }
    for node in below(state, way) {
        let text = match node {
            Node::Item(item) => entry(state, session, item),
            other => name(state, other),
        };
        let mut longer = way.to_vec();
        longer.push(node);
        outline.items.push(Entry::new(text, Choice::Way(longer)));
    }
    outline
}

/// What hangs directly under a place of the tree.
fn below(state: &State, way: &[Node]) -> Vec<Node> {
    let open: BTreeSet<Way> =
        (1..=way.len()).filter_map(|end| way.get(..end)).map(<[Node]>::to_vec).collect();
    let rows = tree::rows(&state.catalog, &open);
    let under = rows.iter().filter(|row| row.way.split_last().is_some_and(|(_, above)| above == way));
    under.filter_map(tree::Row::node).collect()
}

/// What is called so in the tree.
fn name(state: &State, node: Node) -> String {
    match node {
        Node::Section(section) => state.texts().get(section.name()),
        Node::Path(path) => state.catalog.paths.get(path).map(|path| path.name.clone()).unwrap_or_default(),
        Node::Item(item) => words::item(&state.catalog, item),
    }
}

/// An item of the list: what it is called, and how it stands.
fn entry(state: &State, session: &Session, item: ItemId) -> String {
    let name = words::item(&state.catalog, item);
    match super::standing(state, session, item) {
        Some(standing) => format!("{name}: {standing}"),
        None => name,
    }
}

/// An item: what it is and how it stands.
fn page(state: &State, session: &Session, item: ItemId) -> Outline {
    let mut outline = Outline::titled(words::item(&state.catalog, item));
    // The first three lines say what it is; the rest is told when it is asked for.
    let lines = with_pen(state, |pen| pages::lines(state, &item_page(pen, session, item, UNBROKEN)));
    outline.lines = lines.into_iter().skip(1).take(2).collect();
    outline
}

/// The selected result of a search.
fn row(state: &State, session: &Session) -> Outline {
    match session.selected_item(&state.catalog) {
        Some(item) => page(state, session, item),
        None => Outline::titled(state.texts().get("ui-nothing-found")),
    }
}

/// Everything about the selected item.
pub fn details(state: &State, session: &Session) -> Outline {
    let Some(item) = session.selected_item(&state.catalog) else {
        return Outline::titled(state.texts().get("ui-nothing-found"));
    };
    let mut outline = Outline::titled(words::item(&state.catalog, item));
    let lines = with_pen(state, |pen| pages::lines(state, &item_page(pen, session, item, UNBROKEN)));
    outline.lines = lines.into_iter().skip(1).collect();
    outline
}

/// What a search found.
fn found(state: &State, session: &Session) -> Outline {
    let rows = session.experience_rows(&state.catalog);
    let rows = rows.iter().enumerate().filter_map(|(place, row)| {
        let item = row.item()?;
        Some((place, item, entry(state, session, item), row.reasons.as_slice()))
    });
    super::found(state, "ui-view-experience", &session.experience.filter.line.text(), rows)
}

/// How many marks there are of each state.
fn tally(state: &State, session: &Session) -> String {
    let texts = state.texts();
    let counts: Vec<String> = MarkState::ALL
        .iter()
        .map(|known| (known, session.case.marks.iter().filter(|mark| mark.state == *known).count()))
        .filter(|(_, count)| *count > 0)
        .map(|(known, count)| format!("{count} {}", texts.get(words::state(*known))))
        .collect();
    if counts.is_empty() {
        return texts.get("ui-linear-no-marks");
    }
    texts.with("ui-linear-marks", &[("counts", counts.join(", ").into())])
}

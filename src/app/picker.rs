//! A search over the catalog that lies over the screen, to pick one thing: where suggestions start from, or what to ask about.

use crate::model::case::Case;
use crate::model::catalog::Catalog;
use crate::model::code::Key;

use super::find::{Entry, Finder, Found};
use super::line::Line;
use super::suggest::{self, Origin};

/// What is picked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickFor {
    /// Where suggestions start from.
    Suggestions,
    /// What to ask "why not?" about.
    WhyNot,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PickRow {
    /// Everything that is marked already.
    Marked,
    /// Something of the catalog.
    Found(Found),
}

/// The search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picker {
    /// What for.
    pub purpose: PickFor,
    /// What was typed.
    pub line: Line,
    /// The rows, the best first.
    pub rows: Vec<PickRow>,
    /// The selected row.
    pub selected: usize,
}

impl Picker {
    /// A search with nothing typed.
    pub fn new(purpose: PickFor, catalog: &Catalog, finder: &Finder, case: &Case) -> Self {
        let mut picker = Self { purpose, line: Line::new(80), rows: Vec::new(), selected: 0 };
        picker.search(catalog, finder, case);
        picker
    }

    /// Searches anew after the line has changed.
    pub fn search(&mut self, catalog: &Catalog, finder: &Finder, case: &Case) {
        self.selected = 0;
        let text = self.line.text();
        self.rows = match (self.purpose, text.trim().is_empty()) {
            (PickFor::Suggestions, true) => offered(catalog, finder, case),
            (PickFor::Suggestions, false) => rows(finder.find(&text, |entry| starts(catalog, entry))),
            (PickFor::WhyNot, true) => Vec::new(),
            (PickFor::WhyNot, false) => rows(finder.find(&text, can_be_asked_about)),
        };
    }

    /// The selected row.
    pub fn row(&self) -> Option<&PickRow> {
        self.rows.get(self.selected)
    }
}

fn rows(found: Vec<Found>) -> Vec<PickRow> {
    found.into_iter().map(PickRow::Found).collect()
}

/// Whether suggestions can start from an entry.
fn starts(catalog: &Catalog, entry: &Entry) -> bool {
    matches!(entry.key, Key::Path(_)) || entry.item.is_some_and(|item| suggest::is_origin(catalog, item))
}

fn can_be_asked_about(entry: &Entry) -> bool {
    matches!(entry.key, Key::Offering(_)) || entry.item.is_some()
}

/// What is offered before anything is typed: what is marked, what the learner works as, and the sector paths.
fn offered(catalog: &Catalog, finder: &Finder, case: &Case) -> Vec<PickRow> {
    let mut rows = Vec::new();
    if !suggest::marked_origins(catalog, case).is_empty() {
        rows.push(PickRow::Marked);
    }
    let work = case.work.as_ref().map(|work| work.what.trim()).filter(|what| !what.is_empty());
    let found = work.map(|what| finder.find(what, |entry| starts(catalog, entry))).unwrap_or_default();
    rows.extend(found.into_iter().take(MOST_FROM_WORK).map(PickRow::Found));
    rows.extend(catalog.paths.iter().map(|path| {
        PickRow::Found(Found {
            key: Key::Path(path.id.clone()),
            name: path.name.clone(),
            indices: Vec::new(),
            reasons: Vec::new(),
        })
    }));
    rows
}

/// What the learner works as is offered in no more than so many readings.
const MOST_FROM_WORK: usize = 3;

/// The origins that a row stands for.
pub fn origins(catalog: &Catalog, case: &Case, row: &PickRow) -> Vec<Origin> {
    match row {
        PickRow::Marked => suggest::marked_origins(catalog, case),
        PickRow::Found(found) => match &found.key {
            Key::Path(slug) => {
                let place = catalog.paths.iter().position(|path| path.id == *slug);
                place.map(Origin::Path).into_iter().collect()
            }
            key => catalog.item_by_key(key).map(|(item, _)| Origin::Item(item)).into_iter().collect(),
        },
    }
}

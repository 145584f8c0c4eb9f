//! The list of what somebody could likely show, with what was chosen from it to be marked.

use std::collections::BTreeSet;

use crate::model::catalog::Catalog;
use crate::model::code::Key;

use super::suggest::Suggested;

/// The list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggesting {
    /// What it was started from, as it is called; nothing where it was started from the marks of the case.
    pub from: Option<String>,
    /// What was found.
    pub suggested: Suggested,
    /// The rows that were chosen.
    pub chosen: BTreeSet<usize>,
    /// The selected row.
    pub selected: usize,
}

impl Suggesting {
    /// A list with nothing chosen.
    pub const fn new(from: Option<String>, suggested: Suggested) -> Self {
        Self { from, suggested, chosen: BTreeSet::new(), selected: 0 }
    }

    /// Chooses the selected row, or no longer; the selection goes on to the next, so that several are chosen in one go.
    pub fn toggle(&mut self) {
        let last = self.suggested.found.len().saturating_sub(1);
        if self.selected > last || self.suggested.found.is_empty() {
            return;
        }
        if !self.chosen.remove(&self.selected) {
            self.chosen.insert(self.selected);
        }
        self.selected = (self.selected + 1).min(last);
    }

    /// Chooses everything, or nothing when everything is chosen.
    pub fn toggle_all(&mut self) {
        let all = self.suggested.found.len();
        self.chosen = if self.chosen.len() == all { BTreeSet::new() } else { (0..all).collect() };
    }

    /// What is to be marked: what was chosen, or the selected row where nothing was.
    pub fn keys(&self, catalog: &Catalog) -> Vec<Key> {
        let places: Vec<usize> =
            if self.chosen.is_empty() { vec![self.selected] } else { self.chosen.iter().copied().collect() };
        places
            .into_iter()
            .filter_map(|place| self.suggested.found.get(place))
            .filter_map(|suggestion| catalog.item(suggestion.item))
            .map(|item| item.key.clone())
            .collect()
    }
}

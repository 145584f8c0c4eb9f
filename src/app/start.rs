//! The start screen: a new case, the cases of the folder, the examples.

use crate::i18n::Texts;

use super::effect::{CaseRef, Listing};
use super::find;
use super::line::Line;

/// A row of the start screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Make a new case.
    New,
    /// A case, by its place in the listing.
    Case(usize),
    /// An example, by its place in the listing.
    Demo(usize),
}

/// The start screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// What there is; `None` until it has been read.
    pub listing: Option<Listing>,
    /// What was typed to filter.
    pub filter: Line,
    /// The selected row.
    pub selected: usize,
}

impl Default for Start {
    fn default() -> Self {
        Self { listing: None, filter: Line::new(80), selected: 0 }
    }
}

impl Start {
    /// The rows that match the filter, in the order of the listing.
    pub fn rows(&self, texts: &Texts) -> Vec<Row> {
        let filter = self.filter.text();
        let mut all = vec![(Row::New, String::new())];
        if let Some(listing) = &self.listing {
            all.extend(listing.cases.iter().enumerate().map(|(place, case)| {
                let goal = case.goal.as_ref().map(ToString::to_string).unwrap_or_default();
                let words = format!("{} {} {goal}", case.case.label(), case.title);
                (Row::Case(place), words)
            }));
            all.extend(listing.demos.iter().enumerate().map(|(place, demo)| {
                (Row::Demo(place), format!("demo:{} {}", demo.name, texts.get(demo.shows)))
            }));
        }
        if filter.trim().is_empty() {
            return all.into_iter().map(|(row, _)| row).collect();
        }
        let words: Vec<String> = all.iter().map(|(_, words)| words.clone()).collect();
        all.into_iter()
            .zip(find::matches(&filter, &words))
            .filter(|(_, score)| score.is_some())
            .map(|((row, _), _)| row)
            .collect()
    }

    /// The case that a row opens.
    pub fn case(&self, row: &Row) -> Option<CaseRef> {
        let listing = self.listing.as_ref()?;
        match row {
            Row::New => None,
            Row::Case(place) => listing.cases.get(*place).map(|listed| listed.case.clone()),
            Row::Demo(place) => listing.demos.get(*place).map(|demo| CaseRef::Demo(demo.name.clone())),
        }
    }
}

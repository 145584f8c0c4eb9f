//! A form: the values of an entry of a list, typed together and judged at their fields.

use jiff::civil::Date;

use crate::model::case::Case;
use crate::model::catalog::Catalog;
use crate::model::offering::OfferingId;

use super::facts::Entry;
use super::facts::entries::{InputKind, Typed};
use super::find;
use super::line::Line;
use super::message::Message;

/// How many offerings are shown to choose from.
pub const CANDIDATES: usize = 5;

/// A field of a form that is being filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// What is typed.
    pub line: Line,
    /// The offering chosen with it.
    pub offering: Option<crate::model::code::Slug>,
    /// Why it cannot be used.
    pub problem: Option<Message>,
}

/// A form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The list.
    pub entry: Entry,
    /// The place of the entry that is changed; `None` for a new one.
    pub place: Option<usize>,
    /// Its fields, in the order of [`Entry::inputs`].
    pub inputs: Vec<Input>,
    /// The field that takes the keys.
    pub at: usize,
    /// The selected offering of those that match.
    pub candidate: usize,
}

impl Form {
    /// The form of an entry, or of a new one.
    pub fn new(catalog: &Catalog, case: &Case, entry: Entry, place: Option<usize>, today: Date) -> Self {
        let typed = entry.typed(catalog, case, place, today).into_iter();
        let inputs = typed.zip(entry.inputs()).map(|(typed, input)| {
            let limit = match input.kind {
                InputKind::Text(limit) => limit,
                InputKind::Offering => 200,
                InputKind::Date | InputKind::Number { .. } => 40,
            };
            Input { line: Line::with(limit, &typed.text), offering: typed.offering, problem: None }
        });
        Self { entry, place, inputs: inputs.collect(), at: 0, candidate: 0 }
    }

    /// What was typed.
    pub fn typed(&self) -> Vec<Typed> {
        let typed = |input: &Input| Typed { text: input.line.text(), offering: input.offering.clone() };
        self.inputs.iter().map(typed).collect()
    }

    /// The offerings to choose from at the field that takes the keys, the best first; none once one is chosen.
    pub fn candidates(&self, catalog: &Catalog) -> Vec<OfferingId> {
        let is_offering =
            self.entry.inputs().get(self.at).is_some_and(|input| input.kind == InputKind::Offering);
        let Some(input) = self.inputs.get(self.at).filter(|input| is_offering && input.offering.is_none())
        else {
            return Vec::new();
        };
        let text = input.line.text();
        if text.trim().is_empty() {
            return Vec::new();
        }
        let names: Vec<String> = catalog.offerings.iter().map(|offering| offering.name.clone()).collect();
        let scores = find::matches(&text, &names).into_iter().zip(0..);
        let mut found: Vec<(u32, u32)> = scores.filter_map(|(score, at)| Some((score?, at))).collect();
        found.sort_by_key(|(score, at)| (std::cmp::Reverse(*score), *at));
        found.into_iter().take(CANDIDATES).map(|(_, at)| OfferingId(at)).collect()
    }
}

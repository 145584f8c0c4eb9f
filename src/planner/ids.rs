//! Ids to indices.
//!
//! A catalog of a whole country has ten thousand ids, which are looked up a hundred thousand times before the first plan
//! can be made; a table with open addressing finds each at once. Nothing depends on the order in the table: it answers
//! where an id stands in the list it was made from, and never lists anything itself.

#![allow(clippy::indexing_slicing, reason = "slots and places are indices made by this module")]

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

const FREE: u32 = u32::MAX;

/// Ids and where they stand in a list.
#[derive(Debug, Default)]
pub(super) struct Ids<'a> {
    list: Vec<&'a str>,
    /// At most half of these are taken, so that a search soon meets a free one.
    slots: Vec<u32>,
}

impl<'a> Ids<'a> {
    /// Adds the next id of the list; false when it was there before. An id keeps its first place.
    pub(super) fn insert(&mut self, id: &'a str) -> bool {
        if 2 * (self.list.len() + 1) > self.slots.len() {
            self.slots = vec![FREE; (4 * self.slots.len()).max(16)];
            for place in 0..self.list.len() {
                let slot = self.slot(self.list[place]);
                // A repeated id leads to its first place.
                if self.slots[slot] == FREE {
                    self.slots[slot] = u32::try_from(place).unwrap_or(FREE);
                }
            }
        }
        let slot = self.slot(id);
        let is_new = self.slots[slot] == FREE;
        if is_new {
            self.slots[slot] = u32::try_from(self.list.len()).unwrap_or(FREE);
        }
        self.list.push(id);
        is_new
    }

    /// Where the id stands in the list.
    pub(super) fn get(&self, id: &str) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        let place = self.slots[self.slot(id)];
        (place != FREE).then_some(place as usize)
    }

    /// Where an id stands that is known to be there, in a problem that was checked.
    pub(super) fn of(&self, id: &str) -> usize {
        let place = self.get(id);
        debug_assert!(place.is_some(), "the ids of a problem that was checked are known");
        place.unwrap_or(0)
    }

    /// The slot that holds the id, or the free one that it would take.
    fn slot(&self, id: &str) -> usize {
        // Without a random key: equal problems take equal steps.
        let mut hasher = DefaultHasher::new();
        id.hash(&mut hasher);
        let mask = self.slots.len() - 1;
        let mut slot = usize::try_from(hasher.finish() >> 32).unwrap_or(0) & mask;
        while self.slots[slot] != FREE && self.list[self.slots[slot] as usize] != id {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

impl<'a> FromIterator<&'a str> for Ids<'a> {
    fn from_iter<I: IntoIterator<Item = &'a str>>(ids: I) -> Self {
        let mut res = Self::default();
        for id in ids {
            res.insert(id);
        }
        res
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_where_they_stood_first() {
        let names: Vec<String> = (0..1_000).map(|at| format!("n{}", at % 700)).collect();
        let ids: Ids<'_> = names.iter().map(|name| &**name).collect();
        for (at, name) in names.iter().enumerate() {
            assert_eq!(ids.get(name), Some(at % 700));
        }
        assert_eq!(ids.get("m0"), None);
        assert_eq!(Ids::default().get("n0"), None);
    }
}

//! Where the learner stands: what is held, what is claimed, what was refused, and which marks this catalog does not know.

use std::collections::BTreeSet;

use crate::model::Catalog;
use crate::model::case::{Case, MarkState};
use crate::model::code::Key;
use crate::model::item::{Item, ItemId};
use crate::model::older::Meant;

/// What the marks of a case come to in this catalog.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Held: granted by an exam committee, or covered by a credential that is held.
    pub held: BTreeSet<ItemId>,
    /// Claimed, evidenced or requested, and not held.
    pub claimed: BTreeSet<ItemId>,
    /// Refused on itself, and not held.
    pub refused: BTreeSet<ItemId>,
    /// Marks on things that this catalog does not have.
    pub unknown: Vec<Key>,
    /// Marks on diplomas under an older code, each with the diploma that stands for it.
    pub older: Vec<(Key, ItemId)>,
    /// Marks on diplomas under an older code that was split, each with the diplomas that came from it; they have no effect.
    pub split: Vec<(Key, Vec<ItemId>)>,
}

impl Standing {
    /// Reads the marks of a case.
    pub fn new(catalog: &Catalog, case: &Case) -> Self {
        let mut standing = Self::default();
        for mark in &case.marks {
            match catalog.meant(&mark.on) {
                Meant::Itself(item) => match mark.state {
                    MarkState::Granted => standing.hold(catalog, item),
                    MarkState::Refused => {
                        standing.refused.insert(item);
                    }
                    MarkState::Claimed | MarkState::Evidenced | MarkState::Requested => {
                        standing.claim(catalog, item);
                    }
                },
                Meant::Successor(_, item) => standing.older.push((mark.on.clone(), item)),
                Meant::Split(_, items) => standing.split.push((mark.on.clone(), items.to_vec())),
                Meant::Unknown => standing.unknown.push(mark.on.clone()),
            }
            for item in catalog.stand_ins(&mark.on) {
                standing.stand_in(catalog, item, mark.state);
            }
        }
        let held = standing.held.clone();
        let refused = standing.refused.clone();
        standing.claimed.retain(|item| !held.contains(item) && !refused.contains(item));
        standing.refused.retain(|item| !held.contains(item));
        standing
    }

    fn hold(&mut self, catalog: &Catalog, item: ItemId) {
        self.held.insert(item);
        let Some(record) = catalog.item(item) else { return };
        self.held.extend(catalog.held_with(item));
        // A practice statement is evidence for its work processes; only an exam committee makes it an exemption.
        self.claimed.extend(record.evidences());
    }

    fn claim(&mut self, catalog: &Catalog, item: ItemId) {
        self.claimed.insert(item);
        let Some(record) = catalog.item(item) else { return };
        self.claimed.extend(record.covers());
        self.claimed.extend(record.evidences());
    }

    /// A diploma stands for an older one that is marked: jobs and schools that ask for it mean the older one too, but its work
    /// processes are no more than evidenced, because no exam committee has judged them.
    fn stand_in(&mut self, catalog: &Catalog, item: ItemId, state: MarkState) {
        match state {
            MarkState::Granted => {
                self.held.insert(item);
                let covered = catalog.item(item).map(Item::covers).unwrap_or_default();
                // The schooling was followed, whatever became of the work processes.
                self.held.extend(catalog.held_with(item).into_iter().filter(|held| !covered.contains(held)));
                self.claimed.extend(covered);
            }
            MarkState::Refused => {
                self.refused.insert(item);
            }
            MarkState::Claimed | MarkState::Evidenced | MarkState::Requested => self.claim(catalog, item),
        }
    }

    /// The standing if everything claimed that an exam committee decides on were granted.
    #[must_use]
    pub fn if_granted(&self, catalog: &Catalog) -> Self {
        let mut granted = self.clone();
        for item in &self.claimed {
            let decided =
                catalog.item(*item).is_some_and(|record| record.kind.is_decided_by_exam_committee());
            if decided {
                granted.hold(catalog, *item);
            }
        }
        let held = granted.held.clone();
        granted.claimed.retain(|item| !held.contains(item));
        granted
    }

    /// Whether anything is claimed that an exam committee could grant.
    pub fn has_open_claims(&self, catalog: &Catalog) -> bool {
        self.if_granted(catalog).held != self.held
    }

    /// Whether the learner says to have done this, or holds it.
    pub fn has_experience(&self, item: ItemId) -> bool {
        self.held.contains(&item) || self.claimed.contains(&item)
    }
}

//! Older crebo codes: which diploma of today stands for a diploma of a qualification that has been replaced.
//!
//! Qualifications are renewed every few years under a new code, and people hold diplomas of all times. Whoever holds the older
//! diploma holds that one, and not the new one: no exam committee has judged the new work processes. But who asks for the new
//! diploma, an employer or a school, means the older one too. So the successor *stands for* it in jobs and entry requirements,
//! while its work processes are only evidenced by it, as by a practice statement.

use std::collections::BTreeMap;

use super::catalog::Catalog;
use super::code::{CreboCode, Key};
use super::item::{Item, ItemId, ItemKind};

/// Crebo codes of before, with the diplomas that came in their place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OlderCodes(BTreeMap<CreboCode, Successors>);

/// What came in the place of an older diploma.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Successors {
    /// One diploma, which stands for it.
    One(ItemId),
    /// It was split: each of these came from it, and none of them stands for it in general.
    Split(Vec<ItemId>),
}

/// What a key of a case comes to in a catalog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant<'a> {
    /// A record of its own.
    Itself(ItemId),
    /// A diploma under an older code, and the diploma that stands for it.
    Successor(&'a CreboCode, ItemId),
    /// A diploma under an older code that was split, and the diplomas that came from it.
    Split(&'a CreboCode, &'a [ItemId]),
    /// The catalog does not know it.
    Unknown,
}

impl OlderCodes {
    /// The older codes that these items state.
    pub fn of(items: &[Item]) -> Self {
        let mut found: BTreeMap<CreboCode, Successors> = BTreeMap::new();
        for (item, id) in items.iter().zip(0..) {
            let ItemKind::Diploma(diploma) = &item.kind else { continue };
            for code in &diploma.replaces {
                // Two that each claim the same code are an error of the catalog, which is then not used.
                found.entry(code.clone()).or_insert(Successors::One(ItemId(id)));
            }
            for code in &diploma.split_from {
                match found.entry(code.clone()).or_insert_with(|| Successors::Split(Vec::new())) {
                    Successors::Split(all) => all.push(ItemId(id)),
                    Successors::One(_) => {}
                }
            }
        }
        Self(found)
    }

    /// What came in the place of the diploma with this code; nothing when it is not an older one.
    pub fn get(&self, code: &CreboCode) -> Option<&Successors> {
        self.0.get(code)
    }

    /// All older codes in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&CreboCode, &Successors)> {
        self.0.iter()
    }
}

impl Catalog {
    /// What a key of a case comes to: a record of its own, or what came in the place of an older diploma.
    pub fn meant<'a>(&'a self, key: &'a Key) -> Meant<'a> {
        if let Some(id) = self.by_key.get(key) {
            return Meant::Itself(*id);
        }
        let Key::Diploma(code) = key else { return Meant::Unknown };
        match self.older.get(code) {
            Some(Successors::One(id)) => Meant::Successor(code, *id),
            Some(Successors::Split(all)) => Meant::Split(code, all),
            None => Meant::Unknown,
        }
    }

    /// The diplomas that stand for the one with this key, the next first: what replaced it, what replaced that, and so on.
    pub fn stand_ins(&self, key: &Key) -> Vec<ItemId> {
        let mut found = Vec::new();
        let mut code = match key {
            Key::Diploma(code) => Some(code),
            _ => None,
        };
        while let Some(Successors::One(next)) = code.and_then(|code| self.older.get(code)) {
            if found.contains(next) {
                break;
            }
            found.push(*next);
            code = self.item(*next).and_then(|item| match &item.key {
                Key::Diploma(code) => Some(code),
                _ => None,
            });
        }
        found
    }
}

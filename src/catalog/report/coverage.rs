//! What certificates cover of a qualification, and the smallest sets of certificates that cover it.

use crate::model::catalog::Catalog;
use crate::model::item::{ItemId, ItemKind, Match};

/// A search for smallest sets ends after so many steps; a test keeps the shipped catalog within them.
pub const MAX_STEPS: u32 = 200_000;

/// The work processes of a qualification that certificates cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The diploma.
    pub diploma: ItemId,
    /// How many work processes it has.
    pub work_processes: usize,
    /// Those that no certificate covers.
    pub uncovered: Vec<ItemId>,
    /// How many are covered only by a match that is an upper bound ([`Match::Tagged`]).
    pub only_tagged: usize,
    /// The certificates that cover at least one.
    pub certificates: Vec<ItemId>,
    /// Every smallest set of certificates that covers all that certificates cover; nothing when the search was ended.
    pub smallest: Option<Vec<Vec<ItemId>>>,
}

impl Coverage {
    /// How many work processes certificates cover.
    pub const fn covered(&self) -> usize {
        self.work_processes - self.uncovered.len()
    }
}

/// The coverage of every qualification, in the order of their codes.
pub fn qualifications(catalog: &Catalog) -> Vec<Coverage> {
    let diplomas = catalog.items.iter().zip(0..).filter_map(|(item, id)| match &item.kind {
        ItemKind::Diploma(diploma) => Some((ItemId(id), diploma.units.as_slice())),
        _ => None,
    });
    diplomas.map(|(id, units)| coverage(catalog, id, units)).collect()
}

fn coverage(catalog: &Catalog, diploma: ItemId, units: &[ItemId]) -> Coverage {
    let mut certificates = Vec::new();
    let mut sets = Vec::new();
    let mut sure = vec![false; units.len()];
    for (item, id) in catalog.items.iter().zip(0..) {
        let ItemKind::Certificate { covers, .. } = &item.kind else { continue };
        let mut set: Vec<usize> = Vec::new();
        for covered in covers {
            let Some(at) = units.iter().position(|unit| *unit == covered.unit) else { continue };
            set.push(at);
            if covered.matched != Match::Tagged
                && let Some(slot) = sure.get_mut(at)
            {
                *slot = true;
            }
        }
        if !set.is_empty() {
            certificates.push(ItemId(id));
            sets.push(set);
        }
    }
    let is_covered = |at: usize| sets.iter().any(|set| set.contains(&at));
    let uncovered: Vec<ItemId> =
        units.iter().enumerate().filter(|(at, _)| !is_covered(*at)).map(|(_, unit)| *unit).collect();
    let sure = sure.into_iter().filter(|sure| *sure).count();
    let smallest = smallest_covers(&sets, MAX_STEPS).map(|found| {
        let named =
            |set: Vec<usize>| set.into_iter().filter_map(|at| certificates.get(at).copied()).collect();
        found.into_iter().map(named).collect()
    });
    Coverage {
        diploma,
        work_processes: units.len(),
        only_tagged: units.len() - uncovered.len() - sure,
        uncovered,
        certificates,
        smallest,
    }
}

/// Every smallest choice of sets that covers all that the sets cover together, as places in `sets`, in order; one empty
/// choice when there is nothing to cover. Nothing when it takes more than so many steps.
///
/// Exact: sizes are tried from small to large, and at each size the member that the fewest sets cover decides what to choose
/// next. A set that was tried for a member is left out in the tries after it, so that every choice is found once.
pub fn smallest_covers(sets: &[Vec<usize>], max_steps: u32) -> Option<Vec<Vec<usize>>> {
    let members: std::collections::BTreeSet<usize> = sets.iter().flatten().copied().collect();
    let uncovered: Vec<usize> = members.into_iter().collect();
    let mut search = Search { sets, steps: max_steps, chosen: Vec::new(), found: Vec::new() };
    for size in 0..=sets.len() {
        search.choose(&uncovered, &vec![true; sets.len()], size)?;
        if !search.found.is_empty() {
            break;
        }
    }
    search.found.sort();
    Some(search.found)
}

struct Search<'s> {
    sets: &'s [Vec<usize>],
    steps: u32,
    chosen: Vec<usize>,
    found: Vec<Vec<usize>>,
}

impl Search<'_> {
    /// Finds all choices of so many more sets. Nothing comes back when the steps are used up.
    fn choose(&mut self, uncovered: &[usize], allowed: &[bool], more: usize) -> Option<()> {
        self.steps = self.steps.checked_sub(1)?;
        let sets = self.sets;
        let covering = |member: usize| {
            let all = sets.iter().zip(allowed).enumerate();
            all.filter(move |(_, (set, allowed))| **allowed && set.contains(&member)).map(|(at, _)| at)
        };
        let Some(hardest) = uncovered.iter().min_by_key(|member| covering(**member).count()) else {
            // Nothing is left to cover: a choice, unless it should have been larger, and then it has been found before.
            if more == 0 {
                let mut choice = self.chosen.clone();
                choice.sort_unstable();
                self.found.push(choice);
            }
            return Some(());
        };
        if more == 0 {
            return Some(());
        }
        let mut allowed_after = allowed.to_vec();
        for at in covering(*hardest).collect::<Vec<_>>() {
            if let Some(slot) = allowed_after.get_mut(at) {
                *slot = false;
            }
            let Some(set) = sets.get(at) else { continue };
            let left: Vec<usize> = uncovered.iter().filter(|member| !set.contains(member)).copied().collect();
            self.chosen.push(at);
            self.choose(&left, &allowed_after, more - 1)?;
            self.chosen.pop();
        }
        Some(())
    }
}

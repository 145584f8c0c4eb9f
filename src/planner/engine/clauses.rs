//! The clauses: stated or learned, each watched by two of its facts.

use super::{Atom, Bounds, Clash, Reason, Step};

pub(super) type ClauseId = u32;

#[derive(Debug)]
struct Clause {
    atoms: Vec<Atom>,
    learned: bool,
    /// How many levels took part when it was learned; few means that it will be useful again.
    levels: u32,
    activity: f32,
    dropped: bool,
}

/// The clause looks false once the opposite of one of its watched facts is at least `at`.
#[derive(Clone, Copy, Debug)]
struct Watch {
    clause: ClauseId,
    at: i64,
}

#[derive(Debug)]
pub(super) struct Clauses {
    all: Vec<Clause>,
    watches: Vec<Vec<Watch>>,
    n_learned: usize,
    room: usize,
    increment: f32,
}

impl Default for Clauses {
    fn default() -> Self {
        Self { all: Vec::new(), watches: Vec::new(), n_learned: 0, room: 1_000, increment: 1.0 }
    }
}

impl Clauses {
    pub(super) fn grow(&mut self) {
        self.watches.extend([Vec::new(), Vec::new()]);
    }

    /// Adds a clause of at least two facts; the first two are watched.
    pub(super) fn add(&mut self, atoms: &[Atom], learned: bool, levels: u32) -> ClauseId {
        let id = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        for atom in atoms.iter().take(2) {
            let opposite = atom.not();
            self.watches[opposite.side as usize].push(Watch { clause: id, at: opposite.at });
        }
        self.n_learned += usize::from(learned);
        let activity = self.increment;
        self.all.push(Clause { atoms: atoms.to_vec(), learned, levels, activity, dropped: false });
        id
    }

    pub(super) fn atoms(&self, id: ClauseId) -> &[Atom] {
        &self.all[id as usize].atoms
    }

    pub(super) fn bump(&mut self, id: ClauseId) {
        let clause = &mut self.all[id as usize];
        clause.activity += self.increment;
        if clause.activity > 1e30 {
            for clause in &mut self.all {
                clause.activity *= 1e-30;
            }
            self.increment *= 1e-30;
        }
    }

    pub(super) fn decay(&mut self) {
        self.increment *= 1.001;
    }

    /// A bound has grown from `old` to `new`: looks at the clauses in which a watched fact has become false. Those whose
    /// fact was false before were looked at then, and their other watched fact still holds.
    pub(super) fn visit(&mut self, side: u32, old: i64, new: i64, bounds: &mut Bounds) -> Step {
        let mut watches = std::mem::take(&mut self.watches[side as usize]);
        let mut res = Ok(());
        let mut at = 0;
        while at < watches.len() {
            let watch = watches[at];
            if watch.at > new || watch.at <= old {
                at += 1;
                continue;
            }
            let atoms = &mut self.all[watch.clause as usize].atoms;
            let lost = Atom { side, at: watch.at }.not();
            if atoms[0] == lost {
                atoms.swap(0, 1);
            }
            debug_assert_eq!(atoms[1], lost, "a watch points at one of the first two facts");
            let other = atoms[0];
            if bounds.holds(other) {
                at += 1;
                continue;
            }
            if let Some(found) = (2..atoms.len()).find(|index| !bounds.fails(atoms[*index])) {
                atoms.swap(1, found);
                let opposite = atoms[1].not();
                // A fact about the same side that is not false yet has a higher threshold, so it may join this list.
                if opposite.side == side {
                    watches.push(Watch { clause: watch.clause, at: opposite.at });
                } else {
                    self.watches[opposite.side as usize]
                        .push(Watch { clause: watch.clause, at: opposite.at });
                }
                watches.swap_remove(at);
                continue;
            }
            at += 1;
            if bounds.fails(other) {
                bounds.conflict.clear();
                bounds.conflict.extend(atoms.iter().map(|atom| atom.not()));
                res = Err(Clash);
                break;
            }
            bounds.push(other, Reason::Clause(watch.clause));
        }
        self.watches[side as usize] = watches;
        res
    }

    pub(super) fn crowded(&self) -> bool {
        self.n_learned > self.room
    }

    /// Drops the less useful half of what was learned. Called at the root, where no clause is a reason that matters.
    pub(super) fn forget(&mut self, bounds: &Bounds) {
        debug_assert!(bounds.levels.is_empty(), "clauses are dropped at the root");
        let mut candidates: Vec<ClauseId> = (0..self.all.len())
            .filter(|id| {
                let clause = &self.all[*id];
                clause.learned && !clause.dropped && clause.levels > 2
            })
            .filter_map(|id| u32::try_from(id).ok())
            .collect();
        candidates.sort_by(|left, right| {
            let (a, b) = (&self.all[*left as usize], &self.all[*right as usize]);
            a.activity.total_cmp(&b.activity).then(b.levels.cmp(&a.levels)).then(left.cmp(right))
        });
        candidates.truncate(candidates.len() / 2);
        for id in candidates {
            self.drop(id);
        }
        // What holds at the root never needs to be looked at again.
        for id in 0..self.all.len() {
            let clause = &self.all[id];
            if clause.learned && !clause.dropped && clause.atoms.iter().any(|atom| bounds.holds(*atom)) {
                self.drop(u32::try_from(id).unwrap_or(u32::MAX));
            }
        }
        let clauses = &self.all;
        for list in &mut self.watches {
            list.retain(|watch| !clauses[watch.clause as usize].dropped);
        }
        self.room += self.room / 20;
    }

    fn drop(&mut self, id: ClauseId) {
        let clause = &mut self.all[id as usize];
        clause.dropped = true;
        clause.atoms = Vec::new();
        self.n_learned -= 1;
    }
}

//! From a contradiction to a learned clause.
//!
//! The marks hold, for each side, the strongest fact still to be explained and the trail entry that made it true. Going
//! back along the trail, each marked fact of the current level is replaced by its reason until one is left: the first
//! unique implication point. A stronger fact on a side covers a weaker one, since its reason implies both.

use super::{Atom, Engine, Entry, NONE, Reason};

#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// By side: the strongest fact needed; only meaningful when `entry` is set.
    need: Vec<i64>,
    entry: Vec<u32>,
    /// Every side that was marked since the last reset.
    touched: Vec<u32>,
    reason: Vec<Atom>,
    learned: Vec<Atom>,
    open: usize,
}

impl Scratch {
    pub(super) fn grow(&mut self) {
        self.need.extend([0, 0]);
        self.entry.extend([NONE, NONE]);
    }

    fn reset(&mut self) {
        for side in self.touched.drain(..) {
            self.entry[side as usize] = NONE;
        }
        self.open = 0;
    }
}

impl Engine {
    /// Marks a true fact as to be explained. What holds at the root needs no explanation.
    fn mark(&mut self, atom: Atom, level: u32) {
        let Some(entry) = self.bounds.entry_of(atom) else { return };
        let entry_level = self.bounds.trail[entry].level;
        if entry_level == 0 {
            return;
        }
        let scratch = &mut self.scratch;
        let side = atom.side as usize;
        let marked = scratch.entry[side];
        if marked == NONE {
            scratch.touched.push(atom.side);
            self.order.bump(atom.var());
        } else {
            if scratch.need[side] >= atom.at {
                return;
            }
            if self.bounds.trail[marked as usize].level == level {
                scratch.open -= 1;
            }
        }
        scratch.need[side] = atom.at;
        scratch.entry[side] = u32::try_from(entry).unwrap_or(NONE);
        scratch.open += usize::from(entry_level == level);
    }

    /// The facts that a trail entry rests on.
    fn reason_of(&mut self, entry: usize) {
        let entry = self.bounds.trail[entry];
        self.scratch.reason.clear();
        match entry.reason {
            Reason::Decision => {}
            Reason::Clause(id) => {
                self.clauses.bump(id);
                let atoms = self.clauses.atoms(id).iter();
                let others = atoms.filter(|atom| atom.side != entry.side).map(|atom| atom.not());
                self.scratch.reason.extend(others);
            }
            Reason::Facts { from, len } => {
                let (from, to) = (from as usize, from as usize + len as usize);
                self.scratch.reason.extend_from_slice(&self.bounds.facts[from..to]);
            }
        }
    }

    fn mark_reason(&mut self, level: u32) {
        for at in 0..self.scratch.reason.len() {
            let atom = self.scratch.reason[at];
            self.mark(atom, level);
        }
    }

    /// Learns a clause from the contradiction in the bounds, jumps back and states what the clause implies there.
    pub(super) fn learn(&mut self) {
        self.scratch.reset();
        // A contradiction found by a rule may lie wholly below the current level.
        let conflict = std::mem::take(&mut self.bounds.conflict);
        let entries = conflict.iter().filter_map(|atom| self.bounds.entry_of(*atom));
        let level = entries.map(|entry| self.bounds.trail[entry].level).max().unwrap_or(0);
        if level == 0 {
            self.bounds.conflict = conflict;
            self.closed = true;
            self.back_to(0);
            return;
        }
        self.back_to(level);
        for atom in &conflict {
            self.mark(*atom, level);
        }
        self.bounds.conflict = conflict;
        let mut at = self.bounds.trail.len();
        let top = loop {
            at -= 1;
            let side = self.bounds.trail[at].side as usize;
            if self.scratch.entry[side] as usize != at {
                continue;
            }
            let fact = Atom { side: self.bounds.trail[at].side, at: self.scratch.need[side] };
            if self.scratch.open == 1 {
                break fact;
            }
            self.scratch.open -= 1;
            // The side stays in `touched`; an older fact on it may be marked again.
            self.scratch.entry[side] = NONE;
            self.reason_of(at);
            self.mark_reason(level);
        };
        self.assemble(top, level);
        self.order.decay();
        self.clauses.decay();
    }

    /// Makes the clause of the marked facts, without those that others already imply, and states it.
    fn assemble(&mut self, top: Atom, level: u32) {
        let mut touched = std::mem::take(&mut self.scratch.touched);
        touched.sort_unstable();
        touched.dedup();
        let mut learned = std::mem::take(&mut self.scratch.learned);
        learned.clear();
        learned.push(top.not());
        for side in &touched {
            let entry = self.scratch.entry[*side as usize];
            if entry == NONE || self.bounds.trail[entry as usize].level == level {
                continue;
            }
            if !self.is_implied(entry as usize, 0) {
                learned.push(Atom { side: *side, at: self.scratch.need[*side as usize] }.not());
            }
        }
        self.scratch.touched = touched;
        let level_of = |atom: &Atom| {
            let entry = self.bounds.entry_of(atom.not());
            entry.map_or(0, |entry| self.bounds.trail[entry].level)
        };
        let mut back = 0;
        let mut levels = Vec::with_capacity(learned.len());
        for at in 1..learned.len() {
            let level = level_of(&learned[at]);
            levels.push(level);
            if level > back {
                back = level;
                learned.swap(1, at);
            }
        }
        levels.sort_unstable();
        levels.dedup();
        self.back_to(back);
        if let [only] = learned.as_slice() {
            debug_assert_eq!(back, 0, "a single fact holds at the root");
            if self.bounds.fails(*only) {
                self.closed = true;
            } else if !self.bounds.holds(*only) {
                self.bounds.push(*only, Reason::Facts { from: 0, len: 0 });
            }
        } else {
            let n_levels = u32::try_from(levels.len() + 1).unwrap_or(u32::MAX);
            let id = self.clauses.add(&learned, true, n_levels);
            debug_assert!(!self.bounds.holds(learned[0]) && !self.bounds.fails(learned[0]));
            self.bounds.push(learned[0], Reason::Clause(id));
        }
        self.scratch.learned = learned;
    }

    /// Whether a marked fact follows from other marked facts that became true before it. Looking only at earlier entries
    /// keeps two facts from excusing each other.
    fn is_implied(&mut self, entry: usize, depth: u32) -> bool {
        let Entry { reason, side, .. } = self.bounds.trail[entry];
        let facts: Vec<Atom> = match reason {
            Reason::Decision => return false,
            Reason::Clause(id) => {
                let atoms = self.clauses.atoms(id).iter();
                atoms.filter(|atom| atom.side != side).map(|atom| atom.not()).collect()
            }
            Reason::Facts { from, len } => {
                self.bounds.facts[from as usize..from as usize + len as usize].to_vec()
            }
        };
        facts.into_iter().all(|fact| {
            let Some(at) = self.bounds.entry_of(fact) else { return true };
            if self.bounds.trail[at].level == 0 {
                return true;
            }
            let marked = self.scratch.entry[fact.side as usize];
            if marked != NONE && (marked as usize) < entry && self.scratch.need[fact.side as usize] >= fact.at
            {
                return true;
            }
            depth < 4 && self.is_implied(at, depth + 1)
        })
    }

    /// The assumptions that make this one fail, itself included.
    pub(super) fn explain_failure(&mut self, failed: Atom, assumptions: &[Atom]) -> Vec<Atom> {
        self.scratch.reset();
        let mut core = vec![failed];
        self.mark(failed.not(), NONE);
        for at in (0..self.bounds.trail.len()).rev() {
            let side = self.bounds.trail[at].side as usize;
            if self.scratch.entry[side] as usize != at {
                continue;
            }
            self.scratch.entry[side] = NONE;
            if matches!(self.bounds.trail[at].reason, Reason::Decision) {
                let made = self.bounds.trail[at];
                let assumed = assumptions.iter().find(|atom| atom.side == made.side && atom.at == made.new);
                core.extend(assumed);
            } else {
                self.reason_of(at);
                self.mark_reason(NONE);
            }
        }
        core
    }
}

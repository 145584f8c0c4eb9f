//! Which variable to decide next: the one most involved in recent contradictions.
//!
//! A binary heap by activity; equal activities go by index, so that the order is the same everywhere. Invariant: every
//! variable that is decided upon and not fixed is in the heap.

use super::{Bounds, Var};

const DECAY: f64 = 1.0 / 0.9;
const TOO_LARGE: f64 = 1e100;
const ABSENT: u32 = u32::MAX;

#[derive(Debug)]
pub(super) struct Order {
    activity: Vec<f64>,
    decide: Vec<bool>,
    heap: Vec<Var>,
    place: Vec<u32>,
    increment: f64,
}

impl Default for Order {
    fn default() -> Self {
        Self { activity: Vec::new(), decide: Vec::new(), heap: Vec::new(), place: Vec::new(), increment: 1.0 }
    }
}

impl Order {
    pub(super) fn grow(&mut self, decide: bool) {
        let var = u32::try_from(self.activity.len()).unwrap_or(ABSENT);
        self.activity.push(0.0);
        self.decide.push(decide);
        self.place.push(ABSENT);
        self.restore(var);
    }

    /// Puts a variable back that may have lost its value.
    pub(super) fn restore(&mut self, var: Var) {
        if self.decide[var as usize] && self.place[var as usize] == ABSENT {
            let at = self.heap.len();
            self.heap.push(var);
            self.place[var as usize] = u32::try_from(at).unwrap_or(ABSENT);
            self.up(at);
        }
    }

    pub(super) fn bump(&mut self, var: Var) {
        let activity = &mut self.activity[var as usize];
        *activity += self.increment;
        if *activity > TOO_LARGE {
            for activity in &mut self.activity {
                *activity /= TOO_LARGE;
            }
            self.increment /= TOO_LARGE;
        }
        let at = self.place[var as usize];
        if at != ABSENT {
            self.up(at as usize);
        }
    }

    pub(super) fn decay(&mut self) {
        self.increment *= DECAY;
    }

    pub(super) fn next(&mut self, bounds: &Bounds) -> Option<Var> {
        loop {
            let var = *self.heap.first()?;
            if !bounds.fixed(var) {
                return Some(var);
            }
            self.remove_first();
        }
    }

    fn remove_first(&mut self) {
        let last = self.heap.len() - 1;
        self.heap.swap(0, last);
        if let Some(var) = self.heap.pop() {
            self.place[var as usize] = ABSENT;
        }
        if let Some(first) = self.heap.first() {
            self.place[*first as usize] = 0;
            self.down(0);
        }
    }

    fn before(&self, left: Var, right: Var) -> bool {
        let (a, b) = (self.activity[left as usize], self.activity[right as usize]);
        a > b || (a >= b && left < right)
    }

    fn up(&mut self, mut at: usize) {
        while at > 0 {
            let parent = (at - 1) / 2;
            if !self.before(self.heap[at], self.heap[parent]) {
                break;
            }
            self.exchange(at, parent);
            at = parent;
        }
    }

    fn down(&mut self, mut at: usize) {
        loop {
            let mut best = at;
            for child in [2 * at + 1, 2 * at + 2] {
                if child < self.heap.len() && self.before(self.heap[child], self.heap[best]) {
                    best = child;
                }
            }
            if best == at {
                return;
            }
            self.exchange(at, best);
            at = best;
        }
    }

    fn exchange(&mut self, a: usize, b: usize) {
        self.heap.swap(a, b);
        self.place[self.heap[a] as usize] = u32::try_from(a).unwrap_or(ABSENT);
        self.place[self.heap[b] as usize] = u32::try_from(b).unwrap_or(ABSENT);
    }
}

//! A small learning search over bounds of whole numbers: the kernel that every proof of the planner rests on.
//!
//! # Method
//!
//! Every variable has a lower and an upper bound and nothing else. A fact ([`Atom`]) says that a bound is at least so
//! much; the upper bound of `x` is kept as the lower bound of `-x`, so that there is one kind of fact. The search
//! decides a fact, lets the clauses and the [`Rule`]s draw conclusions, and when they contradict each other it resolves
//! the reasons back to a first unique implication point, learns the clause found there, jumps back and goes on
//! (conflict-driven clause learning with lazily explained bounds: Ohrimenko, Stuckey, Codish, "Propagation via lazy
//! clause generation", 2009). There are no literals for single values: a fact about a bound is made when a rule states
//! it, so nothing has to be built per week.
//!
//! # Invariants
//!
//! 1. A bound only grows along the trail; `latest` and `before` chain the entries of one side from new to old.
//! 2. The facts of a reason are true before the entry they explain, and together with the rules of the problem they
//!    imply it. A learned clause is therefore a consequence of the problem alone, whatever was assumed meanwhile.
//! 3. Of the two watched facts of a clause, either neither is false, or one of them is true and became so no later than
//!    the other became false, or the clause is being looked at.
//! 4. Nothing depends on addresses, hashes or time: equal problems take equal steps.

#![allow(
    clippy::indexing_slicing,
    reason = "sides, clauses and levels are dense indices made by this module; a wrong one is a defect to be seen"
)]

mod analysis;
mod clauses;
mod order;

use self::clauses::{ClauseId, Clauses};
use self::order::Order;
use super::limits::Cancel;

/// A variable, by its index.
pub(super) type Var = u32;

/// A fact: the bound on this side is at least `at`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Atom {
    /// Twice the variable for its lower bound; one more for the lower bound of its negation.
    side: u32,
    at: i64,
}

impl Atom {
    /// The variable is at least `value`.
    pub(super) fn at_least(var: Var, value: i64) -> Self {
        Self { side: 2 * var, at: value }
    }

    /// The variable is at most `value`.
    pub(super) fn at_most(var: Var, value: i64) -> Self {
        Self { side: 2 * var + 1, at: -value }
    }

    /// The opposite fact.
    pub(super) fn not(self) -> Self {
        Self { side: self.side ^ 1, at: 1 - self.at }
    }

    fn var(self) -> Var {
        self.side / 2
    }
}

/// The rules contradict the bounds; the reasons are kept in [`Bounds`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Clash;

/// The outcome of drawing one conclusion.
pub(super) type Step = Result<(), Clash>;

/// Draws conclusions from the bounds of some variables.
pub(super) trait Rule {
    /// The sides to be told about.
    fn watched(&self) -> Vec<Side>;

    /// Cheap rules run before costly ones.
    fn cost(&self) -> Cost;

    /// Raises bounds that follow, each with a reason.
    fn propagate(&mut self, bounds: &mut Bounds) -> Step;
}

/// Which bound of a variable.
#[derive(Clone, Copy, Debug)]
pub(super) enum Side {
    /// The lower bound.
    Lower(Var),
    /// The upper bound.
    Upper(Var),
}

/// In which order rules run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cost {
    /// Looks at a handful of variables.
    Low,
    /// Looks at a list.
    Middle,
    /// Looks at every week.
    High,
    /// Looks at what any route needs.
    Last,
}

#[derive(Clone, Copy, Debug)]
enum Reason {
    /// Chosen by the search.
    Decision,
    /// The other facts of this clause are false.
    Clause(ClauseId),
    /// These facts of the explanation store.
    Facts { from: u32, len: u32 },
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    side: u32,
    old: i64,
    new: i64,
    reason: Reason,
    before: u32,
    level: u32,
}

const NONE: u32 = u32::MAX;

/// The bounds of all variables, with the trail of how they came about.
#[derive(Debug, Default)]
pub(super) struct Bounds {
    now: Vec<i64>,
    latest: Vec<u32>,
    trail: Vec<Entry>,
    /// For each level the lengths of the trail and the explanation store when it began.
    levels: Vec<(usize, usize)>,
    facts: Vec<Atom>,
    conflict: Vec<Atom>,
    jumps: u64,
}

impl Bounds {
    /// How often bounds were taken back: what a rule concluded before may be gone when this has changed.
    pub(super) fn jumps(&self) -> u64 {
        self.jumps
    }

    /// The lower bound.
    pub(super) fn lower(&self, var: Var) -> i64 {
        self.now[2 * var as usize]
    }

    /// The upper bound.
    pub(super) fn upper(&self, var: Var) -> i64 {
        -self.now[2 * var as usize + 1]
    }

    /// Whether only one value is left.
    pub(super) fn fixed(&self, var: Var) -> bool {
        self.lower(var) == self.upper(var)
    }

    /// Whether the fact holds.
    pub(super) fn holds(&self, atom: Atom) -> bool {
        self.now[atom.side as usize] >= atom.at
    }

    /// Whether the opposite holds.
    pub(super) fn fails(&self, atom: Atom) -> bool {
        self.holds(atom.not())
    }

    fn level(&self) -> u32 {
        u32::try_from(self.levels.len()).unwrap_or(NONE)
    }

    /// States a fact that follows from `why`.
    pub(super) fn infer(&mut self, atom: Atom, why: &[Atom]) -> Step {
        if self.holds(atom) {
            return Ok(());
        }
        debug_assert!(why.iter().all(|fact| self.holds(*fact)), "a reason must hold before its conclusion");
        if self.fails(atom) {
            self.conflict.clear();
            self.conflict.extend_from_slice(why);
            self.conflict.push(atom.not());
            return Err(Clash);
        }
        let from = u32::try_from(self.facts.len()).unwrap_or(NONE);
        let len = u32::try_from(why.len()).unwrap_or(NONE);
        if self.level() > 0 {
            self.facts.extend_from_slice(why);
        }
        self.push(atom, Reason::Facts { from, len });
        Ok(())
    }

    /// States that these facts cannot hold together.
    pub(super) fn clash(&mut self, why: &[Atom]) -> Step {
        debug_assert!(why.iter().all(|fact| self.holds(*fact)), "a clash is made of facts that hold");
        self.conflict.clear();
        self.conflict.extend_from_slice(why);
        Err(Clash)
    }

    fn push(&mut self, atom: Atom, reason: Reason) {
        let side = atom.side as usize;
        let entry = Entry {
            side: atom.side,
            old: self.now[side],
            new: atom.at,
            reason,
            before: self.latest[side],
            level: self.level(),
        };
        self.latest[side] = u32::try_from(self.trail.len()).unwrap_or(NONE);
        self.now[side] = atom.at;
        self.trail.push(entry);
    }

    /// The entry that made a fact true, or `None` when it holds from the start.
    fn entry_of(&self, atom: Atom) -> Option<usize> {
        let mut at = self.latest[atom.side as usize];
        while at != NONE {
            let entry = &self.trail[at as usize];
            if entry.old < atom.at {
                return (entry.new >= atom.at).then_some(at as usize);
            }
            at = entry.before;
        }
        None
    }
}

/// How a search ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Every variable that is decided upon has one value.
    Found,
    /// These assumptions cannot hold together; none means that nothing can.
    Impossible(Vec<Atom>),
    /// The budget is spent.
    Stopped,
}

/// Says how to go on when nothing follows any more.
pub(super) trait Brancher {
    /// The variable to decide before all others, if any; it is not fixed.
    fn first(&mut self, bounds: &Bounds) -> Option<Var>;

    /// The fact to try for an undecided variable.
    fn choose(&mut self, var: Var, bounds: &Bounds) -> Atom;
}

/// The work done so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Work {
    pub(super) nodes: u64,
    pub(super) conflicts: u64,
}

/// The search: bounds, clauses, rules and what was learned.
#[derive(Default)]
pub(super) struct Engine {
    pub(super) bounds: Bounds,
    pub(super) work: Work,
    clauses: Clauses,
    rules: Vec<Box<dyn Rule>>,
    costs: Vec<Cost>,
    waiting: [Vec<u32>; 4],
    is_waiting: Vec<bool>,
    /// Rules by the side they watch.
    watchers: Vec<Vec<u32>>,
    head: usize,
    order: Order,
    scratch: analysis::Scratch,
    /// A contradiction was found without any assumption.
    closed: bool,
    /// When this is raised, conclusions are left undrawn and every search is stopped.
    cancel: Cancel,
    /// Rules run since the flag was last looked at.
    runs: u32,
    /// Whether conclusions were left undrawn. The bounds still hold, but prove no more that a plan was found.
    interrupted: bool,
}

/// Cheap rules run between two looks at the flag.
const RUNS_BETWEEN_LOOKS: u32 = 64;

impl Engine {
    /// An empty search that ends when this flag is raised.
    pub(super) fn new(cancel: &Cancel) -> Self {
        Self { cancel: cancel.clone(), ..Self::default() }
    }

    /// A new variable. The search decides about it only when `decide` is set.
    pub(super) fn variable(&mut self, least: i64, most: i64, decide: bool) -> Var {
        let var = u32::try_from(self.bounds.now.len() / 2).unwrap_or(NONE);
        self.bounds.now.extend([least, -most]);
        self.bounds.latest.extend([NONE, NONE]);
        self.watchers.extend([Vec::new(), Vec::new()]);
        self.clauses.grow();
        self.scratch.grow();
        self.order.grow(decide);
        if least > most {
            self.closed = true;
        }
        var
    }

    /// Adds a rule and lets it draw its first conclusions at the next search.
    pub(super) fn rule(&mut self, rule: Box<dyn Rule>) {
        debug_assert!(self.bounds.levels.is_empty(), "rules are added at the root");
        let id = u32::try_from(self.rules.len()).unwrap_or(NONE);
        for side in rule.watched() {
            let side = match side {
                Side::Lower(var) => 2 * var,
                Side::Upper(var) => 2 * var + 1,
            };
            self.watchers[side as usize].push(id);
        }
        self.costs.push(rule.cost());
        self.rules.push(rule);
        self.is_waiting.push(false);
        self.wake(id);
    }

    /// States that at least one of these facts holds.
    pub(super) fn clause(&mut self, atoms: &[Atom]) {
        debug_assert!(self.bounds.levels.is_empty(), "clauses are added at the root");
        let mut open: Vec<Atom> = Vec::new();
        for atom in atoms {
            if self.bounds.holds(*atom) {
                return;
            }
            if self.bounds.fails(*atom) {
                continue;
            }
            // Of two facts about one side the weaker one says it all.
            match open.iter_mut().find(|other| other.side == atom.side) {
                Some(other) => other.at = other.at.min(atom.at),
                None => open.push(*atom),
            }
        }
        match open.as_slice() {
            [] => self.closed = true,
            [only] => {
                if self.bounds.infer(*only, &[]).is_err() {
                    self.closed = true;
                }
            }
            _ => {
                self.clauses.add(&open, false, 0);
            }
        }
    }

    /// States a fact for good. Whether it can hold is found by the next search.
    pub(super) fn fact(&mut self, atom: Atom) {
        self.clause(&[atom]);
    }

    fn wake(&mut self, id: u32) {
        if !self.is_waiting[id as usize] {
            self.is_waiting[id as usize] = true;
            self.waiting[self.costs[id as usize] as usize].push(id);
        }
    }

    /// Draws conclusions until nothing new follows.
    fn propagate(&mut self) -> Step {
        loop {
            while self.head < self.bounds.trail.len() {
                let Entry { side, old, new, .. } = self.bounds.trail[self.head];
                self.head += 1;
                for at in 0..self.watchers[side as usize].len() {
                    let id = self.watchers[side as usize][at];
                    self.wake(id);
                }
                self.clauses.visit(side, old, new, &mut self.bounds)?;
            }
            let Some(id) = self.waiting.iter_mut().find_map(Vec::pop) else { return Ok(()) };
            self.is_waiting[id as usize] = false;
            self.rules[id as usize].propagate(&mut self.bounds)?;
            // Costly rules can take a millisecond each in the largest problems.
            self.runs += if self.costs[id as usize] >= Cost::High { RUNS_BETWEEN_LOOKS } else { 1 };
            if self.runs >= RUNS_BETWEEN_LOOKS {
                self.runs = 0;
                if self.cancel.is_cancelled() {
                    self.interrupted = true;
                    return Ok(());
                }
            }
        }
    }

    /// Everything that follows without assuming anything; false when nothing can hold.
    pub(super) fn settle(&mut self) -> bool {
        self.back_to(0);
        if !self.closed && self.propagate().is_err() {
            self.closed = true;
        }
        !self.closed
    }

    fn new_level(&mut self) {
        self.bounds.levels.push((self.bounds.trail.len(), self.bounds.facts.len()));
    }

    fn back_to(&mut self, level: u32) {
        if self.bounds.level() <= level {
            return;
        }
        self.bounds.jumps += 1;
        let (trail, facts) = self.bounds.levels[level as usize];
        while self.bounds.trail.len() > trail {
            let Some(entry) = self.bounds.trail.pop() else { break };
            self.bounds.now[entry.side as usize] = entry.old;
            self.bounds.latest[entry.side as usize] = entry.before;
            self.order.restore(entry.side / 2);
        }
        self.bounds.facts.truncate(facts);
        self.bounds.levels.truncate(level as usize);
        self.head = trail;
        for queue in &mut self.waiting {
            for id in queue.drain(..) {
                self.is_waiting[id as usize] = false;
            }
        }
    }

    /// Looks for values that keep every rule under the assumptions. `go_on` is asked now and then, with the work done.
    /// After `Found` the bounds stay as they are until the next call.
    pub(super) fn search(
        &mut self,
        assumptions: &[Atom],
        brancher: &mut dyn Brancher,
        go_on: &mut dyn FnMut(&Work) -> bool,
    ) -> Verdict {
        if !self.settle() {
            return Verdict::Impossible(Vec::new());
        }
        let mut restarts = 0u32;
        let mut until_restart = luby(restarts) * RESTART_UNIT;
        loop {
            if self.propagate().is_err() {
                self.work.conflicts += 1;
                if self.bounds.level() == 0 {
                    self.closed = true;
                    return Verdict::Impossible(Vec::new());
                }
                self.learn();
                if self.closed {
                    return Verdict::Impossible(Vec::new());
                }
                until_restart = until_restart.saturating_sub(1);
                if !go_on(&self.work) {
                    self.back_to(0);
                    return Verdict::Stopped;
                }
                continue;
            }
            if self.interrupted {
                self.back_to(0);
                return Verdict::Stopped;
            }
            if until_restart == 0 {
                restarts += 1;
                until_restart = luby(restarts) * RESTART_UNIT;
                self.back_to(0);
                if self.clauses.crowded() {
                    self.clauses.forget(&self.bounds);
                }
                continue;
            }
            let level = self.bounds.level() as usize;
            let decision = if let Some(assumed) = assumptions.get(level) {
                if self.bounds.fails(*assumed) {
                    let core = self.explain_failure(*assumed, assumptions);
                    self.back_to(0);
                    return Verdict::Impossible(core);
                }
                *assumed
            } else {
                let first = brancher.first(&self.bounds).or_else(|| self.order.next(&self.bounds));
                let Some(var) = first else { return Verdict::Found };
                self.work.nodes += 1;
                if self.work.nodes.is_multiple_of(64) && !go_on(&self.work) {
                    self.back_to(0);
                    return Verdict::Stopped;
                }
                brancher.choose(var, &self.bounds)
            };
            self.new_level();
            if !self.bounds.holds(decision) {
                self.bounds.push(decision, Reason::Decision);
            }
        }
    }
}

/// Contradictions between restarts are a multiple of this.
const RESTART_UNIT: u32 = 20;

/// The Luby sequence 1 1 2 1 1 2 4 …, the restart lengths that lose least when nothing is known about the problem.
fn luby(index: u32) -> u32 {
    let (mut size, mut level) = (1u64, 0u32);
    let mut index = u64::from(index);
    while size < index + 1 {
        level += 1;
        size = 2 * size + 1;
    }
    while size - 1 != index {
        size = (size - 1) / 2;
        level -= 1;
        index %= size;
    }
    1 << level
}

#[cfg(test)]
mod tests;

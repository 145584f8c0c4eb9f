//! A node is reached when `k` of its supports are: offerings that end, or other nodes.
//!
//! *Conclusions.* The node is not reached before the `k`-th smallest of the earliest weeks of its supports: with fewer
//! than `k` supports that can be earlier, at least `n - k + 1` are not, and these are the reason. When the node must be
//! reached by some week and only `k` supports can be, each of them must.

use super::TaskVar;
use crate::planner::engine::{Atom, Bounds, Cost, Rule, Side, Step, Var};

/// Something that supports a node.
#[derive(Clone, Debug)]
pub(in crate::planner) enum Item {
    /// Another node.
    Node(Var),
    /// A task, when it ends.
    End(TaskVar),
    /// A task, when it starts.
    Start(TaskVar),
}

#[allow(clippy::indexing_slicing, reason = "the bounds of a task variable are indices of its runs")]
impl Item {
    /// The earliest week in which it can support.
    fn earliest(&self, bounds: &Bounds, never: i64) -> i64 {
        match self {
            Item::Node(var) => bounds.lower(*var),
            Item::End(task) if task.is_out(bounds) => never,
            Item::End(task) => task.task.ends[task.first(bounds)],
            Item::Start(task) if task.is_out(bounds) => never,
            Item::Start(task) => task.task.starts[task.first(bounds)],
        }
    }

    /// The fact that it does not support before this week.
    fn not_before(&self, week: i64) -> Atom {
        match self {
            Item::Node(var) => Atom::at_least(*var, week),
            Item::End(task) => task.not_before_run(task.task.first_ending_after(week - 1)),
            Item::Start(task) => task.not_before_run(task.task.first_from(week)),
        }
    }

    fn side(&self) -> Side {
        match self {
            Item::Node(var) => Side::Lower(*var),
            Item::End(task) | Item::Start(task) => Side::Lower(task.var),
        }
    }
}

/// The rule for one node.
pub(in crate::planner) struct Threshold {
    node: Var,
    needed: usize,
    items: Vec<Item>,
    never: i64,
    weeks: Vec<i64>,
    sorted: Vec<i64>,
    why: Vec<Atom>,
}

impl Threshold {
    /// `needed` is at least one and at most the number of items.
    pub(in crate::planner) fn new(node: Var, needed: usize, items: Vec<Item>, never: i64) -> Self {
        debug_assert!((1..=items.len()).contains(&needed), "a trivial node is settled when it is made");
        Self { node, needed, items, never, weeks: Vec::new(), sorted: Vec::new(), why: Vec::new() }
    }

    /// Collects `n - k + 1` (or, with `spare` zero, `n - k`) items that do not support before the week.
    fn blame(&mut self, week: i64, spare: usize) {
        let wanted = self.items.len() - self.needed + spare;
        let late = self.items.iter().zip(&self.weeks).filter(|(_, earliest)| **earliest >= week);
        self.why.extend(late.take(wanted).map(|(item, _)| item.not_before(week)));
    }
}

impl Rule for Threshold {
    fn watched(&self) -> Vec<Side> {
        let items = self.items.iter().map(Item::side);
        items.chain([Side::Upper(self.node)]).collect()
    }

    fn cost(&self) -> Cost {
        Cost::Low
    }

    fn propagate(&mut self, bounds: &mut Bounds) -> Step {
        self.weeks.clear();
        self.weeks.extend(self.items.iter().map(|item| item.earliest(bounds, self.never)));
        self.sorted.clone_from(&self.weeks);
        let (_, earliest, _) = self.sorted.select_nth_unstable(self.needed - 1);
        let earliest = *earliest;
        if earliest > bounds.lower(self.node) {
            self.why.clear();
            self.blame(earliest, 1);
            bounds.infer(Atom::at_least(self.node, earliest), &self.why)?;
        }
        let latest = bounds.upper(self.node);
        if latest >= self.never {
            return Ok(());
        }
        if self.weeks.iter().filter(|week| **week <= latest).count() == self.needed {
            self.why.clear();
            self.why.push(Atom::at_most(self.node, latest));
            self.blame(latest + 1, 0);
            for (item, week) in self.items.iter().zip(&self.weeks) {
                if *week <= latest {
                    bounds.infer(item.not_before(latest + 1).not(), &self.why)?;
                }
            }
        }
        Ok(())
    }
}

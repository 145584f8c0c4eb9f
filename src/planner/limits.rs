//! When to stop, and what is told on the way.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::solution::{Figures, Solution, Stats};

/// Which offerings a plan may choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Helpers {
    /// Any, as `routeplan/1` says; also those that are on no way to the target and only count hours for an account.
    #[default]
    Any,
    /// Those on some way to the target, and every `must`: the question that tools ask which look at the closure of the
    /// target only.
    OnTheWay,
}

/// What is asked, and a budget that gives the same answer on every machine: it counts work, not time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// The most decisions of the search; no limit when absent.
    pub nodes: Option<u64>,
    /// The most contradictions the search may meet; no limit when absent.
    pub conflicts: Option<u64>,
    /// Which offerings a plan may choose.
    pub helpers: Helpers,
}

/// A flag that another thread raises to stop a solve; clones share it.
#[derive(Clone, Debug, Default)]
pub struct Cancel {
    flag: Arc<AtomicBool>,
    /// The flag of whoever asked the question that this one is a part of.
    parent: Option<Arc<AtomicBool>>,
}

impl Cancel {
    /// A flag that is not raised.
    pub fn new() -> Self {
        Self::default()
    }

    /// A flag of its own that also counts as raised when this one is: for one question of several.
    #[must_use]
    pub fn child(&self) -> Self {
        Self { flag: Arc::default(), parent: Some(Arc::clone(&self.flag)) }
    }

    /// Raises the flag.
    pub fn cancel(&self) {
        self.flag.store(true, Ordering::Relaxed);
    }

    /// Whether the flag is raised.
    pub fn is_cancelled(&self) -> bool {
        let is_raised = |flag: &AtomicBool| flag.load(Ordering::Relaxed);
        is_raised(&self.flag) || self.parent.as_deref().is_some_and(is_raised)
    }
}

/// What a running solve knows, told whenever the plan or the bound becomes better.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    /// The best plan so far.
    pub best: Option<&'a Solution>,
    /// No plan has lower figures than these.
    pub bound: Figures,
    /// The work done so far.
    pub stats: Stats,
}

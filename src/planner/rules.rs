//! What the rules of `routeplan/1` conclude from bounds, each conclusion with its reason.
//!
//! A task is one offering in one mode. Its variable is the index of its run among the runs of the task, in order of their
//! start, and the number of runs when the task is not chosen. Not chosen thus counts as "later than every run": lower
//! bounds may be raised without knowing whether the task is chosen, and an upper bound below the number of runs says
//! that it is. A node is the week in which it is reached, one more than the horizon when it never is; larger values than
//! the true one are allowed, since nothing gets harder when a node is reached early.

mod accounts;
mod confine;
mod effort;
mod energy;
mod exclusive;
mod landmarks;
mod order;
mod sum;
mod threshold;
mod timetable;
mod together;
mod trim;

pub(super) use accounts::{Accounts, Helper, Level};
pub(super) use confine::Confine;
pub(super) use effort::{Effort, Room, Toll, hours_before, open_before};
pub(super) use energy::Energy;
pub(super) use exclusive::Exclusive;
pub(super) use landmarks::Network;
pub(super) use order::NotBefore;
pub(super) use sum::Sum;
pub(super) use threshold::{Item, Threshold};
pub(super) use timetable::{Load, Timetable};
pub(super) use together::Together;
pub(super) use trim::Trim;

use std::rc::Rc;

use super::engine::{Atom, Bounds, Var};
use super::model::{Task, to_i64};

/// A task and its variable.
#[derive(Clone, Debug)]
pub(super) struct TaskVar {
    pub(super) var: Var,
    pub(super) task: Rc<Task>,
}

#[allow(
    clippy::indexing_slicing,
    clippy::cast_sign_loss,
    clippy::cast_possible_truncation,
    reason = "the bounds of a task variable are indices of its runs, from zero to their number"
)]
impl TaskVar {
    pub(super) fn n_runs(&self) -> i64 {
        to_i64(self.task.n_runs())
    }

    /// The first run that is still possible, or the number of runs.
    pub(super) fn first(&self, bounds: &Bounds) -> usize {
        bounds.lower(self.var) as usize
    }

    /// The last run that is still possible, or the number of runs.
    pub(super) fn last(&self, bounds: &Bounds) -> usize {
        bounds.upper(self.var) as usize
    }

    pub(super) fn is_chosen(&self, bounds: &Bounds) -> bool {
        bounds.upper(self.var) < self.n_runs()
    }

    pub(super) fn is_out(&self, bounds: &Bounds) -> bool {
        bounds.lower(self.var) >= self.n_runs()
    }

    /// The fact that the task is chosen.
    pub(super) fn chosen(&self) -> Atom {
        Atom::at_most(self.var, self.n_runs() - 1)
    }

    /// The fact that the task is not chosen.
    pub(super) fn out(&self) -> Atom {
        Atom::at_least(self.var, self.n_runs())
    }

    /// The fact that it is this run, a later one or none.
    pub(super) fn not_before_run(&self, run: usize) -> Atom {
        Atom::at_least(self.var, to_i64(run))
    }

    /// The fact that it is one of the first so many runs.
    pub(super) fn among_first(&self, runs: usize) -> Atom {
        Atom::at_most(self.var, to_i64(runs) - 1)
    }

    /// The weeks from the first to the second are taken whichever run it is, apart from closed weeks.
    pub(super) fn sure_weeks(&self, bounds: &Bounds) -> Option<(usize, usize)> {
        if !self.is_chosen(bounds) {
            return None;
        }
        let from = self.task.starts[self.last(bounds)] as usize;
        let to = self.task.ends[self.first(bounds)] as usize;
        (from < to).then_some((from, to))
    }

    /// Weak facts that make the task active in every open week of `from..=to`.
    pub(super) fn covers(&self, from: usize, to: usize) -> [Atom; 2] {
        [
            self.not_before_run(self.task.first_ending_after(to_i64(to))),
            self.among_first(self.task.started_by(to_i64(from))),
        ]
    }
}

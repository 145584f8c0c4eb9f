//! A task starts in the same week as some task that grants a given node.
//!
//! *Conclusions.* A start week that no granting task can have any more is not a start of this task; when only one granting
//! task is left, it takes over the bounds. Both are found from bounds alone, so the reason is the bounds of all tasks
//! involved.

use super::TaskVar;
use crate::planner::engine::{Atom, Bounds, Cost, Rule, Side, Step};

/// The rule for one task and one node.
pub(in crate::planner) struct Together {
    task: TaskVar,
    granters: Vec<TaskVar>,
    why: Vec<Atom>,
}

#[allow(clippy::indexing_slicing, reason = "the bounds of a task variable are indices of its runs")]
impl Together {
    pub(in crate::planner) fn new(task: TaskVar, granters: Vec<TaskVar>) -> Self {
        Self { task, granters, why: Vec::new() }
    }

    fn can_start(granter: &TaskVar, week: i64, bounds: &Bounds) -> bool {
        let run = granter.task.first_from(week);
        run < granter.task.n_runs()
            && granter.task.starts[run] == week
            && granter.first(bounds) <= run
            && run <= granter.last(bounds)
    }

    fn possible(&self, run: usize, bounds: &Bounds) -> bool {
        let week = self.task.task.starts[run];
        self.granters.iter().any(|granter| Self::can_start(granter, week, bounds))
    }

    /// Both bounds of every task involved.
    fn blame(&mut self, bounds: &Bounds) {
        self.why.clear();
        for task in self.granters.iter().chain([&self.task]) {
            self.why.push(Atom::at_least(task.var, bounds.lower(task.var)));
            self.why.push(Atom::at_most(task.var, bounds.upper(task.var)));
        }
    }
}

#[allow(clippy::indexing_slicing, reason = "the bounds of a task variable are indices of its runs")]
impl Rule for Together {
    fn watched(&self) -> Vec<Side> {
        let tasks = self.granters.iter().chain([&self.task]);
        tasks.flat_map(|task| [Side::Lower(task.var), Side::Upper(task.var)]).collect()
    }

    fn cost(&self) -> Cost {
        Cost::Middle
    }

    fn propagate(&mut self, bounds: &mut Bounds) -> Step {
        let n_runs = self.task.task.n_runs();
        let first = self.task.first(bounds);
        let end = (self.task.last(bounds) + 1).min(n_runs);
        let possible = (first..end).find(|run| self.possible(*run, bounds));
        let earliest = possible.unwrap_or(if end == n_runs { n_runs } else { end });
        if earliest > first {
            self.blame(bounds);
            bounds.infer(self.task.not_before_run(earliest), &self.why)?;
        }
        if !self.task.is_chosen(bounds) {
            return Ok(());
        }
        if let Some(latest) = (earliest..end).rev().find(|run| self.possible(*run, bounds))
            && latest + 1 < end
        {
            self.blame(bounds);
            bounds.infer(self.task.among_first(latest + 1), &self.why)?;
        }
        let from = self.task.task.starts[self.task.first(bounds)];
        let to = self.task.task.starts[self.task.last(bounds)];
        let mut left = self.granters.iter().filter(|granter| {
            let runs = granter.task.first_from(from).max(granter.first(bounds))
                ..granter.task.started_by(to).min(granter.last(bounds) + 1);
            !runs.is_empty()
        });
        if let (Some(only), None) = (left.next(), left.next()) {
            let only = only.clone();
            self.blame(bounds);
            bounds.infer(only.not_before_run(only.task.first_from(from)), &self.why)?;
            bounds.infer(only.among_first(only.task.started_by(to)), &self.why)?;
        }
        Ok(())
    }
}

//! A task does not start before a week that is a variable: a prerequisite reached, a co-requisite begun, a language level.

use super::TaskVar;
use crate::planner::engine::{Atom, Bounds, Cost, Rule, Side, Step, Var};

/// The rule for one task and one week.
pub(in crate::planner) struct NotBefore {
    task: TaskVar,
    week: Var,
}

impl NotBefore {
    pub(in crate::planner) fn new(task: TaskVar, week: Var) -> Self {
        Self { task, week }
    }
}

#[allow(clippy::indexing_slicing, reason = "the bounds of a task variable are indices of its runs")]
impl Rule for NotBefore {
    fn watched(&self) -> Vec<Side> {
        vec![Side::Upper(self.task.var), Side::Lower(self.week)]
    }

    fn cost(&self) -> Cost {
        Cost::Low
    }

    fn propagate(&mut self, bounds: &mut Bounds) -> Step {
        let runs = &self.task.task;
        let first = runs.first_from(bounds.lower(self.week));
        if first > self.task.first(bounds) {
            // The weakest week that excludes the run before.
            let why = [Atom::at_least(self.week, runs.starts[first - 1] + 1)];
            bounds.infer(self.task.not_before_run(first), &why)?;
        }
        if self.task.is_chosen(bounds) {
            let last = self.task.last(bounds);
            let why = [self.task.among_first(last + 1)];
            bounds.infer(Atom::at_most(self.week, runs.starts[last]), &why)?;
        }
        Ok(())
    }
}

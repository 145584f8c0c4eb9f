//! A task whose only use is to be finished is not chosen unless it ends by the finish.
//!
//! *Nothing is lost.* The rule is made only for tasks that count towards no account, are no `must`, and grant nothing that
//! is a co-requisite or must start together with something. In a plan with finish `T`, such a task that ends after `T`
//! can be dropped: the target is reached by `T` without it, and whatever it was a prerequisite for starts after `T` and
//! can be dropped with it, unless that is kept for an account or a `must`, in which case the task is no longer only of use
//! by `T`. The rule is therefore made only for tasks on which no such offering rests, directly or through others.

use super::TaskVar;
use crate::planner::engine::{Atom, Bounds, Cost, Rule, Side, Step, Var};

/// The rule for all such tasks.
pub(in crate::planner) struct Trim {
    target: Var,
    tasks: Vec<TaskVar>,
    /// The last end of any of them: a later finish trims nothing.
    last: i64,
}

impl Trim {
    pub(in crate::planner) fn new(target: Var, tasks: Vec<TaskVar>) -> Self {
        let last = tasks.iter().filter_map(|task| task.task.ends.last()).max().copied().unwrap_or(0);
        Self { target, tasks, last }
    }
}

impl Rule for Trim {
    fn watched(&self) -> Vec<Side> {
        let tasks = self.tasks.iter().flat_map(|task| [Side::Lower(task.var), Side::Upper(task.var)]);
        tasks.chain([Side::Upper(self.target)]).collect()
    }

    fn cost(&self) -> Cost {
        Cost::Middle
    }

    fn propagate(&mut self, bounds: &mut Bounds) -> Step {
        let finish = bounds.upper(self.target);
        if finish >= self.last {
            return Ok(());
        }
        for task in &self.tasks {
            let in_time = task.task.first_ending_after(finish);
            if in_time < task.task.n_runs() && !task.is_out(bounds) {
                if task.first(bounds) >= in_time {
                    let why = [Atom::at_most(self.target, finish), task.not_before_run(in_time)];
                    bounds.infer(task.out(), &why)?;
                } else if task.is_chosen(bounds) {
                    let why = [Atom::at_most(self.target, finish), task.chosen()];
                    bounds.infer(task.among_first(in_time), &why)?;
                }
            }
        }
        Ok(())
    }
}

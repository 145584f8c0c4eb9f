//! At most one of these tasks is chosen: modes of one offering, offerings of one group, equal offerings.

use super::TaskVar;
use crate::planner::engine::{Bounds, Cost, Rule, Side, Step};

/// The rule for one set of tasks.
pub(in crate::planner) struct Exclusive {
    tasks: Vec<TaskVar>,
}

impl Exclusive {
    pub(in crate::planner) fn new(tasks: Vec<TaskVar>) -> Self {
        Self { tasks }
    }
}

impl Rule for Exclusive {
    fn watched(&self) -> Vec<Side> {
        self.tasks.iter().map(|task| Side::Upper(task.var)).collect()
    }

    fn cost(&self) -> Cost {
        Cost::Low
    }

    fn propagate(&mut self, bounds: &mut Bounds) -> Step {
        let Some(chosen) = self.tasks.iter().position(|task| task.is_chosen(bounds)) else { return Ok(()) };
        let why = self.tasks.get(chosen).map(TaskVar::chosen);
        for (at, task) in self.tasks.iter().enumerate() {
            if at != chosen {
                bounds.infer(task.out(), why.as_slice())?;
            }
        }
        Ok(())
    }
}

//! Nothing but these is chosen, while a switch is on.
//!
//! The switch is a variable of its own, from 0 to 1. It is only ever assumed, never a fact, so what is learned meanwhile holds
//! without it: a learned clause is a consequence of the problem, and says "or the switch is off" where it rests on the switch.

use super::TaskVar;
use crate::planner::engine::{Atom, Bounds, Cost, Rule, Side, Step, Var};

/// The rule for one switch.
pub(in crate::planner) struct Confine {
    switch: Var,
    /// The tasks that are not chosen.
    left_out: Vec<TaskVar>,
}

impl Confine {
    pub(in crate::planner) fn new(switch: Var, left_out: Vec<TaskVar>) -> Self {
        Self { switch, left_out }
    }
}

impl Rule for Confine {
    fn watched(&self) -> Vec<Side> {
        vec![Side::Lower(self.switch)]
    }

    fn cost(&self) -> Cost {
        Cost::Low
    }

    fn propagate(&mut self, bounds: &mut Bounds) -> Step {
        let on = Atom::at_least(self.switch, 1);
        if bounds.holds(on) {
            for task in &self.left_out {
                bounds.infer(task.out(), &[on])?;
            }
        }
        Ok(())
    }
}

//! What the chosen tasks add up to: a budget, study hours, cost.
//!
//! *Conclusions.* The total is at least the sum over the tasks already chosen; a task that would carry it over its upper
//! bound is not chosen.

use super::TaskVar;
use crate::planner::engine::{Atom, Bounds, Cost, Rule, Side, Step, Var};

/// The rule for one total.
pub(in crate::planner) struct Sum {
    total: Var,
    /// Tasks with what they add, heaviest first.
    terms: Vec<(TaskVar, i64)>,
    /// While the total may be this much the rule rests: nobody asks for it.
    rests_from: i64,
    why: Vec<Atom>,
}

impl Sum {
    pub(in crate::planner) fn new(total: Var, mut terms: Vec<(TaskVar, i64)>) -> Self {
        terms.retain(|(_, amount)| *amount > 0);
        terms.sort_by_key(|(task, amount)| (-amount, task.var));
        let rests_from = terms.iter().map(|(_, amount)| amount).sum();
        Self { total, terms, rests_from, why: Vec::new() }
    }

    /// The rule that never rests, for totals that clauses speak about: these look at the lower bound too.
    pub(in crate::planner) fn watchful(total: Var, terms: Vec<(TaskVar, i64)>) -> Self {
        Self { rests_from: i64::MAX, ..Self::new(total, terms) }
    }
}

impl Rule for Sum {
    fn watched(&self) -> Vec<Side> {
        let terms = self.terms.iter().map(|(task, _)| Side::Upper(task.var));
        terms.chain([Side::Upper(self.total)]).collect()
    }

    fn cost(&self) -> Cost {
        Cost::Middle
    }

    fn propagate(&mut self, bounds: &mut Bounds) -> Step {
        let most = bounds.upper(self.total);
        if most >= self.rests_from {
            return Ok(());
        }
        let mut sum = 0;
        self.why.clear();
        for (task, amount) in &self.terms {
            if task.is_chosen(bounds) {
                sum += amount;
                self.why.push(task.chosen());
            }
        }
        bounds.infer(Atom::at_least(self.total, sum), &self.why)?;
        for (task, amount) in &self.terms {
            if sum + amount <= most {
                // The rest is lighter.
                break;
            }
            if !task.is_chosen(bounds) && !task.is_out(bounds) {
                self.why.push(Atom::at_most(self.total, sum + amount - 1));
                bounds.infer(task.out(), &self.why)?;
                self.why.pop();
            }
        }
        Ok(())
    }
}

//! Better plans near the best one, for when a proof is long: a large-neighbourhood search.
//!
//! # Method
//!
//! A neighbourhood is the courses of the best plan together with those of some other cheap routes. Within it the search is
//! asked for an earlier plan (Shaw, "Using constraint programming and local search methods to solve vehicle routing
//! problems", 1998; a route that is crossed with others is all of their parts). It is small, so it is soon known whether it
//! has one; the more routes, the longer that takes, so their number follows how that goes. That nothing else is chosen is an
//! assumption, see [`super::super::rules::Confine`]: no proof rests on it, and what is learned on the way helps the proof. The
//! routes come from a counted sample, so equal problems take equal steps.

use super::super::engine::{Atom, Verdict};
use super::super::model::to_i64;
use super::super::route_choice::{Bend, cheap_route};
use super::super::rules::Confine;
use super::Solver;

/// Which routes come next.
#[derive(Debug, Default)]
pub(super) struct Routes {
    /// Samples taken so far.
    taken: u32,
    /// How many are put together at most.
    most: u32,
}

/// Routes in one neighbourhood, at most.
const MOST_ROUTES: u32 = 6;

/// Contradictions allowed to one neighbourhood.
const BUDGET: u64 = 80;

/// A look at a neighbourhood counts as so many contradictions, even when it meets none.
const LOOK: u64 = 20;

impl Solver<'_> {
    /// Looks for earlier plans for about so many contradictions; for longer when some are found. Whether some were.
    pub(super) fn improve(&mut self, routes: &mut Routes, budget: u64) -> bool {
        let began = self.known.finish();
        let mut left = budget;
        while left > 0 && !self.is_stopped() {
            let before = self.encoding.engine.work.conflicts;
            let n_routes = 1 + routes.taken % routes.most.max(1);
            let found = self.improve_once(routes, n_routes);
            let met = self.encoding.engine.work.conflicts - before;
            match found {
                Verdict::Found => left = budget,
                Verdict::Impossible(_) => {
                    routes.most = (routes.most + 1).min(MOST_ROUTES);
                    left = left.saturating_sub(met + LOOK);
                }
                Verdict::Stopped => {
                    routes.most = routes.most.saturating_sub(1);
                    left = left.saturating_sub(met + LOOK);
                }
            }
        }
        self.known.finish() < began
    }

    fn improve_once(&mut self, routes: &mut Routes, n_routes: u32) -> Verdict {
        let Some(best) = &self.known.best else { return Verdict::Stopped };
        let mut kept = vec![false; self.model.choices.len()];
        for (task, choice) in self.model.tasks.iter().zip(&self.model.choice_of) {
            if best.runs.iter().any(|run| run.offering == task.offering) {
                kept[*choice] = true;
            }
        }
        let by = to_i64(best.figures.finish as usize) - 1;
        for _ in 0..n_routes {
            routes.taken += 1;
            let route = cheap_route(self.model, routes.taken, Bend::MUCH);
            for (choice, _) in self.model.choice_of.iter().zip(route).filter(|(_, taken)| *taken) {
                kept[*choice] = true;
            }
        }
        let tasks = self.encoding.tasks.iter().zip(&self.model.choice_of);
        let left_out = tasks.filter(|(_, choice)| !kept[**choice]).map(|(task, _)| task.clone()).collect();
        let engine = &mut self.encoding.engine;
        engine.settle();
        engine.fact(Atom::at_most(self.encoding.finish, by + 1));
        let switch = engine.variable(0, 1, false);
        engine.rule(Box::new(Confine::new(switch, left_out)));
        let on = Atom::at_least(switch, 1);
        let verdict = self.search(&[on, Atom::at_most(self.encoding.finish, by)], Some(BUDGET));
        let engine = &mut self.encoding.engine;
        engine.settle();
        engine.fact(on.not());
        verdict
    }
}

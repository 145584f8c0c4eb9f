//! Every trade-off between finish, hours and cost, and routes that differ in what is studied.
//!
//! # The front
//!
//! A plan belongs to the front when no plan is at least as good in all three figures and better in one. The front is found
//! point by point, earliest finish first: the best plan by finish, then hours, then cost is a point of the front, and from
//! then on the clause "fewer hours than that point, or less cost, or an earlier finish" is stated, which is true of every
//! other point. The next best plan that keeps all these clauses is again a point: a plan better than it in one figure and
//! as good in all would keep them too, and would have been found instead. When no plan keeps them, the front is complete.
//!
//! # Routes
//!
//! A route is the set of offerings chosen. The best plan is found, then the clause "one of these offerings is left out" is
//! stated, and so on: best first. A set that contains one found before is thereby left out as well. It is no better in any
//! figure: it has at least the hours and the cost, and were it earlier, it would have been found first.

#![allow(clippy::indexing_slicing, reason = "tasks and choices are dense indices of the model")]

use super::check::check;
use super::encode::Encoding;
use super::engine::{Atom, Var, Verdict, Work};
use super::limits::{Cancel, Helpers, Limits};
use super::model::{Model, Scope};
use super::problem::Problem;
use super::refusal::Refusal;
use super::solution::{Figures, Solution};
use super::solve::{Phases, exclude_runs, read_plan};

/// Some plans, and whether there are no others of the kind asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plans {
    /// The plans, earliest finish first, then fewest hours, then lowest cost.
    pub plans: Vec<Solution>,
    /// Whether it is proved that these are all, and each the best of its kind.
    pub complete: bool,
}

/// The Pareto front over finish, hours and cost: one plan for each of its points.
pub fn pareto(problem: &Problem, limits: &Limits, cancel: &Cancel) -> Result<Plans, Vec<Refusal>> {
    let refusals = check(problem);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    // A dominated run or an equal offering is never needed for a point of the front: each of their reasons keeps all three
    // figures as good.
    let model = model(problem, limits);
    let mut search = Search::new(&model, *limits, cancel);
    let mut plans: Vec<Solution> = Vec::new();
    loop {
        match search.best(&[]) {
            Answer::Plan(plan) => {
                search.exclude_worse(&plan.figures);
                plans.push(plan);
            }
            Answer::None => return Ok(Plans { plans, complete: true }),
            Answer::Stopped => return Ok(Plans { plans, complete: false }),
        }
    }
}

/// The best plans that differ in which offerings are chosen, best first, `most` at most.
///
/// Routes that only add offerings to one found before are left out: nobody studies more for nothing. `complete` says that
/// the plans are proved to be the best ones, and all when there are fewer than asked for.
pub fn routes(
    problem: &Problem,
    most: usize,
    limits: &Limits,
    cancel: &Cancel,
) -> Result<Plans, Vec<Refusal>> {
    let refusals = check(problem);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    // Equal and dominated offerings are routes of their own here.
    let helpers = limits.helpers == Helpers::Any;
    let model = Model::new(problem, Scope { helpers, thin: false, ..Scope::ALL });
    let mut search = Search::new(&model, *limits, cancel);
    let mut plans: Vec<Solution> = Vec::new();
    while plans.len() < most {
        match search.best(&[]) {
            Answer::Plan(plan) => {
                search.exclude_route(&plan);
                plans.push(plan);
            }
            Answer::None => return Ok(Plans { plans, complete: true }),
            Answer::Stopped => return Ok(Plans { plans, complete: false }),
        }
    }
    Ok(Plans { plans, complete: true })
}

fn model(problem: &Problem, limits: &Limits) -> Model {
    Model::new(problem, Scope { helpers: limits.helpers == Helpers::Any, ..Scope::ALL })
}

/// A variable and the figure it stands for.
type Total = (Var, fn(&Figures) -> u64);

enum Answer {
    Plan(Solution),
    None,
    Stopped,
}

struct Search<'a> {
    model: &'a Model,
    encoding: Encoding,
    phases: Phases,
    limits: Limits,
    cancel: &'a Cancel,
}

impl<'a> Search<'a> {
    fn new(model: &'a Model, limits: Limits, cancel: &'a Cancel) -> Self {
        let encoding = Encoding::for_clauses(model);
        let phases = Phases::new(&encoding.tasks);
        Self { model, encoding, phases, limits, cancel }
    }

    fn ask(&mut self, assumptions: &[Atom]) -> Answer {
        let (limits, cancel) = (self.limits, self.cancel);
        let mut go_on = |work: &Work| {
            !cancel.is_cancelled()
                && limits.nodes.is_none_or(|most| work.nodes < most)
                && limits.conflicts.is_none_or(|most| work.conflicts < most)
        };
        loop {
            match self.encoding.engine.search(assumptions, &mut self.phases, &mut go_on) {
                Verdict::Found => {}
                Verdict::Impossible(_) => return Answer::None,
                Verdict::Stopped => return Answer::Stopped,
            }
            let bounds = &self.encoding.engine.bounds;
            self.phases.remember(bounds);
            if let Some(plan) = read_plan(self.model, &self.encoding.tasks, self.encoding.finish, bounds) {
                return Answer::Plan(plan);
            }
            exclude_runs(self.model, &mut self.encoding);
        }
    }

    /// The best plan by finish, then hours, then cost, that keeps the clauses stated so far.
    fn best(&mut self, assumed: &[Atom]) -> Answer {
        let mut best = match self.ask(assumed) {
            Answer::Plan(plan) => plan,
            other => return other,
        };
        let mut fixed = assumed.to_vec();
        let Encoding { finish, hours, cost, .. } = self.encoding;
        let figures: [Total; 3] = [
            (finish, |figures| u64::from(figures.finish)),
            (hours, |figures| figures.hours),
            (cost, |figures| figures.cost),
        ];
        for (total, figure) in figures {
            loop {
                let now = i64::try_from(figure(&best.figures)).unwrap_or(i64::MAX);
                let mut less = fixed.clone();
                less.push(Atom::at_most(total, now - 1));
                match self.ask(&less) {
                    Answer::Plan(plan) => best = plan,
                    Answer::None => {
                        fixed.push(Atom::at_most(total, now));
                        break;
                    }
                    Answer::Stopped => return Answer::Stopped,
                }
            }
        }
        Answer::Plan(best)
    }

    /// From now on every plan is better than these figures in one of them.
    fn exclude_worse(&mut self, figures: &Figures) {
        self.encoding.engine.settle();
        let below =
            |total: u32, figure: u64| Atom::at_most(total, i64::try_from(figure).unwrap_or(i64::MAX) - 1);
        let Encoding { finish, hours, cost, .. } = self.encoding;
        let clause =
            [below(finish, figures.finish.into()), below(hours, figures.hours), below(cost, figures.cost)];
        self.encoding.engine.clause(&clause);
    }

    /// From now on every plan leaves out one of the offerings of this one.
    fn exclude_route(&mut self, plan: &Solution) {
        self.encoding.engine.settle();
        // "Some offering of the route is not chosen": a fact about several tasks, by a variable for each offering.
        let mut clause = Vec::new();
        for choice in &self.model.choices {
            let chosen = choice
                .tasks
                .iter()
                .any(|task| plan.runs.iter().any(|run| run.offering == self.model.tasks[*task].offering));
            if !chosen {
                continue;
            }
            let left_out = self.encoding.engine.variable(0, 1, false);
            for task in &choice.tasks {
                let out = self.encoding.tasks[*task].out();
                self.encoding.engine.clause(&[Atom::at_most(left_out, 0), out]);
            }
            clause.push(Atom::at_least(left_out, 1));
        }
        self.encoding.engine.clause(&clause);
    }
}

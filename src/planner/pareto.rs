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
//! A route is the set of courses followed: the offerings of a group are ways of following one course. The best plan is found,
//! then the clause "one of these courses is left out" is stated, and so on: best first. A set that contains one found before
//! is thereby left out as well: it studies more, and were it better, it would have been found first.

#![allow(clippy::indexing_slicing, reason = "tasks and choices are dense indices of the model")]

use std::collections::BTreeMap;

use super::check::check;
use super::closure::Names;
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

/// The Pareto front over finish, hours and cost: one plan for each of its points. `found` hears each plan the moment it is
/// proved to be a point of the front.
pub fn pareto(
    problem: &Problem,
    limits: &Limits,
    cancel: &Cancel,
    found: &mut dyn FnMut(&Solution),
) -> Result<Plans, Vec<Refusal>> {
    let refusals = check(problem);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    // A dominated run or an equal offering is never needed for a point of the front: each of their reasons keeps all three
    // figures as good.
    let scope = Scope { helpers: limits.helpers == Helpers::Any, ..Scope::ALL };
    let next = |search: &mut Search<'_>, plan: &Solution| search.exclude_worse(&plan.figures);
    Ok(one_by_one(problem, scope, usize::MAX, limits, cancel, &next, found))
}

/// The best plans that differ in which courses are followed, best first, `most` at most. `found` hears each plan the moment
/// it is proved to be the next one.
///
/// Routes that only add courses to one found before are left out: nobody studies more for nothing. `complete` says that
/// the plans are proved to be the best ones, and all when there are fewer than asked for.
pub fn routes(
    problem: &Problem,
    most: usize,
    limits: &Limits,
    cancel: &Cancel,
    found: &mut dyn FnMut(&Solution),
) -> Result<Plans, Vec<Refusal>> {
    let refusals = check(problem);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    // Equal and dominated offerings are routes of their own here.
    let scope = Scope { helpers: limits.helpers == Helpers::Any, thin: false, ..Scope::ALL };
    let next = |search: &mut Search<'_>, plan: &Solution| search.exclude_route(plan);
    Ok(one_by_one(problem, scope, most, limits, cancel, &next, found))
}

/// The best plan, then, with what `next` states about it, the best of the others, and so on.
fn one_by_one(
    problem: &Problem,
    scope: Scope,
    most: usize,
    limits: &Limits,
    cancel: &Cancel,
    next: &dyn Fn(&mut Search<'_>, &Solution),
    found: &mut dyn FnMut(&Solution),
) -> Plans {
    let mut res = Plans::default();
    let Some(model) = Model::new(problem, &Names::new(problem), scope, cancel) else { return res };
    let Some(mut search) = Search::new(&model, *limits, cancel) else { return res };
    while res.plans.len() < most {
        match search.best() {
            Answer::Plan(plan) => {
                found(&plan);
                next(&mut search, &plan);
                res.plans.push(plan);
            }
            Answer::None => break,
            Answer::Stopped => return res,
        }
    }
    res.complete = true;
    res
}

/// A variable and the figure it stands for.
type Total = (Var, fn(&Figures) -> u64);

/// What is studied: an offering, or a group of offerings that are ways of following one course.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Course {
    Group(usize),
    Offering(usize),
}

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
    /// `None` when it was cancelled meanwhile.
    fn new(model: &'a Model, limits: Limits, cancel: &'a Cancel) -> Option<Self> {
        let encoding = Encoding::for_clauses(model, cancel)?;
        let phases = Phases::new(&encoding.tasks);
        Some(Self { model, encoding, phases, limits, cancel })
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
    fn best(&mut self) -> Answer {
        let mut best = match self.ask(&[]) {
            Answer::Plan(plan) => plan,
            other => return other,
        };
        let mut fixed = Vec::new();
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

    /// From now on every plan leaves out one of the courses of this one.
    fn exclude_route(&mut self, plan: &Solution) {
        self.encoding.engine.settle();
        // "Some course of the route is not followed": a fact about several tasks, by a variable for each course.
        let mut followed: BTreeMap<Course, Vec<usize>> = BTreeMap::new();
        for (index, choice) in self.model.choices.iter().enumerate() {
            let course = choice.group.map_or(Course::Offering(index), Course::Group);
            followed.entry(course).or_default().extend(&choice.tasks);
        }
        let is_run =
            |task: &usize| plan.runs.iter().any(|run| run.offering == self.model.tasks[*task].offering);
        followed.retain(|_, tasks| tasks.iter().any(is_run));
        let mut clause = Vec::new();
        for tasks in followed.into_values() {
            let left_out = self.encoding.engine.variable(0, 1, false);
            for task in tasks {
                let out = self.encoding.tasks[task].out();
                self.encoding.engine.clause(&[Atom::at_most(left_out, 0), out]);
            }
            clause.push(Atom::at_least(left_out, 1));
        }
        self.encoding.engine.clause(&clause);
    }
}

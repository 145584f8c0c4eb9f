//! From a problem to a proved answer: first the finish, then hours, then cost.
//!
//! # Method
//!
//! The finish is proved from below: the search is asked for a plan by the earliest week that the rules do not exclude, and
//! each "there is none" raises that week for good (a destructive lower bound: Klein and Scholl, "Computing lower bounds by
//! destructive improvement", 1999). What is learned on the way is a consequence of the problem alone and is kept. Hours and
//! then cost are lowered from the best plan until there is none below. Every plan found is given account hours and checked
//! by its figures before it is told.

#![allow(
    clippy::indexing_slicing,
    reason = "tasks, choices and weeks are dense indices of the model that this module decodes"
)]

mod improve;

use self::improve::Routes;
use super::allot::allot;
use super::check::check;
use super::closure::Names;
use super::encode::Encoding;
use super::engine::{Atom, Bounds, Brancher, Var, Verdict, Work};
use super::limits::{Cancel, Helpers, Limits, Progress};
use super::model::{Model, Scope, to_i64};
use super::problem::Problem;
use super::refusal::Refusal;
use super::route_choice::{Bend, cheap_route};
use super::rules::TaskVar;
use super::solution::{Figures, Outcome, Run, Solution, Stats, Status};

/// Solves a problem: the best plan by finish, then hours, then cost, with a proof when the limits allow.
pub fn solve(
    problem: &Problem,
    limits: &Limits,
    cancel: &Cancel,
    progress: &mut dyn FnMut(&Progress<'_>),
) -> Result<Outcome, Vec<Refusal>> {
    let refusals = check(problem);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let names = Names::new(problem);
    let mut asked = Asked { problem, names, limits: *limits, cancel, progress };
    Ok(asked.solve().outcome())
}

/// What a solve is asked and how it reports.
struct Asked<'a> {
    problem: &'a Problem,
    names: Names<'a>,
    limits: Limits,
    cancel: &'a Cancel,
    progress: &'a mut dyn FnMut(&Progress<'_>),
}

impl Asked<'_> {
    /// Goes on from what is known; leaves that where it is when cancelled meanwhile.
    fn solver<'b>(&'b mut self, model: &'b Model, known: &mut Known) -> Option<Solver<'b>> {
        let encoding = Encoding::new(model, self.cancel)?;
        let known = std::mem::take(known);
        Some(Solver::new(model, encoding, self.limits, self.cancel, self.progress, known))
    }

    /// The model of all plans that finish by the best known week, with totals of accounts left out when they can wait.
    /// `None` when it was cancelled meanwhile.
    fn model(&self, finish_by: Option<u32>, helpers: bool) -> Option<Model> {
        let scope = Scope { finish_by, totals_later: finish_by.is_some(), helpers, thin: true };
        if scope.totals_later {
            let model = Model::new(self.problem, &self.names, scope, self.cancel)?;
            if model.totals_come_later() {
                return Some(model);
            }
        }
        Model::new(self.problem, &self.names, Scope { totals_later: false, ..scope }, self.cancel)
    }

    /// First with the offerings on the way to the target, and when others could help, then with those.
    fn solve(&mut self) -> Known {
        let Some(model) = self.model(None, false) else { return Known::default() };
        let mut known = Known { bounded: self.is_whole(&model), ..Known::default() };
        let Some(mut solver) = self.solver(&model, &mut known) else { return known };
        solver.dive();
        solver.first();
        let mut known = solver.known;
        match known.status {
            Status::Unknown => return known,
            Status::Infeasible if self.limits.helpers == Helpers::OnTheWay => return known,
            Status::Infeasible => known.status = Status::Unknown,
            Status::Feasible | Status::Optimal => loop {
                let (next, proof) = self.near(known);
                known = next;
                match proof {
                    Proof::Stopped => return known,
                    Proof::Done if known.bounded => return known,
                    Proof::Done => break,
                    // A much earlier finish makes a much smaller model; what was learned is worth less than that.
                    Proof::Improved => {}
                }
            },
        }
        known.bounded = true;
        let Some(model) = self.model(known.finish(), true) else { return known };
        let Some(mut solver) = self.solver(&model, &mut known) else { return known };
        solver.run();
        solver.known
    }

    /// Whether a model without helpers stands for everything that was asked.
    fn is_whole(&self, model: &Model) -> bool {
        self.limits.helpers == Helpers::OnTheWay || !model.lacks_helpers(self.problem, &self.names)
    }

    /// Works on the plans that use only offerings on the way to the target. When no others can help, that is the answer.
    fn near(&mut self, mut known: Known) -> (Known, Proof) {
        let Some(model) = self.model(known.finish(), false) else { return (known, Proof::Stopped) };
        known.bounded =
            self.limits.helpers == Helpers::OnTheWay || !model.lacks_helpers(self.problem, &self.names);
        let Some(mut solver) = self.solver(&model, &mut known) else { return (known, Proof::Stopped) };
        solver.near = true;
        solver.dive();
        let proof = solver.prove_finish();
        if proof == Proof::Done {
            let proof = solver.prove_rest();
            return (solver.known, proof);
        }
        (solver.known, proof)
    }
}

/// What is known so far about the answer.
#[derive(Default)]
struct Known {
    best: Option<Solution>,
    bound: Figures,
    status: Status,
    stats: Stats,
    on_the_way: Option<Figures>,
    /// Whether bounds of the model at hand are bounds of the problem.
    bounded: bool,
}

impl Known {
    fn finish(&self) -> Option<u32> {
        self.best.as_ref().map(|best| best.figures.finish)
    }

    fn figures(&self) -> Option<Figures> {
        self.best.as_ref().map(|best| best.figures)
    }

    fn outcome(self) -> Outcome {
        let Self { best, bound, status, stats, on_the_way, .. } = self;
        Outcome { status, best, bound, on_the_way, stats }
    }
}

/// Whether a problem has a plan; `None` when the limits did not allow to find out.
pub(super) fn feasible(
    problem: &Problem,
    limits: &Limits,
    cancel: &Cancel,
) -> Result<Option<bool>, Vec<Refusal>> {
    let refusals = check(problem);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let Some(model) = Model::new(problem, &Names::new(problem), Scope::ALL, cancel) else { return Ok(None) };
    let mut progress = |_: &Progress<'_>| {};
    let Some(encoding) = Encoding::new(&model, cancel) else { return Ok(None) };
    let mut solver = Solver::new(&model, encoding, *limits, cancel, &mut progress, Known::default());
    Ok(match solver.search(&[], None) {
        Verdict::Found => Some(true),
        Verdict::Impossible(_) => Some(false),
        Verdict::Stopped => None,
    })
}

struct Solver<'a> {
    model: &'a Model,
    encoding: Encoding,
    limits: Limits,
    cancel: &'a Cancel,
    progress: &'a mut dyn FnMut(&Progress<'_>),
    phases: Phases,
    known: Known,
    /// Whether the model holds only offerings on the way to the target.
    near: bool,
    before: Stats,
}

impl<'a> Solver<'a> {
    fn new(
        model: &'a Model,
        encoding: Encoding,
        limits: Limits,
        cancel: &'a Cancel,
        progress: &'a mut dyn FnMut(&Progress<'_>),
        known: Known,
    ) -> Self {
        let phases = Phases::new(&encoding.tasks);
        let before = known.stats;
        let mut solver =
            Self { model, encoding, limits, cancel, progress, phases, known, near: false, before };
        solver.count();
        solver
    }

    fn count(&mut self) {
        let work = self.encoding.engine.work;
        self.known.stats = Stats {
            nodes: self.before.nodes + work.nodes,
            conflicts: self.before.conflicts + work.conflicts,
            offerings: self.model.choices.len(),
            runs: self.model.tasks.iter().map(super::model::Task::n_runs).sum(),
        };
    }

    fn tell(&mut self) {
        self.count();
        let Known { best, bound, stats, .. } = &self.known;
        (self.progress)(&Progress { best: best.as_ref(), bound: *bound, stats: *stats });
    }

    /// Searches under assumptions, for so many contradictions at most beside the limits.
    fn search(&mut self, assumptions: &[Atom], budget: Option<u64>) -> Verdict {
        let (limits, cancel, before) = (self.limits, self.cancel, self.before);
        let most = budget.map(|budget| self.encoding.engine.work.conflicts + budget);
        let mut go_on = |work: &Work| {
            !cancel.is_cancelled()
                && limits.nodes.is_none_or(|most| before.nodes + work.nodes < most)
                && limits.conflicts.is_none_or(|most| before.conflicts + work.conflicts < most)
                && most.is_none_or(|most| work.conflicts < most)
        };
        loop {
            let verdict = self.encoding.engine.search(assumptions, &mut self.phases, &mut go_on);
            if verdict != Verdict::Found {
                self.count();
                return verdict;
            }
            if self.take_plan() {
                self.count();
                return verdict;
            }
            exclude_runs(self.model, &mut self.encoding);
        }
    }

    /// Whether the limits, not a budget, ended the last search.
    fn is_stopped(&self) -> bool {
        let Stats { nodes, conflicts, .. } = self.known.stats;
        self.cancel.is_cancelled()
            || self.limits.nodes.is_some_and(|most| nodes >= most)
            || self.limits.conflicts.is_some_and(|most| conflicts >= most)
    }

    /// Reads the plan off the bounds and keeps it when it is better than the best so far. False when there are no account
    /// hours for it, which the cuts exclude unless there are very many accounts.
    fn take_plan(&mut self) -> bool {
        let bounds = &self.encoding.engine.bounds;
        self.phases.remember(bounds);
        let solution = read_plan(self.model, &self.encoding.tasks, self.encoding.finish, bounds);
        let Some(solution) = solution else { return false };
        if self.known.best.as_ref().is_none_or(|best| solution.figures < best.figures) {
            self.known.best = Some(solution);
            self.tell();
        }
        true
    }

    /// Plans along a few cheap routes, each built week by week; ends with the best of them as the one to follow.
    fn dive(&mut self) {
        let model = self.model;
        self.least_finish();
        for sample in 0..DIVES {
            self.phases.follow(&cheap_route(model, sample, Bend::LITTLE));
            let better: Vec<Atom> = self
                .known
                .finish()
                .map(|best| Atom::at_most(self.encoding.finish, i64::from(best) - 1))
                .into_iter()
                .collect();
            let verdict = self.search(&better, Some(DIVE_BUDGET));
            let least = self.least_finish();
            if self.known.finish().is_some_and(|best| i64::from(best) <= least) {
                // No plan is earlier; a shorter one is found in the course of the proof.
                break;
            }
            if self.is_stopped() || (verdict == Verdict::Impossible(Vec::new()) && better.is_empty()) {
                break;
            }
        }
        self.phases.diving = false;
    }

    /// The earliest week that is not excluded; it is also the bound when the model stands for everything that was asked.
    fn least_finish(&mut self) -> i64 {
        let possible = self.encoding.engine.settle();
        let least = self.encoding.engine.bounds.lower(self.encoding.finish);
        if possible && self.known.bounded {
            self.known.bound.finish = self.known.bound.finish.max(week(least));
        }
        least
    }

    /// Any plan.
    fn first(&mut self) {
        if self.known.best.is_some() {
            self.known.status = Status::Feasible;
            return;
        }
        self.known.status = match self.search(&[], None) {
            Verdict::Found => Status::Feasible,
            Verdict::Impossible(_) => Status::Infeasible,
            Verdict::Stopped => Status::Unknown,
        };
    }

    fn run(&mut self) {
        if self.known.best.is_none() {
            self.first();
        }
        while self.known.status == Status::Feasible {
            match self.prove_finish() {
                Proof::Done => {
                    self.prove_rest();
                    return;
                }
                Proof::Stopped => return,
                Proof::Improved => {}
            }
        }
    }

    /// With the finish proved, proves hours and then cost.
    fn prove_rest(&mut self) -> Proof {
        let (hours, cost) = (self.encoding.hours, self.encoding.cost);
        if !self.lower(hours, |figures| figures.hours) {
            return Proof::Stopped;
        }
        if self.known.bounded {
            self.known.bound.hours = self.known.figures().map_or(0, |best| best.hours);
            self.tell();
        }
        if !self.lower(cost, |figures| figures.cost) {
            return Proof::Stopped;
        }
        let best = self.known.figures();
        if self.known.bounded {
            self.known.bound = best.unwrap_or_default();
            self.known.status = Status::Optimal;
        }
        if self.near {
            self.known.on_the_way = best;
        }
        Proof::Done
    }

    /// Finds the earliest finish and proves it, or stops at a finish that is worth a new model.
    ///
    /// Where there are few offerings the search is first asked for a plan that is just better. Then it is always asked for a
    /// plan by the least week that is not excluded. When it gives no answer within a budget, better plans are looked for near
    /// the best one, and when there are none, it is asked for one halfway to the best plan, then for one just better; the
    /// budget then doubles. So both the bound and the plan keep moving, and one hard week does not hold up everything.
    fn prove_finish(&mut self) -> Proof {
        let finish = self.encoding.finish;
        let mut budget = FIRST_BUDGET;
        let mut routes = Routes::default();
        let began = self.known.finish().unwrap_or(0);
        loop {
            let Some(best) = self.known.finish() else { return Proof::Stopped };
            let best = i64::from(best);
            self.encoding.engine.settle();
            self.encoding.engine.fact(Atom::at_most(finish, best));
            let least = self.least_finish();
            if self.known.bounded {
                self.tell();
            }
            if best <= least {
                return Proof::Done;
            }
            if best * 5 < i64::from(began) * 4 {
                return Proof::Improved;
            }
            let mut weeks = vec![least, i64::midpoint(least, best), best - 1];
            if budget == FIRST_BUDGET && self.model.choices.len() <= FEW_OFFERINGS {
                // Mostly the best plan is the best there is, and one refutation ends it.
                weeks.rotate_right(1);
            }
            weeks.dedup();
            let mut answered = false;
            for by in weeks {
                match self.search(&[Atom::at_most(finish, by)], Some(budget)) {
                    Verdict::Found => answered = true,
                    Verdict::Impossible(_) => {
                        self.encoding.engine.settle();
                        self.encoding.engine.fact(Atom::at_least(finish, by + 1));
                        answered = true;
                    }
                    Verdict::Stopped if self.is_stopped() => return Proof::Stopped,
                    Verdict::Stopped if by == least && budget >= PATIENCE => {
                        answered = self.improve(&mut routes, budget);
                    }
                    Verdict::Stopped => {}
                }
                if answered {
                    break;
                }
            }
            if !answered {
                budget *= 2;
            }
        }
    }

    /// Lowers one figure until no plan has less, and fixes it. False when stopped before.
    fn lower(&mut self, total: Var, figure: fn(&Figures) -> u64) -> bool {
        loop {
            let Some(best) = self.known.figures() else { return false };
            let best = i64::try_from(figure(&best)).unwrap_or(i64::MAX);
            match self.search(&[Atom::at_most(total, best - 1)], None) {
                Verdict::Found => {}
                Verdict::Impossible(_) => {
                    self.encoding.engine.settle();
                    self.encoding.engine.fact(Atom::at_most(total, best));
                    return true;
                }
                Verdict::Stopped => return false,
            }
        }
    }
}

/// Routes tried before the proof begins, and contradictions allowed to each.
const DIVES: u32 = 12;
const DIVE_BUDGET: u64 = 30;

/// How far the proof of a finish came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Proof {
    Done,
    Improved,
    Stopped,
}

/// With so many offerings at most, the first plans are mostly the best. Only the order of the questions depends on it.
const FEW_OFFERINGS: usize = 40;

/// Contradictions allowed to a first question about the finish.
const FIRST_BUDGET: u64 = 500;

/// The budget of a question about the finish from which on plans are looked for beside the proof: most proofs end before.
const PATIENCE: u64 = 1_000;

fn week(value: i64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// The plan that decided bounds stand for, with account hours; `None` when those cannot be found.
pub(super) fn read_plan(model: &Model, tasks: &[TaskVar], finish: Var, bounds: &Bounds) -> Option<Solution> {
    let mut free = model.capacity.clone();
    let mut counted = vec![vec![0; model.weeks]; model.accounts.len()];
    let mut levels = Vec::new();
    let mut solution = Solution::default();
    for (index, (var, task)) in tasks.iter().zip(&model.tasks).enumerate() {
        if !var.is_chosen(bounds) {
            continue;
        }
        let run = var.first(bounds);
        let (start, end) = (week(task.starts[run]), week(task.ends[run]));
        let choice = &model.choices[model.choice_of[index]];
        for active in (start as usize..end as usize).filter(|week| model.is_open(task, *week)) {
            free[active] -= task.hours_per_week;
            for (account, hours) in &choice.counts {
                counted[*account][active] += hours;
            }
        }
        if choice.need > 0 {
            levels.push((start as usize, choice.need));
        }
        solution.runs.push(Run { offering: task.offering, mode: task.mode, start, end });
        solution.figures.hours += u64::try_from(choice.hours).unwrap_or(0);
        solution.figures.cost += u64::try_from(choice.cost).unwrap_or(0);
    }
    solution.runs.sort_by_key(|run| (run.start, run.offering));
    solution.figures.finish = week(bounds.lower(finish));
    let hours = allot(model, &free, &counted, &levels)?;
    solution.account_hours = hours.into_iter().map(|weeks| weeks.into_iter().map(week).collect()).collect();
    Some(solution)
}

/// States that the runs just found are no plan: one of them is another run, or something more is chosen that counts hours.
/// Whatever else is chosen only takes hours away.
pub(super) fn exclude_runs(model: &Model, encoding: &mut Encoding) {
    let mut clause = Vec::new();
    for (index, task) in encoding.tasks.iter().enumerate() {
        let run = task.first(&encoding.engine.bounds);
        if task.is_chosen(&encoding.engine.bounds) {
            clause.extend([task.among_first(run), task.not_before_run(run + 1)]);
        } else if !model.choices[model.choice_of[index]].counts.is_empty() {
            clause.push(task.chosen());
        }
    }
    encoding.engine.settle();
    encoding.engine.clause(&clause);
}

/// What to try for a task: what it was in the best plan, else leave it out.
pub(super) struct Phases {
    tasks: Vec<TaskVar>,
    chosen: Vec<bool>,
    /// Whether the chosen tasks are placed first, in order of time.
    diving: bool,
}

impl Phases {
    pub(super) fn new(tasks: &[TaskVar]) -> Self {
        Self { tasks: tasks.to_vec(), chosen: vec![false; tasks.len()], diving: false }
    }

    pub(super) fn remember(&mut self, bounds: &Bounds) {
        for (chosen, task) in self.chosen.iter_mut().zip(&self.tasks) {
            *chosen = task.is_chosen(bounds);
        }
    }

    fn follow(&mut self, chosen: &[bool]) {
        self.chosen.copy_from_slice(chosen);
        self.diving = true;
    }
}

impl Brancher for Phases {
    fn first(&mut self, bounds: &Bounds) -> Option<Var> {
        if !self.diving {
            return None;
        }
        let open = self.tasks.iter().enumerate().filter(|(at, task)| {
            (self.chosen[*at] || task.is_chosen(bounds)) && !bounds.fixed(task.var) && !task.is_out(bounds)
        });
        let earliest = open.min_by_key(|(at, task)| {
            let run = task.first(bounds);
            (task.task.starts[run], -task.task.ends[run], *at)
        });
        earliest.map(|(_, task)| task.var)
    }

    fn choose(&mut self, var: Var, bounds: &Bounds) -> Atom {
        let task = &self.tasks[var as usize];
        if task.is_chosen(bounds) || self.chosen[var as usize] {
            Atom::at_most(var, to_i64(task.first(bounds)))
        } else {
            task.out()
        }
    }
}

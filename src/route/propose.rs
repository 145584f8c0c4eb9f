//! From a case to a proposal: the proved plan first, then what lies around it, told part by part while it becomes known.

use std::thread;

use jiff::civil::Date;

use super::alternatives;
use super::clash;
use super::compile::{Assumptions, Compiled, Situation, compile};
use super::decode::figures;
use super::limiting::{self, Limiting};
use super::local::local;
use super::plan::{Figures, Order, Proposal, Stage, Status};
use super::planning::{Finish, PlanError, Planning};
use super::savings;
use super::whatif;
use crate::model::Catalog;
use crate::model::case::Case;
use crate::model::code::Key;
use crate::model::item::ItemId;
use crate::model::load::Variant;
use crate::model::offering::Strength;
use crate::model::older::Meant;
use crate::planner::{self, Cancel, Limits, Outcome, Solution};

/// The most contradictions that a question beside the plan may meet: what it finds is told as not proved when they are used up.
const ASIDE: u64 = 20_000;

/// What to plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The day on which is planned; nothing starts before it.
    pub today: Date,
    /// The goal; `None` takes the first goal of the case.
    pub goal: Option<Key>,
    /// The most nodes a search may look at; no limit when absent.
    pub node_limit: Option<u64>,
    /// What makes a plan the best.
    pub order: Order,
    /// What is wanted beside the plan.
    pub beside: Beside,
}

impl Options {
    /// The plan with its estimates for the first goal of a case, on a day.
    pub const fn on(today: Date) -> Self {
        Self { today, goal: None, node_limit: None, order: Order::Finish, beside: Beside::PLAN }
    }
}

/// What is wanted beside the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beside {
    /// Why it does not finish earlier, how far each step can slip, and what would get it there earlier; for a conflict, the
    /// ways out.
    pub reasons: bool,
    /// What each mark saves.
    pub savings: bool,
    /// So many routes that study something else.
    pub routes: usize,
    /// Every trade-off between finish, hours and cost.
    pub front: bool,
}

impl Beside {
    /// Nothing but the plan and what its estimates do to it.
    pub const PLAN: Self = Self { reasons: false, savings: false, routes: 0, front: false };
    /// Everything an advisor may want to look at.
    pub const ALL: Self = Self { reasons: true, savings: true, routes: 4, front: true };
}

/// The goal of a request: given, or the first of the case.
pub fn goal_of(catalog: &Catalog, case: &Case, wanted: Option<&Key>) -> Result<ItemId, PlanError> {
    let key = wanted.or(case.goals.first()).ok_or(PlanError::NoGoal)?;
    match catalog.meant(key) {
        // Nobody can earn an older diploma any more; whoever aims at it aims at what came in its place.
        Meant::Itself(goal) | Meant::Successor(_, goal) => Ok(goal),
        Meant::Split(..) | Meant::Unknown => Err(PlanError::UnknownGoal(key.clone())),
    }
}

/// Plans a case: the proved best plan as things are granted today, and what lies around it.
pub fn propose(
    catalog: &Catalog,
    case: &Case,
    options: &Options,
    cancel: &Cancel,
) -> Result<Proposal, PlanError> {
    propose_in_parts(catalog, case, options, cancel, &mut |_| {})
}

/// Plans a case and tells the proposal every time it knows more: first any plan with its gap, then better ones, the proved one,
/// and then part by part what lies around it.
pub fn propose_in_parts(
    catalog: &Catalog,
    case: &Case,
    options: &Options,
    cancel: &Cancel,
    tell: &mut dyn FnMut(&Proposal),
) -> Result<Proposal, PlanError> {
    let place = local(catalog, case, options.today);
    let (catalog, case) = (&*place.catalog, &*place.case);
    let goal = goal_of(catalog, case, options.goal.as_ref())?;
    let limits = Limits { nodes: options.node_limit, ..Limits::default() };
    let planning = Planning { catalog, case, goal, today: options.today, limits, cancel };
    let situation = planning.situation(Assumptions::default());
    let compiled = compile(&situation, goal);
    let outcome = match options.order {
        Order::Finish => search(&planning, &situation, &compiled, tell)?,
        order => alternatives::best_by(&planning, &compiled, order)?,
    };
    let (mut plan, solution) = planning.decode(&situation, &compiled, outcome)?;
    plan.order = options.order;
    if plan.status == Status::Infeasible {
        plan.conflict = clash::explain(&planning, &situation, &compiled)?;
    }
    let mut proposal = Proposal::of(plan, Stage::Planned);
    tell(&proposal);
    if options.order == Order::Finish {
        planning.around(&situation, &compiled, &mut proposal)?;
    }
    proposal.stage = Stage::Around;
    tell(&proposal);
    let aside = planning.within(ASIDE);
    // A conflict without its ways out is half an answer.
    if options.beside.reasons || proposal.plan.conflict.is_some() {
        aside.reasons(&situation, &compiled, solution.as_ref(), &mut proposal)?;
        proposal.stage = Stage::Reasons;
        tell(&proposal);
    }
    if options.beside.savings && options.order == Order::Finish && proposal.plan.figures.is_some() {
        let known = proposal.what_ifs.as_deref();
        proposal.savings = Some(savings::savings(&aside, &compiled, &proposal.plan, known)?);
        proposal.stage = Stage::Savings;
        tell(&proposal);
    }
    if proposal.plan.figures.is_some_and(|figures| figures.finish_week > 0) {
        if options.beside.routes > 0 {
            let most = options.beside.routes;
            proposal.routes =
                Some(alternatives::routes(&aside, &situation, &compiled, &proposal.plan, most)?);
            proposal.stage = Stage::Routes;
            tell(&proposal);
        }
        if options.beside.front {
            proposal.front = Some(alternatives::front(&aside, &situation, &compiled, &proposal.plan)?);
        }
    }
    proposal.stage = Stage::Complete;
    tell(&proposal);
    Ok(proposal)
}

/// Solves, and tells each plan that finishes earlier than those before as it is found.
fn search(
    planning: &Planning<'_>,
    situation: &Situation<'_>,
    compiled: &Compiled,
    tell: &mut dyn FnMut(&Proposal),
) -> Result<Outcome, PlanError> {
    let mut told: Option<(u32, u32)> = None;
    let mut fault = None;
    let outcome = planning.solve(&compiled.problem, &mut |progress| {
        let Some(best) = progress.best else { return };
        let now = (best.figures.finish, progress.bound.finish);
        if told == Some(now) || progress.bound == best.figures || fault.is_some() {
            return;
        }
        told = Some(now);
        let outcome = Outcome {
            status: planner::Status::Feasible,
            best: Some(best.clone()),
            bound: progress.bound,
            on_the_way: None,
            stats: progress.stats,
        };
        match planning.decode(situation, compiled, outcome) {
            Ok((plan, _)) => tell(&Proposal::of(plan, Stage::Searching)),
            Err(error) => fault = Some(error),
        }
    })?;
    fault.map_or(Ok(outcome), Err)
}

/// The neutral problem that a case compiles to, under the assumptions of the plan itself.
pub fn problem(catalog: &Catalog, case: &Case, options: &Options) -> Result<planner::Problem, PlanError> {
    let place = local(catalog, case, options.today);
    let (catalog, case) = (&*place.catalog, &*place.case);
    let goal = goal_of(catalog, case, options.goal.as_ref())?;
    let situation = Situation::new(catalog, case, options.today, Assumptions::default());
    Ok(compile(&situation, goal).problem)
}

/// The answer of a thread; a panic in it goes on here, where whoever asked can catch it.
fn joined<T>(thread: thread::ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

impl Planning<'_> {
    /// The plan under other assumptions. Each is a question of its own, so they are asked side by side; the answers do not depend on
    /// which thread is first.
    fn around(
        &self,
        situation: &Situation<'_>,
        compiled: &Compiled,
        proposal: &mut Proposal,
    ) -> Result<(), PlanError> {
        let base = situation.assumptions;
        let plan = &proposal.plan;
        let finish = plan.figures.map(|figures| figures.finish_week);
        let has_estimates = plan.steps.iter().any(|step| step.estimated)
            || compiled.problem.offerings.iter().any(|offering| !offering.cefr.is_empty());
        let varies = has_estimates && finish.is_some_and(|finish| finish > 0);
        // Steps that wait for a level are the only ones that a plan without levels could move.
        let waits_for_language = plan
            .steps
            .iter()
            .filter_map(|step| self.catalog.offering(step.offering))
            .any(|offering| offering.language.iter().any(|entry| entry.strength == Strength::Hard));
        let claims = situation.standing.has_open_claims(self.catalog);
        let other = |asked: bool, assumptions: Assumptions| {
            move || if asked { self.proved_finish(assumptions) } else { Ok(finish) }
        };
        thread::scope(|scope| {
            let early = scope.spawn(other(varies, Assumptions { variant: Variant::Early, ..base }));
            let late = scope.spawn(other(varies, Assumptions { variant: Variant::Late, ..base }));
            let free = scope.spawn(other(waits_for_language, Assumptions { without_language: true, ..base }));
            let granted = if claims { self.figures(Assumptions { if_granted: true, ..base })? } else { None };
            // Who claims nothing, and only holds evidence, is not told that a claim saves nothing.
            let has_claim = self.case.marks.iter().any(|mark| mark.state.is_open_claim());
            proposal.if_granted =
                granted.filter(|granted| has_claim || Some(*granted) != proposal.plan.figures);
            proposal.language_delay = match (waits_for_language, finish, joined(free)?) {
                (true, Some(finish), Some(free)) => Some(finish.saturating_sub(free)),
                _ => None,
            };
            proposal.early_finish = joined(early)?;
            proposal.late_finish = joined(late)?;
            Ok(())
        })
    }

    /// The proved finish under other assumptions; `None` when there is none.
    fn proved_finish(&self, assumptions: Assumptions) -> Result<Option<u32>, PlanError> {
        let compiled = compile(&self.situation(assumptions), self.goal);
        let finish = self.finish(&compiled.problem)?;
        Ok(finish.and_then(|Finish { week, proved }| proved.then_some(week)))
    }

    /// The figures of the best plan under other assumptions; `None` when there is none.
    fn figures(&self, assumptions: Assumptions) -> Result<Option<Figures>, PlanError> {
        let compiled = compile(&self.situation(assumptions), self.goal);
        let outcome = self.solve(&compiled.problem, &mut |_| {})?;
        Ok(outcome.best.as_ref().map(figures))
    }

    /// Why the plan does not finish earlier and what would help, or the ways out of a conflict.
    fn reasons(
        &self,
        situation: &Situation<'_>,
        compiled: &Compiled,
        solution: Option<&Solution>,
        proposal: &mut Proposal,
    ) -> Result<(), PlanError> {
        let plan = &mut proposal.plan;
        if let Some(conflict) = &mut plan.conflict {
            return whatif::remedies(self, conflict);
        }
        let (Some(figures), Some(solution)) = (plan.figures, solution) else { return Ok(()) };
        let slacks = limiting::slacks(self, compiled, solution)?;
        limiting::note_slack(compiled, solution, &slacks, &mut plan.steps);
        let (demands, floor_week) = limiting::demands(self, situation, compiled, figures.finish_week)?;
        proposal.limiting = Some(Limiting { chain: limiting::chain(plan), demands, floor_week });
        proposal.what_ifs = Some(whatif::what_ifs(self, situation, plan)?);
        Ok(())
    }
}

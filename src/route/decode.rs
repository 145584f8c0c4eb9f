//! A solution of the neutral problem becomes a plan: steps with dates, weeks, civic accounts, exams and warnings.

use std::collections::BTreeSet;

use super::accounts::{AccountDemand, exam_level, exam_weeks, term_is_over};
use super::adopted;
use super::compile::{Compiled, Situation};
use super::evidence::{self, Brought};
use super::frame::{chosen_calendar, school_calendar};
use super::plan::{
    AccountPlan, ByHand, ExamPart, ExamPlan, Figures, Order, Plan, Status, Step, Timing, Unsure, Warning,
    Week,
};
use super::reach::Reach;
use super::reasons;
use crate::model::calendar::weeks_between;
use crate::model::case::{CivicFacts, Counted};
use crate::model::civic::{Account, CivicRoute};
use crate::model::code::Key;
use crate::model::graph::given_by;
use crate::model::item::{ItemId, ItemKind};
use crate::model::language::{Level, Skill};
use crate::model::offering::{Cost, Grant, Offering};
use crate::model::rule::RuleTopic;
use crate::planner::{self, Outcome, Run, Solution};

/// The plan that an outcome stands for. Without a solution it has no steps, and says what is known.
pub fn decode(situation: &Situation<'_>, compiled: &Compiled, goal: ItemId, outcome: &Outcome) -> Plan {
    let mut plan = Plan {
        catalog_version: situation.catalog.version.clone(),
        catalog_hash: situation.catalog.hash.clone(),
        goal,
        status: match outcome.status {
            planner::Status::Optimal => Status::Optimal,
            planner::Status::Feasible => Status::Feasible,
            planner::Status::Infeasible => Status::Infeasible,
            planner::Status::Unknown => Status::Unknown,
        },
        order: Order::Finish,
        start: situation.frame.start,
        figures: None,
        bound_week: outcome.bound.finish,
        steps: Vec::new(),
        weeks: Vec::new(),
        civic: Vec::new(),
        term_end: situation.frame.term_end,
        exams: Vec::new(),
        warnings: Vec::new(),
        conflict: None,
        nodes: outcome.stats.nodes,
        by_hand: ByHand { fixed: situation.fixes.all.clone(), adopted: None },
    };
    let solution = outcome.best.clone().unwrap_or_default();
    if outcome.best.is_some() {
        plan.figures = Some(figures(&solution));
        let runs = step_runs(compiled, &solution);
        let reach = Reach::new(&compiled.problem, &solution);
        plan.steps = runs.iter().filter_map(|at| step(situation, compiled, &solution, &reach, *at)).collect();
        reasons::explain(situation, compiled, &solution, &reach, &runs, &mut plan.steps);
        plan.weeks = weeks(situation, compiled, &solution, &runs);
        plan.civic = situation
            .accounts
            .iter()
            .enumerate()
            .filter(|(_, demand)| demand.required > 0 || has_hours(&plan.weeks, demand.account))
            .map(|(at, demand)| account(situation, compiled, &solution, at, demand))
            .collect();
        plan.exams = exams(situation, &plan.weeks, compiled, &solution);
    }
    plan.warnings = warnings(situation, &plan);
    plan.warnings.extend(fixed_warnings(situation, compiled, goal, &solution));
    plan.by_hand.adopted = adopted::compared(situation.catalog, situation.case, &plan);
    plan
}

/// What to say of things that were fixed by hand: those without effect, and those that end after the goal is reached.
fn fixed_warnings(
    situation: &Situation<'_>,
    compiled: &Compiled,
    goal: ItemId,
    solution: &Solution,
) -> Vec<Warning> {
    let without_effect = situation.fixes.all.iter().filter_map(|fixed| {
        Some(Warning::FixWithoutEffect(fixed.adjustment.offering.clone(), fixed.no_effect?))
    });
    let reach = Reach::new(&compiled.problem, solution);
    let reached =
        compiled.items.iter().position(|item| *item == Some(goal)).and_then(|node| reach.week(node));
    let before = reached.filter(|week| *week < solution.figures.finish);
    let before = before.map(|week| Warning::GoalBeforeFixed(situation.frame.friday_before(week)));
    without_effect.chain(before).collect()
}

/// The figures of a solution; more than four billion hours or euro cannot be asked for by any catalog that was read.
pub fn figures(solution: &Solution) -> Figures {
    Figures {
        finish_week: solution.figures.finish,
        study_hours: u32::try_from(solution.figures.hours).unwrap_or(u32::MAX),
        cost_eur: u32::try_from(solution.figures.cost).unwrap_or(u32::MAX),
    }
}

/// The runs that are steps, by their place in the solution, in the order of start, end and offering.
fn step_runs(compiled: &Compiled, solution: &Solution) -> Vec<usize> {
    let mut runs: Vec<(u32, u32, usize, usize)> = solution
        .runs
        .iter()
        .enumerate()
        .filter(|(_, run)| compiled.origins.get(run.offering).is_some_and(|origin| origin.offering.is_some()))
        .map(|(at, run)| (run.start, run.end, run.offering, at))
        .collect();
    runs.sort_unstable();
    runs.into_iter().map(|(_, _, _, at)| at).collect()
}

fn step(
    situation: &Situation<'_>,
    compiled: &Compiled,
    solution: &Solution,
    reach: &Reach,
    at: usize,
) -> Option<Step> {
    let run = solution.runs.get(at)?;
    let origin = compiled.origins.get(run.offering)?;
    let id = origin.offering?;
    let offering = situation.catalog.offering(id)?;
    let made = compiled.problem.offerings.get(run.offering)?;
    let mode = *origin.modes.get(run.mode)?;
    let grants = grants(situation, offering);
    let evidence = evidence::of(
        situation,
        offering,
        mode,
        &grants,
        run.start,
        &brought(situation, compiled, solution, reach, at),
    );
    Some(Step {
        offering: id,
        mode,
        start_week: run.start,
        end_week: run.end,
        start: situation.frame.monday(run.start),
        end: situation.frame.friday_before(run.end),
        hours_per_week: made.modes.get(run.mode)?.hours_per_week,
        study_hours: made.hours,
        estimated: offering.load.is_estimated()
            || offering
                .modes
                .get(mode)
                .and_then(|mode| mode.weeks.as_ref())
                .is_some_and(super::super::model::load::Load::is_estimated),
        cost_eur: match offering.cost {
            Cost::Euro(euro) if !origin.under_way => Some(euro),
            Cost::Euro(_) => Some(0),
            Cost::Unknown => None,
        },
        because: Vec::new(),
        timing: Timing::PlanStart,
        slack: None,
        unlocks: Vec::new(),
        sources: evidence.sources,
        grade: evidence.grade,
        unsure: evidence.unsure,
        under_way: origin.under_way,
        grants,
    })
}

/// What the rest of a solution brings to one of its runs.
fn brought(
    situation: &Situation<'_>,
    compiled: &Compiled,
    solution: &Solution,
    reach: &Reach,
    at: usize,
) -> Brought {
    let Some(own) = solution.runs.get(at) else { return Brought::default() };
    let items = compiled.items.iter().enumerate().filter_map(|(node, item)| Some((node, (*item)?)));
    let before = items.filter(|(node, _)| reach.week(*node).is_some_and(|week| week <= own.start));
    let mut brought = Brought { before: before.map(|(_, item)| item).collect(), elsewhere: BTreeSet::new() };
    for (_, run) in solution.runs.iter().enumerate().filter(|(other, run)| *other != at && run.end <= own.end)
    {
        let origin = compiled.origins.get(run.offering).and_then(|origin| origin.offering);
        let Some(offering) = origin.and_then(|id| situation.catalog.offering(id)) else { continue };
        let given: Vec<ItemId> = grants(situation, offering)
            .into_iter()
            .flat_map(|item| given_by(&situation.catalog.items, Grant::Item(item)))
            .collect();
        if run.end <= own.start {
            brought.before.extend(&given);
        }
        brought.elsewhere.extend(given);
    }
    brought
}

/// What a step gives: the credentials its offering names, and the work processes an assessment can grant this learner.
fn grants(situation: &Situation<'_>, offering: &Offering) -> Vec<ItemId> {
    let mut given = Vec::new();
    for grant in &offering.grants {
        match grant {
            Grant::Item(item) => given.push(*item),
            Grant::Claimed(_) => given.extend(
                given_by(&situation.catalog.items, *grant)
                    .into_iter()
                    .filter(|item| situation.standing.claimed.contains(item)),
            ),
        }
    }
    given.retain(|item| !situation.standing.held.contains(item));
    given
}

/// The weeks in which a run is active: from its start on, without the closed weeks of its calendar.
pub fn active_weeks(compiled: &Compiled, run: &Run) -> Vec<u32> {
    let calendar = compiled
        .problem
        .offerings
        .get(run.offering)
        .and_then(|offering| offering.calendar.as_ref())
        .and_then(|name| compiled.problem.calendars.get(name));
    (run.start..run.end).filter(|week| calendar.is_none_or(|closed| !closed.contains(week))).collect()
}

fn hours_per_week(compiled: &Compiled, run: &Run) -> u32 {
    compiled
        .problem
        .offerings
        .get(run.offering)
        .and_then(|offering| offering.modes.get(run.mode))
        .map_or(0, |mode| mode.hours_per_week)
}

fn weeks(situation: &Situation<'_>, compiled: &Compiled, solution: &Solution, runs: &[usize]) -> Vec<Week> {
    let last_run = solution.runs.iter().map(|run| run.end).max().unwrap_or(0);
    let last_account = solution
        .account_hours
        .iter()
        .filter_map(|hours| hours.iter().rposition(|hours| *hours > 0))
        .filter_map(|week| u32::try_from(week + 1).ok())
        .max()
        .unwrap_or(0);
    let count = last_run.max(last_account).max(solution.figures.finish).min(situation.frame.horizon);
    let mut weeks: Vec<Week> = (0..count)
        .map(|week| Week {
            week,
            date: situation.frame.monday(week),
            available: situation.frame.available(week),
            steps: Vec::new(),
            accounts: Vec::new(),
            holiday: situation.frame.holiday.get(week as usize).copied().unwrap_or(false),
        })
        .collect();
    for (step, run) in runs.iter().filter_map(|at| solution.runs.get(*at)).enumerate() {
        let hours = hours_per_week(compiled, run);
        for week in active_weeks(compiled, run) {
            if let Some(week) = weeks.get_mut(week as usize) {
                week.steps.push((step, hours));
            }
        }
    }
    for (demand, hours) in situation.accounts.iter().zip(&solution.account_hours) {
        for (week, hours) in weeks.iter_mut().zip(hours) {
            if *hours > 0 {
                week.accounts.push((demand.account, *hours));
            }
        }
    }
    weeks
}

fn has_hours(weeks: &[Week], account: Account) -> bool {
    weeks.iter().any(|week| week.accounts.iter().any(|(own, _)| *own == account))
}

/// Hours of an account per week within steps.
fn counted_in_steps(compiled: &Compiled, solution: &Solution, account: Account, horizon: u32) -> Vec<u32> {
    let mut counted = vec![0_u32; horizon as usize];
    for run in &solution.runs {
        let hours = compiled
            .problem
            .offerings
            .get(run.offering)
            .and_then(|offering| offering.counts.get(account.word()))
            .copied()
            .unwrap_or(0);
        for week in active_weeks(compiled, run) {
            if let Some(slot) = counted.get_mut(week as usize) {
                *slot += hours;
            }
        }
    }
    counted
}

fn account(
    situation: &Situation<'_>,
    compiled: &Compiled,
    solution: &Solution,
    at: usize,
    demand: &AccountDemand,
) -> AccountPlan {
    let free = solution.account_hours.get(at).map_or(&[][..], Vec::as_slice);
    let within = counted_in_steps(compiled, solution, demand.account, situation.frame.horizon);
    let mut planned = 0;
    let mut within_steps = 0;
    let mut met_week = (demand.open() == 0).then_some(0);
    for week in 0..demand.deadline_week.min(situation.frame.horizon) {
        let counted = within.get(week as usize).copied().unwrap_or(0);
        planned += free.get(week as usize).copied().unwrap_or(0) + counted;
        within_steps += counted;
        if met_week.is_none() && planned >= demand.open() {
            met_week = Some(week + 1);
        }
    }
    AccountPlan {
        account: demand.account,
        required: demand.required,
        done: demand.done,
        planned,
        within_steps,
        deadline: demand.deadline,
        met_on: met_week.map(|week| situation.frame.friday_before(week)),
        rule: demand.rule.clone(),
    }
}

/// The exams of the route with the dates to register by, counted back from the end of the term.
fn exams(
    situation: &Situation<'_>,
    weeks: &[Week],
    compiled: &Compiled,
    solution: &Solution,
) -> Vec<ExamPlan> {
    let Some(level) = exam_level(situation.catalog, situation.case, situation.frame.start) else {
        return Vec::new();
    };
    let waits = |exam| exam_weeks(situation.catalog, situation.case, situation.frame.start, exam);
    let register_by = |(queue, result): (u32, u32)| {
        let end = situation.frame.term_end.filter(|_| !term_is_over(&situation.frame))?;
        let week = weeks_between(situation.frame.start, end).saturating_sub(queue + result);
        Some(situation.frame.friday_before(week))
    };
    let within = counted_in_steps(compiled, solution, Account::Language, situation.frame.horizon);
    let ready = |needed: u32| {
        if needed == 0 {
            return Some(0);
        }
        let mut sum = 0;
        weeks.iter().zip(within.iter()).find_map(|(week, counted)| {
            let lessons: u32 = week
                .accounts
                .iter()
                .filter(|(account, _)| *account == Account::Language)
                .map(|(_, hours)| hours)
                .sum();
            sum += lessons + counted;
            (sum >= needed).then_some(week.week + 1)
        })
    };
    let exam = |part, level: Option<Level>, weeks: (u32, u32), ready_week| ExamPlan {
        part,
        level,
        register_by: register_by(weeks),
        queue_weeks: weeks.0,
        result_weeks: weeks.1,
        ready_week,
    };
    let skills = Skill::ALL.into_iter().map(|skill| {
        let ready_week = situation.progress.needed(skill, level).and_then(ready);
        exam(ExamPart::Skill(skill), Some(level), waits(Some((skill, level))), ready_week)
    });
    let knm = exam(ExamPart::Knm, None, waits(None), None);
    skills.chain(std::iter::once(knm)).collect()
}

fn warnings(situation: &Situation<'_>, plan: &Plan) -> Vec<Warning> {
    let case = situation.case;
    let overlays = situation.catalog.here.iter().filter_map(|slug| situation.catalog.overlay(slug));
    let mut warnings: Vec<Warning> = overlays
        .map(|overlay| Warning::Overlay { id: overlay.id.clone(), example: overlay.example })
        .collect();
    if plan.figures.is_some_and(|figures| figures.finish_week == 0) {
        warnings.push(Warning::NothingLeft);
    }
    if let Some(civic) = &case.civic {
        match plan.term_end {
            None => {
                warnings.push(Warning::TermUnknown);
                warnings.extend(pip_due(situation, civic));
            }
            Some(end) if end < plan.start => warnings.push(Warning::TermOver(end)),
            Some(end) => {
                let finish = plan.figures.map(|figures| situation.frame.friday_before(figures.finish_week));
                if finish.is_some_and(|finish| finish > end) {
                    warnings.push(Warning::GoalAfterTerm(end));
                }
                if weeks_between(situation.frame.start, end) > situation.frame.horizon {
                    warnings.push(Warning::HorizonShort(situation.frame.horizon));
                }
            }
        }
        warnings.extend(long_extensions(situation, civic));
        if civic.route == Some(CivicRoute::Education) {
            warnings.push(Warning::EducationRoute(civic.education_until));
        }
        let participates = situation.accounts.iter().any(|demand| demand.account == Account::Participation);
        if participates && case.settings.placement_counts != Counted::Yes {
            warnings.push(Warning::PlacementNotCounted(case.settings.placement_counts));
        }
        if let (Some(work), Some(cap)) = (&case.work, situation.work_cap_hours())
            && work.hours_per_week > cap
        {
            warnings.push(Warning::WorkAboveCap { hours: work.hours_per_week, cap });
        }
        warnings.extend(ends_obligation(situation, plan));
    }
    let unfunded = plan.steps.iter().filter(|step| step.unsure.contains(&Unsure::Unfunded));
    let unfunded: Vec<_> = unfunded.map(|step| step.offering).collect();
    if !unfunded.is_empty() {
        warnings.push(Warning::Unfunded(unfunded));
    }
    if let Some(calendar) = school_calendar(situation.catalog, case) {
        if chosen_calendar(situation.catalog, case).is_none() {
            warnings.push(Warning::DefaultCalendar(calendar.id.clone()));
        }
        let last = plan.weeks.last().map(|week| week.date);
        if let (Some(known), Some(last)) = (calendar.known_until(), last)
            && last > known
        {
            warnings.push(Warning::HolidaysEstimated(known));
        }
    }
    warnings.extend(situation.standing.unknown.iter().cloned().map(Warning::UnknownReference));
    let (older, split) = (situation.standing.older.iter(), situation.standing.split.iter());
    warnings.extend(older.map(|(key, item)| Warning::OlderCode(key.clone(), *item)));
    warnings.extend(split.map(|(key, items)| Warning::SplitCode(key.clone(), items.clone())));
    for under_way in &case.under_way {
        if situation.catalog.offering_by_slug(&under_way.offering).is_none() {
            warnings.push(Warning::UnknownReference(Key::Offering(under_way.offering.clone())));
        }
    }
    if let Some(version) = &case.catalog_version
        && *version != situation.catalog.version
    {
        warnings.push(Warning::OtherCatalog(version.clone()));
    }
    warnings
}

/// Weeks from the notice of DUO in which the PIP is due, under the act that knows one.
fn pip_due(situation: &Situation<'_>, civic: &CivicFacts) -> Option<Warning> {
    let rule = situation.catalog.rule_for(RuleTopic::PipDue, situation.frame.start, Some(civic))?;
    rule.value.count().map(Warning::PipDue)
}

/// The grounds of an extension whose length a rule bounds.
const BOUNDED_EXTENSIONS: [RuleTopic; 4] = [
    RuleTopic::ExtensionChildbirth,
    RuleTopic::ExtensionLiteracy,
    RuleTopic::ExtensionEffort,
    RuleTopic::ExtensionExamDelay,
];

/// Extensions of the case that are longer than any rule gives. A ground that is the id of a rule is held against that rule; any
/// other ground against the longest of all, because grounds are written in the advisor's own words.
fn long_extensions(situation: &Situation<'_>, civic: &CivicFacts) -> Vec<Warning> {
    let rules: Vec<_> = BOUNDED_EXTENSIONS
        .into_iter()
        .filter_map(|topic| situation.catalog.rule_for(topic, situation.frame.start, Some(civic)))
        .filter_map(|rule| Some((rule.id.as_str(), rule.value.months_at_most()?)))
        .collect();
    let most = |ground: &str| {
        let own = rules.iter().find(|(id, _)| *id == ground).map(|(_, months)| *months);
        own.or_else(|| rules.iter().map(|(_, months)| *months).max())
    };
    civic
        .extensions
        .iter()
        .filter_map(|extension| {
            let most = most(extension.ground.trim())?;
            (extension.months > most).then_some(Warning::LongExtension { months: extension.months, most })
        })
        .collect()
}

/// Diplomas the plan reaches whose level ends the civic-integration obligation.
fn ends_obligation(situation: &Situation<'_>, plan: &Plan) -> Vec<Warning> {
    let Some(civic) = &situation.case.civic else { return Vec::new() };
    let rule = situation.catalog.rule(
        RuleTopic::ExemptingDiploma,
        situation.frame.start,
        civic.act,
        civic.route,
        Some(civic.group),
    );
    let Some(least) = rule.and_then(|rule| rule.value.count()) else { return Vec::new() };
    let reached = plan.steps.iter().flat_map(|step| {
        let given = step.grants.iter().copied();
        let unlocked = step.unlocks.iter().filter_map(|unlock| match unlock {
            super::plan::Unlock::Item(item) => Some(*item),
            super::plan::Unlock::Step(_) => None,
        });
        given.chain(unlocked)
    });
    let mut diplomas: Vec<ItemId> = reached
        .filter(|item| {
            situation.catalog.item(*item).is_some_and(|record| match &record.kind {
                ItemKind::Diploma(diploma) => u32::from(diploma.level) >= least,
                _ => false,
            })
        })
        .collect();
    diplomas.sort_unstable();
    diplomas.dedup();
    diplomas.into_iter().map(Warning::EndsObligation).collect()
}

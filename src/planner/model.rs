//! The problem as dense arrays: what can matter to the answer, and every way to start it.
//!
//! What can matter is found by [`super::closure`].

#![allow(
    clippy::indexing_slicing,
    reason = "nodes, offerings and weeks are dense indices made in this module from a problem that was checked"
)]

use std::collections::{BTreeMap, BTreeSet};

use super::closure::{Closure, Names, need};
use super::limits::Cancel;
use super::problem::{LANGUAGE, Problem, Starts};

/// Which plans the model stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scope {
    /// Only plans that finish by this week matter, because such a plan is known.
    pub(super) finish_by: Option<u32>,
    /// Whether the totals of accounts can be met after everything chosen has ended, whatever is chosen; see
    /// [`Model::totals_come_later`].
    pub(super) totals_later: bool,
    /// Whether offerings are kept that only count hours and are on no way to the target.
    pub(super) helpers: bool,
    /// Whether runs and offerings are dropped that others are at least as good as.
    pub(super) thin: bool,
}

impl Scope {
    /// Every plan.
    pub(super) const ALL: Self = Self { finish_by: None, totals_later: false, helpers: true, thin: true };
}

/// Hours free of the planner's choice, week by week.
#[derive(Clone, Debug)]
pub(super) struct Account {
    /// The least in each week; zero outside its weeks.
    pub(super) least: Vec<i64>,
    /// The most in each week; zero outside its weeks.
    pub(super) most: Vec<i64>,
    /// Hours asked for by the rules of the search; zero when totals are met later.
    pub(super) required: i64,
    /// Hours asked for by the problem.
    pub(super) total: i64,
    pub(super) deadline: usize,
}

/// One offering in one mode.
#[derive(Clone, Debug)]
pub(super) struct Task {
    /// Index into the offerings of the problem.
    pub(super) offering: usize,
    pub(super) mode: usize,
    /// First weeks of its runs, rising.
    pub(super) starts: Vec<i64>,
    /// Ends of its runs, rising with the starts.
    pub(super) ends: Vec<i64>,
    pub(super) hours_per_week: i64,
    /// Resource index and use in each active week.
    pub(super) uses: Vec<(usize, i64)>,
    /// Budget index and what is spent.
    pub(super) spends: Vec<(usize, i64)>,
    /// Index into `Model::open`.
    pub(super) calendar: usize,
}

impl Task {
    pub(super) fn n_runs(&self) -> usize {
        self.starts.len()
    }

    /// The first run that starts in or after this week; the number of runs when there is none.
    pub(super) fn first_from(&self, week: i64) -> usize {
        self.starts.partition_point(|start| *start < week)
    }

    /// The first run that ends after this week.
    pub(super) fn first_ending_after(&self, week: i64) -> usize {
        self.ends.partition_point(|end| *end <= week)
    }

    /// How many runs, from the first, start in or before this week.
    pub(super) fn started_by(&self, week: i64) -> usize {
        self.starts.partition_point(|start| *start <= week)
    }
}

/// A chosen offering of the model.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// Its tasks, one for each mode that can be run.
    pub(super) tasks: Vec<usize>,
    pub(super) grants: Vec<usize>,
    pub(super) prereqs: Vec<usize>,
    pub(super) coreqs: Vec<usize>,
    pub(super) with: Vec<usize>,
    /// Progress hours needed at the start; zero for none.
    pub(super) need: i64,
    /// Account index and hours that count in each active week.
    pub(super) counts: Vec<(usize, i64)>,
    pub(super) group: Option<usize>,
    pub(super) hours: i64,
    pub(super) cost: i64,
    pub(super) must: bool,
    /// Grants nothing to be begun or started together, counts nothing, is in no group and no `must`: all that matters of
    /// it is when it ends and what it takes.
    pub(super) plain: bool,
}

/// A node of the problem: what grants it and what it is made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Goal {
    pub(super) held: bool,
    /// How many of `of` are needed; `None` when it is not made of others.
    pub(super) needed: Option<usize>,
    pub(super) of: Vec<usize>,
    /// Choices that grant it.
    pub(super) granted_by: Vec<usize>,
}

/// The problem as dense arrays.
#[derive(Clone, Debug)]
pub(super) struct Model {
    pub(super) scope: Scope,
    pub(super) weeks: usize,
    pub(super) capacity: Vec<i64>,
    pub(super) resources: Vec<Vec<i64>>,
    pub(super) budgets: Vec<i64>,
    pub(super) accounts: Vec<Account>,
    pub(super) language: Option<usize>,
    /// For each calendar whether a week is open.
    pub(super) open: Vec<Vec<bool>>,
    pub(super) goals: Vec<Goal>,
    pub(super) choices: Vec<Choice>,
    pub(super) tasks: Vec<Task>,
    /// The choice of each task.
    pub(super) choice_of: Vec<usize>,
    pub(super) target: usize,
    pub(super) n_groups: usize,
    /// For every choice whether a plan may need it to end after the finish.
    pub(super) late: Vec<bool>,
    /// Sets of choices of which no plan needs more than one.
    pub(super) alike: Vec<Vec<usize>>,
}

impl Model {
    /// The value of a node that is never reached.
    pub(super) fn never(&self) -> i64 {
        to_i64(self.weeks) + 1
    }

    /// The week after which nothing is active.
    pub(super) fn span(&self) -> usize {
        let last = self.tasks.iter().filter_map(|task| task.ends.last()).max().copied().unwrap_or(0);
        usize::try_from(last).unwrap_or(self.weeks).min(self.weeks)
    }

    /// Whether a run of the task would be active in a week between its start and its end.
    pub(super) fn is_open(&self, task: &Task, week: usize) -> bool {
        self.open[task.calendar][week]
    }

    /// Compiles a problem that was checked; `None` when it was cancelled meanwhile.
    pub(super) fn new(problem: &Problem, names: &Names<'_>, scope: Scope, cancel: &Cancel) -> Option<Self> {
        let (relevant, wanted) = Closure::new(problem, names, scope).run();
        let asks_for_level = relevant.iter().any(|index| need(problem, &problem.offerings[*index]) > 0);
        let weeks = problem.horizon as usize;
        let mut model = Model {
            scope,
            weeks,
            capacity: problem.capacity.iter().map(|hours| i64::from(*hours)).collect(),
            resources: problem
                .resources
                .iter()
                .map(|resource| resource.capacity.iter().map(|amount| i64::from(*amount)).collect())
                .collect(),
            budgets: problem.budgets.iter().map(|budget| i64::from(budget.limit)).collect(),
            accounts: problem.accounts.iter().map(|account| compile_account(account, weeks)).collect(),
            language: names.accounts.get(LANGUAGE),
            open: Vec::new(),
            goals: problem
                .nodes
                .iter()
                .map(|node| Goal {
                    held: node.held,
                    needed: node.needed(),
                    of: node.of.iter().map(|id| names.nodes.of(id)).collect(),
                    granted_by: Vec::new(),
                })
                .collect(),
            choices: Vec::new(),
            tasks: Vec::new(),
            choice_of: Vec::new(),
            target: names.nodes.of(&problem.target),
            n_groups: 0,
            late: Vec::new(),
            alike: Vec::new(),
        };
        if scope.totals_later {
            model.accounts.iter_mut().for_each(|account| account.required = 0);
        }
        let calendars = model.calendars(problem);
        let must: BTreeSet<&str> = problem.must.iter().map(|id| &**id).collect();
        let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
        for index in relevant {
            if cancel.is_cancelled() {
                return None;
            }
            let offering = &problem.offerings[index];
            let group = offering.group.as_deref().map(|name| {
                let next = groups.len();
                *groups.entry(name).or_insert(next)
            });
            let nodes = |ids: &[String]| -> Vec<usize> {
                let nodes: BTreeSet<usize> = ids.iter().map(|id| names.nodes.of(id)).collect();
                nodes.into_iter().collect()
            };
            let counts = offering
                .counts
                .iter()
                .filter_map(|(id, hours)| Some((names.accounts.get(id)?, i64::from(*hours))))
                .filter(|(_, hours)| *hours > 0)
                .filter(|(account, _)| {
                    let levels = asks_for_level && Some(*account) == model.language;
                    levels || model.accounts[*account].required > 0
                });
            let mut choice = Choice {
                tasks: Vec::new(),
                grants: nodes(&offering.grants).into_iter().filter(|node| wanted[*node]).collect(),
                prereqs: nodes(&offering.prereqs),
                coreqs: nodes(&offering.coreqs),
                with: nodes(&offering.with),
                need: need(problem, offering),
                counts: counts.collect(),
                group,
                hours: i64::from(offering.hours),
                cost: i64::from(offering.cost),
                must: must.contains(&*offering.id),
                plain: false,
            };
            let calendar = offering.calendar.as_ref().map_or(0, |name| calendars[&**name]);
            for task in model.runs_of(problem, names, index, calendar, cancel) {
                choice.tasks.push(model.tasks.len());
                model.choice_of.push(model.choices.len());
                model.tasks.push(task);
            }
            for node in &choice.grants {
                model.goals[*node].granted_by.push(model.choices.len());
            }
            model.choices.push(choice);
        }
        model.n_groups = groups.len();
        model.late = model.mark_plain();
        if let Some(finish) = scope.finish_by {
            model.cut(i64::from(finish), scope.totals_later);
        }
        if scope.thin {
            super::dominance::thin(&mut model, cancel);
        }
        (!cancel.is_cancelled()).then_some(model)
    }

    /// Whether offerings that are on no way to the target could help in the plans this model stands for. When the model
    /// forgets totals and no other offering counts for a level, the model with all helpers is this same model.
    pub(super) fn lacks_helpers(&self, problem: &Problem, names: &Names<'_>) -> bool {
        let (all, _) = Closure::new(problem, names, Scope { helpers: true, ..self.scope }).run();
        all.len() > self.choices.len()
    }

    /// Finds the plain choices. Returns for every choice whether a plan may need it to end after the finish: it counts,
    /// or is a `must`, or grants what others begin with, or something of that kind rests on it.
    fn mark_plain(&mut self) -> Vec<bool> {
        let mut together = vec![false; self.goals.len()];
        for choice in &self.choices {
            for node in &choice.with {
                together[*node] = true;
            }
            let mut nodes = choice.coreqs.clone();
            while let Some(node) = nodes.pop() {
                if !std::mem::replace(&mut together[node], true) {
                    nodes.extend(&self.goals[node].of);
                }
            }
        }
        let mut late = vec![false; self.choices.len()];
        let mut todo: Vec<usize> = Vec::new();
        for (index, choice) in self.choices.iter_mut().enumerate() {
            let needed_late =
                choice.must || !choice.counts.is_empty() || choice.grants.iter().any(|node| together[*node]);
            choice.plain = !needed_late && choice.group.is_none() && choice.with.is_empty();
            if needed_late {
                late[index] = true;
                todo.push(index);
            }
        }
        let mut seen = vec![false; self.goals.len()];
        while let Some(index) = todo.pop() {
            let choice = &self.choices[index];
            let mut nodes: Vec<usize> =
                choice.prereqs.iter().chain(&choice.coreqs).chain(&choice.with).copied().collect();
            while let Some(node) = nodes.pop() {
                if std::mem::replace(&mut seen[node], true) {
                    continue;
                }
                nodes.extend(&self.goals[node].of);
                for granter in &self.goals[node].granted_by {
                    if !std::mem::replace(&mut late[*granter], true) {
                        todo.push(*granter);
                    }
                }
            }
        }
        late
    }

    /// Drops the runs that no plan needs which finishes by a known week `U`.
    ///
    /// *Nothing is lost.* When totals are met later and there is no `must`, what starts after the finish of a plan can be
    /// dropped: whatever remains starts before, so its requirements and levels were met by what started before. What is
    /// not needed late can be dropped when it ends after the finish, by the argument in [`super::rules::Trim`].
    fn cut(&mut self, finish: i64, totals_later: bool) {
        let any_must = self.choices.iter().any(|choice| choice.must);
        for (task, choice) in self.tasks.iter_mut().zip(&self.choice_of) {
            let kept = if self.late[*choice] {
                if totals_later && !any_must { task.started_by(finish - 1) } else { task.n_runs() }
            } else {
                task.first_ending_after(finish)
            };
            task.starts.truncate(kept);
            task.ends.truncate(kept);
        }
    }

    /// Whether the totals of all accounts can be met after everything has ended that a plan with this finish may choose,
    /// in a model made for `totals_later`. Then no plan that finishes by that week is lost by forgetting the totals: move
    /// all hours beyond what levels need to the weeks after the last end.
    pub(super) fn totals_come_later(&self) -> bool {
        if self.choices.iter().any(|choice| choice.must) {
            return false;
        }
        let last = self.tasks.iter().filter_map(|task| task.ends.last()).max().copied().unwrap_or(0);
        let free: Vec<i64> = (0..self.weeks)
            .map(|week| {
                if to_i64(week) < last {
                    self.accounts.iter().map(|account| account.least[week]).sum()
                } else {
                    self.capacity[week]
                }
            })
            .collect();
        let counted = vec![vec![0; self.weeks]; self.accounts.len()];
        super::allot::allot(self, &free, &counted, &[]).is_some()
    }

    /// Fills `open`: index 0 is always open, then one for each calendar.
    fn calendars<'a>(&mut self, problem: &'a Problem) -> BTreeMap<&'a str, usize> {
        self.open.push(vec![true; self.weeks]);
        let mut index = BTreeMap::new();
        for (name, closed) in &problem.calendars {
            let mut open = vec![true; self.weeks];
            for week in closed {
                if let Some(open) = open.get_mut(*week as usize) {
                    *open = false;
                }
            }
            index.insert(&**name, self.open.len());
            self.open.push(open);
        }
        index
    }

    /// One task per mode with every run that fits the calendar, the horizon and, alone, the weekly limits; fewer when it is
    /// cancelled.
    fn runs_of(
        &self,
        problem: &Problem,
        names: &Names<'_>,
        index: usize,
        calendar: usize,
        cancel: &Cancel,
    ) -> Vec<Task> {
        let offering = &problem.offerings[index];
        let open = &self.open[calendar];
        let open_weeks: Vec<usize> = (0..self.weeks).filter(|week| open[*week]).collect();
        let mut starts: Vec<usize> = match &offering.starts {
            Starts::Every { every, offset } => {
                (*offset as usize..self.weeks).step_by(*every as usize).collect()
            }
            Starts::List(weeks) => weeks.iter().map(|week| *week as usize).collect(),
        };
        starts.retain(|week| *week < self.weeks && open[*week]);
        starts.sort_unstable();
        starts.dedup();
        let mut tasks = Vec::new();
        let mut short = Vec::new();
        for (mode_index, mode) in offering.modes.iter().enumerate() {
            if cancel.is_cancelled() {
                break;
            }
            let mut task = Task {
                offering: index,
                mode: mode_index,
                starts: Vec::new(),
                ends: Vec::new(),
                hours_per_week: i64::from(mode.hours_per_week),
                uses: mode
                    .uses
                    .iter()
                    .filter(|(_, amount)| **amount > 0)
                    .map(|(id, amount)| (names.resources.of(id), i64::from(*amount)))
                    .collect(),
                spends: mode
                    .spends
                    .iter()
                    .filter(|(_, amount)| **amount > 0)
                    .map(|(id, amount)| (names.budgets.of(id), i64::from(*amount)))
                    .collect(),
                calendar,
            };
            if task.spends.iter().any(|(budget, amount)| *amount > self.budgets[*budget]) {
                continue;
            }
            // The open weeks so far in which it does not fit.
            let mut sum = 0;
            short.clear();
            short.extend([0].into_iter().chain(open_weeks.iter().map(|week| {
                sum += usize::from(!self.fits_alone(&task, *week));
                sum
            })));
            for start in &starts {
                let first = open_weeks.partition_point(|week| week < start);
                let end = first + mode.weeks as usize;
                let Some(last) = open_weeks.get(end - 1) else { break };
                if short[first] == short[end] {
                    task.starts.push(to_i64(*start));
                    task.ends.push(to_i64(*last) + 1);
                }
            }
            tasks.push(task);
        }
        tasks
    }

    fn fits_alone(&self, task: &Task, week: usize) -> bool {
        task.hours_per_week <= self.capacity[week]
            && task.uses.iter().all(|(resource, amount)| *amount <= self.resources[*resource][week])
    }
}

fn compile_account(account: &super::problem::Account, weeks: usize) -> Account {
    let inside = |week: usize| (account.from as usize..account.deadline as usize).contains(&week);
    let only_inside = |hours: &[u32]| -> Vec<i64> {
        let hours = hours.iter().enumerate();
        hours.map(|(week, hours)| if inside(week) { i64::from(*hours) } else { 0 }).collect()
    };
    Account {
        least: only_inside(&account.min_per_week),
        most: only_inside(&account.max_per_week),
        required: i64::from(account.required),
        total: i64::from(account.required),
        deadline: (account.deadline as usize).min(weeks),
    }
}

/// A length or an index as a number to count with.
pub(super) fn to_i64(size: usize) -> i64 {
    i64::try_from(size).unwrap_or(i64::MAX)
}

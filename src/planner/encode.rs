//! The model as variables and rules of the engine.

#![allow(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "several lists of weeks are walked together; goals, choices and tasks are dense indices of the model that this module walks over"
)]

use std::collections::BTreeMap;
use std::rc::Rc;

use super::engine::{Atom, Engine, Var};
use super::model::{Model, to_i64};
use super::rules::{
    Accounts, Energy, Exclusive, Helper, Item, Level, Load, NotBefore, Sum, TaskVar, Threshold, Timetable,
    Together, Trim,
};

/// The engine with the variables that mean something to the planner.
pub(super) struct Encoding {
    pub(super) engine: Engine,
    /// One for each task of the model.
    pub(super) tasks: Vec<TaskVar>,
    /// The week in which the target is reached.
    pub(super) finish: Var,
    /// Study hours of all that is chosen.
    pub(super) hours: Var,
    /// Cost of all that is chosen.
    pub(super) cost: Var,
}

impl Encoding {
    /// For searches that bound one total after the other.
    pub(super) fn new(model: &Model) -> Self {
        Self::with(model, Sum::new)
    }

    /// For searches that state clauses about totals.
    pub(super) fn for_clauses(model: &Model) -> Self {
        Self::with(model, Sum::watchful)
    }

    fn with(model: &Model, sum: SumOf) -> Self {
        let mut engine = Engine::default();
        let tasks: Vec<TaskVar> = model
            .tasks
            .iter()
            .map(|task| {
                let var = engine.variable(0, to_i64(task.n_runs()), true);
                TaskVar { var, task: Rc::new(task.clone()) }
            })
            .collect();
        let mut encoder = Encoder { model, engine, tasks, reached: BTreeMap::new(), begun: BTreeMap::new() };
        let finish = encoder.reached(model.target);
        encoder.engine.fact(Atom::at_most(finish, to_i64(model.weeks)));
        encoder.requirements();
        encoder.choices();
        encoder.limits();
        encoder.accounts();
        let hours = encoder.total(sum, |choice| choice.hours);
        let cost = encoder.total(sum, |choice| choice.cost);
        let tasks = encoder.tasks.iter().zip(&model.choice_of);
        let in_time =
            tasks.filter(|(_, choice)| !model.late[**choice]).map(|(task, _)| task.clone()).collect();
        encoder.engine.rule(Box::new(Trim::new(finish, in_time)));
        Encoding { engine: encoder.engine, tasks: encoder.tasks, finish, hours, cost }
    }
}

/// Makes the rule for a total.
type SumOf = fn(Var, Vec<(TaskVar, i64)>) -> Sum;

struct Encoder<'a> {
    model: &'a Model,
    engine: Engine,
    tasks: Vec<TaskVar>,
    /// By node: the variable of the week in which it is reached.
    reached: BTreeMap<usize, Var>,
    /// By node: the variable of the week in which it is begun, for co-requisites.
    begun: BTreeMap<usize, Var>,
}

impl Encoder<'_> {
    fn week(&mut self) -> Var {
        self.engine.variable(0, self.model.never(), false)
    }

    fn tasks_of(&self, choice: usize) -> Vec<TaskVar> {
        self.model.choices[choice].tasks.iter().map(|task| self.tasks[*task].clone()).collect()
    }

    /// The variable of the week in which a node is reached, made when first asked for.
    fn reached(&mut self, node: usize) -> Var {
        self.node(node, false)
    }

    fn node(&mut self, node: usize, begun: bool) -> Var {
        let known = if begun { &self.begun } else { &self.reached };
        if let Some(var) = known.get(&node) {
            return *var;
        }
        let var = self.week();
        if begun { &mut self.begun } else { &mut self.reached }.insert(node, var);
        let goal = &self.model.goals[node];
        if goal.held {
            return var;
        }
        let mut items: Vec<Item> = Vec::new();
        for choice in &goal.granted_by {
            for task in self.tasks_of(*choice) {
                items.push(if begun { Item::Start(task) } else { Item::End(task) });
            }
        }
        if let Some(needed) = goal.needed {
            let members: Vec<Item> =
                goal.of.iter().map(|member| Item::Node(self.node(*member, begun))).collect();
            if items.is_empty() {
                self.threshold(var, needed, members);
                return var;
            }
            let made = self.week();
            self.threshold(made, needed, members);
            items.push(Item::Node(made));
        }
        self.threshold(var, 1, items);
        var
    }

    fn threshold(&mut self, node: Var, needed: usize, items: Vec<Item>) {
        if needed > items.len() {
            self.engine.fact(Atom::at_least(node, self.model.never()));
        } else if needed > 0 {
            self.engine.rule(Box::new(Threshold::new(node, needed, items, self.model.never())));
        }
    }

    /// Prerequisites, co-requisites and what starts together.
    fn requirements(&mut self) {
        for (index, choice) in self.model.choices.iter().enumerate() {
            let tasks = self.tasks_of(index);
            let mut weeks: Vec<Var> = Vec::new();
            for node in &choice.prereqs {
                weeks.push(self.node(*node, false));
            }
            for node in &choice.coreqs {
                // An offering that grants its own co-requisite starts when it starts.
                if !choice.grants.contains(node) {
                    weeks.push(self.node(*node, true));
                }
            }
            for task in &tasks {
                for week in &weeks {
                    self.engine.rule(Box::new(NotBefore::new(task.clone(), *week)));
                }
            }
            for node in choice.with.iter().filter(|node| !choice.grants.contains(node)) {
                let granted_by = &self.model.goals[*node].granted_by;
                let granters: Vec<TaskVar> =
                    granted_by.iter().flat_map(|choice| self.tasks_of(*choice)).collect();
                for task in &tasks {
                    self.engine.rule(Box::new(Together::new(task.clone(), granters.clone())));
                }
            }
        }
    }

    /// One mode per offering, one offering per group, and every `must`.
    fn choices(&mut self) {
        let mut groups: Vec<Vec<TaskVar>> = vec![Vec::new(); self.model.n_groups];
        for (index, choice) in self.model.choices.iter().enumerate() {
            let tasks = self.tasks_of(index);
            if choice.must {
                let chosen: Vec<Atom> = tasks.iter().map(TaskVar::chosen).collect();
                self.engine.clause(&chosen);
            }
            match choice.group {
                Some(group) => groups[group].extend(tasks),
                None => self.exclusive(tasks),
            }
        }
        for tasks in groups {
            self.exclusive(tasks);
        }
        for choices in &self.model.alike {
            let tasks = choices.iter().flat_map(|choice| self.tasks_of(*choice)).collect();
            self.exclusive(tasks);
        }
    }

    fn exclusive(&mut self, tasks: Vec<TaskVar>) {
        if tasks.len() > 1 {
            self.engine.rule(Box::new(Exclusive::new(tasks)));
        }
    }

    /// Resources and budgets.
    fn limits(&mut self) {
        for (index, limit) in self.model.resources.iter().enumerate() {
            let loads = self.tasks.iter().zip(&self.model.tasks).filter_map(|(var, task)| {
                let (_, amount) = task.uses.iter().find(|(resource, _)| *resource == index)?;
                Some(Load { task: var.clone(), amount: *amount, calendar: task.calendar })
            });
            let loads: Vec<Load> = loads.collect();
            if !loads.is_empty() {
                let limit = limit.iter().take(self.model.span()).copied().collect();
                let rule = Timetable::new(limit, self.model.open.clone(), loads);
                self.engine.rule(Box::new(rule));
            }
        }
        for (index, limit) in self.model.budgets.iter().enumerate() {
            let terms = self.tasks.iter().zip(&self.model.tasks).filter_map(|(var, task)| {
                let (_, amount) = task.spends.iter().find(|(budget, _)| *budget == index)?;
                Some((var.clone(), *amount))
            });
            let terms: Vec<(TaskVar, i64)> = terms.collect();
            if !terms.is_empty() {
                let spent = self.engine.variable(0, *limit, false);
                self.engine.rule(Box::new(Sum::new(spent, terms)));
            }
        }
    }

    /// The learner's hours, the accounts and the language levels.
    fn accounts(&mut self) {
        let model = self.model;
        let mut capacity = model.capacity.clone();
        let mut accounts = model.accounts.clone();
        for account in &mut accounts {
            for week in 0..model.weeks {
                capacity[week] -= account.least[week];
                account.most[week] -= account.least[week];
                if account.most[week] < 0 || capacity[week] < 0 {
                    // The weekly minimum is above the maximum, or above the hours of the week.
                    self.engine.clause(&[]);
                    return;
                }
            }
            account.required -= account.least.iter().sum::<i64>();
        }
        let mut loads: Vec<Load> = Vec::new();
        let mut helpers: Vec<Helper> = Vec::new();
        for (index, choice) in model.choices.iter().enumerate() {
            let first = loads.len();
            for (task, var) in choice.tasks.iter().zip(self.tasks_of(index)) {
                let task = &model.tasks[*task];
                loads.push(Load { task: var, amount: task.hours_per_week, calendar: task.calendar });
            }
            if !choice.counts.is_empty() && loads.len() > first {
                helpers.push(Helper { loads: (first..loads.len()).collect(), counts: choice.counts.clone() });
            }
        }
        let limit = capacity.iter().take(model.span()).copied().collect();
        self.engine.rule(Box::new(Timetable::new(limit, model.open.clone(), loads.clone())));
        self.engine.rule(Box::new(Energy::new(&capacity, &loads, &model.open)));
        let mut needs: BTreeMap<i64, Var> = BTreeMap::new();
        for (index, choice) in model.choices.iter().enumerate().filter(|(_, choice)| choice.need > 0) {
            if model.language.is_none() {
                // Nothing ever counts as progress.
                for task in self.tasks_of(index) {
                    self.engine.fact(task.out());
                }
                continue;
            }
            let week = if let Some(week) = needs.get(&choice.need) { *week } else { self.week() };
            needs.insert(choice.need, week);
            for task in self.tasks_of(index) {
                self.engine.rule(Box::new(NotBefore::new(task, week)));
            }
        }
        if accounts.iter().any(|account| account.required > 0) || !needs.is_empty() {
            let levels = needs.into_iter().map(|(need, week)| Level { week, need }).collect();
            let asking =
                accounts.iter().filter(|account| account.required > 0).map(|account| account.deadline);
            let span = asking.max().unwrap_or(0).max(model.span());
            let rule = Accounts::new(
                capacity.into_iter().take(span).collect(),
                model.open.clone(),
                accounts,
                model.language,
                levels,
                loads,
                helpers,
            );
            self.engine.rule(Box::new(rule));
        }
    }

    fn total(&mut self, sum: SumOf, amount: fn(&super::model::Choice) -> i64) -> Var {
        let model = self.model;
        let terms: Vec<(TaskVar, i64)> = self
            .tasks
            .iter()
            .zip(&model.choice_of)
            .map(|(task, choice)| (task.clone(), amount(&model.choices[*choice])))
            .collect();
        // As much as all modes together, so that the rule rests until a bound is set.
        let most = terms.iter().map(|(_, amount)| amount).sum();
        let total = self.engine.variable(0, most, false);
        self.engine.rule(Box::new(sum(total, terms)));
        total
    }
}

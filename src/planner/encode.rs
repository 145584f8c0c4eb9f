//! The model as variables and rules of the engine.

#![allow(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "several lists of weeks are walked together; goals, choices and tasks are dense indices of the model that this module walks over"
)]

use std::collections::BTreeMap;
use std::rc::Rc;

use super::engine::{Atom, Engine, Var};
use super::limits::Cancel;
use super::model::{Model, to_i64};
use super::rules::{
    Accounts, Effort, Energy, Exclusive, Helper, Item, Level, Load, Network, NotBefore, Room, Sum, TaskVar,
    Threshold, Timetable, Together, Toll, Trim, hours_before, open_before,
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
    /// For searches that bound one total after the other. `None` when it was cancelled meanwhile.
    pub(super) fn new(model: &Model, cancel: &Cancel) -> Option<Self> {
        Self::with(model, Sum::new, cancel)
    }

    /// For searches that state clauses about totals. `None` when it was cancelled meanwhile.
    pub(super) fn for_clauses(model: &Model, cancel: &Cancel) -> Option<Self> {
        Self::with(model, Sum::watchful, cancel)
    }

    fn with(model: &Model, sum: SumOf, cancel: &Cancel) -> Option<Self> {
        let mut engine = Engine::new(cancel);
        let tasks: Vec<TaskVar> = model
            .tasks
            .iter()
            .map(|task| {
                let var = engine.variable(0, to_i64(task.n_runs()), true);
                TaskVar { var, task: Rc::new(task.clone()) }
            })
            .collect();
        let open = Rc::new(model.open.clone());
        let (reached, begun) = (BTreeMap::new(), BTreeMap::new());
        let mut encoder = Encoder { model, engine, tasks, reached, begun, open, cancel };
        let finish = encoder.reached(model.target);
        encoder.engine.fact(Atom::at_most(finish, to_i64(model.weeks)));
        for part in [Encoder::requirements, Encoder::choices, Encoder::limits, Encoder::accounts] {
            part(&mut encoder);
            if cancel.is_cancelled() {
                return None;
            }
        }
        let hours = encoder.total(sum, |choice| choice.hours);
        let cost = encoder.total(sum, |choice| choice.cost);
        if model.scope.finish_by.is_some() && model.choices.len() <= MOST_OFFERS {
            encoder.efforts(finish, hours, cost);
        }
        let tasks = encoder.tasks.iter().zip(&model.choice_of);
        let in_time =
            tasks.filter(|(_, choice)| !model.late[**choice]).map(|(task, _)| task.clone()).collect();
        encoder.engine.rule(Box::new(Trim::new(finish, in_time)));
        Some(Encoding { engine: encoder.engine, tasks: encoder.tasks, finish, hours, cost })
    }
}

/// So many rules are made for the tasks and prerequisites of one offering; more are put together.
const MOST_PAIRS: usize = 64;

/// In larger problems nobody waits for the proof that landmarks are for.
const MOST_OFFERS: usize = 10_000;

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
    /// The open weeks of all calendars.
    open: Rc<Vec<Vec<bool>>>,
    cancel: &'a Cancel,
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

    /// The variable of a node, made with all it is made of. A list of our own instead of recursion: nodes can be nested as
    /// deep as a file is long.
    fn node(&mut self, node: usize, begun: bool) -> Var {
        let model = self.model;
        let mut todo = vec![node];
        while let Some(node) = todo.pop() {
            let known = if begun { &self.begun } else { &self.reached };
            if known.contains_key(&node) {
                continue;
            }
            let goal = &model.goals[node];
            if !goal.held {
                let before = todo.len();
                todo.push(node);
                todo.extend(goal.of.iter().rev().filter(|member| !known.contains_key(member)));
                if todo.len() > before + 1 {
                    // First its members; members are never made of what they are members of.
                    continue;
                }
                todo.pop();
            }
            let var = self.week();
            if begun { &mut self.begun } else { &mut self.reached }.insert(node, var);
            if !goal.held {
                self.support(node, var, begun);
            }
        }
        let known = if begun { &self.begun } else { &self.reached };
        known.get(&node).copied().unwrap_or_default()
    }

    /// States what supports a node whose members have variables.
    fn support(&mut self, node: usize, var: Var, begun: bool) {
        let goal = &self.model.goals[node];
        let mut items: Vec<Item> = Vec::new();
        for choice in &goal.granted_by {
            for task in self.tasks_of(*choice) {
                items.push(if begun { Item::Start(task) } else { Item::End(task) });
            }
        }
        if let Some(needed) = goal.needed {
            let known = if begun { &self.begun } else { &self.reached };
            let members: Vec<Item> = goal.of.iter().map(|member| Item::Node(known[member])).collect();
            if items.is_empty() {
                self.threshold(var, needed, members);
                return;
            }
            let made = self.week();
            self.threshold(made, needed, members);
            items.push(Item::Node(made));
        }
        self.threshold(var, 1, items);
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
            if self.cancel.is_cancelled() {
                return;
            }
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
            if tasks.len() * weeks.len() > MOST_PAIRS {
                // One week for all of them.
                let all = self.week();
                let items: Vec<Item> = weeks.drain(..).map(Item::Node).collect();
                self.threshold(all, items.len(), items);
                weeks.push(all);
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
        let model = self.model;
        let mut loads: Vec<Vec<Load>> = vec![Vec::new(); model.resources.len()];
        let mut terms: Vec<Vec<(TaskVar, i64)>> = vec![Vec::new(); model.budgets.len()];
        for (var, task) in self.tasks.iter().zip(&model.tasks) {
            for (resource, amount) in &task.uses {
                let load = Load { task: var.clone(), amount: *amount, calendar: task.calendar };
                loads[*resource].push(load);
            }
            for (budget, amount) in &task.spends {
                terms[*budget].push((var.clone(), *amount));
            }
        }
        let span = model.span();
        for (limit, loads) in model.resources.iter().zip(loads) {
            if !loads.is_empty() {
                let limit = limit.iter().take(span).copied().collect();
                self.engine.rule(Box::new(Timetable::new(limit, Rc::clone(&self.open), loads)));
            }
        }
        for (limit, terms) in model.budgets.iter().zip(terms) {
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
        self.engine.rule(Box::new(Timetable::new(limit, Rc::clone(&self.open), loads.clone())));
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
            let mut rule = Accounts::new(
                capacity.into_iter().take(span).collect(),
                model.open.clone(),
                accounts,
                model.language,
                levels,
                loads,
                helpers,
            );
            rule.cancel = self.cancel.clone();
            self.engine.rule(Box::new(rule));
        }
    }

    /// What any route takes of the weeks, of study hours and of cost.
    fn efforts(&mut self, finish: Var, hours: Var, cost: Var) {
        let model = self.model;
        let mut network = Network::default();
        for goal in &model.goals {
            network.node(goal.held, goal.needed.map(|needed| (needed, goal.of.clone())));
        }
        let mut needs: Vec<i64> =
            model.choices.iter().map(|choice| choice.need).filter(|need| *need > 0).collect();
        needs.sort_unstable();
        needs.dedup();
        let levels: Vec<usize> = needs.iter().map(|_| network.node(false, None)).collect();
        for choice in &model.choices {
            let level = needs.binary_search(&choice.need).ok().map(|at| levels[at]);
            network.offer(choice.prereqs.iter().copied().chain(level).collect(), choice.grants.clone());
        }
        for at in 0..needs.len() {
            network.offer(at.checked_sub(1).map(|at| levels[at]).into_iter().collect(), vec![levels[at]]);
        }
        network.close();
        let network = Rc::new(network);
        let tolls = |amount: &dyn Fn(&super::model::Choice, &super::model::Task) -> i64| -> Vec<Vec<Toll>> {
            let tolls = model.choices.iter().map(|choice| {
                let tasks = choice.tasks.iter().map(|index| {
                    let task = &model.tasks[*index];
                    Toll {
                        task: self.tasks[*index].clone(),
                        amount: amount(choice, task),
                        calendar: task.calendar,
                    }
                });
                tasks.collect()
            });
            tolls.collect()
        };
        let gratis = vec![0; needs.len()];
        let open = Rc::new(open_before(&model.open));
        let mut capacity = model.capacity.clone();
        let mut fixed = 0;
        for (index, account) in model.accounts.iter().enumerate() {
            for week in 0..model.weeks {
                capacity[week] -= account.least[week];
                if Some(index) == model.language {
                    fixed += account.least[week];
                }
            }
        }
        let before = hours_before(&capacity);
        let counted = |choice: &super::model::Choice| -> i64 {
            choice
                .counts
                .iter()
                .filter(|(account, _)| Some(*account) == model.language)
                .map(|(_, hours)| hours)
                .sum()
        };
        let counts_little = model.choices.iter().all(|choice| {
            choice.tasks.iter().all(|task| model.tasks[*task].hours_per_week >= counted(choice))
        });
        let weeks = Room::Weeks { first: 0, hours: before, open };
        let mut rules = Vec::new();
        if counts_little {
            let mut known = 0;
            let lessons = needs.iter().map(|need| {
                let more = (need - fixed).max(0) - known;
                known += more;
                more
            });
            let lessons: Vec<i64> = lessons.collect();
            let tolls = tolls(&|choice, task| task.hours_per_week - counted(choice));
            rules.push(Effort::new(Rc::clone(&network), model.target, finish, weeks, tolls, lessons));
        } else {
            let tolls = tolls(&|_, task| task.hours_per_week);
            rules.push(Effort::new(Rc::clone(&network), model.target, finish, weeks, tolls, gratis.clone()));
        }
        let study = tolls(&|choice, _| choice.hours);
        let money = tolls(&|choice, _| choice.cost);
        for (total, tolls) in [(hours, study), (cost, money)] {
            rules.push(Effort::new(
                Rc::clone(&network),
                model.target,
                finish,
                Room::Total(total),
                tolls,
                gratis.clone(),
            ));
        }
        for rule in rules {
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

//! Cheap routes: which tasks to choose, with a thought for when they can be over, but none for what fits.
//!
//! Every node gets a price by relaxation: an offering costs its hours of work plus the prices of its prerequisites, a node
//! the price of its cheapest support. From the target down the cheapest support of each needed node is then chosen, and
//! what is chosen already costs nothing any more. The prices are bent a little differently for every sample, so that
//! several routes are tried. Only the order of trying depends on this; no proof does.

#![allow(clippy::indexing_slicing, reason = "goals, choices and tasks are dense indices of the model")]

use super::model::{Model, to_i64};

const NO_WAY: i64 = i64::MAX / 4;

/// About so many prices are looked at for one route.
const MOST_WORK: usize = 2_000_000;

/// How much the prices of a sample are bent: from so many percent, by less than so many more.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bend {
    pub(super) least: i64,
    pub(super) more: i64,
}

impl Bend {
    /// For a first plan: near the prices as they are.
    pub(super) const LITTLE: Self = Self { least: 60, more: 80 };
    /// For other routes than those found before.
    pub(super) const MUCH: Self = Self { least: 20, more: 400 };
}

/// For every task whether the route of this sample takes it.
pub(super) fn cheap_route(model: &Model, sample: u32, bend: Bend) -> Vec<bool> {
    let own = own_prices(model, sample, bend);
    let prices = prices(model, &own);
    let mut route = Route {
        model,
        own: &own,
        prices: &prices,
        chosen: vec![false; model.choices.len()],
        tasks: vec![false; model.tasks.len()],
        granted: model.goals.iter().map(|goal| goal.held).collect(),
        seen: vec![false; model.goals.len()],
        todo: Vec::new(),
        together: Vec::new(),
    };
    route.todo.push(model.target);
    for index in 0..model.choices.len() {
        if model.choices[index].must {
            route.choose(index);
        }
    }
    // A list of our own instead of recursion: a chain of prerequisites can be as long as a file.
    loop {
        if let Some(index) = route.together.pop() {
            route.choose(index);
        } else if let Some(node) = route.todo.pop() {
            route.need(node);
        } else {
            break;
        }
    }
    route.tasks
}

/// For every choice its price and its best task.
fn own_prices(model: &Model, sample: u32, Bend { least, more }: Bend) -> Vec<(i64, Option<usize>)> {
    let mut dice = Dice(u64::from(sample).wrapping_mul(0x9e37_79b9_7f4a_7c15) + 1);
    let choices = model.choices.iter().map(|choice| {
        let bend = if sample == 0 { 100 } else { least + dice.roll(more) };
        let by_end = sample % 2 == 1;
        let tasks = choice.tasks.iter().filter(|task| model.tasks[**task].n_runs() > 0);
        let priced = tasks.map(|index| {
            let task = &model.tasks[*index];
            let weeks = task.ends[0] - task.starts[0];
            let price = if by_end {
                10 * task.ends[0] + weeks
            } else {
                weeks * task.hours_per_week + 4 * task.ends[0]
            };
            (price * bend / 100 + 1 + choice.need / 4, Some(*index))
        });
        priced.min().unwrap_or((NO_WAY, None))
    });
    choices.collect()
}

fn prices(model: &Model, own: &[(i64, Option<usize>)]) -> Vec<i64> {
    let mut prices: Vec<i64> = model.goals.iter().map(|goal| if goal.held { 0 } else { NO_WAY }).collect();
    // Prices only fall; a handful of rounds is enough for the depth of real catalogs. A very large problem gets few: what has
    // no price then is not on the route, and the search has to find it.
    let most = MOST_WORK / (model.goals.len() + model.choices.len()).max(1);
    for _ in 0..model.goals.len().min(most + 4) {
        let mut fallen = false;
        for (choice, (price, _)) in model.choices.iter().zip(own) {
            let total = sum(choice.prereqs.iter().map(|node| prices[*node])).saturating_add(*price);
            for node in &choice.grants {
                if total < prices[*node] {
                    prices[*node] = total;
                    fallen = true;
                }
            }
        }
        for (index, goal) in model.goals.iter().enumerate() {
            if let Some(needed) = goal.needed {
                let mut members: Vec<i64> = goal.of.iter().map(|member| prices[*member]).collect();
                members.sort_unstable();
                let total =
                    if needed > members.len() { NO_WAY } else { sum(members.into_iter().take(needed)) };
                if total < prices[index] {
                    prices[index] = total;
                    fallen = true;
                }
            }
        }
        if !fallen {
            break;
        }
    }
    prices
}

fn sum(prices: impl Iterator<Item = i64>) -> i64 {
    prices.fold(0, |sum, price| (sum + price).min(NO_WAY))
}

struct Route<'a> {
    model: &'a Model,
    own: &'a [(i64, Option<usize>)],
    prices: &'a [i64],
    chosen: Vec<bool>,
    tasks: Vec<bool>,
    granted: Vec<bool>,
    seen: Vec<bool>,
    /// Nodes that are still to be supported.
    todo: Vec<usize>,
    /// Choices that start together with chosen ones.
    together: Vec<usize>,
}

impl Route<'_> {
    fn choose(&mut self, index: usize) {
        if std::mem::replace(&mut self.chosen[index], true) {
            return;
        }
        if let (_, Some(task)) = self.own[index] {
            self.tasks[task] = true;
        }
        let choice = &self.model.choices[index];
        for node in &choice.grants {
            self.granted[*node] = true;
        }
        self.todo.extend(choice.coreqs.iter().rev().chain(choice.prereqs.iter().rev()));
        for node in &choice.with {
            self.together.extend(self.cheapest(*node).map(|(_, index)| index));
        }
    }

    fn need(&mut self, node: usize) {
        if self.granted[node] || std::mem::replace(&mut self.seen[node], true) {
            return;
        }
        let goal = &self.model.goals[node];
        let made = goal.needed.filter(|needed| *needed <= goal.of.len()).map(|needed| {
            let mut members: Vec<(i64, usize)> = goal
                .of
                .iter()
                .map(|member| (if self.granted[*member] { 0 } else { self.prices[*member] }, *member))
                .collect();
            members.sort_unstable();
            members.truncate(needed);
            members
        });
        let by_members = made.as_ref().map_or(NO_WAY, |members| sum(members.iter().map(|(price, _)| *price)));
        let by_offering = self.cheapest(node);
        match (made, by_offering) {
            (_, Some((price, index))) if price <= by_members => self.choose(index),
            (Some(members), _) => {
                self.todo.extend(members.into_iter().rev().map(|(_, member)| member));
            }
            _ => {}
        }
    }

    fn cheapest(&self, node: usize) -> Option<(i64, usize)> {
        let granters = self.model.goals[node].granted_by.iter().map(|index| {
            let choice = &self.model.choices[*index];
            let before = choice.prereqs.iter().filter(|node| !self.granted[**node]);
            let own = if self.chosen[*index] { 0 } else { self.own[*index].0 };
            // What else it grants that is still missing makes it worth its price.
            let more = to_i64(choice.grants.iter().filter(|node| !self.granted[**node]).count());
            (sum(before.map(|node| self.prices[*node])).saturating_add(own) / more.max(1), *index)
        });
        granters.filter(|(price, _)| *price < NO_WAY / 64).min()
    }
}

/// A small reproducible generator (Knuth's multiplier); quality does not matter here.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33).cast_signed() % sides
    }
}

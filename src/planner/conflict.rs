//! Why a problem has no plan: an irreducible set of demands that clash, and what giving up each of them leads to.
//!
//! # Method
//!
//! When the target cannot be reached by any choice at any time, there is nothing to clash: the nodes that nobody can
//! bring are named. Otherwise demands are given up one after another, in a fixed order; a demand stays given up when the
//! problem is still infeasible without it (a deletion filter: Chinneck and Dravnieks, "Locating minimal infeasible
//! constraint sets in linear programs", 1991). What remains is infeasible, and it is checked once more that giving up any
//! one member makes it feasible, which also yields the finish that is then reached.

use std::collections::{BTreeMap, BTreeSet};

use super::check::MAX_HORIZON;
use super::limits::{Cancel, Limits};
use super::problem::{Problem, Starts};
use super::refusal::Refusal;
use super::solution::{Figures, Status};
use super::solve::{feasible, solve};

/// Something the problem demands. Giving a demand up means what its description says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Demand {
    /// An account, by index. Given up: it asks for no hours, neither in total nor in any week.
    Account(usize),
    /// The learner's hours in each week. Given up: every week has as many as are asked for.
    Capacity,
    /// Language levels at the start of offerings. Given up: no offering asks for a level.
    LanguageEntry,
    /// The closed weeks of a calendar, by name. Given up: no week is closed.
    Calendar(String),
    /// A resource, by index. Given up: there is as much as is asked for.
    Resource(usize),
    /// A budget, by index. Given up: there is as much as is asked for.
    Budget(usize),
    /// An offering that every plan contains, by id. Given up: plans need not contain it.
    Must(String),
    /// At most one offering of a group, by name. Given up: any number.
    Group(String),
    /// The weeks in which offerings start. Given up: every offering may start in any open week.
    Starts,
    /// The end of the plan. Given up: there are as many weeks again, with the hours, resources, closed weeks and start
    /// weeks of the first ones repeated; accounts keep their weeks and deadlines.
    Horizon,
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// Whatever is given up, the target needs nodes that nothing can bring.
    Unreachable {
        /// Ids of nodes that are needed, are not held, and that no offering can grant and no members can make.
        nodes: Vec<String>,
        /// Ids of nodes that need each other in a circle, when that is why; the first is repeated at the end.
        circle: Vec<String>,
    },
    /// These demands cannot hold together; without any one of them there is a plan.
    Clash(Vec<Member>),
    /// There is no plan even when every demand is given up: what must start together, or in groups, does not fit.
    Structure,
}

/// One of the demands that clash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The demand.
    pub demand: Demand,
    /// The figures of the best plan when only this demand is given up and all others, also those outside the clash, hold;
    /// `None` when something outside the clash then still prevents a plan, or when the limits did not allow to find out.
    pub relaxed: Option<Figures>,
}

/// Explains why a problem has no plan; `None` when it has one, or when the limits did not allow to find out.
pub fn conflict(
    problem: &Problem,
    limits: &Limits,
    cancel: &Cancel,
) -> Result<Option<Conflict>, Vec<Refusal>> {
    if feasible(problem, limits, cancel)? != Some(false) {
        return Ok(None);
    }
    let missing = unreachable(problem);
    if !missing.is_empty() {
        return Ok(Some(Conflict::Unreachable { circle: circle(problem, &missing), nodes: missing }));
    }
    let mut demands = demands(problem);
    if feasible(&without(problem, &demands), limits, cancel)? == Some(false) {
        return Ok(Some(Conflict::Structure));
    }
    let mut given_up: Vec<Demand> = Vec::new();
    let mut kept: Vec<Demand> = Vec::new();
    while let Some(demand) = demands.pop() {
        given_up.push(demand);
        match feasible(&without(problem, &given_up), limits, cancel)? {
            Some(false) => {}
            Some(true) => kept.extend(given_up.pop()),
            None => return Ok(None),
        }
    }
    kept.sort();
    let mut members = Vec::new();
    for demand in &kept {
        // Irreducible: without this member, and still without what was given up, there is a plan.
        let mut less = given_up.clone();
        less.push(demand.clone());
        if feasible(&without(problem, &less), limits, cancel)? != Some(true) {
            return Ok(None);
        }
        let relaxed = solve(&without(problem, std::slice::from_ref(demand)), limits, cancel, &mut |_| {})?;
        let proved = relaxed.status == Status::Optimal;
        let relaxed = relaxed.best.filter(|_| proved).map(|best| best.figures);
        members.push(Member { demand: demand.clone(), relaxed });
    }
    Ok(Some(Conflict::Clash(members)))
}

/// Every demand of the problem; those that are easiest to change in practice come first and so stay in the clash.
fn demands(problem: &Problem) -> Vec<Demand> {
    let mut demands = vec![Demand::Capacity];
    demands.extend((0..problem.accounts.len()).map(Demand::Account));
    demands.push(Demand::LanguageEntry);
    let musts: BTreeSet<&String> = problem.must.iter().collect();
    demands.extend(musts.into_iter().cloned().map(Demand::Must));
    demands.extend((0..problem.resources.len()).map(Demand::Resource));
    demands.extend((0..problem.budgets.len()).map(Demand::Budget));
    let groups: BTreeSet<&String> =
        problem.offerings.iter().filter_map(|offering| offering.group.as_ref()).collect();
    demands.extend(groups.into_iter().cloned().map(Demand::Group));
    let calendars = problem.calendars.iter().filter(|(_, weeks)| !weeks.is_empty());
    demands.extend(calendars.map(|(name, _)| Demand::Calendar(name.clone())));
    demands.push(Demand::Starts);
    if problem.horizon <= MAX_HORIZON / 2 {
        demands.push(Demand::Horizon);
    }
    demands
}

/// The problem with some demands given up.
pub fn without(problem: &Problem, demands: &[Demand]) -> Problem {
    let mut relaxed = problem.clone();
    // The longer horizon repeats what the weeks hold, so it comes first and the other demands see all weeks.
    if demands.contains(&Demand::Horizon) {
        lengthen(&mut relaxed);
    }
    for demand in demands {
        match demand {
            Demand::Account(index) => {
                if let Some(account) = relaxed.accounts.get_mut(*index) {
                    account.required = 0;
                    account.min_per_week.fill(0);
                }
            }
            Demand::Capacity => relaxed.capacity.fill(1 << 31),
            Demand::LanguageEntry => {
                relaxed.offerings.iter_mut().for_each(|offering| offering.cefr.clear());
            }
            Demand::Calendar(name) => {
                relaxed.calendars.insert(name.clone(), Vec::new());
            }
            Demand::Resource(index) => {
                if let Some(resource) = relaxed.resources.get_mut(*index) {
                    resource.capacity.fill(1 << 31);
                }
            }
            Demand::Budget(index) => {
                if let Some(budget) = relaxed.budgets.get_mut(*index) {
                    budget.limit = 1 << 31;
                }
            }
            Demand::Must(id) => relaxed.must.retain(|must| must != id),
            Demand::Group(name) => {
                for offering in &mut relaxed.offerings {
                    offering.group.take_if(|group| group == name);
                }
            }
            Demand::Starts => {
                for offering in &mut relaxed.offerings {
                    offering.starts = Starts::default();
                }
            }
            Demand::Horizon => {}
        }
    }
    relaxed
}

fn lengthen(problem: &mut Problem) {
    let weeks = problem.horizon;
    problem.horizon = 2 * weeks;
    problem.capacity.extend_from_within(..);
    for resource in &mut problem.resources {
        resource.capacity.extend_from_within(..);
    }
    let repeat = |list: &mut Vec<u32>| {
        list.retain(|week| *week < weeks);
        list.extend(list.clone().into_iter().map(|week| week + weeks));
    };
    problem.calendars.values_mut().for_each(repeat);
    for offering in &mut problem.offerings {
        if let Starts::List(list) = &mut offering.starts {
            repeat(list);
        }
    }
    for account in &mut problem.accounts {
        account.deadline = account.deadline.min(weeks);
        account.min_per_week.resize(2 * weeks as usize, 0);
        account.max_per_week.resize(2 * weeks as usize, 0);
    }
}

/// The needed nodes that nothing can bring, whatever the weeks are: not held, and beyond what repeated choice of offerings
/// with their prerequisites met, and of members, ever reaches.
fn unreachable(problem: &Problem) -> Vec<String> {
    let reached = reachable(problem);
    if reached.contains(&*problem.target) {
        return Vec::new();
    }
    // From the target down: what is missing because all that could bring it is missing.
    let nodes: BTreeMap<&str, _> = problem.nodes.iter().map(|node| (&*node.id, node)).collect();
    let mut missing: BTreeSet<&str> = BTreeSet::new();
    let mut todo = vec![&*problem.target];
    let mut ends = BTreeSet::new();
    while let Some(id) = todo.pop() {
        if reached.contains(id) || !missing.insert(id) {
            continue;
        }
        let members = nodes.get(id).map(|node| node.of.as_slice()).unwrap_or_default();
        let granters =
            problem.offerings.iter().filter(|offering| offering.grants.iter().any(|grant| grant == id));
        let mut any = !members.is_empty();
        todo.extend(members.iter().map(|member| &**member));
        for offering in granters.filter(|offering| !offering.modes.is_empty()) {
            any = true;
            todo.extend(
                offering.prereqs.iter().chain(&offering.coreqs).chain(&offering.with).map(|node| &**node),
            );
        }
        if !any {
            ends.insert(id);
        }
    }
    // When everything missing has something that could bring it, they wait for each other.
    let named = if ends.is_empty() { missing } else { ends };
    named.into_iter().map(String::from).collect()
}

/// Every node that can be reached when weeks do not matter.
fn reachable(problem: &Problem) -> BTreeSet<&str> {
    let mut reached: BTreeSet<&str> =
        problem.nodes.iter().filter(|node| node.held).map(|node| &*node.id).collect();
    let mut granted: BTreeSet<&str> = BTreeSet::new();
    loop {
        let before = (reached.len(), granted.len());
        for offering in problem.offerings.iter().filter(|offering| !offering.modes.is_empty()) {
            if offering.prereqs.iter().all(|node| reached.contains(&**node)) {
                granted.extend(offering.grants.iter().map(|node| &**node));
            }
        }
        reached.extend(&granted);
        for node in &problem.nodes {
            let members = node.of.iter().filter(|member| reached.contains(&***member)).count();
            if node.needed().is_some_and(|needed| members >= needed) {
                reached.insert(&node.id);
            }
        }
        if (reached.len(), granted.len()) == before {
            return reached;
        }
    }
}

/// A circle among nodes that wait for each other, empty when there is none.
fn circle(problem: &Problem, missing: &[String]) -> Vec<String> {
    let reached = reachable(problem);
    let next = |id: &str| -> Option<String> {
        let node = problem.nodes.iter().find(|node| node.id == id)?;
        let granters =
            problem.offerings.iter().filter(|offering| offering.grants.iter().any(|grant| grant == id));
        let waits = granters.flat_map(|offering| &offering.prereqs).chain(&node.of);
        waits.filter(|id| !reached.contains(&***id)).min().cloned()
    };
    let Some(first) = missing.first() else { return Vec::new() };
    let mut path = vec![first.clone()];
    while let Some(id) = path.last().and_then(|id| next(id)) {
        if let Some(at) = path.iter().position(|known| *known == id) {
            path.drain(..at);
            path.push(id);
            return path;
        }
        path.push(id);
    }
    Vec::new()
}

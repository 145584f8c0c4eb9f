//! Whether the parts of a problem fit together, and every place where they do not.

use std::collections::BTreeSet;

use super::ids::Ids;
use super::problem::{Problem, Starts};
use super::refusal::{Fault, Refusal};

/// The largest number in a problem. Sums over a whole problem then fit in 64 bits with room to spare.
pub const MAX_NUMBER: u32 = 1 << 31;

/// The longest horizon in weeks: far beyond any plan, and short enough that no file makes a table that fills the memory.
pub const MAX_HORIZON: u32 = 10_000;

/// The most accounts: every account has one number per week.
pub const MAX_ACCOUNTS: usize = 64;

/// The most ways to start that a problem may have, counting every mode in every week, and the most weeks of all calendars
/// together: far beyond the offerings of a whole country, and short enough that their tables fit into memory.
pub const MAX_RUNS: u64 = 10_000_000;

/// Reasons beyond these are not told: nobody reads them, and a file can have millions.
pub const MAX_REFUSALS: usize = 1_000;

/// The reasons not to accept the problem, the first [`MAX_REFUSALS`] of them; empty when it is sound.
pub fn check(problem: &Problem) -> Vec<Refusal> {
    let mut checker = Checker { refusals: Vec::new(), horizon: problem.horizon };
    checker.sizes(problem);
    checker.ids(problem);
    checker.numbers(problem);
    checker.gates(problem);
    checker.refusals
}

struct Checker {
    refusals: Vec<Refusal>,
    horizon: u32,
}

impl Checker {
    fn refuse(&mut self, place: String, fault: Fault) {
        if !self.is_full() {
            self.refusals.push(Refusal::new(place, fault));
        }
    }

    fn is_full(&self) -> bool {
        self.refusals.len() >= MAX_REFUSALS
    }

    fn sizes(&mut self, problem: &Problem) {
        if problem.horizon > MAX_HORIZON {
            let fault = Fault::TooMany { most: u64::from(MAX_HORIZON), found: u64::from(problem.horizon) };
            self.refuse("horizon".into(), fault);
        }
        if problem.accounts.len() > MAX_ACCOUNTS {
            let fault = Fault::TooMany { most: MAX_ACCOUNTS as u64, found: problem.accounts.len() as u64 };
            self.refuse("accounts".into(), fault);
        }
        let n_modes: usize = problem.offerings.iter().map(|offering| offering.modes.len()).sum();
        for (place, count) in [("offerings", n_modes), ("calendars", problem.calendars.len())] {
            let found = (count as u64).saturating_mul(u64::from(problem.horizon));
            if found > MAX_RUNS {
                self.refuse(place.into(), Fault::TooMany { most: MAX_RUNS, found });
            }
        }
        self.length("capacity".into(), &problem.capacity);
        for (at, account) in problem.accounts.iter().enumerate() {
            self.length(format!("accounts[{at}].min_per_week"), &account.min_per_week);
            self.length(format!("accounts[{at}].max_per_week"), &account.max_per_week);
        }
        for (at, resource) in problem.resources.iter().enumerate() {
            self.length(format!("resources[{at}].capacity"), &resource.capacity);
        }
    }

    fn length(&mut self, place: String, weeks: &[u32]) {
        if weeks.len() as u64 != u64::from(self.horizon) {
            let fault = Fault::WrongLength { expected: u64::from(self.horizon), found: weeks.len() as u64 };
            self.refuse(place, fault);
        }
        // The numbers themselves are judged with all others, in `numbers`.
    }

    fn ids(&mut self, problem: &Problem) {
        let nodes = self.unique("nodes", "node", problem.nodes.iter().map(|node| &*node.id));
        let offerings = self.unique("offerings", "offering", problem.offerings.iter().map(|o| &*o.id));
        self.unique("accounts", "account", problem.accounts.iter().map(|account| &*account.id));
        let resources = self.unique("resources", "resource", problem.resources.iter().map(|r| &*r.id));
        let budgets = self.unique("budgets", "budget", problem.budgets.iter().map(|b| &*b.id));
        self.known(&nodes, "node", || "target".into(), &problem.target);
        for (at, node) in problem.nodes.iter().enumerate() {
            self.all_known(&nodes, "node", || format!("nodes[{at}].of"), &node.of);
        }
        for (at, offering) in problem.offerings.iter().enumerate() {
            self.all_known(&nodes, "node", || format!("offerings[{at}].grants"), &offering.grants);
            self.all_known(&nodes, "node", || format!("offerings[{at}].prereqs"), &offering.prereqs);
            self.all_known(&nodes, "node", || format!("offerings[{at}].coreqs"), &offering.coreqs);
            self.all_known(&nodes, "node", || format!("offerings[{at}].with"), &offering.with);
            if let Some(name) = &offering.calendar
                && !problem.calendars.contains_key(name)
            {
                let fault = Fault::UnknownId { kind: "calendar", id: name.clone() };
                self.refuse(format!("offerings[{at}].calendar"), fault);
            }
            for (skill, level) in &offering.cefr {
                if !problem.cefr.thresholds.contains_key(level) {
                    let fault = Fault::UnknownId { kind: "level", id: level.clone() };
                    self.refuse(format!("offerings[{at}].cefr.{skill}"), fault);
                }
            }
            for (m, mode) in offering.modes.iter().enumerate() {
                for id in mode.uses.keys() {
                    self.known(
                        &resources,
                        "resource",
                        || format!("offerings[{at}].modes[{m}].uses.{id}"),
                        id,
                    );
                }
                for id in mode.spends.keys() {
                    self.known(&budgets, "budget", || format!("offerings[{at}].modes[{m}].spends.{id}"), id);
                }
            }
        }
        self.all_known(&offerings, "offering", || "must".into(), &problem.must);
    }

    fn unique<'a>(&mut self, list: &str, kind: &'static str, ids: impl Iterator<Item = &'a str>) -> Ids<'a> {
        let mut seen = Ids::default();
        for (at, id) in ids.enumerate() {
            if !seen.insert(id) {
                self.refuse(format!("{list}[{at}].id"), Fault::DuplicateId { kind, id: id.into() });
            }
        }
        seen
    }

    fn known(&mut self, ids: &Ids<'_>, kind: &'static str, place: impl FnOnce() -> String, id: &str) {
        if ids.get(id).is_none() {
            self.refuse(place(), Fault::UnknownId { kind, id: id.into() });
        }
    }

    fn all_known(&mut self, ids: &Ids<'_>, kind: &'static str, list: impl Fn() -> String, found: &[String]) {
        for (at, id) in found.iter().enumerate() {
            if ids.get(id).is_none() {
                self.refuse(format!("{}[{at}]", list()), Fault::UnknownId { kind, id: id.clone() });
            }
        }
    }

    fn numbers(&mut self, problem: &Problem) {
        self.list(|| "capacity".into(), &problem.capacity);
        for (name, weeks) in &problem.calendars {
            self.list(|| format!("calendars.{name}"), weeks);
        }
        for (level, hours) in &problem.cefr.thresholds {
            self.number(|| format!("cefr.thresholds.{level}"), *hours);
        }
        for (skill, hours) in &problem.cefr.base {
            self.number(|| format!("cefr.base.{skill}"), *hours);
        }
        for (at, account) in problem.accounts.iter().enumerate() {
            self.number(|| format!("accounts[{at}].required"), account.required);
            self.number(|| format!("accounts[{at}].deadline"), account.deadline);
            self.number(|| format!("accounts[{at}].from"), account.from);
            self.list(|| format!("accounts[{at}].min_per_week"), &account.min_per_week);
            self.list(|| format!("accounts[{at}].max_per_week"), &account.max_per_week);
        }
        for (at, node) in problem.nodes.iter().enumerate() {
            self.number(|| format!("nodes[{at}].k"), node.k.unwrap_or(0));
        }
        for (at, resource) in problem.resources.iter().enumerate() {
            self.list(|| format!("resources[{at}].capacity"), &resource.capacity);
        }
        for (at, budget) in problem.budgets.iter().enumerate() {
            self.number(|| format!("budgets[{at}].limit"), budget.limit);
        }
        for (at, offering) in problem.offerings.iter().enumerate() {
            self.number(|| format!("offerings[{at}].hours"), offering.hours);
            self.number(|| format!("offerings[{at}].cost"), offering.cost);
            match &offering.starts {
                Starts::Every { every, offset } => {
                    if *every == 0 {
                        self.refuse(format!("offerings[{at}].starts.every"), Fault::ZeroStep);
                    }
                    self.number(|| format!("offerings[{at}].starts.every"), *every);
                    self.number(|| format!("offerings[{at}].starts.offset"), *offset);
                }
                Starts::List(weeks) => self.list(|| format!("offerings[{at}].starts.list"), weeks),
            }
            for (account, hours) in &offering.counts {
                self.number(|| format!("offerings[{at}].counts.{account}"), *hours);
            }
            for (m, mode) in offering.modes.iter().enumerate() {
                if mode.weeks == 0 {
                    self.refuse(format!("offerings[{at}].modes[{m}].weeks"), Fault::ZeroWeeks);
                }
                self.number(|| format!("offerings[{at}].modes[{m}].weeks"), mode.weeks);
                self.number(|| format!("offerings[{at}].modes[{m}].hpw"), mode.hours_per_week);
                for (id, amount) in &mode.uses {
                    self.number(|| format!("offerings[{at}].modes[{m}].uses.{id}"), *amount);
                }
                for (id, amount) in &mode.spends {
                    self.number(|| format!("offerings[{at}].modes[{m}].spends.{id}"), *amount);
                }
            }
        }
    }

    /// The place is made only when it is needed: a catalog has a hundred thousand numbers.
    fn number(&mut self, place: impl FnOnce() -> String, number: u32) {
        if number > MAX_NUMBER {
            self.refuse(place(), Fault::TooLarge { found: number.to_string() });
        }
    }

    fn list(&mut self, place: impl Fn() -> String, numbers: &[u32]) {
        for (at, number) in numbers.iter().enumerate() {
            if *number > MAX_NUMBER {
                self.refuse(format!("{}[{at}]", place()), Fault::TooLarge { found: number.to_string() });
            }
        }
    }

    /// Depth-first over the members, without recursion so that a long chain of nodes cannot exhaust the stack. Every
    /// node on the current path that is met again closes a cycle; each cycle is told once, at its first node.
    fn gates(&mut self, problem: &Problem) {
        let index: Ids<'_> = problem.nodes.iter().map(|node| &*node.id).collect();
        let members: Vec<Vec<usize>> = problem
            .nodes
            .iter()
            .map(|node| node.of.iter().filter_map(|id| index.get(id)).collect())
            .collect();
        let mut finished = BTreeSet::new();
        for root in 0..members.len() {
            let mut path: Vec<usize> = Vec::new();
            let mut on_path = BTreeSet::new();
            let mut stack = vec![(root, false)];
            while let Some((node, leaving)) = stack.pop() {
                if leaving {
                    path.pop();
                    on_path.remove(&node);
                    finished.insert(node);
                    continue;
                }
                if self.is_full() {
                    return;
                }
                if on_path.contains(&node) {
                    let from = path.iter().position(|at| *at == node).unwrap_or(0);
                    let ids = path.iter().skip(from).chain([&node]);
                    let nodes = ids.filter_map(|at| problem.nodes.get(*at)).map(|n| n.id.clone()).collect();
                    self.refuse(format!("nodes[{node}].of"), Fault::GateCycle { nodes });
                    continue;
                }
                if finished.contains(&node) {
                    continue;
                }
                path.push(node);
                on_path.insert(node);
                stack.push((node, true));
                let below = members.get(node).map(Vec::as_slice).unwrap_or_default();
                stack.extend(below.iter().rev().map(|member| (*member, false)));
            }
        }
    }
}

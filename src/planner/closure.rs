//! Which offerings can matter to the answer.
//!
//! Kept are the offerings of the least set `R` with these properties: it holds every `must`; with the target, and with
//! each prerequisite, co-requisite and `with` node of an offering in `R`, it holds every offering that grants that node
//! or, unless the node is held, one of its members, and so on; and it holds every offering that counts hours towards an
//! account that still asks for hours, or towards language progress while an offering in `R` asks for a level.
//!
//! *Nothing is lost.* Take any plan and drop every offering outside `R`. Weekly limits, budgets and groups only relax.
//! Every requirement of a remaining offering, and the target, is met by offerings of `R` alone, so their weeks do not
//! change. A dropped offering counts towards no account that asks for anything, and towards no progress that is asked
//! for, so accounts and levels hold as before. Finish is unchanged; hours and cost do not grow.
//!
//! Offerings that only help an account belong to `R` even though nothing on the way to the target asks for them: a module
//! that counts as language lessons can bring a level, and with it the whole plan, forward.

#![allow(
    clippy::indexing_slicing,
    reason = "nodes and offerings are dense indices of a problem that was checked"
)]

use std::collections::BTreeSet;

use super::ids::Ids;
use super::model::Scope;
use super::problem::{LANGUAGE, Offering, Problem};

/// The most that any skill still lacks for the level the offering asks.
pub(super) fn need(problem: &Problem, offering: &Offering) -> i64 {
    let lacking = offering.cefr.iter().map(|(skill, level)| {
        let threshold = problem.cefr.thresholds.get(level).copied().unwrap_or(0);
        i64::from(threshold) - i64::from(problem.cefr.base.get(skill).copied().unwrap_or(0))
    });
    lacking.max().unwrap_or(0).max(0)
}

/// What the ids of a problem stand for. Made once for all the models of a problem.
pub(super) struct Names<'a> {
    pub(super) nodes: Ids<'a>,
    pub(super) offerings: Ids<'a>,
    pub(super) accounts: Ids<'a>,
    pub(super) resources: Ids<'a>,
    pub(super) budgets: Ids<'a>,
    /// By node: the offerings that grant it.
    granters: Vec<Vec<usize>>,
}

impl<'a> Names<'a> {
    pub(super) fn new(problem: &'a Problem) -> Self {
        let nodes: Ids<'_> = problem.nodes.iter().map(|node| &*node.id).collect();
        let mut granters = vec![Vec::new(); problem.nodes.len()];
        for (index, offering) in problem.offerings.iter().enumerate() {
            for id in &offering.grants {
                granters[nodes.of(id)].push(index);
            }
        }
        Self {
            nodes,
            offerings: problem.offerings.iter().map(|offering| &*offering.id).collect(),
            accounts: problem.accounts.iter().map(|account| &*account.id).collect(),
            resources: problem.resources.iter().map(|resource| &*resource.id).collect(),
            budgets: problem.budgets.iter().map(|budget| &*budget.id).collect(),
            granters,
        }
    }
}

/// The offerings that can matter, as the module describes.
pub(super) struct Closure<'a> {
    problem: &'a Problem,
    names: &'a Names<'a>,
    nodes: Vec<usize>,
    /// By node: whether its granters are in.
    granted: Vec<bool>,
    /// By node: whether its members were looked at as well.
    wanted: Vec<bool>,
    scope: Scope,
    offerings: BTreeSet<usize>,
    new_offerings: Vec<usize>,
}

impl<'a> Closure<'a> {
    pub(super) fn new(problem: &'a Problem, names: &'a Names<'a>, scope: Scope) -> Self {
        Self {
            problem,
            names,
            nodes: Vec::new(),
            granted: vec![false; problem.nodes.len()],
            wanted: vec![false; problem.nodes.len()],
            scope,
            offerings: BTreeSet::new(),
            new_offerings: Vec::new(),
        }
    }

    /// The offerings, and for every node whether it matters when it is granted.
    pub(super) fn run(mut self) -> (BTreeSet<usize>, Vec<bool>) {
        self.want(self.names.nodes.of(&self.problem.target));
        for id in &self.problem.must {
            self.choose(self.names.offerings.of(id));
        }
        self.spread();
        if !self.scope.helpers {
            return (self.offerings, self.granted);
        }
        let mut helped = BTreeSet::new();
        loop {
            let asking: Vec<&str> = self
                .problem
                .accounts
                .iter()
                .filter(|account| {
                    let total = account.required > 0 && !self.scope.totals_later;
                    total || (account.id == LANGUAGE && self.asks_for_level())
                })
                .map(|account| &*account.id)
                .filter(|id| !helped.contains(id))
                .collect();
            if asking.is_empty() {
                return (self.offerings, self.granted);
            }
            for (index, offering) in self.problem.offerings.iter().enumerate() {
                if asking.iter().any(|id| offering.counts.get(*id).is_some_and(|hours| *hours > 0)) {
                    self.choose(index);
                }
            }
            helped.extend(asking);
            self.spread();
        }
    }

    fn asks_for_level(&self) -> bool {
        self.offerings.iter().any(|index| need(self.problem, &self.problem.offerings[*index]) > 0)
    }

    fn choose(&mut self, index: usize) {
        if self.offerings.insert(index) {
            self.new_offerings.push(index);
        }
    }

    fn grant(&mut self, node: usize) {
        if !std::mem::replace(&mut self.granted[node], true) {
            let names = self.names;
            for index in &names.granters[node] {
                self.choose(*index);
            }
        }
    }

    fn want(&mut self, node: usize) {
        if !self.problem.nodes[node].held && !std::mem::replace(&mut self.wanted[node], true) {
            self.nodes.push(node);
        }
    }

    fn spread(&mut self) {
        loop {
            if let Some(node) = self.nodes.pop() {
                self.grant(node);
                for id in &self.problem.nodes[node].of {
                    self.want(self.names.nodes.of(id));
                }
            } else if let Some(index) = self.new_offerings.pop() {
                let offering = &self.problem.offerings[index];
                for id in offering.prereqs.iter().chain(&offering.coreqs) {
                    self.want(self.names.nodes.of(id));
                }
                for id in &offering.with {
                    self.grant(self.names.nodes.of(id));
                }
            } else {
                return;
            }
        }
    }
}

//! When each node of a problem is reached by a solution, and by what: read off the solution, not taken from the search.

use std::collections::BTreeMap;

use crate::planner::problem::Problem;
use crate::planner::{Run, Solution};

/// By what a node is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// Held from the start.
    Held,
    /// Granted by this run, by its place in the solution.
    Run(usize),
    /// By these members, the ones reached first.
    Members(Vec<usize>),
}

/// The reach of every node, by its place in the problem.
#[derive(Debug, Clone)]
pub struct Reach {
    /// The week in which a node is reached, and by what; `None` when it is not.
    pub nodes: Vec<Option<(u32, By)>>,
    /// Nodes by id.
    pub index: BTreeMap<String, usize>,
}

impl Reach {
    /// The reach of all nodes under a solution.
    pub fn new(problem: &Problem, solution: &Solution) -> Self {
        let index: BTreeMap<String, usize> =
            problem.nodes.iter().enumerate().map(|(at, node)| (node.id.clone(), at)).collect();
        let mut nodes: Vec<Option<(u32, By)>> =
            problem.nodes.iter().map(|node| node.held.then_some((0, By::Held))).collect();
        for (at, run) in solution.runs.iter().enumerate() {
            for grant in granted(problem, run) {
                let Some(slot) = index.get(grant).and_then(|node| nodes.get_mut(*node)) else { continue };
                if slot.as_ref().is_none_or(|(week, _)| run.end < *week) {
                    *slot = Some((run.end, By::Run(at)));
                }
            }
        }
        let mut reach = Self { nodes, index };
        while reach.close(problem) {}
        reach
    }

    /// One pass over the gates; whether anything was reached earlier than before. Gates are acyclic, so passes end.
    fn close(&mut self, problem: &Problem) -> bool {
        let mut changed = false;
        for (at, node) in problem.nodes.iter().enumerate() {
            let Some(k) = node.needed() else { continue };
            let mut members: Vec<(u32, usize)> = node
                .of
                .iter()
                .filter_map(|id| self.index.get(id).copied())
                .filter_map(|member| Some((self.week(member)?, member)))
                .collect();
            members.sort_unstable();
            members.truncate(k);
            if members.len() < k {
                continue;
            }
            let week = members.last().map_or(0, |(week, _)| *week);
            let Some(slot) = self.nodes.get_mut(at) else { continue };
            if slot.as_ref().is_none_or(|(known, _)| week < *known) {
                *slot = Some((week, By::Members(members.into_iter().map(|(_, member)| member).collect())));
                changed = true;
            }
        }
        changed
    }

    /// The week in which a node is reached.
    pub fn week(&self, node: usize) -> Option<u32> {
        self.nodes.get(node)?.as_ref().map(|(week, _)| *week)
    }

    /// The place of a node.
    pub fn node(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// By what a node is reached.
    pub fn by(&self, node: usize) -> Option<&By> {
        self.nodes.get(node)?.as_ref().map(|(_, by)| by)
    }
}

/// The ids a run grants.
pub fn granted<'p>(problem: &'p Problem, run: &Run) -> &'p [String] {
    problem.offerings.get(run.offering).map_or(&[], |offering| &offering.grants)
}

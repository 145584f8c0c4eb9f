//! Puts the steps of a proved plan in the order in which a person would take them, where nothing is lost by it.
//!
//! Nothing in the law says that an assessment of prior learning comes first, or that a diploma is completed last: the steps only have
//! to fit the weeks. So of plans with the same finish, hours and cost the planner takes any. An advisor does not: what an
//! assessment grants decides what is left to learn, and electives and generic subjects finish what the trade began. The chosen
//! steps are therefore scheduled once more with that order asked of them, and the plan is kept in it if its figures stay the same.

use std::collections::BTreeSet;

use super::compile::{Compiled, Situation};
use crate::model::code::DiplomaPart;
use crate::model::item::ItemKind;
use crate::model::offering::{Grant, Offering};
use crate::planner::problem::{self, Problem};
use crate::planner::{self, Cancel, Limits, Run, Solution};

/// The most contradictions that looking for a better order may meet.
const EFFORT: u64 = 2_000;

/// What is asked of the order.
#[derive(Debug, Clone, Copy)]
struct Wish {
    assessments_first: bool,
    completion_last: bool,
}

/// The wishes, the best first.
const WISHES: [Wish; 3] = [
    Wish { assessments_first: true, completion_last: true },
    Wish { assessments_first: false, completion_last: true },
    Wish { assessments_first: true, completion_last: false },
];

/// The same choices in a better order, or the solution as it is.
#[must_use]
pub fn sequence(
    situation: &Situation<'_>,
    compiled: &Compiled,
    solution: &Solution,
    limits: &Limits,
    cancel: &Cancel,
) -> Solution {
    let chosen = Chosen::of(situation, compiled, solution);
    if !chosen.can_be_ordered() {
        return solution.clone();
    }
    let limits = Limits { conflicts: Some(EFFORT), ..*limits };
    for wish in WISHES {
        let problem = chosen.problem(&compiled.problem, wish);
        if problem
            == chosen.problem(&compiled.problem, Wish { assessments_first: false, completion_last: false })
        {
            continue;
        }
        let Ok(outcome) = planner::solve(&problem, &limits, cancel, &mut |_| {}) else { continue };
        if let Some(found) = outcome.best.filter(|found| found.figures == solution.figures) {
            return chosen.back(found);
        }
    }
    solution.clone()
}

/// The offerings that a plan has chosen.
struct Chosen {
    /// Their places in the problem, ascending.
    places: Vec<usize>,
    /// The place of each assessment among them.
    assessments: Vec<usize>,
    /// The place of each completion, with the nodes of the diploma's work processes.
    completions: Vec<(usize, BTreeSet<String>)>,
    /// The places of what is learned: what an assessment may make shorter another time.
    lessons: Vec<usize>,
}

impl Chosen {
    fn of(situation: &Situation<'_>, compiled: &Compiled, solution: &Solution) -> Self {
        let mut places: Vec<usize> = solution.runs.iter().map(|run| run.offering).collect();
        places.sort_unstable();
        places.dedup();
        let mut chosen =
            Self { places, assessments: Vec::new(), completions: Vec::new(), lessons: Vec::new() };
        for at in &chosen.places {
            let Some(origin) = compiled.origins.get(*at).filter(|origin| !origin.under_way) else { continue };
            let Some(offering) = origin.offering.and_then(|id| situation.catalog.offering(id)) else {
                continue;
            };
            if offering.grants.iter().any(|grant| matches!(grant, Grant::Claimed(_))) {
                chosen.assessments.push(*at);
            } else if let Some(units) = units_completed(situation, offering) {
                chosen.completions.push((*at, units));
            } else if gives_units(situation, offering) {
                chosen.lessons.push(*at);
            }
        }
        chosen
    }

    /// Whether there is anything to put before or after something else.
    fn can_be_ordered(&self) -> bool {
        let others = self.lessons.len() + self.completions.len();
        (!self.assessments.is_empty() && others > 0)
            || (!self.completions.is_empty() && !self.lessons.is_empty())
    }

    /// The problem with only the chosen offerings, all of them obligatory, and the order as further prerequisites.
    fn problem(&self, whole: &Problem, wish: Wish) -> Problem {
        let granted =
            |at: &usize| whole.offerings.get(*at).map(|made| made.grants.as_slice()).unwrap_or_default();
        let assessed: Vec<&String> = self.assessments.iter().flat_map(granted).collect();
        let learned: BTreeSet<&String> =
            self.lessons.iter().chain(&self.assessments).flat_map(granted).collect();
        let mut problem = Problem { offerings: Vec::new(), ..whole.clone() };
        for at in &self.places {
            let Some(made) = whole.offerings.get(*at) else { continue };
            let mut made = problem::Offering { group: None, ..made.clone() };
            let completion = self.completions.iter().find(|(place, _)| place == at);
            if wish.assessments_first && (self.lessons.contains(at) || completion.is_some()) {
                made.prereqs.extend(assessed.iter().map(|node| (*node).clone()));
            }
            if let (true, Some((_, units))) = (wish.completion_last, completion) {
                made.prereqs.extend(units.iter().filter(|unit| learned.contains(unit)).cloned());
            }
            made.prereqs.sort();
            made.prereqs.dedup();
            problem.must.push(made.id.clone());
            problem.offerings.push(made);
        }
        problem.must.sort();
        problem.must.dedup();
        problem
    }

    /// A solution of that problem as one of the whole.
    fn back(&self, found: Solution) -> Solution {
        let place =
            |run: &Run| self.places.get(run.offering).map(|offering| Run { offering: *offering, ..*run });
        let mut runs: Vec<Run> = found.runs.iter().filter_map(place).collect();
        runs.sort_by_key(|run| (run.start, run.offering));
        Solution { runs, ..found }
    }
}

/// The nodes of the work processes that belong to the diploma which an offering completes; nothing when it completes none.
fn units_completed(situation: &Situation<'_>, offering: &Offering) -> Option<BTreeSet<String>> {
    let crebo = offering.grants.iter().find_map(|grant| match grant {
        Grant::Item(item) => match &situation.catalog.item(*item)?.kind {
            ItemKind::Part { crebo, part: DiplomaPart::Generic } => Some(crebo),
            _ => None,
        },
        Grant::Claimed(_) => None,
    })?;
    let diploma = situation.catalog.items.iter().find_map(|item| match &item.kind {
        ItemKind::Diploma(diploma) if diploma.crebo == *crebo => Some(diploma),
        _ => None,
    })?;
    let units = diploma.units.iter().filter_map(|unit| situation.catalog.item(*unit));
    Some(units.map(|unit| unit.key.to_string()).collect())
}

/// Whether an offering gives work processes, alone or in a certificate.
fn gives_units(situation: &Situation<'_>, offering: &Offering) -> bool {
    offering.grants.iter().any(|grant| match grant {
        Grant::Item(item) => situation.catalog.item(*item).is_some_and(|record| {
            matches!(
                record.kind,
                ItemKind::WorkProcess { .. } | ItemKind::CoreTask { .. } | ItemKind::Certificate { .. }
            )
        }),
        Grant::Claimed(_) => false,
    })
}

//! Assessments of prior learning that come to the same for a learner: one of them is enough to choose from.
//!
//! Qualifications of one dossier share work processes, so an EVC for each of them can grant the same claims. The planner would take
//! any of them; an advisor sends somebody to the one for the diploma that is wanted.

use std::collections::BTreeSet;

use super::compile::{Origin, Situation};
use crate::model::item::ItemId;
use crate::model::offering::Grant;
use crate::planner::problem;

/// Of assessments that come to the same here, because the learner claims nothing that only one of them could grant, keeps the one
/// for the diploma that is asked for, or else the lowest: an advisor would not send somebody to another.
pub fn keep_one(
    situation: &Situation<'_>,
    goal: ItemId,
    offerings: &mut Vec<problem::Offering>,
    origins: &mut Vec<Origin>,
) {
    let asked = situation.catalog.graph.needs(goal);
    let rank = |origin: &Origin| {
        let offering = situation.catalog.offering(origin.offering?)?;
        let diploma = offering.grants.iter().find_map(|grant| match grant {
            Grant::Claimed(diploma) => Some(*diploma),
            Grant::Item(_) => None,
        })?;
        let level = situation.catalog.item(diploma)?.level();
        Some((diploma != goal && !asked.contains(&diploma), level, origin.offering))
    };
    let mut best: Vec<usize> = (0..offerings.len()).collect();
    best.sort_by_key(|at| origins.get(*at).and_then(rank));
    let mut seen: Vec<&problem::Offering> = Vec::new();
    let mut kept: BTreeSet<usize> = BTreeSet::new();
    for at in best {
        let (Some(made), Some(origin)) = (offerings.get(at), origins.get(at)) else { continue };
        let is_assessment = rank(origin).is_some() && !origin.under_way;
        if is_assessment && seen.iter().any(|other| is_same(other, made)) {
            continue;
        }
        if is_assessment {
            seen.push(made);
        }
        kept.insert(at);
    }
    let mut at = 0..;
    offerings.retain(|_| at.next().is_some_and(|at| kept.contains(&at)));
    let mut at = 0..;
    origins.retain(|_| at.next().is_some_and(|at| kept.contains(&at)));
}

/// Whether two offerings differ in nothing but their id.
fn is_same(one: &problem::Offering, other: &problem::Offering) -> bool {
    let nameless = |made: &problem::Offering| problem::Offering { id: String::new(), ..made.clone() };
    nameless(one) == nameless(other)
}

//! Why a case has no plan, in the words of the domain.

use super::compile::{BUDGET, Compiled, DAY, EVENING, LANGUAGE_DEADLINE, Situation, WORK};
use super::plan::{Blocked, BlockedBy, Conflict, Demand, DemandKind};
use crate::model::case::Counted;
use crate::model::civic::Account;
use crate::model::code::Key;
use crate::model::item::ItemId;
use crate::model::offering::{Offering, OfferingId, Strength};
use crate::model::requirement::Requirement;
use crate::planner::{self, Cancel, Limits, Refusal};

/// The conflict of an infeasible problem; `None` when the limits did not allow to find it.
pub fn explain(
    situation: &Situation<'_>,
    compiled: &Compiled,
    limits: &Limits,
    cancel: &Cancel,
) -> Result<Option<Conflict>, Vec<Refusal>> {
    let found = planner::conflict(&compiled.problem, limits, cancel)?;
    Ok(match found {
        None | Some(planner::Conflict::Structure) => None,
        Some(planner::Conflict::Unreachable { nodes, .. }) => Some(unreachable(situation, compiled, &nodes)),
        Some(planner::Conflict::Clash(members)) => {
            Some(Conflict::Clash(demands(situation, compiled, &members)))
        }
    })
}

/// The demands of a clash. The deadline of the language hours is one demand of the domain; in the problem it is a mark that every
/// plan contains in its one week, and the level it asks for. Giving up levels, or repeating all weeks beyond the horizon, would
/// lift that mark too, so beside it those two are not told.
fn demands(situation: &Situation<'_>, compiled: &Compiled, members: &[planner::Member]) -> Vec<Demand> {
    let has_deadline = members
        .iter()
        .any(|member| matches!(&member.demand, planner::Demand::Must(id) if id == LANGUAGE_DEADLINE));
    members
        .iter()
        .filter(|member| {
            let lifts_mark =
                matches!(member.demand, planner::Demand::LanguageEntry | planner::Demand::Horizon);
            !(has_deadline && lifts_mark)
        })
        .filter_map(|member| {
            Some(Demand {
                what: demand(situation, compiled, &member.demand)?,
                finish_without: member.relaxed.map(|figures| figures.finish),
                remedy: None,
            })
        })
        .collect()
}

fn demand(situation: &Situation<'_>, compiled: &Compiled, demand: &planner::Demand) -> Option<DemandKind> {
    let account = |account: Account| {
        let found = situation.accounts.iter().find(|own| own.account == account)?;
        Some(DemandKind::Account { account, hours: found.open(), deadline: found.deadline })
    };
    match demand {
        planner::Demand::Account(at) => account(situation.accounts.get(*at)?.account),
        planner::Demand::Capacity if !situation.case.says_hours() => Some(DemandKind::HoursNotFilledIn),
        planner::Demand::Capacity => Some(DemandKind::AvailableHours),
        planner::Demand::LanguageEntry => Some(DemandKind::LanguageEntry),
        planner::Demand::Calendar(name) => {
            Some(DemandKind::Pauses(name.strip_prefix("calendar:")?.parse().ok()?))
        }
        planner::Demand::Resource(at) => match compiled.problem.resources.get(*at)?.id.as_str() {
            DAY => Some(DemandKind::DayHours),
            EVENING => Some(DemandKind::EveningHours),
            WORK => Some(DemandKind::WorkCap),
            _ => None,
        },
        planner::Demand::Budget(at) => {
            let budget = compiled.problem.budgets.get(*at).filter(|budget| budget.id == BUDGET)?;
            Some(DemandKind::Budget(budget.limit))
        }
        planner::Demand::Must(id) if id == LANGUAGE_DEADLINE => account(Account::Language),
        planner::Demand::Must(id) => offering_of(compiled, id).map(DemandKind::UnderWay),
        planner::Demand::Horizon => Some(DemandKind::Horizon(compiled.problem.horizon)),
        planner::Demand::Starts => Some(DemandKind::StartWindows),
        // Groups are the modes of one offering: nobody can follow it twice.
        planner::Demand::Group(_) => None,
    }
}

fn offering_of(compiled: &Compiled, id: &str) -> Option<OfferingId> {
    let at = compiled.problem.offerings.iter().position(|offering| offering.id == id)?;
    compiled.origins.get(at)?.offering
}

/// The items behind nodes that nothing can bring, and the offerings that would give them but are closed to this learner.
fn unreachable(situation: &Situation<'_>, compiled: &Compiled, nodes: &[String]) -> Conflict {
    let mut items: Vec<ItemId> = nodes
        .iter()
        .filter_map(|id| {
            let at = compiled.problem.nodes.iter().position(|node| node.id == *id)?;
            compiled.items.get(at).copied().flatten()
        })
        .collect();
    if items.is_empty() {
        items.extend(
            compiled
                .problem
                .target
                .parse::<Key>()
                .ok()
                .and_then(|key| situation.catalog.item_by_key(&key).map(|(item, _)| item)),
        );
    }
    items.sort_unstable();
    items.dedup();
    let mut blocked = Vec::new();
    for id in situation.catalog.graph.closure(*items.first().unwrap_or(&ItemId(0))).offerings {
        let Some(offering) = situation.catalog.offering(id) else { continue };
        let gives_one = items.iter().any(|item| situation.catalog.graph.earned_by(*item).contains(&id));
        if !gives_one {
            continue;
        }
        if let Some(why) = why_blocked(situation, offering) {
            blocked.push(Blocked { offering: id, why, remedy: None });
        }
    }
    Conflict::Unreachable { items, blocked }
}

fn why_blocked(situation: &Situation<'_>, offering: &Offering) -> Option<BlockedBy> {
    for entry in &offering.entry {
        let binds = match entry.strength {
            Strength::Hard => true,
            Strength::Waivable => situation.case.settings.entry_waiver == Counted::No,
            Strength::Soft => false,
        };
        if !binds {
            continue;
        }
        if asks(&entry.needs, &|needs| matches!(needs, Requirement::Company(_)))
            && situation.case.settings.company == Counted::No
        {
            return Some(BlockedBy::Company);
        }
        if asks(&entry.needs, &|needs| matches!(needs, Requirement::Contract))
            && situation.case.settings.contract != Counted::Yes
        {
            return Some(BlockedBy::Contract);
        }
        if asks(
            &entry.needs,
            &|needs| matches!(needs, Requirement::Experience(item) if !situation.standing.has_experience(*item)),
        ) {
            return Some(BlockedBy::Entry(entry.strength));
        }
    }
    if super::starts::weeks(situation, offering).is_empty() {
        return Some(BlockedBy::NotOffered);
    }
    None
}

/// Whether a requirement, or a part of it, is one of these.
pub fn asks(needs: &Requirement, what: &dyn Fn(&Requirement) -> bool) -> bool {
    match needs {
        Requirement::All(members) | Requirement::Any(members) | Requirement::AtLeast(_, members) => {
            members.iter().any(|member| asks(member, what))
        }
        other => what(other),
    }
}

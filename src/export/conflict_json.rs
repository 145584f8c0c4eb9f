//! Why there is no plan, as JSON: the demands that clash and the offerings that are closed, each with a way out where there is
//! one.

use serde::Serialize;

use super::beside_json::RemedyJson;
use super::plan_json::{CodedJson, key, offering_id};
use crate::model::Catalog;
use crate::model::offering::Strength;
use crate::route::plan::{Blocked, BlockedBy, Conflict, Demand, DemandKind};

/// A conflict.
#[derive(Serialize)]
pub(super) struct ConflictJson {
    kind: &'static str,
    /// Items that nothing gives, when that is the conflict.
    items: Vec<String>,
    blocked: Vec<BlockedJson>,
    demands: Vec<DemandJson>,
}

#[derive(Serialize)]
struct BlockedJson {
    #[serde(flatten)]
    why: CodedJson,
    remedy: Option<RemedyJson>,
}

/// A demand that holds a plan back or makes it impossible.
#[derive(Serialize)]
pub(super) struct DemandJson {
    #[serde(flatten)]
    demand: CodedJson,
    relax: &'static str,
    /// Weeks to the finish once this demand is dropped.
    gain: Option<u32>,
    /// The least change of the case that gives in to it.
    remedy: Option<RemedyJson>,
}

/// A conflict.
pub(super) fn conflict(catalog: &Catalog, conflict: &Conflict) -> ConflictJson {
    match conflict {
        Conflict::Unreachable { items, blocked } => ConflictJson {
            kind: "unreachable",
            items: items.iter().map(|item| key(catalog, *item)).collect(),
            blocked: blocked.iter().map(|blocked| self::blocked(catalog, blocked)).collect(),
            demands: Vec::new(),
        },
        Conflict::Clash(demands) => ConflictJson {
            kind: "clash",
            items: Vec::new(),
            blocked: Vec::new(),
            demands: demands.iter().map(|demand| self::demand(catalog, demand)).collect(),
        },
    }
}

fn blocked(catalog: &Catalog, blocked: &Blocked) -> BlockedJson {
    let code = match blocked.why {
        BlockedBy::Entry(Strength::Hard) => "entry",
        BlockedBy::Entry(Strength::Waivable) => "entry-not-waived",
        BlockedBy::Entry(Strength::Soft) => "entry-advised",
        BlockedBy::Company => "no-company",
        BlockedBy::Contract => "no-contract",
        BlockedBy::NotOffered => "not-offered",
    };
    BlockedJson {
        why: CodedJson { offering: Some(offering_id(catalog, blocked.offering)), ..CodedJson::new(code) },
        remedy: blocked.remedy.as_ref().map(RemedyJson::from),
    }
}

/// A demand.
pub(super) fn demand(catalog: &Catalog, demand: &Demand) -> DemandJson {
    let (coded, relax) = match &demand.what {
        DemandKind::Account { account, hours, deadline } => (
            CodedJson {
                account: Some(account.word()),
                hours: Some(*hours),
                date: deadline.map(|date| date.to_string()),
                ..CodedJson::new("account")
            },
            "extend-term-or-drop",
        ),
        DemandKind::AvailableHours => (CodedJson::new("available-hours"), "more-hours"),
        DemandKind::HoursNotFilledIn => (
            CodedJson { value: Some("not-filled-in".to_owned()), ..CodedJson::new("available-hours") },
            "more-hours",
        ),
        DemandKind::DayHours => (CodedJson::new("day-hours"), "more-day-hours"),
        DemandKind::EveningHours => (CodedJson::new("evening-hours"), "more-evening-hours"),
        DemandKind::WorkCap => (CodedJson::new("work-cap"), "raise-work-cap"),
        DemandKind::StartWindows => (CodedJson::new("start-windows"), "start-any-week"),
        DemandKind::LanguageEntry => (CodedJson::new("language-entry"), "start-without-level"),
        DemandKind::Pauses(slug) => {
            (CodedJson { value: Some(format!("calendar:{slug}")), ..CodedJson::new("pauses") }, "no-pauses")
        }
        DemandKind::Budget(limit) => {
            (CodedJson { value: Some(limit.to_string()), ..CodedJson::new("budget") }, "more-money")
        }
        DemandKind::UnderWay(offering) => (
            CodedJson { offering: Some(offering_id(catalog, *offering)), ..CodedJson::new("under-way") },
            "stop-programme",
        ),
        DemandKind::Horizon(weeks) => {
            (CodedJson { value: Some(weeks.to_string()), ..CodedJson::new("horizon") }, "plan-further")
        }
        DemandKind::Pinned(offering, day) => (
            CodedJson {
                offering: Some(offering_id(catalog, *offering)),
                date: day.map(|day| day.to_string()),
                ..CodedJson::new("pinned")
            },
            "unfix",
        ),
        DemandKind::Forbidden(offering) => (
            CodedJson { offering: Some(offering_id(catalog, *offering)), ..CodedJson::new("forbidden") },
            "unfix",
        ),
        DemandKind::EveningOnly => (CodedJson::new("evening-only"), "study-by-day"),
    };
    DemandJson {
        demand: coded,
        relax,
        gain: demand.finish_without,
        remedy: demand.remedy.as_ref().map(RemedyJson::from),
    }
}

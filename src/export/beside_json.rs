//! What lies beside a plan, as JSON: limits, what-ifs, alternatives.

use serde::Serialize;

use super::conflict_json::{self, DemandJson};
use super::plan_json::{CodedJson, FiguresJson, offering_id, timing};
use crate::model::Catalog;
use crate::model::offering::OfferingId;
use crate::route::Change;
use crate::route::alternatives::{Alternative, Alternatives};
use crate::route::limiting::Limiting;
use crate::route::plan::{Plan, Remedy};
use crate::route::whatif::WhatIf;

/// Why a plan does not finish earlier.
#[derive(Serialize)]
pub(super) struct LimitsJson {
    /// The steps of which each waits for the one before, up to the goal.
    chain: Vec<LinkJson>,
    /// Demands without which the finish would be earlier, each dropped alone.
    demands: Vec<DemandJson>,
    /// The finish without any demand.
    floor_week: Option<u32>,
}

#[derive(Serialize)]
struct LinkJson {
    offering: Option<String>,
    start_week: Option<u32>,
    end_week: Option<u32>,
    waits_weeks: u32,
    holiday_weeks: u32,
    starts_because: CodedJson,
}

/// A change of the case.
#[derive(Serialize)]
struct ChangeJson {
    change: &'static str,
    /// Of what, or how much; absent where the change says everything.
    value: Option<String>,
}

/// A change and what it does.
#[derive(Serialize)]
pub(super) struct WhatIfJson {
    #[serde(flatten)]
    change: ChangeJson,
    figures: Option<FiguresJson>,
    weeks_saved: Option<i64>,
    hours_saved: Option<i64>,
    proved: bool,
}

/// A change with which there is a plan.
#[derive(Serialize)]
pub(super) struct RemedyJson {
    #[serde(flatten)]
    change: ChangeJson,
    figures: FiguresJson,
}

/// Another plan.
#[derive(Serialize)]
pub(super) struct AlternativeJson {
    figures: Option<FiguresJson>,
    finish_date: Option<String>,
    level: Option<u8>,
    added: Vec<String>,
    left_out: Vec<String>,
    steps: Vec<StepJson>,
}

#[derive(Serialize)]
struct StepJson {
    offering: String,
    mode: usize,
    start_week: u32,
    end_week: u32,
}

/// The trade-offs between finish, hours and cost.
#[derive(Serialize)]
pub(super) struct FrontJson {
    complete: bool,
    plans: Vec<AlternativeJson>,
}

/// Why a plan does not finish earlier.
pub(super) fn limits(catalog: &Catalog, plan: &Plan, limiting: &Limiting) -> LimitsJson {
    let links = limiting.chain.iter().map(|link| {
        let step = plan.steps.get(link.step);
        LinkJson {
            offering: step.map(|step| offering_id(catalog, step.offering)),
            start_week: step.map(|step| step.start_week),
            end_week: step.map(|step| step.end_week),
            waits_weeks: link.waits,
            holiday_weeks: link.holidays,
            starts_because: timing(catalog, plan, &link.timing),
        }
    });
    LimitsJson {
        chain: links.collect(),
        demands: limiting.demands.iter().map(|demand| conflict_json::demand(catalog, demand)).collect(),
        floor_week: limiting.floor_week,
    }
}

/// Another plan.
pub(super) fn alternative(catalog: &Catalog, other: &Alternative) -> AlternativeJson {
    let ids = |offerings: &[OfferingId]| offerings.iter().map(|id| offering_id(catalog, *id)).collect();
    AlternativeJson {
        figures: other.plan.figures.map(FiguresJson::from),
        finish_date: other.plan.finish_date().map(|date| date.to_string()),
        level: other.level,
        added: ids(&other.added),
        left_out: ids(&other.left_out),
        steps: other
            .plan
            .steps
            .iter()
            .map(|step| StepJson {
                offering: offering_id(catalog, step.offering),
                mode: step.mode,
                start_week: step.start_week,
                end_week: step.end_week,
            })
            .collect(),
    }
}

/// The trade-offs.
pub(super) fn front(catalog: &Catalog, front: &Alternatives) -> FrontJson {
    FrontJson {
        complete: front.complete,
        plans: front.plans.iter().map(|other| alternative(catalog, other)).collect(),
    }
}

impl From<&Change> for ChangeJson {
    fn from(change: &Change) -> Self {
        let value = match change {
            Change::DayHours(n)
            | Change::EveningHours(n)
            | Change::Extension(n)
            | Change::WorkCap(n)
            | Change::Budget(n)
            | Change::ParticipationPerWeek(n)
            | Change::LessonsPerWeek(n)
            | Change::TrialPlacement(n)
            | Change::Horizon(n) => Some(n.to_string()),
            Change::Grant(key) => Some(key.to_string()),
            Change::StartOn(day) => Some(day.to_string()),
            Change::GiveUp(offering) | Change::Fix(offering, _) | Change::Unfix(offering) => {
                Some(format!("offering:{offering}"))
            }
            Change::EntryWaiver
            | Change::Company
            | Change::Contract
            | Change::PlacementCounts
            | Change::EveningOnly(_) => None,
        };
        Self { change: change.word(), value }
    }
}

impl From<&WhatIf> for WhatIfJson {
    fn from(what_if: &WhatIf) -> Self {
        let is_planned = what_if.figures.is_some();
        Self {
            change: ChangeJson::from(&what_if.change),
            figures: what_if.figures.map(FiguresJson::from),
            weeks_saved: is_planned.then_some(what_if.weeks_saved),
            hours_saved: is_planned.then_some(what_if.hours_saved),
            proved: what_if.proved,
        }
    }
}

impl From<&Remedy> for RemedyJson {
    fn from(remedy: &Remedy) -> Self {
        Self { change: ChangeJson::from(&remedy.change), figures: FiguresJson::from(remedy.figures) }
    }
}

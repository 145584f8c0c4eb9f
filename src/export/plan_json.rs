//! `leerpad-plan/1`: the plan for other programs. Keys are stable; new ones may be added.

use serde::Serialize;

use super::beside_json::{self, AlternativeJson, FrontJson, LimitsJson, WhatIfJson};
use super::by_hand_json::{self, AdoptedJson, FixedJson};
use super::conflict_json::{self, ConflictJson};
use crate::model::Catalog;
use crate::model::case::Counted;
use crate::model::code::Key;
use crate::model::item::ItemId;
use crate::model::offering::OfferingId;
use crate::route::plan::{ExamPart, Figures, Plan, Proposal, Reason, Step, Timing, Unlock, Unsure, Warning};

/// The plan as one JSON document, indented, with a line end.
pub fn plan_json(catalog: &Catalog, proposal: &Proposal) -> String {
    let document = Document::new(catalog, proposal);
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

/// The plan as a value, to be put into another document.
pub(super) fn plan_value(catalog: &Catalog, proposal: &Proposal) -> serde_json::Value {
    serde_json::to_value(Document::new(catalog, proposal)).unwrap_or_default()
}

#[derive(Serialize)]
struct Document {
    format: &'static str,
    catalog: CatalogStamp,
    goal: String,
    goal_name: String,
    status: &'static str,
    start_date: String,
    finish_week: Option<u32>,
    finish_date: Option<String>,
    study_hours: Option<u32>,
    cost_eur: Option<u32>,
    bound_week: u32,
    early_finish_week: Option<u32>,
    late_finish_week: Option<u32>,
    if_granted: Option<FiguresJson>,
    language_delay_weeks: Option<u32>,
    steps: Vec<StepJson>,
    weeks: Vec<WeekJson>,
    civic: Vec<AccountJson>,
    term_end: Option<String>,
    exams: Vec<ExamJson>,
    warnings: Vec<CodedJson>,
    order: &'static str,
    limits: Option<LimitsJson>,
    what_ifs: Option<Vec<WhatIfJson>>,
    alternatives: Vec<AlternativeJson>,
    /// Whether the alternatives are proved the best; absent when none were asked for.
    alternatives_complete: Option<bool>,
    front: Option<FrontJson>,
    conflict: Option<ConflictJson>,
    solver: SolverJson,
    /// What was fixed by hand about offerings.
    fixed: Vec<FixedJson>,
    /// The plan that was adopted, and how this one differs from it.
    adopted: Option<AdoptedJson>,
}

#[derive(Serialize)]
struct CatalogStamp {
    version: String,
    hash: String,
}

#[derive(Serialize)]
pub(super) struct FiguresJson {
    finish_week: u32,
    study_hours: u32,
    cost_eur: u32,
}

impl From<Figures> for FiguresJson {
    fn from(figures: Figures) -> Self {
        Self {
            finish_week: figures.finish_week,
            study_hours: figures.study_hours,
            cost_eur: figures.cost_eur,
        }
    }
}

#[derive(Serialize)]
struct SolverJson {
    nodes: u64,
}

#[derive(Serialize)]
struct StepJson {
    offering: String,
    name: String,
    pathway: &'static str,
    grants: Vec<String>,
    start_week: u32,
    start_date: String,
    end_week: u32,
    end_date: String,
    mode: ModeJson,
    hours_per_week: u32,
    study_hours: u32,
    estimated: bool,
    cost_eur: Option<u32>,
    under_way: bool,
    /// Whether it is kept in the plan by hand.
    fixed: bool,
    because: Vec<CodedJson>,
    starts_because: CodedJson,
    slack_weeks: Option<u32>,
    unlocks: Vec<String>,
    sources: Vec<SourceJson>,
    grade: &'static str,
    unsure: Vec<CodedJson>,
}

#[derive(Serialize)]
struct ModeJson {
    index: usize,
    nl: String,
    en: String,
}

#[derive(Serialize)]
struct SourceJson {
    id: String,
    title: String,
    url: Option<String>,
    grade: &'static str,
    date: Option<String>,
    checked_on: String,
}

#[derive(Serialize)]
struct WeekJson {
    week: u32,
    date: String,
    available: u32,
    holiday: bool,
    steps: Vec<WeekStepJson>,
    #[serde(flatten)]
    accounts: std::collections::BTreeMap<&'static str, u32>,
}

#[derive(Serialize)]
struct WeekStepJson {
    offering: String,
    hours: u32,
}

#[derive(Serialize)]
struct AccountJson {
    account: &'static str,
    required: u32,
    done: u32,
    planned: u32,
    within_steps: u32,
    deadline: Option<String>,
    met_on: Option<String>,
    rule: Option<String>,
}

#[derive(Serialize)]
struct ExamJson {
    part: String,
    level: Option<&'static str>,
    register_by: Option<String>,
    queue_weeks: u32,
    result_weeks: u32,
    ready_week: Option<u32>,
}

/// Something with a code and what belongs to it. Keys that do not apply are left out.
#[derive(Serialize, Default)]
pub(super) struct CodedJson {
    pub(super) code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) item: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) items: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) needed_for: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) offering: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) account: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) skill: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) level: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) week: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) hours: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) band: Option<[u32; 3]>,
}

impl CodedJson {
    pub(super) fn new(code: &'static str) -> Self {
        Self { code, ..Self::default() }
    }
}

impl Document {
    fn new(catalog: &Catalog, proposal: &Proposal) -> Self {
        let plan = &proposal.plan;
        let figures = plan.figures;
        Self {
            format: "leerpad-plan/1",
            catalog: CatalogStamp { version: plan.catalog_version.clone(), hash: plan.catalog_hash.clone() },
            goal: key(catalog, plan.goal),
            goal_name: catalog.item(plan.goal).map(|item| item.name.clone()).unwrap_or_default(),
            status: plan.status.word(),
            start_date: plan.start.to_string(),
            finish_week: figures.map(|figures| figures.finish_week),
            finish_date: plan.finish_date().map(|date| date.to_string()),
            study_hours: figures.map(|figures| figures.study_hours),
            cost_eur: figures.map(|figures| figures.cost_eur),
            bound_week: plan.bound_week,
            early_finish_week: proposal.early_finish,
            late_finish_week: proposal.late_finish,
            if_granted: proposal.if_granted.map(FiguresJson::from),
            language_delay_weeks: proposal.language_delay,
            steps: plan.steps.iter().map(|step| self::step(catalog, plan, step)).collect(),
            weeks: weeks(catalog, plan),
            civic: civic(plan),
            term_end: plan.term_end.map(|date| date.to_string()),
            exams: exams(plan),
            warnings: plan.warnings.iter().map(|warning| self::warning(catalog, warning)).collect(),
            order: plan.order.word(),
            limits: proposal.limiting.as_ref().map(|limiting| beside_json::limits(catalog, plan, limiting)),
            what_ifs: proposal
                .what_ifs
                .as_ref()
                .map(|what_ifs| what_ifs.iter().map(WhatIfJson::from).collect()),
            alternatives: proposal
                .routes
                .iter()
                .flat_map(|routes| &routes.plans)
                .map(|other| beside_json::alternative(catalog, other))
                .collect(),
            alternatives_complete: proposal.routes.as_ref().map(|routes| routes.complete),
            front: proposal.front.as_ref().map(|front| beside_json::front(catalog, front)),
            conflict: plan.conflict.as_ref().map(|conflict| conflict_json::conflict(catalog, conflict)),
            solver: SolverJson { nodes: plan.nodes },
            fixed: plan.by_hand.fixed.iter().map(FixedJson::from).collect(),
            adopted: plan.by_hand.adopted.as_ref().map(|adopted| by_hand_json::adopted(catalog, adopted)),
        }
    }
}

pub(super) fn key(catalog: &Catalog, item: ItemId) -> String {
    catalog.item(item).map(|item| item.key.to_string()).unwrap_or_default()
}

pub(super) fn offering_id(catalog: &Catalog, id: OfferingId) -> String {
    catalog.offering(id).map(|offering| format!("offering:{}", offering.id)).unwrap_or_default()
}

fn step(catalog: &Catalog, plan: &Plan, step: &Step) -> StepJson {
    let offering = catalog.offering(step.offering);
    let mode = offering.and_then(|offering| offering.modes.get(step.mode));
    StepJson {
        offering: offering_id(catalog, step.offering),
        name: offering.map(|offering| offering.name.clone()).unwrap_or_default(),
        pathway: offering.map_or("", |offering| offering.pathway.word()),
        grants: step.grants.iter().map(|item| key(catalog, *item)).collect(),
        start_week: step.start_week,
        start_date: step.start.to_string(),
        end_week: step.end_week,
        end_date: step.end.to_string(),
        mode: ModeJson {
            index: step.mode,
            nl: mode.map(|mode| mode.name.nl.clone()).unwrap_or_default(),
            en: mode.map(|mode| mode.name.en.clone()).unwrap_or_default(),
        },
        hours_per_week: step.hours_per_week,
        study_hours: step.study_hours,
        estimated: step.estimated,
        cost_eur: step.cost_eur,
        under_way: step.under_way,
        fixed: step.is_fixed(),
        because: step.because.iter().map(|reason| self::reason(catalog, reason)).collect(),
        starts_because: timing(catalog, plan, &step.timing),
        slack_weeks: step.slack,
        unlocks: step.unlocks.iter().map(|unlock| self::unlock(catalog, plan, unlock)).collect(),
        sources: step
            .sources
            .iter()
            .filter_map(|source| catalog.source(*source))
            .map(|source| SourceJson {
                id: source.id.to_string(),
                title: source.title.clone(),
                url: source.url.clone(),
                grade: source.grade.word(),
                date: source.date.clone(),
                checked_on: source.checked_on.to_string(),
            })
            .collect(),
        grade: step.grade.word(),
        unsure: step.unsure.iter().map(|unsure| self::unsure(catalog, unsure)).collect(),
    }
}

fn reason(catalog: &Catalog, reason: &Reason) -> CodedJson {
    match reason {
        Reason::Goal => CodedJson::new("goal"),
        Reason::Gives { item, needed_for } => CodedJson {
            item: Some(key(catalog, *item)),
            needed_for: Some(key(catalog, *needed_for)),
            ..CodedJson::new("gives")
        },
        Reason::Entry { item, offering } => CodedJson {
            item: Some(key(catalog, *item)),
            offering: Some(offering_id(catalog, *offering)),
            ..CodedJson::new("entry")
        },
        Reason::Counts(account) => CodedJson { account: Some(account.word()), ..CodedJson::new("counts") },
        Reason::UnderWay => CodedJson::new("under-way"),
        Reason::Fixed => CodedJson::new("fixed"),
    }
}

pub(super) fn timing(catalog: &Catalog, plan: &Plan, timing: &Timing) -> CodedJson {
    match timing {
        Timing::PlanStart => CodedJson::new("plan-start"),
        Timing::After { item, step } => CodedJson {
            item: Some(key(catalog, *item)),
            offering: plan.steps.get(*step).map(|step| offering_id(catalog, step.offering)),
            ..CodedJson::new("after")
        },
        Timing::Language { skill, level } => {
            CodedJson { skill: Some(skill.word()), level: Some(level.word()), ..CodedJson::new("language") }
        }
        Timing::Fixed => CodedJson::new("fixed"),
        Timing::StartWindow => CodedJson::new("start-window"),
        Timing::Hours { week } => CodedJson { week: Some(*week), ..CodedJson::new("hours") },
        Timing::Free { earliest_week } => CodedJson { week: Some(*earliest_week), ..CodedJson::new("free") },
    }
}

fn unlock(catalog: &Catalog, plan: &Plan, unlock: &Unlock) -> String {
    match unlock {
        Unlock::Item(item) => key(catalog, *item),
        Unlock::Step(step) => {
            plan.steps.get(*step).map(|step| offering_id(catalog, step.offering)).unwrap_or_default()
        }
    }
}

fn unsure(catalog: &Catalog, unsure: &Unsure) -> CodedJson {
    match unsure {
        Unsure::Load { min, likely, max } => {
            CodedJson { band: Some([*min, *likely, *max]), ..CodedJson::new("load-estimated") }
        }
        Unsure::Weeks { min, likely, max } => {
            CodedJson { band: Some([*min, *likely, *max]), ..CodedJson::new("weeks-estimated") }
        }
        Unsure::CountedWhole { covered, of } => {
            CodedJson { value: Some(format!("{covered} {of}")), ..CodedJson::new("counted-whole") }
        }
        Unsure::Assessed => CodedJson::new("assessed"),
        Unsure::CostUnknown => CodedJson::new("cost-unknown"),
        Unsure::Unfunded => CodedJson::new("unfunded"),
        Unsure::Waiver => CodedJson::new("waiver"),
        Unsure::Company(item) => CodedJson { item: Some(key(catalog, *item)), ..CodedJson::new("company") },
        Unsure::Contract => CodedJson::new("contract"),
        Unsure::LanguageAdvised { skill, level } => CodedJson {
            skill: Some(skill.word()),
            level: Some(level.word()),
            ..CodedJson::new("language-advised")
        },
        Unsure::EntryAdvised(items) => {
            let keys: Vec<String> = items.iter().map(|item| key(catalog, *item)).collect();
            CodedJson { value: Some(keys.join(" ")), ..CodedJson::new("entry-advised") }
        }
        Unsure::ExperienceAdvised(item) => {
            CodedJson { item: Some(key(catalog, *item)), ..CodedJson::new("experience-advised") }
        }
        Unsure::Age(years) => CodedJson { value: Some(years.to_string()), ..CodedJson::new("age") },
        Unsure::Tagged(item) => CodedJson { item: Some(key(catalog, *item)), ..CodedJson::new("tagged") },
        Unsure::Stale(date) => CodedJson { date: Some(date.to_string()), ..CodedJson::new("stale") },
        Unsure::Weak => CodedJson::new("weak"),
    }
}

fn weeks(catalog: &Catalog, plan: &Plan) -> Vec<WeekJson> {
    plan.weeks
        .iter()
        .map(|week| WeekJson {
            week: week.week,
            date: week.date.to_string(),
            available: week.available,
            holiday: week.holiday,
            steps: week
                .steps
                .iter()
                .filter_map(|(step, hours)| {
                    let step = plan.steps.get(*step)?;
                    Some(WeekStepJson { offering: offering_id(catalog, step.offering), hours: *hours })
                })
                .collect(),
            accounts: week.accounts.iter().map(|(account, hours)| (account.word(), *hours)).collect(),
        })
        .collect()
}

fn civic(plan: &Plan) -> Vec<AccountJson> {
    plan.civic
        .iter()
        .map(|account| AccountJson {
            account: account.account.word(),
            required: account.required,
            done: account.done,
            planned: account.planned,
            within_steps: account.within_steps,
            deadline: account.deadline.map(|date| date.to_string()),
            met_on: account.met_on.map(|date| date.to_string()),
            rule: account.rule.as_ref().map(|rule| format!("rule:{rule}")),
        })
        .collect()
}

fn exams(plan: &Plan) -> Vec<ExamJson> {
    plan.exams
        .iter()
        .map(|exam| ExamJson {
            part: match exam.part {
                ExamPart::Skill(skill) => skill.word().to_owned(),
                ExamPart::Knm => "knm".to_owned(),
            },
            level: exam.level.map(crate::model::Level::word),
            register_by: exam.register_by.map(|date| date.to_string()),
            queue_weeks: exam.queue_weeks,
            result_weeks: exam.result_weeks,
            ready_week: exam.ready_week,
        })
        .collect()
}

fn warning(catalog: &Catalog, warning: &Warning) -> CodedJson {
    let date = |code: &'static str, date: jiff::civil::Date| CodedJson {
        date: Some(date.to_string()),
        ..CodedJson::new(code)
    };
    let value = |code: &'static str, value: String| CodedJson { value: Some(value), ..CodedJson::new(code) };
    match warning {
        Warning::TermUnknown => CodedJson::new("term-unknown"),
        Warning::PipDue(weeks) => value("pip-due-weeks", weeks.to_string()),
        Warning::Overlay { id, example } => {
            let code = if *example { "example-overlay" } else { "overlay" };
            value(code, Key::Overlay(id.clone()).to_string())
        }
        Warning::Unfunded(offerings) => {
            let ids: Vec<String> = offerings
                .iter()
                .filter_map(|one| catalog.offering(*one))
                .map(|one| Key::Offering(one.id.clone()).to_string())
                .collect();
            value("unfunded", ids.join(" "))
        }
        Warning::LongExtension { months, .. } => value("long-extension-months", months.to_string()),
        Warning::TermOver(end) => date("term-over", *end),
        Warning::GoalAfterTerm(end) => date("goal-after-term", *end),
        Warning::HolidaysEstimated(from) => date("holidays-estimated", *from),
        Warning::PlacementNotCounted(counted) => {
            value("placement-not-counted", counted_word(*counted).to_owned())
        }
        Warning::EducationRoute(until) => {
            CodedJson { date: until.map(|until| until.to_string()), ..CodedJson::new("education-route") }
        }
        Warning::WorkAboveCap { hours, cap } => CodedJson {
            hours: Some(*hours),
            value: Some(cap.to_string()),
            ..CodedJson::new("work-above-cap")
        },
        Warning::EndsObligation(item) => {
            CodedJson { item: Some(key(catalog, *item)), ..CodedJson::new("ends-obligation") }
        }
        Warning::UnknownReference(key) => value("unknown-reference", key.to_string()),
        Warning::OlderCode(older, item) => {
            CodedJson { item: Some(key(catalog, *item)), ..value("older-code", older.to_string()) }
        }
        Warning::SplitCode(older, items) => {
            let items = items.iter().map(|item| key(catalog, *item)).collect();
            CodedJson { items: Some(items), ..value("split-code", older.to_string()) }
        }
        Warning::OtherCatalog(version) => value("other-catalog", version.clone()),
        Warning::DefaultCalendar(slug) => value("default-calendar", format!("calendar:{slug}")),
        Warning::HorizonShort(weeks) => value("horizon-short", weeks.to_string()),
        Warning::NothingLeft => CodedJson::new("nothing-left"),
        Warning::FixWithoutEffect(offering, why) => CodedJson {
            offering: Some(format!("offering:{offering}")),
            ..value("fix-without-effect", why.word().to_owned())
        },
        Warning::GoalBeforeFixed(day) => date("goal-before-fixed", *day),
    }
}

const fn counted_word(counted: Counted) -> &'static str {
    match counted {
        Counted::Yes => "yes",
        Counted::No => "no",
        Counted::Ask => "ask",
    }
}

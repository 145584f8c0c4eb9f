//! A case and a catalog become a neutral problem.
//!
//! Only what can lead to the goal goes into the problem: the closure of the goal in the dependency graph, and the programmes
//! under way. Every name in the problem is the textual id of what it stands for, so that a problem can be read by a person;
//! [`Compiled`] keeps the way back.

use std::collections::BTreeMap;

use super::accounts::{AccountDemand, Progress, account_demands};
use super::assessments;
use super::fixes::Fixes;
use super::frame::Frame;
use super::gates::Gates;
use super::standing::Standing;
use super::starts;
use crate::model::Catalog;
use crate::model::case::{Case, Counted, UnderWay};
use crate::model::civic::Account;
use crate::model::graph::Closure;
use crate::model::item::{Item, ItemId, ItemKind};
use crate::model::language::Level;
use crate::model::load::Variant;
use crate::model::offering::{Cost, Grant, Mode, Offering, OfferingId, Pauses, Strength};
use crate::planner::problem::{self, Problem};

/// What to count with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Assumptions {
    /// Which end of the estimates.
    pub variant: Variant,
    /// Whether everything claimed counts as granted.
    pub if_granted: bool,
    /// Whether levels of Dutch at the start of steps are left out.
    pub without_language: bool,
}

/// Everything about a case that does not depend on the goal.
#[derive(Debug, Clone)]
pub struct Situation<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The case.
    pub case: &'a Case,
    /// The weeks.
    pub frame: Frame,
    /// What is held and claimed.
    pub standing: Standing,
    /// Language progress.
    pub progress: Progress,
    /// The civic accounts.
    pub accounts: Vec<AccountDemand>,
    /// What is counted with.
    pub assumptions: Assumptions,
    /// What is fixed by hand.
    pub fixes: Fixes,
}

impl<'a> Situation<'a> {
    /// The situation of a case on a day, under these assumptions.
    pub fn new(
        catalog: &'a Catalog,
        case: &'a Case,
        today: jiff::civil::Date,
        assumptions: Assumptions,
    ) -> Self {
        let frame = Frame::new(catalog, case, today);
        let mut standing = Standing::new(catalog, case);
        if assumptions.if_granted {
            standing = standing.if_granted(catalog);
        }
        let progress = Progress::new(catalog, case, assumptions.variant);
        let accounts = account_demands(catalog, case, &frame, &progress);
        let fixes = Fixes::new(catalog, case);
        Self { catalog, case, frame, standing, progress, accounts, assumptions, fixes }
    }

    /// Whether hours at a company are counted as participation.
    pub fn counts_placement(&self) -> bool {
        self.case.settings.placement_counts == Counted::Yes
            && self.accounts.iter().any(|demand| demand.account == Account::Participation)
    }

    /// The cap on paid work in a week beside the work the learner has, if there is one in that week.
    pub fn work_cap(&self, week: u32) -> Option<u32> {
        self.case.civic.as_ref()?;
        let until = self.accounts.first().map_or(0, |language| language.deadline_week);
        if week >= until {
            return None;
        }
        let cap = self.work_cap_hours()?;
        Some(cap.saturating_sub(self.case.work.as_ref().map_or(0, |work| work.hours_per_week)))
    }

    /// The cap on paid work beside lessons, the learner's own work included.
    pub fn work_cap_hours(&self) -> Option<u32> {
        let civic = self.case.civic.as_ref()?;
        self.case.settings.work_cap.or_else(|| {
            self.catalog
                .rule(
                    crate::model::RuleTopic::WorkCap,
                    self.frame.start,
                    civic.act,
                    civic.route,
                    Some(civic.group),
                )?
                .value
                .count()
        })
    }
}

/// What an offering of the problem stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The offering of the catalog; `None` for the mark that language hours have a deadline.
    pub offering: Option<OfferingId>,
    /// For each mode of the problem's offering, the mode of the catalog's.
    pub modes: Vec<usize>,
    /// Whether it is under way.
    pub under_way: bool,
}

/// A problem and the way back from it.
#[derive(Debug, Clone)]
pub struct Compiled {
    /// The neutral problem.
    pub problem: Problem,
    /// What each offering of the problem stands for, by its place.
    pub origins: Vec<Origin>,
    /// The item each node of the problem stands for; gates of requirements stand for none.
    pub items: Vec<Option<ItemId>>,
}

/// The level name under which the deadline of the language hours is written into a problem.
const COURSE_HOURS: &str = "course-hours";
/// The id of the offering that stands for the deadline of the language hours.
pub const LANGUAGE_DEADLINE: &str = "deadline:language";
/// Weekly limit on daytime hours.
pub const DAY: &str = "day";
/// Weekly limit on evening and weekend hours.
pub const EVENING: &str = "evening";
/// Weekly limit on paid work.
pub const WORK: &str = "work";
/// The node of the goal together with everything that is kept in the plan by hand.
const WITH_PINNED: &str = "with-pinned";
/// Limit on cost.
pub const BUDGET: &str = "budget";

/// Compiles the problem of reaching `goal` in a situation.
pub fn compile(situation: &Situation<'_>, goal: ItemId) -> Compiled {
    let closure = whole_closure(situation, goal);
    let mut gates = Gates::new(situation);
    for item in &closure.items {
        if let Some(record) = situation.catalog.item(*item) {
            add_item(situation, &mut gates, *item, record);
        }
    }
    let mut offerings = Vec::new();
    let mut origins = Vec::new();
    let mut must = Vec::new();
    for id in &closure.offerings {
        let Some(offering) = situation.catalog.offering(*id) else { continue };
        match situation.case.under_way.iter().find(|under_way| under_way.offering == offering.id) {
            Some(under_way) => {
                let Some(rest) = rest_of(situation, &closure, offering, under_way) else { continue };
                must.push(rest.id.clone());
                offerings.push(rest);
                origins.push(Origin { offering: Some(*id), modes: vec![0], under_way: true });
            }
            None if situation.fixes.forbidden.contains(id) => {}
            None => {
                for (made, modes) in ways(situation, &closure, &mut gates, *id, offering) {
                    offerings.push(made);
                    origins.push(Origin { offering: Some(*id), modes, under_way: false });
                }
            }
        }
    }
    assessments::keep_one(situation, goal, &mut offerings, &mut origins);
    let mut cefr = cefr(situation);
    if let Some(deadline) = language_deadline(situation, &mut cefr) {
        must.push(deadline.id.clone());
        offerings.push(deadline);
        origins.push(Origin { offering: None, modes: vec![0], under_way: false });
    }
    let goal = situation.catalog.item(goal).map(|item| item.key.to_string()).unwrap_or_default();
    let target = with_pinned(situation, &mut gates, &goal);
    let (nodes, items) = gates.finish();
    let horizon = situation.frame.horizon;
    let problem = Problem {
        name: format!("{} -> {goal}", situation.case.id),
        horizon,
        capacity: (0..horizon).map(|week| situation.frame.available(week)).collect(),
        calendars: calendars(situation, &closure),
        cefr,
        accounts: situation.accounts.iter().map(|demand| account(situation, demand)).collect(),
        nodes,
        offerings,
        target,
        resources: resources(situation),
        budgets: situation
            .case
            .settings
            .budget
            .map(|limit| problem::Budget { id: BUDGET.to_owned(), limit })
            .into_iter()
            .collect(),
        must,
    };
    Compiled { problem, origins, items }
}

/// The closure of the goal, with what is under way and what is kept in the plan by hand even where that does not lead to the goal:
/// its hours are taken. What is kept by hand may ask for something that has to be earned first.
fn whole_closure(situation: &Situation<'_>, goal: ItemId) -> Closure {
    let catalog = situation.catalog;
    let mut closure = catalog.graph.closure(goal);
    for under_way in &situation.case.under_way {
        let Some((id, offering)) = catalog.offering_by_slug(&under_way.offering) else { continue };
        closure.offerings.insert(id);
        for grant in &offering.grants {
            closure.items.extend(crate::model::graph::given_by(&catalog.items, *grant));
        }
    }
    for id in situation.fixes.pinned.keys() {
        closure.offerings.insert(*id);
        let mut asked = Vec::new();
        let entries = catalog.offering(*id).map(|offering| offering.entry.as_slice()).unwrap_or_default();
        for entry in entries {
            entry.needs.each_item(&mut |item| asked.push(item));
        }
        for needed in asked.into_iter().map(|item| catalog.graph.closure(item)) {
            closure.items.extend(needed.items);
            closure.offerings.extend(needed.offerings);
        }
    }
    closure
}

/// The node to reach: the goal, and every offering that is kept in the plan by hand. Each of those has a node of its own, which all
/// its ways grant, so that the plan is free in the way and is not over before all of them are.
fn with_pinned(situation: &Situation<'_>, gates: &mut Gates<'_>, goal: &str) -> String {
    if situation.fixes.pinned.is_empty() {
        return goal.to_owned();
    }
    let mut parts = vec![goal.to_owned()];
    for name in situation.fixes.pinned.keys().filter_map(|id| pin_node(situation, *id)) {
        gates.mark(name.clone(), Vec::new());
        parts.push(name);
    }
    gates.mark(WITH_PINNED.to_owned(), parts);
    WITH_PINNED.to_owned()
}

/// The node of an offering that is kept in the plan by hand.
fn pin_node(situation: &Situation<'_>, id: OfferingId) -> Option<String> {
    situation.catalog.offering(id).map(|offering| format!("pinned:{}", offering.id))
}

fn add_item(situation: &Situation<'_>, gates: &mut Gates<'_>, id: ItemId, item: &Item) {
    let held = situation.standing.held.contains(&id);
    match &item.kind {
        ItemKind::Job { needs: None, .. } => gates.item(id, true, &[]),
        ItemKind::Job { needs: Some(needs), .. } => gates.job(id, held, needs),
        // What is held, and what only an offering gives, has no parts to wait for.
        _ if held => gates.item(id, true, &[]),
        _ => gates.item(id, false, &item.covers()),
    }
}

/// The offerings of the problem that one offering of the catalog becomes: one for each way in which its hours count, because
/// in a problem hours count per offering and not per mode. All belong to one group, of which at most one is chosen.
fn ways(
    situation: &Situation<'_>,
    closure: &Closure,
    gates: &mut Gates<'_>,
    id: OfferingId,
    offering: &Offering,
) -> Vec<(problem::Offering, Vec<usize>)> {
    let mut grants = grants(situation, closure, offering);
    if situation.fixes.keeps(id) {
        grants.extend(pin_node(situation, id));
    }
    if grants.is_empty() {
        return Vec::new();
    }
    let evening_only = situation.case.settings.evening_only;
    let mut by_counts: BTreeMap<BTreeMap<String, u32>, Vec<usize>> = BTreeMap::new();
    for (at, mode) in offering.modes.iter().enumerate().filter(|(_, mode)| !evening_only || mode.day == 0) {
        by_counts.entry(counts(situation, mode)).or_default().push(at);
    }
    let mut prereqs = Vec::new();
    for (at, entry) in offering.entry.iter().enumerate() {
        if binds(situation, entry.strength) {
            prereqs.extend(gates.entry(&offering.id, at, &entry.needs));
        }
    }
    let mut cefr = BTreeMap::new();
    for entry in &offering.language {
        if binds(situation, entry.strength) && !situation.assumptions.without_language {
            cefr.insert(entry.skill.word().to_owned(), entry.level.word().to_owned());
        }
    }
    let several = by_counts.len() > 1;
    let name = format!("offering:{}", offering.id);
    by_counts
        .into_iter()
        .enumerate()
        .map(|(at, (counts, modes))| {
            let made = problem::Offering {
                id: if several { format!("{name}~{at}") } else { name.clone() },
                kind: offering.pathway.word().to_owned(),
                grants: grants.clone(),
                modes: modes
                    .iter()
                    .filter_map(|mode| offering.modes.get(*mode))
                    .map(|mode| self::mode(situation, offering, mode))
                    .collect(),
                hours: offering.load.figure(situation.assumptions.variant),
                cost: euro(offering),
                starts: starts::of(situation, id, offering),
                calendar: calendar_name(situation, offering),
                prereqs: prereqs.clone(),
                group: several.then(|| name.clone()),
                cefr: cefr.clone(),
                counts,
                ..problem::Offering::default()
            };
            (made, modes)
        })
        .collect()
}

/// What is left of a programme under way: it runs from week 0 until its last day, pauses not counted apart, because its end
/// is a fact of the case.
fn rest_of(
    situation: &Situation<'_>,
    closure: &Closure,
    offering: &Offering,
    under_way: &UnderWay,
) -> Option<problem::Offering> {
    let weeks = situation.frame.weeks_until(under_way.until);
    if weeks == 0 {
        return None;
    }
    let mut uses = BTreeMap::new();
    if offering.paid {
        let placement = offering.modes.iter().map(|mode| mode.placement).max().unwrap_or(0);
        insert_some(&mut uses, WORK, placement.min(under_way.hours_per_week));
    }
    let placement = offering.modes.iter().map(|mode| mode.placement).max().unwrap_or(0);
    let mut counts = BTreeMap::new();
    if situation.counts_placement() {
        insert_some(&mut counts, Account::Participation.word(), placement.min(under_way.hours_per_week));
    }
    Some(problem::Offering {
        id: format!("offering:{}", offering.id),
        kind: offering.pathway.word().to_owned(),
        grants: grants(situation, closure, offering),
        modes: vec![problem::Mode {
            hours_per_week: under_way.hours_per_week,
            weeks,
            uses,
            ..problem::Mode::default()
        }],
        hours: under_way.hours_per_week.saturating_mul(weeks),
        cost: 0,
        starts: problem::Starts::List(vec![0]),
        counts,
        ..problem::Offering::default()
    })
}

/// Whether a requirement of this strength keeps the learner out.
fn binds(situation: &Situation<'_>, strength: Strength) -> bool {
    match strength {
        Strength::Hard => true,
        Strength::Waivable => situation.case.settings.entry_waiver == Counted::No,
        Strength::Soft => false,
    }
}

/// The nodes an offering grants that can matter and are not held yet. An assessment grants what is claimed, and nothing else.
fn grants(situation: &Situation<'_>, closure: &Closure, offering: &Offering) -> Vec<String> {
    let mut granted: Vec<ItemId> = Vec::new();
    for grant in &offering.grants {
        let given = crate::model::graph::given_by(&situation.catalog.items, *grant);
        match grant {
            Grant::Item(_) => granted.extend(given),
            Grant::Claimed(_) => {
                granted.extend(given.into_iter().filter(|item| situation.standing.claimed.contains(item)));
            }
        }
    }
    granted.sort_unstable();
    granted.dedup();
    granted
        .into_iter()
        .filter(|item| closure.items.contains(item) && !situation.standing.held.contains(item))
        .filter_map(|item| situation.catalog.item(item))
        .map(|item| item.key.to_string())
        .collect()
}

fn mode(situation: &Situation<'_>, offering: &Offering, mode: &Mode) -> problem::Mode {
    let mut uses = BTreeMap::new();
    insert_some(&mut uses, DAY, mode.day);
    insert_some(&mut uses, EVENING, mode.evening);
    if offering.paid && situation.case.civic.is_some() {
        insert_some(&mut uses, WORK, mode.placement);
    }
    let mut spends = BTreeMap::new();
    if situation.case.settings.budget.is_some() {
        insert_some(&mut spends, BUDGET, euro(offering));
    }
    problem::Mode {
        hours_per_week: mode.hours_per_week,
        weeks: mode.weeks_for(&offering.load, situation.assumptions.variant),
        uses,
        spends,
    }
}

fn counts(situation: &Situation<'_>, mode: &Mode) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    if situation.counts_placement() {
        insert_some(&mut counts, Account::Participation.word(), mode.placement);
    }
    insert_some(&mut counts, Account::Language.word(), mode.language);
    counts
}

fn insert_some(map: &mut BTreeMap<String, u32>, name: &str, amount: u32) {
    if amount > 0 {
        map.insert(name.to_owned(), amount);
    }
}

const fn euro(offering: &Offering) -> u32 {
    match offering.cost {
        Cost::Euro(euro) => euro,
        Cost::Unknown => 0,
    }
}

/// The name in the problem of the calendar an offering pauses by.
fn calendar_name(situation: &Situation<'_>, offering: &Offering) -> Option<String> {
    let slug = match offering.pauses.as_ref()? {
        Pauses::SchoolHolidays => situation.frame.school_calendar.as_ref()?,
        Pauses::Calendar(slug) => slug,
    };
    Some(format!("calendar:{slug}"))
}

fn calendars(situation: &Situation<'_>, closure: &Closure) -> BTreeMap<String, Vec<u32>> {
    let mut calendars = BTreeMap::new();
    for id in &closure.offerings {
        let Some(offering) = situation.catalog.offering(*id) else { continue };
        let Some(name) = calendar_name(situation, offering) else { continue };
        let Some(calendar) = starts::calendar(situation, offering) else { continue };
        calendars.entry(name).or_insert_with(|| situation.frame.closed_weeks(calendar));
    }
    calendars
}

fn cefr(situation: &Situation<'_>) -> problem::Cefr {
    let thresholds = situation.progress.thresholds.iter();
    let base = crate::model::Skill::ALL.into_iter().zip(situation.progress.base);
    problem::Cefr {
        thresholds: thresholds
            .filter(|(level, _)| **level != Level::A0)
            .map(|(level, hours)| (level.word().to_owned(), *hours))
            .collect(),
        base: base.map(|(skill, hours)| (skill.word().to_owned(), hours)).collect(),
    }
}

/// The account in the problem. Lessons may go on after the civic deadline where a step asks for a higher level, so the
/// language account runs to the horizon and [`language_deadline`] holds its demand.
fn account(situation: &Situation<'_>, demand: &AccountDemand) -> problem::Account {
    let is_language = demand.account == Account::Language;
    problem::Account {
        id: demand.account.word().to_owned(),
        required: if is_language && demand.deadline_week < situation.frame.horizon {
            0
        } else {
            demand.open()
        },
        deadline: if is_language { situation.frame.horizon } else { demand.deadline_week },
        min_per_week: demand.min_per_week.clone(),
        max_per_week: demand.max_per_week.clone(),
        from: 0,
    }
}

/// An offering without hours that every plan contains: it starts at the deadline of the language hours and asks for them as a
/// level. A level is the only thing in a problem that asks for hours before a week and lets lessons go on after it.
fn language_deadline(situation: &Situation<'_>, cefr: &mut problem::Cefr) -> Option<problem::Offering> {
    let demand = situation.accounts.iter().find(|demand| demand.account == Account::Language)?;
    if demand.open() == 0 || demand.deadline_week >= situation.frame.horizon {
        return None;
    }
    cefr.thresholds.insert(COURSE_HOURS.to_owned(), demand.open());
    cefr.base.insert(COURSE_HOURS.to_owned(), 0);
    Some(problem::Offering {
        id: LANGUAGE_DEADLINE.to_owned(),
        kind: "deadline".to_owned(),
        modes: vec![problem::Mode { weeks: 1, ..problem::Mode::default() }],
        starts: problem::Starts::List(vec![demand.deadline_week]),
        cefr: BTreeMap::from([(COURSE_HOURS.to_owned(), COURSE_HOURS.to_owned())]),
        ..problem::Offering::default()
    })
}

fn resources(situation: &Situation<'_>) -> Vec<problem::Resource> {
    let mut resources = vec![
        problem::Resource { id: DAY.to_owned(), capacity: situation.frame.day.clone() },
        problem::Resource { id: EVENING.to_owned(), capacity: situation.frame.evening.clone() },
    ];
    if situation.case.civic.is_some() {
        // Past the civic term nothing limits paid work but the hours of the week.
        let capacity =
            (0..situation.frame.horizon).map(|week| situation.work_cap(week).unwrap_or(168)).collect();
        resources.push(problem::Resource { id: WORK.to_owned(), capacity });
    }
    resources
}

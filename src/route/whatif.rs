//! What if: changes that somebody could bring about, each with the weeks and hours it saves.

use jiff::civil::Date;

use super::change::Change;
use super::compile::Situation;
use super::conflict;
use super::plan::{Blocked, BlockedBy, Conflict, Demand, DemandKind, Figures, Plan, Remedy};
use super::planning::{PlanError, Planning};
use crate::model::case::{Counted, Fix};
use crate::model::civic::Account;
use crate::model::code::Slug;
use crate::model::offering::{OfferingId, Strength};
use crate::model::requirement::Requirement;
use crate::model::rule::RuleTopic;

/// The hours a week that a what-if adds: half a day.
const MORE_HOURS: u32 = 4;
/// The months that a what-if extends the term by: the shortest extension that DUO gives is half a year.
const MORE_MONTHS: u32 = 6;
/// The most things fixed by hand that are asked about one by one.
const MOST_FIXES: usize = 8;
/// To turn months into weeks.
const WEEKS_A_YEAR: u32 = 52;
/// To turn months into weeks.
const MONTHS_A_YEAR: u32 = 12;
/// The most claims that are asked about one by one.
const MOST_CLAIMS: usize = 8;

/// A change, and what it does to the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// The change.
    pub change: Change,
    /// The figures then; `None` when there is no plan then, or none was found.
    pub figures: Option<Figures>,
    /// Weeks by which the goal is reached earlier; negative when it is later.
    pub weeks_saved: i64,
    /// Hours of study less; negative for more.
    pub hours_saved: i64,
    /// Whether the figures are proved the best.
    pub proved: bool,
}

/// The what-ifs of a plan, the one that saves most first. Those that change nothing are told as well, at the end: that four
/// hours more would not help is worth knowing.
pub fn what_ifs(
    planning: &Planning<'_>,
    situation: &Situation<'_>,
    plan: &Plan,
) -> Result<Vec<WhatIf>, PlanError> {
    let Some(now) = plan.figures.filter(|figures| figures.finish_week > 0) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    let mut changes = candidates(planning, situation);
    changes.extend(enough_hours(planning, now.finish_week)?);
    for change in changes {
        let answer = planning.with(&change)?;
        let saved = |before: u32, after: u32| i64::from(before) - i64::from(after);
        let (weeks_saved, hours_saved) = answer.figures.map_or((i64::MIN, 0), |then| {
            (saved(now.finish_week, then.finish_week), saved(now.study_hours, then.study_hours))
        });
        found.push(WhatIf {
            change,
            figures: answer.figures,
            weeks_saved,
            hours_saved,
            proved: answer.proved,
        });
    }
    found.sort_by_key(|what_if| std::cmp::Reverse((what_if.weeks_saved, what_if.hours_saved)));
    Ok(found)
}

/// The least hours a week that bring the goal nearer, where half a day does not: in the daytime, and in evenings and weekends.
fn enough_hours(planning: &Planning<'_>, finish: u32) -> Result<Vec<Change>, PlanError> {
    let have = &planning.case.availability;
    let mut found = Vec::new();
    for (change, have) in
        [(Change::DayHours as fn(u32) -> Change, have.day), (Change::EveningHours, have.evening)]
    {
        let most = MOST_HOURS.saturating_sub(have);
        if planning.can(&change(MORE_HOURS), finish - 1)? == Some(false) {
            found.extend(least(planning, change, MORE_HOURS + 1, most, finish - 1)?);
        }
    }
    Ok(found)
}

/// The changes worth asking about for this case.
fn candidates(planning: &Planning<'_>, situation: &Situation<'_>) -> Vec<Change> {
    let case = situation.case;
    let settings = &case.settings;
    let mut found = vec![Change::DayHours(MORE_HOURS), Change::EveningHours(MORE_HOURS)];
    found.extend(more_lessons(situation));
    found.extend(claims(situation));
    if settings.entry_waiver == Counted::No {
        found.push(Change::EntryWaiver);
    }
    if settings.company == Counted::No {
        found.push(Change::Company);
    }
    if settings.contract != Counted::Yes {
        found.push(Change::Contract);
    }
    let participation = situation.accounts.iter().find(|demand| demand.account == Account::Participation);
    if settings.placement_counts != Counted::Yes && participation.is_some_and(|demand| demand.open() > 0) {
        found.push(Change::PlacementCounts);
    }
    if situation.frame.term_end.is_some_and(|end| end >= situation.frame.start) {
        found.push(Change::Extension(MORE_MONTHS));
    }
    found.extend(trial_placement(planning, situation));
    let fixed = situation.fixes.in_force().take(MOST_FIXES);
    found.extend(fixed.map(|fixed| fixed.release.clone()));
    if settings.evening_only || case.availability.evening > 0 {
        found.push(Change::EveningOnly(!settings.evening_only));
    }
    found.extend(next_school_year(situation.frame.start).map(Change::StartOn));
    found
}

/// A trial placement first, as long as the rules allow at most, where a contract would open something on the way to the goal. The
/// rules are those for people with a benefit or a civic-integration obligation.
fn trial_placement(planning: &Planning<'_>, situation: &Situation<'_>) -> Option<Change> {
    let (case, catalog) = (situation.case, situation.catalog);
    if case.settings.contract == Counted::Yes || case.civic.is_none() {
        return None;
    }
    let asks_contract = |id: &OfferingId| {
        catalog.offering(*id).is_some_and(|offering| {
            let mut entries = offering.entry.iter().filter(|entry| entry.strength != Strength::Soft);
            entries.any(|entry| conflict::asks(&entry.needs, &|needs| matches!(needs, Requirement::Contract)))
        })
    };
    catalog.graph.closure(planning.goal).offerings.iter().find(|id| asks_contract(id))?;
    let rule = catalog.rule_for(RuleTopic::TrialPlacementMost, situation.frame.start, case.civic.as_ref())?;
    Some(Change::TrialPlacement(rule.value.months_at_most()? * WEEKS_A_YEAR / MONTHS_A_YEAR))
}

/// Half a day of lessons more a week, where lessons are not a timetable of their own.
fn more_lessons(situation: &Situation<'_>) -> Option<Change> {
    let language = situation.accounts.iter().find(|demand| demand.account == Account::Language)?;
    let most = language.max_per_week.iter().max()?;
    (!situation.case.language.fixed).then(|| Change::LessonsPerWeek(most + MORE_HOURS))
}

/// What is claimed on its own and an exam committee could grant.
fn claims(situation: &Situation<'_>) -> Vec<Change> {
    let marks = situation.case.marks.iter().filter(|mark| mark.state.is_open_claim());
    let decided = marks.filter(|mark| {
        let item = situation.catalog.item_by_key(&mark.on);
        item.is_some_and(|(id, item)| {
            item.kind.is_decided_by_exam_committee() && !situation.standing.held.contains(&id)
        })
    });
    decided.take(MOST_CLAIMS).map(|mark| Change::Grant(mark.on.clone())).collect()
}

/// The first of September after a day: a school year starts with August, its lessons by then.
fn next_school_year(after: Date) -> Option<Date> {
    let year = if after.month() < 9 { after.year() } else { after.year().checked_add(1)? };
    Date::new(year, 9, 1).ok()
}

/// Adds to each demand of a conflict the least change that gives it up and has a plan, and to each closed offering what would
/// open it.
pub fn remedies(planning: &Planning<'_>, conflict: &mut Conflict) -> Result<(), PlanError> {
    match conflict {
        Conflict::Clash(demands) => {
            for demand in demands {
                demand.remedy = remedy(planning, demand)?;
            }
        }
        Conflict::Unreachable { blocked, .. } => {
            for blocked in blocked {
                blocked.remedy = opening(planning, blocked)?;
            }
        }
    }
    Ok(())
}

fn remedy(planning: &Planning<'_>, demand: &Demand) -> Result<Option<Remedy>, PlanError> {
    let case = planning.case;
    let settings = &case.settings;
    let found = match &demand.what {
        DemandKind::AvailableHours | DemandKind::HoursNotFilledIn | DemandKind::DayHours => {
            least(planning, Change::DayHours, 1, MOST_HOURS.saturating_sub(case.availability.day), ANY)?
        }
        DemandKind::EveningHours => least(
            planning,
            Change::EveningHours,
            1,
            MOST_HOURS.saturating_sub(case.availability.evening),
            ANY,
        )?,
        DemandKind::Account { .. } => least(planning, Change::Extension, 1, MOST_MONTHS, ANY)?,
        DemandKind::WorkCap => {
            least(planning, Change::WorkCap, settings.work_cap.unwrap_or(0) + 1, MOST_HOURS, ANY)?
        }
        DemandKind::Budget(limit) => {
            least(planning, Change::Budget, limit.saturating_add(1), limit.saturating_add(MOST_EURO), ANY)?
        }
        DemandKind::UnderWay(offering) => slug(planning, *offering).map(Change::GiveUp),
        DemandKind::Horizon(weeks) => least(planning, Change::Horizon, weeks + 1, MOST_WEEKS, ANY)?,
        // What is kept in the plan may stay in it without a fixed start.
        DemandKind::Pinned(offering, Some(_)) => {
            let free = slug(planning, *offering).map(|slug| Change::Fix(slug, Fix::Pinned(None)));
            let remedy = free.map(|change| tried(planning, change)).transpose()?.flatten();
            if remedy.is_some() {
                return Ok(remedy);
            }
            slug(planning, *offering).map(Change::Unfix)
        }
        DemandKind::Pinned(offering, None) | DemandKind::Forbidden(offering) => {
            slug(planning, *offering).map(Change::Unfix)
        }
        DemandKind::EveningOnly => Some(Change::EveningOnly(false)),
        DemandKind::LanguageEntry | DemandKind::Pauses(_) | DemandKind::StartWindows => None,
    };
    found.map(|change| tried(planning, change)).transpose().map(Option::flatten)
}

/// The name of an offering in a case.
fn slug(planning: &Planning<'_>, offering: OfferingId) -> Option<Slug> {
    planning.catalog.offering(offering).map(|offering| offering.id.clone())
}

/// Whenever it finishes.
const ANY: u32 = u32::MAX;
/// A daytime or evening week of more hours than this is no advice.
const MOST_HOURS: u32 = 40;
/// The longest extension that is looked for.
const MOST_MONTHS: u32 = 60;
/// The most euro that a budget is raised by.
const MOST_EURO: u32 = 50_000;
/// The most weeks that can be planned over.
const MOST_WEEKS: u32 = 520;

fn opening(planning: &Planning<'_>, blocked: &Blocked) -> Result<Option<Remedy>, PlanError> {
    let change = match blocked.why {
        BlockedBy::Company => Change::Company,
        BlockedBy::Contract => Change::Contract,
        BlockedBy::Entry(crate::model::offering::Strength::Waivable) => Change::EntryWaiver,
        BlockedBy::Entry(_) | BlockedBy::NotOffered => return Ok(None),
    };
    tried(planning, change)
}

/// The remedy, if there is a plan with the change.
fn tried(planning: &Planning<'_>, change: Change) -> Result<Option<Remedy>, PlanError> {
    let answer = planning.with(&change)?;
    Ok(answer.figures.map(|figures| Remedy { change, figures }))
}

/// The least amount, from `low` up to `high`, with which there is a plan that finishes by a week. More of any of these never takes
/// a plan away, so the amount is found by halving.
fn least(
    planning: &Planning<'_>,
    change: fn(u32) -> Change,
    low: u32,
    high: u32,
    by: u32,
) -> Result<Option<Change>, PlanError> {
    if low > high || planning.can(&change(high), by)? != Some(true) {
        return Ok(None);
    }
    let (mut low, mut high) = (low, high);
    while low < high {
        let half = u32::midpoint(low, high);
        if planning.can(&change(half), by)? == Some(true) {
            high = half;
        } else {
            low = half + 1;
        }
    }
    Ok(Some(change(low)))
}

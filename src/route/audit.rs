//! Checks a finished plan against the case and the catalog themselves.
//!
//! [`crate::planner::verify`] checks a solution against its problem; a mistake in compiling the case would pass it unseen.
//! This check starts again from the dates, marks and hours of the case. It shares no code with the compiler, the search or the
//! decoder, and reads the plan as a suspicious colleague would.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::plan::{Plan, Step};
use crate::model::Catalog;
use crate::model::calendar::Calendar;
use crate::model::case::{Case, Counted, Fix, MarkState};
use crate::model::civic::{Account, CivicRoute};
use crate::model::code::Key;
use crate::model::item::{ItemId, ItemKind};
use crate::model::language::Skill;
use crate::model::load::Variant;
use crate::model::offering::{Grant, Offering, Pauses, Starts, Strength};
use crate::model::requirement::Requirement;

/// What is wrong with a plan. Any of these is a fault of the program, not of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A step names an offering or mode that the catalog does not have.
    NoSuchOffering(usize),
    /// A step's dates do not agree with its weeks, or it does not last as long as its mode says.
    Dates(usize),
    /// A step starts when its offering does not.
    Start(usize),
    /// A step starts before something it asks for is reached.
    Entry(usize),
    /// A step starts before a level of Dutch it asks for is reached.
    Language(usize),
    /// A week with more hours than the learner has, of any kind.
    Hours(u32),
    /// A week whose list of steps is not that of the steps.
    Week(u32),
    /// An account that is not met in time.
    Account(Account),
    /// The goal is not reached at the finish, or reached before it.
    Goal,
    /// Figures that are not the sums of the steps.
    Figures,
    /// Costs above the budget.
    Budget,
    /// A programme under way that the plan leaves out.
    UnderWay(usize),
    /// Something that was fixed by hand, by its place in the case, and that the plan does not follow.
    Fixed(usize),
    /// A step that is taught by day, for a learner who studies in evenings and weekends only.
    Day(usize),
}

/// All faults of a plan that claims to be complete; none for a plan without figures.
pub fn audit(catalog: &Catalog, case: &Case, plan: &Plan) -> Vec<Fault> {
    let Some(figures) = plan.figures else { return Vec::new() };
    let auditor = Auditor { catalog, case, plan, marked: marked(catalog, case) };
    let mut faults = Vec::new();
    for (at, step) in plan.steps.iter().enumerate() {
        auditor.step(at, step, &mut faults);
    }
    for week in &plan.weeks {
        auditor.week(week, &mut faults);
    }
    auditor.accounts(&mut faults);
    let goal_at = |week: u32| auditor.has(plan.goal, week, &mut BTreeSet::new());
    let fixed_until = auditor.fixed(&mut faults);
    let early = figures.finish_week > fixed_until && goal_at(figures.finish_week - 1);
    if !goal_at(figures.finish_week) || figures.finish_week < fixed_until || early {
        faults.push(Fault::Goal);
    }
    let hours: u32 = plan.steps.iter().map(|step| step.study_hours).sum();
    let cost: u32 = plan.steps.iter().filter_map(|step| step.cost_eur).sum();
    if hours != figures.study_hours || cost != figures.cost_eur {
        faults.push(Fault::Figures);
    }
    if case.settings.budget.is_some_and(|budget| cost > budget) {
        faults.push(Fault::Budget);
    }
    for (at, under_way) in case.under_way.iter().enumerate() {
        let Some((id, _)) = catalog.offering_by_slug(&under_way.offering) else { continue };
        let planned = plan.steps.iter().any(|step| step.offering == id && step.start_week == 0);
        if under_way.until >= plan.start.saturating_add(4.days()) && !planned {
            faults.push(Fault::UnderWay(at));
        }
    }
    faults
}

struct Auditor<'a> {
    catalog: &'a Catalog,
    case: &'a Case,
    plan: &'a Plan,
    /// Items marked granted, with all that they cover.
    marked: BTreeSet<ItemId>,
}

fn marked(catalog: &Catalog, case: &Case) -> BTreeSet<ItemId> {
    let mut marked = BTreeSet::new();
    for mark in case.marks.iter().filter(|mark| mark.state == MarkState::Granted) {
        if let Some((id, item)) = catalog.item_by_key(&mark.on) {
            marked.insert(id);
            marked.extend(item.covers());
        }
        // A diploma that stands for an older one is held, its work processes are not.
        marked.extend(catalog.stand_ins(&mark.on));
    }
    marked
}

impl Auditor<'_> {
    fn step(&self, at: usize, step: &Step, faults: &mut Vec<Fault>) {
        let Some(offering) = self.catalog.offering(step.offering) else {
            return faults.push(Fault::NoSuchOffering(at));
        };
        let Some(mode) = offering.modes.get(step.mode) else {
            return faults.push(Fault::NoSuchOffering(at));
        };
        let monday = week_date(self.plan.start, step.start_week);
        let friday = week_date(self.plan.start, step.end_week).saturating_sub(3.days());
        if step.start != monday || step.end != friday || step.start_week >= step.end_week {
            faults.push(Fault::Dates(at));
        }
        if step.under_way {
            return;
        }
        if self.case.settings.evening_only && mode.day > 0 {
            faults.push(Fault::Day(at));
        }
        let taught: Vec<Date> = (step.start_week..step.end_week)
            .map(|week| week_date(self.plan.start, week))
            .filter(|monday| !self.pauses(offering, *monday))
            .collect();
        let weeks = match (&mode.weeks, mode.hours_per_week) {
            (Some(weeks), _) => weeks.figure(Variant::Likely).max(1),
            (None, 0) => 1,
            (None, hours) => offering.load.figure(Variant::Likely).div_ceil(hours).max(1),
        };
        let last = week_date(self.plan.start, step.end_week - 1);
        if taught.len() != weeks as usize || taught.last() != Some(&last) {
            faults.push(Fault::Dates(at));
        }
        if taught.first() != Some(&monday) || !self.may_start(offering, monday) {
            faults.push(Fault::Start(at));
        }
        for entry in &offering.entry {
            let strict = match entry.strength {
                Strength::Hard => true,
                Strength::Waivable => self.case.settings.entry_waiver == Counted::No,
                Strength::Soft => false,
            };
            if strict && !self.meets(&entry.needs, step.start_week, &mut BTreeSet::new()) {
                faults.push(Fault::Entry(at));
            }
        }
        let lessons = self.lessons_before(step.start_week);
        for entry in &offering.language {
            let strict = match entry.strength {
                Strength::Hard => true,
                Strength::Waivable => self.case.settings.entry_waiver == Counted::No,
                Strength::Soft => false,
            };
            let enough = self.hours_to(entry.skill, entry.level).is_some_and(|needed| lessons >= needed);
            if strict && !enough {
                faults.push(Fault::Language(at));
            }
        }
    }

    /// Holds the plan against what was fixed by hand; returns the end of the last step that is kept in it by hand.
    fn fixed(&self, faults: &mut Vec<Fault>) -> u32 {
        let mut until = 0;
        for (at, adjustment) in self.case.adjustments.iter().enumerate() {
            let is_last_word =
                self.case.adjustments.iter().rposition(|own| own.offering == adjustment.offering) == Some(at);
            let is_under_way = self.case.under_way.iter().any(|own| own.offering == adjustment.offering);
            let Some((id, offering)) = self.catalog.offering_by_slug(&adjustment.offering) else { continue };
            let is_here = offering.overlay.as_ref().is_none_or(|overlay| self.catalog.here.contains(overlay));
            if !is_last_word || is_under_way || !is_here {
                continue;
            }
            let step = self.plan.steps.iter().find(|step| step.offering == id);
            let is_followed = match (adjustment.fix, step) {
                (Fix::Forbidden, step) => step.is_none(),
                (Fix::Pinned(_), None) => false,
                (Fix::Pinned(None), Some(_)) => true,
                (Fix::Pinned(Some(day)), Some(step)) => {
                    step.start <= day && day <= step.start.saturating_add(6.days())
                }
            };
            if !is_followed {
                faults.push(Fault::Fixed(at));
            }
            if let (Fix::Pinned(_), Some(step)) = (adjustment.fix, step) {
                until = until.max(step.end_week);
            }
        }
        until
    }

    fn pauses(&self, offering: &Offering, monday: Date) -> bool {
        let calendar = match &offering.pauses {
            None => return false,
            Some(Pauses::Calendar(slug)) => self.catalog.calendar(slug),
            Some(Pauses::SchoolHolidays) => self.school_calendar(),
        };
        calendar.is_some_and(|calendar| calendar.is_closed(monday))
    }

    fn school_calendar(&self) -> Option<&Calendar> {
        let mut named = self.case.school_calendar.clone();
        if named.is_none()
            && let Some(code) = &self.case.region
        {
            let region = self.catalog.regions.iter().find(|region| region.id == *code);
            named = region.and_then(|region| region.school_calendar.clone());
        }
        let own = named.and_then(|slug| self.catalog.calendar(&slug));
        own.or_else(|| self.catalog.calendars.first())
    }

    fn may_start(&self, offering: &Offering, monday: Date) -> bool {
        let friday = monday.saturating_add(4.days());
        if offering.valid_from.is_some_and(|from| friday < from)
            || offering.valid_until.is_some_and(|until| until < monday)
        {
            return false;
        }
        // The first open Monday of its month: no Monday before it in the month is open.
        let first_of_month = || {
            let mut earlier = monday.saturating_sub(7.days());
            while earlier.month() == monday.month() && earlier >= self.plan.start {
                if !self.pauses(offering, earlier)
                    && offering.valid_from.is_none_or(|from| from <= earlier.saturating_add(6.days()))
                {
                    return false;
                }
                earlier = earlier.saturating_sub(7.days());
            }
            monday > self.plan.start || monday.day() <= 7
        };
        match &offering.starts {
            Starts::AnyWeek => true,
            Starts::Monthly => first_of_month(),
            Starts::Months(months) => {
                months.iter().any(|month| i8::try_from(*month) == Ok(monday.month())) && first_of_month()
            }
            Starts::Dates(dates) => {
                dates.iter().any(|date| monday <= *date && *date <= friday.saturating_add(2.days()))
            }
        }
    }

    /// Whether an item is held at the start of a week: marked, given by a step that ended, or made of held parts.
    fn has(&self, item: ItemId, week: u32, open: &mut BTreeSet<ItemId>) -> bool {
        if self.marked.contains(&item) || self.given(item, week) {
            return true;
        }
        let Some(record) = self.catalog.item(item) else { return false };
        if !open.insert(item) {
            return false;
        }
        let held = match &record.kind {
            ItemKind::Job { needs: None, .. } => true,
            ItemKind::Job { needs: Some(needs), .. } => self.meets(needs, week, open),
            _ => {
                let parts = record.covers();
                !parts.is_empty() && parts.iter().all(|part| self.has(*part, week, open))
            }
        };
        open.remove(&item);
        held
    }

    fn given(&self, item: ItemId, week: u32) -> bool {
        self.plan.steps.iter().filter(|step| step.end_week <= week).any(|step| {
            let grants = self.catalog.offering(step.offering).map(|offering| offering.grants.as_slice());
            grants.unwrap_or_default().iter().any(|grant| match grant {
                Grant::Item(own) => {
                    *own == item
                        || self.catalog.item(*own).is_some_and(|record| record.covers().contains(&item))
                }
                Grant::Claimed(diploma) => {
                    self.is_claimed(item)
                        && self.catalog.item(*diploma).is_some_and(|record| record.covers().contains(&item))
                }
            })
        })
    }

    /// Whether the learner claims an item: a mark of their own on it, or on something it is a part of.
    fn is_claimed(&self, item: ItemId) -> bool {
        let names = |key: &Key| {
            self.catalog.item_by_key(key).is_some_and(|(own, record)| {
                own == item || record.covers().contains(&item) || record.evidences().contains(&item)
            }) || self.stands_for(key, item)
        };
        let refused = self.case.marks.iter().any(|mark| {
            mark.state == MarkState::Refused
                && (self.catalog.item_by_key(&mark.on).is_some_and(|(own, _)| own == item)
                    || self.catalog.stand_ins(&mark.on).contains(&item))
        });
        let evidence = |mark: &crate::model::case::Mark| {
            mark.state == MarkState::Granted
                && (self
                    .catalog
                    .item_by_key(&mark.on)
                    .is_some_and(|(_, record)| record.evidences().contains(&item))
                    || self.stands_for(&mark.on, item))
        };
        !refused
            && self
                .case
                .marks
                .iter()
                .any(|mark| (mark.state.is_open_claim() && names(&mark.on)) || evidence(mark))
    }

    /// Whether an item is, or is part of, a diploma that stands for the older one with this key.
    fn stands_for(&self, key: &Key, item: ItemId) -> bool {
        self.catalog.stand_ins(key).into_iter().any(|diploma| {
            diploma == item
                || self.catalog.item(diploma).is_some_and(|record| record.covers().contains(&item))
        })
    }

    fn meets(&self, needs: &Requirement, week: u32, open: &mut BTreeSet<ItemId>) -> bool {
        match needs {
            Requirement::All(members) => members.iter().all(|member| self.meets(member, week, open)),
            Requirement::Any(members) => members.iter().any(|member| self.meets(member, week, open)),
            Requirement::AtLeast(k, members) => {
                let met = members.iter().filter(|member| self.meets(member, week, open)).count();
                met >= *k as usize
            }
            Requirement::Item(item) => self.has(*item, week, open),
            Requirement::Experience(item) => self.marked.contains(item) || self.is_claimed(*item),
            Requirement::Age(years) => self.case.learner.age.is_none_or(|age| age >= *years),
            Requirement::Company(_) => self.case.settings.company != Counted::No,
            Requirement::Contract => self.case.settings.contract == Counted::Yes,
            Requirement::Placement(hours) => self.case.placement_hours >= *hours,
        }
    }

    fn lessons_before(&self, week: u32) -> u32 {
        self.hours_in(Account::Language, week)
    }

    /// Hours on an account in the weeks before one, in lessons and within steps.
    fn hours_in(&self, account: Account, before: u32) -> u32 {
        let mut sum = 0;
        for week in self.plan.weeks.iter().filter(|week| week.week < before) {
            sum +=
                week.accounts.iter().filter(|(own, _)| *own == account).map(|(_, hours)| hours).sum::<u32>();
            for (at, hours) in &week.steps {
                sum += self.plan.steps.get(*at).map_or(0, |step| self.counted(step, account, *hours));
            }
        }
        sum
    }

    fn counted(&self, step: &Step, account: Account, hours: u32) -> u32 {
        let offering = self.catalog.offering(step.offering);
        let Some(mode) = offering.and_then(|offering| offering.modes.get(step.mode)) else { return 0 };
        let placement = if step.under_way {
            let most = offering
                .map_or(0, |offering| offering.modes.iter().map(|mode| mode.placement).max().unwrap_or(0));
            most.min(hours)
        } else {
            mode.placement
        };
        match account {
            Account::Participation if self.case.settings.placement_counts == Counted::Yes => placement,
            Account::Language if !step.under_way => mode.language,
            _ => 0,
        }
    }

    /// Lesson hours from today's level to another in one skill.
    fn hours_to(&self, skill: Skill, level: crate::model::Level) -> Option<u32> {
        let now = self.case.language.level(skill);
        if level <= now {
            return Some(0);
        }
        let band = self.catalog.band(&self.case.language.band).or_else(|| self.catalog.bands.first())?;
        let climbs = band.steps.iter().filter(|(to, _)| *to > now && *to <= level);
        let hours: u32 = climbs.map(|(_, load)| load.figure(Variant::Likely)).sum();
        band.steps
            .iter()
            .any(|(to, _)| *to == level)
            .then(|| hours.saturating_sub(self.case.language.hours_since))
    }

    fn week(&self, week: &super::plan::Week, faults: &mut Vec<Fault>) {
        if week.date != week_date(self.plan.start, week.week) || week.date.weekday() != Weekday::Monday {
            faults.push(Fault::Dates(week.week as usize));
        }
        let expected: Vec<(usize, u32)> = self
            .plan
            .steps
            .iter()
            .enumerate()
            .filter(|(_, step)| (step.start_week..step.end_week).contains(&week.week))
            .filter(|(_, step)| {
                step.under_way
                    || self
                        .catalog
                        .offering(step.offering)
                        .is_some_and(|offering| !self.pauses(offering, week.date))
            })
            .map(|(at, step)| (at, step.hours_per_week))
            .collect();
        if expected != week.steps {
            faults.push(Fault::Week(week.week));
        }
        let (day, evening) = self.hours_available(week.date);
        let (mut by_day, mut by_evening, mut paid) = (0, 0, 0);
        for (at, hours) in &week.steps {
            let Some(step) = self.plan.steps.get(*at) else { continue };
            let Some(offering) = self.catalog.offering(step.offering) else { continue };
            let Some(mode) = offering.modes.get(step.mode) else { continue };
            if step.under_way {
                let most = offering.modes.iter().map(|mode| mode.placement).max().unwrap_or(0);
                paid += if offering.paid { most.min(*hours) } else { 0 };
                continue;
            }
            by_day += mode.day;
            by_evening += mode.evening;
            paid += if offering.paid { mode.placement } else { 0 };
        }
        let too_much_work = self.work_cap(week.week).is_some_and(|cap| paid > cap);
        if week.used() > day + evening || by_day > day || by_evening > evening || too_much_work {
            faults.push(Fault::Hours(week.week));
        }
    }

    fn hours_available(&self, monday: Date) -> (u32, u32) {
        if let Some(civic) = &self.case.civic {
            let until = civic.education_until;
            if civic.route == Some(CivicRoute::Education) && until.is_some_and(|until| monday <= until) {
                return (0, 0);
            }
        }
        let covers = |from: Date, to: Date| {
            (0..5_i64)
                .map(|day| monday.saturating_add(day.days()))
                .filter(|day| from <= *day && *day <= to)
                .count()
                >= 3
        };
        let mut hours = (self.case.availability.day, self.case.availability.evening);
        let mut found = false;
        for exception in &self.case.availability.exceptions {
            let other = (exception.day, exception.evening);
            if covers(exception.from, exception.to) && (!found || other.0 + other.1 < hours.0 + hours.1) {
                hours = other;
                found = true;
            }
        }
        hours
    }

    /// Paid work that fits beside the learner's own work, while language hours are open.
    fn work_cap(&self, week: u32) -> Option<u32> {
        let civic = self.case.civic.as_ref()?;
        let deadline = self.plan.civic.iter().find(|account| account.account == Account::Language);
        if let Some(last) = deadline.and_then(|account| account.deadline)
            && week_date(self.plan.start, week) > last
        {
            return None;
        }
        let rule = self.catalog.rule(
            crate::model::RuleTopic::WorkCap,
            self.plan.start,
            civic.act,
            civic.route,
            Some(civic.group),
        );
        let cap = self.case.settings.work_cap.or_else(|| rule.and_then(|rule| rule.value.count()))?;
        Some(cap.saturating_sub(self.case.work.as_ref().map_or(0, |work| work.hours_per_week)))
    }

    fn accounts(&self, faults: &mut Vec<Fault>) {
        for account in &self.plan.civic {
            // A week counts when its Friday is not past the deadline.
            let in_time = |week: u32| {
                let friday = week_date(self.plan.start, week).saturating_add(4.days());
                account.deadline.is_none_or(|last| friday <= last)
            };
            let weeks = self.plan.weeks.iter().filter(|week| in_time(week.week)).count();
            let planned = self.hours_in(account.account, u32::try_from(weeks).unwrap_or(u32::MAX));
            if planned != account.planned || account.done + planned < account.required {
                faults.push(Fault::Account(account.account));
            }
        }
    }
}

fn week_date(start: Date, week: u32) -> Date {
    start.saturating_add(i64::from(week).weeks())
}

//! Why something is not in a plan: read off the plan, the case and the catalog, and tried out by fixing it by hand.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::compile::{Assumptions, Situation, compile};
use super::decode::figures;
use super::local::local;
use super::plan::{Figures, Plan, Reason};
use super::planning::{PlanError, Planning};
use super::propose::goal_of;
use crate::model::Catalog;
use crate::model::case::{Adjustment, Case, Counted, Fix};
use crate::model::code::Key;
use crate::model::fact::SourceId;
use crate::model::graph::given_by;
use crate::model::item::ItemId;
use crate::model::language::{Level, Skill};
use crate::model::offering::{Cost, Grant, Offering, OfferingId, Strength};
use crate::model::requirement::Requirement;
use crate::planner::{self, Cancel, Limits};

/// What is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A certificate, diploma, work process, job or other thing that can be held.
    Item(ItemId),
    /// A way to earn something.
    Offering(OfferingId),
}

impl Subject {
    /// What a key stands for, if it can be asked about.
    pub fn of(catalog: &Catalog, key: &Key) -> Option<Self> {
        match key {
            Key::Offering(slug) => catalog.offering_by_slug(slug).map(|(id, _)| Self::Offering(id)),
            _ => catalog.item_by_key(key).map(|(id, _)| Self::Item(id)),
        }
    }
}

/// Something about the subject as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// It is the goal.
    IsGoal,
    /// It is in the plan: this step gives it, or is it.
    InPlan(usize),
    /// It is held.
    Held,
    /// Everything it gives is held.
    GivesHeld,
    /// The exam committee refused it.
    Refused,
    /// Nothing on the way to the goal asks for it.
    NotNeeded,
    /// It can help to reach this item; the plan reaches that item with this step.
    OtherStep {
        /// What it would help to reach.
        item: ItemId,
        /// The step that does it.
        step: usize,
    },
    /// Nothing in the catalog gives it to this learner.
    NothingGives,
    /// There is no plan that it could be a part of.
    NoPlan,
}

/// What stands in the way of an offering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hindrance {
    /// It was kept out of the plan by hand.
    Forbidden {
        /// Who did that.
        author: String,
        /// When.
        date: Date,
        /// Why.
        reason: String,
    },
    /// It needs a recognised company, and there is none.
    Company,
    /// It needs an employment contract, and there is none yet.
    Contract,
    /// It asks for an age that the learner does not have.
    Age(u8),
    /// It asks for so many hours of work placement.
    Placement(u32),
    /// It asks for work experience in this.
    Experience(ItemId),
    /// It asks for these first, and none of them is held: all of them or one of them, as its entry says.
    NeedsFirst {
        /// What it asks for.
        items: Vec<ItemId>,
        /// How strict that is.
        strength: Strength,
    },
    /// It asks for Dutch that is not reached yet.
    Language {
        /// The skill.
        skill: Skill,
        /// The level.
        level: Level,
        /// Lesson hours to go; `None` when the table of hours does not know the level.
        hours: Option<u32>,
        /// How strict that is.
        strength: Strength,
    },
    /// It does not start in the time planned for.
    NotOffered,
    /// All ways to follow it fall in the daytime, and the learner studies in the evening only.
    DaytimeOnly,
    /// It takes more hours a week than the learner has in any week.
    Hours {
        /// What it takes at least.
        takes: u32,
        /// The most the learner has.
        have: u32,
    },
    /// It costs more than the budget.
    Budget {
        /// What it costs, in euro.
        cost: u32,
        /// The budget, in euro.
        budget: u32,
    },
    /// It is an assessment of what is claimed, and nothing is claimed.
    NothingClaimed,
}

/// A way to earn the subject, and what stands in its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayIn {
    /// The offering.
    pub offering: OfferingId,
    /// What stands in its way; nothing when it could be followed.
    pub hindrances: Vec<Hindrance>,
}

impl WayIn {
    /// Whether something keeps the learner out that the plan cannot bring about.
    pub fn is_closed(&self) -> bool {
        self.hindrances.iter().any(|hindrance| match hindrance {
            Hindrance::Company
            | Hindrance::Contract
            | Hindrance::Age(_)
            | Hindrance::Placement(_)
            | Hindrance::NotOffered
            | Hindrance::DaytimeOnly
            | Hindrance::Hours { .. }
            | Hindrance::Budget { .. }
            | Hindrance::NothingClaimed
            | Hindrance::Experience(_) => true,
            Hindrance::Language { hours, strength, .. } => *strength == Strength::Hard && hours.is_none(),
            Hindrance::Forbidden { .. } | Hindrance::NeedsFirst { .. } => false,
        })
    }
}

/// Why something is not in a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What was asked about.
    pub subject: Subject,
    /// What can be said of it as a whole.
    pub because: Vec<Because>,
    /// The ways to earn it; for an offering, itself.
    pub ways: Vec<WayIn>,
    /// The sources that this rests on, each once.
    pub sources: Vec<SourceId>,
}

impl Explanation {
    /// The offerings worth trying in a plan: those that nothing closes, while the subject is not in the plan or held.
    pub fn candidates(&self) -> Vec<OfferingId> {
        let settled = |because: &Because| {
            matches!(because, Because::InPlan(_) | Because::Held | Because::GivesHeld | Because::IsGoal)
        };
        if self.because.iter().any(settled) {
            return Vec::new();
        }
        self.ways.iter().filter(|way| !way.is_closed()).map(|way| way.offering).take(MOST_TRIED).collect()
    }
}

/// The most offerings that are tried in a plan for one question.
const MOST_TRIED: usize = 3;
/// The most steps that are named as doing the same.
const MOST_STEPS: usize = 3;
/// The most contradictions that trying an offering may meet.
const ASIDE: u64 = 20_000;

/// Why a subject is not in a plan for a case, as far as that can be read off; nothing is planned anew.
pub fn why_not(catalog: &Catalog, case: &Case, today: Date, plan: &Plan, subject: Subject) -> Explanation {
    let place = local(catalog, case, today);
    let situation = Situation::new(&place.catalog, &place.case, today, Assumptions::default());
    let needed = situation.catalog.graph.closure(plan.goal).items;
    let asked = Asked { situation: &situation, plan, needed };
    let (because, ways, sources) = match subject {
        Subject::Item(item) => asked.item(item),
        Subject::Offering(offering) => asked.offering(offering),
    };
    let mut seen = BTreeSet::new();
    let sources = sources.into_iter().filter(|source| seen.insert(*source)).collect();
    Explanation { subject, because, ways, sources }
}

type Answer = (Vec<Because>, Vec<WayIn>, Vec<SourceId>);

struct Asked<'a> {
    situation: &'a Situation<'a>,
    plan: &'a Plan,
    needed: BTreeSet<ItemId>,
}

impl Asked<'_> {
    fn item(&self, item: ItemId) -> Answer {
        let catalog = self.situation.catalog;
        let standing = &self.situation.standing;
        let mut because = Vec::new();
        if item == self.plan.goal {
            because.push(Because::IsGoal);
        }
        if standing.held.contains(&item) {
            because.push(Because::Held);
        }
        because.extend(self.step_that(|step| step.grants.contains(&item)).map(Because::InPlan));
        let settled = !because.is_empty();
        if standing.refused.contains(&item) {
            because.push(Because::Refused);
        }
        let ways: Vec<WayIn> = catalog.graph.earned_by(item).into_iter().map(|id| self.way(id)).collect();
        if !settled {
            let leads_to: Vec<ItemId> =
                catalog.graph.unlocks(item).into_iter().filter(|other| self.needed.contains(other)).collect();
            if self.needed.contains(&item) {
                because.extend(self.other_steps(&leads_to));
            } else {
                because.push(Because::NotNeeded);
            }
            let has_parts = catalog.item(item).is_some_and(|record| !record.covers().is_empty());
            if ways.is_empty() && !has_parts {
                because.push(Because::NothingGives);
            }
            if self.plan.figures.is_none() {
                because.push(Because::NoPlan);
            }
        }
        let mut sources: Vec<SourceId> =
            catalog.item(item).map(|record| record.facts.sources.clone()).unwrap_or_default();
        for way in &ways {
            sources.extend(
                catalog.offering(way.offering).into_iter().flat_map(|offering| &offering.facts.sources),
            );
        }
        (because, ways, sources)
    }

    fn offering(&self, id: OfferingId) -> Answer {
        let catalog = self.situation.catalog;
        let Some(offering) = catalog.offering(id) else { return (Vec::new(), Vec::new(), Vec::new()) };
        let gives: Vec<ItemId> =
            offering.grants.iter().flat_map(|grant| given_by(&catalog.items, *grant)).collect();
        let held = &self.situation.standing.held;
        let wanted: Vec<ItemId> =
            gives.iter().copied().filter(|item| self.needed.contains(item) && !held.contains(item)).collect();
        let mut because: Vec<Because> =
            self.step_that(|step| step.offering == id).map(Because::InPlan).into_iter().collect();
        if because.is_empty() {
            if !gives.is_empty() && gives.iter().all(|item| held.contains(item)) {
                because.push(Because::GivesHeld);
            } else if wanted.is_empty() {
                because.push(Because::NotNeeded);
            } else {
                let steps = wanted.iter().filter_map(|item| {
                    let step = self.step_that(|step| step.grants.contains(item))?;
                    Some(Because::OtherStep { item: *item, step })
                });
                because.extend(one_for_each_step(steps));
            }
            if self.plan.figures.is_none() {
                because.push(Because::NoPlan);
            }
        }
        (because, vec![self.way(id)], offering.facts.sources.clone())
    }

    fn step_that(&self, is_it: impl Fn(&super::plan::Step) -> bool) -> Option<usize> {
        self.plan.steps.iter().position(is_it)
    }

    /// The steps that bring what something could help to reach.
    fn other_steps(&self, leads_to: &[ItemId]) -> Vec<Because> {
        let found = self.plan.steps.iter().enumerate().flat_map(|(place, step)| {
            step.because.iter().filter_map(move |reason| match reason {
                Reason::Gives { needed_for, .. } => Some((*needed_for, place)),
                _ => None,
            })
        });
        let steps = found.filter(|(item, _)| leads_to.contains(item));
        one_for_each_step(steps.map(|(item, step)| Because::OtherStep { item, step }))
    }

    fn way(&self, id: OfferingId) -> WayIn {
        let hindrances = self.situation.catalog.offering(id).map(|offering| self.hindrances(offering));
        WayIn { offering: id, hindrances: hindrances.unwrap_or_default() }
    }

    fn hindrances(&self, offering: &Offering) -> Vec<Hindrance> {
        let situation = self.situation;
        let case = situation.case;
        let mut found = Vec::new();
        let forbidden = case
            .adjustments
            .iter()
            .find(|adjustment| adjustment.offering == offering.id && adjustment.fix == Fix::Forbidden);
        found.extend(forbidden.map(|adjustment| Hindrance::Forbidden {
            author: adjustment.author.clone(),
            date: adjustment.date,
            reason: adjustment.reason.clone(),
        }));
        for entry in &offering.entry {
            let binds = match entry.strength {
                Strength::Hard => true,
                Strength::Waivable => case.settings.entry_waiver == Counted::No,
                Strength::Soft => false,
            };
            if binds && !self.is_met(&entry.needs) {
                self.unmet(&entry.needs, entry.strength, &mut found);
            }
        }
        for entry in &offering.language {
            let hours = situation.progress.needed(entry.skill, entry.level);
            if hours != Some(0) && entry.strength != Strength::Soft {
                let (skill, level, strength) = (entry.skill, entry.level, entry.strength);
                found.push(Hindrance::Language { skill, level, hours, strength });
            }
        }
        if super::starts::weeks(situation, offering).is_empty() {
            found.push(Hindrance::NotOffered);
        }
        found.extend(self.hours(offering));
        if let (Cost::Euro(cost), Some(budget)) = (&offering.cost, case.settings.budget)
            && *cost > budget
        {
            found.push(Hindrance::Budget { cost: *cost, budget });
        }
        let items = &situation.catalog.items;
        let nothing = |grant: &Grant| {
            matches!(grant, Grant::Claimed(_))
                && !given_by(items, *grant).iter().any(|item| situation.standing.claimed.contains(item))
        };
        if !offering.grants.is_empty() && offering.grants.iter().all(nothing) {
            found.push(Hindrance::NothingClaimed);
        }
        found
    }

    /// What its hours ask that the learner does not have in any week.
    fn hours(&self, offering: &Offering) -> Option<Hindrance> {
        let situation = self.situation;
        let most = |hours: &[u32]| hours.iter().copied().max().unwrap_or(0);
        let (day, evening) = (most(&situation.frame.day), most(&situation.frame.evening));
        if situation.case.settings.evening_only && offering.modes.iter().all(|mode| mode.day > 0) {
            return Some(Hindrance::DaytimeOnly);
        }
        let have =
            (0..situation.frame.horizon).map(|week| situation.frame.available(week)).max().unwrap_or(0);
        let fits = |mode: &crate::model::offering::Mode| {
            mode.hours_per_week <= have && mode.day <= day && mode.evening <= evening
        };
        if offering.modes.iter().any(fits) {
            return None;
        }
        let takes = offering.modes.iter().map(|mode| mode.hours_per_week).min().unwrap_or(0);
        Some(Hindrance::Hours { takes, have })
    }

    /// Whether a requirement is met by what is held and known today.
    fn is_met(&self, needs: &Requirement) -> bool {
        let case = self.situation.case;
        let standing = &self.situation.standing;
        match needs {
            Requirement::All(members) => members.iter().all(|member| self.is_met(member)),
            Requirement::Any(members) => members.iter().any(|member| self.is_met(member)),
            Requirement::AtLeast(k, members) => {
                members.iter().filter(|member| self.is_met(member)).count() >= *k as usize
            }
            Requirement::Item(item) => standing.held.contains(item),
            Requirement::Experience(item) => standing.has_experience(*item),
            Requirement::Age(years) => case.learner.age.is_none_or(|age| age >= *years),
            Requirement::Company(_) => case.settings.company != Counted::No,
            Requirement::Contract => case.settings.contract == Counted::Yes,
            Requirement::Placement(hours) => case.placement_hours >= *hours,
        }
    }

    /// What is missing of a requirement that is not met: its items together, the rest one by one.
    fn unmet(&self, needs: &Requirement, strength: Strength, found: &mut Vec<Hindrance>) {
        let mut items = Vec::new();
        self.missing(needs, &mut items, found);
        items.sort_unstable();
        items.dedup();
        if !items.is_empty() {
            found.push(Hindrance::NeedsFirst { items, strength });
        }
    }

    fn missing(&self, needs: &Requirement, items: &mut Vec<ItemId>, found: &mut Vec<Hindrance>) {
        if self.is_met(needs) {
            return;
        }
        match needs {
            Requirement::All(members) | Requirement::Any(members) | Requirement::AtLeast(_, members) => {
                for member in members {
                    self.missing(member, items, found);
                }
            }
            Requirement::Item(item) => items.push(*item),
            Requirement::Experience(item) => found.push(Hindrance::Experience(*item)),
            Requirement::Age(years) => found.push(Hindrance::Age(*years)),
            Requirement::Company(_) => found.push(Hindrance::Company),
            Requirement::Contract => found.push(Hindrance::Contract),
            Requirement::Placement(hours) => found.push(Hindrance::Placement(*hours)),
        }
    }
}

/// The first reason for each step, and no more than a few of them.
fn one_for_each_step(found: impl Iterator<Item = Because>) -> Vec<Because> {
    let mut seen = BTreeSet::new();
    let mut kept = Vec::new();
    for because in found {
        let is_new = match because {
            Because::OtherStep { step, .. } => seen.insert(step),
            _ => true,
        };
        if is_new && kept.len() < MOST_STEPS {
            kept.push(because);
        }
    }
    kept
}

/// What a plan comes to when an offering must be in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trial {
    /// The offering.
    pub offering: OfferingId,
    /// The figures then; `None` when there is no plan with it, or none was found.
    pub figures: Option<Figures>,
    /// Weeks by which the goal is reached later with it.
    pub weeks_later: Option<i64>,
    /// Whether that is proved.
    pub proved: bool,
}

/// Tries offerings one by one in a plan, as if each were fixed by hand, and returns the one with which the goal is reached first.
/// Nothing when none of them could be tried.
pub fn trial(
    catalog: &Catalog,
    case: &Case,
    goal: &Key,
    today: Date,
    candidates: &[OfferingId],
    cancel: &Cancel,
) -> Result<Option<Trial>, PlanError> {
    let place = local(catalog, case, today);
    let (catalog, case) = (&*place.catalog, &*place.case);
    let goal = goal_of(catalog, case, Some(goal))?;
    let limits = Limits { conflicts: Some(ASIDE), ..Limits::default() };
    let planning = Planning { catalog, case, goal, today, limits, cancel };
    let situation = planning.situation(Assumptions::default());
    let now = planning.solve(&compile(&situation, goal).problem, &mut |_| {})?;
    let Some(now) = now.best.as_ref().map(figures) else { return Ok(None) };
    let mut best: Option<Trial> = None;
    for offering in candidates {
        let Some(tried) = try_one(&planning, *offering, now)? else { continue };
        let better = |known: &Trial| match (tried.figures, known.figures) {
            (Some(tried), Some(known)) => tried < known,
            (tried, known) => tried.is_some() && known.is_none(),
        };
        if best.as_ref().is_none_or(better) {
            best = Some(tried);
        }
    }
    Ok(best)
}

fn try_one(planning: &Planning<'_>, offering: OfferingId, now: Figures) -> Result<Option<Trial>, PlanError> {
    let Some(record) = planning.catalog.offering(offering) else { return Ok(None) };
    let mut case = planning.case.clone();
    case.adjustments.retain(|adjustment| adjustment.offering != record.id);
    case.adjustments.push(Adjustment {
        offering: record.id.clone(),
        fix: Fix::Pinned(None),
        author: String::new(),
        date: planning.today,
        reason: String::new(),
    });
    let planning = planning.about(&case);
    let compiled = compile(&planning.situation(Assumptions::default()), planning.goal);
    let outcome = planning.solve(&compiled.problem, &mut |_| {})?;
    let proved = matches!(outcome.status, planner::Status::Optimal | planner::Status::Infeasible);
    let Some(best) = &outcome.best else {
        return Ok(proved.then_some(Trial { offering, figures: None, weeks_later: None, proved }));
    };
    let is_in = best.runs.iter().any(|run| {
        compiled.origins.get(run.offering).is_some_and(|origin| origin.offering == Some(offering))
    });
    // A plan without it says nothing about it.
    let then = figures(best);
    let weeks_later = i64::from(then.finish_week) - i64::from(now.finish_week);
    Ok(is_in.then_some(Trial { offering, figures: Some(then), weeks_later: Some(weeks_later), proved }))
}

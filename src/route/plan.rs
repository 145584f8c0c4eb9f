//! A plan: the answer as data, with dates, reasons and evidence, and no sentence for people in it.

mod conflict;
mod proposal;

use jiff::civil::Date;

pub use conflict::{Blocked, BlockedBy, Conflict, Demand, DemandKind, Remedy};
pub use proposal::{Proposal, Stage};

use super::adopted::Adopted;
use super::fixes::{Fixed, NoEffect};
use crate::model::Catalog;
use crate::model::case::Counted;
use crate::model::civic::Account;
use crate::model::code::{Key, Slug};
use crate::model::fact::{Grade, SourceId};
use crate::model::item::{ItemId, ItemKind};
use crate::model::language::{Level, Skill};
use crate::model::offering::{OfferingId, Pathway};

/// How sure the answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// No plan is better in finish, then hours, then cost: proved.
    Optimal,
    /// A plan, with a proved bound below which no plan can finish.
    Feasible,
    /// Proved that there is no plan; the conflict says why.
    Infeasible,
    /// Stopped before a plan was found or excluded.
    Unknown,
}

impl Status {
    /// The word used in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Optimal => "optimal",
            Self::Feasible => "feasible",
            Self::Infeasible => "infeasible",
            Self::Unknown => "unknown",
        }
    }
}

/// What a plan is judged by, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Figures {
    /// Weeks from the start of the plan to the goal, and to the end of everything that is kept in the plan by hand.
    pub finish_week: u32,
    /// Hours of study of all steps.
    pub study_hours: u32,
    /// Known cost of all steps, in euro.
    pub cost_eur: u32,
}

/// What makes a plan the best: which of its figures is compared first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// The earliest finish, then the fewest hours, then the lowest cost.
    #[default]
    Finish,
    /// The fewest hours, then the earliest finish, then the lowest cost.
    Hours,
    /// The lowest cost, then the earliest finish, then the fewest hours.
    Cost,
}

impl Order {
    /// The word used in JSON and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Finish => "finish",
            Self::Hours => "hours",
            Self::Cost => "cost",
        }
    }
}

/// A plan for one goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Version of the catalog.
    pub catalog_version: String,
    /// Hash of the catalog.
    pub catalog_hash: String,
    /// The goal.
    pub goal: ItemId,
    /// How sure it is.
    pub status: Status,
    /// What it is the best by.
    pub order: Order,
    /// The Monday of week 0.
    pub start: Date,
    /// What it takes; `None` when there is no plan.
    pub figures: Option<Figures>,
    /// No plan can finish before this week: proved.
    pub bound_week: u32,
    /// The steps, by start, then by offering.
    pub steps: Vec<Step>,
    /// Every week up to the finish and the last civic hour.
    pub weeks: Vec<Week>,
    /// The civic accounts.
    pub civic: Vec<AccountPlan>,
    /// Last day of the civic term, if known.
    pub term_end: Option<Date>,
    /// Exams of civic integration, with the dates to register by.
    pub exams: Vec<ExamPlan>,
    /// What the advisor should know.
    pub warnings: Vec<Warning>,
    /// Why there is no plan.
    pub conflict: Option<Conflict>,
    /// Nodes the search looked at.
    pub nodes: u64,
    /// What was fixed by hand, and the plan that was adopted.
    pub by_hand: ByHand,
}

/// What people decided about a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ByHand {
    /// What was fixed about offerings, in the order of the case.
    pub fixed: Vec<Fixed>,
    /// The plan that was adopted, and how this one differs from it.
    pub adopted: Option<Adopted>,
}

/// One step: an offering with a start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The offering.
    pub offering: OfferingId,
    /// Which of its modes.
    pub mode: usize,
    /// What it gives that the plan uses.
    pub grants: Vec<ItemId>,
    /// First week, counted from the start of the plan.
    pub start_week: u32,
    /// The week after its last.
    pub end_week: u32,
    /// Its first Monday.
    pub start: Date,
    /// The Friday of its last week.
    pub end: Date,
    /// Hours a week of everything together.
    pub hours_per_week: u32,
    /// Hours of study.
    pub study_hours: u32,
    /// Whether the hours or weeks are an estimate.
    pub estimated: bool,
    /// Price, if known.
    pub cost_eur: Option<u32>,
    /// Why it is in the plan.
    pub because: Vec<Reason>,
    /// Why it starts when it starts.
    pub timing: Timing,
    /// By how many weeks its start can slip, other steps moving as they need to, without the goal being reached later; `None`
    /// when that is not known.
    pub slack: Option<u32>,
    /// What it makes possible: items that become reached, and steps that wait for it.
    pub unlocks: Vec<Unlock>,
    /// The sources the step rests on.
    pub sources: Vec<SourceId>,
    /// The weakest grade of the facts it rests on.
    pub grade: Grade,
    /// What is still unsure.
    pub unsure: Vec<Unsure>,
    /// Whether it goes on already.
    pub under_way: bool,
}

/// Why a step is in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It gives the goal itself.
    Goal,
    /// It gives `item`, which `needed_for` is made of or asks for.
    Gives {
        /// What it gives.
        item: ItemId,
        /// What needs that.
        needed_for: ItemId,
    },
    /// It gives `item`, which the step of `offering` asks for at its start.
    Entry {
        /// What it gives.
        item: ItemId,
        /// The offering that asks for it.
        offering: OfferingId,
    },
    /// Its hours count to an account.
    Counts(Account),
    /// It goes on already.
    UnderWay,
    /// It is kept in the plan by hand.
    Fixed,
}

/// Why a step does not start a start window earlier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Timing {
    /// It starts with the plan.
    PlanStart,
    /// It waits for an item that another step gives.
    After {
        /// The item.
        item: ItemId,
        /// The step, by its place in the plan.
        step: usize,
    },
    /// It waits for a level of Dutch.
    Language {
        /// The skill.
        skill: Skill,
        /// The level.
        level: Level,
    },
    /// Its start was fixed by hand.
    Fixed,
    /// There is no earlier start window since the plan's start.
    StartWindow,
    /// In the week of the earlier start window there are not enough hours.
    Hours {
        /// The first week that is too full.
        week: u32,
    },
    /// An earlier start is possible and would not bring the goal nearer.
    Free {
        /// The earliest week it could start in, all else the same.
        earliest_week: u32,
    },
}

/// What a step makes possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unlock {
    /// The item is reached at the end of this step.
    Item(ItemId),
    /// The step, by its place in the plan, can start.
    Step(usize),
}

/// What is unsure about a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsure {
    /// Its load is an estimate: least, likely and most hours.
    Load {
        /// Least hours.
        min: u32,
        /// Likely hours.
        likely: u32,
        /// Most hours.
        max: u32,
    },
    /// Its load is that of the whole offering, while so many of its work processes come from elsewhere.
    CountedWhole {
        /// Work processes that are held or that another step gives.
        covered: usize,
        /// Work processes of the offering.
        of: usize,
    },
    /// Its duration is an estimate: least, likely and most weeks.
    Weeks {
        /// Least weeks.
        min: u32,
        /// Likely weeks.
        likely: u32,
        /// Most weeks.
        max: u32,
    },
    /// Somebody else decides on the outcome.
    Assessed,
    /// No source gives its price.
    CostUnknown,
    /// No known funding source is open on its start date.
    Unfunded,
    /// A school must waive an entry requirement after a suitability check.
    Waiver,
    /// A recognised company must be found.
    Company(ItemId),
    /// An employment contract must be found.
    Contract,
    /// A level of Dutch that is advised at the start is not reached then.
    LanguageAdvised {
        /// The skill.
        skill: Skill,
        /// The level.
        level: Level,
    },
    /// An advised requirement is not met: it names these items, none of which is held.
    EntryAdvised(Vec<ItemId>),
    /// Work experience in what this item stands for is advised, and the learner is not known to have it.
    ExperienceAdvised(ItemId),
    /// The learner's age is not known, and the offering asks for one.
    Age(u8),
    /// Which work processes a certificate covers is only known from tags: an upper bound.
    Tagged(ItemId),
    /// Its facts were last checked more than a year before the plan starts.
    Stale(Date),
    /// The grade of its facts is D: press, aggregator or estimate.
    Weak,
}

/// One week of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Which, counted from the start of the plan.
    pub week: u32,
    /// Its Monday.
    pub date: Date,
    /// Hours the learner has in it.
    pub available: u32,
    /// Steps that run in it, by their place in the plan, with their hours.
    pub steps: Vec<(usize, u32)>,
    /// Hours booked beside the steps, per account.
    pub accounts: Vec<(Account, u32)>,
    /// Whether it is a school holiday for the learner.
    pub holiday: bool,
}

impl Week {
    /// Hours used by everything together.
    pub fn used(&self) -> u32 {
        self.steps.iter().map(|(_, hours)| hours).sum::<u32>()
            + self.accounts.iter().map(|(_, hours)| hours).sum::<u32>()
    }
}

/// One civic account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountPlan {
    /// Which.
    pub account: Account,
    /// Hours required in all, before anything was done.
    pub required: u32,
    /// Hours booked before the plan starts.
    pub done: u32,
    /// Hours the plan books up to the deadline, those counted within steps included.
    pub planned: u32,
    /// Of these, hours that are made within steps.
    pub within_steps: u32,
    /// Last day, if there is one.
    pub deadline: Option<Date>,
    /// Friday of the week in which the requirement is met.
    pub met_on: Option<Date>,
    /// The rule it rests on.
    pub rule: Option<Slug>,
}

impl AccountPlan {
    /// Hours beyond the requirement: lessons for a level that steps ask for, or hours within steps.
    pub const fn surplus(&self) -> u32 {
        let made = self.done.saturating_add(self.planned);
        if self.required == 0 { 0 } else { made.saturating_sub(self.required) }
    }
}

/// A civic-integration exam.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExamPlan {
    /// The part.
    pub part: ExamPart,
    /// The level, for the language parts.
    pub level: Option<Level>,
    /// Last day to register.
    pub register_by: Option<Date>,
    /// Weeks to wait for a seat.
    pub queue_weeks: u32,
    /// Weeks to wait for the result.
    pub result_weeks: u32,
    /// The first week in which the plan has the hours for the level; `None` when it does not get there.
    pub ready_week: Option<u32>,
}

/// A part of the civic-integration exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExamPart {
    /// A skill.
    Skill(Skill),
    /// Kennis van de Nederlandse Maatschappij.
    Knm,
}

/// What the advisor should know about the plan as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// What a place has other than the nation is in force in this plan.
    Overlay {
        /// The overlay.
        id: Slug,
        /// Whether it is invented, as an example.
        example: bool,
    },
    /// No PIP yet: the term is unknown and the plan provisional.
    TermUnknown,
    /// So many weeks after the notice of DUO the PIP is due; said when there is none.
    PipDue(u32),
    /// These offerings have to be paid and no known source is open when their steps start.
    Unfunded(Vec<OfferingId>),
    /// An extension of the term that is longer than the rules give.
    LongExtension {
        /// Months in the case.
        months: u32,
        /// Most months by the rule.
        most: u32,
    },
    /// The term ended before the plan starts.
    TermOver(Date),
    /// The goal is reached after the term ends.
    GoalAfterTerm(Date),
    /// After this day holidays are taken to look like those of the last known year.
    HolidaysEstimated(Date),
    /// Whether the municipality counts placement hours is not known; the plan does not count them.
    PlacementNotCounted(Counted),
    /// The education route fills the week until this day.
    EducationRoute(Option<Date>),
    /// More paid work a week than fits beside lessons, by the figure the ministry uses.
    WorkAboveCap {
        /// Hours a week of the learner's own work.
        hours: u32,
        /// The cap.
        cap: u32,
    },
    /// Reaching this diploma ends the civic-integration obligation: an alternative finish.
    EndsObligation(ItemId),
    /// The case names something this catalog does not know; it is kept and has no effect.
    UnknownReference(Key),
    /// The case marks a diploma under an older code; this diploma stands for it.
    OlderCode(Key, ItemId),
    /// The case marks a diploma under an older code that was split into these; it has no effect until one of them is marked.
    SplitCode(Key, Vec<ItemId>),
    /// The case was made with another version of the catalog.
    OtherCatalog(String),
    /// No school calendar was chosen; this one is used.
    DefaultCalendar(Slug),
    /// The horizon was reached before the term ends.
    HorizonShort(u32),
    /// Everything needed is held already.
    NothingLeft,
    /// Something that was fixed by hand has no effect.
    FixWithoutEffect(Slug, NoEffect),
    /// The goal itself is reached on this day, before everything that is kept in the plan by hand is done.
    GoalBeforeFixed(Date),
}

impl Step {
    /// Whether it is kept in the plan by hand.
    pub fn is_fixed(&self) -> bool {
        self.because.contains(&Reason::Fixed)
    }
}

impl Plan {
    /// Whether nothing is known of what the steps cost: no price is more than nothing, and some are not known.
    pub fn has_no_known_cost(&self) -> bool {
        self.figures.is_some_and(|figures| figures.cost_eur == 0)
            && self.steps.iter().any(|step| step.cost_eur.is_none())
    }

    /// The step, by its place in the plan, that is an exam of the plan itself: it proves the level in the skill, and starts before the
    /// last day to register.
    pub fn step_of(&self, exam: &ExamPlan, catalog: &Catalog) -> Option<usize> {
        let (ExamPart::Skill(wanted), Some(least)) = (exam.part, exam.level) else { return None };
        self.steps.iter().position(|step| {
            let is_exam = catalog
                .offering(step.offering)
                .is_some_and(|offering| offering.pathway == Pathway::LanguageExam);
            let in_time = exam.register_by.is_none_or(|last| step.start <= last);
            is_exam
                && in_time
                && step.grants.iter().filter_map(|item| catalog.item(*item)).any(|item| {
                    matches!(item.kind, ItemKind::Language { skill, level } if skill == wanted && level >= least)
                })
        })
    }

    /// The day on which the goal is reached, and everything that is kept in the plan by hand is done.
    pub fn finish_date(&self) -> Option<Date> {
        Some(self.last_day_of(self.figures?.finish_week))
    }

    /// The last working day of so many weeks: the Friday of the last one, or the plan's first day when there are none.
    pub fn last_day_of(&self, weeks: u32) -> Date {
        use jiff::ToSpan as _;
        if weeks == 0 {
            return self.start;
        }
        crate::model::calendar::add_weeks(self.start, weeks).saturating_sub(3.days())
    }
}

//! Why there is no plan: what cannot be reached, or the demands that clash, each with what would give in to it.

use jiff::civil::Date;

use super::Figures;
use crate::model::civic::Account;
use crate::model::code::Slug;
use crate::model::item::ItemId;
use crate::model::offering::{OfferingId, Strength};
use crate::route::change::Change;

/// Why there is no plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// Nothing in the catalog gives these items to this learner.
    Unreachable {
        /// The items.
        items: Vec<ItemId>,
        /// What blocks the offerings that would.
        blocked: Vec<Blocked>,
    },
    /// These demands clash: without any one of them there is a plan.
    Clash(Vec<Demand>),
}

/// An offering that cannot be used, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    /// The offering.
    pub offering: OfferingId,
    /// Why.
    pub why: BlockedBy,
    /// What would open it, if that gives a plan.
    pub remedy: Option<Remedy>,
}

/// A change of the case with which there is a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// The least change of its kind.
    pub change: Change,
    /// The figures of the best plan then.
    pub figures: Figures,
}

/// Why an offering cannot be used by this learner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockedBy {
    /// An entry requirement can never be met.
    Entry(Strength),
    /// No recognised company.
    Company,
    /// No employment contract.
    Contract,
    /// It is not offered in the time planned for.
    NotOffered,
}

/// A demand in a clash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// What is demanded.
    pub what: DemandKind,
    /// Weeks to the finish when this demand alone is dropped; `None` when that was not found within the limits.
    pub finish_without: Option<u32>,
    /// The least change of the case that gives in to it, if that alone gives a plan.
    pub remedy: Option<Remedy>,
}

/// A kind of demand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DemandKind {
    /// So many hours on an account before a day.
    Account {
        /// The account.
        account: Account,
        /// Hours still to make.
        hours: u32,
        /// Before this day.
        deadline: Option<Date>,
    },
    /// No more hours a week than the learner has.
    AvailableHours,
    /// No hours a week, because nobody filled in how many the learner has.
    HoursNotFilledIn,
    /// No more daytime hours a week than the learner has.
    DayHours,
    /// No more evening hours a week than the learner has.
    EveningHours,
    /// No more paid work a week than fits beside lessons.
    WorkCap,
    /// Levels of Dutch at the start of steps.
    LanguageEntry,
    /// The weeks in which steps can start.
    StartWindows,
    /// Pauses in this calendar.
    Pauses(Slug),
    /// No more than this budget, in euro.
    Budget(u32),
    /// This step, under way, must be finished.
    UnderWay(OfferingId),
    /// The goal within so many weeks.
    Horizon(u32),
    /// This offering is kept in the plan by hand; with a day, it starts in the week of that day.
    Pinned(OfferingId, Option<Date>),
    /// This offering is kept out of the plan by hand.
    Forbidden(OfferingId),
    /// Nothing that is taught by day.
    EveningOnly,
}

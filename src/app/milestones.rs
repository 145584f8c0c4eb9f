//! The moments of a plan that people look forward to: what is reached and when, up to the talks after work has started.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::model::Catalog;
use crate::model::calendar::{add_weeks, weeks_between};
use crate::model::item::{ItemId, ItemKind};
use crate::route::Plan;
use crate::route::plan::Unlock;

use super::plan_rows::Row;

/// What a moment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The plan starts.
    Start,
    /// A credential or proof is reached.
    Reached(ItemId),
    /// The hours of a civic account are made; the account by its place in the plan.
    Met(usize),
    /// The goal is reached.
    Goal,
    /// The civic term ends.
    TermEnd,
    /// A talk after so many months of work.
    FollowUp(u8),
}

impl Kind {
    /// Its character on the axis and in the list.
    pub const fn mark(self) -> char {
        match self {
            Self::Reached(_) => '*',
            Self::Met(_) => '+',
            Self::TermEnd => 'T',
            Self::Start | Self::Goal | Self::FollowUp(_) => '-',
        }
    }
}

/// A moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Milestone {
    /// The day.
    pub date: Date,
    /// The week it falls in, counted from the start of the plan.
    pub week: u32,
    /// What it is.
    pub kind: Kind,
}

/// Months of work after which there is a talk about how it goes.
const FOLLOW_UPS: [u8; 2] = [3, 6];

/// The moments of a plan that still has something to do, in the order of their days.
pub fn milestones(catalog: &Catalog, plan: &Plan) -> Vec<Milestone> {
    let Some(finish) = plan.finish_date().filter(|_| plan.figures.is_some_and(|one| one.finish_week > 0))
    else {
        return Vec::new();
    };
    let at = |date: Date, kind| Milestone { date, week: weeks_between(plan.start, date), kind };
    let mut found = vec![at(plan.start, Kind::Start), at(finish, Kind::Goal)];
    let mut seen = vec![plan.goal];
    for step in &plan.steps {
        let unlocked = step.unlocks.iter().filter_map(|unlock| match unlock {
            Unlock::Item(item) => Some(*item),
            Unlock::Step(_) => None,
        });
        for item in step.grants.iter().copied().chain(unlocked) {
            if is_credential(catalog, item) && !seen.contains(&item) {
                seen.push(item);
                found.push(at(step.end, Kind::Reached(item)));
            }
        }
    }
    for (place, account) in plan.civic.iter().enumerate() {
        if let Some(date) = account.met_on.filter(|_| account.done < account.required) {
            found.push(at(date, Kind::Met(place)));
        }
    }
    found.extend(plan.term_end.filter(|end| *end >= plan.start).map(|end| at(end, Kind::TermEnd)));
    if catalog.item(plan.goal).is_some_and(|goal| matches!(goal.kind, ItemKind::Job { .. })) {
        let talk = |months: u8| Some((finish.checked_add(i64::from(months).months()).ok()?, months));
        found
            .extend(FOLLOW_UPS.into_iter().filter_map(talk).map(|(date, one)| at(date, Kind::FollowUp(one))));
    }
    found.sort_by_key(|milestone| (milestone.date, milestone.kind));
    found
}

/// Whether something is a paper of its own, that a learner can show: not a part of one, and not a job.
fn is_credential(catalog: &Catalog, item: ItemId) -> bool {
    catalog.item(item).is_some_and(|item| {
        matches!(
            item.kind,
            ItemKind::Certificate { .. }
                | ItemKind::Diploma(_)
                | ItemKind::Statement { .. }
                | ItemKind::Elective { .. }
                | ItemKind::Licence { .. }
                | ItemKind::Language { .. }
        )
    })
}

/// The rows of the moments of a plan, exams among them, in the order of their days.
pub fn rows(plan: &Plan, milestones: &[Milestone]) -> Vec<Row> {
    let exams = plan.exams.iter().enumerate().map(|(place, exam)| {
        let ready = exam.ready_week.map(|week| add_weeks(plan.start, week));
        (ready.or(exam.register_by).unwrap_or(Date::MAX), Row::Exam(place))
    });
    let others = milestones.iter().enumerate().map(|(place, one)| (one.date, Row::Milestone(place)));
    let mut rows: Vec<(Date, Row)> = others.chain(exams).collect();
    rows.sort_by_key(|(date, _)| *date);
    rows.into_iter().map(|(_, row)| row).collect()
}

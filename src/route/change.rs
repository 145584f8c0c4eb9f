//! Changes of a case that an advisor can make: tried as a what-if, offered as a way out of a conflict, and made and undone in
//! the workbench.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::model::calendar::{add_weeks, monday_from};
use crate::model::case::{Adjustment, Case, Counted, Exception, Extension, Fix, Mark, MarkState, Written};
use crate::model::code::{Key, Slug};

/// One change. Applied to a case it gives another case; nothing else moves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// So many more daytime hours a week, outside the periods that have hours of their own.
    DayHours(u32),
    /// So many more hours a week in evenings and weekends, outside the periods that have hours of their own.
    EveningHours(u32),
    /// What is claimed is granted by the exam committee.
    Grant(Key),
    /// The school waives the entry requirements that it may waive.
    EntryWaiver,
    /// A recognised company offers a place.
    Company,
    /// There is an employment contract.
    Contract,
    /// The municipality counts hours at a company as participation.
    PlacementCounts,
    /// The civic term is extended by so many months. DUO decides on that.
    Extension(u32),
    /// So many hours of paid work a week are allowed beside lessons.
    WorkCap(u32),
    /// The plan may cost so much, in euro.
    Budget(u32),
    /// So many hours of participation a week are possible.
    ParticipationPerWeek(u32),
    /// So many hours of Dutch lessons a week are possible.
    LessonsPerWeek(u32),
    /// A programme under way is given up.
    GiveUp(Slug),
    /// Nothing starts before this day.
    StartOn(Date),
    /// So many weeks are planned ahead.
    Horizon(u32),
    /// The plan begins with a trial placement of so many weeks, which takes all hours by day; a contract follows.
    TrialPlacement(u32),
    /// The learner studies in evenings and weekends only, or by day as well.
    EveningOnly(bool),
    /// Something is fixed about an offering by hand, in place of what was fixed about it before.
    Fix(Slug, Fix),
    /// Nothing is fixed about an offering any more.
    Unfix(Slug),
}

impl Change {
    /// The case after the change.
    ///
    /// What somebody else has to decide is written down with `author` and `reason`: a mark says who made it, an extension on
    /// which ground.
    #[must_use]
    pub fn apply(&self, case: &Case, author: &str, on: Date, reason: &str) -> Case {
        let mut case = case.clone();
        match self {
            Self::DayHours(more) => {
                case.availability.day = case.availability.day.saturating_add(*more);
            }
            Self::EveningHours(more) => {
                case.availability.evening = case.availability.evening.saturating_add(*more);
            }
            Self::Grant(key) => {
                let mark = Mark {
                    on: key.clone(),
                    state: MarkState::Granted,
                    author: author.to_owned(),
                    date: on,
                    reason: reason.to_owned(),
                };
                match case.marks.iter_mut().find(|mark| mark.on == *key) {
                    Some(known) => *known = mark,
                    None => case.marks.push(mark),
                }
            }
            Self::EntryWaiver => case.settings.entry_waiver = Counted::Yes,
            Self::Company => case.settings.company = Counted::Yes,
            Self::Contract => case.settings.contract = Counted::Yes,
            Self::PlacementCounts => case.settings.placement_counts = Counted::Yes,
            Self::Extension(months) => {
                if let Some(civic) = &mut case.civic {
                    civic.extensions.push(Extension {
                        ground: reason.to_owned(),
                        months: *months,
                        by: Some(Written { author: author.to_owned(), date: on }),
                    });
                }
            }
            Self::WorkCap(hours) => case.settings.work_cap = Some(*hours),
            Self::Budget(euro) => case.settings.budget = Some(*euro),
            Self::ParticipationPerWeek(hours) => case.settings.participation_per_week = Some(*hours),
            Self::LessonsPerWeek(hours) => case.language.lessons_per_week = Some(*hours),
            Self::GiveUp(offering) => case.under_way.retain(|under_way| under_way.offering != *offering),
            Self::StartOn(day) => case.plan_from = Some(*day),
            Self::Horizon(weeks) => case.settings.horizon_weeks = *weeks,
            Self::TrialPlacement(weeks) => {
                let from = monday_from(case.plan_from.map_or(on, |from| from.max(on)));
                case.availability.exceptions.push(Exception {
                    from,
                    to: add_weeks(from, *weeks).saturating_sub(3.days()),
                    day: 0,
                    evening: case.availability.evening,
                    reason: reason.to_owned(),
                    by: Some(Written { author: author.to_owned(), date: on }),
                });
                case.settings.contract = Counted::Yes;
            }
            Self::EveningOnly(only) => case.settings.evening_only = *only,
            Self::Fix(offering, fix) => {
                case.adjustments.retain(|known| known.offering != *offering);
                case.adjustments.push(Adjustment {
                    offering: offering.clone(),
                    fix: *fix,
                    author: author.to_owned(),
                    date: on,
                    reason: reason.to_owned(),
                });
            }
            Self::Unfix(offering) => case.adjustments.retain(|known| known.offering != *offering),
        }
        case
    }

    /// Name of the kind of change, for other programs.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::DayHours(_) => "day-hours",
            Self::EveningHours(_) => "evening-hours",
            Self::Grant(_) => "grant",
            Self::EntryWaiver => "entry-waiver",
            Self::Company => "company",
            Self::Contract => "contract",
            Self::PlacementCounts => "placement-counts",
            Self::Extension(_) => "extension",
            Self::WorkCap(_) => "work-cap",
            Self::Budget(_) => "budget",
            Self::ParticipationPerWeek(_) => "participation-per-week",
            Self::LessonsPerWeek(_) => "lessons-per-week",
            Self::GiveUp(_) => "give-up",
            Self::StartOn(_) => "start-on",
            Self::Horizon(_) => "horizon",
            Self::TrialPlacement(_) => "trial-placement",
            Self::EveningOnly(true) => "evening-only",
            Self::EveningOnly(false) => "by-day-too",
            Self::Fix(_, Fix::Pinned(_)) => "pin",
            Self::Fix(_, Fix::Forbidden) => "forbid",
            Self::Unfix(_) => "unfix",
        }
    }
}

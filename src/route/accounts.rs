//! The civic accounts of a case: how many hours, before when, at how many a week, and by which rule.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::frame::Frame;
use crate::model::Catalog;
use crate::model::calendar::weeks_between;
use crate::model::case::{Case, CivicFacts};
use crate::model::civic::{Account, CivicRoute};
use crate::model::code::Slug;
use crate::model::language::{Level, Skill};
use crate::model::load::Variant;
use crate::model::rule::{Rule, RuleTopic};

/// An account as the plan has to meet it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountDemand {
    /// Which.
    pub account: Account,
    /// Hours required in all.
    pub required: u32,
    /// Hours booked already.
    pub done: u32,
    /// The first week that no longer counts; the horizon where there is no deadline within it.
    pub deadline_week: u32,
    /// The last day, where there is one.
    pub deadline: Option<Date>,
    /// The least hours in each week.
    pub min_per_week: Vec<u32>,
    /// The most hours in each week.
    pub max_per_week: Vec<u32>,
    /// The rule it rests on.
    pub rule: Option<Slug>,
}

impl AccountDemand {
    /// Hours still to make.
    pub const fn open(&self) -> u32 {
        self.required.saturating_sub(self.done)
    }
}

/// Hours of progress per level of Dutch, and what the learner has of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Cumulative hours from nothing to each level.
    pub thresholds: BTreeMap<Level, u32>,
    /// Hours in hand per skill, in the order of [`Skill::ALL`].
    pub base: [u32; 4],
}

impl Progress {
    /// The progress table of a case, with the estimates of a variant.
    ///
    /// A level that the band does not describe has no threshold, and nothing can ask for it.
    pub fn new(catalog: &Catalog, case: &Case, variant: Variant) -> Self {
        let mut thresholds = BTreeMap::from([(Level::A0, 0)]);
        let band = catalog.band(&case.language.band).or_else(|| catalog.bands.first());
        let mut sum = 0_u32;
        for (level, hours) in band.map(|band| band.steps.as_slice()).unwrap_or_default() {
            sum = sum.saturating_add(hours.figure(variant));
            thresholds.insert(*level, sum);
        }
        let mut base = [0; 4];
        for (skill, hours) in Skill::ALL.into_iter().zip(&mut base) {
            let level = case.language.level(skill);
            let reached = thresholds.range(..=level).next_back().map_or(0, |(_, hours)| *hours);
            *hours = reached.saturating_add(case.language.hours_since);
        }
        Self { thresholds, base }
    }

    /// Lesson hours still needed for a level in one skill; `None` when the band does not describe the level.
    pub fn needed(&self, skill: Skill, level: Level) -> Option<u32> {
        let base = self.base.get(skill.index()).copied().unwrap_or(0);
        Some(self.thresholds.get(&level)?.saturating_sub(base))
    }

    /// Lesson hours still needed for a level in the weakest skill.
    pub fn needed_in_all(&self, level: Level) -> Option<u32> {
        Skill::ALL.into_iter().map(|skill| self.needed(skill, level)).max().flatten()
    }
}

/// The civic accounts of a case. The language account is always there, because Dutch is learned with or without a duty.
pub fn account_demands(
    catalog: &Catalog,
    case: &Case,
    frame: &Frame,
    progress: &Progress,
) -> Vec<AccountDemand> {
    let rules = Rules { catalog, civic: case.civic.as_ref(), on: frame.start };
    let mut demands = vec![language(case, frame, progress, &rules)];
    let Some(civic) = &case.civic else { return demands };
    // The education route has no MAP and is a full week of its own; its hours are the school's business.
    for (account, hours, per_week, taught) in [
        (Account::Participation, RuleTopic::ParticipationHours, RuleTopic::ParticipationPerWeek, false),
        (Account::Pvt, RuleTopic::PvtHours, RuleTopic::PvtPerWeek, true),
        (Account::Map, RuleTopic::MapHours, RuleTopic::MapPerWeek, false),
        (Account::Ona, RuleTopic::OnaHours, RuleTopic::OnaPerWeek, true),
    ] {
        let Some(rule) = rules.find(hours) else { continue };
        let required = rule.value.count().unwrap_or(0);
        if required == 0 {
            continue;
        }
        let most = match account {
            Account::Participation => case.settings.participation_per_week,
            _ => None,
        };
        let most = most.or_else(|| rules.count(per_week)).unwrap_or(required);
        let deadline_week = frame.term_end.map_or(frame.horizon, |end| frame.weeks_until(end));
        demands.push(AccountDemand {
            account,
            required,
            done: done(civic, account),
            deadline_week: if term_is_over(frame) { frame.horizon } else { deadline_week },
            deadline: frame.term_end.filter(|_| !term_is_over(frame)),
            min_per_week: vec![0; frame.horizon as usize],
            max_per_week: per_week_list(frame, most, taught),
            rule: Some(rule.id.clone()),
        });
    }
    demands
}

/// Whether the term ended before the plan starts. Nothing is computed from such a term; the plan says that it is over.
pub fn term_is_over(frame: &Frame) -> bool {
    frame.term_end.is_some_and(|end| end < frame.start)
}

/// The level to be examined under the route, if exams are part of it.
pub fn exam_level(catalog: &Catalog, case: &Case, on: Date) -> Option<Level> {
    let civic = case.civic.as_ref()?;
    if civic.route == Some(CivicRoute::SelfReliance) {
        return None;
    }
    let rules = Rules { catalog, civic: Some(civic), on };
    match rules.find(RuleTopic::ExamLevel)?.value {
        crate::model::rule::RuleValue::Level(level) => Some(level),
        _ => None,
    }
}

/// Weeks to a seat for an exam at a level in a skill (KNM has neither), and from there to its result.
///
/// Speaking and Writing at A2 can have a slower result than the rest; then that counts.
pub fn exam_weeks(catalog: &Catalog, case: &Case, on: Date, exam: Option<(Skill, Level)>) -> (u32, u32) {
    let rules = Rules { catalog, civic: case.civic.as_ref(), on };
    let slow = match exam {
        Some((Skill::Speaking | Skill::Writing, Level::A2)) => rules.count(RuleTopic::ExamResultA2),
        _ => None,
    };
    let result = rules.count(RuleTopic::ExamResult).unwrap_or(0);
    (rules.count(RuleTopic::ExamQueue).unwrap_or(0), result.max(slow.unwrap_or(0)))
}

/// Weeks to a seat and a result for the slowest language exam at a level.
pub fn slowest_exam_weeks(catalog: &Catalog, case: &Case, on: Date, level: Level) -> (u32, u32) {
    let weeks = Skill::ALL.map(|skill| exam_weeks(catalog, case, on, Some((skill, level))));
    weeks.into_iter().max_by_key(|(queue, result)| queue + result).unwrap_or((0, 0))
}

/// The rules that hold for a case.
struct Rules<'a> {
    catalog: &'a Catalog,
    civic: Option<&'a CivicFacts>,
    on: Date,
}

impl<'a> Rules<'a> {
    fn find(&self, topic: RuleTopic) -> Option<&'a Rule> {
        let civic = self.civic?;
        self.catalog.rule(topic, self.on, civic.act, civic.route, Some(civic.group))
    }

    fn count(&self, topic: RuleTopic) -> Option<u32> {
        match self.civic {
            Some(_) => self.find(topic)?.value.count(),
            // Without a duty the figure of practice still says how many lessons a week there are.
            None => self.catalog.rule_for(topic, self.on, None)?.value.count(),
        }
    }
}

/// The language account. On a route with a number of course hours that number is the demand; on a route with exams the demand
/// is the hours to the level examined, early enough for queue and result.
fn language(case: &Case, frame: &Frame, progress: &Progress, rules: &Rules<'_>) -> AccountDemand {
    let done = case.civic.as_ref().map_or(0, |civic| done(civic, Account::Language));
    let course = rules.find(RuleTopic::CourseHours);
    let exam = exam_level(rules.catalog, case, frame.start);
    let term_week = frame
        .term_end
        .filter(|_| !term_is_over(frame))
        .map(|end| (end, weeks_between(frame.start, end).min(frame.horizon)));
    let (required, deadline_week, deadline, rule) = if let Some(rule) = course {
        let week = frame.term_end.map_or(frame.horizon, |end| frame.weeks_until(end));
        let over = term_is_over(frame);
        let week = if over { frame.horizon } else { week };
        (rule.value.count().unwrap_or(0), week, frame.term_end.filter(|_| !over), Some(rule.id.clone()))
    } else if let (Some(level), Some((_, week))) = (exam, term_week) {
        let (queue, result) = slowest_exam_weeks(rules.catalog, case, frame.start, level);
        let week = week.saturating_sub(queue + result);
        let rule = rules.find(RuleTopic::ExamLevel).map(|rule| rule.id.clone());
        let required = progress.needed_in_all(level).unwrap_or(0).saturating_add(done);
        (required, week, Some(frame.friday_before(week)), rule)
    } else {
        (0, frame.horizon, None, None)
    };
    let most = case.language.lessons_per_week.or_else(|| rules.count(RuleTopic::LessonsPerWeek)).unwrap_or(0);
    let max_per_week = per_week_list(frame, most, true);
    let open = required.saturating_sub(done);
    let min_per_week = if case.language.fixed {
        fixed_timetable(&max_per_week, open)
    } else {
        vec![0; frame.horizon as usize]
    };
    AccountDemand {
        account: Account::Language,
        required,
        done,
        deadline_week,
        deadline,
        min_per_week,
        max_per_week,
        rule,
    }
}

/// With a fixed timetable every open week has all its lessons until the demand is met.
fn fixed_timetable(most: &[u32], open: u32) -> Vec<u32> {
    let mut left = open;
    most.iter()
        .map(|hours| {
            let taken = if left == 0 { 0 } else { *hours };
            left = left.saturating_sub(taken);
            taken
        })
        .collect()
}

fn per_week_list(frame: &Frame, most: u32, taught: bool) -> Vec<u32> {
    frame.holiday.iter().map(|holiday| if taught && *holiday { 0 } else { most }).collect()
}

fn done(civic: &CivicFacts, account: Account) -> u32 {
    civic.done.iter().filter(|(own, _)| *own == account).map(|(_, hours)| hours).sum()
}

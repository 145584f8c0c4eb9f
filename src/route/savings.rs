//! What each mark saves: the plan beside the plan without the mark, and for an open claim the plan with it granted.

use super::compile::{Compiled, Situation, compile};
use super::plan::{Figures, Plan};
use super::planning::{PlanError, Planning};
use super::whatif::WhatIf;
use crate::model::case::{Case, MarkState};
use crate::model::code::Key;

/// The most granted marks that are looked at one by one.
const MOST_GRANTED: usize = 12;

/// What a mark does to the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saving {
    /// Weeks by which the goal is reached earlier with the mark; `None` when there is no plan without it, or no plan with it.
    pub weeks: Option<i64>,
    /// Hours of study less with the mark.
    pub hours: i64,
    /// Whether both plans are proved the best.
    pub proved: bool,
}

impl Saving {
    /// Nothing, proved.
    pub const NOTHING: Self = Self { weeks: Some(0), hours: 0, proved: true };

    /// The difference of two plans; the figures may be missing on either side.
    fn between(without: Option<Figures>, with: Option<Figures>, proved: bool) -> Self {
        let less = |without: u32, with: u32| i64::from(without) - i64::from(with);
        match (without, with) {
            (Some(without), Some(with)) => Self {
                weeks: Some(less(without.finish_week, with.finish_week)),
                hours: less(without.study_hours, with.study_hours),
                proved,
            },
            _ => Self { weeks: None, hours: 0, proved },
        }
    }
}

/// What the marks of a case save.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Savings {
    /// Each granted mark: the plan as it is, beside the plan without this mark.
    pub granted: Vec<(Key, Saving)>,
    /// Each open claim that was asked about: the plan with it granted, beside the plan as it is.
    pub claims: Vec<(Key, Saving)>,
    /// How many marks are granted.
    pub granted_count: usize,
    /// All granted marks together; `None` when nothing is granted.
    pub together: Option<Saving>,
}

impl Savings {
    /// What is known of the mark on an item.
    pub fn of(&self, key: &Key) -> Option<Saving> {
        let found = self.granted.iter().chain(&self.claims).find(|(on, _)| on == key)?;
        Some(found.1)
    }
}

/// What the marks of a case save in a plan. The what-ifs of the plan, where they are known, have asked about the claims already.
pub fn savings(
    planning: &Planning<'_>,
    compiled: &Compiled,
    plan: &Plan,
    what_ifs: Option<&[WhatIf]>,
) -> Result<Savings, PlanError> {
    let mut found = Savings { claims: claims(what_ifs.unwrap_or_default()), ..Savings::default() };
    let granted: Vec<Key> = planning
        .case
        .marks
        .iter()
        .filter(|mark| mark.state == MarkState::Granted)
        .map(|mark| mark.on.clone())
        .collect();
    found.granted_count = granted.len();
    for key in granted.iter().take(MOST_GRANTED) {
        let saving = without(planning, compiled, plan, &|on| on == key)?;
        found.granted.push((key.clone(), saving));
    }
    found.together = match (granted.as_slice(), found.granted.as_slice()) {
        ([], _) => None,
        ([_], [(_, saving)]) => Some(*saving),
        _ => Some(without(planning, compiled, plan, &|on| granted.contains(on))?),
    };
    Ok(found)
}

/// What the granted marks that `leaves` names save together.
fn without(
    planning: &Planning<'_>,
    compiled: &Compiled,
    plan: &Plan,
    leaves: &dyn Fn(&Key) -> bool,
) -> Result<Saving, PlanError> {
    let mut case: Case = planning.case.clone();
    case.marks.retain(|mark| mark.state != MarkState::Granted || !leaves(&mark.on));
    let planning = planning.about(&case);
    let situation: Situation<'_> = planning.situation(super::compile::Assumptions::default());
    let other = compile(&situation, planning.goal);
    // What does not lead to the goal, or is held by way of another mark, changes nothing.
    if other.problem == compiled.problem {
        return Ok(Saving::NOTHING);
    }
    let outcome = planning.solve(&other.problem, &mut |_| {})?;
    let proved =
        matches!(outcome.status, crate::planner::Status::Optimal | crate::planner::Status::Infeasible)
            && plan.status == super::plan::Status::Optimal;
    Ok(Saving::between(outcome.best.as_ref().map(super::decode::figures), plan.figures, proved))
}

/// What granting each open claim would save, as the what-ifs found it.
fn claims(what_ifs: &[WhatIf]) -> Vec<(Key, Saving)> {
    what_ifs
        .iter()
        .filter_map(|what_if| {
            let super::change::Change::Grant(key) = &what_if.change else { return None };
            let saving = Saving {
                weeks: what_if.figures.map(|_| what_if.weeks_saved),
                hours: what_if.hours_saved,
                proved: what_if.proved,
            };
            Some((key.clone(), saving))
        })
        .collect()
}

//! Measures of other countries that have something in common with a step: advice beside a plan, that changes nothing in it.
//!
//! What a step has is read off the plan alone: time at a company, lessons of Dutch in the same weeks, an assessment of what
//! somebody knows. That a measure worked elsewhere says nothing of this learner; its Maryland level says how well it was studied.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::plan::{Plan, Step};
use crate::model::Catalog;
use crate::model::civic::Account;
use crate::model::measure::{Element, Measure};
use crate::model::offering::Pathway;

/// More than these nobody reads at a step.
const MOST: usize = 4;

/// A measure and what it has in common with a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitting<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// The elements in common.
    pub elements: Vec<Element>,
}

/// The elements that a step of a plan has.
pub fn elements(catalog: &Catalog, plan: &Plan, step: &Step) -> BTreeSet<Element> {
    let mut found = BTreeSet::new();
    let Some(offering) = catalog.offering(step.offering) else { return found };
    let at_company = offering.modes.get(step.mode).is_some_and(|mode| mode.placement > 0);
    if at_company && !offering.paid {
        found.insert(Element::Internship);
    }
    let lessons = plan.weeks.iter().any(|week| {
        (step.start_week..step.end_week).contains(&week.week)
            && week.accounts.iter().any(|(account, hours)| *account == Account::Language && *hours > 0)
    });
    if at_company && lessons {
        found.extend([Element::LanguageOnTheJob, Element::TradeLanguage]);
    }
    if offering.pathway == Pathway::Evc {
        found.insert(Element::Recognition);
    }
    found
}

/// The measures that fit a step, those with most in common first, then the best studied ones.
pub fn fitting<'a>(catalog: &'a Catalog, plan: &Plan, step: &Step) -> Vec<Fitting<'a>> {
    let own = elements(catalog, plan, step);
    let mut found: Vec<Fitting<'a>> = catalog
        .measures
        .iter()
        .map(|measure| {
            let shared = measure.elements.iter().copied().filter(|element| own.contains(element));
            Fitting { measure, elements: shared.collect() }
        })
        .filter(|fitting| !fitting.elements.is_empty())
        .collect();
    found.sort_by_key(|fitting| {
        let best = fitting.measure.levels.iter().max();
        (Reverse(fitting.elements.len()), Reverse(best), &fitting.measure.id)
    });
    found.truncate(MOST);
    found
}

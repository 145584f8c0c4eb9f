//! The front over finish, hours and cost, and routes that differ in what is studied.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use std::collections::BTreeSet;

use leerpad::planner::{Cancel, Figures, Limits, Problem, Solution, pareto, problem, routes, verify};
use proptest::prelude::*;

use crate::planner::{bytes, cases, solved};
use crate::planner_cases::recorded;
use crate::{planner_brute, planner_random};

/// The courses of a plan: the offerings of a group are ways of following one course.
fn studied(problem: &Problem, plan: &Solution) -> BTreeSet<String> {
    let course = |offering: &problem::Offering| match &offering.group {
        Some(group) => format!("group {group}"),
        None => format!("offering {}", offering.id),
    };
    plan.runs.iter().map(|run| course(&problem.offerings[run.offering])).collect()
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn the_front_is_that_of_exhaustive_enumeration(bytes in bytes()) {
        let problem = planner_random::problem(&bytes);
        let mut heard = Vec::new();
        let front =
            pareto(&problem, &Limits::default(), &Cancel::new(), &mut |plan| heard.push(plan.clone()))
                .unwrap();
        prop_assert!(front.complete);
        prop_assert_eq!(&heard, &front.plans);
        let figures: Vec<Figures> = front.plans.iter().map(|plan| plan.figures).collect();
        prop_assert_eq!(figures, planner_brute::front(&problem));
        for plan in &front.plans {
            prop_assert_eq!(verify(&problem, plan), Ok(plan.figures));
        }
    }

    #[test]
    fn routes_differ_and_come_best_first(bytes in bytes()) {
        let problem = planner_random::problem(&bytes);
        let mut heard = Vec::new();
        let found =
            routes(&problem, 4, &Limits::default(), &Cancel::new(), &mut |plan| heard.push(plan.clone()))
                .unwrap();
        prop_assert_eq!(&heard, &found.plans);
        let best = solved(&problem).best.map(|best| best.figures);
        prop_assert_eq!(found.plans.first().map(|plan| plan.figures), best);
        prop_assert!(found.plans.is_sorted_by_key(|plan| plan.figures));
        for (at, plan) in found.plans.iter().enumerate() {
            prop_assert_eq!(verify(&problem, plan), Ok(plan.figures));
            for better in &found.plans[..at] {
                prop_assert!(!studied(&problem, plan).is_superset(&studied(&problem, better)));
            }
        }
    }
}

#[test]
fn whoever_listens_can_stop_the_front() {
    let problem = recorded("small-14");
    let cancel = Cancel::new();
    let front = pareto(&problem, &Limits::default(), &cancel, &mut |_| cancel.cancel()).unwrap();
    assert_eq!(front.plans.len(), 1);
    assert!(!front.complete);
    assert_eq!(front.plans.first().map(|plan| plan.figures), solved(&problem).best.map(|best| best.figures));
}

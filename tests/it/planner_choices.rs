//! The front over finish, hours and cost, and routes that differ in what is studied.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use std::collections::BTreeSet;

use leerpad::planner::{Cancel, Figures, Limits, Solution, pareto, routes, verify};
use proptest::prelude::*;

use crate::planner::{bytes, cases, solved};
use crate::{planner_brute, planner_random};

fn studied(plan: &Solution) -> BTreeSet<usize> {
    plan.runs.iter().map(|run| run.offering).collect()
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn the_front_is_that_of_exhaustive_enumeration(bytes in bytes()) {
        let problem = planner_random::problem(&bytes);
        let front = pareto(&problem, &Limits::default(), &Cancel::new()).unwrap();
        prop_assert!(front.complete);
        let figures: Vec<Figures> = front.plans.iter().map(|plan| plan.figures).collect();
        prop_assert_eq!(figures, planner_brute::front(&problem));
        for plan in &front.plans {
            prop_assert_eq!(verify(&problem, plan), Ok(plan.figures));
        }
    }

    #[test]
    fn routes_differ_and_come_best_first(bytes in bytes()) {
        let problem = planner_random::problem(&bytes);
        let found = routes(&problem, 4, &Limits::default(), &Cancel::new()).unwrap();
        let best = solved(&problem).best.map(|best| best.figures);
        prop_assert_eq!(found.plans.first().map(|plan| plan.figures), best);
        prop_assert!(found.plans.is_sorted_by_key(|plan| plan.figures));
        for (at, plan) in found.plans.iter().enumerate() {
            prop_assert_eq!(verify(&problem, plan), Ok(plan.figures));
            for better in &found.plans[..at] {
                prop_assert!(!studied(plan).is_superset(&studied(better)));
            }
        }
    }
}

//! How an answer changes when the problem changes.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use leerpad::planner::{Figures, Problem};
use proptest::prelude::*;

use crate::planner::{bytes, cases, solved};
use crate::planner_random;

fn best(problem: &Problem) -> Option<Figures> {
    solved(problem).best.map(|best| best.figures)
}

/// No plan is worse than any plan.
fn no_worse(after: Option<Figures>, before: Option<Figures>) -> bool {
    before.is_none_or(|before| after.is_some_and(|after| after <= before))
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn more_hours_in_the_week_never_make_it_later(bytes in bytes(), week in any::<prop::sample::Index>()) {
        let problem = planner_random::problem(&bytes);
        let mut more = problem.clone();
        let at = week.index(more.capacity.len());
        more.capacity[at] += 3;
        prop_assert!(no_worse(best(&more), best(&problem)));
    }

    #[test]
    fn a_mark_that_is_held_never_makes_it_later(bytes in bytes(), node in any::<prop::sample::Index>()) {
        let problem = planner_random::problem(&bytes);
        let mut more = problem.clone();
        let at = node.index(more.nodes.len());
        more.nodes[at].held = true;
        prop_assert!(no_worse(best(&more), best(&problem)));
    }

    #[test]
    fn another_offering_never_makes_it_later(bytes in bytes(), other in bytes()) {
        let problem = planner_random::problem(&bytes);
        // The same offerings once more, with what another problem says about the first of them.
        let donor = planner_random::problem(&other);
        let mut extra = donor.offerings[0].clone();
        extra.id = "extra".into();
        extra.calendar = None;
        extra.cefr.clear();
        let known = |id: &String| problem.nodes.iter().any(|node| node.id == *id);
        for list in [&mut extra.grants, &mut extra.prereqs, &mut extra.coreqs, &mut extra.with] {
            list.retain(known);
        }
        for mode in &mut extra.modes {
            mode.uses.clear();
            mode.spends.clear();
        }
        let mut more = problem.clone();
        more.offerings.push(extra);
        prop_assert!(no_worse(best(&more), best(&problem)));
    }

    #[test]
    fn names_and_order_do_not_matter(bytes in bytes()) {
        let problem = planner_random::problem(&bytes);
        let mut other = problem.clone();
        let rename = |id: &mut String| *id = format!("z{}", id.chars().rev().collect::<String>());
        other.nodes.iter_mut().for_each(|node| {
            rename(&mut node.id);
            node.of.iter_mut().for_each(rename);
            node.of.reverse();
        });
        other.offerings.iter_mut().for_each(|offering| {
            rename(&mut offering.id);
            for list in [&mut offering.grants, &mut offering.prereqs, &mut offering.coreqs, &mut offering.with] {
                list.iter_mut().for_each(rename);
                list.reverse();
            }
            offering.modes.reverse();
        });
        other.must.iter_mut().for_each(rename);
        rename(&mut other.target);
        other.offerings.reverse();
        other.nodes.reverse();
        other.accounts.reverse();
        prop_assert_eq!(best(&other), best(&problem));
    }

    #[test]
    fn cost_in_cents_is_a_hundred_times_the_cost(bytes in bytes()) {
        let problem = planner_random::problem(&bytes);
        let mut cents = problem.clone();
        cents.offerings.iter_mut().for_each(|offering| offering.cost *= 100);
        let expected = best(&problem).map(|figures| Figures { cost: 100 * figures.cost, ..figures });
        prop_assert_eq!(best(&cents), expected);
    }
}

//! How an answer changes when the problem changes.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use leerpad::planner::problem::{Problem, Starts};
use leerpad::planner::{Figures, Solution, verify};
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

/// A plan for the problem with offerings, modes and accounts in reverse, told for the problem as it is.
fn put_back(problem: &Problem, plan: &mut Solution) {
    for run in &mut plan.runs {
        run.offering = problem.offerings.len() - 1 - run.offering;
        run.mode = problem.offerings[run.offering].modes.len() - 1 - run.mode;
    }
    plan.account_hours.reverse();
}

/// A change after which everything that was a plan still is one; it is made to the part that the number picks.
type Relaxation = (&'static str, fn(&mut Problem, usize));

const RELAXATIONS: &[Relaxation] = &[
    ("an account asks for less", |problem, at| {
        pick(&mut problem.accounts, at, |account| account.required /= 2);
    }),
    ("an account may have more in a week", |problem, at| {
        pick(&mut problem.accounts, at, |account| pick(&mut account.max_per_week, at, |hours| *hours += 1));
    }),
    ("an account has no least", |problem, at| {
        pick(&mut problem.accounts, at, |account| account.min_per_week.fill(0));
    }),
    ("there is more of a resource", |problem, at| {
        pick(&mut problem.resources, at, |resource| pick(&mut resource.capacity, at, |amount| *amount += 1));
    }),
    ("there is more in a budget", |problem, at| pick(&mut problem.budgets, at, |budget| budget.limit += 1)),
    ("no duty", |problem, _| problem.must.clear()),
    ("no group", |problem, at| pick(&mut problem.offerings, at, |offering| offering.group = None)),
    ("no prerequisite", |problem, at| pick(&mut problem.offerings, at, |offering| offering.prereqs.clear())),
    ("no co-requisite", |problem, at| pick(&mut problem.offerings, at, |offering| offering.coreqs.clear())),
    ("together with nothing", |problem, at| {
        pick(&mut problem.offerings, at, |offering| offering.with.clear());
    }),
    ("no level", |problem, at| pick(&mut problem.offerings, at, |offering| offering.cefr.clear())),
    ("more starts", |problem, at| {
        pick(&mut problem.offerings, at, |offering| match &mut offering.starts {
            Starts::Every { every, .. } => *every = 1,
            Starts::List(weeks) => weeks.extend([0, 2]),
        });
    }),
    ("another mode", |problem, at| {
        pick(&mut problem.offerings, at, |offering| offering.modes.extend(offering.modes.first().cloned()));
    }),
    ("fewer hours in a week", |problem, at| {
        pick(&mut problem.offerings, at, |offering| {
            pick(&mut offering.modes, at, |mode| mode.hours_per_week /= 2);
        });
    }),
    ("more hours count", |problem, at| {
        pick(&mut problem.offerings, at, |offering| {
            offering.counts.entry("language".into()).and_modify(|hours| *hours += 1).or_insert(1);
        });
    }),
    ("fewer of several", |problem, at| {
        pick(&mut problem.nodes, at, |node| {
            let needed = node.needed().map(|needed| u32::try_from(needed).unwrap().saturating_sub(1));
            node.k = needed;
        });
    }),
    ("more is granted", |problem, at| {
        let target = problem.target.clone();
        pick(&mut problem.offerings, at, |offering| offering.grants.push(target));
    }),
    ("cheaper", |problem, at| pick(&mut problem.offerings, at, |offering| offering.cost /= 2)),
    ("less study", |problem, at| pick(&mut problem.offerings, at, |offering| offering.hours /= 2)),
];

fn pick<T>(items: &mut [T], at: usize, change: impl FnOnce(&mut T)) {
    let count = items.len();
    if count > 0 {
        change(&mut items[at % count]);
    }
}

proptest! {
    #![proptest_config(cases(1))]

    #[test]
    fn what_asks_for_less_never_makes_it_later(
        bytes in bytes(),
        at in 0..100usize,
        change in 0..RELAXATIONS.len(),
    ) {
        let problem = planner_random::problem(&bytes);
        let mut relaxed = problem.clone();
        let (name, change) = RELAXATIONS[change];
        change(&mut relaxed, at);
        let (after, before) = (best(&relaxed), best(&problem));
        prop_assert!(no_worse(after, before), "{name}: {before:?} became {after:?}");
    }
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
        let new_name = |id: &String| format!("z{}", id.chars().rev().collect::<String>());
        let rename = |id: &mut String| *id = new_name(id);
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
            offering.modes.iter_mut().for_each(|mode| {
                for amounts in [&mut mode.uses, &mut mode.spends] {
                    *amounts = amounts.iter().map(|(id, amount)| (new_name(id), *amount)).collect();
                }
            });
            offering.modes.reverse();
            offering.group.iter_mut().for_each(rename);
            offering.calendar.iter_mut().for_each(rename);
        });
        other.calendars = problem.calendars.iter().map(|(id, weeks)| (new_name(id), weeks.clone())).collect();
        other.resources.iter_mut().for_each(|resource| rename(&mut resource.id));
        other.budgets.iter_mut().for_each(|budget| rename(&mut budget.id));
        other.must.iter_mut().for_each(rename);
        rename(&mut other.target);
        other.offerings.reverse();
        other.nodes.reverse();
        other.accounts.reverse();
        let renamed = solved(&other).best;
        prop_assert_eq!(renamed.as_ref().map(|plan| plan.figures), best(&problem));
        // With the old names and order, what was chosen is one of the best plans of the first problem.
        if let Some(mut plan) = renamed {
            put_back(&problem, &mut plan);
            prop_assert_eq!(verify(&problem, &plan), Ok(plan.figures));
        }
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

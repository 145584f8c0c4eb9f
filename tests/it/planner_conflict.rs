//! Problems without a plan, and what is said about them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use leerpad::planner::problem::{Account, Mode, Node, Offering};
use leerpad::planner::{Cancel, Conflict, Demand, Limits, Problem, Status, conflict, without};
use proptest::prelude::*;

use crate::planner::{bytes, cases, solved};
use crate::{planner_brute, planner_random};

fn explained(problem: &Problem) -> Option<Conflict> {
    conflict(problem, &Limits::default(), &Cancel::new()).unwrap()
}

fn course(id: &str, grants: &str, prereq: Option<&str>) -> Offering {
    Offering {
        id: id.into(),
        grants: vec![grants.into()],
        modes: vec![Mode { hours_per_week: 4, weeks: 3, ..Mode::default() }],
        prereqs: prereq.map(String::from).into_iter().collect(),
        ..Offering::default()
    }
}

fn two_courses() -> Problem {
    Problem {
        horizon: 8,
        capacity: vec![4; 8],
        nodes: ["basic", "advanced"].map(|id| Node { id: id.into(), ..Node::default() }).into(),
        offerings: vec![course("first", "basic", None), course("second", "advanced", Some("basic"))],
        target: "advanced".into(),
        ..Problem::default()
    }
}

#[test]
fn a_plan_has_no_conflict() {
    assert_eq!(explained(&two_courses()), None);
}

#[test]
fn lessons_and_courses_clash_over_the_hours_of_the_week() {
    let mut problem = two_courses();
    problem.accounts.push(Account {
        id: "language".into(),
        required: 12,
        deadline: 8,
        min_per_week: vec![0; 8],
        max_per_week: vec![4; 8],
        from: 0,
    });
    let Some(Conflict::Clash(members)) = explained(&problem) else { panic!("there is no plan") };
    let relaxed: Vec<(Demand, Option<u32>)> = members
        .into_iter()
        .map(|member| (member.demand, member.relaxed.map(|figures| figures.finish)))
        .collect();
    // With more weeks the courses wait for the lessons.
    let expected = [(Demand::Account(0), Some(6)), (Demand::Capacity, Some(6)), (Demand::Horizon, Some(9))];
    assert_eq!(relaxed, expected);
}

/// Seven accounts, three of which can only use the first week; no single account and not all together show the clash.
#[test]
fn many_accounts_that_share_a_week_are_seen_to_clash() {
    let mut problem = two_courses();
    problem.capacity = vec![9; 8];
    problem.accounts = (0..7u32)
        .map(|at| Account {
            id: format!("account {at}"),
            required: 1,
            deadline: if at < 3 { 1 } else { 8 },
            min_per_week: vec![0; 8],
            max_per_week: vec![1; 8],
            from: 0,
        })
        .collect();
    assert_eq!(solved(&problem).status, Status::Optimal);
    problem.capacity[0] = 2;
    assert_eq!(solved(&problem).status, Status::Infeasible);
    problem.capacity[0] = 3;
    assert_eq!(solved(&problem).best.map(|best| best.figures.finish), Some(7));
}

#[test]
fn what_nobody_grants_is_named() {
    let mut problem = two_courses();
    problem.offerings.remove(0);
    let expected = Conflict::Unreachable { nodes: vec!["basic".into()], circle: Vec::new() };
    assert_eq!(explained(&problem), Some(expected));
}

#[test]
fn courses_that_wait_for_each_other_are_named() {
    let mut problem = two_courses();
    problem.offerings[0].prereqs.push("advanced".into());
    let Some(Conflict::Unreachable { circle, .. }) = explained(&problem) else { panic!("a circle") };
    assert_eq!(circle, ["advanced", "basic", "advanced"]);
}

proptest! {
    #![proptest_config(cases(10))]

    /// Every member is needed: with everything given up that is not in the clash there is no plan, and giving up any one
    /// member as well leaves one.
    #[test]
    fn a_clash_is_irreducible(bytes in bytes()) {
        let problem = planner_random::problem(&bytes);
        let Some(Conflict::Clash(members)) = explained(&problem) else { return Ok(()) };
        for member in members {
            let less = without(&problem, std::slice::from_ref(&member.demand));
            // A longer horizon is beyond enumeration.
            if member.demand != Demand::Horizon && member.demand != Demand::Starts {
                prop_assert_eq!(planner_brute::best(&less), member.relaxed);
            }
        }
    }
}

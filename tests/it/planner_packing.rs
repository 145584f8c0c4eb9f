//! Problems with hardly any room, where a reason that says too much shows: the answer must not depend on the
//! order. And pairs of courses of which each is better in one thing, so that neither may be dropped.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use leerpad::planner::problem::{Budget, Mode, Node, Offering, Problem, Resource, Starts};
use leerpad::planner::verify;
use proptest::prelude::*;

use crate::planner::{bytes, cases, solved};
use crate::{planner_brute, planner_random};

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn courses_that_hardly_fit_get_the_same_answer_in_any_order(bytes in bytes(), turn in 1..6usize) {
        let problem = planner_random::packing(&bytes);
        let best = solved(&problem).best;
        if let Some(best) = &best {
            prop_assert_eq!(verify(&problem, best), Ok(best.figures));
        }
        let figures = best.map(|best| best.figures);
        if problem.offerings.len() < 5 && problem.horizon < 7 {
            prop_assert_eq!(figures, planner_brute::best(&problem));
        }
        let mut other = problem.clone();
        let count = other.offerings.len();
        other.offerings.rotate_left(turn % count);
        prop_assert_eq!(solved(&other).best.map(|best| best.figures), figures);
        other.offerings.reverse();
        prop_assert_eq!(solved(&other).best.map(|best| best.figures), figures);
    }
}

/// One course takes fewer hours of each week; the change makes the other one better in one more thing.
fn pair(change: impl FnOnce(&mut Problem)) -> Problem {
    let course = |id: &str, hours_per_week| Offering {
        id: id.into(),
        grants: vec!["goal".into()],
        modes: vec![Mode { hours_per_week, weeks: 2, ..Mode::default() }],
        ..Offering::default()
    };
    let resident = Offering {
        id: "resident".into(),
        modes: vec![Mode { hours_per_week: 0, weeks: 4, ..Mode::default() }],
        ..Offering::default()
    };
    let mut problem = Problem {
        horizon: 4,
        capacity: vec![4; 4],
        nodes: ["goal", "nowhere"].map(|id| Node { id: id.into(), ..Node::default() }).into(),
        offerings: vec![course("light", 1), course("heavy", 2), resident],
        target: "goal".into(),
        must: vec!["resident".into()],
        resources: vec![Resource { id: "room".into(), capacity: vec![1; 4] }],
        budgets: vec![Budget { id: "purse".into(), limit: 1 }],
        ..Problem::default()
    };
    problem.cefr.thresholds.insert("A1".into(), 1);
    problem.calendars.insert("school".into(), vec![1]);
    change(&mut problem);
    problem
}

#[test]
fn a_course_that_is_better_in_one_thing_is_not_dropped_for_another() {
    let changes: [fn(&mut Problem); 9] = [
        |problem| problem.offerings[0].cost = 1,
        |problem| problem.offerings[0].hours = 1,
        |problem| drop(problem.offerings[0].cefr.insert("reading".into(), "A1".into())),
        |problem| problem.offerings[0].prereqs.push("nowhere".into()),
        |problem| problem.offerings[0].coreqs.push("nowhere".into()),
        |problem| problem.offerings[0].with.push("nowhere".into()),
        |problem| {
            for at in [0, 2] {
                problem.offerings[at].modes[0].uses.insert("room".into(), 1);
            }
        },
        |problem| {
            for at in [0, 2] {
                problem.offerings[at].modes[0].spends.insert("purse".into(), 1);
            }
        },
        // The light one is busy in a week in which the heavy one pauses and the resident needs every hour.
        |problem| {
            problem.offerings[1].calendar = Some("school".into());
            problem.offerings[2].modes[0].weeks = 1;
            problem.capacity = vec![2, 0, 2, 0];
        },
    ];
    for (at, change) in changes.into_iter().enumerate() {
        let problem = pair(change);
        let found = solved(&problem).best.unwrap();
        assert_eq!(Some(found.figures), planner_brute::best(&problem), "change {at}");
        let heavy = found.runs.iter().any(|run| run.offering == 1);
        assert!(heavy, "change {at}: {found:?}");
    }
}

/// Four courses fill the first two weeks to the last hour. A fifth that begins in the first of them is one hour too many, and
/// only its own start is to blame: it has a third week to go to.
#[test]
fn one_hour_too_many_is_blamed_on_the_course_that_can_wait() {
    let course = |id: &str, hours_per_week, last| Offering {
        id: id.into(),
        grants: vec![format!("done {id}")],
        modes: vec![Mode { hours_per_week, weeks: 1, ..Mode::default() }],
        starts: Starts::List((0..=last).collect()),
        ..Offering::default()
    };
    let mut problem = Problem {
        horizon: 3,
        capacity: vec![4; 3],
        offerings: vec![
            course("e", 1, 2),
            course("a", 3, 1),
            course("b", 3, 1),
            course("c", 1, 1),
            course("d", 1, 1),
        ],
        target: "all".into(),
        ..Problem::default()
    };
    let ids: Vec<String> = problem.offerings.iter().map(|offering| offering.grants[0].clone()).collect();
    problem.nodes = ids.iter().map(|id| Node { id: id.clone(), ..Node::default() }).collect();
    problem.nodes.push(Node { id: "all".into(), of: ids, ..Node::default() });
    for _ in 0..5 {
        problem.offerings.rotate_left(1);
        assert_eq!(solved(&problem).best.map(|best| best.figures.finish), Some(3));
    }
}

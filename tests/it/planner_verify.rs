//! The verifier refuses every kind of wrong plan, and names the rule that is broken.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use leerpad::planner::problem::{Account, Budget, Mode, Node, Offering, Problem, Resource, Starts};
use leerpad::planner::{Figures, Run, Solution, Violation, verify};

const INTRO: usize = 0;
const FOLLOW: usize = 1;
const BESIDE: usize = 2;
const TWIN: usize = 3;
const OTHER: usize = 4;
const SIGNED: usize = 5;

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

fn mode(hours_per_week: u32, weeks: u32, room: u32, purse: u32) -> Mode {
    let uses = [("room".to_owned(), room)].into();
    let spends = [("purse".to_owned(), purse)].into();
    Mode { hours_per_week, weeks, uses, spends }
}

fn offering(id: &str, grants: &str, how: Mode) -> Offering {
    Offering {
        id: id.into(),
        grants: ids(&[grants]),
        modes: vec![how],
        hours: 10,
        cost: 5,
        ..Offering::default()
    }
}

/// A problem that uses every part of the format, each with nothing to spare.
fn problem() -> Problem {
    let school = Some("school".to_owned());
    let mut follow = Offering {
        prereqs: ids(&["started"]),
        cefr: [("reading".to_owned(), "A1".to_owned())].into(),
        counts: [("language".to_owned(), 1)].into(),
        starts: Starts::List(vec![1, 2, 3, 4]),
        calendar: school.clone(),
        ..offering("follow", "done", mode(2, 2, 1, 1))
    };
    follow.modes.push(mode(3, 1, 0, 0));
    let group = Some("either".to_owned());
    let mut problem = Problem {
        horizon: 8,
        capacity: vec![6, 7, 6, 6, 6, 6, 6, 6],
        calendars: [("school".to_owned(), vec![3])].into(),
        accounts: vec![
            Account { id: "language".into(), required: 6, deadline: 6, from: 0, ..Account::default() },
            Account { id: "map".into(), required: 2, deadline: 5, from: 1, ..Account::default() },
        ],
        nodes: ["started", "done", "beside", "twin", "signed"]
            .map(|id| Node { id: id.into(), ..Node::default() })
            .into(),
        offerings: vec![
            Offering { calendar: school, ..offering("intro", "started", mode(2, 2, 1, 1)) },
            follow,
            Offering {
                coreqs: ids(&["started"]),
                group: group.clone(),
                ..offering("beside", "beside", mode(1, 1, 1, 0))
            },
            Offering { with: ids(&["beside"]), ..offering("twin", "twin", mode(1, 1, 0, 0)) },
            Offering { group, ..offering("other", "beside", mode(0, 1, 0, 0)) },
            Offering { starts: Starts::List(vec![7]), ..offering("signed", "signed", mode(1, 1, 0, 0)) },
        ],
        target: "all".into(),
        resources: vec![Resource { id: "room".into(), capacity: vec![2; 8] }],
        budgets: vec![Budget { id: "purse".into(), limit: 2 }],
        must: ids(&["signed"]),
        ..Problem::default()
    };
    problem.cefr.thresholds = [("A1".to_owned(), 7)].into();
    problem.cefr.base = [("reading".to_owned(), 3)].into();
    for (account, most) in problem.accounts.iter_mut().zip([2, 1]) {
        account.min_per_week = vec![0; 8];
        account.max_per_week = vec![most; 8];
    }
    let all = Node { id: "all".into(), of: ids(&["done", "beside", "twin"]), ..Node::default() };
    problem.nodes.push(all);
    problem
}

fn run(offering: usize, start: u32, end: u32) -> Run {
    Run { offering, mode: 0, start, end }
}

/// A plan that keeps every rule.
fn plan() -> Solution {
    Solution {
        runs: vec![
            run(INTRO, 0, 2),
            run(FOLLOW, 4, 6),
            run(BESIDE, 1, 2),
            run(TWIN, 1, 2),
            run(SIGNED, 7, 8),
        ],
        account_hours: vec![vec![2, 2, 0, 0, 0, 0, 0, 0], vec![0, 1, 1, 0, 0, 0, 0, 0]],
        figures: Figures { finish: 6, hours: 50, cost: 25 },
    }
}

/// The rules that are broken after a change to the problem or the plan.
fn broken(change: impl FnOnce(&mut Problem, &mut Solution)) -> Vec<Violation> {
    let (mut problem, mut plan) = (problem(), plan());
    change(&mut problem, &mut plan);
    verify(&problem, &plan).err().unwrap_or_default()
}

#[track_caller]
fn only(expected: Violation, change: impl FnOnce(&mut Problem, &mut Solution)) {
    assert_eq!(broken(change), [expected]);
}

#[track_caller]
fn among(expected: &Violation, change: impl FnOnce(&mut Problem, &mut Solution)) {
    let found = broken(change);
    assert!(found.contains(expected), "{expected:?} is not in {found:?}");
}

#[test]
fn a_plan_that_keeps_every_rule_is_accepted() {
    assert_eq!(verify(&problem(), &plan()), Ok(plan().figures));
}

#[test]
fn runs_that_do_not_exist_are_refused() {
    only(Violation::NoSuchRun { offering: 9, mode: 0 }, |_, plan| plan.runs[0].offering = 9);
    only(Violation::NoSuchRun { offering: FOLLOW, mode: 2 }, |_, plan| plan.runs[1].mode = 2);
    among(&Violation::ChosenTwice { offering: INTRO }, |_, plan| plan.runs.push(run(INTRO, 4, 6)));
}

#[test]
fn a_start_that_is_not_offered_is_refused() {
    only(Violation::CannotStart { offering: FOLLOW, start: 4 }, |problem, _| {
        problem.offerings[FOLLOW].starts = Starts::List(vec![1, 2, 3, 5]);
    });
    for (every, offset) in [(2, 1), (1, 5), (3, 0)] {
        only(Violation::CannotStart { offering: FOLLOW, start: 4 }, |problem, _| {
            problem.offerings[FOLLOW].starts = Starts::Every { every, offset };
        });
    }
    // Week 3 is offered, and closed.
    among(&Violation::CannotStart { offering: FOLLOW, start: 3 }, |_, plan| plan.runs[1] = run(FOLLOW, 3, 6));
    among(&Violation::CannotStart { offering: SIGNED, start: 8 }, |_, plan| plan.runs[4] = run(SIGNED, 8, 9));
}

#[test]
fn an_end_that_the_calendar_does_not_give_is_refused() {
    let wrong = |expected, found| Violation::WrongEnd { offering: FOLLOW, expected, found };
    among(&wrong(Some(6), 5), |_, plan| plan.runs[1].end = 5);
    // Week 3 is closed: a run from week 2 ends after week 4.
    among(&wrong(Some(5), 4), |_, plan| plan.runs[1] = run(FOLLOW, 2, 4));
    among(&wrong(None, 6), |problem, _| problem.offerings[FOLLOW].modes[0].weeks = 5);
    among(&wrong(Some(5), 6), |_, plan| plan.runs[1].mode = 1);
}

#[test]
fn a_paused_run_uses_nothing_and_counts_nothing() {
    let change = |problem: &mut Problem, plan: &mut Solution| {
        plan.runs[1] = run(FOLLOW, 2, 5);
        plan.figures.finish = 5;
        problem.capacity[3] = 0;
        problem.resources[0].capacity[3] = 0;
    };
    assert_eq!(broken(change), []);
    only(Violation::AccountTotal { account: 0, found: 5, required: 6 }, |problem, plan| {
        change(problem, plan);
        problem.accounts[0].deadline = 4;
    });
}

#[test]
fn a_target_that_is_not_reached_is_refused() {
    only(Violation::TargetNotReached, |_, plan| {
        plan.runs.remove(3);
    });
    // Two of three are enough, and the earliest two count.
    let two_of_three = |problem: &mut Problem, plan: &mut Solution| {
        problem.nodes[5].k = Some(2);
        plan.figures.finish = 2;
    };
    assert_eq!(broken(two_of_three), []);
    only(Violation::TargetNotReached, |problem, plan| {
        two_of_three(problem, plan);
        problem.nodes[5].k = Some(4);
    });
}

#[test]
fn what_starts_before_its_requirements_is_refused() {
    let prerequisite = Violation::Prerequisite { offering: FOLLOW, node: "started".into() };
    among(&prerequisite, |_, plan| plan.runs[1] = run(FOLLOW, 1, 3));
    let later = Violation::Prerequisite { offering: FOLLOW, node: "signed".into() };
    only(later, |problem, _| problem.offerings[FOLLOW].prereqs = ids(&["started", "signed"]));
    let corequisite = Violation::Corequisite { offering: BESIDE, node: "started".into() };
    among(&corequisite, |_, plan| plan.runs[0] = run(INTRO, 2, 5));
    let apart = Violation::NotTogether { offering: TWIN, node: "beside".into() };
    only(apart.clone(), |_, plan| plan.runs[3] = run(TWIN, 2, 3));
    // A node that is held is not a start in the same week.
    only(apart, |problem, plan| {
        problem.nodes[2].held = true;
        plan.runs[3] = run(TWIN, 2, 3);
    });
}

#[test]
fn a_level_that_is_not_reached_at_the_start_is_refused() {
    let language = |needed, found| Violation::Language { offering: FOLLOW, needed, found };
    only(language(5, 4), |problem, _| *problem.cefr.base.get_mut("reading").unwrap() -= 1);
    // The hours of the week in which it starts come too late, its own as well.
    only(language(4, 3), |_, plan| plan.account_hours[0] = vec![1, 2, 0, 0, 1, 0, 0, 0]);
    among(&language(4, 0), |problem, _| problem.accounts[0].id = "lessons".into());
}

#[test]
fn weeks_that_are_overfull_are_refused() {
    only(Violation::Capacity { week: 1, used: 7, capacity: 6 }, |problem, _| problem.capacity[1] = 6);
    only(Violation::Resource { resource: 0, week: 1, used: 2, capacity: 1 }, |problem, _| {
        problem.resources[0].capacity[1] = 1;
    });
    only(Violation::Budget { budget: 0, spent: 2, limit: 1 }, |problem, _| problem.budgets[0].limit = 1);
}

#[test]
fn account_hours_outside_their_weeks_and_limits_are_refused() {
    only(Violation::AccountShape, |_, plan| {
        plan.account_hours.pop();
    });
    only(Violation::AccountShape, |_, plan| plan.account_hours[1].push(0));
    let week =
        |account, week, found, least, most| Violation::AccountWeek { account, week, found, least, most };
    only(week(0, 2, 3, 0, 2), |_, plan| plan.account_hours[0][2] = 3);
    only(week(1, 0, 1, 0, 0), |_, plan| plan.account_hours[1][0] = 1);
    only(week(1, 5, 1, 0, 0), |_, plan| plan.account_hours[1][5] = 1);
    only(week(1, 3, 0, 1, 1), |problem, _| problem.accounts[1].min_per_week[3] = 1);
}

#[test]
fn account_totals_that_are_missed_are_refused() {
    let total = |account, found, required| Violation::AccountTotal { account, found, required };
    only(total(0, 6, 7), |problem, _| problem.accounts[0].required = 7);
    only(total(1, 1, 2), |_, plan| plan.account_hours[1][2] = 0);
    // What is counted from the deadline on does not count.
    only(total(0, 5, 6), |problem, _| problem.accounts[0].deadline = 5);
}

#[test]
fn choices_that_groups_and_duties_forbid_are_refused() {
    among(&Violation::Group { group: "either".into() }, |_, plan| plan.runs.push(run(OTHER, 3, 4)));
    among(&Violation::Must { offering: "signed".into() }, |_, plan| {
        plan.runs.pop();
    });
}

#[test]
fn figures_that_are_not_those_of_the_runs_are_refused() {
    let right = plan().figures;
    for found in
        [Figures { finish: 5, ..right }, Figures { hours: 49, ..right }, Figures { cost: 26, ..right }]
    {
        only(Violation::Figures { expected: right, found }, |_, plan| plan.figures = found);
    }
}

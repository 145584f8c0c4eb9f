//! What the random problems reach: every part of the format occurs, with a plan and without one, and decides answers.
//!
//! A generator that never makes a part of the format matter would leave that part untested without anyone noticing. For
//! each part there is a change that takes it away; where the answer of exhaustive enumeration changes with it, it mattered.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use std::collections::BTreeSet;

use assert_cmd::cargo::cargo_bin_cmd;
use leerpad::planner::problem::{Account, LANGUAGE, Mode, Offering, Problem, Starts};
use leerpad::planner::{Cancel, Figures, Helpers, Limits, solve};
use proptest::prelude::*;

use crate::planner::{bytes, cases, solved};
use crate::{planner_brute, planner_random};

/// A part of the format, and the problem without it.
type Part = (&'static str, fn(&mut Problem));

/// Every part of the format. Most changes only relax the problem; some make it stricter.
const PARTS: &[Part] = &[
    ("hours of the week", |problem| problem.capacity.fill(12)),
    ("another calendar", |problem| {
        let first = problem.calendars.keys().next().cloned();
        problem.offerings.iter_mut().filter(|offering| offering.calendar.is_some()).for_each(|offering| {
            offering.calendar.clone_from(&first);
        });
    }),
    ("closed weeks", |problem| problem.calendars.values_mut().for_each(Vec::clear)),
    ("starts every so many weeks", |problem| {
        starts(problem, |starts| {
            if let Starts::Every { every, .. } = starts {
                *every = 1;
            }
        });
    }),
    ("first start", |problem| {
        starts(problem, |starts| {
            if let Starts::Every { offset, .. } = starts {
                *offset = 0;
            }
        });
    }),
    ("listed starts", |problem| {
        starts(problem, |starts| {
            if let Starts::List(_) = starts {
                *starts = Starts::default();
            }
        });
    }),
    ("another mode", |problem| each(problem, |offering| offering.modes.truncate(1))),
    ("hours of a mode", |problem| modes(problem, |mode| mode.hours_per_week = 0)),
    ("another node granted", |problem| each(problem, |offering| offering.grants.truncate(1))),
    ("study hours", |problem| each(problem, |offering| offering.hours = 0)),
    ("cost", |problem| each(problem, |offering| offering.cost = 0)),
    ("nodes held", |problem| problem.nodes.iter_mut().for_each(|node| node.held = false)),
    ("nodes made of others", |problem| {
        problem.nodes.iter_mut().for_each(|node| (node.of, node.k) = (Vec::new(), None));
    }),
    ("some of several", |problem| problem.nodes.iter_mut().for_each(|node| node.k = None)),
    ("prerequisites", |problem| each(problem, |offering| offering.prereqs.clear())),
    ("co-requisites", |problem| each(problem, |offering| offering.coreqs.clear())),
    ("starting together", |problem| each(problem, |offering| offering.with.clear())),
    ("groups", |problem| each(problem, |offering| offering.group = None)),
    ("duties", |problem| problem.must.clear()),
    ("uses of a resource", |problem| modes(problem, |mode| mode.uses.clear())),
    ("resources that change", |problem| {
        problem.resources.iter_mut().for_each(|resource| level(&mut resource.capacity));
    }),
    ("spending", |problem| modes(problem, |mode| mode.spends.clear())),
    ("levels asked for", |problem| each(problem, |offering| offering.cefr.clear())),
    ("another skill", |problem| each(problem, |offering| drop(offering.cefr.remove("speaking")))),
    ("progress in hand", |problem| problem.cefr.base.clear()),
    ("counting for language", |problem| {
        each(problem, |offering| offering.counts.retain(|account, _| account != LANGUAGE));
    }),
    ("counting for others", |problem| {
        each(problem, |offering| offering.counts.retain(|account, _| account == LANGUAGE));
    }),
    ("hours of language", |problem| {
        accounts(problem, |account| account.required *= u32::from(account.id != LANGUAGE));
    }),
    ("hours of others", |problem| {
        accounts(problem, |account| account.required *= u32::from(account.id == LANGUAGE));
    }),
    ("first week of an account", |problem| accounts(problem, |account| account.from = 0)),
    ("deadline of an account", |problem| {
        let end = problem.horizon;
        accounts(problem, |account| account.deadline = account.deadline.max(end));
    }),
    ("least in a week", |problem| accounts(problem, |account| account.min_per_week.fill(0))),
    ("least that changes", |problem| accounts(problem, |account| level(&mut account.min_per_week))),
    ("most in a week", |problem| accounts(problem, |account| account.max_per_week.fill(4))),
    ("most that changes", |problem| accounts(problem, |account| level(&mut account.max_per_week))),
];

/// How often each part must decide the answer, and occur with a plan and without one.
const OFTEN: usize = 5;

fn each(problem: &mut Problem, change: fn(&mut Offering)) {
    problem.offerings.iter_mut().for_each(change);
}

fn modes(problem: &mut Problem, change: fn(&mut Mode)) {
    problem.offerings.iter_mut().flat_map(|offering| &mut offering.modes).for_each(change);
}

fn starts(problem: &mut Problem, change: fn(&mut Starts)) {
    problem.offerings.iter_mut().for_each(|offering| change(&mut offering.starts));
}

fn accounts(problem: &mut Problem, change: impl FnMut(&mut Account)) {
    problem.accounts.iter_mut().for_each(change);
}

/// The same number in every week.
fn level(weeks: &mut [u32]) {
    let most = weeks.iter().copied().max().unwrap_or(0);
    weeks.fill(most);
}

/// The first random problems of a fixed series.
fn series() -> impl Iterator<Item = Problem> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    std::iter::repeat_with(move || {
        let bytes: Vec<u8> = (0..220)
            .map(|_| {
                // A linear congruence of Knuth; the upper bits are random enough for dice.
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                state.to_be_bytes()[0]
            })
            .collect();
        planner_random::problem(&bytes)
    })
}

/// How often a part occurred with a plan and without one, and how often it decided the answer.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    planned: usize,
    impossible: usize,
    decided: usize,
}

impl Count {
    fn is_enough(self) -> bool {
        self.planned.min(self.impossible).min(self.decided) >= OFTEN
    }
}

#[test]
fn every_part_of_the_format_decides_some_answers() {
    let mut counts = vec![Count::default(); PARTS.len()];
    for problem in series().take(4_000) {
        let best = planner_brute::best(&problem);
        for ((_, change), count) in PARTS.iter().zip(&mut counts).filter(|(_, count)| !count.is_enough()) {
            let mut without = problem.clone();
            change(&mut without);
            if without == problem {
                continue;
            }
            *(if best.is_some() { &mut count.planned } else { &mut count.impossible }) += 1;
            count.decided += usize::from(planner_brute::best(&without) != best);
        }
        if counts.iter().all(|count| count.is_enough()) {
            return;
        }
    }
    let missing: Vec<_> = PARTS
        .iter()
        .zip(&counts)
        .filter(|(_, count)| !count.is_enough())
        .map(|((part, _), c)| (part, c))
        .collect();
    panic!("too rare: {missing:#?}");
}

/// The offerings on some way to the target, found by going round until nothing is added; in any other way than the
/// planner does it.
fn on_the_way(problem: &Problem) -> Problem {
    let mut nodes = BTreeSet::from([problem.target.clone()]);
    let mut chosen: BTreeSet<String> = problem.must.iter().cloned().collect();
    loop {
        let before = (nodes.len(), chosen.len());
        for node in &problem.nodes {
            if nodes.contains(&node.id) && !node.held {
                nodes.extend(node.of.iter().cloned());
            }
        }
        for offering in &problem.offerings {
            let is_asked_for = |id: &String| {
                let is_held = problem.nodes.iter().any(|node| node.id == *id && node.held);
                let together =
                    problem.offerings.iter().any(|o| chosen.contains(&o.id) && o.with.contains(id));
                together || (nodes.contains(id) && !is_held)
            };
            if offering.grants.iter().any(is_asked_for) {
                chosen.insert(offering.id.clone());
            }
            if chosen.contains(&offering.id) {
                nodes.extend(offering.prereqs.iter().chain(&offering.coreqs).cloned());
            }
        }
        if (nodes.len(), chosen.len()) == before {
            break;
        }
    }
    let mut less = problem.clone();
    less.offerings.retain(|offering| chosen.contains(&offering.id));
    less
}

fn near(problem: &Problem) -> Option<Figures> {
    let limits = Limits { helpers: Helpers::OnTheWay, ..Limits::default() };
    let outcome = solve(problem, &limits, &Cancel::new(), &mut |_| {}).unwrap();
    outcome.best.map(|best| best.figures)
}

#[test]
fn offerings_beside_the_way_decide_some_answers() {
    let decided =
        series().take(4_000).filter(|problem| near(problem) != solved(problem).best.map(|b| b.figures));
    assert!(decided.take(OFTEN).count() == OFTEN);
}

/// Two weeks of a workshop count as much language as four weeks of lessons; it is on no way to the goal.
#[test]
fn the_program_asks_for_any_offerings_or_for_those_on_the_way() {
    let workshop = serde_json::json!({
        "format": "routeplan/1", "horizon": 6, "capacity": [2, 2, 2, 2, 2, 2], "target": "goal", "nodes": [{"id": "goal"}],
        "cefr": {"thresholds": {"A1": 4}},
        "accounts": [{"id": "language", "deadline": 6, "max_per_week": 1}],
        "offerings": [
            {"id": "course", "grants": ["goal"], "modes": [{"hpw": 1, "weeks": 1}], "starts": {"every": 1},
             "cefr": {"reading": "A1"}},
            {"id": "workshop", "modes": [{"hpw": 1, "weeks": 2}], "starts": {"every": 1}, "counts": {"language": 1}}
        ]
    });
    for (args, finish) in
        [(["solve", "/dev/stdin"].as_slice(), 3), (&["solve", "--on-the-way", "/dev/stdin"], 5)]
    {
        let mut command = cargo_bin_cmd!("leerpad");
        command.env_clear().args(args).write_stdin(workshop.to_string());
        let output = command.output().unwrap();
        let line: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!((&line["status"], &line["finish"]), (&"OPTIMAL".into(), &finish.into()), "{args:?}");
    }
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn the_answer_on_the_way_is_that_of_enumeration_without_the_others(bytes in bytes()) {
        let problem = planner_random::problem(&bytes);
        prop_assert_eq!(near(&problem), planner_brute::best(&on_the_way(&problem)));
    }
}

//! Small random problems that use every part of the format, made from a string of bytes so that a failing one shrinks.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use std::collections::BTreeMap;

use leerpad::planner::problem::{Account, Budget, Cefr, Mode, Node, Offering, Problem, Resource, Starts};

/// Hands out small numbers from bytes; zero when they run out, so that fewer bytes make a simpler problem.
struct Dice<'a> {
    bytes: std::slice::Iter<'a, u8>,
}

impl Dice<'_> {
    /// A number below `sides`.
    fn roll(&mut self, sides: u32) -> u32 {
        self.bytes.next().map_or(0, |byte| u32::from(*byte) % sides)
    }

    /// True once in so many rolls.
    fn once_in(&mut self, rolls: u32) -> bool {
        self.roll(rolls) == rolls - 1
    }

    fn weeks(&mut self, horizon: u32, sides: u32) -> Vec<u32> {
        if self.once_in(3) {
            (0..horizon).map(|_| self.roll(sides)).collect()
        } else {
            vec![self.roll(sides); horizon as usize]
        }
    }

    fn pick(&mut self, ids: &[String], most: u32, rolls: u32) -> Vec<String> {
        let mut picked: Vec<String> = Vec::new();
        for _ in 0..most {
            if self.once_in(rolls) {
                let id = ids[self.roll(u32::try_from(ids.len()).unwrap()) as usize].clone();
                if !picked.contains(&id) {
                    picked.push(id);
                }
            }
        }
        picked
    }
}

/// The problem that these bytes stand for.
pub(crate) fn problem(bytes: &[u8]) -> Problem {
    let mut dice = Dice { bytes: bytes.iter() };
    let horizon = 4 + dice.roll(5);
    let capacity = (0..horizon).map(|_| 4 - dice.roll(4)).collect();
    let mut calendars = BTreeMap::new();
    for name in ["school", "company"] {
        if dice.once_in(2) {
            calendars.insert(name.to_string(), (0..horizon).filter(|_| dice.once_in(3)).collect());
        }
    }
    let thresholds =
        BTreeMap::from([("A1".to_string(), 2 + dice.roll(3)), ("A2".to_string(), 4 + dice.roll(5))]);
    let base = BTreeMap::from(["reading", "speaking"].map(|skill| (skill.to_string(), dice.roll(4))));
    let mut problem = Problem {
        name: "random".into(),
        horizon,
        capacity,
        calendars,
        cefr: Cefr { thresholds, base },
        ..Problem::default()
    };
    for id in ["language", "map", "pvt"] {
        if dice.once_in(2) {
            problem.accounts.push(account(&mut dice, id, horizon));
        }
    }
    if dice.once_in(3) {
        problem.resources.push(Resource { id: "room".into(), capacity: dice.weeks(horizon, 4) });
    }
    if dice.once_in(3) {
        problem.budgets.push(Budget { id: "purse".into(), limit: dice.roll(6) });
    }
    let mut ids: Vec<String> = Vec::new();
    for at in 0..2 + dice.roll(4) {
        let mut node = Node { id: format!("n{at}"), held: dice.once_in(8), ..Node::default() };
        if at > 0 && dice.once_in(3) {
            node.of = dice.pick(&ids, 3, 2);
            if !node.of.is_empty() && dice.once_in(2) {
                node.k = Some(dice.roll(4).min(u32::try_from(node.of.len()).unwrap()));
            }
        }
        ids.push(node.id.clone());
        problem.nodes.push(node);
    }
    problem.target.clone_from(&ids[ids.len() - 1]);
    let grouped = dice.once_in(4);
    for at in 0..=dice.roll(4) {
        let mut offering = offering(&mut dice, at, &ids, &problem);
        offering.group = (grouped && !dice.once_in(4)).then(|| "either".to_string());
        problem.offerings.push(offering);
    }
    if dice.once_in(5) {
        let offerings: Vec<String> = problem.offerings.iter().map(|offering| offering.id.clone()).collect();
        problem.must = dice.pick(&offerings, 2, 2);
    }
    problem
}

fn account(dice: &mut Dice<'_>, id: &str, horizon: u32) -> Account {
    let min_per_week = if dice.once_in(5) { dice.weeks(horizon, 2) } else { vec![0; horizon as usize] };
    Account {
        id: id.into(),
        required: dice.roll(9),
        deadline: horizon - dice.roll(4) + dice.roll(2),
        max_per_week: min_per_week.iter().zip(dice.weeks(horizon, 4)).map(|(min, more)| min + more).collect(),
        min_per_week,
        from: if dice.once_in(4) { dice.roll(3) } else { 0 },
    }
}

fn offering(dice: &mut Dice<'_>, at: u32, ids: &[String], problem: &Problem) -> Offering {
    let n_ids = u32::try_from(ids.len()).unwrap();
    let mut grants = vec![ids[(n_ids - 1 - dice.roll(n_ids)) as usize].clone()];
    grants.extend(dice.pick(ids, 1, 3));
    grants.dedup();
    let modes = (0..=dice.roll(2)).map(|_| {
        let mut mode = Mode { hours_per_week: dice.roll(4), weeks: 1 + dice.roll(3), ..Mode::default() };
        for resource in &problem.resources {
            if dice.once_in(2) {
                mode.uses.insert(resource.id.clone(), dice.roll(3));
            }
        }
        for budget in &problem.budgets {
            if dice.once_in(2) {
                mode.spends.insert(budget.id.clone(), dice.roll(4));
            }
        }
        mode
    });
    let modes = modes.collect();
    let starts = if dice.once_in(3) {
        Starts::List((0..=dice.roll(3)).map(|_| dice.roll(problem.horizon)).collect())
    } else {
        Starts::Every { every: 1 + dice.roll(3), offset: dice.roll(3) }
    };
    let mut offering = Offering {
        id: format!("o{at}"),
        kind: "module".into(),
        grants,
        modes,
        hours: dice.roll(4),
        cost: dice.roll(4),
        starts,
        calendar: problem.calendars.keys().nth(dice.roll(3) as usize).cloned(),
        prereqs: dice.pick(ids, 1, 3),
        coreqs: dice.pick(ids, 1, 6),
        with: dice.pick(ids, 1, 8),
        ..Offering::default()
    };
    for skill in ["reading", "speaking"] {
        if dice.once_in(4) {
            let level = if dice.once_in(2) { "A2" } else { "A1" };
            offering.cefr.insert(skill.into(), level.into());
        }
    }
    for id in ["language", "map", "elsewhere"] {
        if dice.once_in(4) {
            offering.counts.insert(id.into(), 1 + dice.roll(2));
        }
    }
    offering
}

/// A problem with hardly any room: every one of several courses must fit into a few weeks, beside lessons. Its answer rests
/// on what the search learns from dead ends.
pub(crate) fn packing(bytes: &[u8]) -> Problem {
    let mut dice = Dice { bytes: bytes.iter() };
    let horizon = 5 + dice.roll(4);
    let hours = 3 + dice.roll(2);
    let mut problem = Problem {
        name: "packing".into(),
        horizon,
        capacity: (0..horizon).map(|_| hours - u32::from(dice.once_in(4))).collect(),
        target: "all".into(),
        ..Problem::default()
    };
    let closed = (1..horizon).filter(|_| dice.once_in(4)).collect();
    problem.calendars.insert("school".into(), closed);
    problem.cefr.thresholds.insert("A1".into(), 1 + dice.roll(4));
    if dice.once_in(2) {
        let most = 1 + dice.roll(2);
        problem.accounts.push(Account {
            id: "language".into(),
            required: dice.roll(6),
            deadline: horizon - dice.roll(2),
            min_per_week: vec![0; horizon as usize],
            max_per_week: vec![most; horizon as usize],
            from: 0,
        });
    }
    let ids: Vec<String> = (0..4 + dice.roll(3)).map(|at| format!("n{at}")).collect();
    let needed = u32::try_from(ids.len()).unwrap() - u32::from(dice.once_in(3));
    problem.nodes = ids.iter().map(|id| Node { id: id.clone(), ..Node::default() }).collect();
    problem.nodes.push(Node { id: "all".into(), of: ids.clone(), k: Some(needed), ..Node::default() });
    for (at, id) in ids.iter().enumerate() {
        let mut course = Offering {
            id: format!("o{at}"),
            grants: vec![id.clone()],
            modes: vec![Mode {
                hours_per_week: 1 + dice.roll(3),
                weeks: 1 + dice.roll(2),
                ..Mode::default()
            }],
            hours: dice.roll(3),
            cost: dice.roll(3),
            starts: Starts::Every { every: 1 + u32::from(dice.once_in(4)), offset: dice.roll(2) },
            calendar: dice.once_in(3).then(|| "school".to_string()),
            ..Offering::default()
        };
        if at > 0 && dice.once_in(3) {
            course.prereqs = dice.pick(&ids[..at], 1, 1);
        }
        if !problem.accounts.is_empty() {
            if dice.once_in(4) {
                course.cefr.insert("reading".into(), "A1".into());
            }
            if dice.once_in(4) {
                course.counts.insert("language".into(), 1);
            }
        }
        problem.offerings.push(course);
    }
    problem
}

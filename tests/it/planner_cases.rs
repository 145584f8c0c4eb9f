//! Recorded problems with known answers: the figures, and how much search the proof may take.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use std::path::PathBuf;

use leerpad::planner::{Cancel, Conflict, Figures, Limits, Problem, Status, conflict, json, verify, without};

use crate::planner::solved;

type Case = (&'static str, Option<(u32, u64, u64)>, u64);

/// File, figures found by other solvers (`None`: no plan), and the most contradictions the proof may meet. The last is
/// about twice what it takes today: a change that makes the search much weaker is noticed, a small one is not.
const CASES: &[Case] = &[
    ("advt-3", Some((14, 329, 7_019)), 132),
    ("advt-5", Some((15, 282, 8_562)), 116),
    ("bacp-1-load24", Some((11, 0, 0)), 22),
    ("bacp-13-load49", Some((9, 0, 0)), 20),
    ("bacp-20-load27", Some((11, 0, 0)), 1_458),
    ("bscs-hawaii-manoa-12", Some((10, 0, 0)), 20),
    ("colostate-csdegree-2017-18", Some((7, 0, 0)), 20),
    ("michigan-ann-arbor-cs-18", Some((8, 0, 0)), 20),
    ("small-1-tight", Some((156, 796, 6_220)), 1_046),
    ("small-1", Some((68, 796, 6_220)), 20),
    ("small-2-infeasible", None, 20),
    ("small-2", Some((113, 1_204, 8_892)), 84),
    ("small-3-infeasible", None, 20),
    ("small-3", Some((33, 406, 4_361)), 20),
    ("small-4", Some((29, 644, 3_688)), 22),
    ("small-5", Some((66, 1_364, 5_161)), 688),
    ("small-6", Some((62, 736, 7_350)), 20),
    ("small-7", Some((41, 520, 4_044)), 20),
    ("small-8", Some((67, 1_280, 6_478)), 70),
    ("small-9", Some((88, 824, 10_638)), 360),
    ("small-10", Some((44, 656, 3_432)), 20),
    ("small-11", Some((107, 964, 8_844)), 20),
    ("small-12", Some((101, 1_264, 7_890)), 34),
    ("small-13", Some((53, 766, 4_581)), 62),
    ("small-14", Some((106, 1_426, 7_568)), 96),
    ("small-15", Some((65, 860, 4_090)), 28),
    ("small-16", Some((92, 836, 3_628)), 20),
    ("small-17", Some((55, 1_176, 7_538)), 20),
    ("small-18", Some((66, 652, 5_164)), 26),
    ("small-19", Some((60, 700, 3_947)), 84),
    ("small-20", Some((49, 540, 3_062)), 38),
    ("small-21", Some((50, 710, 4_295)), 384),
    ("small-22", Some((123, 1_016, 8_161)), 122),
    ("small-23", Some((52, 1_088, 8_809)), 1_662),
    ("small-24", Some((92, 1_054, 6_361)), 20),
    ("small-25", Some((98, 1_450, 9_800)), 1_298),
    ("small-26", Some((86, 1_128, 6_058)), 232),
    ("small-27", Some((44, 682, 4_140)), 36),
    ("small-28", Some((54, 588, 3_348)), 42),
    ("small-29", Some((89, 758, 4_567)), 20),
    ("small-30", Some((62, 836, 8_138)), 24),
];

pub(crate) fn recorded(name: &str) -> Problem {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/planner");
    let text = std::fs::read_to_string(folder.join(format!("{name}.json"))).unwrap();
    json::read(&text).unwrap()
}

#[test]
fn recorded_problems_get_their_known_answers() {
    for (name, expected, conflicts) in CASES {
        let problem = recorded(name);
        let outcome = solved(&problem);
        let found = outcome.best.as_ref().map(|best| best.figures);
        let expected = expected.map(|(finish, hours, cost)| Figures { finish, hours, cost });
        assert_eq!(found, expected, "{name}");
        let status = if expected.is_some() { Status::Optimal } else { Status::Infeasible };
        assert_eq!(outcome.status, status, "{name}");
        if let Some(best) = &outcome.best {
            assert_eq!(verify(&problem, best), Ok(best.figures), "{name}");
        }
        assert!(outcome.stats.conflicts <= *conflicts, "{name}: {:?}", outcome.stats);
    }
}

#[test]
fn the_same_problem_takes_the_same_steps() {
    let problem = recorded("small-14");
    assert_eq!(solved(&problem), solved(&problem));
}

#[test]
fn a_stopped_solve_tells_its_gap() {
    let problem = recorded("small-25");
    let limits = Limits { conflicts: Some(5), ..Limits::default() };
    let outcome = leerpad::planner::solve(&problem, &limits, &Cancel::new(), &mut |_| {}).unwrap();
    let best = outcome.best.unwrap();
    assert_eq!(outcome.status, Status::Feasible);
    assert!(outcome.bound < best.figures, "{:?} {:?}", outcome.bound, best.figures);
    assert!(best.figures.finish >= 98, "98 is the proved optimum");
    assert!(outcome.bound.finish <= 98, "98 is the proved optimum");
    assert_eq!(verify(&problem, &best), Ok(best.figures));
}

#[test]
fn a_raised_flag_stops_a_solve() {
    let cancel = Cancel::new();
    cancel.cancel();
    let outcome =
        leerpad::planner::solve(&recorded("small-25"), &Limits::default(), &cancel, &mut |_| {}).unwrap();
    assert_eq!(outcome.status, Status::Unknown);
    assert_eq!(outcome.best, None);
}

#[test]
fn recorded_conflicts_are_irreducible() {
    for name in ["small-2-infeasible", "small-3-infeasible"] {
        let problem = recorded(name);
        let found = conflict(&problem, &Limits::default(), &Cancel::new()).unwrap();
        let Some(Conflict::Clash(members)) = found else { panic!("{name}: {found:?}") };
        for member in &members {
            let relaxed = solved(&without(&problem, std::slice::from_ref(&member.demand)));
            assert_eq!(relaxed.best.map(|best| best.figures), member.relaxed, "{name}: {:?}", member.demand);
            assert!(member.relaxed.is_some(), "{name}: {:?}", member.demand);
        }
    }
}

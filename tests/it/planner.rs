//! The planner against exhaustive enumeration.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that looks at something that is not there has failed"
)]

use leerpad::planner::{Cancel, Limits, Outcome, Problem, Status, json, solve, verify};
use proptest::prelude::*;

use crate::{planner_brute, planner_random};

pub(crate) fn solved(problem: &Problem) -> Outcome {
    solve(problem, &Limits::default(), &Cancel::new(), &mut |_| {}).unwrap()
}

/// Bytes for a random problem. `PROPTEST_CASES` sets how many there are; the nightly run uses 20,000.
pub(crate) fn bytes() -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 40..220)
}

/// So many cases divided by a number, since some properties solve more than one problem for each.
pub(crate) fn cases(fewer: u32) -> ProptestConfig {
    let config = ProptestConfig::default();
    let cases = if config.cases == 256 { 2_000 } else { config.cases };
    let max_shrink_iters = config.max_shrink_iters.min(20_000);
    ProptestConfig { cases: cases / fewer, failure_persistence: None, max_shrink_iters, ..config }
}

proptest! {
    #![proptest_config(cases(1))]

    #[test]
    fn the_answer_is_that_of_exhaustive_enumeration(bytes in bytes()) {
        let problem = planner_random::problem(&bytes);
        let outcome = solved(&problem);
        let expected = planner_brute::best(&problem);
        let found = outcome.best.as_ref().map(|best| best.figures);
        prop_assert_eq!(found, expected, "{}", json::write(&problem));
        if let Some(best) = outcome.best {
            prop_assert_eq!(outcome.status, Status::Optimal);
            prop_assert_eq!(outcome.bound, best.figures);
            prop_assert_eq!(verify(&problem, &best), Ok(best.figures));
        } else {
            prop_assert_eq!(outcome.status, Status::Infeasible);
        }
    }

    #[test]
    fn a_problem_is_read_as_it_was_written(bytes in bytes()) {
        let problem = planner_random::problem(&bytes);
        prop_assert_eq!(json::read(&json::write(&problem)), Ok(problem));
    }
}

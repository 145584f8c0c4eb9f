//! How long proofs take: recorded problems from the smallest to the ones that need some search.

use std::path::PathBuf;

use criterion::{Criterion, criterion_group, criterion_main};
use leerpad::planner::{Cancel, Limits, Problem, json, solve};

/// Easy, typical and hard ones of each kind that is recorded.
const CASES: &[&str] = &[
    "small-3",
    "small-14",
    "small-23",
    "small-25",
    "small-1-tight",
    "small-2-infeasible",
    "advt-3",
    "bacp-20-load27",
    "michigan-ann-arbor-cs-18",
];

fn recorded(name: &str) -> Problem {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/planner");
    let text = std::fs::read_to_string(folder.join(format!("{name}.json"))).unwrap_or_default();
    json::read(&text).unwrap_or_default()
}

fn proofs(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("proof");
    group.sample_size(20);
    for name in CASES {
        let problem = recorded(name);
        group.bench_function(*name, |bencher| {
            bencher.iter(|| solve(&problem, &Limits::default(), &Cancel::new(), &mut |_| {}));
        });
    }
    group.finish();
}

fn first_plans(criterion: &mut Criterion) {
    let limits = Limits { conflicts: Some(1), ..Limits::default() };
    let mut group = criterion.benchmark_group("first plan");
    for name in ["small-14", "advt-3"] {
        let problem = recorded(name);
        group.bench_function(name, |bencher| {
            bencher.iter(|| solve(&problem, &limits, &Cancel::new(), &mut |_| {}));
        });
    }
    group.finish();
}

criterion_group!(benches, proofs, first_plans);
criterion_main!(benches);

//! How long the steps of the planner core take on recorded problems: reading, a first plan, the proof, and why there is no
//! plan.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark fails loudly, and criterion writes its entry point"
)]

use std::hint::black_box;
use std::path::PathBuf;

use criterion::{Criterion, criterion_group, criterion_main};
use leerpad::planner::{Cancel, Limits, Problem, conflict, json, solve};

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

fn text(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/planner");
    std::fs::read_to_string(folder.join(format!("{name}.json"))).unwrap()
}

fn recorded(name: &str) -> Problem {
    json::read(&text(name)).unwrap()
}

fn reading(criterion: &mut Criterion) {
    let text = text("advt-3");
    criterion.bench_function("read/advt-3", |bencher| bencher.iter(|| json::read(black_box(&text))));
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

fn conflicts(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("conflict");
    group.sample_size(10);
    for name in ["small-2-infeasible", "small-3-infeasible"] {
        let problem = recorded(name);
        group.bench_function(name, |bencher| {
            bencher.iter(|| conflict(&problem, &Limits::default(), &Cancel::new()));
        });
    }
    group.finish();
}

criterion_group!(benches, reading, first_plans, proofs, conflicts);
criterion_main!(benches);

//! What an advisor waits for: reading the catalog, and planning a bundled case after a mark.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark fails loudly, and criterion writes its entry point"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use leerpad::catalog;
use leerpad::planner::Cancel;
use leerpad::route::{Beside, Options, propose, propose_in_parts};
use leerpad::store::demos;

fn load(c: &mut Criterion) {
    c.bench_function("load the shipped catalog", |b| b.iter(|| black_box(catalog::embedded())));
}

fn plans(c: &mut Criterion) {
    let catalog = catalog::embedded().catalog.unwrap();
    let mut group = c.benchmark_group("plan");
    group.sample_size(10);
    for demo in demos::ALL {
        let case = demo.read().case.unwrap();
        let options = Options::on(demo.today);
        group.bench_function(demo.id, |b| {
            b.iter(|| propose(&catalog, black_box(&case), &options, &Cancel::new()).unwrap());
        });
    }
    group.finish();
}

/// What an advisor sees first after a change: any plan, with its gap.
fn first_plans(c: &mut Criterion) {
    let catalog = catalog::embedded().catalog.unwrap();
    let mut group = c.benchmark_group("first plan");
    for demo in demos::ALL {
        let case = demo.read().case.unwrap();
        let options = Options::on(demo.today);
        group.bench_function(demo.id, |b| {
            b.iter(|| {
                let cancel = Cancel::new();
                propose_in_parts(&catalog, black_box(&case), &options, &cancel, &mut |_| cancel.cancel())
            });
        });
    }
    group.finish();
}

/// Everything the workbench shows beside a plan.
fn everything(c: &mut Criterion) {
    let catalog = catalog::embedded().catalog.unwrap();
    let mut group = c.benchmark_group("everything beside a plan");
    group.sample_size(10);
    for demo in demos::ALL {
        let case = demo.read().case.unwrap();
        let options = Options { beside: Beside::ALL, ..Options::on(demo.today) };
        group.bench_function(demo.id, |b| {
            b.iter(|| propose(&catalog, black_box(&case), &options, &Cancel::new()).unwrap());
        });
    }
    group.finish();
}

criterion_group!(benches, load, first_plans, plans, everything);
criterion_main!(benches);

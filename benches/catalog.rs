//! How long each phase of reading the shipped catalog takes, from bytes to a catalog that has been checked, and the report on it.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark fails loudly, and criterion writes its entry point"
)]

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use jiff::civil::date;
use leerpad::catalog::mentions::Mentions;
use leerpad::catalog::raw::RawCatalog;
use leerpad::catalog::{self, checks, conventions, report, resolve, source};
use leerpad::model::DependencyGraph;
use leerpad::syntax;
use leerpad::text::Sources;

fn phases(c: &mut Criterion) {
    let id = Sources::new().next_id();
    let texts: Vec<String> =
        source::embedded_files().iter().map(|(_, bytes)| syntax::bytes_to_text(id, bytes).unwrap()).collect();
    let trees: Vec<_> = texts.iter().map(|text| syntax::parse(id, text)).collect();
    let mentioned = || -> Mentions {
        let mut mentioned = Mentions::default();
        for tree in &trees {
            mentioned.add(tree);
        }
        mentioned
    };
    let read = || -> Vec<RawCatalog> {
        trees.iter().filter_map(|tree| tree.read::<RawCatalog>(&mut Vec::new())).collect()
    };
    let mut raws = read();
    conventions::expand(&mut raws, &mut Vec::new());
    let (built, known, places) = resolve::resolve(&raws, Mentions::default(), &mut Vec::new());

    let mut group = c.benchmark_group("catalog");
    group.bench_function("bytes to text", |b| {
        let files = source::embedded_files();
        b.iter(|| {
            files.iter().map(|(_, bytes)| syntax::bytes_to_text(id, bytes).unwrap().len()).sum::<usize>()
        });
    });
    group.bench_function("parse", |b| {
        b.iter(|| texts.iter().map(|text| syntax::parse(id, black_box(text))).collect::<Vec<_>>());
    });
    group.bench_function("names mentioned, where a file has findings", |b| b.iter(|| black_box(mentioned())));
    group.bench_function("read records", |b| b.iter(|| black_box(read())));
    group.bench_function("ron's own judgement, of files that are not built in", |b| {
        b.iter(|| {
            for text in &texts {
                ron::from_str::<serde::de::IgnoredAny>(black_box(text)).unwrap();
            }
        });
    });
    group.bench_function("offerings by convention", |b| {
        b.iter_batched(
            read,
            |mut raws| conventions::expand(&mut raws, &mut Vec::new()),
            BatchSize::LargeInput,
        );
    });
    group.bench_function("check records", |b| {
        b.iter(|| checks::check_records(black_box(&raws), &mut Vec::new()));
    });
    group.bench_function("resolve", |b| {
        b.iter(|| resolve::resolve(black_box(&raws), Mentions::default(), &mut Vec::new()));
    });
    group.bench_function("of which the graph", |b| {
        b.iter(|| DependencyGraph::build(black_box(&built.items), &built.offerings));
    });
    group.bench_function("check the whole", |b| {
        b.iter(|| checks::check_whole(black_box(&raws), &built, &known, &places, &mut Vec::new()));
    });
    group.bench_function("everything", |b| b.iter(|| black_box(catalog::embedded())));
    group.bench_function("report", |b| b.iter(|| report::report(black_box(&built), date(2026, 11, 22))));
    group.finish();
}

criterion_group!(benches, phases);
criterion_main!(benches);

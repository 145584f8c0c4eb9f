//! What an advisor waits for after each key in a search: in the shipped catalog, and in one as large as the whole
//! field: about 200 qualifications and 3,000 units.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark fails loudly, and criterion writes its entry point"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use leerpad::app::find::Index;
use leerpad::catalog;
use leerpad::model::Catalog;
use leerpad::model::code::Key;
use leerpad::model::item::ItemKind;
use leerpad::model::older::OlderCodes;

/// Each with why it is costly: many hits, several words, a slip, nothing found by any means.
const QUERIES: [&str; 7] = [
    "v",
    "zorg",
    "verpleeghuis",
    "25491",
    "verzorgende niveau 3",
    "pedagogsch medewrker kinderopvag",
    "qwertyuiop asdfghjkl",
];

/// The catalog, and copies of all its records under other codes and with other words in their names.
fn grown(catalog: &Catalog, times: u32) -> Catalog {
    let mut all = catalog.clone();
    for copy in 1..times {
        for item in &catalog.items {
            let mut item = item.clone();
            item.key = renumbered(&item.key, copy);
            item.name = reworded(&item.name, copy);
            if let ItemKind::Diploma(diploma) = &mut item.kind {
                for code in &mut diploma.replaces {
                    *code = shifted(code.as_str(), 1_009 * copy).parse().unwrap();
                }
            }
            all.items.push(item);
        }
        for offering in &catalog.offerings {
            let mut offering = offering.clone();
            offering.id = format!("{}-{copy}", offering.id).parse().unwrap();
            offering.name = reworded(&offering.name, copy);
            all.offerings.push(offering);
        }
        for rule in &catalog.rules {
            let mut rule = rule.clone();
            rule.id = format!("{}-{copy}", rule.id).parse().unwrap();
            rule.text.nl = reworded(&rule.text.nl, copy);
            all.rules.push(rule);
        }
        // Words that people use grow with sectors, and slower than names.
        for synonym in catalog.synonyms.iter().filter(|_| copy < 4) {
            let mut synonym = synonym.clone();
            synonym.words = synonym.words.iter().map(|word| reworded(word, copy)).collect();
            synonym.means = synonym.means.iter().map(|key| renumbered(key, copy)).collect();
            synonym.also = synonym.also.iter().map(|word| reworded(word, copy)).collect();
            all.synonyms.push(synonym);
        }
    }
    all.items.sort_by(|a, b| a.key.cmp(&b.key));
    all.older = OlderCodes::of(&all.items);
    all
}

fn shifted(code: &str, by: u32) -> String {
    let (digits, rest) = code.split_at(code.find('@').unwrap_or(code.len()));
    format!("{:05}{rest}", (digits.parse::<u32>().unwrap() + by) % 100_000)
}

/// The key of a copy. Levels of Dutch have no other code; their copies are alike.
fn renumbered(key: &Key, copy: u32) -> Key {
    let letter_code = |code: &str| {
        let (letter, digits) = code.split_at(1);
        format!("{letter}{:04}", (digits.parse::<u32>().unwrap() + 211 * copy) % 10_000)
    };
    match key {
        Key::File(code) => Key::File(shifted(code.as_str(), 1_009 * copy).parse().unwrap()),
        Key::Diploma(code) => Key::Diploma(shifted(code.as_str(), 1_009 * copy).parse().unwrap()),
        Key::Part(code, part) => Key::Part(shifted(code.as_str(), 1_009 * copy).parse().unwrap(), *part),
        Key::Unit(file, unit) => {
            Key::Unit(shifted(file.as_str(), 1_009 * copy).parse().unwrap(), unit.clone())
        }
        Key::Certificate(code) => Key::Certificate(letter_code(code.as_str()).parse().unwrap()),
        Key::Elective(code) => Key::Elective(letter_code(code.as_str()).parse().unwrap()),
        Key::Language(..) => key.clone(),
        other => format!("{other}-{copy}").parse().unwrap(),
    }
}

/// A text whose long words are other words: so that the number of words grows with the number of names.
fn reworded(text: &str, copy: u32) -> String {
    let letter = char::from_digit(copy + 10, 36).unwrap();
    let words = text.split(' ').map(|word| match word.char_indices().nth(4) {
        Some((at, _)) => {
            let (head, tail) = word.split_at(at);
            format!("{head}{letter}{tail}")
        }
        None => word.to_owned(),
    });
    words.collect::<Vec<String>>().join(" ")
}

fn searches(c: &mut Criterion) {
    let shipped = catalog::embedded().catalog.unwrap();
    for times in [1, 16] {
        let catalog = grown(&shipped, times);
        let mut group = c.benchmark_group(format!("{} items", catalog.items.len()));
        group.sample_size(20);
        group.bench_function("index", |b| b.iter(|| black_box(Index::new(black_box(&catalog)))));
        let index = Index::new(&catalog);
        for query in QUERIES {
            group.bench_function(query, |b| b.iter(|| index.find(black_box(query), 300, |_| true)));
        }
        group.finish();
    }
}

criterion_group!(benches, searches);
criterion_main!(benches);

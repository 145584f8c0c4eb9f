//! Catalogs made to tire the program out. What is counted is what comes out, not how long it took: findings, records and
//! steps have limits of their own, and a run that took no account of them would not end within the patience of the test
//! runner.

use leerpad::catalog::{self, Loaded};
use leerpad::diag::Severity;

/// The start of a catalog with a source; tests add their records and the closing bracket.
const START: &str = "Catalog(format: 1, version: \"1\", sources: [Source(id: \"s\", title: \"S\", publisher: \"S\", \
                     grade: B, checked_on: \"2026-11-22\")], ";

fn load(text: &str) -> Loaded {
    catalog::load(vec![("a.ron".to_owned(), text.as_bytes().to_vec())])
}

/// The codes of the findings, each once, in the order of the findings, and how many there are in all.
fn codes(loaded: &Loaded) -> (Vec<&'static str>, usize) {
    let mut codes: Vec<&'static str> = Vec::new();
    for finding in &loaded.diagnostics {
        if !codes.contains(&finding.code.0) {
            codes.push(finding.code.0);
        }
    }
    (codes, loaded.diagnostics.len())
}

/// So many texts after each other.
fn times(count: usize, text: impl Fn(usize) -> String) -> String {
    let mut all = String::new();
    for number in 0..count {
        all.push_str(&text(number));
    }
    all
}

#[test]
fn brackets_a_million_deep_are_one_finding() {
    for open in ["[", "(", "{", "All([", "Some("] {
        let loaded = load(&open.repeat(1_000_000 / open.len()));
        assert!(codes(&loaded).0.contains(&"RON019"), "{open}: {:?}", codes(&loaded));
        assert!(loaded.diagnostics.len() <= 2 && loaded.catalog.is_none(), "{open}: {:?}", codes(&loaded));
    }
}

#[test]
fn comments_in_comments_may_be_as_deep_as_they_like() {
    let comments = format!("{}{}", "/*".repeat(1_000_000), "*/".repeat(1_000_000));
    assert_eq!(codes(&load(&format!("{comments}{START})"))), (vec![], 0));
}

#[test]
fn one_line_of_megabytes_is_read_and_told_at_its_line() {
    // Too many values for a catalog: said once.
    assert_eq!(codes(&load(&format!("{START}sector: [{}])", "1,".repeat(1_000_000)))), (vec!["CAT037"], 1));
    let word = "x".repeat(2 * 1024 * 1024);
    for text in [
        format!("\"{word}\""),
        word.clone(),
        format!("// {word}"),
        "1".repeat(word.len()),
        "#".repeat(word.len()),
    ] {
        let loaded = load(&format!("{START}sector: {text})"));
        assert!((1..=3).contains(&loaded.diagnostics.len()), "{:?}", codes(&loaded));
        for finding in &loaded.diagnostics {
            let place = loaded.sources.place_of(finding.place.unwrap());
            assert_eq!(place.1.line, 1);
        }
    }
}

#[test]
fn of_a_hundred_thousand_mistakes_as_many_are_kept_as_anybody_reads() {
    let syntax = "~".repeat(100_000);
    let values = "\"X\", ".repeat(100_000);
    let unknown =
        (0..18_000).map(|number| format!("(id: \"l{number}\", name: \"V\", sources: [\"t{number}\"]), "));
    let unknown: String = unknown.collect();
    for (text, code) in [
        (format!("{START}licences: [{syntax}])"), "RON025"),
        (format!("{START}licences: [{values}])"), "RON101"),
        (format!("{START}licences: [{unknown}])"), "CAT002"),
    ] {
        let loaded = load(&text);
        let errors = loaded.diagnostics.iter().filter(|finding| finding.severity == Severity::Error).count();
        assert!(errors <= 500 && loaded.catalog.is_none(), "{code}: {errors} errors");
        assert!(codes(&loaded).0.contains(&code), "{:?}", codes(&loaded));
        if errors == 500 {
            assert_eq!(codes(&loaded).0.last(), Some(&"RON028"), "the rest is counted");
        }
    }
}

/// Jobs, each of which needs the next; the last needs nothing, or the first.
fn chain(length: usize, closed: bool) -> String {
    let job = |number: usize| match number + 1 {
        next if next < length => {
            format!("(id: \"j{number}\", name: \"J\", needs: Job(\"j{next}\"), sources: [\"s\"]), ")
        }
        _ if closed => format!("(id: \"j{number}\", name: \"J\", needs: Job(\"j0\"), sources: [\"s\"]), "),
        _ => format!("(id: \"j{number}\", name: \"J\", sources: [\"s\"]), "),
    };
    format!("{START}jobs: [{}])", (0..length).map(job).collect::<String>())
}

#[test]
fn chains_and_circles_are_followed_to_their_end() {
    assert_eq!(codes(&load(&chain(15_000, false))), (vec![], 0));
    let circle = load(&chain(5_000, true));
    assert_eq!(codes(&circle), (vec!["CAT007"], 1));
    let many = load(&chain(21_000, false));
    assert_eq!((codes(&many), many.catalog.is_none()), ((vec!["CAT037"], 1), true));
}

#[test]
fn everything_that_needs_everything_is_read() {
    let n = 300;
    let licences: String = times(n, |number| format!("(id: \"l{number}\", name: \"L\", sources: [\"s\"]), "));
    let all: String = times(n, |number| format!("Licence(\"l{number}\"), "));
    let jobs: String = times(n, |number| {
        format!("(id: \"j{number}\", name: \"J\", needs: All([{all}]), sources: [\"s\"]), ")
    });
    assert_eq!(codes(&load(&format!("{START}licences: [{licences}], jobs: [{jobs}])"))), (vec![], 0));
}

#[test]
fn a_ladder_with_two_to_the_fortieth_ways_is_not_walked_way_by_way() {
    let rung = |number: usize| {
        let next = number + 1;
        format!(
            "(id: \"a{number}\", name: \"A\", needs: Any([Job(\"a{next}\"), Job(\"b{next}\")]), sources: [\"s\"]), \
             (id: \"b{number}\", name: \"B\", needs: Any([Job(\"a{next}\"), Job(\"b{next}\")]), sources: [\"s\"]), "
        )
    };
    let top = "(id: \"a40\", name: \"A\", sources: [\"s\"]), (id: \"b40\", name: \"B\", sources: [\"s\"]), ";
    let jobs: String = (0..40).map(rung).collect();
    assert_eq!(codes(&load(&format!("{START}jobs: [{jobs}{top}])"))), (vec![], 0));
}

#[test]
fn a_file_cut_anywhere_is_told_to_be_cut() {
    let good = include_str!("fixtures/bad/accepted/all-of-one.ron");
    let end = good.trim_end().len();
    for at in (good.find('(').unwrap() + 1)..end {
        let Some(cut) = good.get(..at) else { continue };
        let loaded = load(cut);
        let (found, count) = codes(&loaded);
        assert!(found.contains(&"RON002") && count <= 2, "cut at {at}: {found:?}");
    }
}

//! Every slip that can be made in one place of a realistic file: how many findings does it cost?

use jiff::civil::Date;
use proptest::prelude::*;

use super::*;
use crate::syntax::{choice, record};

record! {
    /// A catalog file.
    struct Catalog = "Catalog" {
        version: u32,
        title: String,
        certificates: Vec<Certificate>,
        sources: Vec<Source> [default],
    }
}

record! {
    /// A certificate.
    struct Certificate = "Certificate" {
        code: String,
        title: String,
        level: u8,
        hours: Option<u16> [optional],
        needs: Need,
        language: Option<Language> [optional],
        units: Vec<String> [default],
    }
}

record! {
    /// A source.
    struct Source = "Source" {
        url: String,
        seen: Date,
    }
}

record! {
    /// A level for a skill.
    struct Language = "Language" {
        skill: String,
        level: Level,
    }
}

choice! {
    /// Levels.
    enum Level = "expected-level" { A1, A2, B1, B2 }
}

choice! {
    /// What is needed.
    enum Need = "expected-requirement" {
        All(Vec<Need>),
        Any(Vec<Need>),
        Unit(String),
        Speaks(String, Level),
        Nothing,
    }
}

const FILE: &str = r#"// A catalog.
Catalog(
    version: 1,
    title: "Bouw en infra",
    certificates: [
        Certificate(
            code: "C0125",
            title: "Metselen (basis)",
            level: 2,
            hours: 240,
            needs: Nothing,
            units: ["B1-K1-W1", "B1-K1-W2"],
        ),
        Certificate(
            code: "C0126",
            title: "Voegen",
            level: 2,
            needs: All([
                Unit("B1-K1-W1"),
                Any([Unit("B1-K2-W1"), Speaks("nl", A2)]),
            ]),
            language: (skill: "spreken", level: A2),
            units: [
                "B1-K2-W1",
                "B1-K2-W2",
            ],
        ),
        Certificate(code: "C0127", title: "Stukadoren", level: 3, needs: Unit("B1-K3-W1")),
    ],
    sources: [
        Source(url: "https://example.nl/a", seen: "2026-11-22"),
        Source(url: "https://example.nl/b", seen: "2026-11-20"),
    ],
)
"#;

/// Every version of the file with one change, and the range of what was changed.
fn slips() -> Vec<(String, String)> {
    let tokens = parse(FileId(0), FILE).tree.tokens().to_vec();
    let mut all = Vec::new();
    for token in tokens {
        if token.kind.is_trivia() {
            continue;
        }
        let written = token.range.of(FILE);
        let (start, end) = (token.range.start as usize, token.range.end as usize);
        let mut change = |what: &str, new: &str| {
            let mut text = FILE.to_owned();
            text.replace_range(start..end, new);
            let line = FILE.get(..start).map_or(0, |before| before.matches('\n').count()) + 1;
            all.push((format!("line {line}: {written} {what}"), text));
        };
        change("left out", " ");
        change("twice", &format!("{written}{written}"));
        change("and a stray )", &format!("{written})"));
        change("and a stray ]", &format!("{written}]"));
        change("and a stray comma", &format!("{written},"));
        change("and a stray quotation mark", &format!("{written}\""));
        match written {
            ")" => change("as ]", "]"),
            "]" => change("as )", ")"),
            "(" => change("as [", "["),
            "[" => change("as (", "("),
            ":" => change("as =", "="),
            "," => change("as ;", ";"),
            _ if token.kind == TokenKind::Text => {
                change("without its first mark", written.trim_start_matches('"'));
                change("without its last mark", written.trim_end_matches('"'));
                change("in curly marks", &format!("“{}”", written.trim_matches('"')));
                change("in single marks", &format!("'{}'", written.trim_matches('"')));
            }
            _ => {}
        }
    }
    all
}

#[test]
fn the_file_itself_is_good() {
    let (catalog, found) = read::<Catalog>(FILE);
    assert_eq!(found, "");
    assert_eq!(catalog.map(|catalog| catalog.certificates.len()), Some(3));
}

/// The numbers are what the recovery reaches; whoever changes it should not make them worse.
#[test]
fn one_slip_costs_about_one_finding() {
    let (mut total, mut silent, mut worst) = (0, Vec::new(), Vec::new());
    let slips = slips();
    for (what, text) in &slips {
        let found = findings::<Catalog>(text);
        let count = found.lines().count();
        total += count;
        if count == 0 {
            silent.push(what.as_str());
        }
        if count > 2 {
            worst.push(format!("{count} {what}\n{found}\n"));
        }
    }
    worst.sort();
    let summary = format!(
        "{} slips, {total} findings, {} silent, {} with more than two\n{}\n{}",
        slips.len(),
        silent.len(),
        worst.len(),
        silent.join("\n"),
        worst.join("\n")
    );
    println!("{summary}");
    assert!(total * 100 < slips.len() * 110, "{summary}");
    assert!(worst.len() <= 5, "{summary}");
    assert!(silent.len() <= 30, "{summary}");
}

#[test]
fn a_file_that_was_cut_off_says_so_and_little_else() {
    let end = FILE.trim_end().len();
    let mut worst = Vec::new();
    for at in 30..end {
        let found = findings::<Catalog>(FILE.get(..at).expect("the file is plain ASCII"));
        assert!(found.contains("RON002"), "cut at {at}: {found}");
        if found.lines().count() > 2 {
            worst.push(format!("cut at {at}:\n{found}"));
        }
    }
    assert!(worst.is_empty(), "{}", worst.join("\n"));
}

#[test]
fn fixes_put_right_what_they_are_about() {
    let (mut fixed, mut failed) = (0, Vec::new());
    for (what, text) in slips() {
        let mut before = Vec::new();
        parse(FileId(0), &text).read::<Catalog>(&mut before);
        for finding in &before {
            let Some(fix) = &finding.fix else { continue };
            let after = fix.apply(&text).expect("the fix fits the text");
            let left = findings::<Catalog>(&after);
            if left.lines().count() < before.len() {
                fixed += 1;
            } else {
                failed.push(format!(
                    "{what}: {}\n{}\nleft:\n{left}\n",
                    fix.title.id,
                    list(&text, before.clone())
                ));
            }
        }
    }
    let summary = format!("{fixed} fixes help, {} do not\n{}", failed.len(), failed.join("\n"));
    println!("{summary}");
    assert!(fixed > 700 && failed.len() <= 65, "{summary}");
}

proptest! {
    /// Whatever several hands do to the file: every finding and every fix fits it, and a file that reads without findings
    /// is a catalog.
    #[test]
    fn many_slips_are_survived(changes in prop::collection::vec((any::<prop::sample::Index>(), 0..6_usize, "[ -~\n“é\u{a0}\u{200b}]{0,3}"), 1..6)) {
        let mut text = FILE.to_owned();
        for (at, length, new) in changes {
            let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let from = at.index(ends.len());
            let to = (from + length).min(ends.len() - 1);
            text.replace_range(ends[from]..ends[to], &new);
        }
        let mut found = Vec::new();
        let catalog = parse(FileId(0), &text).read::<Catalog>(&mut found);
        prop_assert!(catalog.is_some() || !found.is_empty());
        for finding in found {
            let places = finding.place.into_iter().chain(finding.labels.iter().map(|label| label.place));
            for place in places {
                prop_assert!(text.get(place.range.start as usize..place.range.end as usize).is_some());
            }
            if let Some(fix) = &finding.fix {
                prop_assert!(fix.apply(&text).is_some());
            }
        }
    }
}

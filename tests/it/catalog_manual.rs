//! The manual of the catalog against the program: its examples are read, its tables are the fields that there are.

use std::collections::BTreeMap;
use std::path::Path;

use leerpad::catalog;
use leerpad::catalog::raw::{RawCost, RawGives, RawGrant, RawNeed, RawPauses, RawStarts, RawValue};
use leerpad::catalog::schema::{EVIDENCE, RECORDS};
use leerpad::diag::Arg;
use leerpad::model::case::Counted;
use leerpad::model::code::DiplomaPart;
use leerpad::model::fact::Grade;
use leerpad::model::item::Match;
use leerpad::model::measure::{Country, Element, MeasureKind};
use leerpad::model::offering::Strength;
use leerpad::model::{Act, CivicGroup, CivicRoute, Level, Pathway, Skill};
use leerpad::syntax::read::Read;

use crate::tidy::{read, rust_files};

fn manual() -> String {
    read(Path::new("docs/catalog.md"))
}

/// The examples, each with the number of its first line.
fn examples(manual: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (number, line) in (1..).zip(manual.lines()) {
        match &mut open {
            None if line == "```ron" => open = Some((number + 1, String::new())),
            None => {}
            Some(_) if line == "```" => found.extend(open.take()),
            Some((_, text)) => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    found
}

/// The table of each section: `(field, whether it is called required)` per heading, the marks taken off.
fn tables(manual: &str) -> BTreeMap<String, Vec<(String, bool)>> {
    let mut tables: BTreeMap<String, Vec<(String, bool)>> = BTreeMap::new();
    let mut heading = String::new();
    for line in manual.lines() {
        if let Some(title) = line.strip_prefix('#') {
            title.trim_start_matches('#').trim().trim_matches('`').clone_into(&mut heading);
        } else if let Some((field, rest)) = line.strip_prefix("| `").and_then(|row| row.split_once("` | ")) {
            let required = rest.split('|').next().unwrap().trim();
            assert!(
                ["", "required"].contains(&required) || heading == "The state of the catalog",
                "{heading}: {line}"
            );
            tables.entry(heading.clone()).or_default().push((field.to_owned(), required == "required"));
        }
    }
    tables
}

#[test]
fn the_examples_are_one_catalog_without_a_finding() {
    let examples = examples(&manual());
    assert!(examples.len() > 10, "the examples were not found");
    let files = examples.into_iter().map(|(line, text)| (format!("line {line}"), text.into_bytes()));
    let loaded = catalog::load(files.collect());
    let found: Vec<String> = loaded
        .diagnostics
        .iter()
        .map(|finding| {
            format!("{}: {} {:?}", loaded.sources.name(finding.file), finding.code, finding.message)
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(loaded.catalog.is_some());
}

#[test]
fn every_record_has_a_table_of_exactly_its_fields() {
    let tables = tables(&manual());
    for record in RECORDS {
        let table =
            tables.get(record.name).unwrap_or_else(|| panic!("no table under a heading `{}`", record.name));
        let fields: Vec<(String, bool)> =
            record.own_fields().map(|field| (field.name.to_owned(), field.required)).collect();
        assert_eq!(table, &fields, "the table of {}, left, and its fields", record.name);
    }
    let evidence: Vec<&str> =
        tables["The evidence of a fact"].iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(evidence, EVIDENCE);
    for heading in tables.keys() {
        let known = RECORDS.iter().any(|record| record.name == heading)
            || ["The evidence of a fact", "The state of the catalog"].contains(&heading.as_str());
        assert!(known, "a table for `{heading}`, which is no record");
    }
}

#[test]
fn records_with_evidence_are_called_facts_and_others_are_not() {
    let manual = manual();
    for record in RECORDS {
        let section = manual.split(&format!("\n### `{}`\n", record.name)).nth(1).unwrap();
        let says_so = section.trim_start().starts_with("A fact");
        assert_eq!(says_so, record.is_fact(), "{}", record.name);
    }
}

/// Every record has an example, and every field is written in one.
#[test]
fn every_field_is_written_in_an_example() {
    let examples: String = examples(&manual()).into_iter().map(|(_, text)| text).collect();
    for record in RECORDS {
        for field in record.fields {
            // This field excludes certificates, which the examples have.
            let excluded = field.name == "no_certificates";
            assert!(
                excluded || examples.contains(&format!("{}: ", field.name)),
                "{}.{}",
                record.name,
                field.name
            );
        }
    }
}

/// The words of a choice, as the reader lists them when it finds another one.
fn words<T: Read>() -> Vec<String> {
    let lists = T::expected().args.into_iter().filter_map(|(_, arg)| match arg {
        Arg::List(words) => Some(words),
        _ => None,
    });
    let words: Vec<String> = lists.flatten().collect();
    assert!(words.len() > 1, "{} lists no words", T::EXPECTED);
    words
}

#[test]
fn every_word_that_can_be_chosen_is_named() {
    let manual = manual();
    let named = |word: &str| {
        manual.match_indices(word).any(|(at, _)| {
            let before = manual[..at].chars().next_back();
            let after = manual[at + word.len()..].chars().next();
            before.is_none_or(|ch| !ch.is_alphanumeric()) && after.is_some_and(|ch| "`(,)".contains(ch))
        })
    };
    let choices = [
        words::<Grade>(),
        words::<Level>(),
        words::<Skill>(),
        words::<Act>(),
        words::<CivicRoute>(),
        words::<CivicGroup>(),
        words::<Pathway>(),
        words::<Strength>(),
        words::<Match>(),
        words::<DiplomaPart>(),
        words::<RawNeed>(),
        words::<RawGrant>(),
        words::<RawStarts>(),
        words::<RawPauses>(),
        words::<RawCost>(),
        words::<RawValue>(),
        words::<RawGives>(),
        words::<Country>(),
        words::<MeasureKind>(),
        words::<Element>(),
        words::<Counted>(),
    ];
    let missing: Vec<&String> = choices.iter().flatten().filter(|word| !named(word)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// A record that is declared and not listed would escape the tests above.
#[test]
fn every_record_that_is_declared_is_in_the_schema() {
    let mut declared = 0;
    for path in rust_files("src/catalog") {
        for line in read(&path).lines() {
            let Some((_, rest)) =
                line.trim().split_once("pub struct ").filter(|(before, _)| before.is_empty())
            else {
                continue;
            };
            let Some(name) = rest.split_once(" = \"").and_then(|(_, rest)| rest.split('"').next()) else {
                continue;
            };
            declared += 1;
            assert!(
                RECORDS.iter().any(|record| record.name == name),
                "{name} is not in catalog::schema::RECORDS"
            );
        }
    }
    assert_eq!(declared, RECORDS.len());
}

/// What the page names in passing exists too: a link to a section that is there.
#[test]
fn every_link_inside_the_page_has_its_heading() {
    let manual = manual();
    let anchors: Vec<String> = manual
        .lines()
        .filter_map(|line| line.strip_prefix('#'))
        .map(|title| title.trim_start_matches('#').trim().replace('`', "").to_lowercase().replace(' ', "-"))
        .collect();
    for rest in manual.split("](#").skip(1) {
        let anchor = rest.split(')').next().unwrap();
        assert!(anchors.iter().any(|known| known == anchor), "#{anchor}");
    }
}

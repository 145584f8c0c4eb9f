//! Typed reading: every problem, in the words of the person who wrote the file.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::*;
use crate::syntax::read::{Line, Paragraph};
use crate::syntax::{choice, record};

record! {
    /// A record for the tests.
    struct RawCertificate = "Certificate" {
        /// The code.
        code: String,
        level: Option<u8> [optional],
        needs: Vec<Requirement> [default],
        hours: Spanned<u16>,
    }
}

choice! {
    /// Unit words.
    #[derive(Copy, PartialOrd, Ord)]
    enum Level = "expected-level" { A1, A2, B1, B2 }
}

choice! {
    /// Words with values.
    enum Requirement = "expected-requirement" {
        All(Vec<Requirement>),
        AtLeast(u32, Vec<Requirement>),
        Unit(Spanned<String>),
        Level(String, Level, bool),
        Nothing,
    }
}

fn certificates(text: &str, expected: &str) {
    let found = findings::<Vec<RawCertificate>>(text);
    assert_eq!(found, expected, "\n--- {text}\n--- found\n{found}\n");
}

#[test]
fn records_are_read_with_their_places() {
    let text = "[\n  Certificate(code: \"C1\", hours: 40, level: 2, needs: [All([Unit(\"U1\"), Level(\"nl\", B1, true), Nothing])]),\n  (hours: 3, code: \"C2\"),\n]";
    let (read, found) = read::<Vec<RawCertificate>>(text);
    assert_eq!(found, "");
    let [first, second] = read.expect("a list").try_into().expect("two records");
    assert_eq!((first.code.as_str(), first.level, *first.hours), ("C1", Some(2), 40));
    assert_eq!(first.hours.place.range.of(text), "40");
    let [Requirement::All(inner)] = first.needs.as_slice() else { panic!("{:?}", first.needs) };
    let words: Vec<&str> = inner.iter().map(Requirement::word).collect();
    assert_eq!(words, ["Unit", "Level", "Nothing"]);
    assert_eq!(inner[1], Requirement::Level("nl".to_owned(), Level::B1, true));
    assert_eq!((second.code.as_str(), second.level, second.needs.len()), ("C2", None, 0));
    assert_eq!(second.place.range.of(text), "(hours: 3, code: \"C2\")");
    assert_eq!(RawCertificate::NAME, "Certificate");
    let required: Vec<&str> =
        RawCertificate::FIELDS.iter().filter(|field| field.required).map(|field| field.name).collect();
    assert_eq!(required, ["code", "hours"]);
}

#[test]
fn fields_unknown_double_and_missing() {
    certificates(
        "[(code: \"C1\", hours: 1, levl: 2)]",
        "1:25 RON102 read-unknown-field-near(field=levl, record=Certificate, near=level)",
    );
    certificates(
        "[(code: \"C1\", hours: 1, colour: 2)]",
        "1:25 RON102 read-unknown-field(field=colour, record=Certificate)",
    );
    certificates(
        "[(cde: \"C1\", huors: 1)]",
        "1:3 RON102 read-unknown-field-near(field=cde, record=Certificate, near=code)\n1:14 RON102 read-unknown-field-near(field=huors, record=Certificate, near=hours)",
    );
    certificates(
        "[(code: \"C1\", hours: 1, hours: 2)]",
        "1:25 RON103 read-duplicate-field(field=hours, record=Certificate) @1:15",
    );
    certificates(
        "[(code: \"C1\"), Certificate()]",
        "1:2 RON104 read-missing-fields-of(record=Certificate, count=1, fields=[hours], label=C1)\n\
         1:16 RON104 read-missing-fields(record=Certificate, count=2, fields=[code hours])",
    );
    certificates(
        "[(c\u{43e}de: \"C1\", hours: 1)]",
        "1:3 RON027 syntax-foreign-letter(name=c\u{43e}de, letter=\u{43e}, code=U+043E)",
    );
    assert_eq!(
        fixed::<RawCertificate>("(code: \"C1\", hours: 1, levl: 2)"),
        "(code: \"C1\", hours: 1, level: 2)"
    );
}

#[test]
fn records_of_another_name_or_shape() {
    certificates(
        "[Certifcate(code: \"C1\", hours: 1)]",
        "1:2 RON105 read-wrong-record(found=Certifcate, expected=Certificate)",
    );
    certificates("[Diploma(crebo: 1)]", "1:2 RON105 read-wrong-record(found=Diploma, expected=Certificate)");
    certificates("[Certificate(\"C1\", 1)]", "1:2 RON101 read-record-without-names(record=Certificate)");
    certificates(
        "[3]",
        "1:2 RON101 read-expected(expected=expected-record(record=Certificate), found=found-number(number=3))",
    );
    let json = findings::<RawCertificate>("{\"code\": \"C1\"}");
    assert_eq!(
        json,
        "1:1 RON101 read-expected(expected=expected-record(record=Certificate), found=found-map)"
    );
    certificates(
        "(code: \"C1\", hours: 1)",
        "1:1 RON101 read-expected(expected=expected-list(items=expected-record(record=Certificate)), found=found-record)",
    );
}

#[test]
fn a_syntax_mistake_is_not_followed_by_a_missing_field() {
    certificates("[(code: \"C1\", hours: )]", "1:21 RON014 syntax-missing-value(name=hours)");
    certificates("[(code: \"C1\", hours 4)]", "1:20 RON013 syntax-missing-colon(name=hours)");
    certificates(
        "[(code: \"C1\", : 4)]",
        "1:15 RON010 syntax-expected(expected=expected-value, found=found-sign(sign=:))",
    );
}

#[test]
fn optional_fields_are_written_plainly() {
    certificates(
        "[(code: \"C1\", hours: 1, level: Some(2))]",
        "1:32 RON113 read-no-some-needed(field=level)",
    );
    certificates("[(code: \"C1\", hours: 1, level: None)]", "1:32 RON113 read-leave-out(field=level)");
    assert_eq!(
        fixed::<RawCertificate>("(code: \"C1\", hours: 1, level: Some(2))"),
        "(code: \"C1\", hours: 1, level: 2)"
    );
}

#[test]
fn choices_unknown_quoted_and_with_the_wrong_values() {
    let level = |text: &str| findings::<Level>(text);
    assert_eq!(read::<Level>("B1").0, Some(Level::B1));
    let expected = "expected-level(known=[A1 A2 B1 B2])";
    assert_eq!(
        level("b1"),
        format!("1:1 RON106 read-unknown-choice-near(word=b1, expected={expected}, near=B1)")
    );
    assert_eq!(level("Fluent"), format!("1:1 RON106 read-unknown-choice(word=Fluent, expected={expected})"));
    assert_eq!(level("\"B1\""), "1:1 RON101 read-choice-in-quotes(word=B1)");
    assert_eq!(
        level("4"),
        format!("1:1 RON101 read-expected(expected={expected}, found=found-number(number=4))")
    );
    assert_eq!(level("B1(2)"), "1:1 RON107 read-choice-takes-none(word=B1, expected=0, found=1)");
    assert_eq!(fixed::<Level>("\"B1\""), "B1");
    assert_eq!(fixed::<Level>("b1"), "B1");
    let need = |text: &str| findings::<Requirement>(text);
    assert_eq!(need("AtLeast(2)"), "1:1 RON107 read-choice-takes(word=AtLeast, expected=2, found=1)");
    assert_eq!(need("All(Nothing, Nothing)"), "1:1 RON107 read-choice-takes(word=All, expected=1, found=2)");
    assert_eq!(need("All"), "1:1 RON107 read-choice-takes(word=All, expected=1, found=0)");
    assert_eq!(
        need("Unit(code: \"C\")"),
        "1:1 RON107 read-choice-without-names(word=Unit, expected=1, found=0)"
    );
    assert!(need("Level(4, C9, 1)").lines().count() == 3, "{}", need("Level(4, C9, 1)"));
}

#[test]
fn whole_numbers() {
    let number = |text: &str| findings::<u16>(text);
    let range = "least=0, most=65535";
    assert_eq!(read::<u16>("40").0, Some(40));
    assert_eq!(read::<i64>("-9223372036854775808").0, Some(i64::MIN));
    for wrong in ["-1", "65536", &"9".repeat(50)] {
        assert_eq!(number(wrong), format!("1:1 RON108 read-out-of-range(number={wrong}, {range})"));
    }
    assert_eq!(number("0125"), "1:1 RON109 read-leading-zero(number=0125, plain=125)");
    for (wrong, plain) in [("0x10", 16), ("1_200", 1200), ("+5", 5), ("-0", 0)] {
        assert_eq!(number(wrong), format!("1:1 RON109 read-number-style(number={wrong}, plain={plain})"));
        assert_eq!(fixed::<u16>(wrong), plain.to_string());
    }
    let expected = format!("read-expected(expected=expected-whole-number({range})");
    assert_eq!(number("12.5"), format!("1:1 RON101 {expected}, found=found-float(number=12.5))"));
    assert_eq!(number("\"12\""), format!("1:1 RON101 {expected}, found=found-text(text=12))"));
    assert_eq!(number("true"), format!("1:1 RON101 {expected}, found=found-word(word=true))"));
    assert_eq!(fixed::<u16>("\"12\""), "12");
    let long = number(&"9".repeat(100_000));
    assert!(long.len() < 400, "a long number is cut: {}", long.len());
    assert_eq!(
        findings::<bool>("1"),
        "1:1 RON101 read-expected(expected=expected-true-or-false, found=found-number(number=1))"
    );
}

#[test]
fn texts_are_one_safe_line() {
    let text = |text: &str| findings::<String>(text);
    assert_eq!(read::<String>("\"Rene\u{301}\"").0.as_deref(), Some("René"), "normal form C");
    for name in ["van 't Hoff-Smit", "محمد", "می\u{200c}خواهم", "ሰላም", "Я", "=HYPERLINK(1)"]
    {
        assert_eq!(read::<String>(&format!("{name:?}")).0.as_deref(), Some(name).filter(|_| true), "{name}");
    }
    assert_eq!(text("\"\""), "1:1 RON110 read-empty-text");
    assert_eq!(text("\" \u{a0}\""), "1:1 RON110 read-empty-text");
    assert_eq!(text("\"a\\u{1b}[2J\""), "1:1 RON112 read-text-unsafe(character=U+001B escape (ESC))");
    assert_eq!(
        text("\"ab\u{202e}c\""),
        "1:4 RON112 read-text-unsafe(character=U+202E right-to-left override)"
    );
    assert_eq!(text("\"a\tb\""), "1:3 RON112 read-text-tab(character=U+0009 tab)");
    assert_eq!(text("\"a\\nb\""), "1:1 RON112 read-text-line-end(character=U+000A line end)");
    assert_eq!(text("\"a\\0b\""), "1:1 RON112 read-text-unsafe(character=U+0000 NUL)");
    assert_eq!(
        text(&format!("\"{}\"", "x".repeat(4_001))),
        "1:1 RON111 read-text-too-long(length=4001, most=4000)"
    );
    assert_eq!(text("Kok"), "1:1 RON101 read-expected(expected=expected-text, found=found-word(word=Kok))");
    assert_eq!(fixed::<String>("Kok"), "\"Kok\"");
    assert_eq!(fixed::<String>("\"a\u{200b}b\""), "\"ab\"");
    assert_eq!(findings::<Line<3>>("\"abcd\""), "1:1 RON111 read-text-too-long(length=4, most=3)");
    assert_eq!(read::<Paragraph<99>>("r\"a\r\nb\"").0.as_deref(), Some("a\nb"));
    assert_eq!(
        findings::<Paragraph<99>>("\"a\\nb\\u{1b}\""),
        "1:1 RON112 read-text-unsafe(character=U+001B escape (ESC))"
    );
}

#[test]
fn options_pairs_and_maps() {
    assert_eq!(read::<Option<u8>>("Some(3)"), (Some(Some(3)), String::new()));
    assert_eq!(read::<Option<u8>>("None"), (Some(None), String::new()));
    assert_eq!(read::<Option<u8>>("3").0, Some(Some(3)));
    assert_eq!(findings::<Option<u8>>("3"), "1:1 RON113 read-needs-some(found=found-number(number=3))");
    assert_eq!(fixed::<Option<u8>>("3"), "Some(3)");
    assert_eq!(findings::<Option<u8>>("Some(1, 2)"), "1:1 RON107 read-some-takes-one(count=2)");
    assert_eq!(read::<(u8, String)>("(1, \"a\")").0, Some((1, "a".to_owned())));
    assert!(findings::<(u8, u8)>("(1, 2, 3)").starts_with("1:1 RON101 read-expected(expected=expected-pair"));
    let (map, found) = read::<BTreeMap<String, u8>>("{\"a\": 1, \"b\": 2, \"a\": 3}");
    assert_eq!(found, "1:18 RON114 read-duplicate-key(key=\"a\") @1:2");
    assert_eq!(map.expect("a map")["a"], 1, "the first one stands");
}

#[test]
fn dates() {
    let date = |text: &str| findings::<Date>(&format!("\"{text}\""));
    assert_eq!(read::<Date>("\"2026-11-22\"").0, Some(jiff::civil::date(2026, 11, 22)));
    assert_eq!(
        date("03-04-2026"),
        "1:1 RON115 read-date-day-first(day=3, month=4, year=2026, date=03-04-2026)"
    );
    assert_eq!(date("3/4/2026"), "1:1 RON115 read-date-day-first(day=3, month=4, year=2026, date=3/4/2026)");
    assert_eq!(date("22-11-26"), "1:1 RON115 read-date-short-year(date=22-11-26)");
    assert_eq!(
        date("2027-02-29"),
        "1:1 RON115 read-date-day(day=29, month=2, year=2027, days=28, date=2027-02-29)"
    );
    assert_eq!(
        date("2026-04-31"),
        "1:1 RON115 read-date-day(day=31, month=4, year=2026, days=30, date=2026-04-31)"
    );
    assert_eq!(date("2026-13-01"), "1:1 RON115 read-date-month(month=13, date=2026-13-01)");
    assert_eq!(date("0026-11-22"), "1:1 RON115 read-date-year(first=1900, last=2199, date=0026-11-22)");
    assert_eq!(date("9999-01-01"), "1:1 RON115 read-date-year(first=1900, last=2199, date=9999-01-01)");
    for text in ["2026/11/22", "2026-1-5", " 2026-11-22", "22 november 2026", "2026-11-22T10:00", "", "x"] {
        assert_eq!(date(text), format!("1:1 RON115 read-date-form(date={text})"));
    }
    assert_eq!(fixed::<Date>("\"03-04-2026\""), "\"2026-04-03\"");
    assert_eq!(fixed::<Date>("\"2026/1/5\""), "\"2026-01-05\"");
    assert_eq!(findings::<Date>("2026-11-22"), "1:1 RON022 syntax-date-without-quotes(date=2026-11-22)");
    assert_eq!(
        findings::<Date>("20261122"),
        "1:1 RON101 read-expected(expected=expected-date, found=found-number(number=20261122))"
    );
}

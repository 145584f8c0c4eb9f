//! One mistake, one finding.

use super::*;
use NodeKind::{Field, List, Literal, Record, Root, Word};

fn check(text: &str, expected: &str) {
    let found = syntax(text);
    assert_eq!(found, expected, "\n--- {text:.300}\n--- found\n{found}\n");
}

#[test]
fn good_files_have_no_findings() {
    for text in [
        "()",
        "[]",
        "{}",
        "Certificate(code: \"C0125\", level: 2, needs: All([Unit(\"B1-K1\"), Language(Speaking, B1)]),)",
        "// comment\n/* a /* nested */ one */ (a: 1, /* in */ b: [2, 3,], c: {\"x\": 'y', \"z\": ()}) // end",
        "(\r\n  a: 1,\r\n  b: -2.5e3,\r\n)\r\n",
        "(\r  a: 1,\r  b: 2,\r)",
        "r#\"raw \" text\nof two lines\"#",
        "Some(None)",
        "(a: inf, b: -inf, c: NaN, d: 0x1F, e: 1_000, f: true)",
        "\n\n(\na: [\n1,\n2,\n],\nb:\n3)\n",
    ] {
        check(text, "");
    }
}

#[test]
fn empty_files() {
    check("", "1:1 RON001 syntax-empty-file");
    check("  \n // only a comment\n", "1:1 RON001 syntax-empty-file");
}

#[test]
fn a_comma_is_missing_or_too_much() {
    check("(a: 1 b: 2)", "1:6 RON011 syntax-missing-comma");
    check("[\n  1\n  2,\n]", "2:4 RON011 syntax-missing-comma");
    check("[1,,,2]", "1:4 RON012 syntax-extra-comma");
    check("(, a: 1)", "1:2 RON012 syntax-extra-comma");
    check("(a: 1; b: 2)", "1:6 RON011 syntax-sign-for-comma(found=;)");
    check("(a: 1),", "1:7 RON003 syntax-comma-at-end");
}

#[test]
fn a_colon_is_missing_or_another_sign() {
    check("(a = 1, b: 2)", "1:4 RON013 syntax-sign-for-colon(found==)");
    check("(a => 1)", "1:4 RON013 syntax-sign-for-colon(found==>)");
    check("(code \"C1\", level: 2)", "1:6 RON013 syntax-missing-colon(name=code)");
    check("{\"a\" 1}", "1:5 RON013 syntax-missing-colon-in-map");
}

#[test]
fn a_value_or_a_name_is_missing() {
    check("(a: , b: 2)", "1:4 RON014 syntax-missing-value(name=a)");
    check("(a:\n b: 2)", "1:4 RON014 syntax-missing-value(name=a)");
    check("(a:)", "1:4 RON014 syntax-missing-value(name=a)");
    check("(a: 1, 2)", "1:8 RON015 syntax-missing-name");
    check("(\"a\": 1)", "1:2 RON010 syntax-quoted-name(name=a)");
    check("a: 1,\nb: 2,\n", "1:1 RON010 syntax-fields-outside(field=a)");
}

#[test]
fn brackets() {
    check("(a: [1, 2)", "1:5 RON016 syntax-unclosed-bracket(bracket=[, expected=]) @1:10");
    check("(a: [1, 2), b: 3)", "1:10 RON017 syntax-wrong-bracket(found=), expected=]) @1:5");
    check("[A(x: 1)), A(x: 2)]", "1:9 RON018 syntax-extra-bracket(bracket=))");
    check("(l: [A(x: (1))), B(x: 2)])", "1:15 RON018 syntax-extra-bracket(bracket=))");
    check("(a: 1))", "1:7 RON018 syntax-extra-bracket(bracket=))");
    check(")", "1:1 RON018 syntax-extra-bracket(bracket=))");
    check("Unit { a: 1 }", "1:6 RON017 syntax-braces-for-record(name=Unit)");
}

#[test]
fn a_bracket_missing_in_the_middle_is_found_by_the_layout() {
    check(
        "(\n  units: [\n    \"a\",\n    \"b\",\n  level: 2,\n)",
        "2:10 RON016 syntax-unclosed-bracket(bracket=[, expected=]) @5:3",
    );
    check(
        "[\n  Certificate(\n    code: \"C1\",\n    level: 2,\n  Certificate(\n    code: \"C2\",\n  ),\n]",
        "2:14 RON016 syntax-unclosed-bracket(bracket=(, expected=)) @5:3",
    );
    check(
        "(\n  term: Term(\n    start: 1,\n  level: 2,\n)",
        "2:13 RON016 syntax-unclosed-bracket(bracket=(, expected=)) @4:3",
    );
}

#[test]
fn a_file_that_ends_too_early_says_so_once() {
    check("(a: [1, 2", "1:10 RON002 syntax-ends-too-early(count=2, missing=[] )]) @1:5 @1:1");
    check("(", "1:2 RON002 syntax-ends-too-early(count=1, missing=[)]) @1:1");
    let text = "Catalog(list: [A(code: \"C1\", n: 1), A(code: \"C2\", n: 2)])";
    for end in 1..text.len() {
        let found = syntax(text.get(..end).expect("plain ASCII"));
        let lines: Vec<&str> = found.lines().collect();
        assert!(lines.len() <= 2, "cut at {end}: {found}");
        assert!(end < 8 || found.contains("RON002"), "cut at {end}: {found}");
    }
}

#[test]
fn one_forgotten_quotation_mark_costs_one_line() {
    check("(\n  a: \"Kok,\n  b: 2,\n)", "2:6 RON020 syntax-unclosed-text(mark=\")");
    check("(a: [\"x\", \"y], b: 2)", "1:11 RON020 syntax-unclosed-text(mark=\")");
    check("(\n  u: [\"x\", \"y],\n  b: 2,\n)", "2:12 RON020 syntax-unclosed-text(mark=\")");
    check("(\n  a: Kok\",\n  b: 2,\n)", "2:9 RON020 syntax-lone-mark(mark=\")");
    check("(a: \"the \"best\" cook\", b: 1)", "1:10 RON020 syntax-text-goes-on");
    check("(\n  t: \"Kok (basis),\n  b: 2,\n)", "2:6 RON020 syntax-unclosed-text(mark=\")");
    check("[\n  A(c: \"C01, t: \"Kok\"),\n  A(c: \"C02\"),\n]", "2:8 RON020 syntax-text-into-field(field=t)");
    check("(\n  a: \"Kok\n  en bakker\",\n  b: 2,\n)", "2:6 RON020 syntax-text-over-lines");
    check("(\n  a: \"Kok\n  b: \"x\",\n)", "2:6 RON020 syntax-unclosed-text(mark=\")");
}

#[test]
fn quotation_marks_of_word_processors_are_named() {
    check("(a: “Kok”, b: 2)", "1:5 RON021 syntax-wrong-quotes(mark=“, code=U+201C)");
    check("(a: \"Kok”, b: 2)", "1:9 RON021 syntax-wrong-quotes(mark=”, code=U+201D)");
    check("(a: „Kok”)", "1:5 RON021 syntax-wrong-quotes(mark=„, code=U+201E)");
    check("(a: 'Kok')", "1:5 RON021 syntax-single-quotes(mark=', code=U+0027)");
    check("(a: “Kok, b: 2\n c: 3)", "1:5 RON021 syntax-wrong-quotes(mark=“, code=U+201C)");
}

#[test]
fn text_without_quotation_marks() {
    check("(title: Kok en bakker, b: 2)", "1:9 RON022 syntax-unquoted-text(text=Kok en bakker)");
    check(
        "(url: https://example.nl/a?b=c, n: 1)",
        "1:7 RON022 syntax-unquoted-text(text=https://example.nl/a?b=c)",
    );
    check("(start: 2026-11-22)", "1:9 RON022 syntax-date-without-quotes(date=2026-11-22)");
    check("(hours: 1,5, b: 2)", "1:9 RON026 syntax-decimal-comma(number=1,5)");
    check("(hours: 12 uur, b: 2)", "1:12 RON010 syntax-number-with-unit(number=12, unit=uur)");
    check("(hours: 12u)", "1:9 RON026 syntax-bad-number(number=12u)");
}

#[test]
fn escapes_and_comments() {
    check("\"a\\qb\"", "1:3 RON023 syntax-unknown-escape(escape=\\q)");
    check("\"\\u{d800}\"", "1:2 RON023 syntax-escape-no-character(escape=\\u{d800})");
    check("(a: \"one \\\n   two\", b: 1)", "1:10 RON023 syntax-escape-line-end(escape=\\)");
    check("(a: 1 /* b: 2)\n)", "1:7 RON024 syntax-unclosed-comment");
    check("(a: r#\"b\", c: 1)", "1:5 RON020 syntax-unclosed-raw-text(end=\"#)");
}

#[test]
fn odd_characters_are_named_once_for_all_their_places() {
    check(
        "(\u{a0}a:\u{a0}1,\n\u{a0}b: 2)",
        "1:2 RON025 syntax-invisible-character(character=U+00A0 no-break space, code=U+00A0, count=3)",
    );
    check(
        "(a: 1,\u{200b} b: 2)",
        "1:7 RON025 syntax-invisible-character(character=U+200B zero-width space, code=U+200B, count=1)",
    );
    check("(a: @1)", "1:5 RON025 syntax-odd-character(character=@, code=U+0040, count=1)");
    check("(a: 1)\0\0\0", "1:7 RON006 syntax-nul(character=U+0000 NUL, code=U+0000, count=3)");
    check(
        "(c\u{43e}de: 1)",
        "1:2 RON027 syntax-foreign-letter(name=c\u{43e}de, letter=\u{43e}, code=U+043E)",
    );
    check("\u{feff}(a: 1)", "1:1 RON007 syntax-byte-order-mark");
    check(
        "(a: 1) // \u{202e}x",
        "1:11 RON025 syntax-invisible-character(character=U+202E right-to-left override, code=U+202E, count=1)",
    );
}

#[test]
fn merge_conflicts_are_named_and_one_side_is_read() {
    check(
        "(\n<<<<<<< HEAD\n  a: 1,\n=======\n  a: 2,\n>>>>>>> branch\n  b: 3,\n)",
        "2:1 RON008 syntax-merge-conflict",
    );
}

#[test]
fn files_of_another_kind_are_named() {
    let kind = |text: &str| match parse(FileId(0), text).diagnostics.as_slice() {
        [finding] if finding.code == diag::codes::WRONG_KIND => shown(&finding.message),
        other => format!("{other:?}"),
    };
    assert_eq!(kind("{\"a\": \"\\/\"}"), "syntax-wrong-kind(kind=JSON)");
    assert_eq!(kind("[package]\nname = \"x\"\n"), "syntax-wrong-kind(kind=TOML)");
    assert_eq!(kind("# c\nname = \"x\"\nb = 2\n"), "syntax-wrong-kind(kind=TOML)");
    assert_eq!(kind("---\na: 1\n"), "syntax-wrong-kind(kind=YAML)");
    assert_eq!(kind("name: x\nitems:\n  - a\n"), "syntax-wrong-kind(kind=YAML)");
    assert_eq!(kind("<!DOCTYPE html>\n<html></html>"), "syntax-wrong-kind(kind=HTML)");
    assert_eq!(kind("<?xml version=\"1.0\"?>"), "syntax-wrong-kind(kind=XML)");
    assert_eq!(kind("code;title;hours\nC1;Kok;3\n"), "syntax-wrong-kind(kind=CSV)");
}

#[test]
fn what_follows_the_value_or_comes_before_it() {
    check("(a: 1)\n(b: 2)", "2:1 RON003 syntax-trailing-text(found=found-sign(sign=())");
    check(
        "#![enable(implicit_some)]\n(a: 1)",
        "1:1 RON009 syntax-extension-header(header=#![enable(implicit_some)])",
    );
    check("#![type = \"x\"]\n(a: 1)", "1:1 RON009 syntax-extension-header(header=#![type = \"x\"])");
}

#[test]
fn depth_is_limited_without_recursion() {
    let deep = |open: &str, close: &str, n: usize| format!("{}{}", open.repeat(n), close.repeat(n));
    check(&deep("[", "]", 64), "");
    check(&deep("[", "]", 65), "1:65 RON019 syntax-too-deep(limit=64)");
    check(&deep("All([", "])", 200_000), "1:164 RON019 syntax-too-deep(limit=64)");
    check(&"[".repeat(1_000_000), "1:65 RON019 syntax-too-deep(limit=64)");
    check(&deep("/*", "*/", 500_000), "1:1 RON001 syntax-empty-file");
}

#[test]
fn several_mistakes_are_all_found() {
    check(
        "[\n  A(code: \"C1\" level: 2),\n  A(code = \"C2\"),\n  A(code: “C3”),\n  A(code: \"C4),\n  A(code: , n: 0125x),\n]",
        "2:15 RON011 syntax-missing-comma\n\
         3:10 RON013 syntax-sign-for-colon(found==)\n\
         4:11 RON021 syntax-wrong-quotes(mark=“, code=U+201C)\n\
         5:11 RON020 syntax-unclosed-text(mark=\")\n\
         6:10 RON014 syntax-missing-value(name=code)\n\
         6:16 RON026 syntax-bad-number(number=0125x)",
    );
}

#[test]
fn the_tree_knows_its_nodes() {
    let parsed = parse(FileId(0), "// c\nA(b: [1, x])");
    let tree = &parsed.tree;
    let kinds: Vec<NodeKind> = tree.nodes().map(|node| tree.kind(node)).collect();
    assert_eq!(kinds, [Root, Record, Field, List, Literal, Word]);
    let word = tree.node_at(14).expect("a node at the word");
    assert_eq!((tree.kind(word), tree.range(word).of(tree.text())), (Word, "x"));
    let up: Vec<NodeKind> =
        std::iter::successors(Some(word), |&node| tree.parent(node)).map(|node| tree.kind(node)).collect();
    assert_eq!(up, [Word, List, Field, Record, Root]);
}

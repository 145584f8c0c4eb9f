//! Reading takes time in proportion to the file, whatever the file holds. Steps are counted, because a stopwatch measures
//! the machine.

use super::*;
use crate::syntax::{lexer, parser, report::Report};

fn steps(text: &str) -> usize {
    let mut report = Report::new(FileId(0));
    let tokens = lexer::lex(text, &mut report);
    parser::parse(text, &tokens, &mut report);
    report.steps.get()
}

#[test]
fn twice_the_file_is_twice_the_work() {
    let pieces = [
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "=",
        ";",
        "\"",
        "'",
        "“",
        "«",
        "\\",
        "#",
        "r#",
        "r\"",
        "r#\"",
        "br",
        "b'",
        "/*",
        "*/",
        "//",
        "//\n",
        "/",
        "<",
        "=======\n",
        "<<<<<<<\n",
        "|||||||\n",
        ">>>>>>>\n",
        ">>>>>>>",
        "\n",
        "\r",
        " ",
        "\0",
        "\u{a0}",
        "\u{200b}",
        "-",
        "+",
        "1-",
        ".",
        "1,",
        "a",
        "a ",
        "a:",
        "a: ",
        "(a:",
        "a(",
        "a[",
        "a\"",
        "\"a",
        "\"),",
        "\"\n",
        "“\n",
        "’)",
        "«)",
        "'),\n",
        "(a: \"x\n",
        "[a: 1\n",
        "\"x”,",
        "\"x”,\n",
        "a)",
        "(]",
        "[)",
        "(a: 1]",
        "[a: 1)",
        "https://",
        "https://a\"",
        "é",
        "\u{301}",
        "\\\n",
        "\"\\\n",
        "#![",
        "\n  a: (",
        "\n  a: [",
        "/* \u{202e}",
        "// \u{202e}\n",
        "Some(",
        "a b ",
        "\u{feff}",
    ];
    let mut slow = Vec::new();
    for piece in pieces {
        for start in ["", "(", "[(", "\"", "]", "(a: ["] {
            let text = |n: usize| format!("{start}{}", piece.repeat(n));
            let (small, large) = (steps(&text(500)), steps(&text(1_000)));
            if large > small * 5 / 2 + 1_000 || large > text(1_000).len() * 100 {
                slow.push(format!("{start:?} {piece:?}: {small} steps, then {large}"));
            }
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

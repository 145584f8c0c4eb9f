//! The checks as text for people and as JSON for programs.

use serde_json::json;

use super::checks::{Check, State};
use crate::i18n::Texts;
use crate::sandbox::Report;
use crate::text::safe;

/// How wide the text is.
const WIDTH: usize = 78;

/// A line per check; why it matters and what to do only where it does not hold, or cannot be known.
pub(super) fn human(texts: &Texts, checks: &[Check]) -> String {
    let marks = [State::Holds, State::Wrong, State::Unknown]
        .map(|state| (state, texts.get(&format!("doctor-mark-{}", state.word()))));
    let widest = marks.iter().map(|(_, mark)| safe::width(mark)).max().unwrap_or(0);
    let mut text = String::new();
    for check in checks {
        let mark = marks.iter().find(|(state, _)| *state == check.state).map_or("", |(_, mark)| mark);
        let first = format!("{mark:widest$}  ");
        paragraph(&mut text, &first, &sentence(texts, check));
        if check.state != State::Holds {
            for id in ["why", "do"] {
                let id = format!("doctor-{}-{id}", check.id);
                paragraph(&mut text, &" ".repeat(widest + 2), &texts.with(&id, &check.values));
            }
        }
    }
    let count = |wanted| checks.iter().filter(|check| check.state == wanted).count();
    let counts = [
        ("holds", count(State::Holds).into()),
        ("wrong", count(State::Wrong).into()),
        ("unknown", count(State::Unknown).into()),
    ];
    text.push('\n');
    paragraph(&mut text, "", &texts.with("doctor-summary", &counts));
    text
}

/// What holds or does not.
fn sentence(texts: &Texts, check: &Check) -> String {
    texts.with(&format!("doctor-{}-{}", check.id, check.state.word()), &check.values)
}

/// A sentence broken at blanks, every line as far in as the first.
fn paragraph(text: &mut String, first: &str, sentence: &str) {
    let indent = " ".repeat(safe::width(first));
    let mut row = first.to_owned();
    let mut filled = false;
    for word in sentence.split_whitespace() {
        if filled && safe::width(&row) + 1 + safe::width(word) > WIDTH {
            text.push_str(row.trim_end());
            text.push('\n');
            row.clone_from(&indent);
            filled = false;
        }
        if filled {
            row.push(' ');
        }
        row.push_str(word);
        filled = true;
    }
    text.push_str(row.trim_end());
    text.push('\n');
}

/// `leerpad-doctor/1`. Keys are stable; new ones may be added.
pub(super) fn json(texts: &Texts, checks: &[Check], sandbox: &Report) -> String {
    let rows = checks.iter().map(|check| {
        json!({
            "id": check.id,
            "state": check.state.word(),
            "says": sentence(texts, check),
            "why": texts.with(&format!("doctor-{}-why", check.id), &check.values),
            "do": (check.state != State::Holds)
                .then(|| texts.with(&format!("doctor-{}-do", check.id), &check.values)),
        })
    });
    let document = json!({
        "format": "leerpad-doctor/1",
        "version": env!("CARGO_PKG_VERSION"),
        "landlock": sandbox.landlock,
        "checks": rows.collect::<Vec<_>>(),
    });
    format!("{document:#}\n")
}

#[cfg(test)]
mod tests {
    use super::super::checks::ALL;
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn every_check_has_its_sentences_in_both_languages() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for (id, states) in ALL {
                for end in states.iter().map(|state| state.word()).chain(["why", "do"]) {
                    assert!(texts.has(&format!("doctor-{id}-{end}")), "{} doctor-{id}-{end}", lang.word());
                }
            }
        }
    }

    #[test]
    fn every_sentence_belongs_to_a_check() {
        let ends = ["holds", "wrong", "unknown"];
        let ids = Lang::Nl.sources().concat();
        for id in ids.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id) {
            let Some(rest) = id.strip_prefix("doctor-") else { continue };
            let known = ALL.iter().any(|(check, states)| {
                rest.strip_prefix(check).and_then(|rest| rest.strip_prefix('-')).is_some_and(|end| {
                    ["why", "do"].contains(&end) || states.iter().any(|state| state.word() == end)
                })
            });
            let shared = rest == "summary" || ends.iter().any(|end| rest == format!("mark-{end}"));
            assert!(known || shared, "{id} is never shown");
        }
    }

    #[test]
    fn what_holds_is_one_line_and_what_does_not_says_what_to_do() {
        let texts = Texts::new(Lang::En);
        let checks = [
            Check { id: "links", state: State::Holds, values: vec![("n", 0_u32.into())] },
            Check { id: "account", state: State::Wrong, values: Vec::new() },
        ];
        let text = human(&texts, &checks);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("ok") && lines[1].starts_with("WRONG"), "{text}");
        assert!(lines.len() > 4 && lines.iter().all(|line| line.chars().count() <= WIDTH), "{text}");
        let json: serde_json::Value =
            serde_json::from_str(&super::json(&texts, &checks, &Report::nothing())).unwrap();
        assert_eq!(
            (&json["format"], &json["checks"][1]["state"]),
            (&"leerpad-doctor/1".into(), &"wrong".into())
        );
    }
}

//! The texts of both languages against each other and against the sources.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use fluent_bundle::FluentResource;
use leerpad::i18n::{Lang, Texts};
use leerpad::store::demos;

use crate::tidy::{read, rust_files};

/// The ids of a language with the variables of each.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in lang.sources() {
        let mut current = None;
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" =").filter(|(id, _)| is_id(id)) {
                assert!(!found.contains_key(id), "{} has {id} twice", lang.word());
                found.insert(id.to_owned(), BTreeSet::new());
                current = Some(id.to_owned());
            }
            if let Some(variables) = current.as_ref().and_then(|id| found.get_mut(id)) {
                variables.extend(variables_of(line));
            }
        }
    }
    assert!(found.len() > 100);
    found
}

fn is_id(text: &str) -> bool {
    text.starts_with(|ch: char| ch.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn variables_of(line: &str) -> Vec<String> {
    let names = line.split("{ $").skip(1);
    names
        .map(|rest| rest.chars().take_while(|ch| ch.is_ascii_alphanumeric() || "-_".contains(*ch)).collect())
        .collect()
}

/// The source files, without the tests inside them.
fn sources() -> Vec<(String, String)> {
    let is_test = |path: &PathBuf| path.iter().any(|part| part == "tests" || part == "tests.rs");
    let files = rust_files("src").into_iter().filter(|path| !is_test(path));
    files
        .map(|path| {
            let text = read(&path);
            let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned();
            (path.display().to_string(), code)
        })
        .collect()
}

/// The texts in quotation marks in a source, without their escapes undone.
fn literals(code: &str) -> Vec<&str> {
    let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split('"').skip(1).step_by(2)).collect()
}

#[test]
fn the_files_hold_nothing_that_fluent_cannot_read() {
    for lang in Lang::ALL {
        for source in lang.sources() {
            if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
                panic!("{}: {errors:?}", lang.word());
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables() {
    let (dutch, english) = (messages(Lang::Nl), messages(Lang::En));
    for (id, variables) in &dutch {
        assert_eq!(Some(variables), english.get(id), "{id}");
    }
    for id in english.keys() {
        assert!(dutch.contains_key(id), "{id} has no Dutch text");
    }
}

#[test]
fn every_text_that_the_sources_name_exists() {
    let known = messages(Lang::Nl);
    let calls = [
        "Message::new(",
        "texts.get(",
        "texts.with(",
        "session.get(",
        "session.with(",
        "session.refuse(",
        "self.refuse(",
    ];
    let mut missing = Vec::new();
    for (path, code) in sources() {
        let squeezed: String = code.split_whitespace().collect::<Vec<_>>().join(" ").replace("( ", "(");
        for call in calls {
            for rest in squeezed.split(call).skip(1) {
                let Some(id) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                    continue;
                };
                if is_id(id) && id.contains('-') && !known.contains_key(id) {
                    missing.push(format!("{path}: {id}"));
                }
            }
        }
        // Phrases that say what belongs somewhere are named by types, not by calls.
        for literal in literals(&code).into_iter().filter(|literal| literal.starts_with("expected-")) {
            if is_id(literal) && !known.contains_key(literal) {
                missing.push(format!("{path}: {literal}"));
            }
        }
    }
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "no text for\n{}", missing.join("\n"));
}

#[test]
fn every_text_is_used() {
    let mut whole = BTreeSet::new();
    let mut starts = BTreeSet::new();
    for (_, code) in sources() {
        for literal in literals(&code) {
            // `"kind-{}"` and `concat!("demo-", ..)` are the starts of ids that end in a word of the domain.
            match literal.split_once('{') {
                Some((start, _)) if start.ends_with('-') => starts.insert(start.to_owned()),
                _ if literal.ends_with('-') && literal.len() > 1 => starts.insert(literal.to_owned()),
                _ => whole.insert(literal.to_owned()),
            };
        }
    }
    let unused: Vec<String> = messages(Lang::Nl)
        .into_keys()
        .filter(|id| !whole.contains(id) && !starts.iter().any(|start| id.starts_with(start.as_str())))
        .collect();
    assert!(unused.is_empty(), "never used:\n{}", unused.join("\n"));
}

#[test]
fn every_example_says_what_it_shows() {
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        for demo in demos::ALL {
            assert!(texts.has(demo.shows), "{}", demo.shows);
        }
    }
}

/// The readers of files propose their sentences in a file of their own, which their tests read; people read these.
#[test]
fn the_sentences_of_the_readers_are_the_ones_they_proposed() {
    let proposed = read(std::path::Path::new("src/diag/messages.md"));
    for lang in Lang::ALL {
        let texts = lang.sources().concat();
        for block in proposed.split("```fluent\n").skip(1) {
            let block = block.split("```").next().unwrap_or_default();
            let Some(sentences) = block.strip_prefix(&format!("# {}\n", lang.word())) else { continue };
            assert!(texts.contains(sentences.trim_end()), "{} differs from\n{sentences}", lang.word());
        }
    }
}

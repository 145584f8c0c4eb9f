//! The architecture, read from the sources: what `src/lib.rs` promises in words is checked here.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Which module may import which. A module may always import itself; `diag::render` is a layer of its own, because it
/// needs the words that the rest of `diag` must not know.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("diag", &["text"]),
    ("diag::render", &["text", "diag", "i18n"]),
    ("syntax", &["text", "diag"]),
    ("model", &["text"]),
    ("catalog", &["text", "diag", "syntax", "model"]),
    ("planner", &[]),
    ("route", &["model", "planner"]),
    ("store", &["text", "diag", "syntax", "model"]),
    ("export", &["text", "model", "route", "i18n"]),
    ("i18n", &[]),
    ("app", &["text", "diag", "syntax", "model", "catalog", "planner", "route", "store", "export", "i18n"]),
    (
        "ui",
        &["text", "diag", "syntax", "model", "catalog", "planner", "route", "store", "export", "i18n", "app"],
    ),
    ("settings", &["text", "diag", "syntax", "model", "i18n", "app"]),
    ("sandbox", &[]),
    (
        "cli",
        &[
            "text", "diag", "syntax", "model", "catalog", "planner", "route", "store", "export", "i18n",
            "app", "ui", "settings", "sandbox",
        ],
    ),
];

/// The longest a source file may be.
const MAX_LINES: usize = 700;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files below a folder, as paths relative to the repository, in order.
pub(crate) fn rust_files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path.strip_prefix(root()).unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The layer a source file belongs to; nothing for the two roots.
fn layer(path: &Path) -> Option<String> {
    let inside = path.strip_prefix("src").unwrap().with_extension("");
    let parts: Vec<&str> = inside.iter().map(|part| part.to_str().unwrap()).collect();
    match parts.as_slice() {
        ["lib" | "main"] | [] => None,
        ["diag", "render", ..] => Some("diag::render".to_owned()),
        [first, ..] => Some((*first).to_owned()),
    }
}

/// The source without comments, so that a link in a comment is no import.
fn without_comments(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The first names of all paths that start at `crate::`.
fn imports(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut name = String::new();
            for ch in group.chars() {
                match ch {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        found.insert(first_name(&name));
                        name.clear();
                        continue;
                    }
                    _ => {}
                }
                if depth == 0 {
                    name.push(ch);
                }
            }
            found.insert(first_name(&name));
        } else {
            found.insert(first_name(rest));
        }
    }
    found.remove("");
    found
}

fn first_name(path: &str) -> String {
    path.trim().chars().take_while(|ch| ch.is_alphanumeric() || *ch == '_').collect()
}

#[test]
fn modules_import_only_what_is_below_them() {
    let known: Vec<&str> = LAYERS.iter().map(|(layer, _)| *layer).collect();
    let mut wrong = Vec::new();
    for path in rust_files("src") {
        let Some(layer) = layer(&path) else { continue };
        let Some((_, allowed)) = LAYERS.iter().find(|(known, _)| *known == layer) else {
            panic!("{} is in no layer of the table", path.display());
        };
        for import in imports(&without_comments(&read(&path))) {
            // What is not a module (a macro, a crate-wide item) is not a layer either.
            let is_layer = known.contains(&import.as_str());
            if is_layer && import != layer && !allowed.contains(&import.as_str()) {
                wrong.push(format!("{}: {layer} may not import {import}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn imports_are_found_in_every_spelling() {
    let text = "use crate::diag::{a, b};\nuse crate::{model, route::{plan, x}, text as t};\ncrate::store::x();\n$crate::ui::y";
    let found: Vec<String> = imports(text).into_iter().collect();
    assert_eq!(found, ["diag", "model", "route", "store", "text", "ui"]);
}

#[test]
fn every_test_file_is_declared() {
    let main = read(Path::new("tests/it/main.rs"));
    for entry in fs::read_dir(root().join("tests/it")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let is_test = path.extension().is_some_and(|extension| extension == "rs") && name != "main";
        assert!(!is_test || main.contains(&format!("mod {name};")), "tests/it/{name}.rs is never run");
    }
}

#[test]
fn source_files_stay_small_enough_to_read() {
    for path in rust_files("src") {
        let lines = read(&path).lines().count();
        assert!(lines <= MAX_LINES, "{} has {lines} lines", path.display());
    }
    assert!(read(Path::new("src/main.rs")).lines().count() < 40);
}

#[test]
fn every_code_of_a_finding_is_in_use() {
    let all: String = rust_files("src")
        .into_iter()
        .filter(|path| !path.ends_with("diag/codes.rs"))
        .map(|path| without_comments(&read(&path)))
        .collect();
    let table = read(Path::new("src/diag/codes.rs"));
    let rows = table.lines().filter_map(|line| {
        let (name, rest) = line.trim().split_once(" = \"")?;
        rest.contains("\" Error \"")
            .then_some(name)
            .or_else(|| rest.contains("\" Warning \"").then_some(name))
    });
    let mut count = 0;
    for name in rows {
        count += 1;
        assert!(all.contains(&format!("codes::{name}")), "{name} is in the table and never used");
    }
    assert!(count > 40, "the table was not read");
}

#[test]
fn only_the_edge_reads_the_environment_and_prints() {
    for path in rust_files("src") {
        let text = without_comments(&read(&path));
        let reads =
            text.contains("std::env::") || text.contains("Zoned::now") || text.contains("SystemTime::now");
        let may_read = path.ends_with("cli/env.rs") || path.ends_with("main.rs");
        assert!(!reads || may_read, "{} reads the environment or the clock", path.display());
        let prints = text.contains("io::stdout()") || text.contains("io::stderr()");
        let may_print = path.starts_with("src/cli") || path.starts_with("src/ui");
        assert!(!prints || may_print, "{} writes to the terminal", path.display());
    }
}

//! Broken catalogs, one mistake each, with the findings that they must give.
//!
//! Every `.ron` file below `fixtures/bad`, and every folder with such files that stands for one catalog, has its findings
//! beside it in a `.snap` file: place, code, the words in both languages, and the proposed change. `INSTA_UPDATE=always`
//! writes them anew; whoever does so reads every one: is it the right place, does it say what was found and what was
//! expected, and is it one finding for one mistake?

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use leerpad::catalog::{self, Loaded};
use leerpad::diag::render::{self, Look};
use leerpad::diag::{Diagnostic, Severity};
use leerpad::i18n::{Lang, Texts};
use leerpad::text::{Place, Sources, safe};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/bad")
}

/// The files below a folder, in order.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// The catalogs: what is two steps below the folder of fixtures, in the order of their names.
fn catalogs() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = files_below(&folder())
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .map(|path| folder().join(path.strip_prefix(folder()).unwrap().iter().take(2).collect::<PathBuf>()))
        .collect();
    found.sort();
    found.dedup();
    found
}

fn texts() -> [Texts; 2] {
    Lang::ALL.map(Texts::new)
}

/// A place as it is shown, and what stands there.
fn place(sources: &Sources, place: Place) -> (String, String) {
    let (name, start, _) = sources.place_of(place);
    let written = place.range.of(sources.text(place.file));
    (format!("{name}:{}:{}", start.line, start.column), render::shown(written))
}

/// A finding with all its words.
fn described(finding: &Diagnostic, sources: &Sources, texts: &[Texts; 2]) -> String {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let (at, here) = finding.place.map_or_else(
        || (sources.name(finding.file).to_owned(), String::new()),
        |there| place(sources, there),
    );
    let mut out = format!("{at} {} {severity}  {here}\n", finding.code);
    let mut say = |what: &str, message| {
        for texts in texts {
            let _ = writeln!(out, "  {what}{}", render::say(texts, message));
        }
    };
    say("", &finding.message);
    for label in &finding.labels {
        let (at, here) = place(sources, label.place);
        say(&format!("see {at} {here}: "), &label.message);
    }
    for help in &finding.help {
        say("help: ", help);
    }
    if let Some(fix) = &finding.fix {
        say(if fix.safe { "fix: " } else { "proposal: " }, &fix.title);
        for edit in &fix.edits {
            let (at, old) = place(sources, Place::new(finding.file, edit.range));
            let new = safe::sanitize(&edit.new_text);
            let _ = writeln!(out, "    {at} <{old}> becomes <{new}>");
        }
    }
    out
}

fn all_described(loaded: &Loaded) -> String {
    let texts = texts();
    let findings: Vec<String> =
        loaded.diagnostics.iter().map(|finding| described(finding, &loaded.sources, &texts)).collect();
    if findings.is_empty() { "no finding\n".to_owned() } else { findings.join("\n") }
}

/// What holds for every finding of every catalog, whatever it says.
fn check_rules(loaded: &Loaded) {
    assert_eq!(loaded.catalog.is_some(), loaded.errors() == 0, "half a catalog came out");
    for texts in texts() {
        let shown = [
            render::human(&loaded.diagnostics, &loaded.sources, &texts, Look::default()),
            render::json(&loaded.diagnostics, &loaded.sources, &texts),
            render::github(&loaded.diagnostics, &loaded.sources, &texts, "catalog"),
        ];
        for line in shown.iter().flat_map(|text| text.lines()) {
            assert_eq!(safe::find_unsafe(&line.replace('\u{fffd}', "?")), None, "{line:?}");
        }
    }
}

fn contents(files: &[PathBuf]) -> BTreeMap<PathBuf, Vec<u8>> {
    files.iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

#[test]
fn every_broken_catalog_gives_its_findings_and_is_left_as_it_was() {
    let before = contents(&files_below(&folder()));
    let catalogs = catalogs();
    assert!(catalogs.len() > 300, "only {} catalogs were found", catalogs.len());
    for path in catalogs {
        let loaded = catalog::from_path(&path).unwrap();
        check_rules(&loaded);
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        insta::with_settings!({
            snapshot_path => path.parent().unwrap(),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(name, all_described(&loaded));
        });
    }
    if std::env::var_os("INSTA_UPDATE").is_none_or(|update| update == "no") {
        assert_eq!(before, contents(&files_below(&folder())), "checking changed a file");
    }
}

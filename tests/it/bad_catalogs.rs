//! Broken catalogs, one mistake each, with the findings that they must give.
//!
//! Every `.ron` file below `fixtures/bad`, and every folder with such files that stands for one catalog, has its findings
//! beside it in a `.snap` file: place, code, the words in both languages, and the proposed change. `INSTA_UPDATE=always`
//! writes them anew; whoever does so reads every one: is it the right place, does it say what was found and what was
//! expected, and is it one finding for one mistake? Whether a proposed change makes the catalog good is tried here.
//!
//! Not here, because no catalog can be wrong in this way:
//!
//! | bad input | why |
//! |---|---|
//! | a file inside a file, or a circle of them | no such thing |
//! | file times, a hash at the end of a file | not used |
//! | birth dates, terms, experience, goals that are gone | cases |
//! | BSN and other private numbers | cases |
//! | two cases of one id, journals, locks, autosaves, imports | cases |
//! | weeks 53, hours that the clock skips | planner |
//! | texts wider than the screen | workbench |
//! | formulas in texts | spreadsheets; kept as they are (`accepted`) |
//! | code points that no Unicode version has assigned yet | tomorrow's letters |

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
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

/// The names of the catalogs that hold two mistakes.
const TWO_FINDINGS: [&str; 2] = ["two-circles", "two-that-wait-for-each-other"];

/// The catalog after the change that its only finding proposes; nothing if it proposes none.
fn after_the_fix(loaded: &Loaded) -> Option<Loaded> {
    let [finding] = loaded.diagnostics.as_slice() else { return None };
    let fix = finding.fix.as_ref()?;
    let changed = loaded.sources.iter().map(|(file, name, text)| {
        let text = if file == finding.file {
            fix.apply(text).expect("the fix fits the text")
        } else {
            text.to_owned()
        };
        (name.to_owned(), text.into_bytes())
    });
    Some(catalog::load(changed.collect()))
}

fn contents(files: &[PathBuf]) -> BTreeMap<PathBuf, Vec<u8>> {
    files.iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

#[test]
fn every_broken_catalog_gives_its_findings_and_is_left_as_it_was() {
    let before = contents(&files_below(&folder()));
    let catalogs = catalogs();
    assert!(catalogs.len() > 300, "only {} catalogs were found", catalogs.len());
    let mut fixed = 0;
    for path in catalogs {
        let loaded = catalog::from_path(&path).unwrap();
        check_rules(&loaded);
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let expected = match path.parent().unwrap().file_name().unwrap().to_str().unwrap() {
            "accepted" => 0,
            _ if TWO_FINDINGS.contains(&name.as_str()) => 2,
            _ => 1,
        };
        assert_eq!(loaded.diagnostics.len(), expected, "{name}: {}", all_described(&loaded));
        if let Some(after) = after_the_fix(&loaded) {
            fixed += 1;
            assert!(after.diagnostics.is_empty(), "{name}: after the fix\n{}", all_described(&after));
        }
        insta::with_settings!({
            snapshot_path => path.parent().unwrap(),
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(name, all_described(&loaded));
        });
    }
    assert!(fixed > 100, "only {fixed} fixes were tried");
    for path in before.keys().filter(|path| path.extension().is_some_and(|extension| extension == "snap")) {
        let catalog = path.with_extension("");
        let is_there = catalog.is_dir() || catalog.with_extension("ron").is_file();
        assert!(is_there, "{} belongs to no catalog", path.display());
    }
    if std::env::var_os("INSTA_UPDATE").is_none_or(|update| update == "no") {
        assert_eq!(before, contents(&files_below(&folder())), "checking changed a file");
    }
}

#[test]
fn a_letter_and_its_accent_are_one_letter_however_they_were_typed() {
    let name = |file: &str| {
        let loaded = catalog::from_path(&folder().join("accepted").join(file)).unwrap();
        loaded.catalog.unwrap().items[0].name.clone()
    };
    assert_eq!(name("composed-letter.ron"), name("decomposed-letter.ron"));
}

fn put(path: &Path, text: &str) {
    fs::File::create(path).unwrap().write_all(text.as_bytes()).unwrap();
}

/// A catalog on disk that no repository could hold.
struct Disk {
    folder: tempfile::TempDir,
}

impl Disk {
    /// A folder with one good file.
    fn new() -> Self {
        let disk = Self { folder: tempfile::tempdir().unwrap() };
        disk.write("good.ron", GOOD);
        disk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        put(&self.path(name), text);
    }

    /// The findings, each as its first two lines without the Dutch words.
    fn findings(&self) -> String {
        let loaded = catalog::from_path(self.folder.path()).unwrap();
        check_rules(&loaded);
        let english = Texts::new(Lang::En);
        let line = |finding: &Diagnostic| {
            let name = render::shown(loaded.sources.name(finding.file));
            format!("{name} {} {}\n", finding.code, render::say(&english, &finding.message))
        };
        loaded.diagnostics.iter().map(line).collect()
    }
}

const GOOD: &str = r#"Catalog(
    format: 1,
    version: "1",
    sources: [
        Source(id: "plan", title: "Examenplan", publisher: "School", grade: B, checked_on: "2026-11-22"),
    ],
)
"#;

#[test]
fn the_good_file_on_disk_has_no_finding() {
    assert_eq!(Disk::new().findings(), "");
}

#[test]
fn a_file_of_more_than_eight_megabytes_is_not_read() {
    let disk = Disk::new();
    fs::File::create(disk.path("large.ron")).unwrap().set_len(8 * 1024 * 1024 + 1).unwrap();
    assert_eq!(disk.findings(), "large.ron CAT036 This file cannot be read: it is larger than 8192 kB.\n");
}

#[test]
fn the_other_files_are_checked_beside_one_that_cannot_be_read() {
    let disk = Disk::new();
    fs::File::create(disk.path("large.ron")).unwrap().set_len(9 * 1024 * 1024).unwrap();
    disk.write("slip.ron", "Catalog(format: 1, licenses: [])");
    assert_eq!(
        disk.findings(),
        "large.ron CAT036 This file cannot be read: it is larger than 8192 kB.\n\
         slip.ron RON102 Catalog has no field licenses. Did you mean licences?\n"
    );
}

#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_not_opened() {
    let disk = Disk::new();
    let _socket = std::os::unix::net::UnixListener::bind(disk.path("socket.ron")).unwrap();
    assert_eq!(disk.findings(), "socket.ron CAT036 This file cannot be read: it is not an ordinary file.\n");
    for endless in ["/dev/zero", "/dev/null"] {
        assert!(catalog::from_path(Path::new(endless)).is_err(), "{endless}");
    }
    fs::create_dir(disk.path("folder.ron")).unwrap();
    put(&disk.path("folder.ron/inside.ron"), "Catalog(format: 2)");
    assert!(disk.findings().contains("folder.ron/inside.ron CAT016"), "{}", disk.findings());
}

#[cfg(unix)]
#[test]
fn links_in_a_folder_are_not_followed() {
    use std::os::unix::fs::symlink;

    let (disk, outside) = (Disk::new(), Disk::new());
    symlink(outside.path("good.ron"), disk.path("elsewhere.ron")).unwrap();
    symlink("nowhere", disk.path("dangling.ron")).unwrap();
    symlink("loop.ron", disk.path("loop.ron")).unwrap();
    symlink(outside.folder.path(), disk.path("folder")).unwrap();
    let link = "CAT036 This file cannot be read: it is a symbolic link, which leerpad does not follow.";
    assert_eq!(disk.findings(), format!("dangling.ron {link}\nelsewhere.ron {link}\nloop.ron {link}\n"));
    // Whoever names a link has chosen where it leads.
    assert!(catalog::from_path(&disk.path("elsewhere.ron")).unwrap().catalog.is_some());
}

#[cfg(unix)]
#[test]
fn names_of_files_are_shown_without_what_a_terminal_would_obey() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let disk = Disk::new();
    let long = format!("{}.ron", "x".repeat(250));
    let names = [
        &b"a\x1b[2J.ron"[..],
        b"b\n::error::.ron",
        "c\u{202e}.ron".as_bytes(),
        b"d\xff.ron",
        long.as_bytes(),
    ];
    for (number, name) in names.into_iter().enumerate() {
        // Files with the same content are one finding of their own.
        put(&disk.folder.path().join(OsStr::from_bytes(name)), &format!("Catalog(format: 1{number})"));
    }
    let found = disk.findings();
    let shown: Vec<&str> = found.lines().filter_map(|line| line.split(" CAT016").next()).collect();
    let cut = format!("{}…", "x".repeat(59));
    assert_eq!(
        shown,
        ["a\u{fffd}[2J.ron", "b ::error::.ron", "c\u{fffd}.ron", "d\u{fffd}.ron", cut.as_str()]
    );
}

#[test]
fn a_folder_of_thousands_of_files_is_no_catalog() {
    let disk = Disk::new();
    for number in 0..5_000 {
        disk.write(&format!("{number}.ron"), "");
    }
    assert!(matches!(
        catalog::from_path(disk.folder.path()),
        Err(catalog::source::SourceError::TooMany { count: 5_001, .. })
    ));
}

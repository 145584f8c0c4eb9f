//! What must hold no personal data: messages, logs, names of files, arguments, the title of the window, the text of a fault.

#![allow(
    clippy::disallowed_methods,
    reason = "the program starts no other, these tests have to start it and look at it from outside"
)]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use leerpad::model::Case;
use leerpad::store::{CaseFolder, demos, read_case, write_case};

use crate::case_fields::{is_text, schema, written};
use crate::pty::Term;
use crate::store::full;

/// In every text of the case; in no word of the program.
pub(crate) const CANARY: &str = "Kanarievogel";

/// A case that can be planned, with a canary in every text field.
pub(crate) fn case() -> Case {
    // What is planned is that of an example, of which a plan is made at once.
    let example = demos::ALL.first().unwrap().read().case.unwrap();
    let full = full();
    let mut case = Case {
        goals: example.goals,
        marks: full.marks.into_iter().chain(example.marks).collect(),
        adjustments: full.adjustments.into_iter().skip(1).collect(),
        language: example.language,
        settings: example.settings,
        under_way: example.under_way,
        plan_from: example.plan_from,
        ended: None,
        ..full
    };
    case.availability.day = example.availability.day;
    case.availability.evening = example.availability.evening;
    let text = write_case(&case);
    let kinds: std::collections::BTreeMap<String, String> = schema().into_iter().collect();
    let mut out = String::new();
    let mut done = 0;
    let mut count = 0;
    for (field, found) in written(&text) {
        let Some((_, range)) = found else { continue };
        if is_text(&kinds[&field]) {
            count += 1;
            out.push_str(&text[done..range.start]);
            out.push_str(&["\"", CANARY, " ", &count.to_string(), "\""].concat());
            done = range.end;
        }
    }
    out.push_str(&text[done..]);
    assert!(count > 25, "{count}");
    read_case("case.ron", out.as_bytes()).case.unwrap()
}

fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir_in("/tmp").or_else(|_| tempfile::tempdir()).unwrap();
    let mut case = case();
    for id in ["dossier-1", "dossier-2"] {
        case.id = id.parse().unwrap();
        CaseFolder::at(home.path().join("cases")).create(&case).unwrap();
    }
    home
}

fn run(home: &Path, args: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_leerpad"));
    command.env_clear().env("HOME", home).env("LEERPAD_CASES", home.join("cases")).current_dir(home);
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that reads nothing closes its end.
    drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
    child.wait_with_output().unwrap()
}

/// All files below a folder.
pub(crate) fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.insert(path);
            }
        }
    }
    found
}

/// The commands that deal with a case, as they are typed.
const COMMANDS: &[&[&str]] = &[
    &["open", "dossier-1"],
    &["plan", "dossier-1"],
    &["plan", "dossier-1", "--format", "json"],
    &["plan", "dossier-1", "--why-not", "C0160"],
    &["problem", "dossier-1"],
    &["export", "dossier-1", "--format", "html", "--out", "a.html"],
    &["export", "dossier-1", "--format", "html", "--out", "a.html"],
    &["export", "dossier-1", "--format", "markdown", "--for", "school"],
    &["export", "dossier-1", "--format", "csv", "--for", "employer", "--out", "b.csv"],
    &["export", "dossier-1", "--format", "ics"],
    &["export", "dossier-1", "--format", "json", "--for", "advisor"],
    &["case", "list"],
    &["case", "list", "--format", "json"],
    &["case", "show", "dossier-1"],
    &["case", "show", "dossier-1", "--format", "json"],
    &["case", "check", "dossier-1"],
    &["case", "check", "dossier-1", "--format", "json"],
    &["case", "new", "dossier-1"],
    &["case", "handover", "dossier-1", "--to", "B. Opvolger", "--out", "c.md"],
    &["case", "history", "dossier-1"],
    &["case", "export", "dossier-1", "--out", "d.leerpad"],
    &["case", "import", "d.leerpad"],
    &["case", "import", "d.leerpad", "--as", "dossier-3"],
    &["case", "show", "dossier-9"],
    &["case", "history", "dossier-1"],
    &["case", "history", "dossier-1", "--format", "json"],
    &["case", "undo", "dossier-1"],
    &["case", "redo", "dossier-1"],
    &["case", "restore", "dossier-1"],
    &["case", "erase", "dossier-1"],
    &["doctor"],
    &["vault", "status"],
    &["audit", "show"],
    &["audit", "verify"],
    &["settings"],
    &["check"],
    &["search", "zorg"],
    &["show", "C0160"],
    &["graph", "--focus", "C0160"],
    &["demo", "tour"],
    &["solve", "none.json"],
];

#[test]
fn no_command_tells_of_a_case_but_in_its_answer() {
    let home = home();
    let help = String::from_utf8(run(home.path(), &["--help", "--lang", "en"], "").stdout).unwrap();
    let listed = help.split("Commands:").nth(1).unwrap().split("\n\n").next().unwrap().to_owned();
    let known: BTreeSet<&str> = COMMANDS.iter().map(|args| args[0]).collect();
    for line in listed.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   ")) {
        let name = line.split_whitespace().next().unwrap();
        assert!(known.contains(name), "{name} is not tried here");
    }
    for args in COMMANDS {
        let output = run(home.path(), args, "");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(!told.contains(CANARY), "{args:?} says\n{told}");
        assert!(!told.contains("panicked"), "{args:?} says\n{told}");
    }
    for path in files(home.path()) {
        assert!(!path.to_string_lossy().contains(CANARY), "{}", path.display());
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with("audit") {
            assert!(!fs::read_to_string(&path).unwrap().contains(CANARY), "{name}");
        }
    }
    assert!(home.path().join("cases/audit.log").exists());
}

/// The shell shows everybody what is typed on the command line, so a name can come from the input.
#[test]
fn a_name_need_not_be_an_argument() {
    let home = home();
    let output = run(
        home.path(),
        &["case", "new", "dossier-3", "--name", "-", "--title", "-"],
        "Kanarievogel de Tweede\nNaar de zorg\n",
    );
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let file = CaseFolder::at(home.path().join("cases")).load(&"dossier-3".parse().unwrap()).unwrap();
    let case = file.case.unwrap();
    assert_eq!((case.learner.name.as_str(), case.title.as_str()), ("Kanarievogel de Tweede", "Naar de zorg"));
}

#[test]
fn a_file_that_is_refused_for_a_number_is_told_about_without_the_number() {
    let home = home();
    let path = home.path().join("cases/dossier-2.ron");
    let text = fs::read_to_string(&path).unwrap().replacen("Kanarievogel 1\"", "bsn 123 456 782\"", 1);
    assert!(text.contains("123 456 782"));
    fs::File::create(&path).unwrap().write_all(text.as_bytes()).unwrap();
    for args in [
        &["plan", "dossier-2"][..],
        &["case", "check", "dossier-2"],
        &["case", "check", "dossier-2", "--format", "json"],
        &["case", "list"],
        &["export", "dossier-2", "--format", "html"],
    ] {
        let output = run(home.path(), args, "");
        for told in [&output.stdout, &output.stderr] {
            let told = String::from_utf8_lossy(told);
            assert!(!told.contains("456") && !told.contains("782"), "{args:?} says\n{told}");
        }
    }
}

const CHILD: &str = "LEERPAD_TEST_FAULT";

/// Runs this very test program with a test that breaks while it works on a name.
#[test]
fn a_fault_of_the_program_tells_its_place_and_not_what_it_worked_on() {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--exact", "leaks::breaks_on_a_name", "--nocapture"])
        .env(CHILD, "1")
        .env("RUST_BACKTRACE", "1");
    let output = command.output().unwrap();
    assert!(!output.status.success());
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("leaks.rs:") && told.contains("leerpad"), "{told}");
    assert!(!told.contains(CANARY), "{told}");
}

#[test]
fn breaks_on_a_name() {
    if std::env::var(CHILD).is_err() {
        return;
    }
    leerpad::cli::tell_place_only(&leerpad::i18n::Texts::new(leerpad::i18n::Lang::Nl));
    let name = format!("{CANARY} é");
    // A slice within a letter puts the whole text into the message.
    let cut = std::hint::black_box(name.len() - 1);
    assert!(name[..cut].is_empty());
}

/// The workbench on a terminal: its arguments and title, seen from outside, and the names of what it writes.
#[test]
fn the_workbench_tells_the_machine_nothing_of_a_case() {
    let fill = |folder: &Path| {
        let mut case = case();
        case.id = "dossier-1".parse().unwrap();
        CaseFolder::at(folder.join("cases")).create(&case).unwrap();
    };
    let Some(mut term) = Term::start_with(&["open", "dossier-1"], &[], fill) else { return };
    term.wait_for(CANARY);
    for view in ["1", "2", "3", "4", "5", "6", "7", "8", "9"] {
        term.press(view);
        term.settled(std::time::Duration::from_millis(150));
    }
    let seen = term.child.process_id().map(|id| {
        ["cmdline", "comm", "environ"]
            .map(|name| fs::read(format!("/proc/{id}/{name}")).unwrap_or_default())
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    });
    let Some(seen) = seen.filter(|seen| !seen[0].is_empty()) else {
        eprintln!("not run: there is no /proc here, so the arguments were not seen from outside");
        return;
    };
    for text in seen {
        assert!(!text.contains(CANARY), "{text}");
    }
    // A hand-out under the name that is proposed, once there is a plan to make it of.
    term.press("9");
    term.wait_for("Voorbeeld");
    term.press("w\r");
    term.wait_for("andouts");
    let made = files(term.folder());
    assert!(made.iter().any(|path| path.to_string_lossy().contains("handouts")), "{made:?}");
    for path in made {
        assert!(!path.to_string_lossy().contains(CANARY), "{}", path.display());
    }
    term.press("\u{11}");
    assert_eq!(term.end(), 0);
    let sent = term.sent.lock().unwrap().clone();
    let sent = String::from_utf8_lossy(&sent);
    assert!(!sent.contains("\u{1b}]"), "a title or another command with a text was sent");
}

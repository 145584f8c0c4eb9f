//! `case handover`, `case export` and `case import` as somebody types them, and what the audit log says afterwards.

use std::fs;
use std::path::Path;

use assert_cmd::cargo::cargo_bin_cmd;
use leerpad::export::handover::{HandoverFormat, Passing, handover};
use leerpad::i18n::{Lang, Texts};
use leerpad::model::case::Appointment;
use leerpad::store::audit::{self, LOG};
use leerpad::store::{CaseFolder, save_path};

use crate::store::full;

struct Ran {
    code: i32,
    out: String,
    err: String,
}

fn run(home: &Path, args: &[&str]) -> Ran {
    run_with(home, args, "")
}

fn run_with(home: &Path, args: &[&str], input: &str) -> Ran {
    let mut command = cargo_bin_cmd!("leerpad");
    command
        .env_clear()
        .env("HOME", home)
        .env("LEERPAD_CASES", home.join("cases"))
        .env("LC_ALL", "en_US.UTF-8");
    let output = command.args(args).current_dir(home).write_stdin(input).output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn done(home: &Path, args: &[&str]) -> Ran {
    let ran = run(home, args);
    assert_eq!(ran.code, 0, "{args:?}: {} {}", ran.out, ran.err);
    ran
}

/// What is in a folder, by name.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<_> = entries
        .filter(|path| path.is_file())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect();
    all.sort();
    all
}

/// The lines of the log: what, on which case, how it ended.
fn logged(home: &Path) -> Vec<String> {
    let entries = audit::entries(&home.join("cases")).unwrap().into_iter();
    entries
        .map(|entry| {
            let entry = entry.unwrap();
            let on = entry.on.unwrap_or_default();
            format!("{} {on} {}", entry.what.word(), entry.outcome.word())
        })
        .collect()
}

#[test]
fn a_scripted_day_gives_exactly_these_lines_in_the_log_and_nothing_of_the_learner() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    for args in [
        &["case", "new", "a-1", "--name", "NAAMKANARIE", "--title", "TITELKANARIE", "--day", "20"][..],
        &["case", "show", "a-1"],
        &["case", "handover", "a-1", "--to", "B. Opvolger", "--note", "NOTITIEKANARIE", "--out", "n.md"],
        &["case", "handover", "a-1", "--to", "B. Opvolger"],
        &["case", "history", "a-1"],
        &["case", "show", "a-1", "--at", "1"],
        &["case", "undo", "a-1"],
        &["case", "redo", "a-1"],
        &["case", "export", "a-1", "--out", "a.leerpad"],
        &["case", "import", "a.leerpad"],
        &["case", "import", "a.leerpad", "--as", "a-2"],
        &["case", "export", "cases/a-2.ron", "--out", "b.leerpad"],
        &["case", "erase", "a-1", "--yes"],
        &["case", "list"],
    ] {
        done(home, args);
    }
    // Who only looks leaves no line.
    done(home, &["--read-only", "case", "history", "a-2"]);
    assert_eq!(run(home, &["case", "import", "a.leerpad"]).code, 1, "the id is that of an erased case");
    assert_eq!(
        logged(home),
        [
            "changed a-1 done",
            "handed-over a-1 done",
            "exported a-1 done",
            "viewed-history a-1 done",
            "viewed-history a-1 done",
            "changed a-1 done",
            "changed a-1 done",
            "exported a-1 done",
            "imported a-2 done",
            "exported a-2 done",
            "erased a-1 done",
        ]
    );
    done(home, &["audit", "verify"]);
    let log = fs::read_to_string(home.join("cases").join(LOG)).unwrap();
    assert!(!log.contains("KANARIE") && !log.contains("Opvolger"), "{log}");
    #[cfg(unix)]
    for name in ["n.md", "a.leerpad", "cases/a-2.ron", "cases/a-2.ron.journal"] {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(home.join(name)).unwrap().permissions().mode() & 0o777, 0o600, "{name}");
    }
    // Nothing in a portfolio tells where it was made.
    let portfolio = fs::read_to_string(home.join("b.leerpad")).unwrap();
    assert!(!portfolio.contains(&*home.to_string_lossy()), "{portfolio}");
}

#[test]
fn who_may_only_look_hands_nothing_over_and_finishes_no_erasure() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    done(home, &["case", "new", "a-1"]);
    done(home, &["case", "export", "a-1", "--out", "a.leerpad"]);
    let cases = CaseFolder::at(home.join("cases"));
    // An erasure that was cut off.
    fs::File::create(cases.dir().join("weg-1.erased")).unwrap();
    fs::File::create(cases.dir().join("weg-1.ron")).unwrap();
    let before = files(cases.dir());
    for args in [
        &["case", "handover", "a-1", "--to", "B. Opvolger"][..],
        &["case", "export", "a-1", "--out", "b.leerpad"],
        &["case", "import", "a.leerpad", "--as", "a-3"],
        &["case", "new", "a-4"],
        &["case", "undo", "a-1"],
        &["case", "restore", "a-1"],
        &["case", "erase", "a-1", "--yes"],
    ] {
        let args = [&["--read-only"], args].concat();
        assert_eq!(run(home, &args).code, 1, "{args:?}");
    }
    assert_eq!(files(cases.dir()), before);
    assert!(!home.join("b.leerpad").exists());
    // The next command that writes finishes it.
    done(home, &["case", "handover", "a-1", "--to", "B. Opvolger"]);
    assert!(!cases.dir().join("weg-1.ron").exists() && cases.dir().join("weg-1.erased").exists());
}

#[test]
fn a_handover_that_cannot_be_kept_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    done(home, &["case", "new", "a-1"]);
    let before = fs::read(home.join("cases/a-1.ron")).unwrap();
    let ran = run_with(home, &["case", "handover", "a-1", "--to", "B", "--note", "-"], "nummer 123456782\n");
    assert!(ran.code == 1 && ran.out.is_empty() && !ran.err.contains("123456782"), "{} {}", ran.out, ran.err);
    assert_eq!(run(home, &["case", "handover", "a-1", "--to", " "]).code, 64);
    assert_eq!(run(home, &["case", "handover", "demo:tour", "--to", "B"]).code, 1);
    assert_eq!(fs::read(home.join("cases/a-1.ron")).unwrap(), before);
    // A log that cannot be written stops nothing, and is told.
    fs::remove_file(home.join("cases").join(LOG)).unwrap();
    fs::create_dir(home.join("cases").join(LOG)).unwrap();
    let ran =
        run_with(home, &["case", "handover", "a-1", "--to", "B", "--note", "-"], "bel na\ntwaalf uur\n");
    assert!(ran.code == 0 && ran.out.contains("twaalf uur"), "{} {}", ran.out, ran.err);
    assert_eq!(ran.err.matches("this is not in the log").count(), 1, "{}", ran.err);
    let list = done(home, &["case", "list", "--format", "json"]);
    let list: serde_json::Value = serde_json::from_str(&list.out).unwrap();
    assert_eq!(list["cases"][0]["advisor"], "B");
    let shown = done(home, &["case", "show", "a-1"]);
    assert!(shown.out.contains("Advisor: B\n"), "{}", shown.out);
}

#[test]
fn what_is_no_portfolio_is_refused_with_the_place() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    done(home, &["case", "new", "a-1", "--title", "proef"]);
    done(home, &["case", "export", "a-1", "--out", "a.leerpad"]);
    let whole = fs::read_to_string(home.join("a.leerpad")).unwrap();
    let newer = whole.replace("leerpad-portfolio/1", "leerpad-portfolio/2");
    for (text, said) in [
        (whole.replace("proef", "preof"), "the check does not fit"),
        (newer, "newer leerpad (format 2"),
        (whole[..whole.len() / 2].to_owned(), "cannot be read: line"),
        ("{}".to_owned(), "is no file of leerpad case export"),
    ] {
        let mut file = fs::File::create(home.join("b.leerpad")).unwrap();
        std::io::Write::write_all(&mut file, text.as_bytes()).unwrap();
        let ran = run(home, &["--cases", "elders", "case", "import", "b.leerpad"]);
        assert!(ran.code == 2 && ran.err.contains(said), "{said}: {} {}", ran.code, ran.err);
        assert!(!home.join("elders").exists(), "{said}");
    }
    let ran = run(home, &["case", "export", "a-1", "--out", "a.leerpad"]);
    assert_eq!(ran.code, 1, "a file that is there stays: {}", ran.err);
    assert_eq!(fs::read_to_string(home.join("a.leerpad")).unwrap(), whole);
}

/// Everything that a colleague would otherwise have to ask the learner again.
#[test]
fn the_note_tells_all_of_a_case_in_both_languages_and_forms() {
    let catalog = leerpad::catalog::embedded().catalog.unwrap();
    let mut case = full();
    case.appointments.push(Appointment {
        date: jiff::civil::date(2026, 11, 1),
        text: "VOORBIJ".to_owned(),
        by: None,
    });
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        let passing = Passing {
            texts: &texts,
            catalog: &catalog,
            case: &case,
            proposal: None,
            today: jiff::civil::date(2026, 11, 22),
            from: "A. Advies".to_owned(),
            to: "B. Opvolger".to_owned(),
            unanswered: leerpad::app::handing_over::unanswered(&texts, &catalog, &case),
            done: Vec::new(),
        };
        for format in [HandoverFormat::Text, HandoverFormat::Markdown, HandoverFormat::Json] {
            let note = handover(&passing, format);
            let flat = note.replace('\\', "").split_whitespace().collect::<Vec<_>>().join(" ");
            for wanted in [
                "Mw. Voorbeeld-Oost محمد",
                "LWL-2026-17",
                "25960",
                "B. Opvolger",
                "A. Advies",
                "Bel niet in de ochtend.",
                "referentie gezien",
                "Eerst C0160.",
                "past naast het werk",
                "Gesprek met school",
                "Intake",
                "tijdelijk contract",
            ] {
                assert!(flat.contains(wanted), "{wanted} is not in\n{note}");
            }
            assert!(!flat.contains("VOORBIJ"), "{note}");
            // No id of a text that does not exist.
            assert!(!flat.contains("handover-") || format == HandoverFormat::Json, "{note}");
            if format == HandoverFormat::Json {
                let value: serde_json::Value = serde_json::from_str(&note).unwrap();
                assert_eq!(value["format"], "leerpad-handover/1");
                let ids: Vec<&str> = value["sections"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|one| one["id"].as_str().unwrap())
                    .collect();
                let all =
                    ["note", "learner", "goal", "language", "civic", "marks", "agreements", "appointments"];
                assert!(ids.starts_with(&all), "{ids:?}");
            }
        }
    }
}

#[test]
fn nothing_in_a_note_acts_on_a_terminal_or_becomes_formatting() {
    let home = tempfile::tempdir().unwrap();
    let mut case = full();
    "een\u{1b}[31m twee\n# geen kop".clone_into(&mut case.handover);
    // A file with such a text is refused; so a note can only meet one in memory.
    assert!(save_path(&home.path().join("a.ron"), &case).is_err());
    let texts = Texts::new(Lang::Nl);
    let catalog = leerpad::catalog::embedded().catalog.unwrap();
    let passing = Passing {
        texts: &texts,
        catalog: &catalog,
        case: &case,
        proposal: None,
        today: jiff::civil::date(2026, 11, 22),
        from: String::new(),
        to: String::new(),
        unanswered: Vec::new(),
        done: Vec::new(),
    };
    for format in [HandoverFormat::Text, HandoverFormat::Markdown] {
        let note = handover(&passing, format);
        assert!(!note.contains('\u{1b}'), "{note:?}");
        assert!(!note.contains("\n# geen kop"), "{note}");
    }
}

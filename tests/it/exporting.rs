//! `leerpad export` as a user meets it: what it writes, where, and with which exit code.

use std::fs;

use leerpad::store::demos;

use super::program::Program;

/// An example of which a plan is made at once.
fn quick() -> String {
    format!("demo:{}", demos::ALL.first().unwrap().id)
}

#[test]
fn export_writes_to_standard_output_and_says_so_when_nobody_agreed() {
    let program = Program::new();
    let case = quick();
    let ran = program.run(&["export", &case, "--format", "markdown", "--lang", "nl"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.starts_with("# Plan"), "{}", ran.out);
    assert!(ran.out.contains("voor de deelnemer"), "{}", ran.out);
    assert_eq!(ran.err, "");
    let ran = program.run(&["export", &case, "--format", "csv", "--for", "employer", "--lang", "en"]);
    assert!(ran.out.starts_with("No.,Step,Form,Start,End,"), "{}", ran.out);
    assert!(ran.err.contains("no consent to share"), "{}", ran.err);
}

#[test]
fn a_file_is_private_and_never_replaced_without_force() {
    let program = Program::new();
    let case = quick();
    let args = ["export", &case, "--format", "html", "--out", "plan.html", "--lang", "nl"];
    let ran = program.run(&args);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    let path = program.path("plan.html");
    assert!(ran.err.contains(&*path.canonicalize().unwrap().to_string_lossy()), "{}", ran.err);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let first = fs::read_to_string(&path).unwrap();
    assert!(first.starts_with("<!DOCTYPE html>"));
    let ran = program.run(&args);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("--force"), "{}", ran.err);
    let forced = [&args[..], &["--force", "--for", "school"]].concat();
    assert_eq!(program.run(&forced).code, 0);
    assert_ne!(fs::read_to_string(&path).unwrap(), first);
}

#[test]
fn without_a_plan_paper_explains_and_other_formats_refuse() {
    let program = Program::new();
    let case = "demo:termijn-te-kort";
    for format in ["markdown", "html"] {
        let ran = program.run(&["export", case, "--format", format, "--lang", "nl"]);
        assert_eq!(ran.code, 1);
        assert!(ran.out.contains("Waarom het niet kan"), "{}", ran.out);
    }
    for format in ["ics", "csv"] {
        let ran = program.run(&["export", case, "--format", format, "--lang", "nl", "--out", "x"]);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""));
        assert!(ran.err.contains("Geen stappen voor een agenda of tabel."), "{}", ran.err);
        assert!(!program.path("x").exists());
    }
}

#[test]
fn a_format_and_a_reader_are_checked() {
    let program = Program::new();
    for args in [
        vec!["export", "demo:x"],
        vec!["export", "demo:x", "--format", "pdf"],
        vec!["export", "demo:x", "--format", "html", "--for", "neighbour"],
        vec!["export", "demo:x", "--format", "html", "--force"],
    ] {
        assert_eq!(program.run(&args).code, 64, "{args:?}");
    }
    assert_eq!(program.run(&["export", "demo:bestaat-niet", "--format", "html"]).code, 1);
}

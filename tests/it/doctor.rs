//! `leerpad doctor` on folders that are right and wrong, and what its answer must not hold.

#![cfg(target_os = "linux")]
#![allow(clippy::disallowed_methods, reason = "starts the program under test")]

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// What doctor says of a case folder, with the exit code; in a home folder whose name is somebody's.
fn doctor(home: &Path, cases: &Path, more: &[(&str, &str)]) -> (i32, Value, String) {
    let run = |format: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_leerpad"));
        command.env_clear().env("HOME", home).env("LEERPAD_CASES", cases).env("LC_ALL", "nl_NL.UTF-8");
        command.envs(more.iter().copied()).args(["doctor", "--format", format]).output().unwrap()
    };
    let (json, human) = (run("json"), run("human"));
    assert_eq!(json.status.code(), human.status.code());
    let text = String::from_utf8(human.stdout).unwrap();
    (json.status.code().unwrap(), serde_json::from_slice(&json.stdout).unwrap(), text)
}

/// The state of a check.
fn state(answer: &Value, id: &str) -> String {
    let checks = answer["checks"].as_array().unwrap();
    let check = checks.iter().find(|check| check["id"] == id);
    check.map_or_else(|| "none".to_owned(), |check| check["state"].as_str().unwrap().to_owned())
}

fn folder(home: &Path, mode: u32) -> std::path::PathBuf {
    let cases = home.join("cases");
    fs::create_dir(&cases).unwrap();
    fs::set_permissions(&cases, fs::Permissions::from_mode(mode)).unwrap();
    cases
}

fn home() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("aicha.schuilnaam");
    fs::create_dir(&home).unwrap();
    (folder, home)
}

#[test]
fn a_folder_of_ones_own_is_right_and_stays_empty() {
    let (_keep, home) = home();
    let cases = folder(&home, 0o700);
    let (code, answer, text) = doctor(&home, &cases, &[]);
    assert_eq!(answer["format"], "leerpad-doctor/1");
    for id in
        ["folder", "private", "owner", "writing", "confirming", "locking", "links", "left-over", "files"]
    {
        assert_eq!(state(&answer, id), "holds", "{id}\n{text}");
    }
    // The exit code says whether anything at all is to be mended.
    let checks = answer["checks"].as_array().unwrap();
    let wrong = checks.iter().any(|check| check["state"] == "wrong");
    assert_eq!(code, i32::from(wrong), "{text}");
    assert_eq!(fs::read_dir(&cases).unwrap().count(), 0);
}

#[test]
fn nothing_in_the_answer_says_who_somebody_is() {
    let (_keep, home) = home();
    let cases = folder(&home, 0o777);
    fs::File::create(cases.join("een-naam-van-iemand.ron")).unwrap();
    let variables =
        [("USER", "aicha"), ("LOGNAME", "aicha"), ("SSH_CONNECTION", "192.0.2.7 50000 192.0.2.1 22")];
    let (_, answer, text) = doctor(&home, &cases, &variables);
    for said in [answer.to_string(), text] {
        for personal in ["aicha", "schuilnaam", "192.0.2", "een-naam-van-iemand"] {
            assert!(!said.contains(personal), "{personal} in\n{said}");
        }
        assert!(said.contains("SSH_CONNECTION") && said.contains("~/cases"), "{said}");
    }
}

#[test]
fn what_is_wrong_is_found_and_mended_as_it_says() {
    let (_keep, home) = home();
    let cases = folder(&home, 0o755);
    let wide = cases.join("a.ron");
    drop(fs::File::create(&wide).unwrap());
    fs::set_permissions(&wide, fs::Permissions::from_mode(0o644)).unwrap();
    symlink("a.ron", cases.join("b.ron")).unwrap();
    let (code, answer, text) = doctor(&home, &cases, &[("LD_LIBRARY_PATH", "/nonexistent")]);
    assert_eq!(code, 1);
    for id in ["private", "files", "links", "loader"] {
        assert_eq!(state(&answer, id), "wrong", "{id}\n{text}");
    }
    assert!(text.contains("chmod 700 MAP") && text.contains("LD_LIBRARY_PATH"), "{text}");
    fs::set_permissions(&cases, fs::Permissions::from_mode(0o700)).unwrap();
    fs::set_permissions(&wide, fs::Permissions::from_mode(0o600)).unwrap();
    fs::remove_file(cases.join("b.ron")).unwrap();
    let (_, answer, text) = doctor(&home, &cases, &[]);
    for id in ["private", "files", "links", "loader"] {
        assert_eq!(state(&answer, id), "holds", "{id}\n{text}");
    }
}

#[test]
fn a_folder_of_a_team_is_right_only_when_it_passes_its_group_on() {
    for (mode, expected) in [(0o2770, "holds"), (0o770, "wrong"), (0o2775, "wrong")] {
        let (_keep, home) = home();
        let cases = folder(&home, mode);
        let (_, answer, text) = doctor(&home, &cases, &[]);
        assert_eq!(state(&answer, "private"), expected, "{mode:o}\n{text}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_not_made() {
    let (_keep, home) = home();
    let cases = home.join("none/cases");
    let (_, answer, _) = doctor(&home, &cases, &[]);
    assert_eq!((state(&answer, "folder"), state(&answer, "writing")), ("unknown".into(), "none".into()));
    assert_eq!(fs::read_dir(&home).unwrap().count(), 0);
}

#[test]
fn a_sandbox_that_was_turned_off_is_told_and_no_variable_turns_it_off() {
    let (_keep, home) = home();
    let cases = folder(&home, 0o700);
    let settings = home.join("s.ron");
    std::io::Write::write_all(&mut fs::File::create(&settings).unwrap(), b"Settings(sandbox: false)")
        .unwrap();
    let (code, answer, _) = doctor(&home, &cases, &[("LEERPAD_SETTINGS", settings.to_str().unwrap())]);
    assert_eq!(
        (code, state(&answer, "sandbox"), state(&answer, "reach")),
        (1, "wrong".into(), "none".into())
    );
    let variables = [("LEERPAD_SANDBOX", "false"), ("LEERPAD_NO_SANDBOX", "1")];
    let (_, answer, _) = doctor(&home, &cases, &variables);
    assert_eq!(state(&answer, "sandbox"), "holds");
}

#[test]
#[allow(clippy::print_stderr, reason = "a test that cannot be run says so")]
fn on_a_kernel_that_has_it_all_of_the_sandbox_holds() {
    let (_keep, home) = home();
    let cases = folder(&home, 0o700);
    let (_, answer, text) = doctor(&home, &cases, &[]);
    if answer["landlock"].as_u64().unwrap() < 6 {
        eprintln!("NOT RUN: this kernel has no Landlock, or an old one");
        return;
    }
    for id in ["core", "memory", "privileges", "reach", "programs", "network", "signals"] {
        assert_eq!(state(&answer, id), "holds", "{id}\n{text}");
    }
}

/// What is made before the process is shut in must not be more than what is asked for.
#[test]
fn a_case_that_is_refused_leaves_no_folder_behind_and_one_that_is_made_has_it() {
    let (_keep, home) = home();
    let cases = home.join("een/twee/cases");
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_leerpad"));
        command.env_clear().env("HOME", &home).env("LEERPAD_CASES", &cases).args(args).output().unwrap()
    };
    assert!(!run(&["case", "new", "Geen Id"]).status.success());
    assert!(run(&["case", "list"]).status.success() && !run(&["open", "no-such-case"]).status.success());
    assert!(!home.join("een").exists());
    assert!(run(&["case", "new", "een"]).status.success());
    assert_eq!(fs::metadata(&cases).unwrap().permissions().mode() & 0o777, 0o700);
}

#[test]
fn from_inside_a_named_case_and_a_named_file_are_reached_and_no_other() {
    let (_keep, home) = home();
    let cases = folder(&home, 0o700);
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_leerpad"));
        command.env_clear().env("HOME", &home).env("LEERPAD_CASES", &cases).args(args).output().unwrap()
    };
    assert!(run(&["case", "new", "een", "--goal", "C0160"]).status.success());
    // Named by its path, also by way of a link.
    let elsewhere = home.join("elders");
    fs::create_dir(&elsewhere).unwrap();
    fs::rename(cases.join("een.ron"), elsewhere.join("een.ron")).unwrap();
    symlink(elsewhere.join("een.ron"), home.join("weg.ron")).unwrap();
    for name in [elsewhere.join("een.ron"), home.join("weg.ron")] {
        let name = name.to_str().unwrap();
        assert!(run(&["case", "show", name]).status.success(), "{name}");
    }
    // A hand-out goes where it was asked for.
    let out = home.join("uit");
    fs::create_dir(&out).unwrap();
    let file = out.join("plan.csv");
    let done =
        run(&["export", "demo:fietsenmaker-avond", "--format", "csv", "--out", file.to_str().unwrap()]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(file.is_file());
    // A catalog that was named can be read from inside.
    let catalog = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog");
    let done = run(&["--catalog", catalog.to_str().unwrap(), "case", "check", "demo:fietsenmaker-avond"]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    // A case folder in which a link leads out shows nothing of what it leads to.
    symlink(elsewhere.join("een.ron"), cases.join("een.ron")).unwrap();
    assert!(!run(&["case", "show", "een"]).status.success());
}

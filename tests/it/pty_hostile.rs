//! Odd surroundings and hostile names: one sentence and an exit code, never a backtrace; and no byte of a name on the terminal.

#![allow(
    clippy::disallowed_methods,
    reason = "the program starts no other, these tests have to start it in many ways"
)]

use std::os::unix::ffi::OsStrExt as _;
use std::process::{Command, Stdio};

use crate::pty::Term;
use crate::sequences::{SESSION, foreign};

/// Surroundings in which a program can find itself.
const SURROUNDINGS: [&[(&str, &str)]; 30] = [
    &[],
    &[("TERM", "dumb")],
    &[("TERM", "")],
    &[("TERM", "xterm")],
    &[("TERM", "no-such-terminal")],
    &[("TERM", "\u{1b}]0;x\u{7}")],
    &[("LANG", "C")],
    &[("LANG", "nl_NL")],
    &[("LC_ALL", "nl_NL.UTF-8")],
    &[("LC_ALL", "xx_YY.NONSENSE")],
    &[("LC_ALL", "\u{1b}[31m")],
    &[("LANG", "")],
    &[("NO_COLOR", "1")],
    &[("NO_COLOR", "")],
    &[("COLORTERM", "truecolor")],
    &[("COLUMNS", "0"), ("LINES", "0")],
    &[("COLUMNS", "-1")],
    &[("COLUMNS", "99999999999999999999")],
    &[("COLUMNS", "\u{1b}[2J")],
    &[("HOME", "")],
    &[("HOME", "/nonexistent")],
    &[("HOME", "/dev/null")],
    &[("HOME", "/"), ("XDG_DATA_HOME", "relative")],
    &[("HOME", "/tmp"), ("XDG_CONFIG_HOME", "/dev/null")],
    &[("LEERPAD_CASES", "/dev/null")],
    &[("LEERPAD_CASES", "/nonexistent/\u{1b}[31m")],
    &[("LEERPAD_SETTINGS", "/dev/zero")],
    &[("LEERPAD_SETTINGS", "/proc/self/mem")],
    &[("USER", "\u{1b}]52;c;eA==\u{7}"), ("LOGNAME", "\n")],
    &[("TZ", "Nowhere/Nothing"), ("PATH", "")],
];

fn assert_orderly(what: &str, output: &std::process::Output) {
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let code = output.status.code();
    assert!(matches!(code, Some(0 | 1 | 2 | 64)), "{what}: {code:?}\n{err}");
    for text in [&out, &err] {
        assert!(!text.contains("panicked") && !text.contains("RUST_BACKTRACE"), "{what}:\n{text}");
        assert!(!text.contains('\u{1b}') && !text.contains('\u{7}'), "{what}:\n{text:?}");
    }
    // A sentence each about settings that cannot be read, about there being no terminal, and why it failed, with a hint.
    assert!(err.lines().count() <= 4, "{what}:\n{err}");
    assert!(code == Some(0) || !err.trim().is_empty(), "{what}: it failed and said nothing");
}

#[test]
fn thirty_surroundings_give_an_answer_or_one_sentence() {
    for variables in SURROUNDINGS {
        for args in [&["case", "list"][..], &["open", "no-such-case"], &["settings"]] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_leerpad"));
            command.env_clear().envs(variables.iter().copied()).args(args).stdin(Stdio::null());
            assert_orderly(&format!("{variables:?} {args:?}"), &command.output().unwrap());
        }
    }
}

#[test]
fn a_variable_that_is_no_text_is_as_good_as_none() {
    let bytes = std::ffi::OsStr::from_bytes(b"\xff\xfe\x1b[31m");
    for name in
        ["HOME", "TERM", "LANG", "LEERPAD_CASES", "LEERPAD_SETTINGS", "LEERPAD_CATALOG", "COLUMNS", "USER"]
    {
        let mut command = Command::new(env!("CARGO_BIN_EXE_leerpad"));
        command.env_clear().env(name, bytes).args(["case", "list"]).stdin(Stdio::null());
        assert_orderly(name, &command.output().unwrap());
    }
}

#[test]
fn closed_ends_and_no_terminal_at_all_do_no_harm() {
    for ends in ["<&-", ">&-", "2>&-", "<&- >&- 2>&-", "</dev/null >/dev/null", "</dev/null >/dev/full"] {
        for words in ["case list", "open no-such-case", "settings check"] {
            let script = format!("exec setsid -w \"$0\" {words} {ends}");
            let mut command = Command::new("sh");
            command.args(["-c", &script, env!("CARGO_BIN_EXE_leerpad")]);
            command.env_clear().env("PATH", "/usr/bin:/bin").env("HOME", "/nonexistent");
            let output = command.output().unwrap();
            let code = output.status.code();
            let err = String::from_utf8_lossy(&output.stderr);
            assert!(matches!(code, Some(0 | 1 | 2 | 64)), "{words} {ends}: {code:?} {err}");
            assert!(!err.contains("panicked"), "{words} {ends}: {err}");
        }
    }
}

#[test]
fn no_name_of_a_file_and_no_variable_commands_the_terminal() {
    let fill = |folder: &std::path::Path| {
        let cases = folder.join("cases");
        std::fs::create_dir_all(&cases).unwrap();
        for (name, text) in [
            (&b"a\x1b[2Jb.ron"[..], "Case("),
            (b"c\x1b]52;c;eA==\x07d.ron", "\u{1b}[31m"),
            (b"\xff\xfe.ron", "x"),
            ("e\u{202e}nor.ron".as_bytes(), "Case(id: \"\u{1b}[2J\")"),
            (b"f\ng\rh.ron", ""),
        ] {
            let file = std::fs::File::create(cases.join(std::ffi::OsStr::from_bytes(name)));
            file.and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes())).unwrap();
        }
    };
    let variables = [("USER", "\u{1b}]0;x\u{7}"), ("TERM", "xterm-\u{1b}[31m"), ("LOGNAME", "\u{9b}31m")];
    let Some(mut term) = Term::start_with(&[], &variables, fill) else { return };
    term.wait_for(".ron");
    term.press("\u{1b}[B\r");
    term.press("\u{1b}[200~\u{1b}]0;x\u{7}\u{9b}2J\u{1b}[201~");
    term.settled(std::time::Duration::from_millis(500));
    term.press("\u{1b}");
    term.settled(std::time::Duration::from_millis(300));
    term.press("\u{11}");
    assert_eq!(term.end(), 0);
    term.assert_given_back();
    let found = foreign(&term.sent.lock().unwrap(), &SESSION);
    assert!(found.is_empty(), "{found:?}");
}

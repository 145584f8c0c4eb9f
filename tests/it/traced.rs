//! What the program asks of the system in a whole session: no other program, no socket, no file that is not its own.

#![cfg(target_os = "linux")]
#![allow(clippy::disallowed_methods, reason = "looks for the tools that these tests need")]

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use leerpad::i18n::Lang;
use portable_pty::CommandBuilder;

use crate::pty::Term;
use crate::script;

/// What is opened beside the folders of the user, and why.
const JUSTIFIED: &[(&str, &str)] = &[
    ("/proc/sys/kernel/hostname", "the name of this machine, which the journal and the log carry"),
    ("/etc/ld.so.cache", "the loader of the system, before the program begins"),
    ("/etc/ld.so.preload", "the same"),
    ("/lib/", "the libraries of the C language, by the same"),
    ("/lib64/", "the same"),
    ("/usr/lib/", "the same"),
    ("/etc/localtime", "which day it is here"),
    ("/usr/share/zoneinfo", "the same"),
    ("/dev/tty", "its own terminal"),
    ("/dev/null", "in the place of an input that is closed"),
    ("/proc/self/maps", "the runtime of Rust: where the stack of the main thread ends"),
    ("/proc/self/cgroup", "the runtime of Rust: how many threads may run at once"),
    ("/sys/fs/cgroup", "the same"),
    ("/sys/devices/system/cpu/online", "the C library: how many threads may run at once"),
    ("/proc/stat", "the same"),
    (
        "/proc/sys/vm/overcommit_memory",
        "the C library: how memory is given back; refused from inside, which does no harm",
    ),
    ("/proc/self/mountinfo", "the same"),
];

/// The paths that were opened, and the other calls, of a log of strace.
fn opened(log: &str) -> (BTreeSet<String>, Vec<String>) {
    let mut paths = BTreeSet::new();
    let mut others = Vec::new();
    for line in log.lines() {
        // `12345 openat(AT_FDCWD, "/etc/localtime", O_RDONLY|O_CLOEXEC) = 3`
        let call = line.trim_start_matches(|ch: char| ch.is_ascii_digit()).trim_start();
        let failed = call.rsplit(" = ").next().is_some_and(|result| result.starts_with("-1 ENOENT"));
        match call.split('(').next().unwrap_or_default() {
            // The paths of the sandbox are opened only to name them.
            "open" | "openat" | "openat2" | "creat" if !failed && !call.contains("O_PATH") => {
                paths.insert(call.split('"').nth(1).unwrap_or_default().to_owned());
            }
            "execve" | "execveat" | "socket" | "connect" | "bind" | "ptrace" => others.push(call.to_owned()),
            _ => {}
        }
    }
    (paths, others)
}

#[test]
fn a_log_of_calls_is_understood() {
    let log = r#"12 execve("/bin/x", ["x"], 0x7 /* 3 vars */) = 0
12 openat(AT_FDCWD, "/etc/localtime", O_RDONLY|O_CLOEXEC) = 3
13 openat(AT_FDCWD, "/no", O_RDONLY) = -1 ENOENT (No such file or directory)
13 openat(AT_FDCWD, "/cases", O_RDONLY|O_PATH|O_CLOEXEC) = 4
13 openat(AT_FDCWD, "/etc/passwd", O_RDONLY) = -1 EACCES (Permission denied)
14 socket(AF_UNIX, SOCK_STREAM, 0) = 5"#;
    let (paths, others) = opened(log);
    assert_eq!(paths.into_iter().collect::<Vec<_>>(), ["/etc/localtime", "/etc/passwd"]);
    assert_eq!(others.len(), 2);
}

#[test]
#[allow(clippy::print_stderr, reason = "a test that cannot be run says so, and the list is an answer")]
fn a_whole_session_starts_nothing_connects_to_nothing_and_opens_only_its_own_files() {
    let probe = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).output();
    if !probe.is_ok_and(|output| output.status.success()) {
        eprintln!("NOT RUN: strace is not here, or may not trace");
        return;
    }
    let folder = tempfile::tempdir_in("/tmp").unwrap();
    let log = folder.path().join("calls");
    let own = folder.path().to_str().unwrap().to_owned();
    let mut command = CommandBuilder::new("strace");
    let calls = "trace=open,openat,openat2,creat,execve,execveat,socket,connect,bind,ptrace";
    command.args(["-f", "-qq", "-s", "300", "--seccomp-bpf", "-e", calls, "-o"]);
    command.arg(&log);
    command.arg(env!("CARGO_BIN_EXE_leerpad"));
    command.args(["--today", "2026-11-23", "--lang", "nl"]);
    command.env("LEERPAD_CASES", folder.path().join("cases"));
    command.env("XDG_CONFIG_HOME", folder.path().join("config"));
    command.env_remove("LEERPAD_SETTINGS");
    command.env("TERM", "xterm-256color");
    let Some(mut term) = Term::spawn(command, folder, (80, 24)) else { return };
    let mut shots = 0;
    let session = include_str!("fixtures/scripts/new-learner.txt");
    script::run(&mut term, Lang::Nl, session, &mut |_, _| shots += 1);
    assert_eq!(term.end(), 0);
    assert!(shots > 5, "the session was not held");
    let (paths, others) = opened(&fs::read_to_string(&log).unwrap());
    // The one program that is started is leerpad itself, by strace.
    assert_eq!(others.len(), 1, "{others:#?}");
    assert!(others[0].starts_with("execve(") && others[0].contains("leerpad"), "{others:?}");
    let foreign: Vec<&String> = paths
        .iter()
        .filter(|path| !path.starts_with(&own))
        .filter(|path| !JUSTIFIED.iter().any(|(start, _)| path.starts_with(start)))
        .collect();
    assert!(foreign.is_empty(), "{foreign:#?}");
    assert!(paths.iter().any(|path| path.starts_with(&own) && path.contains("cases")), "{paths:#?}");
    let beside: Vec<&String> = paths.iter().filter(|path| !path.starts_with(&own)).collect();
    eprintln!("opened beside the folders of the user: {beside:?}");
}

#[test]
fn a_path_full_of_decoys_starts_none_of_them() {
    let decoys = tempfile::tempdir().unwrap();
    let flag = decoys.path().join("started");
    let names = [
        "tput", "stty", "sh", "bash", "vi", "vim", "nano", "less", "more", "pager", "xdg-open", "open", "id",
        "whoami", "hostname", "uname", "ssh", "git", "clear", "reset", "tset", "infocmp", "lp", "lpr",
        "xclip", "wl-copy", "env",
    ];
    for name in names {
        let path = decoys.path().join(name);
        let text = format!("#!/bin/sh\necho {name} >> {}\n", flag.display());
        std::io::Write::write_all(&mut fs::File::create(&path).unwrap(), text.as_bytes()).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let path = decoys.path().to_str().unwrap();
    let variables = [
        ("PATH", path),
        ("EDITOR", "vi"),
        ("PAGER", "less"),
        ("SHELL", "sh"),
        ("BROWSER", "xdg-open"),
        ("VISUAL", "vi"),
    ];
    for settings in ["Settings()", "Settings(sandbox: false)"] {
        // Also without the sandbox, where something that was started would run.
        let fill = |folder: &Path| {
            let config = folder.join("config/leerpad");
            fs::create_dir_all(&config).unwrap();
            let file = fs::File::create(config.join("settings.ron"));
            file.and_then(|mut file| std::io::Write::write_all(&mut file, settings.as_bytes())).unwrap();
        };
        let Some(mut term) = Term::start_with(&["demo"], &variables, fill) else { return };
        term.wait_for("[2Erv]");
        // A terminal that does not know its size makes some libraries ask `tput`.
        term.resize(0, 0);
        term.press("4");
        term.settled(std::time::Duration::from_millis(500));
        term.resize(80, 24);
        term.press_until("3", "[3Doel]");
        term.press("\u{11}");
        assert_eq!(term.end(), 0);
        term.assert_given_back();
        assert!(!flag.exists(), "{}", fs::read_to_string(&flag).unwrap_or_default());
    }
}

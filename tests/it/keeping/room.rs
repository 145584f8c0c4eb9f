//! Disks that are really full or really read-only, in a file system of their own where this machine allows one.

#![cfg(target_os = "linux")]
#![allow(
    clippy::disallowed_methods,
    reason = "the program starts no other, these tests start it on other disks"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use leerpad::i18n::{Lang, Texts};
use leerpad::store::keeper::{How, NotKept, State};
use leerpad::store::{CaseFolder, FileError, Mode, Problem, SaveError, disk, write_handout};

use super::desk::{Advisor, NOON, canonical, case_of, desk_on};
use super::tally::{Tally, not_run};
use crate::leaks::files;
use crate::program::Program;

/// The folder on which the child has a small disk of its own.
const SMALL_DISK: &str = "LEERPAD_TEST_SMALL_DISK";

/// The ways of writing that are tried on a full disk.
const WAYS: [&str; 6] = ["a change", "a draft", "a new case", "a hand-out", "restoring", "a first change"];

/// How many pages are free when it is tried.
const LEVELS: usize = 10;

/// Fills a disk until only so many pages are free.
fn fill(folder: &Path, free: usize) {
    let mut filler = fs::File::create(folder.join("filler")).unwrap();
    while filler.write_all(&[7; 4_096]).is_ok() {}
    let len = filler.metadata().unwrap().len();
    filler.set_len(len.saturating_sub(4_096 * free as u64)).unwrap();
}

/// Tries one way; what stood in the way, if anything did.
fn attempt(way: &str, cases: &CaseFolder, anna: &mut Advisor) -> Result<(), FileError> {
    let of_save = |error| match error {
        NotKept::File(error) => error,
        other => panic!("{other:?}"),
    };
    match way {
        "a draft" => anna.keeper.draft("reason", &"Zij wil ".repeat(800), NOON).map_err(of_save),
        "a new case" => {
            let mut case = case_of(&canonical());
            case.id = "balie-2".parse().unwrap();
            cases.create(&case).map(drop).map_err(|error| match error {
                SaveError::File(error) => error,
                SaveError::Refused(file) => panic!("{:?}", file.findings),
            })
        }
        "a hand-out" => write_handout(cases, "balie-1-school.html", &[b'x'; 9_000], Mode::Replace).map(drop),
        "restoring" => desk_on(disk::real(), "Anna").restore(&cases.dir().join("balie-3.ron")).map(drop),
        _ => {
            if anna.waiting.is_empty() {
                anna.change("titel", |case| "lange titel ".repeat(12).trim().clone_into(&mut case.title));
            }
            match anna.save().map_err(of_save)?.state {
                State::Saved => Ok(()),
                State::Unconfirmed(error) | State::JournalOnly(error) => Err(error),
            }
        }
    }
}

/// The child: fills its small disk and writes. Alone it does nothing.
#[test]
fn writes_on_a_small_disk() {
    let Ok(place) = std::env::var(SMALL_DISK) else { return };
    let texts = Texts::new(Lang::Nl);
    let mut tally = Tally::default();
    for way in WAYS {
        for free in 0..LEVELS {
            let cases = CaseFolder::at(Path::new(&place).join("cases"));
            cases.create(&case_of(&canonical())).unwrap();
            let file = cases.dir().join("balie-1.ron");
            let opening = desk_on(disk::real(), "Anna").open(&file, How::Alone, NOON).unwrap();
            let mut anna = Advisor::of(opening);
            if way != "a first change" {
                anna.titled("een").unwrap();
            }
            if way == "restoring" {
                let broken = cases.dir().join("balie-3.ron");
                fs::File::create(&broken).unwrap().write_all(b"Case(").unwrap();
                fs::copy(&file, cases.dir().join("balie-3.ron.~1~")).unwrap();
            }
            let before = files(cases.dir()).into_iter().map(|path| (path.clone(), fs::read(path).unwrap()));
            let before: BTreeMap<PathBuf, Vec<u8>> = before.collect();
            fill(Path::new(&place), free);
            let said = attempt(way, &cases, &mut anna);
            tally.cases += 1;
            if let Err(error) = &said {
                tally.faults += 1;
                assert_eq!(error.problem, Problem::Full, "{way}, {free} free: {error}");
                let words = leerpad::diag::render::say(&texts, &error.message());
                let name = error.path.file_name().unwrap().to_string_lossy().into_owned();
                assert!(words.contains(&name) && words.contains("vol"), "{words}");
                // The file as it was is there, whole.
                assert_eq!(fs::read(&file).unwrap(), before[&file], "{way}, {free} free");
            }
            fs::remove_file(Path::new(&place).join("filler")).unwrap();
            // There is room again.
            if said.is_err() {
                attempt(way, &cases, &mut anna).unwrap_or_else(|why| panic!("{way}, {free} free: {why}"));
            }
            match way {
                "a draft" => assert!(anna.keeper.journal().draft().is_some()),
                "a new case" => assert!(cases.load(&"balie-2".parse().unwrap()).unwrap().case.is_some()),
                "a hand-out" => {
                    let len = fs::metadata(cases.dir().join("handouts/balie-1-school.html")).unwrap().len();
                    tally.torn += usize::from(len != 9_000);
                }
                "restoring" => {
                    tally.lost +=
                        usize::from(cases.load(&"balie-3".parse().unwrap()).unwrap().case.is_none());
                }
                _ => {
                    let title = case_of(&fs::read_to_string(&file).unwrap()).title;
                    tally.lost += usize::from(title != anna.case.title);
                }
            }
            drop(anna);
            fs::remove_dir_all(cases.dir()).unwrap();
        }
    }
    tally.tell(5, "a disk that is really full, ten levels of six ways of writing");
    // Most of it fits into two pages: each way failed at least once.
    assert!(tally.faults >= WAYS.len(), "{tally:?}");
    is_read_only(Path::new(&place));
}

/// The same disk, made read-only.
fn is_read_only(place: &Path) {
    let cases = CaseFolder::at(place.join("cases"));
    cases.create(&case_of(&canonical())).unwrap();
    let file = cases.dir().join("balie-1.ron");
    let mut anna = Advisor::of(desk_on(disk::real(), "Anna").open(&file, How::Alone, NOON).unwrap());
    anna.titled("een").unwrap();
    let mount = |how: &str| Command::new("mount").args(["-o", how]).arg(place).status().unwrap().success();
    // A disk with an open lock on it can be made read-only only when nothing is open for writing.
    drop(anna);
    if !mount("remount,ro") {
        return not_run("a disk that is read-only", "it could not be remounted");
    }
    let mut tally = Tally::default();
    for _ in 0..3 {
        let opening = desk_on(disk::real(), "Anna").open(&file, How::Alone, NOON).unwrap();
        assert_eq!(opening.notes, [leerpad::store::keeper::Note::NoLocks(Problem::ReadOnly)]);
        let mut anna = Advisor::of(opening);
        match anna.titled("twee") {
            Err(NotKept::File(error)) => assert_eq!(error.problem, Problem::ReadOnly),
            other => panic!("{other:?}"),
        }
        tally.cases += 1;
        tally.faults += 1;
        assert_eq!(anna.case.title, "twee", "it is still in memory");
        assert!(mount("remount,rw"));
        assert_eq!(anna.save().unwrap().state, State::Saved);
        drop(anna);
        let mut anna = Advisor::of(desk_on(disk::real(), "Anna").open(&file, How::Alone, NOON).unwrap());
        tally.lost += usize::from(anna.case.title != "twee");
        anna.titled("een").unwrap();
        drop(anna);
        assert!(mount("remount,ro"));
    }
    tally.tell(5, "a disk that is really read-only, and writable again");
}

#[test]
#[allow(clippy::print_stdout, reason = "the numbers of the child are those of the test")]
fn reliability_on_a_full_or_read_only_disk_the_edit_stays_and_is_saved_when_there_is_room() {
    let can = Command::new("unshare").args(["-rm", "true"]).output();
    if !can.is_ok_and(|output| output.status.success()) {
        return not_run("full and read-only disks", "this machine lets nobody mount one (unshare -rm)");
    }
    let folder = tempfile::tempdir().unwrap();
    let script = "mount -t tmpfs -o size=96k none \"$1\" || exit 99; \
                  exec \"$0\" --exact keeping::room::writes_on_a_small_disk --nocapture";
    let output = Command::new("unshare")
        .args(["-rm", "sh", "-c", script])
        .arg(std::env::current_exe().unwrap())
        .arg(folder.path())
        .env(SMALL_DISK, folder.path())
        .output()
        .unwrap();
    if output.status.code() == Some(99) {
        return not_run("full and read-only disks", "no small disk can be mounted here");
    }
    print!("{}", String::from_utf8_lossy(&output.stdout));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn reliability_an_output_that_is_full_is_told_and_no_backtrace() {
    let mut tally = Tally::default();
    let program = Program::new();
    for args in [
        ["plan", "demo:alles-toegekend"].as_slice(),
        &["export", "demo:alles-toegekend", "--format", "markdown"],
        &["case", "list"],
        &["search", "zorg"],
    ] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_leerpad"))
            .args(args)
            .env_clear()
            .env("HOME", program.home.path())
            .env("LEERPAD_CASES", program.cases())
            .stdout(Stdio::from(full))
            .output()
            .unwrap();
        let words = String::from_utf8_lossy(&output.stderr);
        tally.cases += 1;
        tally.faults += 1;
        tally.false_said += usize::from(output.status.success());
        assert!(!words.contains("panicked") && words.lines().count() <= 3, "{args:?}: {words}");
    }
    let ran = program.run(&["export", "demo:alles-toegekend", "--format", "html", "--out", "/dev/full"]);
    assert!(ran.code != 0 && ran.err.contains("/dev/full"), "{}", ran.err);
    tally.tell(5, "outputs that are full");
}

/// Everything below a folder: what it says, and when it was last changed.
fn state(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, i64, i64)> {
    let mut all = BTreeMap::new();
    for path in files(folder) {
        let metadata = fs::metadata(&path).unwrap();
        all.insert(path.clone(), (fs::read(&path).unwrap(), metadata.mtime(), metadata.mtime_nsec()));
    }
    let own = fs::metadata(folder).unwrap();
    all.insert(folder.to_owned(), (Vec::new(), own.mtime(), own.mtime_nsec()));
    all
}

#[test]
fn reliability_read_only_writes_nothing() {
    let mut tally = Tally::default();
    let program = Program::new();
    let cases = CaseFolder::at(program.cases());
    cases.create(&case_of(&canonical())).unwrap();
    let file = cases.dir().join("balie-1.ron");
    let mut anna = Advisor::of(desk_on(disk::real(), "Anna").open(&file, How::Alone, NOON).unwrap());
    anna.titled("een").unwrap();
    drop(anna);
    // What a killed program left would be swept or finished by anybody who may write.
    for name in [".leerpad-balie-1.ron.9-0.tmp", "balie-2.erased", "balie-2.ron.~1~"] {
        fs::File::create(cases.dir().join(name)).unwrap();
    }
    let before = state(cases.dir());
    let has_strace = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).output();
    let has_strace = has_strace.is_ok_and(|output| output.status.success());
    if !has_strace {
        not_run("the calls of a read-only session", "strace is not here, or may not trace");
    }
    for args in [
        ["case", "list"].as_slice(),
        &["case", "show", "balie-1"],
        &["case", "history", "balie-1"],
        &["case", "check", "balie-1"],
        &["plan", "balie-1"],
        &["open", "balie-1"],
        &["case", "restore", "balie-1"],
        &["case", "erase", "balie-1", "--yes"],
        &["case", "new", "balie-9"],
        &["audit", "verify"],
        &["vault", "init", "--passphrase"],
        &["vault", "seal"],
    ] {
        let ran = program.run(&[&["--read-only"], args].concat());
        tally.cases += 1;
        tally.false_said += usize::from(state(cases.dir()) != before);
        assert_eq!(state(cases.dir()), before, "{args:?}: {}{}", ran.out, ran.err);
        if has_strace {
            let log = program.home.path().join("calls");
            let done = Command::new("strace")
                .args(["-f", "-qq", "-s", "300", "-e", "trace=open,openat,openat2,creat", "-o"])
                .arg(&log)
                .arg(env!("CARGO_BIN_EXE_leerpad"))
                .arg("--read-only")
                .args(args)
                .env_clear()
                .env("HOME", program.home.path())
                .env("LEERPAD_CASES", program.cases())
                .stdin(Stdio::null())
                .output()
                .unwrap();
            let calls = fs::read_to_string(&log).unwrap();
            let inside = program.cases().to_string_lossy().into_owned();
            let writes = |line: &&str| {
                line.contains(&inside)
                    && ["O_WRONLY", "O_RDWR", "O_CREAT", "O_APPEND"].iter().any(|flag| line.contains(flag))
            };
            let opened: Vec<&str> = calls.lines().filter(writes).collect();
            assert!(opened.is_empty() && !calls.is_empty(), "{args:?} {:?}: {opened:#?}", done.status);
        }
    }
    tally.tell(25, "commands with --read-only, by their calls and by what they leave");
}

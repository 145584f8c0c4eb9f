//! Who can read what is written, and what happens where somebody has put something else in its place.

#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    reason = "the program starts no other, these tests start themselves again"
)]

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use leerpad::store::audit::{Audit, Event, Outcome, What};
use leerpad::store::keeper::How;
use leerpad::store::{CaseFolder, Mode, disk, write_handout};

use super::desk::{Advisor, NOON, canonical, case_of, desk_on};
use super::tally::Tally;
use crate::leaks::files;

/// Where a child works, and with which mask: `FOLDER|MASK`.
const TASK: &str = "LEERPAD_TEST_MASK";

fn audit(folder: &Path) -> Result<(), leerpad::store::FileError> {
    let id = "balie-1".parse().unwrap();
    let event = Event {
        at: NOON,
        who: "Anna",
        host: "balie",
        what: What::Opened,
        on: Some(&id),
        outcome: Outcome::Done,
    };
    Audit::of(folder).append(&event)
}

/// Makes every kind of file in a folder; what could not be made is left out.
fn make_all(folder: &Path) {
    let cases = CaseFolder::at(folder);
    drop(cases.create(&case_of(&canonical())));
    let file = folder.join("balie-1.ron");
    for how in [How::Alone, How::TakeOver] {
        if let Ok(opening) = desk_on(disk::real(), "Anna").open(&file, how, NOON) {
            let mut anna = Advisor::of(opening);
            drop(anna.keeper.draft("reason", "Zij wil", NOON));
            for title in ["een", "twee"] {
                drop(anna.titled(title));
            }
        }
    }
    drop(write_handout(&cases, "balie-1-school.html", b"plan", Mode::Replace));
    drop(audit(folder));
}

/// Another session has it open: its two locks are there.
fn open(folder: &Path) -> Option<Advisor> {
    let opening = desk_on(disk::real(), "Anna").open(&folder.join("balie-1.ron"), How::Alone, NOON).ok()?;
    Some(Advisor::of(opening))
}

/// The child: makes every kind of file under a mask, and looks at their rights. Alone it does nothing.
#[test]
fn makes_files_under_a_mask() {
    let Ok(task) = std::env::var(TASK) else { return };
    let (folder, mask) = task.split_once('|').unwrap();
    let mask = u32::from_str_radix(mask, 8).unwrap();
    let folder = PathBuf::from(folder);
    // Rights are looked at all the time, so that those of temporary files are seen as well.
    let (done, is_done) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
    let watched = folder.clone();
    let (stop, said) = (Arc::clone(&done), Arc::clone(&is_done));
    let watcher = thread::spawn(move || {
        let mut seen = std::collections::BTreeMap::new();
        while !stop.load(Ordering::Relaxed) {
            for place in [watched.clone(), watched.join("cases"), watched.join("cases/handouts")] {
                let Ok(entries) = fs::read_dir(place) else { continue };
                for entry in entries.flatten() {
                    let Ok(metadata) = fs::symlink_metadata(entry.path()) else { continue };
                    let name = entry.file_name().to_string_lossy().into_owned();
                    *seen.entry(name).or_insert(0) |= metadata.mode() & 0o777;
                }
            }
        }
        said.store(true, Ordering::Relaxed);
        seen
    });
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(mask));
    let cases = folder.join("cases");
    make_all(&cases);
    let journal = cases.join("balie-1.ron.journal");
    let mut bytes = fs::read(&journal).unwrap();
    bytes[70] ^= 1;
    // A damaged journal is put aside, and a new one begins.
    fs::File::options().write(true).truncate(true).open(&journal).unwrap().write_all(&bytes).unwrap();
    let mut anna = open(&cases).unwrap();
    anna.titled("drie").unwrap();
    let shared = fs::metadata(&cases).unwrap().mode() & 0o2000 != 0;
    let most = if shared { 0o660 } else { 0o600 };
    let made = files(&cases);
    assert!(made.len() >= 9, "{made:?}");
    for path in &made {
        let mode = fs::metadata(path).unwrap().mode() & 0o777;
        assert_eq!(mode & !most, 0, "{} has {mode:o} under {mask:o}", path.display());
    }
    done.store(true, Ordering::Relaxed);
    for (name, mode) in watcher.join().unwrap() {
        if name != "cases" && name != "handouts" {
            assert_eq!(mode & !most, 0, "{name} had {mode:o} under {mask:o}");
        }
    }
    assert!(is_done.load(Ordering::Relaxed));
    drop(anna);
}

#[test]
fn reliability_no_file_is_ever_wider_than_its_folder_says() {
    let mut tally = Tally::default();
    for team in [false, true] {
        for mask in ["000", "002", "022", "077"] {
            let folder = tempfile::tempdir().unwrap();
            if team {
                fs::create_dir(folder.path().join("cases")).unwrap();
                fs::set_permissions(folder.path().join("cases"), fs::Permissions::from_mode(0o2770)).unwrap();
            }
            let output = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "keeping::rights::makes_files_under_a_mask", "--nocapture"])
                .env(TASK, format!("{}|{mask}", folder.path().display()))
                .output()
                .unwrap();
            assert!(output.status.success(), "{mask}: {}", String::from_utf8_lossy(&output.stderr));
            tally.cases += files(&folder.path().join("cases")).len();
        }
    }
    tally.tell(23, "files made under four masks, alone and in a team's folder");
}

/// What somebody may put in the place of a file.
const TRAPS: [&str; 6] =
    ["a link", "a link to nothing", "a link to a device", "a pipe", "a folder", "a hard link"];

fn set(trap: &str, at: &Path, outside: &Path) {
    drop(fs::remove_file(at));
    match trap {
        "a link" => symlink(outside, at).unwrap(),
        "a link to nothing" => symlink(outside.with_extension("none"), at).unwrap(),
        "a link to a device" => symlink("/dev/zero", at).unwrap(),
        "a pipe" => {
            let mode = rustix::fs::Mode::from_raw_mode(0o666);
            rustix::fs::mknodat(rustix::fs::CWD, at, rustix::fs::FileType::Fifo, mode, 0).unwrap();
        }
        "a folder" => fs::create_dir(at).unwrap(),
        "a hard link" => fs::hard_link(outside, at).unwrap(),
        other => panic!("{other}"),
    }
}

#[test]
fn reliability_what_is_put_in_the_place_of_a_file_leads_nowhere_and_stops_nothing() {
    let mut tally = Tally::default();
    let names = [
        "balie-1.ron",
        "balie-1.ron.journal",
        "balie-1.ron.~1~",
        ".balie-1.ron.lock",
        ".balie-1.ron.open",
        "balie-1.erased",
        "audit.log",
        "audit.head",
        "handouts/balie-1-school.html",
        "handouts",
    ];
    for name in names {
        for trap in TRAPS {
            // A second name of a file that the user may write is no file of somebody else.
            if trap == "a hard link" && name != "balie-1.ron" && name != "audit.head" {
                continue;
            }
            let folder = tempfile::tempdir().unwrap();
            let outside = folder.path().join("outside.txt");
            fs::File::create(&outside).unwrap().write_all(b"van een ander\n").unwrap();
            let cases = folder.path().join("cases");
            CaseFolder::at(&cases).create(&case_of(&canonical())).unwrap();
            if name != "handouts" {
                fs::create_dir(cases.join("handouts")).unwrap();
            }
            set(trap, &cases.join(name), &outside);
            let (sender, done) = mpsc::channel();
            thread::spawn(move || {
                make_all(&cases);
                drop(CaseFolder::at(&cases).list());
                drop(desk_on(disk::real(), "Anna").restore(&cases.join("balie-1.ron")));
                drop(
                    CaseFolder::at(&cases)
                        .erase(&"balie-1".parse().unwrap(), jiff::civil::date(2026, 11, 22)),
                );
                sender.send(()).unwrap();
            });
            let place = format!("{trap} in the place of {name}");
            assert!(done.recv_timeout(Duration::from_secs(30)).is_ok(), "{place}: it hangs");
            tally.cases += 1;
            tally.faults += 1;
            assert_eq!(fs::read(&outside).unwrap(), b"van een ander\n", "{place}");
            let beside: Vec<PathBuf> = files(folder.path())
                .into_iter()
                .filter(|path| path.parent() == Some(folder.path()))
                .collect();
            assert_eq!(beside, [outside], "{place}");
        }
    }
    tally.tell(24, "links, pipes, devices and folders in the place of each file");
}

#[test]
fn reliability_a_journal_that_is_swapped_for_a_link_all_the_time_leads_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let outside = folder.path().join("outside.txt");
    fs::File::create(&outside).unwrap().write_all(b"van een ander\n").unwrap();
    let cases = folder.path().join("cases");
    CaseFolder::at(&cases).create(&case_of(&canonical())).unwrap();
    let journal = cases.join("balie-1.ron.journal");
    let stop = Arc::new(AtomicBool::new(false));
    let (stopped, target, place) = (Arc::clone(&stop), outside.clone(), journal.clone());
    let swapper = thread::spawn(move || {
        let mut swaps = 0;
        let (hidden, link) = (place.with_extension("hidden"), place.with_extension("link"));
        while swaps < 1_000 || !stopped.load(Ordering::Relaxed) {
            drop(fs::rename(&place, &hidden));
            drop(symlink(&target, &link));
            drop(fs::rename(&link, &place));
            thread::yield_now();
            drop(fs::rename(&hidden, &place));
            swaps += 1;
        }
        swaps
    });
    let mut tally = Tally::default();
    for save in 0..crate::ways_out::runs(60) {
        if let Some(mut anna) = open(&cases) {
            drop(anna.titled(&format!("titel {save}")));
        }
        tally.cases += 1;
        assert_eq!(fs::read(&outside).unwrap(), b"van een ander\n", "save {save}");
    }
    stop.store(true, Ordering::Relaxed);
    tally.faults = swapper.join().unwrap();
    assert!(fs::symlink_metadata(&outside).unwrap().is_file());
    tally.tell(24, "saves while the journal is swapped for a link");
}

//! Several programs that write the same case at the same moment, and that are stopped in the middle of it.
//!
//! Each adds decisions with a mark of its own. Afterwards every mark is in the case, or kept beside it in the journal.

#![allow(
    clippy::disallowed_methods,
    reason = "the program starts no other, these tests start it and stop it"
)]

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use leerpad::model::case::Decision;
use leerpad::store::Problem;
use leerpad::store::disk::{self, Disk, Handle, Locked, Look};
use leerpad::store::journal::{Deed, Named};
use leerpad::store::keeper::{How, NotKept};

use super::desk::{Advisor, Folder, NOON, desk_on};
use super::tally::{Dice, Tally};

/// What a child does: `FILE|NAME|COUNT|locks` or `FILE|NAME|COUNT|none`.
const TASK: &str = "LEERPAD_TEST_WRITES_BESIDE";

/// A file system that has no locks, as some shares have none.
#[derive(Debug)]
struct NoLocks;

impl Disk for NoLocks {
    fn look(&self, path: &Path) -> io::Result<Look> {
        disk::Real.look(path)
    }
    fn read(&self, path: &Path, max: u64) -> Result<Vec<u8>, Problem> {
        disk::Real.read(path, max)
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        disk::Real.create(path)
    }
    fn append(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        disk::Real.append(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        disk::Real.rename(from, to)
    }
    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        disk::Real.link(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        disk::Real.remove(path)
    }
    fn names(&self, folder: &Path, max: usize) -> io::Result<Vec<String>> {
        disk::Real.names(folder, max)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        disk::Real.sync_folder(folder)
    }
    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        disk::Real.make_folder(folder)
    }
    fn try_lock(&self, _: &Path) -> io::Result<Option<Box<dyn Locked>>> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

fn file_system(locks: &str) -> Arc<dyn Disk> {
    if locks == "none" { Arc::new(NoLocks) } else { disk::real() }
}

fn mark(name: &str, number: usize) -> String {
    format!("besluit-{name}-{number}-einde")
}

/// The child: adds decisions, one at a time. Alone it does nothing.
#[test]
fn writes_beside_others() {
    let Ok(task) = std::env::var(TASK) else { return };
    let parts: Vec<&str> = task.split('|').collect();
    let [file, name, count, locks] = parts.as_slice() else { panic!("{task}") };
    let desk = desk_on(file_system(locks), name);
    let mut me = Advisor::of(desk.open(Path::new(file), How::Together, NOON).unwrap());
    let end = Instant::now() + Duration::from_secs(60);
    for number in 0..count.parse::<usize>().unwrap() {
        me.change("besluit", |case| {
            case.decisions.push(Decision {
                date: jiff::civil::date(2026, 11, 23),
                author: (*name).to_owned(),
                text: mark(name, number),
            });
        });
        loop {
            match me.save() {
                Ok(_) => break,
                Err(NotKept::TakenOver(_)) => me.keeper.go_on_together(),
                // Somebody is stopped while they write: it is still in memory.
                Err(NotKept::File(error)) if error.problem == Problem::Busy => {}
                Err(why) => panic!("{why:?}"),
            }
            assert!(Instant::now() < end, "it does not get its turn");
        }
    }
}

fn child(file: &Path, name: &str, count: usize, locks: &str) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "keeping::crowd::writes_beside_others", "--nocapture", "--test-threads=1"])
        .env(TASK, format!("{}|{name}|{count}|{locks}", file.display()))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn signal(child: &Child, name: &str) {
    // It may have ended meanwhile.
    drop(Command::new("kill").args(["-s", name, &child.id().to_string()]).stderr(Stdio::null()).status());
}

/// So many programs write so many decisions each; how many marks are neither in the case nor in the journal.
fn crowd(writers: usize, count: usize, locks: &str, dice: &mut Dice) -> usize {
    let folder = Folder::new();
    let file = folder.file();
    let names: Vec<String> = (0..writers).map(|writer| format!("w{writer}")).collect();
    let mut children: Vec<Child> = names.iter().map(|name| child(&file, name, count, locks)).collect();
    let start = Instant::now();
    while children.iter_mut().any(|child| child.try_wait().unwrap().is_none()) {
        let chosen = &children[dice.below(writers)];
        signal(chosen, "STOP");
        thread::sleep(Duration::from_millis(dice.below(8) as u64));
        signal(chosen, "CONT");
        thread::sleep(Duration::from_millis(dice.below(8) as u64));
        assert!(start.elapsed() < Duration::from_secs(90), "they do not come to an end");
    }
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let mut opening = desk_on(file_system(locks), "Na").open(&file, How::Alone, NOON).unwrap();
    let damaged = opening.notes.iter().any(|note| format!("{note:?}").starts_with("JournalPutAside"));
    assert!(!damaged, "{:?}", opening.notes);
    if opening.left.is_some() {
        opening.keeper.recover(true, &Named::default(), NOON).unwrap();
    }
    drop(opening);
    let opening = desk_on(file_system(locks), "Na").open(&file, How::Alone, NOON).unwrap();
    let kept_beside = opening.keeper.journal().entries.iter().filter(|entry| entry.deed == Deed::Clashed);
    let beside: String = kept_beside.map(|entry| entry.splice.put.clone()).collect();
    let case = opening.file.case.unwrap();
    let there: BTreeSet<&str> = case.decisions.iter().map(|decision| decision.text.as_str()).collect();
    assert!(fs::read_to_string(&file).is_ok());
    let is_lost = |mark: &String| !there.contains(mark.as_str()) && !beside.contains(mark.as_str());
    let marks = names.iter().flat_map(|name| (0..count).map(|number| mark(name, number)));
    marks.filter(is_lost).count()
}

fn crowds(locks: &str, what: &str) {
    let mut tally = Tally::default();
    let mut dice = Dice::new(11);
    for _ in 0..crate::ways_out::runs(1) {
        for writers in [2, 3, 5, 8] {
            let count = 6;
            tally.cases += writers * count;
            tally.lost += crowd(writers, count, locks, &mut dice);
        }
    }
    io::stderr().flush().unwrap();
    tally.tell(8, what);
}

#[test]
fn reliability_what_several_write_at_once_is_all_there() {
    crowds("locks", "changes of 2 to 8 programs at once, stopped at random");
}

#[test]
fn reliability_what_several_write_at_once_is_all_there_without_locks() {
    crowds("none", "changes of 2 to 8 programs at once, where there are no locks");
}

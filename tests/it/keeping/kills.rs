//! Programs that are really killed, at any moment, and what the next one finds.
//!
//! The driver is this very test program, which opens a case on a real folder and saves in a loop, and says so after each;
//! a smaller number of kills goes through the workbench on a pseudo-terminal with keys. One of these takes a tenth of a second or more, so CI has
//! 300 and the nightly run 2,000: `LEERPAD_KILLS=N` asks for N.

#![allow(
    clippy::disallowed_methods,
    reason = "the program starts no other, these tests start it and kill it"
)]

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use leerpad::store::disk;
use leerpad::store::journal::Named;
use leerpad::store::keeper::{How, State};
use portable_pty::CommandBuilder;

use super::desk::{Advisor, NOON, canonical, case_of, desk_on};
use super::tally::{Dice, Tally, not_run};
use crate::pty::Term;

/// Where the child saves.
const FILE: &str = "LEERPAD_TEST_SAVES_TO";

/// So many kills on one case: its journal stays short enough to be read many times.
const ON_ONE_CASE: usize = 10;

/// How many kills are asked for.
fn kills() -> usize {
    std::env::var("LEERPAD_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(300)
}

/// A folder in memory where there is one: what a kill leaves does not depend on the disk.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// The number that is in a title like `t12`.
fn number(title: &str) -> usize {
    title.strip_prefix('t').and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Opens a case, and takes what an earlier session left.
fn open(path: &Path) -> (Advisor, usize) {
    let opened = desk_on(disk::real(), "Anna").open(path, How::Alone, NOON);
    let opening = opened.unwrap_or_else(|why| panic!("{why:?}: {:?}", fs::read_to_string(path)));
    assert_eq!(opening.notes, [], "nothing is damaged, and nothing else has written");
    let own = number(&opening.file.case.as_ref().unwrap().title);
    let has_left = opening.left.as_ref().is_some_and(|left| left.case.is_some());
    let mut anna = Advisor::of(opening);
    if has_left {
        anna.keeper.recover(true, &Named::default(), NOON).unwrap();
        drop(anna);
        return (open(path).0, own);
    }
    (anna, own)
}

/// The child: saves until it is killed. Alone it does nothing.
#[test]
#[allow(clippy::print_stdout, reason = "says what is saved")]
fn saves_until_it_is_killed() {
    let Ok(path) = std::env::var(FILE) else { return };
    let (mut anna, _) = open(Path::new(&path));
    let mut at = number(&anna.case.title);
    loop {
        at += 1;
        anna.keeper.draft("reason", &format!("bezig met {at}"), NOON).unwrap();
        let kept = anna.titled(&format!("t{at}")).unwrap();
        assert_eq!(kept.state, State::Saved);
        println!("\nsaved {at}");
        std::io::stdout().flush().unwrap();
    }
}

fn child(path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "keeping::kills::saves_until_it_is_killed", "--nocapture", "--test-threads=1"])
        .env(FILE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Kills children that save to cases of a folder, so many times.
fn kill(times: usize, seed: u64) -> (Tally, usize) {
    let (mut tally, mut saves) = (Tally::default(), 0);
    let mut dice = Dice::new(seed);
    let folder = folder();
    let mut path = PathBuf::new();
    for kill in 0..times {
        if kill % ON_ONE_CASE == 0 {
            path = folder.path().join(format!("balie-{kill}.ron"));
            fs::File::create(&path).unwrap().write_all(canonical().as_bytes()).unwrap();
        }
        let before = number(&case_of(&fs::read_to_string(&path).unwrap()).title);
        let mut child = child(&path);
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut last = before;
        // One in four while it starts and recovers, the others while it saves.
        let wait = if kill % 4 == 0 {
            dice.below(20_000)
        } else {
            last = said.by_ref().map_while(Result::ok).find_map(|line| told(&line)).unwrap_or(last);
            dice.below(10_000)
        };
        thread::sleep(Duration::from_micros(wait as u64));
        child.kill().unwrap();
        child.wait().unwrap();
        last = said.map_while(Result::ok).filter_map(|line| told(&line)).last().unwrap_or(last).max(last);
        saves += last - before;
        tally.kills += 1;
        tally.cases += 1;
        let (anna, own) = open(&path);
        let found = number(&anna.case.title);
        // What was said to be saved is in the file; the one that was being saved may be there, and no later one.
        tally.lost += usize::from(own < last || found < own);
        // One that was being said when the program was killed is there without having been told.
        assert!(found <= last + 2, "kill {kill}: {found} after {last}");
    }
    (tally, saves)
}

fn told(line: &str) -> Option<usize> {
    line.strip_prefix("saved ")?.parse().ok()
}

#[test]
fn reliability_nothing_that_was_said_to_be_saved_is_lost_by_a_kill() {
    let (half, rest) = (kills() / 2, kills() - kills() / 2);
    let other = thread::spawn(move || kill(half, 1));
    let (mut tally, saves) = kill(rest, 2);
    let (more, more_saves) = other.join().unwrap();
    tally.cases += more.cases;
    tally.kills += more.kills;
    tally.lost += more.lost;
    assert!(saves + more_saves > tally.kills, "hardly anything was saved: {}", saves + more_saves);
    tally.tell(3, &format!("SIGKILL of a program that saves, {} saves said", saves + more_saves));
}

/// The workbench on a case in this folder.
fn workbench(cases: &Path) -> Option<Term> {
    let home = tempfile::tempdir_in("/tmp").or_else(|_| tempfile::tempdir()).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_leerpad"));
    command.args(["open", "balie-1", "--today", "2026-11-23", "--lang", "nl"]);
    command.env("LEERPAD_CASES", cases);
    command.env("XDG_CONFIG_HOME", home.path().join("config"));
    command.env_remove("LEERPAD_SETTINGS");
    command.env("TERM", "xterm-256color");
    let term = Term::spawn(command, home, (80, 24))?;
    Some(term)
}

/// A folder with one case in it, for the workbench.
fn cases() -> (tempfile::TempDir, PathBuf) {
    let folder = folder();
    let file = folder.path().join("balie-1.ron");
    fs::File::create(&file).unwrap().write_all(canonical().as_bytes()).unwrap();
    (folder, file)
}

/// Takes what an earlier session left, where it is offered; whether it was.
fn take_what_is_left(term: &mut Term) -> bool {
    let start = Instant::now();
    loop {
        let screen = term.screen();
        if screen.contains("niet goed geëindigd") {
            term.press("\r");
            while term.screen().contains("niet goed geëindigd") {
                assert!(start.elapsed() < crate::pty::PATIENCE, "{screen}");
                thread::sleep(Duration::from_millis(5));
            }
            return true;
        }
        if screen.contains("[1Dos]") || screen.contains("[2Erv]") {
            return false;
        }
        assert!(start.elapsed() < crate::pty::PATIENCE, "{screen}");
        thread::sleep(Duration::from_millis(5));
    }
}

/// The hours by day that the screen shows as saved.
fn shown_as_saved(term: &Term) -> Option<u32> {
    let screen = term.screen();
    let is_saved = screen.lines().any(|line| line.trim_end().ends_with("  bewaard"));
    let line = screen.lines().find(|line| line.contains("Overdag"))?;
    let hours = line.split_whitespace().find_map(|word| word.parse().ok())?;
    is_saved.then_some(hours)
}

#[test]
fn reliability_hours_that_the_screen_shows_as_saved_survive_a_kill_of_the_workbench() {
    let mut tally = Tally::default();
    let mut dice = Dice::new(7);
    let (folder, file) = cases();
    let mut seen = 0;
    for kill in 0..crate::ways_out::runs(12) {
        let Some(mut term) = workbench(folder.path()) else {
            return not_run("kills of the workbench", "there is no pseudo-terminal");
        };
        take_what_is_left(&mut term);
        term.press_until("1", "[1Dos]");
        term.wait_for("Overdag");
        term.press("\u{1b}[H\u{1b}[B\u{1b}[B\u{1b}[B");
        let before = case_of(&fs::read_to_string(&file).unwrap()).availability.day;
        let way = if kill % 2 == 0 { "\u{1b}[C" } else { "\u{1b}[D" };
        let end = Instant::now() + Duration::from_millis(dice.below(900) as u64);
        let mut last = None;
        while Instant::now() < end {
            term.press(way);
            last = shown_as_saved(&term).or(last);
            thread::sleep(Duration::from_millis(3 + dice.below(30) as u64));
        }
        last = shown_as_saved(&term).or(last);
        term.child.kill().unwrap();
        term.child.wait().unwrap();
        tally.kills += 1;
        tally.cases += 1;
        let opening = desk_on(disk::real(), "Anna").open(&file, How::Alone, NOON).unwrap();
        assert_eq!(opening.notes, []);
        let own = opening.file.case.unwrap().availability.day;
        if let Some(last) = last {
            // Hours go one way: what was shown as saved is there, or a later change.
            let is_there = if kill % 2 == 0 { own >= last } else { own <= last };
            tally.lost += usize::from(!is_there);
            seen += usize::from(last != before);
        }
        drop(opening.keeper);
        eprintln_hours(kill, last, own);
    }
    assert!(seen * 2 > tally.kills, "hardly anything was shown as saved: {seen} of {}", tally.kills);
    tally.tell(3, "SIGKILL of the workbench while keys change the hours");
}

#[test]
fn reliability_what_was_typed_more_than_a_second_before_a_kill_is_recovered() {
    let mut tally = Tally::default();
    let mut dice = Dice::new(5);
    for _ in 0..crate::ways_out::runs(4) {
        let (folder, file) = cases();
        let Some(mut term) = workbench(folder.path()) else {
            return not_run("kills of the workbench", "there is no pseudo-terminal");
        };
        term.wait_for("[2Erv]");
        term.press_until("2", "[2Erv]");
        // A certificate is granted, and the reason is typed.
        term.press("/c0160\r");
        term.settled(Duration::from_millis(300));
        term.press("\r");
        term.settled(Duration::from_millis(300));
        term.press("\u{1b}[B\u{1b}[B\u{1b}[B\r");
        term.settled(Duration::from_millis(300));
        let mut typed: Vec<(Instant, String)> = Vec::new();
        let mut text = String::new();
        let end = Instant::now() + Duration::from_millis(1_500 + dice.below(1_500) as u64);
        while Instant::now() < end {
            let letter = char::from(b'a' + u8::try_from(dice.below(26)).unwrap());
            text.push(letter);
            term.press(&letter.to_string());
            typed.push((Instant::now(), text.clone()));
            thread::sleep(Duration::from_millis(5 + dice.below(90) as u64));
        }
        let killed = Instant::now();
        term.child.kill().unwrap();
        term.child.wait().unwrap();
        tally.kills += 1;
        tally.cases += typed.len();
        let shown = term.screen();
        let safe = typed.iter().rev().find(|(at, _)| killed.duration_since(*at) > Duration::from_secs(1));
        let opening = desk_on(disk::real(), "Anna").open(&file, How::Alone, NOON).unwrap();
        let draft = opening.left.and_then(|left| left.draft).map(|(_, draft)| draft).unwrap_or_default();
        let (_, safe) = safe.unwrap();
        tally.lost += usize::from(!draft.starts_with(safe.as_str()));
        assert!(text.starts_with(&draft), "{draft:?} was not typed: {text:?}");
        assert!(draft.starts_with(safe.as_str()), "{draft:?} lacks the end of {safe:?}\n{shown}");
        drop(opening.keeper);
        // And the next start offers it.
        let Some(mut term) = workbench(folder.path()) else { return };
        assert!(take_what_is_left(&mut term));
    }
    tally.tell(4, "letters typed before a SIGKILL of the workbench");
}

#[allow(clippy::print_stderr, reason = "what a failed run is looked at for")]
fn eprintln_hours(kill: usize, last: Option<u32>, own: u32) {
    eprintln!("kill {kill}: shown as saved {last:?}, in the file {own}");
}

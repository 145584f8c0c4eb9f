//! Every way out of the workbench, and what it leaves: the terminal as it was, the work on disk, no process.
//!
//! Each is run a few times; `LEERPAD_RUNS=N` runs each N times as often (`tools/nightly-host`).

#![allow(
    clippy::disallowed_methods,
    reason = "the program starts no other, these tests start it under shells and signal it"
)]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, NativePtySystem, PtySize, PtySystem as _};

use crate::pty::{PATIENCE, Term};

/// Set for the child of the test with a worker that panics.
const CHILD: &str = "LEERPAD_TEST_WORKER_PANICS";

/// So often a way out is tried, when nothing else is asked for.
const RUNS: usize = 4;

/// How often something is done, when so often is enough here.
pub(crate) fn runs(usual: usize) -> usize {
    let times = std::env::var("LEERPAD_RUNS").ok().and_then(|times| times.parse::<usize>().ok());
    usual * times.unwrap_or(1).max(1)
}

/// The workbench on an example, drawn and taking keys.
fn open() -> Option<Term> {
    let mut term = Term::start(&["demo"])?;
    term.wait_for("[2Erv]");
    term.press("4");
    Some(term)
}

/// Ends it in some way so many times; the terminal has to be as it was each time.
fn ends(code: u32, how: impl Fn(&mut Term)) {
    for _ in 0..runs(RUNS) {
        let Some(mut term) = open() else { return };
        how(&mut term);
        assert_eq!(term.end(), code, "{}", term.screen());
        term.assert_given_back();
    }
}

#[test]
fn quitting_gives_the_terminal_back() {
    ends(0, |term| term.press("\u{11}"));
}

#[test]
fn an_interrupt_from_the_keyboard_gives_the_terminal_back() {
    ends(0, |term| term.press("\u{3}"));
}

#[test]
fn a_request_to_end_gives_the_terminal_back() {
    ends(143, |term| term.signal("TERM"));
}

#[test]
fn an_interrupt_gives_the_terminal_back() {
    ends(130, |term| term.signal("INT"));
}

#[test]
fn a_hang_up_gives_the_terminal_back() {
    ends(129, |term| term.signal("HUP"));
}

#[test]
fn a_quit_signal_gives_the_terminal_back() {
    ends(131, |term| term.signal("QUIT"));
}

/// Signals that come one after another, as when a terminal and its server both end a session.
#[test]
fn several_signals_at_once_end_it_once() {
    for _ in 0..runs(RUNS) {
        let Some(mut term) = open() else { return };
        let id = term.child.process_id().unwrap().to_string();
        for name in ["HUP", "CONT", "TERM", "INT"] {
            // The last may come when it has gone already.
            drop(Command::new("kill").args(["-s", name, &id]).output().unwrap());
        }
        assert!([129, 130, 143].contains(&term.end()), "{}", term.screen());
        term.assert_given_back();
    }
}

#[test]
fn a_case_that_is_not_there_leaves_the_terminal_alone() {
    for _ in 0..runs(RUNS) {
        let Some(mut term) = Term::start(&["open", "no-such-case"]) else { return };
        assert_eq!(term.end(), 1, "{}", term.screen());
        term.assert_given_back();
        assert!(!String::from_utf8_lossy(&term.sent.lock().unwrap()).contains("\u{1b}[?1049h"));
    }
}

#[test]
fn a_terminal_that_goes_while_another_takes_the_answers_is_told_and_given_back() {
    for _ in 0..runs(RUNS) {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let Ok(keys) = NativePtySystem::default().openpty(size) else { return };
        let Some(name) = keys.master.tty_name() else { return };
        let folder = tempfile::tempdir().unwrap();
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", "exec \"$0\" demo < \"$1\"", env!("CARGO_BIN_EXE_leerpad")]);
        command.arg(&name);
        command.env("LEERPAD_CASES", folder.path().join("cases"));
        command.env("TERM", "xterm-256color");
        let Some(mut term) = Term::spawn(command, folder, (80, 24)) else { return };
        term.wait_for("[2Erv]");
        drop(keys);
        assert_eq!(term.end(), 1, "{}", term.screen());
        term.assert_given_back();
    }
}

/// Whether a process is there, and not only waiting to be buried.
fn is_there(id: u32) -> bool {
    let status = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    status
        .rsplit(')')
        .next()
        .and_then(|rest| rest.split_whitespace().next())
        .is_some_and(|state| state != "Z")
}

/// The processor time that a process has used, in hundredths of a second.
fn used(id: u32) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let numbers: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    Some(numbers.get(11)?.parse::<u64>().ok()? + numbers.get(12)?.parse::<u64>().ok()?)
}

#[test]
#[allow(clippy::print_stderr, reason = "a test that cannot be run says so")]
fn when_the_line_goes_the_process_is_gone_in_three_seconds_and_does_not_spin() {
    if !Path::new("/proc/self/stat").exists() {
        eprintln!("NOT RUN: this system does not tell what a process uses");
        return;
    }
    for run in 0..runs(RUNS * 2) {
        let Some(mut term) = open() else { return };
        // Every other time in the middle of typing, and of planning.
        if run % 2 == 0 {
            term.settled(Duration::from_millis(500));
        }
        let id = term.child.process_id().unwrap();
        let before = used(id).unwrap();
        term.hang_up();
        let gone = Instant::now();
        let mut last = before;
        while is_there(id) {
            assert!(gone.elapsed() < Duration::from_secs(3), "still there after {:?}", gone.elapsed());
            last = used(id).unwrap_or(last);
            thread::sleep(Duration::from_millis(20));
        }
        // It hears of it as a signal or as the end of its input, whichever comes first.
        assert!([1, 129].contains(&term.end()));
        // Of a plan that was being made, more may be used until it is stopped: only an idle one tells of spinning.
        assert!(run % 2 == 1 || last - before < 50, "{} hundredths of a second", last - before);
    }
}

#[test]
fn a_hang_up_in_the_middle_of_typing_loses_nothing_that_was_entered() {
    for _ in 0..runs(2) {
        let Some(mut term) = Term::start(&[]) else { return };
        term.wait_for("Nieuw dossier");
        term.press("\u{e}");
        term.wait_for("schuilnaam");
        term.press("Proefpersoon Zeven\r");
        term.wait_for("Dossier gemaakt");
        // Typing goes on while the signal comes.
        term.press("een antwoord dat nog niet af");
        term.signal("HUP");
        assert_eq!(term.end(), 129);
        term.assert_given_back();
        let text = only_case(&term.folder().join("cases"));
        assert!(text.contains("Proefpersoon Zeven"), "{text}");
    }
}

/// The text of the one case in a folder.
pub(crate) fn only_case(folder: &Path) -> String {
    let cases = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let cases: Vec<_> = cases.filter(|path| path.extension().is_some_and(|ext| ext == "ron")).collect();
    assert_eq!(cases.len(), 1, "{cases:?}");
    fs::read_to_string(&cases[0]).unwrap()
}

/// The workbench as a job of a shell, which goes on with it whenever it is stopped.
fn under_a_shell() -> Option<(Term, u32)> {
    let folder = tempfile::tempdir().unwrap();
    let mut command = CommandBuilder::new("bash");
    command.args(["--norc", "-c", "set -m; \"$0\" demo; while [ $? -ge 128 ]; do fg >/dev/null; done"]);
    command.arg(env!("CARGO_BIN_EXE_leerpad"));
    command.env("LEERPAD_CASES", folder.path().join("cases"));
    command.env("TERM", "xterm-256color");
    let mut term = Term::spawn(command, folder, (80, 24))?;
    term.wait_for("[2Erv]");
    term.settled(Duration::from_secs(1));
    term.press_until("3", "[3Doel]");
    let shell = term.child.process_id().unwrap();
    let children = fs::read_to_string(format!("/proc/{shell}/task/{shell}/children")).unwrap();
    let child = children.split_whitespace().next().unwrap().parse().unwrap();
    Some((term, child))
}

fn tell(id: u32, signal: &str) {
    assert!(Command::new("kill").args(["-s", signal, &id.to_string()]).status().unwrap().success());
}

#[test]
#[allow(clippy::print_stderr, reason = "a test that cannot be run says so")]
fn stopped_and_gone_on_with_under_a_shell_it_has_the_terminal_again() {
    if !Path::new("/bin/bash").exists() || !Path::new("/proc/self/stat").exists() {
        eprintln!("NOT RUN: there is no bash here, or no /proc");
        return;
    }
    let Some((mut term, child)) = under_a_shell() else { return };
    let cycles = runs(200);
    for cycle in 0..cycles {
        let before = count(&term.sent.lock().unwrap(), b"\x1b[?1049h");
        tell(child, "TSTP");
        let start = Instant::now();
        // Given back, and taken again.
        while count(&term.sent.lock().unwrap(), b"\x1b[?1049h") == before {
            assert!(start.elapsed() < PATIENCE, "stuck at {cycle} of {cycles}\n{}", term.screen());
            thread::sleep(Duration::from_millis(2));
        }
    }
    let sent = term.sent.lock().unwrap().clone();
    assert_eq!(
        count(&sent, b"\x1b[?1049h"),
        count(&sent, b"\x1b[?1049l") + 1,
        "given back as often as taken"
    );
    term.press_until("2", "[2Erv]");
    term.press_until("3", "[3Doel]");
    term.press("\u{11}");
    term.end();
    term.assert_given_back();
}

fn count(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes.windows(wanted.len()).filter(|window| *window == wanted).count()
}

/// As over SSH: nobody is there who could go on with it.
#[test]
fn without_a_shell_it_is_not_stopped() {
    let Some(mut term) = open() else { return };
    for _ in 0..20 {
        term.signal("TSTP");
    }
    term.press_until("3", "[3Doel]");
    assert_eq!(count(&term.sent.lock().unwrap(), b"\x1b[?1049l"), 0);
    // In raw mode this is a key: it takes back, and stops nothing.
    term.press("\u{1a}\u{1a}\u{1a}");
    term.press_until("2", "[2Erv]");
    term.press("\u{11}");
    assert_eq!(term.end(), 0);
    term.assert_given_back();
}

#[test]
fn two_hundred_stops_without_warning_leave_it_working() {
    let Some(mut term) = open() else { return };
    term.settled(Duration::from_secs(1));
    let id = term.child.process_id().unwrap();
    for _ in 0..runs(200) {
        tell(id, "STOP");
        tell(id, "CONT");
    }
    term.press_until("3", "[3Doel]");
    term.press("\u{11}");
    assert_eq!(term.end(), 0);
    term.assert_given_back();
}

#[test]
fn a_panic_of_a_worker_is_told_and_the_terminal_given_back_at_the_end() {
    for _ in 0..runs(RUNS) {
        let folder = tempfile::tempdir().unwrap();
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args(["--exact", "ways_out::runs_the_workbench_with_a_worker_that_panics", "--nocapture"]);
        command.env(CHILD, "1");
        command.env("RUST_BACKTRACE", "0");
        command.env("TERM", "xterm-256color");
        let Some(mut term) = Term::spawn(command, folder, (80, 24)) else { return };
        term.wait_for("[2Erv]");
        term.press("4");
        let told = leerpad::i18n::Texts::new(leerpad::i18n::Lang::Nl).get("ui-plan-broke");
        let start: String = told.chars().take(20).collect();
        term.wait_for(&start);
        assert!(!term.screen().contains("panicked"), "{}", term.screen());
        term.press("\u{11}");
        assert_eq!(term.end(), 0, "{}", term.screen());
        term.assert_given_back();
    }
}

#[test]
fn runs_the_workbench_with_a_worker_that_panics() {
    use leerpad::app::effect::{Unwritten, Writing};
    use leerpad::app::keeping::{Access, Changed, Kept, Unkept, Unopened};
    use leerpad::app::why_not::TrialOf;
    use leerpad::app::{CaseRef, Listing, Message, Opened, Services};
    use leerpad::model::{Case, Key};
    use leerpad::planner::Cancel;

    struct Panics(leerpad::ui::services::Local);
    impl Services for Panics {
        fn propose(
            &self,
            _: &Case,
            _: &Key,
            _: jiff::civil::Date,
            _: &Cancel,
            _: &mut dyn FnMut(&leerpad::route::Proposal),
        ) -> Result<leerpad::route::Proposal, Message> {
            panic!("a panic of the planner")
        }
        fn try_with(
            &self,
            trial: &TrialOf,
            cancel: &Cancel,
        ) -> Result<Option<leerpad::route::why_not::Trial>, Message> {
            self.0.try_with(trial, cancel)
        }
        fn list(&self) -> Listing {
            self.0.list()
        }
        fn load(&self, which: &CaseRef, how: Access) -> Result<Opened, Unopened> {
            self.0.load(which, how)
        }
        fn save(&self, to: &CaseRef, changes: &[Changed], case: &Case) -> Result<Kept, Unkept> {
            self.0.save(to, changes, case)
        }
        fn draft(&self, to: &CaseRef, place: &str, text: &str) {
            self.0.draft(to, place, text);
        }
        fn recover(&self, take: bool, changed: &Changed) -> Result<Kept, Unkept> {
            self.0.recover(take, changed)
        }
        fn go_on(&self) -> Result<Kept, Unkept> {
            self.0.go_on()
        }
        fn close(&self) {
            self.0.close();
        }
        fn create(&self, case: Case) -> Result<(CaseRef, Case), Message> {
            self.0.create(case)
        }
        fn write_handout(&self, writing: &Writing) -> Result<String, Unwritten> {
            self.0.write_handout(writing)
        }
    }

    if std::env::var(CHILD).is_err() {
        return;
    }
    let catalog = leerpad::catalog::embedded().catalog.unwrap();
    let today = jiff::civil::date(2026, 11, 23);
    let folder = leerpad::store::CaseFolder::at(std::env::temp_dir().join("leerpad-none"));
    let clock = leerpad::ui::services::Clock {
        now: || jiff::Timestamp::constant(1_795_000_000, 0),
        zone: jiff::tz::TimeZone::UTC,
    };
    let who = leerpad::store::journal::Who::default();
    let local = leerpad::ui::services::Local::new(Arc::clone(&catalog), folder, today, clock, who);
    let setup = leerpad::ui::Setup {
        catalog,
        lang: leerpad::i18n::Lang::Nl,
        today,
        author: "adviseur".to_owned(),
        services: Arc::new(Panics(local)),
        open: Some(CaseRef::Demo("fietsenmaker-avond".to_owned())),
        looks: leerpad::app::looks::Looks::default(),
        depth: leerpad::ui::theme::Depth::Sixteen,
        mouse: true,
        keys: leerpad::app::keymap::KeyMap::default(),
        new_case: leerpad::app::defaults::NewCase::default(),
        greeting: None,
        access: Access::Alone,
        retention_months: None,
    };
    assert!(leerpad::ui::run(setup).unwrap().written);
}

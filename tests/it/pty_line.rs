//! The line to the terminal: how many bytes a key costs, and what a bad line or a flood of bytes does.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::pty::Term;

/// Long enough for a frame to have left.
const QUIET: Duration = Duration::from_millis(120);

/// The most bytes that a move of the selection may cost in the median.
const MOST: usize = 2_048;

/// The workbench on an example, with nothing left to be worked out.
fn settled(args: &[&str]) -> Option<Term> {
    let mut term = Term::start(args)?;
    term.wait_for("[2Erv]");
    term.press("4");
    term.wait_for("weken)");
    term.settled(Duration::from_secs(3));
    Some(term)
}

#[test]
fn a_key_that_changes_nothing_sends_nothing() {
    let Some(mut term) = settled(&["demo"]) else { return };
    term.press("\u{1b}");
    let before = term.settled(Duration::from_millis(400));
    // Keys without a meaning, a place where the mouse means nothing, a report of the focus.
    for keys in ["\u{1b}[24~", "\u{1b}[I", "\u{1b}[<0;80;24M", "\u{1b}[<0;1;1m", "\u{ff}", "\u{1b}[19~"] {
        term.press(keys);
        assert_eq!(term.settled(QUIET), before, "{keys:?} sent something");
    }
    term.press("\u{11}");
    term.end();
}

/// Also prints the numbers for `docs/terminal.md`: run it with `--no-capture`.
#[test]
#[allow(clippy::print_stdout, reason = "the numbers are the answer")]
fn a_move_of_the_selection_costs_less_than_two_kilobytes_in_every_view() {
    let Some(mut term) = settled(&["demo"]) else { return };
    println!("bytes of a move at 80x24: view, median, most");
    for view in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"] {
        term.press(view);
        if view == "2" {
            // The tree is folded at first: unfolded, there is something to move through.
            term.press("\u{1b}[C");
        }
        let mut last = term.settled(QUIET * 2);
        let mut costs = Vec::new();
        for key in ["\u{1b}[B"; 7].into_iter().chain(["\u{1b}[A"; 4]) {
            term.press(key);
            // A busy machine may be late with the frame; of what never comes two tries are enough.
            let pressed = Instant::now();
            while term.sent.lock().unwrap().len() == last && pressed.elapsed() < Duration::from_secs(2) {
                thread::sleep(Duration::from_millis(5));
            }
            let now = term.settled(QUIET);
            costs.push(now - last);
            last = now;
            if costs.ends_with(&[0, 0]) {
                break;
            }
        }
        // At the end of a list nothing moves, and nothing is sent: that is not what a move costs.
        costs.retain(|cost| *cost > 0);
        costs.sort_unstable();
        let median = costs.get(costs.len() / 2).copied().unwrap_or(0);
        println!("{view:>4} {median:>6} {:>6}", costs.last().copied().unwrap_or(0));
        assert!(median < MOST, "view {view}: {costs:?}");
    }
    term.press("\u{11}");
    assert_eq!(term.end(), 0);
}

#[test]
fn a_key_in_two_pieces_with_a_wait_between_is_that_key_or_does_no_harm() {
    let Some(mut term) = settled(&["demo"]) else { return };
    for wait in [0, 30, 150, 500] {
        for (bytes, _) in
            [("\u{1b}[B", "down"), ("\u{1b}[5~", "pageup"), ("\u{1b}OP", "f1"), ("\u{1b}[Z", "backtab")]
        {
            for cut in 1..bytes.len() {
                term.press(&bytes[..cut]);
                thread::sleep(Duration::from_millis(wait));
                term.press(&bytes[cut..]);
            }
        }
    }
    // Whatever it showed meanwhile: nothing was changed, and it listens.
    term.press("\u{1b}");
    thread::sleep(Duration::from_millis(200));
    term.press("\u{1b}");
    thread::sleep(Duration::from_millis(200));
    term.press_until("4", "[4Plan]");
    term.press("\u{11}");
    assert_eq!(term.end(), 0, "something would have been lost\n{}", term.screen());
    term.assert_given_back();
}

#[test]
fn a_paste_whose_end_was_lost_gives_the_keys_back() {
    let Some(mut term) = Term::start(&["demo"]) else { return };
    term.wait_for("[2Erv]");
    term.press("2/");
    term.wait_for("Zoek:");
    term.press("\u{1b}[200~zorg");
    term.wait_for("Zoek: zorg");
    term.press("\u{3}");
    assert_eq!(term.end(), 0);
    term.assert_given_back();
}

/// Ctrl-C also ends it when it is pressed again and again inside the paste that never ends.
#[test]
fn pressing_on_ends_a_paste_that_never_ends() {
    let Some(mut term) = Term::start(&["demo"]) else { return };
    term.wait_for("[2Erv]");
    term.press("\u{1b}[200~zorg");
    let start = Instant::now();
    while term.child.try_wait().unwrap().is_none() {
        assert!(start.elapsed() < crate::pty::PATIENCE, "every key went into the paste");
        thread::sleep(Duration::from_millis(400));
        // The line may be gone by the time this is written.
        term.press_if_open("\u{3}");
    }
    term.assert_given_back();
}

#[test]
fn sixty_four_megabytes_pasted_freeze_nothing_and_fill_no_memory() {
    let Some(mut term) = Term::start(&["demo"]) else { return };
    term.wait_for("[2Erv]");
    term.press("2/");
    term.wait_for("Zoek:");
    let before = memory(&term);
    term.press("\u{1b}[200~");
    let piece = "abcdefgh ".repeat(7_457);
    for _ in 0..1_000 {
        term.press(&piece);
    }
    term.press("\u{1b}[201~");
    let pasted = Instant::now();
    term.wait_for("Zoek: abcdefgh");
    assert!(pasted.elapsed() < Duration::from_secs(5), "{:?}", pasted.elapsed());
    if let (Some(before), Some(after)) = (before, memory(&term)) {
        assert!(after < before + 64_000, "from {before} to {after} kB");
    }
    term.press("\u{11}");
    assert_eq!(term.end(), 0);
}

/// The memory in use, in kilobytes, where the system tells.
fn memory(term: &Term) -> Option<u64> {
    let status =
        fs::read_to_string(Path::new("/proc").join(term.child.process_id()?.to_string()).join("status"));
    let status = status.ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn bytes_that_are_no_text_are_passed_over() {
    let Some(mut term) = Term::start(&["demo"]) else { return };
    term.wait_for("[2Erv]");
    term.press("2/");
    term.wait_for("Zoek:");
    for byte in 0x80..=0xff_u8 {
        term.press_bytes(&[byte]);
    }
    term.press_bytes(b"\xff\xfe\xe2\x82z\xc0\xaf\xed\xa0\x80o\xf5rg\x9b31m");
    term.wait_for("Zoek: zorg");
    term.press("\u{3}");
    assert_eq!(term.end(), 0);
    term.assert_given_back();
}

#[test]
fn a_thousand_sizes_with_keys_among_them_do_no_harm() {
    let Some(mut term) = Term::start(&["demo"]) else { return };
    term.wait_for("[2Erv]");
    for step in 0..1_000_u32 {
        let (cols, rows) = match step % 10 {
            0 => (0, 0),
            1 => (500, 300),
            2 => (1, 1),
            _ => (u16::try_from(step * 13 % 200).unwrap(), u16::try_from(step * 7 % 70).unwrap()),
        };
        term.resize(cols, rows);
        if step % 7 == 0 {
            term.press("2\u{1b}[B4\u{1b}[B6");
        }
        thread::sleep(Duration::from_millis(1));
    }
    term.resize(80, 24);
    term.press_until("3", "[3Doel]");
    term.press("\u{11}");
    assert_eq!(term.end(), 0);
    term.assert_given_back();
}

#[test]
fn being_stopped_without_warning_and_going_on_draws_all_again() {
    let Some(mut term) = Term::start(&["demo"]) else { return };
    term.wait_for("[2Erv]");
    term.settled(Duration::from_secs(1));
    for _ in 0..5 {
        term.signal("STOP");
        thread::sleep(Duration::from_millis(30));
        // The shell writes over the screen meanwhile.
        term.emulator.lock().unwrap().process(b"\x1b[2J\x1b[Hshell$ ");
        term.signal("CONT");
        term.wait_for("[2Erv]");
        assert!(!term.screen().contains("shell$"), "{}", term.screen());
    }
    term.press_until("3", "[3Doel]");
    term.press("\u{3}");
    assert_eq!(term.end(), 0);
    term.assert_given_back();
}

#[test]
fn the_mouse_is_used_where_there_is_one_and_given_back() {
    let Some(mut term) = Term::start(&["demo"]) else { return };
    term.wait_for("[2Erv]");
    term.wait_for("3Doel");
    let column = term.screen().lines().next().unwrap().find("3Doel").unwrap() + 1;
    term.press(&format!("\u{1b}[<0;{column};1M\u{1b}[<0;{column};1m"));
    term.wait_for("[3Doel]");
    term.press("\u{3}");
    assert_eq!(term.end(), 0);
    term.assert_given_back();
    let sent = String::from_utf8_lossy(&term.sent.lock().unwrap()).into_owned();
    assert!(sent.contains("\u{1b}[?1000h") && !sent.contains("\u{1b}[?1003h"));
}

#[test]
fn the_console_of_linux_and_the_settings_can_do_without_a_mouse() {
    let off = |folder: &Path| {
        let path = folder.join("config/leerpad");
        fs::create_dir_all(&path).unwrap();
        let file = fs::File::create(path.join("settings.ron"));
        file.and_then(|mut file| std::io::Write::write_all(&mut file, b"Settings(mouse: false, hints: Off)"))
            .unwrap();
    };
    for (term, fill) in [("linux", None), ("xterm", Some(off))] {
        let start = Term::start_with(&["demo"], &[("TERM", term)], |folder| {
            if let Some(fill) = fill {
                fill(folder);
            }
        });
        let Some(mut term) = start else { return };
        term.wait_for("[2Erv]");
        term.settled(QUIET * 3);
        assert_eq!(term.screen().contains("Ctrl-Q"), fill.is_none());
        term.press("\u{3}");
        assert_eq!(term.end(), 0);
        assert!(!String::from_utf8_lossy(&term.sent.lock().unwrap()).contains("\u{1b}[?1000h"));
    }
}

#[test]
fn a_mistake_in_the_settings_is_one_line_in_the_workbench() {
    let fill = |folder: &Path| {
        let path = folder.join("config/leerpad");
        fs::create_dir_all(&path).unwrap();
        let file = fs::File::create(path.join("settings.ron"));
        file.and_then(|mut file| std::io::Write::write_all(&mut file, b"Settings(\n theme: Drak)")).unwrap();
    };
    let Some(mut term) = Term::start_with(&["demo"], &[], fill) else { return };
    term.wait_for("[2Erv]");
    term.wait_for("leerpad settings check");
    term.press("\u{3}");
    assert_eq!(term.end(), 0);
    term.assert_given_back();
}

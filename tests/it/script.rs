//! Scripts for the real program on a pseudo-terminal: keys in, screens out, the same script in both languages.
//!
//! A script has one thing to do per line, and nothing in it is of one language or size:
//!
//! ```text
//! # a remark
//! keys 2 / enter            keys in the notation of the command table
//! type Mw. Voorbeeld        text, letter by letter
//! wait ui-view-plan         until the screen shows the text of this id, in the language of the run
//! see C0160                 until the screen shows exactly this
//! shot plan                 keeps the screen under this name
//! ```

use std::thread;
use std::time::{Duration, Instant};

use leerpad::app::{KeyCode, KeyPress};
use leerpad::i18n::{Lang, Texts};

use crate::pty::Term;

/// So long nothing moves on a screen that is done.
const QUIET: Duration = Duration::from_millis(400);

/// Planning, and everything beside the plan, on a busy machine.
const LONGEST: Duration = Duration::from_secs(240);

/// Runs a script; what is kept of a screen is told to `shot` with its name.
pub(crate) fn run(term: &mut Term, lang: Lang, script: &str, shot: &mut dyn FnMut(&Term, &str)) {
    let texts = Texts::new(lang);
    for (number, line) in (1..).zip(script.lines()) {
        let line = line.split_once('#').map_or(line, |(line, _)| line).trim_end();
        let Some((verb, rest)) = line.split_once(' ') else {
            assert!(line.is_empty(), "line {number}: {line:?} says too little");
            continue;
        };
        let rest = rest.trim_start();
        match verb {
            "keys" => {
                for key in rest.split_whitespace() {
                    let key = KeyPress::parse(key).unwrap_or_else(|| panic!("line {number}: no key {key}"));
                    term.press(&bytes(key));
                }
            }
            "type" => term.press(rest),
            "wait" => {
                let text = texts.get(rest);
                assert_ne!(text, rest, "line {number}: no text {rest}");
                // A text with variables or more than fits a line is known by its start.
                let start: String = text.split(['{', '\n']).next().unwrap().chars().take(24).collect();
                term.wait_for(start.trim());
            }
            "see" => term.wait_for(rest),
            "shot" => {
                settle(term, &texts);
                shot(term, rest);
            }
            _ => panic!("line {number}: nobody can {verb}"),
        }
    }
}

/// Waits until everything is worked out, and nothing has moved for a while.
fn settle(term: &Term, texts: &Texts) {
    let busy = [
        "ui-result-busy",
        "ui-result-stale",
        "ui-working-plan",
        "ui-working-around",
        "ui-working-reasons",
        "ui-working-routes",
        "ui-working-front",
        "ui-saving-busy",
        "ui-loading",
        "ui-start-reading",
    ]
    .map(|id| texts.get(id));
    // While something is worked out, the row of hints offers to stop it.
    let stop = texts.get("ui-cmd-stop-planning");
    let is_busy = |screen: &str| {
        busy.iter().any(|text| screen.contains(text.trim()))
            || screen.lines().last().is_some_and(|hints| hints.contains(&stop))
    };
    let start = Instant::now();
    let mut last = (term.screen(), Instant::now());
    loop {
        thread::sleep(Duration::from_millis(50));
        let screen = term.screen();
        if screen != last.0 {
            last = (screen, Instant::now());
        } else if last.1.elapsed() > QUIET && !is_busy(&last.0) {
            return;
        }
        assert!(start.elapsed() < LONGEST, "still busy:\n{}", last.0);
    }
}

/// What a terminal sends for a key.
fn bytes(key: KeyPress) -> String {
    let plain = match key.code {
        KeyCode::Char(letter) if key.ctrl => return char::from(letter as u8 & 0x1f).to_string(),
        KeyCode::Char(letter) => letter.to_string(),
        KeyCode::Enter => "\r".to_owned(),
        KeyCode::Esc => "\x1b".to_owned(),
        KeyCode::Tab => "\t".to_owned(),
        KeyCode::BackTab => "\x1b[Z".to_owned(),
        KeyCode::Backspace => "\x7f".to_owned(),
        KeyCode::Delete => "\x1b[3~".to_owned(),
        KeyCode::Up => "\x1b[A".to_owned(),
        KeyCode::Down => "\x1b[B".to_owned(),
        KeyCode::Right => "\x1b[C".to_owned(),
        KeyCode::Left => "\x1b[D".to_owned(),
        KeyCode::Home => "\x1b[H".to_owned(),
        KeyCode::End => "\x1b[F".to_owned(),
        KeyCode::PageUp => "\x1b[5~".to_owned(),
        KeyCode::PageDown => "\x1b[6~".to_owned(),
        KeyCode::F(number @ 1..=4) => format!("\x1bO{}", char::from(b'P' + number - 1)),
        KeyCode::F(number) => format!("\x1b[{}~", [15, 17, 18, 19, 20, 21, 23, 24][usize::from(number) - 5]),
    };
    if key.alt { format!("\x1b{plain}") } else { plain }
}

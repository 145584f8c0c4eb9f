//! A bad line splits the bytes of a key. What comes of it is an escape and letters, and none of those may do harm: nothing changes
//! that one undo does not take back.

use std::time::Duration;

use leerpad::app::commands::TABLE;
use leerpad::app::keymap::sequence;
use leerpad::app::{Input, KeyCode, KeyPress};
use leerpad::i18n::Lang;
use leerpad::ui::wire::{Incoming, Wire};

use super::bench::Bench;

/// The bytes that terminals send for a key: xterm's own and those of other terminals.
fn bytes_of(key: KeyPress) -> Vec<Vec<u8>> {
    let modifier = if key.ctrl {
        5
    } else if key.alt {
        3
    } else {
        0
    };
    let letter = |letter: char| match modifier {
        0 => vec![format!("\x1b[{letter}"), format!("\x1bO{letter}")],
        held => vec![format!("\x1b[1;{held}{letter}")],
    };
    let number = |number: u8| match modifier {
        0 => vec![format!("\x1b[{number}~")],
        held => vec![format!("\x1b[{number};{held}~")],
    };
    let texts = match key.code {
        KeyCode::Up => letter('A'),
        KeyCode::Down => letter('B'),
        KeyCode::Right => letter('C'),
        KeyCode::Left => letter('D'),
        KeyCode::Home => [letter('H'), number(1)].concat(),
        KeyCode::End => [letter('F'), number(4)].concat(),
        KeyCode::PageUp => number(5),
        KeyCode::PageDown => number(6),
        KeyCode::Delete => number(3),
        KeyCode::BackTab => vec!["\x1b[Z".to_owned()],
        KeyCode::F(function) => match function {
            1..=4 => [letter(char::from(b'O' + function)), number(10 + function)].concat(),
            5 => number(15),
            6..=10 => number(11 + function),
            _ => number(12 + function),
        },
        KeyCode::Char(letter) if key.alt => vec![format!("\x1b{letter}")],
        _ => Vec::new(),
    };
    texts.into_iter().map(String::into_bytes).collect()
}

/// Every sequence of bytes that a key of the table can send.
fn sequences() -> Vec<Vec<u8>> {
    let keys = TABLE.iter().flat_map(|command| command.keys).flat_map(|keys| sequence(keys));
    let mut all: Vec<Vec<u8>> = keys.flat_map(bytes_of).collect();
    all.sort();
    all.dedup();
    assert!(all.len() > 20, "{}", all.len());
    all
}

fn press(bench: &mut Bench, found: Vec<Incoming>) {
    for incoming in found {
        match incoming {
            Incoming::Key(key) => bench.input(Input::Key(key)),
            Incoming::Paste(text) => bench.input(Input::Paste(text)),
            Incoming::Pointer(_) => panic!("a key is no click"),
        }
    }
}

#[test]
fn a_key_that_comes_in_two_pieces_does_no_harm_in_any_view() {
    for places in
        ["", "1", "2", "2 down down", "3", "4", "5", "6", "7", "8", "9", "0", "2 ?", "2 /", "4 ctrl-p"]
    {
        let mut bench = Bench::open(Lang::Nl, 80, 24);
        let first = bench.case().clone();
        for bytes in sequences() {
            for cut in 1..bytes.len() {
                // Within the patience for a sequence, after it, and long after it.
                for gap in [30, 300, 5_000] {
                    bench.state.overlays.clear();
                    bench.keys("esc esc esc");
                    bench.keys(places);
                    let ms = Duration::from_millis;
                    let mut wire = Wire::default();
                    let (head, tail) = bytes.split_at(cut);
                    press(&mut bench, wire.feed(head, ms(0)));
                    press(&mut bench, wire.wait_over(ms(gap)));
                    press(&mut bench, wire.feed(tail, ms(gap)));
                    press(&mut bench, wire.wait_over(ms(gap + 5_000)));
                    assert!(!bench.ended, "{places:?} {bytes:?} cut at {cut}");
                    if bench.state.session.is_none() {
                        bench = Bench::open(Lang::Nl, 80, 24);
                        continue;
                    }
                    if *bench.case() != first {
                        bench.state.overlays.clear();
                        bench.keys("ctrl-z");
                        assert_eq!(*bench.case(), first, "{places:?} {bytes:?} cut at {cut} after {gap} ms");
                    }
                }
            }
        }
    }
}

/// What a lost escape leaves over can be typed by hand just as well.
#[test]
fn a_bracket_and_a_capital_change_nothing_in_any_view() {
    for view in ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"] {
        for letter in "ABCDFHPQRSZ".chars() {
            let mut bench = Bench::open(Lang::Nl, 80, 24);
            bench.keys(view);
            let first = bench.case().clone();
            bench.keys("esc [");
            bench.types(&letter.to_string());
            assert_eq!(*bench.case(), first, "[{letter} in view {view}");
        }
    }
}

#[test]
fn escape_and_the_key_after_it_are_two_keys_also_when_they_arrive_as_one() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("4 ?");
    assert!(!bench.state.overlays.is_empty());
    bench.keys("alt-2");
    assert!(bench.state.overlays.is_empty());
    assert!(bench.screen().contains("[2Erv]"), "{}", bench.screen());
    bench.keys("? alt-ctrl-q");
    assert!(bench.ended);
}

//! What a control byte and an escape sequence mean.

use super::Incoming;
use crate::app::{KeyCode, KeyPress};
use crate::ui::pointer::{Gesture, Pointer};

/// The key of a control byte, if it is one that is told apart.
pub(super) fn control(byte: u8) -> Option<KeyPress> {
    Some(match byte {
        b'\r' => KeyPress::plain(KeyCode::Enter),
        b'\t' => KeyPress::plain(KeyCode::Tab),
        0x7f => KeyPress::plain(KeyCode::Backspace),
        0x00 => KeyPress::ctrl(' '),
        0x01..=0x1a => KeyPress::ctrl(char::from(byte - 1 + b'a')),
        0x1b => KeyPress::plain(KeyCode::Esc),
        _ => return None,
    })
}

/// Whether bytes look like the rest of a sequence whose escape came before: `[A` in one piece, which nobody types.
pub(super) fn is_rest(bytes: &[u8]) -> bool {
    matches!(bytes, [b'[' | b'O', _, ..]) && length(bytes) == Some(bytes.len()) && meaning(bytes).is_some()
}

/// How many bytes a sequence takes, counted from its bracket or `O`; nothing while its end has not come.
pub(super) fn length(body: &[u8]) -> Option<usize> {
    match body {
        // The console of Linux sends its function keys as `[[A`.
        [b'[', b'[', rest @ ..] => rest.first().map(|_| 3),
        [b'[', rest @ ..] => {
            let inner = rest.iter().position(|byte| !matches!(byte, 0x20..=0x3f))?;
            match rest.get(inner) {
                Some(0x40..=0x7e) => Some(inner + 2),
                // A byte that cannot stand in a sequence ends it, and is looked at for itself.
                _ => Some(inner + 1),
            }
        }
        [b'O', rest @ ..] => rest.first().map(|_| 2),
        _ => Some(1),
    }
}

/// What a whole sequence means, from its bracket or `O` to its last byte.
pub(super) fn meaning(body: &[u8]) -> Option<Incoming> {
    let key = match body {
        [b'[', b'[', letter] => linux_key(*letter).map(KeyPress::plain),
        [b'O', letter] => letter_key(*letter).map(KeyPress::plain),
        [b'[', b'<', rest @ ..] => return pointer(rest).map(Incoming::Pointer),
        [b'[', rest @ .., last] => bracket_key(rest, *last),
        _ => None,
    };
    key.map(Incoming::Key)
}

/// The numbers of a sequence; one that is left out is 0.
fn numbers(text: &[u8]) -> Option<Vec<u32>> {
    let text = std::str::from_utf8(text).ok()?;
    let number = |part: &str| if part.is_empty() { Some(0) } else { part.parse().ok() };
    text.split(';').map(number).collect()
}

fn bracket_key(rest: &[u8], last: u8) -> Option<KeyPress> {
    let numbers = numbers(rest)?;
    let first = numbers.first().copied().unwrap_or(0);
    let held = numbers.get(1).copied().unwrap_or(0);
    match last {
        b'~' if first == 27 => other_key(numbers.get(2).copied()?, held),
        // rxvt marks the keys held beside it with another last byte.
        b'~' => tilde_key(first).map(|code| with(code, held)),
        b'^' => tilde_key(first).map(|code| with(code, 5)),
        b'u' => other_key(first, held),
        b'Z' => Some(KeyPress::plain(KeyCode::BackTab)),
        _ => letter_key(last).map(|code| with(code, held)),
    }
}

/// A key with the keys held beside it, as terminals count them: 1 for none, and 1, 2 and 4 more for shift, alt and control.
fn with(code: KeyCode, held: u32) -> KeyPress {
    let held = held.saturating_sub(1);
    let code = if code == KeyCode::Tab && held & 1 != 0 { KeyCode::BackTab } else { code };
    KeyPress { code, ctrl: held & 4 != 0, alt: held & 2 != 0 }
}

/// A key by its number in Unicode.
fn other_key(number: u32, held: u32) -> Option<KeyPress> {
    let code = match number {
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        _ => KeyCode::Char(char::from_u32(number).filter(|letter| !letter.is_control())?),
    };
    Some(with(code, held))
}

fn letter_key(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'M' => KeyCode::Enter,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}

fn linux_key(letter: u8) -> Option<KeyCode> {
    matches!(letter, b'A'..=b'E').then(|| KeyCode::F(letter.saturating_sub(b'A') + 1))
}

fn tilde_key(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => function_key(number, 10),
        17..=21 => function_key(number, 11),
        23 | 24 => function_key(number, 12),
        _ => return None,
    })
}

fn function_key(number: u32, less: u32) -> KeyCode {
    KeyCode::F(u8::try_from(number.saturating_sub(less)).unwrap_or(0))
}

/// A report of the mouse: button, column and row, and whether it went down.
fn pointer(rest: &[u8]) -> Option<Pointer> {
    let (last, rest) = rest.split_last()?;
    let numbers = numbers(rest)?;
    let &[button, x, y] = numbers.as_slice() else { return None };
    let gesture = match (button, last) {
        (0, b'M') => Gesture::Press,
        (64, b'M') => Gesture::WheelUp,
        (65, b'M') => Gesture::WheelDown,
        _ => return None,
    };
    let place = |number: u32| u16::try_from(number.checked_sub(1)?).ok();
    Some(Pointer { gesture, x: place(x)?, y: place(y)? })
}

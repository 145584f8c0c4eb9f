//! From the bytes that a terminal sends to keys, pasted texts and clicks.
//!
//! Bytes come as the line delivers them: in pieces, late, cut off. What must stay true: no byte is waited for without end,
//! so that no cut or broken sequence swallows the keys after it; a paste is bounded while it comes in; and whatever comes,
//! only whole keys, texts and clicks leave here. There is no clock: the time is an argument.

mod sequence;

use std::time::Duration;

use super::pointer::Pointer;
use crate::app::{KeyCode, KeyPress};

/// How long an escape is waited on to become the start of a sequence. Sequences come in one piece but for a bad line; a person who
/// presses escape does not feel this.
const ESCAPE: Duration = Duration::from_millis(60);

/// How long the rest of a sequence that has begun is waited on.
const REST: Duration = Duration::from_millis(500);

/// How long after a lone escape its rest is still known as such, if it comes in one piece.
const LATE: Duration = Duration::from_millis(1_500);

/// How long a paste is waited on that sends nothing.
const SILENCE: Duration = Duration::from_secs(1);

/// From this long after the start of a paste on, what comes in alone and late is taken for keys.
const DOUBT: Duration = Duration::from_secs(2);

/// How long before it nothing came, for bytes that are taken for a key and not for a part of a paste.
const PAUSE: Duration = Duration::from_millis(100);

/// The most bytes that a key takes.
const KEY_BYTES: usize = 8;

/// The most bytes that are kept of a paste: more fits into no field.
const PASTE_BYTES: usize = 64 * 1024;

/// The longest sequence that is looked at.
const SEQUENCE_BYTES: usize = 64;

const PASTE_END: &[u8] = b"\x1b[201~";

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// A key.
    Key(KeyPress),
    /// A pasted text, or the start of one that was too long.
    Paste(String),
    /// Something was done with the mouse.
    Pointer(Pointer),
}

/// A paste that is coming in.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Paste {
    kept: Vec<u8>,
    /// The last bytes, that can be the start of its end.
    tail: Vec<u8>,
    began: Duration,
}

/// Takes bytes and gives what they mean.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wire {
    /// The start of a sequence or character of which the rest has not come.
    begun: Vec<u8>,
    paste: Option<Paste>,
    /// When the last bytes came.
    last: Duration,
    /// When an escape was given up waiting on and became a key.
    lone_escape: Option<Duration>,
}

/// What the first of the bytes are.
enum Piece {
    /// So many bytes mean this, or nothing.
    Whole(usize, Option<Incoming>),
    /// The start of a paste, so many bytes long.
    PasteStart(usize),
    /// Not all has come yet.
    Part,
}

impl Wire {
    /// Takes bytes that have come.
    pub fn feed(&mut self, bytes: &[u8], now: Duration) -> Vec<Incoming> {
        let mut found = self.wait_over(now);
        let pause = now.saturating_sub(self.last);
        self.last = now;
        let late = self.lone_escape.take().is_some_and(|at| now.saturating_sub(at) < LATE);
        let mut rest = Vec::new();
        if self.begun.is_empty() && late && sequence::is_rest(bytes) {
            rest.push(0x1b);
        }
        if let Some(paste) = &self.paste
            && now.saturating_sub(paste.began) >= DOUBT
            && pause >= PAUSE
            && bytes.len() <= KEY_BYTES
            && !paste.ends_with(bytes)
        {
            // Nobody's paste comes in like this: its end was lost, and somebody presses keys.
            found.extend(self.end_paste());
        }
        rest.extend_from_slice(bytes);
        self.take(&rest, now, &mut found);
        found
    }

    /// How long the next bytes are waited on before [`Wire::wait_over`] is asked; nothing waits without end.
    pub fn patience(&self) -> Option<Duration> {
        if self.paste.is_some() {
            return Some(SILENCE);
        }
        match self.begun.as_slice() {
            [] => None,
            [0x1b] => Some(ESCAPE),
            _ => Some(REST),
        }
    }

    /// What is made of what has begun when nothing more has come for as long as it is waited on.
    pub fn wait_over(&mut self, now: Duration) -> Vec<Incoming> {
        let waited = now.saturating_sub(self.last);
        if self.patience().is_none_or(|patience| waited < patience) {
            return Vec::new();
        }
        if self.paste.is_some() {
            return self.end_paste().into_iter().collect();
        }
        let begun = std::mem::take(&mut self.begun);
        match begun.as_slice() {
            [0x1b] => {
                self.lone_escape = Some(now);
                vec![Incoming::Key(KeyPress::plain(KeyCode::Esc))]
            }
            // A sequence without its end means nothing.
            _ => Vec::new(),
        }
    }

    fn end_paste(&mut self) -> Option<Incoming> {
        let paste = self.paste.take()?;
        Some(Incoming::Paste(String::from_utf8_lossy(&paste.kept).into_owned()))
    }

    fn take(&mut self, bytes: &[u8], now: Duration, found: &mut Vec<Incoming>) {
        let mut all = std::mem::take(&mut self.begun);
        all.extend_from_slice(bytes);
        let mut rest = all.as_slice();
        while !rest.is_empty() {
            if let Some(paste) = &mut self.paste {
                match paste.take(rest) {
                    Some(used) => {
                        rest = rest.get(used..).unwrap_or_default();
                        found.extend(self.end_paste());
                    }
                    None => return,
                }
                continue;
            }
            match first(rest) {
                Piece::Whole(used, incoming) => {
                    found.extend(incoming);
                    rest = rest.get(used.max(1)..).unwrap_or_default();
                }
                Piece::PasteStart(used) => {
                    self.paste = Some(Paste { kept: Vec::new(), tail: Vec::new(), began: now });
                    rest = rest.get(used..).unwrap_or_default();
                }
                Piece::Part => {
                    self.begun = rest.to_vec();
                    return;
                }
            }
        }
    }
}

impl Paste {
    /// Takes bytes up to its end, and says how many those were; nothing if the end is not among them.
    fn take(&mut self, bytes: &[u8]) -> Option<usize> {
        let before = self.tail.len();
        let mut window = std::mem::take(&mut self.tail);
        window.extend_from_slice(bytes);
        let end = window.windows(PASTE_END.len()).position(|part| part == PASTE_END);
        if let Some(end) = end {
            self.keep(window.get(..end).unwrap_or_default());
            return Some((end + PASTE_END.len()).saturating_sub(before));
        }
        // As much of the end of the bytes as can be the start of the end of the paste.
        let open = (1..PASTE_END.len())
            .rev()
            .find(|length| PASTE_END.get(..*length).is_some_and(|start| window.ends_with(start)))
            .unwrap_or(0);
        let sure = window.len() - open;
        self.tail = window.split_off(sure);
        self.keep(&window);
        None
    }

    fn keep(&mut self, bytes: &[u8]) {
        let room = PASTE_BYTES.saturating_sub(self.kept.len());
        self.kept.extend(bytes.iter().take(room));
    }

    /// Whether the end of the paste is in what came before and these bytes.
    fn ends_with(&self, bytes: &[u8]) -> bool {
        let window: Vec<u8> = self.tail.iter().chain(bytes).copied().collect();
        window.windows(PASTE_END.len()).any(|part| part == PASTE_END)
    }
}

/// The first key, character or sequence of the bytes.
fn first(bytes: &[u8]) -> Piece {
    let Some((&byte, rest)) = bytes.split_first() else { return Piece::Part };
    match byte {
        0x1b => after_escape(rest),
        0x00..=0x1f | 0x7f => Piece::Whole(1, sequence::control(byte).map(Incoming::Key)),
        _ => character(bytes),
    }
}

fn after_escape(rest: &[u8]) -> Piece {
    match rest {
        [] => Piece::Part,
        [b'[' | b'O', ..] | [0x1b, b'[' | b'O', ..] => {
            let lead = if rest.first() == Some(&0x1b) { 2 } else { 1 };
            let body = rest.get(lead - 1..).unwrap_or_default();
            match sequence::length(body) {
                Some(length) => {
                    let used = lead + length;
                    let body = body.get(..length).unwrap_or_default();
                    if body == b"[200~" {
                        return Piece::PasteStart(used);
                    }
                    let mut meaning = sequence::meaning(body);
                    if let (2, Some(Incoming::Key(key))) = (lead, &mut meaning) {
                        key.alt = true;
                    }
                    Piece::Whole(used, meaning)
                }
                // Too long for any sequence we know: all of it is passed over.
                None if body.len() >= SEQUENCE_BYTES => Piece::Whole(lead + body.len(), None),
                None => Piece::Part,
            }
        }
        // Escape pressed twice: the first is a key, the second may be the start of something.
        [0x1b, ..] => Piece::Whole(1, Some(Incoming::Key(KeyPress::plain(KeyCode::Esc)))),
        _ => match first(rest) {
            Piece::Whole(used, Some(Incoming::Key(key))) => {
                Piece::Whole(used + 1, Some(Incoming::Key(KeyPress { alt: true, ..key })))
            }
            Piece::Whole(used, _) => Piece::Whole(used + 1, None),
            Piece::PasteStart(_) | Piece::Part => Piece::Part,
        },
    }
}

/// A character in UTF-8. A byte that starts none is passed over: it is no key, and a sign in its place would be typed.
fn character(bytes: &[u8]) -> Piece {
    let length = match bytes.first() {
        Some(0x00..=0x7f) => 1,
        Some(0xc2..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf4) => 4,
        _ => return Piece::Whole(1, None),
    };
    let given = bytes.get(..length.min(bytes.len())).unwrap_or_default();
    match std::str::from_utf8(given) {
        Ok(text) => {
            let letter = text.chars().next().filter(|letter| !letter.is_control());
            Piece::Whole(length, letter.map(|letter| Incoming::Key(KeyPress::char(letter))))
        }
        Err(error) if error.error_len().is_none() => Piece::Part,
        Err(_) => Piece::Whole(1, None),
    }
}

#[cfg(test)]
mod tests;

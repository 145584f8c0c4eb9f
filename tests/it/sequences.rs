//! The sequences that may be sent to a terminal, and everything in some bytes that is none of them.

/// What may be sent beside moves, styles, erased cells and the cursor being shown and hidden.
pub(crate) struct Allowed {
    /// Modes that are switched on and off.
    modes: &'static [&'static str],
    /// Whether the whole screen is erased, and lines are ended.
    whole_screen: bool,
}

/// Drawing one screen.
pub(crate) const DRAWING: Allowed = Allowed { modes: &["?25"], whole_screen: false };

/// A whole session: the terminal is taken and given back as well.
pub(crate) const SESSION: Allowed =
    Allowed { modes: &["?25", "?1049", "?2004", "?1000", "?1006"], whole_screen: true };

/// What commands a terminal and may not be sent, told for a person.
pub(crate) fn foreign(bytes: &[u8], allowed: &Allowed) -> Vec<String> {
    let text = std::str::from_utf8(bytes).expect("what is sent is UTF-8");
    let mut found = Vec::new();
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        if letter != '\u{1b}' {
            let invisible = matches!(letter,
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{e0000}'..='\u{e007f}' | '\u{feff}');
            let ends_line = allowed.whole_screen && matches!(letter, '\r' | '\n');
            if (letter.is_control() && !ends_line) || invisible {
                found.push(format!("{letter:?}"));
            }
            continue;
        }
        let mut sequence = String::new();
        if rest.next_if_eq(&'[').is_none() {
            found.push(format!("an escape before {:?}", rest.peek()));
            continue;
        }
        while let Some(part) = rest.next_if(|next| matches!(next, '0'..='9' | ';' | '?')) {
            sequence.push(part);
        }
        let last = rest.next();
        let known = match last {
            Some('H' | 'C' | 'X' | 'm') => !sequence.contains('?'),
            Some('J') => allowed.whole_screen && sequence == "2",
            Some('h' | 'l') => allowed.modes.contains(&sequence.as_str()),
            _ => false,
        };
        if !known {
            found.push(format!("[{sequence}{last:?}"));
        }
    }
    found
}

#[test]
fn the_list_of_sequences_knows_what_is_foreign() {
    assert_eq!(foreign(b"\x1b[2;3Hx\x1b[?25l\x1b[2J\x1b[0;7m", &SESSION).len(), 0);
    assert_eq!(foreign(b"\x1b[2;3Hx\x1b[?25l\x1b[2J\x1b[0;7m", &DRAWING).len(), 1);
    for bytes in [&b"\x1b[31n"[..], b"\x1b]0;x\x07", b"\x1bc", b"\x1b[?1003h", b"\x07", "\u{9b}1m".as_bytes()]
    {
        assert_ne!(foreign(bytes, &SESSION).len(), 0, "{bytes:?}");
    }
}

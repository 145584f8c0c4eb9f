use super::*;
use crate::ui::pointer::Gesture;

const fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// What bytes mean that come in one piece, when nothing follows.
fn all(bytes: &[u8]) -> Vec<Incoming> {
    let mut wire = Wire::default();
    let mut found = wire.feed(bytes, ms(0));
    found.extend(wire.wait_over(ms(10_000)));
    found
}

/// The keys in the notation of the command table.
fn keys(notation: &str) -> Vec<Incoming> {
    notation.split_whitespace().map(|key| Incoming::Key(KeyPress::parse(key).unwrap())).collect()
}

#[test]
fn the_keys_of_the_terminals_in_use_are_known() {
    for (bytes, notation) in [
        (&b"a\r\t\x7f\x10\x1a"[..], "a enter tab backspace ctrl-p ctrl-z"),
        (b"\x1b[A\x1b[B\x1b[C\x1b[D\x1b[H\x1b[F", "up down right left home end"),
        (b"\x1bOA\x1bOB\x1bOH\x1bOF\x1bOP\x1bOS", "up down home end f1 f4"),
        (b"\x1b[1~\x1b[4~\x1b[7~\x1b[8~\x1b[5~\x1b[6~\x1b[3~", "home end home end pageup pagedown delete"),
        (b"\x1b[11~\x1b[12~\x1b[15~\x1b[17~\x1b[21~\x1b[24~", "f1 f2 f5 f6 f10 f12"),
        (b"\x1b[[A\x1b[[B\x1b[[E", "f1 f2 f5"),
        (b"\x1b[1;5A\x1b[1;3B\x1b[3;5~\x1b[5^", "ctrl-up alt-down ctrl-delete ctrl-pageup"),
        (b"\x1b[Z\x1b[27;5;112~\x1b[112;5u\x1b[13u", "backtab ctrl-p ctrl-p enter"),
        (b"\x1bx\x1b\x1b[A\x1b\x1b", "alt-x alt-up esc esc"),
        ("é€".as_bytes(), "é €"),
    ] {
        assert_eq!(all(bytes), keys(notation), "{notation}");
    }
}

#[test]
fn a_click_and_the_wheel_are_known_and_a_release_is_nothing() {
    let at = |gesture| Incoming::Pointer(Pointer { gesture, x: 11, y: 4 });
    assert_eq!(all(b"\x1b[<0;12;5M\x1b[<0;12;5m"), [at(Gesture::Press)]);
    assert_eq!(all(b"\x1b[<64;12;5M\x1b[<65;12;5M"), [at(Gesture::WheelUp), at(Gesture::WheelDown)]);
    assert_eq!(all(b"\x1b[<0;0;5M\x1b[<0;99999;5M\x1b[<2;1;1M\x1b[<;M"), []);
}

#[test]
fn every_key_comes_through_whole_when_its_bytes_come_one_by_one() {
    for (bytes, notation) in [
        (&b"\x1b[A"[..], "up"),
        (b"\x1b[15~", "f5"),
        (b"\x1b[1;5A", "ctrl-up"),
        ("é".as_bytes(), "é"),
        (b"\x1bOP", "f1"),
    ] {
        let mut wire = Wire::default();
        let mut found = Vec::new();
        for (step, byte) in (0..).zip(bytes) {
            found.extend(wire.feed(&[*byte], ms(step * 40)));
        }
        assert_eq!(found, keys(notation));
    }
}

#[test]
fn an_escape_alone_is_a_key_after_a_moment() {
    let mut wire = Wire::default();
    assert_eq!(wire.feed(b"\x1b", ms(0)), []);
    assert_eq!(wire.patience(), Some(ESCAPE));
    assert_eq!(wire.wait_over(ms(59)), []);
    assert_eq!(wire.wait_over(ms(60)), keys("esc"));
    assert_eq!(wire.patience(), None);
}

#[test]
fn the_late_rest_of_a_sequence_is_no_typed_text() {
    let mut wire = Wire::default();
    wire.feed(b"\x1b", ms(0));
    assert_eq!(wire.wait_over(ms(100)), keys("esc"));
    assert_eq!(wire.feed(b"[A", ms(300)), keys("up"));
    // Much later it is what somebody types.
    wire.feed(b"\x1b", ms(10_000));
    wire.wait_over(ms(10_100));
    assert_eq!(wire.feed(b"[A", ms(20_000)), keys("[ A"));
}

#[test]
fn a_sequence_without_its_end_holds_nothing_up() {
    for start in [&b"\x1b["[..], b"\x1b[1;", b"\x1bO", b"\x1b[<0;12", b"\xe2\x82"] {
        let mut wire = Wire::default();
        assert_eq!(wire.feed(start, ms(0)), []);
        assert_eq!(wire.feed(b"q", ms(600)), keys("q"), "{start:?}");
    }
    // A sequence that goes on for ever ends as well.
    let long = [b"\x1b[".as_slice(), &[b'1'; 200]].concat();
    let mut wire = Wire::default();
    wire.feed(&long, ms(0));
    assert_eq!(wire.feed(b"q", ms(600)).last(), keys("q").last());
}

#[test]
fn broken_text_is_passed_over_and_the_keys_around_it_stay() {
    assert_eq!(all(b"a\xffb\xc0\xafc\xed\xa0\x80d\xf5e"), keys("a b c d e"));
    assert_eq!(all(b"a\x80\x9b31md"), keys("a 3 1 m d"));
    assert_eq!(all(b"\xe2\x82q"), keys("q"));
    assert_eq!(all(b"\x1b[3\xffq"), keys("q"));
}

#[test]
fn a_paste_is_one_text_whatever_is_in_it() {
    let bytes = b"x\x1b[200~zorg\x03\x1b[A\r\xffq\x1b[201~y";
    let expected =
        [keys("x"), vec![Incoming::Paste("zorg\u{3}\u{1b}[A\r\u{fffd}q".to_owned())], keys("y")].concat();
    assert_eq!(all(bytes), expected);
    // Cut at every byte, it is the same.
    for cut in 0..bytes.len() {
        let mut wire = Wire::default();
        let mut found = wire.feed(&bytes[..cut], ms(0));
        found.extend(wire.feed(&bytes[cut..], ms(20)));
        found.extend(wire.wait_over(ms(10_000)));
        assert_eq!(found, expected, "cut at {cut}");
    }
}

#[test]
fn a_paste_keeps_no_more_than_a_field_can_hold() {
    let mut wire = Wire::default();
    wire.feed(b"\x1b[200~", ms(0));
    for _ in 0..1_500 {
        assert_eq!(wire.feed(&[b'x'; 8_192], ms(1)), []);
    }
    let found = wire.feed(b"\x1b[201~q", ms(2));
    assert_eq!(found.len(), 2);
    assert!(matches!(&found[0], Incoming::Paste(text) if text.len() == PASTE_BYTES));
    assert_eq!(found[1..], keys("q"));
}

#[test]
fn a_paste_without_its_end_gives_the_keys_back() {
    // Nothing more comes.
    let mut wire = Wire::default();
    assert_eq!(wire.feed(b"\x1b[200~zorg", ms(0)), []);
    assert_eq!(wire.wait_over(ms(1_000)), [Incoming::Paste("zorg".to_owned())]);
    assert_eq!(wire.feed(b"\x03", ms(1_100)), keys("ctrl-c"));
    // Somebody presses keys all the time.
    let mut wire = Wire::default();
    let mut found = wire.feed(b"\x1b[200~zorg", ms(0));
    for press in 1..=12 {
        found.extend(wire.feed(b"\x03", ms(press * 250)));
    }
    assert!(matches!(&found[0], Incoming::Paste(text) if text.starts_with("zorg")), "{found:?}");
    assert!(found.len() >= 4, "{found:?}");
    assert_eq!(found[1..2], keys("ctrl-c"));
}

#[test]
fn any_bytes_in_any_pieces_leave_a_wire_that_takes_keys_again() {
    use proptest::prelude::*;
    proptest!(|(pieces in prop::collection::vec((prop::collection::vec(any::<u8>(), 0..12), 0_u64..700), 0..60))| {
        let mut wire = Wire::default();
        let mut now = 0;
        for (bytes, wait) in pieces {
            now += wait;
            wire.feed(&bytes, ms(now));
            wire.wait_over(ms(now));
        }
        // After the longest wait nothing is left in the way.
        now += 5_000;
        wire.wait_over(ms(now));
        prop_assert_eq!(wire.feed(b"q", ms(now + 5_000)), keys("q"));
    });
}

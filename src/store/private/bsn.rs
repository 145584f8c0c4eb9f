//! Numbers that must not be in a case: the citizen service number (BSN).
//!
//! A BSN has nine digits and passes the eleven-test. People write it with blanks, dots or dashes between the digits, and
//! paste it in any field. No law allows a route planner to hold it, so a text with one is refused.

/// The place of something that looks like a BSN: the byte range from its first to its last digit.
pub fn find_bsn(text: &str) -> Option<std::ops::Range<usize>> {
    let groups = digit_groups(text);
    (0..groups.len()).find_map(|first| {
        let mut digits = Vec::with_capacity(9);
        let mut years = 0;
        for (place, group) in groups.iter().enumerate().skip(first) {
            if place > first && !group.joined {
                return None;
            }
            digits.extend_from_slice(&group.digits);
            years += usize::from(looks_like_year(&group.digits));
            if digits.len() >= 9 {
                // Two years and a digit, as in "2019-2021 4 weken", are not a number of a person.
                let has_date = groups.get(first..=place).is_some_and(has_date);
                let found = digits.len() == 9 && years < 2 && !has_date && passes_eleven_test(&digits);
                let start = groups.get(first)?.start;
                return found.then_some(start..group.end);
            }
        }
        None
    })
}

/// An unbroken row of digits.
pub(super) struct Group {
    pub(super) digits: Vec<u8>,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether only one separator stands between it and the group before.
    pub(super) joined: bool,
}

pub(super) fn digit_groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut in_group = false;
    let mut between = 0;
    let mut plain_between = true;
    for (at, ch) in text.char_indices() {
        if let Some(digit) = digit_of(ch) {
            let end = at + ch.len_utf8();
            match groups.last_mut() {
                Some(group) if in_group => {
                    group.digits.push(digit);
                    group.end = end;
                }
                _ => groups.push(Group {
                    digits: vec![digit],
                    start: at,
                    end,
                    joined: plain_between && between == 1,
                }),
            }
            in_group = true;
        } else {
            if in_group {
                between = 0;
                plain_between = true;
            }
            in_group = false;
            between += 1;
            plain_between &= is_separator(ch);
        }
    }
    groups
}

/// The value of a digit of the scripts that an advisor or a learner may have on the keyboard.
fn digit_of(ch: char) -> Option<u8> {
    let zero = match ch {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    u8::try_from(u32::from(ch) - u32::from(zero)).ok()
}

fn is_separator(ch: char) -> bool {
    ch.is_whitespace()
        || matches!(ch, '.' | '-' | '_' | '/' | '\u{2010}'..='\u{2015}' | '\u{b7}' | '\u{200b}'..='\u{200d}')
}

fn looks_like_year(digits: &[u8]) -> bool {
    matches!(digits, [1, 9, _, _] | [2, 0, _, _])
}

/// Whether a date stands among groups: with a number behind it, as in the id "2026-11-23-1", it is not the number of a person.
pub(super) fn has_date(groups: &[Group]) -> bool {
    let value = |digits: &[u8]| digits.iter().fold(0_u32, |value, digit| value * 10 + u32::from(*digit));
    let month = |digits: &[u8]| digits.len() <= 2 && (1..=12).contains(&value(digits));
    let day = |digits: &[u8]| digits.len() <= 2 && (1..=31).contains(&value(digits));
    let is_date = |first: &[u8], middle: &[u8], last: &[u8]| {
        month(middle) && ((looks_like_year(first) && day(last)) || (looks_like_year(last) && day(first)))
    };
    groups.windows(3).any(|three| match three {
        [first, middle, last] => is_date(&first.digits, &middle.digits, &last.digits),
        _ => false,
    })
}

fn passes_eleven_test(digits: &[u8]) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits.iter().zip(weights).map(|(digit, weight)| i32::from(*digit) * weight).sum();
    sum % 11 == 0 && digits.iter().any(|digit| *digit != 0)
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "the numbers of the tests are ASCII")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_spellings_are_found() {
        for text in [
            "111222333",
            "BSN 123456782.",
            "123.456.782",
            "1234.56.782",
            "12 34 56 782",
            "123-456-782",
            "123\u{a0}456\u{a0}782",
            "bsn:123456782, tel 0612345678",
            "١٢٣٤٥٦٧٨٢",
            "１２３４５６７８２",
            "123456782 2026",
            "12 123456782",
            "BSN123456782",
        ] {
            assert!(find_bsn(text).is_some(), "{text}");
        }
        assert_eq!(find_bsn("nr 123 456 782!"), Some(3..14));
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "",
            "000000000",
            "123456789",
            "06-12345678",
            "0612345678",
            "+31 6 12345678",
            "C0160, C0164 en C0166",
            "25960",
            "2026-11-22",
            "2019-2021 4 weken",
            "1234567820",
            "NL91ABNA0417164300",
            "zaak 2026-00123",
            "123, 456, 782",
            "2026-11-23-1",
            "23-11-2026 6 uur",
            "van 0 2026-11-23",
        ] {
            assert_eq!(find_bsn(text), None, "{text}");
        }
    }

    /// Nine digits that pass the test, from eight free ones, where there is such a ninth.
    fn bsn() -> impl Strategy<Value = Vec<u8>> {
        proptest::collection::vec(0_u8..10, 8).prop_filter_map("no ninth digit", |mut digits| {
            let weights = [9, 8, 7, 6, 5, 4, 3, 2];
            let sum: i32 = digits.iter().zip(weights).map(|(digit, weight)| i32::from(*digit) * weight).sum();
            digits.push(u8::try_from(sum % 11).ok().filter(|last| *last < 10)?);
            digits.iter().any(|digit| *digit != 0).then_some(digits)
        })
    }

    proptest! {
        #[test]
        fn every_number_is_found_in_six_spellings(digits in bsn()) {
            let written: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
            let (a, b, c) = (&written[..3], &written[3..6], &written[6..]);
            for text in [
                written.clone(),
                format!("{a} {b} {c}"),
                format!("{a}.{b}.{c}"),
                format!("{a}-{b}-{c}"),
                format!("{}.{}.{}", &written[..4], &written[4..6], &written[6..]),
                format!("Zie {written}, dank."),
            ] {
                prop_assert!(find_bsn(&text).is_some(), "{}", text);
            }
        }
    }
}

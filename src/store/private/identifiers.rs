//! Numbers and addresses that point to one person.

use std::ops::Range;

use super::bsn::{Group, digit_groups, has_date};
use super::{Found, Kind};

/// How many characters before a number its name may begin.
const LABEL: usize = 24;

/// What people write before a V-number, a BIG number and the number of a document, in lower case.
const V_LABELS: &[&str] =
    &["v-nummer", "vnummer", "v-nr", "vnr", "v-number", "v nummer", "vreemdelingennummer"];
const BIG_LABELS: &[&str] =
    &["big-nummer", "big nummer", "bignummer", "big-registratie", "big-nr", "big-number", "big:"];
const DOCUMENT_LABELS: &[&str] = &[
    "paspoort",
    "passport",
    "id-kaart",
    "id card",
    "identiteitskaart",
    "documentnummer",
    "document number",
    "verblijfsdocument",
    "verblijfsvergunning",
    "residence permit",
    "rijbewijs",
];

pub(super) fn find(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    emails(text, &mut found);
    ibans(text, &mut found);
    documents(text, &mut found);
    let mut digits = Vec::new();
    numbers(text, &mut digits);
    // The digits of an account are no telephone number.
    digits.retain(|own| found.iter().all(|other| !overlap(&own.range, &other.range)));
    found.extend(digits);
    found
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Whether one of the names stands shortly before a place.
fn labelled(text: &str, at: usize, labels: &[&str]) -> bool {
    let before: Vec<char> = text.get(..at).unwrap_or_default().chars().rev().take(LABEL).collect();
    let before: String = before.into_iter().rev().collect::<String>().to_lowercase();
    labels.iter().any(|label| before.contains(label))
}

fn emails(text: &str, found: &mut Vec<Found>) {
    for (at, _) in text.match_indices('@') {
        let local = |ch: char| ch.is_alphanumeric() || "._%+-".contains(ch);
        let domain = |ch: char| ch.is_alphanumeric() || ".-".contains(ch);
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + 1..).unwrap_or_default();
        let start =
            before.char_indices().rev().take_while(|(_, ch)| local(*ch)).last().map(|(start, _)| start);
        let len: usize = after.chars().take_while(|ch| domain(*ch)).map(char::len_utf8).sum();
        let host = after.get(..len).unwrap_or_default().trim_end_matches(['.', '-']);
        let has_ending = host.rsplit_once('.').is_some_and(|(name, ending)| {
            !name.is_empty() && ending.len() >= 2 && ending.chars().all(char::is_alphabetic)
        });
        if let (Some(start), true) = (start, has_ending) {
            found.push(Found { kind: Kind::Email, range: start..at + 1 + host.len() });
        }
    }
}

/// Words of letters and digits, with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    text.split(|ch: char| !ch.is_ascii_alphanumeric()).filter_map(move |word| {
        let start = rest;
        // What ends a word is one character, of however many bytes.
        rest = start + word.len();
        rest += text.get(rest..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        (!word.is_empty()).then_some((start, word))
    })
}

/// An account number whose check digits are right, written in one piece or in groups of four.
fn ibans(text: &str, found: &mut Vec<Found>) {
    const LONGEST: usize = 34;
    for (start, word) in words(text) {
        let mut letters = word.chars();
        let country = letters.by_ref().take(2).filter(char::is_ascii_alphabetic).count() == 2;
        if !country || letters.take(2).filter(char::is_ascii_digit).count() != 2 {
            continue;
        }
        let mut number = String::new();
        for (at, ch) in text.get(start..).unwrap_or_default().char_indices() {
            match ch {
                ' ' => {}
                ch if ch.is_ascii_alphanumeric() && number.len() < LONGEST => {
                    number.push(ch.to_ascii_uppercase());
                    let next = text.get(start + at + 1..).and_then(|rest| rest.chars().next());
                    let ends = next.is_none_or(|next| !next.is_ascii_alphanumeric());
                    if ends && number.len() >= 15 && is_iban(&number) {
                        found.push(Found { kind: Kind::Iban, range: start..start + at + 1 });
                        break;
                    }
                }
                _ => break,
            }
        }
    }
}

fn is_iban(number: &str) -> bool {
    let (front, back) = number.split_at_checked(4).unwrap_or_default();
    let rest = back.chars().chain(front.chars()).try_fold(0_u32, |rest, ch| {
        let value = ch.to_digit(36)?;
        Some(if value < 10 { rest * 10 + value } else { rest * 100 + value } % 97)
    });
    rest == Some(1)
}

/// Two capitals, six capitals or digits, a digit: as on a Dutch passport or card; or any number behind its name.
fn documents(text: &str, found: &mut Vec<Found>) {
    for (start, word) in words(text) {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let capitals = !word.chars().any(|ch| ch.is_ascii_lowercase() || ch == 'O');
        let dutch = word.len() == 9
            && word.chars().take(2).all(|ch| ch.is_ascii_uppercase())
            && word.ends_with(|ch: char| ch.is_ascii_digit())
            && (3..=7).contains(&digits);
        let named = digits >= 5 && word.len() <= 12 && labelled(text, start, DOCUMENT_LABELS);
        if capitals && (dutch || named) {
            found.push(Found { kind: Kind::Document, range: start..start + word.len() });
        }
    }
}

/// Telephone numbers, V-numbers and BIG numbers: rows of digits with one separator between the groups.
fn numbers(text: &str, found: &mut Vec<Found>) {
    let groups = digit_groups(text);
    let mut rest = groups.as_slice();
    while let [first, ..] = rest {
        let joined = rest.iter().skip(1).take_while(|group| group.joined).count();
        let (run, after) = rest.split_at(joined + 1);
        rest = after;
        let digits: Vec<u8> = run.iter().flat_map(|group| &group.digits).copied().collect();
        let range = first.start..run.last().map_or(first.end, |last| last.end);
        let before = text.get(..first.start).unwrap_or_default();
        let kind = if labelled(text, first.start, V_LABELS) && (8..=11).contains(&digits.len())
            || before.ends_with(['V', 'v']) && digits.len() == 10
        {
            Kind::VNumber
        } else if labelled(text, first.start, BIG_LABELS) && digits.len() == 11 {
            Kind::Big
        } else if !has_date(run) && is_phone(before, run, &digits) {
            Kind::Phone
        } else {
            continue;
        };
        found.push(Found { kind, range });
    }
}

/// Whether digits are a telephone number: of the Netherlands with its area code, or of any country with a plus before it.
fn is_phone(before: &str, run: &[Group], digits: &[u8]) -> bool {
    let first = run.first().map(|group| group.digits.as_slice()).unwrap_or_default();
    let before = before.trim_end_matches('(');
    if before.ends_with('+') {
        return (9..=15).contains(&digits.len());
    }
    match digits {
        [0, 0, rest @ ..] => first.len() > 2 && (9..=15).contains(&rest.len()),
        [0, 6, ..] => digits.len() == 10,
        // An area code has three or four digits; a row of two is a day or a month.
        [0, 1..=9, ..] => digits.len() == 10 && (matches!(first.len(), 3 | 4) || first.len() >= 9),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Kind> {
        find(text).into_iter().map(|found| found.kind).collect()
    }

    #[test]
    fn every_kind_is_found_as_people_write_it() {
        for (text, kind) in [
            ("V-nummer 2801234567", Kind::VNumber),
            ("v-nr: 280.123.4567", Kind::VNumber),
            ("zie V2801234567", Kind::VNumber),
            ("NL91ABNA0417164300", Kind::Iban),
            ("rekening NL91 ABNA 0417 1643 00.", Kind::Iban),
            ("iban nl91abna0417164300", Kind::Iban),
            ("DE89 3704 0044 0532 0130 00", Kind::Iban),
            ("mail naam.van-iemand+x@voorbeeld.example.nl.", Kind::Email),
            ("06-12345678", Kind::Phone),
            ("06 12 34 56 78", Kind::Phone),
            ("bel +31 6 12345678", Kind::Phone),
            ("0031612345678", Kind::Phone),
            ("030 1234567", Kind::Phone),
            ("0345-123456", Kind::Phone),
            ("(+963 933 123 456)", Kind::Phone),
            ("BIG-nummer 12345678901", Kind::Big),
            ("paspoort NWR3B4K71", Kind::Document),
            ("NWR3B4K71", Kind::Document),
            ("verblijfsdocument 123456789A", Kind::Document),
        ] {
            assert_eq!(kinds(text), [kind], "{text}");
        }
        assert_eq!(find("x 06-12345678 y")[0].range, 2..13);
        assert_eq!(find("é a@b.nl")[0].range, 3..9);
    }

    #[test]
    fn other_numbers_and_words_are_left_alone() {
        for text in [
            "C0160, C0164 en 23385/B1-K1-W2",
            "25960",
            "2026-11-22",
            "01-02-2027 10:00",
            "van 08-02-2027 tot 12-03-2027",
            "3511 AB Utrecht",
            "LWL-2026-00117",
            "12 uur per week, 40 weken, 1600 uur",
            "@school",
            "a@b",
            "niveau 2 (mbo) 2019-2021",
            "NL en EN",
            "brief van 3 maart 2026, kenmerk 2026-123456",
            "lokaal B1.23",
        ] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}

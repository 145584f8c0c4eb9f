//! What does not belong in a case: a citizen service number is refused wherever it is typed, other private data is warned
//! about, and ordinary notes are left alone.

use leerpad::diag::Severity;
use leerpad::store::{
    self, CaseFolder, PrivateKind, SaveError, concerns, find_bsn, find_private, read_case, write_case,
};

use crate::case_fields::{is_text, schema, written};
use crate::store::full;

/// Nine digits that pass the eleven-test, one after another; invented by counting.
pub(crate) fn bsns() -> impl Iterator<Item = [u8; 9]> {
    // A step that has no factor in common with the range visits it evenly.
    (0..).map(|turn: u64| 10_000_000 + turn * 7_368_787 % 89_999_999).filter_map(|number| {
        let mut digits = [0; 9];
        let mut rest = number;
        for place in (0..8).rev() {
            digits[place] = u8::try_from(rest % 10).unwrap();
            rest /= 10;
        }
        let sum: u64 =
            digits.iter().take(8).zip([9, 8, 7, 6, 5, 4, 3, 2]).map(|(d, w)| u64::from(*d) * w).sum();
        digits[8] = u8::try_from(sum % 11).unwrap();
        (digits[8] < 10).then_some(digits)
    })
}

/// The ways in which people write one.
pub(crate) fn spelled(digits: [u8; 9], way: usize) -> String {
    let written: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
    let (a, b, c) = (&written[..3], &written[3..6], &written[6..]);
    match way % 6 {
        0 => written,
        1 => format!("{a} {b} {c}"),
        2 => format!("{a}.{b}.{c}"),
        3 => format!("{}-{}-{}", &written[..4], &written[4..6], &written[6..]),
        4 => format!("zie {written}, dank"),
        _ => digits.iter().map(|digit| char::from_u32(0x660 + u32::from(*digit)).unwrap()).collect(),
    }
}

#[test]
fn ten_thousand_numbers_are_refused_in_every_text_field_in_six_spellings() {
    let text = write_case(&full());
    let kinds: std::collections::BTreeMap<String, String> = schema().into_iter().collect();
    let places: Vec<(String, std::ops::Range<usize>)> = written(&text)
        .into_iter()
        .filter_map(|(field, found)| Some((field, found?.1)))
        .filter(|(field, _)| is_text(&kinds[field]))
        .collect();
    let fields: std::collections::BTreeSet<&String> = places.iter().map(|(field, _)| field).collect();
    let all = kinds.iter().filter(|(_, kind)| is_text(kind)).count();
    assert_eq!(fields.len(), all, "not every text field is in the full case: {fields:?}");
    let mut numbers = bsns();
    for turn in 0..10_000_usize {
        let (field, place) = &places[turn % places.len()];
        let number = spelled(numbers.next().unwrap(), turn / places.len());
        // Every field in every spelling through the whole reader; beyond that the detector alone, which the reader asks.
        if turn < places.len() * 6 {
            let typed = format!("{}\"{number}\"{}", &text[..place.start], &text[place.end..]);
            let file = read_case("case.ron", typed.as_bytes());
            assert!(file.case.is_none(), "{number} in {field}");
            assert!(file.findings.iter().any(|finding| finding.code.0 == "CASE002"), "{number} in {field}");
        } else {
            assert!(find_bsn(&number).is_some(), "{number}");
        }
    }
}

#[test]
fn a_case_with_a_number_never_gets_to_the_disk_and_the_number_is_not_repeated() {
    let folder = tempfile::tempdir().unwrap();
    let mut case = full();
    case.handover_by.as_mut().unwrap().author = "123456782".to_owned();
    let Err(SaveError::Refused(file)) = CaseFolder::at(folder.path()).save(&case) else { panic!("saved") };
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    for lang in leerpad::i18n::Lang::ALL {
        use leerpad::diag::render::{Look, github, human, json};
        let texts = leerpad::i18n::Texts::new(lang);
        for said in [
            human(&file.findings, &file.sources, &texts, Look::default()),
            json(&file.findings, &file.sources, &texts),
            github(&file.findings, &file.sources, &texts, ""),
        ] {
            assert!(said.contains("CASE002") && !said.contains("123456782"), "{said}");
        }
    }
}

/// Numbers that are no citizen service number, by kind: so many of each are taken for one.
#[test]
fn false_alarms_are_few_and_of_known_kinds() {
    let every = |step: u64, of: u64| (0..2_000_u64).map(move |turn| turn * step % of);
    let lists: [(&str, f64, Vec<String>); 8] = [
        ("mobile numbers", 0.0, every(48_271, 100_000_000).map(|n| format!("06-{n:08}")).collect()),
        (
            "mobile numbers in pairs",
            0.0,
            every(48_271, 100_000_000)
                .map(|n| {
                    let n = format!("{n:08}");
                    format!("06 {} {} {} {}", &n[..2], &n[2..4], &n[4..6], &n[6..])
                })
                .collect(),
        ),
        ("numbers with an area code", 0.0, every(7_919, 10_000_000).map(|n| format!("030-{n:07}")).collect()),
        // Without its zero a number has nine digits like any other: one in eleven passes the test.
        (
            "numbers without their zero",
            0.10,
            every(48_271, 100_000_000).map(|n| format!("6{n:08}")).collect(),
        ),
        (
            "certificate codes",
            0.0,
            every(7, 10_000).map(|n| format!("C{n:04}, C{:04} en C0160", (n + 4) % 10_000)).collect(),
        ),
        (
            "crebo numbers",
            0.0,
            every(13, 10_000).map(|n| format!("{} {}", 23_000 + n % 3_000, 25_000 + n % 1_000)).collect(),
        ),
        ("postcodes", 0.0, every(17, 9_000).map(|n| format!("{} AB, {} CD", 1_000 + n, 9_999 - n)).collect()),
        (
            "dates",
            0.0,
            every(1, 700)
                .map(|n| {
                    let (day, month) = (n % 28 + 1, n / 28 % 12 + 1);
                    format!(
                        "{day:02}-{month:02}-2027 tot {day}.{month}.2028, 2027-{month:02}-{day:02} {day} uur"
                    )
                })
                .collect(),
        ),
    ];
    for (name, most, texts) in lists {
        let alarms = texts.iter().filter(|text| find_bsn(text).is_some()).count();
        let share =
            f64::from(u32::try_from(alarms).unwrap()) / f64::from(u32::try_from(texts.len()).unwrap());
        eprintln!("{name}: {alarms} of {}", texts.len());
        assert!(share <= most, "{name}: {alarms} of {}", texts.len());
    }
}

/// Notes as advisors write them, in which nothing is to be warned about.
const ORDINARY: &[&str] = &[
    "Wil graag in de zorg werken, liefst met ouderen met dementie.",
    "Heeft zes jaar in een ziekenhuis gewerkt, afdeling interne geneeskunde.",
    "Deed de medicatie op de afdeling; daar hoort C0164 bij.",
    "Kan drie dagen per week, niet op vrijdag na 14.00 uur.",
    "School start 8 februari 2027; aanmelden voor 15-01-2027.",
    "Diploma uit Damascus, waardering aangevraagd op 12-10-2026.",
    "Spreekt Arabisch en Engels, leest Latijns schrift.",
    "Gesprek met ROC over ontheffing, kenmerk 2026-004512.",
    "BBL-plek bij bakkerij De Korenaar, 24 uur per week, 8 maanden.",
    "PIP van 2 maart 2026, 800 uur taal, 800 uur participatie.",
    "Kosten 1.250 euro, te betalen in 3 termijnen van 416,67.",
    "Wil eerst B1 halen, daarna niveau 2 in 2027-2028.",
    "Certificaten C0160, C0164 en C0166 tellen mee voor 25960.",
    "Kinderopvang geregeld op maandag, dinsdag en donderdag.",
    "Leerbedrijf erkend voor crebo 25655 en 25656.",
    "Woont in 3511 AB, reist met lijn 8, 35 minuten.",
    "Werkt nu in de gehandicaptenzorg via het uitzendbureau.",
    "Heeft een rijbewijs B en een heftruckcertificaat.",
    "Intake op 1-12-2026 om 9.30 uur, lokaal B2.14.",
    "Wil weten of het werkproces 23385/B1-K1-W2 meetelt.",
    "De gemeente telt de uren van de stage mee als participatie.",
    "VOG is nodig voor de stage, duurt 4 tot 6 weken.",
    "Psychiatrie lijkt haar een mooie afdeling om te werken.",
    "Geen computer thuis; wel telefoon met internet.",
    "Afgesproken: eerst praktijkverklaring, dan EVC.",
    "Wil geen avondlessen, wel 4 uur op zaterdag.",
    "Oude code 94830 is vervangen door 25180.",
    "Eindtoets van 40 vragen, 28 goed is voldoende.",
    "Verhuist in 2027 naar regio AM08, daarna opnieuw plannen.",
    "Past naast het werk van 16 uur; in totaal 32 uur per week.",
    "Wants to be a bus driver; the theory exam is on 14 January 2027.",
    "Has a reference from the hotel where she worked 2016-2021.",
    "The school wants a letter before 1 February; ask for C0125.",
    "Prefers Thursday; calls back after 12.",
    "Trial placement of 8 weeks, 20 hours, no pay.",
    "Geloof in dit plan is groot, zegt hij zelf.",
    "De kerk van het dorp heeft een leslokaal dat gebruikt mag worden.",
    "Rekent nu op 52 weken van 12 uur, dus 624 uur.",
    "Christelijk Lyceum heeft plaats in groep 2.",
    "Zoekt werk in de groenvoorziening, kan bomen snoeien.",
];

/// Notes in which something is to be warned about, and what.
const PRIVATE: &[(&str, PrivateKind)] = &[
    ("Bel op 06-12345678 na zessen.", PrivateKind::Phone),
    ("Moeder is bereikbaar op +963 933 123 456.", PrivateKind::Phone),
    ("Mail naar voor.beeld@example.org.", PrivateKind::Email),
    ("Reiskosten op NL91 ABNA 0417 1643 00.", PrivateKind::Iban),
    ("V-nummer 2801234567 staat in de brief.", PrivateKind::VNumber),
    ("BIG-nummer 12345678901 uit het oude register.", PrivateKind::Big),
    ("Paspoort NWR3B4K71 verloopt in 2028.", PrivateKind::Document),
    ("Heeft ptss en slaapt slecht.", PrivateKind::Health),
    ("Is zwanger, verlof vanaf mei.", PrivateKind::Health),
    ("Minder uren door psychische klachten.", PrivateKind::Health),
    ("Kan niet op vrijdag, gaat naar de moskee.", PrivateKind::Religion),
    ("Minder uren tijdens de ramadan.", PrivateKind::Religion),
    ("Syrische vrouw van 34.", PrivateKind::Origin),
    ("Nationaliteit nog niet bekend.", PrivateKind::Origin),
    ("Diagnosed with depression last year.", PrivateKind::Health),
];

#[test]
fn private_notes_are_warned_about_and_ordinary_ones_are_not() {
    for (note, kind) in PRIVATE {
        let found: Vec<PrivateKind> = find_private(note).into_iter().map(|found| found.kind).collect();
        assert_eq!(found, [*kind], "{note}");
    }
    let alarms: Vec<&&str> = ORDINARY.iter().filter(|note| !find_private(note).is_empty()).collect();
    eprintln!("{} of {} ordinary notes are warned about: {alarms:?}", alarms.len(), ORDINARY.len());
    assert!(alarms.len() * 10 < ORDINARY.len(), "{alarms:?}");
    assert!(ORDINARY.iter().all(|note| find_bsn(note).is_none()));
}

#[test]
fn a_warning_names_the_field_keeps_the_case_and_does_not_repeat_what_it_found() {
    for (note, kind) in PRIVATE {
        let mut case = full();
        (*note).clone_into(&mut case.decisions[0].text);
        let file = read_case("case.ron", write_case(&case).as_bytes());
        assert_eq!(file.case.as_ref(), Some(&case), "{note}");
        let code = if kind.is_special() { "CASE011" } else { "CASE010" };
        let warned: Vec<_> = file.findings.iter().filter(|finding| finding.code.0 == code).collect();
        assert_eq!(warned.len(), 1, "{note}: {:?}", file.findings);
        assert!(warned[0].severity == Severity::Warning && warned[0].place.is_some());
        assert!(!format!("{:?}", warned[0].message).contains(&note[..12]));
        let found = concerns(&case);
        let places: Vec<_> = found.iter().map(|one| (one.record, one.field, one.kind)).collect();
        assert_eq!(places, [("Decision", "text", *kind)]);
    }
}

#[test]
fn a_name_is_a_name_even_if_it_is_a_word_for_something_else() {
    let mut case = full();
    case.learner.name = "Roma Christian".to_owned();
    case.decisions[0].author = "A. Afkomst".to_owned();
    assert_eq!(concerns(&case), []);
    assert_eq!(read_case("case.ron", write_case(&case).as_bytes()).findings, []);
    // A number of a person in the field for a name is still said.
    case.learner.name = "0612345678".to_owned();
    assert_eq!(concerns(&case).len(), 1);
}

#[test]
fn the_examples_hold_nothing_private() {
    for demo in store::demos::ALL {
        let case = demo.read().case.unwrap();
        assert_eq!(concerns(&case), [], "{}", demo.id);
    }
}

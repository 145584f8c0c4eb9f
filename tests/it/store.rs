//! Case files: what is written reads back, what is wrong is all said, and nothing on disk is lost.

use std::fs;

use jiff::civil::date;
use leerpad::diag::Severity;
use leerpad::model::case::{
    Adjustment, Appointment, Asked, Assessed, Availability, Case, CaseLanguage, ChosenPlan, ChosenStep,
    CivicFacts, Consent, ConsentFor, Counted, Decision, Exception, Extension, Fix, Learner, Literacy, Mark,
    MarkState, Question, Settings, UnderWay, Verdict, Work, Written,
};
use leerpad::model::civic::{Account, Act, CivicGroup, CivicRoute};
use leerpad::model::language::Level;
use leerpad::store::{
    self, CaseFolder, MAX_CASE_BYTES, Problem, SaveError, load_path, read_case, save_path, write_case,
};
use proptest::prelude::*;

#[allow(clippy::unnecessary_wraps, reason = "it stands where a case may have nothing")]
fn by() -> Option<Written> {
    Some(Written { author: "Collega".to_owned(), date: date(2026, 11, 4) })
}

/// A case with something in every field.
pub(crate) fn full() -> Case {
    Case {
        id: "z-route-1".parse().unwrap(),
        catalog_version: Some("2026-11-22".to_owned()),
        title: "Van keuken naar zorg: \"helpende\"".to_owned(),
        learner: Learner {
            name: "Mw. Voorbeeld-Oost محمد".to_owned(),
            case_number: Some("LWL-2026-17".to_owned()),
            age: Some(34),
        },
        goals: vec!["25960".parse().unwrap(), "job:groepshulp".parse().unwrap()],
        plan_from: Some(date(2027, 1, 4)),
        marks: vec![
            Mark {
                on: "23385/B1-K1-W2".parse().unwrap(),
                state: MarkState::Evidenced,
                author: "Adviseur".to_owned(),
                date: date(2026, 11, 2),
                reason:
                    "Werkte zes jaar in een keuken; referentie gezien. Deze reden is zo lang dat het record \
                         niet op een regel past."
                        .to_owned(),
            },
            Mark {
                on: "language:speaking-B1".parse().unwrap(),
                state: MarkState::Granted,
                author: String::new(),
                date: date(2026, 11, 2),
                reason: String::new(),
            },
        ],
        availability: Availability {
            day: 20,
            evening: 4,
            exceptions: vec![Exception {
                from: date(2027, 7, 19),
                to: date(2027, 8, 27),
                day: 8,
                evening: 0,
                reason: "Kinderen thuis".to_owned(),
                by: by(),
            }],
        },
        school_calendar: Some("schoolvakanties-midden".parse().unwrap()),
        region: Some("AM08".parse().unwrap()),
        municipality: Some("voorbeeldstad".parse().unwrap()),
        language: CaseLanguage {
            band: "basis".parse().unwrap(),
            levels: [Level::A1, Level::A2, Level::A1, Level::A0],
            hours_since: 120,
            lessons_per_week: Some(12),
            fixed: true,
            literacy: Some(Literacy::OtherScript),
            schooling_years: Some(9),
        },
        civic: Some(CivicFacts {
            act: Act::Wi2021,
            route: Some(CivicRoute::SelfReliance),
            group: CivicGroup::Asylum,
            first_pip: Some(date(2026, 3, 2)),
            extensions: vec![Extension {
                ground: "Medische grond, besluit DUO".to_owned(),
                months: 6,
                by: by(),
            }],
            done: vec![(Account::Language, 300), (Account::Participation, 250), (Account::Pvt, 12)],
            education_until: Some(date(2027, 2, 1)),
        }),
        work: Some(Work { what: "Keukenhulp".to_owned(), hours_per_week: 12 }),
        under_way: vec![UnderWay {
            offering: "pvt-cursus".parse().unwrap(),
            hours_per_week: 3,
            until: date(2027, 2, 5),
        }],
        placement_hours: 80,
        settings: Settings {
            placement_counts: Counted::Yes,
            entry_waiver: Counted::No,
            company: Counted::No,
            contract: Counted::Yes,
            work_cap: Some(20),
            budget: Some(1500),
            horizon_weeks: 208,
            participation_per_week: Some(16),
            evening_only: true,
        },
        adjustments: vec![
            Adjustment {
                offering: "evc-25960".parse().unwrap(),
                fix: Fix::Pinned(Some(date(2027, 1, 4))),
                author: "M. Jansen".to_owned(),
                date: date(2026, 11, 20),
                reason: "plaats toegezegd".to_owned(),
            },
            Adjustment {
                offering: "c0164-roc".parse().unwrap(),
                fix: Fix::Forbidden,
                author: String::new(),
                date: date(2026, 11, 20),
                reason: String::new(),
            },
        ],
        assessment: vec![Assessed {
            question: Question::SustainableWork,
            verdict: Verdict::Partly,
            note: "tijdelijk contract".to_owned(),
            author: "M. Jansen".to_owned(),
            date: date(2026, 11, 20),
        }],
        asked: vec![Asked { about: "evening".parse().unwrap(), known: false }],
        chosen: Some(ChosenPlan {
            author: "M. Jansen".to_owned(),
            reason: "past naast het werk".to_owned(),
            finish: Some(date(2027, 7, 2)),
            date: date(2026, 11, 3),
            goal: "25960".parse().unwrap(),
            steps: vec![ChosenStep {
                offering: "c0160-ovo".parse().unwrap(),
                start: date(2027, 1, 4),
                end: date(2027, 3, 26),
            }],
        }),
        decisions: vec![Decision {
            date: date(2026, 11, 3),
            author: "Adviseur".to_owned(),
            text: "Eerst C0160.\nReden: \\ plek bij \"De Brug\".".to_owned(),
        }],
        appointments: vec![Appointment {
            date: date(2026, 12, 1),
            text: "Gesprek met school".to_owned(),
            by: by(),
        }],
        handover: "Bel niet in de ochtend.".to_owned(),
        handover_by: by(),
        advisor: "B. Opvolger".to_owned(),
        consent: vec![Consent {
            with: "School".to_owned(),
            reader: Some(ConsentFor::School),
            purpose: "Intake".to_owned(),
            date: date(2026, 11, 3),
            until: Some(date(2027, 11, 3)),
            withdrawn: Some(date(2027, 2, 1)),
            by: by(),
        }],
        ended: Some(date(2027, 8, 1)),
    }
}

fn read(text: &str) -> store::CaseFile {
    read_case("case.ron", text.as_bytes())
}

/// What was found, as `line:column code`.
fn places(file: &store::CaseFile) -> Vec<String> {
    file.findings
        .iter()
        .map(|finding| match finding.place {
            None => format!("- {}", finding.code),
            Some(place) => {
                let (_, start, _) = file.sources.place_of(place);
                format!("{}:{} {}", start.line, start.column, finding.code)
            }
        })
        .collect()
}

#[test]
fn a_full_case_reads_back_as_written() {
    let text = write_case(&full());
    let file = read(&text);
    assert_eq!(places(&file), Vec::<String>::new(), "{text}");
    let case = file.case.unwrap();
    assert_eq!(case, full());
    assert_eq!(write_case(&case), text);
    // The file is good RON for every other reader too.
    ron::from_str::<ron::Value>(&text).unwrap();
}

#[test]
fn a_new_case_reads_back_as_written() {
    let case = Case::new("nieuw".parse().unwrap(), "basis".parse().unwrap());
    let file = read(&write_case(&case));
    assert_eq!((places(&file), file.case), (vec![], Some(case)));
}

#[test]
fn a_text_typed_in_pieces_is_stored_composed() {
    let mut case = full();
    case.learner.name = "Rene\u{301}e".to_owned();
    let case = read(&write_case(&case)).case.unwrap();
    assert_eq!(case.learner.name, "Renée");
    assert_eq!(read(&write_case(&case)).case, Some(case));
}

#[test]
fn references_are_found_with_their_places_and_kept_whatever_they_name() {
    let file = read(&write_case(&full()));
    let keys: Vec<String> = file.references.iter().map(|reference| reference.key.to_string()).collect();
    assert_eq!(
        keys,
        [
            "25960",
            "job:groepshulp",
            "23385/B1-K1-W2",
            "language:speaking-B1",
            "calendar:schoolvakanties-midden",
            "region:AM08",
            "band:basis",
            "offering:pvt-cursus",
            "offering:evc-25960",
            "offering:c0164-roc",
            "25960",
            "offering:c0160-ovo",
        ]
    );
    let catalog = leerpad::model::Catalog::default();
    let unknown = store::unknown_references(&file, &catalog);
    assert_eq!(unknown.len(), keys.len());
    assert!(unknown.iter().all(|finding| finding.severity == Severity::Warning && finding.place.is_some()));
}

#[test]
fn every_mistake_is_said_at_its_place_and_nothing_is_half_loaded() {
    let file = read(
        r#"Case(
    format: 1,
    id: "Een Dossier",
    titel: "x",
    goals: ["CO160", "job:Groepshulp"],
    marks: [
        Mark(on: "C0160", state: Claimd, date: "2026-02-30"),
        Mark(on: "C0164", state: Claimed, date: "2026-11-02"),
        Mark(on: "C0164", state: Granted, date: "2026-11-02"),
    ],
    availability: Availability(day: 200, evening: -1, exceptions: [
        Exception(from: "2027-03-01", to: "2027-02-01", day: 0, evening: 0),
    ]),
    civic: Civic(act: Wi2021, group: Asylum, done: [
        Done(account: Pvt, hours: 3), Done(account: Pvt, hours: 4),
    ]),
)
"#,
    );
    assert!(file.case.is_none());
    insta::assert_snapshot!(places(&file).join("\n"), @r"
    1:1 RON104
    3:9 CASE003
    4:5 RON102
    5:13 CASE003
    5:22 CASE003
    7:34 RON106
    7:48 RON115
    9:18 CASE004
    11:37 RON108
    11:51 RON108
    12:43 CASE005
    15:39 CASE004
    ");
}

#[test]
fn a_newer_format_is_refused_before_anything_else() {
    let file = read("Case(format: 2, id: \"a\", mood: Sunny)");
    assert!(file.case.is_none());
    assert_eq!(places(&file), ["1:14 CASE001"]);
}

#[test]
fn a_number_like_a_bsn_is_refused_in_every_text() {
    for field in ["title", "handover", "name", "case_number", "reason", "decision", "ground", "with", "what"]
    {
        let mut case = full();
        let bsn = "nr. 123.456.782 bekend".to_owned();
        match field {
            "title" => case.title = bsn,
            "handover" => case.handover = bsn,
            "name" => case.learner.name = bsn,
            "case_number" => case.learner.case_number = Some("123456782".to_owned()),
            "reason" => case.marks[0].reason = bsn,
            "decision" => case.decisions[0].text = bsn,
            "ground" => case.civic.as_mut().unwrap().extensions[0].ground = bsn,
            "with" => case.consent[0].with = bsn,
            _ => case.work.as_mut().unwrap().what = bsn,
        }
        let file = read(&write_case(&case));
        assert!(file.case.is_none(), "{field}");
        assert!(file.findings.iter().any(|finding| finding.code.0 == "CASE002"), "{field}");

        let folder = tempfile::tempdir().unwrap();
        let error = CaseFolder::at(folder.path()).save(&case).unwrap_err();
        assert!(matches!(error, SaveError::Refused(_)), "{field}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "{field}");
    }
}

#[test]
fn damaged_and_foreign_files_give_one_clear_finding() {
    for (bytes, code) in [
        (b"".as_slice(), "RON001"),
        (b"  // only a comment\n", "RON001"),
        (&[0; 64], "RON006"),
        (b"{\"id\": 1}", "RON101"),
        (&[0x1f, 0x8b, 8, 0], "RON004"),
        (b"Case(title: \"Ren\xe9\")", "RON005"),
        (b"<<<<<<< HEAD\nCase()\n=======\nCase()\n>>>>>>> x\n", "RON008"),
    ] {
        let file = read_case("case.ron", bytes);
        assert!(file.case.is_none());
        assert!(file.findings.iter().any(|finding| finding.code.0 == code), "{code}: {:?}", file.findings);
    }
}

#[test]
fn a_file_cut_anywhere_is_no_case_and_no_panic() {
    let text = write_case(&full());
    // The last character is the line end, which a whole file may lack.
    for end in (0..text.len() - 2).filter(|end| text.is_char_boundary(*end)) {
        assert!(read_case("case.ron", &text.as_bytes()[..end]).case.is_none(), "{end}");
    }
}

#[test]
fn the_folder_lists_saves_and_loads() {
    let parent = tempfile::tempdir().unwrap();
    let folder = CaseFolder::at(parent.path().join("a").join("cases"));
    assert_eq!(folder.list().unwrap().entries.len(), 0);
    let path = folder.create(&full()).unwrap();
    assert!(folder.has(&full().id) && path == folder.path_of(&full().id));
    assert!(
        matches!(folder.create(&full()), Err(SaveError::File(error)) if error.problem == Problem::Exists)
    );
    folder.save(&full()).unwrap();
    assert_eq!(folder.load(&full().id).unwrap().case, Some(full()));

    fs::copy(&path, folder.dir().join("Geen Id.ron")).unwrap();
    fs::copy(&path, folder.dir().join("notes.txt")).unwrap();
    let mut file = fs::File::create(folder.dir().join("kapot.ron")).unwrap();
    std::io::Write::write_all(&mut file, b"Case(").unwrap();
    let listing = folder.list().unwrap();
    assert_eq!(listing.entries.len(), 1);
    assert_eq!(listing.entries[0].title, full().title);
    assert_eq!(listing.entries[0].goal, full().goals.first().cloned());
    assert!(listing.entries[0].updated.is_some());
    let broken: Vec<&str> = listing.broken.iter().map(|broken| broken.name.as_str()).collect();
    assert_eq!(broken, ["Geen Id.ron", "kapot.ron"]);
}

#[cfg(unix)]
#[test]
fn the_folder_is_private_and_follows_no_links() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let parent = tempfile::tempdir().unwrap();
    let folder = CaseFolder::at(parent.path().join("cases"));
    let path = folder.save(&full()).unwrap();
    assert_eq!(fs::metadata(folder.dir()).unwrap().permissions().mode() & 0o777, 0o700);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);

    symlink(&path, folder.dir().join("elders.ron")).unwrap();
    let linked = "elders".parse().unwrap();
    assert_eq!(folder.load(&linked).unwrap_err().problem, Problem::Link);
    let mut moved = full();
    moved.id = linked;
    assert!(matches!(folder.save(&moved), Err(SaveError::File(error)) if error.problem == Problem::Link));
    assert_eq!(folder.list().unwrap().broken.len(), 1);
    assert_eq!(folder.load(&full().id).unwrap().case, Some(full()));
    // A link that the user names is followed for reading.
    assert_eq!(load_path(&folder.dir().join("elders.ron")).unwrap().case, Some(full()));
}

#[test]
fn what_is_no_small_ordinary_file_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(load_path(folder.path()).unwrap_err().problem, Problem::NotAFile);
    let path = folder.path().join("groot.ron");
    fs::File::create(&path).unwrap().set_len(MAX_CASE_BYTES + 1).unwrap();
    assert_eq!(load_path(&path).unwrap_err().problem, Problem::TooLarge { max: MAX_CASE_BYTES });
    assert_eq!(load_path(&folder.path().join("geen.ron")).unwrap_err().problem, Problem::Missing);
    #[cfg(unix)]
    assert_eq!(load_path(std::path::Path::new("/dev/zero")).unwrap_err().problem, Problem::NotAFile);
}

#[test]
fn a_case_that_cannot_be_saved_leaves_the_old_file_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    save_path(&path, &full()).unwrap();
    let before = fs::read(&path).unwrap();
    let mut case = full();
    case.handover = "x".repeat(5_000);
    assert!(matches!(save_path(&path, &case), Err(SaveError::Refused(_))));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn every_demo_reads_without_a_finding_and_is_written_as_the_program_writes() {
    for demo in store::demos::ALL {
        let file = demo.read();
        assert_eq!(places(&file), Vec::<String>::new(), "{}", demo.id);
        let case = file.case.unwrap();
        assert_eq!(case.id.as_str(), demo.id);
        let (_, _, text) = file.sources.iter().next().unwrap();
        assert_eq!(write_case(&case), text, "{}", demo.id);
    }
}

fn texts() -> impl Strategy<Value = String> {
    // What people type, with what has to be escaped, and without blanks at the ends or digits in a row.
    "[a-zA-Zéşñжشሰ\"\\\\(),:'=+@-]([a-zA-Zéşñжشሰ\"\\\\(),:'=+@ -]{0,30}[a-z\"\\\\])?"
}

fn dates() -> impl Strategy<Value = jiff::civil::Date> {
    (2000_i16..2100, 1_i8..13, 1_i8..29).prop_map(|(year, month, day)| date(year, month, day))
}

fn cases() -> impl Strategy<Value = Case> {
    let marks = proptest::collection::btree_map(0_u16..9999, (0_usize..5, dates(), texts()), 0..8);
    let numbers = proptest::array::uniform4(0_u32..168);
    (texts(), proptest::option::of(texts()), marks, numbers, any::<bool>(), dates()).prop_map(
        |(name, number, marks, numbers, flag, day)| {
            let mut case = full();
            case.learner.name.clone_from(&name);
            case.title = format!("{name} en {name}");
            case.learner.case_number = number;
            case.marks = marks
                .into_iter()
                .map(|(code, (state, date, reason))| Mark {
                    on: format!("C{code:04}").parse().unwrap(),
                    state: MarkState::ALL[state],
                    author: reason.clone(),
                    date,
                    reason,
                })
                .collect();
            case.availability.day = numbers[0];
            case.availability.evening = numbers[1];
            case.language.lessons_per_week = flag.then_some(numbers[2]);
            case.settings.work_cap = (!flag).then_some(numbers[3]);
            case.plan_from = flag.then_some(day);
            case.handover = format!("{name}\n{name}");
            if flag {
                case.civic = None;
                case.chosen = None;
                case.settings = Settings::default();
            }
            case
        },
    )
}

proptest! {
    #[test]
    fn any_case_reads_back_as_written(case in cases()) {
        use unicode_normalization::UnicodeNormalization as _;

        let text = write_case(&case);
        let file = read(&text);
        prop_assert_eq!(places(&file), Vec::<String>::new(), "{}", text);
        let back = file.case.unwrap();
        prop_assert_eq!(write_case(&back), text);
        prop_assert_eq!(&back.learner.name, &case.learner.name.nfc().collect::<String>());
        prop_assert_eq!(&back.marks.len(), &case.marks.len());
        prop_assert_eq!(&back.settings, &case.settings);
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let file = read_case("case.ron", &bytes);
        prop_assert!(file.case.is_none() && !file.findings.is_empty());
    }

    #[test]
    fn a_changed_byte_is_read_without_a_panic(at in 0_usize..3000, byte in any::<u8>()) {
        let mut bytes = write_case(&full()).into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        let file = read_case("case.ron", &bytes);
        prop_assert_eq!(file.case.is_none(), file.findings.iter().any(|finding| finding.severity == Severity::Error));
    }
}

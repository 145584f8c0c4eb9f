//! Mistakes in catalog files: each is found, at its place, and nothing half-loaded comes out.

use leerpad::catalog::{self, Loaded};

/// A small catalog without a mistake. Tests change one thing in it.
const GOOD: &str = r#"Catalog(
    format: 1,
    version: "1",
    sector: "zorg",
    sources: [
        Source(id: "plan", title: "Examenplan", publisher: "School", grade: B, checked_on: "2026-11-22"),
    ],
    files: [
        QualificationFile(code: "23385", name: "Dienstverlening", core_tasks: [
            CoreTask(code: "B1-K1", name: "Helpt", work_processes: [
                WorkProcess(code: "B1-K1-W1", name: "Bereidt voor"),
                WorkProcess(code: "B1-K1-W2", name: "Rondt af"),
            ]),
        ], sources: ["plan"]),
    ],
    qualifications: [
        Qualification(crebo: "25960", name: "Helpende", level: 2, file: "23385", core_tasks: ["B1-K1"], sources: ["plan"]),
    ],
    certificates: [
        Certificate(code: "C0160", name: "Assisteren", level: 2, qualifications: ["25960"], covers: [
            Covers(unit: "23385/B1-K1-W1", matched: Exact),
        ], sources: ["plan"]),
    ],
    licences: [Licence(id: "vog", name: "VOG", sources: ["plan"])],
    jobs: [Job(id: "helper", name: "Helper", needs: All([Certificate("C0160"), Licence("vog")]), sources: ["plan"])],
    offerings: [
        Offering(id: "c0160-ovo", name: "Assisteren", provider: "landelijk", pathway: OVO, grants: [Certificate("C0160")],
            load: Measured(120),
            modes: [Mode(name: (nl: "dag", en: "day"), hours_per_week: 12, day: 12)],
            starts: Monthly, cost: Unknown, sources: ["plan"]),
    ],
)
"#;

fn load(files: &[(&str, &str)]) -> Loaded {
    catalog::load(files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect())
}

/// The findings of files, each as `file:line:column CODE message-id`.
fn findings(files: &[(&str, &str)]) -> Vec<String> {
    let loaded = load(files);
    let errors = loaded.errors();
    assert_eq!(loaded.catalog.is_none(), errors > 0, "a catalog comes out exactly when no file has an error");
    loaded
        .diagnostics
        .iter()
        .map(|finding| {
            let at = finding.place.map_or_else(
                || loaded.sources.name(finding.file).to_owned(),
                |place| {
                    let (file, start, _) = loaded.sources.place_of(place);
                    format!("{file}:{}:{}", start.line, start.column)
                },
            );
            format!("{at} {} {}", finding.code, finding.message.id)
        })
        .collect()
}

/// The one finding after replacing a piece of the good catalog, without the file name.
#[track_caller]
fn one(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "the good catalog has no `{from}`");
    let broken = GOOD.replacen(from, to, 1);
    let found = findings(&[("a.ron", &broken)]);
    assert_eq!(found.len(), 1, "{found:#?}");
    found[0].strip_prefix("a.ron:").unwrap_or(&found[0]).to_owned()
}

#[test]
fn the_good_catalog_has_no_finding() {
    assert_eq!(findings(&[("a.ron", GOOD)]), Vec::<String>::new());
}

#[test]
fn the_shipped_catalog_has_no_finding() {
    let loaded = catalog::embedded();
    assert_eq!((loaded.errors(), loaded.warnings()), (0, 0), "{:?}", loaded.diagnostics);
}

#[test]
fn each_mistake_has_one_finding_at_its_place() {
    let found = one;
    assert_eq!(
        found(
            r#"covers: [
            Covers(unit: "23385/B1-K1-W1", matched: Exact),
        ]"#,
            "covers: []"
        ),
        "20:27 CAT013 catalog-covers-nothing"
    );
    assert_eq!(found("unit: \"23385/B1-K1-W1\"", "unit: \"23385/B1-K1-W9\""), "21:26 CAT002 catalog-unknown");
    assert_eq!(found("code: \"C0160\"", "code: \"CO160\""), "20:27 CAT003 catalog-bad-code");
    assert_eq!(found("level: 2, file", "level: 7, file"), "17:64 CAT010 catalog-level");
    assert_eq!(found("format: 1", "format: 2"), "2:13 CAT016 catalog-format");
    assert_eq!(found("    version: \"1\",\n", ""), "1:1 CAT015 catalog-no-version");
    assert_eq!(found("day: 12)", "day: 14)"), "29:21 CAT009 catalog-mode-hours");
    assert_eq!(found("starts: Monthly", "starts: Months([13])"), "30:29 CAT019 catalog-month");
    assert_eq!(
        found("Measured(120)", "Estimated(min: 90, likely: 80, max: 100, basis: (nl: \"x\", en: \"x\"))"),
        "28:19 CAT008 catalog-estimate-order"
    );
    assert_eq!(
        found("modes: [Mode(name: (nl: \"dag\", en: \"day\"), hours_per_week: 12, day: 12)]", "modes: []"),
        "29:20 CAT017 catalog-no-modes"
    );
    assert_eq!(
        found("needs: All([Certificate(\"C0160\"), Licence(\"vog\")])", "needs: All([])"),
        "25:53 CAT006 catalog-empty-requirement"
    );
    assert_eq!(found("Licence(\"vog\")])", "Licence(\"vg\")])"), "25:88 CAT002 catalog-unknown");
    assert_eq!(
        found("Licence(\"vog\")])", "Language(Speaking, B2)])"),
        "25:80 CAT002 catalog-language-not-given"
    );
    assert_eq!(
        found("WorkProcess(code: \"B1-K1-W2\"", "WorkProcess(code: \"B1-K2-W2\""),
        "12:35 CAT014 catalog-work-process-elsewhere"
    );
    assert_eq!(
        found(
            "Licence(id: \"vog\", name: \"VOG\", sources: [\"plan\"])",
            "Licence(id: \"vog\", name: \"VOG\", sources: [])"
        ),
        "24:57 CAT004 catalog-no-source"
    );
    assert_eq!(
        found("name: \"VOG\", sources", "name: \"VOG\", grade: A, sources"),
        "24:55 CAT005 catalog-grade-too-good"
    );
    assert_eq!(
        found(
            "starts: Monthly,",
            "starts: Monthly, valid_from: \"2027-02-01\", valid_until: \"2027-01-01\","
        ),
        "30:69 CAT011 catalog-date-order"
    );
    assert_eq!(
        found("grants: [Certificate(\"C0160\")]", "grants: [Licence(\"vog\")]"),
        "25:20 CAT012 catalog-job-out-of-reach"
    );
}

#[test]
fn all_mistakes_of_all_files_are_found_at_once() {
    let broken = GOOD
        .replacen("level: 2, file", "level: 9, file", 1)
        .replacen("matched: Exact", "matched: Exactly", 1)
        .replacen("hours_per_week: 12", "hours_per_week: twelve", 1)
        .replacen("checked_on: \"2026-11-22\"", "checked_on: \"22-11-2026\"", 1);
    let second =
        "Catalog(format: 1, licences: [Licence(id: \"vog\", name: \"Nog een\", sources: [\"plan\"])])";
    let found = findings(&[("a.ron", &broken), ("b.ron", second)]);
    for expected in [
        "a.ron:6:92 RON115",
        "a.ron:17:64 CAT010",
        "a.ron:21:53 RON106",
        "a.ron:29:72 RON101",
        "b.ron:1:43 CAT001",
    ] {
        assert!(found.iter().any(|line| line.starts_with(expected)), "{expected} not in {found:#?}");
    }
    assert_eq!(found.len(), 5, "one mistake, one finding: {found:#?}");
}

#[test]
fn a_name_that_is_lost_hides_no_other() {
    // The code of the certificate cannot be read, so nobody knows whether the job asks for it; the source is unknown anyhow.
    let broken = GOOD.replacen("code: \"C0160\"", "code: \"C16\"", 1).replacen(
        "name: \"VOG\", sources: [\"plan\"]",
        "name: \"VOG\", sources: [\"plam\"]",
        1,
    );
    assert_eq!(
        findings(&[("a.ron", &broken)]),
        ["a.ron:20:27 CAT003 catalog-bad-code", "a.ron:24:58 CAT002 catalog-unknown"]
    );
    // Of a file that was cut off nobody knows what stood in the rest.
    let cut = &GOOD[..GOOD.find("    licences:").unwrap()];
    let second = "Catalog(format: 1, jobs: [Job(id: \"x\", name: \"X\", needs: Licence(\"vog\"), sources: [\"plan\"])])";
    assert_eq!(findings(&[("a.ron", cut), ("b.ron", second)]), ["a.ron:23:7 RON002 syntax-ends-too-early"]);
}

#[test]
fn a_name_defined_twice_points_at_both_places() {
    let second =
        "Catalog(format: 1, licences: [Licence(id: \"vog\", name: \"Nog een\", sources: [\"plan\"])])";
    let loaded = load(&[("a.ron", GOOD), ("b.ron", second)]);
    let [finding] = loaded.diagnostics.as_slice() else { panic!("{:?}", loaded.diagnostics) };
    let first = loaded.sources.place_of(finding.labels[0].place);
    assert_eq!((first.0, first.1.line), ("a.ron", 24));
}

#[test]
fn an_unknown_name_is_answered_with_the_nearest_of_its_kind() {
    let broken = GOOD.replacen("Licence(\"vog\")])", "Licence(\"vogg\")])", 1);
    let loaded = load(&[("a.ron", &broken)]);
    let fix = loaded.diagnostics[0].fix.as_ref().expect("the nearest name is offered");
    assert_eq!(fix.apply(&broken).unwrap(), GOOD);
}

#[test]
fn jobs_that_need_one_another_are_a_cycle() {
    let broken = GOOD.replacen(
        "jobs: [",
        "jobs: [Job(id: \"a\", name: \"A\", needs: Job(\"b\"), sources: [\"plan\"]), \
         Job(id: \"b\", name: \"B\", needs: Job(\"a\"), sources: [\"plan\"]), ",
        1,
    );
    let found = findings(&[("a.ron", &broken)]);
    assert!(found.iter().any(|line| line.contains("CAT007 catalog-cycle")), "{found:#?}");
}

#[test]
fn files_of_another_kind_or_encoding_are_named_as_such() {
    for (bytes, code) in [
        (&b""[..], "RON001"),
        (b"{\"format\": 1}", "RON101"),
        (b"[catalog]\nformat = 1", "RON004"),
        (b"\xff\xfeC\0a\0", "RON005"),
        (b"Catalog(format: 1, version: \"\xeb\")", "RON005"),
    ] {
        let loaded = catalog::load(vec![("a.ron".to_owned(), bytes.to_vec())]);
        assert!(loaded.catalog.is_none());
        assert!(loaded.diagnostics.iter().any(|finding| finding.code.0 == code), "{:?}", loaded.diagnostics);
    }
}

#[test]
fn the_same_files_have_the_same_hash_and_other_files_another() {
    let hash = |text: &str| load(&[("a.ron", text)]).catalog.unwrap().hash.clone();
    assert_eq!(hash(GOOD), hash(GOOD));
    assert_ne!(hash(GOOD), hash(&GOOD.replacen("Helper", "Helpster", 1)));
    assert_eq!(hash(GOOD).len(), 64);
}

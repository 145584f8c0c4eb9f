//! Offerings that follow from conventions: what a qualification with courses gets, and what an author can write instead.

use leerpad::catalog;
use leerpad::model::Catalog;
use leerpad::model::load::Load;
use leerpad::model::offering::{Cost, Grant, Offering, Strength};

/// A catalog with one dossier, two qualifications of it, a certificate, and one convention of every kind.
fn text(extra_offerings: &str, courses: &str) -> String {
    let wording = r#"(nl: "{count} van {units}, {each} uur", en: "{count} of {units}, {each} hours")"#;
    let share = format!("Share(guided: 200, placement: 610, low: 60, high: 188, basis: {wording})");
    let mode = r#"Mode(name: (nl: "dag", en: "day"), hours_per_week: 20, day: 20)"#;
    let part = |id: &str, gives: &str, load: &str, more: &str| {
        format!(
            r#"Convention(id: "{id}", gives: {gives}, pathway: OVO, levels: [2, 3], name: "{{name}} {id}", load: {load},
            modes: [{mode}], starts: AnyWeek, sources: ["wet"], grade: D, {more}),"#
        )
    };
    let parts = [
        part("ovo-certificaat", "Certificate", &share, ""),
        part("ovo-deel", "CoreTask", &share, "company: true,"),
        part("afronding", "Completion", &share, ""),
    ];
    format!(
        r#"Catalog(format: 1, version: "1", sector: "proef",
    sources: [Source(id: "wet", title: "Wet", publisher: "Staat", grade: A, checked_on: "2026-11-22")],
    licences: [Licence(id: "vmbo", name: "vmbo", sources: ["wet"])],
    files: [QualificationFile(code: "23000", name: "Proef", core_tasks: [
        CoreTask(code: "B1-K1", name: "Maakt", work_processes: [
            WorkProcess(code: "B1-K1-W1", name: "Een"), WorkProcess(code: "B1-K1-W2", name: "Twee"),
        ]),
        CoreTask(code: "P1-K1", name: "Leidt", work_processes: [WorkProcess(code: "P1-K1-W1", name: "Drie")]),
    ], sources: ["wet"])],
    qualifications: [
        Qualification(crebo: "25001", name: "Maker", level: 2, file: "23000", core_tasks: ["B1-K1"],
            electives_hours: 480, {courses} sources: ["wet"]),
        Qualification(crebo: "25002", name: "Leider", level: 3, file: "23000", core_tasks: ["B1-K1", "P1-K1"],
            electives_hours: 720, courses: [Course(pathway: BBL, years: 3)], sources: ["wet"]),
    ],
    certificates: [Certificate(code: "C0001", name: "Begin", qualifications: ["25001"],
        covers: [Covers(unit: "23000/B1-K1-W1", matched: Exact)], sources: ["wet"])],
    conventions: [
        Convention(id: "bbl-alle", gives: Diploma, pathway: BBL, levels: [2, 3], name: "{{name}} (bbl)", load: PerYear(850),
            modes: [Mode(name: (nl: "bbl", en: "BBL"), hours_per_week: 22, weeks: Measured(40), day: 22, placement: 16)],
            starts: Months([9]), company: true, lower_diplomas: true, yearly_fee: 303,
            entry: [Entry(needs: Any([Licence("vmbo")]), strength: Waivable)],
            sources: ["wet"], note: (nl: "{{years}} jaar", en: "{{years}} years")),
        {}
    ],
    offerings: [{extra_offerings}],
)"#,
        parts.join("\n")
    )
}

fn load(text: &str) -> std::sync::Arc<Catalog> {
    let loaded = catalog::load(vec![("proef.ron".into(), text.as_bytes().to_vec())]);
    assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
    loaded.catalog.expect("no findings")
}

const TWO_YEARS: &str = "courses: [Course(pathway: BBL, years: 2)],";

fn offering<'c>(catalog: &'c Catalog, id: &str) -> &'c Offering {
    catalog.offering_by_slug(&id.parse().unwrap()).unwrap_or_else(|| panic!("no {id}")).1
}

fn grants(catalog: &Catalog, offering: &Offering) -> Vec<String> {
    let key = |grant: &Grant| match grant {
        Grant::Item(item) => catalog.item(*item).unwrap().key.to_string(),
        Grant::Claimed(item) => format!("claimed {}", catalog.item(*item).unwrap().key),
    };
    offering.grants.iter().map(key).collect()
}

#[test]
fn a_qualification_with_courses_gets_an_offering_of_every_kind() {
    let catalog = load(&text("", TWO_YEARS));
    let ids: Vec<&str> = catalog.offerings.iter().map(|offering| offering.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "25001-afronding",
            "25001-b1-k1-ovo",
            "25001-bbl",
            "25002-afronding",
            "25002-bbl",
            "25002-p1-k1-ovo",
            "c0001-ovo",
        ]
    );
    assert_eq!(grants(&catalog, offering(&catalog, "c0001-ovo")), ["C0001"]);
    // What the certificate covers is not offered again as a rest, nor is a core task that a lower qualification shares.
    assert_eq!(grants(&catalog, offering(&catalog, "25001-b1-k1-ovo")), ["23000/B1-K1-W2"]);
    assert_eq!(grants(&catalog, offering(&catalog, "25002-p1-k1-ovo")), ["23000/P1-K1-W1"]);
    assert_eq!(
        grants(&catalog, offering(&catalog, "25001-afronding")),
        ["25001/generic", "25001/electives", "25001/placement"]
    );
}

#[test]
fn a_course_counts_its_years_in_hours_weeks_and_fee() {
    let catalog = load(&text("", TWO_YEARS));
    let course = offering(&catalog, "25001-bbl");
    assert_eq!(course.name, "Maker (bbl)");
    assert_eq!(course.load, Load::Measured(1_700));
    assert_eq!(course.modes[0].weeks, Some(Load::Measured(80)));
    assert_eq!(course.cost, Cost::Euro(606));
    assert_eq!(course.facts.note.as_ref().unwrap().nl, "2 jaar");
    assert_eq!(offering(&catalog, "25002-bbl").load, Load::Measured(2_550));
}

#[test]
fn a_lower_diploma_of_the_same_dossier_meets_the_entry_of_a_higher_one() {
    let catalog = load(&text("", TWO_YEARS));
    let waivable = |id: &str| {
        let entry = &offering(&catalog, id).entry;
        let words = entry.iter().filter(|entry| entry.strength == Strength::Waivable);
        format!("{:?}", words.map(|entry| &entry.needs).collect::<Vec<_>>())
    };
    let lower = catalog.item_by_key(&"25001".parse().unwrap()).unwrap().0;
    assert!(waivable("25002-bbl").contains(&format!("{lower:?}")), "{}", waivable("25002-bbl"));
    assert!(!waivable("25001-bbl").contains(&format!("{lower:?}")));
    let hard =
        offering(&catalog, "25001-bbl").entry.iter().filter(|entry| entry.strength == Strength::Hard).count();
    assert_eq!(hard, 1, "the recognised company");
}

#[test]
fn an_estimate_follows_the_rule_and_says_so() {
    let catalog = load(&text("", TWO_YEARS));
    // 2 years of 810 hours: electives 1,620 x 480 / 3,200 = 243, generic 200, the rest 1,177 over two work processes.
    let Load::Estimated { min, likely, max, basis } = &offering(&catalog, "c0001-ovo").load else { panic!() };
    assert_eq!((*min, *likely, *max), (353, 589, 1_106));
    assert_eq!(basis.nl, "1 van 2, 589 uur");
    let Load::Estimated { likely, .. } = &offering(&catalog, "25001-afronding").load else { panic!() };
    assert_eq!(*likely, 443);
}

#[test]
fn what_somebody_wrote_stands_in_the_place_of_what_follows() {
    let own = r#"Offering(id: "c0001-ovo", name: "Eigen", provider: "School", pathway: OVO, grants: [Certificate("C0001")],
        load: Measured(480), modes: [Mode(name: (nl: "dag", en: "day"), hours_per_week: 20, day: 20)], starts: AnyWeek,
        cost: Unknown, sources: ["wet"])"#;
    let catalog = load(&text(own, TWO_YEARS));
    assert_eq!(offering(&catalog, "c0001-ovo").name, "Eigen");
    assert_eq!(offering(&catalog, "c0001-ovo").load, Load::Measured(480));
}

#[test]
fn a_qualification_without_courses_gets_none() {
    let catalog = load(&text("", ""));
    assert!(catalog.offerings.iter().all(|offering| offering.id.as_str().starts_with("25002")));
}

#[test]
fn an_unknown_name_in_braces_is_reported_where_the_convention_stands() {
    let wrong = text("", TWO_YEARS).replace("{name} (bbl)", "{naam} (bbl)");
    let loaded = catalog::load(vec![("proef.ron".into(), wrong.into_bytes())]);
    let codes: Vec<&str> = loaded.diagnostics.iter().map(|finding| finding.code.0).collect();
    assert_eq!(codes, ["CAT025"]);
    assert!(loaded.catalog.is_none());
}

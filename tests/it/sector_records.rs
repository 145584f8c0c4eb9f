//! Records of sectors and their paths: what is read, and which mistakes are found at which place.

use leerpad::catalog::{self, Loaded};
use leerpad::model::offering::Strength;
use leerpad::model::{Level, Skill};

/// A sector without certificates, with a path of two jobs. Tests change one thing in it.
const GROEN: &str = r#"Catalog(
    format: 1,
    version: "1",
    sector: "groen",
    sources: [Source(id: "bron", title: "Bron", publisher: "Sector", grade: C, checked_on: "2026-11-22")],
    sectors: [
        Sector(id: "groen", name: (nl: "Groen", en: "Green"), no_certificates: (nl: "Geen bron noemt er een.", en: "No source names one."), sources: ["bron"]),
    ],
    jobs: [
        Job(id: "plukker", name: "Plukker", sources: ["bron"]),
        Job(id: "teler", name: "Teler", needs: Experience(Job("plukker")), sources: ["bron"]),
    ],
    paths: [
        Path(id: "groen", name: "Groen", steps: [
            Step(job: "plukker", first: true),
            Step(job: "teler", language: [LanguageEntry(skill: Speaking, level: B1, strength: Soft)]),
        ], sources: ["bron"]),
    ],
)
"#;

fn load(text: &str) -> Loaded {
    catalog::load(vec![("groen.ron".to_owned(), text.as_bytes().to_vec())])
}

/// The one finding after replacing a piece, as `line:column CODE`.
#[track_caller]
fn one(from: &str, to: &str) -> String {
    assert!(GROEN.contains(from), "the catalog has no `{from}`");
    let loaded = load(&GROEN.replacen(from, to, 1));
    let [finding] = loaded.diagnostics.as_slice() else { panic!("{:#?}", loaded.diagnostics) };
    let (_, start, _) = loaded.sources.place_of(finding.place.unwrap());
    format!("{}:{} {}", start.line, start.column, finding.code)
}

#[test]
fn a_sector_and_a_path_come_out_as_they_are_written() {
    let loaded = load(GROEN);
    let catalog = loaded.catalog.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    assert!(loaded.diagnostics.is_empty(), "{:#?}", loaded.diagnostics);
    let sector = catalog.sector("groen").unwrap();
    assert_eq!((sector.name.nl.as_str(), sector.name.en.as_str()), ("Groen", "Green"));
    assert_eq!(sector.no_certificates.as_ref().unwrap().en, "No source names one.");
    assert!(catalog.sector("horeca").is_none());
    let [plukker, teler] = catalog.paths[0].steps.as_slice() else { panic!("two steps") };
    assert!(plukker.first && plukker.language.is_empty() && !teler.first);
    let [dutch] = teler.language.as_slice() else { panic!("one language entry") };
    assert_eq!((dutch.skill, dutch.level, dutch.strength), (Skill::Speaking, Level::B1, Strength::Soft));
}

#[test]
fn each_mistake_of_a_sector_or_path_has_one_finding_at_its_place() {
    assert_eq!(one("language: [", "first: true, language: ["), "16:23 CAT021");
    assert_eq!(one(r#"Sector(id: "groen""#, r#"Sector(id: "bouw""#), "7:20 CAT022");
    assert_eq!(one("    sector: \"groen\",\n", ""), "6:20 CAT022");
    let again = r#"Step(job: "plukker", first: true),
            Step(job: "plukker"),"#;
    assert_eq!(one(r#"Step(job: "plukker", first: true),"#, again), "16:23 CAT030");
    let steps = &GROEN[GROEN.find("steps: [").unwrap()..GROEN.find("        ], sources").unwrap() + 9];
    assert_eq!(one(steps, "steps: []"), "14:49 CAT039");
    let certificate = r#"certificates: [Certificate(code: "C0999", name: "Planten", covers: [Covers(unit: "23999/B1-K1-W1", matched: Exact)], sources: ["bron"])],
    files: [QualificationFile(code: "23999", name: "Groen", core_tasks: [CoreTask(code: "B1-K1", name: "Plant", work_processes: [WorkProcess(code: "B1-K1-W1", name: "Plant")])], sources: ["bron"])],
    jobs: ["#;
    assert_eq!(one("jobs: [", certificate), "7:80 CAT024");
}

#[test]
fn a_step_that_cannot_be_read_is_not_also_a_path_without_steps() {
    let broken = GROEN.replacen(r#"Step(job: "plukker", first: true),"#, "", 1).replacen(
        r#"Step(job: "teler""#,
        r#"Step(job: "Teler""#,
        1,
    );
    let codes: Vec<String> =
        load(&broken).diagnostics.iter().map(|finding| finding.code.to_string()).collect();
    assert_eq!(codes, ["CAT003"]);
}

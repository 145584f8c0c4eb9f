//! The report on a catalog: small catalogs with known answers, smallest sets against all choices, and what must hold of every
//! sector that is shipped.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use jiff::civil::{Date, date};
use leerpad::catalog;
use leerpad::catalog::report::coverage::{Coverage, MAX_STEPS, smallest_covers};
use leerpad::catalog::report::reach::Reach;
use leerpad::catalog::report::records::RecordKind;
use leerpad::catalog::report::{Loads, Report, report};
use leerpad::model::fact::Grade;
use leerpad::model::leads::{WayKind, leads};
use leerpad::model::{Catalog, ItemId, Pathway};
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 22);

/// A sector with one qualification of six work processes. The last is given by nothing but an assessment.
pub(crate) const TECHNIEK: &str = r#"Catalog(
    format: 1,
    version: "1",
    sector: "techniek",
    sectors: [Sector(id: "techniek", name: (nl: "Techniek", en: "Engineering"), sources: ["bron"])],
    sources: [
        Source(id: "bron", title: "Bron", publisher: "School", grade: B, checked_on: "2026-11-01"),
        Source(id: "oud", title: "Oude bron", publisher: "School", grade: C, checked_on: "2025-11-22"),
    ],
    files: [
        QualificationFile(code: "23001", name: "Installeren", core_tasks: [
            CoreTask(code: "B1-K1", name: "Installeert", work_processes: [
                WorkProcess(code: "B1-K1-W1", name: "Een"),
                WorkProcess(code: "B1-K1-W2", name: "Twee"),
                WorkProcess(code: "B1-K1-W3", name: "Drie"),
                WorkProcess(code: "B1-K1-W4", name: "Vier"),
                WorkProcess(code: "B1-K1-W5", name: "Vijf"),
            ]),
            CoreTask(code: "B1-K2", name: "Keurt", work_processes: [WorkProcess(code: "B1-K2-W1", name: "Zes")]),
        ], sources: ["bron"]),
    ],
    qualifications: [
        Qualification(crebo: "25001", name: "Monteur", level: 2, file: "23001", core_tasks: ["B1-K1", "B1-K2"], sources: ["bron"]),
    ],
    certificates: [
        Certificate(code: "C0001", name: "Een en twee", qualifications: ["25001"], covers: [
            Covers(unit: "23001/B1-K1-W1", matched: Exact), Covers(unit: "23001/B1-K1-W2", matched: Exact),
        ], sources: ["bron"]),
        Certificate(code: "C0002", name: "Drie, vier en vijf", qualifications: ["25001"], covers: [
            Covers(unit: "23001/B1-K1-W3", matched: Exact), Covers(unit: "23001/B1-K1-W4", matched: Tagged),
            Covers(unit: "23001/B1-K1-W5", matched: Tagged),
        ], sources: ["bron"]),
        Certificate(code: "C0003", name: "Ook een en twee, en vijf", qualifications: ["25001"], covers: [
            Covers(unit: "23001/B1-K1-W1", matched: Exact), Covers(unit: "23001/B1-K1-W2", matched: Exact),
            Covers(unit: "23001/B1-K1-W5", matched: Exact),
        ], sources: ["bron"]),
        Certificate(code: "C0004", name: "Twee en drie", qualifications: ["25001"], covers: [
            Covers(unit: "23001/B1-K1-W2", matched: Exact), Covers(unit: "23001/B1-K1-W3", matched: Exact),
        ], sources: ["bron"]),
    ],
    statements: [Statement(id: "leerling", name: "Praktijkverklaring", qualification: "25001", covers: [], sources: ["oud"])],
    licences: [
        Licence(id: "vca", name: "VCA", sources: ["bron"]),
        Licence(id: "vmbo", name: "Vooropleiding vmbo", sources: ["bron"]),
        Licence(id: "meesterproef", name: "Meesterproef", sources: ["bron"]),
    ],
    jobs: [
        Job(id: "leerling", name: "Leerling", sources: ["bron"]),
        Job(id: "helper", name: "Helper", needs: All([Licence("vca"), Any([Certificate("C0001"), Statement("leerling")])]), sources: ["bron"]),
        Job(id: "voorman", name: "Voorman", needs: All([Experience(Job("helper")), Age(21), Contract]), sources: ["bron"]),
        Job(id: "monteur", name: "Monteur", needs: Diploma("25001"), sources: ["bron"], grade: D,
            conflicts: [Conflict(says: (nl: "Kan ook zonder.", en: "Can do without."), source: "oud")]),
        Job(id: "adviseur", name: "Adviseur", needs: Language(Speaking, B1), sources: ["bron"]),
        Job(id: "keurmeester", name: "Keurmeester", needs: Unit("23001/B1-K2-W1"), sources: ["bron"]),
        Job(id: "meester", name: "Meester", needs: Licence("meesterproef"), sources: ["bron"]),
        Job(id: "vakman", name: "Vakman", needs: AtLeast(2, [Certificate("C0001"), Certificate("C0002"), Licence("meesterproef")]), sources: ["bron"]),
    ],
    paths: [
        Path(id: "techniek", name: "Techniek", steps: [Step(job: "leerling", first: true), Step(job: "helper"), Step(job: "monteur")], sources: ["oud"]),
    ],
    bands: [
        Band(id: "basis", name: (nl: "basis", en: "basic"), steps: [
            Climb(to: A1, hours: Measured(100)), Climb(to: A2, hours: Measured(200)), Climb(to: B1, hours: Estimated(min: 200, likely: 300, max: 400, basis: (nl: "schatting", en: "estimate"))),
        ], sources: ["bron"]),
    ],
    offerings: [
        Offering(id: "vca-cursus", name: "VCA", provider: "landelijk", pathway: LicenceCourse, grants: [Licence("vca")], load: Measured(8),
            modes: [Mode(name: (nl: "dag", en: "day"), hours_per_week: 8, day: 8, weeks: Measured(1))], starts: AnyWeek, cost: Euro(200), sources: ["bron"]),
        Offering(id: "c0001-ovo", name: "C0001", provider: "landelijk", pathway: OVO, grants: [Certificate("C0001")], load: Measured(120),
            modes: [Mode(name: (nl: "dag", en: "day"), hours_per_week: 12, day: 12)], starts: Monthly, cost: Unknown,
            entry: [Entry(needs: All([Licence("vca"), Company("25001")]), strength: Hard), Entry(needs: Licence("meesterproef"), strength: Soft)],
            sources: ["bron"]),
        Offering(id: "c0002-ovo", name: "C0002", provider: "landelijk", pathway: OVO, grants: [Certificate("C0002")],
            load: Estimated(min: 80, likely: 100, max: 200, basis: (nl: "schatting", en: "estimate")),
            modes: [Mode(name: (nl: "dag", en: "day"), hours_per_week: 12, day: 12)], starts: Monthly, cost: Unknown, sources: ["bron"]),
        Offering(id: "monteur-bbl", name: "Monteur", provider: "landelijk", pathway: BBL, grants: [Diploma("25001")], load: Measured(850),
            modes: [Mode(name: (nl: "bbl", en: "BBL"), hours_per_week: 25, day: 25)], starts: Months([9]), cost: Unknown,
            entry: [Entry(needs: Licence("vmbo"), strength: Waivable)], sources: ["bron"]),
        Offering(id: "monteur-evc", name: "EVC", provider: "landelijk", pathway: EVC, grants: [Claimed("25001")], load: Measured(20),
            modes: [Mode(name: (nl: "dag", en: "day"), hours_per_week: 10, day: 10)], starts: AnyWeek, cost: Unknown, assessed: true, sources: ["bron"]),
        Offering(id: "spreken-b1", name: "Examen spreken B1", provider: "landelijk", pathway: LanguageExam, grants: [Language(Speaking, B1)],
            load: Measured(1), modes: [Mode(name: (nl: "dag", en: "day"), hours_per_week: 1, day: 1)], starts: AnyWeek, cost: Euro(50),
            language: [LanguageEntry(skill: Speaking, level: B1, strength: Hard)], sources: ["bron"]),
    ],
)
"#;

fn read(text: &str) -> Arc<Catalog> {
    let loaded = catalog::load(vec![("techniek.ron".to_owned(), text.as_bytes().to_vec())]);
    loaded.catalog.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics))
}

fn id(catalog: &Catalog, key: &str) -> ItemId {
    catalog.item_by_key(&key.parse().unwrap()).unwrap().0
}

fn key(catalog: &Catalog, item: ItemId) -> String {
    catalog.item(item).unwrap().key.to_string()
}

/// Of every job of the sector, by id, how far somebody without credentials comes.
fn jobs(text: &str, today: Date) -> Vec<(String, Reach)> {
    let catalog = read(text);
    let [sector] = report(&catalog, today).sectors.try_into().expect("one sector");
    sector.jobs.iter().map(|(job, reach)| (key(&catalog, *job), *reach)).collect()
}

fn reach_of(text: &str, job: &str) -> Reach {
    jobs(text, TODAY).into_iter().find(|(id, _)| id == job).unwrap().1
}

#[test]
fn records_grades_loads_and_conflicts_are_counted() {
    let catalog = read(TECHNIEK);
    let report = report(&catalog, TODAY);
    let own = &report.records["techniek"];
    let count = |kind| own.get(&kind).map_or(0, leerpad::catalog::report::Tally::count);
    assert_eq!(
        [RecordKind::Sector, RecordKind::Path, RecordKind::Job, RecordKind::Certificate, RecordKind::Licence]
            .map(count),
        [1, 1, 8, 4, 3]
    );
    let grades = |kind| [Grade::A, Grade::B, Grade::C, Grade::D].map(|grade| own[&kind].of(grade));
    assert_eq!(grades(RecordKind::Job), [0, 7, 0, 1]);
    assert_eq!(grades(RecordKind::Statement), [0, 0, 1, 0]);
    // A certificate with units that are only tagged is no better than C.
    assert_eq!(grades(RecordKind::Certificate), [0, 3, 1, 0]);
    // The exam gives a language level, which belongs to no sector; so do bands.
    assert_eq!((count(RecordKind::Offering), count(RecordKind::Band)), (5, 0));
    assert_eq!(report.records[""][&RecordKind::Offering].count(), 1);
    assert_eq!((report.units.core_tasks, report.units.work_processes), (2, 6));
    assert_eq!(report.loads["techniek"], Loads { measured: 5, estimated: 1 });
    assert_eq!(report.loads[""], Loads { measured: 3, estimated: 1 });
    let conflicts: Vec<String> = report.conflicts.iter().map(|(key, _)| key.to_string()).collect();
    assert_eq!(conflicts, ["job:monteur"]);
    assert!(report.unsourced.is_empty());
}

#[test]
fn a_fact_is_old_on_the_day_that_its_last_check_is_a_year_ago() {
    let catalog = read(TECHNIEK);
    let old = |today: Date| report(&catalog, today);
    assert_eq!(old(date(2026, 11, 21)).stale, []);
    let report = old(date(2026, 11, 22));
    let stale: Vec<String> = report.stale.iter().map(ToString::to_string).collect();
    assert_eq!(stale, ["path:techniek", "statement:leerling"]);
    let sources: Vec<&str> =
        report.stale_sources.iter().map(|source| catalog.source(*source).unwrap().id.as_str()).collect();
    assert_eq!(sources, ["oud"]);
}

#[test]
fn coverage_names_what_is_missing_and_the_smallest_sets() {
    let catalog = read(TECHNIEK);
    let [coverage]: [Coverage; 1] =
        report(&catalog, TODAY).qualifications.try_into().expect("one qualification");
    assert_eq!((coverage.work_processes, coverage.covered()), (6, 5));
    let uncovered: Vec<String> = coverage.uncovered.iter().map(|unit| key(&catalog, *unit)).collect();
    assert_eq!(uncovered, ["23001/B1-K2-W1"]);
    assert_eq!(coverage.only_tagged, 1, "vier only through a tag, vijf also through C0003");
    let sets: Vec<Vec<String>> = coverage
        .smallest
        .unwrap()
        .iter()
        .map(|set| set.iter().map(|one| key(&catalog, *one)).collect())
        .collect();
    assert_eq!(sets, [["C0001", "C0002"], ["C0002", "C0003"]]);
}

#[test]
fn jobs_are_reached_by_requirements_alone() {
    let expected = [
        ("job:adviseur", Reach::Complete),
        ("job:helper", Reach::Complete),
        ("job:keurmeester", Reach::OnlyWithWaiver),
        ("job:leerling", Reach::Open),
        ("job:meester", Reach::Never),
        ("job:monteur", Reach::OnlyWithWaiver),
        ("job:vakman", Reach::Complete),
        ("job:voorman", Reach::Complete),
    ];
    assert_eq!(jobs(TECHNIEK, TODAY), expected.map(|(job, reach)| (job.to_owned(), reach)));
}

#[test]
fn what_is_taken_away_puts_jobs_out_of_reach() {
    let without = |from: &str, to: &str| {
        assert!(TECHNIEK.contains(from), "no `{from}`");
        TECHNIEK.replacen(from, to, 1)
    };
    // Without a band that climbs to B1 nobody is ready for the exam.
    let no_band = without(
        "Climb(to: B1, hours: Estimated(min: 200, likely: 300, max: 400, basis: (nl: \"schatting\", en: \"estimate\"))),",
        "",
    );
    assert_eq!(reach_of(&no_band, "job:adviseur"), Reach::Never);
    // A hard entry that nothing gives cannot be waived.
    let hard = without("strength: Waivable", "strength: Hard");
    assert_eq!(reach_of(&hard, "job:monteur"), Reach::Never);
    // An assessment gives nothing to somebody who claims nothing.
    assert_eq!(reach_of(&hard, "job:keurmeester"), Reach::Never);
    // An offering that can no longer start is no way.
    let ended = without("cost: Euro(200), sources", "cost: Euro(200), valid_until: \"2026-11-21\", sources");
    assert_eq!(reach_of(&ended, "job:helper"), Reach::Never);
    assert_eq!(reach_of(&ended, "job:voorman"), Reach::Never, "experience comes with the job");
    assert_eq!(jobs(&ended, date(2026, 11, 21))[1].1, Reach::Complete, "on its last day it still starts");
}

#[test]
fn a_sector_without_certificates_tells_its_reason_and_its_best_route() {
    let text = r#"Catalog(format: 1, version: "1", sector: "groen",
        sources: [Source(id: "bron", title: "Bron", publisher: "Sector", grade: C, checked_on: "2026-11-22")],
        sectors: [Sector(id: "groen", name: (nl: "Groen", en: "Green"), no_certificates: (nl: "Geen gevonden.", en: "None found."), sources: ["bron"])],
        jobs: [Job(id: "plukker", name: "Plukker", sources: ["bron"])])"#;
    let [sector] = report(&read(text), TODAY).sectors.try_into().expect("one sector");
    assert_eq!(sector.route(), Reach::Open);
    assert_eq!(sector.no_certificates.unwrap().en, "None found.");
    assert!(sector.described && sector.paths.is_empty() && sector.certificates.is_empty());
}

#[test]
fn what_leads_to_a_job_is_told_by_demand_way_and_pathway() {
    let catalog = read(TECHNIEK);
    let demands = leads(&catalog, id(&catalog, "job:helper"));
    let kinds: Vec<Vec<WayKind>> =
        demands.iter().map(|demand| demand.ways.iter().map(|way| way.kind).collect()).collect();
    assert_eq!(kinds, [vec![WayKind::Licence], vec![WayKind::Certificates, WayKind::Statement]]);
    let offered = |job: &str| {
        let demands = leads(&catalog, id(&catalog, job));
        let [way] = demands[0].ways.as_slice() else { panic!("one way") };
        let by = way.proofs[0].given_by.iter();
        let named = by.map(|(pathway, ids)| {
            (*pathway, ids.iter().map(|id| catalog.offering(*id).unwrap().id.to_string()).collect::<Vec<_>>())
        });
        (named.collect::<Vec<_>>(), way.proofs[0].certificates.len(), way.proofs[0].statements.len())
    };
    let (by, certificates, statements) = offered("job:monteur");
    let expected = [(Pathway::Bbl, "monteur-bbl"), (Pathway::Evc, "monteur-evc")];
    assert_eq!(by, expected.map(|(pathway, id)| (pathway, vec![id.to_owned()])));
    assert_eq!((certificates, statements), (4, 1));
    // A work process is given by what gives its diploma too.
    assert_eq!(offered("job:keurmeester").0.len(), 2);
    assert_eq!(leads(&catalog, id(&catalog, "job:leerling")), []);
    let conditions = leads(&catalog, id(&catalog, "job:voorman"));
    assert!(conditions.iter().all(|demand| demand.ways[0].kind == WayKind::Condition));
}

/// All choices of sets that cover what all of them cover together, the smallest only, by trying every choice.
fn brute(sets: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let union =
        |choice: &[usize]| -> BTreeSet<usize> { choice.iter().flat_map(|at| &sets[*at]).copied().collect() };
    let all = union(&(0..sets.len()).collect::<Vec<_>>());
    let choices =
        (0_u32..1 << sets.len()).map(|bits| (0..sets.len()).filter(|at| bits >> at & 1 == 1).collect());
    let covering: Vec<Vec<usize>> = choices.filter(|choice: &Vec<usize>| union(choice) == all).collect();
    let least = covering.iter().map(Vec::len).min().unwrap();
    let mut smallest: Vec<Vec<usize>> = covering.into_iter().filter(|choice| choice.len() == least).collect();
    smallest.sort();
    smallest
}

proptest! {
    #[test]
    fn smallest_sets_are_those_that_trying_everything_finds(
        sets in prop::collection::vec(prop::collection::btree_set(0_usize..9, 0..5), 0..10)
    ) {
        let sets: Vec<Vec<usize>> = sets.into_iter().map(|set| set.into_iter().collect()).collect();
        prop_assert_eq!(smallest_covers(&sets, MAX_STEPS).unwrap(), brute(&sets));
    }
}

#[test]
fn a_search_that_takes_too_long_says_so_instead_of_guessing() {
    let pairs: Vec<Vec<usize>> =
        (0..40).flat_map(|at| [vec![at, (at + 1) % 40], vec![at, (at + 7) % 40]]).collect();
    assert_eq!(smallest_covers(&pairs, 1_000), None);
    assert_eq!(smallest_covers(&[], MAX_STEPS), Some(vec![vec![]]));
}

static SHIPPED: LazyLock<(Arc<Catalog>, Report)> = LazyLock::new(|| {
    let catalog = catalog::embedded().catalog.expect("the shipped catalog has no errors");
    let report = report(&catalog, TODAY);
    (catalog, report)
});

/// The sectors that the Dutch sectoral development paths name, in the order of their words.
const SECTORS: [&str; 10] = [
    "bouw",
    "energie",
    "facilitair",
    "groen",
    "horeca",
    "kinderopvang",
    "logistiek",
    "onderwijs",
    "techniek",
    "zorg",
];

#[test]
fn every_shipped_sector_leads_somebody_without_credentials_to_a_job() {
    let (_, report) = &*SHIPPED;
    let words: Vec<&str> = report.sectors.iter().map(|sector| sector.word.as_str()).collect();
    assert_eq!(words, SECTORS, "the sectors that development paths name");
    for sector in &report.sectors {
        let word = &sector.word;
        assert!(sector.described, "{word}: no record says what it is called");
        assert!(!sector.paths.is_empty(), "{word}: no path");
        let credentials = sector.certificates.len() + sector.statements.len();
        assert!(
            credentials > 0 || sector.no_certificates.is_some(),
            "{word}: no certificate and no reason why"
        );
        assert!(
            matches!(sector.route(), Reach::Complete | Reach::OnlyWithWaiver),
            "{word}: no complete route to a job: {:?}",
            sector.jobs
        );
    }
}

#[test]
fn every_shipped_fact_has_a_source_and_every_qualification_its_smallest_sets() {
    let (catalog, report) = &*SHIPPED;
    assert_eq!(report.unsourced, []);
    for coverage in &report.qualifications {
        let name = key(catalog, coverage.diploma);
        let sets = coverage.smallest.as_ref().unwrap_or_else(|| panic!("{name}: the search was ended"));
        let all: BTreeSet<ItemId> = catalog.item(coverage.diploma).unwrap().covers().into_iter().collect();
        let covered = |set: &[ItemId]| -> BTreeSet<ItemId> {
            let units = set.iter().flat_map(|one| catalog.item(*one).unwrap().covers());
            units.filter(|unit| all.contains(unit)).collect()
        };
        for set in sets {
            assert_eq!(covered(set), covered(&coverage.certificates), "{name}");
            assert_eq!(set.len(), sets[0].len(), "{name}");
        }
    }
}

//! A small invented catalog and a case, so that these tests change only when the workbench does.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::{Date, date};
use leerpad::model::case::{Case, CivicFacts, Decision, Exception, Work};
use leerpad::model::catalog::{PathStep, QualificationFile, SectorPath, Synonym};
use leerpad::model::civic::{Account, Act, CivicGroup, CivicRoute};
use leerpad::model::code::{DiplomaPart, Key};
use leerpad::model::fact::{Facts, Grade, Source, SourceId, Wording};
use leerpad::model::item::{Covered, Diploma, Item, ItemId, ItemKind, Match};
use leerpad::model::language::{LanguageBand, Level};
use leerpad::model::load::Load;
use leerpad::model::offering::{Cost, Grant, Mode, Offering, Pathway, Pauses, Starts};
use leerpad::model::older::OlderCodes;
use leerpad::model::requirement::Requirement;
use leerpad::model::{Calendar, Catalog, Closed, DependencyGraph, Rule, RuleTopic, RuleValue};

/// The day of all these tests.
pub(super) const TODAY: Date = date(2026, 11, 23);

fn wording(nl: &str, en: &str) -> Wording {
    Wording { nl: nl.to_owned(), en: en.to_owned() }
}

fn facts(grade: Grade) -> Facts {
    Facts { sources: vec![SourceId(0)], grade, checked_on: TODAY, note: None, conflicts: Vec::new() }
}

fn covered(units: &[ItemId]) -> Vec<Covered> {
    units.iter().map(|unit| Covered { unit: *unit, matched: Match::Exact }).collect()
}

const ITEMS: [(&str, &str); 22] = [
    ("23385/B1-K1", "Biedt ondersteuning aan"),
    ("23385/B1-K1-W1", "Bereidt werkzaamheden voor"),
    ("23385/B1-K1-W2", "Voert huishoudelijke taken uit"),
    ("23385/P2-K1", "Verleent zorg en ondersteuning"),
    ("23385/P2-K1-W1", "Ondersteunt bij persoonlijke verzorging"),
    ("23385/P2-K1-W2", "Signaleert en rapporteert"),
    ("25960", "Helpende zorg en welzijn"),
    ("25960/generic", "Generieke vakken"),
    ("25960/electives", "Keuzedelen"),
    ("25960/placement", "Beroepspraktijkvorming"),
    ("C0160", "Ondersteunen bij wonen en huishouden"),
    ("C0164", "Ondersteunen bij persoonlijke verzorging"),
    ("C0166", "Signaleren en rapporteren in zorg en welzijn"),
    ("K0137", "Helpende plus"),
    ("K0072", "Ondernemend gedrag niveau 1 en 2"),
    ("statement:zorghulp", "Praktijkverklaring zorghulp"),
    ("licence:vog", "Verklaring omtrent het gedrag (VOG)"),
    ("licence:ehbo", "EHBO-diploma"),
    ("job:zorghulp", "Zorghulp"),
    ("job:helpende", "Helpende"),
    ("language:speaking-B1", "Spreken B1"),
    ("language:reading-A2", "Lezen A2"),
];

/// The catalog.
pub(super) fn catalog() -> Arc<Catalog> {
    let mut keyed: Vec<(Key, &str)> = ITEMS.iter().map(|(key, name)| (key.parse().unwrap(), *name)).collect();
    keyed.sort();
    let by_key: BTreeMap<Key, ItemId> =
        keyed.iter().zip(0..).map(|((key, _), id)| (key.clone(), ItemId(id))).collect();
    let id = |key: &str| by_key[&key.parse::<Key>().unwrap()];
    let items: Vec<Item> = keyed
        .iter()
        .map(|(key, name)| Item {
            key: key.clone(),
            name: (*name).to_owned(),
            kind: kind(key, &id),
            sector: "zorg".to_owned(),
            facts: facts(if matches!(key, Key::Job(_)) { Grade::C } else { Grade::A }),
        })
        .collect();
    let offerings = offerings(&id);
    let graph = DependencyGraph::build(&items, &offerings);
    Arc::new(Catalog {
        version: "proef-1".to_owned(),
        hash: "0".repeat(16),
        older: OlderCodes::of(&items),
        items,
        offerings,
        files: vec![QualificationFile {
            code: "23385".parse().unwrap(),
            name: "Dienstverlening".to_owned(),
            core_tasks: vec![id("23385/B1-K1"), id("23385/P2-K1")],
            diplomas: vec![id("25960")],
            sector: "zorg".to_owned(),
            facts: facts(Grade::A),
        }],
        paths: vec![SectorPath {
            id: "zorg".parse().unwrap(),
            name: "Zorg en welzijn".to_owned(),
            sector: "zorg".to_owned(),
            steps: vec![
                PathStep { job: id("job:zorghulp"), note: None, language: Vec::new(), first: true },
                PathStep { job: id("job:helpende"), note: None, language: Vec::new(), first: false },
            ],
            facts: facts(Grade::C),
        }],
        rules: vec![Rule {
            id: "z-uren".parse().unwrap(),
            topic: RuleTopic::CourseHours,
            act: Some(Act::Wi2021),
            route: None,
            group: None,
            value: RuleValue::Hours(800),
            text: wording(
                "In de Z-route volgt men 800 lesuren.",
                "The Z route asks for 800 hours of lessons.",
            ),
            overlay: None,
            valid_from: None,
            valid_until: None,
            facts: facts(Grade::A),
        }],
        calendars: vec![Calendar {
            id: "midden".parse().unwrap(),
            name: "Schoolvakanties regio Midden".to_owned(),
            closed: vec![Closed { name: "zomer".to_owned(), from: date(2027, 7, 19), to: date(2027, 8, 27) }],
            repeats: true,
            facts: facts(Grade::A),
        }],
        funding: Vec::new(),
        synonyms: vec![Synonym {
            words: vec!["verpleeghuis".to_owned(), "nursing home".to_owned()],
            means: vec!["job:helpende".parse().unwrap()],
            also: Vec::new(),
        }],
        measures: Vec::new(),
        regions: Vec::new(),
        overlays: Vec::new(),
        here: Vec::new(),
        bands: ["basis", "snel"]
            .into_iter()
            .map(|band| LanguageBand {
                id: band.parse().unwrap(),
                name: wording(&format!("tempo {band}"), &format!("pace {band}")),
                steps: Level::ALL.iter().skip(1).map(|level| (*level, Load::Measured(150))).collect(),
                facts: facts(Grade::C),
            })
            .collect(),
        sources: vec![Source {
            id: "bron".parse().unwrap(),
            title: "Kwalificatiedossier Dienstverlening".to_owned(),
            publisher: "SBB".to_owned(),
            url: Some("https://example.org/kwalificaties/23385".to_owned()),
            grade: Grade::A,
            date: Some("2025".to_owned()),
            checked_on: TODAY,
        }],
        by_key,
        graph,
        ..Catalog::default()
    })
}

fn kind(key: &Key, id: &dyn Fn(&str) -> ItemId) -> ItemKind {
    let first = [id("23385/B1-K1-W1"), id("23385/B1-K1-W2")];
    let second = [id("23385/P2-K1-W1"), id("23385/P2-K1-W2")];
    match key {
        Key::Unit(file, code) if code.as_str().contains('W') => ItemKind::WorkProcess {
            file: file.clone(),
            code: code.clone(),
            core_task: id(if code.as_str().starts_with('B') { "23385/B1-K1" } else { "23385/P2-K1" }),
        },
        Key::Unit(file, code) => ItemKind::CoreTask {
            file: file.clone(),
            code: code.clone(),
            units: if code.as_str().starts_with('B') { first.to_vec() } else { second.to_vec() },
        },
        Key::Diploma(crebo) => ItemKind::Diploma(Diploma {
            crebo: crebo.clone(),
            file: "23385".parse().unwrap(),
            level: 2,
            units: first.into_iter().chain(second).collect(),
            parts: vec![id("25960/generic"), id("25960/electives"), id("25960/placement")],
            electives_hours: Some(480),
            courses: Vec::new(),
            study_years: Vec::new(),
            replaces: vec!["25498".parse().unwrap()],
            split_from: Vec::new(),
        }),
        Key::Part(crebo, part) => ItemKind::Part { crebo: crebo.clone(), part: *part },
        Key::Certificate(code) => ItemKind::Certificate {
            level: Some(2),
            hours: None,
            diplomas: vec![id("25960")],
            covers: covered(match code.as_str() {
                "C0160" => &first,
                "C0164" => &second[..1],
                _ => &second[1..],
            }),
            no_units: None,
        },
        Key::Elective(_) => {
            ItemKind::Elective { hours: Some(Load::Measured(240)), diplomas: vec![id("25960")] }
        }
        Key::Statement(_) => {
            ItemKind::Statement { level: Some(1), diploma: None, covers: covered(&first[1..]) }
        }
        Key::Licence(_) => ItemKind::Licence { valid_months: Some(3), from_level: None },
        Key::Job(slug) if slug.as_str() == "helpende" => ItemKind::Job {
            needs: Some(Requirement::All(vec![
                Requirement::Any(vec![
                    Requirement::Item(id("25960")),
                    Requirement::All(vec![Requirement::Item(id("C0164")), Requirement::Item(id("C0166"))]),
                ]),
                Requirement::Item(id("language:speaking-B1")),
                Requirement::Item(id("licence:vog")),
            ])),
            level: Some(2),
        },
        Key::Job(_) => ItemKind::Job { needs: None, level: Some(1) },
        Key::Language(skill, level) => ItemKind::Language { skill: *skill, level: *level },
        _ => unreachable!("{key}"),
    }
}

fn offerings(id: &dyn Fn(&str) -> ItemId) -> Vec<Offering> {
    let offering = |slug: &str, name: &str, pathway: Pathway, grants: &[&str]| Offering {
        id: slug.parse().unwrap(),
        name: name.to_owned(),
        provider: "landelijk".to_owned(),
        pathway,
        grants: grants.iter().map(|key| Grant::Item(id(key))).collect(),
        load: Load::Estimated { min: 300, likely: 400, max: 600, basis: wording("schatting", "estimate") },
        modes: vec![Mode {
            name: wording("overdag", "daytime"),
            hours_per_week: 24,
            weeks: None,
            day: 24,
            evening: 0,
            placement: 16,
            language: 0,
        }],
        starts: Starts::Monthly,
        pauses: Some(Pauses::SchoolHolidays),
        entry: Vec::new(),
        language: Vec::new(),
        cost: Cost::Euro(295),
        funding: Vec::new(),
        paid: false,
        assessed: false,
        valid_from: None,
        valid_until: None,
        overlay: None,
        facts: facts(Grade::B),
    };
    vec![
        offering("c0160-ovo", "Certificaattraject wonen en huishouden", Pathway::Ovo, &["C0160"]),
        offering("c0164-ovo", "Certificaattraject persoonlijke verzorging", Pathway::Ovo, &["C0164"]),
        offering("c0166-ovo", "Certificaattraject signaleren en rapporteren", Pathway::Ovo, &["C0166"]),
        offering(
            "rest-25960",
            "Generieke vakken, keuzedelen en stage",
            Pathway::Bol,
            &["25960/generic", "25960/electives", "25960/placement"],
        ),
    ]
}

/// A summer with the children at home.
pub(super) fn summer() -> Exception {
    Exception {
        from: date(2027, 7, 19),
        to: date(2027, 8, 27),
        day: 4,
        evening: 4,
        reason: "kinderen thuis".to_owned(),
        by: None,
    }
}

/// The Z route for who came as a refugee, with lessons behind them.
pub(super) fn civic() -> CivicFacts {
    CivicFacts {
        act: Act::Wi2021,
        route: Some(CivicRoute::SelfReliance),
        group: CivicGroup::Asylum,
        first_pip: Some(date(2026, 3, 2)),
        extensions: Vec::new(),
        done: vec![(Account::Language, 230)],
        education_until: None,
    }
}

/// A case with something of everything.
pub(super) fn case() -> Case {
    let mut case = Case::new("proef".parse().unwrap(), "basis".parse().unwrap());
    "Keuken en zorg".clone_into(&mut case.title);
    "Amina (schuilnaam)".clone_into(&mut case.learner.name);
    case.goals = vec!["25960".parse().unwrap()];
    case.availability.day = 24;
    case.availability.evening = 8;
    case.availability.exceptions.push(summer());
    case.language.levels = [Level::A2, Level::A2, Level::A1, Level::A1];
    case.civic = Some(civic());
    case.work = Some(Work { what: "keukenhulp".to_owned(), hours_per_week: 8 });
    case.decisions.push(Decision {
        date: date(2026, 11, 2),
        author: "J. de Boer".to_owned(),
        text: "Eerst certificaten, daarna pas het hele diploma.".to_owned(),
    });
    case
}

/// Parts exist in the catalog under their official words.
#[test]
fn the_fixture_is_a_catalog() {
    let catalog = catalog();
    assert_eq!(catalog.items.len(), ITEMS.len());
    let part = Key::Part("25960".parse().unwrap(), DiplomaPart::Generic);
    assert!(catalog.item_by_key(&part).is_some());
    assert!(catalog.graph.cycles().is_empty());
}

//! The shipped catalog reads without a finding, and every estimated load in it follows the rule that stands at the top of
//! `catalog/conventies.ron`: it is worked out again here from the hours tables, the electives and what the certificates cover.

use std::fmt::Write as _;

use leerpad::catalog;
use leerpad::model::Catalog;
use leerpad::model::code::{CreboCode, DiplomaPart};
use leerpad::model::item::{Diploma, ItemId, ItemKind};
use leerpad::model::load::Load;
use leerpad::model::offering::{Grant, Offering, Pathway};

/// What the law asks of a year of BBL, where a qualification has no table of its own.
const LEGAL_GUIDED: u64 = 200;
const LEGAL_PLACEMENT: u64 = 610;

/// Hours as an exact fraction.
#[derive(Clone, Copy)]
struct Hours {
    over: u64,
    under: u64,
}

impl Hours {
    /// Times `over / under`, to whole hours, half an hour up.
    fn times(self, over: u64, under: u64) -> u32 {
        let (over, under) = (self.over * over, self.under * under);
        u32::try_from((2 * over + under) / (2 * under)).expect("hours fit")
    }

    /// Least, likely and most.
    fn band(self) -> (u32, u32, u32) {
        (self.times(3, 5), self.times(1, 1), self.times(47, 25))
    }
}

/// What the rule takes from a qualification: its BBL years together, its electives, its work processes.
struct Basis {
    years: u64,
    guided: u64,
    nominal: u64,
    electives: u64,
    units: u64,
}

impl Basis {
    fn of(diploma: &Diploma) -> Self {
        let table: Vec<_> = diploma.study_years.iter().filter(|year| year.pathway == Pathway::Bbl).collect();
        let bbl = diploma.courses.iter().find(|(pathway, _)| *pathway == Pathway::Bbl);
        let length = bbl.or_else(|| diploma.courses.first()).map_or(0, |(_, years)| u64::from(*years));
        let (years, guided, placement) = if table.is_empty() {
            (length, length * LEGAL_GUIDED, length * LEGAL_PLACEMENT)
        } else {
            let guided = table.iter().map(|year| u64::from(year.guided)).sum();
            (table.len() as u64, guided, table.iter().map(|year| u64::from(year.placement)).sum())
        };
        Self {
            years,
            guided,
            nominal: guided + placement,
            electives: u64::from(diploma.electives_hours.expect("electives are stated")),
            units: diploma.units.len() as u64,
        }
    }

    /// Electives and generic subjects together, in hours over `2 x 1,600 x years`.
    fn besides(&self) -> Hours {
        let under = 3_200 * self.years;
        Hours { over: 2 * self.nominal * self.electives + 1_600 * self.years * self.guided, under }
    }

    /// So many work processes.
    fn work_processes(&self, count: u64) -> Hours {
        let besides = self.besides();
        Hours {
            over: (self.nominal * besides.under - besides.over) * count,
            under: besides.under * self.units,
        }
    }
}

fn diploma_of<'c>(catalog: &'c Catalog, crebo: &CreboCode) -> &'c Diploma {
    let found = catalog.items.iter().find_map(|item| match &item.kind {
        ItemKind::Diploma(diploma) if diploma.crebo == *crebo => Some(diploma),
        _ => None,
    });
    found.expect("the diploma is in the catalog")
}

/// The diploma of the lowest level that has all these work processes.
fn lowest_with<'c>(catalog: &'c Catalog, units: &[ItemId]) -> Option<&'c Diploma> {
    let diplomas = catalog.items.iter().filter_map(|item| match &item.kind {
        ItemKind::Diploma(diploma) => Some(diploma),
        _ => None,
    });
    let whole = diplomas.filter(|diploma| units.iter().all(|unit| diploma.units.contains(unit)));
    whole.min_by_key(|diploma| (diploma.level, diploma.crebo.clone()))
}

/// The load that the rule gives for what an offering grants; nothing when the rule does not speak of it.
fn by_rule(catalog: &Catalog, offering: &Offering) -> Option<(u32, u32, u32)> {
    let items: Vec<ItemId> = offering
        .grants
        .iter()
        .map(|grant| match grant {
            Grant::Item(item) => Some(*item),
            Grant::Claimed(_) => None,
        })
        .collect::<Option<_>>()?;
    let first = catalog.item(*items.first()?)?;
    match &first.kind {
        ItemKind::Certificate { diplomas, covers, .. } => {
            let ItemKind::Diploma(diploma) = &catalog.item(*diplomas.first()?)?.kind else { return None };
            Some(Basis::of(diploma).work_processes(covers.len() as u64).band())
        }
        ItemKind::WorkProcess { .. } => {
            // Profiles of one dossier share work processes: the id says for which diploma they are offered.
            let diploma = match offering.id.as_str().get(..5)?.parse() {
                Ok(crebo) => diploma_of(catalog, &crebo),
                Err(_) => lowest_with(catalog, &items)?,
            };
            assert!(
                items.iter().all(|unit| diploma.units.contains(unit)),
                "{} gives what is not its own",
                offering.id
            );
            Some(Basis::of(diploma).work_processes(items.len() as u64).band())
        }
        ItemKind::Part { crebo, .. } => {
            let parts: Vec<DiplomaPart> = items
                .iter()
                .filter_map(|item| match &catalog.item(*item)?.kind {
                    ItemKind::Part { part, .. } => Some(*part),
                    _ => None,
                })
                .collect();
            assert!(
                [DiplomaPart::Generic, DiplomaPart::Electives].iter().all(|part| parts.contains(part)),
                "{} leaves out a part that its load counts",
                offering.id
            );
            Some(Basis::of(diploma_of(catalog, crebo)).besides().band())
        }
        _ => None,
    }
}

#[test]
fn the_shipped_catalog_reads_without_a_finding() {
    let loaded = catalog::embedded();
    let mut findings = String::new();
    for finding in &loaded.diagnostics {
        let place = finding.place.map(|place| loaded.sources.place_of(place));
        let _ = writeln!(findings, "{} {place:?}: {:?}", finding.code, finding.message);
    }
    assert!(findings.is_empty(), "{findings}");
    assert!(loaded.catalog.is_some());
}

#[test]
fn estimated_loads_follow_the_declared_rule() {
    let catalog = catalog::embedded().catalog.unwrap();
    let mut checked = 0;
    for offering in &catalog.offerings {
        let id = offering.id.as_str();
        if !(id.ends_with("-ovo") || id.ends_with("-afronding")) {
            continue;
        }
        match (&offering.load, by_rule(&catalog, offering)) {
            (Load::Estimated { min, likely, max, .. }, Some(expected)) => {
                assert_eq!((*min, *likely, *max), expected, "{id}");
                checked += 1;
            }
            (Load::Measured(_), None) => {}
            (load, expected) => assert!(expected.is_some(), "{id}: {load:?} has no rule and no source"),
        }
    }
    assert!(checked >= 31, "only {checked} loads were worked out again");
}

#[test]
fn the_rule_gives_the_figures_that_the_file_states() {
    let catalog = catalog::embedded().catalog.unwrap();
    let likely = |crebo: &str, units| {
        Basis::of(diploma_of(&catalog, &crebo.parse().unwrap())).work_processes(units).times(1, 1)
    };
    let besides =
        |crebo: &str| Basis::of(diploma_of(&catalog, &crebo.parse().unwrap())).besides().times(1, 1);
    assert_eq!(
        [likely("25656", 5), likely("25656", 4), likely("25656", 3), likely("25656", 2)],
        [508, 406, 305, 203]
    );
    assert_eq!([likely("25960", 3), likely("25960", 2)], [158, 106]);
    assert_eq!([likely("25696", 5), likely("25696", 3), likely("25696", 9)], [352, 211, 633]);
    assert_eq!([likely("25774", 2), likely("25774", 4)], [294, 589]);
    assert_eq!([likely("25775", 2), likely("25775", 4)], [151, 302]);
    assert_eq!([likely("25180", 2), likely("25180", 3), likely("25184", 6)], [214, 321, 424]);
    assert_eq!([besides("25656"), besides("25960"), besides("25696")], [583, 375, 565]);
    assert_eq!(
        [besides("25774"), besides("25775"), besides("25180"), besides("25182")],
        [443, 565, 443, 665]
    );
}

#[test]
fn every_set_of_certificates_that_the_files_name_covers_its_diploma() {
    let catalog = catalog::embedded().catalog.unwrap();
    let covered = |codes: &[&str]| {
        let mut units: Vec<ItemId> = codes
            .iter()
            .flat_map(|code| catalog.item_by_key(&code.parse().unwrap()).unwrap().1.covers())
            .collect();
        units.sort();
        units.dedup();
        units
    };
    let whole = |crebo: &str| {
        let mut units = diploma_of(&catalog, &crebo.parse().unwrap()).units.clone();
        units.sort();
        units
    };
    assert_eq!(covered(&["C0160", "C0163", "C0164", "C0166"]), whole("25960"));
    assert_eq!(covered(&["C0160", "C0164", "C0165", "C0166"]), whole("25960"));
    assert_eq!(covered(&["C0052", "C0053", "C0106", "C0109"]), whole("25656"));
    assert_eq!(covered(&["C0114", "C0115", "C0124"]), whole("25774"));
    assert_eq!(whole("25696").len() - covered(&["C0123", "C0125", "C0126"]).len(), 2);
}

//! `leerpad-report/1`: the state of the catalog for programs. Keys are stable; new ones may be added.

use serde_json::{Map, Value, json};

use crate::catalog::Loaded;
use crate::catalog::report::coverage::Coverage;
use crate::catalog::report::reach::Reach;
use crate::catalog::report::records::RecordKind;
use crate::catalog::report::{Report, SectorState, Tally};
use crate::cli::show::wording_json;
use crate::model::catalog::Catalog;
use crate::model::code::Key;
use crate::model::fact::Grade;
use crate::model::item::ItemId;

/// The document.
pub(super) fn json(loaded: &Loaded, catalog: &Catalog, report: &Report) -> String {
    let conflicts = report.conflicts.iter().map(|(key, conflict)| {
        json!({
            "id": key.to_string(),
            "says": wording_json(&conflict.says),
            "source": catalog.source(conflict.source).map(|source| Key::Source(source.id.clone()).to_string()),
        })
    });
    let sources = report.stale_sources.iter().filter_map(|source| catalog.source(*source));
    let document = json!({
        "format": "leerpad-report/1",
        "catalog": { "version": catalog.version, "hash": catalog.hash },
        "today": report.today.to_string(),
        "errors": loaded.errors(),
        "warnings": loaded.warnings(),
        "records": records(report),
        "units": {
            "core_tasks": report.units.core_tasks, "work_processes": report.units.work_processes,
        },
        "sources": catalog.sources.len(),
        "loads": report.loads.iter().map(|(sector, loads)| {
            json!({ "sector": word(sector), "measured": loads.measured, "estimated": loads.estimated })
        }).collect::<Value>(),
        "stale": {
            "records": keys(&report.stale),
            "sources": sources.map(|source| Key::Source(source.id.clone()).to_string()).collect::<Value>(),
        },
        "unsourced": keys(&report.unsourced),
        "conflicts": conflicts.collect::<Value>(),
        "qualifications": report.qualifications.iter().map(|one| qualification(catalog, one)).collect::<Value>(),
        "sectors": report.sectors.iter().map(|one| sector(catalog, one)).collect::<Value>(),
    });
    format!("{document:#}\n")
}

/// A sector word; nothing for what all sectors share.
fn word(sector: &str) -> Value {
    if sector.is_empty() { Value::Null } else { sector.into() }
}

fn keys(keys: &[Key]) -> Value {
    keys.iter().map(ToString::to_string).collect()
}

fn ids(catalog: &Catalog, items: &[ItemId]) -> Value {
    items.iter().filter_map(|item| catalog.item(*item)).map(|item| item.key.to_string()).collect()
}

fn records(report: &Report) -> Value {
    let each = report.records.iter().flat_map(|(sector, kinds)| kinds.iter().map(move |row| (sector, row)));
    each.map(|(sector, (kind, tally)): (&String, (&RecordKind, &Tally))| {
        let grades: Map<String, Value> = [Grade::A, Grade::B, Grade::C, Grade::D]
            .into_iter()
            .map(|grade| (grade.word().to_owned(), tally.of(grade).into()))
            .collect();
        json!({ "sector": word(sector), "kind": kind.word(), "count": tally.count(), "grades": grades })
    })
    .collect()
}

fn qualification(catalog: &Catalog, coverage: &Coverage) -> Value {
    let item = catalog.item(coverage.diploma);
    let sets =
        coverage.smallest.as_ref().map(|sets| sets.iter().map(|set| ids(catalog, set)).collect::<Value>());
    json!({
        "id": item.map(|item| item.key.to_string()),
        "name": item.map(|item| &item.name),
        "level": item.and_then(crate::model::Item::level),
        "sector": item.map(|item| word(&item.sector)),
        "work_processes": coverage.work_processes,
        "covered": coverage.covered(),
        "only_tagged": coverage.only_tagged,
        "uncovered": ids(catalog, &coverage.uncovered),
        "certificates": ids(catalog, &coverage.certificates),
        "smallest_sets": sets,
    })
}

fn sector(catalog: &Catalog, sector: &SectorState) -> Value {
    let reached = |key: &'static str, items: &[(ItemId, Reach)]| {
        let known = items.iter().filter_map(|(item, reach)| Some((catalog.item(*item)?, reach)));
        known
            .map(|(item, reach)| json!({ key: item.key.to_string(), "reach": reach.word() }))
            .collect::<Value>()
    };
    let paths = sector.paths.iter().map(|path| {
        json!({
            "id": Key::Path(path.id.clone()).to_string(),
            "grade": path.grade.word(),
            "steps": reached("job", &path.steps),
        })
    });
    json!({
        "id": sector.word,
        "names": catalog.sector(&sector.word).map(|record| wording_json(&record.name)),
        "paths": paths.collect::<Value>(),
        "certificates": ids(catalog, &sector.certificates),
        "statements": ids(catalog, &sector.statements),
        "no_certificates": sector.no_certificates.as_ref().map(wording_json),
        "jobs": reached("id", &sector.jobs),
        "route": sector.route().word(),
    })
}

//! The steps of a sector path, each with what leads to its job.

use serde_json::{Value, json};

use super::fields::{language_json, language_words};
use super::{requirement, worded, wording_json};
use crate::cli::session::Session;
use crate::export::lines::Lines;
use crate::export::names;
use crate::model::catalog::{Catalog, PathStep, SectorPath};
use crate::model::code::Key;
use crate::model::item::{Item, ItemId};
use crate::model::leads::{Demand, Proof, Way, leads};
use crate::model::offering::OfferingId;
use crate::model::requirement::Requirement;

/// Columns of the steps; they are shown two columns in.
const WIDTH: usize = 78;

/// The steps for programs.
pub(super) fn json(catalog: &Catalog, path: &SectorPath) -> Value {
    steps(catalog, path)
        .map(|(job, step)| {
            json!({
                "job": job.key.to_string(),
                "name": job.name,
                "first": step.first,
                "note": step.note.as_ref().map(wording_json),
                "language": language_json(&step.language),
                "demands": leads(catalog, step.job).iter().map(|demand| demand_json(catalog, demand)).collect::<Value>(),
            })
        })
        .collect()
}

fn steps<'c>(catalog: &'c Catalog, path: &'c SectorPath) -> impl Iterator<Item = (&'c Item, &'c PathStep)> {
    path.steps.iter().filter_map(|step| Some((catalog.item(step.job)?, step)))
}

fn demand_json(catalog: &Catalog, demand: &Demand<'_>) -> Value {
    let ways = demand.ways.iter().map(|way| {
        json!({
            "kind": way.kind.word(),
            "requirement": requirement::json(catalog, way.needs),
            "proofs": way.proofs.iter().map(|proof| proof_json(catalog, proof)).collect::<Value>(),
        })
    });
    json!({ "one_of": ways.collect::<Value>() })
}

fn proof_json(catalog: &Catalog, proof: &Proof) -> Value {
    let given_by = proof.given_by.iter().map(|(pathway, offerings)| {
        let ids: Vec<String> = offerings.iter().filter_map(|id| offering_key(catalog, *id)).collect();
        json!({ "pathway": pathway.word(), "offerings": ids })
    });
    json!({
        "id": id(catalog, proof.item),
        "given_by": given_by.collect::<Value>(),
        "certificates": proof.certificates.iter().map(|item| id(catalog, *item)).collect::<Value>(),
        "statements": proof.statements.iter().map(|item| id(catalog, *item)).collect::<Value>(),
    })
}

fn id(catalog: &Catalog, item: ItemId) -> String {
    catalog.item(item).map(|item| item.key.to_string()).unwrap_or_default()
}

fn offering_key(catalog: &Catalog, id: OfferingId) -> Option<String> {
    catalog.offering(id).map(|offering| Key::Offering(offering.id.clone()).to_string())
}

/// The steps for people, line by line.
pub(super) fn lines(session: &Session<'_>, catalog: &Catalog, path: &SectorPath) -> Vec<String> {
    let mut lines = Lines::new(WIDTH);
    for (number, (job, step)) in (1..).zip(steps(catalog, path)) {
        let mut head = format!("{number}. {} {}", job.key, job.name);
        if step.first {
            head = session.with("path-first", &[("step", head.into())]);
        }
        lines.add_hanging(0, 3, &head);
        if let Some(note) = &step.note {
            lines.add(3, worded(session.texts.lang(), note));
        }
        if !step.language.is_empty() {
            let dutch: Vec<String> =
                step.language.iter().map(|entry| language_words(session, *entry)).collect();
            lines.add(3, &session.with("path-language", &[("levels", dutch.join(", ").into())]));
        }
        let demands = leads(catalog, step.job);
        if demands.is_empty() {
            lines.add(3, &session.get("path-needs-nothing"));
        }
        let (single, choices): (Vec<_>, Vec<_>) = demands.iter().partition(|demand| demand.ways.len() == 1);
        for demand in choices {
            lines.add(3, &session.get("path-one-of"));
            demand.ways.iter().for_each(|way| way_lines(session, catalog, way, &mut lines));
        }
        if !single.is_empty() {
            lines.add(3, &session.get("path-needed"));
            single
                .iter()
                .flat_map(|demand| &demand.ways)
                .for_each(|way| way_lines(session, catalog, way, &mut lines));
        }
    }
    lines.text.lines().map(ToOwned::to_owned).collect()
}

fn way_lines(session: &Session<'_>, catalog: &Catalog, way: &Way<'_>, lines: &mut Lines) {
    let kind = session.get(&format!("way-{}", way.kind.word()));
    if let (Requirement::Item(_), [proof]) = (way.needs, way.proofs.as_slice()) {
        proof_lines(session, catalog, proof, &format!("- {kind}: "), lines);
        return;
    }
    lines.add(3, &format!("- {kind}: {}", requirement::words(session, catalog, way.needs)));
    for proof in &way.proofs {
        proof_lines(session, catalog, proof, "  - ", lines);
    }
}

/// A thing to hold after these words, and below it what gives it.
fn proof_lines(session: &Session<'_>, catalog: &Catalog, proof: &Proof, before: &str, lines: &mut Lines) {
    let Some(item) = catalog.item(proof.item) else { return };
    let indent = 3 + before.find('-').unwrap_or(0);
    let inside = indent + 2;
    let head = format!("{}{} {}", before.trim_start(), item.key, item.name);
    if proof.given_by.is_empty() && proof.certificates.is_empty() {
        lines.add(indent, &format!("{head} ({})", session.get("path-no-offering")));
    } else {
        lines.add(indent, &head);
    }
    for (pathway, offerings) in &proof.given_by {
        let ids: Vec<String> = offerings.iter().filter_map(|id| offering_key(catalog, *id)).collect();
        let line = format!("{}: {}", session.get(names::pathway(*pathway)), ids.join(", "));
        lines.add_hanging(inside, inside + 2, &line);
    }
    let parts = [("path-certificates", &proof.certificates), ("path-statements", &proof.statements)];
    for (label, items) in parts.into_iter().filter(|(_, items)| !items.is_empty()) {
        let ids: Vec<String> = items.iter().map(|item| id(catalog, *item)).collect();
        lines.add_hanging(inside, inside + 2, &session.with(label, &[("items", ids.join(", ").into())]));
    }
}

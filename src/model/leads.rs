//! What leads to a job: its demands, the ways to meet each, and for every proof the offerings that give it.
//!
//! All of it is derived from what the job needs and what offerings give, so that a sector path never writes it a second time.

use std::collections::{BTreeMap, BTreeSet};

use super::catalog::Catalog;
use super::item::{Item, ItemId, ItemKind};
use super::offering::{Grant, Offering, OfferingId, Pathway};
use super::requirement::Requirement;

/// What a job asks for, all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand<'c> {
    /// The ways to meet it; one is enough.
    pub ways: Vec<Way<'c>>,
}

/// One way to meet a demand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way<'c> {
    /// What kind of way it is.
    pub kind: WayKind,
    /// What it asks for.
    pub needs: &'c Requirement,
    /// The things to hold, each once, in reading order.
    pub proofs: Vec<Proof>,
}

/// What kind of way it is, by what has to be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WayKind {
    /// A diploma.
    Diploma,
    /// mbo-certificaten, one or several.
    Certificates,
    /// A practice statement.
    Statement,
    /// Work processes, electives or parts of a diploma.
    Units,
    /// A proof outside the MBO: a branch diploma, a registration, a VOG.
    Licence,
    /// Dutch at a level.
    Language,
    /// Another job.
    Job,
    /// Things of several kinds together.
    Mixed,
    /// Nothing to hold: experience, age, a contract, a recognised company.
    Condition,
}

impl WayKind {
    /// All kinds, in the order in which they are declared.
    pub const ALL: [Self; 9] = [
        Self::Diploma,
        Self::Certificates,
        Self::Statement,
        Self::Units,
        Self::Licence,
        Self::Language,
        Self::Job,
        Self::Mixed,
        Self::Condition,
    ];

    /// The word that programs read; with `way-` in front it is the id of the text for people.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Diploma => "diploma",
            Self::Certificates => "certificates",
            Self::Statement => "statement",
            Self::Units => "units",
            Self::Licence => "licence",
            Self::Language => "language",
            Self::Job => "job",
            Self::Mixed => "mixed",
            Self::Condition => "condition",
        }
    }

    const fn of(item: &Item) -> Self {
        match item.kind {
            ItemKind::Diploma(_) => Self::Diploma,
            ItemKind::Certificate { .. } => Self::Certificates,
            ItemKind::Statement { .. } => Self::Statement,
            ItemKind::CoreTask { .. }
            | ItemKind::WorkProcess { .. }
            | ItemKind::Part { .. }
            | ItemKind::Elective { .. } => Self::Units,
            ItemKind::Licence { .. } => Self::Licence,
            ItemKind::Language { .. } => Self::Language,
            ItemKind::Job { .. } => Self::Job,
        }
    }
}

/// Something to hold, with what gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The item.
    pub item: ItemId,
    /// The offerings that give it as a whole, by pathway. For a diploma also the assessments of what somebody can already.
    pub given_by: BTreeMap<Pathway, Vec<OfferingId>>,
    /// For a diploma: the certificates that are part of it.
    pub certificates: Vec<ItemId>,
    /// For a diploma: the practice statements whose work processes come from it.
    pub statements: Vec<ItemId>,
}

/// What leads to a job, in the order in which the job asks for it; nothing for what is no job or asks for nothing.
pub fn leads(catalog: &Catalog, job: ItemId) -> Vec<Demand<'_>> {
    let needs = match catalog.item(job).map(|item| &item.kind) {
        Some(ItemKind::Job { needs, .. }) => needs.as_ref(),
        _ => None,
    };
    let mut demands = Vec::new();
    if let Some(needs) = needs {
        add_demands(catalog, needs, &mut demands);
    }
    demands
}

fn add_demands<'c>(catalog: &'c Catalog, needs: &'c Requirement, demands: &mut Vec<Demand<'c>>) {
    if let Requirement::All(members) = needs {
        for member in members {
            add_demands(catalog, member, demands);
        }
        return;
    }
    let mut ways = Vec::new();
    add_ways(catalog, needs, &mut ways);
    demands.push(Demand { ways });
}

fn add_ways<'c>(catalog: &'c Catalog, needs: &'c Requirement, ways: &mut Vec<Way<'c>>) {
    if let Requirement::Any(members) = needs {
        for member in members {
            add_ways(catalog, member, ways);
        }
        return;
    }
    let mut held = Vec::new();
    each_held(needs, &mut held);
    let kinds: BTreeSet<WayKind> =
        held.iter().filter_map(|item| catalog.item(*item)).map(WayKind::of).collect();
    let kind = match (kinds.first(), kinds.len()) {
        (None, _) => WayKind::Condition,
        (Some(kind), 1) => *kind,
        _ => WayKind::Mixed,
    };
    ways.push(Way { kind, needs, proofs: held.into_iter().map(|item| proof(catalog, item)).collect() });
}

/// The items that have to be held, each once. What somebody says to have done is no proof.
fn each_held(needs: &Requirement, held: &mut Vec<ItemId>) {
    match needs {
        Requirement::All(members) | Requirement::Any(members) | Requirement::AtLeast(_, members) => {
            for member in members {
                each_held(member, held);
            }
        }
        Requirement::Item(item) if !held.contains(item) => held.push(*item),
        _ => {}
    }
}

fn proof(catalog: &Catalog, item: ItemId) -> Proof {
    let mut given_by: BTreeMap<Pathway, Vec<OfferingId>> = BTreeMap::new();
    let assesses = |offering: &Offering| offering.grants.contains(&Grant::Claimed(item));
    let earned: BTreeSet<OfferingId> = catalog.graph.earned_by(item).into_iter().collect();
    for (offering, id) in catalog.offerings.iter().zip((0..).map(OfferingId)) {
        if earned.contains(&id) || assesses(offering) {
            given_by.entry(offering.pathway).or_default().push(id);
        }
    }
    let of_diploma = |diplomas: &[ItemId]| diplomas.contains(&item);
    let mut certificates = Vec::new();
    let mut statements = Vec::new();
    for (other, id) in catalog.items.iter().zip(0..) {
        match &other.kind {
            ItemKind::Certificate { diplomas, .. } if of_diploma(diplomas) => certificates.push(ItemId(id)),
            ItemKind::Statement { diploma, .. } if of_diploma(diploma.as_slice()) => {
                statements.push(ItemId(id));
            }
            _ => {}
        }
    }
    Proof { item, given_by, certificates, statements }
}

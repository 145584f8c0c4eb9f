//! What something asks for, as a tree whose branches say whether all, some or one of their members are enough.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::model::catalog::Catalog;
use crate::model::graph::Node;
use crate::model::item::{ItemId, ItemKind};
use crate::model::language::{Level, Skill};
use crate::model::offering::{Grant, Offering, OfferingId, Strength};
use crate::model::requirement::Requirement;

/// A place on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// Something held, or a way to earn.
    Base(Node),
    /// A choice or a whole in what this asks for, by its place in reading order.
    Gate(Node, u16),
    /// What is neither held nor earned.
    Condition(Condition),
}

impl Spot {
    /// The item, if it is one.
    pub const fn item(self) -> Option<ItemId> {
        match self {
            Self::Base(Node::Item(item)) => Some(item),
            _ => None,
        }
    }
}

/// What is asked for that is neither held nor earned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// Experience in what this stands for.
    Experience(ItemId),
    /// At least this old, in years.
    Age(u8),
    /// A company recognised for this diploma.
    Company(ItemId),
    /// An employment contract.
    Contract,
    /// So many hours of work placement.
    Placement(u32),
    /// Dutch at a level when it starts.
    Language(Skill, Level),
    /// Any diploma from this level on.
    DiplomaFrom(u8),
}

/// How many of its members a gate asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// All of them.
    All,
    /// One of them.
    Any,
    /// So many of them.
    AtLeast(u32),
    /// All the parts of a credential.
    Parts,
    /// The school may waive it.
    Waivable,
    /// It is advised.
    Advised,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// One thing.
    Leaf(Spot),
    /// Members of which all, some or one are enough.
    Gate {
        /// How many.
        kind: Kind,
        /// Its place among the gates of its owner, in reading order.
        place: u16,
        /// The members.
        of: Vec<Need>,
    },
}

impl Need {
    fn gate(kind: Kind, mut of: Vec<Self>) -> Option<Self> {
        let mut seen = BTreeSet::new();
        of.retain(|need| match need {
            Self::Leaf(spot) => seen.insert(*spot),
            Self::Gate { .. } => true,
        });
        if matches!(kind, Kind::All | Kind::Any) {
            of = of
                .into_iter()
                .flat_map(|need| match need {
                    Self::Gate { kind: inner, of, .. } if inner == kind => of,
                    other => vec![other],
                })
                .collect();
        }
        let single = of.len() == 1 && !matches!(kind, Kind::Waivable | Kind::Advised);
        if of.is_empty() || single { of.pop() } else { Some(Self::Gate { kind, place: 0, of }) }
    }

    /// Numbers the gates in reading order.
    fn number(&mut self, next: &mut u16) {
        if let Self::Gate { place, of, .. } = self {
            *place = *next;
            *next = next.saturating_add(1);
            for need in of {
                need.number(next);
            }
        }
    }

    /// The gate with this place.
    pub fn at(&self, wanted: u16) -> Option<&Self> {
        let Self::Gate { place, of, .. } = self else { return None };
        if *place == wanted { Some(self) } else { of.iter().find_map(|need| need.at(wanted)) }
    }

    /// The gates around a spot, the outermost first; nothing where the spot is not in it.
    fn around(&self, owner: Node, wanted: Spot) -> Option<Vec<Spot>> {
        match self {
            Self::Leaf(spot) => (*spot == wanted).then(Vec::new),
            Self::Gate { place, of, .. } => {
                let own = Spot::Gate(owner, *place);
                if own == wanted {
                    return Some(Vec::new());
                }
                let inner = of.iter().find_map(|need| need.around(owner, wanted))?;
                Some(std::iter::once(own).chain(inner).collect())
            }
        }
    }

    /// Where it stands on the map.
    pub const fn spot(&self, owner: Node) -> Spot {
        match self {
            Self::Leaf(spot) => *spot,
            Self::Gate { place, .. } => Spot::Gate(owner, *place),
        }
    }

    /// The nodes named anywhere in it.
    pub fn each_node(&self, visit: &mut dyn FnMut(Node)) {
        match self {
            Self::Leaf(Spot::Base(node)) => visit(*node),
            Self::Leaf(_) => {}
            Self::Gate { of, .. } => of.iter().for_each(|need| need.each_node(visit)),
        }
    }
}

/// What something asks for: what a job demands, every way to get a credential, what an offering wants at its start.
pub fn needs(catalog: &Catalog, node: Node) -> Option<Need> {
    let mut need = match node {
        Node::Item(item) => of_item(catalog, item),
        Node::Offering(offering) => of_offering(catalog.offering(offering)?),
    }?;
    need.number(&mut 0);
    Some(need)
}

/// What things of a catalog ask for, each worked out once.
#[derive(Debug)]
pub struct Book<'a> {
    catalog: &'a Catalog,
    trees: RefCell<BTreeMap<Node, Rc<Option<Need>>>>,
}

impl<'a> Book<'a> {
    /// Nothing is worked out yet.
    pub const fn new(catalog: &'a Catalog) -> Self {
        Self { catalog, trees: RefCell::new(BTreeMap::new()) }
    }

    fn tree(&self, node: Node) -> Rc<Option<Need>> {
        if let Some(tree) = self.trees.borrow().get(&node) {
            return Rc::clone(tree);
        }
        let tree = Rc::new(needs(self.catalog, node));
        self.trees.borrow_mut().insert(node, Rc::clone(&tree));
        tree
    }

    /// What stands directly before a place on the map.
    pub fn before(&self, spot: Spot) -> Vec<Spot> {
        let (Spot::Base(owner) | Spot::Gate(owner, _)) = spot else { return Vec::new() };
        let tree = self.tree(owner);
        let Some(tree) = tree.as_ref() else { return Vec::new() };
        let members = match (spot, tree) {
            (Spot::Gate(_, place), _) => tree.at(place),
            // All of something needs no sign of its own: every line that arrives is needed.
            (_, Need::Gate { kind: Kind::All, .. }) => Some(tree),
            _ => return vec![tree.spot(owner)],
        };
        match members {
            Some(Need::Gate { of, .. }) => of.iter().map(|need| need.spot(owner)).collect(),
            _ => Vec::new(),
        }
    }

    /// How many members a gate asks for, and how many it has.
    pub fn gate(&self, owner: Node, place: u16) -> Option<(Kind, usize)> {
        match self.tree(owner).as_ref().as_ref()?.at(place)? {
            Need::Gate { kind, of, .. } => Some((*kind, of.len())),
            Need::Leaf(_) => None,
        }
    }

    /// What a place leads to: for each thing that asks for it the gates in between, and that thing last.
    pub fn after(&self, spot: Spot) -> Vec<Vec<Spot>> {
        let owners = match spot {
            Spot::Gate(owner, _) => BTreeSet::from([owner]),
            Spot::Base(node) => askers(self.catalog, node),
            Spot::Condition(_) => BTreeSet::new(),
        };
        owners.into_iter().filter_map(|owner| self.chain(owner, spot)).collect()
    }

    fn chain(&self, owner: Node, spot: Spot) -> Option<Vec<Spot>> {
        let tree = self.tree(owner);
        let tree = tree.as_ref().as_ref()?;
        let mut gates = tree.around(owner, spot)?;
        if matches!(tree, Need::Gate { kind: Kind::All, .. }) && !gates.is_empty() {
            gates.remove(0);
        }
        gates.reverse();
        gates.push(Spot::Base(owner));
        Some(gates)
    }
}

/// Everything that may ask for something, in order.
fn askers(catalog: &Catalog, node: Node) -> BTreeSet<Node> {
    let mut found: BTreeSet<Node> = catalog.graph.after(node).into_iter().map(|(_, node)| node).collect();
    if let Node::Item(item) = node {
        let covers = catalog.item(item).map(crate::model::Item::covers).unwrap_or_default();
        for unit in covers {
            found.insert(Node::Item(unit));
            found.extend(catalog.graph.unlocks(unit).into_iter().map(Node::Item));
        }
    }
    found.remove(&node);
    found
}

fn of_item(catalog: &Catalog, id: ItemId) -> Option<Need> {
    let item = catalog.item(id)?;
    if let ItemKind::Job { needs, .. } = &item.kind {
        return of_requirement(needs.as_ref()?);
    }
    let leaf = |offering: OfferingId| Need::Leaf(Spot::Base(Node::Offering(offering)));
    let mut ways: Vec<Need> = direct_offerings(catalog, id).into_iter().map(leaf).collect();
    let covering: Vec<ItemId> =
        catalog.graph.unlocks(id).into_iter().filter(|other| covers(catalog, *other, id)).collect();
    let earned = |other: &ItemId| !direct_offerings(catalog, *other).is_empty();
    let is_diploma =
        |other: &ItemId| catalog.item(*other).is_some_and(|item| matches!(item.kind, ItemKind::Diploma(_)));
    let smaller: Vec<ItemId> =
        covering.iter().copied().filter(|other| earned(other) && !is_diploma(other)).collect();
    // A whole diploma is no way to one of its parts, unless there is no other.
    let larger = if smaller.is_empty() && ways.is_empty() { covering } else { smaller };
    ways.extend(larger.into_iter().map(|other| Need::Leaf(Spot::Base(Node::Item(other)))));
    if let ItemKind::Licence { from_level: Some(level), .. } = item.kind {
        ways.push(Need::Leaf(Spot::Condition(Condition::DiplomaFrom(level))));
    }
    let parts = parts(catalog, id).into_iter().map(|part| Need::Leaf(Spot::Base(Node::Item(part)))).collect();
    ways.extend(Need::gate(Kind::Parts, parts));
    Need::gate(Kind::Any, ways)
}

/// The offerings that give an item itself, or grant it to who claims it; not those that give something larger.
fn direct_offerings(catalog: &Catalog, id: ItemId) -> Vec<OfferingId> {
    let gives = |grant: &Grant| matches!(grant, Grant::Claimed(_)) || *grant == Grant::Item(id);
    let offered = catalog.graph.earned_by(id).into_iter();
    offered
        .filter(|offering| {
            catalog.offering(*offering).is_some_and(|offering| offering.grants.iter().any(gives))
        })
        .collect()
}

fn covers(catalog: &Catalog, whole: ItemId, part: ItemId) -> bool {
    catalog.item(whole).is_some_and(|item| item.covers().contains(&part))
}

/// The parts of a credential that together make it. For a diploma a certificate stands for its work processes where no other
/// certificate of the diploma covers any of them.
fn parts(catalog: &Catalog, id: ItemId) -> Vec<ItemId> {
    let Some(item) = catalog.item(id) else { return Vec::new() };
    let units = item.covers();
    if !matches!(item.kind, ItemKind::Diploma(_)) {
        return units;
    }
    let all: BTreeSet<ItemId> = units.iter().copied().collect();
    let inside = |other: &ItemId| {
        catalog.item(*other).is_some_and(|item| {
            matches!(item.kind, ItemKind::Certificate { .. })
                && item.covers().iter().all(|unit| all.contains(unit))
        })
    };
    let certificates: BTreeMap<ItemId, Vec<ItemId>> = units
        .iter()
        .map(|unit| (*unit, catalog.graph.unlocks(*unit).into_iter().filter(inside).collect()))
        .collect();
    let alone = |unit: &ItemId| match certificates.get(unit).map(Vec::as_slice) {
        Some([only]) => Some(*only),
        _ => None,
    };
    let stands_for = |unit: &ItemId| {
        let certificate = alone(unit)?;
        let covered = catalog.item(certificate)?.covers();
        covered.iter().all(|unit| alone(unit) == Some(certificate)).then_some(certificate)
    };
    let mut seen = BTreeSet::new();
    units.iter().map(|unit| stands_for(unit).unwrap_or(*unit)).filter(|part| seen.insert(*part)).collect()
}

fn of_offering(offering: &Offering) -> Option<Need> {
    let entries = offering.entry.iter().filter_map(|entry| {
        let need = of_requirement(&entry.needs)?;
        asked(entry.strength, need)
    });
    let language = offering.language.iter().filter_map(|entry| {
        let need = Need::Leaf(Spot::Condition(Condition::Language(entry.skill, entry.level)));
        asked(entry.strength, need)
    });
    Need::gate(Kind::All, entries.chain(language).collect())
}

/// How strictly something is asked for.
fn asked(strength: Strength, need: Need) -> Option<Need> {
    match strength {
        Strength::Hard => Some(need),
        Strength::Waivable => Need::gate(Kind::Waivable, vec![need]),
        Strength::Soft => Need::gate(Kind::Advised, vec![need]),
    }
}

fn of_requirement(needs: &Requirement) -> Option<Need> {
    let members = |of: &[Requirement]| of.iter().filter_map(of_requirement).collect::<Vec<_>>();
    let condition = |condition| Some(Need::Leaf(Spot::Condition(condition)));
    match needs {
        Requirement::All(of) => Need::gate(Kind::All, members(of)),
        Requirement::Any(of) | Requirement::AtLeast(1, of) => Need::gate(Kind::Any, members(of)),
        Requirement::AtLeast(k, of) => Need::gate(Kind::AtLeast(*k), members(of)),
        Requirement::Item(item) => Some(Need::Leaf(Spot::Base(Node::Item(*item)))),
        Requirement::Experience(item) => condition(Condition::Experience(*item)),
        Requirement::Age(years) => condition(Condition::Age(*years)),
        Requirement::Company(item) => condition(Condition::Company(*item)),
        Requirement::Contract => condition(Condition::Contract),
        Requirement::Placement(hours) => condition(Condition::Placement(*hours)),
    }
}

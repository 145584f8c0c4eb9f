//! What needs what, in domain words; petgraph stays inside.
//!
//! An edge runs from what comes first to what it makes possible: from a work process to the certificate that covers it, from
//! a diploma to the job that asks for it, from an offering to what it gives. Nodes and edges are added in the order of their
//! ids, so that every answer has the same order on every machine.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef as _;

use super::code::Slug;
use super::item::{Item, ItemId, ItemKind};
use super::offering::{Grant, Offering, OfferingId, Strength};

/// A node: something held, or a way to earn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// An item.
    Item(ItemId),
    /// An offering.
    Offering(OfferingId),
}

/// Why one node comes before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Link {
    /// The first is a part of the second: a work process of a certificate or diploma.
    PartOf,
    /// The second (a job) asks for the first, alone or as one of several ways.
    AskedBy,
    /// The second (an offering) asks for the first at its start.
    Entry(Strength),
    /// The first (an offering) gives the second.
    Gives,
}

/// The dependency graph of a catalog.
#[derive(Debug, Clone, Default)]
pub struct DependencyGraph {
    /// Items first, then offerings, each at the place of its id.
    graph: DiGraph<Node, Link>,
    items: usize,
}

/// The part of the catalog that can matter for a goal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Closure {
    /// Items that lead to the goal, itself included.
    pub items: BTreeSet<ItemId>,
    /// Offerings that give one of them.
    pub offerings: BTreeSet<OfferingId>,
}

impl DependencyGraph {
    /// Builds the graph of these items and offerings, given in the order of their ids. What belongs to an overlay gives nothing.
    pub fn build(items: &[Item], offerings: &[Offering]) -> Self {
        Self::build_with(items, offerings, &|_| false)
    }

    /// Builds the graph with the offerings of the overlays that are in force.
    pub fn build_with(items: &[Item], offerings: &[Offering], in_force: &dyn Fn(&Slug) -> bool) -> Self {
        let mut built = Self { graph: DiGraph::new(), items: items.len() };
        let ids = |n: usize| 0..u32::try_from(n).unwrap_or(u32::MAX);
        for id in ids(items.len()) {
            built.graph.add_node(Node::Item(ItemId(id)));
        }
        for id in ids(offerings.len()) {
            built.graph.add_node(Node::Offering(OfferingId(id)));
        }
        for (item, id) in items.iter().zip(ids(items.len())) {
            built.link_item(item, ItemId(id));
        }
        for (offering, id) in offerings.iter().zip(ids(offerings.len())) {
            if offering.overlay.as_ref().is_some_and(|overlay| !in_force(overlay)) {
                continue;
            }
            built.link_offering(items, offering, OfferingId(id));
        }
        built
    }

    fn index(&self, node: Node) -> Option<NodeIndex> {
        let at = match node {
            Node::Item(item) => Some(item.index()).filter(|at| *at < self.items),
            Node::Offering(offering) => Some(self.items + offering.index()),
        };
        at.map(NodeIndex::new).filter(|index| self.graph.node_weight(*index).is_some())
    }

    fn link(&mut self, from: Node, to: Node, link: Link) {
        if let (Some(from), Some(to)) = (self.index(from), self.index(to)) {
            self.graph.add_edge(from, to, link);
        }
    }

    // Each link below starts or ends at the one node it is made for, so that a set of the others tells what is linked already.

    fn link_item(&mut self, item: &Item, id: ItemId) {
        let mut linked = BTreeSet::new();
        for unit in item.covers() {
            if linked.insert((unit, Link::PartOf)) {
                self.link(Node::Item(unit), Node::Item(id), Link::PartOf);
            }
        }
        if let ItemKind::Job { needs: Some(needs), .. } = &item.kind {
            needs.each_item(&mut |needed| {
                if linked.insert((needed, Link::AskedBy)) {
                    self.link(Node::Item(needed), Node::Item(id), Link::AskedBy);
                }
            });
        }
    }

    fn link_offering(&mut self, items: &[Item], offering: &Offering, id: OfferingId) {
        let mut linked = BTreeSet::new();
        for entry in &offering.entry {
            let link = Link::Entry(entry.strength);
            entry.needs.each_item(&mut |needed| {
                if linked.insert((needed, link)) {
                    self.link(Node::Item(needed), Node::Offering(id), link);
                }
            });
        }
        for grant in &offering.grants {
            for given in given_by(items, *grant) {
                if linked.insert((given, Link::Gives)) {
                    self.link(Node::Offering(id), Node::Item(given), Link::Gives);
                }
            }
        }
    }

    /// What comes directly before a node, with why, in the order of ids.
    pub fn before(&self, node: Node) -> Vec<(Link, Node)> {
        self.neighbours(node, Direction::Incoming)
    }

    /// What a node directly makes possible, with why, in the order of ids.
    pub fn after(&self, node: Node) -> Vec<(Link, Node)> {
        self.neighbours(node, Direction::Outgoing)
    }

    fn neighbours(&self, node: Node, direction: Direction) -> Vec<(Link, Node)> {
        let Some(index) = self.index(node) else { return Vec::new() };
        let mut found: Vec<(Link, Node)> = self
            .graph
            .edges_directed(index, direction)
            .filter_map(|edge| {
                let other = match direction {
                    Direction::Incoming => edge.source(),
                    Direction::Outgoing => edge.target(),
                };
                Some((*edge.weight(), *self.graph.node_weight(other)?))
            })
            .collect();
        found.sort_by_key(|(link, node)| (*node, *link));
        found
    }

    /// What an item needs: its parts, and what a job asks for.
    pub fn needs(&self, item: ItemId) -> Vec<ItemId> {
        items_of(self.before(Node::Item(item)))
    }

    /// What an item helps to reach: credentials it is part of and jobs that ask for it.
    pub fn unlocks(&self, item: ItemId) -> Vec<ItemId> {
        items_of(self.after(Node::Item(item)))
    }

    /// The offerings that give an item, alone or as part of a credential.
    pub fn earned_by(&self, item: ItemId) -> Vec<OfferingId> {
        offerings_of(self.before(Node::Item(item)))
    }

    /// The offerings that ask for an item at their start.
    pub fn entry_to(&self, item: ItemId) -> Vec<OfferingId> {
        offerings_of(self.after(Node::Item(item)))
    }

    /// The circles of items each of which asks for the next and the last for the first, as one short one for each knot of
    /// them: the shortest through the first items of the knot. The shortest circle comes first.
    pub fn cycles(&self) -> Vec<Vec<ItemId>> {
        let gates = self.graph.filter_map(
            |_, node| match node {
                Node::Item(item) => Some(*item),
                Node::Offering(_) => None,
            },
            |_, link| matches!(link, Link::PartOf | Link::AskedBy).then_some(()),
        );
        // Kosaraju is iterative; petgraph's Tarjan recurses and overflows the stack on long chains.
        let mut cycles: Vec<Vec<ItemId>> = petgraph::algo::kosaraju_scc(&gates)
            .into_iter()
            .filter(|part| {
                part.len() > 1 || part.first().is_some_and(|node| gates.contains_edge(*node, *node))
            })
            .filter_map(|mut part| {
                part.sort_unstable();
                part.iter()
                    .take(STARTS_TRIED)
                    .filter_map(|start| shortest_loop(&gates, *start))
                    .min_by_key(|loop_| (loop_.len(), loop_.clone()))
            })
            .map(in_order_of_need)
            .collect();
        cycles.sort_by_key(|cycle| (cycle.len(), cycle.clone()));
        cycles
    }

    /// Everything that can matter for reaching a goal: the items that lead to it and the offerings that give them.
    ///
    /// Entry requirements that a school may waive or that are advised are followed too, because an advisor may decide not
    /// to waive them.
    pub fn closure(&self, goal: ItemId) -> Closure {
        let mut closure = Closure::default();
        let mut open = vec![Node::Item(goal)];
        while let Some(node) = open.pop() {
            let new = match node {
                Node::Item(item) => closure.items.insert(item),
                Node::Offering(offering) => closure.offerings.insert(offering),
            };
            if new {
                open.extend(self.before(node).into_iter().map(|(_, before)| before));
            }
        }
        closure
    }
}

/// The items an offering's grant gives, credentials with everything they cover.
pub fn given_by(items: &[Item], grant: Grant) -> Vec<ItemId> {
    match grant {
        Grant::Item(item) => {
            let covered = items.get(item.index()).map(Item::covers).unwrap_or_default();
            std::iter::once(item).chain(covered).collect()
        }
        Grant::Claimed(diploma) => match items.get(diploma.index()).map(|item| &item.kind) {
            Some(ItemKind::Diploma(diploma)) => diploma.units.clone(),
            _ => Vec::new(),
        },
    }
}

fn items_of(neighbours: Vec<(Link, Node)>) -> Vec<ItemId> {
    let items: BTreeSet<ItemId> = neighbours
        .into_iter()
        .filter_map(|(_, node)| match node {
            Node::Item(item) => Some(item),
            Node::Offering(_) => None,
        })
        .collect();
    items.into_iter().collect()
}

fn offerings_of(neighbours: Vec<(Link, Node)>) -> Vec<OfferingId> {
    let offerings: BTreeSet<OfferingId> = neighbours
        .into_iter()
        .filter_map(|(_, node)| match node {
            Node::Offering(offering) => Some(offering),
            Node::Item(_) => None,
        })
        .collect();
    offerings.into_iter().collect()
}

/// So many items of a knot are tried for the start of its shortest circle: the work for a knot of thousands of items stays in
/// proportion to its size.
const STARTS_TRIED: usize = 16;

/// A way along the edges, turned round so that each item asks for the next, from the first item of the catalog on.
fn in_order_of_need(mut way: Vec<ItemId>) -> Vec<ItemId> {
    way.reverse();
    let first = way.iter().enumerate().min_by_key(|(_, item)| **item).map_or(0, |(at, _)| at);
    way.rotate_left(first);
    way
}

/// The shortest way from a node back to itself, by breadth first.
fn shortest_loop(gates: &DiGraph<ItemId, ()>, start: NodeIndex) -> Option<Vec<ItemId>> {
    let mut from: BTreeMap<NodeIndex, NodeIndex> = BTreeMap::new();
    let mut queue = std::collections::VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        for next in gates.neighbors(node) {
            if next == start {
                let mut way = vec![node];
                let mut at = node;
                while at != start {
                    at = *from.get(&at)?;
                    way.push(at);
                }
                way.reverse();
                return way.into_iter().map(|node| gates.node_weight(node).copied()).collect();
            }
            if let std::collections::btree_map::Entry::Vacant(entry) = from.entry(next) {
                entry.insert(node);
                queue.push_back(next);
            }
        }
    }
    None
}

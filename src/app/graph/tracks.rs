//! The columns between two layers in which lines go up and down.

use std::collections::{BTreeMap, BTreeSet};

use super::layers::Layered;

/// Lines that meet: all of one node at the left, or all of one at the right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Net {
    /// From this node.
    From(usize),
    /// To this node.
    To(usize),
}

/// The net of a link.
pub(super) fn net(graph: &Layered, from: usize, to: usize) -> Net {
    if graph.linked(from, true).len() > 1 { Net::From(from) } else { Net::To(to) }
}

/// A net with the rows it connects.
#[derive(Debug, Clone, Default)]
struct Pins {
    left: BTreeSet<usize>,
    right: BTreeMap<usize, usize>,
}

impl Pins {
    fn rows(&self) -> impl Iterator<Item = usize> {
        self.left.iter().copied().chain(self.right.keys().copied())
    }

    fn first(&self) -> usize {
        self.rows().min().unwrap_or(0)
    }

    fn last(&self) -> usize {
        self.rows().max().unwrap_or(0)
    }

    fn is_straight(&self) -> bool {
        self.first() == self.last()
    }
}

/// The track of every net between a layer and the next, from the left; those that run straight have none.
///
/// In a row that one net leaves at the left and another enters at the right, the first must have turned off before the second
/// comes in. Where that goes round in a circle, a node of the next layer is named that stands in the way.
pub(super) fn tracks(graph: &Layered, rows: &[usize], layer: usize) -> Result<BTreeMap<Net, usize>, usize> {
    let row = |node: usize| rows.get(node).copied().unwrap_or(0);
    let mut nets: BTreeMap<Net, Pins> = BTreeMap::new();
    for from in graph.layers.get(layer).into_iter().flatten() {
        for to in graph.linked(*from, true) {
            let pins = nets.entry(net(graph, *from, *to)).or_default();
            pins.left.insert(row(*from));
            pins.right.insert(row(*to), *to);
        }
    }
    nets.retain(|_, pins| !pins.is_straight());
    let mut leaves: BTreeMap<usize, Net> = BTreeMap::new();
    for (net, pins) in &nets {
        leaves.extend(pins.left.iter().map(|row| (*row, *net)));
    }
    // For each net those that must have turned off before it comes in.
    let mut first: BTreeMap<Net, BTreeSet<Net>> = BTreeMap::new();
    for (net, pins) in &nets {
        let before = pins.right.keys().filter_map(|row| leaves.get(row)).filter(|other| *other != net);
        first.insert(*net, before.copied().collect());
    }
    let mut placed: BTreeMap<Net, usize> = BTreeMap::new();
    let mut taken: Vec<Vec<(usize, usize)>> = Vec::new();
    while placed.len() < nets.len() {
        let ready = nets
            .iter()
            .filter(|(net, _)| !placed.contains_key(net))
            .filter(|(net, _)| {
                first.get(net).is_none_or(|first| first.iter().all(|net| placed.contains_key(net)))
            })
            .min_by_key(|(net, pins)| (pins.last() - pins.first(), **net));
        let Some((net, pins)) = ready else {
            return Err(in_the_way(&nets, &placed, &leaves));
        };
        let least = first.get(net).into_iter().flatten().filter_map(|net| placed.get(net)).max();
        let mut track = least.map_or(0, |track| track + 1);
        let (top, bottom) = (pins.first(), pins.last());
        while taken
            .get(track)
            .is_some_and(|taken| taken.iter().any(|(first, last)| *first <= bottom && top <= *last))
        {
            track += 1;
        }
        taken.resize(taken.len().max(track + 1), Vec::new());
        if let Some(taken) = taken.get_mut(track) {
            taken.push((top, bottom));
        }
        placed.insert(*net, track);
    }
    Ok(placed)
}

/// The lowest node that a net in a circle enters in a row that another net in it leaves.
fn in_the_way(
    nets: &BTreeMap<Net, Pins>,
    placed: &BTreeMap<Net, usize>,
    leaves: &BTreeMap<usize, Net>,
) -> usize {
    let open = |net: &Net| !placed.contains_key(net);
    nets.iter()
        .filter(|(net, _)| open(net))
        .flat_map(|(net, pins)| {
            let hit = move |row: &usize| leaves.get(row).is_some_and(|other| other != net && open(other));
            pins.right.iter().filter(move |(row, _)| hit(row))
        })
        .max()
        .map_or(0, |(_, node)| *node)
}

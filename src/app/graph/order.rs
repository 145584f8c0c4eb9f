//! The order in each layer: sorted by where neighbours stand, back and forth, as long as fewer lines cross.

use super::layers::Layered;

/// How often the layers are gone through.
const SWEEPS: usize = 12;

/// Sorts every layer. What is equal stays in the order of the boxes.
pub(super) fn sort(graph: &mut Layered) {
    for layer in 1..graph.layers.len() {
        by_neighbours(graph, layer, false);
    }
    let mut best = graph.layers.clone();
    let mut least = crossings(graph);
    for sweep in 0..SWEEPS {
        if least == 0 {
            break;
        }
        let forward = sweep % 2 == 0;
        let count = graph.layers.len();
        for step in 1..count {
            let layer = if forward { count - 1 - step } else { step };
            by_neighbours(graph, layer, forward);
        }
        swap(graph);
        let now = crossings(graph);
        if now < least {
            least = now;
            best.clone_from(&graph.layers);
        }
    }
    graph.layers = best;
}

/// The places of the nodes in their layer.
fn places(graph: &Layered) -> Vec<usize> {
    let mut places = vec![0; graph.layer_of.len()];
    for layer in &graph.layers {
        for (place, node) in layer.iter().enumerate() {
            if let Some(own) = places.get_mut(*node) {
                *own = place;
            }
        }
    }
    places
}

/// Sorts a layer by the middle of the neighbours at its right, or at its left. Nodes without any keep their place.
fn by_neighbours(graph: &mut Layered, at: usize, right: bool) {
    let places = places(graph);
    let Some(layer) = graph.layers.get(at) else { return };
    let middle = |node: usize| -> Option<usize> {
        let linked = graph.linked(node, right);
        let sum: usize = linked.iter().filter_map(|other| places.get(*other)).sum();
        (!linked.is_empty()).then(|| sum * 1_000 / linked.len())
    };
    let mut moving: Vec<(usize, usize, usize)> =
        layer.iter().enumerate().filter_map(|(place, node)| Some((middle(*node)?, place, *node))).collect();
    moving.sort_unstable();
    let mut moving = moving.into_iter().map(|(_, _, node)| node);
    let sorted = layer
        .iter()
        .map(|node| if middle(*node).is_some() { moving.next().unwrap_or(*node) } else { *node })
        .collect();
    if let Some(layer) = graph.layers.get_mut(at) {
        *layer = sorted;
    }
}

/// Swaps neighbours in a layer where that lets fewer lines cross.
fn swap(graph: &mut Layered) {
    for at in 0..graph.layers.len() {
        let places = places(graph);
        let Some(mut layer) = graph.layers.get(at).cloned() else { continue };
        for upper in 1..layer.len() {
            let (Some(first), Some(second)) = (layer.get(upper - 1).copied(), layer.get(upper).copied())
            else {
                continue;
            };
            let between = |upper: usize, lower: usize| -> usize {
                [true, false]
                    .into_iter()
                    .map(|right| {
                        let at = |node: &usize| places.get(*node).copied().unwrap_or(0);
                        let lower = graph.linked(lower, right);
                        let above = graph.linked(upper, right).iter().map(at);
                        above.map(|own| lower.iter().filter(|other| at(other) < own).count()).sum::<usize>()
                    })
                    .sum()
            };
            if between(second, first) < between(first, second) {
                layer.swap(upper - 1, upper);
            }
        }
        if let Some(own) = graph.layers.get_mut(at) {
            *own = layer;
        }
    }
}

/// How many pairs of links cross.
pub(super) fn crossings(graph: &Layered) -> usize {
    let places = places(graph);
    let mut count = 0;
    for layer in &graph.layers {
        let links: Vec<(usize, usize)> = layer
            .iter()
            .flat_map(|node| graph.linked(*node, true).iter().map(|to| (*node, *to)))
            .filter_map(|(from, to)| Some((*places.get(from)?, *places.get(to)?)))
            .collect();
        for (at, one) in links.iter().enumerate() {
            let later = links.iter().skip(at + 1);
            count += later
                .filter(|other| {
                    (one.0 < other.0) != (one.1 < other.1) && one.0 != other.0 && one.1 != other.1
                })
                .count();
        }
    }
    count
}

//! Rows: each node as near as can be to the middle of what it is linked to, and none in the row of another.

use std::collections::{BTreeMap, BTreeSet};

use super::layers::Layered;
use super::tracks;

/// How often the layers are gone through.
const SWEEPS: usize = 6;

/// How often one node is moved out of the way of lines before its whole layer is.
const TRIES: usize = 200;

/// The row of every node. Within a layer rows go up in the order of the layer.
pub(super) fn rows(graph: &Layered) -> Vec<usize> {
    let mut rows = vec![0_i64; graph.layer_of.len()];
    for layer in &graph.layers {
        for (row, node) in (0..).zip(layer) {
            set(&mut rows, *node, row);
        }
    }
    for sweep in 0..SWEEPS {
        let count = graph.layers.len();
        for step in 0..count {
            let at = if sweep % 2 == 0 { step } else { count - 1 - step };
            settle(graph, &mut rows, at, sweep % 2 == 1);
        }
    }
    let mut rows = without_empty(&rows);
    for layer in 0..graph.layers.len().saturating_sub(1) {
        clear(graph, &mut rows, layer);
    }
    rows
}

fn set<T>(rows: &mut [T], node: usize, row: T) {
    if let Some(own) = rows.get_mut(node) {
        *own = row;
    }
}

/// Moves the nodes of a layer towards the middle of their neighbours at the right, or at the left.
fn settle(graph: &Layered, rows: &mut [i64], at: usize, right: bool) {
    let Some(layer) = graph.layers.get(at) else { return };
    // Blocks of nodes that stand close together: where the first wants to be, summed over its nodes, and how many those are.
    let mut blocks: Vec<(i64, i64, usize)> = Vec::new();
    for (node, before) in layer.iter().zip(0_i64..) {
        let mut near: Vec<i64> =
            graph.linked(*node, right).iter().filter_map(|other| rows.get(*other).copied()).collect();
        near.sort_unstable();
        let middle = (near.get(near.len().saturating_sub(1) / 2), near.get(near.len() / 2));
        let own = rows.get(*node).copied().unwrap_or(0);
        let (wanted, weight) = match middle {
            (Some(low), Some(high)) => ((low + high).div_euclid(2), if graph.is_box(*node) { 1 } else { 3 }),
            _ => (own, 1),
        };
        blocks.push(((wanted - before) * weight, weight, 1));
        while let [.., one, two] = blocks.as_slice() {
            if one.0 * two.1 <= two.0 * one.1 {
                break;
            }
            let merged = (one.0 + two.0, one.1 + two.1, one.2 + two.2);
            blocks.truncate(blocks.len() - 2);
            blocks.push(merged);
        }
    }
    let firsts = blocks.iter().flat_map(|(sum, weight, count)| {
        std::iter::repeat_n((2 * sum + weight).div_euclid(2 * weight), *count)
    });
    for ((node, first), before) in layer.iter().zip(firsts).zip(0..) {
        set(rows, *node, first + before);
    }
}

/// The rows counted from the first, without those in which nothing stands.
fn without_empty(rows: &[i64]) -> Vec<usize> {
    let used: BTreeSet<i64> = rows.iter().copied().collect();
    let places: BTreeMap<i64, usize> = used.into_iter().zip(0..).collect();
    rows.iter().map(|row| places.get(row).copied().unwrap_or(0)).collect()
}

/// Moves nodes of the next layer down as long as lines from this one could not be led between the two.
fn clear(graph: &Layered, rows: &mut [usize], layer: usize) {
    let Some(next) = graph.layers.get(layer + 1) else { return };
    for _ in 0..TRIES {
        let Err(stuck) = tracks::tracks(graph, rows, layer) else { return };
        let mut free = 0;
        let from = next.iter().position(|node| *node == stuck).unwrap_or(0);
        for (place, node) in next.iter().enumerate().skip(from) {
            let row = rows.get(*node).copied().unwrap_or(0);
            let moved = if place == from { row + 1 } else { row.max(free) };
            set(rows, *node, moved);
            free = moved + 1;
        }
    }
    let below = graph.layers.get(layer).into_iter().flatten().filter_map(|node| rows.get(*node)).max();
    let below = below.map_or(0, |row| row + 1);
    for (node, place) in next.iter().zip(0..) {
        set(rows, *node, below + place);
    }
}

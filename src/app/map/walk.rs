//! Moving over the map: along edges, and up and down in a column.

use crate::app::action::Motion;
use crate::app::graph::Layout;

use super::picture::Picture;

/// The node at the other end of an edge: of several the one nearest in rows, then the highest.
pub fn along(picture: &Picture, layout: &Layout, at: usize, onward: bool) -> Option<usize> {
    let row = |node: usize| layout.boxes.get(node).map_or(0, |placed| placed.y);
    picture
        .edges
        .iter()
        .filter_map(|(from, to)| match onward {
            true if *from == at => Some(*to),
            false if *to == at => Some(*from),
            _ => None,
        })
        .min_by_key(|node| (row(*node).abs_diff(row(at)), row(*node), *node))
}

/// The node that a movement up or down leads to of a column; nothing at its ends.
pub fn column(layout: &Layout, at: usize, page: usize, motion: Motion) -> Option<usize> {
    let mut order: Vec<(usize, u16, usize)> =
        layout.boxes.iter().enumerate().map(|(node, placed)| (placed.layer, placed.y, node)).collect();
    order.sort_unstable();
    let layer = layout.boxes.get(at)?.layer;
    let own: Vec<usize> =
        order.iter().filter(|(other, _, _)| *other == layer).map(|(_, _, node)| *node).collect();
    let place = own.iter().position(|node| *node == at)?;
    let last = own.len().saturating_sub(1);
    match motion {
        Motion::Up => own.get(place.checked_sub(1)?),
        Motion::Down => own.get(place + 1),
        Motion::PageUp => own.get(place.saturating_sub(page)),
        Motion::PageDown => own.get((place + page).min(last)),
        Motion::First => return order.first().map(|(_, _, node)| *node),
        Motion::Last => return order.last().map(|(_, _, node)| *node),
    }
    .copied()
}

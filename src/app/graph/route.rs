//! Columns and lines: where boxes stand, and through which cells the edges run.

use std::collections::BTreeMap;

use super::layers::Layered;
use super::tracks::{self, Net};
use super::{Graph, Layout, Placed};

/// The fewest columns between two layers of boxes.
const GAP: usize = 3;

/// A straight piece of a line, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Lines with the same number meet where they touch; others only cross.
    pub net: u32,
    /// Column and row of one end.
    pub from: (u16, u16),
    /// Column and row of the other end.
    pub to: (u16, u16),
}

/// How an edge runs, from left to right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The edge, by its place in the graph.
    pub edge: usize,
    /// Whether it points to the left, because it closes a circle.
    pub turned: bool,
    /// Its pieces, in order.
    pub stretches: Vec<Stretch>,
}

/// Leads the edges of a graph whose nodes have rows.
pub(super) fn lead(graph: &Graph, layered: &Layered, rows: &[usize]) -> Layout {
    let columns = Columns::new(graph, layered, rows);
    let row = |node: usize| rows.get(node).copied().unwrap_or(0);
    let mut numbers: BTreeMap<(usize, Net), u32> = BTreeMap::new();
    let mut routes = Vec::new();
    for way in &layered.ways {
        let mut stretches = Vec::new();
        for pair in way.nodes.windows(2) {
            let (Some(from), Some(to)) = (pair.first().copied(), pair.get(1).copied()) else { continue };
            let layer = layered.layer_of.get(from).copied().unwrap_or(0);
            let net = tracks::net(layered, from, to);
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            let number = *numbers.entry((layer, net)).or_insert(next);
            let (start, end) = (columns.leaves(graph, layered, from), columns.enters(layered, to));
            let (above, below) = (row(from), row(to));
            let mut add = |from: (usize, usize), to: (usize, usize)| {
                stretches.push(Stretch { net: number, from: cell(from), to: cell(to) });
            };
            match columns.track(layer, net) {
                Some(x) if above != below => {
                    add((start, above), (x, above));
                    add((x, above), (x, below));
                    add((x, below), (end, below));
                }
                _ => add((start, above), (end, below)),
            }
        }
        routes.push(Route { edge: way.edge, turned: way.turned, stretches });
    }
    let boxes: Vec<Placed> = graph
        .widths
        .iter()
        .enumerate()
        .map(|(node, width)| {
            let layer = layered.layer_of.get(node).copied().unwrap_or(0);
            let (x, y) = cell((columns.at(layer), row(node)));
            Placed { x, y, width: *width, layer: columns.layer_of_boxes(layer) }
        })
        .collect();
    let height = rows.iter().max().map_or(0, |last| last + 1);
    let width = boxes.iter().map(|placed| placed.x + placed.width).max().unwrap_or(0);
    Layout { boxes, routes, width, height: u16::try_from(height).unwrap_or(u16::MAX) }
}

fn cell((x, y): (usize, usize)) -> (u16, u16) {
    (u16::try_from(x).unwrap_or(u16::MAX), u16::try_from(y).unwrap_or(u16::MAX))
}

/// Where the layers and the tracks between them are.
struct Columns {
    /// First column of each layer.
    starts: Vec<usize>,
    /// For each layer whether boxes stand in it.
    has_boxes: Vec<bool>,
    /// Column of the track of each net behind each layer.
    tracks: BTreeMap<(usize, Net), usize>,
}

impl Columns {
    fn new(graph: &Graph, layered: &Layered, rows: &[usize]) -> Self {
        let widest = |layer: &[usize]| {
            let boxes = layer.iter().filter_map(|node| graph.widths.get(*node));
            boxes.max().map_or(1, |width| usize::from(*width))
        };
        let has_boxes: Vec<bool> =
            layered.layers.iter().map(|layer| layer.iter().any(|node| layered.is_box(*node))).collect();
        let mut built = Self { starts: Vec::new(), has_boxes, tracks: BTreeMap::new() };
        let mut x = 0;
        for (at, layer) in layered.layers.iter().enumerate() {
            built.starts.push(x);
            x += widest(layer);
            // A column for a line to leave a box in, and one for the head of its arrow.
            let (lead, tail) = (usize::from(built.boxes_in(at)), usize::from(built.boxes_in(at + 1)));
            let tracks = tracks::tracks(layered, rows, at).unwrap_or_default();
            let count = tracks.values().max().map_or(0, |last| last + 1);
            let least = if lead + tail == 2 { GAP } else { 0 };
            for (net, track) in tracks {
                built.tracks.insert((at, net), x + lead + track);
            }
            x += (lead + count + tail).max(least);
        }
        built
    }

    fn boxes_in(&self, layer: usize) -> bool {
        self.has_boxes.get(layer).copied().unwrap_or(false)
    }

    fn at(&self, layer: usize) -> usize {
        self.starts.get(layer).copied().unwrap_or(0)
    }

    fn track(&self, layer: usize, net: Net) -> Option<usize> {
        self.tracks.get(&(layer, net)).copied()
    }

    /// How many layers with boxes come before one.
    fn layer_of_boxes(&self, layer: usize) -> usize {
        self.has_boxes.iter().take(layer).filter(|has| **has).count()
    }

    /// The first column of the line that leaves a node.
    fn leaves(&self, graph: &Graph, layered: &Layered, node: usize) -> usize {
        let start = self.at(layered.layer_of.get(node).copied().unwrap_or(0));
        start + graph.widths.get(node).map_or(0, |width| usize::from(*width))
    }

    /// The last column of the line that enters a node.
    fn enters(&self, layered: &Layered, node: usize) -> usize {
        let start = self.at(layered.layer_of.get(node).copied().unwrap_or(0));
        if layered.is_box(node) { start.saturating_sub(1) } else { start }
    }
}

//! Columns: every edge goes from one layer to the next, and lines that meet have one end in common.

use std::collections::{BTreeMap, BTreeSet};

/// A graph in layers. Its nodes are the boxes, in their order, and after them the bends of lines that go further.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Layered {
    /// How many of the nodes are boxes.
    pub(super) boxes: usize,
    /// The nodes of each layer, from top to bottom.
    pub(super) layers: Vec<Vec<usize>>,
    /// The layer of each node.
    pub(super) layer_of: Vec<usize>,
    /// The nodes one layer further that each node is linked to.
    pub(super) after: Vec<Vec<usize>>,
    /// The nodes one layer back that each node is linked to.
    pub(super) before: Vec<Vec<usize>>,
    /// The way of each edge that is drawn.
    pub(super) ways: Vec<Way>,
}

/// The way of an edge through the layers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Way {
    /// The edge, by its place.
    pub(super) edge: usize,
    /// Whether it runs against the layers: it closes a circle.
    pub(super) turned: bool,
    /// The nodes it passes, from left to right.
    pub(super) nodes: Vec<usize>,
}

impl Layered {
    /// Whether a node is a box.
    pub(super) const fn is_box(&self, node: usize) -> bool {
        node < self.boxes
    }

    /// The nodes that a node is linked to in one direction.
    pub(super) fn linked(&self, node: usize, forward: bool) -> &[usize] {
        let all = if forward { &self.after } else { &self.before };
        all.get(node).map_or(&[], Vec::as_slice)
    }
}

/// An edge that goes with the layers.
#[derive(Debug, Clone, Copy)]
struct Edge {
    place: usize,
    turned: bool,
    from: usize,
    to: usize,
}

/// Puts boxes and edges in layers.
pub(super) fn layered(boxes: usize, edges: &[(usize, usize)]) -> Layered {
    let edges = without_circles(boxes, edges);
    let layer_of = layer_of(boxes, &edges);
    let mut ways = cut(boxes, &edges, &layer_of);
    let mut built = Builder { layer_of, next: boxes };
    for way in &ways {
        built.place(way);
    }
    built.part_meetings(&mut ways);
    built.finish(boxes, ways)
}

/// The edges, each once, with those turned round that would close a circle.
fn without_circles(boxes: usize, edges: &[(usize, usize)]) -> Vec<Edge> {
    let mut seen = BTreeSet::new();
    let mut out: Vec<Vec<(usize, usize)>> = vec![Vec::new(); boxes];
    for (place, (from, to)) in edges.iter().copied().enumerate() {
        if from == to || to >= boxes || !seen.insert((from, to)) {
            continue;
        }
        if let Some(out) = out.get_mut(from) {
            out.push((place, to));
        }
    }
    let back = closing(&out);
    let mut kept = Vec::new();
    let mut linked = BTreeSet::new();
    for (from, out) in out.iter().enumerate() {
        for (place, to) in out.iter().copied() {
            let turned = back.contains(&place);
            let (from, to) = if turned { (to, from) } else { (from, to) };
            // An edge and its opposite share one line; the first of them tells the direction.
            if linked.insert((from, to)) {
                kept.push(Edge { place, turned, from, to });
            }
        }
    }
    kept
}

/// The edges that close a circle on a walk through the graph, depth first, in the order of the boxes.
fn closing(out: &[Vec<(usize, usize)>]) -> BTreeSet<usize> {
    let mut back = BTreeSet::new();
    let mut done = vec![false; out.len()];
    let mut open = vec![false; out.len()];
    for start in 0..out.len() {
        let mut stack = Vec::new();
        if done.get(start) == Some(&false) {
            stack.push((start, 0));
            set(&mut open, start, true);
            set(&mut done, start, true);
        }
        while let Some((node, next)) = stack.pop() {
            let Some((place, to)) = out.get(node).and_then(|out| out.get(next)).copied() else {
                set(&mut open, node, false);
                continue;
            };
            stack.push((node, next + 1));
            if open.get(to) == Some(&true) {
                back.insert(place);
            } else if done.get(to) == Some(&false) {
                set(&mut open, to, true);
                set(&mut done, to, true);
                stack.push((to, 0));
            }
        }
    }
    back
}

fn set(flags: &mut [bool], at: usize, to: bool) {
    if let Some(flag) = flags.get_mut(at) {
        *flag = to;
    }
}

/// The layer of each box: as far left as what comes before it allows, and then as near to what comes after it as can be.
fn layer_of(boxes: usize, edges: &[Edge]) -> Vec<usize> {
    let order = topological(boxes, edges);
    let mut layer = vec![0_usize; boxes];
    let ends = |node: usize, forward: bool| {
        edges.iter().filter_map(move |edge| match forward {
            true if edge.from == node => Some(edge.to),
            false if edge.to == node => Some(edge.from),
            _ => None,
        })
    };
    for node in order.iter().copied() {
        let least = ends(node, false).filter_map(|before| layer.get(before)).max().map_or(0, |most| most + 1);
        if let Some(own) = layer.get_mut(node) {
            *own = least;
        }
    }
    for node in order.iter().rev().copied() {
        let most = ends(node, true).filter_map(|after| layer.get(after)).min().copied();
        let Some(most) = most.filter(|_| ends(node, true).count() >= ends(node, false).count()) else {
            continue;
        };
        if let Some(own) = layer.get_mut(node) {
            *own = most.saturating_sub(1).max(*own);
        }
    }
    let used: BTreeSet<usize> = layer.iter().copied().collect();
    let places: BTreeMap<usize, usize> = used.into_iter().zip(0..).collect();
    layer.iter().map(|layer| places.get(layer).copied().unwrap_or(0)).collect()
}

fn topological(boxes: usize, edges: &[Edge]) -> Vec<usize> {
    let mut waiting = vec![0_usize; boxes];
    for edge in edges {
        if let Some(count) = waiting.get_mut(edge.to) {
            *count += 1;
        }
    }
    let mut ready: BTreeSet<usize> =
        waiting.iter().enumerate().filter(|(_, count)| **count == 0).map(|(node, _)| node).collect();
    let mut order = Vec::new();
    while let Some(node) = ready.pop_first() {
        order.push(node);
        for edge in edges.iter().filter(|edge| edge.from == node) {
            if let Some(count) = waiting.get_mut(edge.to) {
                *count -= 1;
                if *count == 0 {
                    ready.insert(edge.to);
                }
            }
        }
    }
    order
}

/// The edges as ways from layer to layer. Long edges from the same box share their bends.
fn cut(boxes: usize, edges: &[Edge], layer_of: &[usize]) -> Vec<Way> {
    let mut bends: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut next = boxes;
    let mut ways = Vec::new();
    for edge in edges {
        let (Some(first), Some(last)) = (layer_of.get(edge.from), layer_of.get(edge.to)) else { continue };
        let mut nodes = vec![edge.from];
        for layer in first + 1..*last {
            let bend = *bends.entry((edge.from, layer)).or_insert_with(|| {
                next += 1;
                next - 1
            });
            nodes.push(bend);
        }
        nodes.push(edge.to);
        ways.push(Way { edge: edge.place, turned: edge.turned, nodes });
    }
    ways
}

/// What grows while bends are added.
struct Builder {
    layer_of: Vec<usize>,
    next: usize,
}

impl Builder {
    fn layer(&self, node: usize) -> usize {
        self.layer_of.get(node).copied().unwrap_or(0)
    }

    fn put(&mut self, node: usize, layer: usize) {
        if self.layer_of.len() <= node {
            self.layer_of.resize(node + 1, 0);
        }
        if let Some(own) = self.layer_of.get_mut(node) {
            *own = layer;
        }
        self.next = self.next.max(node + 1);
    }

    /// Gives the bends of a way their layers.
    fn place(&mut self, way: &Way) {
        let first = way.nodes.first().map_or(0, |first| self.layer(*first));
        let inner = way.nodes.len().saturating_sub(2);
        for (node, layer) in way.nodes.iter().skip(1).take(inner).zip(first + 1..) {
            self.put(*node, layer);
        }
    }

    /// Adds a layer of bends wherever an edge shares its left end with one line and its right end with another: one who follows
    /// lines could go from the one to the other there. On both sides of the new layer lines meet only at a common end.
    fn part_meetings(&mut self, ways: &mut [Way]) {
        let gaps = self.layer_of.iter().max().copied().unwrap_or(0);
        let mut shift = 0;
        for gap in 0..gaps {
            let links: BTreeSet<(usize, usize)> = ways
                .iter()
                .flat_map(|way| way.nodes.windows(2))
                .filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)))
                .filter(|(from, _)| self.layer(*from) == gap + shift)
                .collect();
            let outs = |node: usize| links.iter().filter(|(from, _)| *from == node).count();
            let ins = |node: usize| links.iter().filter(|(_, to)| *to == node).count();
            if !links.iter().any(|(from, to)| outs(*from) > 1 && ins(*to) > 1) {
                continue;
            }
            let mut bends: BTreeMap<(Option<usize>, Option<usize>), usize> = BTreeMap::new();
            let mut through: BTreeMap<(usize, usize), usize> = BTreeMap::new();
            for (from, to) in links.iter().copied() {
                let shared = match (outs(from) > 1, ins(to) > 1) {
                    (true, true) => (Some(from), Some(to)),
                    (false, true) => (None, Some(to)),
                    _ => (Some(from), None),
                };
                let bend = *bends.entry(shared).or_insert_with(|| {
                    self.next += 1;
                    self.next - 1
                });
                through.insert((from, to), bend);
            }
            shift += 1;
            for layer in self.layer_of.iter_mut().filter(|layer| **layer >= gap + shift) {
                *layer += 1;
            }
            for bend in through.values().copied() {
                self.put(bend, gap + shift);
            }
            for way in ways.iter_mut() {
                let hit = way.nodes.windows(2).enumerate().find_map(|(at, pair)| {
                    let bend = through.get(&(*pair.first()?, *pair.get(1)?))?;
                    Some((at, *bend))
                });
                if let Some((at, bend)) = hit {
                    way.nodes.insert(at + 1, bend);
                }
            }
        }
    }

    fn finish(self, boxes: usize, ways: Vec<Way>) -> Layered {
        let count = self.layer_of.len();
        let last = self.layer_of.iter().max().map_or(0, |last| last + 1);
        let mut built = Layered {
            boxes,
            layers: vec![Vec::new(); last],
            after: vec![Vec::new(); count],
            before: vec![Vec::new(); count],
            layer_of: self.layer_of,
            ways,
        };
        for (node, layer) in built.layer_of.iter().enumerate() {
            if let Some(layer) = built.layers.get_mut(*layer) {
                layer.push(node);
            }
        }
        let links: BTreeSet<(usize, usize)> = built
            .ways
            .iter()
            .flat_map(|way| way.nodes.windows(2))
            .filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)))
            .collect();
        for (from, to) in links {
            if let (Some(after), Some(before)) = (built.after.get_mut(from), built.before.get_mut(to)) {
                after.push(to);
                before.push(from);
            }
        }
        built
    }
}

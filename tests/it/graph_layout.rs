//! The layout of graphs: small ones as pictures, and what holds for all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use leerpad::app::graph::{Graph, Layout, Lines, lay_out};
use proptest::prelude::*;

/// A graph of named boxes, from lines such as `a > b c`: `a` comes before `b` and `c`.
fn graph(text: &str) -> (Vec<&str>, Graph) {
    let mut names: Vec<&str> = Vec::new();
    let mut edges = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (from, to) = line.split_once('>').unwrap_or((line, ""));
        let mut place = |name| {
            names.iter().position(|known| *known == name).unwrap_or_else(|| {
                names.push(name);
                names.len() - 1
            })
        };
        let from: Vec<usize> = from.split_whitespace().map(&mut place).collect();
        let to: Vec<usize> = to.split_whitespace().map(&mut place).collect();
        edges.extend(from.iter().flat_map(|from| to.iter().map(move |to| (*from, *to))));
    }
    let widths = names.iter().map(|name| u16::try_from(name.len()).unwrap() + 2).collect();
    (names, Graph { widths, edges })
}

fn picture(names: &[&str], layout: &Layout, ascii: bool) -> String {
    let lines = Lines::new(layout, &|_| false);
    let mut cells: BTreeMap<(u16, u16), char> =
        lines.cells.iter().map(|(at, cell)| (*at, cell.symbol(ascii))).collect();
    for (name, placed) in names.iter().zip(&layout.boxes) {
        for (x, letter) in (placed.x..).zip(format!("[{name}]").chars()) {
            assert!(cells.insert((placed.y, x), letter).is_none(), "a line runs through {name}");
        }
    }
    let mut text = String::new();
    for y in 0..layout.height {
        let row: String = (0..layout.width).map(|x| cells.get(&(y, x)).copied().unwrap_or(' ')).collect();
        writeln!(text, "{}", row.trim_end()).unwrap();
    }
    text
}

fn drawn(text: &str) -> String {
    let (names, graph) = graph(text);
    picture(&names, &lay_out(&graph), false)
}

#[test]
fn small_graphs() {
    let graphs = [
        ("one", "a"),
        ("two apart", "a\nb"),
        ("chain", "first > second\nsecond > third"),
        ("several parts of one", "a b c > whole"),
        ("one leads to several", "start > a b c"),
        ("diamond", "start > up down\nup down > end"),
        ("everything needs everything", "a b > x y"),
        ("a long way beside short ones", "vog > first second third\nfirst > second\nsecond > third"),
        ("a way over the top", "a > b\nb > c\nc > d\na > d"),
        ("a circle", "a > b\nb > c\nc > a"),
        ("two circles that share a box", "a > b\nb > a\nb > c\nc > b"),
        ("crossing", "a > y\nb > x\nc > x y"),
        ("wide and narrow", "short > a-very-long-name\nanother-long-name > b\nshort > b"),
        ("job", "c1 c2 > all\nall diploma > or\nor vog dutch > job\nmod1 > c1\nmod2 > c2\nbol bbl > diploma"),
    ];
    let mut text = String::new();
    for (name, graph) in graphs {
        writeln!(text, "-- {name}\n{}", drawn(graph)).unwrap();
    }
    insta::assert_snapshot!("small-graphs", text);
}

#[test]
fn lines_in_ascii() {
    let (names, graph) = graph("a b > x y\nc > x\nvog > x end\nx y > end");
    insta::assert_snapshot!("ascii-graph", picture(&names, &lay_out(&graph), true));
}

/// The boxes that one who follows lines from a box comes to: to the right, up and down, at a bridge straight on.
fn followed(layout: &Layout, from: usize) -> BTreeSet<usize> {
    let lines = Lines::new(layout, &|_| false);
    let start = layout.boxes[from];
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    // Column, row, and the step that led there.
    let mut open = vec![(start.x + start.width, start.y, 1_i32, 0_i32)];
    while let Some((x, y, right, down)) = open.pop() {
        let Some(cell) = lines.cells.get(&(y, x)) else { continue };
        if !seen.insert((x, y, right, down)) {
            continue;
        }
        if cell.head() == Some(true) && right == 1 {
            found.extend(layout.boxes.iter().position(|placed| (placed.x, placed.y) == (x + 1, y)));
            continue;
        }
        let [_, to_right, up, under] = cell.arms();
        let mut step = |right: i32, down: i32| {
            let x = u16::try_from(i32::from(x) + right).unwrap();
            if let Ok(y) = u16::try_from(i32::from(y) + down) {
                open.push((x, y, right, down));
            }
        };
        if cell.is_bridge() {
            step(right, down);
            continue;
        }
        if to_right {
            step(1, 0);
        }
        if up && down != 1 {
            step(0, -1);
        }
        if under && down != -1 {
            step(0, 1);
        }
    }
    found
}

fn check(graph: &Graph) {
    let layout = lay_out(graph);
    assert_eq!(layout.boxes.len(), graph.widths.len());
    for (place, one) in layout.boxes.iter().enumerate() {
        assert_eq!(one.width, graph.widths[place]);
        for other in &layout.boxes[place + 1..] {
            let apart = one.y != other.y || one.x + one.width < other.x || other.x + other.width < one.x;
            assert!(apart, "{one:?} and {other:?} touch");
        }
    }
    let lines = Lines::new(&layout, &|_| false);
    for (y, x) in lines.cells.keys() {
        let inside = |placed: &&leerpad::app::graph::Placed| {
            placed.y == *y && placed.x <= *x && *x < placed.x + placed.width
        };
        assert_eq!(layout.boxes.iter().find(inside), None, "a line runs through a box");
    }
    for route in &layout.routes {
        let (from, to) = graph.edges[route.edge];
        let (from, to) = if route.turned { (to, from) } else { (from, to) };
        let (from, to) = (layout.boxes[from], layout.boxes[to]);
        assert_eq!(route.stretches.first().unwrap().from, (from.x + from.width, from.y));
        assert_eq!(route.stretches.last().unwrap().to, (to.x - 1, to.y));
        for pair in route.stretches.windows(2) {
            assert_eq!(pair[0].to, pair[1].from);
        }
    }
    assert_eq!(layout, lay_out(graph));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_box_is_placed_once_and_every_edge_runs_from_side_to_side(
        widths in prop::collection::vec(1_u16..12, 1..24),
        edges in prop::collection::vec((0_usize..24, 0_usize..24), 0..48),
    ) {
        let count = widths.len();
        let edges = edges.into_iter().filter(|(from, to)| *from < count && *to < count).collect();
        check(&Graph { widths, edges });
    }

    #[test]
    fn one_who_follows_the_lines_finds_the_edges_and_no_others(
        count in 1_usize..18,
        edges in prop::collection::vec((0_usize..18, 0_usize..18), 0..40),
    ) {
        let edges: Vec<(usize, usize)> =
            edges.into_iter().filter(|(from, to)| from < to && *to < count).collect();
        let layout = lay_out(&Graph { widths: vec![3; count], edges: edges.clone() });
        for from in 0..count {
            let meant: BTreeSet<usize> =
                edges.iter().filter(|(own, _)| *own == from).map(|(_, to)| *to).collect();
            prop_assert_eq!(followed(&layout, from), meant, "from box {}", from);
        }
    }
}

#[test]
fn two_hundred_boxes_are_laid_out() {
    let edges = (0..200).flat_map(|from| [(from, from * 7 % 200), (from, (from + 13) % 200)]).collect();
    check(&Graph { widths: vec![20; 200], edges });
    let chain = (1..200).map(|to| (to - 1, to)).collect();
    check(&Graph { widths: vec![20; 200], edges: chain });
    let star = (1..200).map(|from| (from, 0)).collect();
    check(&Graph { widths: vec![20; 200], edges: star });
}

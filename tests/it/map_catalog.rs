//! The maps of the shipped catalog: every sector path, and every goal with what it needs.

use std::sync::{Arc, LazyLock};

use leerpad::app::goals;
use leerpad::app::graph::{Graph, Lines, lay_out};
use leerpad::app::map::needs::{Kind, Need, needs};
use leerpad::app::map::picture::{MOST, picture};
use leerpad::app::map::{Map, Picture, Zoom};
use leerpad::catalog;
use leerpad::model::Catalog;
use leerpad::model::graph::Node;
use leerpad::model::item::ItemId;

static SHIPPED: LazyLock<Arc<Catalog>> =
    LazyLock::new(|| catalog::embedded().catalog.expect("the shipped catalog has no errors"));

/// Lays a picture out and checks that nothing lies over anything else.
fn check(what: &str, picture: &Picture) {
    assert!(picture.nodes.len() <= MOST, "{what} has {} nodes", picture.nodes.len());
    let layout = lay_out(&Graph { widths: vec![24; picture.nodes.len()], edges: picture.edges.clone() });
    assert_eq!(layout.routes.len(), picture.edges.len(), "{what}: an edge is lost");
    assert!(layout.routes.iter().all(|route| !route.turned), "{what} goes round in a circle");
    let mut taken = std::collections::BTreeSet::new();
    for placed in &layout.boxes {
        for x in placed.x..placed.x + placed.width {
            assert!(taken.insert((placed.y, x)), "{what}: two nodes overlap");
        }
    }
    for at in Lines::new(&layout, &|_| false).cells.keys() {
        assert!(!taken.contains(at), "{what}: a line runs through a node");
    }
}

#[test]
fn every_sector_path_can_be_drawn() {
    for path in &SHIPPED.paths {
        let map = Map { zoom: Zoom::Path, ..Map::default() };
        // Paths share jobs: each is found through a job that no path before it has.
        let found = path.steps.iter().find_map(|step| {
            let picture = picture(&SHIPPED, None, Some(Node::Item(step.job)), &map);
            (SHIPPED.paths.get(picture.path?)?.id == path.id).then_some(picture)
        });
        let Some(picture) = found else { panic!("{} is found by none of its jobs", path.id) };
        let jobs = picture.nodes.iter().filter_map(|shown| shown.spot.item());
        assert!(path.steps.iter().all(|step| jobs.clone().any(|item| item == step.job)), "{}", path.id);
        check(path.id.as_str(), &picture);
    }
}

#[test]
fn every_goal_can_be_drawn_with_what_it_needs() {
    let mut seen = 0;
    for (id, item) in (0..).map(ItemId).zip(&SHIPPED.items).filter(|(_, item)| goals::can_be_goal(item)) {
        let map = Map { depth: 1, ..Map::default() };
        let picture = picture(&SHIPPED, None, Some(Node::Item(id)), &map);
        assert!(picture.nodes.iter().any(|shown| shown.spot.item() == Some(id)));
        check(&item.key.to_string(), &picture);
        seen += 1;
    }
    assert!(seen > 100, "only {seen} goals");
}

/// A certificate stands for its work processes only where nothing is lost by it: together the parts cover all that the diploma
/// is made of, and nothing twice.
#[test]
fn the_parts_of_a_diploma_cover_it_exactly() {
    let mut seen = 0;
    for (id, item) in (0..).map(ItemId).zip(&SHIPPED.items) {
        let leerpad::model::ItemKind::Diploma(_) = &item.kind else { continue };
        let Some(tree) = needs(&SHIPPED, Node::Item(id)) else { continue };
        let mut open = vec![&tree];
        while let Some(need) = open.pop() {
            let Need::Gate { kind, of, .. } = need else { continue };
            open.extend(of);
            if *kind != Kind::Parts {
                continue;
            }
            seen += 1;
            let mut covered = Vec::new();
            need.each_node(&mut |node| {
                let Node::Item(part) = node else { panic!("{} has an offering as a part", item.key) };
                let units = SHIPPED.item(part).unwrap().covers();
                covered.extend(if units.is_empty() { vec![part] } else { units });
            });
            covered.sort_unstable();
            let mut whole = item.covers();
            whole.sort_unstable();
            assert_eq!(covered, whole, "{}", item.key);
        }
    }
    assert!(seen > 20, "only {seen} diplomas");
}

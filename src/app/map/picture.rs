//! What the map shows: nodes and edges, without where they stand.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::catalog::{Catalog, SectorPath};
use crate::model::graph::Node;
use crate::model::item::ItemId;
use crate::route::Plan;
use crate::route::plan::{Reason, Unlock};

use super::needs::{Book, Kind, Spot};
use super::{DEEPEST, Map, Zoom};

/// The most nodes shown at once.
pub const MOST: usize = 120;

/// The most things shown that ask for one thing.
const MOST_ASKERS: usize = 10;

/// The most parts of a whole that are shown unasked.
const MOST_PARTS: usize = 8;

/// A node of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// What it is.
    pub spot: Spot,
    /// How many things that it needs are not shown.
    pub behind: usize,
    /// How many things that ask for it are not shown.
    pub beyond: usize,
}

/// What the map shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// The nodes.
    pub nodes: Vec<Shown>,
    /// From which node to which, by their places.
    pub edges: Vec<(usize, usize)>,
    /// The sector path shown, by its place in the catalog.
    pub path: Option<usize>,
}

/// What a map shows of a catalog and a plan, about this.
pub fn picture(catalog: &Catalog, plan: Option<&Plan>, focus: Option<Node>, map: &Map) -> Picture {
    let mut builder = Builder {
        catalog,
        book: Book::new(catalog),
        map,
        picture: Picture::default(),
        index: BTreeMap::new(),
    };
    match (map.zoom, plan) {
        (Zoom::Path, _) => builder.path(focus),
        (Zoom::Around, _) => builder.around(focus),
        (Zoom::Plan, Some(plan)) => builder.plan(plan),
        (Zoom::Plan, None) => {}
    }
    builder.count();
    builder.picture
}

/// The sector path on which something lies: the one with it as a job, otherwise one of its sector to which it leads, otherwise
/// the first of its sector, otherwise the first.
fn path_of(catalog: &Catalog, focus: Option<Node>) -> Option<usize> {
    let item = match focus {
        Some(Node::Item(item)) => Some(item),
        Some(Node::Offering(offering)) => {
            catalog.graph.after(Node::Offering(offering)).into_iter().find_map(|(_, node)| match node {
                Node::Item(item) => Some(item),
                Node::Offering(_) => None,
            })
        }
        None => None,
    };
    let sector = item.and_then(|item| catalog.item(item)).map_or("", |item| item.sector.as_str());
    let has_job = |path: &SectorPath| path.steps.iter().any(|step| Some(step.job) == item);
    let in_sector = |path: &SectorPath| path.sector == sector;
    let leads_on = |path: &SectorPath| {
        item.is_some_and(|item| {
            path.steps.iter().any(|step| catalog.graph.closure(step.job).items.contains(&item))
        })
    };
    let paths = &catalog.paths;
    let place = |wanted: &dyn Fn(&SectorPath) -> bool| paths.iter().position(wanted);
    place(&has_job)
        .or_else(|| place(&|path| in_sector(path) && leads_on(path)))
        .or_else(|| place(&leads_on))
        .or_else(|| place(&in_sector))
        .or(if paths.is_empty() { None } else { Some(0) })
}

struct Builder<'a> {
    catalog: &'a Catalog,
    book: Book<'a>,
    map: &'a Map,
    picture: Picture,
    index: BTreeMap<Spot, usize>,
}

impl Builder<'_> {
    /// The place of a spot, which is added where there is room; and whether it is new.
    fn node(&mut self, spot: Spot) -> Option<(usize, bool)> {
        if let Some(place) = self.index.get(&spot) {
            return Some((*place, false));
        }
        let place = self.picture.nodes.len();
        if place >= MOST {
            return None;
        }
        self.picture.nodes.push(Shown { spot, behind: 0, beyond: 0 });
        self.index.insert(spot, place);
        Some((place, true))
    }

    /// Adds an edge and the nodes it needs, and tells which of them are new. A way that goes round in a circle is no way: it is
    /// left out.
    fn link(&mut self, from: Spot, to: Spot) -> Option<(bool, bool)> {
        if let (Some(from), Some(to)) = (self.index.get(&from), self.index.get(&to))
            && self.leads(*to, *from)
        {
            return None;
        }
        let (from, new_from) = self.node(from)?;
        let (to, new_to) = self.node(to)?;
        if !self.picture.edges.contains(&(from, to)) {
            self.picture.edges.push((from, to));
        }
        Some((new_from, new_to))
    }

    /// Whether edges lead from one node to another.
    fn leads(&self, from: usize, to: usize) -> bool {
        let mut seen = BTreeSet::from([from]);
        let mut open = vec![from];
        while let Some(node) = open.pop() {
            if node == to {
                return true;
            }
            let next = self.picture.edges.iter().filter(|(from, _)| *from == node).map(|(_, to)| *to);
            open.extend(next.filter(|node| seen.insert(*node)));
        }
        false
    }

    /// Whether what hangs behind a spot is shown, that would be shown unasked or not.
    fn is_open(&self, spot: Spot, unasked: bool) -> bool {
        unasked != self.map.turned.contains(&spot)
    }

    /// Shows what a spot needs, so many links deep; gates are no links.
    fn behind(&mut self, spot: Spot, depth: u8) {
        let mut open = std::collections::VecDeque::from([(spot, depth)]);
        while let Some((spot, depth)) = open.pop_front() {
            let needed = self.book.before(spot);
            let unasked = match spot {
                Spot::Gate(owner, place) => {
                    let kind = self.book.gate(owner, place).map(|(kind, _)| kind);
                    kind != Some(Kind::Parts) || needed.len() <= MOST_PARTS
                }
                _ => depth > 0,
            };
            if !self.is_open(spot, unasked) {
                continue;
            }
            let left = if matches!(spot, Spot::Gate(..)) { depth } else { depth.saturating_sub(1) };
            for need in needed {
                if let Some((true, _)) = self.link(need, spot) {
                    open.push_back((need, left));
                }
            }
        }
    }

    /// Shows what a spot leads to, so many links deep.
    fn beyond(&mut self, spot: Spot, depth: u8) {
        let mut open = std::collections::VecDeque::from([(spot, depth)]);
        while let Some((spot, depth)) = open.pop_front() {
            if depth == 0 {
                continue;
            }
            let mut chains = self.book.after(spot);
            // Jobs and credentials say more than the courses that ask for something at their start.
            chains.sort_by_key(|chain| chain.last().copied());
            chains.truncate(MOST_ASKERS);
            for chain in chains {
                let mut from = spot;
                for to in chain {
                    let Some((_, new)) = self.link(from, to) else { break };
                    from = to;
                    match to {
                        Spot::Base(_) if new => open.push_back((to, depth - 1)),
                        // What else a choice asks for is shown when it is unfolded.
                        Spot::Gate(..) if new && self.map.turned.contains(&to) => {
                            for need in self.book.before(to) {
                                self.link(need, to);
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
    }

    fn around(&mut self, focus: Option<Node>) {
        let Some(focus) = focus else { return };
        let depth = self.map.depth.min(DEEPEST - 1);
        let spot = Spot::Base(focus);
        self.node(spot);
        self.behind(spot, depth + 1);
        self.beyond(spot, depth.max(1));
    }

    fn path(&mut self, focus: Option<Node>) {
        self.picture.path = path_of(self.catalog, focus);
        let Some(path) = self.picture.path.and_then(|path| self.catalog.paths.get(path)) else { return };
        let jobs: Vec<Spot> = path.steps.iter().map(|step| Spot::Base(Node::Item(step.job))).collect();
        for job in &jobs {
            self.node(*job);
        }
        for pair in jobs.windows(2) {
            if let (Some(from), Some(to)) = (pair.first(), pair.get(1)) {
                self.link(*from, *to);
            }
        }
        for job in jobs {
            self.behind(job, 1);
        }
    }

    /// The steps in order, what each is needed for, and the goal last.
    fn plan(&mut self, plan: &Plan) {
        let goal = Spot::Base(Node::Item(plan.goal));
        let step = |place: usize| plan.steps.get(place).map(|step| Spot::Base(Node::Offering(step.offering)));
        let steps: Vec<Spot> = (0..plan.steps.len()).filter_map(step).collect();
        for spot in &steps {
            self.node(*spot);
        }
        self.node(goal);
        for own in &plan.steps {
            let spot = Spot::Base(Node::Offering(own.offering));
            for reason in &own.because {
                match reason {
                    Reason::Goal => {
                        self.link(spot, goal);
                    }
                    Reason::Gives { needed_for, .. } => {
                        self.link(spot, Spot::Base(Node::Item(*needed_for)));
                    }
                    Reason::Entry { offering, .. } => {
                        let later = Spot::Base(Node::Offering(*offering));
                        if steps.contains(&later) {
                            self.link(spot, later);
                        }
                    }
                    Reason::Counts(_) | Reason::UnderWay | Reason::Fixed => {}
                }
            }
            for unlock in &own.unlocks {
                if let Some(later) = match unlock {
                    Unlock::Step(place) => step(*place),
                    Unlock::Item(_) => None,
                } {
                    self.link(spot, later);
                }
            }
        }
        // What the steps give leads on to the goal: directly, or through what it is needed for.
        let given: Vec<ItemId> = self.picture.nodes.iter().filter_map(|shown| shown.spot.item()).collect();
        for item in &given {
            let spot = Spot::Base(Node::Item(*item));
            if spot == goal {
                continue;
            }
            let asking = self.catalog.graph.unlocks(*item);
            let between: Vec<ItemId> = given.iter().copied().filter(|other| asking.contains(other)).collect();
            for other in &between {
                self.link(spot, Spot::Base(Node::Item(*other)));
            }
            if between.is_empty() {
                self.link(spot, goal);
            }
        }
    }

    /// Counts what each node needs and leads to that is not shown.
    fn count(&mut self) {
        if self.map.zoom == Zoom::Plan {
            return;
        }
        for place in 0..self.picture.nodes.len() {
            let Some(spot) = self.picture.nodes.get(place).map(|shown| shown.spot) else { continue };
            let is_linked = |from: Spot, to: Spot| match (self.index.get(&from), self.index.get(&to)) {
                (Some(from), Some(to)) => self.picture.edges.contains(&(*from, *to)),
                _ => false,
            };
            let needed = self.book.before(spot);
            let behind = needed.iter().filter(|need| !is_linked(**need, spot)).count();
            let chains = if matches!(spot, Spot::Base(_)) { self.book.after(spot) } else { Vec::new() };
            let beyond = chains
                .iter()
                .filter(|chain| chain.first().is_some_and(|next| !is_linked(spot, *next)))
                .count();
            if let Some(shown) = self.picture.nodes.get_mut(place) {
                (shown.behind, shown.beyond) = (behind, beyond);
            }
        }
    }
}

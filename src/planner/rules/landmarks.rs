//! What every route to some nodes must contain: sets of offerings one of which is chosen, and a bound on what that takes.
//!
//! # Landmarks
//!
//! Offerings and nodes form a graph: a node is granted by any one of some offerings or made of `k` of its members, and an
//! offering waits for all its prerequisites. A *zone* is a set of nodes that holds the wanted node and with every node
//!
//! - of its members, when it is made of others, all but `k - 1`, and
//! - for every offering that grants it, one of the prerequisites of that offering, unless the offering is cut or barred.
//!
//! *One of the cut offerings is chosen when the wanted node is reached without a barred one.* Of the nodes of the zone that
//! are reached take one that is reached first, and among these one that is not made of others of these. Were it made of
//! its members, one of those in the zone would be reached no later. So an offering grants it that is neither barred nor
//! waits for a node of the zone, and such an offering is cut. For the same reason an offering that waits for any node of
//! the zone need not be cut.
//!
//! # The bound
//!
//! Offerings have prices. A landmark takes its share of the price of each of its offerings; the shares of one offering
//! never add up to more than its price, so the sum over all landmarks is at most what the chosen offerings take (cost
//! partitioning). Landmarks are found as in Helmert and Domshlak, "Landmarks, critical paths and abstractions: what's the
//! difference anyway?" (2009): the zone follows what is dearest by the measure in which a set costs as much as its dearest
//! part, at the prices that are left.

#![allow(
    clippy::indexing_slicing,
    reason = "nodes and offerings are dense indices of the network, made once and for all"
)]

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A measure that nothing reaches.
pub(super) const NEVER: i64 = i64::MAX / 4;

/// What needs what, apart from weeks.
#[derive(Clone, Debug, Default)]
pub(in crate::planner) struct Network {
    nodes: Vec<Node>,
    offers: Vec<Offer>,
}

#[derive(Clone, Debug, Default)]
struct Node {
    held: bool,
    granted_by: Vec<usize>,
    /// How many of which members are enough, when it is made of others.
    made_of: Option<(usize, Vec<usize>)>,
    /// Offers that wait for it.
    awaited_by: Vec<usize>,
    /// Nodes that have it as a member.
    part_of: Vec<usize>,
}

#[derive(Clone, Debug, Default)]
struct Offer {
    awaits: Vec<usize>,
    grants: Vec<usize>,
}

impl Network {
    /// A new node; it is made of `needed` of some members when these are given.
    pub(in crate::planner) fn node(&mut self, held: bool, made_of: Option<(usize, Vec<usize>)>) -> usize {
        self.nodes.push(Node { held, made_of, ..Node::default() });
        self.nodes.len() - 1
    }

    /// A new offer. All nodes have been made.
    pub(in crate::planner) fn offer(&mut self, awaits: Vec<usize>, grants: Vec<usize>) -> usize {
        let offer = self.offers.len();
        for node in &awaits {
            self.nodes[*node].awaited_by.push(offer);
        }
        for node in &grants {
            self.nodes[*node].granted_by.push(offer);
        }
        self.offers.push(Offer { awaits, grants });
        offer
    }

    /// All nodes and offers have been made: from members to what is made of them.
    pub(in crate::planner) fn close(&mut self) {
        for node in 0..self.nodes.len() {
            for member in self.nodes[node].made_of.clone().map(|(_, members)| members).unwrap_or_default() {
                self.nodes[member].part_of.push(node);
            }
        }
    }

    pub(super) fn n_offers(&self) -> usize {
        self.offers.len()
    }

    /// What an offer waits for.
    pub(super) fn awaits(&self, offer: usize) -> &[usize] {
        &self.offers[offer].awaits
    }
}

/// One landmark: of these offers one is chosen when the wanted node is reached, whatever the prices are.
#[derive(Clone, Debug)]
pub(super) struct Landmark {
    /// The wanted node.
    pub(super) node: usize,
    /// What it takes at least at the prices of the last look.
    pub(super) share: i64,
    /// The offers, cut and barred.
    pub(super) offers: Vec<usize>,
}

/// The landmarks of one state of prices.
#[derive(Debug, Default)]
pub(super) struct Landmarks {
    /// What is left of the price of each offer; negative for one that is barred.
    pub(super) left: Vec<i64>,
    /// The shares together.
    pub(super) bound: i64,
    /// Those that took a share, and after these some that did before and may again.
    all: Vec<Landmark>,
    n_found: usize,
    measure: Vec<i64>,
    heap: BinaryHeap<Reverse<(i64, usize)>>,
    in_zone: Vec<bool>,
    zone: Vec<usize>,
    seen: Vec<bool>,
    members: Vec<(i64, usize)>,
}

/// So many landmarks are looked for at once; more are found only in problems without end.
const MOST_NEW: usize = 300;

/// So many landmarks are kept for the next look.
const KEPT: usize = 60;

impl Landmarks {
    /// Those that took a share.
    pub(super) fn found(&self) -> &[Landmark] {
        &self.all[..self.n_found]
    }

    /// Finds landmarks for the wanted nodes at the prices in `left`, until their bound is above `enough`. A landmark whose
    /// offers are all barred says that its node cannot be reached; it is then the last one, with a share beyond every sum.
    pub(super) fn find(&mut self, network: &Network, wanted: &[usize], enough: i64) {
        self.bound = 0;
        self.n_found = 0;
        // What was found before is true still, and mostly of use again.
        for at in 0..self.all.len() {
            if self.bound > enough {
                return;
            }
            if wanted.contains(&self.all[at].node) {
                self.take(at);
            }
        }
        if self.bound > enough {
            return;
        }
        self.measure(network);
        for _ in 0..MOST_NEW {
            if self.bound > enough {
                break;
            }
            let dearest = wanted.iter().max_by_key(|node| (self.measure[**node], Reverse(**node)));
            let Some(node) = dearest.filter(|node| self.measure[**node] > 0) else { break };
            let offers = self.separate(network, *node);
            self.all.push(Landmark { node: *node, share: 0, offers });
            let at = self.all.len() - 1;
            self.take(at);
            debug_assert_eq!(self.all[self.n_found - 1].node, *node, "a new landmark takes a share");
            self.lower(network, self.n_found - 1);
        }
        self.all.truncate(KEPT.max(self.n_found));
    }

    /// Takes the share of a landmark, if there is one, and counts it among those found.
    fn take(&mut self, at: usize) {
        let cut = self.all[at].offers.iter().map(|offer| self.left[*offer]).filter(|left| *left >= 0);
        let share = cut.min().unwrap_or(NEVER);
        if share == 0 {
            return;
        }
        self.all[at].share = share;
        for offer in &self.all[at].offers {
            if self.left[*offer] >= 0 {
                self.left[*offer] -= share;
            }
        }
        self.bound = self.bound.saturating_add(share);
        self.all.swap(at, self.n_found);
        self.n_found += 1;
    }

    /// What each node costs when a set costs as much as its dearest part.
    fn measure(&mut self, network: &Network) {
        self.measure.clear();
        self.measure.resize(network.nodes.len(), NEVER);
        self.heap.clear();
        for (index, node) in network.nodes.iter().enumerate() {
            if node.held || node.made_of.as_ref().is_some_and(|(needed, _)| *needed == 0) {
                self.reach(index, 0);
            }
        }
        for (index, offer) in network.offers.iter().enumerate() {
            if offer.awaits.is_empty() {
                self.begin(network, index);
            }
        }
        self.spread(network);
    }

    /// Measures anew what the offers of a landmark lead to: they cost less now.
    fn lower(&mut self, network: &Network, at: usize) {
        let offers = std::mem::take(&mut self.all[at].offers);
        for offer in &offers {
            self.begin(network, *offer);
        }
        self.all[at].offers = offers;
        self.spread(network);
    }

    /// From nodes that have come to cost less to what waits for them or is made of them.
    fn spread(&mut self, network: &Network) {
        while let Some(Reverse((cost, node))) = self.heap.pop() {
            if cost > self.measure[node] {
                continue;
            }
            for offer in &network.nodes[node].awaited_by {
                self.begin(network, *offer);
            }
            for made in &network.nodes[node].part_of {
                let Some((needed, members)) = &network.nodes[*made].made_of else { continue };
                let enough =
                    members.iter().filter(|member| self.measure[**member] <= cost).count() >= *needed;
                if enough {
                    // The dearest of the cheapest, which need not be the one that changed.
                    self.members.clear();
                    self.members.extend(members.iter().map(|member| (self.measure[*member], *member)));
                    self.members.sort_unstable();
                    let (cost, _) = self.members[needed.saturating_sub(1)];
                    self.reach(*made, cost);
                }
            }
        }
    }

    /// The dearest node that an offer waits for, and what it costs.
    fn dearest(&self, network: &Network, offer: usize) -> Option<(i64, usize)> {
        network.offers[offer].awaits.iter().map(|node| (self.measure[*node], *node)).max()
    }

    fn begin(&mut self, network: &Network, offer: usize) {
        let own = self.left[offer];
        let (cost, _) = self.dearest(network, offer).unwrap_or((0, 0));
        if own >= 0 && cost < NEVER {
            for node in &network.offers[offer].grants {
                self.reach(*node, cost + own);
            }
        }
    }

    fn reach(&mut self, node: usize, cost: i64) {
        if cost < self.measure[node] {
            self.measure[node] = cost;
            self.heap.push(Reverse((cost, node)));
        }
    }

    /// The landmark of a zone around a node: the offers that are cut, and those that are barred.
    fn separate(&mut self, network: &Network, node: usize) -> Vec<usize> {
        self.in_zone.clear();
        self.in_zone.resize(network.nodes.len(), false);
        self.seen.clear();
        self.seen.resize(network.offers.len(), false);
        let mut offers = Vec::new();
        self.enter(node);
        while let Some(node) = self.zone.pop() {
            for offer in &network.nodes[node].granted_by {
                if std::mem::replace(&mut self.seen[*offer], true) {
                    continue;
                }
                match self.dearest(network, *offer) {
                    _ if self.left[*offer] < 0 => offers.push(*offer),
                    // It waits for something that is never reached, or would begin for nothing and end for nothing.
                    Some((cost, dearest)) if cost >= NEVER || self.left[*offer] == 0 => self.enter(dearest),
                    _ => offers.push(*offer),
                }
            }
            if let Some((needed, members)) = &network.nodes[node].made_of {
                // All but the cheapest `k - 1`.
                self.members.clear();
                self.members.extend(members.iter().map(|member| (self.measure[*member], *member)));
                self.members.sort_unstable();
                for at in needed.saturating_sub(1)..self.members.len() {
                    self.enter(self.members[at].1);
                }
            }
        }
        // What waits for a node of the zone is not the first to enter it.
        let in_zone = &self.in_zone;
        offers.retain(|offer| !network.offers[*offer].awaits.iter().any(|node| in_zone[*node]));
        offers
    }

    fn enter(&mut self, node: usize) {
        if !std::mem::replace(&mut self.in_zone[node], true) {
            self.zone.push(node);
        }
    }
}

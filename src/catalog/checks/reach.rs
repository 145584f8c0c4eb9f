//! What nobody can reach: circles, jobs that nothing leads to, offerings that nobody can start.
//!
//! A finding here is a proof: it names what is missing, and nothing in the catalog gives that.

use crate::catalog::names::Names;
use crate::catalog::resolve::Places;
use crate::diag::{Diagnostic, Message, codes};
use crate::model::Key;
use crate::model::catalog::Catalog;
use crate::model::graph::Node;
use crate::model::item::{Item, ItemId, ItemKind};
use crate::model::offering::{OfferingId, Strength};
use crate::model::requirement::Requirement;

/// So many members of requirements are looked at before the search gives up without a finding. A catalog of all sectors
/// takes some ten thousand.
const MOST_STEPS: usize = 20_000_000;

/// So many links of a circle are shown with their places.
const LINKS_SHOWN: usize = 4;

/// Checks what can be reached in a catalog whose references are all known.
pub(super) fn check(catalog: &Catalog, names: &Names, places: &Places, findings: &mut Vec<Diagnostic>) {
    let circles = catalog.graph.cycles();
    for circle in &circles {
        findings.extend(self::circle(circle, catalog, names));
    }
    // Nothing in a circle can be reached, nor what follows it: that would be said once more of each.
    if !circles.is_empty() {
        return;
    }
    let Some(reach) = Reach::of(catalog) else { return };
    for (offering, id) in catalog.offerings.iter().zip(0..) {
        let missing = reach.missing_at_start(OfferingId(id));
        if let (false, Some(place)) = (missing.is_empty(), names.place(&Key::Offering(offering.id.clone()))) {
            let message = Message::new("catalog-offering-out-of-reach")
                .text("name", offering.id.as_str())
                .list("missing", reach.names(&missing));
            findings.push(Diagnostic::new(codes::OUT_OF_REACH, place, message));
        }
    }
    for (item, id) in catalog.items.iter().zip(0..) {
        let ItemKind::Job { needs: Some(needs), .. } = &item.kind else { continue };
        if reach.has(ItemId(id)) {
            continue;
        }
        // A job that is missing has a finding of its own, and so has an offering that gives what is missing.
        let mut missing = reach.missing(needs);
        missing.retain(|item| !reach.is_given(*item));
        if let (false, Some(place)) = (missing.is_empty(), places.items.get(&item.key)) {
            let message = Message::new("catalog-job-out-of-reach")
                .text("name", item.key.to_string())
                .list("missing", reach.names(&missing));
            findings.push(Diagnostic::new(codes::OUT_OF_REACH, *place, message));
        }
    }
}

/// A circle of items: where the first is defined, with the next ones, each with what it asks for.
fn circle(circle: &[ItemId], catalog: &Catalog, names: &Names) -> Option<Diagnostic> {
    let keys: Vec<&Key> =
        circle.iter().filter_map(|item| catalog.item(*item)).map(|item| &item.key).collect();
    let message = Message::new("catalog-cycle")
        .number("count", keys.len())
        .list("names", keys.iter().map(ToString::to_string));
    let mut finding = Diagnostic::new(codes::CYCLE, names.place(keys.first()?)?, message);
    let nexts = keys.iter().cycle().skip(1);
    for (key, next) in keys.iter().zip(nexts).skip(1).take(LINKS_SHOWN) {
        let message = Message::new("catalog-asks-for").text("name", next.to_string());
        finding = finding.with_label(names.place(key)?, message);
    }
    Some(finding)
}

/// Which items some learner could come to hold, and which offerings somebody could start.
struct Reach<'c> {
    catalog: &'c Catalog,
    items: Vec<bool>,
    offerings: Vec<bool>,
    /// Members of requirements looked at.
    steps: std::cell::Cell<usize>,
}

impl<'c> Reach<'c> {
    /// Goes on as long as there is something new; nothing if the catalog asks for more work than is reasonable.
    fn of(catalog: &'c Catalog) -> Option<Self> {
        let mut reach = Self {
            catalog,
            items: vec![false; catalog.items.len()],
            offerings: vec![false; catalog.offerings.len()],
            steps: std::cell::Cell::new(0),
        };
        let items = (0..).zip(&catalog.items).map(|(id, _)| Node::Item(ItemId(id)));
        let offerings = (0..).zip(&catalog.offerings).map(|(id, _)| Node::Offering(OfferingId(id)));
        let mut open: std::collections::BTreeSet<Node> = items.chain(offerings).collect();
        while !open.is_empty() {
            let mut next = std::collections::BTreeSet::new();
            for node in open {
                if !reach.is_new(node) {
                    continue;
                }
                reach.set(node);
                next.extend(catalog.graph.after(node).into_iter().map(|(_, after)| after));
                if reach.steps.get() > MOST_STEPS {
                    return None;
                }
            }
            open = next;
        }
        Some(reach)
    }

    fn is_new(&self, node: Node) -> bool {
        match node {
            Node::Item(id) => {
                let item = self.catalog.item(id);
                !self.has(id) && item.is_some_and(|item| self.can_be_held(id, item))
            }
            Node::Offering(id) => !self.is_open(id) && self.missing_at_start(id).is_empty(),
        }
    }

    fn set(&mut self, node: Node) {
        let slot = match node {
            Node::Item(id) => self.items.get_mut(id.index()),
            Node::Offering(id) => self.offerings.get_mut(id.index()),
        };
        if let Some(slot) = slot {
            *slot = true;
        }
    }

    /// Given by an offering that can be started, made of such items, or a proof from before: licences that nothing gives
    /// are brought along, not earned here.
    fn can_be_held(&self, id: ItemId, item: &Item) -> bool {
        let givers = self.catalog.graph.earned_by(id);
        if givers.iter().any(|giver| self.is_open(*giver)) {
            return true;
        }
        match &item.kind {
            ItemKind::Licence { .. } => givers.is_empty(),
            ItemKind::Job { needs: None, .. } => true,
            ItemKind::Job { needs: Some(needs), .. } => self.missing(needs).is_empty(),
            _ => {
                let parts = item.covers();
                !parts.is_empty() && parts.iter().all(|part| self.has(*part))
            }
        }
    }

    fn has(&self, item: ItemId) -> bool {
        self.items.get(item.index()).copied().unwrap_or(false)
    }

    fn is_open(&self, offering: OfferingId) -> bool {
        self.offerings.get(offering.index()).copied().unwrap_or(false)
    }

    /// What nobody who wants to start an offering can have because of what else the catalog says. What no offering gives at all may be brought along: an older
    /// diploma, experience in a job.
    fn missing_at_start(&self, offering: OfferingId) -> Vec<ItemId> {
        let entries = self.catalog.offering(offering).map(|offering| offering.entry.as_slice());
        let hard = entries.unwrap_or_default().iter().filter(|entry| entry.strength == Strength::Hard);
        let held = |item| self.has(item) || !self.is_given(item);
        hard.flat_map(|entry| self.missing_but(&entry.needs, &held)).collect()
    }

    /// Whether the catalog says how to come by an item; if it cannot be had, another finding tells why.
    fn is_given(&self, item: ItemId) -> bool {
        !self.catalog.graph.earned_by(item).is_empty()
            || self.catalog.item(item).is_some_and(|item| matches!(item.kind, ItemKind::Job { .. }))
    }

    /// The items without which a requirement cannot be met; none when it can.
    fn missing(&self, needs: &Requirement) -> Vec<ItemId> {
        self.missing_but(needs, &|item| self.has(item))
    }

    fn missing_but(&self, needs: &Requirement, held: &dyn Fn(ItemId) -> bool) -> Vec<ItemId> {
        self.steps.set(self.steps.get() + 1);
        match needs {
            Requirement::All(members) => {
                members.iter().flat_map(|member| self.missing_but(member, held)).collect()
            }
            Requirement::Any(members) => self.at_least(1, members, held),
            Requirement::AtLeast(k, members) => self.at_least(*k as usize, members, held),
            Requirement::Item(item) if held(*item) => Vec::new(),
            Requirement::Item(item) => vec![*item],
            Requirement::Experience(_)
            | Requirement::Age(_)
            | Requirement::Company(_)
            | Requirement::Contract
            | Requirement::Placement(_) => Vec::new(),
        }
    }

    fn at_least(&self, k: usize, members: &[Requirement], held: &dyn Fn(ItemId) -> bool) -> Vec<ItemId> {
        let lacking: Vec<Vec<ItemId>> = members.iter().map(|member| self.missing_but(member, held)).collect();
        if lacking.iter().filter(|missing| missing.is_empty()).count() >= k {
            return Vec::new();
        }
        lacking.into_iter().flatten().collect()
    }

    fn names(&self, items: &[ItemId]) -> Vec<String> {
        let items = items.iter().filter_map(|item| self.catalog.item(*item));
        items.map(|item| item.key.to_string()).collect()
    }
}

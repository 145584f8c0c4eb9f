//! How each place on the map stands for this learner.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::session::Session;
use crate::model::case::{Case, Counted, MarkState};
use crate::model::catalog::Catalog;
use crate::model::graph::Node;
use crate::model::item::ItemKind;
use crate::route::Plan;
use crate::route::compile::{Assumptions, Situation};
use crate::route::local::Local;
use crate::route::starts;

use super::needs::{Condition, Kind, Need, Spot, needs};
use super::picture::Picture;

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// It carries a mark, its own or through something else.
    Marked {
        /// The mark.
        state: MarkState,
        /// Whether it comes through something else.
        through: bool,
    },
    /// What it asks for is there.
    Met,
    /// The plan uses it.
    Planned,
    /// It can be reached.
    Reachable,
    /// It is closed to this learner.
    Blocked,
}

impl State {
    /// The shape of a state: marks as everywhere, in round brackets where they come through something else.
    pub const fn shape(self) -> &'static str {
        match self {
            Self::Marked { state, through: false } => crate::app::words::shape(Some(state)),
            Self::Marked { state: MarkState::Claimed, .. } => "(~)",
            Self::Marked { state: MarkState::Evidenced, .. } => "(=)",
            Self::Marked { state: MarkState::Requested, .. } => "(?)",
            Self::Marked { state: MarkState::Granted, .. } | Self::Met => "(x)",
            Self::Marked { state: MarkState::Refused, .. } => "(!)",
            Self::Planned => "[>]",
            Self::Reachable => "[ ]",
            Self::Blocked => "[-]",
        }
    }
}

/// How the places of a picture stand.
#[derive(Debug)]
pub struct States<'a> {
    catalog: &'a Catalog,
    case: &'a Case,
    session: &'a Session,
    needs: BTreeMap<Node, Option<Need>>,
    closed: BTreeSet<Node>,
    reachable: BTreeSet<Node>,
    planned: BTreeSet<Node>,
}

impl<'a> States<'a> {
    /// Works out how everything in a picture stands, where the learner lives.
    pub fn new(local: &'a Local<'_>, session: &'a Session, picture: &Picture) -> Self {
        let (catalog, case) = (&*local.catalog, &*local.case);
        let mut states = Self {
            catalog,
            case,
            session,
            needs: BTreeMap::new(),
            closed: BTreeSet::new(),
            reachable: BTreeSet::new(),
            planned: session.plan().map(planned).unwrap_or_default(),
        };
        let mut open: Vec<Node> = picture
            .nodes
            .iter()
            .filter_map(|shown| match shown.spot {
                Spot::Base(node) | Spot::Gate(node, _) => Some(node),
                Spot::Condition(_) => None,
            })
            .collect();
        while let Some(node) = open.pop() {
            if states.needs.contains_key(&node) {
                continue;
            }
            let need = needs(catalog, node);
            if let Some(need) = &need {
                need.each_node(&mut |node| open.push(node));
            }
            states.needs.insert(node, need);
        }
        let situation = Situation::new(catalog, case, session.today, Assumptions::default());
        states.closed = states
            .needs
            .keys()
            .copied()
            .filter(|node| match node {
                Node::Item(_) => false,
                Node::Offering(offering) => catalog
                    .offering(*offering)
                    .is_some_and(|offering| starts::weeks(&situation, offering).is_empty()),
            })
            .collect();
        states.reach();
        states
    }

    /// Adds what can be reached by what is reached already, until nothing is added any more.
    fn reach(&mut self) {
        loop {
            let new: Vec<Node> = self
                .needs
                .iter()
                .filter(|(node, _)| !self.reachable.contains(node))
                .filter(|(node, need)| self.is_held(**node) || self.comes_within_reach(**node, need.as_ref()))
                .map(|(node, _)| *node)
                .collect();
            if new.is_empty() {
                return;
            }
            self.reachable.extend(new);
        }
    }

    fn comes_within_reach(&self, node: Node, need: Option<&Need>) -> bool {
        match (node, need) {
            (Node::Offering(_), _) if self.closed.contains(&node) => false,
            (_, Some(need)) => self.holds(need, &|spot| self.can_be(spot)),
            (Node::Offering(_), None) => true,
            // A job that asks for nothing is open; anything else that nothing gives is not.
            (Node::Item(item), None) => {
                self.catalog.item(item).is_some_and(|item| matches!(item.kind, ItemKind::Job { .. }))
            }
        }
    }

    fn is_held(&self, node: Node) -> bool {
        match node {
            Node::Item(item) => self.session.standing_of(item).state == Some(MarkState::Granted),
            Node::Offering(_) => false,
        }
    }

    /// Whether a leaf can be reached.
    fn can_be(&self, spot: Spot) -> bool {
        match spot {
            Spot::Base(node) => self.reachable.contains(&node),
            Spot::Gate(..) => false,
            Spot::Condition(condition) => self.is_not_excluded(condition),
        }
    }

    /// Whether a leaf is there already.
    fn is_there(&self, spot: Spot) -> bool {
        match spot {
            Spot::Base(node) => self.is_held(node),
            Spot::Gate(..) => false,
            Spot::Condition(condition) => self.is_met(condition),
        }
    }

    fn has_experience(&self, item: crate::model::ItemId) -> bool {
        self.session.standing_of(item).state.is_some_and(|state| state != MarkState::Refused)
    }

    fn is_met(&self, condition: Condition) -> bool {
        let case = self.case;
        match condition {
            Condition::Experience(item) => self.has_experience(item),
            Condition::Age(years) => case.learner.age.is_some_and(|age| age >= years),
            Condition::Company(_) => case.settings.company == Counted::Yes,
            Condition::Contract => case.settings.contract == Counted::Yes,
            Condition::Placement(hours) => case.placement_hours >= hours,
            Condition::Language(skill, level) => case.language.level(skill) >= level,
            Condition::DiplomaFrom(level) => case.marks.iter().any(|mark| {
                mark.state == MarkState::Granted
                    && self.catalog.item_by_key(&mark.on).is_some_and(|(_, item)| {
                        matches!(item.kind, ItemKind::Diploma(_)) && item.level() >= Some(level)
                    })
            }),
        }
    }

    /// Whether a condition is met or may still be: what is not known keeps nobody out, as in the plan.
    fn is_not_excluded(&self, condition: Condition) -> bool {
        let case = self.case;
        match condition {
            Condition::Age(years) => case.learner.age.is_none_or(|age| age >= years),
            Condition::Company(_) => case.settings.company != Counted::No,
            Condition::Language(..) | Condition::DiplomaFrom(_) => true,
            Condition::Experience(_) | Condition::Contract | Condition::Placement(_) => {
                self.is_met(condition)
            }
        }
    }

    fn holds(&self, need: &Need, leaf: &dyn Fn(Spot) -> bool) -> bool {
        let (kind, of) = match need {
            Need::Leaf(spot) => return leaf(*spot),
            Need::Gate { kind, of, .. } => (kind, of),
        };
        let met = || of.iter().filter(|need| self.holds(need, leaf)).count();
        match kind {
            Kind::All | Kind::Parts => met() == of.len(),
            Kind::Any => met() > 0,
            Kind::AtLeast(k) => met() >= *k as usize,
            Kind::Waivable => self.case.settings.entry_waiver != Counted::No || met() > 0,
            Kind::Advised => true,
        }
    }

    /// How a place stands.
    pub fn of(&self, spot: Spot) -> State {
        match spot {
            Spot::Base(node) => self.of_node(node),
            Spot::Condition(condition) if self.is_met(condition) => State::Met,
            Spot::Condition(condition) if self.is_not_excluded(condition) => State::Reachable,
            Spot::Condition(_) => State::Blocked,
            Spot::Gate(owner, place) => {
                let need = self.needs.get(&owner).and_then(Option::as_ref).and_then(|need| need.at(place));
                match need {
                    Some(Need::Gate { of, kind: Kind::Waivable | Kind::Advised, .. })
                        if of.iter().all(|need| self.holds(need, &|spot| self.is_there(spot))) =>
                    {
                        State::Met
                    }
                    Some(Need::Gate { kind: Kind::Waivable | Kind::Advised, .. }) => State::Reachable,
                    Some(need) if self.holds(need, &|spot| self.is_there(spot)) => State::Met,
                    Some(need) if self.holds(need, &|spot| self.can_be(spot)) => State::Reachable,
                    _ => State::Blocked,
                }
            }
        }
    }

    fn of_node(&self, node: Node) -> State {
        if let Node::Item(item) = node {
            let standing = self.session.standing_of(item);
            if let Some(state) = standing.state {
                let through = standing.via.is_some() || standing.older.is_some();
                return State::Marked { state, through };
            }
        }
        if self.is_planned(node) {
            State::Planned
        } else if self.reachable.contains(&node) {
            State::Reachable
        } else {
            State::Blocked
        }
    }

    /// Whether the plan uses it.
    pub fn is_planned(&self, node: Node) -> bool {
        self.planned.contains(&node)
    }
}

/// What a plan uses: its steps, what it gets from them, and its goal.
fn planned(plan: &Plan) -> BTreeSet<Node> {
    let mut found = BTreeSet::new();
    if plan.figures.is_some() {
        found.insert(Node::Item(plan.goal));
    }
    for step in &plan.steps {
        found.insert(Node::Offering(step.offering));
        found.extend(step.grants.iter().copied().map(Node::Item));
        for unlock in &step.unlocks {
            if let crate::route::plan::Unlock::Item(item) = unlock {
                found.insert(Node::Item(*item));
            }
        }
    }
    found
}

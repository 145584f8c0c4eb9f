//! Nodes of the problem: one for every item, and gates for the expressions of requirements.

use super::compile::Situation;
use crate::model::case::Counted;
use crate::model::code::Slug;
use crate::model::item::ItemId;
use crate::model::requirement::Requirement;
use crate::planner::problem::Node;

/// Builds the nodes of a problem, in the order in which they are asked for.
#[derive(Debug)]
pub struct Gates<'a> {
    situation: &'a Situation<'a>,
    nodes: Vec<Node>,
    items: Vec<Option<ItemId>>,
}

/// What an expression comes to.
enum Truth {
    /// Met already, whatever the plan does.
    Always,
    /// Can never be met by this learner.
    Never,
    /// Met when this node is reached.
    When(String),
}

impl<'a> Gates<'a> {
    /// No nodes yet.
    pub fn new(situation: &'a Situation<'a>) -> Self {
        Self { situation, nodes: Vec::new(), items: Vec::new() }
    }

    /// The nodes, and the item each stands for.
    pub fn finish(self) -> (Vec<Node>, Vec<Option<ItemId>>) {
        (self.nodes, self.items)
    }

    /// Adds the node of an item, made of these parts.
    pub fn item(&mut self, item: ItemId, held: bool, parts: &[ItemId]) {
        let of = if held { Vec::new() } else { parts.iter().map(|part| self.name(*part)).collect() };
        self.add(self.name(item), held, None, of, Some(item));
    }

    /// Adds a node that stands for no item, made of these others, or given by offerings alone.
    pub fn mark(&mut self, id: String, of: Vec<String>) {
        self.add(id, false, None, of, None);
    }

    /// Adds the node of a job with what it asks for.
    pub fn job(&mut self, job: ItemId, held: bool, needs: &Requirement) {
        let name = self.name(job);
        if held {
            return self.add(name, true, None, Vec::new(), Some(job));
        }
        let mut counter = 0;
        match self.truth(&name, &mut counter, needs) {
            Truth::Always => self.add(name, true, None, Vec::new(), Some(job)),
            Truth::Never => self.add(name, false, None, Vec::new(), Some(job)),
            Truth::When(gate) => self.add(name, false, None, vec![gate], Some(job)),
        }
    }

    /// The nodes that an entry requirement asks for: none when it is met already.
    pub fn entry(&mut self, offering: &Slug, at: usize, needs: &Requirement) -> Option<String> {
        let name = format!("offering:{offering}?{at}");
        let mut counter = 0;
        match self.truth(&name, &mut counter, needs) {
            Truth::Always => None,
            Truth::When(gate) => Some(gate),
            Truth::Never => {
                self.add(name.clone(), false, None, Vec::new(), None);
                Some(name)
            }
        }
    }

    fn name(&self, item: ItemId) -> String {
        self.situation.catalog.item(item).map(|item| item.key.to_string()).unwrap_or_default()
    }

    fn add(&mut self, id: String, held: bool, k: Option<u32>, of: Vec<String>, item: Option<ItemId>) {
        self.nodes.push(Node { id, held, k, of });
        self.items.push(item);
    }

    fn truth(&mut self, owner: &str, counter: &mut u32, needs: &Requirement) -> Truth {
        let settings = &self.situation.case.settings;
        let constant = |met: bool| if met { Truth::Always } else { Truth::Never };
        match needs {
            Requirement::All(members) => {
                let k = u32::try_from(members.len()).unwrap_or(u32::MAX);
                self.at_least(owner, counter, k, members)
            }
            Requirement::Any(members) => self.at_least(owner, counter, 1, members),
            Requirement::AtLeast(k, members) => self.at_least(owner, counter, *k, members),
            Requirement::Item(item) if self.situation.standing.held.contains(item) => Truth::Always,
            Requirement::Item(item) => Truth::When(self.name(*item)),
            Requirement::Experience(item) => constant(self.situation.standing.has_experience(*item)),
            // An age that is not known keeps nobody out; the step says that it has to be asked.
            Requirement::Age(years) => {
                constant(self.situation.case.learner.age.is_none_or(|age| age >= *years))
            }
            Requirement::Company(_) => constant(settings.company != Counted::No),
            // An employment contract is not counted on before there is one.
            Requirement::Contract => constant(settings.contract == Counted::Yes),
            Requirement::Placement(hours) => constant(self.situation.case.placement_hours >= *hours),
        }
    }

    fn at_least(&mut self, owner: &str, counter: &mut u32, k: u32, members: &[Requirement]) -> Truth {
        let mut met = 0;
        let mut open = Vec::new();
        for member in members {
            match self.truth(owner, counter, member) {
                Truth::Always => met += 1,
                Truth::Never => {}
                Truth::When(gate) => open.push(gate),
            }
        }
        let left = k.saturating_sub(met);
        if left == 0 {
            return Truth::Always;
        }
        if (left as usize) > open.len() {
            return Truth::Never;
        }
        if let ([only], 1) = (open.as_slice(), left) {
            return Truth::When(only.clone());
        }
        *counter += 1;
        let name = format!("{owner}#{counter}");
        self.add(name.clone(), false, Some(left), open, None);
        Truth::When(name)
    }
}

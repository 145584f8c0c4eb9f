//! The map in words: what its nodes are called, and what is said of the selected one.

use crate::app::map::needs::{Book, Condition, Kind};
use crate::app::map::{Picture, Shown, Spot, State, States, Zoom};
use crate::app::session::Session;
use crate::app::words;
use crate::export::Phrases;
use crate::i18n::{self, Texts};
use crate::model::catalog::Catalog;
use crate::model::code::Key;
use crate::model::graph::Node;
use crate::model::item::ItemId;
use crate::model::offering::OfferingId;
use crate::route::Plan;
use crate::text::safe;

use super::canvas::wrap;
use super::theme::Role;

/// The longest name of a pathway that is put before the name of an offering.
const PATHWAY: usize = 5;

/// What names are made of.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    /// The texts.
    pub texts: &'a Texts,
    /// Names of things.
    pub phrases: Phrases<'a>,
    /// The catalog where the learner lives.
    pub catalog: &'a Catalog,
    /// How everything stands.
    pub states: &'a States<'a>,
}

impl Names<'_> {
    /// The label of a node, of no more than about so many columns: shape, name, and what is hidden behind and beyond it.
    pub fn label(&self, shown: Shown, plan: Option<&Plan>, most: usize) -> String {
        let state = self.states.of(shown.spot);
        let behind = if shown.behind > 0 { format!("+{} ", shown.behind) } else { String::new() };
        let beyond = if shown.beyond > 0 { format!(" +{}", shown.beyond) } else { String::new() };
        let name = match shown.spot {
            Spot::Gate(owner, place) => {
                let mark = match state {
                    State::Met => " x",
                    State::Blocked => " -",
                    _ => "",
                };
                return format!("{behind}<{}{mark}>{beyond}", self.gate(owner, place));
            }
            Spot::Base(Node::Offering(offering)) => match plan {
                Some(plan) => self.step(plan, offering),
                None => self.offering(offering),
            },
            spot => self.spot(spot),
        };
        let name = safe::cut(&name, most.saturating_sub(4).max(8));
        format!("{behind}{} {name}{beyond}", state.shape())
    }

    /// What a place on the map is called.
    pub fn spot(&self, spot: Spot) -> String {
        match spot {
            Spot::Base(node) => self.node(node),
            Spot::Gate(owner, place) => self.gate(owner, place),
            Spot::Condition(condition) => self.condition(condition),
        }
    }

    /// What something held or a way to earn is called.
    pub fn node(&self, node: Node) -> String {
        match node {
            Node::Item(item) => self.item(item),
            Node::Offering(offering) => self.offering(offering),
        }
    }

    fn item(&self, item: ItemId) -> String {
        match self.catalog.item(item).map(|item| &item.key) {
            Some(Key::Part(..)) => self.phrases.item_code(item),
            _ => self.phrases.item(item),
        }
    }

    fn offering(&self, id: OfferingId) -> String {
        let Some(offering) = self.catalog.offering(id) else { return String::new() };
        let pathway = self.phrases.pathway(offering.pathway);
        let name = self.phrases.offering(id);
        if safe::width(&pathway) > PATHWAY || name.contains(&pathway) {
            name
        } else {
            format!("{pathway} {name}")
        }
    }

    /// A step of the plan: when it starts, and what it gives.
    fn step(&self, plan: &Plan, offering: OfferingId) -> String {
        let name = self.phrases.offering_told(offering);
        match plan.steps.iter().find(|step| step.offering == offering) {
            Some(step) => format!("{} {name}", i18n::date_short(self.texts, step.start)),
            None => name,
        }
    }

    fn gate(&self, owner: Node, place: u16) -> String {
        let Some((kind, count)) = Book::new(self.catalog).gate(owner, place) else { return String::new() };
        match kind {
            Kind::All => self.texts.get("ui-map-all"),
            Kind::Any => self.texts.get("ui-map-any"),
            Kind::AtLeast(k) => self.texts.with("ui-map-at-least", &[("k", k.into()), ("n", count.into())]),
            Kind::Parts => self.texts.with("ui-map-parts", &[("n", count.into())]),
            Kind::Waivable => self.texts.get("ui-map-waivable"),
            Kind::Advised => self.texts.get("ui-map-advised"),
        }
    }

    fn condition(&self, condition: Condition) -> String {
        let texts = self.texts;
        match condition {
            Condition::Experience(item) => {
                texts.with("ui-map-experience", &[("what", self.phrases.item(item).into())])
            }
            Condition::Age(years) => texts.with("ui-map-age", &[("n", years.into())]),
            Condition::Company(item) => {
                texts.with("ui-map-company", &[("what", self.phrases.item(item).into())])
            }
            Condition::Contract => texts.get("ui-map-contract"),
            Condition::Placement(hours) => texts.with("ui-map-placement", &[("n", hours.into())]),
            Condition::Language(skill, level) => {
                let args = &[("skill", self.phrases.skill(skill).into()), ("level", level.word().into())];
                texts.with("ui-map-language", args)
            }
            Condition::DiplomaFrom(level) => texts.with("ui-map-diploma-from", &[("n", level.into())]),
        }
    }

    /// A state in words.
    pub fn state(&self, state: State) -> String {
        self.texts.get(match state {
            State::Marked { state, through: false } => words::state(state),
            State::Marked { state, through: true } => {
                let state = self.texts.get(words::state(state));
                return self.texts.with("ui-map-through", &[("state", state.into())]);
            }
            State::Met => "ui-map-met",
            State::Planned => "ui-map-planned",
            State::Reachable => "ui-map-reachable",
            State::Blocked => "ui-map-blocked",
        })
    }
}

/// What is said of the selected node in so many lines: its whole name, how it stands, what it needs, what it leads to.
pub fn about(
    names: &Names<'_>,
    session: &Session,
    shown: Shown,
    picture: &Picture,
    width: usize,
    rows: u16,
) -> Vec<(String, Role)> {
    let texts = names.texts;
    let state = names.states.of(shown.spot);
    let mut facts = vec![names.state(state)];
    let mut name = names.spot(shown.spot);
    match shown.spot {
        Spot::Base(node) => {
            if names.states.is_planned(node) && state != State::Planned {
                facts.push(names.state(State::Planned));
            }
            match node {
                Node::Item(item) => {
                    facts.extend(
                        names.catalog.item(item).map(|item| words::about(texts, names.catalog, item)),
                    );
                }
                Node::Offering(offering) => {
                    facts.extend(
                        names.catalog.offering(offering).map(|own| names.phrases.pathway(own.pathway)),
                    );
                    facts.extend(step_dates(texts, session, offering));
                }
            }
        }
        Spot::Gate(owner, _) => {
            name = texts.with("ui-map-gate-of", &[("gate", name.into()), ("what", names.node(owner).into())]);
        }
        Spot::Condition(_) => {}
    }
    let (needed, asking) = if session.map.zoom == Zoom::Plan {
        neighbours(picture, shown.spot)
    } else {
        let book = Book::new(names.catalog);
        let after = book.after(shown.spot);
        (book.before(shown.spot), after.iter().filter_map(|chain| chain.last().copied()).collect())
    };
    let say = |id: &str, what: &[String]| {
        (!what.is_empty()).then(|| texts.with(id, &[("what", what.join("; ").into())]))
    };
    let needed: Vec<String> = needed
        .into_iter()
        .map(|spot| {
            let members = match spot {
                Spot::Gate(..) => Book::new(names.catalog).before(spot),
                _ => Vec::new(),
            };
            let shape = names.states.of(spot).shape();
            if members.is_empty() {
                return format!("{shape} {}", names.spot(spot));
            }
            // A choice says nothing without what can be chosen.
            let members: Vec<String> = members.into_iter().map(|spot| names.spot(spot)).collect();
            format!("{shape} {}: {}", names.spot(spot), members.join(", "))
        })
        .collect();
    let needed = say("ui-map-needs", &needed).unwrap_or_else(|| texts.get("ui-map-needs-nothing"));
    let asking: Vec<String> = asking.into_iter().map(|spot| names.spot(spot)).collect();
    let asking = say("ui-map-leads-to", &asking);
    let mut lines = vec![(safe::cut(&format!("{} {name}", state.shape()), width), Role::Strong)];
    lines.push((safe::cut(&facts.join(", "), width), Role::Text));
    // What it leads to gets a line of its own where there is one; what it needs is cut last.
    let left = usize::from(rows).saturating_sub(lines.len());
    let kept = usize::from(asking.is_some() && left > 1);
    let needed: Vec<String> = wrap(&needed, width);
    let room = left - kept;
    let more = needed.len() > room;
    for (place, line) in needed.into_iter().take(room).enumerate() {
        let cut = more && place + 1 == room;
        lines.push((if cut { safe::cut(&format!("{line} ..."), width) } else { line }, Role::Text));
    }
    if kept > 0 {
        lines.extend(asking.map(|asking| (safe::cut(&asking, width), Role::Text)));
    }
    lines
}

/// When a step of the plan runs.
fn step_dates(texts: &Texts, session: &Session, offering: OfferingId) -> Option<String> {
    let step = session.plan()?.steps.iter().find(|step| step.offering == offering)?;
    let args = &[
        ("from", i18n::date_short(texts, step.start).into()),
        ("to", i18n::date_short(texts, step.end).into()),
    ];
    Some(texts.with("ui-map-dates", args))
}

/// What a picture shows directly before and after a place.
fn neighbours(picture: &Picture, spot: Spot) -> (Vec<Spot>, Vec<Spot>) {
    let name = |place: usize| picture.nodes.get(place).map(|shown| shown.spot);
    let is_own = |place: usize| name(place) == Some(spot);
    let before = picture.edges.iter().filter(|(_, to)| is_own(*to)).filter_map(|(from, _)| name(*from));
    let after = picture.edges.iter().filter(|(from, _)| is_own(*from)).filter_map(|(_, to)| name(*to));
    (before.collect(), after.collect())
}

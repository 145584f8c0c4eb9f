//! The map: the sector path, what needs what around something, and the plan, each as a graph to walk through.
//!
//! [`needs`] says what something asks for and what it leads to, with alternatives as nodes of their own. [`picture`] chooses which
//! of it is shown, [`states`] says how each of it stands for this learner, and [`walk`] moves along the edges. What is shown is a
//! pure function of catalog, case, plan and [`Map`]; where it stands on the screen is worked out by [`super::graph`].

pub mod needs;
pub mod picture;
pub mod states;
pub mod walk;

use std::collections::BTreeSet;

use crate::model::code::Key;
use crate::model::graph::Node;
use crate::route::local::{Local, local};

use super::graph::{Graph, Layout, lay_out};
use super::session::{FilteredList, Session};
use crate::model::catalog::Catalog;

pub use needs::{Condition, Kind, Spot};
pub use picture::{Picture, Shown};
pub use states::{State, States};

/// How many links away from the focus is shown at most.
pub const DEEPEST: u8 = 4;

/// What the map shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zoom {
    /// What is needed for one thing, and what that leads to.
    #[default]
    Around,
    /// The sector path: its jobs in order, with what each asks for.
    Path,
    /// The steps of the plan, in order.
    Plan,
}

impl Zoom {
    /// The next one, round the end.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Path => Self::Around,
            Self::Around => Self::Plan,
            Self::Plan => Self::Path,
        }
    }
}

/// A way to move through the map or to change what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Along an edge to what the selection leads to.
    Onward,
    /// Along an edge back to what the selection needs.
    Back,
    /// Shows one link more around the focus.
    Deeper,
    /// Shows one link less.
    Shallower,
    /// Hides what hangs behind the selection, or shows it.
    Turn,
    /// Shows the path, the surroundings or the plan.
    Zoom,
    /// Makes the selection the goal planned for.
    Goal,
    /// Goes back to what the map was about before.
    Return,
}

/// Where the advisor is on the map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Map {
    /// What is shown.
    pub zoom: Zoom,
    /// What the map is about; the goal where nothing was chosen.
    pub focus: Option<Node>,
    /// What is selected; the focus where that is not shown.
    pub at: Option<Spot>,
    /// How many links away from the focus is shown, less one.
    pub depth: u8,
    /// What is folded or unfolded otherwise than it would be.
    pub turned: BTreeSet<Spot>,
    /// What the map was about before, the last one last.
    pub history: Vec<(Zoom, Option<Node>, Option<Spot>)>,
    /// The goal when the map was opened last: with another goal it starts anew.
    pub goal: Option<Key>,
    /// The search for something to go to.
    pub jump: FilteredList,
}

impl Map {
    /// Makes the map about something, with the way back kept.
    pub fn go_to(&mut self, zoom: Zoom, node: Node) {
        let spot = Spot::Base(node);
        if (self.zoom, self.focus) != (zoom, Some(node)) {
            self.history.push((self.zoom, self.focus, self.at));
        }
        (self.zoom, self.focus, self.at) = (zoom, Some(node), Some(spot));
        self.turned.clear();
    }

    /// Goes back to what the map was about before; whether there was anything.
    pub fn go_back(&mut self) -> bool {
        let Some((zoom, focus, at)) = self.history.pop() else { return false };
        (self.zoom, self.focus, self.at) = (zoom, focus, at);
        self.turned.clear();
        true
    }
}

/// The catalog and the case as they are where the learner lives.
pub fn here<'a>(catalog: &'a Catalog, session: &'a Session) -> Local<'a> {
    local(catalog, &session.case, session.today)
}

/// What the map of a session is about: what was chosen, otherwise the goal.
pub fn focus(catalog: &Catalog, session: &Session) -> Option<Node> {
    let goal = || catalog.item_by_key(session.goal()?).map(|(id, _)| Node::Item(id));
    session.map.focus.or_else(goal)
}

/// What the map of a session shows.
pub fn shown(local: &Local<'_>, session: &Session) -> Picture {
    let focus = focus(&local.catalog, session);
    picture::picture(&local.catalog, session.plan(), focus, &session.map)
}

/// Where everything stands whose labels have these widths.
pub fn layout(picture: &Picture, width: impl FnMut(&Shown) -> u16) -> Layout {
    lay_out(&Graph { widths: picture.nodes.iter().map(width).collect(), edges: picture.edges.clone() })
}

/// The place of the selection in a picture.
pub fn selected(picture: &Picture, session: &Session, focus: Option<Node>) -> Option<usize> {
    let place = |spot: Spot| picture.nodes.iter().position(|shown| shown.spot == spot);
    session.map.at.and_then(place).or_else(|| place(Spot::Base(focus?))).or(if picture.nodes.is_empty() {
        None
    } else {
        Some(0)
    })
}

/// The selection, as far as the map shows anything. A plan can change while its map is shown; the other maps change only where
/// the selection is settled too.
pub fn selected_spot(catalog: &Catalog, session: &Session) -> Option<Spot> {
    if session.map.zoom != Zoom::Plan {
        return session.map.at;
    }
    let local = here(catalog, session);
    let picture = shown(&local, session);
    let at = selected(&picture, session, focus(&local.catalog, session))?;
    picture.nodes.get(at).map(|shown| shown.spot)
}

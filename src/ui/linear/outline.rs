//! A screen as an outline: what it is, what it says, what can be chosen, what can be done. Data, so that a test can read it.

use crate::app::action::Action;
use crate::app::commands::Command;
use crate::app::facts::Field;
use crate::app::goals::Group;
use crate::app::tree::Way;

/// Where the reader is inside a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// On the page of the selected row.
    Row,
    /// At a place of the tree of experience, with what hangs under it.
    Under(Way),
    /// In the goals of a kind, and of a sector where there are many.
    Goals(Group, Option<String>),
    /// At the values that a fact of the case can have.
    Values(Field),
    /// In the list of commands that match a text.
    Commands(String),
}

/// What choosing an entry does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// Does these one after another.
    Go(Vec<Action>),
    /// Does these, then goes further in.
    Into(Vec<Action>, Spot),
    /// Goes to a place of the tree of experience.
    Way(Way),
    /// Gives a fact a value; nothing for the value it has.
    Give(Field, Option<Action>),
    /// Runs a command, by its id.
    Run(&'static str),
}

/// A line of the list: with a number where it can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The heading over it, where another part of the list begins.
    pub heading: Option<String>,
    /// What it says.
    pub text: String,
    /// What choosing it does.
    pub choice: Option<Choice>,
}

impl Entry {
    /// An entry that can be chosen.
    pub fn new(text: impl Into<String>, choice: Choice) -> Self {
        Self { heading: None, text: text.into(), choice: Some(choice) }
    }

    /// A line that is only read.
    pub fn line(text: impl Into<String>) -> Self {
        Self { heading: None, text: text.into(), choice: None }
    }

    /// With a heading over it, if there is one.
    #[must_use]
    pub fn under(mut self, heading: Option<String>) -> Self {
        self.heading = heading;
        self
    }
}

/// A screen.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// What it is called.
    pub title: String,
    /// Whose it is: goal and learner, in short; empty on the start screen.
    pub context: String,
    /// What it says before the list.
    pub lines: Vec<String>,
    /// The list.
    pub items: Vec<Entry>,
    /// What can be done here, the most useful first.
    pub actions: Vec<&'static Command>,
}

impl Outline {
    /// A screen with a title.
    pub fn titled(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// The choices, in the order of their numbers from 1.
    pub fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.items.iter().filter_map(|entry| entry.choice.as_ref())
    }
}

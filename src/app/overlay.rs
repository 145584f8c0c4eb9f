//! What can lie over a screen: the list of commands, a choice of states, a line to be typed, a question.

use crate::model::case::MarkState;
use crate::model::code::Key;
use crate::route::Change;

use super::by_hand::{Asked, Replacing};
use super::facts::Field;
use super::glossary::Glossary;
use super::line::Line;
use super::message::Message;

/// Something that lies over the screen and takes the keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Overlay {
    /// The list of commands.
    Commands(CommandList),
    /// The glossary.
    Glossary(Glossary),
    /// The states a mark can have.
    States(StatePicker),
    /// A line to be typed.
    Prompt(Prompt),
    /// Whether to leave although something would be lost.
    Leave(Leaving),
    /// What could take the place of a step.
    Replace(Replacing),
}

/// Where to go after the question whether to leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// Out of the program.
    Quit,
    /// To the start screen.
    Close,
}

/// The list of commands: as help with what can be done here first, or as a palette of everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandList {
    /// Whether it is shown as help.
    pub help: bool,
    /// What was typed to filter.
    pub filter: Line,
    /// The selected row.
    pub selected: usize,
}

impl CommandList {
    /// A list with nothing typed.
    pub const fn new(help: bool) -> Self {
        Self { help, filter: Line::new(60), selected: 0 }
    }
}

/// The states a mark can have, to pick one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatePicker {
    /// The item to be marked.
    pub on: Key,
    /// The selected row: a state by its place, or no mark behind the last.
    pub selected: usize,
}

impl StatePicker {
    /// How many rows it has.
    pub const ROWS: usize = MarkState::ALL.len() + 1;

    /// The selected state; `None` for no mark.
    pub fn state(&self) -> Option<MarkState> {
        MarkState::ALL.get(self.selected).copied()
    }
}

/// What a typed line is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// The reason for a mark.
    Reason {
        /// The item.
        on: Key,
        /// The state it gets.
        state: MarkState,
    },
    /// On what ground somebody else decided on a change.
    Ground(Change),
    /// The name of a new learner.
    NewCase,
    /// The value of a fact.
    Field(Field),
    /// Something about the plan that is decided by hand.
    ByHand(Asked),
}

/// A line to be typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// What for.
    pub purpose: Purpose,
    /// The line.
    pub line: Line,
    /// Why the line could not be used.
    pub problem: Option<Message>,
}

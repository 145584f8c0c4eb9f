//! What can lie over a screen: the list of commands, a choice of states, a line to be typed, a question.

use crate::model::case::{MarkState, Question, Verdict};
use crate::model::code::Key;
use crate::route::Change;

use super::ask::Ask;
use super::by_hand::{Asked, Replacing};
use super::effect::Writing;
use super::form::Form;
use super::glossary::Glossary;
use super::intake::Intake;
use super::line::Line;
use super::message::Message;
use super::picker::Picker;
use super::suggesting::Suggesting;
use super::why_not::WhyNot;

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
    /// A search over the catalog, to pick something.
    Pick(Picker),
    /// What could be shown, to choose from.
    Suggest(Suggesting),
    /// Why something is not in the plan.
    WhyNot(WhyNot),
    /// The answers to a question of the assessment framework.
    Verdicts(VerdictPicker),
    /// A question of the intake, or its end.
    Intake(Intake),
    /// The values of an entry of a list.
    Form(Form),
    /// Whether to leave although something would be lost.
    Leave(Leaving),
    /// What could take the place of a step.
    Replace(Replacing),
    /// A question with a few answers.
    Ask(Ask),
    /// Whether a hand-out may take the place of the file at this path.
    Overwrite(Box<Writing>, String),
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

/// The answers to a question of the assessment framework, to pick one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictPicker {
    /// The question.
    pub question: Question,
    /// The selected row: a verdict by its place, or no answer behind the last.
    pub selected: usize,
}

impl VerdictPicker {
    /// How many rows it has.
    pub const ROWS: usize = Verdict::ALL.len() + 1;

    /// The selected verdict; `None` for no answer.
    pub fn verdict(&self) -> Option<Verdict> {
        Verdict::ALL.get(self.selected).copied()
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
    /// The reason for marking several things as claimed.
    Claims(Vec<Key>),
    /// A decision, by its place in the case; a new one without.
    Decision(Option<usize>),
    /// The note to an answer on the assessment framework.
    Note {
        /// The question.
        question: Question,
        /// The answer.
        verdict: Verdict,
    },
    /// On what ground somebody else decided on a change.
    Ground(Change),
    /// The name of a new learner.
    NewCase,
    /// Something about the plan that is decided by hand.
    ByHand(Asked),
    /// The name of the file for a hand-out.
    Handout,
    /// Who goes on with the case.
    HandOverTo,
    /// The own note for that colleague.
    HandOverNote(String),
}

impl Purpose {
    /// The id of the name of what is typed, where it goes into the case.
    pub const fn place(&self) -> Option<&'static str> {
        Some(match self {
            Self::Reason { .. } | Self::Claims(_) | Self::ByHand(_) => "ui-draft-reason",
            Self::Decision(_) => "ui-draft-decision",
            Self::Note { .. } => "ui-draft-note",
            Self::Ground(_) => "ui-draft-ground",
            Self::HandOverNote(_) => "ui-draft-handover",
            Self::NewCase | Self::Handout | Self::HandOverTo => return None,
        })
    }
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

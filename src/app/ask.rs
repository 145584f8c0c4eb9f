//! A question with a few answers that lies over the screen: who goes first, what to keep, whether to go on.

use crate::model::case::Case;
use crate::store::merge::Difference;

use super::effect::CaseRef;
use super::keeping::{Access, Left};
use super::message::Message;

/// A question with answers to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What is asked.
    pub title: Message,
    /// What to know before answering.
    pub lines: Vec<Message>,
    /// The answers.
    pub answers: Vec<Answer>,
    /// The selected answer.
    pub selected: usize,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What it says.
    pub text: Message,
    /// What follows from it.
    pub then: Then,
}

/// What follows from an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// Nothing.
    Nothing,
    /// The case is opened in another way.
    Open(CaseRef, Access),
    /// What an earlier session left is taken, or left aside.
    Recover {
        /// Whether it is taken.
        take: bool,
        /// What was left.
        left: Box<Left>,
    },
    /// Goes on beside whoever took the case over.
    GoOn,
    /// Takes our version of a part of the case.
    TakeMine {
        /// Our version of the case.
        mine: Box<Case>,
        /// The part.
        clash: Box<Difference>,
    },
    /// Goes back or forward so many changes: back below zero.
    Travel(isize),
}

impl Ask {
    /// A question without answers yet.
    pub const fn new(title: Message) -> Self {
        Self { title, lines: Vec::new(), answers: Vec::new(), selected: 0 }
    }

    /// With something to know.
    #[must_use]
    pub fn line(mut self, line: Message) -> Self {
        self.lines.push(line);
        self
    }

    /// With an answer.
    #[must_use]
    pub fn answer(mut self, text: Message, then: Then) -> Self {
        self.answers.push(Answer { text, then });
        self
    }
}

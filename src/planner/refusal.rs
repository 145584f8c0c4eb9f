//! Why a problem is not accepted: the place in the file and what is wrong there.

use thiserror::Error;

/// One reason why a problem is not accepted.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{place}: {fault}")]
pub struct Refusal {
    /// The place, such as `offerings[3].prereqs[1]`.
    pub place: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// What can be wrong in one place.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// The text is not JSON.
    #[error("not JSON at line {line}, column {column}: {what}")]
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the JSON reader expected.
        what: String,
    },
    /// Another format or another version.
    #[error("expected the format \"routeplan/1\", found {found}")]
    WrongFormat {
        /// What stands there instead.
        found: String,
    },
    /// A key that has no default is absent.
    #[error("this key is missing")]
    Missing,
    /// Another kind of value.
    #[error("expected {expected}, found {found}")]
    WrongType {
        /// What the format asks for.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// A number below zero.
    #[error("a negative number: {found}")]
    Negative {
        /// The number as written.
        found: String,
    },
    /// A number above 2^31.
    #[error("a number above 2^31: {found}")]
    TooLarge {
        /// The number as written.
        found: String,
    },
    /// A list of hours that does not have one number per week.
    #[error("expected {expected} numbers, one per week, found {found}")]
    WrongLength {
        /// The horizon.
        expected: u64,
        /// The length found.
        found: u64,
    },
    /// An id that stands for nothing.
    #[error("unknown {kind} \"{id}\"")]
    UnknownId {
        /// What the id should stand for.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// An id that was given before.
    #[error("duplicate {kind} \"{id}\"")]
    DuplicateId {
        /// What the id stands for.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// Nodes that are made of each other.
    #[error("a cycle of nodes: {}", .nodes.join(" -> "))]
    GateCycle {
        /// The ids around the cycle; the first is repeated at the end.
        nodes: Vec<String>,
    },
    /// A mode that takes no time.
    #[error("a mode must last at least one week")]
    ZeroWeeks,
    /// Starts that never move on.
    #[error("\"every\" must be at least 1")]
    ZeroStep,
    /// More of something than the planner takes on.
    #[error("at most {most} are allowed, found {found}")]
    TooMany {
        /// The limit.
        most: u64,
        /// What was found.
        found: u64,
    },
}

impl Refusal {
    /// A refusal at a place.
    pub fn new(place: impl Into<String>, fault: Fault) -> Self {
        Self { place: place.into(), fault }
    }
}

//! A question "why not?" that lies over the screen: what can be said at once, and what a plan with it would come to.

use crate::model::code::Key;
use crate::model::offering::OfferingId;
use crate::route::why_not::{Explanation, Trial};

use super::message::Message;

/// How far the plan with the subject in it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// There is nothing to try.
    Nothing,
    /// It is being worked out.
    Busy(u64),
    /// What it comes to; nothing where it could not be tried.
    Known(Option<Trial>),
    /// It could not be worked out.
    Failed(Message),
}

/// The question with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyNot {
    /// What is asked about.
    pub about: Key,
    /// The answer, as far as it is known at once; nothing where there is no goal to plan for.
    pub explanation: Option<Box<Explanation>>,
    /// What a plan with it would come to.
    pub tried: Tried,
    /// How far the answer is scrolled.
    pub scroll: usize,
}

/// A plan to be tried with one of some offerings in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialOf {
    /// Number of the request.
    pub request: u64,
    /// The case as it is now.
    pub case: Box<crate::model::case::Case>,
    /// The goal.
    pub goal: Key,
    /// The day on which is planned.
    pub today: jiff::civil::Date,
    /// The offerings, the likeliest first.
    pub offerings: Vec<OfferingId>,
}

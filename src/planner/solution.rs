//! What a solve returns: figures, runs, account hours, status and bound.

/// The three figures of a plan, compared in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Figures {
    /// The week in which the target is reached.
    pub finish: u32,
    /// Study hours of everything chosen.
    pub hours: u64,
    /// Cost of everything chosen.
    pub cost: u64,
}

/// One chosen offering with its mode and its weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Run {
    /// Index into `problem.offerings`.
    pub offering: usize,
    /// Index into the modes of the offering.
    pub mode: usize,
    /// The first active week.
    pub start: u32,
    /// The week after the last active week.
    pub end: u32,
}

/// A complete plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Solution {
    /// Its figures, as [`super::verify`] computes them.
    pub figures: Figures,
    /// What is chosen, by start week and then by offering.
    pub runs: Vec<Run>,
    /// For every account the free hours in every week.
    pub account_hours: Vec<Vec<u32>>,
}

/// How far a solve came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// The plan is proved to be the best in all three figures.
    Optimal,
    /// There is a plan; the bound says how much better another could be.
    Feasible,
    /// It is proved that there is no plan.
    Infeasible,
    /// Stopped before a plan was found.
    #[default]
    Unknown,
}

/// Measures of the work done; equal for equal problems and limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Decisions of the search.
    pub nodes: u64,
    /// Contradictions met and learned from.
    pub conflicts: u64,
    /// Offerings that can matter to the answer.
    pub offerings: usize,
    /// Ways to start those, after those that are never better were dropped.
    pub runs: usize,
}

/// What a solve returns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How far it came.
    pub status: Status,
    /// The best plan found.
    pub best: Option<Solution>,
    /// No plan has lower figures than these.
    pub bound: Figures,
    /// The best figures of a plan that chooses only offerings on the way to the target, where that is proved. It can be
    /// known while it is still open whether an offering that only counts hours would help.
    pub on_the_way: Option<Figures>,
    /// The work done.
    pub stats: Stats,
}

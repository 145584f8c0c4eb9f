//! The rows of the compare view: the plan, other routes, trade-offs between finish, hours and cost, and what would help most.

use crate::route::Proposal;
use crate::route::alternatives::{Alternative, Alternatives};
use crate::route::plan::Plan;
use crate::route::whatif::WhatIf;

/// A part of the view with a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Routes that study something else.
    Routes,
    /// Trade-offs between finish, hours and cost.
    Front,
    /// Changes and what they would save.
    WhatIfs,
}

impl Part {
    /// Text id of its heading.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Routes => "plan-heading-routes",
            Self::Front => "plan-heading-front",
            Self::WhatIfs => "plan-heading-what-if",
        }
    }
}

/// A row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// The plan itself.
    #[default]
    Plan,
    /// The heading of a part.
    Heading(Part),
    /// A part of which is known that there is nothing in it.
    Nothing(Part),
    /// A route, by its place in the proposal.
    Route(usize),
    /// A trade-off, by its place in the proposal.
    TradeOff(usize),
    /// A change, by its place in the proposal.
    WhatIf(usize),
}

impl Row {
    /// Whether it can be selected.
    pub const fn can_be_selected(self) -> bool {
        !matches!(self, Self::Heading(_) | Self::Nothing(_))
    }

    /// The plan it stands for, where it is another one than the plan proposed.
    pub fn alternative(self, proposal: &Proposal) -> Option<&Alternative> {
        match self {
            Self::Route(place) => proposal.routes.as_ref()?.plans.get(place),
            Self::TradeOff(place) => proposal.front.as_ref()?.plans.get(place),
            _ => None,
        }
    }

    /// The change it stands for.
    pub fn what_if(self, proposal: &Proposal) -> Option<&WhatIf> {
        match self {
            Self::WhatIf(place) => proposal.what_ifs.as_ref()?.get(place),
            _ => None,
        }
    }
}

/// The rows in the order in which they are shown; none where there is no plan to compare with.
pub fn rows(proposal: &Proposal) -> Vec<Row> {
    if proposal.plan.figures.is_none_or(|figures| figures.finish_week == 0) {
        return Vec::new();
    }
    let mut rows = vec![Row::Plan, Row::Heading(Part::Routes)];
    let count = |found: Option<&Alternatives>| found.map(|found| found.plans.len());
    match count(proposal.routes.as_ref()) {
        Some(0) => rows.push(Row::Nothing(Part::Routes)),
        found => rows.extend((0..found.unwrap_or(0)).map(Row::Route)),
    }
    rows.push(Row::Heading(Part::Front));
    // One trade-off is the plan itself: nothing to weigh.
    match count(proposal.front.as_ref()) {
        Some(0 | 1) => rows.push(Row::Nothing(Part::Front)),
        found => rows.extend((0..found.unwrap_or(0)).map(Row::TradeOff)),
    }
    rows.push(Row::Heading(Part::WhatIfs));
    match proposal.what_ifs.as_deref() {
        None => {}
        Some([]) => rows.push(Row::Nothing(Part::WhatIfs)),
        Some(what_ifs) => {
            let (same, other): (Vec<usize>, Vec<usize>) =
                (0..what_ifs.len()).partition(|place| what_ifs.get(*place).is_some_and(makes_no_difference));
            rows.extend(other.into_iter().chain(same).map(Row::WhatIf));
        }
    }
    rows
}

/// Whether a change leaves the plan as long and as full as it is.
pub const fn makes_no_difference(what_if: &WhatIf) -> bool {
    what_if.figures.is_some() && what_if.weeks_saved == 0 && what_if.hours_saved == 0
}

/// Whether another plan is the plan proposed itself.
pub fn is_same(plan: &Plan, other: &Alternative) -> bool {
    other.added.is_empty() && other.left_out.is_empty() && other.plan.figures == plan.figures
}

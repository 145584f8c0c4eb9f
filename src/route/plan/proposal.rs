//! A proposal: the plan, and what becomes known around it stage by stage.

use super::{Figures, Plan};
use crate::route::alternatives::Alternatives;
use crate::route::limiting::Limiting;
use crate::route::savings::Savings;
use crate::route::whatif::WhatIf;

/// How far a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// A plan is there; a better one may come.
    Searching,
    /// The plan stands.
    Planned,
    /// What estimates, claims and levels do to it is known.
    Around,
    /// Why it does not finish earlier, or the ways out, are known.
    Reasons,
    /// What each mark saves is known.
    Savings,
    /// Other routes are known.
    Routes,
    /// Everything asked for is known.
    Complete,
}

/// Everything an advisor sees after a change: the plan and what lies around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// How far it is: what comes later is `None` before its stage.
    pub stage: Stage,
    /// The plan as things are granted today.
    pub plan: Plan,
    /// Finish week if every estimate takes its least; `None` where there is no plan then.
    pub early_finish: Option<u32>,
    /// Finish week if every estimate takes its most.
    pub late_finish: Option<u32>,
    /// The figures if everything claimed or evidenced were granted; `None` when nothing is claimed or no plan exists then.
    pub if_granted: Option<Figures>,
    /// Weeks that the language level delays the goal: what starting without it would save.
    pub language_delay: Option<u32>,
    /// Why the plan does not finish earlier.
    pub limiting: Option<Limiting>,
    /// Changes that somebody could bring about, with what each saves.
    pub what_ifs: Option<Vec<WhatIf>>,
    /// What each mark of the case saves.
    pub savings: Option<Savings>,
    /// Routes that study something else.
    pub routes: Option<Alternatives>,
    /// Every trade-off between finish, hours and cost.
    pub front: Option<Alternatives>,
}

impl Proposal {
    /// A plan of which nothing more is known yet.
    pub const fn of(plan: Plan, stage: Stage) -> Self {
        Self {
            stage,
            plan,
            early_finish: None,
            late_finish: None,
            if_granted: None,
            language_delay: None,
            limiting: None,
            what_ifs: None,
            savings: None,
            routes: None,
            front: None,
        }
    }
}

//! From a case to a plan and back to the case.
//!
//! [`plan`] holds the answer as data; [`propose()`] makes it. On the way there:
//!
//! - [`local`] puts in force what the learner's region has other than the nation.
//! - [`frame`], [`standing`] and [`accounts`] read the case: its weeks, what is held and claimed, the civic hours.
//! - [`fixes`] reads what was fixed by hand: what is in the plan, what is not, and when it starts.
//! - [`compile`] makes the neutral problem, with [`gates`] for requirements and [`starts`] for start weeks.
//! - The planner solves it. [`settle`] and [`early`] then move what is free to move to where a person would want it.
//! - [`decode`] makes steps with dates, with [`evidence`] and, by way of [`reach`], [`reasons`]; [`conflict`] and [`clash`] say
//!   why there is no plan; [`adopted`] holds a plan that was adopted beside it.
//! - [`planning`] puts questions to the planner; [`whatif`], [`limiting`] and [`alternatives`] ask more of them: what a [`change`]
//!   would save, why the plan does not finish earlier, which other routes there are.
//! - [`savings`] says what each mark saves.
//! - [`measures`] names what other countries do that has something in common with a step.
//! - [`instead`] names the offerings that could take the place of a step.
//! - [`why_not`] says why something is not in a plan.
//! - [`audit`] starts again from the case and checks the finished plan.

pub mod accounts;
pub mod adopted;
pub mod alternatives;
pub mod assessments;
pub mod audit;
pub mod change;
pub mod clash;
pub mod compile;
pub mod conflict;
pub mod decode;
pub mod early;
pub mod evidence;
pub mod fixes;
pub mod frame;
pub mod gates;
pub mod instead;
pub mod limiting;
pub mod local;
pub mod measures;
pub mod plan;
pub mod planning;
pub mod propose;
pub mod reach;
pub mod reasons;
pub mod savings;
pub mod sequence;
pub mod settle;
pub mod standing;
pub mod starts;
pub mod whatif;
pub mod why_not;

pub use change::Change;
pub use plan::{Figures, Order, Plan, Proposal, Stage, Status, Step};
pub use planning::PlanError;
pub use propose::{Beside, Options, problem, propose, propose_in_parts};

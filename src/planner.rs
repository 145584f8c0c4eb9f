//! The neutral problem of `routeplan/1`, its exact solver, and a verifier that shares no code with it.
//!
//! ```text
//!  json::read --> Problem --check--> Model (what can matter) --> Encoding (variables, rules)
//!                    |                 closure, windows,                 |
//!                    |                 dominance                         v
//!                    |                                      Engine: bounds, learned clauses
//!                    |                                                   |
//!                  verify <---------------- Solution <---- allot <-------'  (hours of accounts as a flow)
//! ```
//!
//! - [`problem`], [`check`], [`json`]: the question as plain data, whether it is sound, and its file form.
//! - `ids`, `closure`, `model`, `dominance`: what can matter to the answer, with the proofs that nothing is lost.
//! - `engine`, `rules`, `encode`: a learning search over bounds, and what the rules of the format conclude.
//! - `route_choice`, `solve`, `pareto`: first plans, the proof of the best one, the front, other routes.
//! - `allot`: account hours for a decided plan. `conflict`: why there is no plan.
//! - [`verify`]: the rules once more, straight from the problem, sharing no code with any of the above.
//!
//! # Invariants
//!
//! 1. No clock, no randomness, no hash order: equal problems and limits take equal steps and give equal answers.
//! 2. A bound told or returned is a bound of the problem asked, not of a part of it.
//! 3. [`Status::Optimal`] is said only after the search has refuted every better plan; budgets end in
//!    [`Status::Feasible`] or [`Status::Unknown`].

mod allot;
pub mod check;
mod closure;
mod conflict;
mod dominance;
mod encode;
mod engine;
mod ids;
pub mod json;
mod limits;
mod model;
mod pareto;
pub mod problem;
mod refusal;
mod route_choice;
mod rules;
mod solution;
mod solve;
mod verify;

pub use conflict::{Conflict, Demand, Member, conflict, without};
pub use limits::{Cancel, Helpers, Limits, Progress};
pub use pareto::{Plans, pareto, routes};
pub use problem::Problem;
pub use refusal::{Fault, Refusal};
pub use solution::{Figures, Outcome, Run, Solution, Stats, Status};
pub use solve::solve;
pub use verify::{Violation, verify};

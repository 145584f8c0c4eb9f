//! A plan as text, Markdown or JSON: pure functions from plan and catalog to a string.
//!
//! JSON (`leerpad-plan/1`) is for programs: ids, dates and numbers, never a sentence. Text and Markdown are for people and
//! share [`phrases`] with the screen: the one place where reasons, doubts and warnings become words.

mod beside;
mod beside_json;
mod by_hand;
mod by_hand_json;
mod conflict_json;
pub mod lines;
pub mod names;
pub mod phrases;
mod plan_json;
mod plan_markdown;
mod plan_text;
pub mod rule_words;
mod why_not;

pub use beside::change_words;
pub use phrases::Phrases;
pub use plan_json::plan_json;
pub use plan_markdown::plan_markdown;
pub use plan_text::{TextOptions, account_line, dates as step_dates, load as step_load, plan_text, reasons};
pub use why_not::{why_not_json, why_not_text};

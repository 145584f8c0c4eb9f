//! A plan as text, Markdown or JSON: pure functions from plan and catalog to a string.
//!
//! JSON (`leerpad-plan/1`) is for programs: ids, dates and numbers, never a sentence. Text and Markdown are for people and
//! share [`phrases`] with the screen: the one place where reasons, doubts and warnings become words.

pub mod names;
pub mod phrases;
mod plan_json;
mod plan_markdown;
mod plan_text;

pub use phrases::Phrases;
pub use plan_json::plan_json;
pub use plan_markdown::plan_markdown;
pub use plan_text::{TextOptions, account_line, plan_text, reasons};

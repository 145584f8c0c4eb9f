//! A plan as text, Markdown or JSON, and the hand-outs that are made of it: pure functions from plan, case and catalog to a
//! string.
//!
//! JSON (`leerpad-plan/1`) is for programs: ids, dates and numbers, never a sentence. Text and Markdown are for people and
//! share [`phrases`] with the screen: the one place where reasons, doubts and warnings become words. A [`handout()`] is what one
//! reader gets, by the table in [`audience`]; every [`HandoutFormat`] writes all of it and decides nothing.

pub mod audience;
mod beside;
mod beside_json;
mod by_hand;
mod by_hand_json;
mod conflict_json;
mod csv;
mod element;
mod format;
pub mod handout;
mod handout_json;
pub mod handover;
mod html;
mod ics;
pub mod lines;
mod markdown;
pub mod names;
pub mod phrases;
mod plan_json;
mod plan_markdown;
mod plan_text;
pub mod rule_words;
mod svg_timeline;
mod why_not;

pub use audience::{Audience, Part};
pub use beside::change_words;
pub use format::{HandoutFormat, NothingToWrite};
pub use handout::{Given, Handout, TextLine, handout};
pub use phrases::Phrases;
pub use plan_json::plan_json;
pub use plan_markdown::plan_markdown;
pub use plan_text::{TextOptions, account_line, dates as step_dates, load as step_load, plan_text, reasons};
pub use why_not::{why_not_json, why_not_text};

//! leerpad plans the shortest modular route through Dutch vocational education (MBO) for people who already know their
//! trade, beside their Dutch lessons and civic-integration hours, and proves its answer.
//!
//! # Bird's-eye view
//!
//! Text goes in at the left, a checked plan comes out at the right:
//!
//! ```text
//!  catalog/*.ron --> syntax --> catalog --> model::Catalog --.
//!                      |                                     +--> route::compile --> planner::Problem
//!  case.ron -----> syntax --> store ----> model::Case ------'                            |
//!                      |                                                          planner::solve
//!                      v                                                                 |
//!                    diag           route::Plan <-- route::audit <-- route::decode <-----'
//!                                      |
//!                                      +--> export (text, JSON, Markdown)   +--> app --> ui
//! ```
//!
//! # Code map
//!
//! - [`text`]: file ids, ranges, line index, text that is safe to show. Knows nothing else.
//! - [`diag`]: findings as data (code, place, message arguments, fixes) and their renderers.
//! - [`syntax`]: RON as a lossless tree with the place of every value; reading it into typed records.
//! - [`model`]: the domain: codes, credentials, requirements, offerings, rules, cases, the dependency graph.
//! - [`catalog`]: catalog files to an immutable [`model::Catalog`], with every problem of every file.
//! - [`planner`]: the neutral problem of `routeplan/1`, its exact solver, and a verifier that shares no code with it.
//! - [`route`]: a case and a catalog become a problem; a solution becomes a plan with dates, reasons and sources.
//! - [`store`]: case files: reading, atomic writing, the case folder; and what keeps an open case safe: the journal, the keeper that
//!   writes it and the file, who has it open, merging what two have written, older versions, erasing, sealing, the audit log.
//! - [`export`]: a plan as text, JSON or Markdown.
//! - [`i18n`]: every sentence shown to a person, in Dutch and English.
//! - [`app`]: the workbench without a terminal: state, actions, commands, undo.
//! - [`ui`]: drawing and the terminal.
//! - [`settings`]: the settings file of the user, read and checked against the tables of the workbench.
//! - [`sandbox`]: what the process gives up before it reads the first case: other files, programs, the network.
//! - [`cli`]: the subcommands; the only place that reads the clock and the environment and that prints.
//!
//! # Architecture invariants
//!
//! 1. Reading never fails: [`syntax`], [`catalog`] and the reader in [`store`] return a value and all findings.
//! 2. [`model`], [`planner`], [`route`] and [`export`] do no I/O and read no clock; "today" is an argument.
//! 3. The same catalog, case and options give the same bytes, on every machine.
//! 4. Every plan shown has been re-checked by [`planner::verify`] against the problem and by [`route::audit`] against the
//!    case; neither shares code with the search.
//! 5. Nothing below [`export`] and [`app`] formats sentences for people: it returns codes and arguments, and [`i18n`]
//!    makes the words.
//! 6. `app::update` is the only place that changes the workbench state; [`ui`] reads it.
//! 7. Case files have their own versioned types in [`store`]; model types do not derive `Serialize`.
//! 8. No network anywhere, and no other program is started.
//! 9. Personal data goes to the case file and the screen, never to a log, a title or an error report.
//! 10. A change of a case is in its journal, on the disk, before it is said to be saved; `store::disk` is the only way in which
//!     `store` asks the file system for anything that has to do with an open case, and each of its requests is made to fail in a test.
//! 11. Which module may import which is a table in `tests/it/tidy.rs`, and a test reads the sources against it.

pub mod text;

pub mod diag;

pub mod syntax;

pub mod model;

pub mod catalog;

pub mod planner;

pub mod route;

pub mod store;

pub mod export;

pub mod i18n;

pub mod app;

pub mod ui;

pub mod settings;

pub mod sandbox;

pub mod cli;

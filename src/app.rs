//! The workbench without a terminal: state, actions, commands, undo.
//!
//! Keys come in as [`Input`], become an [`Action`] by way of the command table, and [`update()`] is the only thing that
//! changes the [`State`]. What must happen outside (planning, reading and writing files, ending the program) leaves as
//! [`Effect`] values; the answers come back as [`TaskDone`]. Nothing here knows a terminal, a clock or a file, so that a
//! whole session can be replayed in a test.

pub mod action;
pub mod ask;
pub mod assessment;
pub mod by_hand;
pub mod changes;
pub mod choices;
pub mod commands;
pub mod compare;
pub mod concerns;
pub mod decisions;
pub mod defaults;
pub mod effect;
pub mod facts;
pub mod find;
pub mod form;
pub mod glossary;
pub mod goals;
pub mod graph;
pub mod handing_over;
pub mod history;
pub mod hours;
pub mod input;
pub mod intake;
pub mod interview;
pub mod keeping;
pub mod key;
pub mod keymap;
pub mod line;
pub mod looks;
pub mod map;
pub mod marked;
pub mod message;
pub mod milestones;
pub mod overlay;
pub mod parts_of_case;
pub mod picker;
pub mod plan_rows;
pub mod printing;
pub mod session;
pub mod signing;
pub mod standing;
pub mod start;
pub mod state;
pub mod suggest;
pub mod suggesting;
pub mod tasks;
pub mod tour;
pub mod tree;
pub mod trying;
pub mod update;
pub mod why_not;
pub mod words;
pub mod zoom;

pub use action::{Action, Edit, Motion, View};
pub use effect::{CaseRef, Effect, Listing, Opened, Services, TaskDone};
pub use find::{Found, find};
pub use input::{Input, Target, handle};
pub use key::{KeyCode, KeyPress};
pub use message::{Message, Value};
pub use session::Session;
pub use state::{Screen, State};
pub use update::update;

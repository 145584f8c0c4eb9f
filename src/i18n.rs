//! Every sentence shown to a person, in Dutch and English.
//!
//! Texts are Fluent files in `src/i18n/nl` and `src/i18n/en`, compiled into the binary. Code names a text by its id; a test
//! compares the ids and variables of both languages with each other and with the ids the sources use, so that a missing text
//! is found before a person finds it.

mod format;
mod texts;

pub use format::{date_long, date_short, number};
pub use texts::{Arg, Lang, Texts};

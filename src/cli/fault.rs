//! What is printed when leerpad itself breaks: where, and never what it was working on.
//!
//! The message of a panic can hold anything that was being worked on: a slice that is cut within a letter tells the whole text.
//! So only the place in the program is told.

use std::io::Write as _;
use std::panic;

use crate::i18n::Texts;

/// Has faults of the program told without a word of what it was working on, from now on and in all threads.
pub fn tell_place_only(texts: &Texts) {
    let (error, internal) = (texts.get("cli-error"), texts.get("cli-internal"));
    panic::set_hook(Box::new(move |info| {
        let place = info.location().map(|place| format!("{}:{}", place.file(), place.line()));
        let place = place.unwrap_or_default();
        // When even standard error is gone there is nobody left to tell.
        drop(writeln!(std::io::stderr().lock(), "{error}: {place}\n{internal}"));
    }));
}

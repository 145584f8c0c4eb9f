//! The one place that writes to the terminal.
//!
//! An answer is put together first and written once. A reader that goes away (`leerpad show C0160 | head -1`) is no
//! failure; a full disk is.

use std::io::{self, Write as _};
use std::process::ExitCode;

use super::error::{CliError, Kind};
use super::help;
use super::session::Session;
use crate::i18n::Texts;
use crate::text::safe;

/// What a command answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    /// What goes to standard output.
    pub(super) text: String,
    /// Whether the text holds colours of our own, and is safe already.
    pub(super) styled: bool,
    /// The kind of failure the text itself tells of, such as a plan that does not exist.
    pub(super) outcome: Option<Kind>,
}

impl Answer {
    /// A text for people, made safe line by line when it is written.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), styled: false, outcome: None }
    }

    /// A document for programs, or text that has been made safe: written as it is.
    pub(super) fn as_is(text: impl Into<String>) -> Self {
        Self { text: text.into(), styled: true, outcome: None }
    }

    /// The answer with the kind of failure it tells of.
    pub(super) fn with_outcome(mut self, outcome: Option<Kind>) -> Self {
        self.outcome = outcome;
        self
    }
}

/// Writes an answer and gives the exit code.
pub(super) fn finish(session: &Session<'_>, answer: &Answer) -> ExitCode {
    let text = if answer.styled { answer.text.clone() } else { made_safe(&answer.text) };
    match write(&text) {
        Ok(()) => answer.outcome.map_or(ExitCode::SUCCESS, |kind| ExitCode::from(kind.exit_code())),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let message = session.texts.with("cli-cannot-print", &[("why", error.to_string().into())]);
            fail(session, &CliError::new(Kind::User, message))
        }
    }
}

/// Says why a command failed and gives the exit code.
pub(super) fn fail(session: &Session<'_>, error: &CliError) -> ExitCode {
    if !error.message.is_empty() {
        let prefix = session.texts.get("cli-error");
        say(&format!("{prefix}: {}", error.message));
    }
    for hint in &error.hints {
        say(&format!("{}: {hint}", session.texts.get("cli-hint")));
    }
    if error.kind == Kind::Internal {
        say(&session.texts.get("cli-internal"));
    }
    ExitCode::from(error.kind.exit_code())
}

/// Writes a message for the person at the terminal, not part of the answer.
pub(super) fn say(message: &str) {
    say_as_is(&format!("{}\n", made_safe(message)));
}

/// Writes the start of a line for the person at the terminal, who is to type the rest.
#[cfg(feature = "vault")]
pub(super) fn prompt(text: &str) {
    say_as_is(text);
}

/// Writes a message that has been made safe already, and may hold colours.
pub(super) fn say_as_is(message: &str) {
    // When even standard error is gone there is nobody left to tell.
    drop(io::stderr().lock().write_all(message.as_bytes()));
}

/// Explains the arguments: help is an answer, anything else a wrong use.
pub(super) fn usage(error: &clap::Error, texts: &Texts) -> ExitCode {
    if error.exit_code() == 0 {
        // Printing help into a closed pipe is no failure.
        drop(write(&error.render().to_string()));
        return ExitCode::SUCCESS;
    }
    let (message, hint) = help::complaint(error, texts);
    say(&format!("{}: {message}", texts.get("cli-error")));
    for hint in hint.into_iter().chain([texts.get("usage-help")]) {
        say(&format!("{}: {hint}", texts.get("cli-hint")));
    }
    ExitCode::from(Kind::Usage.exit_code())
}

fn write(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()
}

/// The text with everything harmful replaced, and its lines kept.
fn made_safe(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(safe::sanitize).collect();
    lines.join("\n")
}

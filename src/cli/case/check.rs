//! `leerpad case check`: every problem of a case file, and what it names that the catalog does not know.

use crate::cli::args::FindingsFormat;
use crate::cli::check::findings;
use crate::cli::error::{CliError, Kind};
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::diag::{self, Severity};
use crate::store::unknown_references;

pub(super) fn run(session: &Session<'_>, name: &str, format: FindingsFormat) -> Result<Answer, CliError> {
    let opened = session.open(name)?;
    let mut found = opened.file.findings.clone();
    // A catalog that is wrong says nothing about the case.
    if let Some(catalog) = session.load_catalog()?.catalog {
        found.extend(unknown_references(&opened.file, &catalog));
        diag::sort(&mut found);
    }
    let wrong = found.iter().any(|finding| finding.severity == Severity::Error);
    let text = findings(session, format, &found, &opened.file.sources, "");
    Ok(Answer::as_is(text).with_outcome(wrong.then_some(Kind::Data)))
}

//! `leerpad check`: every problem of catalog files, or with `--report` the state of a catalog.

mod report;
mod report_json;

use super::args::{CheckArgs, Deny, FindingsFormat};
use super::error::{CliError, Kind};
use super::output::Answer;
use super::session::Session;
use crate::catalog;
use crate::diag::Diagnostic;
use crate::diag::render::{self, Counts};
use crate::text::Sources;

pub(super) fn run(session: &Session<'_>, args: &CheckArgs) -> Result<Answer, CliError> {
    let (folder, loaded) = match args.paths.as_slice() {
        [] => {
            let folder = session.catalog_folder().map(|path| path.to_string_lossy().into_owned());
            (folder.unwrap_or_else(|| "catalog".to_owned()), session.load_catalog()?)
        }
        [path] => (path.to_string_lossy().into_owned(), session.load_catalog_at(path)?),
        // Files that are named together are one catalog, as they would be in one folder.
        paths => (String::new(), session.load_catalog_of(paths)?),
    };
    if let (true, Some(catalog)) = (args.report, &loaded.catalog) {
        let state = catalog::report::report(catalog, session.day());
        let answer = match args.format {
            FindingsFormat::Human => Answer::text(report::text(session, &loaded, catalog, &state)),
            FindingsFormat::Json => Answer::as_is(report_json::json(&loaded, catalog, &state)),
            FindingsFormat::Github => {
                return Err(CliError::new(Kind::Usage, session.get("report-no-github")));
            }
        };
        return Ok(answer.with_outcome(outcome(&loaded.diagnostics, args.deny)));
    }
    // A catalog with errors has no state worth telling; its findings come first.
    let text = findings(session, args.format, &loaded.diagnostics, &loaded.sources, &folder);
    Ok(Answer::as_is(text).with_outcome(outcome(&loaded.diagnostics, args.deny)))
}

/// Findings in the form that was asked for.
pub(super) fn findings(
    session: &Session<'_>,
    format: FindingsFormat,
    findings: &[Diagnostic],
    sources: &Sources,
    folder: &str,
) -> String {
    match format {
        FindingsFormat::Human => {
            render::human(findings, sources, &session.texts, session.look(session.env.stdout_is_terminal))
        }
        FindingsFormat::Json => render::json(findings, sources, &session.texts),
        FindingsFormat::Github => render::github(findings, sources, &session.texts, folder),
    }
}

/// What findings make of the exit code.
fn outcome(findings: &[Diagnostic], deny: Option<Deny>) -> Option<Kind> {
    let counts = Counts::of(findings);
    if counts.errors > 0 {
        Some(Kind::Data)
    } else if deny == Some(Deny::Warnings) && counts.warnings > 0 {
        Some(Kind::User)
    } else {
        None
    }
}

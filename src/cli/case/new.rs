//! `leerpad case new`: a new case in the case folder.

use crate::cli::args::NewCaseArgs;
use crate::cli::audit;
use crate::cli::error::{CliError, Kind};
use crate::cli::output::Answer;
use crate::cli::session::{Origin, Session};
use crate::diag::render::shown;
use crate::model::case::Case;
use crate::model::catalog::Catalog;
use crate::model::code::Slug;
use crate::store::audit::{Outcome, What};
use crate::store::{Problem, SaveError};

/// The table of language hours for a learner of whom nothing more is known; the first table if a catalog has no such one.
const BAND: &str = "basis";

pub(super) fn run(session: &Session<'_>, args: &NewCaseArgs) -> Result<Answer, CliError> {
    if session.is_read_only() {
        return Err(session.refuse("ui-read-only", &[]));
    }
    let id: Slug = args.id.parse().map_err(|_| {
        CliError::new(Kind::Usage, session.with("case-bad-id", &[("id", shown(&args.id).into())]))
            .hinted(session.get("case-bad-id-hint"))
    })?;
    let catalog = session.catalog()?;
    let mut case = Case::new(id, band(&catalog).ok_or_else(|| session.refuse("case-no-band", &[]))?);
    case.catalog_version = Some(catalog.version.clone());
    session.settings.file.settings.new_case.fill(&mut case, &catalog);
    case.learner.name = said(args.name.as_deref());
    case.title = said(args.title.as_deref());
    case.availability.day = args.day;
    case.availability.evening = args.evening;
    case.advisor = session.settings.file.settings.author.clone().unwrap_or_default();
    if let Some(goal) = &args.goal {
        case.goals = vec![session.goal(&catalog, &case, Some(goal))?];
    }
    let folder = session.case_folder()?;
    let path = folder.create(&case).map_err(|error| save_error(session, &case, error))?;
    audit::log(session, &Origin::Folder, &case.id, What::Changed, Outcome::Done);
    let args = [("id", case.id.as_str().into()), ("path", path.to_string_lossy().into_owned().into())];
    Ok(Answer::text(format!("{}\n", session.with("case-made", &args))))
}

/// What was given for a text: a hyphen stands for the next line of standard input, because everybody on the machine can read
/// the arguments of a program.
fn said(given: Option<&str>) -> String {
    match given {
        Some("-") => {
            let mut line = String::new();
            // A line that cannot be read is as good as an empty one: the case is made without it.
            match std::io::stdin().read_line(&mut line) {
                Ok(_) => line.trim().to_owned(),
                Err(_) => String::new(),
            }
        }
        given => given.unwrap_or_default().to_owned(),
    }
}

fn band(catalog: &Catalog) -> Option<Slug> {
    let usual = catalog.bands.iter().find(|band| band.id.as_str() == BAND);
    usual.or(catalog.bands.first()).map(|band| band.id.clone())
}

fn save_error(session: &Session<'_>, case: &Case, error: SaveError) -> CliError {
    match error {
        SaveError::File(error) if error.problem == Problem::Exists => {
            session.refuse("case-exists", &[("id", case.id.as_str().into())])
        }
        SaveError::File(error) => session.file_error(&error),
        SaveError::Refused(file) => {
            let mut error = session.show_findings(&file.findings, &file.sources, "case-not-saved");
            // What was typed is the user's request, not a file.
            error.kind = Kind::User;
            error
        }
    }
}

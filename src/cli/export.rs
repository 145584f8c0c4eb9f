//! `leerpad export`: a plan as a hand-out for one reader, to standard output or to a file.

use super::args::{ExportArgs, ExportFor, ExportFormat};
use super::audit;
use super::error::CliError;
use super::output::{self, Answer};
use super::plan::{outcome, plan_error};
use super::session::Session;
use crate::export::{Audience, Given, HandoutFormat, Part};
use crate::planner::Cancel;
use crate::route::{self, Beside, Options};
use crate::store::audit::{Outcome, What};
use crate::store::{self, Mode, Problem};

pub(super) fn run(session: &Session<'_>, args: &ExportArgs) -> Result<Answer, CliError> {
    let (case, origin) = session.open_case(&args.case)?;
    let catalog = session.catalog()?;
    let audience = audience(args.audience);
    let today = session.today(&origin);
    let options = Options {
        goal: Some(session.goal(&catalog, &case, None)?),
        // Worked out only for who gets it: it takes longer than the plan.
        beside: Beside { reasons: audience.gets(Part::Advice), savings: false, routes: 0, front: false },
        ..Options::on(today)
    };
    let proposal = route::propose(&catalog, &case, &options, &Cancel::new())
        .map_err(|error| plan_error(session, &error))?;
    let given =
        Given { texts: &session.texts, catalog: &catalog, case: &case, proposal: &proposal, today, audience };
    let text = format(args.format).write(&given).map_err(|_| session.refuse("ui-print-no-steps", &[]))?;
    if audience.lacks_consent(&case, today) {
        let args = &[("for", session.get(audience.name()).into())];
        output::say(&session.with("ui-print-no-consent-for", args));
    }
    let outcome = outcome(proposal.plan.status);
    let log = |outcome| {
        let format = format(args.format).extension().to_owned();
        let what = What::Exported { audience: audience.word().to_owned(), format };
        audit::log(session, &origin, &case.id, what, outcome);
    };
    let Some(path) = &args.out else {
        log(Outcome::Done);
        return Ok(Answer::as_is(text).with_outcome(outcome));
    };
    let mode = if args.force { Mode::Replace } else { Mode::Create };
    let written = store::write_file(path, text.as_bytes(), mode);
    log(if written.is_ok() { Outcome::Done } else { Outcome::Failed });
    let written = written.map_err(|error| {
        let told = session.file_error(&error);
        if error.problem == Problem::Exists {
            told.hinted(session.get("cli-export-exists-hint"))
        } else {
            told
        }
    })?;
    output::say(
        &session.with("ui-print-written", &[("path", written.to_string_lossy().into_owned().into())]),
    );
    Ok(Answer::as_is("").with_outcome(outcome))
}

const fn audience(typed: ExportFor) -> Audience {
    match typed {
        ExportFor::Learner => Audience::Learner,
        ExportFor::Advisor => Audience::Advisor,
        ExportFor::School => Audience::School,
        ExportFor::Employer => Audience::Employer,
    }
}

const fn format(typed: ExportFormat) -> HandoutFormat {
    match typed {
        ExportFormat::Markdown => HandoutFormat::Markdown,
        ExportFormat::Html => HandoutFormat::Html,
        ExportFormat::Ics => HandoutFormat::Ics,
        ExportFormat::Csv => HandoutFormat::Csv,
        ExportFormat::Json => HandoutFormat::Json,
    }
}

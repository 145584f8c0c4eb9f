//! `leerpad solve`: any problem in the `routeplan/1` format, solved to proved optimality.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::time::Duration;

use super::args::SolveArgs;
use super::error::{CliError, Kind};
use super::output::{self, Answer};
use super::session::Session;
use super::watch::watched;
use crate::planner::{self, Helpers, Limits, Outcome, Problem, Status, json};
use crate::store::{FileError, Problem as FileProblem};

/// The largest problem that is read; the largest known ones have a few megabytes.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Refusals beyond this are counted and not shown.
const MAX_SHOWN: usize = 50;

pub(super) fn run(session: &Session<'_>, args: &SolveArgs) -> Result<Answer, CliError> {
    let text = read(&args.file).map_err(|error| session.file_error(&error))?;
    let problem = match json::read(&text) {
        Ok(problem) => problem,
        Err(refusals) => return Err(refused(session, &refusals)),
    };
    let helpers = if args.on_the_way { Helpers::OnTheWay } else { Helpers::Any };
    let limits = Limits { nodes: args.limit_nodes, helpers, ..Limits::default() };
    let limit = args.limit_ms.map(Duration::from_millis);
    let outcome =
        watched(session, limit, |cancel, progress| planner::solve(&problem, &limits, cancel, progress))
            .map_err(|refusals| refused(session, &refusals))?;
    tell_gap(session, &outcome);
    check(&problem, &outcome)?;
    let kind = match outcome.status {
        Status::Optimal | Status::Feasible => None,
        Status::Infeasible | Status::Unknown => Some(Kind::User),
    };
    Ok(Answer::as_is(format!("{}\n", json::write_outcome(&problem, &outcome))).with_outcome(kind))
}

/// Says how far a solve came that was stopped: the plan it has, and how much better another could be.
fn tell_gap(session: &Session<'_>, outcome: &Outcome) {
    let bound = u64::from(outcome.bound.finish);
    match (outcome.status, &outcome.best) {
        (Status::Feasible, Some(best)) => {
            let best = u64::from(best.figures.finish);
            output::say(&session.with("solve-stopped", &[("best", best.into()), ("bound", bound.into())]));
        }
        (Status::Unknown, _) => output::say(&session.get("solve-stopped-no-plan")),
        _ => {}
    }
}

/// Reads the problem. It may come through a pipe, so its length is only known at the end.
fn read(path: &Path) -> Result<String, FileError> {
    let fail = |problem| FileError::reading(path, problem);
    let file = File::open(path).map_err(|error| fail(FileProblem::of(&error)))?;
    if file.metadata().is_ok_and(|metadata| metadata.is_dir()) {
        return Err(fail(FileProblem::NotAFile));
    }
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| fail(FileProblem::of(&error)))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(fail(FileProblem::TooLarge { max: MAX_BYTES }));
    }
    // What is not UTF-8 is not JSON either; the reader of JSON says where.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Shows why a problem is not accepted, each reason with its place.
fn refused(session: &Session<'_>, refusals: &[planner::Refusal]) -> CliError {
    for refusal in refusals.iter().take(MAX_SHOWN) {
        output::say(&refusal.to_string());
    }
    let message = session.with("solve-refused", &[("n", refusals.len().into())]);
    CliError::new(Kind::Data, message)
}

/// Lets the verifier, which shares no code with the search, look at the answer before it is printed.
fn check(problem: &Problem, outcome: &Outcome) -> Result<(), CliError> {
    let Some(best) = &outcome.best else { return Ok(()) };
    match planner::verify(problem, best) {
        Ok(figures) if figures == best.figures => Ok(()),
        Ok(figures) => {
            Err(CliError::new(Kind::Internal, format!("verifier: {figures:?}, solver: {:?}", best.figures)))
        }
        Err(violations) => Err(CliError::new(Kind::Internal, format!("verifier: {violations:?}"))),
    }
}

//! `leerpad problem`: the neutral problem that a case becomes.

use super::args::ProblemArgs;
use super::error::CliError;
use super::output::Answer;
use super::plan::plan_error;
use super::session::Session;
use crate::planner::json;
use crate::route::{self, Options};

pub(super) fn run(session: &Session<'_>, args: &ProblemArgs) -> Result<Answer, CliError> {
    let (case, origin) = session.open_case(&args.case)?;
    let catalog = session.catalog()?;
    let goal = session.goal(&catalog, &case, args.goal.as_deref())?;
    let options = Options { goal: Some(goal), ..Options::on(session.today(&origin)) };
    let problem = route::problem(&catalog, &case, &options).map_err(|error| plan_error(session, &error))?;
    Ok(Answer::as_is(format!("{}\n", json::write(&problem))))
}

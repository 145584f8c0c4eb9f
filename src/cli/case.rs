//! `leerpad case`: case files without the workbench.

mod check;
mod list;
mod new;
mod show;

use super::args::CaseCommand;
use super::error::CliError;
use super::output::Answer;
use super::session::Session;

pub(super) fn run(session: &Session<'_>, command: &CaseCommand) -> Result<Answer, CliError> {
    match command {
        CaseCommand::New(args) => new::run(session, args),
        CaseCommand::List { format } => list::run(session, *format),
        CaseCommand::Show { case, format } => show::run(session, case, *format),
        CaseCommand::Check { case, format } => check::run(session, case, *format),
    }
}

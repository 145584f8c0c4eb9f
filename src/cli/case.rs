//! `leerpad case`: case files without the workbench.

mod check;
mod erase;
mod history;
mod list;
mod new;
mod restore;
mod show;

use super::args::CaseCommand;
use super::error::CliError;
use super::output::Answer;
use super::session::Session;
use crate::store::keeper::Turn;

pub(super) fn run(session: &Session<'_>, command: &CaseCommand) -> Result<Answer, CliError> {
    match command {
        CaseCommand::New(args) => new::run(session, args),
        CaseCommand::List { format } => list::run(session, *format),
        CaseCommand::Show { case, at: Some(number), format } => show::run_at(session, case, *number, *format),
        CaseCommand::Show { case, at: None, format } => show::run(session, case, *format),
        CaseCommand::History { case, format } => history::run(session, case, *format),
        CaseCommand::Undo { case, steps } => history::turn(session, case, *steps, Turn::Undo),
        CaseCommand::Redo { case, steps } => history::turn(session, case, *steps, Turn::Redo),
        CaseCommand::Restore { case } => restore::run(session, case),
        CaseCommand::Erase { case, yes } => erase::run(session, case, *yes),
        CaseCommand::Check { case, format } => check::run(session, case, *format),
    }
}

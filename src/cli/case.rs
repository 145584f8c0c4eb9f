//! `leerpad case`: case files without the workbench.

mod check;
pub(super) mod erase;
mod handover;
mod history;
mod list;
mod new;
mod portfolio;
mod restore;
mod show;

use super::args::CaseCommand;
use super::error::CliError;
use super::output::Answer;
use super::session::Session;
use crate::store::keeper::Turn;

pub(super) fn run(session: &Session<'_>, command: &CaseCommand) -> Result<Answer, CliError> {
    if writes(command) {
        if session.is_read_only() {
            return Err(session.refuse("ui-read-only", &[]));
        }
        erase::finish(session);
    }
    match command {
        CaseCommand::Handover(args) => handover::run(session, args),
        CaseCommand::Export { case, out } => portfolio::export(session, case, out),
        CaseCommand::Import { file, id } => portfolio::import(session, file, id.as_deref()),
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

/// Whether a command writes into the case folder. An export is among them: that everything of a case was given out is logged.
const fn writes(command: &CaseCommand) -> bool {
    match command {
        CaseCommand::New(_)
        | CaseCommand::Undo { .. }
        | CaseCommand::Redo { .. }
        | CaseCommand::Restore { .. }
        | CaseCommand::Erase { .. }
        | CaseCommand::Handover(_)
        | CaseCommand::Export { .. }
        | CaseCommand::Import { .. } => true,
        CaseCommand::List { .. }
        | CaseCommand::Show { .. }
        | CaseCommand::History { .. }
        | CaseCommand::Check { .. } => false,
    }
}

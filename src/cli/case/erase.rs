//! `leerpad case erase`: everything that is kept of a case is removed.

use std::fmt::Write as _;

use crate::cli::audit;
use crate::cli::env;
use crate::cli::error::{CliError, Kind};
use crate::cli::output::{self, Answer};
use crate::cli::session::{Origin, Session};
use crate::diag::render::{say, shown};
use crate::model::code::Slug;
use crate::store::CaseFolder;
use crate::store::audit::{Outcome, What};
use crate::store::keeper::{Closed, How};

use super::history::refused;

/// Finishes erasures that were begun and not ended, as by a power cut. Where that cannot be done it is said, and work goes on.
pub(in crate::cli) fn finish(session: &Session<'_>) {
    // Nothing is opened for it, so no key is needed.
    let Some(folder) = session.case_folder_path().ok().filter(|_| !session.is_read_only()) else { return };
    if let Err(error) = CaseFolder::at(folder).finish_erasures() {
        let why = say(&session.texts, &error.message());
        output::say(&session.with("case-erasure-unfinished", &[("why", why.into())]));
    }
}

pub(super) fn run(session: &Session<'_>, name: &str, yes: bool) -> Result<Answer, CliError> {
    let id: Slug = name.parse().map_err(|_| {
        CliError::new(Kind::Usage, session.with("case-bad-id", &[("id", shown(name).into())]))
    })?;
    let folder = session.case_folder()?;
    let files = folder.to_erase(&id).map_err(|error| session.file_error(&error))?;
    if files.is_empty() {
        return Err(match folder.erased(&id) {
            Some(day) => {
                let args = [("id", id.as_str().into()), ("day", shown(&day).into())];
                session.refuse("case-was-erased", &args)
            }
            None => session.refuse("cli-no-such-case", &[("name", shown(name).into())]),
        });
    }
    let mut text = String::new();
    for file in &files {
        let _ = writeln!(text, "  {}", file.display());
    }
    let count = [("id", id.as_str().into()), ("n", files.len().into())];
    if !yes {
        let said = session.with("case-erase-would", &count);
        let hint = session.get("case-erase-hint");
        return Ok(Answer::text(format!("{said}\n{text}{hint}\n")).with_outcome(Some(Kind::User)));
    }
    // Nobody has it open: what they write would come back. A file that cannot be read may go as well.
    let path = folder.path_of(&id);
    let desk = folder.desk(&path, session.who(&session.author()));
    let held = match desk.open(&path, How::Alone, (env::clock().now)()) {
        Ok(opening) => Some(opening),
        Err(closed @ Closed::Held(_)) => return Err(refused(session, closed)),
        Err(Closed::File(_) | Closed::Wrong(_)) => None,
    };
    let erased = folder.erase(&id, session.day());
    drop(held);
    let outcome = if erased.is_ok() { Outcome::Done } else { Outcome::Failed };
    audit::log(session, &Origin::Folder, &id, What::Erased, outcome);
    erased.map_err(|error| session.file_error(&error))?;
    // What was made while it was erased: the lock of this program itself.
    folder.finish_erasures().map_err(|error| session.file_error(&error))?;
    Ok(Answer::text(format!(
        "{}\n{}\n",
        session.with("case-erased", &count),
        session.get("case-erased-note")
    )))
}

//! `leerpad vault seal` and `open`: every file of the folder as the set-up says, or plain again.

use std::path::Path;
use std::sync::Arc;

use super::{path_shown, setup_of};
use crate::cli::error::{CliError, Kind};
use crate::cli::output::{self, Answer};
use crate::cli::session::Session;
use crate::cli::{secret, unlock};
use crate::store::vault::{self, Aim, Stopped, Vault};
use crate::store::{FileError, Seal};

pub(super) fn seal(session: &Session<'_>, folder: &Path) -> Result<Answer, CliError> {
    let setup = setup_of(session, folder)?;
    let keys = unlock::keys(session, folder, &setup)?;
    let n = bring(session, folder, Vault::new(setup, keys), Aim::Sealed, || Ok(()))?;
    let mut lines = vec![session.with("vault-sealed", &[("n", n.into())])];
    if n > 0 {
        lines.push(session.get("vault-sealed-traces"));
    }
    Ok(Answer::text(format!("{}\n", lines.join("\n"))))
}

pub(super) fn open(session: &Session<'_>, folder: &Path, yes: bool) -> Result<Answer, CliError> {
    let setup = setup_of(session, folder)?;
    let keys = unlock::keys(session, folder, &setup)?;
    let sure = yes
        || (secret::confirm(
            session,
            &session.with("vault-open-ask", &[("folder", path_shown(folder).into())]),
        ) && secret::confirm(session, &session.get("vault-open-ask-again")));
    if !sure {
        return Err(session.refuse("vault-not-opened", &[]).hinted(session.get("vault-not-opened-hint")));
    }
    let n = bring(session, folder, Vault::new(setup, keys), Aim::Plain, || Ok(()))?;
    // The set-up last: as long as it is there, nothing new is written plain, and the work can be done again.
    for path in [vault::setup_path(folder), vault::key_path(folder)] {
        if std::fs::symlink_metadata(&path).is_ok() {
            vault::remove(&path).map_err(|error| session.file_error(&error))?;
        }
    }
    let args = [("n", n.into()), ("folder", path_shown(folder).into())];
    Ok(Answer::text(format!("{}\n", session.with("vault-opened", &args))))
}

/// Brings every file to the aim, after `first`, which is done when everything is known to open and nobody is in the way.
pub(super) fn bring(
    session: &Session<'_>,
    folder: &Path,
    vault: Vault,
    aim: Aim,
    first: impl FnOnce() -> Result<(), FileError>,
) -> Result<usize, CliError> {
    let vault = Arc::new(vault);
    let seal = Seal::Vault(Arc::clone(&vault));
    vault::bring(folder, &vault, &seal, aim, first).map_err(|stopped| match stopped {
        Stopped::Files(errors) => {
            let mut error = CliError::new(Kind::Data, session.get("vault-stopped"));
            if let [only] = errors.as_slice() {
                error = session.file_error(only);
            } else {
                for each in &errors {
                    output::say(&session.file_error(each).message);
                }
            }
            error.hinted(session.get("vault-stopped-hint"))
        }
        Stopped::Busy(lock) => session.refuse("vault-busy", &[("path", path_shown(&lock).into())]),
        Stopped::Differ(one, two) => session
            .refuse("vault-differ", &[("one", path_shown(&one).into()), ("two", path_shown(&two).into())]),
    })
}

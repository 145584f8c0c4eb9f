//! `leerpad vault`: a case folder whose files are sealed for those who hold a key.

mod init;
mod key;
mod members;
mod status;
mod work;

use std::path::Path;

use super::args::{VaultCommand, VaultKeyCommand};
use super::audit;
use super::case::erase;
use super::error::{CliError, Kind};
use super::output::Answer;
use super::session::Session;
use super::unlock;
use crate::diag::render::shown;
use crate::store::audit::{Outcome, What};
use crate::store::seal;
use crate::store::vault::{Kind as RecipientKind, PublicKey, Recipient, Setup};

pub(super) fn run(session: &Session<'_>, command: &VaultCommand) -> Result<Answer, CliError> {
    if let VaultCommand::Key { command: VaultKeyCommand::New { file } } = command {
        return key::new(session, file);
    }
    if session.is_read_only() && !matches!(command, VaultCommand::Status) {
        return Err(session.refuse("ui-read-only", &[]));
    }
    let folder = session.case_folder_path()?;
    if matches!(command, VaultCommand::Status) {
        return status::run(session, folder);
    }
    if session.is_read_only() {
        return Err(session.refuse("ui-read-only", &[]));
    }
    erase::finish(session);
    let done = match command {
        VaultCommand::Init(args) => init::run(session, folder, args),
        VaultCommand::Add { recipient, escrow } => members::add(session, folder, recipient, *escrow),
        VaultCommand::Remove { name } => members::remove(session, folder, name),
        VaultCommand::Seal => work::seal(session, folder),
        VaultCommand::Open { yes } => work::open(session, folder, *yes),
        VaultCommand::Status | VaultCommand::Key { .. } => return Ok(Answer::text(String::new())),
    };
    // What was refused has changed nothing.
    if done.is_ok() {
        audit::log_folder(session, What::VaultChanged, Outcome::Done);
    }
    done
}

/// The set-up of a folder that has to have one.
fn setup_of(session: &Session<'_>, folder: &Path) -> Result<Setup, CliError> {
    if seal::has_setup(folder) {
        return unlock::setup_of(session, folder);
    }
    if crate::store::vault::has_sealed(folder) {
        return Err(unlock::setup_lost(session, folder));
    }
    let error = session.refuse("vault-not-set-up", &[("folder", path_shown(folder).into())]);
    Err(error.hinted(session.get("vault-not-set-up-hint")))
}

/// A path is not cut as a text from a file is: it is what the reader came for.
fn path_shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// The recipient of `NAME=age1...`, added today.
fn recipient(session: &Session<'_>, typed: &str, kind: RecipientKind) -> Result<Recipient, CliError> {
    let usage = |id: &str| {
        let message = session.with(id, &[("typed", shown(typed).into())]);
        CliError::new(Kind::Usage, message).hinted(session.get("vault-recipient-hint"))
    };
    // A secret that is typed here is in the history of the shell already; it is not repeated at least.
    if typed.to_uppercase().contains("AGE-SECRET-KEY-") {
        return Err(CliError::new(Kind::Usage, session.get("vault-secret-typed")));
    }
    let (name, key) = typed.split_once('=').ok_or_else(|| usage("vault-bad-recipient"))?;
    let key = PublicKey::parse(key).ok_or_else(|| usage("vault-bad-recipient"))?;
    let by = session.settings.file.settings.author.clone();
    Ok(Recipient { name: name.trim().to_owned(), key, kind, added: session.day(), by })
}

/// Refuses a set-up that would not be read again, with what is wrong in it.
fn checked(session: &Session<'_>, setup: &Setup) -> Result<(), CliError> {
    use crate::store::vault::{read_setup, write_setup};

    let file = read_setup(seal::SETUP_FILE, write_setup(setup).as_bytes());
    match file.setup {
        Some(_) => Ok(()),
        None => Err(session.show_findings(&file.findings, &file.sources, "vault-setup-refused")),
    }
}

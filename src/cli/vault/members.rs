//! `leerpad vault add` and `remove`: for whom the folder is sealed.

use std::path::Path;

use super::{checked, recipient, setup_of, work};
use crate::cli::error::CliError;
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::cli::unlock;
use crate::diag::render::shown;
use crate::store::Mode;
use crate::store::vault::{self, Keys, Kind, Setup, Vault};

pub(super) fn add(
    session: &Session<'_>,
    folder: &Path,
    typed: &str,
    escrow: bool,
) -> Result<Answer, CliError> {
    let mut setup = setup_of(session, folder)?;
    let keys = unlock::keys(session, folder, &setup)?;
    let added = recipient(session, typed, if escrow { Kind::Escrow } else { Kind::Member })?;
    let name = shown(&added.name);
    setup.recipients.push(added);
    checked(session, &setup)?;
    let n = change(session, folder, &setup, keys)?;
    let args = [("name", name.into()), ("n", n.into())];
    Ok(Answer::text(format!("{}\n", session.with("vault-added", &args))))
}

pub(super) fn remove(session: &Session<'_>, folder: &Path, name: &str) -> Result<Answer, CliError> {
    let mut setup = setup_of(session, folder)?;
    let Some(at) = setup.recipients.iter().position(|recipient| recipient.name == name.trim()) else {
        let names: Vec<String> = setup.recipients.iter().map(|one| shown(&one.name)).collect();
        let args = [("name", shown(name).into()), ("names", names.join(", ").into())];
        return Err(session.refuse("vault-no-such-recipient", &args));
    };
    let keys = unlock::keys(session, folder, &setup)?;
    let had_escrow = setup.has_escrow();
    let removed = setup.recipients.remove(at);
    if setup.recipients.is_empty() || (had_escrow && !setup.has_escrow()) {
        return Err(session.refuse("vault-last-one", &[("name", shown(&removed.name).into())]));
    }
    // Without a key that stays, the one who removes could not read what is sealed anew.
    if !keys.public().any(|key| setup.recipients.iter().any(|one| one.key == key)) {
        return Err(session.refuse("vault-removes-own-key", &[("name", shown(&removed.name).into())]));
    }
    if setup.passphrase.as_ref().is_some_and(|passphrase| passphrase.key == removed.key) {
        setup.passphrase = None;
    }
    let n = change(session, folder, &setup, keys)?;
    if setup.passphrase.is_none() && std::fs::symlink_metadata(vault::key_path(folder)).is_ok() {
        vault::remove(&vault::key_path(folder)).map_err(|error| session.file_error(&error))?;
    }
    let args = [("name", shown(&removed.name).into()), ("n", n.into())];
    let lines = [session.with("vault-removed", &args), session.get("vault-removed-backups")];
    Ok(Answer::text(format!("{}\n", lines.join("\n"))))
}

/// Writes the set-up and seals every file for it; returns how many were changed. Everything is opened once before anything is
/// changed; when it is stopped after that, `leerpad vault seal` goes on.
fn change(session: &Session<'_>, folder: &Path, setup: &Setup, keys: Keys) -> Result<usize, CliError> {
    let vault = Vault::new(setup.clone(), keys);
    work::bring(session, folder, vault, vault::Aim::Sealed, || {
        vault::save_setup(folder, setup, Mode::Replace)
    })
}

//! The seal of the case folder: none for a plain folder, and otherwise opened with the keys that this user has.

use std::path::Path;

use super::error::CliError;
use super::session::Session;
use crate::store::Seal;
use crate::store::seal;

/// How the files of this folder are kept. A folder that is set up as a vault is never taken for a plain one.
#[cfg(not(feature = "vault"))]
pub(super) fn seal_of(session: &Session<'_>, folder: &Path) -> Result<Seal, CliError> {
    if seal::has_setup(folder) {
        let error =
            session.refuse("vault-not-built", &[("folder", folder.to_string_lossy().into_owned().into())]);
        return Err(error.hinted(session.get("vault-not-built-hint")));
    }
    Ok(Seal::Open)
}

/// Refuses to open a file of a sealed folder by its path: it would be written back plain. It has to be named by its id.
pub(super) fn refuse_path(session: &Session<'_>, path: &Path) -> Result<(), CliError> {
    let full = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let Some(folder) = full.parent().filter(|folder| seal::has_setup(folder)) else { return Ok(()) };
    let args = [
        ("path", path.to_string_lossy().into_owned().into()),
        ("folder", folder.to_string_lossy().into_owned().into()),
    ];
    Err(session.refuse("vault-by-path", &args).hinted(session.with("vault-by-path-hint", &args)))
}

#[cfg(feature = "vault")]
pub(super) use with_keys::{keys, seal_of, setup_lost, setup_of};

#[cfg(feature = "vault")]
mod with_keys {
    use std::sync::Arc;

    use zeroize::Zeroizing;

    use super::{CliError, Path, Seal, Session, seal};
    use crate::cli::error::Kind;
    use crate::cli::{output, secret};
    use crate::diag::render::shown;
    use crate::store::vault::{self, KeyProblem, Keys, Setup, Vault};
    use crate::store::{FileError, Problem, Unsealed};

    /// How often a passphrase may be typed.
    const TRIES: usize = 3;

    /// How the files of this folder are kept. A folder that is set up as a vault is never taken for a plain one, and is only
    /// given out with a key that opens it.
    pub(in crate::cli) fn seal_of(session: &Session<'_>, folder: &Path) -> Result<Seal, CliError> {
        if !seal::has_setup(folder) {
            return if vault::has_sealed(folder) { Err(setup_lost(session, folder)) } else { Ok(Seal::Open) };
        }
        let setup = setup_of(session, folder)?;
        let keys = keys(session, folder, &setup)?;
        Ok(Seal::Vault(Arc::new(Vault::new(setup, keys))))
    }

    /// There are sealed cases, and nothing says for whom.
    pub(in crate::cli) fn setup_lost(session: &Session<'_>, folder: &Path) -> CliError {
        let args = [("folder", folder.to_string_lossy().into_owned().into())];
        session.refuse("vault-setup-lost", &args).hinted(session.get("vault-setup-lost-hint"))
    }

    /// The set-up of a folder; its mistakes are shown and end the command.
    pub(in crate::cli) fn setup_of(session: &Session<'_>, folder: &Path) -> Result<Setup, CliError> {
        let file = vault::load_setup(folder).map_err(|error| session.file_error(&error))?;
        match file.setup {
            Some(setup) => Ok(setup),
            None => Err(session.show_findings(&file.findings, &file.sources, "vault-setup-wrong")),
        }
    }

    /// Keys of which at least one opens the folder: of the key file of this user, or of the passphrase of the folder.
    pub(in crate::cli) fn keys(
        session: &Session<'_>,
        folder: &Path,
        setup: &Setup,
    ) -> Result<Keys, CliError> {
        let own = own_keys(session)?;
        let fits = |keys: &Keys| keys.public().any(|key| setup.recipients.iter().any(|one| one.key == key));
        if fits(&own) {
            return Ok(own);
        }
        if setup.passphrase.is_some() {
            if let Some(passphrase) = secret::from_file(session)? {
                return vault::unlock(folder, setup, &passphrase)
                    .map_err(|error| passphrase_error(session, &error));
            }
            if secret::can_ask() {
                return ask(session, folder, setup);
            }
        }
        let id = if own.is_empty() { "vault-no-key" } else { "vault-no-fitting-key" };
        let names: Vec<String> = setup.recipients.iter().map(|one| shown(&one.name)).collect();
        let error = session.refuse(id, &[("names", names.join(", ").into())]);
        let hint = if setup.passphrase.is_some() { "vault-no-terminal-hint" } else { "vault-no-key-hint" };
        Err(error.hinted(session.get(hint)))
    }

    fn ask(session: &Session<'_>, folder: &Path, setup: &Setup) -> Result<Keys, CliError> {
        let unseen = secret::Unseen::start(session)?;
        let mut tries = 1;
        loop {
            let passphrase = secret::ask(session, &unseen, "vault-ask")?;
            match vault::unlock(folder, setup, &passphrase) {
                Ok(keys) => return Ok(keys),
                Err(error) if tries < TRIES && error.problem == Problem::Sealed(Unsealed::WrongKey) => {
                    output::prompt(&format!("{}\r\n", session.get("vault-wrong-passphrase")));
                    tries += 1;
                }
                Err(error) => return Err(passphrase_error(session, &error)),
            }
        }
    }

    fn passphrase_error(session: &Session<'_>, error: &FileError) -> CliError {
        if error.problem == Problem::Sealed(Unsealed::WrongKey) {
            session.refuse("vault-wrong-passphrase", &[])
        } else {
            session.file_error(error)
        }
    }

    /// The keys of the file that the environment or the settings name; none where none is named.
    fn own_keys(session: &Session<'_>) -> Result<Keys, CliError> {
        let named = session.env.identity.as_ref().or(session.settings.file.settings.identity.as_ref());
        let Some(path) = named else { return Ok(Keys::none()) };
        let bytes = crate::store::read_file(path).map_err(|error| session.file_error(&error))?;
        let text = Zeroizing::new(String::from_utf8_lossy(&Zeroizing::new(bytes)).into_owned());
        let shown_path = || path.to_string_lossy().into_owned();
        if others_can_read(path) {
            output::say(&session.with("vault-key-readable", &[("path", shown_path().into())]));
        }
        Keys::read(&text).map_err(|problem| {
            let path = ("path", shown_path().into());
            let message = match problem {
                KeyProblem::None => session.with("vault-key-file-none", &[path]),
                KeyProblem::Line(line) => session.with("vault-key-file-line", &[path, ("line", line.into())]),
                KeyProblem::TooMany => session.with("vault-key-file-many", &[path]),
                KeyProblem::Public => session.with("vault-key-file-public", &[path]),
            };
            CliError::new(Kind::Data, message)
        })
    }

    #[cfg(unix)]
    fn others_can_read(path: &Path) -> bool {
        use std::os::unix::fs::PermissionsExt as _;

        std::fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0)
    }

    #[cfg(not(unix))]
    fn others_can_read(_: &Path) -> bool {
        false
    }
}

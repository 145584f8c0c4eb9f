//! `leerpad vault init`: from now on everything in the case folder is sealed.

use std::path::Path;

use super::{checked, path_shown, recipient};
use crate::cli::args::VaultInitArgs;
use crate::cli::error::CliError;
use crate::cli::output::Answer;
use crate::cli::secret;
use crate::cli::session::Session;
use crate::cli::unlock;
use crate::store::Mode;
use crate::store::seal;
use crate::store::vault::{
    self, ByPassphrase, Keys, Kind, MIN_PASSPHRASE, NewKey, Passphrase, Recipient, Setup, Vault, WORK_FACTOR,
};

pub(super) fn run(session: &Session<'_>, folder: &Path, args: &VaultInitArgs) -> Result<Answer, CliError> {
    let at = || [("folder", path_shown(folder).into())];
    if seal::has_setup(folder) {
        let error = session.refuse("vault-is-set-up", &at());
        return Err(error.hinted(session.get("vault-is-set-up-hint")));
    }
    if vault::has_sealed(folder) {
        return Err(unlock::setup_lost(session, folder));
    }
    let mut setup = Setup::default();
    for (typed, kind) in (args.recipient.iter().map(|typed| (typed, Kind::Member)))
        .chain(args.escrow.iter().map(|typed| (typed, Kind::Escrow)))
    {
        setup.recipients.push(recipient(session, typed, kind)?);
    }
    if !args.passphrase && setup.recipients.is_empty() {
        return Err(session.refuse("vault-for-nobody", &[]).hinted(session.get("vault-recipient-hint")));
    }
    // A team's folder without a key for emergencies is lost with the last key; one person's may be, and is told.
    if !args.passphrase && !setup.has_escrow() {
        return Err(session.refuse("vault-no-escrow", &[]).hinted(session.get("vault-no-escrow-hint")));
    }
    let mut key_file = None;
    if args.passphrase {
        let passphrase = new_passphrase(session)?;
        let key = NewKey::generate();
        let sealed = key
            .sealed_file(session.day(), &passphrase, WORK_FACTOR)
            .map_err(|why| session.refuse("vault-fault", &[("why", why.to_string().into())]))?;
        setup.passphrase = Some(ByPassphrase { key: key.public(), check: Setup::check_of(&sealed) });
        setup.recipients.insert(
            0,
            Recipient {
                name: session.get("vault-passphrase-name"),
                key: key.public(),
                kind: Kind::Member,
                added: session.day(),
                by: session.settings.file.settings.author.clone(),
            },
        );
        key_file = Some(sealed);
    }
    checked(session, &setup)?;
    // The key first: a set-up without its key would be a folder that nobody opens.
    if let Some(sealed) = &key_file {
        vault::save_key_file(folder, sealed).map_err(|error| session.file_error(&error))?;
    }
    vault::save_setup(folder, &setup, Mode::Create).map_err(|error| session.file_error(&error))?;
    let mut lines = vec![session.with("vault-made", &at())];
    if !setup.has_escrow() {
        lines.push(session.get("vault-made-without-escrow"));
    }
    let survey = vault::survey(folder, &Vault::new(setup, Keys::none()));
    let plain = survey.map_err(|error| session.file_error(&error))?.plain.len();
    if plain > 0 {
        lines.push(session.with("vault-made-plain", &[("n", plain.into())]));
    }
    Ok(Answer::text(format!("{}\n", lines.join("\n"))))
}

/// A passphrase for something new: long enough, and typed twice where it is typed.
fn new_passphrase(session: &Session<'_>) -> Result<Passphrase, CliError> {
    let passphrase = if let Some(passphrase) = secret::from_file(session)? {
        passphrase
    } else {
        let unseen = secret::Unseen::start(session)?;
        let first = secret::ask(session, &unseen, "vault-ask-new")?;
        if first.is_long_enough() && !secret::ask(session, &unseen, "vault-ask-again")?.is(&first) {
            return Err(session.refuse("vault-not-the-same", &[]));
        }
        first
    };
    if passphrase.is_long_enough() {
        return Ok(passphrase);
    }
    let error = session.refuse("vault-passphrase-short", &[("n", MIN_PASSPHRASE.into())]);
    Err(error.hinted(session.get("vault-passphrase-hint")))
}

//! `leerpad vault status`: for whom the folder is sealed, and whether every file is. It needs no key.

use std::path::Path;

use super::{path_shown, setup_of};
use crate::cli::error::{CliError, Kind};
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::diag::render::shown;
use crate::i18n::date_short;
use crate::store::seal;
use crate::store::vault::{self, Keys, Kind as RecipientKind, Vault};

/// How many files of a kind are named.
const MAX_NAMED: usize = 10;

pub(super) fn run(session: &Session<'_>, folder: &Path) -> Result<Answer, CliError> {
    if !seal::has_setup(folder) && !vault::has_sealed(folder) {
        let args = [("folder", path_shown(folder).into())];
        return Ok(Answer::text(format!("{}\n", session.with("vault-is-plain", &args))));
    }
    let setup = setup_of(session, folder)?;
    let mut lines = vec![session.with("vault-status", &[("folder", path_shown(folder).into())])];
    for recipient in &setup.recipients {
        let kind = match recipient.kind {
            RecipientKind::Member => "vault-kind-member",
            RecipientKind::Escrow => "vault-kind-escrow",
        };
        let args = [
            ("name", shown(&recipient.name).into()),
            ("kind", session.get(kind).into()),
            ("date", date_short(&session.texts, recipient.added).into()),
            ("key", recipient.key.to_string().into()),
        ];
        lines.push(format!("  {}", session.with("vault-status-recipient", &args)));
    }
    if !setup.has_escrow() {
        lines.push(session.get("vault-made-without-escrow"));
    }
    let vault = Vault::new(setup, Keys::none());
    let survey = vault::survey(folder, &vault).map_err(|error| session.file_error(&error))?;
    lines.push(session.with("vault-status-current", &[("n", survey.current.into())]));
    let kinds = [
        ("vault-status-behind", &survey.behind),
        ("vault-status-plain", &survey.plain),
        ("vault-status-leftovers", &survey.leftovers),
        ("vault-status-unknown", &survey.unknown),
    ];
    for (id, paths) in kinds {
        if paths.is_empty() {
            continue;
        }
        lines.push(session.with(id, &[("n", paths.len().into())]));
        for path in paths.iter().take(MAX_NAMED) {
            lines.push(format!("  {}", shown(&path.file_name().unwrap_or_default().to_string_lossy())));
        }
    }
    if !survey.is_done() {
        lines.push(session.get("vault-status-seal"));
    }
    let outcome = (!survey.is_done()).then_some(Kind::User);
    Ok(Answer::text(format!("{}\n", lines.join("\n"))).with_outcome(outcome))
}

//! Which files a command needs, so that nothing else stays within its reach.

use std::path::{Path, PathBuf};

use super::args::{CaseCommand, Command};
#[cfg(feature = "vault")]
use super::args::{VaultCommand, VaultKeyCommand};
use super::session::Session;
use crate::model::code::Slug;
use crate::sandbox::{self, Allowed};
use crate::store::CaseFolder;

/// Shuts the process in before a command that reads cases. Without a sandbox in the kernel it goes on: `leerpad doctor` says so.
pub(super) fn enter(session: &Session<'_>, command: Option<&Command>, linear: bool) {
    let wanted = session.settings.file.settings.sandbox.unwrap_or(true);
    if let (true, Some(allowed)) = (wanted, allowed(session, command, linear)) {
        // What does not hold here is told by `leerpad doctor`, where somebody can do something about it.
        drop(sandbox::enter(&allowed));
    }
}

/// What a command may reach; nothing for one that reads no case.
fn allowed(session: &Session<'_>, command: Option<&Command>, linear: bool) -> Option<Allowed> {
    let mut allowed = shared(session);
    #[cfg(feature = "vault")]
    if let Some(Command::Vault { command }) = command {
        return Some(of_vault(session, command));
    }
    // The keys of a sealed folder are read before: what they stand in is out of reach afterwards. That they do not fit is told by the
    // command itself, which needs the folder for it.
    drop(session.case_folder());
    let folder = session.case_folder_path().ok().map(CaseFolder::at);
    let reads_cases = command.is_none_or(|command| {
        !matches!(
            command,
            Command::Solve(_)
                | Command::Search(_)
                | Command::Show(_)
                | Command::Graph(_)
                | Command::Check(_)
                | Command::Doctor { .. }
                | Command::Settings { .. }
        )
    });
    if !reads_cases {
        return None;
    }
    #[cfg(feature = "vault")]
    allowed.read.extend(keys(session));
    let held = session.env.interactive || session.env.lines_only || linear;
    let missing = match command {
        Some(Command::Case { command: CaseCommand::New(_) | CaseCommand::Import { .. } }) => Missing::Above,
        Some(Command::Open { linear: true, .. } | Command::Demo { linear: true, .. }) => Missing::Make,
        None | Some(Command::Open { .. } | Command::Demo { .. }) if held => Missing::Make,
        _ => Missing::Leave,
    };
    if let Some(folder) = &folder {
        if session.is_read_only() {
            allowed.read.extend(case_folder(folder, Missing::Leave));
        } else {
            allowed.write.extend(case_folder(folder, missing));
        }
    }
    match command {
        Some(
            Command::Open { case: Some(case), .. }
            | Command::Case {
                command:
                    CaseCommand::Undo { case, .. }
                    | CaseCommand::Redo { case, .. }
                    | CaseCommand::Restore { case },
            },
        ) => allowed.write.extend(folder_of_case(session, case)),
        Some(Command::Plan(args)) => allowed.read.extend(file_of_case(session, &args.case)),
        Some(Command::Problem(args)) => allowed.read.extend(file_of_case(session, &args.case)),
        Some(Command::Export(args)) => {
            allowed.read.extend(file_of_case(session, &args.case));
            allowed.write.extend(args.out.as_deref().map(folder_of));
        }
        Some(Command::Case {
            command:
                CaseCommand::Show { case, .. }
                | CaseCommand::Check { case, .. }
                | CaseCommand::History { case, .. },
        }) => {
            allowed.read.extend(folder_of_case(session, case));
            allowed.read.extend(file_of_case(session, case));
        }
        // The journal stands beside the case file, and is read and written as well.
        Some(Command::Case { command: CaseCommand::Handover(args) }) => {
            allowed.write.extend(folder_of_case(session, &args.case));
            allowed.write.extend(args.out.as_deref().map(folder_of));
        }
        Some(Command::Case { command: CaseCommand::Export { case, out } }) => {
            allowed.write.extend(folder_of_case(session, case));
            allowed.write.push(folder_of(out));
        }
        Some(Command::Case { command: CaseCommand::Import { file, .. } }) => {
            allowed.read.extend(file.canonicalize().ok());
        }
        _ => {}
    }
    Some(allowed)
}

/// The files that the keys of a sealed folder are in.
#[cfg(feature = "vault")]
fn keys(session: &Session<'_>) -> impl Iterator<Item = PathBuf> {
    let named = session.env.identity.as_ref().or(session.settings.file.settings.identity.as_ref());
    named.cloned().into_iter().chain(session.passphrase_file().map(Path::to_owned))
}

/// What the commands of a vault may reach: the case folder, and the keys.
#[cfg(feature = "vault")]
fn of_vault(session: &Session<'_>, command: &VaultCommand) -> Allowed {
    let mut allowed = shared(session);
    let folder = session.case_folder_path().ok().and_then(|dir| std::path::absolute(dir).ok());
    // A folder that is not there yet is made in the nearest one above it that is.
    let folder = folder.and_then(|dir| dir.ancestors().find(|above| above.is_dir()).map(Path::to_owned));
    allowed.write.extend(folder.filter(|folder| folder.parent().is_some()));
    allowed.read.extend(keys(session));
    if let VaultCommand::Key { command: VaultKeyCommand::New { file } } = command {
        allowed.write.push(folder_of(file));
    }
    allowed
}

/// What the workbench may reach, for whoever wants to know whether that holds. Nothing is made.
pub(super) fn of_workbench(session: &Session<'_>) -> Allowed {
    let mut allowed = shared(session);
    allowed.write.extend(session.case_folder().ok().and_then(|folder| case_folder(&folder, Missing::Leave)));
    allowed
}

/// What every command may read: the catalog and the settings.
fn shared(session: &Session<'_>) -> Allowed {
    let catalog = session.catalog_folder().map(Path::to_owned);
    Allowed { read: catalog.into_iter().chain(session.settings.path.clone()).collect(), write: Vec::new() }
}

/// What to do about a case folder that is not there: what is not there cannot be allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missing {
    /// It is made: a case may be made in it later on.
    Make,
    /// What it will be made in is allowed: whether a case is made at all is not known yet.
    Above,
    /// Nothing.
    Leave,
}

fn case_folder(folder: &CaseFolder, missing: Missing) -> Option<PathBuf> {
    let dir = std::path::absolute(folder.dir()).ok()?;
    if dir.is_dir() || (missing == Missing::Make && folder.make().is_ok()) {
        return Some(dir);
    }
    // Where it could not be made, trying again has to fail for the reason that it really has.
    let above = dir.ancestors().find(|above| above.is_dir())?;
    (missing != Missing::Leave && above.parent().is_some()).then(|| above.to_owned())
}

/// The file of a case that is named by its path.
fn file_of_case(session: &Session<'_>, name: &str) -> Option<PathBuf> {
    let is_id = |id: Slug| session.case_folder().is_ok_and(|folder| folder.has(&id));
    if name.starts_with("demo:") || name.parse::<Slug>().is_ok_and(is_id) {
        return None;
    }
    // A link is followed here as it is when the case is read.
    Path::new(name).canonicalize().ok().filter(|path| path.is_file())
}

/// The folder of such a file: a changed case is written beside it first.
fn folder_of_case(session: &Session<'_>, name: &str) -> Option<PathBuf> {
    file_of_case(session, name).map(|path| folder_of(&path))
}

fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

//! `leerpad settings`, and the reading of the settings that every command starts with.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::args::{FindingsFormat, SettingsCommand};
use super::check::findings;
use super::env::Env;
use super::error::{CliError, Kind};
use super::output::{self, Answer};
use super::session::Session;
use crate::app::Message;
use crate::diag::render::{self, shown};
use crate::diag::{self, Diagnostic, Severity};
use crate::i18n::Texts;
use crate::settings::{self, SettingsFile};
use crate::store::{self, FileError, Problem};
use crate::text::LineIndex;

/// The settings of this run, and where they come from.
#[derive(Debug, Clone, Default)]
pub(super) struct Loaded {
    /// The file; nothing where there is no home folder.
    pub(super) path: Option<PathBuf>,
    /// What is in it.
    pub(super) file: SettingsFile,
    /// Why it could not be read.
    pub(super) problem: Option<FileError>,
    /// Whether the file was named for this run.
    pub(super) named: bool,
}

impl Loaded {
    /// Whether there is a file.
    fn is_there(&self) -> bool {
        self.path.is_some() && self.problem.as_ref().is_none_or(|error| error.problem != Problem::Missing)
    }

    /// What is wrong with the settings, in one line; nothing if they hold.
    pub(super) fn greeting(&self, texts: &Texts) -> Option<Message> {
        if let Some(problem) = &self.problem {
            let told = self.is_there() || self.named;
            return told.then(|| Message::new("settings-unreadable").said("what", problem.message()));
        }
        let first = self.file.first_mistake()?;
        let (line, column) = place(&self.file, first);
        let what = render::say(texts, &first.message);
        let message = Message::new("settings-mistake").number("line", line).number("column", column);
        Some(message.text("what", what))
    }
}

fn place(file: &SettingsFile, finding: &Diagnostic) -> (u32, u32) {
    let Some(place) = finding.place else { return (1, 1) };
    let at = LineIndex::new(file.sources.text(place.file)).line_column(place.range.start);
    (at.line, at.column)
}

/// Reads the settings: of the file that was typed, that the environment names, or of the user's own folder.
pub(super) fn load(args: &[OsString], env: &Env) -> Loaded {
    let typed = named_in(args);
    let named = typed.is_some() || env.settings.is_some();
    let Some(path) = typed.or_else(|| env.settings.clone()).or_else(|| env.config.clone()) else {
        return Loaded::default();
    };
    match store::read_file(&path) {
        Ok(bytes) => {
            let file = settings::read_settings(&path.to_string_lossy(), &bytes);
            Loaded { path: Some(path), file, problem: None, named }
        }
        // Somebody without settings needs none, whatever stands in the place of their folder.
        Err(_) if !named && std::fs::symlink_metadata(&path).is_err() => {
            let problem = Some(FileError::reading(&path, Problem::Missing));
            Loaded { path: Some(path), file: SettingsFile::default(), problem, named }
        }
        Err(error) => Loaded { path: Some(path), file: SettingsFile::default(), problem: Some(error), named },
    }
}

/// The file named with `--settings`, looked for before anything else is understood: the language of every complaint is in it.
fn named_in(args: &[OsString]) -> Option<PathBuf> {
    args.iter().enumerate().find_map(|(at, arg)| {
        if arg == "--settings" {
            return args.get(at + 1).map(PathBuf::from);
        }
        arg.to_str()?.strip_prefix("--settings=").map(PathBuf::from)
    })
}

/// Says in one line on standard error what is wrong with the settings. Work goes on with those that hold without a file.
pub(super) fn complain(session: &Session<'_>) {
    if let Some(greeting) = session.settings.greeting(&session.texts) {
        output::say(&greeting.say(&session.texts));
    }
}

/// A file that was typed and is not there is a mistake in the command; one that was not is none.
pub(super) fn refuse_missing(session: &Session<'_>, typed: Option<&Path>) -> Result<(), CliError> {
    match (&session.settings.problem, typed) {
        (Some(problem), Some(_)) => Err(session.file_error(problem)),
        _ => Ok(()),
    }
}

pub(super) fn run(session: &Session<'_>, command: Option<&SettingsCommand>) -> Result<Answer, CliError> {
    if matches!(command, Some(SettingsCommand::Example)) {
        return Ok(Answer::text(settings::example(&session.texts)));
    }
    let loaded = &session.settings;
    let Some(path) = &loaded.path else { return Err(session.refuse("settings-no-folder", &[])) };
    let args = &[("path", shown_path(path).into())];
    if matches!(command, Some(SettingsCommand::Path)) {
        return Ok(Answer::text(format!("{}\n", path.to_string_lossy())));
    }
    if !loaded.is_there() {
        let none = session.with("settings-none", args);
        return Ok(Answer::text(format!(
            "{none}\n{}: {}\n",
            session.get("cli-hint"),
            session.get("settings-make")
        )));
    }
    if let Some(problem) = &loaded.problem {
        return Err(session.file_error(problem));
    }
    if let Some(SettingsCommand::Check { format }) = command {
        return check(session, &loaded.file, *format);
    }
    if loaded.file.first_mistake().is_some() {
        let error = CliError::new(Kind::Data, session.with("settings-wrong", args));
        return Err(error.hinted(session.get("settings-check-hint")));
    }
    Ok(Answer::text(format!("{}\n", session.with("settings-good", args))))
}

/// A path is not cut as a text from a file is: it is what the reader came for.
fn shown_path(path: &Path) -> String {
    let text = path.to_string_lossy();
    let folder = text.rfind('/').map_or(0, |at| at + 1);
    let (folder, name) = (text.get(..folder).unwrap_or_default(), text.get(folder..).unwrap_or_default());
    format!("{folder}{}", shown(name))
}

fn check(session: &Session<'_>, file: &SettingsFile, format: FindingsFormat) -> Result<Answer, CliError> {
    let mut found = file.findings.clone();
    // A catalog that is wrong says nothing about the settings.
    if let Some(catalog) = session.load_catalog()?.catalog {
        found.extend(settings::unknown_names(file, &catalog));
        diag::sort(&mut found);
    }
    let wrong = found.iter().any(|finding| finding.severity == Severity::Error);
    let text = findings(session, format, &found, &file.sources, "");
    Ok(Answer::as_is(text).with_outcome(wrong.then_some(Kind::Data)))
}

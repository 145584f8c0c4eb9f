//! What every command shares: the language, the catalog, the case that was named, and the day.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use super::args::Globals;
use super::entry::{self, Entry};
use super::env::Env;
use super::error::{CliError, Kind};
use super::output;
use super::settings::Loaded as LoadedSettings;
use super::unlock;
use crate::catalog::{self, Loaded};
use crate::diag::render::{self, Look};
use crate::diag::{Diagnostic, Message};
use crate::i18n::{Arg, Texts};
use crate::model::case::Case;
use crate::model::catalog::Catalog;
use crate::model::code::{Key, Slug};
use crate::model::older::Meant;
use crate::store::demos::{self, Demo};
use crate::store::journal::Who;
use crate::store::{self, CaseFile, CaseFolder, FileError, Seal};
use crate::text::Sources;
use crate::text::nearest::nearest;

/// One run of the program.
pub(super) struct Session<'a> {
    /// The words.
    pub(super) texts: Texts,
    /// The surroundings.
    pub(super) env: &'a Env,
    /// The settings of the user.
    pub(super) settings: LoadedSettings,
    globals: &'a Globals,
    /// The seal of the case folder, once it was asked for: keys are asked for once in a run.
    seal: OnceLock<Seal>,
}

/// Where a case came from, and so where it can be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Origin {
    /// A bundled example.
    Demo(&'static Demo),
    /// A file of the case folder.
    Folder,
    /// A file that was named.
    Path(PathBuf),
}

/// A case that was named, read.
pub(super) struct Opened {
    /// Where it came from.
    pub(super) origin: Origin,
    /// What reading it gave.
    pub(super) file: CaseFile,
}

impl<'a> Session<'a> {
    pub(super) fn new(globals: &'a Globals, env: &'a Env, settings: LoadedSettings) -> Self {
        let lang = globals.lang.or(settings.file.settings.language).unwrap_or(env.lang);
        Self { texts: Texts::new(lang), env, settings, globals, seal: OnceLock::new() }
    }

    /// Who works, on this machine.
    pub(super) fn who(&self, author: &str) -> Who {
        Who { name: author.to_owned(), host: self.env.host.clone() }
    }

    /// Whether nothing may be written.
    pub(super) const fn is_read_only(&self) -> bool {
        self.globals.read_only
    }

    /// A text without variables.
    pub(super) fn get(&self, id: &str) -> String {
        self.texts.get(id)
    }

    /// A text with its variables.
    pub(super) fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.texts.with(id, args)
    }

    /// A failure of the user's request, with its text.
    pub(super) fn refuse(&self, id: &str, args: &[(&str, Arg<'_>)]) -> CliError {
        CliError::new(Kind::User, self.with(id, args))
    }

    /// The day: what was typed, or today.
    pub(super) fn day(&self) -> Date {
        self.globals.today.unwrap_or(self.env.today)
    }

    /// The day to plan from: what was typed, the day of the example, or today.
    pub(super) fn today(&self, origin: &Origin) -> Date {
        let own = match origin {
            Origin::Demo(demo) => demo.today,
            Origin::Folder | Origin::Path(_) => self.env.today,
        };
        self.globals.today.unwrap_or(own)
    }

    /// How findings look on standard output or, for those that explain a failure, on standard error.
    pub(super) fn look(&self, is_terminal: bool) -> Look {
        let width = self.env.columns.unwrap_or(Look::default().width).clamp(40, 200);
        Look { color: is_terminal && !self.env.no_color, width }
    }

    /// The folder of the catalog, when it is not the built-in one.
    pub(super) fn catalog_folder(&self) -> Option<&Path> {
        self.globals.catalog.as_deref().or(self.env.catalog.as_deref())
    }

    /// The catalog in use, read, with its findings.
    pub(super) fn load_catalog(&self) -> Result<Loaded, CliError> {
        match self.catalog_folder() {
            Some(folder) => self.load_catalog_at(folder),
            None => Ok(catalog::embedded()),
        }
    }

    /// The catalog of a folder or file, read, with its findings.
    pub(super) fn load_catalog_at(&self, path: &Path) -> Result<Loaded, CliError> {
        catalog::from_path(path).map_err(|error| self.catalog_error(&error))
    }

    /// One catalog of the files of all these folders and files; their names start with the paths that were typed.
    pub(super) fn load_catalog_of(&self, paths: &[PathBuf]) -> Result<Loaded, CliError> {
        let mut files = Vec::new();
        for path in paths {
            let found = catalog::source::read_dir(path).map_err(|error| self.catalog_error(&error))?;
            let shown = path.to_string_lossy();
            files.extend(found.into_iter().map(|(name, bytes)| {
                (if path.is_file() { shown.clone().into_owned() } else { format!("{shown}/{name}") }, bytes)
            }));
        }
        Ok(catalog::load_files(files))
    }

    fn catalog_error(&self, error: &catalog::source::SourceError) -> CliError {
        CliError::new(Kind::Data, render::say(&self.texts, &catalog_problem(error)))
    }

    /// The catalog in use. With any error in it, its findings are shown and nothing is planned.
    pub(super) fn catalog(&self) -> Result<Arc<Catalog>, CliError> {
        let loaded = self.load_catalog()?;
        match loaded.catalog {
            Some(catalog) => Ok(catalog),
            None => Err(self.show_findings(&loaded.diagnostics, &loaded.sources, "cli-catalog-wrong")),
        }
    }

    /// Shows findings as the reason of a failure.
    pub(super) fn show_findings(&self, findings: &[Diagnostic], sources: &Sources, id: &str) -> CliError {
        let look = self.look(self.env.stderr_is_terminal);
        output::say_as_is(&render::human(findings, sources, &self.texts, look));
        CliError::new(Kind::Data, self.get(id))
    }

    /// Where the case folder is.
    pub(super) fn case_folder_path(&self) -> Result<&Path, CliError> {
        let chosen = self.globals.cases.as_ref().or(self.env.cases.as_ref()).or(self.env.data.as_ref());
        match chosen {
            Some(folder) => Ok(folder),
            None => Err(self.refuse("cli-no-case-folder", &[]).hinted(self.get("cli-no-case-folder-hint"))),
        }
    }

    /// The case folder. A sealed one is opened with the keys of this user, which may have to be asked for.
    pub(super) fn case_folder(&self) -> Result<CaseFolder, CliError> {
        let dir = self.case_folder_path()?;
        if let Some(seal) = self.seal.get() {
            return Ok(CaseFolder::sealed(dir, seal.clone()));
        }
        let seal = unlock::seal_of(self, dir)?;
        let folder = CaseFolder::sealed(dir, self.seal.get_or_init(|| seal).clone());
        if !self.is_read_only() {
            // An erasure that was cut off is finished by the next start. Where that cannot be done now, a later one does it.
            drop(folder.finish_erasures());
        }
        Ok(folder)
    }

    /// The file with a passphrase that was named.
    #[cfg(feature = "vault")]
    pub(super) fn passphrase_file(&self) -> Option<&Path> {
        self.globals.passphrase_file.as_deref()
    }

    /// Reads the case that was named: `demo:NAME`, an id of the case folder, or a path.
    pub(super) fn open(&self, name: &str) -> Result<Opened, CliError> {
        if let Some(id) = name.strip_prefix("demo:") {
            let demo = self.demo(id)?;
            return Ok(Opened { origin: Origin::Demo(demo), file: demo.read() });
        }
        if let Ok(id) = name.parse::<Slug>() {
            if self.case_folder_path().is_ok() {
                let folder = self.case_folder()?;
                if folder.has(&id) {
                    let file = folder.load(&id).map_err(|error| self.file_error(&error))?;
                    return Ok(Opened { origin: Origin::Folder, file });
                }
            }
            // A word that is no file either was meant as an id.
            if !Path::new(name).exists() {
                return Err(self.no_such_case(name));
            }
        }
        let path = Path::new(name);
        unlock::refuse_path(self, path)?;
        let file = store::load_path(path).map_err(|error| self.file_error(&error))?;
        // A link is followed once, so that saving replaces the file and not the link.
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        Ok(Opened { origin: Origin::Path(path), file })
    }

    /// Where the case that was named is kept; an example is kept nowhere.
    pub(super) fn file_of(&self, name: &str) -> Result<(CaseFolder, PathBuf), CliError> {
        if name.starts_with("demo:") {
            return Err(self.refuse("case-demo-not-kept", &[]));
        }
        let folder = self.case_folder()?;
        if let Ok(id) = name.parse::<Slug>() {
            if let Some(day) = folder.erased(&id) {
                let args = [("id", id.as_str().into()), ("day", render::shown(&day).into())];
                return Err(self.refuse("case-was-erased", &args));
            }
            if folder.has(&id) {
                let path = folder.path_of(&id);
                return Ok((folder, path));
            }
            if !Path::new(name).exists() {
                return Err(self.no_such_case(name));
            }
        }
        let path = Path::new(name);
        Ok((folder, path.canonicalize().unwrap_or_else(|_| path.to_owned())))
    }

    /// The name that changes of this user carry.
    pub(super) fn author(&self) -> String {
        self.settings.file.settings.author.clone().unwrap_or_else(|| self.get("open-author"))
    }

    /// Reads the case that was named; its mistakes are shown and end the command.
    pub(super) fn open_case(&self, name: &str) -> Result<(Case, Origin), CliError> {
        let opened = self.open(name)?;
        match opened.file.case {
            Some(case) => Ok((case, opened.origin)),
            None => Err(self.show_findings(&opened.file.findings, &opened.file.sources, "cli-case-wrong")),
        }
    }

    /// The example with this id.
    pub(super) fn demo(&self, id: &str) -> Result<&'static Demo, CliError> {
        demos::find(id).ok_or_else(|| {
            let error = self.refuse("cli-no-such-demo", &[("name", render::shown(id).into())]);
            if let Some(near) = nearest(id, demos::ALL.iter().map(|demo| demo.id)) {
                return error.hinted(self.with("cli-did-you-mean", &[("near", near.into())]));
            }
            let all: Vec<&str> = demos::ALL.iter().map(|demo| demo.id).collect();
            error.hinted(self.with("cli-demos-are", &[("names", all.join(", ").into())]))
        })
    }

    fn no_such_case(&self, name: &str) -> CliError {
        let error = self.refuse("cli-no-such-case", &[("name", render::shown(name).into())]);
        let listed = self.case_folder().ok().and_then(|folder| folder.list().ok()).unwrap_or_default();
        let mut known: Vec<String> = listed.entries.iter().map(|entry| entry.id.to_string()).collect();
        known.extend(demos::ALL.iter().map(|demo| format!("demo:{}", demo.id)));
        // An example is easily asked for without the word in front.
        let demo = demos::find(name).map(|demo| format!("demo:{}", demo.id));
        match demo.or_else(|| nearest(name, known.iter().map(String::as_str)).map(ToOwned::to_owned)) {
            Some(near) => error.hinted(self.with("cli-did-you-mean", &[("near", near.into())])),
            None => error.hinted(self.get("cli-list-cases")),
        }
    }

    /// A file that could not be read or written.
    pub(super) fn file_error(&self, error: &FileError) -> CliError {
        let kind = match error.action {
            store::Action::Reading => Kind::Data,
            store::Action::Writing => Kind::User,
        };
        CliError::new(kind, render::say(&self.texts, &error.message()))
    }

    /// The entry that an id stands for, or the nearest ones.
    pub(super) fn key(&self, catalog: &Catalog, id: &str) -> Result<Key, CliError> {
        match id.parse::<Key>() {
            Ok(key) if Entry::find(catalog, &key).is_some() => Ok(key),
            Ok(key) => self.successor(catalog, &key),
            Err(_) => Err(self.no_such_entry(catalog, id)),
        }
    }

    /// The diploma that stands for one under an older code; where that was split, which it is has to be said.
    fn successor(&self, catalog: &Catalog, older: &Key) -> Result<Key, CliError> {
        match catalog.meant(older) {
            Meant::Successor(_, id) => {
                Ok(catalog.item(id).map_or_else(|| older.clone(), |item| item.key.clone()))
            }
            Meant::Split(code, ids) => {
                let names = Entry::items(catalog, ids);
                let args = [("code", code.as_str().into()), ("items", names.join(", ").into())];
                Err(self.refuse("cli-split-code", &args))
            }
            Meant::Itself(_) | Meant::Unknown => Err(self.no_such_entry(catalog, &older.to_string())),
        }
    }

    /// The goal of a case, or the one that was typed.
    pub(super) fn goal(&self, catalog: &Catalog, case: &Case, typed: Option<&str>) -> Result<Key, CliError> {
        match (typed, case.goals.first()) {
            (Some(id), _) => {
                let key = self.key(catalog, id)?;
                if catalog.by_key.contains_key(&key) {
                    Ok(key)
                } else {
                    Err(self.refuse("cli-not-a-goal", &[("id", key.to_string().into())]))
                }
            }
            (None, Some(goal)) if catalog.by_key.contains_key(goal) => Ok(goal.clone()),
            (None, Some(goal)) => self.successor(catalog, goal),
            (None, None) => Err(self.refuse("cli-no-goal", &[]).hinted(self.get("cli-no-goal-hint"))),
        }
    }

    /// An id that the catalog does not know, with the nearest it does.
    pub(super) fn no_such_entry(&self, catalog: &Catalog, id: &str) -> CliError {
        let args = [("id", Arg::from(render::shown(id))), ("version", catalog.version.as_str().into())];
        let mut error = self.refuse("cli-no-such-entry", &args);
        for near in entry::near(catalog, id) {
            error = error.hinted(self.with("cli-did-you-mean", &[("near", near.into())]));
        }
        error.hinted(self.get("cli-search-hint"))
    }
}

/// Why a catalog could not be read at all, as a message.
fn catalog_problem(error: &catalog::source::SourceError) -> Message {
    use catalog::source::SourceError as E;

    let path = |path: &Path| path.to_string_lossy().into_owned();
    match error {
        E::Unreadable { path, source } => FileError::reading(path, store::Problem::of(source)).message(),
        E::NotAFile { path: at } => FileError::reading(at, store::Problem::NotAFile).message(),
        E::TooMany { path: at, count } => {
            Message::new("catalog-too-many-files").text("path", path(at)).number("count", *count)
        }
        E::Empty { path: at } => Message::new("catalog-empty-folder").text("path", path(at)),
    }
}

//! The settings of the user: a commented RON file that is read at the start and never written.
//!
//! What must stay true: reading never fails. A file with mistakes gives all of them at once, and the settings that hold when
//! there is no file; so a slip in it never keeps anybody from working. The names, keys and words of the file come from the
//! tables of the workbench, and [`example()`] prints a file made of the same tables.

mod example;
mod keys;
mod raw;
mod unknown;

use std::path::PathBuf;

use crate::app::defaults::NewCase;
use crate::app::keymap::KeyMap;
use crate::app::looks::{Hints, Looks, ThemeName};
use crate::diag::{self, Diagnostic, Severity};
use crate::i18n::Lang;
use crate::syntax;
use crate::text::Sources;

pub use example::example;
pub use unknown::unknown_names;

/// What the user wants. Nothing is said by a field that is `None`: then the terminal or the locale decides.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// The language.
    pub language: Option<Lang>,
    /// The colours.
    pub theme: ThemeName,
    /// Whether lines are drawn with ASCII characters only.
    pub ascii_borders: bool,
    /// Whether the mouse is used.
    pub mouse: Option<bool>,
    /// How much of the row of hints is shown at the start.
    pub hints: Hints,
    /// Whether plain lines are wanted in place of the workbench, as for a screen reader.
    pub linear: bool,
    /// Whether the process shuts itself in before it reads a case; without this line it does.
    pub sandbox: Option<bool>,
    /// Who marks and decides, as kept in the cases.
    pub author: Option<String>,
    /// The file with this user's keys for sealed case folders.
    pub identity: Option<PathBuf>,
    /// The keys of the commands.
    pub keys: KeyMap,
    /// What a new case starts with.
    pub new_case: NewCase,
    /// How many months a case is kept after the last activity or its end, as the office has decided.
    pub retention_months: Option<u32>,
}

impl Settings {
    /// How the workbench looks at the start; `colour` is whether the surroundings allow any.
    pub fn looks(&self, colour: bool) -> Looks {
        let theme = if colour { self.theme } else { ThemeName::Plain };
        Looks { theme, ascii: self.ascii_borders, hints: self.hints }
    }
}

/// What reading a settings file gave.
#[derive(Debug, Clone, Default)]
pub struct SettingsFile {
    /// The settings; without any mistake those of the file, otherwise those that hold without a file.
    pub settings: Settings,
    /// Everything that was found, in the order of the file.
    pub findings: Vec<Diagnostic>,
    /// The file, for showing the findings.
    pub sources: Sources,
    /// Where the file names something of the catalog.
    references: unknown::References,
}

impl SettingsFile {
    /// The first mistake, if there is one: then nothing of the file holds.
    pub fn first_mistake(&self) -> Option<&Diagnostic> {
        self.findings.iter().find(|finding| finding.severity == Severity::Error)
    }
}

/// Reads settings. `name` is what the file is called in findings.
pub fn read_settings(name: &str, bytes: &[u8]) -> SettingsFile {
    let mut read = SettingsFile::default();
    match syntax::bytes_to_text(read.sources.next_id(), bytes) {
        // A file that is no text has one finding, and would only be found empty as well.
        Err(finding) => {
            let shown = finding.place.map(|_| String::from_utf8_lossy(bytes).into_owned());
            read.sources.add(name.to_owned(), shown.unwrap_or_default());
            read.findings.push(finding);
        }
        Ok(text) => {
            let file = read.sources.add(name.to_owned(), text);
            let parsed = syntax::parse(file, read.sources.text(file));
            let raw = parsed.read::<raw::RawSettings>(&mut read.findings);
            if let Some(raw) = raw {
                (read.settings, read.references) = raw.lower(&mut read.findings);
            }
        }
    }
    diag::sort(&mut read.findings);
    if read.first_mistake().is_some() {
        read.settings = Settings::default();
        read.references = unknown::References::default();
    }
    read
}

#[cfg(test)]
mod tests;

//! What the program learns from its surroundings: the environment, the terminal and the clock. The only reader of them.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use etcetera::AppStrategy as _;
use jiff::civil::Date;

use crate::i18n::Lang;

/// The surroundings of one run; a test makes its own.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own, and none follows from another")]
pub struct Env {
    /// The language that the locale asks for.
    pub lang: Lang,
    /// `LEERPAD_CATALOG`.
    pub catalog: Option<PathBuf>,
    /// `LEERPAD_CASES`.
    pub cases: Option<PathBuf>,
    /// Where this user's cases are by default; nothing when there is no home folder.
    pub data: Option<PathBuf>,
    /// Whether colours are unwelcome (`NO_COLOR`, or a terminal that knows none).
    pub no_color: bool,
    /// Whether both input and output are a terminal that can show a screen, as the workbench needs.
    pub interactive: bool,
    /// Whether both are a terminal that can do nothing but lines (`TERM` is `dumb`, empty or not there).
    pub lines_only: bool,
    /// Whether the answer goes to a terminal.
    pub stdout_is_terminal: bool,
    /// Whether messages go to a terminal.
    pub stderr_is_terminal: bool,
    /// Columns of the terminal, where it says so.
    pub columns: Option<usize>,
    /// Today.
    pub today: Date,
}

impl Env {
    /// The surroundings of this process.
    pub fn of_process() -> Self {
        let dumb = variable("TERM").is_some_and(|term| term == "dumb");
        let lines_only = cfg!(unix) && variable("TERM").is_none_or(|term| term.is_empty() || term == "dumb");
        let terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
        Self {
            lang: locale().map_or(Lang::En, |locale| Lang::from_locale(&locale)),
            catalog: path("LEERPAD_CATALOG"),
            cases: path("LEERPAD_CASES"),
            data: data_folder(),
            no_color: dumb || variable("NO_COLOR").is_some_and(|value| !value.is_empty()),
            interactive: terminal && !dumb && !lines_only,
            lines_only: terminal && (dumb || lines_only),
            stdout_is_terminal: std::io::stdout().is_terminal(),
            stderr_is_terminal: std::io::stderr().is_terminal(),
            columns: variable("COLUMNS").and_then(|columns| columns.parse().ok()),
            today: today(),
        }
    }
}

/// The locale for messages: the first of these that is set decides, even when it is empty of meaning to us.
fn locale() -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty())
}

/// A variable that is not UTF-8 is as good as none.
#[allow(clippy::disallowed_methods, reason = "this is the one reader of the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// A folder may have any bytes in its name.
fn path(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn data_folder() -> Option<PathBuf> {
    let app = etcetera::AppStrategyArgs {
        top_level_domain: "nl".to_owned(),
        author: "leerpad".to_owned(),
        app_name: "leerpad".to_owned(),
    };
    etcetera::choose_app_strategy(app).ok().map(|folders| folders.data_dir().join("cases"))
}

#[allow(clippy::disallowed_methods, reason = "this is the one reader of the clock")]
fn today() -> Date {
    jiff::Zoned::now().date()
}

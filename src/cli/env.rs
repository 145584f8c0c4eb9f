//! What the program learns from its surroundings: the environment, the terminal and the clock. The only reader of them.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use etcetera::AppStrategy as _;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::i18n::Lang;
use crate::ui::services::Clock;
use crate::ui::theme::Depth;

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
    /// `LEERPAD_SETTINGS`.
    pub settings: Option<PathBuf>,
    /// `LEERPAD_IDENTITY`: the file with the keys of this user, for sealed case folders.
    pub identity: Option<PathBuf>,
    /// Where this user's settings are by default; nothing when there is no home folder.
    pub config: Option<PathBuf>,
    /// How many colours the terminal says it has.
    pub depth: Depth,
    /// Whether the terminal is of a kind that reports the mouse.
    pub has_mouse: bool,
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
    /// When the run began.
    pub now: Timestamp,
    /// What this machine is called; empty where it does not say.
    pub host: String,
}

impl Env {
    /// The surroundings of this process.
    pub fn of_process() -> Self {
        let term = variable("TERM").unwrap_or_default();
        let dumb = term == "dumb";
        let lines_only = cfg!(unix) && (dumb || term.is_empty());
        let terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
        Self {
            lang: locale().map_or(Lang::En, |locale| Lang::from_locale(&locale)),
            catalog: path("LEERPAD_CATALOG"),
            cases: path("LEERPAD_CASES"),
            data: folders().map(|folders| folders.data_dir().join("cases")),
            settings: path("LEERPAD_SETTINGS"),
            identity: path("LEERPAD_IDENTITY"),
            config: folders().map(|folders| folders.config_dir().join("settings.ron")),
            depth: depth(&term, &variable("COLORTERM").unwrap_or_default()),
            has_mouse: has_mouse(&term),
            no_color: dumb || variable("NO_COLOR").is_some_and(|value| !value.is_empty()),
            interactive: terminal && !dumb && !lines_only,
            lines_only: terminal && (dumb || lines_only),
            stdout_is_terminal: std::io::stdout().is_terminal(),
            stderr_is_terminal: std::io::stderr().is_terminal(),
            columns: variable("COLUMNS").and_then(|columns| columns.parse().ok()),
            today: today(),
            now: now(),
            host: host(),
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

/// What the surroundings say beside what [`Env`] holds, for telling whether they are right. Of most only whether it is there: what
/// is in it may say who or where somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Surroundings {
    /// The kind of the terminal.
    pub(super) term: String,
    /// Whether the locale writes its letters as UTF-8.
    pub(super) is_utf8: bool,
    /// Those of [`NOTED`] that are set.
    pub(super) present: Vec<&'static str>,
    /// The home folder, to be left out of what is shown.
    pub(super) home: Option<PathBuf>,
    /// The moment.
    pub(super) now: jiff::Timestamp,
}

/// Variables that say how the program was started, or change what it is.
const NOTED: [&str; 7] = [
    "SSH_CONNECTION",
    "SSH_TTY",
    "SSH_ORIGINAL_COMMAND",
    "LD_PRELOAD",
    "LD_LIBRARY_PATH",
    "LD_AUDIT",
    "GCONV_PATH",
];

impl Surroundings {
    /// The surroundings of this process.
    pub(super) fn of_process() -> Self {
        let charset =
            ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
        let charset = charset.unwrap_or_default().to_ascii_lowercase();
        Self {
            term: variable("TERM").unwrap_or_default(),
            is_utf8: charset.contains("utf-8") || charset.contains("utf8"),
            present: NOTED
                .into_iter()
                .filter(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
                .collect(),
            home: path("HOME"),
            now: jiff::Timestamp::now(),
        }
    }
}

/// A folder may have any bytes in its name.
fn path(name: &str) -> Option<PathBuf> {
    std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// How many colours a terminal of this kind has; one that is not known has sixteen.
fn depth(term: &str, colorterm: &str) -> Depth {
    let says_all = matches!(colorterm, "truecolor" | "24bit") || term.ends_with("-direct");
    match (says_all, term.contains("256color")) {
        (true, _) => Depth::True,
        (false, true) => Depth::Indexed,
        (false, false) => Depth::Sixteen,
    }
}

/// Whether a terminal of this kind reports the mouse. The consoles of Linux and the real terminals of old do not.
fn has_mouse(term: &str) -> bool {
    let none = ["", "dumb", "linux", "unknown"];
    !none.contains(&term) && !term.starts_with("vt") && !term.starts_with("ansi")
}

fn folders() -> Option<impl etcetera::AppStrategy> {
    let app = etcetera::AppStrategyArgs {
        top_level_domain: "nl".to_owned(),
        author: "leerpad".to_owned(),
        app_name: "leerpad".to_owned(),
    };
    etcetera::choose_app_strategy(app).ok()
}

#[allow(clippy::disallowed_methods, reason = "this is the one reader of the clock")]
fn today() -> Date {
    jiff::Zoned::now().date()
}

#[allow(clippy::disallowed_methods, reason = "this is the one reader of the clock")]
fn now() -> Timestamp {
    jiff::Zoned::now().timestamp()
}

/// The clock, for what goes on for longer than a moment.
pub(super) fn clock() -> Clock {
    Clock { now, zone: TimeZone::system() }
}

/// The name of this machine: from the kernel, or else as the shell passes it on.
fn host() -> String {
    let told = std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
    told.or_else(|| variable("HOSTNAME")).unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_terminal_says_how_many_colours_it_has() {
        assert_eq!(depth("xterm-256color", ""), Depth::Indexed);
        assert_eq!(depth("screen-256color", "truecolor"), Depth::True);
        assert_eq!(depth("xterm-direct", ""), Depth::True);
        for term in ["xterm", "linux", "screen", "putty", ""] {
            assert_eq!(depth(term, ""), Depth::Sixteen, "{term}");
        }
    }

    #[test]
    fn the_mouse_is_used_only_where_there_is_one() {
        for (term, has) in [
            ("xterm", true),
            ("tmux-256color", true),
            ("putty", true),
            ("linux", false),
            ("dumb", false),
            ("", false),
        ] {
            assert_eq!(has_mouse(term), has, "{term}");
        }
    }
}

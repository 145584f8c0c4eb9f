//! What can be typed: the subcommands and their options. What they are called for people is in the language files, see
//! [`super::help`].

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::i18n::Lang;

#[cfg(feature = "vault")]
mod vault;

#[cfg(feature = "vault")]
pub(super) use vault::{VaultCommand, VaultInitArgs, VaultKeyCommand};

/// Plan the shortest modular route through Dutch vocational education (MBO), beside language and civic integration
#[derive(Debug, Parser)]
#[command(name = "leerpad", version, max_term_width = 100)]
pub struct Args {
    /// What to do; the workbench when left out
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The workbench in lines of text, for screen readers and braille
    #[arg(long)]
    pub linear: bool,
    /// Options of every command
    #[command(flatten)]
    pub globals: Globals,
}

/// Options of every command.
#[derive(Debug, Clone, ClapArgs)]
pub struct Globals {
    /// Language of the answer: nl or en
    #[arg(long, global = true, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
    /// Folder with catalog files, instead of the built-in catalog
    #[arg(long, global = true, value_name = "DIR")]
    pub catalog: Option<PathBuf>,
    /// The day to plan from, instead of today
    #[arg(long, global = true, value_name = "YYYY-MM-DD")]
    pub today: Option<Date>,
    /// Folder with case files
    #[arg(long, global = true, value_name = "DIR")]
    pub cases: Option<PathBuf>,
    /// Open cases to look at only: nothing at all is written
    #[arg(long, global = true)]
    pub read_only: bool,
    /// File with settings, instead of the one in your own folder
    #[arg(id = "settings-file", long = "settings", global = true, value_name = "FILE")]
    pub settings: Option<PathBuf>,
    /// File with the passphrase of a sealed case folder, instead of typing it
    #[cfg(feature = "vault")]
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

fn lang(word: &str) -> Result<Lang, String> {
    Lang::ALL.into_iter().find(|lang| lang.word() == word).ok_or_else(|| "nl or en".to_owned())
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open the workbench, on a case if one is named
    Open {
        /// A path, the id of a case, or demo:NAME
        case: Option<String>,
        /// In lines of text, for screen readers and braille
        #[arg(long)]
        linear: bool,
    },
    /// Open the workbench on a bundled example
    Demo {
        /// Which example; the first when left out
        name: Option<String>,
        /// In lines of text, for screen readers and braille
        #[arg(long)]
        linear: bool,
    },
    /// Plan a case
    Plan(PlanArgs),
    /// Save a plan as a hand-out for somebody
    Export(ExportArgs),
    /// Solve a neutral problem in the routeplan/1 format
    Solve(SolveArgs),
    /// Print the neutral problem that a case becomes
    Problem(ProblemArgs),
    /// Find catalog entries by code or name
    Search(SearchArgs),
    /// Show one catalog entry with its sources
    Show(ShowArgs),
    /// Print the dependency graph
    Graph(GraphArgs),
    /// Check catalog files
    Check(CheckArgs),
    /// Work with case files without the workbench
    Case {
        /// What to do
        #[command(subcommand)]
        command: CaseCommand,
    },
    /// Check or show the log of who did what with cases
    Audit {
        /// What to do
        #[command(subcommand)]
        command: AuditCommand,
    },
    /// Tell what holds on this computer: files, locks, terminal, sandbox
    Doctor {
        /// The form of the answer
        #[arg(long, value_enum, default_value_t)]
        format: DoctorFormat,
    },
    /// Show where the settings are, check them or give an example
    Settings {
        /// What to do
        #[command(subcommand)]
        command: Option<SettingsCommand>,
    },
    /// Keep the case folder sealed, for those who hold a key
    #[cfg(feature = "vault")]
    Vault {
        /// What to do
        #[command(subcommand)]
        command: VaultCommand,
    },
}

/// Text or JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Default)]
pub enum Format {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

/// The forms of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Default)]
pub enum PlanFormat {
    /// For the terminal
    #[default]
    Text,
    /// For programs
    Json,
    /// For a document
    Markdown,
}

/// The forms of a hand-out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// For a mail or a document
    Markdown,
    /// For the printer and the browser
    Html,
    /// For a calendar
    Ics,
    /// For a spreadsheet
    Csv,
    /// For programs
    Json,
}

/// Who a hand-out is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Default)]
pub enum ExportFor {
    /// The learner
    #[default]
    Learner,
    /// The advisor
    Advisor,
    /// A school
    School,
    /// An employer
    Employer,
}

/// What makes a plan the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Default)]
pub enum PlanOrder {
    /// The earliest finish, then the fewest hours, then the lowest cost
    #[default]
    Finish,
    /// The fewest hours of study, then the earliest finish
    Hours,
    /// The lowest known cost, then the earliest finish
    Cost,
}

/// The forms of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Default)]
pub enum FindingsFormat {
    /// With the lines they are about
    #[default]
    Human,
    /// For programs
    Json,
    /// As GitHub workflow commands
    Github,
}

/// The forms of what holds on this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Default)]
pub enum DoctorFormat {
    /// For people
    #[default]
    Human,
    /// For programs
    Json,
}

/// The forms of the graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Default)]
pub enum GraphFormat {
    /// Graphviz
    Dot,
    /// Mermaid
    Mermaid,
    /// One line per link
    #[default]
    Text,
}

/// Options of `plan`.
#[derive(Debug, ClapArgs)]
pub struct PlanArgs {
    /// A path, the id of a case, or demo:NAME
    pub case: String,
    /// Plan for this goal instead of the first goal of the case
    #[arg(long, value_name = "ID")]
    pub goal: Option<String>,
    /// What makes a plan the best: finish, hours or cost
    #[arg(long, value_enum, value_name = "FIGURE", default_value_t)]
    pub by: PlanOrder,
    /// Also give up to so many other routes, and every trade-off between finish, hours and cost
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=20))]
    pub alternatives: Option<u8>,
    /// Say of every step why it is there, why the plan does not finish earlier, and what would help
    #[arg(long)]
    pub explain: bool,
    /// Say instead why this is not in the plan: a certificate, diploma, job or offering
    #[arg(long, value_name = "ID", conflicts_with_all = ["alternatives", "explain", "by"])]
    pub why_not: Option<String>,
    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    pub format: PlanFormat,
}

/// Options of `export`.
#[derive(Debug, ClapArgs)]
pub struct ExportArgs {
    /// A path, the id of a case, or demo:NAME
    pub case: String,
    /// The form of the hand-out
    #[arg(long, value_enum)]
    pub format: ExportFormat,
    /// Who it is for
    #[arg(long = "for", value_enum, value_name = "READER", default_value_t)]
    pub audience: ExportFor,
    /// Write to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Take the place of a file that is there already
    #[arg(long, requires = "out")]
    pub force: bool,
}

/// Options of `solve`.
#[derive(Debug, ClapArgs)]
pub struct SolveArgs {
    /// The problem; /dev/stdin reads what is piped in
    pub file: PathBuf,
    /// Stop after so many decisions of the search
    #[arg(long, value_name = "N")]
    pub limit_nodes: Option<u64>,
    /// Stop after so many milliseconds; Ctrl-C stops as well
    #[arg(long, value_name = "N")]
    pub limit_ms: Option<u64>,
    /// Choose only offerings on a way to the target, none that only count hours
    #[arg(long)]
    pub on_the_way: bool,
}

/// Options of `problem`.
#[derive(Debug, ClapArgs)]
pub struct ProblemArgs {
    /// A path, the id of a case, or demo:NAME
    pub case: String,
    /// Take this goal instead of the first goal of the case
    #[arg(long, value_name = "ID")]
    pub goal: Option<String>,
}

/// Options of `search`.
#[derive(Debug, ClapArgs)]
pub struct SearchArgs {
    /// A code, the start of one, or words of a name
    #[arg(required = true)]
    pub text: Vec<String>,
    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Options of `show`.
#[derive(Debug, ClapArgs)]
pub struct ShowArgs {
    /// A code such as C0160, or an id such as job:helpende
    pub id: String,
    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Options of `graph`.
#[derive(Debug, ClapArgs)]
pub struct GraphArgs {
    /// Only what is linked to this entry
    #[arg(long, value_name = "ID")]
    pub focus: Option<String>,
    /// Up to so many links away from it
    #[arg(long, value_name = "N", default_value_t = 2, requires = "focus")]
    pub depth: u32,
    /// The form of the answer
    #[arg(long, value_enum, default_value_t)]
    pub format: GraphFormat,
}

/// Options of `check`.
#[derive(Debug, ClapArgs)]
pub struct CheckArgs {
    /// Catalog folders or files; the catalog in use when left out
    pub paths: Vec<PathBuf>,
    /// The form of the findings
    #[arg(long, value_enum, default_value_t)]
    pub format: FindingsFormat,
    /// Tell the state of the catalog instead: counts, grades, age, coverage, and how far it leads people
    #[arg(long)]
    pub report: bool,
    /// Fail on warnings too
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub deny: Option<Deny>,
}

/// What fails a check beside errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Deny {
    /// Warnings
    Warnings,
}

/// What can be done with case files.
#[derive(Debug, Subcommand)]
pub enum CaseCommand {
    /// Make a new case in the case folder
    New(NewCaseArgs),
    /// List the cases of the case folder, and the bundled examples
    List {
        /// The form of the answer
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Show what a case says
    Show {
        /// A path, the id of a case, or demo:NAME
        case: String,
        /// As it was after the change with this number of its history
        #[arg(long, value_name = "N")]
        at: Option<u64>,
        /// The form of the answer
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Tell what was done with a case, by whom and when
    History {
        /// A path, or the id of a case
        case: String,
        /// The form of the answer
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Take back the last change of a case, also one of an earlier day
    Undo {
        /// A path, or the id of a case
        case: String,
        /// Take back so many changes
        #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..))]
        steps: u16,
    },
    /// Do the last change that was taken back again
    Redo {
        /// A path, or the id of a case
        case: String,
        /// Do so many changes again
        #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..))]
        steps: u16,
    },
    /// Put the newest whole version in the place of a damaged case file
    Restore {
        /// A path, or the id of a case
        case: String,
    },
    /// Erase a case: file, older versions, history and hand-outs; cannot be undone
    Erase {
        /// The id of a case
        case: String,
        /// Do it; without this, only what would be removed is told
        #[arg(long)]
        yes: bool,
    },
    /// Hand a case over to a colleague, and write the note that the colleague needs
    Handover(HandoverArgs),
    /// Write everything of a case into one file, to be taken in elsewhere
    Export {
        /// A path, or the id of a case
        case: String,
        /// The file; its name usually ends in .leerpad
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Take in a case from such a file
    Import {
        /// The file
        file: PathBuf,
        /// Take it in under another id
        #[arg(long = "as", value_name = "ID")]
        id: Option<String>,
    },
    /// Check a case file, also against the catalog
    Check {
        /// A path, the id of a case, or demo:NAME
        case: String,
        /// The form of the findings
        #[arg(long, value_enum, default_value_t)]
        format: FindingsFormat,
    },
}

/// The forms of the note for a colleague.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Default)]
pub enum NoteFormat {
    /// For a mail or a document
    Markdown,
    /// For the terminal
    #[default]
    Text,
    /// For programs
    Json,
}

/// Options of `case handover`.
#[derive(Debug, ClapArgs)]
pub struct HandoverArgs {
    /// A path, or the id of a case
    pub case: String,
    /// The colleague who goes on with it
    #[arg(long, value_name = "NAME")]
    pub to: String,
    /// In your own words; - reads them from the input
    #[arg(long)]
    pub note: Option<String>,
    /// Write the note to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// The form of the note
    #[arg(long, value_enum, default_value_t)]
    pub format: NoteFormat,
}

/// What can be done with the audit log.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Check that no line was changed, taken out, put in or moved
    Verify {
        /// The form of the answer
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Show the lines
    Show {
        /// The form of the answer
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

/// What can be done with the settings.
#[derive(Debug, Subcommand)]
pub enum SettingsCommand {
    /// Show only the place of the file
    Path,
    /// Show everything that is wrong in the file
    Check {
        /// The form of the findings
        #[arg(long, value_enum, default_value_t)]
        format: FindingsFormat,
    },
    /// Give a file with all settings and what they mean
    Example,
}

/// Options of `case new`.
#[derive(Debug, ClapArgs)]
pub struct NewCaseArgs {
    /// The id: lower-case words joined by hyphens; it becomes the file name
    pub id: String,
    /// One line about the case
    #[arg(long)]
    pub title: Option<String>,
    /// Name or pseudonym of the learner
    #[arg(long)]
    pub name: Option<String>,
    /// The goal: a code or id of the catalog
    #[arg(long, value_name = "ID")]
    pub goal: Option<String>,
    /// Daytime hours a week
    #[arg(long, value_name = "HOURS", default_value_t = 0)]
    pub day: u32,
    /// Evening and weekend hours a week
    #[arg(long, value_name = "HOURS", default_value_t = 0)]
    pub evening: u32,
}

//! `leerpad doctor`: what holds on this computer, why it matters, and what to do where it does not.
//!
//! What must stay true: what is said has been tried or looked up just now; nothing is changed; and nothing in the answer says who
//! somebody is.

mod checks;
mod shown;

use super::args::DoctorFormat;
use super::confine;
use super::env::Surroundings;
use super::error::Kind;
use super::output::Answer;
use super::session::Session;
use crate::app::looks::ThemeName;
use crate::diag::Severity;
use crate::sandbox;
use crate::store::probe::{self, Folder};
use crate::ui::theme::Depth;
use crate::ui::window;

/// Everything that was found out.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own, and none follows from another")]
struct Facts {
    /// The case folder as it may be shown; nothing where none is known.
    folder_name: Option<String>,
    /// What is true of it.
    folder: Folder,
    /// The mask of the process, where the system tells.
    umask: Option<u32>,
    /// Whether this is the administrator, who may do everything.
    is_root: bool,
    /// What the environment says.
    surroundings: Surroundings,
    /// Whether a person is at a terminal.
    is_terminal: bool,
    /// How many colours are used.
    colours: u32,
    /// Whether the mouse is used.
    mouse: bool,
    /// Columns and rows, where the terminal says them.
    window: Option<(u16, u16)>,
    /// What is wrong with the settings, in a sentence.
    settings_fault: Option<String>,
    /// The version of the catalog; nothing where it has mistakes.
    catalog: Option<String>,
    /// Days since the day in the version of the catalog, where that is a day.
    catalog_age: Option<i32>,
    /// Whether the settings turn the sandbox off.
    sandbox_off: bool,
    /// What the sandbox holds.
    sandbox: sandbox::Report,
    /// Whether a file that was not allowed could not be reached from inside.
    shut_in: Option<bool>,
}

pub(super) fn run(session: &Session<'_>, format: DoctorFormat) -> Answer {
    let facts = gather(session);
    let checks = checks::of(&facts);
    let wrong = checks.iter().any(|check| check.state == checks::State::Wrong);
    let text = match format {
        DoctorFormat::Human => shown::human(&session.texts, &checks),
        DoctorFormat::Json => shown::json(&session.texts, &checks, &facts.sandbox),
    };
    let answer = match format {
        DoctorFormat::Human => Answer::text(text),
        DoctorFormat::Json => Answer::as_is(text),
    };
    answer.with_outcome(wrong.then_some(Kind::User))
}

fn gather(session: &Session<'_>) -> Facts {
    let surroundings = Surroundings::of_process();
    let settings = &session.settings.file.settings;
    let folder = session.case_folder().ok();
    let loaded = session.load_catalog().ok();
    let catalog = loaded
        .filter(|loaded| loaded.diagnostics.iter().all(|finding| finding.severity != Severity::Error))
        .and_then(|loaded| loaded.catalog);
    let catalog_day = catalog.as_ref().and_then(|catalog| catalog.version.parse::<jiff::civil::Date>().ok());
    let looks = settings.looks(!session.env.no_color);
    let is_terminal = session.env.interactive || session.env.lines_only;
    let mut facts = Facts {
        folder_name: folder.as_ref().map(|folder| checks::without_home(folder.dir(), &surroundings)),
        folder: folder
            .as_ref()
            .map(|folder| probe::folder(folder.dir(), surroundings.now))
            .unwrap_or_default(),
        umask: probe::umask(),
        is_root: probe::is_root(),
        is_terminal,
        colours: colours(looks.theme, session.env.depth),
        mouse: settings.mouse.unwrap_or(session.env.has_mouse),
        window: is_terminal.then(window::said).and_then(Result::ok).flatten(),
        settings_fault: session.settings.greeting(&session.texts).map(|fault| fault.say(&session.texts)),
        catalog_age: catalog_day.map(|day| (session.day() - day).get_days()),
        catalog: catalog.map(|catalog| catalog.version.clone()),
        sandbox_off: settings.sandbox == Some(false),
        sandbox: sandbox::Report::nothing(),
        shut_in: None,
        surroundings,
    };
    if !facts.sandbox_off {
        // The last thing: from here on only what the workbench may reach can be reached, and that is tried.
        facts.sandbox = sandbox::enter(&confine::of_workbench(session));
        facts.shut_in = probe::outside_is_closed();
    }
    facts
}

/// How many colours are used; all of them is a number too.
const fn colours(theme: ThemeName, depth: Depth) -> u32 {
    match (theme, depth) {
        (ThemeName::Plain, _) => 0,
        (_, Depth::Sixteen) => 16,
        (_, Depth::Indexed) => 256,
        (_, Depth::True) => 1 << 24,
    }
}

//! `leerpad open`, and `leerpad` alone: the workbench, on the screen or in lines, or without a terminal the plan as text.

use std::sync::Arc;

use super::args::{PlanArgs, PlanFormat, PlanOrder};
use super::case::erase;
use super::env;
use super::error::{CliError, Kind};
use super::output::{self, Answer};
use super::plan;
use super::session::{Origin, Session};
use crate::app::CaseRef;
use crate::app::defaults::NewCase;
use crate::app::keeping::Access;
use crate::store::demos;
use crate::ui::linear::{self, Wire};
use crate::ui::services::Local;
use crate::ui::{self, RunError, Setup};

/// Opens the workbench: in lines where that was asked for, or where the terminal can do nothing else.
pub(super) fn run(session: &Session<'_>, case: Option<&str>, linear: bool) -> Result<Answer, CliError> {
    let settings = &session.settings.file.settings;
    let in_lines = linear || session.env.lines_only || (settings.linear && session.env.interactive);
    if !session.env.interactive && !in_lines {
        return without_terminal(session, case);
    }
    let catalog = session.catalog()?;
    // Read here once, so that a name that is no case is refused before the screen changes.
    let open = match case.map(|name| session.open_case(name)).transpose()? {
        None => None,
        Some((_, Origin::Demo(demo))) => Some(CaseRef::Demo(demo.id.to_owned())),
        Some((case, Origin::Folder)) => Some(CaseRef::Saved(case.id.to_string())),
        Some((_, Origin::Path(path))) => Some(CaseRef::File(path)),
    };
    let today = session.today(&Origin::Folder);
    let author = session.author();
    let who = session.who(&author);
    let folder = session.case_folder()?;
    erase::finish(session);
    let services =
        Local::new(Arc::clone(&catalog), folder, today, env::clock(), who).read_only(session.is_read_only());
    let setup = Setup {
        catalog,
        lang: session.texts.lang(),
        today,
        author,
        services: Arc::new(services),
        open,
        access: if session.is_read_only() { Access::ReadOnly } else { Access::Alone },
        looks: settings.looks(!session.env.no_color),
        depth: session.env.depth,
        mouse: settings.mouse.unwrap_or(session.env.has_mouse),
        keys: settings.keys.clone(),
        new_case: NewCase {
            advisor: settings.author.clone().unwrap_or_default(),
            ..settings.new_case.clone()
        },
        retention_months: settings.retention_months,
        greeting: session.settings.greeting(&session.texts),
    };
    let typed = session.env.interactive || session.env.lines_only;
    let wire = Wire { typed, columns: session.env.columns };
    match if in_lines { linear::run(setup, wire) } else { ui::run(setup) } {
        Ok(ended) if ended.written => Ok(Answer::text("")),
        Ok(_) => Err(session.refuse("open-not-written", &[])),
        Err(RunError::InputLost) => Err(session.refuse("open-input-lost", &[])),
        Err(RunError::Terminal(error)) => Err(CliError::new(
            Kind::User,
            session.with("open-terminal", &[("why", error.to_string().into())]),
        )),
    }
}

/// Why `--linear` does not go with a command that is no conversation.
pub(super) fn only_the_workbench(session: &Session<'_>) -> CliError {
    CliError::new(Kind::Usage, session.get("ui-linear-only-workbench"))
}

/// Says in one sentence that the workbench needs a terminal, and gives the plan of the case, or of the first example.
fn without_terminal(session: &Session<'_>, case: Option<&str>) -> Result<Answer, CliError> {
    let first = demos::ALL.first().map_or("", |demo| demo.id);
    let case = case.map_or_else(|| format!("demo:{first}"), ToOwned::to_owned);
    let args = &[("case", case.as_str().into())];
    let said = if session.env.interactive {
        session.with("open-linear", args)
    } else {
        session.with("open-no-terminal", args)
    };
    output::say(&said);
    let args = PlanArgs {
        case,
        goal: None,
        by: PlanOrder::Finish,
        alternatives: None,
        why_not: None,
        explain: false,
        format: PlanFormat::Text,
    };
    plan::run(session, &args)
}

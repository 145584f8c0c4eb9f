//! `leerpad audit`: the log of who did what with the cases of the folder, and whether it is as it was written.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::json;

use super::args::{AuditCommand, Format};
use super::error::{CliError, Kind};
use super::output::{self, Answer};
use super::session::{Origin, Session};
use crate::model::code::Slug;
use crate::store::audit::{self, Audit, Entry, Event, Outcome, Report, What};

pub(super) fn run(session: &Session<'_>, command: &AuditCommand) -> Result<Answer, CliError> {
    let folder = session.case_folder()?;
    match command {
        AuditCommand::Verify { format } => {
            let report = audit::verify(folder.dir()).map_err(|error| session.file_error(&error))?;
            let answer = match format {
                Format::Json => Answer::as_is(report_json(&report)),
                Format::Text => Answer::text(report_text(session, &report)),
            };
            Ok(answer.with_outcome((!report.is_whole()).then_some(Kind::Data)))
        }
        AuditCommand::Show { format } => {
            let entries = audit::entries(folder.dir()).map_err(|error| session.file_error(&error))?;
            Ok(match format {
                Format::Json => Answer::as_is(json_lines(&entries)),
                Format::Text => Answer::text(lines(session, &entries)),
            })
        }
    }
}

/// Writes down what was done with a case of the folder. When that fails it is said, and what was done stays done.
pub(super) fn log(session: &Session<'_>, origin: &Origin, id: &Slug, what: What, outcome: Outcome) {
    // An example is nobody's case, and beside a file elsewhere no log is made.
    match origin {
        Origin::Folder => append(session, Some(id), what, outcome),
        Origin::Demo(_) => {}
        Origin::Path(path) => log_file(session, path, what, outcome),
    }
}

/// The same for the case in a file, where that is one of the folder.
pub(super) fn log_file(session: &Session<'_>, path: &Path, what: What, outcome: Outcome) {
    let Ok(folder) = session.case_folder() else { return };
    if let Some(id) = folder.id_of(path) {
        append(session, Some(&id), what, outcome);
    }
}

/// The same for what was done with the folder itself.
#[cfg(feature = "vault")]
pub(super) fn log_folder(session: &Session<'_>, what: What, outcome: Outcome) {
    append(session, None, what, outcome);
}

fn append(session: &Session<'_>, on: Option<&Slug>, what: What, outcome: Outcome) {
    // Who may only look writes nothing at all.
    let Some(folder) = session.case_folder_path().ok().filter(|_| !session.is_read_only()) else { return };
    let who = session.author();
    let event = Event { at: session.env.now, who: &who, host: &session.env.host, what, on, outcome };
    if let Err(error) = Audit::of(folder).append(&event) {
        let why = crate::diag::render::say(&session.texts, &error.message());
        output::say(&session.with("audit-not-logged", &[("why", why.into())]));
    }
}

fn report_json(report: &Report) -> String {
    let broken: Vec<_> =
        report.broken.iter().map(|(line, why)| json!({ "line": line, "why": why.word() })).collect();
    let document = json!({
        "lines": report.lines,
        "whole": report.is_whole(),
        "unconfirmed": report.unconfirmed,
        "broken": broken,
    });
    format!("{document:#}\n")
}

fn report_text(session: &Session<'_>, report: &Report) -> String {
    let id = match (report.lines, report.is_whole()) {
        (0, true) => "audit-empty",
        (_, true) => "audit-whole",
        (_, false) => "audit-broken",
    };
    let mut out = format!("{}\n", session.with(id, &[("n", report.lines.into())]));
    for (line, why) in &report.broken {
        let why = session.get(&format!("audit-why-{}", why.word()));
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "  {}",
            session.with("audit-broken-at", &[("line", (*line).into()), ("why", why.into())])
        );
    }
    if report.unconfirmed == 1 {
        let _ = writeln!(out, "{}", session.get("audit-unconfirmed"));
    }
    if report.lines > 0 {
        let _ = writeln!(out, "{}", session.get("audit-limits"));
    }
    out
}

fn json_lines(entries: &[Option<Entry>]) -> String {
    let all: Vec<_> = entries.iter().map(|entry| json!(entry)).collect();
    format!("{:#}\n", json!({ "entries": all }))
}

fn lines(session: &Session<'_>, entries: &[Option<Entry>]) -> String {
    if entries.is_empty() {
        return format!("{}\n", session.with("audit-empty", &[("n", 0_u64.into())]));
    }
    let mut out = String::new();
    for (number, entry) in (1_u64..).zip(entries) {
        let Some(entry) = entry else {
            let _ = writeln!(out, "{number:>6}  {}", session.get("audit-unreadable"));
            continue;
        };
        let what = match &entry.what {
            What::Exported { audience, format } => session
                .with("audit-exported", &[("for", audience.as_str().into()), ("as", format.as_str().into())]),
            What::Closed { changes } => session.with("audit-closed", &[("n", (*changes).into())]),
            other => session.get(&format!("audit-{}", other.word())),
        };
        let outcome = session.get(&format!("audit-{}", entry.outcome.word()));
        let on = entry.on.as_deref().unwrap_or("-");
        // Names stand last: one written from right to left moves nothing else.
        let _ = writeln!(
            out,
            "{:>6}  {}  {on:<24}  {what} ({outcome})  {}  {}",
            entry.number, entry.at, entry.host, entry.who
        );
    }
    out
}

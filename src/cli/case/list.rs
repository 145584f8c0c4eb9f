//! `leerpad case list`: the cases of the case folder, and the bundled examples.

use std::fmt::Write as _;

use serde_json::json;

use crate::app::words;
use crate::cli::args::Format;
use crate::cli::error::CliError;
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::diag::render::{say, shown};
use crate::model::retention::{self, Keep};
use crate::store::{Broken, Entry, Listing, demos};

pub(super) fn run(session: &Session<'_>, format: Format) -> Result<Answer, CliError> {
    let folder = session.case_folder()?;
    let listing = folder.list().map_err(|error| session.file_error(&error))?;
    Ok(match format {
        Format::Json => Answer::as_is(json(session, &listing)),
        Format::Text => {
            let path = folder.dir().to_string_lossy().into_owned();
            Answer::text(text(session, &listing, &path))
        }
    })
}

fn json(session: &Session<'_>, listing: &Listing) -> String {
    let cases: Vec<_> = listing
        .entries
        .iter()
        .map(|entry| {
            json!({
                "id": entry.id.as_str(),
                "title": entry.title,
                "advisor": entry.advisor,
                "goal": entry.goal.as_ref().map(ToString::to_string),
                "updated": entry.updated.map(|updated| updated.to_string()),
                "keep": keep(session, entry).word(),
                "keep_until": keep(session, entry).day().map(|day| day.to_string()),
            })
        })
        .collect();
    let broken: Vec<_> = listing
        .broken
        .iter()
        .map(|broken| json!({ "file": shown(&broken.name), "why": why(session, broken) }))
        .collect();
    let demos: Vec<_> = demos::ALL
        .iter()
        .map(|demo| json!({ "id": demo.id, "shows": session.get(demo.shows), "today": demo.today.to_string() }))
        .collect();
    let document = json!({ "cases": cases, "broken": broken, "cut": listing.cut, "demos": demos });
    format!("{document:#}\n")
}

fn text(session: &Session<'_>, listing: &Listing, folder: &str) -> String {
    let mut out = String::new();
    let heading = if listing.entries.is_empty() { "case-list-empty" } else { "case-list-heading" };
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}", session.with(heading, &[("folder", shown(folder).into())]));
    let has_advisors = listing.entries.iter().any(|entry| !entry.advisor.is_empty());
    for entry in &listing.entries {
        let goal = entry.goal.as_ref().map(ToString::to_string).unwrap_or_default();
        let updated = entry.updated.map(|updated| updated.strftime("%Y-%m-%d %H:%MZ").to_string());
        let updated = updated.unwrap_or_default();
        // The column is there where anybody is named: most folders are one person's.
        let advisor = if has_advisors { format!("{:<20}  ", entry.advisor) } else { String::new() };
        let _ = writeln!(out, "  {:<28} {goal:<24} {updated}  {advisor}{}", entry.id.as_str(), entry.title);
        let kept = words::kept(&session.texts, keep(session, entry));
        if !kept.is_empty() {
            let _ = writeln!(out, "  {:<28} {kept}", "");
        }
    }
    for broken in &listing.broken {
        let _ = writeln!(out, "  {:<28} {}", shown(&broken.name), why(session, broken));
    }
    if listing.cut {
        let _ = writeln!(out, "  {}", session.get("case-list-cut"));
    }
    let _ = writeln!(out, "\n{}", session.get("case-list-demos"));
    for demo in demos::ALL {
        let _ = writeln!(out, "  demo:{:<28} {}", demo.id, session.get(demo.shows));
    }
    out
}

fn keep(session: &Session<'_>, entry: &Entry) -> Keep {
    retention::keep(session.settings.file.settings.retention_months, entry.last, entry.ended, session.day())
}

fn why(session: &Session<'_>, broken: &Broken) -> String {
    match &broken.error {
        Some(error) => say(&session.texts, &error.message()),
        None if broken.mistakes > 0 => session.with("case-list-mistakes", &[("n", broken.mistakes.into())]),
        None => session.get("case-list-bad-name"),
    }
}

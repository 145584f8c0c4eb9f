//! `leerpad search`: catalog entries by code or name, the best first.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::args::{Format, SearchArgs};
use super::entry::Entry;
use super::error::{CliError, Kind};
use super::output::Answer;
use super::session::Session;
use crate::app::find::{self, Found, find};
use crate::diag::render::shown;
use crate::model::catalog::Catalog;

/// More hits than this are not read by anybody.
const MAX_FOUND: usize = 50;

pub(super) fn run(session: &Session<'_>, args: &SearchArgs) -> Result<Answer, CliError> {
    let catalog = session.catalog()?;
    let text = args.text.join(" ");
    let found = find(&catalog, &text, MAX_FOUND);
    let outcome = found.is_empty().then_some(Kind::User);
    let answer = match args.format {
        Format::Json => Answer::as_is(json(&catalog, &found)),
        Format::Text if found.is_empty() => {
            return Err(session.refuse("search-nothing", &[("text", shown(&text).into())]));
        }
        Format::Text => Answer::text(lines(session, &catalog, &found)),
    };
    Ok(answer.with_outcome(outcome))
}

fn json(catalog: &Catalog, found: &[Found]) -> String {
    let found: Value = found
        .iter()
        .map(|hit| {
            let kind = Entry::find(catalog, &hit.key).map(|entry| entry.kind());
            let why: Value = hit
                .reasons
                .iter()
                .map(|reason| json!({ "by": reason.word(), "what": reason.what() }))
                .collect();
            json!({ "id": hit.key.to_string(), "kind": kind, "name": hit.name, "why": why })
        })
        .collect();
    format!("{:#}\n", json!({ "found": found }))
}

fn lines(session: &Session<'_>, catalog: &Catalog, found: &[Found]) -> String {
    let mut out = String::new();
    for hit in found {
        let id = hit.key.to_string();
        let kind = Entry::find(catalog, &hit.key)
            .map(|entry| session.get(&format!("kind-{}", entry.kind())))
            .unwrap_or_default();
        let why = find::say(&session.texts, &hit.reasons);
        let why = if why.is_empty() { why } else { format!("  ({why})") };
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{id:<24} {kind:<20} {}{why}", hit.name);
    }
    out
}

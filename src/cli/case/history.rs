//! `leerpad case history`, `undo` and `redo`: what was done with a case, and going back.

use std::fmt::Write as _;
use std::path::PathBuf;

use serde_json::json;

use crate::cli::args::Format;
use crate::cli::audit;
use crate::cli::env;
use crate::cli::error::{CliError, Kind};
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::i18n::Lang;
use crate::store::CaseFolder;
use crate::store::audit::{Outcome, What};
use crate::store::journal::{Deed, Entry, Journal, Named};
use crate::store::keeper::{Act, Closed, How, NotKept, Opening, State, Turn};
use crate::store::read_case;

/// The journal of the case that was named.
pub(super) fn journal_of(
    session: &Session<'_>,
    name: &str,
) -> Result<(CaseFolder, PathBuf, Journal), CliError> {
    let (folder, path) = session.file_of(name)?;
    let desk = folder.desk(&path, session.who(&session.author()));
    let journal = desk.journal_of(&path).map_err(|error| session.file_error(&error))?;
    Ok((folder, path, journal))
}

pub(super) fn run(session: &Session<'_>, name: &str, format: Format) -> Result<Answer, CliError> {
    let (_, path, journal) = journal_of(session, name)?;
    audit::log_file(session, &path, What::ViewedHistory, Outcome::Done);
    let (past, _) = journal.stacks();
    let standing: Vec<u64> =
        past.iter().filter_map(|place| journal.entries.get(*place)).map(|entry| entry.number).collect();
    let shown = journal.entries.iter().filter(|entry| entry.deed != Deed::Draft);
    Ok(match format {
        Format::Json => {
            let changes: Vec<_> = shown
                .map(|entry| {
                    json!({
                        "number": entry.number,
                        "at": entry.at.to_string(),
                        "who": entry.who.name,
                        "host": entry.who.host,
                        "what": what(session, entry),
                        "reason": entry.reason,
                        "stands": !can_be_undone(entry) || standing.contains(&entry.number),
                    })
                })
                .collect();
            let document = json!({ "changes": changes, "damaged_from_line": journal.damaged });
            Answer::as_is(format!("{document:#}\n"))
        }
        Format::Text => {
            let clock = env::clock();
            let mut text = String::new();
            for entry in shown {
                let at = entry.at.to_zoned(clock.zone.clone()).strftime("%Y-%m-%d %H:%M");
                let undone = can_be_undone(entry) && !standing.contains(&entry.number);
                let undone = if undone { session.get("case-history-undone") } else { String::new() };
                let reason =
                    if entry.reason.is_empty() { String::new() } else { format!(": {}", entry.reason) };
                let (number, what) = (entry.number, what(session, entry));
                let _ = writeln!(text, "{number:>4}  {at}  {undone}{what}{reason}  ({})", entry.who.name);
            }
            if text.is_empty() {
                text = format!("{}\n", session.get("case-history-empty"));
            }
            if let Some(line) = journal.damaged {
                let _ = writeln!(text, "{}", session.with("case-history-damaged", &[("line", line.into())]));
            }
            Answer::text(text)
        }
    })
}

fn can_be_undone(entry: &Entry) -> bool {
    matches!(entry.deed, Deed::Did | Deed::Outside | Deed::SetAside)
}

/// What a change is called, in the language of the answer.
pub(super) fn what(session: &Session<'_>, entry: &Entry) -> String {
    let called = match session.texts.lang() {
        Lang::Nl => entry.named.nl.clone(),
        Lang::En => entry.named.en.clone(),
    };
    match entry.deed {
        Deed::Began => session.get("case-history-began"),
        Deed::Outside => session.get("ui-changed-outside"),
        Deed::TakenOver => session.get("case-history-taken-over"),
        Deed::Clashed => session.with("case-history-clashed", &[("what", called.into())]),
        Deed::Undid(number) => {
            session.with("case-history-undid", &[("n", number.to_string().into()), ("what", called.into())])
        }
        Deed::Redid(number) => {
            session.with("case-history-redid", &[("n", number.to_string().into()), ("what", called.into())])
        }
        Deed::Did | Deed::Amended | Deed::SetAside | Deed::HandedOver | Deed::Imported | Deed::Draft => {
            called
        }
    }
}

/// Takes changes back, or does them again.
pub(super) fn turn(session: &Session<'_>, name: &str, steps: u16, turn: Turn) -> Result<Answer, CliError> {
    let (folder, path) = session.file_of(name)?;
    let desk = folder.desk(&path, session.who(&session.author()));
    let now = env::clock().now;
    let opening = desk.open(&path, How::Alone, now()).map_err(|closed| refused(session, closed))?;
    let Opening { mut keeper, file, steps: known, left, .. } = opening;
    if left.is_some_and(|left| !left.entries.is_empty()) {
        return Err(session.refuse("case-history-left", &[]).hinted(session.get("case-history-left-hint")));
    }
    let Some(mut case) = file.case else { return Err(session.refuse("cli-case-wrong", &[])) };
    let stack = if turn == Turn::Undo { known.past } else { known.future };
    let mut acts = Vec::new();
    let mut told = String::new();
    let said = if turn == Turn::Undo { "ui-undone" } else { "ui-redone" };
    for step in stack.iter().rev().take(usize::from(steps)) {
        let Some(after) = read_case(name, step.text.as_bytes()).case else { break };
        let words = |lang| crate::i18n::Texts::new(lang);
        let what = |lang| match lang {
            Lang::Nl => step.named.nl.clone(),
            Lang::En => step.named.en.clone(),
        };
        let say = |lang| words(lang).with(said, &[("what", what(lang).into())]);
        let named = Named { id: said.to_owned(), nl: say(Lang::Nl), en: say(Lang::En) };
        let _ = writeln!(told, "{}", say(session.texts.lang()));
        let before = std::mem::replace(&mut case, after.clone());
        acts.push(Act {
            turn,
            named,
            reason: String::new(),
            at: now(),
            before: Box::new(before),
            after: Box::new(after),
        });
    }
    if acts.is_empty() {
        let id = if turn == Turn::Undo { "case-nothing-to-undo" } else { "case-nothing-to-redo" };
        return Err(session.refuse(id, &[]));
    }
    let kept = keeper.record(&acts, now()).map_err(|why| not_kept(session, why))?;
    audit::log_file(session, &path, What::Changed, Outcome::Done);
    match kept.state {
        State::Saved => Ok(Answer::text(told)),
        State::Unconfirmed(error) | State::JournalOnly(error) => Err(session.file_error(&error)),
    }
}

/// Why a case could not be opened to change it.
pub(super) fn refused(session: &Session<'_>, closed: Closed) -> CliError {
    match closed {
        Closed::File(error) => session.file_error(&error),
        Closed::Wrong(file) => session.show_findings(&file.findings, &file.sources, "cli-case-wrong"),
        Closed::Held(holder) => {
            let who = holder.map(|holder| format!("{} ({})", holder.who.name, holder.who.host));
            session.refuse("case-held", &[("who", who.unwrap_or_default().into())])
        }
    }
}

/// Why a change was not written.
pub(super) fn not_kept(session: &Session<'_>, why: NotKept) -> CliError {
    match why {
        NotKept::File(error) => session.file_error(&error),
        NotKept::Refused(file) => {
            let mut error = session.show_findings(&file.findings, &file.sources, "case-not-saved");
            error.kind = Kind::User;
            error
        }
        NotKept::TakenOver(_) => session.refuse("ui-taken-over", &[]),
    }
}

//! `leerpad case handover`: a case goes to a colleague, with the note that the colleague needs.

use std::io::Read as _;

use super::history::{not_kept, refused};
use crate::app::handing_over::{self, COLLEAGUE};
use crate::cli::args::{HandoverArgs, NoteFormat};
use crate::cli::error::{CliError, Kind};
use crate::cli::output::{self, Answer};
use crate::cli::session::{Origin, Session};
use crate::cli::{audit, env};
use crate::export::handover::{Done, HandoverFormat, LAST_CHANGES, Passing, handover};
use crate::i18n::{Lang, Texts};
use crate::model::case::Case;
use crate::model::catalog::Catalog;
use crate::planner::Cancel;
use crate::route::{self, Beside, Options, Proposal};
use crate::store::audit::{Outcome, What};
use crate::store::journal::{Journal, Named};
use crate::store::keeper::{Act, How, Opening, State, Turn};
use crate::store::{self, Mode, Problem};

/// The most bytes of an own note that are read from the input.
const MAX_NOTE: u64 = 64 * 1024;

pub(super) fn run(session: &Session<'_>, args: &HandoverArgs) -> Result<Answer, CliError> {
    let to = args.to.trim();
    if to.is_empty() {
        return Err(CliError::new(Kind::Usage, session.get("ui-hand-over-nobody")));
    }
    let catalog = session.catalog()?;
    let (folder, path) = session.file_of(&args.case)?;
    crate::cli::unlock::refuse_path(session, &path).or_else(|error| {
        // A sealed file that is named by its id is opened with the keys of the folder.
        if folder.id_of(&path).is_some() { Ok(()) } else { Err(error) }
    })?;
    let author = session.author();
    let desk = folder.desk(&path, session.who(&author));
    let now = env::clock().now;
    let opening = desk.open(&path, How::Alone, now()).map_err(|closed| refused(session, closed))?;
    let Opening { mut keeper, file, left, .. } = opening;
    if left.is_some_and(|left| !left.entries.is_empty()) {
        return Err(session.refuse("case-history-left", &[]).hinted(session.get("case-history-left-hint")));
    }
    let Some(before) = file.case else { return Err(session.refuse("cli-case-wrong", &[])) };
    let mut case = before.clone();
    let note = args.note.as_deref().map(said);
    handing_over::hand_over(&mut case, to, note.as_deref(), &author, session.day());
    if case != before {
        let label = handing_over::label(to);
        let say = |lang| label.say(&Texts::new(lang));
        let named = Named { id: label.id.to_owned(), nl: say(Lang::Nl), en: say(Lang::En) };
        let (before, after) = (Box::new(before), Box::new(case.clone()));
        let act = Act { turn: Turn::Do, named, reason: String::new(), at: now(), before, after };
        let kept = keeper.record(&[act], now()).map_err(|why| not_kept(session, why))?;
        audit::log_file(session, &path, What::HandedOver, Outcome::Done);
        if let State::Unconfirmed(error) | State::JournalOnly(error) = kept.state {
            return Err(session.file_error(&error));
        }
    }
    let format = match args.format {
        NoteFormat::Markdown => HandoverFormat::Markdown,
        NoteFormat::Text => HandoverFormat::Text,
        NoteFormat::Json => HandoverFormat::Json,
    };
    let proposal = proposal(session, &catalog, &case);
    let passing = Passing {
        texts: &session.texts,
        catalog: &catalog,
        case: &case,
        proposal: proposal.as_ref(),
        today: session.day(),
        from: author,
        to: to.to_owned(),
        unanswered: handing_over::unanswered(&session.texts, &catalog, &case),
        done: done(session, keeper.journal()),
    };
    let text = handover(&passing, format);
    let Some(out) = &args.out else { return Ok(Answer::as_is(text)) };
    let written = store::write_file(out, text.as_bytes(), Mode::Create);
    let outcome = if written.is_ok() { Outcome::Done } else { Outcome::Failed };
    let what = What::Exported { audience: COLLEAGUE.to_owned(), format: format.extension().to_owned() };
    audit::log_file(session, &path, what, outcome);
    let written = written.map_err(|error| {
        let is_there = error.problem == Problem::Exists;
        let told = session.file_error(&error);
        // The case is handed over already: the same command gives the note again.
        told.hinted(session.get(if is_there { "handover-again-elsewhere" } else { "handover-again" }))
    })?;
    let told = written.to_string_lossy().into_owned();
    output::say(&session.with("ui-print-written", &[("path", told.into())]));
    Ok(Answer::as_is(""))
}

/// What was given for the note: a hyphen stands for standard input, because everybody on the machine can read the arguments of a
/// program.
fn said(given: &str) -> String {
    if given != "-" {
        return given.to_owned();
    }
    let mut bytes = Vec::new();
    // What cannot be read is as good as nothing: the earlier note stays.
    drop(std::io::stdin().lock().take(MAX_NOTE).read_to_end(&mut bytes));
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The plan, where the case has a goal that can be planned; a note is needed without one as well.
fn proposal(session: &Session<'_>, catalog: &Catalog, case: &Case) -> Option<Proposal> {
    let goal = session.goal(catalog, case, None).ok()?;
    let options = Options {
        goal: Some(goal),
        beside: Beside { reasons: false, savings: false, routes: 0, front: false },
        ..Options::on(session.today(&Origin::Folder))
    };
    route::propose(catalog, case, &options, &Cancel::new()).ok()
}

/// The last changes of a journal that stand, the newest first.
fn done(session: &Session<'_>, journal: &Journal) -> Vec<Done> {
    let zone = env::clock().zone;
    let (past, _) = journal.stacks();
    let entries = past.iter().rev().filter_map(|place| journal.entries.get(*place));
    let lines = entries.take(LAST_CHANGES).map(|entry| Done {
        at: entry.at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string(),
        who: entry.who.name.clone(),
        what: super::history::what(session, entry),
        reason: entry.reason.clone(),
    });
    lines.collect()
}

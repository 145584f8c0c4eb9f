//! Handing a case over: the note for the next colleague, and whose case it is.

use jiff::civil::Date;

use super::intake::{self, Knowledge};
use super::message::Message;
use super::session::Session;
use super::state::State;
use super::words;
use crate::export::handover::{Done, HandoverFormat, LAST_CHANGES, Passing, Unanswered, handover};
use crate::i18n::Texts;
use crate::model::case::{Case, Written};
use crate::model::catalog::Catalog;

/// The id of what handing over is called in the history.
pub const HANDED_OVER: &str = "ui-change-handed-over";

/// The word of the audit log for who gets the note.
pub const COLLEAGUE: &str = "colleague";

/// What handing over to somebody is called.
pub fn label(to: &str) -> Message {
    Message::new(HANDED_OVER).text("to", to)
}

/// Gives a case to a colleague, with an own note where there is one; an earlier note stays where nothing new is said.
pub fn hand_over(case: &mut Case, to: &str, note: Option<&str>, author: &str, date: Date) {
    to.trim().clone_into(&mut case.advisor);
    if let Some(note) = note.map(str::trim).filter(|note| !note.is_empty()) {
        note.clone_into(&mut case.handover);
        case.handover_by = Some(Written { author: author.to_owned(), date });
    }
}

/// The questions of the intake without an answer.
pub fn unanswered(texts: &Texts, catalog: &Catalog, case: &Case) -> Vec<Unanswered> {
    let open = intake::questions(catalog, case).into_iter().filter_map(|question| {
        let was_asked = match intake::knowledge(catalog, case, question) {
            Knowledge::Known => return None,
            Knowledge::Unknown => true,
            Knowledge::NotAsked => false,
        };
        Some(Unanswered { name: words::question_name(texts, question), was_asked })
    });
    open.collect()
}

/// The note for the colleague who has the open case now.
pub fn note(state: &State, session: &Session, format: HandoverFormat) -> String {
    let texts = state.texts();
    let done = session.history.done().rev().take(LAST_CHANGES).map(|seen| Done {
        at: seen.by.map(|(_, at)| at.strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default(),
        who: seen.by.map_or(state.author.as_str(), |(by, _)| by).to_owned(),
        what: seen.label.say(texts),
        reason: String::new(),
    });
    let passing = Passing {
        texts,
        catalog: &state.catalog,
        case: &session.case,
        proposal: session.proposal(),
        today: session.today,
        from: state.author.clone(),
        to: session.case.advisor.clone(),
        unanswered: unanswered(texts, &state.catalog, &session.case),
        done: done.collect(),
    };
    handover(&passing, format)
}

//! Decisions: writing them down, and filling in the form of the assessment framework.

use crate::app::assessment;
use crate::app::decisions::{Entry, Kind, Row};
use crate::app::effect::Effect;
use crate::app::line::Line;
use crate::app::message::Message;
use crate::app::overlay::{Overlay, Prompt, Purpose, VerdictPicker};
use crate::app::state::State;
use crate::model::case::{Assessed, Decision, Question, Verdict};

use super::cases;

/// The longest text of a decision or note.
const TEXT_LIMIT: usize = 600;

/// The selected row.
fn selected(state: &State) -> Option<Row> {
    let session = state.session.as_ref()?;
    session.decision_rows(state.texts(), &state.catalog).get(session.decisions.selected).copied()
}

/// Does the main thing with the selected row: answers a question, edits what was written down, or shows all of the rest.
pub(super) fn activate(state: &mut State) {
    let Some(session) = &state.session else { return };
    match selected(state) {
        Some(Row::Question(question)) => {
            let known = session.case.assessment.iter().find(|own| own.question == question);
            let place = known.and_then(|own| Verdict::ALL.iter().position(|verdict| *verdict == own.verdict));
            let picker = VerdictPicker { question, selected: place.unwrap_or(0) };
            state.overlays.push(Overlay::Verdicts(picker));
        }
        Some(Row::Entry(Entry::Written(place))) => {
            let text = session.case.decisions.get(place).map(|own| own.text.clone()).unwrap_or_default();
            prompt(state, Purpose::Decision(Some(place)), &text);
        }
        Some(Row::Entry(_)) => super::toggle_details(state),
        Some(Row::Heading(_)) | None => {}
    }
}

fn prompt(state: &mut State, purpose: Purpose, text: &str) {
    let line = Line::with(TEXT_LIMIT, text);
    state.overlays.push(Overlay::Prompt(Prompt { purpose, line, problem: None }));
}

/// Asks for a decision to be written down.
pub(super) fn add(state: &mut State) {
    prompt(state, Purpose::Decision(None), "");
}

/// Takes a verdict: asks for the note to it, or takes the answer away.
pub(super) fn judged(state: &mut State, picker: &VerdictPicker) -> Vec<Effect> {
    let Some(verdict) = picker.verdict() else { return answer(state, picker.question, None, "") };
    let known = state
        .session
        .as_ref()
        .and_then(|session| session.case.assessment.iter().find(|own| own.question == picker.question));
    let note = known.map(|own| own.note.clone()).unwrap_or_default();
    prompt(state, Purpose::Note { question: picker.question, verdict }, &note);
    Vec::new()
}

/// Puts the answer to a question into the case, or takes it away. The same answer again keeps its author and date.
pub(super) fn answer(
    state: &mut State,
    question: Question,
    verdict: Option<Verdict>,
    note: &str,
) -> Vec<Effect> {
    let date = state.session.as_ref().map_or(state.today, |session| session.today);
    let author = state.author.clone();
    let label = match verdict {
        Some(verdict) => Message::new("ui-change-assessed").id("verdict", assessment::verdict(verdict)),
        None => Message::new("ui-change-not-assessed"),
    };
    let label = label.id("question", assessment::question(question));
    cases::change_because(state, label, note, |case| {
        let Some(verdict) = verdict else {
            case.assessment.retain(|own| own.question != question);
            return;
        };
        let new = Assessed { question, verdict, note: note.trim().to_owned(), author, date };
        match case.assessment.iter_mut().find(|own| own.question == question) {
            Some(known) if known.verdict == new.verdict && known.note == new.note => {}
            Some(known) => *known = new,
            None => {
                case.assessment.push(new);
                case.assessment.sort_by_key(|own| own.question);
            }
        }
    })
}

/// Writes a decision down, or changes what was written; an empty line changes nothing.
pub(super) fn write(state: &mut State, place: Option<usize>, text: &str) -> Vec<Effect> {
    let text = text.trim().to_owned();
    if text.is_empty() {
        return Vec::new();
    }
    let date = state.session.as_ref().map_or(state.today, |session| session.today);
    let author = state.author.clone();
    let id = if place.is_some() { "ui-change-decision-edited" } else { "ui-change-decision" };
    cases::change(state, Message::new(id).text("what", text.clone()), |case| {
        let known = place.and_then(|place| case.decisions.get_mut(place));
        match known {
            // Who writes it anew answers for it; the day it was taken stays.
            Some(known) if known.text != text => {
                known.text = text;
                known.author = author;
            }
            Some(_) => {}
            None => case.decisions.push(Decision { date, author, text }),
        }
    })
}

/// Takes away what was written down, or the answer to a question.
pub(super) fn remove(state: &mut State) -> Vec<Effect> {
    match selected(state) {
        Some(Row::Question(question)) => answer(state, question, None, ""),
        Some(Row::Entry(Entry::Written(place))) => {
            let text = state
                .session
                .as_ref()
                .and_then(|session| session.case.decisions.get(place))
                .map(|own| own.text.clone())
                .unwrap_or_default();
            cases::change(state, Message::new("ui-change-decision-removed").text("what", text), |case| {
                if place < case.decisions.len() {
                    case.decisions.remove(place);
                }
            })
        }
        _ => Vec::new(),
    }
}

/// Shows decisions of the next kind only.
pub(super) fn next_kind(state: &mut State) {
    if let Some(session) = &mut state.session {
        session.decisions.kind = Kind::after(session.decisions.kind);
    }
    select_first(state);
}

/// Selects the first row that can be selected.
pub(super) fn select_first(state: &mut State) {
    let Some(session) = &state.session else { return };
    let rows = session.decision_rows(state.texts(), &state.catalog);
    let first = rows.iter().position(|row| row.can_be_selected()).unwrap_or(0);
    if let Some(session) = &mut state.session {
        session.decisions.selected = first;
    }
}

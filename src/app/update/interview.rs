//! The intake: going through its questions, and keeping the answers.

use crate::app::action::View;
use crate::app::effect::Effect;
use crate::app::facts::{self, Field, Kind, options};
use crate::app::intake::{self, Answer, At, Intake, Question, SummaryRow};
use crate::app::interview::InterviewStep;
use crate::app::message::Message;
use crate::app::overlay::Overlay;
use crate::app::state::State;
use crate::app::words;
use crate::model::case::Case;

use super::{cases, facts as fact_changes, forms, show};

/// Opens the intake where it goes on.
pub(super) fn open(state: &mut State) {
    let Some(session) = &state.session else { return };
    let at = intake::resume(&state.catalog, &session.case);
    push(state, at, false);
}

/// Asks one question, and no other behind it.
pub(super) fn ask_one(state: &mut State, question: Question) {
    push(state, At::Question(question), true);
}

fn push(state: &mut State, at: At, single: bool) {
    let Some(session) = &state.session else { return };
    let intake = Intake::new(&state.catalog, &session.case, at, single);
    state.overlays.push(Overlay::Intake(intake));
}

/// Shows the answers anew after the case has changed under an open intake. A question that does not apply any more is left.
pub(super) fn refresh(state: &mut State) {
    let Some(session) = &state.session else { return };
    for overlay in &mut state.overlays {
        let Overlay::Intake(open) = overlay else { continue };
        let applies = match open.at {
            At::Summary => true,
            At::Question(question) => {
                open.single || intake::questions(&state.catalog, &session.case).contains(&question)
            }
        };
        let at = if applies { open.at } else { intake::resume(&state.catalog, &session.case) };
        *open = Intake::new(&state.catalog, &session.case, at, open.single);
    }
}

/// Takes the answer, or goes where the selected row of the summary leads.
pub(super) fn activate(state: &mut State, intake: Intake) -> Vec<Effect> {
    let catalog = state.catalog.clone();
    let Some(session) = &state.session else { return Vec::new() };
    let case = &session.case;
    let At::Question(question) = intake.at else {
        match intake::summary(&catalog, case).get(intake.selected) {
            Some(SummaryRow::Question(question, _)) => push(state, At::Question(*question), false),
            _ => show(state, View::Experience),
        }
        return Vec::new();
    };
    if let Question::Field(field) = question
        && question.is_typed()
    {
        return keep_typed(state, intake, field);
    }
    match intake::answers(&catalog, case, question).get(intake.selected).cloned() {
        Some(Answer::Unknown) => unknown(state, &intake, question),
        Some(Answer::Choice(choice)) => {
            let Question::Field(field) = question else { return Vec::new() };
            let mut changed = case.clone();
            options::choose(&mut changed, field, &choice);
            answered(state, &intake, question, changed)
        }
        Some(Answer::Complete) => {
            let changed = case.clone();
            answered(state, &intake, question, changed)
        }
        Some(Answer::Entry(place)) => {
            state.overlays.push(Overlay::Intake(intake));
            open_form(state, question, Some(place));
            Vec::new()
        }
        Some(Answer::Add) => {
            state.overlays.push(Overlay::Intake(intake));
            open_form(state, question, None);
            Vec::new()
        }
        None => Vec::new(),
    }
}

fn open_form(state: &mut State, question: Question, place: Option<usize>) {
    if let Question::Entries(entry) = question {
        forms::open(state, entry, place);
    }
}

fn keep_typed(state: &mut State, mut intake: Intake, field: Field) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    let question = Question::Field(field);
    let text = intake.line.text();
    let is_empty = text.trim().is_empty();
    let mut changed = session.case.clone();
    let nothing_said = is_empty && !field.empty_is_an_answer();
    let problem = if let Some(problem) = fact_changes::refused(&text) {
        Some(problem)
    } else if nothing_said && !intake.single {
        Some(Message::new("ui-expected-answer"))
    } else {
        facts::set(&mut changed, field, &text).err().map(|expected| expected_of(field, expected))
    };
    if problem.is_some() {
        intake.problem = problem;
        state.overlays.push(Overlay::Intake(intake));
        return Vec::new();
    }
    if nothing_said {
        return unknown(state, &intake, question);
    }
    answered(state, &intake, question, changed)
}

/// What was expected, with the bounds of a number.
fn expected_of(field: Field, expected: &'static str) -> Message {
    match field.kind() {
        Kind::Number { least, most, .. } => {
            Message::new("ui-expected-number-between").number("least", least).number("most", most)
        }
        _ => Message::new(expected),
    }
}

/// Keeps a case in which a question was answered, and goes on.
fn answered(state: &mut State, intake: &Intake, question: Question, mut changed: Case) -> Vec<Effect> {
    let same = state.session.as_ref().is_some_and(|session| session.case == changed);
    let label = match question {
        Question::Field(field) if !same => fact_changes::label(field),
        _ => fact_changes::about("ui-change-answered", question),
    };
    intake::record(&mut changed, question, true);
    let effects = cases::change(state, label, |case| *case = changed);
    go(state, intake, true);
    effects
}

/// Keeps that nobody knows the answer, and goes on.
fn unknown(state: &mut State, intake: &Intake, question: Question) -> Vec<Effect> {
    let catalog = state.catalog.clone();
    let label = fact_changes::about("ui-change-unknown", question);
    let effects = cases::change(state, label, |case| {
        intake::forget(&catalog, case, question);
        intake::record(case, question, false);
    });
    go(state, intake, true);
    effects
}

/// Goes to the next question or the one before; a question asked on its own is over.
fn go(state: &mut State, from: &Intake, forward: bool) {
    if from.single {
        return;
    }
    let Some(session) = &state.session else { return };
    let questions = intake::questions(&state.catalog, &session.case);
    let place =
        from.question().map(|question| questions.iter().position(|other| *other == question).unwrap_or(0));
    let next = match (place, forward) {
        (None, true) => None,
        (None, false) => questions.len().checked_sub(1),
        (Some(place), true) => Some(place + 1),
        (Some(place), false) => Some(place.saturating_sub(1)),
    };
    let next = next.and_then(|place| questions.get(place)).copied();
    push(state, next.map_or(At::Summary, At::Question), false);
}

/// Does what is neither moving, typing, keeping nor leaving.
pub(super) fn step(state: &mut State, step: InterviewStep) -> Vec<Effect> {
    if let Some(Overlay::Form(_)) = state.overlays.last() {
        return forms::step(state, step);
    }
    let catalog = state.catalog.clone();
    let Some(Overlay::Intake(intake)) = state.overlays.last().cloned() else { return Vec::new() };
    let Some(session) = &state.session else { return Vec::new() };
    match (step, intake.question()) {
        (InterviewStep::Next | InterviewStep::Previous, _) if intake.single => Vec::new(),
        (InterviewStep::Next | InterviewStep::Previous, _) if intake.is_changed(&catalog, &session.case) => {
            // What was typed is not thrown away by going on.
            state.overlays.pop();
            let effects = activate(state, intake.clone());
            let kept = !matches!(
                state.overlays.last(),
                Some(Overlay::Intake(open)) if open.at == intake.at && open.problem.is_some()
            );
            if kept && step == InterviewStep::Previous {
                state.overlays.pop();
                go(state, &intake, false);
            }
            effects
        }
        (InterviewStep::Next | InterviewStep::Previous, _) => {
            state.overlays.pop();
            go(state, &intake, step == InterviewStep::Next);
            Vec::new()
        }
        (InterviewStep::Unknown, Some(question)) if question.is_asked() => {
            state.overlays.pop();
            unknown(state, &intake, question)
        }
        (InterviewStep::Pick(letter), Some(question)) => {
            pick(state, question, letter);
            Vec::new()
        }
        (InterviewStep::Remove, Some(question @ Question::Entries(entry))) => {
            match intake::answers(&catalog, &session.case, question).get(intake.selected) {
                Some(Answer::Entry(place)) => fact_changes::remove_entry(state, entry, *place),
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

/// Selects an answer by the digits of its number, or by its first letter.
fn pick(state: &mut State, question: Question, letter: char) {
    let Some(session) = &state.session else { return };
    let answers = intake::answers(&state.catalog, &session.case, question);
    let first = intake::first_number(question);
    let digit = letter.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
    let starts = |answer: &Answer| {
        let label = words::answer(state.texts(), &state.catalog, &session.case, question, answer);
        label.chars().next().is_some_and(|own| own.to_lowercase().eq(letter.to_lowercase()))
    };
    let Some(Overlay::Intake(intake)) = state.overlays.last() else { return };
    let (selected, number) = if let Some(digit) = digit {
        let place = |number: usize| number.checked_sub(first).filter(|place| *place < answers.len());
        let longer = intake.number.map(|number| number.saturating_mul(10).saturating_add(digit));
        // A second digit makes a longer number where there is such an answer, and begins anew where there is none.
        match longer.and_then(|number| Some((place(number)?, number))) {
            Some((place, number)) => (Some(place), Some(number)),
            None => (place(digit), Some(digit)),
        }
    } else {
        let from = intake.selected + 1;
        let mut places = (from..answers.len()).chain(0..from.min(answers.len()));
        (places.find(|place| answers.get(*place).is_some_and(starts)), None)
    };
    if let Some(Overlay::Intake(intake)) = state.overlays.last_mut() {
        intake.selected = selected.unwrap_or(intake.selected);
        intake.number = number;
        intake.problem = None;
    }
}

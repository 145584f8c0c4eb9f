//! The keys of what asks for facts: the intake, and the forms of entries.

use super::action::{Action, Edit, Motion};
use super::facts::Field;
use super::input::edit_key;
use super::intake::{At, Intake, Question};
use super::key::{KeyCode, KeyPress};

/// What can be done while facts are asked for, beside moving, typing, keeping and leaving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InterviewStep {
    /// Goes to the next question or field.
    Next,
    /// Goes to the question or field before.
    Previous,
    /// Answers that nobody knows.
    Unknown,
    /// Selects the answer with this digit in its number, or the next that starts with this letter.
    Pick(char),
    /// Removes the selected entry of a list.
    Remove,
    /// Keeps the form as it is.
    Keep,
}

/// What a key means while the intake asks.
pub fn intake_key(intake: &Intake, key: KeyPress) -> Option<Action> {
    let typed = intake.question().is_some_and(Question::is_typed);
    let is_long = intake.question() == Some(Question::Field(Field::Handover));
    let is_list = matches!(intake.at, At::Question(Question::Entries(_)));
    Some(match (key.code, key.ctrl) {
        (KeyCode::Enter, _) => Action::Activate,
        (KeyCode::Esc, _) => Action::Back,
        (KeyCode::Char('z'), true) => Action::Undo,
        (KeyCode::Char('y' | 'r'), true) => Action::Redo,
        (KeyCode::Tab, _) | (KeyCode::Char('n'), true) => Action::Interview(InterviewStep::Next),
        (KeyCode::BackTab, _) | (KeyCode::Char('p'), true) => Action::Interview(InterviewStep::Previous),
        (KeyCode::F(4), _) => Action::Interview(InterviewStep::Unknown),
        (KeyCode::Up, false) if typed => Action::Interview(InterviewStep::Previous),
        (KeyCode::Down, false) if typed => Action::Interview(InterviewStep::Next),
        // The line end itself, which no line takes but one of several paragraphs.
        (KeyCode::Char('j'), true) if is_long => Action::Edit(Edit::Insert("\n".to_owned())),
        _ if typed => edit_key(key)?,
        (KeyCode::Up, false) => Action::Move(Motion::Up),
        (KeyCode::Down, false) => Action::Move(Motion::Down),
        (KeyCode::PageUp, false) => Action::Move(Motion::PageUp),
        (KeyCode::PageDown, false) => Action::Move(Motion::PageDown),
        (KeyCode::Home, false) => Action::Move(Motion::First),
        (KeyCode::End, false) => Action::Move(Motion::Last),
        (KeyCode::Delete | KeyCode::Char('x'), false) if is_list => Action::Interview(InterviewStep::Remove),
        (KeyCode::Char(' '), false) => Action::Activate,
        _ => Action::Interview(InterviewStep::Pick(key.typed()?)),
    })
}

/// What a key means while a form is filled in.
pub fn form_key(key: KeyPress) -> Option<Action> {
    Some(match (key.code, key.ctrl) {
        (KeyCode::Enter, _) => Action::Activate,
        (KeyCode::Esc, _) => Action::Back,
        (KeyCode::Char('s'), true) => Action::Interview(InterviewStep::Keep),
        (KeyCode::Tab, _) | (KeyCode::Char('n'), true) => Action::Interview(InterviewStep::Next),
        (KeyCode::BackTab, _) | (KeyCode::Char('p'), true) => Action::Interview(InterviewStep::Previous),
        (KeyCode::Up, false) => Action::Move(Motion::Up),
        (KeyCode::Down, false) => Action::Move(Motion::Down),
        _ => edit_key(key)?,
    })
}

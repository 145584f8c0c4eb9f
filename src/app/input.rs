//! What comes in from the terminal, and which action it means in the present state.

use super::action::{Action, Edit, Motion, View};
use super::commands::{self, Scope};
use super::effect::{Effect, TaskDone};
use super::intake::Question;
use super::interview::{form_key, intake_key};
use super::key::{KeyCode, KeyPress};
use super::keymap::Lookup;
use super::message::Message;
use super::overlay::Overlay;
use super::state::State;
use super::update::update;

/// The most of a paste that is looked at: more never fits into any field.
const PASTE_LIMIT: usize = 8_000;

/// What comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(KeyPress),
    /// Pasted text.
    Paste(String),
    /// A new size of the window.
    Resize(u16, u16),
    /// The mouse was used on something.
    Pointer(Target),
    /// A task outside is done.
    Done(TaskDone),
}

/// What the mouse was used on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A row of the list on top, by its number.
    Row(usize),
    /// The name of a view.
    View(View),
    /// A command in the row of hints, by its id.
    Command(&'static str),
    /// The wheel was turned: so many rows up or down.
    Wheel(Motion, u8),
}

/// Takes an input: finds the actions it means and applies them.
pub fn handle(state: &mut State, input: Input) -> Vec<Effect> {
    match input {
        Input::Resize(width, height) => update(state, Action::Resized(width, height)),
        Input::Done(done) => update(state, Action::Done(done)),
        Input::Paste(text) => {
            if takes_text(state) {
                let bounded: String = text.chars().take(PASTE_LIMIT).collect();
                update(state, Action::Edit(Edit::Insert(bounded)))
            } else {
                Vec::new()
            }
        }
        Input::Key(key) => press(state, key),
        Input::Pointer(target) => pointed(state, target),
    }
}

/// What the mouse was used on; what lies under an overlay is out of reach.
fn pointed(state: &mut State, target: Target) -> Vec<Effect> {
    let mut effects = update(state, Action::Pending(Vec::new()));
    match target {
        Target::Row(row) => effects.extend(update(state, Action::Point(row))),
        Target::View(view) if state.session.is_some() && state.overlays.is_empty() => {
            effects.extend(update(state, Action::Show(view)));
        }
        Target::Command(id) if state.overlays.is_empty() => {
            if let Some(command) = commands::TABLE.iter().find(|command| command.id == id) {
                effects.extend(run(state, command));
            }
        }
        Target::Wheel(motion, rows) => {
            for _ in 0..rows {
                effects.extend(update(state, Action::Move(motion)));
            }
        }
        Target::View(_) | Target::Command(_) => {}
    }
    effects
}

/// Whether typed characters go into a line.
pub fn takes_text(state: &State) -> bool {
    match state.overlays.last() {
        Some(
            Overlay::Commands(_)
            | Overlay::Glossary(_)
            | Overlay::Prompt(_)
            | Overlay::Pick(_)
            | Overlay::Form(_),
        ) => true,
        Some(Overlay::Intake(intake)) => intake.question().is_some_and(Question::is_typed),
        Some(
            Overlay::States(_)
            | Overlay::Leave(_)
            | Overlay::Ask(_)
            | Overlay::Replace(_)
            | Overlay::Overwrite(..)
            | Overlay::Suggest(_)
            | Overlay::WhyNot(_)
            | Overlay::Verdicts(_),
        ) => false,
        None => match &state.session {
            None => true,
            Some(session) => match session.view {
                View::Experience => session.experience.filter.typing,
                View::Goal => session.goals.filter.typing,
                View::Decisions => session.decisions.filter.typing,
                View::Map => session.map.jump.filter.typing,
                _ => false,
            },
        },
    }
}

fn press(state: &mut State, key: KeyPress) -> Vec<Effect> {
    // Escape and the key after it arrive as one where the line holds the first back: nobody meant alt, unless a key has it.
    if key.alt && matches!(state.keys.lookup(state.screen(), &[key]), Lookup::Nothing) {
        let mut effects = press(state, KeyPress::plain(KeyCode::Esc));
        effects.extend(press(state, KeyPress { alt: false, ..key }));
        return effects;
    }
    if let Some(action) = over_screen(state, key) {
        return update(state, action);
    }
    if !state.overlays.is_empty() {
        return Vec::new();
    }
    if takes_text(state)
        && let Some(action) = typing(state, key)
    {
        return update(state, action);
    }
    let mut keys = state.pending.clone();
    keys.push(key);
    match state.keys.lookup(state.screen(), &keys) {
        Lookup::Pending(_) => update(state, Action::Pending(keys)),
        Lookup::Commands(commands) => {
            let mut effects = update(state, Action::Pending(Vec::new()));
            let usable = commands.iter().find(|command| commands::usable(state, command).is_ok());
            if let Some(command) = usable.or(commands.first()) {
                effects.extend(run(state, command));
            }
            effects
        }
        Lookup::Nothing => update(state, Action::Pending(Vec::new())),
    }
}

/// Runs a command of the table, or says why it cannot be run.
pub fn run(state: &mut State, command: &commands::Command) -> Vec<Effect> {
    match commands::usable(state, command) {
        Ok(()) => update(state, command.action.clone()),
        Err(why) => {
            state.notice = Some(Message::new(why));
            Vec::new()
        }
    }
}

/// Keys while something lies over the screen.
fn over_screen(state: &State, key: KeyPress) -> Option<Action> {
    let top = state.overlays.last()?;
    if let Some(command) = always(state, key) {
        return Some(command);
    }
    let action = match top {
        Overlay::Leave(_) | Overlay::Overwrite(..) => match key.code {
            KeyCode::Enter => Action::Activate,
            KeyCode::Char('y' | 'Y' | 'j' | 'J') if !key.ctrl => Action::Activate,
            KeyCode::Esc | KeyCode::Char('n' | 'N' | 'q') => Action::Back,
            _ => return None,
        },
        Overlay::Suggest(_) => match (key.code, key.typed()) {
            (KeyCode::Char(' '), _) => Action::Choose,
            (_, Some('a')) => Action::ChooseAll,
            (_, Some('j')) => Action::Move(Motion::Down),
            (_, Some('k')) => Action::Move(Motion::Up),
            _ => list_key(key)?,
        },
        Overlay::WhyNot(_) => match key.typed() {
            Some('j') => Action::Move(Motion::Down),
            Some('k') => Action::Move(Motion::Up),
            Some('q' | 'n') => Action::Back,
            _ => list_key(key)?,
        },
        Overlay::States(_) | Overlay::Verdicts(_) | Overlay::Replace(_) | Overlay::Ask(_) => {
            match (key.code, key.typed()) {
                (_, Some('j')) => Action::Move(Motion::Down),
                (_, Some('k')) => Action::Move(Motion::Up),
                (KeyCode::Char(' '), _) => Action::Activate,
                _ => list_key(key)?,
            }
        }
        Overlay::Commands(_) | Overlay::Glossary(_) | Overlay::Pick(_) => {
            list_key(key).or_else(|| edit_key(key))?
        }
        Overlay::Intake(intake) => intake_key(intake, key)?,
        Overlay::Form(_) => form_key(key)?,
        Overlay::Prompt(_) => match key.code {
            KeyCode::Enter => Action::Activate,
            KeyCode::Esc => Action::Back,
            _ => edit_key(key)?,
        },
    };
    Some(action)
}

/// The commands that work whatever lies over the screen.
fn always(state: &State, key: KeyPress) -> Option<Action> {
    match state.keys.lookup(state.screen(), &[key]) {
        Lookup::Commands(found) => {
            found.iter().find(|found| found.scope == Scope::Always).map(|found| found.action.clone())
        }
        _ => None,
    }
}

/// Keys while a filter is typed.
fn typing(state: &State, key: KeyPress) -> Option<Action> {
    // On the start screen help stays one key away; names of people and cases have no question mark in them.
    if state.session.is_none() && matches!(key.typed(), Some('?' | ':')) {
        return None;
    }
    match key.code {
        KeyCode::Esc => Some(Action::Back),
        KeyCode::Enter if state.screen() == super::state::Screen::Case(View::Map) => Some(Action::Activate),
        KeyCode::Enter if state.session.is_some() => Some(Action::Back),
        // The start screen is a list first: its filter is short, and its ends are far.
        KeyCode::Home if state.session.is_none() => Some(Action::Move(Motion::First)),
        KeyCode::End if state.session.is_none() => Some(Action::Move(Motion::Last)),
        _ => match list_key(key) {
            Some(Action::Move(motion)) => Some(Action::Move(motion)),
            _ => edit_key(key),
        },
    }
}

fn list_key(key: KeyPress) -> Option<Action> {
    if key.ctrl || key.alt {
        return None;
    }
    Some(match key.code {
        KeyCode::Up => Action::Move(Motion::Up),
        KeyCode::Down => Action::Move(Motion::Down),
        KeyCode::PageUp => Action::Move(Motion::PageUp),
        KeyCode::PageDown => Action::Move(Motion::PageDown),
        KeyCode::Enter => Action::Activate,
        KeyCode::Esc => Action::Back,
        _ => return None,
    })
}

/// The change to a line that a key makes.
pub(super) fn edit_key(key: KeyPress) -> Option<Action> {
    if let Some(letter) = key.typed() {
        return Some(Action::Edit(Edit::Insert(letter.to_string())));
    }
    let edit = match (key.code, key.ctrl) {
        (KeyCode::Backspace, false) | (KeyCode::Char('h'), true) => Edit::Backspace,
        (KeyCode::Delete, false) | (KeyCode::Char('d'), true) => Edit::Delete,
        (KeyCode::Char('w'), true) => Edit::DeleteWord,
        (KeyCode::Char('u'), true) => Edit::Clear,
        (KeyCode::Left, false) => Edit::Left,
        (KeyCode::Right, false) => Edit::Right,
        (KeyCode::Home, false) | (KeyCode::Char('a'), true) => Edit::Home,
        (KeyCode::End, false) | (KeyCode::Char('e'), true) => Edit::End,
        _ => return None,
    };
    Some(Action::Edit(edit))
}

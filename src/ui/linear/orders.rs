//! What a typed word means: a command of the one table, by its letter, its name, or the name of the view it shows.

use crate::app::State;
use crate::app::action::{Action, View};
use crate::app::commands::{self, Command};
use crate::app::state::Screen;
use crate::app::{KeyCode, KeyPress};

use super::outline::Spot;

/// Letters for commands whose keys are no letters.
const LETTERS: [(&str, char); 6] = [
    ("cycle-mark", 'm'),
    ("pick-mark", 's'),
    ("choose-goal", 'g'),
    ("apply", 'a'),
    ("new-case", 'n'),
    ("save-copy", 'w'),
];

/// What a word means.
#[derive(Debug)]
pub enum Order {
    /// A command.
    Run(&'static Command),
    /// Several commands start with it.
    Many(Vec<&'static Command>),
    /// None.
    Unknown,
}

/// The letter that runs a command, where it has one.
pub fn letter(command: &Command) -> Option<char> {
    let own = LETTERS.iter().find(|(id, _)| *id == command.id).map(|(_, letter)| *letter);
    own.or_else(|| {
        command.keys.iter().find_map(|keys| match KeyPress::parse(keys)? {
            KeyPress { code: KeyCode::Char(letter), ctrl: false, alt: false } => {
                (letter.is_ascii_alphabetic() && keys.len() == 1).then_some(letter)
            }
            _ => None,
        })
    })
}

/// Whether the view has no list of its own here, and is walked through as it is drawn.
pub const fn is_walked(view: View) -> bool {
    matches!(view, View::Hours | View::Decisions | View::Print | View::Map)
}

/// Whether a command is of use without a screen: numbers choose rows, so that nothing has to be walked to or unfolded.
fn is_of_use(state: &State, command: &Command) -> bool {
    let walked = matches!(state.screen(), Screen::Case(view) if is_walked(view));
    match command.action {
        Action::Move(_) => walked,
        Action::Activate => walked || matches!(command.id, "pick-mark" | "choose-goal" | "apply"),
        Action::ToggleDetails => {
            matches!(state.screen(), Screen::Case(View::Experience | View::Goal))
        }
        Action::Fold
        | Action::Unfold
        | Action::Filter
        | Action::Back
        | Action::OpenHelp
        | Action::OpenPalette => false,
        _ => true,
    }
}

/// Whether a command is about a row, and not about the whole.
const fn is_about_a_row(action: &Action) -> bool {
    matches!(
        action,
        Action::Activate
            | Action::CycleMark
            | Action::RemoveMark
            | Action::ToggleDetails
            | Action::SetMark { .. }
    )
}

/// Whether a row is what the reader has before them.
fn has_row(state: &State, spot: Option<&Spot>) -> bool {
    match (spot, state.screen()) {
        (Some(Spot::Row | Spot::Under(_)), _) => true,
        (None, Screen::Case(view)) => view == View::Why || is_walked(view),
        _ => false,
    }
}

/// Why a command cannot be used now.
pub fn usable(state: &State, spot: Option<&Spot>, command: &Command) -> Result<(), commands::Why> {
    if is_about_a_row(&command.action) && !has_row(state, spot) {
        return Err("ui-why-no-item");
    }
    commands::usable(state, command)
}

/// The commands of this screen that are of use here.
pub fn here(state: &State) -> Vec<&'static Command> {
    commands::here(state.screen()).into_iter().filter(|command| is_of_use(state, command)).collect()
}

/// The commands worth naming with every screen.
pub fn main(state: &State, spot: Option<&Spot>) -> Vec<&'static Command> {
    let mut found: Vec<&Command> = here(state)
        .into_iter()
        .filter(|command| matches!(command.hint, 1..=5 | 7) && usable(state, spot, command).is_ok())
        .collect();
    found.sort_by_key(|command| command.hint);
    found
}

/// What a command is called when it is typed: its name, or that of the view it shows.
fn names(state: &State, command: &Command) -> Vec<String> {
    let texts = state.texts();
    let mut names = vec![texts.get(command.name).to_lowercase()];
    if let Action::Show(view) = command.action {
        names.push(texts.get(view.name()).to_lowercase());
    }
    names
}

/// What a word means here; commands that cannot be used now are found too, and say why.
pub fn find(state: &State, word: &str) -> Order {
    let commands = here(state);
    let typed = word.trim();
    let mut letters = typed.chars();
    if let (Some(one), None) = (letters.next(), letters.next()) {
        let exact = commands.iter().find(|command| letter(command) == Some(one));
        let key = |command: &&&Command| !one.is_ascii_digit() && command.keys.contains(&typed);
        let exact = exact.or_else(|| commands.iter().find(key));
        let small = one.to_ascii_lowercase();
        let found = exact.or_else(|| commands.iter().find(|command| letter(command) == Some(small)));
        if let Some(command) = found {
            return Order::Run(command);
        }
    }
    let typed = typed.to_lowercase();
    let named = |fits: &dyn Fn(&str) -> bool| -> Vec<&'static Command> {
        commands
            .iter()
            .copied()
            .filter(|command| names(state, command).iter().any(|name| fits(name)))
            .collect()
    };
    let exact: Vec<&'static Command> = {
        let by_id = commands.iter().copied().find(|command| command.id == typed);
        by_id.map_or_else(|| named(&|name| name == typed), |command| vec![command])
    };
    let found = if exact.is_empty() { named(&|name| name.starts_with(&typed)) } else { exact };
    let Some(first) = found.first().copied() else { return Order::Unknown };
    let called = |command: &Command| names(state, command).into_iter().next();
    if found.iter().any(|command| called(command) != called(first)) {
        return Order::Many(found);
    }
    // The first that can be used stands for those that are called the same.
    let usable = found.iter().find(|command| commands::usable(state, command).is_ok());
    Order::Run(usable.copied().unwrap_or(first))
}

//! From keys to commands, by way of the table.

use super::commands::{self, Command};
use super::key::KeyPress;
use super::state::Screen;

/// What a sequence of keys means.
#[derive(Debug)]
pub enum Lookup {
    /// The commands of this key; the first that can be used now is meant.
    Commands(Vec<&'static Command>),
    /// The start of a sequence: what can follow.
    Pending(Vec<(KeyPress, &'static Command)>),
    /// Nothing.
    Nothing,
}

/// Looks a sequence of keys up among the commands of a screen; the narrower scope wins.
pub fn lookup(screen: Screen, keys: &[KeyPress]) -> Lookup {
    let mut pending = Vec::new();
    let mut found: Vec<&'static Command> = Vec::new();
    for command in commands::here(screen) {
        for sequence in command.keys.iter().map(|keys| sequence(keys)) {
            if sequence == keys
                && found.first().is_none_or(|first| first.scope.narrowness() == command.scope.narrowness())
            {
                found.push(command);
            }
            if let Some(next) = sequence.strip_prefix(keys).and_then(|rest| rest.first()) {
                pending.push((*next, command));
            }
        }
    }
    if !found.is_empty() {
        return Lookup::Commands(found);
    }
    if pending.is_empty() { Lookup::Nothing } else { Lookup::Pending(pending) }
}

/// The keys of one entry of the table.
pub fn sequence(keys: &str) -> Vec<KeyPress> {
    keys.split(' ').filter_map(KeyPress::parse).collect()
}

/// How the first keys of a command are shown, such as `g g`.
pub fn label(command: &Command, texts: &crate::i18n::Texts) -> String {
    command.keys.first().map(|keys| label_of(keys, texts)).unwrap_or_default()
}

/// How all keys of a command are shown.
pub fn labels(command: &Command, texts: &crate::i18n::Texts) -> String {
    command.keys.iter().map(|keys| label_of(keys, texts)).collect::<Vec<_>>().join(", ")
}

fn label_of(keys: &str, texts: &crate::i18n::Texts) -> String {
    sequence(keys).into_iter().map(|key| key.label(texts)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::app::action::View;
    use crate::app::commands::TABLE;

    #[test]
    fn every_key_of_the_table_can_be_read_and_means_one_thing() {
        let screens = [Screen::Start].into_iter().chain(View::ALL.map(Screen::Case));
        for screen in screens {
            let mut taken: BTreeMap<(u8, Vec<KeyPress>), &str> = BTreeMap::new();
            for command in commands::here(screen) {
                for keys in command.keys {
                    let sequence = sequence(keys);
                    assert_eq!(sequence.len(), keys.split(' ').count(), "{keys}");
                    let before = taken.insert((command.scope.narrowness(), sequence), command.id);
                    // These exclude each other by the row that is selected, or take turns.
                    let pair = matches!(
                        (before, command.id),
                        (Some("pick-mark"), "toggle")
                            | (Some("apply"), "why" | "show-route")
                            | (Some("print-choose"), "print-write")
                            | (Some("stop-planning"), "back")
                    );
                    assert!(before.is_none() || pair, "{keys} in {screen:?}");
                }
            }
            // No key is both a command and the start of a sequence.
            let all: Vec<Vec<KeyPress>> = taken.into_keys().map(|(_, keys)| keys).collect();
            for keys in &all {
                assert!(all.iter().all(|other| other == keys || !other.starts_with(keys)), "{keys:?}");
            }
        }
    }

    #[test]
    fn ids_are_unique() {
        let mut ids: Vec<&str> = TABLE.iter().map(|command| command.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), TABLE.len());
    }

    #[test]
    fn a_sequence_waits_for_its_second_key() {
        let screen = Screen::Case(View::Plan);
        let g = KeyPress::char('g');
        assert!(matches!(lookup(screen, &[g]), Lookup::Pending(next) if next.len() == 2));
        assert!(matches!(lookup(screen, &[g, g]), Lookup::Commands(found) if found[0].id == "first"));
        assert!(matches!(lookup(screen, &[g, KeyPress::char('z')]), Lookup::Nothing));
    }

    #[test]
    fn the_narrower_scope_wins() {
        let enter = KeyPress::parse("enter").unwrap();
        assert!(matches!(lookup(Screen::Start, &[enter]), Lookup::Commands(found) if found[0].id == "open"));
        assert!(
            matches!(lookup(Screen::Case(View::Plan), &[enter]), Lookup::Commands(found) if found[1].id == "why")
        );
    }
}

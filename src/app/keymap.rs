//! From keys to commands, by way of the table and of what the user changed in it.

use std::collections::BTreeMap;

use super::commands::{self, Command};
use super::key::KeyPress;
use super::state::Screen;
use crate::i18n::Texts;

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

/// The keys of all commands: those of the table, but for the commands to which the user gave other keys.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeyMap {
    own: BTreeMap<&'static str, Vec<String>>,
}

impl KeyMap {
    /// Gives a command these keys in place of those of the table; none takes its keys away.
    pub fn set(&mut self, id: &'static str, keys: Vec<String>) {
        self.own.insert(id, keys);
    }

    /// Whether the user gave a command other keys.
    pub fn has(&self, id: &str) -> bool {
        self.own.contains_key(id)
    }

    /// Whether the user changed nothing.
    pub fn is_default(&self) -> bool {
        self.own.is_empty()
    }

    /// The keys of a command, each a sequence in the notation of the table.
    pub fn keys<'a>(&'a self, command: &'a Command) -> Vec<&'a str> {
        match self.own.get(command.id) {
            Some(own) => own.iter().map(String::as_str).collect(),
            None => command.keys.to_vec(),
        }
    }

    /// Looks a sequence of keys up among the commands of a screen; the narrower scope wins.
    pub fn lookup(&self, screen: Screen, keys: &[KeyPress]) -> Lookup {
        let mut pending = Vec::new();
        let mut found: Vec<&'static Command> = Vec::new();
        for command in commands::here(screen) {
            for sequence in self.keys(command).into_iter().map(sequence) {
                if sequence == keys
                    && found
                        .first()
                        .is_none_or(|first| first.scope.narrowness() == command.scope.narrowness())
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

    /// How the first keys of a command are shown, such as `g g`; empty when it has none.
    pub fn label(&self, command: &Command, texts: &Texts) -> String {
        self.keys(command).first().map(|keys| label_of(keys, texts)).unwrap_or_default()
    }

    /// How all keys of a command are shown.
    pub fn labels(&self, command: &Command, texts: &Texts) -> String {
        self.keys(command).into_iter().map(|keys| label_of(keys, texts)).collect::<Vec<_>>().join(", ")
    }
}

/// The keys of one entry of the table.
pub fn sequence(keys: &str) -> Vec<KeyPress> {
    keys.split(' ').filter_map(KeyPress::parse).collect()
}

fn label_of(keys: &str, texts: &Texts) -> String {
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
                            | (Some("save-again"), "save-copy")
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
        assert!(matches!(KeyMap::default().lookup(screen, &[g]), Lookup::Pending(next) if next.len() == 2));
        assert!(
            matches!(KeyMap::default().lookup(screen, &[g, g]), Lookup::Commands(found) if found[0].id == "first")
        );
        assert!(matches!(KeyMap::default().lookup(screen, &[g, KeyPress::char('z')]), Lookup::Nothing));
    }

    #[test]
    fn the_narrower_scope_wins() {
        let enter = KeyPress::parse("enter").unwrap();
        assert!(
            matches!(KeyMap::default().lookup(Screen::Start, &[enter]), Lookup::Commands(found) if found[0].id == "open")
        );
        assert!(
            matches!(KeyMap::default().lookup(Screen::Case(View::Plan), &[enter]), Lookup::Commands(found) if found[1].id == "why")
        );
    }

    #[test]
    fn the_keys_of_the_user_take_the_place_of_those_of_the_table() {
        let mut keys = KeyMap::default();
        keys.set("undo", vec!["z z".to_owned()]);
        keys.set("redo", Vec::new());
        let screen = Screen::Case(View::Plan);
        let press = |text: &str| sequence(text);
        assert!(matches!(keys.lookup(screen, &press("u")), Lookup::Nothing));
        assert!(matches!(keys.lookup(screen, &press("z")), Lookup::Pending(_)));
        assert!(
            matches!(keys.lookup(screen, &press("z z")), Lookup::Commands(found) if found[0].id == "undo")
        );
        assert!(matches!(keys.lookup(screen, &press("U")), Lookup::Nothing));
        let redo = TABLE.iter().find(|command| command.id == "redo").unwrap();
        assert_eq!(keys.label(redo, &Texts::new(crate::i18n::Lang::En)), "");
    }
}

//! Key presses in our own words, so that the workbench does not depend on a terminal library.

use crate::i18n::Texts;

/// Which key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyCode {
    /// A character, as typed: shift is already in it.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key.
    F(u8),
}

/// A key with the keys held beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyPress {
    /// Which key.
    pub code: KeyCode,
    /// Whether control was held.
    pub ctrl: bool,
    /// Whether alt was held.
    pub alt: bool,
}

impl KeyPress {
    /// A key on its own.
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// A character on its own.
    pub const fn char(letter: char) -> Self {
        Self::plain(KeyCode::Char(letter))
    }

    /// A character with control.
    pub const fn ctrl(letter: char) -> Self {
        Self { code: KeyCode::Char(letter), ctrl: true, alt: false }
    }

    /// The character that this press types into a text, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(letter) if !self.ctrl && !self.alt && !letter.is_control() => Some(letter),
            _ => None,
        }
    }

    /// Reads the notation of the command table: `u`, `ctrl-p`, `space`, `f2`, `pagedown`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(rest) = text.strip_prefix("ctrl-") {
            return Some(Self { ctrl: true, ..Self::parse(rest)? });
        }
        if let Some(rest) = text.strip_prefix("alt-") {
            return Some(Self { alt: true, ..Self::parse(rest)? });
        }
        let mut letters = text.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            return Some(Self::char(letter));
        }
        if let Some(number) = text.strip_prefix('f').and_then(|number| number.parse().ok()) {
            return Some(Self::plain(KeyCode::F(number)));
        }
        NAMED.iter().find(|(name, _)| *name == text).map(|(_, code)| Self::plain(*code))
    }

    /// The names of the keys that are no single character, in the notation of the command table.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMED.iter().map(|(name, _)| *name)
    }

    /// What stands on the key, as shown in hints and help.
    pub fn label(self, texts: &Texts) -> String {
        let key = match self.code {
            KeyCode::Char(' ') => texts.get("ui-key-space"),
            KeyCode::Char(letter) if self.ctrl => letter.to_uppercase().collect(),
            KeyCode::Char(letter) => letter.to_string(),
            KeyCode::F(number) => format!("F{number}"),
            KeyCode::Enter => texts.get("ui-key-enter"),
            KeyCode::Esc => texts.get("ui-key-esc"),
            KeyCode::Tab => texts.get("ui-key-tab"),
            KeyCode::BackTab => texts.get("ui-key-backtab"),
            KeyCode::Backspace => texts.get("ui-key-backspace"),
            KeyCode::Delete => texts.get("ui-key-delete"),
            KeyCode::Up => texts.get("ui-key-up"),
            KeyCode::Down => texts.get("ui-key-down"),
            KeyCode::Left => texts.get("ui-key-left"),
            KeyCode::Right => texts.get("ui-key-right"),
            KeyCode::Home => texts.get("ui-key-home"),
            KeyCode::End => texts.get("ui-key-end"),
            KeyCode::PageUp => texts.get("ui-key-pageup"),
            KeyCode::PageDown => texts.get("ui-key-pagedown"),
        };
        match (self.ctrl, self.alt) {
            (true, _) => format!("Ctrl-{key}"),
            (false, true) => format!("Alt-{key}"),
            (false, false) => key,
        }
    }
}

const NAMED: [(&str, KeyCode); 16] = [
    ("space", KeyCode::Char(' ')),
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backtab", KeyCode::BackTab),
    ("backspace", KeyCode::Backspace),
    ("delete", KeyCode::Delete),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pageup", KeyCode::PageUp),
    ("pagedown", KeyCode::PageDown),
    ("colon", KeyCode::Char(':')),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notation_of_the_command_table_is_read() {
        assert_eq!(KeyPress::parse("ctrl-p"), Some(KeyPress::ctrl('p')));
        assert_eq!(KeyPress::parse("space"), Some(KeyPress::char(' ')));
        assert_eq!(KeyPress::parse("f2"), Some(KeyPress::plain(KeyCode::F(2))));
        assert_eq!(KeyPress::parse("f"), Some(KeyPress::char('f')));
        assert_eq!(KeyPress::parse("?"), Some(KeyPress::char('?')));
        assert_eq!(KeyPress::parse("hyper-x"), None);
    }

    #[test]
    fn control_characters_are_never_typed() {
        assert_eq!(KeyPress::char('\u{7}').typed(), None);
        assert_eq!(KeyPress::ctrl('u').typed(), None);
        assert_eq!(KeyPress::char('é').typed(), Some('é'));
    }
}

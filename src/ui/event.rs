//! From the terminal library's events to our own.

use std::sync::mpsc::SyncSender;

use ratatui::crossterm::event::{Event as Raw, KeyCode as RawCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::pointer::Pointer;
use crate::app::{Input, KeyCode, KeyPress};

/// An event of the main loop.
#[derive(Debug)]
pub enum Event {
    /// Something for the workbench.
    Input(Input),
    /// Something was done with the mouse; what it means is known where things are drawn.
    Pointer(Pointer),
    /// The screen was used by something else: draw all of it again.
    Redraw,
    /// Everything sent before this has been taken: whoever waits for that hears of it when this is dropped.
    Reached(SyncSender<()>),
    /// The terminal gives no more input.
    Lost,
}

/// What an event of the terminal means to the workbench, if it means anything.
pub fn translate(event: Raw) -> Option<Input> {
    match event {
        Raw::Key(key) => translate_key(key).map(Input::Key),
        Raw::Paste(text) => Some(Input::Paste(text)),
        Raw::Resize(width, height) => Some(Input::Resize(width, height)),
        Raw::FocusGained | Raw::FocusLost | Raw::Mouse(_) => None,
    }
}

/// A key that was pressed; releases and repeats reported as such are none, or some terminals would type everything twice.
fn translate_key(key: KeyEvent) -> Option<KeyPress> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let code = match key.code {
        RawCode::Char(letter) => KeyCode::Char(letter),
        RawCode::Enter => KeyCode::Enter,
        RawCode::Esc => KeyCode::Esc,
        RawCode::Tab if key.modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        RawCode::Tab => KeyCode::Tab,
        RawCode::BackTab => KeyCode::BackTab,
        RawCode::Backspace => KeyCode::Backspace,
        RawCode::Delete => KeyCode::Delete,
        RawCode::Up => KeyCode::Up,
        RawCode::Down => KeyCode::Down,
        RawCode::Left => KeyCode::Left,
        RawCode::Right => KeyCode::Right,
        RawCode::Home => KeyCode::Home,
        RawCode::End => KeyCode::End,
        RawCode::PageUp => KeyCode::PageUp,
        RawCode::PageDown => KeyCode::PageDown,
        RawCode::F(number) => KeyCode::F(number),
        _ => return None,
    };
    Some(KeyPress {
        code,
        ctrl: key.modifiers.contains(KeyModifiers::CONTROL),
        alt: key.modifiers.contains(KeyModifiers::ALT),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_presses_count() {
        let key = KeyEvent::new(RawCode::Char('a'), KeyModifiers::NONE);
        assert_eq!(translate(Raw::Key(key)), Some(Input::Key(KeyPress::char('a'))));
        let release = KeyEvent { kind: KeyEventKind::Release, ..key };
        assert_eq!(translate(Raw::Key(release)), None);
    }

    #[test]
    fn shift_and_tab_is_a_key_of_its_own() {
        let key = KeyEvent::new(RawCode::Tab, KeyModifiers::SHIFT);
        let expected = KeyPress::plain(KeyCode::BackTab);
        assert_eq!(translate(Raw::Key(key)), Some(Input::Key(expected)));
    }
}

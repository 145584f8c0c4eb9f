//! What a screen without a form of its own has the cursor on, read off the drawn screen: no screen is a dead end.

use ratatui::Terminal;
use ratatui::backend::{Backend as _, TestBackend};
use ratatui::layout::Position;

use crate::app::State;
use crate::app::looks::{Looks, ThemeName};
use crate::ui::theme::Depth;
use crate::ui::view::{self, Memory};

/// Wide and high enough for every screen to show what it has.
const SIZE: (u16, u16) = (100, 40);

/// The row with the cursor, without the lines around it; nothing where no row has it.
pub fn focused(state: &State) -> Option<String> {
    let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).ok()?;
    let mut memory = Memory::default();
    let mut shown = state.clone();
    shown.size = SIZE;
    shown.looks = Looks { theme: ThemeName::Plain, ascii: true, ..shown.looks };
    terminal.draw(|frame| view::draw(&shown, Depth::Sixteen, &mut memory, frame)).ok()?;
    let Position { y, .. } = terminal.backend_mut().get_cursor_position().ok()?;
    let buffer = terminal.backend().buffer();
    let row = buffer.content.chunks(usize::from(SIZE.0)).nth(usize::from(y))?;
    let text: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
    let words: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '|' | '>' | '\u{2500}'..='\u{259f}'))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    (y > 0 && !words.is_empty()).then(|| words.join(" "))
}

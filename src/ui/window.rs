//! How large the window is.
//!
//! The terminal is asked itself. The terminal library would start `tput` where that says nothing, whatever program of that name
//! comes first in the path.

use std::io;

/// The window of a terminal that does not know its own size.
const USUAL: (u16, u16) = (80, 24);

/// Its columns and rows, where the terminal says them.
#[cfg(unix)]
pub fn said() -> io::Result<Option<(u16, u16)>> {
    let said = rustix::termios::tcgetwinsize(io::stdout())?;
    Ok((said.ws_col > 0 && said.ws_row > 0).then_some((said.ws_col, said.ws_row)))
}

/// Its columns and rows, where the console says them.
#[cfg(not(unix))]
pub fn said() -> io::Result<Option<(u16, u16)>> {
    ratatui::crossterm::terminal::size().map(Some)
}

/// Its columns and rows, or those of most terminals.
pub fn size() -> io::Result<(u16, u16)> {
    said().map(|said| said.unwrap_or(USUAL))
}

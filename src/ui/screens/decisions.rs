//! To be written.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::session::Session;
use crate::ui::view::Pen;

/// Draws the view.
pub fn draw(_pen: &mut Pen<'_>, _buf: &mut Buffer, _area: Rect, _session: &Session) {}

//! A document with rows that can be selected in it: the plan, and the reasons that there is none.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::plan_rows::Row;
use crate::app::session::Session;
use crate::ui::canvas::{self, put_line, style_row, wrap};
use crate::ui::layout::scroll;
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

use super::parts::Page;

/// A line of the document, and the row it belongs to.
#[derive(Debug)]
pub struct DocLine {
    /// The line.
    pub line: Line<'static>,
    /// The row, where it can be selected.
    pub row: Option<Row>,
}

/// The lines of the document, written from top to bottom.
#[derive(Debug, Default)]
pub struct Doc {
    /// The lines.
    pub lines: Vec<DocLine>,
}

impl Doc {
    /// A line.
    pub fn push(&mut self, line: Line<'static>, row: Option<Row>) {
        self.lines.push(DocLine { line, row });
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.push(Line::default(), None);
    }

    /// A text broken at blanks, that cannot be selected.
    pub fn text(&mut self, text: &str, width: u16, style: Style) {
        for part in wrap(text, usize::from(width.saturating_sub(2))) {
            self.push(Line::from(Span::styled(format!(" {part}"), style)), None);
        }
    }

    /// A heading.
    pub fn heading(&mut self, pen: &Pen<'_>, text: &str) {
        self.push(Line::from(Span::styled(format!(" {text}"), pen.theme.style(Role::Heading))), None);
    }

    /// A text that belongs to a row, if it can be selected; the lines after the first hang by the width of its mark.
    pub fn hanging(&mut self, mark: &str, text: &str, width: u16, style: Style, row: Option<Row>) {
        let indent = crate::text::safe::width(mark);
        for (part, text) in wrap(text, usize::from(width).saturating_sub(indent + 1)).into_iter().enumerate()
        {
            let lead = if part == 0 { mark.to_owned() } else { " ".repeat(indent) };
            self.push(Line::from(vec![Span::raw(lead), Span::styled(text, style)]), row);
        }
    }

    /// A page, none of which can be selected.
    pub fn page(&mut self, page: Page) {
        for mut line in page.lines {
            line.spans.insert(0, Span::raw(" "));
            self.push(line, None);
        }
    }
}

/// Draws a document around the selected row of the plan; `minds` is how many warnings may be out of sight.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, doc: &Doc, session: &Session, minds: usize) {
    let selected = session.selected_plan_row();
    let rows = session.plan_rows();
    let first_row = session.plan_row == 0;
    let of_row = |line: &DocLine| selected.is_some() && line.row == selected;
    let first = doc.lines.iter().position(of_row).unwrap_or(0);
    let last = doc.lines.iter().rposition(of_row).unwrap_or(0);
    let height = usize::from(area.height);
    // On the first row what stands above it comes into sight.
    let from = if first_row && last < height {
        scroll(0, 0, 0, doc.lines.len(), height)
    } else {
        pen.memory.scroll(List::Plan, first, last, doc.lines.len(), height)
    };
    if first_row {
        pen.memory.scroll(List::Plan, 0, 0, doc.lines.len(), height);
    }
    let hidden = doc.lines.len().saturating_sub(from + height);
    for (y, (place, line)) in (0..area.height).zip(doc.lines.iter().enumerate().skip(from)) {
        put_line(buf, area, y, &line.line);
        if let Some(row) = line.row.and_then(|row| rows.iter().position(|known| *known == row)) {
            pen.row(area, y, row);
        }
        if line.row.is_some() && line.row == selected {
            if place == first {
                canvas::put(buf, area, 0, y, ">", pen.theme.style(Role::Strong));
                pen.focus(area, 0, y);
            }
            style_row(buf, area, y, pen.theme.style(Role::Selected));
        }
    }
    if hidden > 0 {
        let args = &[("n", hidden.into()), ("mind", minds.into())];
        let more = pen.texts.with(if minds > 0 { "ui-more-to-mind" } else { "ui-more-below" }, args);
        let last = area.height.saturating_sub(1);
        canvas::put_right(buf, area, 0, last, &format!(" {more} "), pen.theme.style(Role::Header));
    }
}

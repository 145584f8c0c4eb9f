//! The one place where text is put on the screen: made harmless, cut to its room, and never outside the buffer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::text::safe;

/// Puts a text at a place inside an area and returns how many columns it took.
pub fn put(buf: &mut Buffer, area: Rect, x: u16, y: u16, text: &str, style: Style) -> u16 {
    let area = area.intersection(buf.area);
    if x >= area.width || y >= area.height {
        return 0;
    }
    let room = area.width - x;
    let safe = safe::sanitize(text);
    let shown = safe::cut(&safe, usize::from(room));
    let (end, _) = buf.set_stringn(area.x + x, area.y + y, &shown, usize::from(room), style);
    end.saturating_sub(area.x + x)
}

/// Puts a text so that it ends at the right edge of an area, keeping `from` columns free at the left.
pub fn put_right(buf: &mut Buffer, area: Rect, from: u16, y: u16, text: &str, style: Style) -> u16 {
    let safe = safe::sanitize(text);
    let room = area.width.saturating_sub(from);
    let shown = safe::cut(&safe, usize::from(room));
    let width = u16::try_from(safe::width(&shown)).unwrap_or(room);
    put(buf, area, area.width.saturating_sub(width), y, &shown, style)
}

/// Puts a line of styled pieces on a row of an area.
pub fn put_line(buf: &mut Buffer, area: Rect, y: u16, line: &Line<'_>) {
    let mut x = 0;
    for span in &line.spans {
        x += put(buf, area, x, y, &span.content, line.style.patch(span.style));
    }
}

/// Gives a row of an area a style over what stands in it.
pub fn style_row(buf: &mut Buffer, area: Rect, y: u16, style: Style) {
    if y < area.height {
        let row = Rect { x: area.x, y: area.y + y, width: area.width, height: 1 };
        buf.set_style(row.intersection(buf.area), style);
    }
}

/// Empties an area.
pub fn clear(buf: &mut Buffer, area: Rect) {
    let area = area.intersection(buf.area);
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            if let Some(cell) = buf.cell_mut((x, y)) {
                cell.reset();
            }
        }
    }
}

/// Fills a row of an area with one character.
pub fn rule(buf: &mut Buffer, area: Rect, y: u16, with: &str, style: Style) {
    put(buf, area, 0, y, &with.repeat(usize::from(area.width)), style);
}

/// Fills a column of an area with one character.
pub fn column(buf: &mut Buffer, area: Rect, x: u16, with: &str, style: Style) {
    for y in 0..area.height {
        put(buf, area, x, y, with, style);
    }
}

/// A text as lines of at most `width` columns, broken at blanks; a word that is too long is broken where it must.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(8);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let mut word = word.to_owned();
        if !line.is_empty() && safe::width(&line) + 1 + safe::width(&word) > width {
            lines.push(std::mem::take(&mut line));
        }
        while safe::width(&word) > width {
            let (head, tail) = split_at_width(&word, width);
            lines.push(head);
            word = tail;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn split_at_width(word: &str, width: usize) -> (String, String) {
    use unicode_segmentation::UnicodeSegmentation as _;
    let mut head = String::new();
    let mut rest = word.graphemes(true);
    let mut tail = rest.clone();
    while let Some(grapheme) = rest.next() {
        if safe::width(&head) + safe::width(grapheme) > width && !head.is_empty() {
            break;
        }
        head.push_str(grapheme);
        tail = rest.clone();
    }
    (head, tail.collect())
}

/// A text made to take exactly so many columns: cut, or with blanks behind it.
pub fn pad(text: &str, width: usize) -> String {
    let text = safe::sanitize(text);
    let shown = safe::cut(&text, width);
    let blanks = width.saturating_sub(safe::width(&shown));
    format!("{shown}{}", " ".repeat(blanks))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_put_outside() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 5, 2));
        let area = Rect::new(3, 1, 10, 10);
        assert_eq!(put(&mut buf, area, 0, 0, "abcdef", Style::new()), 2);
        assert_eq!(put(&mut buf, area, 9, 0, "x", Style::new()), 0);
        assert_eq!(put(&mut buf, area, 0, 9, "x", Style::new()), 0);
        let mut nothing = Buffer::empty(Rect::ZERO);
        assert_eq!(put(&mut nothing, area, 0, 0, "x", Style::new()), 0);
        style_row(&mut nothing, area, 3, Style::new());
        clear(&mut nothing, area);
    }

    #[test]
    fn control_characters_never_reach_a_cell() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 20, 1));
        put(&mut buf, Rect::new(0, 0, 20, 1), 0, 0, "a\u{1b}[31m\u{202e}b", Style::new());
        let shown: String = buf.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        assert!(!shown.chars().any(|letter| letter.is_control() || letter == '\u{202e}'), "{shown:?}");
    }

    #[test]
    fn text_is_broken_at_blanks() {
        assert_eq!(wrap("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(wrap("", 8), Vec::<String>::new());
        assert_eq!(wrap("onderwijsovereenkomst", 8), ["onderwij", "sovereen", "komst"]);
    }

    #[test]
    fn padding_counts_columns() {
        assert_eq!(pad("é", 3), "é  ");
        assert_eq!(pad("abcdef", 3), "ab…");
    }
}

//! What a frame sends over the line: as few bytes as say the same, in one piece.
//!
//! What must stay true: a frame that changes nothing sends nothing; a frame that changes something is written and flushed
//! once; and only the sequences in this file are ever sent while the workbench draws, all of which every terminal since the
//! VT220 knows. After a letter that terminals may not agree on the width of, the next cell is placed by its column, so that
//! no name can shift what stands beside it.

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};

/// From this many blanks on erasing takes fewer bytes than writing them.
const BLANKS: u16 = 8;

/// How letters look on the line: colours and what else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

const PLAIN: Pen = Pen { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() };

/// The modifiers that are sent, with the numbers that stand for them.
const MODIFIERS: [(Modifier, &str); 7] = [
    (Modifier::BOLD, "1"),
    (Modifier::DIM, "2"),
    (Modifier::ITALIC, "3"),
    (Modifier::UNDERLINED, "4"),
    (Modifier::REVERSED, "7"),
    (Modifier::HIDDEN, "8"),
    (Modifier::CROSSED_OUT, "9"),
];

/// A terminal at the other end of a line.
#[derive(Debug)]
pub struct Lean<W: Write> {
    out: W,
    frame: Vec<u8>,
    /// Where the cursor stands, as far as that is known.
    at: Option<Position>,
    /// Where the cursor is to stand when the frame is done; `None` hides it.
    cursor: Option<Position>,
    /// Whether the cursor is shown, as far as that is known.
    shown: Option<bool>,
}

impl<W: Write> Lean<W> {
    /// A terminal that is written to by way of `out`.
    pub const fn new(out: W) -> Self {
        Self { out, frame: Vec::new(), at: None, cursor: None, shown: None }
    }

    fn send(&mut self, text: &str) {
        self.frame.extend_from_slice(text.as_bytes());
    }

    fn move_to(&mut self, to: Position) {
        match self.at {
            Some(at) if at == to => {}
            // A row further down or another column of the same row is told in fewer bytes.
            Some(at) if at.y == to.y && to.x > at.x => {
                let by = to.x - at.x;
                let text = if by == 1 { "\x1b[C".to_owned() } else { format!("\x1b[{by}C") };
                self.send(&text);
            }
            _ => {
                let row = u32::from(to.y) + 1;
                let text = match to.x {
                    0 => format!("\x1b[{row}H"),
                    x => format!("\x1b[{row};{}H", u32::from(x) + 1),
                };
                self.send(&text);
            }
        }
        self.at = Some(to);
    }

    fn change_pen(&mut self, from: Pen, to: Pen) {
        if from == to {
            return;
        }
        let mut numbers: Vec<String> = Vec::new();
        let fresh = !to.modifier.contains(from.modifier);
        let before = if fresh { PLAIN } else { from };
        if fresh {
            numbers.push("0".to_owned());
        }
        let added = to.modifier.difference(before.modifier);
        numbers
            .extend(MODIFIERS.iter().filter(|(one, _)| added.contains(*one)).map(|(_, n)| (*n).to_owned()));
        if to.fg != before.fg {
            numbers.push(colour(to.fg, 30));
        }
        if to.bg != before.bg {
            numbers.push(colour(to.bg, 40));
        }
        // Plain again is said in the fewest bytes of all.
        let text = if to == PLAIN { "\x1b[m".to_owned() } else { format!("\x1b[{}m", numbers.join(";")) };
        if to == PLAIN || !numbers.is_empty() {
            self.send(&text);
        }
    }
}

/// The number of a colour, for letters (`base` 30) or behind them (40).
fn colour(colour: Color, base: u8) -> String {
    let plain = |number: u8| (base + number).to_string();
    let bright = |number: u8| (base + 60 + number).to_string();
    match colour {
        Color::Reset => plain(9),
        Color::Black => plain(0),
        Color::Red => plain(1),
        Color::Green => plain(2),
        Color::Yellow => plain(3),
        Color::Blue => plain(4),
        Color::Magenta => plain(5),
        Color::Cyan => plain(6),
        Color::Gray => plain(7),
        Color::DarkGray => bright(0),
        Color::LightRed => bright(1),
        Color::LightGreen => bright(2),
        Color::LightYellow => bright(3),
        Color::LightBlue => bright(4),
        Color::LightMagenta => bright(5),
        Color::LightCyan => bright(6),
        Color::White => bright(7),
        Color::Indexed(number) => format!("{};5;{number}", base + 8),
        Color::Rgb(red, green, blue) => format!("{};2;{red};{green};{blue}", base + 8),
    }
}

/// Whether every terminal gives a letter one column: Latin, and the lines that are drawn with.
fn takes_one_column(symbol: &str) -> bool {
    let mut letters = symbol.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return false };
    matches!(letter, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{17f}' | '\u{2500}'..='\u{257f}' | '…' | '€')
}

fn is_blank(cell: &Cell) -> bool {
    let hides = Modifier::REVERSED | Modifier::UNDERLINED | Modifier::CROSSED_OUT;
    cell.symbol() == " " && cell.bg == Color::Reset && !cell.modifier.intersects(hides)
}

impl<W: Write> Backend for Lean<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut pen = PLAIN;
        let mut cells = content.peekable();
        // The cursor would be seen hopping over a slow line.
        if cells.peek().is_some() && self.shown != Some(false) {
            self.send("\x1b[?25l");
            self.shown = Some(false);
        }
        while let Some((x, y, cell)) = cells.next() {
            self.move_to(Position { x, y });
            if is_blank(cell) {
                let mut blanks = 1;
                while cells
                    .next_if(|(nx, ny, next)| (*nx, *ny) == (x + blanks, y) && is_blank(next))
                    .is_some()
                {
                    blanks += 1;
                }
                self.change_pen(pen, PLAIN);
                pen = PLAIN;
                if blanks >= BLANKS {
                    self.send(&format!("\x1b[{blanks}X"));
                } else {
                    self.send(&" ".repeat(usize::from(blanks)));
                    self.at = Some(Position { x: x + blanks, y });
                }
                continue;
            }
            let wanted = Pen { fg: cell.fg, bg: cell.bg, modifier: cell.modifier };
            self.change_pen(pen, wanted);
            pen = wanted;
            self.send(cell.symbol());
            self.at = takes_one_column(cell.symbol()).then_some(Position { x: x + 1, y });
        }
        self.change_pen(pen, PLAIN);
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor = None;
        Ok(())
    }

    /// Nothing is sent until the place of the cursor is known, and the frame is done.
    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// The terminal is never asked: its answer would come among the keys.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cursor = Some(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.send(match clear_type {
            ClearType::All => "\x1b[m\x1b[2J",
            ClearType::AfterCursor => "\x1b[m\x1b[J",
            ClearType::BeforeCursor => "\x1b[m\x1b[1J",
            ClearType::CurrentLine => "\x1b[m\x1b[2K",
            ClearType::UntilNewLine => "\x1b[m\x1b[K",
        });
        // Something else may have written here, and nothing is known any more.
        self.at = None;
        self.shown = None;
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        let (width, height) = super::window::size()?;
        Ok(Size { width, height })
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size()?, pixels: Size::default() })
    }

    fn flush(&mut self) -> io::Result<()> {
        match self.cursor {
            Some(cursor) => {
                self.move_to(cursor);
                if self.shown != Some(true) {
                    self.send("\x1b[?25h");
                    self.shown = Some(true);
                }
            }
            None if self.shown != Some(false) => {
                self.send("\x1b[?25l");
                self.shown = Some(false);
            }
            None => {}
        }
        if self.frame.is_empty() {
            return Ok(());
        }
        let frame = std::mem::take(&mut self.frame);
        self.out.write_all(&frame)?;
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use ratatui::Terminal;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;
    use ratatui::{TerminalOptions, Viewport};

    use super::*;

    /// A line that counts how often it is written to.
    #[derive(Debug, Default)]
    struct Counted {
        bytes: Vec<u8>,
        flushes: usize,
    }

    impl Write for &mut Counted {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.bytes.extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            self.flushes += 1;
            Ok(())
        }
    }

    /// Draws frames one after another; the bytes of each, and how often it was flushed.
    fn frames(pictures: &[(&Buffer, Option<Position>)]) -> Vec<(Vec<u8>, usize)> {
        let mut line = Counted::default();
        let mut sent = Vec::new();
        let mut before = (0, 0);
        let area = pictures[0].0.area;
        let mut cells = Buffer::empty(area);
        let mut lean = Lean::new(&mut line);
        for (picture, cursor) in pictures {
            lean.draw(cells.diff(picture).into_iter()).unwrap();
            match cursor {
                Some(cursor) => {
                    lean.show_cursor().unwrap();
                    lean.set_cursor_position(*cursor).unwrap();
                }
                None => lean.hide_cursor().unwrap(),
            }
            lean.flush().unwrap();
            cells = (*picture).clone();
            let now = (lean.out.bytes.len(), lean.out.flushes);
            sent.push((lean.out.bytes[before.0..].to_vec(), now.1 - before.1));
            before = now;
        }
        sent
    }

    #[test]
    fn a_frame_that_changes_nothing_sends_nothing_and_one_that_does_is_flushed_once() {
        let mut picture = Buffer::empty(Rect::new(0, 0, 20, 3));
        picture.set_string(0, 0, "leerpad", Style::new().add_modifier(Modifier::REVERSED));
        let mut other = picture.clone();
        other.set_string(5, 2, "x", Style::new());
        let at = Some(Position { x: 0, y: 0 });
        let sent = frames(&[(&picture, at), (&picture, at), (&other, at), (&other, None), (&other, None)]);
        let sizes: Vec<(bool, usize)> =
            sent.iter().map(|(bytes, flushes)| (bytes.is_empty(), *flushes)).collect();
        assert_eq!(sizes, [(false, 1), (true, 0), (false, 1), (false, 1), (true, 0)]);
    }

    #[test]
    fn a_letter_of_uncertain_width_is_followed_by_the_place_of_the_next() {
        let mut picture = Buffer::empty(Rect::new(0, 0, 12, 1));
        picture.set_string(0, 0, "aé", Style::new());
        picture.set_string(2, 0, "ሰx", Style::new());
        let sent = frames(&[(&picture, None)]);
        let text = String::from_utf8(sent[0].0.clone()).unwrap();
        assert!(text.contains("aéሰ\x1b[1;4Hx"), "{text:?}");
    }

    #[test]
    fn what_a_terminal_shows_is_what_was_drawn() {
        use proptest::prelude::*;
        let colours = [Color::Reset, Color::Red, Color::White, Color::Indexed(114), Color::Rgb(1, 2, 3)];
        let symbols = ["a", "é", " ", "─", "…", "ş"];
        let part = (
            0_u16..40,
            0_u16..6,
            0..symbols.len(),
            1_usize..14,
            0..colours.len(),
            0..colours.len(),
            0_u16..32,
        );
        proptest!(|(first in prop::collection::vec(part.clone(), 0..12), second in prop::collection::vec(part, 0..12))| {
            let area = Rect::new(0, 0, 40, 6);
            let picture = |parts: &[(u16, u16, usize, usize, usize, usize, u16)]| {
                let mut buf = Buffer::empty(area);
                for &(x, y, symbol, times, fg, bg, modifier) in parts {
                    let style = Style::new().fg(colours[fg]).bg(colours[bg]);
                    let known = Modifier::BOLD | Modifier::UNDERLINED | Modifier::REVERSED;
                    let style = style.add_modifier(Modifier::from_bits_truncate(modifier) & known);
                    buf.set_stringn(x, y, symbols[symbol].repeat(times), usize::from(40 - x), style);
                }
                buf
            };
            let (one, two) = (picture(&first), picture(&second));
            let all = |pictures: &[(&Buffer, Option<Position>)]| -> Vec<u8> {
                frames(pictures).into_iter().flat_map(|(bytes, _)| bytes).collect()
            };
            let cells = |count| NonZeroU16::new(count).unwrap();
            let mut by_way_of = vt100::Parser::new(cells(6), cells(40), 0);
            by_way_of.process(&all(&[(&one, None), (&two, None)]));
            let mut at_once = vt100::Parser::new(cells(6), cells(40), 0);
            at_once.process(&all(&[(&two, None)]));
            for y in 0..6 {
                for x in 0..40 {
                    let (found, wanted) = (by_way_of.screen().cell(y, x), at_once.screen().cell(y, x));
                    let (found, wanted) = (found.unwrap(), wanted.unwrap());
                    let shown = |text: &str| if text.is_empty() { " ".to_owned() } else { text.to_owned() };
                    prop_assert_eq!(shown(found.contents()), shown(wanted.contents()));
                    let drawn = &two[(x, y)];
                    if !found.is_wide_continuation() {
                        prop_assert_eq!(shown(found.contents()), drawn.symbol());
                        let all = (found.bold(), found.inverse(), found.underline());
                        let has = |one| drawn.modifier.contains(one);
                        if drawn.symbol() != " " {
                            prop_assert_eq!(all, (has(Modifier::BOLD), has(Modifier::REVERSED), has(Modifier::UNDERLINED)));
                        }
                        prop_assert_eq!(found.bgcolor() == vt100::Color::Default, drawn.bg == Color::Reset);
                    }
                }
            }
        });
    }

    #[test]
    fn the_library_draws_through_it_without_asking_the_terminal_anything() {
        let mut line = Counted::default();
        let options = TerminalOptions { viewport: Viewport::Fixed(Rect::new(0, 0, 20, 3)) };
        let mut terminal = Terminal::with_options(Lean::new(&mut line), options).unwrap();
        for _ in 0..2 {
            terminal.draw(|frame| frame.set_cursor_position((3, 1))).unwrap();
        }
        drop(terminal);
        assert_eq!(String::from_utf8(line.bytes).unwrap(), "\x1b[2;4H\x1b[?25h");
        assert_eq!(line.flushes, 1);
    }
}

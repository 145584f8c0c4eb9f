//! From a byte offset to a line and a column, for people and for editors.

use super::offset;

/// A position for people: both count from 1, and the column counts characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: u32,
    /// The character in the line, from 1.
    pub column: u32,
}

/// A position as editors exchange it (language server protocol): both count from 0, the character in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Utf16Position {
    /// The line, from 0.
    pub line: u32,
    /// The UTF-16 code unit in the line, from 0.
    pub character: u32,
}

/// Where the lines of a text start, and which of its characters take more than one byte.
///
/// A line ends at `\n`, `\r\n` or a lone `\r`, as editors count. The index holds no text, so it can be kept beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex {
    /// The offset of the first byte of each line; the first is always 0.
    line_starts: Vec<u32>,
    wide: Vec<Wide>,
    len: u32,
}

/// A character of more than one byte, with what it and all wide characters before it take more than an ASCII one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Wide {
    start: u32,
    end: u32,
    /// Bytes minus characters, from the start of the text up to and including this character.
    extra_to_chars: u32,
    /// Bytes minus UTF-16 units, likewise.
    extra_to_utf16: u32,
}

impl LineIndex {
    /// Reads the text once.
    pub fn new(text: &str) -> Self {
        let mut line_starts = vec![0];
        let mut wide = Vec::new();
        let (mut extra_to_chars, mut extra_to_utf16) = (0, 0);
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            if byte.is_ascii() {
                let ends_line = match byte {
                    b'\n' => true,
                    b'\r' => bytes.get(at + 1) != Some(&b'\n'),
                    _ => false,
                };
                at += 1;
                if ends_line {
                    line_starts.push(offset(at));
                }
                continue;
            }
            let Some(ch) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
            // A byte order mark at the start is invisible in every editor, so it takes no column.
            let columns = usize::from(!(at == 0 && ch == '\u{feff}'));
            let start = offset(at);
            at += ch.len_utf8();
            extra_to_chars += offset(ch.len_utf8() - columns);
            extra_to_utf16 += offset(ch.len_utf8() - ch.len_utf16());
            wide.push(Wide { start, end: offset(at), extra_to_chars, extra_to_utf16 });
        }
        Self { line_starts, wide, len: offset(text.len()) }
    }

    /// The line and column of `offset`. An offset past the end is taken as the end, one inside a character as its start.
    pub fn line_column(&self, offset: u32) -> LineColumn {
        let (line, start, at) = self.line_of(offset);
        let column = (at - self.extra(at, |wide| wide.extra_to_chars))
            .saturating_sub(start - self.extra(start, |wide| wide.extra_to_chars));
        LineColumn { line: line + 1, column: column + 1 }
    }

    /// The position of `offset` for an editor.
    pub fn utf16(&self, offset: u32) -> Utf16Position {
        let (line, start, at) = self.line_of(offset);
        let character = (at - self.extra(at, |wide| wide.extra_to_utf16))
            .saturating_sub(start - self.extra(start, |wide| wide.extra_to_utf16));
        Utf16Position { line, character }
    }

    /// The offset at which `line` (from 1) starts, if the text has that line.
    pub fn line_start(&self, line: u32) -> Option<u32> {
        self.line_starts.get(usize::try_from(line.checked_sub(1)?).ok()?).copied()
    }

    /// The offset at which the line of `offset` starts.
    pub fn line_start_at(&self, offset: u32) -> u32 {
        self.line_of(offset).1
    }

    /// The number of lines; a text that ends in a line end has an empty last line.
    pub fn line_count(&self) -> u32 {
        offset(self.line_starts.len())
    }

    /// The line of an offset (from 0), the offset where it starts, and the offset moved back to a character boundary.
    fn line_of(&self, offset: u32) -> (u32, u32, u32) {
        let at = self.boundary(offset.min(self.len));
        let line = self.line_starts.partition_point(|&start| start <= at).saturating_sub(1);
        (super::offset(line), self.line_starts.get(line).copied().unwrap_or(0), at)
    }

    fn boundary(&self, at: u32) -> u32 {
        let after = self.wide.partition_point(|wide| wide.end <= at);
        self.wide.get(after).filter(|wide| wide.start < at).map_or(at, |wide| wide.start)
    }

    /// What the wide characters before `at` take more than ASCII ones would.
    fn extra(&self, at: u32, of: impl Fn(&Wide) -> u32) -> u32 {
        let before = self.wide.partition_point(|wide| wide.end <= at);
        before.checked_sub(1).and_then(|last| self.wide.get(last)).map_or(0, of)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str, offset: u32) -> (u32, u32) {
        let place = LineIndex::new(text).line_column(offset);
        (place.line, place.column)
    }

    #[test]
    fn counts_characters_not_bytes() {
        let text = "a\nëé\u{1f373}x\n";
        assert_eq!(at(text, 0), (1, 1));
        assert_eq!(at(text, 2), (2, 1));
        assert_eq!(at(text, 6), (2, 3));
        assert_eq!(at(text, 10), (2, 4));
        assert_eq!(at(text, 12), (3, 1));
        assert_eq!(LineIndex::new(text).utf16(10), Utf16Position { line: 1, character: 4 });
    }

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let index = LineIndex::new("a\r\nb\rc\nd");
        let lines: Vec<u32> = (0..8).map(|offset| index.line_column(offset).line).collect();
        assert_eq!(lines, [1, 1, 1, 2, 2, 3, 3, 4]);
        assert_eq!((index.line_count(), index.line_start(3), index.line_start(9)), (4, Some(5), None));
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        assert_eq!(at("\u{feff}(a", 3), (1, 1));
        assert_eq!(at("\u{feff}(a", 4), (1, 2));
    }

    #[test]
    fn offsets_outside_and_inside_characters_are_moved() {
        assert_eq!(at("é", 1), (1, 1));
        assert_eq!(at("é", 99), (1, 2));
        assert_eq!(at("", 5), (1, 1));
    }

    proptest! {
        #[test]
        fn agrees_with_counting_by_hand(text in "[a\né\u{1f373}]{0,40}") {
            let index = LineIndex::new(&text);
            for (offset, _) in text.char_indices() {
                let (before, _) = text.split_at(offset);
                let line = before.matches('\n').count();
                let column = before.rsplit('\n').next().unwrap_or_default();
                let place = index.line_column(u32::try_from(offset).unwrap());
                prop_assert_eq!((place.line as usize, place.column as usize), (line + 1, column.chars().count() + 1));
                let wide = index.utf16(u32::try_from(offset).unwrap());
                prop_assert_eq!(wide.character as usize, column.encode_utf16().count());
            }
        }
    }
}

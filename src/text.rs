//! File ids, byte ranges, lines and columns, and text that is safe to show. Knows nothing of RON or of education.
//!
//! What must stay true: every position in the program is a byte offset into the text of a file as it was read. Lines and
//! columns are made from offsets at the very end, by [`LineIndex`], and never stored.

use std::fmt;

mod line_index;
pub mod nearest;
pub mod safe;
mod sources;
pub mod words;

pub use line_index::{LineColumn, LineIndex, Utf16Position};
pub use sources::Sources;

/// A file of [`Sources`]: the number of its place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(pub u32);

/// A stretch of a text, as byte offsets; `end` is the first byte that no longer belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TextRange {
    /// The first byte.
    pub start: u32,
    /// The first byte after the range.
    pub end: u32,
}

impl TextRange {
    /// The range from `start` up to `end`; an `end` before `start` gives the empty range at `start`.
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The empty range at `offset`: a place between two characters, where something is missing.
    pub const fn at(offset: u32) -> Self {
        Self { start: offset, end: offset }
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The number of bytes.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether the range holds no byte at all.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the byte at `offset` belongs to the range.
    pub const fn contains(self, offset: u32) -> bool {
        self.start <= offset && offset < self.end
    }

    /// The part of `text` that the range names; empty when the range does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

impl fmt::Display for TextRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// A range in a file: where something was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The range in that file.
    pub range: TextRange,
}

impl Place {
    /// The place of `range` in `file`.
    pub const fn new(file: FileId, range: TextRange) -> Self {
        Self { file, range }
    }
}

/// A byte offset as a `u32`. Callers refuse files of more than a few megabytes before they are read, so a text never
/// reaches 4 GiB; were it to, every later position would be the last one instead of a wrong one.
pub(crate) fn offset(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_cover_and_contain() {
        let range = TextRange::new(2, 5).cover(TextRange::new(7, 9));
        assert_eq!(range, TextRange::new(2, 9));
        assert_eq!((range.len(), range.is_empty()), (7, false));
        assert!(range.contains(2) && range.contains(8) && !range.contains(9));
        assert!(TextRange::at(4).is_empty() && !TextRange::at(4).contains(4));
    }

    #[test]
    fn a_range_that_does_not_fit_gives_empty_text() {
        assert_eq!(TextRange::new(0, 2).of("één"), "é");
        assert_eq!(TextRange::new(0, 1).of("één"), "");
        assert_eq!(TextRange::new(3, 90).of("één"), "");
        assert_eq!(TextRange::new(5, 3), TextRange::at(5));
    }
}

//! A line of text being typed: cursor between whole characters as people see them, bounded, and free of control characters.

use unicode_segmentation::UnicodeSegmentation;

/// The mark that stands for the end of a paragraph in a line.
pub const PARAGRAPH: char = '¶';

/// A line of text with a cursor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    before: String,
    after: String,
    /// Most characters it takes; more is refused.
    limit: usize,
    /// Whether the ends of paragraphs are kept, as [`PARAGRAPH`].
    paragraphs: bool,
}

impl Line {
    /// An empty line of at most so many characters.
    pub const fn new(limit: usize) -> Self {
        Self { before: String::new(), after: String::new(), limit, paragraphs: false }
    }

    /// A line with a text, the cursor behind it.
    pub fn with(limit: usize, text: &str) -> Self {
        let mut line = Self::new(limit);
        line.insert(text);
        line
    }

    /// A line that keeps the paragraphs of a text, the cursor behind it.
    pub fn with_paragraphs(limit: usize, text: &str) -> Self {
        let mut line = Self { paragraphs: true, ..Self::new(limit) };
        line.insert(text);
        line
    }

    /// The whole text.
    pub fn text(&self) -> String {
        format!("{}{}", self.before, self.after)
    }

    /// The text in front of the cursor.
    pub fn before(&self) -> &str {
        &self.before
    }

    /// The text behind the cursor.
    pub fn after(&self) -> &str {
        &self.after
    }

    /// Whether nothing has been typed.
    pub fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }

    /// Puts text at the cursor, line ends as spaces or as the ends of paragraphs, control characters left out; returns whether all
    /// of it fitted.
    pub fn insert(&mut self, text: &str) -> bool {
        let mut room = self.limit.saturating_sub(self.before.chars().count() + self.after.chars().count());
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            let letter = match letter {
                // The two characters of one line end; alone it is what terminals send for one in a paste.
                '\r' if letters.peek() == Some(&'\n') => continue,
                '\n' | '\r' if self.paragraphs => PARAGRAPH,
                '\n' | '\r' | '\t' => ' ',
                letter if letter.is_control() => continue,
                letter => letter,
            };
            if room == 0 {
                return false;
            }
            self.before.push(letter);
            room -= 1;
        }
        true
    }

    /// Removes the character in front of the cursor.
    pub fn backspace(&mut self) {
        pop(&mut self.before);
    }

    /// Removes the character behind the cursor.
    pub fn delete(&mut self) {
        if let Some(first) = self.after.graphemes(true).next() {
            self.after = self.after.split_at(first.len()).1.to_owned();
        }
    }

    /// Removes the word in front of the cursor.
    pub fn delete_word(&mut self) {
        while self.before.ends_with(' ') {
            self.before.pop();
        }
        while !self.before.is_empty() && !self.before.ends_with(' ') {
            self.before.pop();
        }
    }

    /// Removes everything.
    pub fn clear(&mut self) {
        self.before.clear();
        self.after.clear();
    }

    /// Moves the cursor one character to the left.
    pub fn left(&mut self) {
        if let Some(last) = pop(&mut self.before) {
            self.after.insert_str(0, &last);
        }
    }

    /// Moves the cursor one character to the right.
    pub fn right(&mut self) {
        if let Some(first) = self.after.graphemes(true).next().map(str::to_owned) {
            self.delete();
            self.before.push_str(&first);
        }
    }

    /// Moves the cursor to the start.
    pub fn home(&mut self) {
        self.after = self.text();
        self.before.clear();
    }

    /// Moves the cursor to the end.
    pub fn end(&mut self) {
        self.before = self.text();
        self.after.clear();
    }
}

/// Takes the last character off a text.
fn pop(text: &mut String) -> Option<String> {
    let last = text.graphemes(true).next_back()?.to_owned();
    text.truncate(text.len() - last.len());
    Some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_moves_over_whole_characters() {
        let mut line = Line::with(40, "ne\u{301}e");
        line.left();
        line.left();
        assert_eq!((line.before(), line.after()), ("n", "e\u{301}e"));
        line.delete();
        assert_eq!(line.text(), "ne");
        line.end();
        line.backspace();
        assert_eq!(line.text(), "n");
    }

    #[test]
    fn a_paste_is_bounded_and_harmless() {
        let mut line = Line::new(5);
        assert!(!line.insert("a\u{1b}[31mb\nc d e"));
        assert_eq!(line.text(), "a[31m");
    }

    #[test]
    fn a_word_goes_with_the_blanks_behind_it() {
        let mut line = Line::with(40, "twee woorden  ");
        line.delete_word();
        assert_eq!(line.text(), "twee ");
    }
}

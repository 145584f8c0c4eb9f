//! Lines of plain text: wrapped at words, set in where they belong to the line above.

/// Lines of a text, wrapped at words.
#[derive(Debug)]
pub struct Lines {
    width: usize,
    /// What has been written, with a line end after every line.
    pub text: String,
}

impl Lines {
    /// No lines yet; none will be wider than this where a blank lets it be broken.
    pub fn new(width: usize) -> Self {
        Self { width, text: String::new() }
    }

    /// A line with an empty one before it.
    pub fn heading(&mut self, heading: &str) {
        self.add(0, "");
        self.add(0, heading);
    }

    /// One or more lines, set in by so many columns.
    pub fn add(&mut self, indent: usize, line: &str) {
        // What goes on a second line is set in a little, so that the eye sees where the next point starts.
        let hang = if line.starts_with("- ") { indent + 2 } else { indent };
        self.add_hanging(indent, hang, line);
    }

    /// One or more lines, the first set in by `indent` columns and the others by `hang`.
    pub fn add_hanging(&mut self, indent: usize, hang: usize, line: &str) {
        let mut at = 0;
        for word in line.split(' ') {
            let width = crate::text::safe::width(word);
            if at == 0 {
                self.text.push_str(&" ".repeat(indent));
                at = indent + width;
            } else if at + 1 + width > self.width && at > hang {
                self.text.push('\n');
                self.text.push_str(&" ".repeat(hang));
                at = hang + width;
            } else {
                self.text.push(' ');
                at += 1 + width;
            }
            self.text.push_str(word);
        }
        let trimmed = self.text.trim_end_matches(' ').len();
        self.text.truncate(trimmed);
        self.text.push('\n');
    }
}

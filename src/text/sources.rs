//! The files of one run, by id.

use std::sync::OnceLock;

use super::{FileId, LineColumn, LineIndex, Place, offset};

/// The set of files that findings point into: names, texts and line indexes.
#[derive(Debug, Clone)]
pub struct Sources {
    files: Vec<SourceFile>,
    /// Given for an id that is not in the set, so that asking never fails.
    empty: LineIndex,
}

#[derive(Debug, Clone)]
struct SourceFile {
    name: String,
    text: String,
    /// Made when a place is first asked for: most files have no finding.
    line_index: OnceLock<LineIndex>,
}

impl Default for Sources {
    fn default() -> Self {
        Self { files: Vec::new(), empty: LineIndex::new("") }
    }
}

impl Sources {
    /// An empty set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file and gives its id.
    pub fn add(&mut self, name: String, text: String) -> FileId {
        let id = self.next_id();
        self.files.push(SourceFile { name, text, line_index: OnceLock::new() });
        id
    }

    /// The id that the next [`Sources::add`] will give: needed when bytes are decoded before there is a text to add.
    pub fn next_id(&self) -> FileId {
        FileId(offset(self.files.len()))
    }

    /// The name of a file, as it is shown; empty for an unknown id.
    pub fn name(&self, file: FileId) -> &str {
        self.get(file).map_or("", |file| &file.name)
    }

    /// The text of a file; empty for an unknown id.
    pub fn text(&self, file: FileId) -> &str {
        self.get(file).map_or("", |file| &file.text)
    }

    /// The line index of a file.
    pub fn line_index(&self, file: FileId) -> &LineIndex {
        self.get(file).map_or(&self.empty, |file| file.line_index.get_or_init(|| LineIndex::new(&file.text)))
    }

    /// A place in words: the name of the file, and the first and last position.
    pub fn place_of(&self, place: Place) -> (&str, LineColumn, LineColumn) {
        let index = self.line_index(place.file);
        (self.name(place.file), index.line_column(place.range.start), index.line_column(place.range.end))
    }

    /// All files in the order of their ids: id, name, text.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &str, &str)> {
        self.files
            .iter()
            .enumerate()
            .map(|(at, file)| (FileId(offset(at)), file.name.as_str(), file.text.as_str()))
    }

    /// The number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are no files.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    fn get(&self, file: FileId) -> Option<&SourceFile> {
        self.files.get(file.0 as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextRange;

    #[test]
    fn places_are_named_by_file_line_and_column() {
        let mut sources = Sources::new();
        assert_eq!(sources.next_id(), FileId(0));
        sources.add("a.ron".to_owned(), "(".to_owned());
        let file = sources.add("b.ron".to_owned(), "[\n  1,\n]".to_owned());
        let (name, start, end) = sources.place_of(Place::new(file, TextRange::new(4, 5)));
        assert_eq!(name, "b.ron");
        assert_eq!((start.line, start.column, end.line, end.column), (2, 3, 2, 4));
        let names: Vec<&str> = sources.iter().map(|(_, name, _)| name).collect();
        assert_eq!((names, sources.len(), sources.is_empty()), (vec!["a.ron", "b.ron"], 2, false));
    }

    #[test]
    fn an_unknown_id_is_an_empty_file() {
        let sources = Sources::new();
        assert_eq!((sources.name(FileId(7)), sources.text(FileId(7))), ("", ""));
        assert_eq!(sources.line_index(FileId(7)).line_column(3).line, 1);
    }
}

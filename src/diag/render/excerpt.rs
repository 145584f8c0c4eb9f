//! The line of a file that a finding is about, safe to show and cut to a screen.

use crate::text::{Place, Sources, safe};

/// A place further in its line than this is not shown with it: a line of megabytes would be copied for each of its findings.
const BEFORE: usize = 1_000;
/// How many characters are shown in and after the place.
const INSIDE: usize = 80;
const AFTER: usize = 40;

/// One line of a file around a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The text to be shown.
    pub(super) text: String,
    /// The place in that text, in bytes.
    pub(super) span: std::ops::Range<usize>,
    /// The number of the line, from 1.
    pub(super) line: usize,
}

impl Excerpt {
    /// The first line of a place, up to a little after it; nothing if the place is far into a very long line. The text before
    /// the place is whole, so that columns counted in it are those of the file.
    pub(super) fn of(sources: &Sources, place: Place) -> Option<Self> {
        let (_, start, _) = sources.place_of(place);
        let text = sources.text(place.file);
        let index = sources.line_index(place.file);
        let cut = |from: u32, to: u32| text.get(from as usize..to as usize).unwrap_or_default();
        let line_start = index.line_start(start.line).unwrap_or(place.range.start);
        let before = cut(line_start, place.range.start);
        if before.chars().nth(BEFORE).is_some() {
            return None;
        }
        let rest = text.get(place.range.start as usize..).unwrap_or_default();
        let rest = rest.split(['\n', '\r']).next().unwrap_or_default();
        let wanted = place.range.len() as usize;
        let inside = rest.get(..wanted.min(rest.len())).unwrap_or(rest);
        let after = rest.get(inside.len()..).unwrap_or_default();

        let mut line = before.to_owned();
        let from = safe::sanitize(&line).len();
        push_head(&mut line, inside, INSIDE);
        let to = safe::sanitize(&line).len();
        push_head(&mut line, after, AFTER);
        // Made safe as a whole: an accent at the start of a part belongs to the letter at the end of the part before.
        let shown = safe::sanitize(&line).into_owned();
        Some(Self { text: shown, span: from..to, line: usize::try_from(start.line).unwrap_or(1) })
    }
}

/// Adds the first characters of a text, with a mark if more follow.
fn push_head(line: &mut String, text: &str, max: usize) {
    let kept: String = text.chars().take(max).collect();
    line.push_str(&kept);
    if kept.len() < text.len() {
        line.push('…');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::TextRange;

    fn excerpt(text: &str, start: usize, end: usize) -> Option<Excerpt> {
        let mut sources = Sources::new();
        let file = sources.add("a.ron".to_owned(), text.to_owned());
        let range = TextRange::new(u32::try_from(start).unwrap(), u32::try_from(end).unwrap());
        Excerpt::of(&sources, Place::new(file, range))
    }

    #[test]
    fn a_line_is_shown_with_its_place() {
        let shown = excerpt("a\n  één: 3,\nb", 4, 9).unwrap();
        assert_eq!((shown.text.as_str(), shown.span.clone(), shown.line), ("  één: 3,", 2..7, 2));
        assert_eq!(shown.text.get(shown.span), Some("één"));
    }

    #[test]
    fn a_place_of_many_lines_ends_with_its_first() {
        let shown = excerpt("(a,\r\nb)", 0, 7).unwrap();
        assert_eq!((shown.text.as_str(), shown.span), ("(a,", 0..3));
    }

    #[test]
    fn what_is_harmful_or_long_is_replaced() {
        let shown = excerpt("\tx\u{1b}[2Jy", 1, 2).unwrap();
        assert_eq!((shown.text.as_str(), shown.span), (" x\u{fffd}[2Jy", 1..2));
        let long = format!("{}X{}", "a".repeat(500), "b".repeat(5000));
        let shown = excerpt(&long, 500, 501).unwrap();
        assert_eq!((shown.text.chars().count(), shown.text.get(shown.span)), (500 + 1 + 40 + 1, Some("X")));
        assert_eq!(excerpt(&"a".repeat(5000), 4000, 4001), None);
    }

    #[test]
    fn accents_are_counted_over_the_ends_of_the_place() {
        let accents = "\u{301}".repeat(100);
        let shown = excerpt(&format!("a{accents}"), 9, 11).unwrap();
        assert_eq!(shown.text, "a\u{301}\u{301}\u{301}\u{301}…");
        assert!(shown.text.get(shown.span).is_some());
    }

    #[test]
    fn a_place_outside_the_text_shows_nothing() {
        assert_eq!(excerpt("a", 7, 9).unwrap().text, "");
        assert_eq!(excerpt("", 0, 0).unwrap().span, 0..0);
    }
}

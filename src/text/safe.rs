//! Text that is safe to show: no control codes, nothing invisible, nothing that turns the reading direction.
//!
//! A catalog or case file may come from anywhere, and a terminal obeys what is printed to it. Text is checked on the way in
//! ([`find_unsafe`]) and made harmless on the way out ([`sanitize`]); both use the same table, so what one refuses the
//! other replaces. The joiners of Arabic, Persian and Indic writing are let through where those scripts need them, because
//! the names of the people leerpad is made for are written with them.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many combining marks one letter may carry. Vietnamese and pointed Hebrew need up to three.
const MAX_MARKS: u32 = 4;

/// The name that stands for an accent too many.
pub const TOO_MANY_MARKS: &str = "combining mark";

/// The text with everything harmful replaced by a visible `U+FFFD`, and tabs and line ends by a space.
pub fn sanitize(text: &str) -> Cow<'_, str> {
    if find_unsafe(text).is_none() {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len());
    let mut scan = Scan::new(text);
    while let Some((_, ch, problem)) = scan.next() {
        match (ch, problem) {
            ('\r', _) if scan.peek() == Some('\n') => {}
            ('\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}', _) => safe.push(' '),
            // A mark too many is dropped: in its own cell it would only be a second oddity.
            (_, Some(TOO_MANY_MARKS)) => {}
            (_, Some(_)) => safe.push('\u{fffd}'),
            (_, None) => safe.push(ch),
        }
    }
    Cow::Owned(safe)
}

/// The first harmful character: its byte offset, itself, and its name.
///
/// Single characters are named with their code point ("U+202E right-to-left override"), members of a large family by the
/// family ("private-use character"); [`describe`] gives the code point for both.
pub fn find_unsafe(text: &str) -> Option<(usize, char, &'static str)> {
    // Nearly all texts are plain ASCII without control codes, and need no closer look.
    if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return None;
    }
    let mut scan = Scan::new(text);
    while let Some((at, ch, problem)) = scan.next() {
        if let Some(name) = problem {
            return Some((at, ch, name));
        }
    }
    None
}

/// All harmful characters, as [`find_unsafe`] gives the first.
pub fn all_unsafe(text: &str) -> impl Iterator<Item = (usize, char, &'static str)> {
    let mut scan = Scan::new(text);
    std::iter::from_fn(move || scan.next()).filter_map(|(at, ch, problem)| Some((at, ch, problem?)))
}

/// The name of a harmful character with its code point in front: "U+E0041 tag character".
pub fn describe(ch: char, name: &str) -> String {
    if name.starts_with("U+") { name.to_owned() } else { format!("U+{:04X} {name}", u32::from(ch)) }
}

/// The text cut to `max_width` terminal columns, with an ellipsis if something was left out. Cuts between graphemes, so
/// that no accent or half of an emoji is left over.
pub fn cut(text: &str, max_width: usize) -> String {
    if width(text) <= max_width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for grapheme in text.graphemes(true) {
        let before = kept.len();
        kept.push_str(grapheme);
        if width(&kept) + 1 > max_width {
            kept.truncate(before);
            break;
        }
    }
    if max_width > 0 {
        kept.push('…');
    }
    kept
}

/// The number of terminal columns that the text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// A walk over the characters with the two before, because joiners and marks are judged by their neighbours.
struct Scan<'a> {
    chars: std::iter::Peekable<std::str::CharIndices<'a>>,
    before: Option<char>,
    marks: u32,
}

impl<'a> Scan<'a> {
    fn new(text: &'a str) -> Self {
        Self { chars: text.char_indices().peekable(), before: None, marks: 0 }
    }

    fn peek(&mut self) -> Option<char> {
        self.chars.peek().map(|&(_, ch)| ch)
    }

    fn next(&mut self) -> Option<(usize, char, Option<&'static str>)> {
        let (at, ch) = self.chars.next()?;
        if is_plain(ch) {
            self.marks = 0;
            self.before = Some(ch);
            return Some((at, ch, None));
        }
        self.marks = if is_combining_mark(ch) { self.marks + 1 } else { 0 };
        let after = self.peek();
        let problem = match ch {
            _ if self.marks > MAX_MARKS => Some(TOO_MANY_MARKS),
            '\u{200c}' | '\u{200d}' if joins(self.before) && joins(after) => None,
            // These two choose between the text and the colour form of the sign before them.
            '\u{fe0e}' | '\u{fe0f}' if self.before.is_some_and(is_symbol) => None,
            _ => name_of(ch),
        };
        self.before = Some(ch);
        Some((at, ch, problem))
    }
}

/// Whether a character is a letter or sign of western Europe, which nearly all are: visible, no mark, and the same in every form.
pub const fn is_plain(ch: char) -> bool {
    matches!(ch, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}')
}

/// Whether a joiner may stand next to this character: the scripts that need it, and the parts of an emoji.
fn joins(neighbour: Option<char>) -> bool {
    neighbour.is_some_and(|ch| {
        matches!(ch, '\u{620}'..='\u{18aa}' | '\u{a840}'..='\u{abff}' | '\u{fb50}'..='\u{fdcf}' | '\u{fe0f}' | '\u{fe70}'..='\u{fefc}')
            || is_symbol(ch)
    })
}

fn is_symbol(ch: char) -> bool {
    matches!(ch, '#' | '*' | '0'..='9' | '©' | '®' | '\u{203c}'..='\u{3299}' | '\u{1f000}'..='\u{1faff}')
}

/// The name of a character that may not be shown, or nothing for one that may.
fn name_of(ch: char) -> Option<&'static str> {
    Some(match ch {
        '\0' => "U+0000 NUL",
        '\u{7}' => "U+0007 bell",
        '\u{8}' => "U+0008 backspace",
        '\t' => "U+0009 tab",
        '\n' => "U+000A line end",
        '\u{b}' => "U+000B vertical tab",
        '\u{c}' => "U+000C form feed",
        '\r' => "U+000D carriage return",
        '\u{1b}' => "U+001B escape (ESC)",
        '\u{7f}' => "U+007F delete",
        '\u{85}' => "U+0085 next line",
        '\u{9b}' => "U+009B control sequence introducer (CSI)",
        '\u{9d}' => "U+009D operating system command (OSC)",
        '\u{1}'..='\u{1f}' | '\u{80}'..='\u{9f}' => "control character",
        '\u{ad}' => "U+00AD soft hyphen",
        '\u{34f}' => "U+034F combining grapheme joiner",
        '\u{61c}' => "U+061C Arabic letter mark",
        '\u{115f}' => "U+115F Hangul filler",
        '\u{1160}' => "U+1160 Hangul filler",
        '\u{17b4}' | '\u{17b5}' => "invisible Khmer vowel",
        '\u{180b}'..='\u{180f}' => "invisible Mongolian sign",
        '\u{200b}' => "U+200B zero-width space",
        '\u{200c}' => "U+200C zero-width non-joiner",
        '\u{200d}' => "U+200D zero-width joiner",
        '\u{200e}' => "U+200E left-to-right mark",
        '\u{200f}' => "U+200F right-to-left mark",
        '\u{2028}' => "U+2028 line separator",
        '\u{2029}' => "U+2029 paragraph separator",
        '\u{202a}' => "U+202A left-to-right embedding",
        '\u{202b}' => "U+202B right-to-left embedding",
        '\u{202c}' => "U+202C end of directional text",
        '\u{202d}' => "U+202D left-to-right override",
        '\u{202e}' => "U+202E right-to-left override",
        '\u{2060}' => "U+2060 word joiner",
        '\u{2061}'..='\u{2064}' => "invisible mathematical sign",
        '\u{2066}' => "U+2066 left-to-right isolate",
        '\u{2067}' => "U+2067 right-to-left isolate",
        '\u{2068}' => "U+2068 first strong isolate",
        '\u{2069}' => "U+2069 end of isolate",
        '\u{2065}' | '\u{206a}'..='\u{206f}' => "old formatting character",
        '\u{2800}' => "U+2800 empty Braille pattern",
        '\u{3164}' => "U+3164 Hangul filler",
        '\u{ffa0}' => "U+FFA0 half-width Hangul filler",
        '\u{feff}' => "U+FEFF byte order mark",
        '\u{fff0}'..='\u{fffb}' => "annotation character",
        '\u{fffc}' => "U+FFFC object replacement",
        '\u{fffd}' => "U+FFFD replacement character",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "variation selector",
        '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' => "invisible formatting character",
        '\u{e0000}'..='\u{e0fff}' => "tag character",
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => "private-use character",
        '\u{fdd0}'..='\u{fdef}' => "code point that is not a character",
        _ if u32::from(ch) & 0xfffe == 0xfffe => "code point that is not a character",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plain_and_foreign_names_pass() {
        for name in [
            "Sjoerd van 't Hoff-O'Neill",
            "Ahmad",
            "محمد",
            "می\u{200c}خواهم",
            "ሰላም",
            "Олександр",
            "Nguyễn",
            "名字",
            "☕\u{fe0f}",
            "👨\u{200d}🍳",
            "क्\u{200d}ष",
        ] {
            assert_eq!(find_unsafe(name), None, "{name}");
            assert!(matches!(sanitize(name), Cow::Borrowed(_)), "{name}");
        }
    }

    #[test]
    fn terminal_commands_and_bidi_tricks_are_named_and_replaced() {
        assert_eq!(find_unsafe("a\u{1b}[2J"), Some((1, '\u{1b}', "U+001B escape (ESC)")));
        assert_eq!(find_unsafe("é\u{202e}x"), Some((2, '\u{202e}', "U+202E right-to-left override")));
        assert_eq!(sanitize("a\u{1b}]52;c;x\u{7}b\u{9b}"), "a\u{fffd}]52;c;x\u{fffd}b\u{fffd}");
        assert_eq!(sanitize("a\tb\r\nc\rd"), "a b c d");
        assert_eq!(find_unsafe("C0\u{200b}125"), Some((2, '\u{200b}', "U+200B zero-width space")));
        assert!(
            find_unsafe("kok\u{200d}kin").is_some(),
            "a joiner between Latin letters only hides something"
        );
        assert_eq!(describe('\u{e0041}', "tag character"), "U+E0041 tag character");
        assert_eq!(describe('\u{200b}', "U+200B zero-width space"), "U+200B zero-width space");
    }

    #[test]
    fn marks_are_capped() {
        let zalgo = format!("a{}b", "\u{301}".repeat(200));
        assert!(find_unsafe(&zalgo).is_some_and(|(at, _, name)| at == 9 && name == TOO_MANY_MARKS));
        assert_eq!(sanitize(&zalgo).chars().count(), 6);
    }

    #[test]
    fn cutting_keeps_graphemes_whole() {
        assert_eq!(cut("kok", 3), "kok");
        assert_eq!(cut("kokkin", 4), "kok…");
        assert_eq!(cut("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(cut("名字名字", 4), "名…");
        assert_eq!((cut("kok", 1), cut("kok", 0)), ("…".to_owned(), String::new()));
    }

    proptest! {
        #[test]
        fn sanitized_text_is_safe_but_for_the_replacement(text in any::<String>()) {
            let safe = sanitize(&text).replace('\u{fffd}', "?");
            prop_assert_eq!(find_unsafe(&safe).map(|(_, ch, name)| (ch, name)), None);
        }

        #[test]
        fn cut_text_fits(text in any::<String>(), max in 0_usize..30) {
            prop_assert!(width(&cut(&text, max)) <= max);
        }
    }
}

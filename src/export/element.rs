//! Marked-up text for HTML and SVG, written element by element: nothing gets in that is not escaped.

use crate::text::safe::sanitize;

/// A document being written.
#[derive(Debug, Default)]
pub(super) struct Markup {
    text: String,
}

impl Markup {
    /// What has been written.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// The start of an element.
    pub(super) fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.text.push('<');
        self.text.push_str(tag);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            self.text.push_str(&escape(value));
            self.text.push('"');
        }
        self.text.push('>');
    }

    /// The end of an element.
    pub(super) fn close(&mut self, tag: &str) {
        self.text.push_str("</");
        self.text.push_str(tag);
        self.text.push_str(">\n");
    }

    /// The end of an element inside a line.
    fn close_inline(&mut self, tag: &str) {
        self.text.push_str("</");
        self.text.push_str(tag);
        self.text.push('>');
    }

    /// Text, with what is written from right to left kept to itself.
    pub(super) fn text(&mut self, text: &str) {
        self.text.push_str(&isolated(text));
    }

    /// Text where no other element may stand.
    pub(super) fn plain(&mut self, text: &str) {
        self.text.push_str(&escape(text));
    }

    /// An element with text in it.
    pub(super) fn leaf(&mut self, tag: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(tag, attributes);
        self.text(text);
        self.close(tag);
    }

    /// An element with text in it, where no other element may stand.
    pub(super) fn plain_leaf(&mut self, tag: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(tag, attributes);
        self.plain(text);
        self.close(tag);
    }

    /// An element with text in it, inside a line.
    pub(super) fn inline(&mut self, tag: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(tag, attributes);
        self.text(text);
        self.close_inline(tag);
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.open(tag, attributes);
        self.text.push('\n');
    }

    /// An element of a drawing with nothing in it.
    pub(super) fn shape(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.open(tag, attributes);
        self.close(tag);
    }

    /// Something of our own that is marked up already.
    pub(super) fn own(&mut self, marked_up: &str) {
        self.text.push_str(marked_up);
    }
}

/// A text without anything that acts: control characters replaced, marks of HTML escaped.
pub(super) fn escape(text: &str) -> String {
    let safe = sanitize(text);
    let mut escaped = String::with_capacity(safe.len());
    for letter in safe.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// An escaped text in which every run that is written from right to left stands by itself, so that it moves nothing around it.
fn isolated(text: &str) -> String {
    if !text.chars().any(is_right_to_left) {
        return escape(text);
    }
    let mut out = String::new();
    let mut plain = String::new();
    let mut run = String::new();
    // What may stand between two words of a run; it belongs to the run only when another word follows.
    let mut between = String::new();
    for letter in text.chars() {
        if is_right_to_left(letter) {
            if run.is_empty() {
                out.push_str(&escape(&std::mem::take(&mut plain)));
            } else {
                run.push_str(&std::mem::take(&mut between));
            }
            run.push(letter);
        } else if !run.is_empty() && (letter == ' ' || letter == '\u{200c}' || letter == '\u{200d}') {
            between.push(letter);
        } else {
            flush(&mut out, &mut run);
            plain.push_str(&std::mem::take(&mut between));
            plain.push(letter);
        }
    }
    flush(&mut out, &mut run);
    plain.push_str(&between);
    out.push_str(&escape(&plain));
    out
}

fn flush(out: &mut String, run: &mut String) {
    if !run.is_empty() {
        out.push_str("<bdi>");
        out.push_str(&escape(&std::mem::take(run)));
        out.push_str("</bdi>");
    }
}

const fn is_right_to_left(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_becomes_markup() {
        let mut markup = Markup::default();
        markup.leaf("p", &[("title", "\"><script>")], "<script>alert('&')</script>\u{1b}[31m\u{202e}");
        let text = markup.finish();
        assert_eq!(
            text,
            "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;\u{fffd}[31m\u{fffd}</p>\n"
        );
    }

    #[test]
    fn a_name_from_right_to_left_stands_by_itself() {
        assert_eq!(isolated("Plan voor سارة أحمد (2)"), "Plan voor <bdi>سارة أحمد</bdi> (2)");
        assert_eq!(isolated("سارة <b>"), "<bdi>سارة</bdi> &lt;b&gt;");
        assert_eq!(isolated("Оксана & co"), "Оксана &amp; co");
    }
}

//! A hand-out as Markdown: to paste into a mail or a file. Nothing of a text becomes formatting.

use super::handout::{Handout, TextLine};
use crate::i18n::Texts;
use crate::text::safe::sanitize;

/// The hand-out as a Markdown document.
pub(super) fn markdown(texts: &Texts, handout: &Handout) -> String {
    of_lines(&handout.lines(texts))
}

/// Lines as a Markdown document.
pub(super) fn of_lines(lines: &[TextLine]) -> String {
    let mut out = String::new();
    let mut in_list = false;
    for line in lines {
        let (is_point, written) = match line {
            TextLine::Title(text) => (false, format!("# {}", escape(text))),
            TextLine::Heading(text) => (false, format!("## {}", escape(text))),
            TextLine::Subheading(text) => (false, format!("### {}", escape(text))),
            TextLine::Text(text) => (false, paragraph(text)),
            TextLine::Strong(text) => (false, format!("**{}**", escape(text))),
            TextLine::Point(text) => (true, format!("- {}", paragraph(text))),
            TextLine::Url(url) => (true, format!("  {}", address(url))),
        };
        let goes_on = in_list && is_point;
        if !(out.is_empty() || goes_on) {
            out.push('\n');
        }
        in_list = is_point;
        out.push_str(&written);
        out.push('\n');
    }
    out
}

/// An address as a link where it can be one.
fn address(url: &str) -> String {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    if is_web
        && !url
            .contains(|letter: char| letter.is_whitespace() || letter.is_control() || "<>".contains(letter))
    {
        format!("<{}>", sanitize(url))
    } else {
        escape(url)
    }
}

/// A text at the start of a line, where a few more marks act.
fn paragraph(text: &str) -> String {
    let escaped = escape(text);
    let numbered = escaped.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let list = numbered.len() < escaped.len() && numbered.starts_with(['.', ')']);
    if list {
        let digits = escaped.len() - numbered.len();
        let (number, rest) = escaped.split_at(digits);
        return format!("{number}\\{rest}");
    }
    if escaped.starts_with(['#', '-', '+', '=', '~']) { format!("\\{escaped}") } else { escaped }
}

/// Marks that would turn a text into formatting are escaped.
fn escape(text: &str) -> String {
    let safe = sanitize(text);
    let mut escaped = String::with_capacity(safe.len());
    for letter in safe.trim().chars() {
        if matches!(letter, '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|' | '\\' | '&' | '!') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_formatting() {
        assert_eq!(escape("<script> [a](b) &amp;\n# x"), "\\<script\\> \\[a\\](b) \\&amp; # x");
        assert_eq!(paragraph("# x"), "\\# x");
        assert_eq!(paragraph("1. x"), "1\\. x");
        assert_eq!(paragraph("- x"), "\\- x");
        assert_eq!(paragraph("12 uur"), "12 uur");
    }

    #[test]
    fn an_address_is_a_link_only_when_it_is_one() {
        assert_eq!(address("https://example.org/a"), "<https://example.org/a>");
        assert_eq!(address("javascript:alert(1)"), "javascript:alert(1)");
        assert_eq!(address("https://a b"), "https://a b");
    }
}

//! Files of another kind: named as what they are, instead of as bad RON.

use super::tree::Tree;
use crate::diag::{Diagnostic, Message, codes};
use crate::text::{Place, TextRange, offset};

/// A finding that names what the file is, if it has findings and looks like something else. It takes the place of all the
/// others, which would only say in many ways that the file is not RON.
pub(super) fn other_kind(tree: &Tree, diagnostics: &[Diagnostic]) -> Option<Diagnostic> {
    if diagnostics.iter().all(|finding| finding.code == codes::BYTE_ORDER_MARK) {
        return None;
    }
    let text = tree.text().trim_start_matches('\u{feff}');
    let kind = kind_of(text)?;
    let start = tree.text().len() - text.trim_start().len();
    let line = text.trim_start().lines().next().unwrap_or_default();
    let range = TextRange::new(offset(start), offset(start + line.len()));
    let message = Message::new("syntax-wrong-kind").text("kind", kind);
    let finding = Diagnostic::new(codes::WRONG_KIND, Place::new(tree.file(), range), message);
    Some(finding.with_help(Message::new("syntax-ron-looks-like")))
}

/// The name of the format that a text is in, if it is plainly one of those that are mistaken for RON.
fn kind_of(text: &str) -> Option<&'static str> {
    let start = text.trim_start();
    let lower: String = start.chars().take(64).flat_map(char::to_lowercase).collect();
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") || lower.starts_with("<head") {
        return Some("HTML");
    }
    if lower.starts_with("<?xml") || lower.starts_with("<svg") {
        return Some("XML");
    }
    if lower.starts_with("-----begin ") || lower.starts_with("age-encryption.org") {
        return Some("age / PEM");
    }
    if start.starts_with("{\\rtf") {
        return Some("RTF");
    }
    let mut lines = text.lines().map(str::trim_end).filter(|line| !line.trim_start().is_empty());
    let first = lines.find(|line| !line.starts_with('#'))?;
    let second = lines.next().unwrap_or_default();
    if is_toml(first, second) {
        Some("TOML")
    } else if is_yaml(first, second) {
        Some("YAML")
    } else if is_json(start) {
        Some("JSON")
    } else if is_csv(first, second) {
        Some("CSV")
    } else if is_markdown(start) {
        Some("Markdown")
    } else {
        None
    }
}

fn is_key(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
}

/// `[table]` above `key = value`, or two lines of `key = value` that do not end in a comma.
fn is_toml(first: &str, second: &str) -> bool {
    let assigns = |line: &str| {
        line.split_once('=').is_some_and(|(key, value)| {
            is_key(key.trim_end()) && !value.trim_start().is_empty() && !line.ends_with([',', '(', '{'])
        })
    };
    let table = first
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .is_some_and(|name| is_key(name.trim_start_matches('[').trim_end_matches(']')));
    (table && (assigns(second) || second.starts_with('[')))
        || (assigns(first) && (second.is_empty() || assigns(second)))
}

/// `---`, or `key: value` and `key:` at the start of lines that end in no comma, or a list of `- `.
fn is_yaml(first: &str, second: &str) -> bool {
    let key = |line: &str| {
        line.split_once(':').is_some_and(|(key, value)| {
            is_key(key)
                && (value.is_empty() || value.starts_with(' '))
                && !value.ends_with([',', '(', '[', '{'])
        })
    };
    let inside = second.trim_start().starts_with("- ") || key(second.trim_start()) || second.is_empty();
    first == "---"
        || first.starts_with("%YAML")
        || (key(first) && inside)
        || (first.starts_with("- ") && inside)
}

/// Two lines that start with a word and hold the same number of semicolons, which is how spreadsheets export here.
fn is_csv(first: &str, second: &str) -> bool {
    let semicolons = |line: &str| line.bytes().filter(|&byte| byte == b';').count();
    let is_row = |line: &str| {
        line.starts_with(|ch: char| ch == '"' || ch.is_alphanumeric()) && !line.contains(['(', '{'])
    };
    is_row(first) && is_row(second) && semicolons(first) > 1 && semicolons(first) == semicolons(second)
}

/// A heading: RON has no line that starts so.
fn is_markdown(start: &str) -> bool {
    start.trim_start_matches('#').starts_with(' ') && start.starts_with('#')
}

/// A text in braces or square brackets where the first thing in it is a quoted name and a colon.
fn is_json(start: &str) -> bool {
    let inner = start.trim_start_matches(|ch: char| ch == '[' || ch.is_whitespace());
    let Some(inner) = inner.strip_prefix('{') else { return false };
    let name = inner.trim_start().strip_prefix('"').and_then(|name| name.split_once('"'));
    name.is_some_and(|(_, after)| after.trim_start().starts_with(':'))
}

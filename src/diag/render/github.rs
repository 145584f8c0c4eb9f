//! Findings as the workflow commands that GitHub shows beside the lines of a change.

use std::fmt::Write as _;

use super::words::{say, shown};
use crate::diag::{Diagnostic, Severity};
use crate::i18n::Texts;
use crate::text::Sources;

/// One line per finding. `folder` is put before the names of files, which must be relative to the repository.
pub fn github(findings: &[Diagnostic], sources: &Sources, texts: &Texts, folder: &str) -> String {
    let mut out = String::new();
    for finding in findings {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let name = shown(sources.name(finding.file));
        let path = if folder.is_empty() { name } else { format!("{}/{name}", folder.trim_end_matches('/')) };
        let mut message = say(texts, &finding.message);
        for help in &finding.help {
            message.push('\n');
            message.push_str(&say(texts, help));
        }
        // Writing to a string cannot fail.
        let _ = write!(out, "::{command} file={}", property(&path));
        if let Some(place) = finding.place {
            let (_, start, end) = sources.place_of(place);
            let _ = write!(
                out,
                ",line={},endLine={},col={},endColumn={}",
                start.line, end.line, start.column, end.column
            );
        }
        let _ = writeln!(out, ",title={}::{}", property(&finding.code.to_string()), data(&message));
    }
    out
}

/// Text after the second `::`, with what would end the command written otherwise.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text between commas, likewise.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

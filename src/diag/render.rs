//! Findings in words, for people and for programs.
//!
//! What must stay true: everything that comes from a file is made safe and cut before it is shown, and the same findings
//! give the same bytes. This is the one part of [`super`] that knows the language files.

mod excerpt;
mod github;
mod human;
mod json;
mod words;

pub use github::github;
pub use human::{Look, human};
pub use json::json;
pub use words::{say, shown, summary};

use super::{Diagnostic, Severity};

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Findings that make a file unusable.
    pub errors: usize,
    /// Findings that a person should look at.
    pub warnings: usize,
    /// Findings worth knowing.
    pub notes: usize,
}

impl Counts {
    /// Counts the findings.
    pub fn of(findings: &[Diagnostic]) -> Self {
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }
}

/// The word for a severity that programs read.
const fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

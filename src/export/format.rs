//! The formats of a hand-out.

use super::handout::{Given, Handout, handout};
use super::{csv, handout_json, html, ics, markdown};

/// A format of a hand-out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HandoutFormat {
    /// One page for the printer and the browser.
    #[default]
    Html,
    /// Text with headings, for a mail or a document.
    Markdown,
    /// Days for a calendar.
    Ics,
    /// The steps for a spreadsheet.
    Csv,
    /// For another program.
    Json,
}

/// Why a hand-out cannot be written in a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NothingToWrite {
    /// There are no steps, and the format holds nothing else.
    NoSteps,
}

impl HandoutFormat {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Html, Self::Markdown, Self::Ics, Self::Csv, Self::Json];

    /// The end of the name of its files.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Ics => "ics",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// Text id of its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "ui-print-format-html",
            Self::Markdown => "ui-print-format-markdown",
            Self::Ics => "ui-print-format-ics",
            Self::Csv => "ui-print-format-csv",
            Self::Json => "ui-print-format-json",
        }
    }

    /// Whether it is read as it looks in a preview of the text.
    pub const fn is_prose(self) -> bool {
        matches!(self, Self::Html | Self::Markdown)
    }

    /// Writes a hand-out.
    pub fn write(self, given: &Given<'_>) -> Result<String, NothingToWrite> {
        self.write_made(given, &handout(*given))
    }

    /// Writes a hand-out that is made already.
    pub fn write_made(self, given: &Given<'_>, handout: &Handout) -> Result<String, NothingToWrite> {
        if handout.steps.is_empty() && matches!(self, Self::Ics | Self::Csv) {
            return Err(NothingToWrite::NoSteps);
        }
        Ok(match self {
            Self::Html => html::html(given.texts, handout),
            Self::Markdown => markdown::markdown(given.texts, handout),
            Self::Ics => ics::ics(given.texts, handout),
            Self::Csv => csv::csv(given.texts, handout),
            Self::Json => handout_json::json(given, handout),
        })
    }
}

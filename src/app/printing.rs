//! The print view: who a hand-out is for, in which form, and what is in it.

use crate::export::{Audience, Given, HandoutFormat, Part};

use super::session::Session;
use super::state::State;

/// A row of the print view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// Who it is for.
    For(Audience),
    /// In which form.
    As(HandoutFormat),
    /// A part that the reader gets or does not get.
    Within(Part),
}

/// What was chosen in the print view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Printing {
    /// The selected row.
    pub row: usize,
    /// Who it is for.
    pub audience: Audience,
    /// In which form.
    pub format: HandoutFormat,
}

impl Printing {
    /// The rows, in their order.
    pub fn rows() -> Vec<Row> {
        let audiences = Audience::ALL.into_iter().map(Row::For);
        let formats = HandoutFormat::ALL.into_iter().map(Row::As);
        audiences.chain(formats).chain(Part::ALL.into_iter().map(Row::Within)).collect()
    }

    /// The selected row.
    pub fn selected(self) -> Option<Row> {
        Self::rows().get(self.row).copied()
    }

    /// Whether a row says what is chosen, or what the reader gets.
    pub fn holds(self, row: Row) -> bool {
        match row {
            Row::For(audience) => audience == self.audience,
            Row::As(format) => format == self.format,
            Row::Within(part) => self.audience.gets(part),
        }
    }
}

/// What a hand-out of the open case is made from, where there is a plan.
pub fn given<'a>(state: &'a State, session: &'a Session) -> Option<Given<'a>> {
    Some(Given {
        texts: state.texts(),
        catalog: &state.catalog,
        case: &session.case,
        proposal: session.proposal()?,
        today: session.today,
        audience: session.print.audience,
    })
}

/// The name proposed for a file.
pub fn file_name(state: &State, session: &Session) -> String {
    let audience = state.texts().get(session.print.audience.file_word());
    format!("{}-{audience}.{}", session.case.id, session.print.format.extension())
}

/// Whether a typed name can be the name of a file.
pub fn is_file_name(name: &str) -> bool {
    let last = name.rsplit(std::path::is_separator).next().unwrap_or_default();
    !last.is_empty() && last != "." && last != ".." && crate::text::safe::find_unsafe(name).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_nothing_or_of_a_folder_is_no_file_name() {
        for name in ["", ".", "..", "a/", "/", "a\u{1b}[31m.html", "a/.."] {
            assert!(!is_file_name(name), "{name:?}");
        }
        for name in ["plan.html", "/tmp/plan.html", "../plan van سارة.md"] {
            assert!(is_file_name(name), "{name}");
        }
    }
}

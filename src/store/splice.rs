//! The difference of two texts as one place where something was taken out and something else put in.
//!
//! What must stay true: applied to the first text it gives the second, turned around it gives the first again, and on any
//! other text it is noticed that it does not fit.

/// What turns one text into another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Splice {
    /// The byte at which it begins.
    pub at: usize,
    /// What is taken out.
    pub cut: String,
    /// What is put in.
    pub put: String,
}

impl Splice {
    /// What turns `from` into `to`: everything between what both begin with and what both end with.
    pub fn between(from: &str, to: &str) -> Self {
        let start: usize =
            from.chars().zip(to.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
        let (from_rest, to_rest) = (from.get(start..).unwrap_or(""), to.get(start..).unwrap_or(""));
        let same = from_rest.chars().rev().zip(to_rest.chars().rev()).take_while(|(a, b)| a == b);
        let end: usize = same.map(|(a, _)| a.len_utf8()).sum();
        let middle = |rest: &str| rest.get(..rest.len() - end).unwrap_or(rest).to_owned();
        Self { at: start, cut: middle(from_rest), put: middle(to_rest) }
    }

    /// The text after it; nothing where it does not fit.
    pub fn apply(&self, text: &str) -> Option<String> {
        let before = text.get(..self.at)?;
        let after = text.get(self.at..)?.strip_prefix(self.cut.as_str())?;
        Some([before, &self.put, after].concat())
    }

    /// What takes it back.
    #[must_use]
    pub fn turned(&self) -> Self {
        Self { at: self.at, cut: self.put.clone(), put: self.cut.clone() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_what_differs_is_kept() {
        let splice =
            Splice::between("Mark(on: \"C0160\", state: Claimed)", "Mark(on: \"C0160\", state: Granted)");
        assert_eq!((splice.at, splice.cut.as_str(), splice.put.as_str()), (25, "Claim", "Grant"));
        assert_eq!(splice.apply("another text that is long enough"), None);
        assert_eq!(Splice::between("é", "è").apply("é").as_deref(), Some("è"));
    }

    proptest! {
        #[test]
        fn it_leads_there_and_back(from in "[aéب\n]{0,12}", to in "[aéب\n]{0,12}") {
            let splice = Splice::between(&from, &to);
            prop_assert_eq!(splice.apply(&from), Some(to.clone()));
            prop_assert_eq!(splice.turned().apply(&to), Some(from));
        }
    }
}

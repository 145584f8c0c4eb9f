//! The texts as they are said to one reader.

use crate::export::audience::Audience;
use crate::i18n::{Arg, Texts};

/// The texts of a language for a reader: every one of them can say `$who` it speaks to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) texts: &'a Texts,
    pub(super) audience: Audience,
}

impl Words<'_> {
    /// A text without other variables.
    pub(super) fn get(self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A text with its variables.
    pub(super) fn with(self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut args = args.to_vec();
        args.push(("who", self.audience.word().into()));
        self.texts.with(id, &args)
    }
}

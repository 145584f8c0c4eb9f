//! What does not belong in a case: numbers and words that planning does not need.
//!
//! A citizen service number (BSN) is refused, wherever it stands ([`find_bsn`]). Other identifiers, and words about health,
//! religion and origin, are only warned about ([`find`]), because whether a note needs them is for a person to judge and a
//! list of words is often wrong. What must stay true: a warning never repeats what it found, because it may be copied into a
//! mail; and nothing is taken out of a text unasked.

mod bsn;
mod concern;
mod identifiers;
mod words;

use std::ops::Range;

pub use bsn::find_bsn;
pub use concern::{Concern, concerns};

pub(super) use concern::takes_names_only;

/// A kind of thing that a case mostly does without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The number that the immigration service gives a foreigner.
    VNumber,
    /// A bank account.
    Iban,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// The number of a care professional in the BIG register.
    Big,
    /// The number of a passport, identity card or residence permit.
    Document,
    /// Health.
    Health,
    /// Religion or belief.
    Religion,
    /// Origin, nationality or ethnicity.
    Origin,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::VNumber,
        Self::Iban,
        Self::Email,
        Self::Phone,
        Self::Big,
        Self::Document,
        Self::Health,
        Self::Religion,
        Self::Origin,
    ];

    /// Text id of what it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::VNumber => "private-v-number",
            Self::Iban => "private-iban",
            Self::Email => "private-email",
            Self::Phone => "private-phone",
            Self::Big => "private-big",
            Self::Document => "private-document",
            Self::Health => "private-health",
            Self::Religion => "private-religion",
            Self::Origin => "private-origin",
        }
    }

    /// Whether the law has it among the special categories of personal data, and not among identifiers.
    pub const fn is_special(self) -> bool {
        matches!(self, Self::Health | Self::Religion | Self::Origin)
    }
}

/// Something found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it looks like.
    pub kind: Kind,
    /// Where, in bytes.
    pub range: Range<usize>,
}

/// What a text holds that a case mostly does without, in the order of the text.
pub fn find(text: &str) -> Vec<Found> {
    let mut found = identifiers::find(text);
    found.extend(words::find(text));
    found.sort_by_key(|one| (one.range.start, one.kind));
    found
}

//! Finding catalog entries by what people type: codes, official names, everyday words, older codes, and all of these with
//! slips.
//!
//! An [`Index`] is made once of a catalog; a search then takes well under 5 ms, so that the list can follow every key. Every word
//! of a query must be met by an entry, each by any means. How good a hit is, is the mean of what its words are worth, less
//! what kind of thing it is:
//!
//! | what the word is, the best first | example |
//! |---|---|
//! | a code, an older code, the start of a code | `25656`, `25491`, `c01` |
//! | a word of the name, or another form of one | `kok`, `koks` |
//! | a synonym of the catalog | `verpleeghuis` |
//! | the start of a word of the name, the end or inside of a compound | `verzorg`, `zorg` in `thuiszorg` |
//! | the sector, level or kind; the start of a synonym | `logistiek`, `level 2` |
//! | a compound of two known words | `horecamedewerker` |
//! | a typing error away from a word; the letters of a word in their order | `helpnde`, `vrzrg` |
//!
//! Guesses are only made where nothing else is found. A hit that is not found by its name or code says why ([`Reason`]).

mod fit;
mod index;
mod query;

pub use index::{Entry, Index};

use std::sync::{Arc, OnceLock};

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::i18n::Texts;
use crate::model::catalog::Catalog;
use crate::model::code::{CreboCode, Key};

/// A hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What was found.
    pub key: Key,
    /// Its name in the catalog.
    pub name: String,
    /// The characters of `name` that match, counted from 0, ascending; empty when only something else matches.
    pub indices: Vec<u32>,
    /// Why it was found, for each word of the query that is neither in the name nor the code.
    pub reasons: Vec<Reason>,
}

/// Why something was found that does not have the word in its name or code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The catalog gives this word as a synonym.
    Synonym(String),
    /// It came in the place of a diploma with this code.
    OlderCode {
        /// The older code.
        code: CreboCode,
        /// Whether others came from it too, so that none stands for it.
        is_split: bool,
    },
    /// Its sector, level or kind is this.
    About(String),
    /// The word was taken for this one, which it nearly is.
    Meant(String),
}

impl Reason {
    /// The word for other programs.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Synonym(_) => "synonym",
            Self::OlderCode { is_split: false, .. } => "older-code",
            Self::OlderCode { is_split: true, .. } => "split-code",
            Self::About(_) => "about",
            Self::Meant(_) => "meant",
        }
    }

    /// What the reason names: the synonym, the older code, the word that was meant.
    pub fn what(&self) -> &str {
        match self {
            Self::Synonym(word) | Self::About(word) | Self::Meant(word) => word,
            Self::OlderCode { code, .. } => code.as_str(),
        }
    }

    /// Text id of the words for people; they get `what`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Synonym(_) => "found-synonym",
            Self::OlderCode { is_split: false, .. } => "found-older-code",
            Self::OlderCode { is_split: true, .. } => "found-split-code",
            Self::About(_) => "found-about",
            Self::Meant(_) => "found-meant",
        }
    }
}

/// Why something was found, in words; nothing when its name or code says it.
pub fn say(texts: &Texts, reasons: &[Reason]) -> String {
    let said = reasons.iter().map(|reason| texts.with(reason.name(), &[("what", reason.what().into())]));
    said.collect::<Vec<String>>().join("; ")
}

/// The search of a workbench: its index is made when it is first needed.
#[derive(Debug)]
pub struct Finder {
    catalog: Arc<Catalog>,
    index: OnceLock<Index>,
}

impl Finder {
    /// The search of a catalog.
    pub const fn new(catalog: Arc<Catalog>) -> Self {
        Self { catalog, index: OnceLock::new() }
    }

    /// Makes the index, unless it is made; so that somebody else can have done it before the first key.
    pub fn prepare(&self) {
        self.index();
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.catalog))
    }

    /// Searches the entries of a scope, the best first, as far as a list is read.
    pub fn find(&self, text: &str, scope: impl Fn(&Entry) -> bool) -> Vec<Found> {
        self.index().find(text, MAX_LISTED, scope)
    }
}

/// More hits than this are not read by anybody.
const MAX_LISTED: usize = 300;

/// Searches everything in the catalog that has a code or a name, the best first. For one search; for many keep an [`Index`].
pub fn find(catalog: &Catalog, text: &str, limit: usize) -> Vec<Found> {
    Index::new(catalog).find(text, limit, |_| true)
}

/// Whether named things match a text, for lists that keep their own order: the texts that match, as scores.
pub fn matches(text: &str, names: &[String]) -> Vec<Option<u32>> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(text.trim(), CaseMatching::Ignore, Normalization::Smart);
    let mut letters = Vec::new();
    names.iter().map(|name| pattern.score(Utf32Str::new(name, &mut letters), &mut matcher)).collect()
}

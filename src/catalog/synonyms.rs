//! Everyday words for what the catalog calls by an official name. They are vocabulary of leerpad and state no fact, so they
//! carry no sources.

use std::collections::BTreeMap;

use super::raw::RawCatalog;
use super::resolve::{Resolver, each};
use super::words::UnitRef;
use crate::diag::{Diagnostic, Message, codes};
use crate::model::catalog::Synonym;
use crate::model::code::{CertificateCode, CreboCode, ElectiveCode, FileCode, Key, Slug};
use crate::model::language::{Level, Skill};
use crate::syntax::read::{Line, Spanned, choice, quoted, record};
use crate::text::Place;
use crate::text::words::words;

record! {
    /// Words that mean the same to somebody who searches.
    pub struct RawSynonym = "Synonym" {
        words: Spanned<Vec<Spanned<Line<60>>>>,
        means: Vec<Spanned<RawMeaning>> [default],
        also: Vec<Spanned<Line<60>>> [default],
    }
}

choice! {
    /// What a word means.
    pub enum RawMeaning = "expected-meaning" {
        Job(Spanned<Slug>),
        Diploma(Spanned<CreboCode>),
        Certificate(Spanned<CertificateCode>),
        Statement(Spanned<Slug>),
        Elective(Spanned<ElectiveCode>),
        Unit(Spanned<UnitRef>),
        File(Spanned<FileCode>),
        Licence(Spanned<Slug>),
        Language(Skill, Level),
        Path(Spanned<Slug>),
        Offering(Spanned<Slug>),
        Rule(Spanned<Slug>),
        Funding(Spanned<Slug>),
    }
}

impl RawMeaning {
    /// The key that is meant, and where it is written.
    fn key(&self, place: Place) -> (Key, Place) {
        match self {
            Self::Job(slug) => (Key::Job(slug.value.clone()), slug.place),
            Self::Diploma(code) => (Key::Diploma(code.value.clone()), code.place),
            Self::Certificate(code) => (Key::Certificate(code.value.clone()), code.place),
            Self::Statement(slug) => (Key::Statement(slug.value.clone()), slug.place),
            Self::Elective(code) => (Key::Elective(code.value.clone()), code.place),
            Self::Unit(unit) => (Key::Unit(unit.0.clone(), unit.1.clone()), unit.place),
            Self::File(code) => (Key::File(code.value.clone()), code.place),
            Self::Licence(slug) => (Key::Licence(slug.value.clone()), slug.place),
            Self::Language(skill, level) => (Key::Language(*skill, *level), place),
            Self::Path(slug) => (Key::Path(slug.value.clone()), slug.place),
            Self::Offering(slug) => (Key::Offering(slug.value.clone()), slug.place),
            Self::Rule(slug) => (Key::Rule(slug.value.clone()), slug.place),
            Self::Funding(slug) => (Key::Funding(slug.value.clone()), slug.place),
        }
    }
}

/// The synonyms of all files, in the order of the files: every meaning looked up, and everything said twice a finding.
pub fn resolve(files: &[RawCatalog], resolver: &mut Resolver<'_>) -> Vec<Synonym> {
    let mut said = Said::default();
    let mut synonyms = Vec::new();
    for (_, raw) in each(files, |file| &file.synonyms) {
        let is_empty = raw.words.is_empty() || (raw.means.is_empty() && raw.also.is_empty());
        if is_empty && !resolver.damage.is_in(raw.place) {
            resolver.report(Diagnostic::new(
                codes::EMPTY_SYNONYM,
                raw.place,
                Message::new("catalog-empty-synonym"),
            ));
        }
        for word in raw.words.iter().chain(&raw.also) {
            if words(&word.value).is_empty() {
                let message = Message::new("catalog-synonym-no-word").text("word", quoted(&word.value));
                resolver.report(Diagnostic::new(codes::EMPTY_SYNONYM, word.place, message));
            }
        }
        let mut means = Vec::new();
        for meaning in &raw.means {
            let (key, place) = meaning.value.key(meaning.place);
            if resolver.known(&key, place) {
                means.push((key, meaning.place));
            }
        }
        said.check(raw, &means, resolver);
        synonyms.push(Synonym {
            words: raw.words.iter().map(|word| word.value.to_string()).collect(),
            means: means.into_iter().map(|(key, _)| key).collect(),
            also: raw.also.iter().map(|term| term.value.to_string()).collect(),
        });
    }
    synonyms
}

/// What has been said of every word. The same word may stand in the files of two sectors and mean other things in each; saying
/// the same of it twice is a slip.
#[derive(Debug, Default)]
struct Said {
    /// Where a word was first given a meaning.
    meanings: BTreeMap<(String, Key), Place>,
}

impl Said {
    fn check(&mut self, raw: &RawSynonym, means: &[(Key, Place)], resolver: &mut Resolver<'_>) {
        // The same word may stand in both lists: then what has the word in its name is found for the others too.
        for list in [&raw.words.value, &raw.also] {
            let mut own: BTreeMap<String, Place> = BTreeMap::new();
            for word in list {
                let plain = plain_words(&word.value);
                if let Some(first) = own.get(&plain) {
                    let message =
                        Message::new("catalog-synonym-word-twice").text("word", quoted(&word.value));
                    resolver.report(
                        Diagnostic::new(codes::SYNONYM_TWICE, word.place, message)
                            .with_label(*first, Message::new("catalog-first-defined-here")),
                    );
                } else {
                    own.insert(plain, word.place);
                }
            }
        }
        for word in raw.words.iter() {
            for (key, _) in means {
                let said = (plain_words(&word.value), key.clone());
                match self.meanings.get(&said) {
                    Some(first) => {
                        let message = Message::new("catalog-synonym-twice")
                            .text("word", quoted(&word.value))
                            .text("name", key.to_string());
                        resolver.report(
                            Diagnostic::new(codes::SYNONYM_TWICE, word.place, message)
                                .with_label(*first, Message::new("catalog-first-defined-here")),
                        );
                    }
                    None => {
                        self.meanings.insert(said, word.place);
                    }
                }
            }
        }
    }
}

/// The words of a text, one form for every way to write them.
fn plain_words(text: &str) -> String {
    let words: Vec<String> = words(text).into_iter().map(|word| word.text).collect();
    words.join(" ")
}

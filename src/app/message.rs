//! Sentences as data: a text id with its values, put into words when drawn, so that switching language switches them too.

use jiff::civil::Date;

use crate::diag;
use crate::export;
use crate::i18n::{self, Arg, Texts};
use crate::route::Change;
use crate::store::journal::Named;

use super::intake::Question;
use super::words;

/// A value in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text from a file or from the user.
    Text(String),
    /// A number.
    Number(i64),
    /// A date.
    Date(Date),
    /// Another text without variables.
    Id(&'static str),
    /// What a question asks for.
    Question(Question),
    /// What another layer says.
    Said(diag::Message),
    /// What a change was called when it was made, in both languages.
    Named(Named),
    /// A change of the case, with the name of what it is about.
    Change(Box<Change>, String),
}

/// A text id with its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The id of the text.
    pub id: &'static str,
    /// Its variables.
    pub args: Vec<(&'static str, Value)>,
}

impl Message {
    /// A message without variables.
    pub const fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// With a text from outside.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, Value::Text(value.into())));
        self
    }

    /// With a number.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: impl Into<i64>) -> Self {
        self.args.push((name, Value::Number(value.into())));
        self
    }

    /// With a date.
    #[must_use]
    pub fn date(mut self, name: &'static str, value: Date) -> Self {
        self.args.push((name, Value::Date(value)));
        self
    }

    /// With another text.
    #[must_use]
    pub fn id(mut self, name: &'static str, value: &'static str) -> Self {
        self.args.push((name, Value::Id(value)));
        self
    }

    /// With what a change was called.
    #[must_use]
    pub fn named(mut self, name: &'static str, value: Named) -> Self {
        self.args.push((name, Value::Named(value)));
        self
    }

    /// With what another layer says.
    #[must_use]
    pub fn said(mut self, name: &'static str, value: diag::Message) -> Self {
        self.args.push((name, Value::Said(value)));
        self
    }

    /// The message in words. Values from files are made harmless where the line is drawn.
    pub fn say(&self, texts: &Texts) -> String {
        let args: Vec<(&str, Arg<'_>)> = self
            .args
            .iter()
            .map(|(name, value)| {
                let arg = match value {
                    Value::Text(text) => Arg::from(text.as_str()),
                    Value::Number(number) => Arg::from(*number),
                    Value::Date(date) => Arg::from(i18n::date_short(texts, *date)),
                    Value::Id(id) => Arg::from(texts.get(id)),
                    Value::Named(named) => Arg::from(match texts.lang() {
                        i18n::Lang::Nl => named.nl.as_str(),
                        i18n::Lang::En => named.en.as_str(),
                    }),
                    Value::Question(question) => Arg::from(words::question_name(texts, *question)),
                    Value::Said(said) => Arg::from(diag::render::say(texts, said)),
                    Value::Change(change, name) => Arg::from(export::change_words(texts, change, name)),
                };
                (*name, arg)
            })
            .collect();
        texts.with(self.id, &args)
    }
}

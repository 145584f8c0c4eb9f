//! What is said to a person, as an id of a text in the language files and the values that belong in it.

/// A sentence or phrase that the language files know, with its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The id of the text, such as `syntax-missing-comma`.
    pub id: &'static str,
    /// The values by name, in the order in which they were given.
    pub args: Vec<(&'static str, Arg)>,
}

/// A value in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text from a file, or a name that is the same in every language. It may hold anything, so it is made safe when shown.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Several texts, to be joined as the language joins them.
    List(Vec<String>),
    /// A phrase that has to be put into the language of the reader first, such as "a whole number".
    Phrase(Message),
}

impl Message {
    /// A message without values.
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// The message with a text.
    #[must_use]
    pub fn text(self, name: &'static str, value: impl Into<String>) -> Self {
        self.with(name, Arg::Text(value.into()))
    }

    /// The message with a number; one too large for the message is shown as the largest.
    #[must_use]
    pub fn number(self, name: &'static str, value: impl TryInto<i64>) -> Self {
        self.with(name, Arg::Number(value.try_into().unwrap_or(i64::MAX)))
    }

    /// The message with a list of texts.
    #[must_use]
    pub fn list<T: Into<String>>(self, name: &'static str, values: impl IntoIterator<Item = T>) -> Self {
        self.with(name, Arg::List(values.into_iter().map(Into::into).collect()))
    }

    /// The message with a phrase inside it.
    #[must_use]
    pub fn phrase(self, name: &'static str, value: Message) -> Self {
        self.with(name, Arg::Phrase(value))
    }

    /// The value of that name.
    pub fn arg(&self, name: &str) -> Option<&Arg> {
        self.args.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    fn with(mut self, name: &'static str, value: Arg) -> Self {
        self.args.push((name, value));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_kept_by_name() {
        let message = Message::new("syntax-expected")
            .text("found", "x")
            .number("n", 3)
            .number("big", u64::MAX)
            .list("known", ["a", "b"])
            .phrase("expected", Message::new("expected-text"));
        assert_eq!(message.arg("n"), Some(&Arg::Number(3)));
        assert_eq!(message.arg("big"), Some(&Arg::Number(i64::MAX)));
        assert_eq!(message.arg("known"), Some(&Arg::List(vec!["a".to_owned(), "b".to_owned()])));
        assert_eq!(message.arg("expected"), Some(&Arg::Phrase(Message::new("expected-text"))));
        assert_eq!(message.arg("none"), None);
    }
}

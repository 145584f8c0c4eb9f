//! A message in the reader's language.

use super::Counts;
use crate::diag::{Arg, Message};
use crate::i18n::{self, Texts};
use crate::text::safe;

/// How many columns of a text from a file are repeated in a sentence.
const MAX_SHOWN: usize = 60;

/// How many members of a list are named before the rest is left out.
const MAX_LISTED: usize = 12;

/// The sentence or phrase that a message stands for.
pub fn say(texts: &Texts, message: &Message) -> String {
    let args: Vec<(&str, i18n::Arg<'_>)> =
        message.args.iter().map(|(name, value)| (*name, argument(texts, value))).collect();
    texts.with(message.id, &args)
}

/// A text from a file, made safe and cut to what a sentence can hold.
pub fn shown(text: &str) -> String {
    // Looking at more than could be shown would make a text of megabytes cost as much for each finding in it.
    let start: String = text.chars().take(MAX_SHOWN * 4).collect();
    safe::cut(&safe::sanitize(&start), MAX_SHOWN)
}

/// How many errors, warnings and notes there are, in how many files, as one sentence.
pub fn summary(texts: &Texts, counts: Counts, files: usize) -> String {
    texts.with(
        "diag-summary",
        &[
            ("errors", counts.errors.into()),
            ("warnings", counts.warnings.into()),
            ("notes", counts.notes.into()),
            ("files", files.into()),
        ],
    )
}

fn argument(texts: &Texts, value: &Arg) -> i18n::Arg<'static> {
    match value {
        Arg::Text(text) => shown(text).into(),
        Arg::Number(number) => (*number).into(),
        Arg::List(members) => {
            let mut words: Vec<String> =
                members.iter().take(MAX_LISTED).map(|member| shown(member)).collect();
            if members.len() > MAX_LISTED {
                words.push("…".to_owned());
            }
            words.join(", ").into()
        }
        Arg::Phrase(phrase) => say(texts, phrase).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn a_phrase_inside_a_sentence_is_in_the_same_language() {
        let message = Message::new("store-cannot-read")
            .text("path", "a\u{1b}[2J.ron")
            .phrase("why", Message::new("file-missing"));
        let dutch = say(&Texts::new(Lang::Nl), &message);
        let english = say(&Texts::new(Lang::En), &message);
        assert_eq!(dutch, "a\u{fffd}[2J.ron kan niet worden gelezen: het bestaat niet.");
        assert_eq!(english, "Cannot read a\u{fffd}[2J.ron: it does not exist.");
    }

    #[test]
    fn long_texts_and_lists_are_cut() {
        assert_eq!(shown(&"x".repeat(1_000_000)).chars().count(), MAX_SHOWN);
        let members: Vec<String> = (0..100).map(|member| member.to_string()).collect();
        let Arg::List(listed) = Arg::List(members) else { unreachable!() };
        let texts = Texts::new(Lang::En);
        let i18n::Arg::Text(joined) = argument(&texts, &Arg::List(listed)) else { unreachable!() };
        assert_eq!(joined, "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …");
    }
}

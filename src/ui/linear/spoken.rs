//! Text as it is read aloud: months and days in full, amounts in euro, a name behind every code.

use jiff::civil::Date;

use crate::i18n::Texts;
use crate::model::Catalog;
use crate::model::code::Key;

/// A date in full: `23 november 2026`.
pub fn date(texts: &Texts, date: Date) -> String {
    format!("{} {} {}", date.day(), month(texts, date.month()), date.year())
}

fn month(texts: &Texts, month: i8) -> String {
    texts.get(&format!("ui-linear-month-{month}"))
}

/// A text as it is read aloud.
pub fn spoken(texts: &Texts, catalog: &Catalog, text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut said: Vec<String> = Vec::with_capacity(words.len());
    let mut place = 0;
    while let Some(word) = words.get(place).copied() {
        let after = words.get(place + 1).copied();
        place += 1;
        if word == "–" {
            said.push(texts.get("ui-linear-until"));
        } else if let Some(amount) = word.split_once('€').map(|(_, amount)| amount) {
            // The sign stands before the number, the word behind it.
            let amount = if amount.is_empty() { after.unwrap_or_default() } else { amount };
            if word.ends_with('€') && after.is_some() {
                place += 1;
            }
            said.push(before_mark(amount, &texts.get("ui-linear-euro")));
        } else if let Some(month) = month_of(texts, word).filter(|_| {
            let day = place.checked_sub(2).and_then(|day| words.get(day)).copied();
            day.is_some_and(is_day) && after.is_some_and(is_year)
        }) {
            said.push(month);
        } else if let Some(day) = weekday_of(texts, word).filter(|_| {
            let month = words.get(place + 1).copied().and_then(|word| month_of(texts, word));
            after.is_some_and(is_day) && month.is_some()
        }) {
            said.push(day);
        } else {
            said.push(in_full(texts, word).unwrap_or_else(|| with_name(catalog, word, text)));
        }
    }
    said.join(" ")
}

/// A word with another behind it, in front of the marks that the first ends with.
fn before_mark(word: &str, other: &str) -> String {
    let end = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let marks = word.strip_prefix(end).unwrap_or_default();
    format!("{end} {other}{marks}")
}

fn is_day(word: &str) -> bool {
    let digits = word.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    matches!(digits.len(), 1 | 2) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_year(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    digits == 4 && !word.chars().skip(4).any(char::is_alphanumeric)
}

fn month_of(texts: &Texts, word: &str) -> Option<String> {
    (1..=12_i8).find(|place| texts.get(&format!("month-{place}")) == word).map(|place| month(texts, place))
}

fn weekday_of(texts: &Texts, word: &str) -> Option<String> {
    let place = (1..=7_u8).find(|place| texts.get(&format!("weekday-{place}")) == word)?;
    Some(texts.get(&format!("ui-linear-weekday-{place}")))
}

/// A code with its name behind it, unless the text says the name itself.
fn with_name(catalog: &Catalog, word: &str, text: &str) -> String {
    let core = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_code = core.len() >= 5 && core.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let key: Option<Key> = if is_code { core.parse().ok() } else { None };
    let item = key
        .filter(|key| matches!(key, Key::Certificate(_) | Key::Elective(_) | Key::Diploma(_)))
        .and_then(|key| catalog.item_by_key(&key));
    match item {
        // Where the text says the name, once is enough.
        Some((_, item)) if !text.contains(&*item.name) => before_mark(word, &item.name),
        _ => word.to_owned(),
    }
}

/// Short words of the law that would be read as other words, with the texts that say them in full.
const SHORT: [(&str, &str); 4] = [
    ("account-pvt", "ui-linear-pvt"),
    ("account-map", "ui-linear-map"),
    ("account-ona", "ui-linear-ona"),
    ("exam-knm", "ui-linear-knm"),
];

/// A short word in full, with the marks around it.
fn in_full(texts: &Texts, word: &str) -> Option<String> {
    let core = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let all_capitals = core.len() == 3 && core.bytes().all(|byte| byte.is_ascii_uppercase());
    let (_, full) = SHORT.iter().find(|(short, _)| all_capitals && texts.get(short) == core)?;
    Some(word.replacen(core, &texts.get(full), 1))
}

/// A text as a sentence: with a full stop where it ends with no mark.
pub fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '?', '!', ':', ';']) {
        return text.to_owned();
    }
    format!("{text}.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn said(lang: Lang, text: &str) -> String {
        spoken(&Texts::new(lang), &Catalog::default(), text)
    }

    #[test]
    fn dates_are_said_in_full() {
        assert_eq!(said(Lang::Nl, "klaar op vr 17 dec 2027, dan"), "klaar op vrijdag 17 december 2027, dan");
        assert_eq!(said(Lang::En, "done on Fri 17 Dec 2027."), "done on Friday 17 December 2027.");
        // Words that only look like a month or a day stay what they are.
        assert_eq!(said(Lang::Nl, "zo doe je dat, mei of jun"), "zo doe je dat, mei of jun");
        assert_eq!(said(Lang::Nl, "7 sep 2027 – 1 okt 2027"), "7 september 2027 tot en met 1 oktober 2027");
    }

    #[test]
    fn amounts_end_with_their_unit() {
        assert_eq!(said(Lang::Nl, "vanaf €885, of € 1.295."), "vanaf 885 euro, of 1.295 euro.");
        assert_eq!(said(Lang::Nl, "€"), " euro");
    }

    #[test]
    fn what_would_be_read_as_another_word_is_said_in_full() {
        assert_eq!(
            said(Lang::Nl, "10 uur MAP, 6 uur vrij"),
            "10 uur module arbeidsmarkt en participatie, 6 uur vrij"
        );
    }

    #[test]
    fn a_sentence_ends() {
        assert_eq!(sentence("Doel"), "Doel.");
        assert_eq!(sentence("Waarom? "), "Waarom?");
    }
}

//! Words as people type them and as names write them: without case, accents and punctuation, and without their endings.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::nearest::fold;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word in its plain form, see [`plain`].
    pub text: String,
    /// Its first character in the text, counted from 0.
    pub start: u32,
    /// How many characters of the text it takes.
    pub len: u32,
}

/// The text in lower case and without accents: `crèche` and `CRECHE` become `creche`.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let folded: String = fold(text).collect();
    for letter in folded.nfd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' => out.push('d'),
            other => out.push(other),
        }
    }
    out
}

/// The words of a text: runs of letters and digits. An apostrophe inside a word belongs to it and is dropped, so that `auto's`
/// is one word, `autos`.
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut run = String::new();
    let mut start = 0;
    let mut len = 0;
    let mut close = |run: &mut String, start: u32, len: u32| {
        if run.chars().any(char::is_alphanumeric) {
            found.push(Word { text: plain(run), start, len });
        }
        run.clear();
    };
    for (at, letter) in (0..).zip(text.chars()) {
        if letter.is_alphanumeric() || is_combining_mark(letter) {
            if run.is_empty() {
                start = at;
            }
            run.push(letter);
            len = at + 1 - start;
        } else if !matches!(letter, '\'' | '’') || run.is_empty() {
            close(&mut run, start, len);
        }
    }
    close(&mut run, start, len);
    found
}

/// A word without its Dutch or English ending of plural or inflection, so that two forms of a word are the same: `panelen` and
/// `paneel`, `koks` and `kok`, `grote` and `groot`. The result is for comparing and is not always a word.
pub fn stem(word: &str) -> String {
    let letters = word.chars().count();
    let base = ["en", "es", "e", "s"].into_iter().find_map(|ending| {
        let base = word.strip_suffix(ending)?;
        // The s of `huis`, `glas` and `kaas` is no ending; that of `diplomas` is.
        let mut before = base.chars().rev();
        let is_ending = match (before.next(), before.next()) {
            _ if ending != "s" => true,
            (Some('i'), _) => false,
            (Some(last), Some(other)) if is_vowel(last) => letters > MIN_STEM + 2 && !is_vowel(other),
            _ => true,
        };
        (is_ending && letters >= ending.len() + MIN_STEM && !base.ends_with('s')).then_some(base)
    });
    let mut stem: Vec<char> = base.unwrap_or(word).chars().collect();
    // Doubled letters come and go with the ending: `paneel`, `panelen`; `pan`, `pannen`.
    if let [.., vowel, again, last] = stem.as_slice()
        && vowel == again
        && is_vowel(*vowel)
        && !is_vowel(*last)
    {
        stem.remove(stem.len() - 2);
    }
    if let [.., before, last] = stem.as_slice()
        && before == last
        && !is_vowel(*last)
    {
        stem.pop();
    }
    // `huizen` and `huis`, `bedrijven` and `bedrijf`.
    match stem.last_mut() {
        Some(last @ 'z') => *last = 's',
        Some(last @ 'v') => *last = 'f',
        _ => {}
    }
    stem.into_iter().collect()
}

/// The fewest letters that an ending leaves.
const MIN_STEM: usize = 3;

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_are_folded() {
        assert_eq!(plain("Crèche"), "creche");
        assert_eq!(plain("CREËREN"), "creeren");
        assert_eq!(plain("cafe\u{301}"), "cafe");
        assert_eq!(plain("œuvre"), "oeuvre");
    }

    #[test]
    fn words_know_where_they_stand() {
        let found = words("Verzorgende-IG: auto’s (25656)");
        let texts: Vec<&str> = found.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(texts, ["verzorgende", "ig", "autos", "25656"]);
        assert_eq!((found[1].start, found[1].len), (12, 2));
        assert_eq!((found[2].start, found[2].len), (16, 6));
        assert_eq!(words(" -- ' "), Vec::new());
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for (one, other) in [
            ("koks", "kok"),
            ("panelen", "paneel"),
            ("pannen", "pan"),
            ("huizen", "huis"),
            ("verpleeghuizen", "verpleeghuis"),
            ("bedrijven", "bedrijf"),
            ("grote", "groot"),
            ("medewerkers", "medewerker"),
            ("verzorgenden", "verzorgende"),
            ("diplomas", "diploma"),
            ("nurses", "nurse"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        for (one, other) in [("kok", "kool"), ("zorg", "zorgen"), ("glas", "gla"), ("bol", "bbl")] {
            let same = stem(one) == stem(other);
            assert_eq!(same, one == "zorg", "{one} {other}");
        }
    }
}

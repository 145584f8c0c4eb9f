//! How a word that was typed fits a word of the catalog.

use crate::text::nearest::distance_within;
use crate::text::words::stem;

/// How a typed word fits a known one, the better first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// The same word.
    Exact,
    /// Another form of it.
    Inflected,
    /// Its start.
    Prefix,
    /// The end of a compound.
    Tail,
    /// Inside a compound.
    Inside,
    /// A typing error or two away.
    Typo,
    /// A typing error or two away from its start.
    TypoPrefix,
    /// Some of its letters, in their order.
    Letters,
}

impl Fit {
    /// Whether the word is a guess at what was meant.
    pub(super) const fn is_guess(self) -> bool {
        matches!(self, Self::Typo | Self::TypoPrefix | Self::Letters)
    }
}

/// A word prepared for comparing.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    /// The word in plain form.
    pub(super) text: String,
    letters: Vec<char>,
    stem: String,
    /// Which letters it has: words that differ in too many of them need no comparison letter by letter.
    set: u64,
    /// Which letters its stem has.
    stem_set: u64,
}

/// How well a typed word fits, and which letters of the known word it covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fitting {
    /// How it fits.
    pub(super) fit: Fit,
    /// The first letter covered, counted from 0.
    pub(super) from: u32,
    /// How many letters are covered.
    pub(super) len: u32,
}

/// The shortest end of a compound that is taken for one of its words.
const MIN_TAIL: usize = 3;
/// The shortest part inside a compound that is taken for one of its words.
const MIN_INSIDE: usize = 4;
/// The shortest word whose forms are compared.
const MIN_INFLECTED: usize = 4;
/// The shortest word that is taken for the mistyped start of another.
const MIN_TYPO_PREFIX: usize = 5;
/// The fewest letters that stand for a word.
const MIN_LETTERS: usize = 3;

impl Shape {
    /// Prepares a word in plain form.
    pub(super) fn new(text: String) -> Self {
        let letters: Vec<char> = text.chars().collect();
        let stem = stem(&text);
        let set = letters.iter().fold(0, |set, letter| set | bit(*letter));
        let stem_set = stem.chars().fold(0, |set, letter| set | bit(letter));
        Self { text, letters, stem, set, stem_set }
    }

    /// The letters of the word and its stem, to ask [`Self::may_fit`] without looking at the word.
    pub(super) const fn all_letters(&self) -> u64 {
        self.set | self.stem_set
    }

    /// Whether this typed word can fit a known one with these letters at all, without guessing.
    pub(super) const fn may_fit(&self, all_letters: u64) -> bool {
        self.set & !all_letters == 0 || self.stem_set & !all_letters == 0
    }

    /// How many letters it has.
    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// How this typed word fits a known one without guessing.
    pub(super) fn fits(&self, known: &Self) -> Option<Fitting> {
        let whole = |fit| Some(Fitting { fit, from: 0, len: count(known.len()) });
        // A letter that the known word does not have ends most comparisons here; another form may end otherwise.
        let is_within = self.set & !known.set == 0;
        if self.text == known.text {
            return whole(Fit::Exact);
        }
        let is_form = self.stem == known.stem && self.len().min(known.len()) >= MIN_INFLECTED - 1;
        if is_form && self.len().max(known.len()) >= MIN_INFLECTED {
            return whole(Fit::Inflected);
        }
        if !is_within || self.len() > known.len() {
            return None;
        }
        let at = known.text.find(&self.text)?;
        let from = known.text.get(..at)?.chars().count();
        let covered = |fit| Some(Fitting { fit, from: count(from), len: count(self.len()) });
        let is_tail = known.text.ends_with(&self.text);
        match (from, self.len()) {
            (0, _) => covered(Fit::Prefix),
            (2.., MIN_TAIL..) if is_tail => Some(Fitting {
                fit: Fit::Tail,
                from: count(known.len() - self.len()),
                len: count(self.len()),
            }),
            (2.., MIN_INSIDE..) => covered(Fit::Inside),
            _ => None,
        }
    }

    /// Whether this typed word may be a mistyped known one.
    pub(super) fn may_mean(&self, known: &Self) -> Option<Fitting> {
        let errors = self.allowed_errors();
        let whole = |fit| Some(Fitting { fit, from: 0, len: count(known.len()) });
        if errors > 0 {
            let differ = (self.set ^ known.set).count_ones() as usize;
            let near = differ <= 2 * errors && known.len() > 2;
            if near && distance_within(&self.letters, &known.letters, errors).is_some() {
                return whole(Fit::Typo);
            }
            let foreign = (self.set & !known.set).count_ones() as usize;
            if self.len() >= MIN_TYPO_PREFIX
                && known.len() > self.len()
                && foreign <= errors
                && known
                    .letters
                    .get(..self.len())
                    .is_some_and(|start| distance_within(&self.letters, start, errors).is_some())
            {
                return Some(Fitting { fit: Fit::TypoPrefix, from: 0, len: count(self.len()) });
            }
        }
        if self.stands_for(known) { whole(Fit::Letters) } else { None }
    }

    /// How many typing errors a word of this length can have: none in a short one or a number, because another number is another
    /// thing.
    fn allowed_errors(&self) -> usize {
        if self.letters.iter().all(char::is_ascii_digit) {
            return 0;
        }
        match self.len() {
            0..=3 => 0,
            4..=7 => 1,
            _ => 2,
        }
    }

    /// Whether the letters of this word are letters of a known one in their order, the first the first, and not too few of them.
    fn stands_for(&self, known: &Self) -> bool {
        if self.len() < MIN_LETTERS
            || self.set & !known.set != 0
            || self.len() * 5 < known.len() * 2
            || self.letters.first() != known.letters.first()
        {
            return false;
        }
        let mut rest = known.letters.iter();
        self.letters.iter().all(|letter| rest.any(|other| other == letter))
    }
}

fn count(letters: usize) -> u32 {
    u32::try_from(letters).unwrap_or(u32::MAX)
}

/// The bit of a letter in a set: one for each of a to z and 0 to 9, one for all others.
fn bit(letter: char) -> u64 {
    let place = match letter {
        'a'..='z' => u32::from(letter) - u32::from('a'),
        '0'..='9' => u32::from(letter) - u32::from('0') + 26,
        _ => 36,
    };
    1 << place
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(typed: &str, known: &str) -> Option<Fit> {
        let (typed, known) = (Shape::new(typed.to_owned()), Shape::new(known.to_owned()));
        typed.fits(&known).or_else(|| typed.may_mean(&known)).map(|fitting| fitting.fit)
    }

    #[test]
    fn words_fit_words() {
        for (typed, known, expected) in [
            ("kok", "kok", Some(Fit::Exact)),
            ("koks", "kok", Some(Fit::Inflected)),
            ("panelen", "paneel", Some(Fit::Inflected)),
            ("verzorg", "verzorgende", Some(Fit::Prefix)),
            ("zorg", "thuiszorg", Some(Fit::Tail)),
            ("zorg", "thuiszorgmedewerker", Some(Fit::Inside)),
            ("as", "glas", None),
            ("helpnde", "helpende", Some(Fit::Typo)),
            ("hepelnde", "helpende", Some(Fit::Typo)),
            ("verzrogende", "verzorgende", Some(Fit::Typo)),
            ("verpleegkndg", "verpleegkundige", Some(Fit::TypoPrefix)),
            ("vrzrgnd", "verzorgende", Some(Fit::Letters)),
            ("25655", "25656", None),
            ("co160", "c0160", Some(Fit::Typo)),
            ("vog", "vos", None),
        ] {
            assert_eq!(fit(typed, known), expected, "{typed} {known}");
        }
    }
}

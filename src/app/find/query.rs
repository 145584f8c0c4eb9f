//! A search: what every word of a query is worth to every entry, and the order of what meets them all.

use std::cmp::Reverse;

use super::fit::{Fit, Fitting, Shape};
use super::index::{Entry, Index, Lead, Phrase, Via};
use super::{Found, Reason};
use crate::text::words::{plain, words};

/// Words that say nothing about what is looked for, in Dutch and English; they count only when nothing else was typed.
const FILLERS: [&str; 34] = [
    "a", "aan", "als", "an", "and", "bij", "dat", "de", "die", "een", "en", "for", "het", "i", "ik", "in",
    "is", "met", "mijn", "naar", "of", "om", "op", "or", "te", "the", "to", "tot", "uit", "van", "voor",
    "want", "wil", "with",
];

/// What one typed word is worth to one entry, and why.
#[derive(Debug, Clone, Copy)]
struct Met {
    worth: i32,
    why: Why,
    /// The letters of the name that are covered: from this character on, so many.
    covers: (u32, u32),
}

#[derive(Debug, Clone, Copy)]
enum Why {
    /// The name or the code says it.
    Plain,
    /// One of the older codes of the entry.
    Older(usize),
    /// A synonym, by its number.
    Synonym(u32),
    /// What the entry is, by the number of the word.
    About(usize),
    /// A guess, by the number of the word that was meant.
    Meant(usize),
}

/// What one typed word is worth to all entries, in their order.
type Worths = Vec<Option<Met>>;

/// A piece of the query between blanks: a code, or one word, or words joined by hyphens.
struct Piece {
    text: String,
    words: Vec<Shape>,
}

impl Index {
    /// Searches the entries of a scope, the best first; ties in the order of keys.
    pub fn find(&self, text: &str, limit: usize, scope: impl Fn(&Entry) -> bool) -> Vec<Found> {
        let pieces = pieces(text);
        if pieces.is_empty() {
            return Vec::new();
        }
        let typed: Vec<&str> =
            pieces.iter().flat_map(|piece| &piece.words).map(|word| word.text.as_str()).collect();
        let typed = format!(" {} ", typed.join(" "));
        let mut search = Search {
            index: self,
            in_scope: self.entries.iter().map(scope).collect(),
            said: self.synonyms.iter().map(|phrase| said(phrase, &typed)).collect(),
            guesses: false,
        };
        let mut found = search.meet_all(&pieces);
        if found.is_empty() {
            // A word may be met somewhere as it is and still be a slip where the other words are met.
            search.guesses = true;
            found = search.meet_all(&pieces);
        }
        self.ranked(text, found, limit)
    }

    /// Whether some name, synonym or sector has this word.
    fn knows(&self, word: &str) -> bool {
        self.known.binary_search_by(|known| known.shape.text.as_str().cmp(word)).is_ok()
    }

    fn ranked(&self, text: &str, found: Vec<(usize, Vec<Met>)>, limit: usize) -> Vec<Found> {
        let whole: Vec<String> = words(text).into_iter().map(|word| word.text).collect();
        let whole = whole.join(" ");
        let mut scored: Vec<_> = found
            .into_iter()
            .filter_map(|(at, met)| {
                let entry = self.entries.get(at)?;
                // Of two that fit equally well the shorter name has less in it that was not asked for; codes keep their order.
                let is_code = met.iter().any(|met| met.worth >= CODE);
                let length = if is_code { 0 } else { entry.name.len() };
                Some((Reverse(score(entry, &whole, &met)), length, at, met))
            })
            .collect();
        scored.sort_unstable_by_key(|(score, length, at, _)| (*score, *length, *at));
        scored.truncate(limit);
        scored.into_iter().filter_map(|(_, _, at, met)| self.found(at, &met)).collect()
    }

    fn found(&self, at: usize, met: &[Met]) -> Option<Found> {
        let entry = self.entries.get(at)?;
        let known = |place: usize| self.known.get(place).map(|known| known.shape.text.clone());
        let mut reasons: Vec<Reason> = Vec::new();
        let mut indices: Vec<u32> = Vec::new();
        for met in met {
            let reason = match met.why {
                Why::Plain => None,
                Why::Older(place) => entry
                    .older
                    .get(place)
                    .map(|(code, is_split)| Reason::OlderCode { code: code.clone(), is_split: *is_split }),
                Why::Synonym(number) => usize::try_from(number)
                    .ok()
                    .and_then(|number| self.synonyms.get(number))
                    .map(|phrase| Reason::Synonym(phrase.text.clone())),
                Why::About(place) => known(place).map(Reason::About),
                Why::Meant(place) => known(place).map(Reason::Meant),
            };
            reasons.extend(reason.filter(|reason| !reasons.contains(reason)));
            let (from, len) = met.covers;
            indices.extend(from..from.saturating_add(len));
        }
        indices.sort_unstable();
        indices.dedup();
        Some(Found { key: entry.key.clone(), name: entry.name.clone(), indices, reasons })
    }
}

/// One search.
struct Search<'i> {
    index: &'i Index,
    /// Which entries are looked for.
    in_scope: Vec<bool>,
    /// How much of each synonym was typed.
    said: Vec<Said>,
    /// Whether to guess even at words that are met as they are.
    guesses: bool,
}

impl Search<'_> {
    /// The entries that meet every piece, with how they meet each.
    fn meet_all(&self, pieces: &[Piece]) -> Vec<(usize, Vec<Met>)> {
        let worths: Vec<Vec<Worths>> = pieces.iter().map(|piece| self.meet(piece)).collect();
        let mut found = Vec::new();
        for (at, _) in self.in_scope.iter().enumerate().filter(|(_, within)| **within) {
            let met: Option<Vec<Met>> =
                worths.iter().flatten().map(|own| own.get(at).copied().flatten()).collect();
            found.extend(met.map(|met| (at, met)));
        }
        found
    }

    /// What a piece is worth: as a code, or as each of its words.
    fn meet(&self, piece: &Piece) -> Vec<Worths> {
        let codes: Worths = self.index.entries.iter().map(|entry| entry.meets_code(&piece.text)).collect();
        if piece.words.is_empty() {
            return vec![codes];
        }
        let is_code = self.is_met(&codes);
        let mut worths: Vec<Worths> = piece.words.iter().map(|word| self.meet_word(word, is_code)).collect();
        for own in &mut worths {
            for (met, code) in own.iter_mut().zip(&codes) {
                *met = better(*met, *code);
            }
        }
        worths
    }

    /// What a word is worth; what is a code already is not guessed at.
    fn meet_word(&self, typed: &Shape, is_code: bool) -> Worths {
        let mut worths: Worths = vec![None; self.index.entries.len()];
        self.collect(typed, &mut worths, |known| typed.fits(known));
        let is_met = |worths: &Worths| (is_code || self.is_met(worths)) && !self.guesses;
        if !is_met(&worths) {
            self.split(typed, &mut worths);
        }
        if !is_met(&worths) {
            self.collect(typed, &mut worths, |known| {
                typed.may_mean(known).filter(|fitting| fitting.fit != Fit::Letters)
            });
        }
        if !is_met(&worths) {
            self.collect(typed, &mut worths, |known| typed.may_mean(known));
        }
        worths
    }

    /// Whether anything that is looked for has some worth.
    fn is_met(&self, worths: &Worths) -> bool {
        worths.iter().zip(&self.in_scope).any(|(met, within)| *within && met.is_some())
    }

    /// Adds what a word is worth by all known words that it fits.
    fn collect(&self, typed: &Shape, worths: &mut Worths, fits: impl Fn(&Shape) -> Option<Fitting>) {
        for (place, known) in self.index.known.iter().enumerate() {
            let Some(fitting) = fits(&known.shape) else { continue };
            for lead in &known.leads {
                let Some(slot) = usize::try_from(lead.entry).ok().and_then(|at| worths.get_mut(at)) else {
                    continue;
                };
                *slot = better(*slot, self.met(typed, &known.shape, fitting, *lead, place));
            }
        }
    }

    /// Adds what a compound is worth whose two words both are known: `horecamedewerker`.
    fn split(&self, typed: &Shape, worths: &mut Worths) {
        let whole = typed.text.as_str();
        for (at, _) in whole.char_indices().skip(MIN_SPLIT) {
            let (Some(head), Some(tail)) = (whole.get(..at), whole.get(at..)) else { continue };
            if tail.chars().count() < MIN_SPLIT {
                break;
            }
            // The head with and without the letter that joins it to the tail: `verkoop-s-assistent`.
            let heads = [Some(head), head.strip_suffix('s')];
            for head in heads.into_iter().flatten().filter(|head| self.index.knows(head)) {
                if !self.index.knows(tail) {
                    continue;
                }
                let (head, tail) = (Shape::new(head.to_owned()), Shape::new(tail.to_owned()));
                let mut both = [vec![None; worths.len()], vec![None; worths.len()]];
                for (own, part) in both.iter_mut().zip([&head, &tail]) {
                    self.collect(part, own, |known| part.fits(known).filter(|one| one.fit <= Fit::Prefix));
                }
                let [first, second] = both;
                for ((slot, first), second) in worths.iter_mut().zip(first).zip(second) {
                    let (Some(first), Some(second)) = (first, second) else { continue };
                    let poorer = if first.worth < second.worth { first } else { second };
                    *slot = better(*slot, Some(Met { worth: poorer.worth * 3 / 4, ..poorer }));
                }
            }
        }
    }

    /// What a fitting word is worth to an entry that it leads to.
    fn met(&self, typed: &Shape, known: &Shape, fitting: Fitting, lead: Lead, place: usize) -> Option<Met> {
        let (worth, why, covers) = match lead.via {
            Via::Name(start) => {
                let worth = match fitting.fit {
                    Fit::Exact => 100,
                    Fit::Inflected => 94,
                    Fit::Prefix => 80,
                    Fit::Tail => 74,
                    Fit::Inside => 66,
                    Fit::Typo => 46,
                    Fit::TypoPrefix => 36,
                    Fit::Letters => 16,
                };
                let opens = if start == 0 { 3 } else { 0 };
                (worth + opens, Why::Plain, (start + fitting.from, fitting.len))
            }
            Via::Code => match fitting.fit {
                // A code that is right is met as a code; a guess at one is as good as a guess at a name.
                Fit::Typo => (50, Why::Plain, (0, 0)),
                _ => return None,
            },
            Via::Synonym(number, order) => {
                let worth = match fitting.fit {
                    Fit::Exact => 86,
                    Fit::Inflected => 84,
                    Fit::Prefix => 62,
                    Fit::Tail | Fit::Inside => 50,
                    Fit::Typo => 42,
                    Fit::TypoPrefix => 32,
                    Fit::Letters => 12,
                };
                let worth = match self.said.get(usize::try_from(number).unwrap_or(usize::MAX)) {
                    Some(Said::Whole) => worth + 10,
                    Some(Said::Part) => worth - 10,
                    Some(Said::OneWord) | None => worth,
                };
                let later = i32::try_from(order.min(MAX_ORDER)).unwrap_or(0);
                (worth - 5 * later, Why::Synonym(number), (0, 0))
            }
            Via::About => {
                let worth = match fitting.fit {
                    Fit::Exact => 72,
                    Fit::Inflected => 68,
                    Fit::Prefix if typed.len() >= MIN_ABOUT => 40,
                    Fit::Typo => 30,
                    _ => return None,
                };
                (worth, Why::About(place), (0, 0))
            }
        };
        let why = if fitting.fit.is_guess() { Why::Meant(place) } else { why };
        // The more of the word was typed the surer it is what was meant.
        let share = i32::try_from(6 * typed.len().min(known.len()) / known.len().max(1)).unwrap_or(0);
        Some(Met { worth: worth + share, why, covers })
    }
}

/// How much of a synonym was typed; words in another order are other words: `home care`, `care home`.
fn said(phrase: &Phrase, typed: &str) -> Said {
    let [_, _, ..] = phrase.words.as_slice() else { return Said::OneWord };
    let words = phrase.words.iter().filter(|word| !FILLERS.contains(&word.as_str()));
    let words: Vec<&str> = words.map(String::as_str).collect();
    if typed.contains(&format!(" {} ", words.join(" "))) { Said::Whole } else { Said::Part }
}

/// The shortest word of a compound.
const MIN_SPLIT: usize = 3;

/// The pieces of a query; without the words that say nothing, where anything else is left.
fn pieces(text: &str) -> Vec<Piece> {
    let all: Vec<Piece> = text
        .split_whitespace()
        .map(|piece| Piece {
            text: plain(piece),
            words: words(piece).into_iter().map(|word| Shape::new(word.text)).collect(),
        })
        .collect();
    let says_something = |piece: &Piece| !FILLERS.contains(&piece.text.as_str());
    if all.iter().any(|piece| says_something(piece) && !piece.words.is_empty()) {
        all.into_iter().filter(says_something).filter(|piece| !piece.words.is_empty()).collect()
    } else {
        all
    }
}

fn better(one: Option<Met>, other: Option<Met>) -> Option<Met> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if other.worth > one.worth { other } else { one }),
        (one, other) => one.or(other),
    }
}

/// How much of a synonym was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    /// It has one word.
    OneWord,
    /// All of its words.
    Whole,
    /// Not all of its words, which says less.
    Part,
}

/// From which place on the things that a synonym means are alike.
const MAX_ORDER: u32 = 5;

/// What a code is worth at least: more than any word.
const CODE: i32 = 120;

/// The shortest start of a sector or kind that counts.
const MIN_ABOUT: usize = 3;

/// How good a hit is: the mean worth of its words, how much of the name they are, and what kind of thing it is.
fn score(entry: &Entry, whole: &str, met: &[Met]) -> i32 {
    let count = i32::try_from(met.len()).unwrap_or(i32::MAX).max(1);
    let mean = 4 * met.iter().map(|met| met.worth).sum::<i32>() / count;
    if met.iter().all(|met| met.worth >= CODE) {
        return mean;
    }
    let covered: u32 = met.iter().map(|met| met.covers.1).sum();
    let share = i32::try_from(32 * covered.min(entry.letters) / entry.letters).unwrap_or(0);
    let is_whole = i32::from(entry.words == whole) * 100;
    mean + share + is_whole - 4 * entry.behind
}

impl Entry {
    /// What a piece is worth as the code of this entry, the start of one, or an older one.
    fn meets_code(&self, piece: &str) -> Option<Met> {
        let plain = |worth| Some(Met { worth, why: Why::Plain, covers: (0, 0) });
        let rest = i32::try_from(self.code.len().saturating_sub(piece.len())).unwrap_or(i32::MAX).min(60);
        let has_digit = piece.bytes().any(|byte| byte.is_ascii_digit());
        if self.code == piece {
            return plain(1_000);
        }
        for (place, (older, _)) in self.older.iter().enumerate() {
            if older.as_str() == piece {
                return Some(Met { worth: 900, why: Why::Older(place), covers: (0, 0) });
            }
            if piece.len() >= MIN_OLDER && older.as_str().starts_with(piece) {
                return Some(Met { worth: 300, why: Why::Older(place), covers: (0, 0) });
            }
        }
        let bare = self.code.split_once(':').map_or("", |(_, bare)| bare);
        if has_digit && bare == piece {
            return plain(950);
        }
        // Words are left to names: as the start of a code only what has a digit counts, or the kind of an id of our own.
        if (has_digit || piece.contains([':', '/'])) && self.code.starts_with(piece) {
            return plain(500 - rest);
        }
        let mut tails =
            self.code.match_indices(['/', ':', '-']).filter_map(|(at, _)| self.code.get(at + 1..));
        if has_digit && piece.len() > 1 && tails.any(|tail| tail.starts_with(piece)) {
            return plain(CODE + 60 - rest);
        }
        None
    }
}

/// The shortest start of an older code that counts.
const MIN_OLDER: usize = 4;

//! Fuzzy search over everything in the catalog that has a code or a name.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::model::catalog::Catalog;
use crate::model::code::Key;

/// A hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What was found.
    pub key: Key,
    /// Its name in the catalog.
    pub name: String,
    /// How well it fits; a code that starts with the text comes before everything else.
    pub score: u32,
    /// The characters of `name` that match, counted from 0, ascending; empty when only the code matches.
    pub indices: Vec<u32>,
}

/// What a code that starts with the text is worth: more than any fuzzy score.
const PREFIX: u32 = 1_000_000;

/// Searches items, offerings, sector paths and rules by code and name, the best first; ties in the order of keys.
///
/// A code matches from its start only (`c01` finds `C0160`), or from the start of one of its parts (`W3` finds
/// `23385/B1-K1-W3`); names match fuzzily, without regard to case and accents.
pub fn find(catalog: &Catalog, text: &str, limit: usize) -> Vec<Found> {
    let text = text.trim();
    let items = catalog.items.iter().map(|item| (item.key.clone(), item.name.as_str()));
    let offerings =
        catalog.offerings.iter().map(|offering| (Key::Offering(offering.id.clone()), offering.name.as_str()));
    let paths = catalog.paths.iter().map(|path| (Key::Path(path.id.clone()), path.name.as_str()));
    let rules = catalog.rules.iter().map(|rule| (Key::Rule(rule.id.clone()), rule.text.nl.as_str()));
    let mut found = rank(text, items.chain(offerings).chain(paths).chain(rules));
    found.truncate(limit);
    found
}

/// Ranks named things against a text, the best first; things that do not match are left out.
pub fn rank<'a>(text: &str, things: impl Iterator<Item = (Key, &'a str)>) -> Vec<Found> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(text, CaseMatching::Ignore, Normalization::Smart);
    let mut letters = Vec::new();
    let mut found: Vec<Found> = things
        .filter_map(|(key, name)| {
            let code = code_score(&key.to_string(), text);
            let mut indices = Vec::new();
            let fuzzy = pattern.indices(Utf32Str::new(name, &mut letters), &mut matcher, &mut indices);
            indices.sort_unstable();
            indices.dedup();
            let score = code.into_iter().chain(fuzzy).max()?;
            Some(Found { key, name: name.to_owned(), score, indices })
        })
        .collect();
    // Of two that fit equally well the shorter name has less in it that was not asked for.
    found.sort_by(|a, b| {
        let length = |found: &Found| if found.score < PREFIX / 2 { found.name.len() } else { 0 };
        let order = b.score.cmp(&a.score).then_with(|| length(a).cmp(&length(b)));
        order.then_with(|| a.key.cmp(&b.key))
    });
    found
}

/// Whether named things match a text, for lists that keep their own order: the texts that match, as scores.
pub fn matches(text: &str, names: &[String]) -> Vec<Option<u32>> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(text.trim(), CaseMatching::Ignore, Normalization::Smart);
    let mut letters = Vec::new();
    names.iter().map(|name| pattern.score(Utf32Str::new(name, &mut letters), &mut matcher)).collect()
}

/// The score of a code that starts with the text, or one of whose parts does.
fn code_score(code: &str, text: &str) -> Option<u32> {
    if text.is_empty() {
        return None;
    }
    let starts = |part: &str| {
        part.len() >= text.len() && part.bytes().zip(text.bytes()).all(|(a, b)| a.eq_ignore_ascii_case(&b))
    };
    if starts(code) {
        // The shorter the rest, the nearer: `25960` before `25960/generic`.
        return Some(PREFIX + 1_000 - u32::try_from(code.len().min(900)).unwrap_or(0));
    }
    let parts = code.split(['/', ':', '-']).any(starts);
    let tails = code.match_indices(['/', ':']).any(|(at, _)| code.get(at + 1..).is_some_and(starts));
    (parts || tails).then_some(PREFIX / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        let things = [
            ("C0160", "Ondersteunen bij wonen en huishouden"),
            ("C0164", "Zorg verlenen"),
            ("25960", "Helpende zorg en welzijn"),
            ("23385/B1-K1-W3", "Voert huishoudelijke taken uit"),
            ("job:helpende", "Helpende"),
        ];
        rank(text, things.iter().map(|(key, name)| (key.parse().unwrap(), *name)))
            .into_iter()
            .map(|found| found.key.to_string())
            .collect()
    }

    #[test]
    fn a_code_comes_before_a_name() {
        assert_eq!(keys("c016"), ["C0160", "C0164"]);
        assert_eq!(keys("helpende").first().map(String::as_str), Some("job:helpende"));
        assert_eq!(keys("b1-k1"), ["23385/B1-K1-W3"]);
        assert_eq!(keys("W3"), ["23385/B1-K1-W3"]);
    }

    #[test]
    fn names_match_without_every_letter() {
        assert_eq!(keys("huish").len(), 2);
        assert_eq!(keys("zrg wlz"), ["25960"]);
        assert!(keys("qqq").is_empty());
    }

    #[test]
    fn the_matching_letters_are_known() {
        let found = rank("zorg", std::iter::once(("C0164".parse().unwrap(), "Zorg verlenen")));
        assert_eq!(found[0].indices, [0, 1, 2, 3]);
    }
}

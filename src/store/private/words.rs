//! Words about health, religion and origin.
//!
//! The list is short on purpose: what a learner wants to become is full of words of care ("zorg", "dementie", "medicatie"),
//! and a warning that is often wrong is not read. It speaks of what somebody has, believes or is.

use unicode_segmentation::UnicodeSegmentation as _;

use super::{Found, Kind};

/// Whole words, in lower case, of Dutch and of English.
const WORDS: &[(Kind, &[&str])] = &[
    (
        Kind::Health,
        &[
            "diagnose",
            "ptss",
            "ptsd",
            "depressie",
            "depressief",
            "depression",
            "depressed",
            "zwanger",
            "zwangerschap",
            "pregnant",
            "pregnancy",
            "miskraam",
            "miscarriage",
            "kanker",
            "cancer",
            "diabetes",
            "suikerziekte",
            "autisme",
            "autistisch",
            "autism",
            "autistic",
            "adhd",
            "epilepsie",
            "epilepsy",
            "hiv",
            "verslaafd",
            "verslaving",
            "addicted",
            "addiction",
            "burn-out",
            "burnout",
            "hernia",
            "migraine",
            "arbeidsongeschikt",
            "wajong",
            "psychiater",
            "psychiatrist",
            "psycholoog",
            "psychologist",
            "suïcidaal",
            "suicidaal",
            "suicidal",
            "getraumatiseerd",
            "traumatised",
            "traumatized",
            "rugklachten",
            "hartklachten",
            "ziekgemeld",
            "handicap",
            "gehandicapt",
        ],
    ),
    (
        Kind::Religion,
        &[
            "moslim",
            "moslima",
            "muslim",
            "islamitisch",
            "islamitische",
            "christen",
            "christian",
            "katholiek",
            "catholic",
            "protestant",
            "joods",
            "jewish",
            "hindoe",
            "hindu",
            "boeddhist",
            "buddhist",
            "jezidi",
            "yezidi",
            "alevi",
            "koptisch",
            "coptic",
            "moskee",
            "mosque",
            "kerkganger",
            "ramadan",
            "hoofddoek",
            "headscarf",
            "godsdienst",
            "geloofsovertuiging",
        ],
    ),
    (
        Kind::Origin,
        &[
            "nationaliteit",
            "nationality",
            "etniciteit",
            "ethnicity",
            "etnisch",
            "etnische",
            "ethnic",
            "afkomst",
            "huidskleur",
            "geboorteland",
            "syriër",
            "syrische",
            "eritreeër",
            "eritrese",
            "afghaan",
            "afghaanse",
            "somaliër",
            "somalische",
            "irakees",
            "irakese",
            "iraniër",
            "iraanse",
            "oekraïner",
            "oekraïense",
            "turkse",
            "marokkaan",
            "marokkaanse",
            "koerd",
            "koerdische",
            "jemeniet",
            "soedanees",
            "roma",
            "palestijn",
            "palestijnse",
            "staatloos",
            "stateless",
        ],
    ),
];

/// Several words together, in lower case.
const PHRASES: &[(Kind, &str)] = &[
    (Kind::Health, "psychische klachten"),
    (Kind::Health, "lichamelijke klachten"),
    (Kind::Health, "mental health"),
    (Kind::Health, "chronisch ziek"),
    (Kind::Health, "ziek gemeld"),
    (Kind::Health, "medische klachten"),
    (Kind::Health, "medical condition"),
    (Kind::Health, "onder behandeling"),
    (Kind::Religion, "getuige van jehova"),
    (Kind::Origin, "country of birth"),
];

pub(super) fn find(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    // Lower case can be longer or shorter, so places are taken word by word from the text itself.
    let words: Vec<(usize, String)> = text
        .split_word_bound_indices()
        .map(|(at, word)| (at, word.to_lowercase()))
        .filter(|(_, word)| !word.trim().is_empty())
        .collect();
    let end = |place: usize| words.get(place + 1).map_or(text.len(), |(at, _)| *at);
    for (place, (at, word)) in words.iter().enumerate() {
        // A word with a hyphen is three of these.
        let joined: String = words.iter().skip(place).take(3).map(|(_, word)| word.as_str()).collect();
        let known = |known: &&str| *known == word || (known.contains('-') && **known == joined);
        let of_word = WORDS.iter().find(|(_, all)| all.iter().any(known));
        if let Some((kind, _)) = of_word {
            found.push(Found { kind: *kind, range: *at..text.len().min(end(place)) });
            continue;
        }
        let phrase = PHRASES.iter().find(|(_, phrase)| {
            let mut parts = words.iter().skip(place);
            phrase.split(' ').all(|part| parts.next().is_some_and(|(_, word)| word == part))
        });
        if let Some((kind, phrase)) = phrase {
            let last = place + phrase.split(' ').count() - 1;
            found.push(Found { kind: *kind, range: *at..end(last) });
        }
    }
    // Up to where the next word begins there are only blanks.
    for one in &mut found {
        let word = text.get(one.range.clone()).unwrap_or_default();
        one.range.end = one.range.start + word.trim_end().len();
    }
    found
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "what was found begins and ends with a letter")]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_and_in_any_case() {
        for (text, kind, part) in [
            ("Heeft PTSS, zie brief", Kind::Health, "PTSS"),
            ("is zwanger.", Kind::Health, "zwanger"),
            ("had een burn-out", Kind::Health, "burn"),
            ("Psychische klachten sinds 2024", Kind::Health, "Psychische klachten"),
            ("minder uren tijdens de ramadan", Kind::Religion, "ramadan"),
            ("Syriër, 34", Kind::Origin, "Syriër"),
            ("her nationality", Kind::Origin, "nationality"),
        ] {
            let found = find(text);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
            assert_eq!((found[0].kind, &text[found[0].range.clone()]), (kind, part), "{text}");
        }
    }
}

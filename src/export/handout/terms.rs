//! What the words of a hand-out mean, in plain language, for who does not know the field.

use super::{Block, Section, TextLine};
use crate::i18n::Texts;

/// A term of the glossary, by its word there, and how it is written in plans.
const TERMS: &[(&str, &[&str])] = &[
    ("ovo", &["derde leerweg", "OVO"]),
    ("bol", &["bol"]),
    ("bbl", &["bbl"]),
    ("evc", &["EVC"]),
    ("certificaat", &["certificaat", "mbo-certificaat", "certificate"]),
    ("praktijkverklaring", &["praktijkverklaring"]),
    ("keuzedeel", &["keuzedeel", "keuzedelen"]),
    ("generiek", &["generieke vakken"]),
    ("bpv", &["bpv", "beroepspraktijkvorming"]),
    ("leerbedrijf", &["leerbedrijf", "erkend leerbedrijf"]),
    ("vrijstelling", &["vrijstelling", "vrijstellingen"]),
    ("examencommissie", &["examencommissie"]),
    ("vog", &["VOG"]),
    ("vca", &["VCA"]),
    ("termijn", &["inburgeringstermijn"]),
    ("pip", &["PIP"]),
    ("z-route", &["Z-route"]),
    ("b1-route", &["B1-route"]),
    ("onderwijsroute", &["onderwijsroute"]),
    ("pvt", &["PVT"]),
    ("map", &["MAP"]),
    ("ona", &["ONA"]),
    ("knm", &["KNM"]),
    ("erk", &["A0", "A1", "A2", "B1", "B2"]),
    ("duo", &["DUO"]),
    ("schatting", &["schatting", "estimate"]),
    ("graad", &["graad", "grade"]),
];

/// The section that says what the words in these lines mean; nothing where none of them needs it.
pub(super) fn section(texts: &Texts, heading: String, lines: &[TextLine]) -> Option<Section> {
    let text = lines.iter().map(said).collect::<Vec<_>>().join("\n");
    let met = TERMS.iter().filter(|(_, forms)| forms.iter().any(|form| stands_in(form, &text)));
    let facts: Vec<(String, String)> = met
        .map(|(word, _)| (texts.get(&format!("term-{word}")), texts.get(&format!("term-{word}-means"))))
        .collect();
    (!facts.is_empty()).then(|| Section { id: "terms", heading, blocks: vec![Block::Facts(facts)] })
}

fn said(line: &TextLine) -> &str {
    match line {
        TextLine::Title(text)
        | TextLine::Heading(text)
        | TextLine::Subheading(text)
        | TextLine::Text(text)
        | TextLine::Strong(text)
        | TextLine::Point(text) => text,
        TextLine::Url(_) => "",
    }
}

/// Whether a word stands in a text as a word of its own. Capitals tell MAP, of civic integration, from a map.
fn stands_in(form: &str, text: &str) -> bool {
    let exact = form.chars().all(|letter| letter.is_uppercase() || letter.is_numeric());
    let (form, text) =
        if exact { (form.to_owned(), text.to_owned()) } else { (form.to_lowercase(), text.to_lowercase()) };
    let is_edge =
        |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric() && letter != '-');
    text.match_indices(&form).any(|(at, _)| {
        let (before, rest) = text.split_at(at);
        let after = rest.split_at(form.len()).1;
        is_edge(before.chars().next_back()) && is_edge(after.chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn a_word_is_met_as_a_word_and_not_inside_another() {
        assert!(stands_in("bol", "Vorm: BOL; 336 uur"));
        assert!(!stands_in("bol", "symbolen"));
        assert!(stands_in("MAP", "40 uur MAP, daarna"));
        assert!(!stands_in("MAP", "a map of the town"));
        assert!(!stands_in("B1", "B1-K1-W1 Bereidt werkzaamheden voor"));
    }

    #[test]
    fn every_term_has_a_name_and_a_meaning() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for (word, forms) in TERMS {
                assert!(
                    texts.has(&format!("term-{word}")) && texts.has(&format!("term-{word}-means")),
                    "{word}"
                );
                assert!(!forms.is_empty());
            }
        }
    }

    #[test]
    fn only_words_that_are_met_are_explained() {
        let texts = Texts::new(Lang::Nl);
        let lines =
            [TextLine::Text("Vraag een VOG aan.".to_owned()), TextLine::Url("https://bol".to_owned())];
        let made = section(&texts, "Woorden".to_owned(), &lines).unwrap();
        let [Block::Facts(facts)] = made.blocks.as_slice() else { panic!("{made:?}") };
        assert_eq!(facts.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["VOG"]);
        assert_eq!(section(&texts, String::new(), &[TextLine::Text("Niets.".to_owned())]), None);
    }
}

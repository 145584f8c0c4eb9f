//! The glossary: Dutch terms of the field with their meaning in plain language.
//!
//! Meanings hold no figures: those change, and stand in the catalog with their source.

use super::action::View;
use super::find;
use super::line::Line;
use super::state::Screen;
use crate::i18n::Texts;

/// A term of the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Text id of the term, the same words in both languages.
    pub name: &'static str,
    /// Text id of what it means.
    pub means: &'static str,
    /// The views in which it is met.
    pub views: &'static [View],
}

macro_rules! term {
    ($id:literal, [$($view:expr),*]) => {
        Term {
            name: concat!("term-", $id),
            means: concat!("term-", $id, "-means"),
            views: &[$($view),*],
        }
    };
}

/// All terms: civic integration, education, recognition, work, and how sure a plan is.
pub static TERMS: &[Term] = &[
    term!("inburgering", [View::Case, View::Plan, View::Hours]),
    term!("wi2021", [View::Case]),
    term!("wi2013", [View::Case]),
    term!("termijn", [View::Case, View::Plan, View::Hours]),
    term!("pip", [View::Case]),
    term!("brede-intake", [View::Case]),
    term!("b1-route", [View::Case]),
    term!("z-route", [View::Case]),
    term!("onderwijsroute", [View::Case]),
    term!("pvt", [View::Plan, View::Hours]),
    term!("map", [View::Plan, View::Hours]),
    term!("ona", [View::Plan, View::Hours]),
    term!("knm", [View::Plan]),
    term!("participatie-uren", [View::Plan, View::Hours]),
    term!("duo", [View::Case, View::Decisions]),
    term!("erk", [View::Case, View::Plan]),
    term!("mbo", [View::Experience, View::Goal]),
    term!("kwalificatiedossier", [View::Experience, View::Goal, View::Map]),
    term!("crebo", [View::Experience, View::Goal]),
    term!("kerntaak", [View::Experience, View::Map]),
    term!("werkproces", [View::Experience, View::Map]),
    term!("keuzedeel", [View::Experience, View::Goal]),
    term!("certificaat", [View::Experience, View::Goal, View::Map]),
    term!("praktijkverklaring", [View::Experience, View::Goal, View::Map]),
    term!("generiek", [View::Plan, View::Why]),
    term!("bpv", [View::Plan, View::Hours]),
    term!("leerbedrijf", [View::Plan, View::Why]),
    term!("sbb", [View::Why]),
    term!("bol", [View::Plan, View::Compare]),
    term!("bbl", [View::Plan, View::Compare]),
    term!("ovo", [View::Plan, View::Compare]),
    term!("evc", [View::Experience, View::Plan, View::Why]),
    term!("vrijstelling", [View::Experience, View::Decisions]),
    term!("examencommissie", [View::Experience, View::Decisions]),
    term!("idw", [View::Experience]),
    term!("vca", [View::Experience, View::Goal]),
    term!("vog", [View::Experience, View::Goal]),
    term!("ontwikkelpad", [View::Goal, View::Map]),
    term!("functie", [View::Goal, View::Map]),
    term!("leerwerkloket", []),
    term!("proefplaatsing", [View::Plan, View::Compare]),
    term!("participatieplaats", [View::Plan]),
    term!("werkervaringsplaats", [View::Plan]),
    term!("loonkostensubsidie", [View::Plan]),
    term!("slim", [View::Plan, View::Compare]),
    term!("afwegingskader", [View::Decisions]),
    term!("bewezen", [View::Plan, View::Compare, View::Why]),
    term!("schatting", [View::Plan, View::Why]),
    term!("graad", [View::Why]),
];

impl Term {
    /// Whether it is met on a screen.
    pub fn is_met_on(&self, screen: Screen) -> bool {
        matches!(screen, Screen::Case(view) if self.views.contains(&view))
    }
}

/// The glossary as it lies over a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glossary {
    /// What was typed to filter.
    pub filter: Line,
    /// The selected row.
    pub selected: usize,
}

impl Default for Glossary {
    fn default() -> Self {
        Self { filter: Line::new(60), selected: 0 }
    }
}

/// The terms to show: those of the screen first, the rest by name; with a text, those whose name or meaning match.
pub fn listed(texts: &Texts, screen: Screen, filter: &str) -> Vec<&'static Term> {
    let mut terms: Vec<&Term> = TERMS.iter().collect();
    terms.sort_by_cached_key(|term| (!term.is_met_on(screen), texts.get(term.name).to_lowercase()));
    if filter.trim().is_empty() {
        return terms;
    }
    let names: Vec<String> = terms.iter().map(|term| texts.get(term.name)).collect();
    let meanings: Vec<String> = terms.iter().map(|term| texts.get(term.means)).collect();
    let scores = find::matches(filter, &names).into_iter().zip(find::matches(filter, &meanings));
    let mut found: Vec<(u32, usize, &Term)> = terms
        .into_iter()
        .enumerate()
        .zip(scores)
        .filter_map(|((place, term), (name, meaning))| {
            // A hit in the term says more than one in its meaning.
            let score = name.map(|score| score + 500).into_iter().chain(meaning).max()?;
            Some((score, place, term))
        })
        .collect();
    found.sort_by_key(|(score, place, _)| (std::cmp::Reverse(*score), *place));
    found.into_iter().map(|(_, _, term)| term).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn terms_of_the_screen_come_first_and_each_view_but_print_has_some() {
        let texts = Texts::new(Lang::Nl);
        for view in View::ALL {
            let screen = Screen::Case(view);
            let listed = listed(&texts, screen, "");
            assert_eq!(listed.len(), TERMS.len());
            let here = listed.iter().take_while(|term| term.is_met_on(screen)).count();
            assert_eq!(here, TERMS.iter().filter(|term| term.is_met_on(screen)).count());
            assert!(here > 0 || view == View::Print, "{view:?}");
        }
    }

    #[test]
    fn an_everyday_word_finds_the_term() {
        for (lang, word, term) in [
            (Lang::Nl, "gedrag", "term-vog"),
            (Lang::En, "trial placement", "term-proefplaatsing"),
            (Lang::En, "evc", "term-evc"),
        ] {
            let texts = Texts::new(lang);
            let found = listed(&texts, Screen::Start, word);
            assert_eq!(found.first().map(|term| term.name), Some(term), "{word}");
        }
    }

    #[test]
    fn meanings_hold_no_figures() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for term in TERMS {
                let means = texts.get(term.means);
                assert_ne!(means, term.means);
                assert!(
                    !means.contains("uur per") && !means.contains('€') && !means.contains('%'),
                    "{means}"
                );
            }
        }
    }
}

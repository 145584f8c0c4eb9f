//! The values that a fact of the case can be given, where it has a few: for who picks from a list instead of stepping.

use crate::i18n::Texts;
use crate::model::case::Case;
use crate::model::catalog::Catalog;

use super::action::Action;
use super::facts::{self, Field, Kind};
use super::words;

/// More values than any fact has; a fact that never comes round ends here.
const MOST: usize = 200;

/// A value that a fact can be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// In words.
    pub name: String,
    /// What gives the fact this value; nothing for the value it has.
    pub action: Option<Action>,
}

/// The values of a fact that is changed by stepping, in their order; none for another.
pub fn values(texts: &Texts, catalog: &Catalog, case: &Case, field: Field) -> Vec<Value> {
    if field.kind() != Kind::Choice {
        return Vec::new();
    }
    let now = words::field_value(texts, catalog, case, field);
    let walk = |up: bool| {
        let mut names = Vec::new();
        let mut case = case.clone();
        let mut last = now.clone();
        while names.len() < MOST {
            facts::adjust(catalog, &mut case, field, up);
            let name = words::field_value(texts, catalog, &case, field);
            if name == now || name == last {
                return (names, name == now && last != now);
            }
            last.clone_from(&name);
            names.push(name);
        }
        (names, false)
    };
    let value = |name: &String, up: bool, places: usize| Value {
        name: name.clone(),
        action: Some(Action::TurnField { field, up, places }),
    };
    let present = Value { name: now.clone(), action: None };
    let (above, round) = walk(true);
    let mut found = vec![present];
    if round {
        // The shorter way round: a value in between may forget what belongs to it.
        let all = above.len() + 1;
        found.extend(above.iter().zip(1..).map(|(name, places)| {
            if places * 2 <= all { value(name, true, places) } else { value(name, false, all - places) }
        }));
        return found;
    }
    let (below, _) = walk(false);
    found.extend(above.iter().zip(1..).map(|(name, places)| value(name, true, places)));
    let before = below.iter().zip(1..).map(|(name, places)| value(name, false, places));
    found.splice(0..0, before.collect::<Vec<_>>().into_iter().rev());
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{State, update};
    use crate::i18n::Lang;
    use crate::model::civic::{Act, CivicGroup};
    use crate::model::language::{Level, Skill};

    fn case() -> Case {
        Case::new("een".parse().unwrap(), "basis".parse().unwrap())
    }

    fn given(case: &Case, field: Field, name: &str) -> Case {
        let texts = Texts::new(Lang::En);
        let catalog = std::sync::Arc::new(Catalog::default());
        let found = values(&texts, &catalog, case, field);
        let value = found.iter().find(|value| value.name == name).unwrap_or_else(|| panic!("{found:?}"));
        let mut state =
            State::new(std::sync::Arc::clone(&catalog), Lang::En, "2026-11-23".parse().unwrap(), "a");
        let origin = crate::app::CaseRef::Demo("x".to_owned());
        let today = state.today;
        state.session = Some(crate::app::Session::new(&catalog, origin, case.clone(), today));
        if let Some(action) = value.action.clone() {
            update(&mut state, action);
        }
        state.session.unwrap().case
    }

    #[test]
    fn levels_are_listed_from_the_lowest() {
        let mut case = case();
        case.language.levels = [Level::A2; 4];
        let found = values(&Texts::new(Lang::Nl), &Catalog::default(), &case, Field::Level(Skill::Reading));
        let names: Vec<&str> = found.iter().map(|value| &*value.name).collect();
        assert_eq!(names.first(), Some(&"A0"));
        assert!(names.windows(2).all(|pair| pair[0] < pair[1]), "{names:?}");
        assert_eq!(found.iter().position(|value| value.action.is_none()), Some(2));
    }

    #[test]
    fn the_way_to_another_act_does_not_forget_what_is_known() {
        let case = given(&case(), Field::Act, "Civic Integration Act 2013");
        assert_eq!(case.civic.as_ref().unwrap().act, Act::Wi2013);
        let mut known = case;
        known.civic.as_mut().unwrap().group = CivicGroup::Family;
        let after = given(&known, Field::Act, "Civic Integration Act 2021");
        let civic = after.civic.unwrap();
        assert_eq!((civic.act, civic.group), (Act::Wi2021, CivicGroup::Family));
    }
}

//! What the rules of the place already answer, where a case leaves a question open.

use jiff::civil::Date;

use crate::model::case::{Case, Counted};
use crate::model::catalog::Catalog;
use crate::model::rule::{Rule, RuleTopic, RuleValue};

use super::Field;

/// An answer that a rule gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What it says.
    pub counted: Counted,
    /// The rule.
    pub rule: Rule,
    /// The place it comes from; `None` for the whole country.
    pub place: Option<String>,
}

/// What a rule in force where the learner lives says of a fact that the case itself leaves open: the plan counts with it.
pub fn answer(catalog: &Catalog, case: &Case, field: Field, on: Date) -> Option<Answer> {
    let (own, topic) = match field {
        Field::PlacementCounts => (case.settings.placement_counts, RuleTopic::PlacementCounts),
        Field::EntryWaiver => (case.settings.entry_waiver, RuleTopic::EntryWaiver),
        _ => return None,
    };
    if own != Counted::Ask {
        return None;
    }
    let holds = catalog
        .overlays
        .iter()
        .filter(|overlay| overlay.holds_in(case.region.as_ref(), case.municipality.as_ref()));
    // Only the rules on this topic with the overlays in force: what is asked of them is what the plan asks of the whole.
    let here = Catalog {
        rules: catalog.rules.iter().filter(|rule| rule.topic == topic).cloned().collect(),
        here: holds.map(|overlay| overlay.id.clone()).collect(),
        ..Catalog::default()
    };
    let rule = here.rule_for(topic, on, case.civic.as_ref())?.clone();
    let RuleValue::Counted(counted) = rule.value else { return None };
    if counted == Counted::Ask {
        return None;
    }
    let place = rule.overlay.as_ref().and_then(|id| catalog.overlay(id)).map(|overlay| overlay.name.clone());
    Some(Answer { counted, rule, place })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::embedded;
    use crate::route::local::local;
    use crate::store::demos;

    /// What is shown as answered is what the plan counts with, in every region.
    #[test]
    fn the_answer_is_the_one_the_plan_counts_with() {
        let catalog = embedded().catalog.unwrap();
        let on = Date::constant(2026, 11, 23);
        let mut answered = 0;
        let regions = catalog.regions.iter().map(|region| Some(region.id.clone()));
        for region in std::iter::once(None).chain(regions) {
            let mut case = demos::find("z-route-keuken-zorg").unwrap().read().case.unwrap();
            case.settings.placement_counts = Counted::Ask;
            case.region = region;
            let told = answer(&catalog, &case, Field::PlacementCounts, on);
            let counted = told.as_ref().map_or(Counted::Ask, |answer| answer.counted);
            assert_eq!(counted, local(&catalog, &case, on).case.settings.placement_counts);
            answered += usize::from(told.is_some_and(|answer| answer.place.is_some()));
        }
        assert_eq!(answered, 1);
    }
}

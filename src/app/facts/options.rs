//! The values a fact can be chosen from, and stepping through them.

use crate::model::case::{Case, CivicFacts, Counted, Literacy};
use crate::model::catalog::Catalog;
use crate::model::civic::{Act, CivicGroup, CivicRoute};
use crate::model::code::{RegionCode, Slug};
use crate::model::language::Level;

use super::values::{number, set_number};
use super::{Field, Kind};

/// A value that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// Yes or no.
    Yes(bool),
    /// Whether something counts.
    Counted(Counted),
    /// A level of Dutch.
    Level(Level),
    /// In which script somebody reads and writes.
    Literacy(Option<Literacy>),
    /// A table of language hours.
    Band(Slug),
    /// A labour market region.
    Region(Option<RegionCode>),
    /// A municipality.
    Municipality(Option<Slug>),
    /// A calendar.
    Calendar(Option<Slug>),
    /// An act, or no obligation.
    Act(Option<Act>),
    /// A route, or none fixed yet.
    Route(Option<CivicRoute>),
    /// The ground of the obligation.
    Group(CivicGroup),
}

impl Choice {
    /// Whether it says that the fact is not known.
    pub const fn is_unknown(&self) -> bool {
        matches!(self, Self::Counted(Counted::Ask) | Self::Literacy(None) | Self::Region(None))
    }
}

/// All values a fact can have here, in the order in which they are shown.
pub fn options(catalog: &Catalog, case: &Case, field: Field) -> Vec<Choice> {
    match field {
        Field::PlacementCounts | Field::EntryWaiver | Field::Company | Field::Contract => {
            [Counted::Yes, Counted::No, Counted::Ask].map(Choice::Counted).to_vec()
        }
        Field::EveningOnly | Field::FixedLessons => [false, true].map(Choice::Yes).to_vec(),
        Field::Level(_) => Level::ALL.map(Choice::Level).to_vec(),
        Field::Literacy => {
            let known = Literacy::ALL.map(|literacy| Choice::Literacy(Some(literacy)));
            known.into_iter().chain([Choice::Literacy(None)]).collect()
        }
        Field::Region => {
            let codes = catalog.regions.iter().map(|region| Some(region.id.clone()));
            std::iter::once(None).chain(codes).map(Choice::Region).collect()
        }
        Field::Municipality => {
            let here =
                catalog.overlays.iter().filter(|overlay| Some(&overlay.region) == case.region.as_ref());
            let named = here.filter_map(|overlay| overlay.municipality.clone()).map(Some);
            std::iter::once(None).chain(named).map(Choice::Municipality).collect()
        }
        Field::Calendar => {
            let calendars = catalog.calendars.iter().map(|calendar| Some(calendar.id.clone()));
            std::iter::once(None).chain(calendars).map(Choice::Calendar).collect()
        }
        Field::Band => catalog.bands.iter().map(|band| Choice::Band(band.id.clone())).collect(),
        Field::Act => [None, Some(Act::Wi2021), Some(Act::Wi2013)].map(Choice::Act).to_vec(),
        Field::Route => {
            [None, Some(CivicRoute::B1), Some(CivicRoute::SelfReliance), Some(CivicRoute::Education)]
                .map(Choice::Route)
                .to_vec()
        }
        Field::Group => [CivicGroup::Asylum, CivicGroup::Family].map(Choice::Group).to_vec(),
        _ => Vec::new(),
    }
}

/// The value a fact has; `None` where it is not chosen from values, or there is no civic obligation that it belongs to.
pub fn chosen(case: &Case, field: Field) -> Option<Choice> {
    let settings = &case.settings;
    Some(match field {
        Field::PlacementCounts => Choice::Counted(settings.placement_counts),
        Field::EntryWaiver => Choice::Counted(settings.entry_waiver),
        Field::Company => Choice::Counted(settings.company),
        Field::Contract => Choice::Counted(settings.contract),
        Field::EveningOnly => Choice::Yes(settings.evening_only),
        Field::FixedLessons => Choice::Yes(case.language.fixed),
        Field::Level(skill) => Choice::Level(case.language.level(skill)),
        Field::Literacy => Choice::Literacy(case.language.literacy),
        Field::Region => Choice::Region(case.region.clone()),
        Field::Municipality => Choice::Municipality(case.municipality.clone()),
        Field::Calendar => Choice::Calendar(case.school_calendar.clone()),
        Field::Band => Choice::Band(case.language.band.clone()),
        Field::Act => Choice::Act(case.civic.as_ref().map(|civic| civic.act)),
        Field::Route => Choice::Route(case.civic.as_ref()?.route),
        Field::Group => Choice::Group(case.civic.as_ref()?.group),
        _ => return None,
    })
}

/// Gives a fact a value; nothing where the value belongs to another fact.
pub fn choose(case: &mut Case, field: Field, choice: &Choice) {
    let settings = &mut case.settings;
    match (field, choice) {
        (Field::PlacementCounts, Choice::Counted(value)) => settings.placement_counts = *value,
        (Field::EntryWaiver, Choice::Counted(value)) => settings.entry_waiver = *value,
        (Field::Company, Choice::Counted(value)) => settings.company = *value,
        (Field::Contract, Choice::Counted(value)) => settings.contract = *value,
        (Field::EveningOnly, Choice::Yes(value)) => settings.evening_only = *value,
        (Field::FixedLessons, Choice::Yes(value)) => case.language.fixed = *value,
        (Field::Level(skill), Choice::Level(value)) => {
            if let Some(level) = case.language.levels.get_mut(skill.index()) {
                *level = *value;
            }
        }
        (Field::Literacy, Choice::Literacy(value)) => case.language.literacy = *value,
        // A municipality belongs to its region.
        (Field::Region, Choice::Region(value)) if case.region != *value => {
            case.region.clone_from(value);
            case.municipality = None;
        }
        (Field::Municipality, Choice::Municipality(value)) => case.municipality.clone_from(value),
        (Field::Calendar, Choice::Calendar(value)) => case.school_calendar.clone_from(value),
        (Field::Band, Choice::Band(value)) => case.language.band.clone_from(value),
        (Field::Act, Choice::Act(value)) => set_act(case, *value),
        (Field::Route, Choice::Route(value)) => {
            if let Some(civic) = &mut case.civic {
                civic.route = *value;
            }
        }
        (Field::Group, Choice::Group(value)) => {
            if let Some(civic) = &mut case.civic {
                civic.group = *value;
            }
        }
        _ => {}
    }
}

fn set_act(case: &mut Case, act: Option<Act>) {
    case.civic = match (act, case.civic.take()) {
        (None, _) => None,
        (Some(act), Some(civic)) => Some(CivicFacts { act, ..civic }),
        (Some(act), None) => Some(CivicFacts {
            act,
            route: None,
            group: CivicGroup::Asylum,
            first_pip: None,
            extensions: Vec::new(),
            done: Vec::new(),
            education_until: None,
        }),
    };
}

/// Steps a field up or down: a number by its step, a choice to the next value.
pub fn adjust(catalog: &Catalog, case: &mut Case, field: Field, up: bool) {
    match field.kind() {
        Kind::Number { least, most, step, optional } => {
            let now = number(case, field);
            let next = match (now, up) {
                (None, true) => Some(step.max(least)),
                (None, false) => None,
                (Some(now), true) => Some((now + step).min(most)),
                (Some(now), false) if now <= least && optional => None,
                (Some(now), false) => Some(now.saturating_sub(step).max(least)),
            };
            set_number(case, field, next);
        }
        Kind::Choice => {
            let values = options(catalog, case, field);
            // A level does not go round: lower than the lowest is not the highest.
            let round = !matches!(field, Field::Level(_));
            let place = chosen(case, field).and_then(|now| values.iter().position(|value| *value == now));
            let last = values.len().saturating_sub(1);
            let next = match (place, up) {
                (None, _) => 0,
                (Some(place), true) if place == last => {
                    if round {
                        0
                    } else {
                        last
                    }
                }
                (Some(place), true) => place + 1,
                (Some(0), false) => {
                    if round {
                        last
                    } else {
                        0
                    }
                }
                (Some(place), false) => place - 1,
            };
            if let Some(choice) = values.get(next) {
                choose(case, field, choice);
            }
        }
        Kind::Text(_) | Kind::Date => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Skill;

    fn case() -> Case {
        Case::new("een".parse().unwrap(), "basis".parse().unwrap())
    }

    #[test]
    fn a_choice_goes_round_and_a_level_does_not() {
        let catalog = Catalog::default();
        let mut case = case();
        for _ in 0..3 {
            adjust(&catalog, &mut case, Field::Company, true);
        }
        assert_eq!(case.settings.company, Counted::Ask);
        adjust(&catalog, &mut case, Field::Act, true);
        assert_eq!(case.civic.as_ref().unwrap().act, Act::Wi2021);
        adjust(&catalog, &mut case, Field::Level(Skill::Speaking), false);
        assert_eq!(case.language.level(Skill::Speaking), Level::A0);
        for _ in 0..9 {
            adjust(&catalog, &mut case, Field::Level(Skill::Speaking), true);
        }
        assert_eq!(case.language.level(Skill::Speaking), Level::C2);
    }

    #[test]
    fn stepping_stays_within_the_bounds() {
        let catalog = Catalog::default();
        let mut case = case();
        for _ in 0..100 {
            adjust(&catalog, &mut case, Field::Day, true);
            adjust(&catalog, &mut case, Field::Horizon, false);
        }
        assert_eq!((case.availability.day, case.settings.horizon_weeks), (80, 1));
        adjust(&catalog, &mut case, Field::Age, true);
        adjust(&catalog, &mut case, Field::Age, false);
        assert_eq!(case.learner.age, None);
        for _ in 0..100 {
            adjust(&catalog, &mut case, Field::Lessons, false);
        }
        assert_eq!(case.language.lessons_per_week, None);
    }

    #[test]
    fn what_is_chosen_is_what_the_fact_then_is() {
        let catalog = Catalog::default();
        let mut case = case();
        choose(&mut case, Field::Act, &Choice::Act(Some(Act::Wi2013)));
        for field in [Field::Group, Field::Route, Field::Literacy, Field::EveningOnly, Field::EntryWaiver] {
            for choice in options(&catalog, &case, field) {
                choose(&mut case, field, &choice);
                assert_eq!(chosen(&case, field), Some(choice), "{field:?}");
            }
        }
    }
}

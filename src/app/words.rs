//! Names and values in words: what the screens show of items, marks and facts.

use crate::i18n::{self, Lang, Texts};
use crate::model::case::{Case, Counted, MarkState};
use crate::model::catalog::Catalog;
use crate::model::civic::{Act, CivicGroup, CivicRoute};
use crate::model::fact::Wording;
use crate::model::item::{Item, ItemId};
use crate::model::offering::OfferingId;

pub use crate::export::names::{account, kind, pathway, skill};

use super::facts::{self, Field, Kind};
use super::tree::short_code;

/// The wording of a language.
pub fn wording(lang: Lang, wording: &Wording) -> &str {
    match lang {
        Lang::Nl => &wording.nl,
        Lang::En => &wording.en,
    }
}

/// An item as it is called in a sentence: its code, where it has an official one, and its name.
pub fn item(catalog: &Catalog, id: ItemId) -> String {
    catalog.item(id).map(item_line).unwrap_or_default()
}

/// An item with its code in front.
pub fn item_line(item: &Item) -> String {
    let code = short_code(&item.key);
    if code.is_empty() { item.name.clone() } else { format!("{code} {}", item.name) }
}

/// An offering as it is called in a sentence.
pub fn offering(catalog: &Catalog, id: OfferingId) -> String {
    catalog.offering(id).map(|offering| offering.name.clone()).unwrap_or_default()
}

/// Kind, level and sector of an item on one line.
pub fn about(texts: &Texts, catalog: &Catalog, item: &Item) -> String {
    let mut parts = vec![texts.get(kind(&item.kind))];
    if let Some(level) = item.level() {
        parts.push(texts.with("ui-level", &[("level", level.into())]));
    }
    if !item.sector.is_empty() {
        parts.push(sector(texts, catalog, &item.sector).to_owned());
    }
    parts.join(", ")
}

/// What a sector is called; its own word where no record describes it.
pub fn sector<'a>(texts: &Texts, catalog: &'a Catalog, word: &'a str) -> &'a str {
    catalog.sector(word).map_or(word, |sector| wording(texts.lang(), &sector.name))
}

/// The shape of a state: told apart without colour, and in any character set.
pub const fn shape(state: Option<MarkState>) -> &'static str {
    match state {
        None => "[ ]",
        Some(MarkState::Claimed) => "[~]",
        Some(MarkState::Evidenced) => "[=]",
        Some(MarkState::Requested) => "[?]",
        Some(MarkState::Granted) => "[x]",
        Some(MarkState::Refused) => "[!]",
    }
}

/// Text id of the short word of a state.
pub const fn state(state: MarkState) -> &'static str {
    match state {
        MarkState::Claimed => "ui-state-claimed",
        MarkState::Evidenced => "ui-state-evidenced",
        MarkState::Requested => "ui-state-requested",
        MarkState::Granted => "ui-state-granted",
        MarkState::Refused => "ui-state-refused",
    }
}

/// Text id of the sentence that says what a state means.
pub const fn state_help(state: MarkState) -> &'static str {
    match state {
        MarkState::Claimed => "ui-state-claimed-help",
        MarkState::Evidenced => "ui-state-evidenced-help",
        MarkState::Requested => "ui-state-requested-help",
        MarkState::Granted => "ui-state-granted-help",
        MarkState::Refused => "ui-state-refused-help",
    }
}

/// Text id of yes, no or ask.
pub const fn counted(counted: Counted) -> &'static str {
    match counted {
        Counted::Yes => "counted-yes",
        Counted::No => "counted-no",
        Counted::Ask => "counted-ask",
    }
}

/// Text id of an act.
pub const fn act(act: Act) -> &'static str {
    match act {
        Act::Wi2021 => "act-wi2021",
        Act::Wi2013 => "act-wi2013",
    }
}

/// Text id of a route.
pub const fn route(route: CivicRoute) -> &'static str {
    match route {
        CivicRoute::B1 => "route-b1",
        CivicRoute::SelfReliance => "route-self-reliance",
        CivicRoute::Education => "route-education",
    }
}

const fn group(group: CivicGroup) -> &'static str {
    match group {
        CivicGroup::Asylum => "group-asylum",
        CivicGroup::Family => "group-family",
    }
}

/// A number with its thousands marked.
pub fn number(texts: &Texts, number: u32) -> String {
    i18n::number(texts.lang(), number)
}

/// The name of a fact of the case.
pub fn field_name(texts: &Texts, field: Field) -> String {
    match field {
        Field::Level(own) => texts.with("ui-field-level", &[("skill", texts.get(skill(own)).into())]),
        Field::Done(own) => texts.with("ui-field-done", &[("account", texts.get(account(own)).into())]),
        _ => texts.get(field.name()),
    }
}

/// The value of a fact of the case.
pub fn field_value(texts: &Texts, catalog: &Catalog, case: &Case, field: Field) -> String {
    let civic = case.civic.as_ref();
    match field {
        Field::Name if case.learner.name.is_empty() => texts.get("ui-no-name"),
        Field::Name => case.learner.name.clone(),
        Field::CaseNumber => case.learner.case_number.clone().unwrap_or_else(|| texts.get("ui-none")),
        Field::PlanFrom => facts::date(case, field)
            .map_or_else(|| texts.get("ui-plan-from-today"), |date| i18n::date_long(texts, date)),
        Field::FirstPip => facts::date(case, field)
            .map_or_else(|| texts.get("ui-no-pip-yet"), |date| i18n::date_long(texts, date)),
        Field::Level(skill) => case.language.level(skill).word().to_owned(),
        Field::Band => catalog.band(&case.language.band).map_or_else(
            || case.language.band.to_string(),
            |band| wording(texts.lang(), &band.name).to_owned(),
        ),
        Field::Region => case.region.as_ref().map_or_else(
            || texts.get("ui-none"),
            |code| catalog.region(code).map_or_else(|| code.to_string(), |region| region.name.clone()),
        ),
        Field::Municipality => {
            case.municipality.as_ref().map_or_else(|| texts.get("ui-none"), ToString::to_string)
        }
        Field::Act => texts.get(civic.map_or("ui-no-obligation", |civic| act(civic.act))),
        Field::Route => texts.get(civic.and_then(|civic| civic.route).map_or("ui-route-not-fixed", route)),
        Field::Group => texts.get(civic.map_or("ui-none", |civic| group(civic.group))),
        Field::PlacementCounts => texts.get(counted(case.settings.placement_counts)),
        Field::EntryWaiver => texts.get(counted(case.settings.entry_waiver)),
        Field::Company => texts.get(counted(case.settings.company)),
        Field::Contract => texts.get(counted(case.settings.contract)),
        Field::Budget => amount(texts, "ui-value-euro", "ui-no-limit", case.settings.budget),
        Field::WorkCap => amount(texts, "ui-value-weekly", "ui-usual", case.settings.work_cap),
        Field::Lessons => amount(texts, "ui-value-weekly", "ui-usual", case.language.lessons_per_week),
        Field::Day | Field::Evening => {
            amount(texts, "ui-value-weekly", "ui-none", facts::number(case, field))
        }
        Field::HoursSince | Field::Done(_) => {
            amount(texts, "ui-value-hours", "ui-none", facts::number(case, field))
        }
    }
}

fn amount(texts: &Texts, with: &str, without: &str, amount: Option<u32>) -> String {
    match amount {
        Some(amount) => texts.with(with, &[("n", number(texts, amount).into())]),
        None => texts.get(without),
    }
}

/// Which keys change a fact, in a few words.
pub const fn how_to_change(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Date => "ui-change-by-typing",
        Kind::Number { .. } => "ui-change-by-stepping-or-typing",
        Kind::Choice => "ui-change-by-stepping",
    }
}

//! Names and values in words: what the screens show of items, marks and facts.

use crate::i18n::{self, Lang, Texts};
use crate::model::case::{Case, Consent, Counted, Literacy, MarkState, Written};
use crate::model::catalog::Catalog;
use crate::model::civic::{Act, CivicGroup, CivicRoute};
use crate::model::fact::Wording;
use crate::model::item::{Item, ItemId};
use crate::model::offering::OfferingId;
use crate::model::retention::Keep;
use crate::route::frame::school_calendar;

pub use crate::export::names::{account, kind, pathway, skill};

use super::facts::{self, Entry, Field, Kind};
use super::intake::{Answer, Knowledge, Question};
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

/// What a question asks for, as it is called.
pub fn question_name(texts: &Texts, question: Question) -> String {
    match question {
        Question::Field(field) => field_name(texts, field),
        Question::Entries(entry) => texts.get(entry.name()),
    }
}

/// The value of a fact of the case.
pub fn field_value(texts: &Texts, catalog: &Catalog, case: &Case, field: Field) -> String {
    let civic = case.civic.as_ref();
    match field {
        Field::Name | Field::CaseNumber | Field::Title | Field::Handover => {
            let text = facts::text(case, field);
            match (text.is_empty(), field) {
                (false, _) => text,
                (true, Field::Name) => texts.get("ui-no-name"),
                (true, _) => texts.get("ui-none"),
            }
        }
        Field::PlanFrom => facts::date(case, field)
            .map_or_else(|| texts.get("ui-plan-from-today"), |date| i18n::date_long(texts, date)),
        Field::FirstPip => facts::date(case, field)
            .map_or_else(|| texts.get("ui-no-pip-yet"), |date| i18n::date_long(texts, date)),
        Field::EducationUntil | Field::Ended => {
            facts::date(case, field).map_or_else(|| texts.get("ui-none"), |date| i18n::date_long(texts, date))
        }
        Field::Level(skill) => case.language.level(skill).word().to_owned(),
        Field::Band => catalog.band(&case.language.band).map_or_else(
            || case.language.band.to_string(),
            |band| wording(texts.lang(), &band.name).to_owned(),
        ),
        Field::Literacy => texts.get(literacy(case.language.literacy)),
        Field::FixedLessons => {
            texts.get(if case.language.fixed { "ui-lessons-fixed" } else { "ui-lessons-at-most" })
        }
        Field::EveningOnly => {
            texts.get(if case.settings.evening_only { "ui-evening-only" } else { "ui-evening-and-day" })
        }
        Field::Region => case.region.as_ref().map_or_else(
            || texts.get("ui-none"),
            |code| catalog.region(code).map_or_else(|| code.to_string(), |region| region.name.clone()),
        ),
        Field::Municipality => {
            case.municipality.as_ref().map_or_else(|| texts.get("ui-municipality-other"), ToString::to_string)
        }
        Field::Calendar => match (&case.school_calendar, school_calendar(catalog, case)) {
            (Some(slug), None) => slug.to_string(),
            (Some(_), Some(calendar)) => calendar.name.clone(),
            (None, None) => texts.get("ui-none"),
            (None, Some(calendar)) => {
                texts.with("ui-calendar-of-region", &[("name", calendar.name.as_str().into())])
            }
        },
        Field::Act => texts.get(civic.map_or("ui-no-obligation", |civic| act(civic.act))),
        Field::Route => texts.get(civic.and_then(|civic| civic.route).map_or("ui-route-not-fixed", route)),
        Field::Group => texts.get(civic.map_or("ui-none", |civic| group(civic.group))),
        Field::PlacementCounts => texts.get(counted(case.settings.placement_counts)),
        Field::EntryWaiver => texts.get(counted(case.settings.entry_waiver)),
        Field::Company => texts.get(counted(case.settings.company)),
        Field::Contract => texts.get(counted(case.settings.contract)),
        Field::Budget => amount(texts, "ui-value-euro", "ui-no-limit", case.settings.budget),
        Field::WorkCap | Field::Lessons | Field::Participation => {
            amount(texts, "ui-value-weekly", "ui-usual", facts::number(case, field))
        }
        Field::Day | Field::Evening => {
            amount(texts, "ui-value-weekly", "ui-none", facts::number(case, field))
        }
        Field::Age | Field::Schooling => {
            amount(texts, "ui-value-years", "ui-none", facts::number(case, field))
        }
        Field::Horizon => amount(texts, "ui-value-weeks", "ui-none", facts::number(case, field)),
        Field::HoursSince | Field::Done(_) | Field::PlacementHours => {
            amount(texts, "ui-value-hours", "ui-none", facts::number(case, field))
        }
    }
}

const fn literacy(literacy: Option<Literacy>) -> &'static str {
    match literacy {
        None => "ui-none",
        Some(Literacy::Latin) => "ui-literacy-latin",
        Some(Literacy::OtherScript) => "ui-literacy-other",
        Some(Literacy::Learning) => "ui-literacy-learning",
    }
}

/// An answer to a question of the intake that can be chosen.
pub fn answer(texts: &Texts, catalog: &Catalog, case: &Case, question: Question, answer: &Answer) -> String {
    match (question, answer) {
        (Question::Field(Field::PlacementCounts | Field::EntryWaiver), Answer::Unknown) => {
            texts.get("ui-answer-ask")
        }
        (_, Answer::Unknown) => texts.get("ui-answer-unknown"),
        (Question::Field(field), Answer::Choice(choice)) => {
            // A value is called what the fact is called once it has it.
            let mut chosen = case.clone();
            facts::options::choose(&mut chosen, field, choice);
            field_value(texts, catalog, &chosen, field)
        }
        (Question::Entries(list), Answer::Entry(place)) => entry(texts, catalog, case, list, *place),
        (Question::Entries(list), Answer::Add) => add(texts, list),
        (Question::Entries(list), Answer::Complete) if list.count(case) > 0 => {
            texts.get("ui-answer-complete")
        }
        (_, Answer::Complete) => texts.get("ui-answer-none"),
        _ => String::new(),
    }
}

/// The offer to add an entry to a list.
pub fn add(texts: &Texts, list: Entry) -> String {
    texts.with("ui-answer-add", &[("what", texts.get(list.name()).into())])
}

/// The value of a question in one line: of a list, its entries.
pub fn value(texts: &Texts, catalog: &Catalog, case: &Case, question: Question) -> String {
    match question {
        Question::Field(field) => field_value(texts, catalog, case, field),
        Question::Entries(list) => {
            let entries: Vec<String> =
                (0..list.count(case)).map(|place| entry(texts, catalog, case, list, place)).collect();
            if entries.is_empty() { texts.get("ui-answer-none") } else { entries.join("; ") }
        }
    }
}

/// An entry of a list of the case.
pub fn entry(texts: &Texts, catalog: &Catalog, case: &Case, list: Entry, place: usize) -> String {
    let line = match list {
        Entry::Exception => case.availability.exceptions.get(place).map(|period| {
            let mut args = vec![
                ("from", i18n::date_short(texts, period.from).into()),
                ("to", i18n::date_short(texts, period.to).into()),
                ("day", period.day.into()),
                ("evening", period.evening.into()),
            ];
            if period.reason.is_empty() {
                return texts.with("ui-note-exception-plain", &args);
            }
            args.push(("reason", period.reason.as_str().into()));
            texts.with("ui-note-exception", &args)
        }),
        Entry::Work => case.work.as_ref().map(|work| {
            let args = &[("what", work.what.as_str().into()), ("hours", work.hours_per_week.into())];
            texts.with("ui-note-work", args)
        }),
        Entry::UnderWay => case.under_way.get(place).map(|course| {
            let known = catalog.offering_by_slug(&course.offering);
            let name =
                known.map_or_else(|| course.offering.to_string(), |(_, offering)| offering.name.clone());
            let args = &[
                ("what", name.into()),
                ("hours", course.hours_per_week.into()),
                ("until", i18n::date_short(texts, course.until).into()),
            ];
            texts.with("ui-note-under-way", args)
        }),
        Entry::Extension => {
            let extension = case.civic.as_ref().and_then(|civic| civic.extensions.get(place));
            extension.map(|extension| {
                let args =
                    &[("months", extension.months.into()), ("ground", extension.ground.as_str().into())];
                texts.with("ui-note-extension", args)
            })
        }
        Entry::Appointment => case.appointments.get(place).map(|appointment| {
            let args = &[
                ("date", i18n::date_short(texts, appointment.date).into()),
                ("text", appointment.text.as_str().into()),
            ];
            texts.with("ui-note-appointment", args)
        }),
        Entry::Consent => case.consent.get(place).map(|consent| {
            let args = &[
                ("date", i18n::date_short(texts, consent.date).into()),
                ("purpose", consent.purpose.as_str().into()),
                ("with", consent.with.as_str().into()),
            ];
            texts.with("ui-note-consent", args) + &consent_end(texts, consent)
        }),
    };
    line.unwrap_or_default()
}

/// How a consent ended or will end; nothing where no end is known.
pub fn consent_end(texts: &Texts, consent: &Consent) -> String {
    let part = |id: &str, date| texts.with(id, &[("date", i18n::date_short(texts, date).into())]);
    let until = consent.until.map(|date| part("ui-note-consent-until", date));
    until.into_iter().chain(consent.withdrawn.map(|date| part("ui-note-consent-withdrawn", date))).collect()
}

/// Who has the case; empty where nobody was named.
pub fn advisor(texts: &Texts, case: &Case) -> String {
    if case.advisor.is_empty() {
        return String::new();
    }
    texts.with("ui-advisor-is", &[("name", case.advisor.as_str().into())])
}

/// Who wrote a note, and when; nothing where the case does not keep it.
pub fn written(texts: &Texts, by: Option<&Written>) -> String {
    let Some(by) = by else { return String::new() };
    let date = i18n::date_short(texts, by.date);
    if by.author.is_empty() {
        return texts.with("written-on", &[("date", date.into())]);
    }
    texts.with("written-by", &[("author", by.author.as_str().into()), ("date", date.into())])
}

/// Until when a case is kept, in words; nothing where the office set no term.
pub fn kept(texts: &Texts, keep: Keep) -> String {
    match keep {
        Keep::NoTerm => String::new(),
        Keep::Until(day) | Keep::Past(day) => {
            let id = if matches!(keep, Keep::Past(_)) { "keep-past" } else { "keep-until" };
            texts.with(id, &[("date", i18n::date_long(texts, day).into())])
        }
        Keep::Unknown => texts.get("keep-unknown"),
        Keep::ClockBehind => texts.get("keep-clock-behind"),
    }
}

/// What is known of an answer: text id of the words.
pub const fn knowledge(knowledge: Knowledge) -> &'static str {
    match knowledge {
        Knowledge::Known => "ui-known",
        Knowledge::Unknown => "ui-unknown",
        Knowledge::NotAsked => "ui-not-asked",
    }
}

/// The mark of what is known of an answer: told apart without colour, and in any character set.
pub const fn knowledge_mark(knowledge: Knowledge) -> &'static str {
    match knowledge {
        Knowledge::Known => " ",
        Knowledge::Unknown => "-",
        Knowledge::NotAsked => "?",
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
        Kind::Text(_) | Kind::Date => "ui-change-by-typing",
        Kind::Number { .. } => "ui-change-by-stepping-or-typing",
        Kind::Choice => "ui-change-by-stepping",
    }
}

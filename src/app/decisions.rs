//! Everything that was decided about a case, as a list: by whom, when and why.

use jiff::civil::Date;

use crate::export::Phrases;
use crate::model::case::{Adjustment, Case, Counted, Extension, Fix, MarkState, Question, Written};
use crate::text::words::plain;

use super::changes;
use super::facts::Field;
use super::session::Filter;
use super::words;

/// A kind of decision, to show only those.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// What was written down.
    Written,
    /// Experience that was granted or refused.
    Mark,
    /// What was fixed by hand about the plan.
    ByHand,
    /// The plan that was chosen.
    Chosen,
    /// What others decided: municipality, school, company, employer.
    Setting,
    /// Extensions of the civic term.
    Extension,
    /// Appointments.
    Appointment,
}

impl Kind {
    /// All kinds, in the order in which they can be asked for.
    pub const ALL: [Self; 7] = [
        Self::Written,
        Self::Mark,
        Self::ByHand,
        Self::Chosen,
        Self::Setting,
        Self::Extension,
        Self::Appointment,
    ];

    /// Text id of its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Written => "ui-decision-written",
            Self::Mark => "ui-decision-mark",
            Self::ByHand => "ui-decision-by-hand",
            Self::Chosen => "ui-decision-chosen",
            Self::Setting => "ui-decision-setting",
            Self::Extension => "ui-decision-extension",
            Self::Appointment => "ui-decision-appointment",
        }
    }

    /// The kind after one of all kinds or of none; after the last come all of them.
    pub fn after(kind: Option<Self>) -> Option<Self> {
        let next = kind.map_or(0, |kind| Self::ALL.iter().position(|own| *own == kind).unwrap_or(0) + 1);
        Self::ALL.get(next).copied()
    }
}

/// A decision, by its place in the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// A decision that was written down.
    Written(usize),
    /// A mark that was granted or refused.
    Mark(usize),
    /// Something that was fixed by hand.
    ByHand(usize),
    /// The chosen plan.
    Chosen,
    /// A setting.
    Setting(Field),
    /// An extension.
    Extension(usize),
    /// An appointment.
    Appointment(usize),
}

/// A row of the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A heading: a text id.
    Heading(&'static str),
    /// A question of the assessment framework.
    Question(Question),
    /// A decision.
    Entry(Entry),
}

impl Row {
    /// Whether it can be selected.
    pub const fn can_be_selected(self) -> bool {
        !matches!(self, Self::Heading(_))
    }
}

/// Where the advisor is in the view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decisions {
    /// The selected row.
    pub selected: usize,
    /// The filter.
    pub filter: Filter,
    /// The kind shown; nothing for all.
    pub kind: Option<Kind>,
}

impl Default for Decisions {
    fn default() -> Self {
        // The first row is a heading.
        Self { selected: 1, filter: Filter::default(), kind: None }
    }
}

/// The settings that somebody else decides on.
const SETTINGS: [Field; 4] = [Field::PlacementCounts, Field::EntryWaiver, Field::Company, Field::Contract];

/// How a setting stands.
const fn setting(case: &Case, field: Field) -> Counted {
    match field {
        Field::PlacementCounts => case.settings.placement_counts,
        Field::EntryWaiver => case.settings.entry_waiver,
        Field::Company => case.settings.company,
        _ => case.settings.contract,
    }
}

fn extension(case: &Case, place: usize) -> Option<&Extension> {
    case.civic.as_ref()?.extensions.get(place)
}

fn signed(by: Option<&Written>) -> Option<&str> {
    by.map(|by| by.author.as_str())
}

impl Entry {
    /// Its kind.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Written(_) => Kind::Written,
            Self::Mark(_) => Kind::Mark,
            Self::ByHand(_) => Kind::ByHand,
            Self::Chosen => Kind::Chosen,
            Self::Setting(_) => Kind::Setting,
            Self::Extension(_) => Kind::Extension,
            Self::Appointment(_) => Kind::Appointment,
        }
    }

    /// When; `None` where the case does not keep it.
    pub fn date(self, case: &Case) -> Option<Date> {
        match self {
            Self::Written(place) => case.decisions.get(place).map(|own| own.date),
            Self::Mark(place) => case.marks.get(place).map(|own| own.date),
            Self::ByHand(place) => case.adjustments.get(place).map(|own| own.date),
            Self::Chosen => case.chosen.as_ref().map(|own| own.date),
            Self::Appointment(place) => case.appointments.get(place).map(|own| own.date),
            Self::Extension(place) => extension(case, place)?.by.as_ref().map(|by| by.date),
            Self::Setting(_) => None,
        }
    }

    /// Who; nothing where the case does not keep it.
    pub fn author(self, case: &Case) -> &str {
        match self {
            Self::Written(place) => case.decisions.get(place).map(|own| own.author.as_str()),
            Self::Mark(place) => case.marks.get(place).map(|own| own.author.as_str()),
            Self::ByHand(place) => case.adjustments.get(place).map(|own| own.author.as_str()),
            Self::Chosen => case.chosen.as_ref().map(|own| own.author.as_str()),
            Self::Extension(place) => signed(extension(case, place).and_then(|own| own.by.as_ref())),
            Self::Appointment(place) => signed(case.appointments.get(place).and_then(|own| own.by.as_ref())),
            Self::Setting(_) => None,
        }
        .unwrap_or_default()
    }

    /// Why, in the words of who decided; nothing where what was decided says it.
    pub fn reason(self, case: &Case) -> &str {
        match self {
            Self::Mark(place) => case.marks.get(place).map(|own| own.reason.as_str()),
            Self::ByHand(place) => case.adjustments.get(place).map(|own| own.reason.as_str()),
            Self::Chosen => case.chosen.as_ref().map(|own| own.reason.as_str()),
            Self::Written(_) | Self::Setting(_) | Self::Extension(_) | Self::Appointment(_) => None,
        }
        .unwrap_or_default()
    }

    /// What was decided.
    pub fn what(self, phrases: &Phrases<'_>, case: &Case) -> String {
        let (texts, catalog) = (phrases.texts, phrases.catalog);
        match self {
            Self::Written(place) => case.decisions.get(place).map(|own| own.text.clone()),
            Self::Mark(place) => case.marks.get(place).map(|mark| {
                let name = catalog
                    .item_by_key(&mark.on)
                    .map_or_else(|| changes::name_of(catalog, &mark.on), |(item, _)| phrases.item(item));
                let args = &[("what", name.into()), ("state", texts.get(words::state(mark.state)).into())];
                texts.with("ui-decision-mark-what", args)
            }),
            Self::ByHand(place) => case.adjustments.get(place).map(|own| by_hand(phrases, own)),
            Self::Chosen => case.chosen.as_ref().map(|chosen| {
                let goal = catalog
                    .item_by_key(&chosen.goal)
                    .map_or_else(|| chosen.goal.to_string(), |(item, _)| phrases.item(item));
                let finish = chosen.finish.map_or_else(|| texts.get("ui-none"), |date| phrases.date(date));
                let args =
                    &[("goal", goal.into()), ("finish", finish.into()), ("n", chosen.steps.len().into())];
                texts.with("ui-decision-chosen-what", args)
            }),
            Self::Setting(field) => {
                let value = texts.get(words::counted(setting(case, field)));
                let args = &[("what", words::field_name(texts, field).into()), ("value", value.into())];
                Some(texts.with("ui-decision-setting-what", args))
            }
            Self::Extension(place) => {
                case.civic.as_ref().and_then(|civic| civic.extensions.get(place)).map(|extension| {
                    let args =
                        &[("n", extension.months.into()), ("ground", extension.ground.as_str().into())];
                    texts.with("ui-decision-extension-what", args)
                })
            }
            Self::Appointment(place) => case.appointments.get(place).map(|own| own.text.clone()),
        }
        .unwrap_or_default()
    }
}

fn by_hand(phrases: &Phrases<'_>, adjustment: &Adjustment) -> String {
    let (texts, catalog) = (phrases.texts, phrases.catalog);
    let known = catalog.offering_by_slug(&adjustment.offering);
    let name = known.map_or_else(|| adjustment.offering.to_string(), |(id, _)| phrases.offering(id));
    match adjustment.fix {
        Fix::Pinned(None) => texts.with("ui-decision-pinned", &[("what", name.into())]),
        Fix::Pinned(Some(date)) => {
            let args = &[("what", name.into()), ("date", phrases.date(date).into())];
            texts.with("ui-decision-pinned-on", args)
        }
        Fix::Forbidden => texts.with("ui-decision-forbidden", &[("what", name.into())]),
    }
}

/// All decisions of a case, the newest first; those without a date come last, in the order of their kinds.
pub fn entries(case: &Case) -> Vec<Entry> {
    let mut found: Vec<Entry> = (0..case.decisions.len()).map(Entry::Written).collect();
    let decided = case
        .marks
        .iter()
        .enumerate()
        .filter(|(_, mark)| matches!(mark.state, MarkState::Granted | MarkState::Refused));
    found.extend(decided.map(|(place, _)| Entry::Mark(place)));
    found.extend((0..case.adjustments.len()).map(Entry::ByHand));
    found.extend(case.chosen.is_some().then_some(Entry::Chosen));
    let settings = SETTINGS.into_iter().filter(|field| setting(case, *field) != Counted::Ask);
    found.extend(settings.map(Entry::Setting));
    let extensions = case.civic.as_ref().map_or(0, |civic| civic.extensions.len());
    found.extend((0..extensions).map(Entry::Extension));
    found.extend((0..case.appointments.len()).map(Entry::Appointment));
    // Of one day the last that was written down comes first; the sort keeps the order of what is equal.
    found.reverse();
    found.sort_by_key(|entry| match entry.date(case) {
        Some(date) => (0, std::cmp::Reverse(date), 0),
        None => (1, std::cmp::Reverse(Date::MIN), entry.kind() as u8),
    });
    found
}

/// The rows of the view: the form of the assessment framework, and the decisions that pass the filter.
pub fn rows(phrases: &Phrases<'_>, case: &Case, view: &Decisions) -> Vec<Row> {
    let mut found: Vec<Entry> =
        entries(case).into_iter().filter(|entry| view.kind.is_none_or(|kind| entry.kind() == kind)).collect();
    let filters = view.filter.is_active();
    if filters {
        let haystack = |entry: &Entry| {
            let kind = phrases.texts.get(entry.kind().name());
            format!("{kind} {} {} {}", entry.what(phrases, case), entry.reason(case), entry.author(case))
        };
        let wanted = plain(&view.filter.line.text());
        found.retain(|entry| {
            let own = plain(&haystack(entry));
            wanted.split_whitespace().all(|word| own.contains(word))
        });
    }
    let mut rows = Vec::new();
    if !filters && view.kind.is_none() {
        rows.push(Row::Heading("ui-heading-assessment"));
        rows.extend(Question::ALL.map(Row::Question));
    }
    if !found.is_empty() {
        rows.push(Row::Heading("ui-heading-decisions"));
        rows.extend(found.into_iter().map(Row::Entry));
    }
    rows
}

//! The rows of the case view: everything in a case, under its headings.

use crate::model::case::{Case, CivicFacts};
use crate::model::catalog::Catalog;
use crate::model::civic::{Account, Act, CivicRoute};
use crate::model::language::Skill;

use super::{Entry, Field};

/// A row of the case view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// A heading, by its text id.
    Heading(&'static str),
    /// A fact that can be changed.
    Field(Field),
    /// An entry of a list, by its place in it.
    Entry(Entry, usize),
    /// The offer to add an entry to a list.
    Add(Entry),
    /// A decision, by its place in the case.
    Decision(usize),
}

impl Row {
    /// Whether it can be selected.
    pub const fn can_be_selected(self) -> bool {
        !matches!(self, Self::Heading(_))
    }

    /// The list it belongs to.
    pub const fn list(self) -> Option<Entry> {
        match self {
            Self::Entry(entry, _) | Self::Add(entry) => Some(entry),
            Self::Heading(_) | Self::Field(_) | Self::Decision(_) => None,
        }
    }
}

/// The accounts in which hours are booked under an act and route.
pub const fn accounts(civic: &CivicFacts) -> &'static [Account] {
    match (civic.act, civic.route) {
        (Act::Wi2021, Some(CivicRoute::B1)) => &[Account::Language, Account::Pvt, Account::Map],
        (Act::Wi2021, Some(CivicRoute::Education)) => &[Account::Language, Account::Pvt],
        (Act::Wi2021, _) => &[Account::Language, Account::Participation, Account::Pvt, Account::Map],
        (Act::Wi2013, _) => &[Account::Language, Account::Ona],
    }
}

/// Whether the region has municipalities with rules or offerings of their own.
pub fn has_municipalities(catalog: &Catalog, case: &Case) -> bool {
    let mut overlays = catalog.overlays.iter();
    case.municipality.is_some()
        || overlays.any(|own| Some(&own.region) == case.region.as_ref() && own.municipality.is_some())
}

/// The rows of the case view.
pub fn rows(catalog: &Catalog, case: &Case) -> Vec<Row> {
    let mut rows = vec![Row::Heading("ui-heading-learner")];
    rows.extend([Field::Name, Field::CaseNumber, Field::PlanFrom].map(Row::Field));
    rows.push(Row::Heading("ui-heading-hours"));
    rows.extend([Field::Day, Field::Evening, Field::EveningOnly].map(Row::Field));
    for entry in [Entry::Exception, Entry::Work, Entry::UnderWay] {
        list(&mut rows, case, entry);
    }
    rows.push(Row::Heading("ui-heading-language"));
    rows.extend(Skill::ALL.map(|skill| Row::Field(Field::Level(skill))));
    rows.extend(
        [
            Field::Literacy,
            Field::Schooling,
            Field::Band,
            Field::HoursSince,
            Field::Lessons,
            Field::FixedLessons,
        ]
        .map(Row::Field),
    );
    rows.push(Row::Heading("ui-heading-civic"));
    rows.push(Row::Field(Field::Act));
    if let Some(civic) = &case.civic {
        if civic.act == Act::Wi2021 {
            rows.push(Row::Field(Field::Route));
        }
        rows.push(Row::Field(Field::Group));
        rows.push(Row::Field(Field::FirstPip));
        if civic.route == Some(CivicRoute::Education) {
            rows.push(Row::Field(Field::EducationUntil));
        }
        list(&mut rows, case, Entry::Extension);
        rows.extend(accounts(civic).iter().map(|account| Row::Field(Field::Done(*account))));
        if accounts(civic).contains(&Account::Participation) {
            rows.push(Row::Field(Field::Participation));
        }
    }
    rows.push(Row::Heading("ui-heading-settings"));
    rows.extend(
        [
            Field::PlacementCounts,
            Field::EntryWaiver,
            Field::Company,
            Field::Contract,
            Field::WorkCap,
            Field::Budget,
            Field::Horizon,
        ]
        .map(Row::Field),
    );
    rows.push(Row::Heading("ui-heading-more"));
    rows.extend([Field::Title, Field::Age, Field::PlacementHours, Field::Region].map(Row::Field));
    if has_municipalities(catalog, case) {
        rows.push(Row::Field(Field::Municipality));
    }
    rows.push(Row::Field(Field::Calendar));
    rows.push(Row::Heading("ui-heading-notes"));
    rows.extend((0..case.decisions.len()).map(Row::Decision));
    list(&mut rows, case, Entry::Appointment);
    rows.push(Row::Field(Field::Handover));
    list(&mut rows, case, Entry::Consent);
    rows.push(Row::Field(Field::Ended));
    rows
}

fn list(rows: &mut Vec<Row>, case: &Case, entry: Entry) {
    rows.extend((0..entry.count(case)).map(|place| Row::Entry(entry, place)));
    if entry.takes_more(case) {
        rows.push(Row::Add(entry));
    }
}

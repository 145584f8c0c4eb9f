//! The case as a list of facts: which can be changed here, and how.
//!
//! Only what is changed often in a conversation is changed here; the rest of the case is shown.

use jiff::civil::Date;

use crate::model::case::{Case, CivicFacts, Counted};
use crate::model::catalog::Catalog;
use crate::model::civic::{Account, Act, CivicGroup, CivicRoute};
use crate::model::language::{Level, Skill};

/// A fact that can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Name or pseudonym of the learner.
    Name,
    /// Number of the file in the organisation's own system.
    CaseNumber,
    /// First day of the plan.
    PlanFrom,
    /// The labour market region.
    Region,
    /// The municipality, where overlays of the region name any.
    Municipality,
    /// Daytime hours a week.
    Day,
    /// Evening and weekend hours a week.
    Evening,
    /// Level of Dutch in one skill.
    Level(Skill),
    /// How fast Dutch is learned.
    Band,
    /// Lesson hours since the levels were reached.
    HoursSince,
    /// Lesson hours a week.
    Lessons,
    /// The act, or no obligation.
    Act,
    /// The route.
    Route,
    /// The ground of the obligation.
    Group,
    /// The date on the first PIP.
    FirstPip,
    /// Hours done on an account.
    Done(Account),
    /// Whether placement hours count as participation.
    PlacementCounts,
    /// Whether entry requirements that may be waived are.
    EntryWaiver,
    /// Whether a recognised company offers a place.
    Company,
    /// Whether there is an employment contract.
    Contract,
    /// Most hours of paid work a week.
    WorkCap,
    /// Most the plan may cost.
    Budget,
}

/// How a fact is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// By typing.
    Text,
    /// By typing a date.
    Date,
    /// By typing a number or stepping through it; `optional` numbers can be emptied.
    Number {
        /// The most it can be.
        most: u32,
        /// By how much one key press changes it.
        step: u32,
        /// Whether it may be unknown.
        optional: bool,
    },
    /// By stepping through a few values.
    Choice,
}

impl Field {
    /// How it is changed.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Name | Self::CaseNumber => Kind::Text,
            Self::PlanFrom | Self::FirstPip => Kind::Date,
            Self::Day | Self::Evening => Kind::Number { most: 80, step: 1, optional: false },
            Self::Lessons => Kind::Number { most: 40, step: 1, optional: true },
            Self::HoursSince | Self::Done(_) => Kind::Number { most: 5_000, step: 10, optional: false },
            Self::WorkCap => Kind::Number { most: 80, step: 1, optional: true },
            Self::Budget => Kind::Number { most: 100_000, step: 100, optional: true },
            Self::Level(_)
            | Self::Band
            | Self::Region
            | Self::Municipality
            | Self::Act
            | Self::Route
            | Self::Group
            | Self::PlacementCounts
            | Self::EntryWaiver
            | Self::Company
            | Self::Contract => Kind::Choice,
        }
    }

    /// Text id of its name; the name of a skill or account is put into it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "ui-field-name",
            Self::CaseNumber => "ui-field-case-number",
            Self::PlanFrom => "ui-field-plan-from",
            Self::Region => "ui-field-region",
            Self::Municipality => "ui-field-municipality",
            Self::Day => "ui-field-day",
            Self::Evening => "ui-field-evening",
            Self::Level(_) => "ui-field-level",
            Self::Band => "ui-field-band",
            Self::HoursSince => "ui-field-hours-since",
            Self::Lessons => "ui-field-lessons",
            Self::Act => "ui-field-act",
            Self::Route => "ui-field-route",
            Self::Group => "ui-field-group",
            Self::FirstPip => "ui-field-first-pip",
            Self::Done(_) => "ui-field-done",
            Self::PlacementCounts => "ui-field-placement-counts",
            Self::EntryWaiver => "ui-field-entry-waiver",
            Self::Company => "ui-field-company",
            Self::Contract => "ui-field-contract",
            Self::WorkCap => "ui-field-work-cap",
            Self::Budget => "ui-field-budget",
        }
    }

    /// Text id of the sentence that says what it is and what unknown means.
    pub const fn help(self) -> &'static str {
        match self {
            Self::Name => "ui-field-name-help",
            Self::CaseNumber => "ui-field-case-number-help",
            Self::PlanFrom => "ui-field-plan-from-help",
            Self::Region => "ui-field-region-help",
            Self::Municipality => "ui-field-municipality-help",
            Self::Day => "ui-field-day-help",
            Self::Evening => "ui-field-evening-help",
            Self::Level(_) => "ui-field-level-help",
            Self::Band => "ui-field-band-help",
            Self::HoursSince => "ui-field-hours-since-help",
            Self::Lessons => "ui-field-lessons-help",
            Self::Act => "ui-field-act-help",
            Self::Route => "ui-field-route-help",
            Self::Group => "ui-field-group-help",
            Self::FirstPip => "ui-field-first-pip-help",
            Self::Done(_) => "ui-field-done-help",
            Self::PlacementCounts => "ui-field-placement-counts-help",
            Self::EntryWaiver => "ui-field-entry-waiver-help",
            Self::Company => "ui-field-company-help",
            Self::Contract => "ui-field-contract-help",
            Self::WorkCap => "ui-field-work-cap-help",
            Self::Budget => "ui-field-budget-help",
        }
    }
}

/// A row of the case view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// A heading, by its text id.
    Heading(&'static str),
    /// A fact that can be changed.
    Field(Field),
    /// A period with other hours, by its place in the case.
    Exception(usize),
    /// Paid work that goes on.
    Work,
    /// A programme under way, by its place in the case.
    UnderWay(usize),
    /// A decision, by its place in the case.
    Decision(usize),
    /// An appointment, by its place in the case.
    Appointment(usize),
    /// The note for the next colleague.
    Handover,
}

impl Row {
    /// Whether it can be selected.
    pub const fn can_be_selected(self) -> bool {
        !matches!(self, Self::Heading(_))
    }
}

/// The rows of the case view.
pub fn rows(case: &Case) -> Vec<Row> {
    let mut rows = vec![
        Row::Heading("ui-heading-learner"),
        Row::Field(Field::Name),
        Row::Field(Field::CaseNumber),
        Row::Field(Field::PlanFrom),
        Row::Heading("ui-heading-hours"),
        Row::Field(Field::Day),
        Row::Field(Field::Evening),
    ];
    rows.extend((0..case.availability.exceptions.len()).map(Row::Exception));
    if case.work.is_some() {
        rows.push(Row::Work);
    }
    rows.extend((0..case.under_way.len()).map(Row::UnderWay));
    rows.push(Row::Heading("ui-heading-language"));
    rows.extend(Skill::ALL.map(|skill| Row::Field(Field::Level(skill))));
    rows.extend([Field::Band, Field::HoursSince, Field::Lessons].map(Row::Field));
    rows.push(Row::Heading("ui-heading-civic"));
    rows.push(Row::Field(Field::Act));
    if let Some(civic) = &case.civic {
        if civic.act == Act::Wi2021 {
            rows.push(Row::Field(Field::Route));
        }
        rows.push(Row::Field(Field::Group));
        rows.push(Row::Field(Field::FirstPip));
        let accounts: &[Account] = match (civic.act, civic.route) {
            (Act::Wi2021, Some(CivicRoute::B1)) => &[Account::Language, Account::Pvt, Account::Map],
            (Act::Wi2021, Some(CivicRoute::Education)) => &[Account::Language, Account::Pvt],
            (Act::Wi2021, _) => &[Account::Language, Account::Participation, Account::Pvt, Account::Map],
            (Act::Wi2013, _) => &[Account::Language, Account::Ona],
        };
        rows.extend(accounts.iter().map(|account| Row::Field(Field::Done(*account))));
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
            Field::Region,
        ]
        .map(Row::Field),
    );
    if case.region.is_some() {
        rows.push(Row::Field(Field::Municipality));
    }
    let notes: Vec<Row> = (0..case.decisions.len())
        .map(Row::Decision)
        .chain((0..case.appointments.len()).map(Row::Appointment))
        .chain((!case.handover.is_empty()).then_some(Row::Handover))
        .collect();
    if !notes.is_empty() {
        rows.push(Row::Heading("ui-heading-notes"));
        rows.extend(notes);
    }
    rows
}

/// The number of a number field; `None` when it is unknown or the field is none.
pub fn number(case: &Case, field: Field) -> Option<u32> {
    match field {
        Field::Day => Some(case.availability.day),
        Field::Evening => Some(case.availability.evening),
        Field::HoursSince => Some(case.language.hours_since),
        Field::Lessons => case.language.lessons_per_week,
        Field::WorkCap => case.settings.work_cap,
        Field::Budget => case.settings.budget,
        Field::Done(account) => Some(done(case, account)),
        _ => None,
    }
}

/// The hours booked on an account.
pub fn done(case: &Case, account: Account) -> u32 {
    let booked = case.civic.iter().flat_map(|civic| &civic.done);
    booked.filter(|(own, _)| *own == account).map(|(_, hours)| hours).sum()
}

/// The date of a date field.
pub fn date(case: &Case, field: Field) -> Option<Date> {
    match field {
        Field::PlanFrom => case.plan_from,
        Field::FirstPip => case.civic.as_ref()?.first_pip,
        _ => None,
    }
}

/// The value of a field as text to be edited.
pub fn text(case: &Case, field: Field) -> String {
    match field.kind() {
        Kind::Number { .. } => number(case, field).map(|number| number.to_string()).unwrap_or_default(),
        Kind::Date => date(case, field).map(|date| date.to_string()).unwrap_or_default(),
        Kind::Text if field == Field::CaseNumber => case.learner.case_number.clone().unwrap_or_default(),
        Kind::Text => case.learner.name.clone(),
        Kind::Choice => String::new(),
    }
}

/// Sets a field to a typed text; the id of the text that says what was expected, if it cannot be read.
pub fn set(case: &mut Case, field: Field, text: &str) -> Result<(), &'static str> {
    let text = text.trim();
    match field.kind() {
        Kind::Text => {
            if field == Field::CaseNumber {
                case.learner.case_number = (!text.is_empty()).then(|| text.to_owned());
            } else {
                text.clone_into(&mut case.learner.name);
            }
            Ok(())
        }
        Kind::Date => {
            let date = if text.is_empty() { None } else { Some(parse_date(text).ok_or("ui-expected-date")?) };
            match field {
                Field::PlanFrom => case.plan_from = date,
                _ => {
                    if let Some(civic) = &mut case.civic {
                        civic.first_pip = date;
                    }
                }
            }
            Ok(())
        }
        Kind::Number { most, optional, .. } => {
            let number = match text.parse::<u32>() {
                Ok(number) if number <= most => Some(number),
                Err(_) if text.is_empty() && optional => None,
                _ => return Err("ui-expected-number"),
            };
            set_number(case, field, number);
            Ok(())
        }
        Kind::Choice => Ok(()),
    }
}

/// Reads `2027-05-03`, `3-5-2027` or `3/5/2027`, the day first as people in the Netherlands write it.
pub(super) fn parse_date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn set_number(case: &mut Case, field: Field, number: Option<u32>) {
    match field {
        Field::Day => case.availability.day = number.unwrap_or(0),
        Field::Evening => case.availability.evening = number.unwrap_or(0),
        Field::HoursSince => case.language.hours_since = number.unwrap_or(0),
        Field::Lessons => case.language.lessons_per_week = number,
        Field::WorkCap => case.settings.work_cap = number,
        Field::Budget => case.settings.budget = number,
        Field::Done(account) => {
            if let Some(civic) = &mut case.civic {
                civic.done.retain(|(own, _)| *own != account);
                if let Some(hours) = number.filter(|hours| *hours > 0) {
                    civic.done.push((account, hours));
                    civic.done.sort();
                }
            }
        }
        _ => {}
    }
}

/// Steps a field up or down: a number by its step, a choice to the next value.
pub fn adjust(catalog: &Catalog, case: &mut Case, field: Field, up: bool) {
    match field.kind() {
        Kind::Number { most, step, optional } => {
            let now = number(case, field);
            let next = match (now, up) {
                (None, true) => Some(step),
                (None, false) => None,
                (Some(now), true) => Some((now + step).min(most)),
                (Some(0), false) if optional => None,
                (Some(now), false) => Some(now.saturating_sub(step)),
            };
            set_number(case, field, next);
        }
        Kind::Choice => choose(catalog, case, field, up),
        Kind::Text | Kind::Date => {}
    }
}

fn choose(catalog: &Catalog, case: &mut Case, field: Field, up: bool) {
    let settings = &mut case.settings;
    match field {
        Field::PlacementCounts => settings.placement_counts = turn(&COUNTED, settings.placement_counts, up),
        Field::EntryWaiver => settings.entry_waiver = turn(&COUNTED, settings.entry_waiver, up),
        Field::Company => settings.company = turn(&COUNTED, settings.company, up),
        Field::Contract => settings.contract = turn(&COUNTED, settings.contract, up),
        Field::Level(skill) => {
            let now = case.language.level(skill);
            let next = if up {
                now.next().unwrap_or(now)
            } else {
                Level::ALL.into_iter().rev().find(|level| *level < now).unwrap_or(now)
            };
            if let Some(level) = case.language.levels.get_mut(skill.index()) {
                *level = next;
            }
        }
        Field::Region => {
            let codes = catalog.regions.iter().map(|region| Some(region.id.clone()));
            let regions: Vec<_> = std::iter::once(None).chain(codes).collect();
            case.region = turn(&regions, case.region.clone(), up);
            case.municipality = None;
        }
        Field::Municipality => {
            let here =
                catalog.overlays.iter().filter(|overlay| Some(&overlay.region) == case.region.as_ref());
            let named = here.filter_map(|overlay| overlay.municipality.clone()).map(Some);
            let municipalities: Vec<_> = std::iter::once(None).chain(named).collect();
            case.municipality = turn(&municipalities, case.municipality.clone(), up);
        }
        Field::Band => {
            let bands: Vec<_> = catalog.bands.iter().map(|band| band.id.clone()).collect();
            if !bands.is_empty() {
                case.language.band = turn(&bands, case.language.band.clone(), up);
            }
        }
        Field::Act => {
            let acts = [None, Some(Act::Wi2021), Some(Act::Wi2013)];
            let next = turn(&acts, case.civic.as_ref().map(|civic| civic.act), up);
            set_act(case, next);
        }
        Field::Route => {
            let routes =
                [None, Some(CivicRoute::B1), Some(CivicRoute::SelfReliance), Some(CivicRoute::Education)];
            if let Some(civic) = &mut case.civic {
                civic.route = turn(&routes, civic.route, up);
            }
        }
        Field::Group => {
            if let Some(civic) = &mut case.civic {
                civic.group = turn(&[CivicGroup::Asylum, CivicGroup::Family], civic.group, up);
            }
        }
        _ => {}
    }
}

const COUNTED: [Counted; 3] = [Counted::Yes, Counted::No, Counted::Ask];

/// The next or previous of some values, round the end; the first where the present one is none of them.
fn turn<T: Clone + PartialEq>(values: &[T], now: T, up: bool) -> T {
    let Some(place) = values.iter().position(|value| *value == now) else {
        return values.first().cloned().unwrap_or(now);
    };
    let next = if up { place + 1 } else { place + values.len() - 1 } % values.len();
    values.get(next).cloned().unwrap_or(now)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn case() -> Case {
        Case::new("een".parse().unwrap(), "basis".parse().unwrap())
    }

    #[test]
    fn a_date_is_read_as_it_is_written_here() {
        let date = Some(Date::constant(2027, 5, 3));
        for text in ["2027-05-03", "3-5-2027", "03/05/2027", "3 5 2027"] {
            assert_eq!(parse_date(text), date, "{text}");
        }
        for text in ["", "3-5-27", "31-2-2027", "morgen", "1-2-3-4"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_stay_within_their_bounds() {
        let mut case = case();
        assert_eq!(set(&mut case, Field::Day, "81"), Err("ui-expected-number"));
        assert_eq!(set(&mut case, Field::Day, ""), Err("ui-expected-number"));
        assert_eq!(set(&mut case, Field::Lessons, ""), Ok(()));
        assert_eq!(set(&mut case, Field::Day, " 24 "), Ok(()));
        let catalog = Catalog::default();
        for _ in 0..100 {
            adjust(&catalog, &mut case, Field::Day, true);
        }
        assert_eq!(case.availability.day, 80);
        for _ in 0..100 {
            adjust(&catalog, &mut case, Field::Lessons, false);
        }
        assert_eq!(case.language.lessons_per_week, None);
    }

    #[test]
    fn a_choice_goes_round() {
        let catalog = Catalog::default();
        let mut case = case();
        for _ in 0..3 {
            adjust(&catalog, &mut case, Field::Company, true);
        }
        assert_eq!(case.settings.company, Counted::Ask);
        adjust(&catalog, &mut case, Field::Act, true);
        assert_eq!(case.civic.as_ref().unwrap().act, Act::Wi2021);
        assert!(rows(&case).contains(&Row::Field(Field::Route)));
        adjust(&catalog, &mut case, Field::Level(Skill::Speaking), false);
        assert_eq!(case.language.level(Skill::Speaking), Level::A0);
    }
}

//! The lists of a case: periods with other hours, work, what is under way, extensions, appointments, consent. An entry has
//! several values, which are typed into a form together.

use jiff::civil::Date;

use crate::model::case::{
    Appointment, Case, Consent, ConsentFor, Exception, Extension, UnderWay, Work, Written,
};
use crate::model::catalog::Catalog;
use crate::model::code::Slug;

use super::parse_date;

/// A list of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entry {
    /// Periods with other hours.
    Exception,
    /// Paid work that goes on; there is one at most.
    Work,
    /// Programmes under way.
    UnderWay,
    /// Extensions of the civic term.
    Extension,
    /// Appointments.
    Appointment,
    /// What the learner agreed to share.
    Consent,
}

/// What is typed into a field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputKind {
    /// A text of at most so many characters.
    Text(usize),
    /// A date.
    Date,
    /// A whole number.
    Number {
        /// The least it can be.
        least: u32,
        /// The most it can be.
        most: u32,
    },
    /// Words of the name of an offering, which is then chosen.
    Offering,
}

/// A field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Input {
    /// Text id of its name.
    pub name: &'static str,
    /// What is typed.
    pub kind: InputKind,
    /// Whether it can be left empty.
    pub optional: bool,
}

/// What was typed into a field, and the offering that was chosen with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    /// The text.
    pub text: String,
    /// The offering.
    pub offering: Option<Slug>,
}

/// A field that cannot be used: its place, and the text id of what was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wrong {
    /// Place of the field.
    pub at: usize,
    /// Text id of what was expected.
    pub expected: &'static str,
}

const fn input(name: &'static str, kind: InputKind) -> Input {
    Input { name, kind, optional: false }
}

const fn optional(name: &'static str, kind: InputKind) -> Input {
    Input { name, kind, optional: true }
}

const HOURS: InputKind = InputKind::Number { least: 0, most: 80 };

const EXCEPTION: &[Input] = &[
    input("ui-input-from", InputKind::Date),
    input("ui-input-to", InputKind::Date),
    input("ui-input-day", HOURS),
    input("ui-input-evening", HOURS),
    optional("ui-input-reason", InputKind::Text(400)),
];
const WORK: &[Input] = &[input("ui-input-what", InputKind::Text(200)), input("ui-input-hours", HOURS)];
const UNDER_WAY: &[Input] = &[
    input("ui-input-offering", InputKind::Offering),
    input("ui-input-hours", HOURS),
    input("ui-input-until", InputKind::Date),
];
const EXTENSION: &[Input] = &[
    input("ui-input-months", InputKind::Number { least: 1, most: 120 }),
    input("ui-input-ground", InputKind::Text(200)),
];
const APPOINTMENT: &[Input] =
    &[input("ui-input-date", InputKind::Date), input("ui-input-about", InputKind::Text(1_000))];
const CONSENT: &[Input] = &[
    input("ui-input-with", InputKind::Text(200)),
    input("ui-input-reader", InputKind::Number { least: 1, most: 3 }),
    input("ui-input-purpose", InputKind::Text(400)),
    input("ui-input-since", InputKind::Date),
    optional("ui-input-consent-until", InputKind::Date),
    optional("ui-input-withdrawn", InputKind::Date),
];

/// The place of the day since when, in the form of a consent.
const CONSENT_SINCE: usize = 3;

impl Entry {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Exception, Self::Work, Self::UnderWay, Self::Extension, Self::Appointment, Self::Consent];

    /// The word of its texts and of its question in a case.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Exception => "exceptions",
            Self::Work => "work",
            Self::UnderWay => "under-way",
            Self::Extension => "extensions",
            Self::Appointment => "appointments",
            Self::Consent => "consent",
        }
    }

    /// Text id of what one of it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exception => "ui-entry-exception",
            Self::Work => "ui-entry-work",
            Self::UnderWay => "ui-entry-under-way",
            Self::Extension => "ui-entry-extension",
            Self::Appointment => "ui-entry-appointment",
            Self::Consent => "ui-entry-consent",
        }
    }

    /// Text id of the sentence that says what it is for.
    pub const fn help(self) -> &'static str {
        match self {
            Self::Exception => "ui-entry-exception-help",
            Self::Work => "ui-entry-work-help",
            Self::UnderWay => "ui-entry-under-way-help",
            Self::Extension => "ui-entry-extension-help",
            Self::Appointment => "ui-entry-appointment-help",
            Self::Consent => "ui-entry-consent-help",
        }
    }

    /// The fields of its form.
    pub const fn inputs(self) -> &'static [Input] {
        match self {
            Self::Exception => EXCEPTION,
            Self::Work => WORK,
            Self::UnderWay => UNDER_WAY,
            Self::Extension => EXTENSION,
            Self::Appointment => APPOINTMENT,
            Self::Consent => CONSENT,
        }
    }

    /// How many there are.
    pub fn count(self, case: &Case) -> usize {
        match self {
            Self::Exception => case.availability.exceptions.len(),
            Self::Work => usize::from(case.work.is_some()),
            Self::UnderWay => case.under_way.len(),
            Self::Extension => case.civic.as_ref().map_or(0, |civic| civic.extensions.len()),
            Self::Appointment => case.appointments.len(),
            Self::Consent => case.consent.len(),
        }
    }

    /// Who wrote the entry at a place, where the case keeps it.
    pub fn by(self, case: &Case, place: usize) -> Option<&Written> {
        match self {
            Self::Exception => case.availability.exceptions.get(place)?.by.as_ref(),
            Self::Extension => case.civic.as_ref()?.extensions.get(place)?.by.as_ref(),
            Self::Appointment => case.appointments.get(place)?.by.as_ref(),
            Self::Consent => case.consent.get(place)?.by.as_ref(),
            Self::Work | Self::UnderWay => None,
        }
    }

    /// Whether another one can be added.
    pub fn takes_more(self, case: &Case) -> bool {
        match self {
            Self::Work => case.work.is_none(),
            Self::Extension => case.civic.is_some(),
            _ => true,
        }
    }

    /// Removes the entry at a place, if there is one.
    pub fn remove(self, case: &mut Case, place: usize) {
        match self {
            Self::Exception => take_out(&mut case.availability.exceptions, place),
            Self::Work => case.work = None,
            Self::UnderWay => take_out(&mut case.under_way, place),
            Self::Extension => {
                if let Some(civic) = &mut case.civic {
                    take_out(&mut civic.extensions, place);
                }
            }
            Self::Appointment => take_out(&mut case.appointments, place),
            Self::Consent => take_out(&mut case.consent, place),
        }
    }

    /// Removes all of them.
    pub fn clear(self, case: &mut Case) {
        while self.count(case) > 0 {
            self.remove(case, 0);
        }
    }

    /// What stands in the fields of its form: that of the entry at a place, or what a new one most likely gets.
    pub fn typed(self, catalog: &Catalog, case: &Case, place: Option<usize>, today: Date) -> Vec<Typed> {
        let text = |text: String| Typed { text, offering: None };
        let values: Option<Vec<String>> = place.and_then(|place| match self {
            Self::Exception => case.availability.exceptions.get(place).map(|period| {
                let hours = [period.day.to_string(), period.evening.to_string()];
                let dates = [period.from.to_string(), period.to.to_string()];
                dates.into_iter().chain(hours).chain([period.reason.clone()]).collect()
            }),
            Self::Work => {
                case.work.as_ref().map(|work| vec![work.what.clone(), work.hours_per_week.to_string()])
            }
            Self::UnderWay => case.under_way.get(place).map(|course| {
                let known = catalog.offering_by_slug(&course.offering);
                let name = known.map_or_else(|| course.offering.to_string(), |(_, own)| own.name.clone());
                vec![name, course.hours_per_week.to_string(), course.until.to_string()]
            }),
            Self::Extension => {
                let extension = case.civic.as_ref().and_then(|civic| civic.extensions.get(place));
                extension.map(|own| vec![own.months.to_string(), own.ground.clone()])
            }
            Self::Appointment => {
                case.appointments.get(place).map(|own| vec![own.date.to_string(), own.text.clone()])
            }
            Self::Consent => case.consent.get(place).map(|own| {
                let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
                let reader = ConsentFor::ALL.into_iter().zip(1..).find(|(one, _)| own.reader == Some(*one));
                vec![
                    own.with.clone(),
                    reader.map(|(_, number): (_, u32)| number.to_string()).unwrap_or_default(),
                    own.purpose.clone(),
                    own.date.to_string(),
                    date(own.until),
                    date(own.withdrawn),
                ]
            }),
        });
        let mut typed: Vec<Typed> = match values {
            Some(values) => values.into_iter().map(text).collect(),
            None => self.inputs().iter().map(|_| Typed::default()).collect(),
        };
        match (self, place) {
            (Self::UnderWay, Some(place)) => {
                if let Some(first) = typed.first_mut() {
                    first.offering = case.under_way.get(place).map(|course| course.offering.clone());
                }
            }
            // What was agreed is mostly agreed today.
            (Self::Consent, None) => {
                if let Some(since) = typed.get_mut(CONSENT_SINCE) {
                    since.text = today.to_string();
                }
            }
            _ => {}
        }
        typed
    }

    /// Puts what was typed into the case: at a place, or as a new entry.
    pub fn keep(self, case: &mut Case, place: Option<usize>, typed: &[Typed]) -> Result<(), Wrong> {
        let form = Filled { inputs: self.inputs(), typed };
        match self {
            Self::Exception => {
                let (from, to) = (form.date(0)?, form.date(1)?);
                if to < from {
                    return Err(Wrong { at: 1, expected: "ui-expected-later" });
                }
                let (day, evening, reason) = (form.number(2)?, form.number(3)?, form.text(4)?);
                put(
                    &mut case.availability.exceptions,
                    place,
                    Exception { from, to, day, evening, reason, by: None },
                );
                case.availability.exceptions.sort_by_key(|period| (period.from, period.to));
            }
            Self::Work => {
                case.work = Some(Work { what: form.text(0)?, hours_per_week: form.number(1)? });
            }
            Self::UnderWay => {
                let offering = form.offering(0)?;
                let course = UnderWay { offering, hours_per_week: form.number(1)?, until: form.date(2)? };
                put(&mut case.under_way, place, course);
            }
            Self::Extension => {
                let extension = Extension { months: form.number(0)?, ground: form.text(1)?, by: None };
                if let Some(civic) = &mut case.civic {
                    put(&mut civic.extensions, place, extension);
                }
            }
            Self::Appointment => {
                let (date, text) = (form.date(0)?, form.text(1)?);
                put(&mut case.appointments, place, Appointment { date, text, by: None });
                case.appointments.sort_by_key(|appointment| appointment.date);
            }
            Self::Consent => {
                let (with, reader, purpose) = (form.text(0)?, form.number(1)?, form.text(2)?);
                let (date, until, withdrawn) = (form.date(CONSENT_SINCE)?, form.day(4)?, form.day(5)?);
                for (at, end) in [(4, until), (5, withdrawn)] {
                    if end.is_some_and(|end| end < date) {
                        return Err(Wrong { at, expected: "ui-expected-later" });
                    }
                }
                let reader = ConsentFor::ALL.into_iter().zip(1..).find(|(_, number)| *number == reader);
                let reader = reader.map(|(reader, _)| reader);
                let consent = Consent { with, reader, purpose, date, until, withdrawn, by: None };
                put(&mut case.consent, place, consent);
            }
        }
        Ok(())
    }
}

fn take_out<T>(list: &mut Vec<T>, place: usize) {
    if place < list.len() {
        list.remove(place);
    }
}

fn put<T>(list: &mut Vec<T>, place: Option<usize>, entry: T) {
    match place.and_then(|place| list.get_mut(place)) {
        Some(known) => *known = entry,
        None => list.push(entry),
    }
}

/// A form that was filled in.
struct Filled<'a> {
    inputs: &'static [Input],
    typed: &'a [Typed],
}

impl Filled<'_> {
    fn text(&self, at: usize) -> Result<String, Wrong> {
        let text = self.typed.get(at).map(|typed| typed.text.trim().to_owned()).unwrap_or_default();
        let optional = self.inputs.get(at).is_some_and(|input| input.optional);
        if text.is_empty() && !optional {
            return Err(Wrong { at, expected: "ui-expected-something" });
        }
        Ok(text)
    }

    fn date(&self, at: usize) -> Result<Date, Wrong> {
        let text = self.typed.get(at).map(|typed| typed.text.as_str()).unwrap_or_default();
        parse_date(text).ok_or(Wrong { at, expected: "ui-expected-date" })
    }

    /// A date that may be left open.
    fn day(&self, at: usize) -> Result<Option<Date>, Wrong> {
        let is_empty = self.typed.get(at).is_none_or(|typed| typed.text.trim().is_empty());
        if is_empty { Ok(None) } else { self.date(at).map(Some) }
    }

    fn number(&self, at: usize) -> Result<u32, Wrong> {
        let wrong = Wrong { at, expected: "ui-expected-number" };
        let Some(InputKind::Number { least, most }) = self.inputs.get(at).map(|input| input.kind) else {
            return Err(wrong);
        };
        let text = self.typed.get(at).map(|typed| typed.text.trim()).unwrap_or_default();
        text.parse().ok().filter(|number| (least..=most).contains(number)).ok_or(wrong)
    }

    fn offering(&self, at: usize) -> Result<Slug, Wrong> {
        let chosen = self.typed.get(at).and_then(|typed| typed.offering.clone());
        chosen.ok_or(Wrong { at, expected: "ui-expected-offering" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(texts: &[&str]) -> Vec<Typed> {
        texts.iter().map(|text| Typed { text: (*text).to_owned(), offering: None }).collect()
    }

    #[test]
    fn a_period_that_ends_before_it_starts_is_refused_at_its_last_day() {
        let mut case = Case::new("een".parse().unwrap(), "basis".parse().unwrap());
        let wrong = Entry::Exception.keep(&mut case, None, &typed(&["3-5-2027", "2-5-2027", "0", "0", ""]));
        assert_eq!(wrong, Err(Wrong { at: 1, expected: "ui-expected-later" }));
        assert!(case.availability.exceptions.is_empty());
    }

    #[test]
    fn periods_stand_in_the_order_of_their_days() {
        let mut case = Case::new("een".parse().unwrap(), "basis".parse().unwrap());
        for from in ["1-8-2027", "1-5-2027"] {
            Entry::Exception.keep(&mut case, None, &typed(&[from, "9-9-2027", "0", "4", ""])).unwrap();
        }
        let months: Vec<i8> = case.availability.exceptions.iter().map(|period| period.from.month()).collect();
        assert_eq!(months, [5, 8]);
    }

    #[test]
    fn what_stands_in_a_form_is_what_it_keeps() {
        let mut case = Case::new("een".parse().unwrap(), "basis".parse().unwrap());
        let today = Date::constant(2026, 11, 23);
        Entry::Consent
            .keep(&mut case, None, &typed(&["school", "1", "inschrijven", "23-11-2026", "", "1-5-2027"]))
            .unwrap();
        Entry::Work.keep(&mut case, None, &typed(&["kok", "12"])).unwrap();
        let before = case.clone();
        for entry in [Entry::Consent, Entry::Work] {
            let typed = entry.typed(&Catalog::default(), &case, Some(0), today);
            entry.keep(&mut case, Some(0), &typed).unwrap();
        }
        assert_eq!(case, before);
    }
}

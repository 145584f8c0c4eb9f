//! The values of facts: read from a case, and set to what was typed.

use jiff::civil::Date;

use crate::model::case::Case;
use crate::model::civic::Account;

use super::{Field, Kind};
use crate::app::line::PARAGRAPH;

/// The number of a number field; `None` when it is unknown or the field is none.
pub fn number(case: &Case, field: Field) -> Option<u32> {
    match field {
        Field::Age => case.learner.age.map(u32::from),
        Field::Schooling => case.language.schooling_years,
        Field::Day => Some(case.availability.day),
        Field::Evening => Some(case.availability.evening),
        Field::HoursSince => Some(case.language.hours_since),
        Field::Lessons => case.language.lessons_per_week,
        Field::WorkCap => case.settings.work_cap,
        Field::Participation => case.settings.participation_per_week,
        Field::Budget => case.settings.budget,
        Field::Horizon => Some(case.settings.horizon_weeks),
        Field::PlacementHours => Some(case.placement_hours),
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
        Field::Ended => case.ended,
        Field::FirstPip => case.civic.as_ref()?.first_pip,
        Field::EducationUntil => case.civic.as_ref()?.education_until,
        _ => None,
    }
}

/// The value of a field as text to be edited.
pub fn text(case: &Case, field: Field) -> String {
    match field.kind() {
        Kind::Number { .. } => number(case, field).map(|number| number.to_string()).unwrap_or_default(),
        Kind::Date => date(case, field).map(|date| date.to_string()).unwrap_or_default(),
        Kind::Text(_) => match field {
            Field::CaseNumber => case.learner.case_number.clone().unwrap_or_default(),
            Field::Title => case.title.clone(),
            Field::Handover => case.handover.clone(),
            _ => case.learner.name.clone(),
        },
        Kind::Choice => String::new(),
    }
}

/// Sets a field to a typed text; the id of the text that says what was expected, if it cannot be read.
pub fn set(case: &mut Case, field: Field, text: &str) -> Result<(), &'static str> {
    let text = text.trim();
    match field.kind() {
        Kind::Text(_) => {
            match field {
                Field::CaseNumber => case.learner.case_number = (!text.is_empty()).then(|| text.to_owned()),
                Field::Title => text.clone_into(&mut case.title),
                Field::Handover => case.handover = text.replace(PARAGRAPH, "\n"),
                _ => text.clone_into(&mut case.learner.name),
            }
            Ok(())
        }
        Kind::Date => {
            let date = if text.is_empty() { None } else { Some(parse_date(text).ok_or("ui-expected-date")?) };
            match field {
                Field::PlanFrom => case.plan_from = date,
                Field::Ended => case.ended = date,
                _ => {
                    if let Some(civic) = &mut case.civic {
                        match field {
                            Field::EducationUntil => civic.education_until = date,
                            _ => civic.first_pip = date,
                        }
                    }
                }
            }
            Ok(())
        }
        Kind::Number { least, most, optional, .. } => {
            let number = match text.parse::<u32>() {
                Ok(number) if (least..=most).contains(&number) => Some(number),
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
pub fn parse_date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

pub(super) fn set_number(case: &mut Case, field: Field, number: Option<u32>) {
    match field {
        Field::Age => case.learner.age = number.and_then(|age| u8::try_from(age).ok()),
        Field::Schooling => case.language.schooling_years = number,
        Field::Day => case.availability.day = number.unwrap_or(0),
        Field::Evening => case.availability.evening = number.unwrap_or(0),
        Field::HoursSince => case.language.hours_since = number.unwrap_or(0),
        Field::Lessons => case.language.lessons_per_week = number,
        Field::WorkCap => case.settings.work_cap = number,
        Field::Participation => case.settings.participation_per_week = number,
        Field::Budget => case.settings.budget = number,
        Field::Horizon => case.settings.horizon_weeks = number.unwrap_or(1),
        Field::PlacementHours => case.placement_hours = number.unwrap_or(0),
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
        assert_eq!(set(&mut case, Field::Age, "0"), Err("ui-expected-number"));
        assert_eq!(set(&mut case, Field::Lessons, ""), Ok(()));
        assert_eq!(set(&mut case, Field::Day, " 24 "), Ok(()));
        assert_eq!(case.availability.day, 24);
    }
}

//! Who wrote a note: put under every note that a change made or altered.

use jiff::civil::Date;

use crate::model::case::{Case, Written};

/// Signs the notes that are in `after` and were not, or not so, in `before`. What was written by somebody else and stays as it
/// was keeps that name and day.
pub fn sign(before: &Case, after: &mut Case, author: &str, date: Date) {
    let written = || Some(Written { author: author.to_owned(), date });
    for own in &mut after.availability.exceptions {
        let same = before.availability.exceptions.iter().find(|other| other.reason == own.reason);
        // Without a reason there is no note.
        own.by = if own.reason.is_empty() { None } else { same.map_or_else(written, |same| same.by.clone()) };
    }
    let known = before.civic.iter().flat_map(|civic| &civic.extensions).collect::<Vec<_>>();
    for own in after.civic.iter_mut().flat_map(|civic| &mut civic.extensions) {
        let same = known.iter().find(|other| (&other.ground, other.months) == (&own.ground, own.months));
        own.by = same.map_or_else(written, |same| same.by.clone());
    }
    for own in &mut after.appointments {
        let same =
            before.appointments.iter().find(|other| (&other.text, other.date) == (&own.text, own.date));
        own.by = same.map_or_else(written, |same| same.by.clone());
    }
    for own in &mut after.consent {
        own.by = None;
        let same = before.consent.iter().find(|other| {
            let mut other = (*other).clone();
            other.by = None;
            other == *own
        });
        own.by = same.map_or_else(written, |same| same.by.clone());
    }
    if after.handover != before.handover {
        after.handover_by = if after.handover.is_empty() { None } else { written() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::case::{Appointment, Consent, ConsentFor};

    const THEN: Date = Date::constant(2026, 11, 2);
    const NOW: Date = Date::constant(2026, 11, 23);

    #[allow(clippy::unnecessary_wraps, reason = "it stands where a case may have nothing")]
    fn by(author: &str, date: Date) -> Option<Written> {
        Some(Written { author: author.to_owned(), date })
    }

    fn noted() -> Case {
        let mut case = Case::new("een".parse().unwrap(), "basis".parse().unwrap());
        case.appointments = ["school", "gemeente"]
            .map(|text| Appointment { date: NOW, text: text.to_owned(), by: by("A. Eerder", THEN) })
            .into();
        case.consent = vec![Consent {
            with: "school".to_owned(),
            reader: Some(ConsentFor::School),
            purpose: "inschrijven".to_owned(),
            date: THEN,
            until: None,
            withdrawn: None,
            by: by("A. Eerder", THEN),
        }];
        "bel na twaalf".clone_into(&mut case.handover);
        case.handover_by = by("A. Eerder", THEN);
        case
    }

    #[test]
    fn who_changes_a_note_answers_for_it_and_other_notes_stay_as_they_were() {
        let before = noted();
        let mut after = before.clone();
        after.placement_hours = 8;
        sign(&before, &mut after, "B. Nu", NOW);
        assert_eq!((&after.appointments, &after.consent), (&before.appointments, &before.consent));
        assert_eq!(after.handover_by, before.handover_by);

        "de school".clone_into(&mut after.appointments[0].text);
        after.consent[0].withdrawn = Some(NOW);
        after.handover.push_str(", niet op vrijdag");
        sign(&before, &mut after, "B. Nu", NOW);
        assert_eq!(after.appointments[0].by, by("B. Nu", NOW));
        assert_eq!(after.appointments[1].by, by("A. Eerder", THEN));
        assert_eq!((&after.consent[0].by, &after.handover_by), (&by("B. Nu", NOW), &by("B. Nu", NOW)));
    }

    #[test]
    fn a_note_of_a_file_from_before_notes_were_signed_is_not_claimed_by_who_changes_something_else() {
        let mut before = noted();
        before.appointments[0].by = None;
        before.handover_by = None;
        let mut after = before.clone();
        after.placement_hours = 8;
        sign(&before, &mut after, "B. Nu", NOW);
        assert_eq!((&after.appointments[0].by, &after.handover_by), (&None, &None));
    }

    #[test]
    fn a_note_that_is_taken_away_takes_its_name_with_it() {
        let before = noted();
        let mut after = before.clone();
        after.handover.clear();
        sign(&before, &mut after, "B. Nu", NOW);
        assert_eq!(after.handover_by, None);
    }
}

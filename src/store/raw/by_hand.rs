//! What an advisor fixed, chose and answered: the types of the file.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Checked, Judge, Judged, Name, Note, Reason, refuse_reversed};
use crate::diag::{Diagnostic, Message, codes};
use crate::model::case::{Question, Verdict};
use crate::model::code::{Key, Slug};
use crate::syntax::{Reader, Spanned, choice, record};
use crate::text::Place;

record! {
    pub(in crate::store) struct RawAdjustment = "Adjustment" {
        offering: Spanned<Checked<Slug>>,
        fix: RawFix,
        start: Option<Spanned<Date>> [optional],
        author: Option<Name> [optional],
        date: Date,
        reason: Option<Reason> [optional],
    }
}

choice! {
    #[derive(Copy)]
    pub(in crate::store) enum RawFix = "expected-fix" { Pinned, Forbidden }
}

record! {
    pub(in crate::store) struct RawAssessed = "Assessed" {
        question: Spanned<RawQuestion>,
        verdict: RawVerdict,
        note: Option<Note> [optional],
        author: Option<Name> [optional],
        date: Date,
    }
}

choice! {
    #[derive(Copy)]
    pub(in crate::store) enum RawQuestion = "expected-question" { Criteria, SustainableWork, Instruments, Participation }
}

choice! {
    #[derive(Copy)]
    pub(in crate::store) enum RawVerdict = "expected-verdict" { Yes, Partly, No, Unknown }
}

record! {
    pub(in crate::store) struct RawAsked = "Asked" {
        about: Spanned<Checked<Slug>>,
        known: bool,
    }
}

record! {
    pub(in crate::store) struct RawChosen = "Chosen" {
        date: Date,
        author: Option<Name> [optional],
        reason: Option<Reason> [optional],
        finish: Option<Date> [optional],
        goal: Spanned<Checked<Key>>,
        steps: Judged<RawChosenStep> [default],
    }
}

record! {
    pub(in crate::store) struct RawChosenStep = "ChosenStep" {
        offering: Spanned<Checked<Slug>>,
        start: Date,
        end: Spanned<Date>,
    }
}

means!(RawQuestion => Question as question_word: Criteria, SustainableWork, Instruments, Participation);
means!(RawVerdict => Verdict as verdict_word: Yes, Partly, No, Unknown);

impl Judge for RawAdjustment {
    fn judge(adjustments: &[Self], reader: &mut Reader<'_>) {
        let places = adjustments.iter().map(|own| (own.offering.value.0.as_str(), own.offering.place));
        refuse_twice(places, reader);
        for adjustment in adjustments {
            if let (RawFix::Forbidden, Some(start)) = (adjustment.fix, &adjustment.start) {
                let message = Message::new("case-start-of-forbidden");
                reader.report(Diagnostic::new(codes::CASE_CONTRADICTS, start.place, message));
            }
        }
    }
}

impl Judge for RawAssessed {
    fn judge(answers: &[Self], reader: &mut Reader<'_>) {
        let places = answers.iter().map(|own| (question_word(own.question.value.into()), own.question.place));
        refuse_twice(places, reader);
    }
}

impl Judge for RawAsked {
    fn judge(asked: &[Self], reader: &mut Reader<'_>) {
        refuse_twice(asked.iter().map(|own| (own.about.value.0.as_str(), own.about.place)), reader);
    }
}

/// Refuses a list in which the same thing is said twice.
fn refuse_twice<'a>(members: impl Iterator<Item = (&'a str, Place)>, reader: &mut Reader<'_>) {
    let mut seen: BTreeMap<&str, Place> = BTreeMap::new();
    for (what, place) in members {
        match seen.get(what) {
            Some(first) => {
                let message = Message::new("case-said-twice").text("what", what);
                let finding = Diagnostic::new(codes::CASE_GIVEN_TWICE, place, message);
                reader.report(finding.with_label(*first, Message::new("label-first-here")));
            }
            None => {
                seen.insert(what, place);
            }
        }
    }
}

impl Judge for RawChosenStep {
    fn judge(steps: &[Self], reader: &mut Reader<'_>) {
        for step in steps {
            refuse_reversed(step.start, step.end, reader);
        }
    }
}

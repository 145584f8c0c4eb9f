//! The types of a case file, format 1: what can be written in it, and how long a text or how large a number may be.
//!
//! They are apart from [`crate::model::case`] because files live longer than types: a later format gets types of its own,
//! and these stay to read the files that are there.

use std::collections::BTreeMap;
use std::str::FromStr;

use jiff::civil::Date;

use crate::diag::{Diagnostic, Fix, Message, TextEdit, codes};
use crate::model::case::{ConsentFor, Counted, Literacy, MarkState};
use crate::model::civic::{Account, Act, CivicGroup, CivicRoute};
use crate::model::code::{CodeError, Key, RegionCode, Slug};
use crate::model::language::Level;
use crate::syntax::read::{Line, Paragraph, quoted};
use crate::syntax::{Read, Reader, Spanned, Value, choice, record};
use crate::text::Place;

/// Ties a word of the file to its meaning, in both directions, so that a word added to one is missed in the other.
macro_rules! means {
    ($raw:ident => $model:ident as $word_of:ident: $($word:ident),+) => {
        impl From<$raw> for $model {
            fn from(raw: $raw) -> Self {
                match raw {
                    $($raw::$word => Self::$word,)+
                }
            }
        }

        /// The word of the file.
        pub(in crate::store) const fn $word_of(value: $model) -> &'static str {
            match value {
                $($model::$word => stringify!($word),)+
            }
        }
    };
}

mod by_hand;

pub(super) use by_hand::{
    RawAdjustment, RawAsked, RawAssessed, RawChosen, RawFix, question_word, verdict_word,
};

/// A code or id, checked when it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Checked<T>(pub(super) T);

impl<T: FromStr<Err = CodeError>> Read for Checked<T> {
    const EXPECTED: &'static str = "expected-text";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text_of(value, Self::expected())?;
        match text.parse() {
            Ok(code) => Some(Self(code)),
            Err(error) => {
                reader.report(bad_code(value, &error));
                None
            }
        }
    }
}

fn bad_code(value: Value<'_>, error: &CodeError) -> Diagnostic {
    let message = match &error.suggestion {
        Some(meant) => Message::new("case-bad-code-near").text("near", meant),
        None => Message::new("case-bad-code").text("example", error.example),
    };
    let message = message.text("found", quoted(&error.found));
    let finding = Diagnostic::new(codes::CASE_BAD_CODE, value.place(), message);
    match &error.suggestion {
        Some(meant) => {
            let title = Message::new("fix-rename").text("name", meant);
            let edit = TextEdit::replace(value.range(), format!("\"{meant}\""));
            finding.with_fix(Fix::proposed(title, vec![edit]))
        }
        None => finding,
    }
}

/// A whole number from `LEAST` up to `MOST`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Whole<const LEAST: u32, const MOST: u32>(pub(super) u32);

impl<const LEAST: u32, const MOST: u32> Read for Whole<LEAST, MOST> {
    const EXPECTED: &'static str = "expected-whole-number";

    fn expected() -> Message {
        Message::new(Self::EXPECTED).number("least", LEAST).number("most", MOST)
    }

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let number = u32::read(value, reader)?;
        if (LEAST..=MOST).contains(&number) {
            return Some(Self(number));
        }
        let message = Message::new("read-out-of-range")
            .text("number", quoted(value.text()))
            .number("least", LEAST)
            .number("most", MOST);
        reader.error(codes::OUT_OF_RANGE, value.range(), message);
        None
    }
}

impl<const MOST: u32> Default for Whole<0, MOST> {
    fn default() -> Self {
        Self(0)
    }
}

/// A list whose members are also judged together, when it is read: so that these problems are said along with the others,
/// and not only after all those have been put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Judged<T>(pub(super) Vec<T>);

/// Members of a list that can contradict each other, or themselves.
pub(super) trait Judge: Sized {
    /// Reports what is wrong with the list as a whole.
    fn judge(members: &[Self], reader: &mut Reader<'_>);
}

impl<T> Default for Judged<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Read + Judge> Read for Judged<T> {
    const EXPECTED: &'static str = <Vec<T> as Read>::EXPECTED;

    fn expected() -> Message {
        <Vec<T> as Read>::expected()
    }

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let members = Vec::<T>::read(value, reader)?;
        T::judge(&members, reader);
        Some(Self(members))
    }
}

impl Judge for RawMark {
    fn judge(marks: &[Self], reader: &mut Reader<'_>) {
        let mut seen: BTreeMap<&Key, Place> = BTreeMap::new();
        for mark in marks {
            let key = &mark.on.value.0;
            if let Some(first) = seen.get(key) {
                let message = Message::new("case-marked-twice").text("key", key.to_string());
                let finding = Diagnostic::new(codes::CASE_GIVEN_TWICE, mark.on.place, message);
                reader.report(finding.with_label(*first, Message::new("label-first-here")));
            } else {
                seen.insert(key, mark.on.place);
            }
        }
    }
}

impl Judge for RawDone {
    fn judge(accounts: &[Self], reader: &mut Reader<'_>) {
        for (at, done) in accounts.iter().enumerate() {
            if let Some(first) = accounts.iter().take(at).find(|other| other.account == done.account) {
                let message = Message::new("case-account-twice").text("account", done.account.word());
                let finding = Diagnostic::new(codes::CASE_GIVEN_TWICE, done.place, message);
                reader.report(finding.with_label(first.place, Message::new("label-first-here")));
            }
        }
    }
}

impl Judge for RawException {
    fn judge(exceptions: &[Self], reader: &mut Reader<'_>) {
        for exception in exceptions {
            refuse_reversed(exception.from, exception.to, reader);
        }
    }
}

impl Judge for RawConsent {
    fn judge(consents: &[Self], reader: &mut Reader<'_>) {
        for consent in consents {
            for end in consent.until.iter().chain(&consent.withdrawn) {
                refuse_reversed(consent.date, *end, reader);
            }
        }
    }
}

/// Refuses a period that ends before it starts.
fn refuse_reversed(from: Date, to: Spanned<Date>, reader: &mut Reader<'_>) {
    if to.value < from {
        let message = Message::new("case-ends-before-start")
            .text("from", from.to_string())
            .text("to", to.value.to_string());
        reader.report(Diagnostic::new(codes::CASE_ENDS_BEFORE_START, to.place, message));
    }
}

/// Hours of one week.
pub(super) type WeekHours = Whole<0, 168>;
/// Hours of a whole course or term.
pub(super) type Hours = Whole<0, 20_000>;

pub(super) type Name = Line<200>;
pub(super) type Reason = Line<1_000>;
pub(super) type Note = Paragraph<4_000>;

record! {
    pub(super) struct RawCase = "Case" {
        format: Whole<1, 1>,
        id: Spanned<Checked<Slug>>,
        catalog_version: Option<Line<60>> [optional],
        title: Option<Name> [optional],
        learner: Option<RawLearner> [optional],
        goals: Vec<Spanned<Checked<Key>>> [default],
        plan_from: Option<Date> [optional],
        marks: Judged<RawMark> [default],
        availability: RawAvailability,
        school_calendar: Option<Spanned<Checked<Slug>>> [optional],
        region: Option<Spanned<Checked<RegionCode>>> [optional],
        municipality: Option<Checked<Slug>> [optional],
        language: RawLanguage,
        civic: Option<RawCivic> [optional],
        work: Option<RawWork> [optional],
        under_way: Vec<RawUnderWay> [default],
        placement_hours: Hours [default],
        settings: Option<RawSettings> [optional],
        adjustments: Judged<RawAdjustment> [default],
        chosen: Option<RawChosen> [optional],
        decisions: Vec<RawDecision> [default],
        assessment: Judged<RawAssessed> [default],
        asked: Judged<RawAsked> [default],
        appointments: Vec<RawAppointment> [default],
        handover: Option<Note> [optional],
        handover_by: Option<RawWritten> [optional],
        advisor: Option<Name> [optional],
        consent: Judged<RawConsent> [default],
        ended: Option<Date> [optional],
    }
}

record! {
    pub(super) struct RawLearner = "Learner" {
        name: Option<Name> [optional],
        case_number: Option<Line<60>> [optional],
        age: Option<Whole<1, 120>> [optional],
    }
}

record! {
    pub(super) struct RawMark = "Mark" {
        on: Spanned<Checked<Key>>,
        state: RawState,
        author: Option<Name> [optional],
        date: Date,
        reason: Option<Reason> [optional],
    }
}

choice! {
    #[derive(Copy)]
    pub(super) enum RawState = "expected-mark-state" { Claimed, Evidenced, Requested, Granted, Refused }
}

record! {
    pub(super) struct RawAvailability = "Availability" {
        day: WeekHours,
        evening: WeekHours,
        exceptions: Judged<RawException> [default],
    }
}

record! {
    pub(super) struct RawException = "Exception" {
        from: Date,
        to: Spanned<Date>,
        day: WeekHours,
        evening: WeekHours,
        reason: Option<Reason> [optional],
        by: Option<RawWritten> [optional],
    }
}

record! {
    pub(super) struct RawLanguage = "Language" {
        band: Spanned<Checked<Slug>>,
        listening: RawLevel,
        speaking: RawLevel,
        reading: RawLevel,
        writing: RawLevel,
        hours_since: Hours [default],
        lessons_per_week: Option<WeekHours> [optional],
        fixed: bool [default],
        literacy: Option<RawLiteracy> [optional],
        schooling_years: Option<Whole<0, 40>> [optional],
    }
}

choice! {
    #[derive(Copy)]
    pub(super) enum RawLevel = "expected-level" { A0, A1, A2, B1, B2, C1, C2 }
}

choice! {
    #[derive(Copy)]
    pub(super) enum RawLiteracy = "expected-literacy" { Latin, OtherScript, Learning }
}

record! {
    pub(super) struct RawCivic = "Civic" {
        act: RawAct,
        route: Option<RawRoute> [optional],
        group: RawGroup,
        first_pip: Option<Date> [optional],
        extensions: Vec<RawExtension> [default],
        done: Judged<RawDone> [default],
        education_until: Option<Date> [optional],
    }
}

choice! {
    #[derive(Copy)]
    pub(super) enum RawAct = "expected-act" { Wi2021, Wi2013 }
}

choice! {
    #[derive(Copy)]
    pub(super) enum RawRoute = "expected-route" { B1, SelfReliance, Education }
}

choice! {
    #[derive(Copy)]
    pub(super) enum RawGroup = "expected-group" { Asylum, Family }
}

record! {
    pub(super) struct RawExtension = "Extension" {
        ground: Option<Name> [optional],
        months: Whole<1, 120>,
        by: Option<RawWritten> [optional],
    }
}

record! {
    pub(super) struct RawDone = "Done" {
        account: RawAccount,
        hours: Hours,
    }
}

choice! {
    #[derive(Copy)]
    pub(super) enum RawAccount = "expected-account" { Language, Participation, Pvt, Map, Ona }
}

record! {
    pub(super) struct RawWork = "Work" {
        what: Option<Name> [optional],
        hours_per_week: WeekHours,
    }
}

record! {
    pub(super) struct RawUnderWay = "UnderWay" {
        offering: Spanned<Checked<Slug>>,
        hours_per_week: WeekHours,
        until: Date,
    }
}

record! {
    pub(super) struct RawSettings = "Settings" {
        placement_counts: Option<RawCounted> [optional],
        entry_waiver: Option<RawCounted> [optional],
        company: Option<RawCounted> [optional],
        contract: Option<RawCounted> [optional],
        work_cap: Option<WeekHours> [optional],
        budget: Option<Whole<0, 1_000_000>> [optional],
        horizon_weeks: Option<Whole<1, 520>> [optional],
        participation_per_week: Option<WeekHours> [optional],
        evening_only: bool [default],
    }
}

choice! {
    #[derive(Copy)]
    pub(super) enum RawCounted = "expected-counted" { Yes, No, Ask }
}

record! {
    pub(super) struct RawDecision = "Decision" {
        date: Date,
        author: Option<Name> [optional],
        text: Option<Note> [optional],
    }
}

record! {
    pub(super) struct RawAppointment = "Appointment" {
        date: Date,
        text: Option<Note> [optional],
        by: Option<RawWritten> [optional],
    }
}

record! {
    pub(super) struct RawConsent = "Consent" {
        with: Option<Name> [optional],
        reader: Option<RawConsentFor> [optional],
        purpose: Option<Reason> [optional],
        date: Date,
        until: Option<Spanned<Date>> [optional],
        withdrawn: Option<Spanned<Date>> [optional],
        by: Option<RawWritten> [optional],
    }
}

choice! {
    #[derive(Copy)]
    pub(super) enum RawConsentFor = "expected-consent-for" { School, Employer, Other }
}

record! {
    pub(super) struct RawWritten = "Written" {
        author: Option<Name> [optional],
        date: Date,
    }
}

means!(RawState => MarkState as state_word: Claimed, Evidenced, Requested, Granted, Refused);
means!(RawLevel => Level as level_word: A0, A1, A2, B1, B2, C1, C2);
means!(RawAct => Act as act_word: Wi2021, Wi2013);
means!(RawRoute => CivicRoute as route_word: B1, SelfReliance, Education);
means!(RawGroup => CivicGroup as group_word: Asylum, Family);
means!(RawAccount => Account as account_word: Language, Participation, Pvt, Map, Ona);
means!(RawLiteracy => Literacy as literacy_word: Latin, OtherScript, Learning);
means!(RawConsentFor => ConsentFor as consent_for_word: School, Employer, Other);
means!(RawCounted => Counted as counted_word: Yes, No, Ask);

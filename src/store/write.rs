//! A case as the text of its file.

use unicode_normalization::UnicodeNormalization as _;

use super::raw::{
    account_word, act_word, consent_for_word, counted_word, group_word, level_word, literacy_word,
    question_word, route_word, state_word, verdict_word,
};
use super::ron_writer::{self, Record, Value};
use crate::model::case::{
    Adjustment, Appointment, Asked, Assessed, Availability, Case, CaseLanguage, ChosenPlan, CivicFacts,
    Consent, Counted, Decision, Fix, Learner, Mark, Settings, UnderWay, Work, Written,
};
use crate::model::language::Skill;

/// The format that this version of leerpad writes.
pub const FORMAT: u32 = 1;

/// The text of the file of a case. The same case gives the same bytes.
pub fn write_case(case: &Case) -> String {
    ron_writer::write(&case_value(case))
}

/// A case as the record that is written.
pub(super) fn case_value(case: &Case) -> Value {
    let settings = &case.settings;
    Record::new("Case")
        .field("format", Value::word(FORMAT))
        .field("id", Value::text(case.id.as_str()))
        .optional("catalog_version", case.catalog_version.as_deref().map(nfc))
        .said("title", &case.title)
        .field("learner", learner(&case.learner))
        .list("goals", case.goals.iter().map(shown))
        .optional("plan_from", case.plan_from.as_ref().map(shown))
        .list("marks", case.marks.iter().map(mark))
        .field("availability", availability(&case.availability))
        .optional("school_calendar", case.school_calendar.as_ref().map(shown))
        .optional("region", case.region.as_ref().map(shown))
        .optional("municipality", case.municipality.as_ref().map(shown))
        .field("language", language(&case.language))
        .optional("civic", case.civic.as_ref().map(civic))
        .optional("work", case.work.as_ref().map(work))
        .list("under_way", case.under_way.iter().map(under_way))
        .unless(case.placement_hours == 0, "placement_hours", Value::word(case.placement_hours))
        .unless(*settings == Settings::default(), "settings", settings_record(settings))
        .list("adjustments", case.adjustments.iter().map(adjustment))
        .optional("chosen", case.chosen.as_ref().map(chosen))
        .list("decisions", case.decisions.iter().map(decision))
        .list("assessment", case.assessment.iter().map(assessed))
        .list("asked", case.asked.iter().map(asked))
        .list("appointments", case.appointments.iter().map(appointment))
        .said("handover", &case.handover)
        .optional("handover_by", case.handover_by.as_ref().map(written))
        .said("advisor", &case.advisor)
        .list("consent", case.consent.iter().map(consent))
        .optional("ended", case.ended.as_ref().map(shown))
        .end()
}

/// A text in its composed form, so that a name is the same bytes whoever typed it.
fn nfc(text: &str) -> Value {
    Value::Text(text.nfc().collect())
}

impl Record {
    /// A field with a text that may be left out, which blanks alone are as good as.
    fn said(self, name: &'static str, text: &str) -> Self {
        self.unless(text.trim().is_empty(), name, nfc(text))
    }
}

/// A code, key or date: a text in the file.
fn shown(value: &impl ToString) -> Value {
    Value::text(value.to_string())
}

fn learner(learner: &Learner) -> Value {
    Record::new("Learner")
        .said("name", &learner.name)
        .optional("case_number", learner.case_number.as_deref().map(nfc))
        .optional("age", learner.age.map(Value::word))
        .end()
}

fn mark(mark: &Mark) -> Value {
    Record::new("Mark")
        .field("on", shown(&mark.on))
        .field("state", Value::word(state_word(mark.state)))
        .said("author", &mark.author)
        .field("date", shown(&mark.date))
        .said("reason", &mark.reason)
        .end()
}

fn availability(availability: &Availability) -> Value {
    let exceptions = availability.exceptions.iter().map(|exception| {
        Record::new("Exception")
            .field("from", shown(&exception.from))
            .field("to", shown(&exception.to))
            .field("day", Value::word(exception.day))
            .field("evening", Value::word(exception.evening))
            .said("reason", &exception.reason)
            .optional("by", exception.by.as_ref().map(written))
            .end()
    });
    Record::new("Availability")
        .field("day", Value::word(availability.day))
        .field("evening", Value::word(availability.evening))
        .list("exceptions", exceptions)
        .end()
}

fn language(language: &CaseLanguage) -> Value {
    let mut record = Record::new("Language").field("band", shown(&language.band));
    for skill in Skill::ALL {
        record = record.field(skill.word(), Value::word(level_word(language.level(skill))));
    }
    record
        .unless(language.hours_since == 0, "hours_since", Value::word(language.hours_since))
        .optional("lessons_per_week", language.lessons_per_week.map(Value::word))
        .unless(!language.fixed, "fixed", Value::word(language.fixed))
        .optional("literacy", language.literacy.map(|literacy| Value::word(literacy_word(literacy))))
        .optional("schooling_years", language.schooling_years.map(Value::word))
        .end()
}

fn civic(civic: &CivicFacts) -> Value {
    let extensions = civic.extensions.iter().map(|extension| {
        Record::new("Extension")
            .said("ground", &extension.ground)
            .field("months", Value::word(extension.months))
            .optional("by", extension.by.as_ref().map(written))
            .end()
    });
    let done = civic.done.iter().map(|(account, hours)| {
        Record::new("Done")
            .field("account", Value::word(account_word(*account)))
            .field("hours", Value::word(hours))
            .end()
    });
    Record::new("Civic")
        .field("act", Value::word(act_word(civic.act)))
        .optional("route", civic.route.map(|route| Value::word(route_word(route))))
        .field("group", Value::word(group_word(civic.group)))
        .optional("first_pip", civic.first_pip.as_ref().map(shown))
        .list("extensions", extensions)
        .list("done", done)
        .optional("education_until", civic.education_until.as_ref().map(shown))
        .end()
}

fn work(work: &Work) -> Value {
    Record::new("Work")
        .said("what", &work.what)
        .field("hours_per_week", Value::word(work.hours_per_week))
        .end()
}

fn under_way(under_way: &UnderWay) -> Value {
    Record::new("UnderWay")
        .field("offering", shown(&under_way.offering))
        .field("hours_per_week", Value::word(under_way.hours_per_week))
        .field("until", shown(&under_way.until))
        .end()
}

fn settings_record(settings: &Settings) -> Value {
    let default = Settings::default();
    let counted = |record: Record, name, value: Counted| {
        record.unless(value == Counted::Ask, name, Value::word(counted_word(value)))
    };
    let mut record = Record::new("Settings");
    record = counted(record, "placement_counts", settings.placement_counts);
    record = counted(record, "entry_waiver", settings.entry_waiver);
    record = counted(record, "company", settings.company);
    record = counted(record, "contract", settings.contract);
    record
        .optional("work_cap", settings.work_cap.map(Value::word))
        .optional("budget", settings.budget.map(Value::word))
        .unless(
            settings.horizon_weeks == default.horizon_weeks,
            "horizon_weeks",
            Value::word(settings.horizon_weeks),
        )
        .optional("participation_per_week", settings.participation_per_week.map(Value::word))
        .unless(!settings.evening_only, "evening_only", Value::word(settings.evening_only))
        .end()
}

fn adjustment(adjustment: &Adjustment) -> Value {
    let (fix, start) = match adjustment.fix {
        Fix::Pinned(start) => ("Pinned", start),
        Fix::Forbidden => ("Forbidden", None),
    };
    Record::new("Adjustment")
        .field("offering", shown(&adjustment.offering))
        .field("fix", Value::word(fix))
        .optional("start", start.as_ref().map(shown))
        .said("author", &adjustment.author)
        .field("date", shown(&adjustment.date))
        .said("reason", &adjustment.reason)
        .end()
}

fn assessed(assessed: &Assessed) -> Value {
    Record::new("Assessed")
        .field("question", Value::word(question_word(assessed.question)))
        .field("verdict", Value::word(verdict_word(assessed.verdict)))
        .said("note", &assessed.note)
        .said("author", &assessed.author)
        .field("date", shown(&assessed.date))
        .end()
}

fn asked(asked: &Asked) -> Value {
    Record::new("Asked").field("about", shown(&asked.about)).field("known", Value::word(asked.known)).end()
}

fn chosen(chosen: &ChosenPlan) -> Value {
    let steps = chosen.steps.iter().map(|step| {
        Record::new("ChosenStep")
            .field("offering", shown(&step.offering))
            .field("start", shown(&step.start))
            .field("end", shown(&step.end))
            .end()
    });
    Record::new("Chosen")
        .field("date", shown(&chosen.date))
        .said("author", &chosen.author)
        .said("reason", &chosen.reason)
        .optional("finish", chosen.finish.as_ref().map(shown))
        .field("goal", shown(&chosen.goal))
        .list("steps", steps)
        .end()
}

fn decision(decision: &Decision) -> Value {
    Record::new("Decision")
        .field("date", shown(&decision.date))
        .said("author", &decision.author)
        .said("text", &decision.text)
        .end()
}

fn appointment(appointment: &Appointment) -> Value {
    Record::new("Appointment")
        .field("date", shown(&appointment.date))
        .said("text", &appointment.text)
        .optional("by", appointment.by.as_ref().map(written))
        .end()
}

fn consent(consent: &Consent) -> Value {
    Record::new("Consent")
        .said("with", &consent.with)
        .optional("reader", consent.reader.map(|reader| Value::word(consent_for_word(reader))))
        .said("purpose", &consent.purpose)
        .field("date", shown(&consent.date))
        .optional("until", consent.until.as_ref().map(shown))
        .optional("withdrawn", consent.withdrawn.as_ref().map(shown))
        .optional("by", consent.by.as_ref().map(written))
        .end()
}

fn written(written: &Written) -> Value {
    Record::new("Written").said("author", &written.author).field("date", shown(&written.date)).end()
}

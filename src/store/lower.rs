//! From the types of a case file to the case itself.

use std::ops::Deref;

use super::raw::{
    Checked, Judged, RawAdjustment, RawAvailability, RawCase, RawChosen, RawCivic, RawFix, RawLanguage,
    RawLearner, RawMark, RawSettings, RawWritten,
};
use super::read::Reference;
use crate::model::case::{
    Adjustment, Appointment, Asked, Assessed, Availability, Case, CaseLanguage, ChosenPlan, ChosenStep,
    CivicFacts, Consent, Decision, Exception, Extension, Fix, Learner, Mark, Settings, UnderWay, Work,
    Written,
};
use crate::model::code::{Key, Slug};
use crate::syntax::Spanned;

/// Where references go while a case is put together.
#[derive(Debug, Default)]
pub(super) struct Lowering {
    pub(super) references: Vec<Reference>,
}

impl Lowering {
    pub(super) fn case(&mut self, raw: RawCase) -> Case {
        Case {
            id: raw.id.value.0,
            catalog_version: raw.catalog_version.map(|version| version.to_string()),
            title: said(raw.title),
            learner: raw.learner.map(learner).unwrap_or_default(),
            goals: raw.goals.into_iter().map(|goal| self.key(goal)).collect(),
            plan_from: raw.plan_from,
            marks: self.marks(raw.marks),
            availability: availability(raw.availability),
            school_calendar: raw.school_calendar.map(|slug| self.slug(slug, Key::Calendar)),
            region: raw.region.map(|code| {
                self.references.push(Reference { key: Key::Region(code.value.0.clone()), place: code.place });
                code.value.0
            }),
            municipality: raw.municipality.map(|slug| slug.0),
            language: self.language(raw.language),
            civic: raw.civic.map(civic),
            work: raw.work.map(|work| Work { what: said(work.what), hours_per_week: work.hours_per_week.0 }),
            under_way: raw
                .under_way
                .into_iter()
                .map(|under_way| UnderWay {
                    offering: self.slug(under_way.offering, Key::Offering),
                    hours_per_week: under_way.hours_per_week.0,
                    until: under_way.until,
                })
                .collect(),
            placement_hours: raw.placement_hours.0,
            settings: raw.settings.as_ref().map(settings).unwrap_or_default(),
            adjustments: raw.adjustments.0.into_iter().map(|raw| self.adjustment(raw)).collect(),
            chosen: raw.chosen.map(|chosen| self.chosen(chosen)),
            decisions: raw
                .decisions
                .into_iter()
                .map(|raw| Decision { date: raw.date, author: said(raw.author), text: said(raw.text) })
                .collect(),
            assessment: raw
                .assessment
                .0
                .into_iter()
                .map(|raw| Assessed {
                    question: raw.question.value.into(),
                    verdict: raw.verdict.into(),
                    note: said(raw.note),
                    author: said(raw.author),
                    date: raw.date,
                })
                .collect(),
            asked: raw
                .asked
                .0
                .into_iter()
                .map(|raw| Asked { about: raw.about.value.0, known: raw.known })
                .collect(),
            appointments: raw
                .appointments
                .into_iter()
                .map(|raw| Appointment { date: raw.date, text: said(raw.text), by: raw.by.map(written) })
                .collect(),
            handover: said(raw.handover),
            handover_by: raw.handover_by.map(written),
            advisor: said(raw.advisor),
            consent: raw
                .consent
                .0
                .into_iter()
                .map(|raw| Consent {
                    with: said(raw.with),
                    reader: raw.reader.map(Into::into),
                    purpose: said(raw.purpose),
                    date: raw.date,
                    until: raw.until.map(|day| day.value),
                    withdrawn: raw.withdrawn.map(|day| day.value),
                    by: raw.by.map(written),
                })
                .collect(),
            ended: raw.ended,
        }
    }

    /// Notes that the case names something of a catalog, and where.
    fn key(&mut self, key: Spanned<Checked<Key>>) -> Key {
        self.references.push(Reference { key: key.value.0.clone(), place: key.place });
        key.value.0
    }

    fn slug(&mut self, slug: Spanned<Checked<Slug>>, kind: fn(Slug) -> Key) -> Slug {
        self.references.push(Reference { key: kind(slug.value.0.clone()), place: slug.place });
        slug.value.0
    }

    fn marks(&mut self, raw: Judged<RawMark>) -> Vec<Mark> {
        let marks = raw.0.into_iter().map(|raw| Mark {
            on: self.key(raw.on),
            state: raw.state.into(),
            author: said(raw.author),
            date: raw.date,
            reason: said(raw.reason),
        });
        marks.collect()
    }

    fn language(&mut self, raw: RawLanguage) -> CaseLanguage {
        CaseLanguage {
            band: self.slug(raw.band, Key::Band),
            levels: [raw.listening, raw.speaking, raw.reading, raw.writing].map(Into::into),
            hours_since: raw.hours_since.0,
            lessons_per_week: raw.lessons_per_week.map(|hours| hours.0),
            fixed: raw.fixed,
            literacy: raw.literacy.map(Into::into),
            schooling_years: raw.schooling_years.map(|years| years.0),
        }
    }

    fn adjustment(&mut self, raw: RawAdjustment) -> Adjustment {
        Adjustment {
            offering: self.slug(raw.offering, Key::Offering),
            fix: match raw.fix {
                RawFix::Pinned => Fix::Pinned(raw.start.map(|start| start.value)),
                RawFix::Forbidden => Fix::Forbidden,
            },
            author: said(raw.author),
            date: raw.date,
            reason: said(raw.reason),
        }
    }

    fn chosen(&mut self, raw: RawChosen) -> ChosenPlan {
        let goal = self.key(raw.goal);
        let steps = raw.steps.0.into_iter().map(|raw| ChosenStep {
            offering: self.slug(raw.offering, Key::Offering),
            start: raw.start,
            end: raw.end.value,
        });
        ChosenPlan {
            date: raw.date,
            author: said(raw.author),
            reason: said(raw.reason),
            finish: raw.finish,
            goal,
            steps: steps.collect(),
        }
    }
}

fn availability(raw: RawAvailability) -> Availability {
    let exceptions = raw.exceptions.0.into_iter().map(|raw| Exception {
        from: raw.from,
        to: raw.to.value,
        day: raw.day.0,
        evening: raw.evening.0,
        reason: said(raw.reason),
        by: raw.by.map(written),
    });
    Availability { day: raw.day.0, evening: raw.evening.0, exceptions: exceptions.collect() }
}

fn civic(raw: RawCivic) -> CivicFacts {
    let extensions = raw.extensions.into_iter().map(|raw| Extension {
        ground: said(raw.ground),
        months: raw.months.0,
        by: raw.by.map(written),
    });
    CivicFacts {
        act: raw.act.into(),
        route: raw.route.map(Into::into),
        group: raw.group.into(),
        first_pip: raw.first_pip,
        extensions: extensions.collect(),
        done: raw.done.0.into_iter().map(|raw| (raw.account.into(), raw.hours.0)).collect(),
        education_until: raw.education_until,
    }
}

fn learner(raw: RawLearner) -> Learner {
    Learner {
        name: said(raw.name),
        case_number: raw.case_number.map(|number| number.to_string()),
        age: raw.age.and_then(|age| u8::try_from(age.0).ok()),
    }
}

fn settings(raw: &RawSettings) -> Settings {
    let default = Settings::default();
    Settings {
        placement_counts: raw.placement_counts.map(Into::into).unwrap_or_default(),
        entry_waiver: raw.entry_waiver.map(Into::into).unwrap_or_default(),
        company: raw.company.map(Into::into).unwrap_or_default(),
        contract: raw.contract.map(Into::into).unwrap_or_default(),
        work_cap: raw.work_cap.map(|hours| hours.0),
        budget: raw.budget.map(|budget| budget.0),
        horizon_weeks: raw.horizon_weeks.map_or(default.horizon_weeks, |weeks| weeks.0),
        participation_per_week: raw.participation_per_week.map(|hours| hours.0),
        evening_only: raw.evening_only,
    }
}

fn written(raw: RawWritten) -> Written {
    Written { author: said(raw.author), date: raw.date }
}

/// A text that may be left out; left out it is empty.
fn said(text: Option<impl Deref<Target = str>>) -> String {
    text.map(|text| text.to_owned()).unwrap_or_default()
}

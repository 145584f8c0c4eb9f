//! The steps for a reader: what each gets of a step, and the steps in time.

use jiff::civil::Date;

use super::{Lane, LaneRow, Maker, StepRow, Timeline};
use crate::export::audience::Part;
use crate::export::plan_text;
use crate::i18n::number;
use crate::model::calendar::{monday_of, weeks_between};
use crate::model::case::ChosenStep;
use crate::model::civic::Account;
use crate::model::offering::{OfferingId, Pathway};
use crate::route::plan::{Reason, Step, Timing, Unsure};

/// Which kind of time a step takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LaneKind {
    Learning,
    Work,
    Language,
}

impl LaneKind {
    const ALL: [Self; 3] = [Self::Learning, Self::Work, Self::Language];

    const fn of(pathway: Pathway) -> Self {
        match pathway {
            Pathway::Bbl | Pathway::Practice | Pathway::Work => Self::Work,
            Pathway::LanguageCourse | Pathway::LanguageExam => Self::Language,
            _ => Self::Learning,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Learning => "ui-print-lane-learning",
            Self::Work => "ui-print-lane-work",
            Self::Language => "ui-print-lane-language",
        }
    }
}

impl Maker<'_> {
    /// The steps of the printed plan.
    pub(super) fn steps(&self) -> Vec<StepRow> {
        if let Some(chosen) = self.chosen_before() {
            let mut steps: Vec<&ChosenStep> = chosen.steps.iter().collect();
            steps.sort_by_key(|step| (step.start, step.end, step.offering.clone()));
            return (1..).zip(steps).map(|(number, step)| self.chosen_step(number, step)).collect();
        }
        (1..).zip(self.present_steps()).map(|(number, step)| self.step(number, step)).collect()
    }

    /// What the reader may know an offering as: a course in Dutch names a level.
    fn offering_name(&self, offering: OfferingId) -> String {
        let pathway = self.given.catalog.offering(offering).map(|offering| offering.pathway);
        match pathway {
            Some(pathway) if LaneKind::of(pathway) == LaneKind::Language && !self.gets(Part::Language) => {
                self.phrases.pathway(pathway)
            }
            _ => self.phrases.offering(offering),
        }
    }

    /// A step of a plan that was chosen before: what the case keeps of it, and nothing that belongs to another calculation.
    fn chosen_step(&self, number: usize, step: &ChosenStep) -> StepRow {
        let texts = self.words;
        let known = self.given.catalog.offering_by_slug(&step.offering);
        let weeks = weeks_between(monday_of(step.start), step.end) + 1;
        let dates = [
            ("start", self.date(step.start).into()),
            ("end", self.date(step.end).into()),
            ("weeks", weeks.into()),
        ];
        StepRow {
            number,
            key: step.offering.to_string(),
            name: known.map_or_else(|| step.offering.to_string(), |(id, _)| self.offering_name(id)),
            pathway: known.map(|(_, offering)| self.phrases.pathway(offering.pathway)).unwrap_or_default(),
            start: step.start,
            end: step.end,
            weeks,
            per_week: None,
            study_hours: None,
            estimated: false,
            cost_eur: None,
            about: vec![texts.with("ui-print-step-dates", &dates)],
            why: Vec::new(),
            doubts: Vec::new(),
            needs: Vec::new(),
            counts: Vec::new(),
            grade: known
                .filter(|_| self.gets(Part::Sources))
                .map(|(_, offering)| offering.facts.grade.word()),
        }
    }

    fn step(&self, number: usize, step: &Step) -> StepRow {
        let offering = self.given.catalog.offering(step.offering);
        let cost = if self.gets(Part::Cost) { step.cost_eur } else { None };
        StepRow {
            number,
            key: offering.map(|offering| offering.id.to_string()).unwrap_or_default(),
            name: self.offering_name(step.offering),
            pathway: offering.map(|offering| self.phrases.pathway(offering.pathway)).unwrap_or_default(),
            start: step.start,
            end: step.end,
            weeks: step.end_week - step.start_week,
            per_week: Some(step.hours_per_week),
            study_hours: Some(step.study_hours),
            estimated: step.estimated,
            cost_eur: cost,
            about: self.about_step(step),
            why: if self.gets(Part::Reasons) { self.why(step) } else { Vec::new() },
            doubts: if self.gets(Part::Doubts) { self.doubts(step) } else { Vec::new() },
            needs: self.needs(step),
            counts: self.counts(step),
            grade: self.gets(Part::Sources).then(|| step.grade.word()),
        }
    }

    /// Form, dates, hours and cost.
    fn about_step(&self, step: &Step) -> Vec<String> {
        let texts = self.words;
        let lang = self.given.texts.lang();
        let pathway = self.given.catalog.offering(step.offering).map(|offering| offering.pathway);
        let mut about = vec![plan_text::dates(&self.phrases, step)];
        let mut load = Vec::new();
        load.extend(pathway.map(|pathway| self.phrases.pathway(pathway)));
        if step.study_hours > 0 {
            let id = if step.estimated { "plan-step-load-estimated" } else { "plan-step-load" };
            load.push(texts.with(id, &[("hours", number(lang, step.study_hours).into())]));
        }
        if self.gets(Part::Cost) {
            load.push(match step.cost_eur {
                Some(cost) => texts.with("plan-step-cost", &[("cost", number(lang, cost).into())]),
                None => texts.get("plan-step-cost-unknown"),
            });
            if step.unsure.contains(&Unsure::Unfunded) {
                load.push(texts.get("plan-step-unfunded"));
            }
        }
        if self.gets(Part::Sources) {
            load.push(texts.with("plan-step-grade", &[("grade", step.grade.word().into())]));
        }
        about.push(load.join("; "));
        about
    }

    fn why(&self, step: &Step) -> Vec<String> {
        let plan = self.plan();
        let told: Vec<Reason> = step
            .because
            .iter()
            .filter(|reason| self.gets(Part::Civic) || !matches!(reason, Reason::Counts(_)))
            .copied()
            .collect();
        let mut why = plan_text::reasons(&self.phrases, &told);
        if self.gets(Part::Language) || !matches!(step.timing, Timing::Language { .. }) {
            why.push(self.phrases.timing(plan, &step.timing));
        }
        if self.gets(Part::Advice) {
            why.extend(self.phrases.slack(step));
        }
        why
    }

    fn doubts(&self, step: &Step) -> Vec<String> {
        let told = step.unsure.iter().filter(|unsure| {
            let language = matches!(unsure, Unsure::LanguageAdvised { .. });
            let personal = matches!(unsure, Unsure::Age(_));
            // What a company must offer has a place of its own, and that a price is not known stands with the hours.
            let elsewhere = matches!(unsure, Unsure::Company(_) | Unsure::Contract | Unsure::CostUnknown);
            (!language || self.gets(Part::Language)) && (!personal || self.gets(Part::Personal)) && !elsewhere
        });
        told.map(|unsure| self.phrases.unsure(unsure)).collect()
    }

    fn needs(&self, step: &Step) -> Vec<String> {
        let needs = step.unsure.iter().filter(|_| self.gets(Part::Workplace));
        needs
            .filter(|unsure| matches!(unsure, Unsure::Company(_) | Unsure::Contract))
            .map(|unsure| self.phrases.unsure(unsure))
            .collect()
    }

    fn counts(&self, step: &Step) -> Vec<String> {
        let told = step.because.iter().filter(|_| self.gets(Part::Civic));
        told.filter_map(|reason| match reason {
            Reason::Counts(account) => Some(self.phrases.account(*account)),
            _ => None,
        })
        .collect()
    }

    /// The steps in time, with the lessons, participation and exams beside them for who gets those.
    pub(super) fn timeline(&self, steps: &[StepRow]) -> Option<Timeline> {
        if !self.gets(Part::Timeline) {
            return None;
        }
        let start = monday_of(steps.iter().map(|step| step.start).min()?);
        let start = if self.chosen_before().is_some() { start } else { start.min(self.plan().start) };
        let finish = self.finish();
        let mut lanes = Vec::new();
        for kind in LaneKind::ALL {
            let rows: Vec<LaneRow> = steps
                .iter()
                .filter(|step| self.lane_of(step) == kind)
                .map(|step| step_row(start, step))
                .collect();
            if !rows.is_empty() {
                lanes.push(Lane { name: self.words.get(kind.name()), rows });
            }
        }
        lanes.extend(self.account_lane(start));
        lanes.extend(self.exam_lane(start));
        let rows = lanes.iter().flat_map(|lane| &lane.rows);
        let last = rows
            .flat_map(|row| row.bars.iter().map(|(_, to)| *to).chain(row.mark.map(|week| week + 1)))
            .max()
            .unwrap_or(0);
        let finish_week = finish.map(|day| weeks_between(start, day) + 1);
        let weeks = last.max(finish_week.unwrap_or(0)).max(1);
        Some(Timeline { start, weeks, lanes, finish_week })
    }

    fn lane_of(&self, step: &StepRow) -> LaneKind {
        let slug = step.key.parse().ok();
        let offering = slug.and_then(|slug| self.given.catalog.offering_by_slug(&slug));
        offering.map_or(LaneKind::Learning, |(_, offering)| LaneKind::of(offering.pathway))
    }

    /// The weeks in which hours are booked beside the steps.
    fn account_lane(&self, start: Date) -> Option<Lane> {
        if !self.gets(Part::Civic) || self.chosen_before().is_some() {
            return None;
        }
        let row = |account: Account| {
            let mut bars: Vec<(u32, u32)> = Vec::new();
            let mut hours = 0;
            for week in &self.plan().weeks {
                let booked = week.accounts.iter().filter(|(own, _)| *own == account).map(|(_, hours)| hours);
                let booked: u32 = booked.sum();
                if booked == 0 {
                    continue;
                }
                hours += booked;
                let at = weeks_between(start, week.date);
                match bars.last_mut() {
                    Some((_, to)) if *to == at => *to = at + 1,
                    _ => bars.push((at, at + 1)),
                }
            }
            let name = self.phrases.account(account);
            let args = [
                ("account", name.as_str().into()),
                ("hours", number(self.given.texts.lang(), hours).into()),
                ("weeks", bars.iter().map(|(from, to)| to - from).sum::<u32>().into()),
            ];
            let text = self.words.with("ui-print-lane-account", &args);
            (!bars.is_empty()).then_some(LaneRow { name, bars, estimated: false, mark: None, text })
        };
        let rows: Vec<LaneRow> = Account::ALL.into_iter().filter_map(row).collect();
        (!rows.is_empty()).then(|| Lane { name: self.words.get("ui-print-lane-civic"), rows })
    }

    fn exam_lane(&self, start: Date) -> Option<Lane> {
        let exams = self.plan().exams.iter().filter(|_| self.gets(Part::Exams));
        let rows: Vec<LaneRow> = exams
            .filter_map(|exam| {
                let day = exam.register_by.filter(|day| *day >= start)?;
                let name = self.phrases.exam(exam.part, exam.level);
                let args = [("exam", name.as_str().into())];
                let text = self.words.with("ui-print-moment-register", &args);
                let text = format!("{}: {text}", self.date(day));
                let mark = Some(weeks_between(start, day));
                Some(LaneRow { name, bars: Vec::new(), estimated: false, mark, text })
            })
            .collect();
        (!rows.is_empty()).then(|| Lane { name: self.words.get("ui-print-lane-exams"), rows })
    }
}

fn step_row(start: Date, step: &StepRow) -> LaneRow {
    let from = weeks_between(start, step.start);
    let dates = step.about.first().map_or("", String::as_str);
    LaneRow {
        name: format!("{} {}", step.number, step.name),
        bars: vec![(from, from + step.weeks.max(1))],
        estimated: step.estimated,
        mark: None,
        text: format!("{} {}: {dates}", step.number, step.name),
    }
}

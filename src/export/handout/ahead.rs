//! What lies ahead: important days, what the goal leads on to, what to mind and what would help.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Block, Given, Maker, Moment, StepRow};
use crate::export::audience::Part;
use crate::i18n::date_long;
use crate::model::item::{ItemId, ItemKind};
use crate::route::plan::{ExamPart, ExamPlan, Unlock};

/// Months after the goal at which somebody asks how the work goes.
const FOLLOW_UP_MONTHS: [i32; 2] = [3, 6];

/// The lowest level of a diploma that is a start qualification.
const START_QUALIFICATION: u8 = 2;

impl Maker<'_> {
    /// Every day that matters, in order.
    pub(super) fn moments(&self, steps: &[StepRow]) -> Vec<Moment> {
        let mut moments = Vec::new();
        for (place, step) in steps.iter().enumerate() {
            let name = step.name.as_str();
            let reached = self.reached(place);
            let end = if reached.is_empty() {
                self.words.with("ui-print-moment-end", &[("name", name.into())])
            } else {
                let args = [("name", name.into()), ("items", reached.join("; ").into())];
                self.words.with("ui-print-moment-reached", &args)
            };
            moments.push(Moment {
                date: step.start,
                key: format!("start/{}", step.key),
                text: self.words.with("ui-print-moment-start", &[("name", name.into())]),
                important: place == 0,
                is_fixed: false,
            });
            let important = !reached.is_empty();
            moments.push(Moment {
                date: step.end,
                key: format!("end/{}", step.key),
                text: end,
                important,
                is_fixed: false,
            });
        }
        if self.gets(Part::Milestones) {
            self.add_finish(&mut moments);
        }
        self.add_civic(&mut moments);
        if self.gets(Part::Appointments) {
            moments.extend((1..).zip(&self.given.case.appointments).map(
                |(number, appointment): (u32, _)| Moment {
                    date: appointment.date,
                    key: format!("appointment/{number}"),
                    text: appointment.text.clone(),
                    important: false,
                    is_fixed: true,
                },
            ));
        }
        moments.sort_by(|a, b| a.date.cmp(&b.date).then_with(|| a.key.cmp(&b.key)));
        moments
    }

    /// What is reached at the end of a step, goals and credentials only.
    fn reached(&self, place: usize) -> Vec<String> {
        let unlocks = self.present_steps().get(place).map(|step| step.unlocks.as_slice()).unwrap_or_default();
        let items = unlocks.iter().filter_map(|unlock| match unlock {
            Unlock::Item(item) => Some(*item),
            Unlock::Step(_) => None,
        });
        // That the goal is reached has a day of its own.
        let goal = self.plan().goal;
        items
            .filter(|item| *item != goal && self.is_credential(*item))
            .map(|item| self.item_name(item))
            .collect()
    }

    fn is_credential(&self, item: ItemId) -> bool {
        self.given.catalog.item(item).is_some_and(|item| {
            matches!(
                item.kind,
                ItemKind::Diploma(_)
                    | ItemKind::Certificate { .. }
                    | ItemKind::Statement { .. }
                    | ItemKind::Licence { .. }
                    | ItemKind::Job { .. }
            )
        })
    }

    fn add_finish(&self, moments: &mut Vec<Moment>) {
        let Some(finish) = self.finish() else { return };
        let goal = self.goal_name();
        let goal = [("goal", goal.into())];
        moments.push(Moment {
            date: finish,
            key: "finish".to_owned(),
            text: self.words.with("ui-print-moment-finish", &goal),
            important: true,
            is_fixed: false,
        });
        for months in FOLLOW_UP_MONTHS {
            let Ok(date) = finish.checked_add(months.months()) else { continue };
            moments.push(Moment {
                date,
                key: format!("follow-up/{months}"),
                text: self.words.with("ui-print-moment-follow-up", &[("months", i64::from(months).into())]),
                important: true,
                is_fixed: false,
            });
        }
    }

    /// Days of civic integration: registering for exams, hours that must be made, the end of the term.
    fn add_civic(&self, moments: &mut Vec<Moment>) {
        let plan = self.plan();
        for exam in plan.exams.iter().filter(|_| self.gets(Part::Exams)) {
            let name = self.phrases.exam(exam.part, exam.level);
            if let Some(date) = exam.register_by {
                let args = [("exam", name.as_str().into())];
                moments.push(Moment {
                    date,
                    key: format!("register/{}", exam_word(exam)),
                    text: self.words.with("ui-print-moment-register", &args),
                    important: true,
                    is_fixed: true,
                });
            }
        }
        if !self.gets(Part::Civic) || self.given.case.civic.is_none() {
            return;
        }
        for account in plan.civic.iter().filter(|account| account.required > account.done) {
            let name = self.phrases.account(account.account);
            let word = account.account.word();
            let hours = account.required;
            if let Some(date) = account.deadline {
                let args = [("account", name.as_str().into()), ("hours", hours.into())];
                let text = self.words.with("ui-print-moment-deadline", &args);
                moments.push(Moment {
                    date,
                    key: format!("deadline/{word}"),
                    text,
                    important: true,
                    is_fixed: true,
                });
            }
            if let Some(date) = account.met_on.filter(|_| self.chosen_before().is_none()) {
                let args = [("account", name.as_str().into()), ("hours", hours.into())];
                let text = self.words.with("ui-print-moment-met", &args);
                moments.push(Moment {
                    date,
                    key: format!("met/{word}"),
                    text,
                    important: true,
                    is_fixed: false,
                });
            }
        }
        if let Some(date) = plan.term_end {
            let text = self.words.get("ui-print-moment-term");
            moments.push(Moment { date, key: "term".to_owned(), text, important: true, is_fixed: true });
        }
    }

    /// The important days as a list.
    pub(super) fn days(given: &Given<'_>, moments: &[Moment]) -> Vec<Block> {
        let shown = moments.iter().filter(|moment| moment.important && given.audience.gets(Part::Milestones));
        let facts: Vec<(String, String)> =
            shown.map(|moment| (long(given, moment.date), moment.text.clone())).collect();
        if facts.is_empty() { Vec::new() } else { vec![Block::Facts(facts)] }
    }

    /// What the goal leads on to: jobs, the next job on a path, and a start qualification.
    pub(super) fn leads_on(&self) -> Vec<Block> {
        if !self.gets(Part::LeadsOn) {
            return Vec::new();
        }
        let catalog = self.given.catalog;
        let goal = match self.chosen_before() {
            Some(chosen) => catalog.item_by_key(&chosen.goal).map(|(id, _)| id),
            None => Some(self.plan().goal),
        };
        let Some(goal) = goal else { return Vec::new() };
        let texts = self.words;
        let mut lines = Vec::new();
        let is_job =
            |item: &ItemId| catalog.item(*item).is_some_and(|item| matches!(item.kind, ItemKind::Job { .. }));
        let mut jobs: Vec<ItemId> = catalog.graph.unlocks(goal).into_iter().filter(is_job).collect();
        if is_job(&goal) {
            jobs.push(goal);
        }
        let nearer: Vec<String> =
            jobs.iter().filter(|job| **job != goal).map(|job| self.item_name(*job)).collect();
        if !nearer.is_empty() {
            let args = [("n", nearer.len().into()), ("jobs", nearer.join("; ").into())];
            lines.push(texts.with("ui-print-leads-jobs", &args));
        }
        for job in &jobs {
            for path in &catalog.paths {
                let at = path.steps.iter().position(|step| step.job == *job);
                if let Some(next) = at.and_then(|at| path.steps.get(at + 1)) {
                    let args = [
                        ("job", self.item_name(*job).into()),
                        ("next", self.item_name(next.job).into()),
                        ("path", path.name.as_str().into()),
                    ];
                    lines.push(texts.with("ui-print-leads-next", &args));
                }
            }
        }
        let level = catalog.item(goal).filter(|item| matches!(item.kind, ItemKind::Diploma(_)));
        if level.and_then(crate::model::Item::level).is_some_and(|level| level >= START_QUALIFICATION) {
            lines.push(texts.get("ui-print-leads-start-qualification"));
        }
        if lines.is_empty() { Vec::new() } else { vec![Block::Points(lines)] }
    }

    /// What to mind about the plan as a whole.
    pub(super) fn warnings(&self) -> Vec<Block> {
        if !self.gets(Part::Warnings) || self.plan().warnings.is_empty() {
            return Vec::new();
        }
        vec![Block::Points(self.plan().warnings.iter().map(|one| self.phrases.warning(one)).collect())]
    }

    /// Why the plan does not finish earlier, and what would help.
    pub(super) fn advice(&self) -> Vec<Block> {
        if !self.gets(Part::Advice) {
            return Vec::new();
        }
        let lists = self.phrases.helps(self.given.proposal).into_iter();
        lists.flat_map(|(heading, lines)| [Block::Subheading(heading), Block::Points(lines)]).collect()
    }
}

/// A word for an exam that is the same in every language.
fn exam_word(exam: &ExamPlan) -> String {
    let part = match exam.part {
        ExamPart::Skill(skill) => skill.word(),
        ExamPart::Knm => "knm",
    };
    format!("{part}/{}", exam.level.map_or("", crate::model::Level::word))
}

fn long(given: &Given<'_>, date: Date) -> String {
    date_long(given.texts, date)
}

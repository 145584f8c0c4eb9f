//! What is known of the learner: who, what is wanted, the language, civic integration, and what can be shown.

use super::{Note, TextLine};
use crate::export::handout::{literacy_name, state_name};
use crate::export::{plan_text, rule_words};
use crate::i18n::{Lang, number};
use crate::model::case::{Mark, MarkState};
use crate::model::fact::Wording;
use crate::model::language::Skill;

impl Note<'_> {
    /// Who the learner is, with the hours there are.
    pub(super) fn learner(&self) -> Vec<TextLine> {
        let (case, catalog) = (self.passing.case, self.passing.catalog);
        let weekly = |hours: u32| self.with("ui-print-weekly", &[("hours", hours.into())]);
        let mut lines = Vec::new();
        self.fact(&mut lines, "handover-name", &case.learner.name);
        self.fact(&mut lines, "ui-print-number", case.learner.case_number.as_deref().unwrap_or_default());
        self.fact(&mut lines, "ui-print-about", &case.title);
        let age = case.learner.age.map(|age| age.to_string());
        self.fact(&mut lines, "ui-print-age", &age.unwrap_or_default());
        let region = case.region.as_ref().and_then(|code| catalog.region(code));
        self.fact(&mut lines, "ui-print-region", region.map_or("", |region| region.name.as_str()));
        let municipality = case.municipality.as_ref().map(ToString::to_string);
        self.fact(&mut lines, "ui-print-municipality", &municipality.unwrap_or_default());
        let work = case.work.as_ref().map(|work| format!("{}, {}", work.what, weekly(work.hours_per_week)));
        self.fact(&mut lines, "ui-print-work", &work.unwrap_or_default());
        for course in &case.under_way {
            let args = [
                ("what", self.offering(&course.offering).into()),
                ("hours", course.hours_per_week.into()),
                ("until", self.date(course.until).into()),
            ];
            lines.push(TextLine::Point(self.with("ui-note-under-way", &args)));
        }
        if case.placement_hours > 0 {
            let hours = number(self.passing.texts.lang(), case.placement_hours);
            self.fact(&mut lines, "ui-print-placement", &hours);
        }
        if case.says_hours() {
            self.fact(&mut lines, "ui-print-day", &weekly(case.availability.day));
            self.fact(&mut lines, "ui-print-evening", &weekly(case.availability.evening));
        }
        if case.settings.evening_only {
            self.fact(&mut lines, "ui-print-evening-only", &self.get("counted-yes"));
        }
        for own in &case.availability.exceptions {
            let args = [
                ("from", self.date(own.from).into()),
                ("to", self.date(own.to).into()),
                ("day", own.day.into()),
                ("evening", own.evening.into()),
            ];
            let line = self.with("ui-print-exception", &args);
            let why = if own.reason.is_empty() { String::new() } else { format!(" ({})", own.reason) };
            lines.push(TextLine::Point(line + &why));
        }
        lines
    }

    /// What is wanted, the goal that is planned for first.
    pub(super) fn goal(&self) -> Vec<TextLine> {
        let case = self.passing.case;
        let mut lines: Vec<TextLine> =
            case.goals.iter().map(|goal| TextLine::Point(self.key(goal))).collect();
        if lines.is_empty() {
            lines.push(TextLine::Text(self.get("handover-no-goal")));
        }
        let from = case.plan_from.map(|day| self.date(day));
        self.fact(&mut lines, "ui-print-from", &from.unwrap_or_default());
        let budget = case.settings.budget.map(|euro| number(self.passing.texts.lang(), euro));
        let budget = budget.map(|euro| self.with("plan-step-cost", &[("cost", euro.into())]));
        self.fact(&mut lines, "ui-print-budget", &budget.unwrap_or_default());
        lines
    }

    /// The level in each skill, and how Dutch is learned.
    pub(super) fn language(&self) -> Vec<TextLine> {
        let language = &self.passing.case.language;
        let levels = Skill::ALL.into_iter().map(|skill| {
            TextLine::Point(format!("{}: {}", self.phrases.skill(skill), language.level(skill).word()))
        });
        let mut lines: Vec<TextLine> = levels.collect();
        let literacy = language.literacy.map(|literacy| self.get(literacy_name(literacy)));
        self.fact(&mut lines, "ui-print-literacy", &literacy.unwrap_or_default());
        let years = language.schooling_years.map(|years| years.to_string());
        self.fact(&mut lines, "ui-print-schooling", &years.unwrap_or_default());
        let band = self.passing.catalog.band(&language.band).map(|band| self.wording(&band.name));
        self.fact(&mut lines, "ui-print-pace", band.unwrap_or_default());
        let lessons = language.lessons_per_week;
        let lessons = lessons.map(|hours| self.with("ui-print-weekly", &[("hours", hours.into())]));
        self.fact(&mut lines, "ui-print-lessons", &lessons.unwrap_or_default());
        lines
    }

    fn wording<'w>(&self, wording: &'w Wording) -> &'w str {
        match self.passing.texts.lang() {
            Lang::Nl => &wording.nl,
            Lang::En => &wording.en,
        }
    }

    /// The duty with its days, and the hours of each account with their deadlines.
    pub(super) fn civic(&self) -> Vec<TextLine> {
        let Some(civic) = &self.passing.case.civic else {
            return vec![TextLine::Text(self.get("handover-no-civic"))];
        };
        let mut lines = Vec::new();
        let word = |start: &str, word: &str| self.get(&format!("{start}-{word}"));
        self.fact(&mut lines, "ui-print-act", &word("act", rule_words::act(civic.act)));
        let route = civic.route.map(|route| word("route", rule_words::route(route)));
        self.fact(&mut lines, "ui-print-route", &route.unwrap_or_default());
        self.fact(&mut lines, "ui-print-group", &word("group", rule_words::group(civic.group)));
        let day = |date: Option<jiff::civil::Date>| date.map(|day| self.date(day)).unwrap_or_default();
        self.fact(&mut lines, "ui-print-pip", &day(civic.first_pip));
        let plan = self.passing.proposal.map(|proposal| &proposal.plan);
        self.fact(&mut lines, "ui-print-term", &day(plan.and_then(|plan| plan.term_end)));
        self.fact(&mut lines, "handover-education-until", &day(civic.education_until));
        for own in &civic.extensions {
            let args = [("months", own.months.into()), ("ground", own.ground.as_str().into())];
            lines.push(TextLine::Point(self.with("ui-print-extension", &args)));
        }
        match plan.filter(|plan| !plan.civic.is_empty()) {
            Some(plan) => lines.extend(
                plan.civic.iter().map(|own| TextLine::Point(plan_text::account_line(&self.phrases, own))),
            ),
            None => lines.extend(civic.done.iter().map(|(account, hours)| {
                let hours = number(self.passing.texts.lang(), *hours);
                let args = [("account", self.phrases.account(*account).into()), ("hours", hours.into())];
                TextLine::Point(self.with("handover-done", &args))
            })),
        }
        for exam in plan.iter().flat_map(|plan| &plan.exams) {
            let mut line = self.phrases.exam(exam.part, exam.level);
            if let Some(day) = exam.register_by {
                let args = [("date", self.date(day).into())];
                line = format!("{line}, {}", self.with("plan-exam-register", &args));
            }
            lines.push(TextLine::Point(line));
        }
        lines
    }

    /// What can be shown, by how far it has come, with the evidence.
    pub(super) fn marks(&self) -> Vec<TextLine> {
        let mut lines = Vec::new();
        let order = [
            MarkState::Granted,
            MarkState::Requested,
            MarkState::Evidenced,
            MarkState::Claimed,
            MarkState::Refused,
        ];
        for state in order {
            let of_state = self.passing.case.marks.iter().filter(|mark| mark.state == state);
            let marks: Vec<TextLine> = of_state.map(|mark| self.mark(mark)).collect();
            if !marks.is_empty() {
                lines.push(TextLine::Subheading(self.with(state_name(state), &[("who", "advisor".into())])));
                lines.extend(marks);
            }
        }
        lines
    }

    fn mark(&self, mark: &Mark) -> TextLine {
        let id = if mark.reason.is_empty() { "ui-print-mark-by" } else { "ui-print-mark-reason" };
        let args = [
            ("what", self.key(&mark.on).into()),
            ("author", mark.author.as_str().into()),
            ("date", self.date(mark.date).into()),
            ("reason", mark.reason.as_str().into()),
        ];
        TextLine::Point(self.with(id, &args))
    }
}

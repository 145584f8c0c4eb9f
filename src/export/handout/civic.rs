//! Civic integration beside the plan: hours, term and exams.

use super::{Block, Gauge, Maker};
use crate::export::audience::Part;
use crate::export::plan_text;
use crate::export::rule_words;
use crate::i18n::number;
use crate::route::plan::{AccountPlan, ExamPlan};

impl Maker<'_> {
    /// The duty, the hours of each account and the term.
    pub(super) fn civic(&self) -> Vec<Block> {
        let Some(civic) = self.given.case.civic.as_ref().filter(|_| self.gets(Part::Civic)) else {
            return Vec::new();
        };
        let texts = self.words;
        let mut facts =
            vec![(texts.get("ui-print-act"), texts.get(&format!("act-{}", rule_words::act(civic.act))))];
        if let Some(route) = civic.route {
            let route = texts.get(&format!("route-{}", rule_words::route(route)));
            facts.push((texts.get("ui-print-route"), route));
        }
        let group = texts.get(&format!("group-{}", rule_words::group(civic.group)));
        facts.push((texts.get("ui-print-group"), group));
        if let Some(day) = civic.first_pip {
            facts.push((texts.get("ui-print-pip"), self.date(day)));
        }
        if let Some(day) = self.plan().term_end {
            facts.push((texts.get("ui-print-term"), self.date(day)));
        }
        let mut blocks = vec![Block::Facts(facts)];
        let gauges: Vec<Gauge> = self.plan().civic.iter().map(|account| self.gauge(account)).collect();
        if !gauges.is_empty() {
            blocks.push(Block::Gauges(gauges));
        }
        let extensions: Vec<String> = civic
            .extensions
            .iter()
            .map(|extension| {
                let args =
                    [("months", extension.months.into()), ("ground", extension.ground.as_str().into())];
                texts.with("ui-print-extension", &args)
            })
            .collect();
        if !extensions.is_empty() {
            blocks.push(Block::Points(extensions));
        }
        blocks
    }

    /// Hours of an account: beside a plan that was chosen before only what is made, because the plan for them is another one's.
    fn gauge(&self, account: &AccountPlan) -> Gauge {
        let name = self.phrases.account(account.account);
        let (planned, text) = if self.chosen_before().is_some() {
            let lang = self.given.texts.lang();
            let args = [
                ("account", name.as_str().into()),
                ("planned", number(lang, account.done).into()),
                ("required", number(lang, account.required).into()),
            ];
            let mut text = self.words.with("plan-civic-line", &args);
            if let Some(day) = account.deadline {
                let before = self.words.with("plan-civic-deadline", &[("date", self.date(day).into())]);
                text = format!("{text}, {before}");
            }
            (account.done, text)
        } else {
            (account.done + account.planned, plan_text::account_line(&self.phrases, account))
        };
        Gauge { name, done: account.done, planned, required: account.required, text }
    }

    /// The exams with the days to register.
    pub(super) fn exams(&self) -> Vec<Block> {
        if !self.gets(Part::Exams) || self.plan().exams.is_empty() {
            return Vec::new();
        }
        vec![Block::Points(self.plan().exams.iter().map(|exam| self.exam(exam)).collect())]
    }

    fn exam(&self, exam: &ExamPlan) -> String {
        let texts = self.words;
        let mut parts = vec![self.phrases.exam(exam.part, exam.level)];
        if let Some(day) = exam.register_by {
            parts.push(texts.with("plan-exam-register", &[("date", self.date(day).into())]));
        }
        if let Some(week) = exam.ready_week.filter(|_| self.chosen_before().is_none()) {
            let day = crate::model::calendar::add_weeks(self.plan().start, week);
            parts.push(texts.with("plan-exam-ready", &[("date", self.date(day).into())]));
        }
        let wait = [("queue", exam.queue_weeks.into()), ("result", exam.result_weeks.into())];
        parts.push(texts.with("plan-exam-wait", &wait));
        parts.join(", ")
    }
}

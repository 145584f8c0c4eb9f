//! The plan as plain text: for a terminal, a pipe, or a screen reader.

use super::lines::Lines;
use super::phrases::Phrases;
use crate::i18n::{Texts, number};
use crate::model::Catalog;
use crate::route::plan::{Plan, Proposal, Reason, Step, Unsure};

/// How much the text says.
#[derive(Debug, Clone, Copy, Default)]
pub struct TextOptions {
    /// With the reasons, doubts and sources of every step.
    pub explain: bool,
    /// How wide the text may be; lines are wrapped at words.
    pub width: Option<usize>,
}

/// The plan as text, with a line end after every line.
pub fn plan_text(
    texts: &Texts,
    catalog: &Catalog,
    title: &str,
    proposal: &Proposal,
    options: TextOptions,
) -> String {
    let phrases = Phrases { texts, catalog };
    let mut lines = Lines::new(options.width.unwrap_or(100));
    let plan = &proposal.plan;
    lines.add(0, &phrases.title(title));
    lines.add(0, &texts.with("plan-goal", &[("goal", phrases.item(plan.goal).into())]));
    lines.add(0, &phrases.answer(proposal));
    for line in phrases.around(proposal) {
        lines.add(0, &line);
    }
    if let Some(conflict) = &plan.conflict {
        lines.heading(&texts.get("plan-heading-conflict"));
        for (at, line) in phrases.conflict(plan, conflict).into_iter().enumerate() {
            lines.add(if at == 0 { 0 } else { 2 }, &if at == 0 { line } else { format!("- {line}") });
        }
    }
    if !plan.steps.is_empty() {
        lines.heading(&texts.get("plan-heading-steps"));
        for (at, step) in plan.steps.iter().enumerate() {
            self::step(&phrases, plan, at, step, options.explain, &mut lines);
        }
    }
    for (heading, points) in phrases.by_hand(plan).into_iter().chain(phrases.beside(proposal)) {
        lines.heading(&heading);
        for point in points {
            lines.add(2, &format!("- {point}"));
        }
    }
    civic(&phrases, plan, &mut lines);
    if !plan.warnings.is_empty() {
        lines.heading(&texts.get("plan-heading-warnings"));
        for warning in &plan.warnings {
            lines.add(2, &format!("- {}", phrases.warning(warning)));
        }
    }
    lines.add(0, "");
    lines.add(0, &texts.get("plan-advice"));
    lines.add(0, &texts.with("plan-catalog", &[("version", plan.catalog_version.as_str().into())]));
    lines.text
}

fn step(phrases: &Phrases<'_>, plan: &Plan, at: usize, step: &Step, explain: bool, lines: &mut Lines) {
    let texts = phrases.texts;
    let name = phrases.offering(step.offering);
    lines.add(2, &texts.with("plan-step", &[("n", (at + 1).into()), ("name", name.into())]));
    lines.add(5, &dates(phrases, step));
    lines.add(5, &load(phrases, step));
    if !explain {
        return;
    }
    for reason in reasons(phrases, &step.because) {
        lines.add(5, &texts.with("plan-step-why", &[("text", reason.into())]));
    }
    let timing = phrases.timing(plan, &step.timing);
    lines.add(5, &texts.with("plan-step-when", &[("text", timing.into())]));
    if let Some(slack) = phrases.slack(step) {
        lines.add(5, &slack);
    }
    let unlocked: Vec<String> = step.unlocks.iter().map(|unlock| phrases.unlock(plan, unlock)).collect();
    if !unlocked.is_empty() {
        lines.add(5, &texts.with("plan-step-unlocks", &[("text", unlocked.join("; ").into())]));
    }
    for unsure in &step.unsure {
        lines.add(5, &texts.with("plan-step-unsure", &[("text", phrases.unsure(unsure).into())]));
    }
    for measure in phrases.measures(plan, step) {
        lines.add(5, &texts.with("plan-step-measure", &[("text", measure.into())]));
    }
    for source in step.sources.iter().filter_map(|source| phrases.catalog.source(*source)) {
        let args = &[
            ("title", source.title.as_str().into()),
            ("grade", source.grade.word().into()),
            ("date", phrases.date(source.checked_on).into()),
        ];
        lines.add(5, &texts.with("plan-step-source", args));
    }
}

/// When a step runs: dates, weeks and hours a week.
pub fn dates(phrases: &Phrases<'_>, step: &Step) -> String {
    // A step without hours is waiting time: an application, a queue, a result.
    let id = if step.hours_per_week == 0 { "plan-step-dates-waiting" } else { "plan-step-dates" };
    phrases.texts.with(
        id,
        &[
            ("start", phrases.date(step.start).into()),
            ("end", phrases.date(step.end).into()),
            ("weeks", (step.end_week - step.start_week).into()),
            ("perweek", step.hours_per_week.into()),
        ],
    )
}

/// What a step takes: hours, cost, and how good its sources are.
pub fn load(phrases: &Phrases<'_>, step: &Step) -> String {
    let texts = phrases.texts;
    let hours = number(texts.lang(), step.study_hours);
    let id = if step.estimated { "plan-step-load-estimated" } else { "plan-step-load" };
    let cost = match step.cost_eur {
        Some(cost) => texts.with("plan-step-cost", &[("cost", number(texts.lang(), cost).into())]),
        None => texts.get("plan-step-cost-unknown"),
    };
    let cost = if step.unsure.contains(&Unsure::Unfunded) {
        format!("{cost}; {}", texts.get("plan-step-unfunded"))
    } else {
        cost
    };
    let grade = texts.with("plan-step-grade", &[("grade", step.grade.word().into())]);
    if step.study_hours == 0 {
        return format!("{cost}; {grade}");
    }
    format!("{}; {cost}; {grade}", texts.with(id, &[("hours", hours.into())]))
}

/// Reasons in words. Work processes of one thing are told in one breath: the first two, and how many more.
pub fn reasons(phrases: &Phrases<'_>, because: &[Reason]) -> Vec<String> {
    let mut told = Vec::new();
    let mut grouped: Vec<(crate::model::ItemId, Vec<crate::model::ItemId>)> = Vec::new();
    for reason in because {
        match reason {
            Reason::Gives { item, needed_for } => {
                match grouped.iter_mut().find(|(known, _)| known == needed_for) {
                    Some((_, items)) => items.push(*item),
                    None => grouped.push((*needed_for, vec![*item])),
                }
            }
            other => told.push(phrases.reason(other)),
        }
    }
    for (needed_for, items) in grouped {
        // A third name takes no more room than saying that there is one more.
        let named = if items.len() == 3 { 3 } else { 2 };
        let mut names: Vec<String> = items.iter().take(named).map(|item| phrases.item(*item)).collect();
        if items.len() > named {
            names.push(phrases.texts.with("plan-more-reasons", &[("n", (items.len() - named).into())]));
        }
        told.push(phrases.texts.with(
            "plan-reason-gives",
            &[("item", names.join("; ").into()), ("for", phrases.item(needed_for).into())],
        ));
    }
    told
}

fn civic(phrases: &Phrases<'_>, plan: &Plan, lines: &mut Lines) {
    let texts = phrases.texts;
    if !plan.civic.is_empty() {
        lines.heading(&texts.get("plan-heading-civic"));
    }
    for account in &plan.civic {
        lines.add(2, &format!("- {}", account_line(phrases, account)));
    }
    if !plan.exams.is_empty() {
        lines.heading(&texts.get("plan-heading-exams"));
    }
    for exam in &plan.exams {
        let mut parts = vec![phrases.exam(exam.part, exam.level)];
        if let Some(date) = exam.register_by {
            parts.push(texts.with("plan-exam-register", &[("date", phrases.date(date).into())]));
        }
        // A step says itself when it is and how long it takes.
        if let Some(step) = phrases.exam_step(plan, exam) {
            parts.push(step);
            lines.add(2, &format!("- {}", parts.join(", ")));
            continue;
        }
        if let Some(week) = exam.ready_week {
            let date = crate::model::calendar::add_weeks(plan.start, week);
            parts.push(texts.with("plan-exam-ready", &[("date", phrases.date(date).into())]));
        }
        let wait = &[("queue", exam.queue_weeks.into()), ("result", exam.result_weeks.into())];
        parts.push(texts.with("plan-exam-wait", wait));
        lines.add(2, &format!("- {}", parts.join(", ")));
    }
}

/// One account in words.
pub fn account_line(phrases: &Phrases<'_>, account: &crate::route::plan::AccountPlan) -> String {
    let texts = phrases.texts;
    let lang = texts.lang();
    let mut parts = vec![texts.with(
        "plan-civic-line",
        &[
            ("account", phrases.account(account.account).into()),
            (
                "planned",
                number(lang, (account.done + account.planned).saturating_sub(account.surplus())).into(),
            ),
            ("required", number(lang, account.required).into()),
        ],
    )];
    if account.surplus() > 0 {
        parts.push(phrases.surplus(account));
    }
    if account.within_steps > 0 {
        let within = number(lang, account.within_steps);
        parts.push(texts.with("plan-civic-within", &[("hours", within.into())]));
    }
    if let Some(deadline) = account.deadline {
        parts.push(texts.with("plan-civic-deadline", &[("date", phrases.date(deadline).into())]));
    }
    if account.required > 0 {
        parts.push(match account.met_on {
            Some(date) => texts.with("plan-civic-met", &[("date", phrases.date(date).into())]),
            None => texts.get("plan-civic-not-met"),
        });
    }
    parts.join(", ")
}

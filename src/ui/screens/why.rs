//! Why: the reasons of the plan as a whole or of its selected step, its sources, what is unsure; or why there is no plan.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::plan_rows::Row;
use crate::app::session::Session;
use crate::app::words;
use crate::export;
use crate::i18n;
use crate::model::calendar::add_weeks;
use crate::route::plan::{ExamPlan, Step};
use crate::route::{Plan, Proposal};
use crate::ui::theme::Role;
use crate::ui::view::Pen;

use super::doc::{self, Doc};
use super::parts::{Page, capital, no_proposal, sources};
use super::{by_hand, conflict, limits, plan_moments};

/// Draws the view.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    if let Some(proposal) = session.proposal().filter(|_| shows_conflict(session)) {
        draw_conflict(pen, buf, area, session, proposal);
        return;
    }
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let page = page(pen, session, inner.width);
    let hidden = page.lines.len().saturating_sub(usize::from(inner.height));
    let from = pen.memory.page(session.why_scroll, hidden);
    page.draw(buf, inner, from);
    pen.more(buf, inner, "ui-more-below", hidden.saturating_sub(from));
    pen.focus(inner, 0, 0);
}

/// The page for the selected row of the plan.
pub fn page(pen: &Pen<'_>, session: &Session, width: u16) -> Page {
    let mut page = Page::default();
    let text = pen.theme.style(Role::Text);
    let Some(proposal) = session.proposal() else {
        page.text("", &no_proposal(pen, session), width, text);
        return page;
    };
    let plan = &proposal.plan;
    match session.selected_plan_row() {
        Some(Row::Step(place)) => {
            if let Some(step) = plan.steps.get(place) {
                step_page(pen, &mut page, plan, place, step, width);
            }
        }
        Some(Row::Adopted) => by_hand::adopted_page(pen, &mut page, plan, width),
        Some(Row::Fixed(place)) => by_hand::fixed_page(pen, &mut page, proposal, place, width),
        Some(Row::Account(place)) => account_page(pen, &mut page, plan, place, width),
        Some(Row::Exam(place)) => {
            if let Some(exam) = plan.exams.get(place) {
                page.line(pen.texts.get("plan-heading-exams"), pen.theme.style(Role::Heading));
                page.text("", &exam_line(pen, plan, exam), width, text);
            }
        }
        Some(Row::Milestone(place)) => {
            if let Some(milestone) = session.planning.milestones.get(place) {
                plan_moments::page(pen, &mut page, plan, milestone, width);
            }
        }
        Some(Row::Warning(place)) => {
            if let Some(warning) = plan.warnings.get(place) {
                page.line(pen.texts.get("plan-heading-warnings"), pen.theme.style(Role::Heading));
                page.text("", &pen.phrases.warning(warning), width, text);
            }
        }
        Some(Row::Finish) => limits::page(pen, &mut page, session, proposal, width),
        Some(row @ (Row::Demand(_) | Row::Blocked(_))) => {
            conflict::page(pen, &mut page, session, proposal, row, width);
        }
        None => around(pen, &mut page, proposal, width),
    }
    page
}

/// Whether the reasons that there is no plan are shown, and not another row.
fn shows_conflict(session: &Session) -> bool {
    let conflict = session.plan().is_some_and(|plan| plan.conflict.is_some());
    conflict && session.selected_plan_row().is_none_or(Row::is_in_conflict)
}

/// What stands in the way of a plan, to be walked through, and what can be done about the selected row.
fn draw_conflict(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session, proposal: &Proposal) {
    let mut doc = Doc::default();
    doc.heading(pen, &pen.texts.get("plan-heading-conflict"));
    let inner = area.width.saturating_sub(2);
    conflict::add(pen, &mut doc, session, proposal, area.width);
    doc.gap();
    if session.selected_plan_row().is_some() {
        doc.page(page(pen, session, inner));
        doc.gap();
    }
    let mut rest = Page::default();
    around(pen, &mut rest, proposal, inner);
    doc.page(rest);
    doc::draw(pen, buf, area, &doc, session, 0);
}

/// The answer and what lies around it.
fn around(pen: &Pen<'_>, page: &mut Page, proposal: &Proposal, width: u16) {
    page.text("", &pen.phrases.answer(proposal), width, pen.theme.style(Role::Strong));
    for line in pen.phrases.around(proposal) {
        page.text("", &line, width, pen.theme.style(Role::Text));
    }
}

fn step_page(pen: &Pen<'_>, page: &mut Page, plan: &Plan, place: usize, step: &Step, width: u16) {
    let texts = pen.texts;
    let text = pen.theme.style(Role::Text);
    let Some(offering) = pen.state.catalog.offering(step.offering) else { return };
    let heading = texts.with(
        "ui-why-step",
        &[
            ("n", (place + 1).into()),
            ("of", plan.steps.len().into()),
            ("name", pen.phrases.offering(step.offering).into()),
        ],
    );
    page.text("", &heading, width, pen.theme.style(Role::Strong));
    let mode = offering.modes.get(step.mode).map(|mode| words::wording(texts.lang(), &mode.name).to_owned());
    let mut about = vec![pen.phrases.pathway(offering.pathway), offering.provider.clone()];
    about.extend(mode.filter(|mode| !mode.is_empty()));
    page.text("", &about.join(", "), width, pen.theme.style(Role::Quiet));
    page.text("", &export::step_dates(&pen.phrases, step), width, text);
    page.text("", &export::step_load(&pen.phrases, step), width, text);
    by_hand::about_step(pen, page, plan, step, width);

    let list = |page: &mut Page, heading: &str, lines: Vec<String>| {
        if lines.is_empty() {
            return;
        }
        page.gap();
        page.line(texts.get(heading), pen.theme.style(Role::Heading));
        for line in lines {
            page.text("- ", &line, width, text);
        }
    };
    list(page, "ui-why-needed", export::reasons(&pen.phrases, &step.because));
    let slack = pen.phrases.slack(step).map(|slack| capital(&slack));
    let then = std::iter::once(pen.phrases.timing(plan, &step.timing)).chain(slack);
    list(page, "ui-why-then", then.collect());
    let unlocks = step.unlocks.iter().map(|unlock| pen.phrases.unlock(plan, unlock)).collect();
    list(page, "ui-why-unlocks", unlocks);
    list(page, "ui-why-unsure", step.unsure.iter().map(|unsure| pen.phrases.unsure(unsure)).collect());
    list(page, "ui-why-measures", pen.phrases.measures(plan, step));
    page.gap();
    sources(pen, page, &step.sources, width);
}

/// The page of a civic account: its hours, and the rule they rest on.
pub fn account_page(pen: &Pen<'_>, page: &mut Page, plan: &Plan, place: usize, width: u16) {
    let Some(account) = plan.civic.get(place) else { return };
    let text = pen.theme.style(Role::Text);
    page.text("", &export::account_line(&pen.phrases, account), width, pen.theme.style(Role::Strong));
    let rule =
        account.rule.as_ref().and_then(|id| pen.state.catalog.rules.iter().find(|rule| rule.id == *id));
    let Some(rule) = rule else { return };
    page.gap();
    page.line(pen.texts.get("ui-why-rule"), pen.theme.style(Role::Heading));
    page.text("", &export::rule_words::summary(pen.texts, rule), width, pen.theme.style(Role::Strong));
    page.text("", words::wording(pen.texts.lang(), &rule.text), width, text);
    page.gap();
    sources(pen, page, &rule.facts.sources, width);
}

/// An exam with its dates, in words.
pub fn exam_line(pen: &Pen<'_>, plan: &Plan, exam: &ExamPlan) -> String {
    let texts = pen.texts;
    let mut parts = vec![pen.phrases.exam(exam.part, exam.level)];
    // A step says itself when it is and how long it takes.
    if let Some(step) = pen.phrases.exam_step(plan, exam) {
        parts.push(step);
        let register = exam.register_by.map(|date| i18n::date_short(texts, date));
        parts.extend(register.map(|date| texts.with("plan-exam-register", &[("date", date.into())])));
        return parts.join(", ");
    }
    if let Some(week) = exam.ready_week {
        let date = i18n::date_short(texts, add_weeks(plan.start, week));
        parts.push(texts.with("plan-exam-ready", &[("date", date.into())]));
    }
    if let Some(date) = exam.register_by {
        let date = i18n::date_short(texts, date);
        parts.push(texts.with("plan-exam-register", &[("date", date.into())]));
    }
    let wait = &[("queue", exam.queue_weeks.into()), ("result", exam.result_weeks.into())];
    parts.push(texts.with("plan-exam-wait", wait));
    parts.join(", ")
}

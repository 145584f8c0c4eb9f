//! The milestones and exams of a plan with their dates, in the order of their days.

use ratatui::text::{Line, Span};

use crate::app::milestones::{self, Kind, Milestone};
use crate::app::plan_rows::Row;
use crate::app::session::Session;
use crate::i18n;
use crate::model::calendar::add_weeks;
use crate::route::Plan;
use crate::route::plan::{ExamPlan, Unlock};
use crate::ui::canvas::pad;
use crate::ui::theme::Role;
use crate::ui::view::Pen;

use super::doc::Doc;
use super::parts::{Page, capital};
use super::why;

/// Width of a date in the list.
const DATE: usize = 12;

/// Adds the list.
pub fn add(pen: &Pen<'_>, doc: &mut Doc, session: &Session, plan: &Plan) {
    let moments = &session.planning.milestones;
    let rows = milestones::rows(plan, moments);
    if rows.is_empty() {
        return;
    }
    doc.heading(pen, &pen.texts.get("ui-plan-moments"));
    for row in rows {
        let (date, mark, text) = match row {
            Row::Exam(place) => {
                let Some(exam) = plan.exams.get(place) else { continue };
                let ready = exam.ready_week.map(|week| add_weeks(plan.start, week));
                (ready, 'E', exam_row(pen, plan, exam))
            }
            Row::Milestone(place) => {
                let Some(milestone) = moments.get(place) else { continue };
                (Some(milestone.date), milestone.kind.mark(), sentence(pen, plan, milestone.kind))
            }
            _ => continue,
        };
        let date = date.map(|date| i18n::date_short(pen.texts, date)).unwrap_or_default();
        let line = Line::from(vec![
            Span::styled(format!("   {mark} "), pen.theme.style(Role::Strong)),
            Span::styled(pad(&date, DATE), pen.theme.style(Role::Quiet)),
            Span::styled(text, pen.theme.style(Role::Text)),
        ]);
        doc.push(line, Some(row));
    }
}

/// One exam: from then on there are enough lessons, or it is a step itself; until when to register.
fn exam_row(pen: &Pen<'_>, plan: &Plan, exam: &ExamPlan) -> String {
    let name = pen.phrases.exam(exam.part, exam.level);
    let step = pen.phrases.exam_step(plan, exam);
    let ready = step.or_else(|| exam.ready_week.map(|_| pen.texts.get("ui-moment-ready")));
    let register = exam.register_by.map(|date| {
        let date = i18n::date_short(pen.texts, date);
        pen.texts.with("plan-exam-register", &[("date", date.into())])
    });
    let parts: Vec<String> = [ready, register].into_iter().flatten().collect();
    format!("{} {}", pad(&name, 13), parts.join(", "))
}

/// What a milestone is, in words.
pub fn sentence(pen: &Pen<'_>, plan: &Plan, kind: Kind) -> String {
    let texts = pen.texts;
    match kind {
        Kind::Start => texts.get("ui-moment-start"),
        Kind::Reached(item) => {
            let args = &[("kind", pen.phrases.kind(item).into()), ("name", pen.phrases.item(item).into())];
            capital(&texts.with("ui-moment-reached", args))
        }
        Kind::Met(place) => {
            let account = plan.civic.get(place);
            let name = account.map(|account| pen.phrases.account(account.account)).unwrap_or_default();
            let required = account.map_or(0, |account| account.required);
            let hours = i18n::number(texts.lang(), required);
            capital(&texts.with("ui-moment-met", &[("account", name.into()), ("hours", hours.into())]))
        }
        Kind::Goal => texts.with("ui-moment-goal", &[("name", pen.phrases.item(plan.goal).into())]),
        Kind::TermEnd => texts.get("ui-moment-term"),
        Kind::FollowUp(months) => texts.with("ui-moment-follow-up", &[("months", months.into())]),
    }
}

/// A milestone with what it comes from and what it means.
pub fn page(pen: &Pen<'_>, page: &mut Page, plan: &Plan, milestone: &Milestone, width: u16) {
    let text = pen.theme.style(Role::Text);
    page.text("", &sentence(pen, plan, milestone.kind), width, pen.theme.style(Role::Strong));
    page.text("", &i18n::date_long(pen.texts, milestone.date), width, text);
    match milestone.kind {
        Kind::Reached(item) => {
            let gives = |step: &&crate::route::Step| {
                step.grants.contains(&item) || step.unlocks.contains(&Unlock::Item(item))
            };
            if let Some((place, step)) = plan.steps.iter().enumerate().find(|(_, step)| gives(step)) {
                let name = pen.phrases.offering(step.offering);
                let args = &[("n", (place + 1).into()), ("name", name.into())];
                page.text("", &pen.texts.with("ui-moment-by-step", args), width, text);
            }
        }
        Kind::Met(place) => {
            page.gap();
            why::account_page(pen, page, plan, place, width);
        }
        Kind::FollowUp(_) => page.text("", &pen.texts.get("ui-moment-follow-up-why"), width, text),
        Kind::Start | Kind::Goal | Kind::TermEnd => {}
    }
}

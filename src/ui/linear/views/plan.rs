//! The plan in the order of time, in sentences.

use crate::app::State;
use crate::app::action::{Action, View};
use crate::app::plan_rows::Row;
use crate::app::session::Session;
use crate::export::{self, Phrases};
use crate::route::plan::{Plan, Step};
use crate::route::{Proposal, Stage};
use crate::ui::screens;

use super::super::outline::{Choice, Entry, Outline};
use super::super::pages::with_pen;
use super::super::spoken;
use super::Headings;

/// The outline.
pub fn outline(state: &State, session: &Session) -> Outline {
    let texts = state.texts();
    let mut outline = Outline::titled(texts.get("ui-view-plan"));
    let Some(proposal) = session.proposal() else {
        outline.lines.push(nothing(state, session));
        return outline;
    };
    outline.lines.extend(standing(state, session, proposal));
    let phrases = Phrases { texts, catalog: &state.catalog };
    outline.lines.extend(phrases.around(proposal));
    let plan = &proposal.plan;
    let mut conflict = plan.conflict.iter().flat_map(|conflict| phrases.conflict(plan, conflict));
    outline.lines.extend(conflict.next());
    let conflict: Vec<String> = conflict.collect();
    let mut headings = Headings::default();
    let mut part = "";
    for (place, row) in session.plan_rows().into_iter().enumerate() {
        let heading = heading(row);
        if heading != part && !heading.is_empty() {
            headings.set(texts.get(heading));
        }
        part = heading;
        let text = row_text(state, session, plan, row, &conflict);
        let actions = match row {
            Row::Finish => vec![Action::WhyNotEarlier],
            _ => vec![Action::Select(place), Action::Show(View::Why)],
        };
        outline.items.push(Entry::new(text, Choice::Go(actions)).under(headings.take()));
    }
    if plan.conflict.is_some() {
        outline.lines.push(texts.get("ui-linear-conflict-help"));
    }
    outline
}

/// What to say where there is no proposal.
pub fn nothing(state: &State, session: &Session) -> String {
    match session.goal() {
        None => state.texts().get("ui-linear-plan-no-goal"),
        Some(_) => with_pen(state, |pen| screens::parts::no_proposal(pen, session)),
    }
}

/// The answer, and how sure it is while it is being looked for.
pub fn standing(state: &State, session: &Session, proposal: &Proposal) -> Vec<String> {
    let texts = state.texts();
    let mut lines = Vec::new();
    if session.planning.busy {
        lines.push(texts.get("ui-linear-plan-before"));
    }
    lines.push(Phrases { texts, catalog: &state.catalog }.answer(proposal));
    if proposal.stage == Stage::Searching && !session.planning.stopped {
        lines.push(texts.get("ui-linear-plan-searching"));
    }
    lines
}

const fn heading(row: Row) -> &'static str {
    match row {
        Row::Finish => "",
        Row::Demand(_) | Row::Blocked(_) => "plan-heading-conflict",
        Row::Step(_) => "plan-heading-steps",
        Row::Account(_) => "plan-heading-civic",
        Row::Adopted => "plan-heading-adopted",
        Row::Fixed(_) => "plan-heading-fixed",
        Row::Exam(_) | Row::Milestone(_) => "ui-plan-moments",
        Row::Warning(_) => "plan-heading-warnings",
    }
}

fn row_text(state: &State, session: &Session, plan: &Plan, row: Row, conflict: &[String]) -> String {
    let texts = state.texts();
    let phrases = Phrases { texts, catalog: &state.catalog };
    let text = match row {
        Row::Finish => Some(texts.get("plan-heading-limits")),
        Row::Demand(place) | Row::Blocked(place) => conflict.get(place).cloned(),
        Row::Step(place) => plan.steps.get(place).map(|step| step_line(state, plan, place, step)),
        Row::Account(place) => plan.civic.get(place).map(|account| export::account_line(&phrases, account)),
        Row::Adopted => plan.by_hand.adopted.as_ref().map(|adopted| phrases.adopted(adopted)),
        Row::Fixed(place) => plan.by_hand.fixed.get(place).map(|fixed| phrases.fixed(fixed)),
        Row::Milestone(place) => session.planning.milestones.get(place).map(|milestone| {
            let said = with_pen(state, |pen| screens::plan_moments::sentence(pen, plan, milestone.kind));
            format!("{}: {said}.", spoken::date(texts, milestone.date))
        }),
        Row::Exam(place) => {
            plan.exams.get(place).map(|exam| with_pen(state, |pen| screens::why::exam_line(pen, plan, exam)))
        }
        Row::Warning(place) => plan.warnings.get(place).map(|warning| phrases.warning(warning)),
    };
    screens::parts::capital(&text.unwrap_or_default())
}

/// A step in one sentence, and whether it is an estimate.
fn step_line(state: &State, plan: &Plan, place: usize, step: &Step) -> String {
    let texts = state.texts();
    let phrases = Phrases { texts, catalog: &state.catalog };
    let id = if step.hours_per_week == 0 { "ui-linear-step-waiting" } else { "ui-linear-step" };
    let line = texts.with(
        id,
        &[
            ("n", (place + 1).into()),
            ("of", plan.steps.len().into()),
            ("name", phrases.offering(step.offering).into()),
            ("from", spoken::date(texts, step.start).into()),
            ("to", spoken::date(texts, step.end).into()),
            ("hours", step.hours_per_week.into()),
        ],
    );
    if step.estimated { format!("{line} {}", texts.get("ui-linear-estimate")) } else { line }
}

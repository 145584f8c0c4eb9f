//! The plan in time: what it comes to, its steps on a time axis, the load per week, the civic accounts, what to mind.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::plan_rows::Row;
use crate::app::session::Session;
use crate::app::zoom;
use crate::i18n;
use crate::route::plan::{AccountPlan, Warning};
use crate::route::{Plan, Proposal, Stage, Status};
use crate::ui::canvas::{self, pad, wrap};
use crate::ui::layout::WIDE;
use crate::ui::theme::Role;
use crate::ui::view::Pen;

use super::doc::{self, Doc};
use super::parts::{capital, no_proposal};
use super::{by_hand, conflict, plan_lanes, plan_moments, plan_time, why};

/// Draws the view.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let Some(proposal) = session.proposal() else {
        no_plan(pen, buf, area, session);
        return;
    };
    let (area, details) = if pen.window.width >= WIDE {
        let width = zoom::plan_width(area.width);
        let details = Rect { x: area.x + width + 2, width: area.width - width - 2, ..area };
        let rule = Rect { x: area.x + width, width: 1, ..area };
        canvas::column(buf, rule, 0, pen.theme.divider(), pen.theme.style(Role::Quiet));
        (Rect { width, ..area }, Some(details))
    } else {
        (area, None)
    };
    let plan = &proposal.plan;
    let mut doc = Doc::default();
    summary(pen, &mut doc, area.width, session, proposal);
    conflict::add(pen, &mut doc, session, proposal, area.width);
    if !plan.weeks.is_empty() {
        let axis = plan_time::axis_of(pen, session, proposal);
        plan_time::steps(pen, &mut doc, axis, session, plan);
        plan_lanes::lanes(pen, &mut doc, axis, session, proposal);
        if let Some(line) = plan_time::selected_week(pen, axis, session, plan) {
            doc.push(line, None);
        }
        remarks(pen, &mut doc, area.width, proposal);
        plan_time::load(pen, &mut doc, area, axis, plan);
    }
    by_hand::add(pen, &mut doc, plan, area.width);
    civic(pen, &mut doc, plan);
    plan_moments::add(pen, &mut doc, session, plan);
    warnings(pen, &mut doc, area, plan);
    doc::draw(pen, buf, area, &doc, session, plan.warnings.len());
    if let Some(details) = details {
        let inner = Rect { width: details.width.saturating_sub(1), ..details };
        why::page(pen, session, inner.width).draw(buf, inner, 0);
    }
}

/// What the plan comes to, in as few lines as it fits: the whole sentences are in the why view.
fn summary(pen: &Pen<'_>, doc: &mut Doc, width: u16, session: &Session, proposal: &Proposal) {
    let texts = pen.texts;
    let plan = &proposal.plan;
    let (Some(figures), Some(finish)) = (plan.figures, plan.finish_date()) else {
        doc.text(&pen.phrases.answer(proposal), width, pen.theme.style(Role::Bad));
        for line in pen.phrases.around(proposal) {
            doc.text(&line, width, pen.theme.style(Role::Text));
        }
        return;
    };
    if figures.finish_week == 0 {
        doc.text(&pen.phrases.answer(proposal), width, pen.theme.style(Role::Strong));
        return;
    }
    let number = |figure| i18n::number(texts.lang(), figure);
    let answer = texts.with(
        if plan.has_no_known_cost() { "ui-plan-answer-unpriced" } else { "ui-plan-answer" },
        &[
            ("status", pen.phrases.status(plan.status).into()),
            ("date", i18n::date_long(texts, finish).into()),
            ("weeks", figures.finish_week.into()),
            ("hours", number(figures.study_hours).into()),
            ("cost", number(figures.cost_eur).into()),
        ],
    );
    doc.hanging("  ", &capital(&answer), width, pen.theme.style(Role::Strong), Some(Row::Finish));
    let mut parts = Vec::new();
    if plan.status != Status::Optimal {
        let searching = match (proposal.stage, session.planning.stopped) {
            (Stage::Searching, false) => "searching",
            (Stage::Searching, true) => "stopped",
            _ => "ended",
        };
        let proved = plan.bound_week >= figures.finish_week;
        let id = if proved { "ui-plan-bound-finish" } else { "ui-plan-bound" };
        parts.push(texts.with(id, &[("weeks", plan.bound_week.into()), ("state", searching.into())]));
    }
    match (proposal.early_finish, proposal.late_finish) {
        (Some(early), Some(late)) if early != late => {
            parts.push(texts.with("ui-plan-band", &[("early", early.into()), ("late", late.into())]));
        }
        (Some(_), None) => parts.push(texts.get("plan-band-late-none")),
        _ => {}
    }
    together(pen, doc, width, parts);
}

/// What claims and levels do to the finish: of less weight than the plan itself, and therefore below it.
fn remarks(pen: &Pen<'_>, doc: &mut Doc, width: u16, proposal: &Proposal) {
    let texts = pen.texts;
    let Some(figures) = proposal.plan.figures.filter(|figures| figures.finish_week > 0) else { return };
    let mut parts = Vec::new();
    if let Some(granted) = proposal.if_granted {
        let saved = figures.finish_week.saturating_sub(granted.finish_week);
        let args = &[("weeks", granted.finish_week.into()), ("saved", saved.into())];
        parts.push(texts.with("ui-plan-granted", args));
    }
    if let Some(delay) = proposal.language_delay.filter(|delay| *delay > 0) {
        parts.push(texts.with("ui-plan-language", &[("weeks", delay.into())]));
    }
    parts.extend(by_hand::summary(pen, &proposal.plan));
    together(pen, doc, width, parts);
}

/// Remarks of which short ones share a line; none is broken where it need not be.
fn together(pen: &Pen<'_>, doc: &mut Doc, width: u16, parts: Vec<String>) {
    let mut line = String::new();
    for part in parts {
        let joined = if line.is_empty() { part.clone() } else { format!("{line}  {part}") };
        if crate::text::safe::width(&joined) + 3 > usize::from(width) && !line.is_empty() {
            doc.hanging("  ", &std::mem::replace(&mut line, part), width, pen.theme.style(Role::Text), None);
        } else {
            line = joined;
        }
    }
    doc.hanging("  ", &line, width, pen.theme.style(Role::Text), None);
}

/// What to say while there is nothing to show.
fn no_plan(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let text = no_proposal(pen, session);
    for (row, line) in (1..).zip(wrap(&text, usize::from(area.width.saturating_sub(4)))) {
        canvas::put(buf, area, 2, row, &line, pen.theme.style(Role::Text));
    }
}

/// The civic accounts as gauges with their deadlines.
fn civic(pen: &Pen<'_>, doc: &mut Doc, plan: &Plan) {
    if !plan.civic.is_empty() {
        let heading = match plan.term_end {
            Some(end) => {
                pen.texts.with("ui-civic-until", &[("date", i18n::date_short(pen.texts, end).into())])
            }
            None => pen.texts.get("plan-heading-civic"),
        };
        doc.heading(pen, &heading);
    }
    for (place, account) in plan.civic.iter().enumerate() {
        let row = Some(Row::Account(place));
        let met = account.met_on.is_some() || account.required == 0;
        let role = if met { Role::Text } else { Role::Bad };
        let bar = Span::raw(format!("   {} ", gauge(account, 10)));
        doc.push(Line::from(vec![bar, Span::styled(account_row(pen, account), pen.theme.style(role))]), row);
        if account.surplus() > 0 {
            let indent = " ".repeat(16);
            doc.push(Line::from(format!("{indent}{}", pen.phrases.surplus(account))), row);
        }
    }
}

/// One account in columns: hours, deadline, when the requirement is met. The why view has the whole sentence.
fn account_row(pen: &Pen<'_>, account: &AccountPlan) -> String {
    let texts = pen.texts;
    let number = |hours| i18n::number(texts.lang(), hours);
    let made = account.done.saturating_add(account.planned).saturating_sub(account.surplus());
    let hours = texts.with(
        "ui-civic-hours",
        &[("made", number(made).into()), ("required", number(account.required).into())],
    );
    let deadline = account.deadline.map_or_else(String::new, |date| {
        texts.with("ui-civic-deadline", &[("date", i18n::date_short(texts, date).into())])
    });
    let met = match account.met_on {
        Some(date) => texts.with("ui-civic-met", &[("date", i18n::date_short(texts, date).into())]),
        None if account.required > 0 => texts.get("plan-civic-not-met"),
        None => String::new(),
    };
    let name = pen.phrases.account(account.account);
    format!("{} {} {} {met}", pad(&name, 12), pad(&hours, 15), pad(&deadline, 16))
}

/// A gauge: done `#`, planned `=`, to go `.`; full when the requirement is met.
fn gauge(account: &AccountPlan, width: u32) -> String {
    let required = account.required.max(1);
    let filled = |hours: u32| (hours.min(required) * width / required) as usize;
    let done = filled(account.done);
    let planned = filled(account.done.saturating_add(account.planned)).saturating_sub(done);
    let open = (width as usize).saturating_sub(done + planned);
    format!("[{}{}{}]", "#".repeat(done), "=".repeat(planned), ".".repeat(open))
}

fn warnings(pen: &Pen<'_>, doc: &mut Doc, area: Rect, plan: &Plan) {
    if !plan.warnings.is_empty() {
        doc.heading(pen, &pen.texts.get("plan-heading-warnings"));
    }
    for (place, warning) in plan.warnings.iter().enumerate() {
        let text = pen.phrases.warning(warning);
        let role = if matches!(warning, Warning::Unfunded(_)) { Role::Bad } else { Role::Mind };
        doc.hanging("   ! ", &text, area.width, pen.theme.style(role), Some(Row::Warning(place)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::civic::Account;

    #[test]
    fn a_gauge_is_full_only_when_the_requirement_is_met() {
        let mut account = AccountPlan {
            account: Account::Language,
            required: 800,
            done: 200,
            planned: 599,
            within_steps: 0,
            deadline: None,
            met_on: None,
            rule: None,
        };
        assert_eq!(gauge(&account, 20), "[#####==============.]");
        account.planned = 700;
        assert_eq!(gauge(&account, 20), "[#####===============]");
        account.required = 0;
        assert_eq!(gauge(&account, 4), "[####]");
    }
}

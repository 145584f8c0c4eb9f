//! Why there is no plan: what clashes or is closed, each with the change that gives a plan, to be made on the spot.

use crate::app::changes;
use crate::app::plan_rows::Row;
use crate::app::session::Session;
use crate::route::plan::Conflict;
use crate::route::{Change, Proposal, Stage};
use crate::ui::theme::Role;
use crate::ui::view::Pen;

use super::doc::Doc;
use super::parts::{Page, capital, not_known_yet};

/// Adds the conflict of a proposal, if it has one: a heading, a row for each demand or closed offering, and what to do now.
pub fn add(pen: &Pen<'_>, doc: &mut Doc, session: &Session, proposal: &Proposal, width: u16) {
    let plan = &proposal.plan;
    let Some(conflict) = &plan.conflict else { return };
    let row: fn(usize) -> Row = match conflict {
        Conflict::Clash(_) => Row::Demand,
        Conflict::Unreachable { .. } => Row::Blocked,
    };
    let mut ways_out = false;
    let mut lines = pen.phrases.conflict(plan, conflict).into_iter();
    if let Some(heading) = lines.next() {
        doc.text(&heading, width, pen.theme.style(Role::Bad));
    }
    for (place, line) in lines.enumerate() {
        ways_out |= row(place).remedy(plan).is_some();
        doc.hanging("  - ", &line, width, pen.theme.style(Role::Text), Some(row(place)));
    }
    let quiet = pen.theme.style(Role::Quiet);
    doc.gap();
    if ways_out {
        doc.text(&pen.texts.get("ui-conflict-apply"), width, pen.theme.style(Role::Strong));
    } else if proposal.stage < Stage::Reasons {
        let waiting = pen.texts.with("ui-conflict-waiting", &[("how", not_known_yet(pen, session).into())]);
        doc.text(&waiting, width, quiet);
    }
    doc.text(&pen.texts.get("ui-conflict-help"), width, quiet);
}

/// What can be done about a row of the conflict.
pub fn page(pen: &Pen<'_>, page: &mut Page, session: &Session, proposal: &Proposal, row: Row, width: u16) {
    let text = pen.theme.style(Role::Text);
    page.line(pen.texts.get("ui-way-out"), pen.theme.style(Role::Heading));
    match row.remedy(&proposal.plan) {
        Some(remedy) => {
            page.text("", &pen.phrases.remedy(&proposal.plan, remedy), width, pen.theme.style(Role::Strong));
            change(pen, page, &remedy.change, width);
        }
        None if proposal.stage < Stage::Reasons => {
            page.text("", &capital(&not_known_yet(pen, session)), width, text);
        }
        None => page.text("", &pen.texts.get("ui-way-out-none"), width, text),
    }
}

/// Who decides on a change, and what enter does.
pub fn change(pen: &Pen<'_>, page: &mut Page, change: &Change, width: u16) {
    let texts = pen.texts;
    let who = texts.get(changes::decided_by(change));
    page.text("", &texts.with("ui-decides", &[("who", who.into())]), width, pen.theme.style(Role::Text));
    let how = if changes::asks_ground(change) { "ui-apply-asks" } else { "ui-apply-now" };
    page.text("", &texts.get(how), width, pen.theme.style(Role::Key));
}

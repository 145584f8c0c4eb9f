//! The plan beside other routes, trade-offs and changes, in sentences.

use crate::app::State;
use crate::app::action::Action;
use crate::app::compare::{Part, Row};
use crate::app::session::Session;
use crate::export::Phrases;
use crate::route::Proposal;
use crate::ui::screens;
use crate::ui::screens::parts::{Page, capital};

use super::super::outline::{Choice, Entry, Outline, Spot};
use super::super::pages::{self, UNBROKEN, with_pen};
use super::Headings;
use super::plan;

/// The outline.
pub fn outline(state: &State, session: &Session, spot: Option<&Spot>) -> Outline {
    let texts = state.texts();
    let mut outline = Outline::titled(texts.get("ui-view-compare"));
    let Some(proposal) = session.proposal() else {
        outline.lines.push(plan::nothing(state, session));
        return outline;
    };
    if let (Some(Spot::Row), Some(row)) = (spot, session.selected_compared()) {
        outline.lines = page(state, proposal, row);
        return outline;
    }
    let rows = session.compare_rows();
    if rows.is_empty() {
        let conflict = proposal.plan.figures.is_none() && proposal.plan.conflict.is_some();
        outline.lines.push(if conflict {
            texts.get("ui-linear-compare-conflict")
        } else {
            Phrases { texts, catalog: &state.catalog }.answer(proposal)
        });
        return outline;
    }
    let mut headings = Headings::default();
    for (place, row) in rows.into_iter().enumerate() {
        let entry = match row {
            Row::Heading(part) => {
                headings.set(with_pen(state, |pen| screens::compare::heading(pen, session, proposal, part)));
                continue;
            }
            Row::Nothing(part) => Entry::line(nothing(state, proposal, part)),
            _ => {
                let text = capital(&row_text(state, proposal, row));
                Entry::new(text, Choice::Into(vec![Action::Select(place)], Spot::Row))
            }
        };
        outline.items.push(entry.under(headings.take()));
    }
    // A part that is being worked out has a heading and nothing under it yet.
    if let Some(heading) = headings.take() {
        outline.items.push(Entry::line(heading));
    }
    outline
}

fn nothing(state: &State, proposal: &Proposal, part: Part) -> String {
    with_pen(state, |pen| screens::compare::nothing(pen, proposal, part))
}

/// A row in a sentence.
fn row_text(state: &State, proposal: &Proposal, row: Row) -> String {
    let texts = state.texts();
    let phrases = Phrases { texts, catalog: &state.catalog };
    if let Some(what_if) = row.what_if(proposal) {
        return phrases.what_if(what_if);
    }
    let Some(other) = row.alternative(proposal) else { return phrases.answer(proposal) };
    let mut text = phrases.alternative(other);
    if let (Row::TradeOff(place), Some(front)) = (row, &proposal.front) {
        for best in screens::compare::best_in(front, place) {
            text = format!("{text}; {}", texts.get(best));
        }
    }
    text
}

/// Everything about a row: what a change does and who decides on it, or the steps of a route.
fn page(state: &State, proposal: &Proposal, row: Row) -> Vec<String> {
    let page = with_pen(state, |pen| {
        let mut page = Page::default();
        screens::compare::about(pen, &mut page, proposal, row, UNBROKEN);
        if row.what_if(proposal).is_none() {
            let other = row.alternative(proposal);
            let plan = other.map_or(&proposal.plan, |other| &other.plan);
            let added = other.map_or(&[][..], |other| &other.added);
            screens::compare::steps(pen, &mut page, plan, added, UNBROKEN);
        }
        page
    });
    pages::lines(state, &page)
}

//! What was decided, by whom and why: marks, what was fixed by hand, the chosen plan, decisions.

use crate::app::State;
use crate::app::session::Session;
use crate::app::words;
use crate::model::case::Fix;
use crate::model::code::Slug;

use super::super::outline::{Entry, Outline};
use super::super::spoken;
use super::Headings;

/// The outline.
pub fn outline(state: &State, session: &Session) -> Outline {
    let texts = state.texts();
    let mut outline = Outline::titled(texts.get("ui-view-decisions"));
    let mut headings = Headings::default();
    let case = &session.case;
    let reason = |reason: &str| if reason.is_empty() { texts.get("ui-no-reason") } else { reason.to_owned() };
    if let Some(chosen) = &case.chosen {
        headings.set(texts.get("ui-linear-chosen"));
        let args = &[
            ("date", spoken::date(texts, chosen.date).into()),
            ("reason", reason(&chosen.reason).into()),
            ("author", chosen.author.as_str().into()),
        ];
        outline.items.push(Entry::line(texts.with("ui-linear-because", args)).under(headings.take()));
    }
    headings.set(texts.get("ui-linear-fixed"));
    for fixed in &case.adjustments {
        let id = match fixed.fix {
            Fix::Pinned(_) => "ui-linear-pinned",
            Fix::Forbidden => "ui-linear-forbidden",
        };
        let args = &[
            ("what", offering(state, &fixed.offering).into()),
            ("date", spoken::date(texts, fixed.date).into()),
            ("reason", reason(&fixed.reason).into()),
            ("author", fixed.author.as_str().into()),
        ];
        outline.items.push(Entry::line(texts.with(id, args)).under(headings.take()));
    }
    headings.set(texts.get("ui-view-experience"));
    for mark in &case.marks {
        let known = state.catalog.item_by_key(&mark.on).map(|(id, _)| words::item(&state.catalog, id));
        let args = &[
            ("what", known.unwrap_or_else(|| mark.on.to_string()).into()),
            ("state", texts.get(words::state(mark.state)).into()),
            ("date", spoken::date(texts, mark.date).into()),
            ("reason", reason(&mark.reason).into()),
            ("author", mark.author.as_str().into()),
        ];
        outline.items.push(Entry::line(texts.with("ui-linear-mark", args)).under(headings.take()));
    }
    headings.set(texts.get("ui-view-decisions"));
    for decision in &case.decisions {
        let args = &[
            ("date", spoken::date(texts, decision.date).into()),
            ("author", decision.author.as_str().into()),
            ("text", decision.text.as_str().into()),
        ];
        outline.items.push(Entry::line(texts.with("ui-note-decision", args)).under(headings.take()));
    }
    if outline.items.is_empty() {
        outline.lines.push(texts.get("ui-linear-no-decisions"));
    }
    outline
}

fn offering(state: &State, slug: &Slug) -> String {
    let known = state.catalog.offering_by_slug(slug);
    known.map_or_else(|| slug.to_string(), |(_, offering)| offering.name.clone())
}

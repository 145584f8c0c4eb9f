//! The hours of each week in sentences: weeks that are the same are told together.

use crate::app::State;
use crate::app::session::Session;
use crate::export::Phrases;
use crate::model::calendar::add_weeks;
use crate::route::plan::Week;

use super::super::outline::{Entry, Outline};
use super::super::spoken;
use super::plan;

/// The outline.
pub fn outline(state: &State, session: &Session) -> Outline {
    let texts = state.texts();
    let mut outline = Outline::titled(texts.get("ui-view-hours"));
    let Some(proposal) = session.proposal() else {
        outline.lines.push(plan::nothing(state, session));
        return outline;
    };
    let mut weeks: &[Week] = &proposal.plan.weeks;
    while let Some(first) = weeks.first() {
        let same = weeks.iter().take_while(|week| is_alike(week, first)).count();
        outline.items.push(Entry::line(period(state, first, same)));
        weeks = weeks.get(same.max(1)..).unwrap_or_default();
    }
    if outline.items.is_empty() {
        outline.lines.push(Phrases { texts, catalog: &state.catalog }.answer(proposal));
    }
    outline
}

fn is_alike(week: &Week, other: &Week) -> bool {
    (week.available, week.holiday, study(week)) == (other.available, other.holiday, study(other))
        && week.accounts == other.accounts
}

fn study(week: &Week) -> u32 {
    week.steps.iter().map(|(_, hours)| hours).sum()
}

/// So many weeks from this one on: what there is, and what takes it.
fn period(state: &State, week: &Week, count: usize) -> String {
    let texts = state.texts();
    let phrases = Phrases { texts, catalog: &state.catalog };
    let hours = |hours: u32, what: String| {
        texts.with("ui-linear-hours-for", &[("hours", hours.into()), ("what", what.into())])
    };
    let mut parts = Vec::new();
    if study(week) > 0 {
        parts.push(hours(study(week), texts.get("ui-load-module")));
    }
    let accounts = week.accounts.iter().filter(|(_, booked)| *booked > 0);
    parts.extend(accounts.map(|(account, booked)| hours(*booked, phrases.account(*account))));
    let used = study(week) + week.accounts.iter().map(|(_, booked)| booked).sum::<u32>();
    parts.push(if week.available >= used {
        hours(week.available - used, texts.get("ui-load-free"))
    } else {
        hours(used - week.available, texts.get("ui-load-over"))
    });
    let weeks = u32::try_from(count).unwrap_or(u32::MAX);
    let last = add_weeks(week.date, weeks.saturating_sub(1));
    let sunday = last.checked_add(jiff::ToSpan::days(6)).unwrap_or(last);
    let line = texts.with(
        "ui-linear-weeks",
        &[
            ("from", spoken::date(texts, week.date).into()),
            ("to", spoken::date(texts, sunday).into()),
            ("weeks", weeks.into()),
            ("available", week.available.into()),
            ("parts", parts.join(", ").into()),
        ],
    );
    if week.holiday { format!("{line} {}", texts.get("ui-linear-holiday")) } else { line }
}

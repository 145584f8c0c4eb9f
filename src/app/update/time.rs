//! Moving in time: zoom, the selected week, and the part of the plan in sight.

use crate::app::action::{Motion, View};
use crate::app::hours;
use crate::app::message::Message;
use crate::app::session::Session;
use crate::app::state::State;
use crate::app::zoom::{self, Zoom};

/// How close the view shown looks at time.
fn zoom_of(session: &mut Session) -> &mut Zoom {
    match session.view {
        View::Hours => &mut session.time.hours,
        _ => &mut session.time.plan,
    }
}

/// Looks at time from closer, or from further away; the selected week stays in sight.
pub(super) fn zoom(state: &mut State, closer: bool) {
    let width = state.size.0;
    let Some(session) = &mut state.session else { return };
    let zoom = zoom_of(session);
    let Some(next) = (if closer { zoom.closer() } else { zoom.further() }) else { return };
    *zoom = next;
    state.notice = Some(Message::new(next.name()));
    bring_into_sight(session, width);
}

/// Selects an earlier or later week: the next one, or the next column where a column holds several weeks.
pub(super) fn move_week(state: &mut State, later: bool) {
    let width = state.size.0;
    let Some(session) = &mut state.session else { return };
    let (_, count) = hours::span(session);
    let step = session.proposal().map_or(1, |proposal| {
        let scale = zoom::scale(proposal, session.time.plan, width);
        let (from, to) = scale.weeks_of(scale.place(session.time.week));
        to.saturating_sub(from).max(1)
    });
    let now = session.time.week.min(count.saturating_sub(1));
    session.time.week =
        if later { (now + step).min(count.saturating_sub(1)) } else { now.saturating_sub(step) };
    bring_into_sight(session, width);
}

/// Shows as much of the axis as is needed to see the selected week.
fn bring_into_sight(session: &mut Session, width: u16) {
    let week = session.time.week;
    if let Some(proposal) = session.proposal() {
        session.time.from =
            zoom::scale(proposal, session.time.plan, width).follow(session.time.from, week, week);
    }
}

/// Selects the week that the selected row of the plan is about, and brings the row into sight.
pub(super) fn follow_row(session: &mut Session, width: u16) {
    let (Some(proposal), Some(row)) = (session.proposal(), session.selected_plan_row()) else { return };
    let Some((first, last)) = row.weeks(&proposal.plan, &session.planning.milestones) else { return };
    let end = zoom::axis_weeks(proposal).saturating_sub(1);
    let (first, last) = (first.min(end), last.min(end));
    let scale = zoom::scale(proposal, session.time.plan, width);
    session.time.from = scale.follow(session.time.from, first, last);
    session.time.week = first;
}

/// Selects the tightest week; from there the next one that is as tight.
pub(super) fn tightest(state: &mut State) {
    let catalog = state.catalog.clone();
    let Some(session) = &mut state.session else { return };
    let weeks = hours::weeks(&catalog, session);
    if let Some(week) = hours::next_tightest(&weeks, session.time.week) {
        session.time.week = week;
        session.time.hours = Zoom::Weeks;
    }
}

/// Moves through the rows of the hours view.
pub(super) fn move_hours(session: &mut Session, page: usize, motion: Motion) {
    let (start, count) = hours::span(session);
    let periods = hours::periods(start, count, session.time.hours);
    let now = periods.iter().position(|period| period.holds(session.time.week));
    let now = now.unwrap_or(periods.len().saturating_sub(1));
    if let Some(period) = periods.get(super::movement::moved(now, periods.len(), page, motion)) {
        session.time.week = period.first;
    }
}

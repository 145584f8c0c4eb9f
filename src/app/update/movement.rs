//! Moving the selection, or the page where there is none.

use crate::app::action::{Motion, View};
use crate::app::commands;
use crate::app::glossary;
use crate::app::overlay::{self, Overlay};
use crate::app::plan_rows;
use crate::app::printing::Printing;
use crate::app::state::State;

use super::{forms, maps, select, time};

/// The most lines that a page can be scrolled by; how many it has is known where it is drawn.
const PAGE_LIMIT: usize = 400;

/// Selects the next or previous step of the plan; before the first comes the plan as a whole.
pub(super) fn step(state: &mut State, forward: bool) {
    let width = state.size.0;
    let Some(session) = &mut state.session else { return };
    let steps = session.plan_rows().iter().take_while(|row| row.is_step()).count();
    let now = session.selected_plan_row().is_some_and(plan_rows::Row::is_step).then_some(session.plan_row);
    let next = match (now, forward) {
        (None, _) => 0,
        (Some(now), true) => (now + 1).min(steps.saturating_sub(1)),
        (Some(now), false) => now.saturating_sub(1),
    };
    if steps > 0 {
        session.plan_row = next;
        session.why_scroll = 0;
        time::follow_row(session, width);
    }
}

/// The place of the selection after a movement in a list of so many rows.
pub(super) fn moved(now: usize, len: usize, page: usize, motion: Motion) -> usize {
    let last = len.saturating_sub(1);
    match motion {
        Motion::Up => now.saturating_sub(1),
        Motion::Down => now + 1,
        Motion::PageUp => now.saturating_sub(page),
        Motion::PageDown => now + page,
        Motion::First => 0,
        Motion::Last => last,
    }
    .min(last)
}

pub(super) fn movement(state: &mut State, motion: Motion) {
    let page = usize::from(state.size.1.saturating_sub(8)).max(4);
    if let Some(top) = state.overlays.last() {
        let (now, len) = match top {
            Overlay::Commands(list) => {
                (list.selected, commands::listed(state, list.help, &list.filter.text()).len())
            }
            Overlay::Glossary(shown) => {
                let listed = glossary::listed(state.texts(), state.screen(), &shown.filter.text());
                (shown.selected, listed.len())
            }
            Overlay::States(picker) => (picker.selected, overlay::StatePicker::ROWS),
            Overlay::Ask(ask) => (ask.selected, ask.answers.len()),
            Overlay::Replace(replacing) => (replacing.selected, replacing.others.len()),
            Overlay::Verdicts(picker) => (picker.selected, overlay::VerdictPicker::ROWS),
            Overlay::Pick(picker) => (picker.selected, picker.rows.len()),
            Overlay::Suggest(list) => (list.selected, list.suggested.found.len()),
            Overlay::WhyNot(asked) => (asked.scroll, PAGE_LIMIT),
            Overlay::Intake(intake) => {
                let rows = state.session.as_ref().map(|session| intake.rows(&state.catalog, &session.case));
                (intake.selected, rows.unwrap_or(0))
            }
            Overlay::Form(_) => return forms::moved(state, motion),
            Overlay::Prompt(_) | Overlay::Leave(_) | Overlay::Overwrite(..) => return,
        };
        let next = moved(now, len, page, motion);
        match state.overlays.last_mut() {
            Some(Overlay::Commands(list)) => list.selected = next,
            Some(Overlay::Glossary(shown)) => shown.selected = next,
            Some(Overlay::States(picker)) => picker.selected = next,
            Some(Overlay::Ask(ask)) => ask.selected = next,
            Some(Overlay::Replace(replacing)) => replacing.selected = next,
            Some(Overlay::Verdicts(picker)) => picker.selected = next,
            Some(Overlay::Pick(picker)) => picker.selected = next,
            Some(Overlay::Suggest(list)) => list.selected = next,
            Some(Overlay::WhyNot(asked)) => asked.scroll = next,
            Some(Overlay::Intake(intake)) => {
                intake.selected = next;
                intake.number = None;
            }
            _ => {}
        }
        return;
    }
    let (catalog, width) = (state.catalog.clone(), state.size.0);
    let languages = std::sync::Arc::clone(&state.languages);
    let lang = state.lang;
    let Some(session) = &mut state.session else {
        let len = state.start.rows(state.texts()).len();
        state.start.selected = moved(state.start.selected, len, page, motion);
        return;
    };
    match session.view {
        View::Experience => {
            let len = session.experience_rows(&catalog).len();
            session.experience.selected = moved(session.experience.selected, len, page, motion);
        }
        View::Goal => {
            let rows: Vec<bool> =
                session.goal_rows(&catalog).iter().map(|row| row.goal().is_some()).collect();
            session.goals.selected = moved_over(&rows, session.goals.selected, page, motion);
        }
        View::Case => {
            let rows: Vec<bool> =
                session.fact_rows(&catalog).iter().map(|row| row.can_be_selected()).collect();
            session.fact = moved_over(&rows, session.fact, page, motion);
        }
        View::Plan => {
            let len = session.plan_rows().len();
            session.plan_row = moved(session.plan_row, len, page, motion);
            time::follow_row(session, width);
        }
        View::Why if select::is_in_conflict(session) => {
            let rows: Vec<bool> =
                session.plan_rows().into_iter().map(plan_rows::Row::is_in_conflict).collect();
            session.plan_row = moved_over(&rows, session.plan_row, page, motion);
        }
        View::Compare if session.details && matches!(motion, Motion::PageUp | Motion::PageDown) => {
            session.why_scroll = moved(session.why_scroll, PAGE_LIMIT, page, motion);
        }
        View::Compare => {
            session.why_scroll = 0;
            let rows = session.compare_rows();
            let selected = session.selected_compared();
            let now = rows.iter().position(|row| Some(*row) == selected).unwrap_or(0);
            let can: Vec<bool> = rows.iter().map(|row| row.can_be_selected()).collect();
            let next = moved_over(&can, now, page, motion);
            session.compared = rows.get(next).copied().unwrap_or_default();
        }
        View::Why => {
            // The text of the reasons is wrapped where it is drawn; the scroll ends there.
            session.why_scroll = moved(session.why_scroll, PAGE_LIMIT, page, motion);
        }
        View::Hours if session.details && matches!(motion, Motion::PageUp | Motion::PageDown) => {
            session.why_scroll = moved(session.why_scroll, PAGE_LIMIT, page, motion);
        }
        View::Hours => {
            session.why_scroll = 0;
            time::move_hours(session, page, motion);
        }
        View::Decisions if session.details => {
            session.why_scroll = moved(session.why_scroll, PAGE_LIMIT, page, motion);
        }
        View::Decisions => {
            let rows = session.decision_rows(languages.texts(lang), &catalog);
            let can: Vec<bool> = rows.iter().map(|row| row.can_be_selected()).collect();
            session.decisions.selected = moved_over(&can, session.decisions.selected, page, motion);
        }
        View::Map => maps::movement(state, motion, page),
        View::Print if session.details || matches!(motion, Motion::PageUp | Motion::PageDown) => {
            session.why_scroll = moved(session.why_scroll, PAGE_LIMIT, page, motion);
        }
        View::Print => {
            let len = Printing::rows().len();
            session.print.row = moved(session.print.row, len, page, motion);
        }
    }
}

/// A movement in a list with rows that cannot be selected.
pub(super) fn moved_over(rows: &[bool], now: usize, page: usize, motion: Motion) -> usize {
    let aim = moved(now, rows.len(), page, motion);
    let up = matches!(motion, Motion::Up | Motion::PageUp | Motion::Last);
    let ok = |place: &usize| rows.get(*place).copied().unwrap_or(false);
    let (above, below) = ((0..=aim).rev().find(ok), (aim..rows.len()).find(ok));
    let (first, second) = if up { (above, below) } else { (below, above) };
    first.or(second).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_movement_never_leaves_the_list() {
        assert_eq!(moved(0, 0, 10, Motion::Down), 0);
        assert_eq!(moved(0, 5, 10, Motion::Up), 0);
        assert_eq!(moved(4, 5, 10, Motion::Down), 4);
        assert_eq!(moved(2, 5, 2, Motion::PageUp), 0);
        assert_eq!(moved(2, 5, 2, Motion::Last), 4);
    }

    #[test]
    fn headings_are_stepped_over() {
        let rows = [false, true, true, false, true];
        assert_eq!(moved_over(&rows, 2, 10, Motion::Down), 4);
        assert_eq!(moved_over(&rows, 4, 10, Motion::Up), 2);
        assert_eq!(moved_over(&rows, 1, 10, Motion::Up), 1);
        assert_eq!(moved_over(&rows, 4, 10, Motion::First), 1);
        assert_eq!(moved_over(&[false, false], 0, 10, Motion::Down), 0);
    }
}

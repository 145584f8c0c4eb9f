//! Typing: the line that lies on top, or the filter of the view.

use crate::app::action::{Edit, View};
use crate::app::line::Line;
use crate::app::message::Message;
use crate::app::overlay::Overlay;
use crate::app::start;
use crate::app::state::State;

use super::{deciding, suggestions};

/// Changes the line that is typed on, and searches with it where it is a filter.
pub(super) fn edit_line(state: &mut State, edit: &Edit) {
    let mut complete = true;
    let has_overlay = !state.overlays.is_empty();
    match state.overlays.last_mut() {
        Some(Overlay::Prompt(prompt)) => {
            prompt.problem = None;
            complete = apply(&mut prompt.line, edit);
        }
        Some(Overlay::Intake(intake)) => {
            intake.problem = None;
            complete = apply(&mut intake.line, edit);
        }
        Some(Overlay::Form(form)) => {
            form.candidate = 0;
            if let Some(input) = form.inputs.get_mut(form.at) {
                input.problem = None;
                let before = input.line.text();
                complete = apply(&mut input.line, edit);
                if input.line.text() != before {
                    input.offering = None;
                }
            }
        }
        Some(Overlay::Commands(list)) => {
            complete = apply(&mut list.filter, edit);
            list.selected = 0;
        }
        Some(Overlay::Glossary(shown)) => {
            complete = apply(&mut shown.filter, edit);
            shown.selected = 0;
        }
        Some(Overlay::Pick(picker)) => {
            complete = apply(&mut picker.line, edit);
            suggestions::search(state);
        }
        _ => {}
    }
    if !has_overlay {
        match &mut state.session {
            None => {
                complete = apply(&mut state.start.filter, edit);
                // The first thing found, not the offer to make a new case.
                let rows = state.start.rows(state.texts());
                let offers_new = rows.first() == Some(&start::Row::New) && rows.len() > 1;
                state.start.selected = usize::from(offers_new && !state.start.filter.is_empty());
            }
            Some(session) => match session.view {
                View::Experience => {
                    complete = apply(&mut session.experience.filter.line, edit);
                    session.search(&state.catalog, &state.finder);
                }
                View::Goal => {
                    complete = apply(&mut session.goals.filter.line, edit);
                    session.search(&state.catalog, &state.finder);
                }
                View::Decisions => {
                    complete = apply(&mut session.decisions.filter.line, edit);
                    deciding::select_first(state);
                }
                View::Map => {
                    complete = apply(&mut session.map.jump.filter.line, edit);
                    session.search(&state.catalog, &state.finder);
                }
                _ => {}
            },
        }
    }
    if !complete {
        state.notice = Some(Message::new("ui-text-full"));
    }
}

/// Changes a line; whether everything fitted.
fn apply(line: &mut Line, edit: &Edit) -> bool {
    match edit {
        Edit::Insert(text) => return line.insert(text),
        Edit::Backspace => line.backspace(),
        Edit::Delete => line.delete(),
        Edit::DeleteWord => line.delete_word(),
        Edit::Clear => line.clear(),
        Edit::Left => line.left(),
        Edit::Right => line.right(),
        Edit::Home => line.home(),
        Edit::End => line.end(),
    }
    true
}

//! The print view: choosing, and writing a hand-out to a file.

use crate::app::effect::{Effect, Unwritten, Writing};
use crate::app::line::Line;
use crate::app::message::Message;
use crate::app::overlay::{Overlay, Prompt, Purpose};
use crate::app::printing::{self, Row};
use crate::app::state::State;

/// The longest name of a file that is typed.
const NAME_LIMIT: usize = 400;

/// Chooses what the selected row says.
pub(super) fn choose(state: &mut State) {
    let Some(session) = &mut state.session else { return };
    match session.print.selected() {
        Some(Row::For(audience)) => session.print.audience = audience,
        Some(Row::As(format)) => session.print.format = format,
        Some(Row::Within(_)) | None => {}
    }
    session.why_scroll = 0;
}

/// Asks under which name the hand-out is written.
pub(super) fn ask_name(state: &mut State) {
    let Some(session) = &mut state.session else { return };
    // The line is needed for where the file goes; what the last change did to the plan stands in the hand-out.
    session.planning.moved = None;
    session.printed = None;
    let Some(session) = &state.session else { return };
    let line = Line::with(NAME_LIMIT, &printing::file_name(state, session));
    state.overlays.push(Overlay::Prompt(Prompt { purpose: Purpose::Handout, line, problem: None }));
}

/// Writes the hand-out under the typed name.
pub(super) fn named(state: &mut State, mut prompt: Prompt) -> Vec<Effect> {
    let name = prompt.line.text().trim().to_owned();
    if !printing::is_file_name(&name) {
        prompt.problem = Some(Message::new("ui-print-name-empty"));
        state.overlays.push(Overlay::Prompt(prompt));
        return Vec::new();
    }
    let written = state.session.as_ref().and_then(|session| {
        let given = printing::given(state, session)?;
        let words = (session.print.audience.word(), session.print.format.extension());
        Some((session.print.format.write(&given), words))
    });
    match written {
        Some((Ok(text), (audience, format))) => {
            let writing = Writing { name, text, replace: false, audience, format };
            vec![Effect::WriteHandout(Box::new(writing))]
        }
        Some((Err(_), _)) => {
            state.notice = Some(Message::new("ui-print-no-steps"));
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Says where the hand-out is, or asks whether the file that is there may be lost.
pub(super) fn written(state: &mut State, writing: Box<Writing>, result: Result<String, Unwritten>) {
    match result {
        Ok(path) => {
            if let Some(session) = &mut state.session {
                session.printed = Some(path.clone());
            }
            state.notice = Some(Message::new("ui-print-written").text("path", path));
        }
        Err(Unwritten::Exists(path)) => state.overlays.push(Overlay::Overwrite(writing, path)),
        Err(Unwritten::Failed(problem)) => state.notice = Some(problem),
    }
}

/// Writes over the file that is there.
pub(super) fn replace(mut writing: Box<Writing>) -> Vec<Effect> {
    writing.replace = true;
    vec![Effect::WriteHandout(writing)]
}

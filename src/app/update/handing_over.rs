//! Handing the open case over to a colleague: to whom, an own note, and the note that is written.

use crate::app::effect::{Effect, Writing};
use crate::app::handing_over::{self, COLLEAGUE};
use crate::app::line::{Line, PARAGRAPH};
use crate::app::message::Message;
use crate::app::overlay::{Overlay, Prompt, Purpose};
use crate::app::state::State;
use crate::export::handover::HandoverFormat;

use super::cases;

/// The longest name of a colleague.
const NAME_LIMIT: usize = 120;

/// The longest own note.
const NOTE_LIMIT: usize = 2_000;

/// Asks to whom.
pub(super) fn ask(state: &mut State) {
    let line = Line::new(NAME_LIMIT);
    state.overlays.push(Overlay::Prompt(Prompt { purpose: Purpose::HandOverTo, line, problem: None }));
}

/// Takes the name of the colleague, and asks for an own note.
pub(super) fn to(state: &mut State, mut prompt: Prompt) {
    let to = prompt.line.text().trim().to_owned();
    if to.is_empty() {
        prompt.problem = Some(Message::new("ui-hand-over-nobody"));
        return state.overlays.push(Overlay::Prompt(prompt));
    }
    let Some(session) = &state.session else { return };
    let line = Line::with_paragraphs(NOTE_LIMIT, &session.case.handover);
    let purpose = Purpose::HandOverNote(to);
    state.overlays.push(Overlay::Prompt(Prompt { purpose, line, problem: None }));
}

/// Hands the case over, and writes the note for the colleague.
pub(super) fn over(state: &mut State, to: &str, note: &str) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    let was = session.case.handover.clone();
    let own = note.trim().replace(PARAGRAPH, "\n");
    let mut effects = cases::change(state, handing_over::label(to), |case| {
        to.clone_into(&mut case.advisor);
        // Only a note that was changed is signed anew.
        if own != was {
            case.handover = own;
        }
    });
    let Some(session) = &state.session else { return effects };
    let format = HandoverFormat::Markdown;
    let word = state.texts().get("handover-file");
    let writing = Writing {
        name: format!("{}-{word}.{}", session.case.id, format.extension()),
        text: handing_over::note(state, session, format),
        replace: false,
        audience: COLLEAGUE,
        format: format.extension(),
    };
    effects.push(Effect::WriteHandout(Box::new(writing)));
    effects
}

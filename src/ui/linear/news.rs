//! What has happened since the reader was told last: what changed, and what became of the plan.

use crate::app::State;
use crate::app::action::View;
use crate::app::facts::Field;
use crate::app::message::Message;
use crate::app::session::Session;
use crate::app::words;
use crate::export::Phrases;
use crate::route::Stage;
use crate::ui::view::moved_text;

use super::spoken::sentence;

/// What the reader was told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    notice: Option<Message>,
    /// Number of the request for a plan that was spoken of.
    request: u64,
    /// How far its plan was then; nothing where there was no answer.
    stage: Option<Stage>,
    /// Whether its failure was told.
    failed: bool,
    /// Whether it was said that it is being worked out.
    waiting: bool,
}

impl Told {
    /// Forgets the line about what happened, so that the same line can be told again.
    pub fn forget_notice(&mut self) {
        self.notice = None;
    }

    /// What is new, in sentences, and remembers it as told; `edited` is the fact whose value was asked for.
    pub fn news(&mut self, state: &State, edited: Option<Field>) -> Vec<String> {
        let mut said = Vec::new();
        if state.notice != self.notice {
            self.notice.clone_from(&state.notice);
            if let Some(notice) = &state.notice {
                said.push(sentence(&happened(state, notice, edited)));
            }
        }
        if state.loading {
            said.push(state.texts().get("ui-loading"));
        }
        if let Some(session) = &state.session {
            said.extend(self.plan(state, session));
        } else {
            *self = Self { notice: self.notice.clone(), ..Self::default() };
        }
        said
    }

    fn plan(&mut self, state: &State, session: &Session) -> Vec<String> {
        let texts = state.texts();
        let planning = &session.planning;
        if planning.request != self.request {
            (self.request, self.stage, self.failed, self.waiting) = (planning.request, None, false, false);
        }
        if session.goal().is_none() || planning.stopped {
            return Vec::new();
        }
        if planning.busy {
            let first = !std::mem::replace(&mut self.waiting, true);
            return if first { vec![texts.get("ui-linear-plan-busy")] } else { Vec::new() };
        }
        let Some(proposal) = session.proposal() else {
            let problem = planning.answer.as_ref().and_then(|answer| answer.as_ref().err());
            let first = !std::mem::replace(&mut self.failed, true);
            return problem
                .filter(|_| first)
                .map(|problem| sentence(&problem.say(texts)))
                .into_iter()
                .collect();
        };
        let before = self.stage.replace(proposal.stage);
        let planned = proposal.stage >= Stage::Planned;
        if before.is_none_or(|before| before < Stage::Planned) && planned {
            if let Some(moved) = planning.moved {
                return vec![moved_text(texts, moved)];
            }
            return vec![Phrases { texts, catalog: &state.catalog }.answer(proposal)];
        }
        if before.is_none() {
            return vec![texts.get("ui-linear-plan-found")];
        }
        let beside = matches!(session.view, View::Compare | View::Why);
        if before < Some(Stage::Complete) && proposal.stage == Stage::Complete && beside {
            return vec![texts.get("ui-linear-plan-complete")];
        }
        Vec::new()
    }
}

/// What happened, in words: a fact that was asked for is told with its value.
fn happened(state: &State, notice: &Message, edited: Option<Field>) -> String {
    let texts = state.texts();
    let about_field = matches!(notice.id, "ui-change-field" | "ui-change-level" | "ui-change-done");
    match (edited, &state.session) {
        (Some(field), Some(session)) if about_field => {
            let value = words::field_value(texts, &state.catalog, &session.case, field);
            format!("{}: {}", words::field_name(texts, field), super::views::case::said_value(texts, &value))
        }
        // There is no escape key in a line.
        _ if notice.id == "ui-intake-begins" => texts.get("ui-linear-intake-begins"),
        _ => notice.say(texts),
    }
}

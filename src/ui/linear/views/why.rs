//! Why: the reasons of the selected row of the plan, or of there being no plan, ending in sources.

use crate::app::State;
use crate::app::session::Session;
use crate::ui::screens;

use super::super::outline::Outline;
use super::super::pages::{self, UNBROKEN, with_pen};
use super::plan;

/// The outline.
pub fn outline(state: &State, session: &Session) -> Outline {
    let mut outline = Outline::titled(state.texts().get("ui-view-why"));
    outline.lines = if session.proposal().is_some() {
        with_pen(state, |pen| pages::lines(state, &screens::why::page(pen, session, UNBROKEN)))
    } else {
        vec![plan::nothing(state, session)]
    };
    outline
}

//! What goes on paper: the whole plan, read from the first line to the last.

use crate::app::State;
use crate::app::session::Session;
use crate::export::{TextOptions, plan_text};
use crate::i18n::Texts;

use super::super::outline::{Entry, Outline};
use super::plan;

/// The outline.
pub fn outline(state: &State, session: &Session) -> Outline {
    let texts = state.texts();
    let mut outline = Outline::titled(texts.get("ui-view-print"));
    let Some(proposal) = session.proposal() else {
        outline.lines.push(plan::nothing(state, session));
        return outline;
    };
    let name = &session.case.learner.name;
    let title = if name.is_empty() { texts.get("ui-linear-no-name") } else { name.clone() };
    let options = TextOptions { explain: false, width: Some(usize::MAX) };
    let text = plan_text(texts, &state.catalog, &title, proposal, options);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    outline.items = lines.map(|line| Entry::line(unnumbered(texts, line))).collect();
    outline
}

/// A line of the plan without marks in front of it: a number there would look like a choice.
fn unnumbered(texts: &Texts, line: &str) -> String {
    let line = line.strip_prefix("- ").unwrap_or(line);
    match line.split_once(". ") {
        Some((number, what)) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
            texts.with("ui-linear-step-same", &[("n", number.into()), ("what", what.into())])
        }
        _ => line.to_owned(),
    }
}

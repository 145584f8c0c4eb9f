//! Why the plan does not finish earlier: the chain of steps, the demands that hold it, and how far each step can slip.

use crate::app::session::Session;
use crate::route::{Proposal, Stage};
use crate::ui::theme::Role;
use crate::ui::view::Pen;

use super::parts::{Page, capital, not_known_yet};

/// Adds to a page what the plan comes to and why it does not finish earlier.
pub fn page(pen: &Pen<'_>, page: &mut Page, session: &Session, proposal: &Proposal, width: u16) {
    let text = pen.theme.style(Role::Text);
    let texts = pen.texts;
    let plan = &proposal.plan;
    page.line(texts.get("plan-heading-limits"), pen.theme.style(Role::Heading));
    page.text("", &pen.phrases.answer(proposal), width, pen.theme.style(Role::Strong));
    for line in pen.phrases.around(proposal) {
        page.text("", &line, width, text);
    }
    page.gap();
    let (Some(limiting), Some(figures)) = (&proposal.limiting, plan.figures) else {
        if proposal.stage < Stage::Complete {
            let waiting = not_known_yet(pen, session);
            page.text("", &capital(&waiting), width, pen.theme.style(Role::Quiet));
        }
        return;
    };
    let mut list = |heading: &str, lines: Vec<String>| {
        if lines.is_empty() {
            return;
        }
        page.line(texts.get(heading), pen.theme.style(Role::Heading));
        for line in lines {
            page.text("- ", &line, width, text);
        }
        page.gap();
    };
    list("ui-why-chain", limiting.chain.iter().map(|link| pen.phrases.link(plan, link)).collect());
    list("ui-why-holds", pen.phrases.holds(figures.finish_week, limiting));
    let slack = (1..).zip(&plan.steps).filter_map(|(number, step)| {
        let name = pen.phrases.offering_told(step.offering);
        let weeks = texts.with("ui-slack-short", &[("weeks", step.slack?.into())]);
        Some(format!("{number} {name}: {weeks}"))
    });
    list("ui-why-slack", slack.collect());
    page.text("", &texts.get("ui-why-compare"), width, pen.theme.style(Role::Quiet));
}

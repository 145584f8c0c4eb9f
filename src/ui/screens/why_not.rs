//! Why something is not in the plan: what stands in the way, and what a plan with it would come to.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::why_not::{Tried, WhyNot};
use crate::ui::canvas::put;
use crate::ui::layout::centred;
use crate::ui::theme::Role;
use crate::ui::view::Pen;

use super::overlay::frame;
use super::parts::{Page, sources};

/// Draws the answer with what can be scrolled to.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, asked: &WhyNot) {
    let area = centred(pen.window, 78, pen.window.height.saturating_sub(2).min(34));
    let title = pen.texts.get("ui-why-not-title");
    let inner = frame(pen, buf, area, &title);
    let page = page(pen, asked, inner.width);
    let body = Rect { height: inner.height.saturating_sub(1), ..inner };
    let hidden = page.lines.len().saturating_sub(usize::from(body.height));
    let from = pen.memory.page_over(asked.scroll, hidden);
    page.draw(buf, body, from);
    pen.focus(body, 0, 0);
    let keys = if hidden > from {
        pen.texts.with("ui-more-below", &[("n", (hidden - from).into())])
    } else {
        pen.texts.get("ui-why-not-keys")
    };
    put(buf, inner, 0, inner.height.saturating_sub(1), &keys, pen.theme.style(Role::Quiet));
}

/// The whole answer to a question "why not?".
pub fn page(pen: &Pen<'_>, asked: &WhyNot, width: u16) -> Page {
    let mut page = Page::default();
    let (texts, text) = (pen.texts, pen.theme.style(Role::Text));
    let plan = pen.state.session.as_ref().and_then(crate::app::Session::plan);
    let (Some(explanation), Some(plan)) = (&asked.explanation, plan) else {
        page.text("", &texts.get("ui-why-not-no-plan"), width, text);
        return page;
    };
    page.text("", &pen.phrases.subject(explanation.subject), width, pen.theme.style(Role::Strong));
    for line in pen.phrases.why_not(plan, explanation) {
        page.text("- ", &line, width, text);
    }
    match &asked.tried {
        Tried::Nothing => {}
        Tried::Busy(_) => {
            page.text("- ", &texts.get("why-not-trial-busy"), width, pen.theme.style(Role::Quiet));
        }
        Tried::Known(Some(trial)) => {
            page.text("- ", &pen.phrases.trial(trial), width, pen.theme.style(Role::Strong));
        }
        Tried::Known(None) => {
            page.text("- ", &texts.get("why-not-trial-unknown"), width, pen.theme.style(Role::Quiet));
        }
        Tried::Failed(problem) => page.text("- ", &problem.say(texts), width, pen.theme.style(Role::Quiet)),
    }
    if !explanation.ways.is_empty() {
        page.gap();
        page.line(texts.get("why-not-ways"), pen.theme.style(Role::Heading));
        for way in &explanation.ways {
            let mark = if way.is_closed() { "[!] " } else { "[ ] " };
            page.text(mark, &pen.phrases.offering(way.offering), width, text);
            for line in pen.phrases.way_in(way) {
                page.text("    - ", &line, width, text);
            }
        }
    }
    page.gap();
    sources(pen, &mut page, &explanation.sources, width);
    page
}

//! What people decided about a plan: what is fixed by hand, the plan that was adopted, and what is asked about them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::by_hand::{Asked, Replacing};
use crate::app::changes;
use crate::app::plan_rows::Row;
use crate::i18n;
use crate::model::case::Fix;
use crate::route::plan::Step;
use crate::route::{Plan, Proposal};
use crate::text::safe::width;
use crate::ui::canvas::{pad, put};
use crate::ui::layout::centred;
use crate::ui::theme::Role;
use crate::ui::view::Pen;

use super::conflict;
use super::doc::Doc;
use super::overlay::{foot, frame};
use super::parts::{Page, capital};

/// The mark in front of the name of a step that is kept in the plan by hand.
pub fn mark(step: &Step) -> &'static str {
    if step.is_fixed() { "!" } else { "" }
}

/// That a plan was adopted, and whether this is the one, in a few words.
pub fn summary(pen: &Pen<'_>, plan: &Plan) -> Option<String> {
    let adopted = plan.by_hand.adopted.as_ref()?;
    let id = if adopted.is_followed() { "ui-plan-adopted" } else { "ui-plan-not-adopted" };
    Some(pen.texts.with(id, &[("date", i18n::date_short(pen.texts, adopted.date).into())]))
}

/// Adds the plan that was adopted, and what is fixed by hand.
pub fn add(pen: &Pen<'_>, doc: &mut Doc, plan: &Plan, width: u16) {
    let text = pen.theme.style(Role::Text);
    if let Some(adopted) = &plan.by_hand.adopted {
        doc.heading(pen, &pen.texts.get("plan-heading-adopted"));
        doc.hanging("   = ", &pen.phrases.adopted(adopted), width, text, Some(Row::Adopted));
        for line in pen.phrases.adopted_differences(adopted) {
            doc.hanging("     - ", &line, width, pen.theme.style(Role::Mind), Some(Row::Adopted));
        }
    }
    if !plan.by_hand.fixed.is_empty() {
        doc.heading(pen, &pen.texts.get("plan-heading-fixed"));
    }
    for (place, fixed) in plan.by_hand.fixed.iter().enumerate() {
        let mark = match fixed.adjustment.fix {
            Fix::Pinned(_) => "   ! ",
            Fix::Forbidden => "   x ",
        };
        doc.hanging(mark, &pen.phrases.fixed(fixed), width, text, Some(Row::Fixed(place)));
    }
}

/// Everything about the plan that was adopted.
pub fn adopted_page(pen: &Pen<'_>, page: &mut Page, plan: &Plan, width: u16) {
    let Some(adopted) = &plan.by_hand.adopted else { return };
    let text = pen.theme.style(Role::Text);
    page.line(pen.texts.get("plan-heading-adopted"), pen.theme.style(Role::Heading));
    page.text("", &pen.phrases.adopted(adopted), width, pen.theme.style(Role::Strong));
    if adopted.is_followed() {
        page.text("", &pen.texts.get("plan-adopted-followed"), width, text);
    }
    for line in pen.phrases.adopted_differences(adopted) {
        page.text("- ", &line, width, text);
    }
}

/// Everything about something that is fixed by hand: what it costs, and how to let go of it.
pub fn fixed_page(pen: &Pen<'_>, page: &mut Page, proposal: &Proposal, place: usize, width: u16) {
    let Some(fixed) = proposal.plan.by_hand.fixed.get(place) else { return };
    page.line(pen.texts.get("plan-heading-fixed"), pen.theme.style(Role::Heading));
    page.text("", &pen.phrases.fixed(fixed), width, pen.theme.style(Role::Strong));
    let what_ifs = proposal.what_ifs.iter().flatten();
    if let Some(without) = what_ifs.into_iter().find(|what_if| what_if.change == fixed.release) {
        page.text("", &capital(&pen.phrases.what_if(without)), width, pen.theme.style(Role::Text));
    }
    conflict::change(pen, page, &fixed.release, width);
}

/// What is fixed about a step, by whom and why.
pub fn about_step(pen: &Pen<'_>, page: &mut Page, plan: &Plan, step: &Step, width: u16) {
    let fixed = plan.by_hand.fixed.iter().find(|fixed| fixed.offering == Some(step.offering));
    if let Some(fixed) = fixed.filter(|_| step.is_fixed()) {
        page.text("! ", &pen.phrases.fixed(fixed), width, pen.theme.style(Role::Text));
    }
}

/// The title of a line that is typed about the plan, and what to type.
pub fn asked(pen: &Pen<'_>, asked: &Asked) -> (String, String) {
    let texts = pen.texts;
    let name = |slug| changes::offering_name(&pen.state.catalog, slug);
    match asked {
        Asked::Reason(changes) => {
            let title = changes.last().map(|change| pen.phrases.change(change)).unwrap_or_default();
            (capital(&title), texts.get("ui-fix-reason-help"))
        }
        Asked::Move(offering) => {
            let title = texts.with("ui-move-title", &[("offering", name(offering).into())]);
            (title, texts.get("ui-move-help"))
        }
        Asked::Adopt(adoption) => {
            let finish = adoption.chosen.finish.map(|day| i18n::date_short(texts, day)).unwrap_or_default();
            let help = if adoption.fixes.is_empty() { "ui-adopt-help" } else { "ui-adopt-route-help" };
            (texts.with("ui-adopt-title", &[("date", finish.into())]), texts.get(help))
        }
    }
}

/// The offerings that could take the place of a step.
pub fn replace(pen: &mut Pen<'_>, buf: &mut Buffer, replacing: &Replacing) {
    let texts = pen.texts;
    let rows = u16::try_from(replacing.others.len()).unwrap_or(u16::MAX);
    let area = centred(pen.window, 76, rows.saturating_add(7).min(pen.window.height.saturating_sub(2)));
    let inner = frame(pen, buf, area, &texts.get("ui-replace-title"));
    let name = changes::offering_name(&pen.state.catalog, &replacing.offering);
    put(buf, inner, 0, 0, &name, pen.theme.style(Role::Strong));
    let list = Rect { y: inner.y + 1, height: inner.height.saturating_sub(4), ..inner };
    let room = usize::from(list.height).max(1);
    let from = replacing.selected.saturating_sub(room - 1);
    for (y, (place, other)) in (0..list.height).zip(replacing.others.iter().enumerate().skip(from)) {
        let pathway = pen.state.catalog.offering(*other).map(|other| pen.phrases.pathway(other.pathway));
        let pathway = pathway.unwrap_or_default();
        let left = usize::from(list.width).saturating_sub(width(&pathway) + 3);
        let text = format!("{} {pathway}", pad(&pen.phrases.offering(*other), left));
        put(buf, list, 2, y, &text, pen.theme.style(Role::Text));
        pen.row(list, y, place);
        if place == replacing.selected {
            pen.select(buf, list, y);
        }
    }
    foot(pen, buf, inner, &texts.get("ui-replace-help"), Role::Text);
}

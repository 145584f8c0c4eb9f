//! The case: who the learner is and what is known, with what can be changed here.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::facts::Row;
use crate::app::session::Session;
use crate::app::words;
use crate::i18n;
use crate::ui::canvas::{pad, put, style_row};
use crate::ui::layout::{Panes, panes};
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

use super::parts::{Page, details_rule};

/// Draws the view.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let panes = match panes(pen.window, area, 4) {
        // What a field means is short enough to stand below in any window.
        Panes::One(one) => Panes::Below {
            list: Rect { height: one.height.saturating_sub(4), ..one },
            details: Rect { y: one.y + one.height.saturating_sub(3), height: 3.min(one.height), ..one },
        },
        other => other,
    };
    details_rule(pen, buf, &panes);
    let (list, details) = match panes {
        Panes::Beside { list, details } | Panes::Below { list, details } => (list, details),
        Panes::One(one) => (one, Rect::ZERO),
    };
    draw_list(pen, buf, list, session);
    let inner = Rect { x: details.x + 1, width: details.width.saturating_sub(2), ..details };
    help_page(pen, session, inner.width).draw(buf, inner, 0);
}

fn draw_list(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let rows = session.fact_rows();
    let selected = session.fact;
    let first = match selected.checked_sub(1).and_then(|above| rows.get(above)) {
        Some(Row::Heading(_)) => selected - 1,
        _ => selected,
    };
    let from = pen.memory.scroll(List::Case, first, selected, rows.len(), usize::from(area.height));
    for (y, (place, row)) in (0..area.height).zip(rows.iter().enumerate().skip(from)) {
        draw_row(pen, buf, area, y, *row, session);
        if place == selected {
            put(buf, area, 0, y, ">", pen.theme.style(Role::Strong));
            style_row(buf, area, y, pen.theme.style(Role::Selected));
            pen.focus(area, 0, y);
        }
    }
}

fn draw_row(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, y: u16, row: Row, session: &Session) {
    let text = pen.theme.style(Role::Text);
    let Row::Field(field) = row else {
        if let Row::Heading(heading) = row {
            put(buf, area, 1, y, &pen.texts.get(heading), pen.theme.style(Role::Heading));
        } else {
            put(buf, area, 2, y, &note(pen, session, row), text);
        }
        return;
    };
    let name = pad(&words::field_name(pen.texts, field), 34);
    let value = words::field_value(pen.texts, &pen.state.catalog, &session.case, field);
    let x = 2 + put(buf, area, 2, y, &name, text);
    put(buf, area, x + 1, y, &value, pen.theme.style(Role::Strong));
}

/// A row of the case that is shown and not changed here.
pub fn note(pen: &Pen<'_>, session: &Session, row: Row) -> String {
    let texts = pen.texts;
    let case = &session.case;
    match row {
        Row::Exception(place) => case.availability.exceptions.get(place).map_or_else(String::new, |period| {
            texts.with(
                "ui-note-exception",
                &[
                    ("from", i18n::date_short(texts, period.from).into()),
                    ("to", i18n::date_short(texts, period.to).into()),
                    ("day", period.day.into()),
                    ("evening", period.evening.into()),
                    ("reason", period.reason.as_str().into()),
                ],
            )
        }),
        Row::Work => case.work.as_ref().map_or_else(String::new, |work| {
            let args = &[("what", work.what.as_str().into()), ("hours", work.hours_per_week.into())];
            texts.with("ui-note-work", args)
        }),
        Row::UnderWay(place) => case.under_way.get(place).map_or_else(String::new, |course| {
            let known = pen.state.catalog.offering_by_slug(&course.offering);
            let name =
                known.map_or_else(|| course.offering.to_string(), |(_, offering)| offering.name.clone());
            let args = &[
                ("what", name.into()),
                ("hours", course.hours_per_week.into()),
                ("until", i18n::date_short(texts, course.until).into()),
            ];
            texts.with("ui-note-under-way", args)
        }),
        Row::Decision(place) => case.decisions.get(place).map_or_else(String::new, |decision| {
            let args = &[
                ("date", i18n::date_short(texts, decision.date).into()),
                ("author", decision.author.as_str().into()),
                ("text", decision.text.as_str().into()),
            ];
            texts.with("ui-note-decision", args)
        }),
        Row::Appointment(place) => case.appointments.get(place).map_or_else(String::new, |appointment| {
            let args = &[
                ("date", i18n::date_short(texts, appointment.date).into()),
                ("text", appointment.text.as_str().into()),
            ];
            texts.with("ui-note-appointment", args)
        }),
        Row::Handover => texts.with("ui-note-handover", &[("text", case.handover.as_str().into())]),
        Row::Heading(_) | Row::Field(_) => String::new(),
    }
}

/// What the selected row means and how it is changed; the whole of a note that is cut in its row.
fn help_page(pen: &Pen<'_>, session: &Session, width: u16) -> Page {
    let mut page = Page::default();
    match session.selected_fact() {
        Some(Row::Field(field)) => {
            let text = pen.theme.style(Role::Text);
            page.text("", &pen.texts.get(field.help()), width, text);
            let how = pen.texts.get(words::how_to_change(field.kind()));
            page.text("", &how, width, pen.theme.style(Role::Quiet));
        }
        Some(row) if row.can_be_selected() => {
            page.text("", &note(pen, session, row), width, pen.theme.style(Role::Text));
            page.text("", &pen.texts.get("ui-note-read-only"), width, pen.theme.style(Role::Quiet));
        }
        _ => {}
    }
    page
}

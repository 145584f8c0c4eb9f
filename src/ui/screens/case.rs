//! The case view: everything in the case, and what the selected row means. Each row is changed where it stands.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::facts::{Field, Row, place};
use crate::app::intake::{self, Knowledge, Question};
use crate::app::session::Session;
use crate::app::words;
use crate::i18n;
use crate::ui::canvas::{pad, put};
use crate::ui::layout::{Panes, panes};
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

use super::parts::{Page, capital, details_rule};

/// Columns kept for the name of a fact.
const NAME: usize = 32;

/// Draws the view.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    open_questions(pen, buf, area, session);
    let area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
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

/// How many questions were not asked yet, and the key with which the intake goes on.
fn open_questions(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let open = intake::open_questions(&pen.state.catalog, &session.case);
    let (text, role) = if open == 0 {
        (pen.texts.get("ui-questions-asked"), Role::Quiet)
    } else {
        (pen.texts.with("ui-questions-open", &[("n", open.into())]), Role::Mind)
    };
    put(buf, area, 2, 0, &text, pen.theme.style(role));
}

fn draw_list(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let rows = session.fact_rows(&pen.state.catalog);
    let selected = session.fact;
    let first = match selected.checked_sub(1).and_then(|above| rows.get(above)) {
        Some(Row::Heading(_)) => selected - 1,
        _ => selected,
    };
    let from = pen.memory.scroll(List::Case, first, selected, rows.len(), usize::from(area.height));
    for (y, (place, row)) in (0..area.height).zip(rows.iter().enumerate().skip(from)) {
        pen.row(area, y, place);
        draw_row(pen, buf, area, y, *row, session);
        if place == selected {
            pen.select(buf, area, y);
        }
    }
}

fn draw_row(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, y: u16, row: Row, session: &Session) {
    let text = pen.theme.style(Role::Text);
    if let Row::Heading(heading) = row {
        put(buf, area, 1, y, &pen.texts.get(heading), pen.theme.style(Role::Heading));
        return;
    }
    if let Some(known) = known(pen, session, row) {
        put(buf, area, 2, y, words::knowledge_mark(known), pen.theme.style(Role::Mind));
    }
    let Row::Field(field) = row else {
        put(buf, area, 4, y, &line(pen, session, row), text);
        return;
    };
    let name = pad(&words::field_name(pen.texts, field), NAME);
    let x = 4 + put(buf, area, 4, y, &name, text);
    put(buf, area, x + 1, y, &value(pen, session, field), pen.theme.style(Role::Strong));
}

/// What is known of the answer that a row stands for: of a list, at the row that adds to it.
fn known(pen: &Pen<'_>, session: &Session, row: Row) -> Option<Knowledge> {
    let question = match row {
        Row::Field(field) => Question::Field(field),
        Row::Add(entry) => Question::Entries(entry),
        Row::Heading(_) | Row::Entry(..) | Row::Decision(_) => return None,
    };
    Some(intake::knowledge(&pen.state.catalog, &session.case, question))
}

/// The value of a fact; where the case leaves it open and a rule of the place answers, that answer.
fn value(pen: &Pen<'_>, session: &Session, field: Field) -> String {
    match place::answer(&pen.state.catalog, &session.case, field, session.today) {
        Some(answer) => {
            let counted = pen.texts.get(words::counted(answer.counted));
            pen.texts.with("ui-value-by-rule", &[("counted", counted.into())])
        }
        None => words::field_value(pen.texts, &pen.state.catalog, &session.case, field),
    }
}

/// A row of a list in words.
pub fn line(pen: &Pen<'_>, session: &Session, row: Row) -> String {
    let case = &session.case;
    match row {
        Row::Entry(entry, place) => words::entry(pen.texts, &pen.state.catalog, case, entry, place),
        Row::Add(entry) => words::add(pen.texts, entry),
        Row::Decision(place) => case.decisions.get(place).map_or_else(String::new, |decision| {
            let args = &[
                ("date", i18n::date_short(pen.texts, decision.date).into()),
                ("author", decision.author.as_str().into()),
                ("text", decision.text.as_str().into()),
            ];
            pen.texts.with("ui-note-decision", args)
        }),
        Row::Heading(_) | Row::Field(_) => String::new(),
    }
}

/// What the selected row means and how it is changed; the whole of a line that is cut in its row.
fn help_page(pen: &Pen<'_>, session: &Session, width: u16) -> Page {
    let mut page = Page::default();
    let (text, quiet) = (pen.theme.style(Role::Text), pen.theme.style(Role::Quiet));
    let Some(row) = session.selected_fact(&pen.state.catalog) else { return page };
    if let Some(known) = known(pen, session, row).filter(|known| *known != Knowledge::Known) {
        page.text("", &capital(&pen.texts.get(words::knowledge(known))), width, pen.theme.style(Role::Mind));
    }
    let how = match row {
        Row::Heading(_) => return page,
        Row::Field(field) => {
            page.text("", &pen.texts.get(field.help()), width, text);
            by_rule(pen, session, field, &mut page, width);
            match field {
                Field::Handover => {
                    let by = words::written(pen.texts, session.case.handover_by.as_ref());
                    page.text("", &by, width, quiet);
                    page.text("", &words::advisor(pen.texts, &session.case), width, quiet);
                }
                // Whose case it is stands where the case begins as well.
                Field::Name => page.text("", &words::advisor(pen.texts, &session.case), width, quiet),
                Field::Ended => {
                    let keep = session.keep(pen.state.retention_months, &pen.state.start);
                    page.text("", &words::kept(pen.texts, keep), width, text);
                }
                _ => {}
            }
            words::how_to_change(field.kind())
        }
        Row::Entry(entry, place) => {
            page.text("", &line(pen, session, row), width, text);
            page.text("", &words::written(pen.texts, entry.by(&session.case, place)), width, quiet);
            page.text("", &pen.texts.get(entry.help()), width, text);
            "ui-change-entry"
        }
        Row::Add(entry) => {
            page.text("", &pen.texts.get(entry.help()), width, text);
            "ui-change-add"
        }
        Row::Decision(_) => {
            page.text("", &line(pen, session, row), width, text);
            "ui-decision-elsewhere"
        }
    };
    page.text("", &pen.texts.get(how), width, quiet);
    page
}

/// Which rule answers what the case leaves open.
fn by_rule(pen: &Pen<'_>, session: &Session, field: Field, page: &mut Page, width: u16) {
    if let Some(said) = said_by_rule(pen, session, field) {
        page.text("", &said, width, pen.theme.style(Role::Text));
    }
}

/// What a rule of the place says where the case leaves it open, with the place.
pub fn said_by_rule(pen: &Pen<'_>, session: &Session, field: Field) -> Option<String> {
    let answer = place::answer(&pen.state.catalog, &session.case, field, session.today)?;
    let place = answer.place.unwrap_or_else(|| pen.texts.get("ui-whole-country"));
    let counted = pen.texts.get(words::counted(answer.counted));
    let text = words::wording(pen.texts.lang(), &answer.rule.text);
    let args = &[("counted", counted.into()), ("place", place.into()), ("text", text.into())];
    Some(pen.texts.with("ui-said-by-rule", args))
}

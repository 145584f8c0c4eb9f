//! The case: what is known of the learner, each fact with its value.

use crate::app::State;
use crate::app::action::Action;
use crate::app::choices;
use crate::app::facts::{Field, Kind, Row};
use crate::app::session::Session;
use crate::app::words;
use crate::i18n::Texts;
use crate::ui::screens;

use super::super::outline::{Choice, Entry, Outline, Spot};
use super::super::pages::with_pen;
use super::Headings;

/// The outline.
pub fn outline(state: &State, session: &Session, spot: Option<&Spot>) -> Outline {
    if let Some(Spot::Values(field)) = spot {
        return values(state, session, *field);
    }
    let texts = state.texts();
    let mut outline = Outline::titled(texts.get("ui-view-case"));
    let mut headings = Headings::default();
    for (place, row) in session.fact_rows(&state.catalog).into_iter().enumerate() {
        let entry = match row {
            Row::Heading(heading) => {
                headings.set(texts.get(heading));
                continue;
            }
            Row::Field(field) => {
                let value = words::field_value(texts, &state.catalog, &session.case, field);
                let text = format!("{}: {}", words::field_name(texts, field), said_value(texts, &value));
                let select = vec![Action::Select(place)];
                let choice = if field.kind() == Kind::Choice {
                    Choice::Into(select, Spot::Values(field))
                } else {
                    Choice::Go([select, vec![Action::Activate]].concat())
                };
                Entry::new(text, choice)
            }
            other => {
                let text = with_pen(state, |pen| screens::case::line(pen, session, other));
                Entry::new(text, Choice::Go(vec![Action::Select(place), Action::Activate]))
            }
        };
        outline.items.push(entry.under(headings.take()));
    }
    outline
}

/// The values of a fact, the one it has told apart in words.
fn values(state: &State, session: &Session, field: Field) -> Outline {
    let texts = state.texts();
    let mut outline = Outline::titled(words::field_name(texts, field));
    outline.lines.push(texts.get(field.help()));
    for value in choices::values(texts, &state.catalog, &session.case, field) {
        let name = said_value(texts, &value.name);
        let text = if value.action.is_some() {
            name
        } else {
            texts.with("ui-linear-value-now", &[("value", name.into())])
        };
        outline.items.push(Entry::new(text, Choice::Give(field, value.action)));
    }
    outline
}

/// A value as it is read aloud: a dash says nothing.
pub fn said_value(texts: &Texts, value: &str) -> String {
    if value == texts.get("ui-none") { texts.get("ui-linear-none") } else { value.to_owned() }
}

//! The intake and the forms of entries, as questions with numbered answers or a line to be typed.

use crate::app::State;
use crate::app::action::Action;
use crate::app::form::Form;
use crate::app::intake::{self, At, Intake, Question, SummaryRow};
use crate::app::session::Session;
use crate::app::words;
use crate::ui::screens;
use crate::ui::screens::parts::capital;

use super::outline::{Choice, Entry, Outline};
use super::pages::with_pen;

fn pick(place: usize) -> Choice {
    Choice::Go(vec![Action::Select(place), Action::Activate])
}

/// A question of the intake, or what is known at its end.
pub(super) fn intake(state: &State, session: &Session, open: &Intake) -> Outline {
    match open.at {
        At::Question(question) => asked(state, session, open, question),
        At::Summary => summary(state, session),
    }
}

fn asked(state: &State, session: &Session, open: &Intake, question: Question) -> Outline {
    let texts = state.texts();
    let (what, why) = with_pen(state, |pen| screens::intake::asked_and_why(pen, session, question));
    let mut outline = Outline::titled(capital(&what));
    if !open.single {
        let all = intake::questions(&state.catalog, &session.case);
        let place = all.iter().position(|other| *other == question).map_or(0, |place| place + 1);
        let args = &[("n", place.into()), ("of", all.len().into())];
        outline.lines.push(texts.with("ui-linear-intake-progress", args));
    }
    outline.lines.push(why);
    outline.lines.extend(open.problem.as_ref().map(|problem| problem.say(texts)));
    if question.is_typed() {
        outline.lines.push(typed(state, &open.line.text()));
        return outline;
    }
    for (place, answer) in intake::answers(&state.catalog, &session.case, question).iter().enumerate() {
        let text = words::answer(texts, &state.catalog, &session.case, question, answer);
        outline.items.push(Entry::new(text, pick(place)));
    }
    outline
}

fn summary(state: &State, session: &Session) -> Outline {
    let texts = state.texts();
    let mut outline = Outline::titled(texts.get("ui-linear-intake-end"));
    for (place, row) in intake::summary(&state.catalog, &session.case).into_iter().enumerate() {
        let text = match row {
            SummaryRow::Question(question, known) => {
                let name = capital(&words::question_name(texts, question));
                let known = match known {
                    intake::Knowledge::Known => words::value(texts, &state.catalog, &session.case, question),
                    intake::Knowledge::Unknown => texts.get("ui-linear-unknown"),
                    intake::Knowledge::NotAsked => texts.get("ui-linear-not-asked"),
                };
                format!("{name}: {known}")
            }
            SummaryRow::GoOn => texts.get("ui-linear-intake-done"),
        };
        outline.items.push(Entry::new(text, pick(place)));
    }
    outline
}

/// A form: what was filled in so far, and the value that is asked for now.
pub(super) fn form(state: &State, form: &Form) -> Outline {
    let texts = state.texts();
    let what = texts.get(form.entry.name());
    let id = if form.place.is_some() { "ui-form-change" } else { "ui-form-add" };
    let mut outline = Outline::titled(texts.with(id, &[("what", what.into())]));
    let inputs = form.entry.inputs();
    for (place, (asked, input)) in inputs.iter().zip(&form.inputs).enumerate() {
        if place < form.at {
            outline.lines.push(format!("{}: {}", texts.get(asked.name), input.line.text()));
        }
        if place == form.at {
            outline.lines.push(texts.with("ui-linear-form-now", &[("name", texts.get(asked.name).into())]));
            outline.lines.extend(input.problem.as_ref().map(|problem| problem.say(texts)));
            outline.lines.push(typed(state, &input.line.text()));
        }
    }
    outline
}

/// How a typed answer is given.
fn typed(state: &State, text: &str) -> String {
    let texts = state.texts();
    if text.is_empty() {
        texts.get("ui-linear-type-empty")
    } else {
        texts.with("ui-linear-type-over", &[("text", text.into())])
    }
}

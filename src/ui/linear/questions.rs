//! What lies over a screen, as a question with numbered answers or a line to be typed.

use crate::app::State;
use crate::app::action::Action;
use crate::app::input::takes_text;
use crate::app::overlay::{Leaving, Overlay};
use crate::app::{commands, words};
use crate::model::case::MarkState;
use crate::ui::screens;
use crate::ui::screens::parts::capital;

use super::drawn;
use super::outline::{Choice, Entry, Outline};
use super::pages::with_pen;

/// A question as an outline.
pub fn outline(state: &State, overlay: &Overlay) -> Outline {
    let texts = state.texts();
    let pick = |place| Choice::Go(vec![Action::Select(place), Action::Activate]);
    if let Overlay::States(picker) = overlay {
        let mut outline = Outline::titled(texts.get("ui-states-title"));
        let item = state.catalog.item_by_key(&picker.on).map(|(id, _)| words::item(&state.catalog, id));
        outline.lines.extend(item);
        let answers = MarkState::ALL.map(|mark| (words::state(mark), words::state_help(mark)));
        let all = answers.into_iter().chain([("ui-state-remove", "ui-state-remove-help")]);
        for (place, (name, help)) in all.enumerate() {
            outline
                .items
                .push(Entry::new(format!("{}. {}", capital(&texts.get(name)), texts.get(help)), pick(place)));
        }
        return outline;
    }
    if let Overlay::Prompt(prompt) = overlay {
        let (title, about) = with_pen(state, |pen| screens::overlay::prompt_words(pen, prompt));
        let mut outline = Outline::titled(title);
        outline.lines.push(about);
        let text = prompt.line.text();
        outline.lines.push(if text.is_empty() {
            texts.get("ui-linear-type-empty")
        } else {
            texts.with("ui-linear-type-over", &[("text", text.into())])
        });
        return outline;
    }
    if let Overlay::Leave(leaving) = overlay {
        let title = match leaving {
            Leaving::Quit => "ui-leave-quit",
            Leaving::Close => "ui-leave-close",
        };
        let mut outline = Outline::titled(texts.get(title));
        outline.lines.push(texts.get("ui-linear-leave-help"));
        outline.items.push(Entry::new(texts.get("ui-linear-leave-yes"), Choice::Go(vec![Action::Activate])));
        outline.items.push(Entry::new(texts.get("ui-linear-leave-no"), Choice::Go(vec![Action::Back])));
        return outline;
    }
    if let Overlay::Ask(ask) = overlay {
        let mut outline = Outline::titled(ask.title.say(texts));
        outline.lines.extend(ask.lines.iter().map(|line| line.say(texts)));
        for (place, answer) in ask.answers.iter().enumerate() {
            outline.items.push(Entry::new(answer.text.say(texts), pick(place)));
        }
        return outline;
    }
    if let Overlay::Commands(list) = overlay {
        let mut outline = Outline::titled(texts.get("ui-linear-commands"));
        for (place, command) in commands::listed(state, list.help, &list.filter.text()).iter().enumerate() {
            outline.items.push(Entry::new(texts.get(command.name), pick(place)));
        }
        return outline;
    }
    match (overlay, &state.session) {
        (Overlay::Intake(open), Some(session)) => super::facts::intake(state, session, open),
        (Overlay::Form(form), _) => super::facts::form(state, form),
        _ => walked(state),
    }
}

/// Something without a form of its own: what the cursor is on, and the ways to move, choose and leave.
fn walked(state: &State) -> Outline {
    use crate::app::action::Motion;

    let texts = state.texts();
    let mut outline = Outline::titled(texts.get("ui-linear-open"));
    outline.lines.extend(drawn::focused(state));
    if takes_text(state) {
        outline.lines.push(texts.get("ui-linear-type-empty"));
        return outline;
    }
    let ways = [
        ("ui-linear-next-line", Action::Move(Motion::Down)),
        ("ui-linear-line-before", Action::Move(Motion::Up)),
        ("ui-linear-take", Action::Activate),
        ("ui-linear-close", Action::Back),
    ];
    outline.items =
        ways.into_iter().map(|(id, action)| Entry::new(texts.get(id), Choice::Go(vec![action]))).collect();
    outline
}

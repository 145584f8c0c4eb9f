//! The tour: a walk through the workbench on an invented learner, one thing to do at a time.
//!
//! A stop is passed by doing what it asks, or with the key for the next stop. Nothing is locked meanwhile: who knows the
//! way already can do anything else.

use super::action::View;
use super::overlay::Overlay;
use super::state::{Screen, State};

/// The example on which the tour is given.
pub const DEMO: &str = "tour";

/// A stop of the tour.
#[derive(Debug, Clone, Copy)]
pub struct Stop {
    /// Text id of what is to be seen and done.
    pub text: &'static str,
    /// Variables of the text, each the key of a command.
    pub keys: &'static [(&'static str, &'static str)],
    /// Whether what the stop asks is done; `None` where there is only something to read.
    done: Option<fn(&State) -> bool>,
}

macro_rules! stop {
    ($id:literal, [$($name:literal => $command:literal),*], $done:expr) => {
        Stop { text: concat!("tour-", $id), keys: &[$(($name, $command)),*], done: $done }
    };
}

/// The stops, in their order.
pub static STOPS: &[Stop] = &[
    stop!("welcome", ["next" => "tour-next", "end" => "tour-end"], None),
    stop!("experience", ["key" => "show-experience"], Some(|state| is_on(state, View::Experience))),
    stop!("mark", ["search" => "filter", "mark" => "cycle-mark"], Some(|state| last_change_is(state, "ui-change-mark"))),
    stop!("undo", ["undo" => "undo"], Some(has_undone)),
    stop!("goal", ["key" => "show-goal", "choose" => "choose-goal"], Some(|state| is_on(state, View::Goal))),
    stop!("plan", ["key" => "show-plan"], Some(|state| is_on(state, View::Plan))),
    stop!("why", ["why" => "why"], Some(|state| is_on(state, View::Why))),
    stop!("compare", ["key" => "show-compare"], Some(|state| is_on(state, View::Compare))),
    stop!("change", ["last" => "last", "apply" => "apply"], Some(|state| last_change_is(state, "ui-said"))),
    stop!("hours", ["key" => "show-hours"], Some(|state| is_on(state, View::Hours))),
    stop!("print", ["key" => "show-print"], Some(|state| is_on(state, View::Print))),
    stop!("help", ["help" => "help", "words" => "glossary"], Some(|state| {
        state.overlays.iter().any(|overlay| matches!(overlay, Overlay::Commands(_) | Overlay::Glossary(_)))
    })),
    stop!("end", ["end" => "tour-end", "close" => "close-case", "quit" => "quit"], None),
];

/// Where somebody is on the tour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tour {
    /// The stop, by its place.
    pub place: usize,
    /// Whether what the stop asks was done before it was reached: then it is passed with the key for the next one.
    was_done: bool,
    /// Whether the stop before was passed by doing what it asked.
    pub praised: bool,
}

impl Tour {
    /// At the first stop.
    pub fn start(state: &State) -> Self {
        Self::at(state, 0, false)
    }

    fn at(state: &State, place: usize, praised: bool) -> Self {
        let place = place.min(STOPS.len().saturating_sub(1));
        let done = STOPS.get(place).and_then(|stop| stop.done);
        Self { place, was_done: done.is_some_and(|done| done(state)), praised }
    }

    /// The stop.
    pub fn stop(self) -> Option<&'static Stop> {
        STOPS.get(self.place)
    }

    /// The next stop, or the one before.
    #[must_use]
    pub fn turned(self, state: &State, forward: bool) -> Self {
        let place = if forward { self.place + 1 } else { self.place.saturating_sub(1) };
        Self::at(state, place, false)
    }

    /// The next stop if what this one asks has been done since it was reached; otherwise this one.
    #[must_use]
    pub fn followed(self, state: &State) -> Self {
        let Some(done) = self.stop().and_then(|stop| stop.done) else { return self };
        match (done(state), self.was_done) {
            (true, false) => Self::at(state, self.place + 1, true),
            // Once undone, doing it again counts.
            (false, true) => Self { was_done: false, ..self },
            _ => self,
        }
    }
}

fn is_on(state: &State, view: View) -> bool {
    state.screen() == Screen::Case(view)
}

fn last_change_is(state: &State, id: &str) -> bool {
    let session = state.session.as_ref();
    session.and_then(|session| session.history.undoes()).is_some_and(|label| label.id == id)
}

fn has_undone(state: &State) -> bool {
    state.session.as_ref().is_some_and(|session| session.history.redoes().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::commands::TABLE;
    use crate::i18n::{Lang, Texts};

    #[test]
    fn every_stop_has_its_words_and_names_commands_that_exist() {
        for stop in STOPS {
            for lang in Lang::ALL {
                let text = Texts::new(lang).get(stop.text);
                assert_ne!(text, stop.text);
                for (variable, _) in stop.keys {
                    assert!(
                        text.contains(&format!("{{${variable}}}")),
                        "{} does not use {variable}: {text}",
                        stop.text
                    );
                }
            }
            for (_, command) in stop.keys {
                assert!(TABLE.iter().any(|known| known.id == *command), "{command}");
            }
        }
    }
}

//! The one table of commands. Key lookup, hint bar, help and palette all read it, so that none of them can be stale.

use std::collections::BTreeSet;

use super::action::{Action, Motion, View};
use super::by_hand::{self, Act};
use super::effect::CaseRef;
use super::input::takes_text;
use super::map::{self, Step};
use super::session::{Saving, Session};
use super::state::{Screen, State};
use super::zoom::Zoom;
use super::{compare, decisions, facts, goals, plan_rows, printing, tree};
use crate::route::Stage;

/// Which screens a command belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Every screen, also while something lies over it.
    Always,
    /// Every screen.
    Anywhere,
    /// The start screen.
    Start,
    /// Every view of a case.
    Case,
    /// These views of a case.
    Views(&'static [View]),
}

impl Scope {
    /// Whether it takes part in a screen.
    pub fn holds(self, screen: Screen) -> bool {
        match (self, screen) {
            (Self::Always | Self::Anywhere, _)
            | (Self::Start, Screen::Start)
            | (Self::Case, Screen::Case(_)) => true,
            (Self::Views(views), Screen::Case(view)) => views.contains(&view),
            _ => false,
        }
    }

    /// The narrower of two scopes wins a key.
    pub const fn narrowness(self) -> u8 {
        match self {
            Self::Always | Self::Anywhere => 0,
            Self::Start | Self::Case => 1,
            Self::Views(_) => 2,
        }
    }
}

/// Why a command cannot be used now: a text id.
pub type Why = &'static str;

/// A command.
#[derive(Debug)]
pub struct Command {
    /// Name for scripts and tests; never shown.
    pub id: &'static str,
    /// Keys that run it, each a sequence in the notation of [`super::KeyPress::parse`], separated by blanks.
    pub keys: &'static [&'static str],
    /// Text id of its short name.
    pub name: &'static str,
    /// Text id of the sentence that says what it does.
    pub doc: &'static str,
    /// Where it can be used.
    pub scope: Scope,
    /// Place in the hint bar, the lowest first; 0 for none.
    pub hint: u8,
    /// Whether it can be used now, or why not.
    pub enabled: fn(&State) -> Result<(), Why>,
    /// What it does.
    pub action: Action,
}

const SEARCHABLE: &[View] = &[View::Experience, View::Goal, View::Decisions, View::Map];
const WITH_DETAILS: &[View] =
    &[View::Experience, View::Goal, View::Compare, View::Hours, View::Decisions, View::Print, View::Map];
const PRINT: &[View] = &[View::Print];
const MARKABLE: &[View] = &[View::Experience, View::Map];
const MAP: &[View] = &[View::Map];
const IN_TIME: &[View] = &[View::Plan, View::Hours];
const STEPS: &[View] = &[View::Why];
const FIXABLE: &[View] = &[View::Plan, View::Why];
const PLANS: &[View] = &[View::Plan, View::Why, View::Compare];

macro_rules! command {
    ($id:literal, [$($key:literal),*], $scope:expr, $hint:literal, $enabled:expr, $action:expr) => {
        Command {
            id: $id,
            keys: &[$($key),*],
            name: concat!("ui-cmd-", $id),
            doc: concat!("ui-cmd-", $id, "-doc"),
            scope: $scope,
            hint: $hint,
            enabled: $enabled,
            action: $action,
        }
    };
}

/// All commands, in the order in which help shows them.
pub static TABLE: &[Command] = &[
    command!("open", ["enter"], Scope::Start, 1, always, Action::Activate),
    command!("new-case", ["ctrl-n"], Scope::Start, 2, always, Action::AskNewCase),
    command!("change-value", ["enter"], Scope::Views(&[View::Case]), 1, always, Action::Activate),
    command!("raise-value", ["right", "l"], Scope::Views(&[View::Case]), 2, on_field, Action::Unfold),
    command!("lower-value", ["left", "h"], Scope::Views(&[View::Case]), 3, on_field, Action::Fold),
    command!("add-row", ["+", "a"], Scope::Views(&[View::Case]), 4, on_list, Action::AddRow),
    command!("remove-row", ["x", "delete"], Scope::Views(&[View::Case]), 4, on_entry, Action::RemoveRow),
    command!("intake", ["I"], Scope::Case, 0, always, Action::Intake),
    command!("cycle-mark", ["space"], Scope::Views(MARKABLE), 1, on_item, Action::CycleMark),
    command!("pick-mark", ["enter"], Scope::Views(&[View::Experience]), 2, on_item, Action::Activate),
    command!("toggle", ["enter"], Scope::Views(&[View::Experience]), 2, on_branch, Action::Activate),
    command!("remove-mark", ["x", "delete"], Scope::Views(MARKABLE), 0, on_mark, Action::RemoveMark),
    command!("suggest", ["s"], Scope::Views(&[View::Experience]), 6, always, Action::Suggest),
    command!("only-marked", ["v"], Scope::Views(&[View::Experience]), 0, has_marks, Action::OnlyMarked),
    command!("why-not", ["n"], Scope::Case, 0, has_goal, Action::WhyNot),
    command!("decide", ["enter"], Scope::Views(&[View::Decisions]), 1, on_decision, Action::Activate),
    command!("add-decision", ["a"], Scope::Views(&[View::Decisions]), 2, always, Action::AddDecision),
    command!(
        "remove-decision",
        ["x", "delete"],
        Scope::Views(&[View::Decisions]),
        0,
        on_own_decision,
        Action::RemoveDecision
    ),
    command!("next-kind", ["f"], Scope::Views(&[View::Decisions]), 4, always, Action::NextKind),
    command!("choose-goal", ["enter", "space"], Scope::Views(&[View::Goal]), 1, on_item, Action::Activate),
    command!("apply", ["enter"], Scope::Views(PLANS), 1, on_change, Action::Activate),
    command!("why", ["enter"], Scope::Views(&[View::Plan]), 1, has_plan, Action::Activate),
    command!("show-route", ["enter"], Scope::Views(&[View::Compare]), 1, on_route, Action::Activate),
    command!("why-not-earlier", ["e"], Scope::Views(PLANS), 7, has_finish, Action::WhyNotEarlier),
    command!("tightest", ["t"], Scope::Views(&[View::Hours]), 2, always, Action::Tightest),
    command!("week-details", ["enter"], Scope::Views(&[View::Hours]), 1, always, Action::ToggleDetails),
    command!("zoom-in", ["+", "="], Scope::Views(IN_TIME), 3, can_zoom_in, Action::Zoom(true)),
    command!("zoom-out", ["-"], Scope::Views(IN_TIME), 4, can_zoom_out, Action::Zoom(false)),
    command!("later", ["right", "l"], Scope::Views(&[View::Plan]), 0, has_weeks, Action::MoveWeek(true)),
    command!("earlier", ["left", "h"], Scope::Views(&[View::Plan]), 0, has_weeks, Action::MoveWeek(false)),
    command!("pin-step", ["p"], Scope::Views(FIXABLE), 4, by_hand::can_pin, Action::ByHand(Act::Pin)),
    command!(
        "forbid-step",
        ["x", "delete"],
        Scope::Views(FIXABLE),
        0,
        by_hand::on_step,
        Action::ByHand(Act::Forbid)
    ),
    command!("move-step", ["m"], Scope::Views(FIXABLE), 0, by_hand::on_step, Action::ByHand(Act::AskMove)),
    command!("move-earlier", ["<"], Scope::Views(FIXABLE), 0, by_hand::on_step, Action::ByHand(Act::Earlier)),
    command!("move-later", [">"], Scope::Views(FIXABLE), 0, by_hand::on_step, Action::ByHand(Act::Later)),
    command!(
        "replace-step",
        ["R"],
        Scope::Views(FIXABLE),
        0,
        by_hand::on_step,
        Action::ByHand(Act::AskReplace)
    ),
    command!(
        "release-step",
        ["b"],
        Scope::Views(FIXABLE),
        0,
        by_hand::on_fixed,
        Action::ByHand(Act::Release)
    ),
    command!("adopt", ["a"], Scope::Views(PLANS), 8, by_hand::can_adopt, Action::ByHand(Act::AskAdopt)),
    command!("filter", ["/", "ctrl-f"], Scope::Views(SEARCHABLE), 3, always, Action::Filter),
    command!("print-choose", ["enter", "space"], Scope::Views(PRINT), 1, on_print_choice, Action::Activate),
    command!("print-write", ["w", "enter"], Scope::Views(PRINT), 2, can_print, Action::AskHandoutName),
    command!("unfold", ["right", "l"], Scope::Views(&[View::Experience]), 0, on_row, Action::Unfold),
    command!("fold", ["left", "h"], Scope::Views(&[View::Experience]), 0, on_row, Action::Fold),
    command!("details", ["i"], Scope::Views(WITH_DETAILS), 7, on_item, Action::ToggleDetails),
    command!("next-step", ["right", "l", "]"], Scope::Views(STEPS), 3, has_steps, Action::NextStep),
    command!("previous-step", ["left", "h", "["], Scope::Views(STEPS), 4, has_steps, Action::PreviousStep),
    command!("map-onward", ["right", "l"], Scope::Views(MAP), 0, on_map, Action::Map(Step::Onward)),
    command!("map-back", ["left", "h"], Scope::Views(MAP), 0, on_map, Action::Map(Step::Back)),
    command!("map-focus", ["enter"], Scope::Views(MAP), 1, on_map, Action::Activate),
    command!("map-return", ["backspace"], Scope::Views(MAP), 0, has_history, Action::Map(Step::Return)),
    command!("map-zoom", ["z"], Scope::Views(MAP), 2, always, Action::Map(Step::Zoom)),
    command!("map-turn", ["f"], Scope::Views(MAP), 2, on_map, Action::Map(Step::Turn)),
    command!("map-deeper", ["+", "="], Scope::Views(MAP), 4, is_around, Action::Map(Step::Deeper)),
    command!("map-shallower", ["-"], Scope::Views(MAP), 4, is_around, Action::Map(Step::Shallower)),
    command!("map-goal", ["d"], Scope::Views(MAP), 0, on_goal, Action::Map(Step::Goal)),
    command!("undo", ["u", "ctrl-z"], Scope::Case, 5, can_undo, Action::Undo),
    command!("redo", ["U", "ctrl-y", "ctrl-r"], Scope::Case, 0, can_redo, Action::Redo),
    command!("next-view", ["tab"], Scope::Case, 6, always, Action::NextView),
    command!("previous-view", ["backtab"], Scope::Case, 0, always, Action::PreviousView),
    command!("show-case", ["1"], Scope::Case, 0, always, Action::Show(View::Case)),
    command!("show-experience", ["2"], Scope::Case, 0, always, Action::Show(View::Experience)),
    command!("show-goal", ["3"], Scope::Case, 0, always, Action::Show(View::Goal)),
    command!("show-plan", ["4"], Scope::Case, 0, always, Action::Show(View::Plan)),
    command!("show-why", ["5"], Scope::Case, 0, always, Action::Show(View::Why)),
    command!("show-compare", ["6"], Scope::Case, 0, always, Action::Show(View::Compare)),
    command!("show-hours", ["7"], Scope::Case, 0, always, Action::Show(View::Hours)),
    command!("show-decisions", ["8"], Scope::Case, 0, always, Action::Show(View::Decisions)),
    command!("show-print", ["9"], Scope::Case, 0, always, Action::Show(View::Print)),
    command!("show-map", ["0"], Scope::Case, 0, always, Action::Show(View::Map)),
    command!("stop-planning", ["esc"], Scope::Views(&View::ALL), 2, can_stop, Action::StopPlanning),
    command!("plan-again", ["r"], Scope::Case, 2, can_plan_again, Action::PlanAgain),
    command!("save-again", ["ctrl-s"], Scope::Case, 1, can_save_again, Action::SaveAgain),
    command!("save-copy", ["ctrl-s"], Scope::Case, 0, can_copy, Action::SaveCopy),
    command!("close-case", ["q", "ctrl-o"], Scope::Case, 9, always, Action::CloseCase),
    command!("history", ["H"], Scope::Case, 0, has_past, Action::ShowPast),
    command!("insert-recovered", ["f9"], Scope::Always, 0, has_recovered, Action::InsertRecovered),
    command!("hand-over", ["O"], Scope::Case, 0, can_hand_over, Action::AskHandOver),
    command!("look-at", ["ctrl-r"], Scope::Start, 3, can_look_at, Action::LookAt),
    command!("up", ["up", "k"], Scope::Anywhere, 0, always, Action::Move(Motion::Up)),
    command!("down", ["down", "j"], Scope::Anywhere, 0, always, Action::Move(Motion::Down)),
    command!("page-up", ["pageup", "ctrl-b"], Scope::Anywhere, 0, always, Action::Move(Motion::PageUp)),
    command!("page-down", ["pagedown"], Scope::Anywhere, 0, always, Action::Move(Motion::PageDown)),
    command!("first", ["home", "g g"], Scope::Anywhere, 0, always, Action::Move(Motion::First)),
    command!("last", ["end", "g e", "G"], Scope::Anywhere, 0, always, Action::Move(Motion::Last)),
    command!("back", ["esc"], Scope::Views(&View::ALL), 0, always, Action::Back),
    command!("help", ["?", "f1"], Scope::Anywhere, 10, always, Action::OpenHelp),
    command!("palette", [":", "ctrl-p"], Scope::Anywhere, 0, always, Action::OpenPalette),
    command!("tour-next", ["f5"], Scope::Case, 0, on_tour, Action::TurnTour(true)),
    command!("tour-back", ["f6"], Scope::Case, 0, on_tour, Action::TurnTour(false)),
    command!("tour-end", ["f7"], Scope::Case, 0, on_tour, Action::EndTour),
    command!("glossary", ["W", "f4"], Scope::Anywhere, 0, always, Action::OpenGlossary),
    command!("theme", ["T"], Scope::Anywhere, 0, always, Action::NextTheme),
    command!("hints", ["f3"], Scope::Always, 0, always, Action::NextHints),
    command!("language", ["f2"], Scope::Always, 8, always, Action::SwitchLanguage),
    command!("quit", ["ctrl-q", "ctrl-c"], Scope::Always, 11, always, Action::Quit),
];

/// The commands that belong to the screen shown, the narrowest scope first, each in the order of the table.
pub fn here(screen: Screen) -> Vec<&'static Command> {
    let mut commands: Vec<&Command> = TABLE.iter().filter(|command| command.scope.holds(screen)).collect();
    commands.sort_by_key(|command| std::cmp::Reverse(command.scope.narrowness()));
    commands
}

/// The commands of the hint bar that can be used now, in its order; of those that share a key only the one that it runs.
pub fn hints(state: &State) -> Vec<&'static Command> {
    let mut commands: Vec<&Command> = here(state.screen())
        .into_iter()
        .filter(|command| command.hint > 0 && (command.enabled)(state).is_ok())
        .collect();
    let mut taken = BTreeSet::new();
    commands.retain(|command| {
        let keys = state.keys.keys(command);
        keys.first().is_some_and(|first| taken.insert((*first).to_owned()))
    });
    commands.sort_by_key(|command| command.hint);
    commands
}

/// The rows of help or palette: commands of this screen first; with a text, those whose name or explanation match.
pub fn listed(state: &State, help: bool, filter: &str) -> Vec<&'static Command> {
    let screen = state.screen();
    let mut commands = here(screen);
    if !help {
        commands.extend(TABLE.iter().filter(|command| !command.scope.holds(screen)));
    }
    if filter.trim().is_empty() {
        return commands;
    }
    let texts = state.texts();
    let names: Vec<String> = commands.iter().map(|command| texts.get(command.name)).collect();
    let docs: Vec<String> = commands.iter().map(|command| texts.get(command.doc)).collect();
    let names = super::find::matches(filter, &names);
    let docs = super::find::matches(filter, &docs);
    let mut found: Vec<(u32, usize, &Command)> = commands
        .into_iter()
        .enumerate()
        .zip(names.into_iter().zip(docs))
        .filter_map(|((place, command), (name, doc))| {
            // A hit in the short name says more than one in the sentence.
            let score = name.map(|score| score + 500).into_iter().chain(doc).max()?;
            Some((score, place, command))
        })
        .collect();
    found.sort_by_key(|(score, place, _)| (std::cmp::Reverse(*score), *place));
    found.into_iter().map(|(_, _, command)| command).collect()
}

/// Whether a command can be used now: it belongs to the screen and nothing stands in its way.
pub fn usable(state: &State, command: &Command) -> Result<(), Why> {
    if !command.scope.holds(state.screen()) {
        return Err("ui-why-not-here");
    }
    (command.enabled)(state)
}

#[allow(clippy::unnecessary_wraps, reason = "has the shape of the other conditions of the table")]
const fn always(_: &State) -> Result<(), Why> {
    Ok(())
}

fn session(state: &State) -> Result<&Session, Why> {
    state.session.as_ref().ok_or("ui-why-not-here")
}

const fn on_tour(state: &State) -> Result<(), Why> {
    if state.tour.is_some() { Ok(()) } else { Err("ui-why-no-tour") }
}

fn on_field(state: &State) -> Result<(), Why> {
    match session(state)?.selected_fact(&state.catalog) {
        Some(facts::Row::Field(_)) => Ok(()),
        _ => Err("ui-why-no-steps-here"),
    }
}

fn on_list(state: &State) -> Result<(), Why> {
    let list = session(state)?.selected_fact(&state.catalog).and_then(facts::Row::list);
    list.map(|_| ()).ok_or("ui-why-no-list")
}

fn on_entry(state: &State) -> Result<(), Why> {
    match session(state)?.selected_fact(&state.catalog) {
        Some(facts::Row::Entry(..)) => Ok(()),
        _ => Err("ui-why-no-entry"),
    }
}

fn on_item(state: &State) -> Result<(), Why> {
    let session = session(state)?;
    if session.view == View::Hours {
        return Ok(());
    }
    if session.view == View::Decisions {
        return on_decision(state);
    }
    if session.view == View::Print {
        return session.proposal().map(|_| ()).ok_or("ui-why-no-plan");
    }
    if session.view == View::Compare {
        return session.selected_compared().map(|_| ()).ok_or("ui-why-no-plan");
    }
    session.selected_item(&state.catalog).map(|_| ()).ok_or("ui-why-no-item")
}

fn has_marks(state: &State) -> Result<(), Why> {
    let session = session(state)?;
    let some = session.experience.only_marked || !session.case.marks.is_empty();
    if some { Ok(()) } else { Err("ui-why-nothing-marked") }
}

fn has_goal(state: &State) -> Result<(), Why> {
    session(state)?.goal().map(|_| ()).ok_or("ui-why-no-goal-yet")
}

fn selected_decision(state: &State) -> Result<decisions::Row, Why> {
    let session = session(state)?;
    let rows = session.decision_rows(state.texts(), &state.catalog);
    rows.get(session.decisions.selected).copied().ok_or("ui-why-no-decision")
}

fn on_decision(state: &State) -> Result<(), Why> {
    if selected_decision(state)?.can_be_selected() { Ok(()) } else { Err("ui-why-no-decision") }
}

/// What was written down here can be taken away here; a mark, a setting or a plan where it was made.
fn on_own_decision(state: &State) -> Result<(), Why> {
    let answered = |question| {
        session(state).is_ok_and(|session| session.case.assessment.iter().any(|own| own.question == question))
    };
    match selected_decision(state)? {
        decisions::Row::Entry(decisions::Entry::Written(_)) => Ok(()),
        decisions::Row::Question(question) if answered(question) => Ok(()),
        _ => Err("ui-why-not-written-here"),
    }
}

fn on_row(state: &State) -> Result<(), Why> {
    let rows = session(state)?.experience_rows(&state.catalog);
    if rows.is_empty() { Err("ui-why-empty") } else { Ok(()) }
}

fn on_branch(state: &State) -> Result<(), Why> {
    let session = session(state)?;
    if is_branch(session, state) { Ok(()) } else { Err("ui-why-no-item") }
}

fn on_mark(state: &State) -> Result<(), Why> {
    let session = session(state)?;
    let marked = session.selected_key(&state.catalog).is_some_and(|key| session.case.mark(&key).is_some());
    if marked { Ok(()) } else { Err("ui-why-no-mark") }
}

/// A change is made of the case as it is planned: while a newer plan is awaited, what is offered belongs to the case before.
fn on_change(state: &State) -> Result<(), Why> {
    let session = session(state)?;
    session.selected_change().ok_or("ui-why-no-change")?;
    if session.planning.busy { Err("ui-why-being-planned") } else { Ok(()) }
}

fn on_route(state: &State) -> Result<(), Why> {
    let session = session(state)?;
    match session.selected_compared() {
        None => Err("ui-why-no-plan"),
        Some(compare::Row::WhatIf(_)) => Err("ui-why-no-route"),
        Some(_) => Ok(()),
    }
}

fn has_finish(state: &State) -> Result<(), Why> {
    let rows = session(state)?.plan_rows();
    if rows.contains(&plan_rows::Row::Finish) { Ok(()) } else { Err("ui-why-no-plan") }
}

fn on_map(state: &State) -> Result<(), Why> {
    map::selected_spot(&state.catalog, session(state)?).map(|_| ()).ok_or("ui-why-empty-map")
}

fn has_history(state: &State) -> Result<(), Why> {
    if session(state)?.map.history.is_empty() { Err("ui-why-no-map-history") } else { Ok(()) }
}

fn is_around(state: &State) -> Result<(), Why> {
    if session(state)?.map.zoom == map::Zoom::Around { Ok(()) } else { Err("ui-why-not-around") }
}

fn on_goal(state: &State) -> Result<(), Why> {
    let item = session(state)?.selected_item(&state.catalog).and_then(|id| state.catalog.item(id));
    if item.is_some_and(goals::can_be_goal) { Ok(()) } else { Err("ui-why-no-goal-here") }
}

/// Whether the selected row of the print view can be chosen.
fn on_print_choice(state: &State) -> Result<(), Why> {
    let print = session(state)?.print;
    match print.selected() {
        Some(printing::Row::Within(_)) | None => Err("ui-why-print-fixed"),
        Some(row) if print.holds(row) => Err("ui-why-print-chosen"),
        Some(_) => Ok(()),
    }
}

/// What goes on paper is what is known: not a plan from before a change, nor one that is still being worked out.
fn can_print(state: &State) -> Result<(), Why> {
    let session = session(state)?;
    let proposal = session.proposal().ok_or("ui-why-no-plan")?;
    if session.planning.busy {
        return Err("ui-why-being-planned");
    }
    if proposal.stage < Stage::Reasons && !session.planning.stopped {
        return Err("ui-why-print-not-ready");
    }
    Ok(())
}

fn can_stop(state: &State) -> Result<(), Why> {
    let session = session(state)?;
    match (session.is_working(), session.has_something_to_close()) {
        (true, false) => Ok(()),
        (true, true) => Err("ui-why-close-first"),
        (false, _) => Err("ui-why-not-working"),
    }
}

fn can_plan_again(state: &State) -> Result<(), Why> {
    if session(state)?.planning.stopped { Ok(()) } else { Err("ui-why-not-stopped") }
}

fn has_plan(state: &State) -> Result<(), Why> {
    session(state)?.plan().map(|_| ()).ok_or("ui-why-no-plan")
}

fn has_weeks(state: &State) -> Result<(), Why> {
    let session = session(state)?;
    let shown = session.view == View::Hours || session.plan().is_some_and(|plan| !plan.weeks.is_empty());
    if shown { Ok(()) } else { Err("ui-why-no-plan") }
}

/// How close the view shown looks at time, where it does.
fn zoom(state: &State) -> Result<Zoom, Why> {
    has_weeks(state)?;
    let session = session(state)?;
    Ok(if session.view == View::Hours { session.time.hours } else { session.time.plan })
}

fn can_zoom_in(state: &State) -> Result<(), Why> {
    zoom(state)?.closer().map(|_| ()).ok_or("ui-why-closest")
}

fn can_zoom_out(state: &State) -> Result<(), Why> {
    zoom(state)?.further().map(|_| ()).ok_or("ui-why-furthest")
}

fn has_steps(state: &State) -> Result<(), Why> {
    let plan = session(state)?.plan().ok_or("ui-why-no-plan")?;
    if plan.steps.is_empty() { Err("ui-why-no-steps") } else { Ok(()) }
}

fn can_undo(state: &State) -> Result<(), Why> {
    session(state)?.history.undoes().map(|_| ()).ok_or("ui-why-nothing-to-undo")
}

fn can_redo(state: &State) -> Result<(), Why> {
    session(state)?.history.redoes().map(|_| ()).ok_or("ui-why-nothing-to-redo")
}

fn can_save_again(state: &State) -> Result<(), Why> {
    match session(state)?.saving {
        Saving::Failed(_) | Saving::Unconfirmed(_) => Ok(()),
        _ => Err("ui-why-saved-already"),
    }
}

fn has_past(state: &State) -> Result<(), Why> {
    let history = &session(state)?.history;
    if history.undoes().is_some() || history.redoes().is_some() { Ok(()) } else { Err("ui-why-no-past") }
}

fn can_hand_over(state: &State) -> Result<(), Why> {
    let session = session(state)?;
    match (&session.origin, &session.saving) {
        (CaseRef::Demo(_), _) => Err("ui-why-not-kept"),
        (_, Saving::ReadOnly) => Err("ui-why-only-to-look-at"),
        _ => Ok(()),
    }
}

fn has_recovered(state: &State) -> Result<(), Why> {
    match (&state.recovered, takes_text(state)) {
        (None, _) => Err("ui-why-nothing-recovered"),
        (Some(_), false) => Err("ui-why-no-text-here"),
        (Some(_), true) => Ok(()),
    }
}

fn can_look_at(state: &State) -> Result<(), Why> {
    let rows = state.start.rows(state.texts());
    let case = rows.get(state.start.selected).and_then(|row| state.start.case(row));
    if case.is_some_and(|case| case.is_kept()) { Ok(()) } else { Err("ui-why-no-case-selected") }
}

fn can_copy(state: &State) -> Result<(), Why> {
    let session = session(state)?;
    match (&session.origin, &session.saving) {
        (CaseRef::Demo(_), _) | (_, Saving::Failed(_)) => Ok(()),
        _ => Err("ui-why-saved-already"),
    }
}

/// Whether the selected row of the experience view is a heading or path: enter unfolds it then.
pub(super) fn is_branch(session: &Session, state: &State) -> bool {
    let rows = session.experience_rows(&state.catalog);
    matches!(
        rows.get(session.experience.selected).and_then(tree::Row::node),
        Some(tree::Node::Section(_) | tree::Node::Path(_))
    )
}

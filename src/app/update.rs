//! The only thing that changes the state.

mod by_hand;
mod cases;
mod deciding;
mod facts;
mod forms;
mod handing_over;
mod interview;
mod keeping;
mod maps;
mod movement;
mod overlays;
mod plans;
mod pointing;
mod printing;
mod select;
mod suggestions;
mod time;
mod typing;
mod why_not;

use super::action::{Action, View};
use super::commands;
use super::effect::Effect;
use super::glossary::Glossary;
use super::keeping::Access;
use super::line::Line;
use super::message::Message;
use super::overlay::{CommandList, Leaving, Overlay, Prompt, Purpose};
use super::picker::PickFor;
use super::session::Session;
use super::start;
use super::state::State;
use super::suggesting::Suggesting;
use super::tree::{self, Node, Way};

/// Applies an action; what must happen outside is returned.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let mut effects = apply_action(state, action);
    effects.extend(keeping::draft(state));
    state.tour = state.tour.map(|tour| tour.followed(state));
    effects
}

fn apply_action(state: &mut State, action: Action) -> Vec<Effect> {
    match action {
        Action::Resized(width, height) => state.size = (width, height),
        Action::Pending(keys) => state.pending = keys,
        Action::Done(done) => return cases::done(state, done),
        Action::SwitchLanguage => switch_language(state),
        Action::NextTheme => next_theme(state),
        Action::NextHints => next_hints(state),
        Action::Point(row) => return pointing::point(state, row),
        Action::Edit(edit) => typing::edit_line(state, &edit),
        Action::Move(motion) => movement::movement(state, motion),
        Action::Select(place) => select::select(state, place),
        Action::TurnField { field, up, places } => return facts::turn(state, field, up, places),
        Action::DismissNotice => state.notice = None,
        Action::Activate => return activate(state),
        Action::Back => back(state),
        Action::Fold => return fold(state, false),
        Action::Unfold => return fold(state, true),
        Action::CycleMark => return cases::cycle_mark(state),
        Action::SetMark { on, state: mark, reason } => return cases::set_mark(state, &on, mark, &reason),
        Action::RemoveMark => return cases::remove_mark(state),
        Action::OnlyMarked => suggestions::only_marked(state),
        Action::Suggest => suggestions::open_picker(state, PickFor::Suggestions),
        Action::Choose => suggestions::change_list(state, Suggesting::toggle),
        Action::ChooseAll => suggestions::change_list(state, Suggesting::toggle_all),
        Action::WhyNot => return why_not::ask_selected(state),
        Action::AddDecision => deciding::add(state),
        Action::RemoveDecision => return deciding::remove(state),
        Action::NextKind => deciding::next_kind(state),
        Action::Apply(change) => return plans::apply(state, &change),
        Action::ByHand(act) => return by_hand::act(state, act),
        Action::WhyNotEarlier => plans::why_not_earlier(state),
        Action::StopPlanning => return plans::stop(state),
        Action::PlanAgain => {
            state.notice = None;
            return plans::plan(state);
        }
        Action::Map(step) => return maps::step(state, step),
        Action::Show(view) => show(state, view),
        Action::NextView => turn_view(state, 1),
        Action::PreviousView => turn_view(state, View::ALL.len() - 1),
        Action::NextStep => movement::step(state, true),
        Action::PreviousStep => movement::step(state, false),
        Action::Zoom(closer) => time::zoom(state, closer),
        Action::MoveWeek(later) => time::move_week(state, later),
        Action::Tightest => time::tightest(state),
        Action::Filter => start_filter(state),
        Action::ToggleDetails => toggle_details(state),
        Action::Undo => return cases::undo(state, true),
        Action::Redo => return cases::undo(state, false),
        Action::OpenPalette => state.overlays.push(Overlay::Commands(CommandList::new(false))),
        Action::OpenHelp => state.overlays.push(Overlay::Commands(CommandList::new(true))),
        Action::TurnTour(forward) => state.tour = state.tour.map(|tour| tour.turned(state, forward)),
        Action::EndTour => {
            state.tour = None;
            state.notice = Some(Message::new("tour-ended"));
        }
        Action::OpenGlossary => state.overlays.push(Overlay::Glossary(Glossary::default())),
        Action::Intake => interview::open(state),
        Action::Interview(step) => return interview::step(state, step),
        Action::AddRow => facts::add(state),
        Action::RemoveRow => return facts::remove(state),
        Action::AskNewCase => state.overlays.push(Overlay::Prompt(Prompt {
            purpose: Purpose::NewCase,
            line: Line::new(200),
            problem: None,
        })),
        Action::NewCase(name) => return cases::new_case(state, &name),
        Action::Open(case) => {
            state.loading = true;
            return vec![Effect::Load { case, how: Access::Alone }];
        }
        Action::LookAt => return keeping::look_at(state),
        Action::ShowPast => return keeping::show_past(state),
        Action::AskHandOver => handing_over::ask(state),
        Action::SaveAgain => return cases::save(state, Vec::new()),
        Action::InsertRecovered => keeping::insert_recovered(state),
        Action::CloseCase => return leave(state, Leaving::Close),
        Action::SaveCopy => return cases::save_copy(state),
        Action::AskHandoutName => printing::ask_name(state),
        Action::Quit => return leave(state, Leaving::Quit),
        Action::QuitNow => return vec![Effect::Quit],
    }
    Vec::new()
}

/// Switches the language, and says so in the new one.
fn switch_language(state: &mut State) {
    state.lang = state.lang.other();
    state.notice = Some(Message::new("ui-language-switched"));
}

/// Shows the next theme, and says which it is.
fn next_theme(state: &mut State) {
    state.looks.theme = state.looks.theme.next();
    state.notice = Some(Message::new("ui-theme-now").id("name", state.looks.theme.name()));
}

/// Shows more or less of the hints, and says how they come back.
fn next_hints(state: &mut State) {
    state.looks.hints = state.looks.hints.next();
    let mut keys = String::new();
    if let Some(command) = commands::TABLE.iter().find(|command| command.action == Action::NextHints) {
        keys = state.keys.label(command, state.texts());
    }
    state.notice = Some(Message::new(state.looks.hints.name()).text("key", keys));
}

/// Leaves, after a question where something would be lost; asking twice is an answer.
fn leave(state: &mut State, leaving: Leaving) -> Vec<Effect> {
    let would_lose = state.session.as_ref().is_some_and(Session::would_lose);
    let asked = state.overlays.contains(&Overlay::Leave(leaving));
    if would_lose && !asked {
        state.overlays.push(Overlay::Leave(leaving));
        return Vec::new();
    }
    state.overlays.clear();
    match leaving {
        Leaving::Quit => vec![Effect::Quit],
        Leaving::Close => cases::close(state),
    }
}

fn activate(state: &mut State) -> Vec<Effect> {
    if !state.overlays.is_empty() {
        return overlays::activate(state);
    }
    let Some(session) = &state.session else {
        let rows = state.start.rows(state.texts());
        let Some(row) = rows.get(state.start.selected) else { return Vec::new() };
        return match state.start.case(row) {
            Some(case) => update(state, Action::Open(case)),
            None if *row == start::Row::New => update(state, Action::AskNewCase),
            None => Vec::new(),
        };
    };
    match session.view {
        View::Case => facts::open(state),
        View::Experience => {
            if commands::is_branch(session, state) {
                return toggle_fold(state);
            }
            overlays::open_states(state)
        }
        View::Goal => cases::choose_goal(state),
        View::Plan | View::Why | View::Compare => {
            match session.selected_change().cloned() {
                Some(change) if !session.planning.busy => return update(state, Action::Apply(change)),
                _ if session.view == View::Plan => show(state, View::Why),
                _ if session.view == View::Compare => toggle_details(state),
                _ => {}
            }
            Vec::new()
        }
        View::Decisions => {
            deciding::activate(state);
            Vec::new()
        }
        View::Map => {
            maps::activate(state);
            Vec::new()
        }
        View::Print => {
            printing::choose(state);
            Vec::new()
        }
        View::Hours => Vec::new(),
    }
}

fn toggle_details(state: &mut State) {
    if let Some(session) = &mut state.session {
        session.details = !session.details;
        session.why_scroll = 0;
    }
}

/// Closes what lies on top, then the filter; otherwise nothing: escape never throws anything away.
fn back(state: &mut State) {
    if state.overlays.pop().is_some() {
        return;
    }
    let Some(session) = &mut state.session else {
        state.start.filter.clear();
        state.start.selected = 0;
        return;
    };
    if session.details {
        session.details = false;
        return;
    }
    match session.view {
        View::Experience => {
            let filter = &mut session.experience.filter;
            if filter.typing {
                filter.typing = false;
                return;
            }
            if filter.is_active() {
                leave_search(state);
            } else if session.experience.only_marked {
                suggestions::only_marked(state);
            }
        }
        View::Decisions => {
            let view = &mut session.decisions;
            if view.filter.typing {
                view.filter.typing = false;
            } else if view.filter.is_active() || view.kind.is_some() {
                view.filter.line.clear();
                view.kind = None;
                deciding::select_first(state);
            }
        }
        View::Goal => {
            let filter = &mut session.goals.filter;
            if filter.typing {
                filter.typing = false;
            } else if filter.is_active() {
                filter.line.clear();
                session.select_current_goal(&state.catalog);
            }
        }
        View::Why => session.view = View::Plan,
        View::Map => maps::back(&state.catalog, session),
        _ => {}
    }
}

/// Leaves the results of a search for the tree, on the place where the selected result hangs.
fn leave_search(state: &mut State) {
    let catalog = state.catalog.clone();
    let Some(session) = &mut state.session else { return };
    let found = session.selected_item(&catalog);
    session.experience.filter.line.clear();
    suggestions::show_in_tree(session, &catalog, found);
}

fn start_filter(state: &mut State) {
    let Some(session) = &mut state.session else { return };
    match session.view {
        View::Experience => session.experience.filter.typing = true,
        View::Goal => session.goals.filter.typing = true,
        View::Decisions => session.decisions.filter.typing = true,
        View::Map => session.map.jump.filter.typing = true,
        _ => {}
    }
}

fn show(state: &mut State, view: View) {
    if view == View::Map {
        maps::open(state);
    }
    if let Some(session) = &mut state.session {
        session.view = view;
        session.details = false;
        session.experience.filter.typing = false;
        session.goals.filter.typing = false;
        session.decisions.filter.typing = false;
        maps::leave_search(session);
        session.why_scroll = 0;
    }
}

fn turn_view(state: &mut State, by: usize) {
    if let Some(view) = state.session.as_ref().map(|session| session.view.step(by)) {
        show(state, view);
    }
}

/// Folds or unfolds a row of the tree; lowers or raises a fact of the case.
fn fold(state: &mut State, open: bool) -> Vec<Effect> {
    let catalog = state.catalog.clone();
    let Some(session) = &mut state.session else { return Vec::new() };
    if session.view == View::Case {
        return facts::adjust(state, open);
    }
    let rows = session.experience_rows(&catalog);
    let Some(row) = rows.get(session.experience.selected) else { return Vec::new() };
    if open {
        if row.folds && !row.open {
            session.experience.open.insert(row.way.clone());
        } else if row.open {
            session.experience.selected += 1;
        }
    } else if row.open {
        session.experience.open.remove(&row.way);
    } else if let Some(place) = parent(&rows, &row.way) {
        session.experience.selected = place;
    }
    Vec::new()
}

fn toggle_fold(state: &mut State) -> Vec<Effect> {
    let catalog = state.catalog.clone();
    let Some(session) = &mut state.session else { return Vec::new() };
    let rows = session.experience_rows(&catalog);
    if let Some(row) = rows.get(session.experience.selected)
        && !session.experience.open.remove(&row.way)
    {
        session.experience.open.insert(row.way.clone());
    }
    Vec::new()
}

/// The place of the row that a row hangs under.
fn parent(rows: &[tree::Row], way: &Way) -> Option<usize> {
    let above: &[Node] = way.split_last()?.1;
    rows.iter().position(|row| row.way == above)
}

//! The only thing that changes the state.

mod asked;
mod asking;
mod by_hand;
mod cases;
mod deciding;
mod facts;
mod forms;
mod maps;
mod overlays;
mod plans;
mod pointing;
mod printing;
mod select;
mod suggestions;
mod time;

use super::action::{Action, Edit, Motion, View};
use super::commands;
use super::effect::Effect;
use super::glossary::{self, Glossary};
use super::line::Line;
use super::message::Message;
use super::overlay::{CommandList, Leaving, Overlay, Prompt, Purpose};
use super::picker::PickFor;
use super::plan_rows;
use super::printing::Printing;
use super::session::Session;
use super::start;
use super::state::State;
use super::suggesting::Suggesting;
use super::tree::{self, Node, Way};

/// The most lines that a page can be scrolled by; how many it has is known where it is drawn.
const PAGE_LIMIT: usize = 400;

/// Applies an action; what must happen outside is returned.
pub fn update(state: &mut State, action: Action) -> Vec<Effect> {
    let effects = apply_action(state, action);
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
        Action::Edit(edit) => edit_line(state, &edit),
        Action::Move(motion) => movement(state, motion),
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
        Action::WhyNot => return asking::ask_selected(state),
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
        Action::NextStep => step(state, true),
        Action::PreviousStep => step(state, false),
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
        Action::Intake => asked::open(state),
        Action::Asking(asking) => return asked::asking(state, asking),
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
            return vec![Effect::Load(case)];
        }
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

/// Selects the next or previous step of the plan; before the first comes the plan as a whole.
fn step(state: &mut State, forward: bool) {
    let width = state.size.0;
    let Some(session) = &mut state.session else { return };
    let steps = session.plan_rows().iter().take_while(|row| row.is_step()).count();
    let now = session.selected_plan_row().is_some_and(plan_rows::Row::is_step).then_some(session.plan_row);
    let next = match (now, forward) {
        (None, _) => 0,
        (Some(now), true) => (now + 1).min(steps.saturating_sub(1)),
        (Some(now), false) => now.saturating_sub(1),
    };
    if steps > 0 {
        session.plan_row = next;
        session.why_scroll = 0;
        time::follow_row(session, width);
    }
}

/// The place of the selection after a movement in a list of so many rows.
fn moved(now: usize, len: usize, page: usize, motion: Motion) -> usize {
    let last = len.saturating_sub(1);
    match motion {
        Motion::Up => now.saturating_sub(1),
        Motion::Down => now + 1,
        Motion::PageUp => now.saturating_sub(page),
        Motion::PageDown => now + page,
        Motion::First => 0,
        Motion::Last => last,
    }
    .min(last)
}

fn movement(state: &mut State, motion: Motion) {
    let page = usize::from(state.size.1.saturating_sub(8)).max(4);
    if let Some(top) = state.overlays.last() {
        let (now, len) = match top {
            Overlay::Commands(list) => {
                (list.selected, commands::listed(state, list.help, &list.filter.text()).len())
            }
            Overlay::Glossary(shown) => {
                let listed = glossary::listed(state.texts(), state.screen(), &shown.filter.text());
                (shown.selected, listed.len())
            }
            Overlay::States(picker) => (picker.selected, super::overlay::StatePicker::ROWS),
            Overlay::Replace(replacing) => (replacing.selected, replacing.others.len()),
            Overlay::Verdicts(picker) => (picker.selected, super::overlay::VerdictPicker::ROWS),
            Overlay::Pick(picker) => (picker.selected, picker.rows.len()),
            Overlay::Suggest(list) => (list.selected, list.suggested.found.len()),
            Overlay::WhyNot(asked) => (asked.scroll, PAGE_LIMIT),
            Overlay::Intake(intake) => {
                let rows = state.session.as_ref().map(|session| intake.rows(&state.catalog, &session.case));
                (intake.selected, rows.unwrap_or(0))
            }
            Overlay::Form(_) => return forms::moved(state, motion),
            Overlay::Prompt(_) | Overlay::Leave(_) | Overlay::Overwrite(..) => return,
        };
        let next = moved(now, len, page, motion);
        match state.overlays.last_mut() {
            Some(Overlay::Commands(list)) => list.selected = next,
            Some(Overlay::Glossary(shown)) => shown.selected = next,
            Some(Overlay::States(picker)) => picker.selected = next,
            Some(Overlay::Replace(replacing)) => replacing.selected = next,
            Some(Overlay::Verdicts(picker)) => picker.selected = next,
            Some(Overlay::Pick(picker)) => picker.selected = next,
            Some(Overlay::Suggest(list)) => list.selected = next,
            Some(Overlay::WhyNot(asked)) => asked.scroll = next,
            Some(Overlay::Intake(intake)) => {
                intake.selected = next;
                intake.number = None;
            }
            _ => {}
        }
        return;
    }
    let (catalog, width) = (state.catalog.clone(), state.size.0);
    let languages = std::sync::Arc::clone(&state.languages);
    let lang = state.lang;
    let Some(session) = &mut state.session else {
        let len = state.start.rows(state.texts()).len();
        state.start.selected = moved(state.start.selected, len, page, motion);
        return;
    };
    match session.view {
        View::Experience => {
            let len = session.experience_rows(&catalog).len();
            session.experience.selected = moved(session.experience.selected, len, page, motion);
        }
        View::Goal => {
            let rows: Vec<bool> =
                session.goal_rows(&catalog).iter().map(|row| row.goal().is_some()).collect();
            session.goals.selected = moved_over(&rows, session.goals.selected, page, motion);
        }
        View::Case => {
            let rows: Vec<bool> =
                session.fact_rows(&catalog).iter().map(|row| row.can_be_selected()).collect();
            session.fact = moved_over(&rows, session.fact, page, motion);
        }
        View::Plan => {
            let len = session.plan_rows().len();
            session.plan_row = moved(session.plan_row, len, page, motion);
            time::follow_row(session, width);
        }
        View::Why if session.selected_plan_row().is_some_and(plan_rows::Row::is_in_conflict) => {
            let rows: Vec<bool> =
                session.plan_rows().into_iter().map(plan_rows::Row::is_in_conflict).collect();
            session.plan_row = moved_over(&rows, session.plan_row, page, motion);
        }
        View::Compare if session.details && matches!(motion, Motion::PageUp | Motion::PageDown) => {
            session.why_scroll = moved(session.why_scroll, PAGE_LIMIT, page, motion);
        }
        View::Compare => {
            session.why_scroll = 0;
            let rows = session.compare_rows();
            let selected = session.selected_compared();
            let now = rows.iter().position(|row| Some(*row) == selected).unwrap_or(0);
            let can: Vec<bool> = rows.iter().map(|row| row.can_be_selected()).collect();
            let next = moved_over(&can, now, page, motion);
            session.compared = rows.get(next).copied().unwrap_or_default();
        }
        View::Why => {
            // The text of the reasons is wrapped where it is drawn; the scroll ends there.
            session.why_scroll = moved(session.why_scroll, PAGE_LIMIT, page, motion);
        }
        View::Hours if session.details && matches!(motion, Motion::PageUp | Motion::PageDown) => {
            session.why_scroll = moved(session.why_scroll, PAGE_LIMIT, page, motion);
        }
        View::Hours => {
            session.why_scroll = 0;
            time::move_hours(session, page, motion);
        }
        View::Decisions if session.details => {
            session.why_scroll = moved(session.why_scroll, PAGE_LIMIT, page, motion);
        }
        View::Decisions => {
            let rows = session.decision_rows(languages.texts(lang), &catalog);
            let can: Vec<bool> = rows.iter().map(|row| row.can_be_selected()).collect();
            session.decisions.selected = moved_over(&can, session.decisions.selected, page, motion);
        }
        View::Map => maps::movement(state, motion, page),
        View::Print if session.details || matches!(motion, Motion::PageUp | Motion::PageDown) => {
            session.why_scroll = moved(session.why_scroll, PAGE_LIMIT, page, motion);
        }
        View::Print => {
            let len = Printing::rows().len();
            session.print.row = moved(session.print.row, len, page, motion);
        }
    }
}

/// A movement in a list with rows that cannot be selected.
fn moved_over(rows: &[bool], now: usize, page: usize, motion: Motion) -> usize {
    let aim = moved(now, rows.len(), page, motion);
    let up = matches!(motion, Motion::Up | Motion::PageUp | Motion::Last);
    let ok = |place: &usize| rows.get(*place).copied().unwrap_or(false);
    let (above, below) = ((0..=aim).rev().find(ok), (aim..rows.len()).find(ok));
    let (first, second) = if up { (above, below) } else { (below, above) };
    first.or(second).unwrap_or(now)
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

fn edit_line(state: &mut State, edit: &Edit) {
    let mut complete = true;
    let has_overlay = !state.overlays.is_empty();
    match state.overlays.last_mut() {
        Some(Overlay::Prompt(prompt)) => {
            prompt.problem = None;
            complete = apply(&mut prompt.line, edit);
        }
        Some(Overlay::Intake(intake)) => {
            intake.problem = None;
            complete = apply(&mut intake.line, edit);
        }
        Some(Overlay::Form(form)) => {
            form.candidate = 0;
            if let Some(input) = form.inputs.get_mut(form.at) {
                input.problem = None;
                let before = input.line.text();
                complete = apply(&mut input.line, edit);
                if input.line.text() != before {
                    input.offering = None;
                }
            }
        }
        Some(Overlay::Commands(list)) => {
            complete = apply(&mut list.filter, edit);
            list.selected = 0;
        }
        Some(Overlay::Glossary(shown)) => {
            complete = apply(&mut shown.filter, edit);
            shown.selected = 0;
        }
        Some(Overlay::Pick(picker)) => {
            complete = apply(&mut picker.line, edit);
            suggestions::search(state);
        }
        _ => {}
    }
    if !has_overlay {
        match &mut state.session {
            None => {
                complete = apply(&mut state.start.filter, edit);
                // The first thing found, not the offer to make a new case.
                let rows = state.start.rows(state.texts());
                let offers_new = rows.first() == Some(&start::Row::New) && rows.len() > 1;
                state.start.selected = usize::from(offers_new && !state.start.filter.is_empty());
            }
            Some(session) => match session.view {
                View::Experience => {
                    complete = apply(&mut session.experience.filter.line, edit);
                    session.search(&state.catalog, &state.finder);
                }
                View::Goal => {
                    complete = apply(&mut session.goals.filter.line, edit);
                    session.search(&state.catalog, &state.finder);
                }
                View::Decisions => {
                    complete = apply(&mut session.decisions.filter.line, edit);
                    deciding::select_first(state);
                }
                View::Map => {
                    complete = apply(&mut session.map.jump.filter.line, edit);
                    session.search(&state.catalog, &state.finder);
                }
                _ => {}
            },
        }
    }
    if !complete {
        state.notice = Some(Message::new("ui-text-full"));
    }
}

/// Changes a line; whether everything fitted.
fn apply(line: &mut Line, edit: &Edit) -> bool {
    match edit {
        Edit::Insert(text) => return line.insert(text),
        Edit::Backspace => line.backspace(),
        Edit::Delete => line.delete(),
        Edit::DeleteWord => line.delete_word(),
        Edit::Clear => line.clear(),
        Edit::Left => line.left(),
        Edit::Right => line.right(),
        Edit::Home => line.home(),
        Edit::End => line.end(),
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_movement_never_leaves_the_list() {
        assert_eq!(moved(0, 0, 10, Motion::Down), 0);
        assert_eq!(moved(0, 5, 10, Motion::Up), 0);
        assert_eq!(moved(4, 5, 10, Motion::Down), 4);
        assert_eq!(moved(2, 5, 2, Motion::PageUp), 0);
        assert_eq!(moved(2, 5, 2, Motion::Last), 4);
    }

    #[test]
    fn headings_are_stepped_over() {
        let rows = [false, true, true, false, true];
        assert_eq!(moved_over(&rows, 2, 10, Motion::Down), 4);
        assert_eq!(moved_over(&rows, 4, 10, Motion::Up), 2);
        assert_eq!(moved_over(&rows, 1, 10, Motion::Up), 1);
        assert_eq!(moved_over(&rows, 4, 10, Motion::First), 1);
        assert_eq!(moved_over(&[false, false], 0, 10, Motion::Down), 0);
    }
}

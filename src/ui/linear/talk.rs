//! The conversation: a typed line goes in, what is to be read comes out. The state changes by actions only, as everywhere.

use crate::app::State;
use crate::app::action::{Action, Edit, View};
use crate::app::commands::{self, Command, Scope};
use crate::app::effect::Effect;
use crate::app::facts::Field;
use crate::app::input::{self, takes_text};
use crate::app::intake::Question;
use crate::app::overlay::{Overlay, Purpose};
use crate::app::state::Screen;
use crate::app::tree::Way;
use crate::app::update;
use crate::text::safe::sanitize;
use crate::ui::canvas::wrap;

use super::drawn;
use super::news::Told;
use super::orders::{self, Order};
use super::outline::{Choice, Outline, Spot};
use super::spoken::{sentence, spoken};
use super::views;

/// The most lines and entries told at a time.
const AT_A_TIME: usize = 10;
/// Narrower than this no sentence can be read.
const MIN_WIDTH: usize = 20;

/// Where the reader is, as far as it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    screen: Screen,
    spot: Option<Spot>,
    details: bool,
    filter: String,
    /// The title of what lies over the screen.
    over: Option<String>,
}

/// A conversation.
#[derive(Debug, Default)]
pub struct Talk {
    /// How far into the view the reader went.
    spots: Vec<Spot>,
    /// The first line told of each page of the list, the present page last.
    pages: Vec<usize>,
    /// The first line of the next page, if there is one.
    next: Option<usize>,
    /// Whether the screen is told although the reader is where they were.
    again: bool,
    /// Whether the screen is not told although the reader is elsewhere.
    quiet: bool,
    /// The fact whose value was asked for last.
    edited: Option<Field>,
    /// What is to be said about the line itself.
    said: Vec<String>,
    told: Told,
    shown: Option<Place>,
    /// What a walked screen had the cursor on.
    focus: Option<String>,
    width: usize,
    height: usize,
}

impl Talk {
    /// A conversation in a window.
    pub fn new(width: usize, height: usize) -> Self {
        let mut talk = Self::default();
        talk.resize(width, height);
        talk
    }

    /// The window has this size now.
    pub fn resize(&mut self, width: usize, height: usize) {
        (self.width, self.height) = (width.max(MIN_WIDTH), height);
    }

    /// Takes a typed line; what must happen outside is returned.
    pub fn line(&mut self, state: &mut State, typed: &str) -> Vec<Effect> {
        let before = (state.screen(), request(state));
        let mut effects = update(state, Action::DismissNotice);
        self.told.forget_notice();
        let typed = sanitize(typed);
        let typed = typed.trim();
        if is_a_slip(state, typed) {
            self.said.push(state.texts().get("ui-linear-one-letter"));
        } else if !state.overlays.is_empty() && takes_text(state) {
            effects.extend(answer(state, typed));
        } else {
            effects.extend(self.obey(state, typed));
        }
        if state.screen() != before.0 {
            self.spots.clear();
        } else if request(state) != before.1
            && matches!(state.screen(), Screen::Case(View::Plan | View::Why | View::Compare))
            && !self.spots.is_empty()
        {
            // What was looked at belongs to the plan before.
            self.spots.clear();
            self.quiet = true;
        }
        effects
    }

    fn obey(&mut self, state: &mut State, typed: &str) -> Vec<Effect> {
        if typed.is_empty() {
            self.read_on();
            return Vec::new();
        }
        if let Ok(number) = typed.parse::<usize>() {
            return if number == 0 { self.back(state) } else { self.choose(state, number) };
        }
        if state.overlays.is_empty() {
            if let Some(text) = typed.strip_prefix('/') {
                return self.search(state, text.trim());
            }
            if let Some(text) = typed.strip_prefix('?') {
                self.leave_commands();
                self.spots.push(Spot::Commands(text.trim().to_owned()));
                return Vec::new();
            }
        }
        let word = typed.strip_prefix(':').unwrap_or(typed).trim().to_lowercase();
        let is = |id: &str| state.texts().get(id) == word;
        if is("ui-linear-word-more") {
            self.read_on();
        } else if is("ui-linear-word-again") {
            self.pages.clear();
            self.again = true;
        } else if is("ui-linear-word-back") || (word == "q" && !state.overlays.is_empty()) {
            return self.back(state);
        } else if word == "q" && state.session.is_none() {
            return update(state, Action::Quit);
        } else {
            return self.order(state, typed.strip_prefix(':').unwrap_or(typed).trim());
        }
        Vec::new()
    }

    /// Reads the next page, or the first again.
    fn read_on(&mut self) {
        match self.next {
            Some(next) => self.pages.push(next),
            None => self.pages.clear(),
        }
        self.again = true;
    }

    fn order(&mut self, state: &mut State, word: &str) -> Vec<Effect> {
        match orders::find(state, word) {
            Order::Run(command) if state.overlays.is_empty() || command.scope == Scope::Always => {
                self.run(state, command)
            }
            Order::Many(commands) if state.overlays.is_empty() => {
                let names: Vec<String> =
                    commands.into_iter().map(|command| state.texts().get(command.name)).collect();
                let text = state.texts().with("ui-linear-many", &[("names", names.join(", ").into())]);
                self.said.push(text);
                Vec::new()
            }
            _ => {
                let id = if state.overlays.is_empty() {
                    "ui-linear-expected"
                } else {
                    "ui-linear-expected-number"
                };
                self.said.push(state.texts().get(id));
                Vec::new()
            }
        }
    }

    fn run(&mut self, state: &mut State, command: &'static Command) -> Vec<Effect> {
        self.leave_commands();
        if let Err(why) = orders::usable(state, self.spots.last(), command) {
            self.said.push(state.texts().get(why));
            return Vec::new();
        }
        // A view that is shown already is told again.
        self.again = matches!(
            command.action,
            Action::Show(_) | Action::WhyNotEarlier | Action::NextStep | Action::PreviousStep
        );
        self.pages.clear();
        if matches!(command.action, Action::Show(_)) {
            self.spots.clear();
        }
        input::run(state, command)
    }

    fn leave_commands(&mut self) {
        if matches!(self.spots.last(), Some(Spot::Commands(_))) {
            self.spots.pop();
        }
    }

    /// Goes back: what lies on top, the details, a page, a step out, the search.
    fn back(&mut self, state: &mut State) -> Vec<Effect> {
        let details = state.session.as_ref().is_some_and(|session| session.details);
        if !state.overlays.is_empty() || details {
            return update(state, Action::Back);
        }
        if self.pages.pop().is_some() {
            self.again = true;
            return Vec::new();
        }
        if let Some(left) = self.spots.pop() {
            if let (Spot::Under(_), Some(Spot::Under(way))) = (left, self.spots.last().cloned()) {
                select_way(state, &way);
            }
            return Vec::new();
        }
        if state.session.is_none() && state.start.filter.is_empty() {
            self.said.push(state.texts().get("ui-linear-top-start"));
            return Vec::new();
        }
        let before = place(state, None);
        let effects = update(state, Action::Back);
        if place(state, None) == before {
            self.said.push(state.texts().get("ui-linear-top"));
        }
        effects
    }

    fn search(&mut self, state: &mut State, text: &str) -> Vec<Effect> {
        let searchable =
            matches!(state.screen(), Screen::Start | Screen::Case(View::Experience | View::Goal));
        if !searchable {
            self.said.push(state.texts().get("ui-linear-no-search"));
            return Vec::new();
        }
        self.spots.clear();
        self.pages.clear();
        self.again = true;
        let details = state.session.as_ref().is_some_and(|session| session.details);
        let mut actions = vec![Action::Edit(Edit::Clear), Action::Edit(Edit::Insert(text.to_owned()))];
        if state.session.is_some() {
            actions.insert(0, Action::Filter);
            if details {
                actions.insert(0, Action::Back);
            }
            // The filter stays; the keys go elsewhere.
            actions.push(Action::Back);
        }
        do_all(state, actions)
    }

    fn choose(&mut self, state: &mut State, number: usize) -> Vec<Effect> {
        let outline = views::outline(state, &self.spots);
        let choice = number.checked_sub(1).and_then(|place| outline.choices().nth(place)).cloned();
        let Some(choice) = choice else {
            let count = outline.choices().count();
            let texts = state.texts();
            self.said.push(if count == 0 {
                texts.get("ui-linear-no-list")
            } else {
                texts.with("ui-linear-no-number", &[("count", count.into())])
            });
            return Vec::new();
        };
        self.pages.clear();
        match choice {
            Choice::Go(actions) => {
                let effects = do_all(state, actions);
                if let Some(Overlay::Intake(intake)) = state.overlays.last()
                    && let Some(Question::Field(field)) = intake.question()
                {
                    self.edited = Some(field);
                }
                effects
            }
            Choice::Into(actions, spot) => {
                self.spots.push(spot);
                do_all(state, actions)
            }
            Choice::Way(way) => {
                select_way(state, &way);
                self.spots.push(Spot::Under(way));
                Vec::new()
            }
            Choice::Give(field, action) => {
                self.edited = Some(field);
                self.spots.pop();
                self.quiet = true;
                if action.is_none() {
                    self.said.push(state.texts().get("ui-linear-unchanged"));
                }
                do_all(state, action)
            }
            Choice::Run(id) => match commands::TABLE.iter().find(|command| command.id == id) {
                Some(command) => self.run(state, command),
                None => Vec::new(),
            },
        }
    }

    /// What is to be read now: what happened, then the screen where it is another one. Every line ends with a line end.
    pub fn reply(&mut self, state: &State) -> String {
        let mut told = std::mem::take(&mut self.said);
        let news: Vec<String> = self.told.news(state, self.edited);
        if !news.is_empty() {
            told.push(news.join(" "));
        }
        if state.notice.is_some()
            && state.overlays.is_empty()
            && self.spots.iter().all(|spot| !matches!(spot, Spot::Values(_)))
        {
            self.edited = None;
        }
        let outline = views::outline(state, &self.spots);
        let over = (!state.overlays.is_empty()).then(|| outline.title.clone());
        let here = place(state, self.spots.last()).over(over);
        if let Some(Overlay::Prompt(prompt)) = state.overlays.last()
            && let Some(problem) = &prompt.problem
        {
            told.push(problem.say(state.texts()));
        }
        let moved = self.shown.as_ref() != Some(&here);
        // What lay over the screen is gone, and the screen under it was told before.
        let same = |shown: &Place| shown.over.is_some() && shown.clone().over(None) == here;
        let closed = self.shown.as_ref().is_some_and(same);
        if moved {
            self.pages.clear();
        }
        let mut text: String = told.iter().map(|line| self.said(state, &sentence(line))).collect();
        let quiet = std::mem::take(&mut self.quiet);
        let again = std::mem::take(&mut self.again);
        if again || (moved && !closed && !quiet) {
            text.push_str(&self.page(state, &outline));
        } else if moved {
            self.next = None;
        }
        text.push_str(&self.walked(state, again || moved));
        if text.is_empty() {
            // Silence is no answer.
            text.push_str(&self.page(state, &outline));
        }
        self.shown = Some(here);
        text
    }

    /// What a walked screen has the cursor on, where it is something else than before.
    fn walked(&mut self, state: &State, moved: bool) -> String {
        let walked = matches!(state.screen(), Screen::Case(view) if orders::is_walked(view));
        let focus = if walked && state.overlays.is_empty() { drawn::focused(state) } else { None };
        let before = std::mem::replace(&mut self.focus, focus);
        match &self.focus {
            Some(focus) if !moved && before.as_ref() != Some(focus) => self.said(state, &sentence(focus)),
            _ => String::new(),
        }
    }

    /// A text in lines that fit.
    fn said(&self, state: &State, text: &str) -> String {
        let text = spoken(state.texts(), &state.catalog, text);
        in_lines(&text, self.width)
    }

    /// A page of an outline: its head on the first, then as much of it as is read at a time.
    fn page(&mut self, state: &State, outline: &Outline) -> String {
        let texts = state.texts();
        let from = self.pages.last().copied().unwrap_or(0);
        let mut page = String::new();
        if from == 0 {
            let head: Vec<String> = [&outline.title, &outline.context]
                .into_iter()
                .filter(|text| !text.is_empty())
                .map(|text| sentence(text))
                .collect();
            page.push_str(&in_lines(&head.join(" "), self.width));
        }
        let blocks = blocks(outline, self.width);
        let room = self.height.saturating_sub(4).max(4);
        let mut taken = 0;
        for block in blocks.iter().skip(from).take(AT_A_TIME) {
            let lines = page.lines().count() + block.lines().count();
            if taken > 0 && lines > room {
                break;
            }
            page.push_str(block);
            taken += 1;
        }
        let left = blocks.len().saturating_sub(from + taken);
        self.next = (left > 0).then_some(from + taken);
        let tail = if left > 0 {
            texts.with("ui-linear-more", &[("n", left.into())])
        } else if state.overlays.is_empty() {
            self.hint(state, outline)
        } else {
            String::new()
        };
        page.push_str(&in_lines(&tail, self.width));
        page
    }

    /// What can be done here, in one line.
    fn hint(&self, state: &State, outline: &Outline) -> String {
        let texts = state.texts();
        let commands = outline.actions.iter().map(|command| views::called(state, command));
        let back = (!self.spots.is_empty()).then(|| texts.get("ui-linear-hint-back"));
        let all: Vec<String> =
            commands.chain(back).chain(std::iter::once(texts.get("ui-linear-hint-all"))).collect();
        texts.with("ui-linear-hint", &[("commands", all.join(", ").into())])
    }

    /// What stands in front of the line to be typed, without a line end.
    pub fn prompt(&self, state: &State) -> String {
        let texts = state.texts();
        if !state.overlays.is_empty() {
            return format!("{} ", texts.get("ui-linear-prompt-answer"));
        }
        let title = match state.screen() {
            Screen::Start => texts.get("ui-linear-start"),
            Screen::Case(view) => texts.get(view.name()),
        };
        format!("{} ", texts.with("ui-linear-prompt", &[("title", title.into())]))
    }

    /// What was typed, as it stands in a transcript where no terminal shows it.
    pub fn echo(&self, state: &State, typed: &str) -> String {
        let typed = sanitize(typed);
        let shown = in_lines(&format!("{}{}", self.prompt(state), typed), self.width);
        if shown.is_empty() { "\n".to_owned() } else { shown }
    }

    /// The first words.
    pub fn welcome(&self, state: &State) -> String {
        self.said(state, &state.texts().get("ui-linear-welcome"))
    }

    /// The last words: whether anything is lost.
    pub fn farewell(&self, state: &State, written: bool) -> String {
        let lost = state.session.as_ref().is_some_and(crate::app::Session::would_lose);
        let id = if lost || !written { "ui-linear-bye-lost" } else { "ui-linear-bye" };
        self.said(state, &state.texts().get(id))
    }
}

impl Place {
    fn over(mut self, over: Option<String>) -> Self {
        self.over = over;
        self
    }
}

fn place(state: &State, spot: Option<&Spot>) -> Place {
    let filter = match (&state.session, state.screen()) {
        (None, _) => state.start.filter.text(),
        (Some(session), Screen::Case(View::Experience)) => session.experience.filter.line.text(),
        (Some(session), Screen::Case(View::Goal)) => session.goals.filter.line.text(),
        _ => String::new(),
    };
    let details = state.session.as_ref().is_some_and(|session| session.details);
    Place { screen: state.screen(), spot: spot.cloned(), details, filter, over: None }
}

/// Number of the newest request for a plan.
fn request(state: &State) -> Option<u64> {
    state.session.as_ref().map(|session| session.planning.request)
}

fn do_all(state: &mut State, actions: impl IntoIterator<Item = Action>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for action in actions {
        effects.extend(update(state, action));
    }
    effects
}

/// Whether one letter or digit was typed where a reason is asked for: it is the answer to another question, or a command, and no
/// reason. The letter that goes back everywhere goes back here too.
fn is_a_slip(state: &State, typed: &str) -> bool {
    let one = typed.chars().count() == 1 && typed.chars().all(char::is_alphanumeric);
    one && typed != BACK && asks_for_reason(state)
}

/// The letter that goes back.
const BACK: &str = "q";

/// Whether the line to be typed is a reason or a decision: words of a person, never one letter.
fn asks_for_reason(state: &State) -> bool {
    let Some(Overlay::Prompt(prompt)) = state.overlays.last() else { return false };
    match &prompt.purpose {
        Purpose::Reason { .. }
        | Purpose::Claims(_)
        | Purpose::Decision(_)
        | Purpose::Note { .. }
        | Purpose::Ground(_)
        | Purpose::ByHand(_)
        | Purpose::HandOverNote(_) => true,
        Purpose::NewCase | Purpose::Handout | Purpose::HandOverTo => false,
    }
}

/// Answers a line to be typed: a full stop leaves it as it was, nothing takes what it has, a hyphen empties it.
fn answer(state: &mut State, typed: &str) -> Vec<Effect> {
    let actions = match typed {
        "." => vec![Action::Back],
        BACK if asks_for_reason(state) => vec![Action::Back],
        "" => vec![Action::Activate],
        "-" => vec![Action::Edit(Edit::Clear), Action::Activate],
        text => {
            vec![Action::Edit(Edit::Clear), Action::Edit(Edit::Insert(text.to_owned())), Action::Activate]
        }
    };
    do_all(state, actions)
}

/// Selects a place of the tree of experience, with everything above it unfolded.
fn select_way(state: &mut State, way: &Way) {
    for end in 1..=way.len() {
        let Some(session) = &state.session else { return };
        let rows = session.experience_rows(&state.catalog);
        let found = rows.iter().enumerate().find(|(_, row)| way.get(..end) == Some(&*row.way));
        let Some((place, row)) = found else { return };
        let unfold = end < way.len() && !row.open;
        update(state, Action::Select(place));
        if unfold {
            update(state, Action::Unfold);
        }
    }
}

/// The lines and the numbered entries of an outline, each in lines that fit.
fn blocks(outline: &Outline, width: usize) -> Vec<String> {
    let mut blocks: Vec<String> = outline.lines.iter().map(|line| in_lines(line, width)).collect();
    let mut number = 0;
    for entry in &outline.items {
        let mut block = String::new();
        if let Some(heading) = &entry.heading {
            let colon = if heading.ends_with(['?', ':', '.']) { "" } else { ":" };
            block.push_str(&in_lines(&format!("{heading}{colon}"), width));
        }
        let text = if entry.choice.is_some() {
            number += 1;
            format!("{number}. {}", entry.text)
        } else {
            entry.text.clone()
        };
        block.push_str(&in_lines(&text, width));
        blocks.push(block);
    }
    blocks
}

/// A text in lines of at most this width, each with its line end; nothing in it acts on a terminal.
fn in_lines(text: &str, width: usize) -> String {
    let mut lines = String::new();
    for line in wrap(&sanitize(text), width) {
        lines.push_str(&line);
        lines.push('\n');
    }
    lines
}

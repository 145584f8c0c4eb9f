//! The screen as a whole: the pinned lines, one view, and what lies over it.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Target;
use crate::app::action::{Action, View};
use crate::app::looks::Hints;
use crate::app::session::{Moved, Saving, Session};
use crate::app::state::{MIN_HEIGHT, MIN_WIDTH, State};
use crate::app::{commands, keymap};
use crate::export::Phrases;
use crate::i18n::{self, Texts};
use crate::route::{Stage, Status};

use super::canvas::{put, put_right, style_row};
use super::layout::{self, Regions};
use super::pointer::Hits;
use super::screens;
use super::theme::{Depth, Role, Theme};

/// Columns kept for the name of the learner.
const LEARNER: usize = 18;

/// What the screen remembers between two frames: how far lists are scrolled, and where things are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Memory {
    offsets: [usize; List::COUNT],
    /// How far the page was to be scrolled in the last frame, and how far it was.
    page: (usize, usize),
    /// The same for a page that lies over the screen.
    over: (usize, usize),
    /// Where the things are that can be clicked.
    pub hits: Hits,
}

/// A list that scrolls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// The start screen.
    Start,
    /// The experience tree.
    Experience,
    /// The goals.
    Goals,
    /// The case.
    Case,
    /// The plan.
    Plan,
    /// The list of commands.
    Commands,
    /// The answers to a question.
    Ask,
    /// The plan beside others.
    Compare,
    /// The glossary.
    Glossary,
    /// The hours.
    Hours,
    /// A list to pick or choose from, over the screen.
    Picker,
    /// The decisions.
    Decisions,
    /// The map, from top to bottom.
    MapDown,
    /// What a search on the map found.
    MapFound,
    /// Who a hand-out is for and what is in it.
    Print,
}

impl List {
    const COUNT: usize = Self::Print as usize + 1;
}

impl Memory {
    /// Scrolls a list no more than is needed to show rows `first..=last`, and returns its first row.
    pub fn scroll(&mut self, list: List, first: usize, last: usize, len: usize, height: usize) -> usize {
        let Some(offset) = self.offsets.get_mut(list as usize) else { return 0 };
        *offset = layout::scroll(*offset, first, last, len, height);
        *offset
    }

    /// The first line of a page that is to be scrolled so far and has no more than `most` lines out of sight. Who scrolls does not
    /// know where the page ends: what was asked for beyond its end is forgotten, so that the way back is no longer than the page.
    pub fn page(&mut self, wanted: usize, most: usize) -> usize {
        scrolled(&mut self.page, wanted, most)
    }

    /// The first line of a page that lies over the screen.
    pub fn page_over(&mut self, wanted: usize, most: usize) -> usize {
        scrolled(&mut self.over, wanted, most)
    }
}

fn scrolled(page: &mut (usize, usize), wanted: usize, most: usize) -> usize {
    let (before, shown) = *page;
    let shown = (shown + wanted).saturating_sub(before).min(most).min(wanted);
    *page = (wanted, shown);
    shown
}

/// What every part of the drawing needs.
pub struct Pen<'a> {
    /// The state.
    pub state: &'a State,
    /// The texts of the language shown.
    pub texts: &'a Texts,
    /// Sentences about plans and names of things.
    pub phrases: Phrases<'a>,
    /// The looks.
    pub theme: Theme,
    /// How far lists are scrolled.
    pub memory: &'a mut Memory,
    /// Where the cursor of the terminal goes: on the focused thing, for screen readers and braille displays.
    pub cursor: Option<Position>,
    /// The whole window.
    pub window: Rect,
}

impl Pen<'_> {
    /// Puts the cursor of the terminal on a place of an area.
    pub fn focus(&mut self, area: Rect, x: u16, y: u16) {
        if x < area.width && y < area.height {
            self.cursor = Some(Position { x: area.x + x, y: area.y + y });
        }
    }

    /// Shows that a row of an area is selected, without colour too, and puts the cursor on it.
    pub fn select(&mut self, buf: &mut Buffer, area: Rect, y: u16) {
        self.mark_selected(buf, area, y);
        self.focus(area, 0, y);
    }

    /// Shows that a row of an area is selected where the cursor is elsewhere: in the line that is typed.
    pub fn mark_selected(&self, buf: &mut Buffer, area: Rect, y: u16) {
        put(buf, area, 0, y, ">", self.theme.style(Role::Strong));
        style_row(buf, area, y, self.theme.style(Role::Selected));
    }

    /// Says at the right of the last row of an area how much more there is below it.
    pub fn more(&self, buf: &mut Buffer, area: Rect, text: &str, hidden: usize) {
        if hidden > 0 {
            let more = self.texts.with(text, &[("n", hidden.into())]);
            let last = area.height.saturating_sub(1);
            put_right(buf, area, 0, last, &format!(" {more} "), self.theme.style(Role::Header));
        }
    }

    /// Lets a click on a row of an area select the row of the list with this number.
    pub fn row(&mut self, area: Rect, y: u16, number: usize) {
        if y < area.height {
            let row = Rect { y: area.y + y, height: 1, ..area };
            self.memory.hits.add(row, Target::Row(number));
        }
    }

    /// Lets a click on so many columns of a row select what has this number.
    pub fn spot(&mut self, area: Rect, x: u16, y: u16, width: u16, number: usize) {
        let spot = Rect { x: area.x + x, y: area.y + y, width, height: 1 };
        self.memory.hits.add(spot.intersection(area), Target::Row(number));
    }

    /// Lets a click on a part of the first row of an area mean something.
    fn label(&mut self, area: Rect, x: u16, width: u16, target: Target) {
        let part = Rect { x: area.x + x, width, height: 1, ..area };
        self.memory.hits.add(part.intersection(area), target);
    }
}

impl std::fmt::Debug for Pen<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pen").field("window", &self.window).finish_non_exhaustive()
    }
}

/// Draws the state on a terminal with so many colours.
pub fn draw(state: &State, depth: Depth, memory: &mut Memory, frame: &mut Frame<'_>) {
    let window = frame.area();
    let theme = Theme::of(state.looks, depth);
    memory.hits.clear();
    let texts = state.texts();
    let phrases = Phrases { texts, catalog: &state.catalog };
    let mut pen = Pen { state, texts, phrases, theme, memory, cursor: None, window };
    let buf = frame.buffer_mut();
    match layout::regions(window) {
        None => too_small(&pen, buf),
        Some(regions) => whole(&mut pen, buf, &regions),
    }
    theme.paint(buf);
    if let Some(cursor) = pen.cursor {
        frame.set_cursor_position(cursor);
    }
}

/// One line that says what is wrong, as much of it as there is room for.
fn too_small(pen: &Pen<'_>, buf: &mut Buffer) {
    let window = pen.window;
    let args = [
        ("width", MIN_WIDTH.into_arg()),
        ("height", MIN_HEIGHT.into_arg()),
        ("now_width", window.width.into_arg()),
        ("now_height", window.height.into_arg()),
    ];
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).into())).collect();
    let text = pen.texts.with("ui-too-small", &args);
    for (row, line) in (0..).zip(super::canvas::wrap(&text, usize::from(window.width))) {
        put(buf, window, 0, row, &line, pen.theme.style(Role::Strong));
    }
}

/// A width or height as a number for a text.
trait IntoArg {
    fn into_arg(self) -> u32;
}

impl IntoArg for u16 {
    fn into_arg(self) -> u32 {
        u32::from(self)
    }
}

fn whole(pen: &mut Pen<'_>, buf: &mut Buffer, regions: &Regions) {
    match &pen.state.session {
        None => {
            start_header(pen, buf, regions);
            screens::start::draw(pen, buf, regions.body);
        }
        Some(session) => {
            header(pen, buf, regions, session);
            let regions = &screens::tour::draw(pen, buf, *regions);
            match session.view {
                View::Case => screens::case::draw(pen, buf, regions.body, session),
                View::Experience => screens::experience::draw(pen, buf, regions.body, session),
                View::Goal => screens::goal::draw(pen, buf, regions.body, session),
                View::Plan => screens::plan::draw(pen, buf, regions.body, session),
                View::Why => screens::why::draw(pen, buf, regions.body, session),
                View::Compare => screens::compare::draw(pen, buf, regions.body, session),
                View::Hours => screens::hours::draw(pen, buf, regions.body, session),
                View::Decisions => screens::decisions::draw(pen, buf, regions.body, session),
                View::Print => screens::print::draw(pen, buf, regions.body, session),
                View::Map => screens::map::draw(pen, buf, regions.body, session),
            }
        }
    }
    notice(pen, buf, regions.notice);
    hints(pen, buf, regions.hints);
    for overlay in &pen.state.overlays {
        // What lies below is out of reach.
        pen.memory.hits.clear();
        screens::overlay::draw(pen, buf, overlay);
    }
}

fn start_header(pen: &Pen<'_>, buf: &mut Buffer, regions: &Regions) {
    style_row(buf, regions.top, 0, pen.theme.style(Role::Header));
    let style = pen.theme.style(Role::Header);
    let used = put(buf, regions.top, 1, 0, "leerpad", style);
    let version =
        pen.texts.with("ui-catalog-version", &[("version", pen.state.catalog.version.as_str().into())]);
    put_right(buf, regions.top, used + 3, 0, &format!("{version} "), style);
    put(buf, regions.goal, 1, 0, &pen.texts.get("ui-tagline"), pen.theme.style(Role::Strong));
}

/// The two lines that never go away: views and learner, goal and result.
fn header(pen: &mut Pen<'_>, buf: &mut Buffer, regions: &Regions, session: &Session) {
    let style = pen.theme.style(Role::Header);
    style_row(buf, regions.top, 0, style);
    let mut x = 1;
    for (view, label) in View::ALL.into_iter().zip(view_labels(pen.texts, session.view, regions.top.width)) {
        let used = put(buf, regions.top, x, 0, &label, style);
        pen.label(regions.top, x, used, Target::View(view));
        x += used + 1;
    }
    // The name stands last in its row: a name written from right to left moves nothing else.
    let name = if session.case.learner.name.is_empty() {
        pen.texts.get("ui-no-name")
    } else {
        session.case.learner.name.clone()
    };
    put_right(buf, regions.top, x + 1, 0, &format!("{name} "), style);

    let result = result(pen, session, regions.goal.width < 100);
    let width = u16::try_from(crate::text::safe::width(&result)).unwrap_or(regions.goal.width);
    let room = regions.goal.width.saturating_sub(width + 2);
    let goal_area = ratatui::layout::Rect { width: room, ..regions.goal };
    let heading = format!("{} ", pen.texts.get("ui-goal"));
    let used = put(buf, goal_area, 1, 0, &heading, pen.theme.style(Role::Quiet));
    let goal = match session.goal() {
        None => pen.texts.get("ui-no-goal"),
        Some(key) => {
            pen.state.catalog.item_by_key(key).map_or_else(|| key.to_string(), |(id, _)| pen.phrases.item(id))
        }
    };
    put(buf, goal_area, 1 + used, 0, &goal, pen.theme.style(Role::Strong));
    put_right(buf, regions.goal, room, 0, &format!("{result} "), pen.theme.style(Role::Strong));
}

/// The views with their numbers, the one shown in brackets: with as much of their names as leaves room for the learner's.
fn view_labels(texts: &Texts, shown: View, width: u16) -> Vec<String> {
    let labels = |name: &dyn Fn(View) -> String| -> Vec<String> {
        let label = |view: View| format!("{}{}", view.number(), name(view));
        let marked = |view: View| if view == shown { format!("[{}]", label(view)) } else { label(view) };
        View::ALL.map(marked).to_vec()
    };
    let fits = |labels: &[String]| {
        let used: usize = labels.iter().map(|label| crate::text::safe::width(label) + 1).sum();
        used + LEARNER <= usize::from(width)
    };
    let full = |view: View| format!(" {}", texts.get(view.name()));
    let spaced = |view: View| format!(" {}", texts.get(view.short_name()));
    let tight = |view: View| texts.get(view.short_name());
    let tiers: [&dyn Fn(View) -> String; 3] = [&full, &spaced, &tight];
    tiers
        .into_iter()
        .map(labels)
        .find(|labels| fits(labels))
        .unwrap_or_else(|| labels(&|view| if view == shown { full(view) } else { String::new() }))
}

/// What the plan comes to, in a few words.
fn result(pen: &Pen<'_>, session: &Session, short: bool) -> String {
    if session.goal().is_none() {
        return String::new();
    }
    let texts = pen.texts;
    let Some(answer) = &session.planning.answer else {
        return texts.get(if session.planning.stopped { "ui-working-stopped" } else { "ui-result-busy" });
    };
    let busy = match (session.planning.busy, session.planning.stopped) {
        (false, _) => String::new(),
        (true, false) => texts.get("ui-result-stale"),
        (true, true) => texts.get("ui-result-before"),
    };
    let Ok(proposal) = answer else {
        return format!("{busy}{}", texts.get("ui-result-none"));
    };
    let plan = &proposal.plan;
    let (Some(figures), Some(finish)) = (plan.figures, plan.finish_date()) else {
        return format!("{busy}{}", pen.phrases.status(plan.status));
    };
    let args = &[
        ("status", pen.phrases.status(plan.status).into()),
        ("date", i18n::date_short(texts, finish).into()),
        ("weeks", figures.finish_week.into()),
        ("hours", i18n::number(texts.lang(), figures.study_hours).into()),
    ];
    let id = match (figures.finish_week, short) {
        (0, _) => "ui-result-held",
        (_, true) if plan.status != Status::Optimal => "ui-result-feasible",
        (_, true) => "ui-result-short",
        (_, false) => "ui-result",
    };
    format!("{busy}{}", texts.with(id, args))
}

/// The line about what just happened, and what it did to the plan; at the right how the file stands.
fn notice(pen: &Pen<'_>, buf: &mut Buffer, area: Rect) {
    let texts = pen.texts;
    let state = pen.state;
    let mut text = state.notice.as_ref().map(|notice| notice.say(texts)).unwrap_or_default();
    let mut saving = String::new();
    let mut progress = None;
    let mut moved = String::new();
    if let Some(session) = &state.session {
        moved = session.planning.moved.map(|moved| moved_text(texts, moved)).unwrap_or_default();
        progress = progress_text(texts, session);
        saving = texts.get(match session.saving {
            Saving::Clean if session.origin.is_kept() => "ui-saving-clean",
            Saving::Clean => "ui-saving-demo",
            Saving::Memory => "ui-saving-memory",
            Saving::Busy(_) => "ui-saving-busy",
            Saving::Failed(_) => "ui-saving-failed",
            Saving::Unconfirmed(_) => "ui-saving-unconfirmed",
            Saving::ReadOnly => "ui-saving-read-only",
        });
    } else if state.loading {
        text = texts.get("ui-loading");
    }
    if !state.pending.is_empty() {
        let keys: Vec<String> = state.pending.iter().map(|key| key.label(texts)).collect();
        let next: Vec<String> = match state.keys.lookup(state.screen(), &state.pending) {
            keymap::Lookup::Pending(next) => next
                .into_iter()
                .map(|(key, command)| format!("{} {}", key.label(texts), texts.get(command.name)))
                .collect(),
            _ => Vec::new(),
        };
        text = format!("{} ...  {}", keys.join(" "), next.join("   "));
        moved.clear();
    }
    // What just happened comes first: what is being worked out is said where there is room beside it.
    let columns = |text: &str| u16::try_from(crate::text::safe::width(text)).unwrap_or(u16::MAX);
    let said = columns(&text).saturating_add(columns(&moved)).saturating_add(2);
    if let Some(progress) = progress {
        let both = format!("{progress}  {saving}");
        if said.saturating_add(columns(&both)).saturating_add(4) <= area.width {
            saving = both;
        }
    }
    let room = Rect { width: area.width.saturating_sub(columns(&saving).saturating_add(3)), ..area };
    put_right(buf, area, 0, 0, &format!("{saving} "), pen.theme.style(Role::Quiet));
    // What a change did to the plan is not cut: its name is known to who made it.
    let name = Rect { width: room.width.saturating_sub(columns(&moved).saturating_add(2)), ..room };
    let first = if moved.is_empty() { room } else { name };
    let x = match put(buf, first, 1, 0, &text, pen.theme.style(Role::Strong)) {
        0 => 1,
        used => used + 3,
    };
    put(buf, room, x, 0, &moved, pen.theme.style(Role::Strong));
}

/// What is being worked out, or that it was stopped.
fn progress_text(texts: &Texts, session: &Session) -> Option<String> {
    if !session.is_unfinished() || session.goal().is_none() {
        return None;
    }
    let stage = session.proposal().filter(|_| !session.planning.busy).map(|proposal| proposal.stage);
    Some(texts.get(match stage {
        _ if session.planning.stopped => "ui-working-stopped",
        None | Some(Stage::Searching) => "ui-working-plan",
        Some(Stage::Planned) => "ui-working-around",
        Some(Stage::Around) => "ui-working-reasons",
        Some(Stage::Reasons) => "ui-working-savings",
        Some(Stage::Savings) => "ui-working-routes",
        Some(Stage::Routes | Stage::Complete) => "ui-working-front",
    }))
}

/// What a change did to the plan, in words.
pub fn moved_text(texts: &Texts, moved: Moved) -> String {
    match moved {
        Moved::Saved { weeks: 0, hours: 0 } => texts.get("ui-moved-nothing"),
        Moved::Saved { weeks, hours } => {
            let mut parts = Vec::new();
            if weeks != 0 {
                let id = if weeks > 0 { "ui-moved-sooner" } else { "ui-moved-later" };
                parts.push(texts.with(id, &[("weeks", weeks.abs().into())]));
            }
            if hours != 0 {
                let id = if hours > 0 { "ui-moved-less" } else { "ui-moved-more" };
                parts.push(texts.with(id, &[("hours", hours.abs().into())]));
            }
            texts.with("ui-moved", &[("what", parts.join(", ").into())])
        }
        Moved::Possible => texts.get("ui-moved-possible"),
        Moved::Impossible => texts.get("ui-moved-impossible"),
    }
}

/// The keys that do something here, as many as fit and as are wanted.
fn hints(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect) {
    let texts = pen.texts;
    let keys = &pen.state.keys;
    let mut commands = commands::hints(pen.state);
    match pen.state.looks.hints {
        Hints::Full => {}
        Hints::Short => commands.retain(|command| command.action == Action::OpenHelp),
        Hints::Off => return,
    }
    // Help and quit are found in every row of hints: room for them is kept first.
    let help: Vec<_> = commands.iter().filter(|command| command.hint >= 10).copied().collect();
    let others: Vec<_> = commands.iter().filter(|command| command.hint < 10).copied().collect();
    let width = |command: &commands::Command| {
        let label = keys.label(command, texts);
        crate::text::safe::width(&label) + crate::text::safe::width(&texts.get(command.name)) + 3
    };
    let kept: usize = help.iter().map(|command| width(command)).sum();
    let mut room = usize::from(area.width).saturating_sub(kept + 1);
    let mut shown = Vec::new();
    for command in others {
        let needed = width(command);
        if needed <= room {
            room -= needed;
            shown.push(command);
        }
    }
    shown.extend(help);
    let mut x = 1;
    for command in shown {
        let from = x;
        x += put(buf, area, x, 0, &keys.label(command, texts), pen.theme.style(Role::Key));
        x += 1 + put(buf, area, x + 1, 0, &texts.get(command.name), pen.theme.style(Role::Quiet));
        pen.label(area, from, x - from, Target::Command(command.id));
        x += 2;
    }
}

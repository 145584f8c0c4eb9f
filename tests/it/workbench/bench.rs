//! A workbench with the terminal, the threads and the disk replaced by something a test can hold.

use std::fmt::Write as _;

use jiff::civil::Date;
use leerpad::app::effect::{Demo, Listed, Opened, Unwritten, Writing};
use leerpad::app::keeping::{Access, Changed, Kept, Unkept, Unopened};
use leerpad::app::why_not::TrialOf;
use leerpad::app::{CaseRef, Effect, Input, KeyPress, Listing, Message, Services, State, TaskDone, handle};
use leerpad::i18n::Lang;
use leerpad::model::case::Case;
use leerpad::model::code::Key;
use leerpad::planner::Cancel;
use leerpad::route::why_not::{self, Trial};
use leerpad::route::{Proposal, Stage};
use leerpad::ui::theme::Depth;
use leerpad::ui::view::{Memory, draw};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use super::{fixture, plans};

/// Services that answer at once, from the fixture.
#[derive(Debug)]
pub(super) struct Fixed;

impl Services for Fixed {
    fn propose(
        &self,
        case: &Case,
        goal: &Key,
        _: Date,
        _: &Cancel,
        _: &mut dyn FnMut(&Proposal),
    ) -> Result<Proposal, Message> {
        let catalog = fixture::catalog();
        if catalog.item_by_key(goal).is_none() {
            return Err(Message::new("ui-plan-goal-unknown").text("goal", goal.to_string()));
        }
        Ok(plans::proposal(&catalog, case, goal))
    }

    /// Tries for real: the fixture is small.
    fn try_with(&self, trial: &TrialOf, cancel: &Cancel) -> Result<Option<Trial>, Message> {
        let catalog = fixture::catalog();
        let TrialOf { case, goal, today, offerings, .. } = trial;
        Ok(why_not::trial(&catalog, case, goal, *today, offerings, cancel).unwrap())
    }

    fn list(&self) -> Listing {
        let listed = |id: &str, title: &str, problem| Listed {
            case: CaseRef::Saved(id.to_owned()),
            title: title.to_owned(),
            goal: Some("25960".parse().unwrap()),
            problem,
            last: None,
            ended: None,
        };
        Listing {
            folder: "/home/adviseur/leerpad".to_owned(),
            cases: vec![
                listed("2026-11-02-1", "Keuken en zorg", None),
                listed("kapot.ron", "", Some(Message::new("ui-case-unreadable").number("n", 3))),
            ],
            demos: vec![
                Demo { name: "eerste".to_owned(), shows: "ui-help-title" },
                Demo { name: "tweede".to_owned(), shows: "ui-tagline" },
            ],
            problem: None,
        }
    }

    fn load(&self, which: &CaseRef, how: Access) -> Result<Opened, Unopened> {
        match which.label().as_str() {
            "kapot.ron" => Err(Unopened::Failed(Message::new("ui-case-unreadable").number("n", 3))),
            _ => Ok(Opened { read_only: how == Access::ReadOnly, ..Opened::new(fixture::case(), None) }),
        }
    }

    fn save(&self, _: &CaseRef, _: &[Changed], case: &Case) -> Result<Kept, Unkept> {
        if case.learner.name.contains("schijf vol") {
            return Err(Unkept::Failed(Message::new("ui-files-broke")));
        }
        Ok(Kept::default())
    }

    fn draft(&self, _: &CaseRef, _: &str, _: &str) {}

    fn recover(&self, _: bool, _: &Changed) -> Result<Kept, Unkept> {
        Ok(Kept::default())
    }

    fn go_on(&self) -> Result<Kept, Unkept> {
        Ok(Kept::default())
    }

    fn close(&self) {}

    fn create(&self, mut case: Case) -> Result<(CaseRef, Case), Message> {
        case.id = "2026-11-23-1".parse().unwrap();
        Ok((CaseRef::Saved(case.id.to_string()), case))
    }

    fn write_handout(&self, writing: &Writing) -> Result<String, Unwritten> {
        let path = format!("/home/adviseur/leerpad/handouts/{}", writing.name);
        if writing.name == "bezet.html" && !writing.replace {
            return Err(Unwritten::Exists(path));
        }
        Ok(path)
    }
}

/// A workbench at a size.
pub(super) struct Bench {
    pub(super) state: State,
    pub(super) memory: Memory,
    pub(super) depth: Depth,
    pub(super) ended: bool,
    /// Plans are answered only when asked for: for tests of what is shown meanwhile.
    pub(super) hold_plans: bool,
    pub(super) held: Vec<Effect>,
    /// How far plans get: for tests of what is shown before everything is known.
    pub(super) until: Stage,
    /// The hand-outs that were to be written.
    pub(super) written: Vec<Writing>,
    /// What was kept of what is being typed.
    pub(super) drafts: Vec<Effect>,
}

impl Bench {
    /// On the start screen, everything read.
    pub(super) fn start(lang: Lang, width: u16, height: u16) -> Self {
        let mut bench = Self {
            state: State::new(fixture::catalog(), lang, fixture::TODAY, "J. de Boer"),
            memory: Memory::default(),
            depth: Depth::Sixteen,
            ended: false,
            hold_plans: false,
            held: Vec::new(),
            until: Stage::Complete,
            written: Vec::new(),
            drafts: Vec::new(),
        };
        bench.input(Input::Resize(width, height));
        bench.effect(Effect::List);
        bench
    }

    /// With the fixture's case open.
    pub(super) fn open(lang: Lang, width: u16, height: u16) -> Self {
        let mut bench = Self::start(lang, width, height);
        bench.keys("down enter");
        assert!(bench.state.session.is_some());
        bench
    }

    /// With the fixture's case open and no hours for the learner in it: there is no plan.
    pub(super) fn without_hours(lang: Lang) -> Self {
        let mut bench = Self::open(lang, 80, 24);
        bench.keys("1");
        for field in ["down down down", "down"] {
            bench.keys(field);
            bench.keys("enter ctrl-u");
            bench.types("0");
            bench.keys("enter");
        }
        bench
    }

    /// With the fixture's example open.
    pub(super) fn demo(lang: Lang, width: u16, height: u16) -> Self {
        let mut bench = Self::start(lang, width, height);
        bench.keys("end up enter");
        assert!(matches!(bench.state.session.as_ref().unwrap().origin, CaseRef::Demo(_)));
        bench
    }

    pub(super) fn input(&mut self, input: Input) {
        for effect in handle(&mut self.state, input) {
            self.effect(effect);
        }
    }

    pub(super) fn effect(&mut self, effect: Effect) {
        let done = match effect {
            Effect::Quit => {
                self.ended = true;
                return;
            }
            Effect::CancelPlan | Effect::Close | Effect::LookedBack => return,
            Effect::Draft { .. } => {
                self.drafts.push(effect);
                return;
            }
            Effect::Plan { .. } if self.hold_plans => {
                self.held.push(effect);
                return;
            }
            Effect::Plan { request, case, goal, today } => TaskDone::Planned {
                request,
                result: Fixed
                    .propose(&case, &goal, today, &Cancel::new(), &mut |_| {})
                    .map(|proposal| Box::new(plans::until(proposal, self.until))),
            },
            Effect::Try(trial) => {
                TaskDone::Tried { request: trial.request, result: Fixed.try_with(&trial, &Cancel::new()) }
            }
            Effect::List => TaskDone::Listed(Fixed.list()),
            Effect::Load { case: from, how } => {
                let result = Fixed.load(&from, how).map(Box::new);
                TaskDone::Loaded { from, result }
            }
            Effect::Save { request, to, changes, case } => {
                TaskDone::Saved { request, result: Fixed.save(&to, &changes, &case).map(Box::new) }
            }
            Effect::Recover { request, take, changed } => {
                TaskDone::Saved { request, result: Fixed.recover(take, &changed).map(Box::new) }
            }
            Effect::GoOn { request } => TaskDone::Saved { request, result: Fixed.go_on().map(Box::new) },
            Effect::Create(case) => {
                let result = Fixed.create(*case).map(|(at, case)| (at, Box::new(case)));
                TaskDone::Created { result }
            }
            Effect::WriteHandout(writing) => {
                let result = Fixed.write_handout(&writing);
                self.written.push((*writing).clone());
                TaskDone::HandoutWritten { writing, result }
            }
        };
        self.input(Input::Done(done));
    }

    /// Presses keys, in the notation of the command table.
    pub(super) fn keys(&mut self, keys: &str) {
        for key in keys.split_whitespace() {
            let key = KeyPress::parse(key).unwrap_or_else(|| panic!("no key {key}"));
            self.input(Input::Key(key));
        }
    }

    /// Types a text.
    pub(super) fn types(&mut self, text: &str) {
        for letter in text.chars() {
            self.input(Input::Key(KeyPress::char(letter)));
        }
    }

    /// Goes to the row of the experience or goal view that stands for something.
    pub(super) fn search(&mut self, text: &str) {
        self.keys("/");
        self.types(text);
        self.keys("enter");
    }

    pub(super) fn case(&self) -> &Case {
        &self.state.session.as_ref().unwrap().case
    }

    pub(super) fn buffer(&mut self) -> Buffer {
        let (width, height) = self.state.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| draw(&self.state, self.depth, &mut self.memory, frame)).unwrap();
        terminal.backend().buffer().clone()
    }

    /// The bytes that draw the screen on an empty terminal.
    pub(super) fn wire(&mut self) -> Vec<u8> {
        let (width, height) = self.state.size;
        let mut bytes = Vec::new();
        let area = ratatui::layout::Rect::new(0, 0, width, height);
        let options = ratatui::TerminalOptions { viewport: ratatui::Viewport::Fixed(area) };
        let mut terminal = Terminal::with_options(leerpad::ui::lean::Lean::new(&mut bytes), options).unwrap();
        terminal.draw(|frame| draw(&self.state, self.depth, &mut self.memory, frame)).unwrap();
        drop(terminal);
        bytes
    }

    /// Clicks on a place of the screen as it was drawn last.
    pub(super) fn click(&mut self, x: u16, y: u16) {
        let pointer = leerpad::ui::pointer::Pointer { gesture: leerpad::ui::pointer::Gesture::Press, x, y };
        if let Some(input) = self.memory.hits.meaning(pointer) {
            self.input(input);
        }
    }

    /// The place where a text stands on the screen.
    pub(super) fn place_of(&mut self, text: &str) -> (u16, u16) {
        let screen = self.screen();
        let (y, line) = (0..).zip(screen.lines()).find(|(_, line)| line.contains(text)).unwrap();
        (u16::try_from(line[..line.find(text).unwrap()].chars().count()).unwrap(), y)
    }

    /// The screen as text.
    pub(super) fn screen(&mut self) -> String {
        let buffer = self.buffer();
        let mut text = String::new();
        for row in buffer.content.chunks(usize::from(buffer.area.width.max(1))) {
            let line: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
            writeln!(text, "{}", line.trim_end()).unwrap();
        }
        text
    }

    /// The styles of the screen: per row the runs that are not plain, as `from..to colour+modifiers`.
    pub(super) fn styles(&mut self) -> String {
        let buffer = self.buffer();
        let mut text = String::new();
        for (y, row) in buffer.content.chunks(usize::from(buffer.area.width.max(1))).enumerate() {
            let mut runs: Vec<(usize, usize, String)> = Vec::new();
            for (x, cell) in row.iter().enumerate() {
                let mut style = format!("{:?}", cell.fg).replace("Reset", "");
                if !cell.modifier.is_empty() {
                    write!(style, " {:?}", cell.modifier).unwrap();
                }
                match runs.last_mut() {
                    Some((_, to, last)) if *last == style => *to = x + 1,
                    _ => runs.push((x, x + 1, style)),
                }
            }
            let runs: Vec<String> = runs
                .into_iter()
                .filter(|(_, _, style)| !style.is_empty())
                .map(|(from, to, style)| format!("{from}..{to} {}", style.trim()))
                .collect();
            if !runs.is_empty() {
                writeln!(text, "{y:>2}: {}", runs.join(", ")).unwrap();
            }
        }
        text
    }
}

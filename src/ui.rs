//! Drawing and the terminal.
//!
//! [`run`] is the workbench on a real terminal. Events come from their own threads into one queue; the state takes them
//! all, then the screen is drawn once. Nothing ticks: without an event nothing happens. [`view::draw`] draws a state into
//! any buffer, so that tests need no terminal.

pub mod canvas;
pub mod event;
pub mod layout;
pub mod lean;
pub mod linear;
mod listen;
pub mod load_chart;
pub mod map_words;
pub mod pointer;
pub mod screens;
pub mod services;
pub mod terminal;
pub mod theme;
pub mod timeline;
pub mod trade_offs;
pub mod view;
pub mod window;
pub mod wire;

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use jiff::civil::Date;
use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::layout::Rect;

use crate::app::defaults::NewCase;
use crate::app::effect::{CaseRef, Effect, Services};
use crate::app::keeping::Access;
use crate::app::keymap::KeyMap;
use crate::app::looks::Looks;
use crate::app::tasks::{Report, Tasks};
use crate::app::{Input, Message, State, handle};
use crate::i18n::Lang;
use crate::model::Catalog;

use event::Event;
use terminal::Screen;
use theme::Depth;
use view::Memory;

/// How many events are taken before the screen is drawn again, so that a storm of them does not freeze it.
const BURST: usize = 500;

/// How long the end of the program waits for the last change to be written.
const FLUSH: Duration = Duration::from_secs(5);

/// What the workbench starts with.
pub struct Setup {
    /// The catalog.
    pub catalog: Arc<Catalog>,
    /// The language to begin with.
    pub lang: Lang,
    /// The day it is.
    pub today: Date,
    /// Who marks and decides, as kept in the case.
    pub author: String,
    /// Cases, examples and planning.
    pub services: Arc<dyn Services>,
    /// The case to open at once.
    pub open: Option<CaseRef>,
    /// How it is opened.
    pub access: Access,
    /// The colours, the lines and the hints to begin with.
    pub looks: Looks,
    /// How many colours the terminal has.
    pub depth: Depth,
    /// Whether the mouse is used.
    pub mouse: bool,
    /// The keys of all commands.
    pub keys: KeyMap,
    /// What a new case starts with.
    pub new_case: NewCase,
    /// How many months a case is kept, as the office has decided.
    pub retention_months: Option<u32>,
    /// What to say first, such as a mistake in the settings.
    pub greeting: Option<Message>,
}

impl std::fmt::Debug for Setup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Setup").field("lang", &self.lang).field("open", &self.open).finish_non_exhaustive()
    }
}

/// How the workbench ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// Whether the last change is on disk.
    pub written: bool,
}

/// Why the workbench could not run.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal cannot be used.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] io::Error),
    /// The terminal gives no more input.
    #[error("the terminal gives no more input")]
    InputLost,
}

/// Runs the workbench on the terminal until the user leaves.
pub fn run(setup: Setup) -> Result<Ended, RunError> {
    let (sender, receiver) = mpsc::channel();
    let tasks = Arc::new(Tasks::start(setup.services, report(&sender))?);
    let mut state = State::new(setup.catalog, setup.lang, setup.today, setup.author);
    state.looks = setup.looks;
    state.keys = setup.keys;
    state.new_case = setup.new_case;
    state.retention_months = setup.retention_months;
    state.notice.clone_from(&setup.greeting);
    state.greeting = setup.greeting;
    let mut screen = Screen::enter(Arc::clone(&tasks), sender, setup.mouse)?;
    if let Ok(size) = screen.terminal().size() {
        handle(&mut state, Input::Resize(size.width, size.height));
    }
    // The index of the search is made while the advisor looks at the first screen. Without this thread it is made at the first
    // key that is typed into a filter.
    let finder = Arc::clone(&state.finder);
    drop(thread::Builder::new().name("index".to_owned()).spawn(move || finder.prepare()));
    tasks.submit(Effect::List);
    if let Some(case) = setup.open {
        state.loading = true;
        tasks.submit(Effect::Load { case, how: setup.access });
    }
    let result = run_loop(&mut state, setup.depth, screen.terminal(), &receiver, &tasks);
    tasks.submit(Effect::Close);
    let written = tasks.flush(FLUSH);
    screen.leave();
    result.map(|()| Ended { written })
}

/// Sends what came of a task into the queue of events.
fn report(sender: &Sender<Event>) -> Report {
    let sender = Mutex::new(sender.clone());
    Arc::new(move |done| {
        let sender = sender.lock().unwrap_or_else(PoisonError::into_inner);
        // Without a receiver the program is ending, and nobody waits for the answer.
        drop(sender.send(Event::Input(Input::Done(done))));
    })
}

/// Draws, waits for an event, takes all that have come, and draws again.
fn run_loop<B: Backend<Error = io::Error>>(
    state: &mut State,
    depth: Depth,
    terminal: &mut Terminal<B>,
    events: &Receiver<Event>,
    tasks: &Tasks,
) -> Result<(), RunError> {
    let mut memory = Memory::default();
    let mut waiting = None;
    loop {
        if !terminal::is_ending() {
            terminal.draw(|frame| view::draw(state, depth, &mut memory, frame))?;
        }
        let mut next = waiting.take().or_else(|| events.recv().ok());
        for taken in 0..BURST {
            match next {
                // Where a click lands is known only after what came before it has been drawn.
                Some(Event::Pointer(_)) if taken > 0 => {
                    waiting = next;
                    break;
                }
                Some(Event::Pointer(pointer)) => {
                    if let Some(input) = memory.hits.meaning(pointer) {
                        for effect in handle(state, input) {
                            if effect == Effect::Quit {
                                return Ok(());
                            }
                            tasks.submit(effect);
                        }
                    }
                }
                None | Some(Event::Lost) => return Err(RunError::InputLost),
                Some(Event::Reached(waiting)) => drop(waiting),
                // `clear` would ask the terminal where its cursor is, and wait for the answer.
                Some(Event::Redraw) => {
                    let size = terminal.size()?;
                    terminal.resize(Rect::new(0, 0, size.width, size.height))?;
                }
                Some(Event::Input(input)) => {
                    for effect in handle(state, input) {
                        if effect == Effect::Quit {
                            return Ok(());
                        }
                        tasks.submit(effect);
                    }
                }
            }
            match events.try_recv() {
                Ok(event) => next = Some(event),
                Err(_) => break,
            }
        }
    }
}

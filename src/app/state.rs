//! Everything the workbench knows between two keys.

use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use crate::i18n::{Lang, Texts};
use crate::model::catalog::Catalog;

use super::action::View;
use super::defaults::NewCase;
use super::find::Finder;
use super::key::KeyPress;
use super::keymap::KeyMap;
use super::looks::Looks;
use super::message::Message;
use super::overlay::Overlay;
use super::session::Session;
use super::start::Start;
use super::tour::Tour;

/// The texts of both languages, each read when it is first shown.
#[derive(Debug, Default)]
pub struct Languages {
    nl: OnceLock<Texts>,
    en: OnceLock<Texts>,
}

impl Languages {
    /// The texts of a language.
    pub fn texts(&self, lang: Lang) -> &Texts {
        let texts = match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        };
        texts.get_or_init(|| Texts::new(lang))
    }
}

/// Which screen is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// The start screen.
    Start,
    /// A view of the open case.
    Case(View),
}

/// Smallest width at which the workbench is drawn.
pub const MIN_WIDTH: u16 = 60;

/// Smallest height at which the workbench is drawn.
pub const MIN_HEIGHT: u16 = 20;

/// The state of the workbench. Only [`super::update()`] changes it.
#[derive(Debug, Clone)]
pub struct State {
    /// The catalog.
    pub catalog: Arc<Catalog>,
    /// The search of the catalog.
    pub finder: Arc<Finder>,
    /// The language shown.
    pub lang: Lang,
    /// The texts.
    pub languages: Arc<Languages>,
    /// The day it is.
    pub today: Date,
    /// Who marks and decides, as kept in the case.
    pub author: String,
    /// The colours, the lines and the hints.
    pub looks: Looks,
    /// The keys of all commands.
    pub keys: KeyMap,
    /// What a new case starts with.
    pub new_case: NewCase,
    /// How many months a case is kept, as the office has decided.
    pub retention_months: Option<u32>,
    /// What to say on the first screen and with the first case, such as a mistake in the settings.
    pub greeting: Option<Message>,
    /// Width and height of the window.
    pub size: (u16, u16),
    /// The start screen.
    pub start: Start,
    /// The open case.
    pub session: Option<Session>,
    /// What lies over the screen, the topmost last.
    pub overlays: Vec<Overlay>,
    /// The line about what just happened.
    pub notice: Option<Message>,
    /// The first keys of a sequence.
    pub pending: Vec<KeyPress>,
    /// Where the tour is, while it is given.
    pub tour: Option<Tour>,
    /// Number of the newest request to the outside.
    pub requests: u64,
    /// Whether a case is being read.
    pub loading: bool,
    /// The draft that was sent last: where it is typed, and what.
    pub draft: Option<(String, String)>,
    /// What an earlier session was typing when it ended.
    pub recovered: Option<String>,
}

impl State {
    /// The workbench on its start screen.
    pub fn new(catalog: Arc<Catalog>, lang: Lang, today: Date, author: impl Into<String>) -> Self {
        Self {
            finder: Arc::new(Finder::new(Arc::clone(&catalog))),
            catalog,
            lang,
            languages: Arc::default(),
            today,
            author: author.into(),
            looks: Looks::default(),
            keys: KeyMap::default(),
            new_case: NewCase::default(),
            retention_months: None,
            greeting: None,
            size: (80, 24),
            start: Start::default(),
            session: None,
            overlays: Vec::new(),
            notice: None,
            pending: Vec::new(),
            tour: None,
            requests: 0,
            loading: false,
            draft: None,
            recovered: None,
        }
    }

    /// The texts of the language shown.
    pub fn texts(&self) -> &Texts {
        self.languages.texts(self.lang)
    }

    /// Which screen is shown.
    pub fn screen(&self) -> Screen {
        self.session.as_ref().map_or(Screen::Start, |session| Screen::Case(session.view))
    }

    /// Whether the window is large enough to be drawn in.
    pub const fn fits(&self) -> bool {
        self.size.0 >= MIN_WIDTH && self.size.1 >= MIN_HEIGHT
    }

    /// Number of a new request to the outside.
    pub(super) const fn next_request(&mut self) -> u64 {
        self.requests += 1;
        self.requests
    }
}

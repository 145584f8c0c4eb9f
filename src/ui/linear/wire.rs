//! The conversation on standard input and output: lines in, lines out, and every way to end it.

use std::collections::VecDeque;
use std::io::{self, BufRead, Read as _, Write as _};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use ratatui::crossterm::terminal::window_size;

use crate::app::action::Action;
use crate::app::effect::{Effect, TaskDone};
use crate::app::session::Saving;
use crate::app::tasks::{Report, Tasks};
use crate::app::{State, update};
use crate::route::Stage;
use crate::ui::{Ended, RunError, Setup};

use super::talk::Talk;

/// The most of a typed line that is looked at.
const LINE_BYTES: u64 = 16 * 1024;
/// How long an answer waits for the plan before the next line can be typed.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long it waits where nobody types: a script sees the same answers every time.
const SCRIPT_PATIENCE: Duration = Duration::from_secs(120);
/// How long the end of the program waits for the last change to be written.
const FLUSH: Duration = Duration::from_secs(5);
/// The window where nothing says how large it is.
const USUAL: (usize, usize) = (80, 24);

/// How the conversation is held.
#[derive(Debug, Clone, Copy)]
pub struct Wire {
    /// Whether somebody types at a terminal, which shows what is typed.
    pub typed: bool,
    /// The columns, where the surroundings say so.
    pub columns: Option<usize>,
}

/// What comes in.
enum Event {
    Line(String),
    Done(TaskDone),
    /// There are no more lines, or the user has had enough.
    End,
}

/// Holds the conversation until it ends.
pub fn run(setup: Setup, wire: Wire) -> Result<Ended, RunError> {
    let (sender, events) = mpsc::channel();
    let tasks = Arc::new(Tasks::start(setup.services, report(&sender))?);
    let mut state = State::new(setup.catalog, setup.lang, setup.today, setup.author);
    wait_for_signals(Arc::clone(&tasks), sender.clone())?;
    let (ask, asked) = mpsc::channel();
    thread::Builder::new().name("input".to_owned()).spawn(move || read_lines(&asked, &sender))?;
    tasks.submit(Effect::List);
    if let Some(case) = setup.open {
        for effect in update(&mut state, Action::Open(case)) {
            tasks.submit(effect);
        }
    }
    let mut talk = Talk::new(USUAL.0, USUAL.1);
    let line = Line { wire, events, ask, tasks: &tasks, waiting: VecDeque::new(), listing: false };
    // Whoever listened may be gone: there is nobody left to tell, and nothing is lost.
    let heard = line.hold(&mut state, &mut talk);
    tasks.submit(Effect::Close);
    let written = tasks.flush(FLUSH);
    if heard.is_ok() {
        drop(say(&talk.farewell(&state, written)));
    }
    Ok(Ended { written })
}

/// The line to the reader.
struct Line<'a> {
    wire: Wire,
    events: Receiver<Event>,
    /// Asks for the next line.
    ask: Sender<()>,
    tasks: &'a Tasks,
    /// What came in while something else was waited for.
    waiting: VecDeque<Event>,
    /// Whether the list of cases is being read anew: the one that is there may lack the case that was just left.
    listing: bool,
}

impl Line<'_> {
    fn hold(mut self, state: &mut State, talk: &mut Talk) -> io::Result<()> {
        self.measure(talk);
        say(&talk.welcome(state))?;
        loop {
            if !self.settle(state) {
                return Ok(());
            }
            self.measure(talk);
            say(&talk.reply(state))?;
            if self.wire.typed {
                say(&talk.prompt(state))?;
            }
            let Some(typed) = self.next_line(state) else {
                return say("\n");
            };
            if !self.wire.typed {
                say(&talk.echo(state, &typed))?;
            }
            for effect in talk.line(state, &typed) {
                if effect == Effect::Quit {
                    return Ok(());
                }
                self.listing |= effect == Effect::List;
                self.tasks.submit(effect);
            }
        }
    }

    fn measure(&self, talk: &mut Talk) {
        let window = if self.wire.typed { window_size().ok() } else { None };
        let window = window.filter(|size| size.columns > 0 && size.rows > 0);
        let (columns, rows) =
            window.map_or(USUAL, |size| (usize::from(size.columns), usize::from(size.rows)));
        talk.resize(self.wire.columns.unwrap_or(columns), rows);
    }

    /// The next line that is typed; what comes of tasks meanwhile is told before the line after it.
    fn next_line(&mut self, state: &mut State) -> Option<String> {
        if self.ask.send(()).is_err() {
            return None;
        }
        loop {
            match self.waiting.pop_front().or_else(|| self.events.recv().ok())? {
                Event::Line(line) => return Some(line),
                Event::Done(done) => self.take(state, done),
                Event::End => return None,
            }
        }
    }

    fn take(&mut self, state: &mut State, done: TaskDone) {
        self.listing &= !matches!(done, TaskDone::Listed(_));
        for effect in update(state, Action::Done(done)) {
            self.tasks.submit(effect);
        }
    }

    /// Waits until there is nothing to wait for, or as long as somebody has patience; whether the conversation goes on.
    fn settle(&mut self, state: &mut State) -> bool {
        let until = Instant::now() + if self.wire.typed { PATIENCE } else { SCRIPT_PATIENCE };
        while self.listing || !is_settled(state, self.wire.typed) {
            let left = until.saturating_duration_since(Instant::now());
            match self.events.recv_timeout(left) {
                Ok(Event::Done(done)) => self.take(state, done),
                Ok(Event::End) | Err(RecvTimeoutError::Disconnected) => return false,
                Ok(line @ Event::Line(_)) => self.waiting.push_back(line),
                Err(RecvTimeoutError::Timeout) => return true,
            }
        }
        true
    }
}

/// Whether what was asked for is there: for a script everything, for a person the plan.
fn is_settled(state: &State, typed: bool) -> bool {
    let Some(session) = &state.session else {
        return !state.loading && state.start.listing.is_some();
    };
    let saved = !matches!(session.saving, Saving::Busy(_));
    let searching = session.proposal().is_some_and(|proposal| proposal.stage < Stage::Planned);
    let planned = session.planning.stopped || !(session.planning.busy || searching);
    !state.loading && saved && planned && (typed || !session.is_working())
}

/// Sends what came of a task into the queue of events.
fn report(sender: &Sender<Event>) -> Report {
    let sender = Mutex::new(sender.clone());
    Arc::new(move |done| {
        let sender = sender.lock().unwrap_or_else(PoisonError::into_inner);
        // Without a receiver the program is ending, and nobody waits for the answer.
        drop(sender.send(Event::Done(done)));
    })
}

/// Reads a line each time one is asked for, so that no more is taken in than is answered.
fn read_lines(asked: &Receiver<()>, events: &Sender<Event>) {
    let mut input = io::BufReader::new(io::stdin());
    while asked.recv().is_ok() {
        let event = match read_line(&mut input) {
            Ok(Some(line)) => Event::Line(line),
            Ok(None) | Err(_) => Event::End,
        };
        if events.send(event).is_err() {
            return;
        }
    }
}

/// A line, without its end; what is too much of it is left out, and what is no text is replaced.
fn read_line(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if input.by_ref().take(LINE_BYTES).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if bytes.last() != Some(&b'\n') {
        skip_line(input)?;
    }
    let text = String::from_utf8_lossy(&bytes);
    Ok(Some(text.trim_end_matches(['\r', '\n']).to_owned()))
}

/// Leaves out the rest of a line.
fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let count = end.map_or(buffer.len(), |end| end + 1);
        input.consume(count);
        if end.is_some() || count == 0 {
            return Ok(());
        }
    }
}

fn say(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Ends the conversation on an interrupt, and the program on a signal that ends programs: what was to be written is written.
#[cfg(unix)]
fn wait_for_signals(tasks: Arc<Tasks>, events: Sender<Event>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            if signal == SIGINT {
                // Without a receiver the program is ending already.
                drop(events.send(Event::End));
                continue;
            }
            tasks.flush(Duration::from_millis(1_500));
            signal_hook::low_level::exit(128 + signal);
        }
    })?;
    Ok(())
}

/// Windows closes the console itself.
#[cfg(not(unix))]
fn wait_for_signals(_: Arc<Tasks>, _: Sender<Event>) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<String> {
        let mut input = io::BufReader::new(bytes);
        std::iter::from_fn(|| read_line(&mut input).unwrap()).collect()
    }

    #[test]
    fn lines_end_with_or_without_a_mark() {
        assert_eq!(lines(b"een\r\ntwee\n\ndrie"), ["een", "twee", "", "drie"]);
    }

    #[test]
    fn a_line_that_never_ends_is_cut_and_the_next_is_whole() {
        let long = [vec![b'x'; 100_000], b"\ntwee\n".to_vec()].concat();
        let lines = lines(&long);
        assert_eq!((lines.len(), lines[0].len(), &*lines[1]), (2, 16 * 1024, "twee"));
        assert_eq!(super::tests::lines(b"\xff\xfe\n"), ["\u{fffd}\u{fffd}"]);
    }
}

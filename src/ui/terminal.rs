//! Taking the terminal and giving it back, whatever happens.
//!
//! The terminal is given back on the way out of [`Screen`] (leaving, an error, an unwinding panic), by the panic hook
//! before the message is printed, and by the signal thread. That thread exists because the terminal library never returns
//! from reading once the line is gone: a flag set by a signal handler would never be seen.

use std::io::{self, BufWriter, Stdout, Write as _};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Once};
use std::thread;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste};
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

use crate::app::tasks::Tasks;

use super::event::{Event, translate};

/// The terminal as drawn to: one flush per frame.
pub type Tty = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Enough for a full frame of a large window, so that a frame leaves in one piece.
const FRAME_BYTES: usize = 64 * 1024;

/// Whether the terminal is ours.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Whether a signal is ending the program.
static ENDING: AtomicBool = AtomicBool::new(false);

/// Whether a signal is ending the program, and nothing may be drawn any more.
pub fn is_ending() -> bool {
    ENDING.load(Ordering::SeqCst)
}

/// The terminal while it is ours.
#[derive(Debug)]
pub struct Screen {
    terminal: Tty,
}

impl Screen {
    /// Takes the terminal and starts the threads that read keys and wait for signals.
    pub fn enter(tasks: Arc<Tasks>, events: Sender<Event>) -> io::Result<Self> {
        restore_before_panic_message();
        let terminal =
            Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(FRAME_BYTES, io::stdout())))?;
        wait_for_signals(tasks, events.clone())?;
        // From here on the way out gives the terminal back, also when only half of it was taken.
        let screen = Self { terminal };
        take()?;
        thread::Builder::new().name("input".to_owned()).spawn(move || read_input(&events))?;
        Ok(screen)
    }

    /// What is drawn to.
    pub const fn terminal(&mut self) -> &mut Tty {
        &mut self.terminal
    }

    /// Gives the terminal back.
    pub fn leave(self) {
        drop(self);
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Raw mode, other screen, pasted text as one event.
fn take() -> io::Result<()> {
    TAKEN.store(true, Ordering::SeqCst);
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)
}

/// Gives the terminal back; the second time does nothing. Errors change nothing: there is no terminal left then.
fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    drop(execute!(out, DisableBracketedPaste, LeaveAlternateScreen, ratatui::crossterm::cursor::Show));
    drop(out.flush());
    drop(disable_raw_mode());
}

/// Has a panic message printed on the user's own screen.
///
/// A panic of a worker is caught and becomes an answer: the terminal stays ours, and a message would only tear the screen.
fn restore_before_panic_message() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if matches!(thread::current().name(), Some("planner" | "files")) {
                return;
            }
            give_back();
            before(info);
        }));
    });
}

/// Reads keys until the terminal gives none any more.
fn read_input(events: &Sender<Event>) {
    loop {
        match event::read() {
            Ok(raw) => {
                let Some(input) = translate(raw) else { continue };
                if events.send(Event::Input(input)).is_err() {
                    return;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => {
                // The main loop may have ended already.
                drop(events.send(Event::Lost));
                return;
            }
        }
    }
}

/// Ends the program on a signal: what was to be written is written, the terminal is given back, the exit code says which.
#[cfg(unix)]
fn wait_for_signals(tasks: Arc<Tasks>, events: Sender<Event>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level;

    let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT])?;
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        let mut stopped = false;
        for signal in signals.forever() {
            match signal {
                SIGTSTP => {
                    stopped = true;
                    give_back();
                    drop(low_level::emulate_default_handler(SIGTSTP));
                }
                // A line that goes sends this too, beside the hang-up: there is nothing to take back then, and this
                // thread has to stay for the signal that ends the program.
                SIGCONT => {
                    if std::mem::take(&mut stopped) && take().is_ok() {
                        // Without a receiver the program is ending, and nothing is drawn any more.
                        drop(events.send(Event::Redraw));
                    }
                }
                _ => {
                    ENDING.store(true, Ordering::SeqCst);
                    tasks.flush(Duration::from_millis(1_500));
                    give_back_in_time();
                    low_level::exit(128 + signal);
                }
            }
        }
    })?;
    Ok(())
}

/// Windows closes the console itself.
#[cfg(not(unix))]
fn wait_for_signals(_: Arc<Tasks>, _: Sender<Event>) -> io::Result<()> {
    Ok(())
}

/// Gives the terminal back, but does not wait for a line that takes no more bytes.
#[cfg(unix)]
fn give_back_in_time() {
    let (done, wait) = std::sync::mpsc::channel();
    let spawned = thread::Builder::new().name("give-back".to_owned()).spawn(move || {
        give_back();
        let _ = done.send(());
    });
    if spawned.is_ok() {
        let _ = wait.recv_timeout(Duration::from_millis(500));
    }
}

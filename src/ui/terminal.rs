//! Taking the terminal and giving it back, whatever happens.
//!
//! The terminal is given back on the way out of [`Screen`] (leaving, an error, an unwinding panic), by the panic hook
//! before the message is printed, and by the signal thread. That thread exists because the terminal library never returns
//! from reading once the line is gone: a flag set by a signal handler would never be seen.

use std::io::{self, Stdout, Write as _};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Once};
use std::thread;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use crate::app::Input;
use crate::app::effect::Effect;
use crate::app::tasks::Tasks;

use super::event::Event;
use super::lean::Lean;
use super::listen;

/// The terminal as drawn to: one flush per frame.
pub type Tty = Terminal<Lean<Stdout>>;

/// The other screen, pasted text in brackets.
const TAKE: &str = "\x1b[?1049h\x1b[?2004h";

/// Reports of buttons and wheel, in the form that has room for any column. Not of movements: each would go over the line.
const TAKE_MOUSE: &str = "\x1b[?1000h\x1b[?1006h";

/// All of it given back, and the cursor shown. What was never taken may be given back too.
const GIVE_BACK: &str = "\x1b[m\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[?1049l\x1b[?25h";

/// Whether the terminal is ours.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Whether the mouse is wanted.
static MOUSE: AtomicBool = AtomicBool::new(false);

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
    pub fn enter(tasks: Arc<Tasks>, events: Sender<Event>, mouse: bool) -> io::Result<Self> {
        restore_before_panic_message();
        MOUSE.store(mouse, Ordering::SeqCst);
        let terminal = Terminal::new(Lean::new(io::stdout()))?;
        wait_for_signals(tasks, events.clone())?;
        // From here on the way out gives the terminal back, also when only half of it was taken.
        let screen = Self { terminal };
        take()?;
        listen::start(events)?;
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
    let mouse = if MOUSE.load(Ordering::SeqCst) { TAKE_MOUSE } else { "" };
    say(&format!("{TAKE}{mouse}"))
}

fn say(sequences: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(sequences.as_bytes())?;
    out.flush()
}

/// Gives the terminal back; the second time does nothing. Errors change nothing: there is no terminal left then.
fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    drop(say(GIVE_BACK));
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

/// Ends the program on a signal: what was to be written is written, the terminal is given back, the exit code says which.
#[cfg(unix)]
fn wait_for_signals(tasks: Arc<Tasks>, events: Sender<Event>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level;

    let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH])?;
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        let mut stopped = false;
        for signal in signals.forever() {
            match signal {
                // Without a shell there is nobody who could go on with it: over SSH the work would be stuck for good.
                SIGTSTP if !has_shell() => {}
                SIGTSTP => {
                    stopped = true;
                    give_back();
                    drop(low_level::emulate_default_handler(SIGTSTP));
                }
                // A line that goes sends this too, beside the hang-up: there is nothing to take back then, and this
                // thread has to stay for the signal that ends the program.
                SIGCONT => {
                    let back = if std::mem::take(&mut stopped) { take() } else { raw_again() };
                    if back.is_ok() {
                        // Without a receiver the program is ending, and nothing is drawn any more.
                        drop(events.send(Event::Redraw));
                    }
                }
                SIGWINCH => {
                    if let Ok((width, height)) = super::window::size() {
                        drop(events.send(Event::Input(Input::Resize(width, height))));
                    }
                }
                _ => {
                    ENDING.store(true, Ordering::SeqCst);
                    // What was typed is written, and the place of whoever had the case open is given back.
                    tasks.submit(Effect::Close);
                    tasks.flush(Duration::from_millis(1_500));
                    give_back_in_time();
                    low_level::exit(128 + signal);
                }
            }
        }
    })?;
    Ok(())
}

/// Whether a shell with job control started the program: that puts each job in a group of its own. The first group of a session,
/// as of a command that an SSH server or a wrapper runs, has nobody above it.
#[cfg(unix)]
fn has_shell() -> bool {
    use rustix::process::{getpgrp, getsid};

    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// Somebody stopped the program in a way that cannot be seen coming (`kill -STOP`), and the shell had the terminal meanwhile.
#[cfg(unix)]
fn raw_again() -> io::Result<()> {
    if !TAKEN.load(Ordering::SeqCst) {
        return Err(io::ErrorKind::NotConnected.into());
    }
    disable_raw_mode()?;
    enable_raw_mode()
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

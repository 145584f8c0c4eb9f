//! Watches over a long solve: the time it may take, Ctrl-C, and a line that tells how far it is.
//!
//! The core reads no clock; a thread here does and raises its flag. What is found within a time limit therefore depends on
//! the machine, and no test compares it; limits on decisions give the same answer everywhere.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::output;
use super::session::Session;
use crate::planner::{Cancel, Figures, Progress};

/// How often the watcher looks up; a limit is kept to within this and what the core needs to see its flag.
const TICK: Duration = Duration::from_millis(10);

/// Shorter solves are silent.
const SILENCE: Duration = Duration::from_millis(500);

/// What is known of a running solve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct News {
    best: Option<Figures>,
    bound: Figures,
}

/// Does the work under watch. When the time is over or somebody presses Ctrl-C, the flag given to the work is raised; a
/// second Ctrl-C ends the program.
pub(super) fn watched<T>(
    session: &Session<'_>,
    limit: Option<Duration>,
    work: impl FnOnce(&Cancel, &mut dyn FnMut(&Progress<'_>)) -> T,
) -> T {
    let cancel = Cancel::new();
    if limit == Some(Duration::ZERO) {
        cancel.cancel();
    }
    let news: Mutex<Option<News>> = Mutex::new(None);
    let interrupt = Interrupt::new();
    thread::scope(|scope| {
        // Dropped when the work ends, however it ends: that sends the watcher home.
        let (_working, done) = mpsc::channel::<()>();
        scope.spawn(|| watch(session, limit, done, &interrupt, &cancel, &news));
        work(&cancel, &mut |progress| {
            let best = progress.best.map(|best| best.figures);
            *news.lock().unwrap_or_else(PoisonError::into_inner) = Some(News { best, bound: progress.bound });
        })
    })
}

#[allow(clippy::needless_pass_by_value, reason = "a receiver is for one thread alone")]
fn watch(
    session: &Session<'_>,
    limit: Option<Duration>,
    done: mpsc::Receiver<()>,
    interrupt: &Interrupt,
    cancel: &Cancel,
    news: &Mutex<Option<News>>,
) {
    let began = Instant::now();
    let mut shown = None;
    let mut width = 0;
    while done.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
        let elapsed = began.elapsed();
        if limit.is_some_and(|limit| elapsed >= limit) || interrupt.is_raised() {
            cancel.cancel();
        }
        if !session.env.stderr_is_terminal || elapsed < SILENCE {
            continue;
        }
        let now = *news.lock().unwrap_or_else(PoisonError::into_inner);
        if now.is_some() && now != shown {
            shown = now;
            let line = now.map(|news| describe(session, news)).unwrap_or_default();
            // Over the line before, blanks included: no terminal is too plain for that.
            output::say_as_is(&format!("\r{line:width$}"));
            width = line.chars().count();
        }
    }
    if width > 0 {
        output::say_as_is(&format!("\r{:width$}\r", ""));
    }
}

fn describe(session: &Session<'_>, News { best, bound }: News) -> String {
    match best {
        Some(best) => {
            let (best, bound) = (u64::from(best.finish), u64::from(bound.finish));
            session.with("solve-progress", &[("best", best.into()), ("bound", bound.into())])
        }
        None => session.get("solve-progress-no-plan"),
    }
}

/// Whether Ctrl-C was pressed while this exists.
struct Interrupt {
    flag: Arc<AtomicBool>,
    #[cfg(unix)]
    handlers: Vec<signal_hook::SigId>,
}

impl Interrupt {
    fn new() -> Self {
        let flag = Arc::new(AtomicBool::new(false));
        #[cfg(unix)]
        {
            use signal_hook::consts::SIGINT;
            use signal_hook::flag;
            // In this order the first press finds the flag down and raises it, and the second does what it always does.
            let handlers = [
                flag::register_conditional_default(SIGINT, Arc::clone(&flag)),
                flag::register(SIGINT, Arc::clone(&flag)),
            ];
            // Without handlers Ctrl-C ends the program at once, which is what it did before.
            let handlers = handlers.into_iter().flatten().collect();
            Self { flag, handlers }
        }
        #[cfg(not(unix))]
        Self { flag }
    }

    fn is_raised(&self) -> bool {
        self.flag.load(Ordering::Relaxed)
    }
}

#[cfg(unix)]
impl Drop for Interrupt {
    fn drop(&mut self) {
        for handler in self.handlers.drain(..) {
            signal_hook::low_level::unregister(handler);
        }
    }
}

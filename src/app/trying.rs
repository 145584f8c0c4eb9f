//! Plans that are tried with something in them, on a thread of their own, so that neither keys nor the plan wait for them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::planner::Cancel;

use super::effect::{Services, TaskDone};
use super::message::Message;
use super::tasks::Report;
use super::why_not::TrialOf;

#[derive(Default)]
struct Desk {
    waiting: Option<(TrialOf, Cancel)>,
    running: Option<Cancel>,
    closed: bool,
}

impl Desk {
    fn cancel(&mut self) {
        self.waiting = None;
        if let Some(running) = &self.running {
            running.cancel();
        }
    }
}

#[derive(Default)]
struct Shared {
    desk: Mutex<Desk>,
    changed: Condvar,
}

impl Shared {
    /// A panic elsewhere leaves the desk as it was: its state is never half changed.
    fn lock(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The thread that tries plans.
pub(super) struct Trials {
    shared: Arc<Shared>,
}

impl Trials {
    /// Starts the thread.
    pub(super) fn start(services: Arc<dyn Services>, report: Report) -> std::io::Result<Self> {
        let shared: Arc<Shared> = Arc::default();
        let own = Arc::clone(&shared);
        thread::Builder::new()
            .name("trials".to_owned())
            .spawn(move || try_until_closed(&own, services.as_ref(), &report))?;
        Ok(Self { shared })
    }

    /// Puts a plan to be tried on the desk, in the place of an earlier one.
    pub(super) fn submit(&self, trial: TrialOf) {
        let mut desk = self.shared.lock();
        desk.cancel();
        desk.waiting = Some((trial, Cancel::new()));
        self.shared.changed.notify_all();
    }
}

impl Drop for Trials {
    fn drop(&mut self) {
        let mut desk = self.shared.lock();
        desk.cancel();
        desk.closed = true;
        self.shared.changed.notify_all();
    }
}

fn try_until_closed(shared: &Shared, services: &dyn Services, report: &Report) {
    loop {
        let mut desk = shared.lock();
        let (trial, cancel) = loop {
            if desk.closed {
                return;
            }
            if let Some(job) = desk.waiting.take() {
                break job;
            }
            desk = shared.changed.wait(desk).unwrap_or_else(PoisonError::into_inner);
        };
        desk.running = Some(cancel.clone());
        drop(desk);
        let answer = catch_unwind(AssertUnwindSafe(|| services.try_with(&trial, &cancel)));
        shared.lock().running = None;
        if cancel.is_cancelled() {
            continue;
        }
        let result = answer.unwrap_or_else(|_| Err(Message::new("ui-plan-broke")));
        report(TaskDone::Tried { request: trial.request, result });
    }
}

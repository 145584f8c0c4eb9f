//! What the workbench writes into the audit log: who opened, changed, gave out and handed over which case.
//!
//! What must stay true: a line that cannot be written stops nothing and is told once; and who may only look writes nothing.

use jiff::Timestamp;

use crate::app::message::Message;
use crate::model::code::Slug;
use crate::store::CaseFolder;
use crate::store::audit::{Audit, Event, Outcome, What};
use crate::store::journal::Who;

/// The log of a workbench.
#[derive(Debug, Default)]
pub(super) struct Log {
    /// Whether it was told that a line could not be written.
    told: bool,
    /// What has to be told.
    problem: Option<Message>,
}

impl Log {
    /// Writes down what was done with a case.
    pub(super) fn append(
        &mut self,
        folder: &CaseFolder,
        who: &Who,
        on: &Slug,
        what: What,
        outcome: Outcome,
        at: Timestamp,
    ) {
        let event = Event { at, who: &who.name, host: &who.host, what, on: Some(on), outcome };
        if let Err(error) = Audit::of(folder.dir()).append(&event)
            && !self.told
        {
            self.told = true;
            self.problem = Some(Message::new("ui-not-logged").said("why", error.message()));
        }
    }

    /// What has to be told, once.
    pub(super) fn problem(&mut self) -> Option<Message> {
        self.problem.take()
    }
}

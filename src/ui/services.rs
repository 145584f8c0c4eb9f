//! The real services: the case folder, the bundled examples, and planning.

use std::sync::Arc;

use jiff::civil::Date;

use crate::app::effect::{CaseRef, Demo, Listed, Listing, Opened, Services, Unwritten, Writing};
use crate::app::message::Message;
use crate::app::why_not::TrialOf;
use crate::diag::Diagnostic;
use crate::model::Catalog;
use crate::model::case::Case;
use crate::model::code::{Key, Slug};
use crate::planner::Cancel;
use crate::route::why_not::{self, Trial};
use crate::route::{Beside, Options, PlanError, Proposal, propose_in_parts};
use crate::store::{self, CaseFile, CaseFolder, FileError, Mode, Problem, SaveError, demos};

/// The most characters of a fault of ours that are shown.
const FAULT_LENGTH: usize = 200;

/// The services on this machine.
#[derive(Debug)]
pub struct Local {
    /// The catalog.
    pub catalog: Arc<Catalog>,
    /// Where cases are kept.
    pub folder: CaseFolder,
    /// The day it is.
    pub today: Date,
}

impl Services for Local {
    fn propose(
        &self,
        case: &Case,
        goal: &Key,
        today: Date,
        cancel: &Cancel,
        tell: &mut dyn FnMut(&Proposal),
    ) -> Result<Proposal, Message> {
        let options = Options { goal: Some(goal.clone()), beside: Beside::ALL, ..Options::on(today) };
        propose_in_parts(&self.catalog, case, &options, cancel, tell).map_err(plan_problem)
    }

    fn try_with(&self, trial: &TrialOf, cancel: &Cancel) -> Result<Option<Trial>, Message> {
        let TrialOf { case, goal, today, offerings, .. } = trial;
        why_not::trial(&self.catalog, case, goal, *today, offerings, cancel).map_err(plan_problem)
    }

    fn list(&self) -> Listing {
        let mut listing = Listing {
            folder: self.folder.dir().display().to_string(),
            demos: demos::ALL
                .iter()
                .map(|demo| Demo { name: demo.id.to_owned(), shows: demo.shows })
                .collect(),
            ..Listing::default()
        };
        match self.folder.list() {
            Err(error) => listing.problem = Some(file_problem(&error)),
            Ok(found) => {
                listing.cases.extend(found.entries.into_iter().map(|entry| Listed {
                    case: CaseRef::Saved(entry.id.to_string()),
                    title: entry.title,
                    goal: entry.goal,
                    problem: None,
                }));
                listing.cases.extend(found.broken.into_iter().map(|broken| Listed {
                    case: CaseRef::Saved(broken.name),
                    title: String::new(),
                    goal: None,
                    problem: Some(match (&broken.error, broken.mistakes) {
                        (Some(error), _) => file_problem(error),
                        (None, 0) => Message::new("ui-case-unnamed"),
                        (None, mistakes) => Message::new("ui-case-unreadable").number("n", count(mistakes)),
                    }),
                }));
            }
        }
        listing
    }

    fn load(&self, which: &CaseRef) -> Result<Opened, Message> {
        match which {
            CaseRef::Demo(name) => {
                let demo = demos::find(name).ok_or_else(|| gone(which))?;
                Ok(Opened { case: whole(which, demo.read())?, today: Some(demo.today) })
            }
            CaseRef::File(path) => {
                let file = store::load_path(path).map_err(|error| file_problem(&error))?;
                Ok(Opened { case: whole(which, file)?, today: None })
            }
            CaseRef::Saved(id) => {
                let id: Slug = id.trim_end_matches(".ron").parse().map_err(|_| gone(which))?;
                let file = self.folder.load(&id).map_err(|error| file_problem(&error))?;
                Ok(Opened { case: whole(which, file)?, today: None })
            }
        }
    }

    fn save(&self, to: &CaseRef, case: &Case) -> Result<(), Message> {
        match to {
            CaseRef::Demo(_) => Ok(()),
            CaseRef::File(path) => store::save_path(path, case).map_err(|error| save_problem(&error)),
            CaseRef::Saved(_) => self.folder.save(case).map(|_| ()).map_err(|error| save_problem(&error)),
        }
    }

    fn create(&self, mut case: Case) -> Result<(CaseRef, Case), Message> {
        for number in 1..=u32::MAX {
            let Ok(id) = format!("{}-{number}", self.today).parse::<Slug>() else { break };
            if self.folder.has(&id) {
                continue;
            }
            case.id = id;
            match self.folder.create(&case) {
                Ok(_) => return Ok((CaseRef::Saved(case.id.to_string()), case)),
                // Somebody else took the number in between.
                Err(SaveError::File(FileError { problem: Problem::Exists, .. })) => {}
                Err(error) => return Err(save_problem(&error)),
            }
        }
        Err(Message::new("ui-files-broke"))
    }

    fn write_handout(&self, writing: &Writing) -> Result<String, Unwritten> {
        let mode = if writing.replace { Mode::Replace } else { Mode::Create };
        match store::write_handout(&self.folder, &writing.name, writing.text.as_bytes(), mode) {
            Ok(path) => Ok(path.display().to_string()),
            Err(FileError { problem: Problem::Exists, path, .. }) => {
                Err(Unwritten::Exists(path.display().to_string()))
            }
            Err(error) => Err(Unwritten::Failed(file_problem(&error))),
        }
    }
}

/// Why there is no plan at all.
fn plan_problem(error: PlanError) -> Message {
    match error {
        PlanError::NoGoal => Message::new("ui-plan-no-goal"),
        PlanError::UnknownGoal(goal) => Message::new("ui-plan-goal-unknown").text("goal", goal.to_string()),
        PlanError::Cancelled => Message::new("ui-plan-cancelled"),
        fault => {
            let what: String = fault.to_string().chars().take(FAULT_LENGTH).collect();
            Message::new("ui-plan-rejected").text("what", what)
        }
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn gone(which: &CaseRef) -> Message {
    Message::new("ui-case-gone").text("what", which.label())
}

fn file_problem(error: &FileError) -> Message {
    Message::new("ui-said").said("what", error.message())
}

fn save_problem(error: &SaveError) -> Message {
    match (error, error.findings().first()) {
        (SaveError::File(error), _) => file_problem(error),
        (SaveError::Refused(_), Some(finding)) => {
            Message::new("ui-case-refused").said("why", finding.message.clone())
        }
        (SaveError::Refused(_), None) => Message::new("ui-files-broke"),
    }
}

/// The case of a file that has one; otherwise how many mistakes there are, and the first.
fn whole(which: &CaseRef, file: CaseFile) -> Result<Case, Message> {
    if let Some(case) = file.case {
        return Ok(case);
    }
    let Some(first) = file.findings.first() else { return Err(gone(which)) };
    Err(Message::new("ui-case-broken")
        .text("what", which.label())
        .number("n", count(file.findings.len()))
        .number("line", line_of(first, &file.sources))
        .said("why", first.message.clone()))
}

fn line_of(finding: &Diagnostic, sources: &crate::text::Sources) -> i64 {
    finding.place.map_or(1, |place| i64::from(sources.place_of(place).1.line))
}

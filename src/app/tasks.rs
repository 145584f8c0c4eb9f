//! The work done beside the keys: planning on one thread, files on another, so that neither waits for the other and no key
//! waits for either.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use jiff::civil::Date;

use crate::model::case::Case;
use crate::model::code::Key;
use crate::planner::Cancel;
use crate::route::{Proposal, Stage};

use super::effect::{CaseRef, Effect, Listing, Services, TaskDone, Unwritten, Writing};
use super::keeping::{Access, Changed, Unkept, Unopened};
use super::message::Message;
use super::trying::Trials;

/// Where the answers go.
pub type Report = Arc<dyn Fn(TaskDone) + Send + Sync>;

/// The threads that do the work.
pub struct Tasks {
    plans: Arc<Shared<PlanDesk>>,
    files: Arc<Shared<FileDesk>>,
    trials: Trials,
}

impl std::fmt::Debug for Tasks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tasks").finish_non_exhaustive()
    }
}

/// A desk that one thread works at and another puts work on.
#[derive(Default)]
struct Shared<T> {
    desk: Mutex<T>,
    changed: Condvar,
}

impl<T> Shared<T> {
    /// A panic elsewhere leaves the desk as it was: its state is never half changed.
    fn lock(&self) -> MutexGuard<'_, T> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct PlanJob {
    request: u64,
    case: Box<Case>,
    goal: Key,
    today: Date,
    cancel: Cancel,
}

#[derive(Default)]
struct PlanDesk {
    waiting: Option<PlanJob>,
    running: Option<Cancel>,
    closed: bool,
}

enum FileJob {
    List,
    Load { case: CaseRef, how: Access },
    Save { request: u64, to: CaseRef, changes: Vec<Changed>, case: Box<Case> },
    Draft(Draft),
    Recover { request: u64, take: bool, changed: Box<Changed> },
    GoOn { request: u64 },
    Close,
    LookedBack,
    Create(Box<Case>),
    WriteHandout(Box<Writing>),
}

/// What is being typed.
struct Draft {
    to: CaseRef,
    place: String,
    text: String,
}

/// How long what is being typed may wait before it is written: less than the second that may be lost.
const DRAFT_DELAY: Duration = Duration::from_millis(700);

#[derive(Default)]
struct FileDesk {
    waiting: VecDeque<FileJob>,
    /// What is being typed, and since when it has not been written.
    draft: Option<(Draft, Instant)>,
    /// Whether somebody waits until all of it is written.
    hurry: bool,
    busy: bool,
    closed: bool,
}

impl Tasks {
    /// Starts the threads.
    pub fn start(services: Arc<dyn Services>, report: Report) -> std::io::Result<Self> {
        let plans: Arc<Shared<PlanDesk>> = Arc::default();
        let files: Arc<Shared<FileDesk>> = Arc::default();
        let (desk, with, tell) = (Arc::clone(&plans), Arc::clone(&services), Arc::clone(&report));
        thread::Builder::new()
            .name("planner".to_owned())
            .spawn(move || plan_until_closed(&desk, with.as_ref(), &tell))?;
        let trials = Trials::start(Arc::clone(&services), Arc::clone(&report))?;
        let desk = Arc::clone(&files);
        thread::Builder::new()
            .name("files".to_owned())
            .spawn(move || file_until_closed(&desk, services.as_ref(), &report))?;
        Ok(Self { plans, files, trials })
    }

    /// Puts work on the desks. Ending the program is not work: whoever draws the screen does that.
    pub fn submit(&self, effect: Effect) {
        match effect {
            Effect::Plan { request, case, goal, today } => {
                let mut desk = self.plans.lock();
                desk.cancel();
                desk.waiting = Some(PlanJob { request, case, goal, today, cancel: Cancel::new() });
                self.plans.changed.notify_all();
            }
            Effect::CancelPlan => self.plans.lock().cancel(),
            Effect::Try(trial) => self.trials.submit(trial),
            Effect::List => self.file(FileJob::List),
            Effect::Load { case, how } => self.file(FileJob::Load { case, how }),
            Effect::Close => self.file(FileJob::Close),
            Effect::Save { request, to, changes, case } => {
                self.file(FileJob::Save { request, to, changes, case });
            }
            Effect::Draft { to, place, text } => {
                let mut desk = self.files.lock();
                // The first of several decides when they are written; the last decides what.
                let since = desk.draft.take().map_or_else(Instant::now, |(_, since)| since);
                desk.draft = Some((Draft { to, place, text }, since));
                self.files.changed.notify_all();
            }
            Effect::Recover { request, take, changed } => {
                self.file(FileJob::Recover { request, take, changed });
            }
            Effect::GoOn { request } => self.file(FileJob::GoOn { request }),
            Effect::LookedBack => self.file(FileJob::LookedBack),
            Effect::Create(case) => self.file(FileJob::Create(case)),
            Effect::WriteHandout(writing) => self.file(FileJob::WriteHandout(writing)),
            Effect::Quit => {}
        }
    }

    fn file(&self, job: FileJob) {
        let mut desk = self.files.lock();
        let desk = &mut *desk;
        match (desk.waiting.back_mut(), job) {
            // The changes of two requests are written at once, with the newest state of the case.
            (
                Some(FileJob::Save { request, to, changes, case }),
                FileJob::Save { request: newest, to: same, changes: more, case: now },
            ) if *to == same => {
                *request = newest;
                changes.extend(more);
                *case = now;
            }
            (_, job) => {
                // What is typed belongs to the case before this one, or has become a change.
                if let Some((draft, _)) = desk.draft.take() {
                    desk.waiting.push_back(FileJob::Draft(draft));
                }
                desk.waiting.push_back(job);
            }
        }
        self.files.changed.notify_all();
    }

    /// Waits until everything that was to be written is written, but no longer than this; whether it is.
    pub fn flush(&self, at_most: Duration) -> bool {
        let until = Instant::now() + at_most;
        let mut desk = self.files.lock();
        desk.hurry = true;
        self.files.changed.notify_all();
        while desk.busy || !desk.waiting.is_empty() || desk.draft.is_some() {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            desk = self
                .files
                .changed
                .wait_timeout(desk, left)
                .map_or_else(|poisoned| poisoned.into_inner().0, |(desk, _)| desk);
        }
        true
    }
}

impl Drop for Tasks {
    fn drop(&mut self) {
        let mut plans = self.plans.lock();
        plans.cancel();
        plans.closed = true;
        self.plans.changed.notify_all();
        drop(plans);
        self.files.lock().closed = true;
        self.files.changed.notify_all();
    }
}

impl PlanDesk {
    fn cancel(&mut self) {
        self.waiting = None;
        if let Some(running) = &self.running {
            running.cancel();
        }
    }
}

fn plan_until_closed(shared: &Shared<PlanDesk>, services: &dyn Services, report: &Report) {
    loop {
        let mut desk = shared.lock();
        let job = loop {
            if desk.closed {
                return;
            }
            if let Some(job) = desk.waiting.take() {
                break job;
            }
            desk = shared.changed.wait(desk).unwrap_or_else(PoisonError::into_inner);
        };
        desk.running = Some(job.cancel.clone());
        drop(desk);
        let request = job.request;
        let mut tell = |proposal: &Proposal| {
            // The whole proposal is told once, at the end.
            if !job.cancel.is_cancelled() && proposal.stage < Stage::Complete {
                report(TaskDone::Planned { request, result: Ok(Box::new(proposal.clone())) });
            }
        };
        let proposal = catch_unwind(AssertUnwindSafe(|| {
            services.propose(&job.case, &job.goal, job.today, &job.cancel, &mut tell)
        }));
        shared.lock().running = None;
        if job.cancel.is_cancelled() {
            continue;
        }
        let result = match proposal {
            Ok(result) => result.map(Box::new),
            Err(_) => Err(Message::new("ui-plan-broke")),
        };
        report(TaskDone::Planned { request, result });
    }
}

fn file_until_closed(shared: &Shared<FileDesk>, services: &dyn Services, report: &Report) {
    loop {
        let mut desk = shared.lock();
        let job = loop {
            if let Some(job) = desk.waiting.pop_front() {
                break job;
            }
            let left = desk.draft.as_ref().map(|(_, since)| DRAFT_DELAY.saturating_sub(since.elapsed()));
            if left.is_some_and(|left| left.is_zero() || desk.hurry || desk.closed)
                && let Some((draft, _)) = desk.draft.take()
            {
                break FileJob::Draft(draft);
            }
            if desk.closed {
                return;
            }
            desk = match left {
                None => shared.changed.wait(desk).unwrap_or_else(PoisonError::into_inner),
                Some(left) => shared
                    .changed
                    .wait_timeout(desk, left)
                    .map_or_else(|poisoned| poisoned.into_inner().0, |(desk, _)| desk),
            };
        };
        desk.busy = true;
        drop(desk);
        let answer = catch_unwind(AssertUnwindSafe(|| do_file(services, &job)));
        let answer = answer.unwrap_or_else(|_| broken(job));
        shared.lock().busy = false;
        shared.changed.notify_all();
        if let Some(answer) = answer {
            report(answer);
        }
    }
}

fn do_file(services: &dyn Services, job: &FileJob) -> Option<TaskDone> {
    let saved = |request: &u64, result: Result<_, Unkept>| TaskDone::Saved {
        request: *request,
        result: result.map(Box::new),
    };
    Some(match job {
        FileJob::List => TaskDone::Listed(services.list()),
        FileJob::Load { case, how } => {
            TaskDone::Loaded { from: case.clone(), result: services.load(case, *how).map(Box::new) }
        }
        FileJob::Save { request, to, changes, case } => saved(request, services.save(to, changes, case)),
        FileJob::Recover { request, take, changed } => saved(request, services.recover(*take, changed)),
        FileJob::GoOn { request } => saved(request, services.go_on()),
        FileJob::Draft(Draft { to, place, text }) => {
            services.draft(to, place, text);
            return None;
        }
        FileJob::Close => {
            services.close();
            return None;
        }
        FileJob::LookedBack => {
            services.looked_back();
            return None;
        }
        FileJob::Create(case) => {
            let result = services.create(case.as_ref().clone());
            TaskDone::Created { result: result.map(|(at, case)| (at, Box::new(case))) }
        }
        FileJob::WriteHandout(writing) => {
            let result = services.write_handout(writing);
            TaskDone::HandoutWritten { writing: writing.clone(), result }
        }
    })
}

/// The answer when reading or writing panicked: our fault, and nobody waits for ever.
fn broken(job: FileJob) -> Option<TaskDone> {
    let problem = Message::new("ui-files-broke");
    Some(match job {
        FileJob::List => TaskDone::Listed(Listing::default()),
        FileJob::Load { case, .. } => TaskDone::Loaded { from: case, result: Err(Unopened::Failed(problem)) },
        FileJob::Save { request, .. } | FileJob::Recover { request, .. } | FileJob::GoOn { request } => {
            TaskDone::Saved { request, result: Err(Unkept::Failed(problem)) }
        }
        FileJob::Draft(_) | FileJob::Close | FileJob::LookedBack => return None,
        FileJob::Create(_) => TaskDone::Created { result: Err(problem) },
        FileJob::WriteHandout(writing) => {
            TaskDone::HandoutWritten { writing, result: Err(Unwritten::Failed(problem)) }
        }
    })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc;

    use super::*;
    use crate::app::effect::Opened;
    use crate::app::keeping::Kept;
    use crate::app::why_not::TrialOf;
    use crate::route::why_not::Trial;
    use crate::store::journal::Named;
    use crate::store::keeper::Turn;

    const DAY: Date = Date::constant(2026, 11, 23);

    /// Plans nothing, but can be slow about it; remembers what it wrote.
    #[derive(Default)]
    struct Slow {
        written: Mutex<Vec<u32>>,
        changes: AtomicUsize,
        drafts: Mutex<Vec<String>>,
    }

    impl Services for Slow {
        fn propose(
            &self,
            case: &Case,
            _: &Key,
            _: Date,
            cancel: &Cancel,
            _: &mut dyn FnMut(&Proposal),
        ) -> Result<Proposal, Message> {
            assert!(case.placement_hours != 13, "unlucky");
            while case.placement_hours == 1 && !cancel.is_cancelled() {
                thread::sleep(Duration::from_millis(1));
            }
            Err(Message::new("ui-why-no-plan"))
        }

        fn try_with(&self, trial: &TrialOf, cancel: &Cancel) -> Result<Option<Trial>, Message> {
            while trial.request == 1 && !cancel.is_cancelled() {
                thread::sleep(Duration::from_millis(1));
            }
            Ok(None)
        }

        fn list(&self) -> Listing {
            Listing::default()
        }

        fn load(&self, _: &CaseRef, _: Access) -> Result<Opened, Unopened> {
            Err(Unopened::Failed(Message::new("ui-why-no-plan")))
        }

        fn save(&self, _: &CaseRef, changes: &[Changed], case: &Case) -> Result<Kept, Unkept> {
            thread::sleep(Duration::from_millis(20));
            self.changes.fetch_add(changes.len(), Ordering::SeqCst);
            self.written.lock().unwrap().push(case.placement_hours);
            Ok(Kept::default())
        }

        fn draft(&self, _: &CaseRef, place: &str, text: &str) {
            self.drafts.lock().unwrap().push(format!("{place}: {text}"));
        }

        fn recover(&self, _: bool, _: &Changed) -> Result<Kept, Unkept> {
            Ok(Kept::default())
        }

        fn go_on(&self) -> Result<Kept, Unkept> {
            Ok(Kept::default())
        }

        fn close(&self) {}

        fn create(&self, case: Case) -> Result<(CaseRef, Case), Message> {
            Ok((CaseRef::Saved("een".to_owned()), case))
        }

        fn write_handout(&self, _: &Writing) -> Result<String, Unwritten> {
            Err(Unwritten::Failed(Message::new("ui-why-no-plan")))
        }
    }

    fn case(placement_hours: u32) -> Box<Case> {
        let mut case = Case::new("een".parse().unwrap(), "basis".parse().unwrap());
        case.placement_hours = placement_hours;
        Box::new(case)
    }

    fn start(services: Arc<Slow>) -> (Tasks, mpsc::Receiver<TaskDone>) {
        let (sender, receiver) = mpsc::channel();
        let sender = Mutex::new(sender);
        let report: Report = Arc::new(move |done| sender.lock().unwrap().send(done).unwrap());
        (Tasks::start(services, report).unwrap(), receiver)
    }

    #[test]
    fn a_newer_plan_cancels_the_older_one() {
        let (tasks, answers) = start(Arc::default());
        let goal: Key = "C0160".parse().unwrap();
        tasks.submit(Effect::Plan { request: 1, case: case(1), goal: goal.clone(), today: DAY });
        thread::sleep(Duration::from_millis(20));
        tasks.submit(Effect::Plan { request: 2, case: case(0), goal, today: DAY });
        let answer = answers.recv_timeout(Duration::from_secs(10)).unwrap();
        assert!(matches!(answer, TaskDone::Planned { request: 2, .. }));
    }

    #[test]
    fn a_plan_that_was_stopped_gives_no_answer_and_the_next_is_made() {
        let (tasks, answers) = start(Arc::default());
        let goal: Key = "C0160".parse().unwrap();
        tasks.submit(Effect::Plan { request: 1, case: case(1), goal: goal.clone(), today: DAY });
        thread::sleep(Duration::from_millis(20));
        tasks.submit(Effect::CancelPlan);
        assert!(answers.recv_timeout(Duration::from_millis(200)).is_err());
        tasks.submit(Effect::Plan { request: 3, case: case(0), goal, today: DAY });
        let answer = answers.recv_timeout(Duration::from_secs(10)).unwrap();
        assert!(matches!(answer, TaskDone::Planned { request: 3, .. }));
    }

    #[test]
    fn only_the_newest_trial_is_answered() {
        let (tasks, answers) = start(Arc::default());
        let goal: Key = "C0160".parse().unwrap();
        for request in [1, 2] {
            let trial =
                TrialOf { request, case: case(0), goal: goal.clone(), today: DAY, offerings: Vec::new() };
            tasks.submit(Effect::Try(trial));
            thread::sleep(Duration::from_millis(20));
        }
        let answer = answers.recv_timeout(Duration::from_secs(10)).unwrap();
        assert_eq!(answer, TaskDone::Tried { request: 2, result: Ok(None) });
    }

    #[test]
    fn a_panic_in_planning_is_an_answer() {
        let (tasks, answers) = start(Arc::default());
        let goal: Key = "C0160".parse().unwrap();
        tasks.submit(Effect::Plan { request: 1, case: case(13), goal, today: DAY });
        let answer = answers.recv_timeout(Duration::from_secs(10)).unwrap();
        assert!(matches!(answer, TaskDone::Planned { request: 1, result: Err(_) }));
    }

    #[test]
    fn the_newest_state_is_written_before_the_end() {
        let services: Arc<Slow> = Arc::default();
        let (tasks, _answers) = start(Arc::clone(&services));
        for (request, hours) in (1..).zip(2..=40) {
            let changes = vec![Changed {
                turn: Turn::Do,
                named: Named::default(),
                reason: String::new(),
                before: case(hours - 1),
                after: case(hours),
            }];
            let to = CaseRef::Saved("een".to_owned());
            tasks.submit(Effect::Save { request, to, changes, case: case(hours) });
        }
        assert!(tasks.flush(Duration::from_secs(10)));
        let written = services.written.lock().unwrap();
        assert_eq!(written.last(), Some(&40));
        assert!(written.len() < 39, "{written:?}");
        // Fewer writes, but every change.
        assert_eq!(services.changes.load(Ordering::SeqCst), 39);
    }

    #[test]
    fn what_is_typed_is_written_within_a_second_and_before_the_end() {
        let services: Arc<Slow> = Arc::default();
        let (tasks, _answers) = start(Arc::clone(&services));
        let typed = |text: &str| Effect::Draft {
            to: CaseRef::Saved("een".to_owned()),
            place: "reden".to_owned(),
            text: text.to_owned(),
        };
        let begun = Instant::now();
        for text in ["Z", "Zi", "Zij"] {
            tasks.submit(typed(text));
        }
        while services.drafts.lock().unwrap().is_empty() {
            assert!(begun.elapsed() < Duration::from_secs(10));
            thread::sleep(Duration::from_millis(5));
        }
        tasks.submit(typed("Zij w"));
        assert!(tasks.flush(Duration::from_secs(10)));
        assert_eq!(*services.drafts.lock().unwrap(), ["reden: Zij", "reden: Zij w"]);
    }
}

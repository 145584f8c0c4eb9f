//! A weekly limit: what the active tasks use together is never more than there is.
//!
//! *Conclusions.* A chosen task takes the weeks from its latest start to its earliest end whatever happens; these sure
//! weeks are added up. A run that would need more than what they leave in one of its weeks is impossible, so bounds step
//! over it. The reason is a set of tasks that are sure to be active in that week and leave too little, each by the weakest
//! bounds that keep it active then.
//!
//! The same rule serves the learner's hours (from which the fixed hours of accounts are taken first) and every resource.

use std::rc::Rc;

use super::TaskVar;
use crate::planner::engine::{Atom, Bounds, Cost, Rule, Side, Step};
use crate::planner::model::to_i64;

/// A task and what it uses in each active week.
#[derive(Clone, Debug)]
pub(in crate::planner) struct Load {
    pub(in crate::planner) task: TaskVar,
    pub(in crate::planner) amount: i64,
    /// Index into the calendars of the rule.
    pub(in crate::planner) calendar: usize,
}

/// The rule for one weekly limit.
pub(in crate::planner) struct Timetable {
    limit: Vec<i64>,
    open: Rc<Vec<Vec<bool>>>,
    loads: Vec<Load>,
    used: Vec<i64>,
    /// By week: how many weeks before it leave too little for some task.
    tight: Vec<u32>,
    heaviest: i64,
    /// Whether every run fits when nothing else is chosen; then a week without use is never tight.
    each_fits: bool,
    sure: Vec<Option<(usize, usize)>>,
    why: Vec<Atom>,
}

impl Timetable {
    pub(in crate::planner) fn new(limit: Vec<i64>, open: Rc<Vec<Vec<bool>>>, mut loads: Vec<Load>) -> Self {
        loads.retain(|load| load.amount > 0);
        let heaviest = loads.iter().map(|load| load.amount).max().unwrap_or(0);
        let mut rule = Self {
            used: vec![0; limit.len()],
            tight: vec![0; limit.len() + 1],
            heaviest,
            each_fits: false,
            sure: vec![None; loads.len()],
            why: Vec::new(),
            limit,
            open,
            loads,
        };
        rule.each_fits = rule.loads.iter().all(|load| rule.fits_alone(load));
        rule
    }
}

#[allow(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    clippy::cast_sign_loss,
    clippy::cast_possible_truncation,
    reason = "weeks and runs are indices below the horizon and the number of runs"
)]
impl Timetable {
    /// Whether every run of a load fits when nothing else is chosen.
    fn fits_alone(&self, load: &Load) -> bool {
        let runs = &load.task.task;
        let (Some(first), Some(last)) = (runs.starts.first(), runs.ends.last()) else { return true };
        // Mostly no week that any run can take is too short, and there is nothing to look at run by run.
        let mut weeks = *first as usize..*last as usize;
        let open = &self.open[load.calendar];
        let is_short = |week: &usize| open[*week] && load.amount > self.limit[*week];
        weeks.all(|week| !is_short(&week))
            || runs
                .starts
                .iter()
                .zip(&runs.ends)
                .all(|(from, to)| !(*from as usize..*to as usize).any(|week| is_short(&week)))
    }

    /// Adds up the sure weeks; a week that is overfull is a clash.
    fn add_up(&mut self, bounds: &mut Bounds) -> Step {
        self.used.fill(0);
        let mut overfull = None;
        for (at, load) in self.loads.iter().enumerate() {
            self.sure[at] = load.task.sure_weeks(bounds);
            let Some((from, to)) = self.sure[at] else { continue };
            let open = &self.open[load.calendar];
            for week in from..to {
                if open[week] {
                    self.used[week] += load.amount;
                    if self.used[week] > self.limit[week] && overfull.is_none() {
                        overfull = Some(week);
                    }
                }
            }
        }
        let mut tight = 0;
        for week in 0..self.limit.len() {
            let taken = self.used[week] > 0 || !self.each_fits;
            tight += u32::from(taken && self.limit[week] - self.used[week] < self.heaviest);
            self.tight[week + 1] = tight;
        }
        let Some(week) = overfull else { return Ok(()) };
        self.why.clear();
        self.blame(week, self.limit[week], usize::MAX);
        bounds.clash(&self.why)
    }

    /// Adds facts about tasks other than `except` that are sure to use more than `room` in the week.
    fn blame(&mut self, week: usize, room: i64, except: usize) {
        let mut used = 0;
        for (at, load) in self.loads.iter().enumerate() {
            if used > room {
                return;
            }
            if at != except && self.is_sure(at, week) {
                used += load.amount;
                self.why.extend(load.task.covers(week, week));
            }
        }
        debug_assert!(used > room, "the week is full");
    }

    fn is_sure(&self, at: usize, week: usize) -> bool {
        let inside = self.sure[at].is_some_and(|(from, to)| from <= week && week < to);
        inside && self.open[self.loads[at].calendar][week]
    }

    /// A week in which the run does not fit beside the others: the last one, so that bounds step far.
    fn full_week(&self, at: usize, run: usize, backwards: bool) -> Option<usize> {
        let load = &self.loads[at];
        let open = &self.open[load.calendar];
        let runs = &load.task.task;
        let own = self.sure[at].unwrap_or((0, 0));
        let mut weeks = runs.starts[run] as usize..runs.ends[run] as usize;
        if self.each_fits && self.tight[weeks.start] == self.tight[weeks.end] {
            return None;
        }
        let full = |week: &usize| {
            let used = self.used[*week] - if own.0 <= *week && *week < own.1 { load.amount } else { 0 };
            open[*week] && used + load.amount > self.limit[*week]
        };
        if backwards { weeks.find(full) } else { weeks.rev().find(full) }
    }

    fn push(&mut self, at: usize, bounds: &mut Bounds) -> Step {
        let amount = self.loads[at].amount;
        let (first, chosen) = (self.loads[at].task.first(bounds), self.loads[at].task.is_chosen(bounds));
        if self.full_week(at, first, false).is_none()
            && (!chosen || self.full_week(at, self.loads[at].task.last(bounds), true).is_none())
        {
            return Ok(());
        }
        let task = self.loads[at].task.clone();
        let n_runs = task.task.n_runs();
        let mut run = task.first(bounds);
        while run < n_runs {
            let Some(week) = self.full_week(at, run, false) else { break };
            self.why.clear();
            self.blame(week, self.limit[week] - amount, at);
            self.why.push(task.not_before_run(task.task.first_ending_after(to_i64(week))));
            run = task.task.first_from(to_i64(week) + 1);
            bounds.infer(task.not_before_run(run), &self.why)?;
        }
        if !task.is_chosen(bounds) {
            return Ok(());
        }
        let mut run = task.last(bounds);
        while let Some(week) = self.full_week(at, run, true) {
            self.why.clear();
            self.blame(week, self.limit[week] - amount, at);
            self.why.push(task.among_first(task.task.started_by(to_i64(week))));
            let left = task.task.first_ending_after(to_i64(week));
            bounds.infer(task.among_first(left), &self.why)?;
            if left == 0 {
                break;
            }
            run = left - 1;
        }
        Ok(())
    }
}

#[allow(clippy::indexing_slicing, reason = "loads are indexed by their own range")]
impl Rule for Timetable {
    fn watched(&self) -> Vec<Side> {
        let tasks = self.loads.iter().map(|load| load.task.var);
        tasks.flat_map(|var| [Side::Lower(var), Side::Upper(var)]).collect()
    }

    fn cost(&self) -> Cost {
        Cost::Middle
    }

    fn propagate(&mut self, bounds: &mut Bounds) -> Step {
        self.add_up(bounds)?;
        if self.tight.last() == Some(&0) {
            return Ok(());
        }
        for at in 0..self.loads.len() {
            let task = &self.loads[at].task;
            if !task.is_out(bounds) && !bounds.fixed(task.var) {
                self.push(at, bounds)?;
            }
        }
        Ok(())
    }
}

//! The hours of chosen tasks must fit into the weeks they can take.
//!
//! *Conclusion.* If the tasks that lie wholly between two weeks need more hours than those weeks have, the bounds clash
//! (energetic overload; Lahrichi, "Ordonnancements: la notion de parties obligatoires", 1982). The reason is the earliest
//! start and the latest end of these tasks, each widened to the interval; tasks that the excess can do without are left out.

use super::TaskVar;
use super::timetable::Load;
use crate::planner::engine::{Atom, Bounds, Cost, Rule, Side, Step};
use crate::planner::model::to_i64;

struct Work {
    task: TaskVar,
    hours: i64,
}

/// The rule for the learner's hours.
pub(in crate::planner) struct Energy {
    /// Hours before each week.
    before: Vec<i64>,
    work: Vec<Work>,
    /// Earliest start, latest end and index of the chosen tasks, latest starts first.
    chosen: Vec<(i64, i64, usize)>,
    ends: Vec<i64>,
    why: Vec<Atom>,
}

#[allow(
    clippy::indexing_slicing,
    clippy::cast_sign_loss,
    clippy::cast_possible_truncation,
    reason = "weeks and runs are indices below the horizon and the number of runs"
)]
impl Energy {
    pub(in crate::planner) fn new(capacity: &[i64], loads: &[Load], open: &[Vec<bool>]) -> Self {
        let mut before = vec![0];
        let mut sum = 0;
        for hours in capacity {
            sum += hours;
            before.push(sum);
        }
        let work = loads.iter().filter(|load| load.amount > 0 && load.task.task.n_runs() > 0).map(|load| {
            let runs = &load.task.task;
            let weeks =
                (runs.starts[0] as usize..runs.ends[0] as usize).filter(|week| open[load.calendar][*week]);
            Work { task: load.task.clone(), hours: load.amount * to_i64(weeks.count()) }
        });
        Self { before, work: work.collect(), chosen: Vec::new(), ends: Vec::new(), why: Vec::new() }
    }

    fn overload(&mut self, from: i64, to: i64, excess: i64, bounds: &mut Bounds) -> Step {
        self.why.clear();
        let mut spare = excess - 1;
        for (start, end, at) in &self.chosen {
            if *start < from || *end > to {
                continue;
            }
            let Work { task, hours } = &self.work[*at];
            if *hours <= spare {
                spare -= hours;
                continue;
            }
            self.why.push(task.not_before_run(task.task.first_from(from)));
            self.why.push(task.among_first(task.task.first_ending_after(to)));
        }
        bounds.clash(&self.why)
    }
}

#[allow(
    clippy::indexing_slicing,
    clippy::cast_sign_loss,
    clippy::cast_possible_truncation,
    reason = "weeks and runs are indices below the horizon and the number of runs"
)]
impl Rule for Energy {
    fn watched(&self) -> Vec<Side> {
        let tasks = self.work.iter().map(|work| work.task.var);
        tasks.flat_map(|var| [Side::Lower(var), Side::Upper(var)]).collect()
    }

    fn cost(&self) -> Cost {
        Cost::High
    }

    fn propagate(&mut self, bounds: &mut Bounds) -> Step {
        self.chosen.clear();
        self.ends.clear();
        for (at, Work { task, .. }) in self.work.iter().enumerate() {
            if task.is_chosen(bounds) {
                let end = task.task.ends[task.last(bounds)];
                self.chosen.push((task.task.starts[task.first(bounds)], end, at));
                self.ends.push(end);
            }
        }
        self.chosen.sort_unstable_by_key(|(start, end, at)| (std::cmp::Reverse(*start), *end, *at));
        self.ends.sort_unstable();
        self.ends.dedup();
        for at in 0..self.ends.len() {
            let to = self.ends[at];
            let mut hours = 0;
            for index in 0..self.chosen.len() {
                let (from, end, work) = self.chosen[index];
                if end > to {
                    continue;
                }
                hours += self.work[work].hours;
                let room = self.before[to as usize] - self.before[from as usize];
                if hours > room {
                    // Tasks with the same start may still follow; the excess then only grows.
                    return self.overload(from, to, hours - room, bounds);
                }
            }
        }
        Ok(())
    }
}

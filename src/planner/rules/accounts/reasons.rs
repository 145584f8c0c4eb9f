//! Why a cut falls short: the tasks that take the hours, and the earliest starts of the helpers.

use super::set::Set;
use super::{Accounts, Helper};
use crate::planner::model::to_i64;
use crate::planner::rules::timetable::Load;

/// A cut that falls short.
#[derive(Clone, Copy)]
pub(super) struct Shortage {
    /// Language is in the cut before this week.
    pub(super) before: Option<usize>,
    pub(super) missing: i64,
    /// Which bound on the hours of helpers falls short by that much.
    pub(super) by_offering: bool,
}

#[allow(
    clippy::indexing_slicing,
    clippy::cast_sign_loss,
    clippy::cast_possible_truncation,
    reason = "accounts, loads and weeks are indices made with the rule"
)]
impl Accounts {
    /// Puts together why the set (with language before a week) gets at least `missing` hours too few.
    ///
    /// `by_offering` says which of the two bounds falls short by that much. What is left out of the reason could at most
    /// add hours that are spared: the bound would still fall short without it.
    pub(super) fn report(&mut self, set: &Set, short: Shortage) {
        self.why.clear();
        let Shortage { before, missing, by_offering } = short;
        let mut spare = missing - 1;
        if by_offering {
            spare = self.report_starts(set, before, spare);
        }
        let with_language = |week: usize| before.is_some_and(|before| week < before);
        let mut given: Vec<(i64, i64, i64)> = Vec::with_capacity(self.n_weeks());
        for week in 0..self.n_weeks() {
            let (mut sure, mut perhaps) = (0, 0);
            if !by_offering && !self.help.is_empty() {
                (sure, perhaps, _) = self.help_in(&set.accounts, week);
                if let Some(help) =
                    self.language.filter(|_| with_language(week)).and_then(|at| self.help.get(at))
                {
                    sure += help.sure[week];
                    perhaps += help.perhaps[week];
                }
            }
            given.push((self.free[week], sure, perhaps));
        }
        let value = |week: usize, (free, sure, perhaps): (i64, i64, i64)| {
            let (most, ratio) = if with_language(week) {
                (set.most_language[week], set.ratio_language)
            } else {
                (set.most[week], set.ratio)
            };
            if by_offering { most.min(free) } else { ratio.week(free, most, sure, perhaps).helped }
        };
        for at in 0..self.loads.len() {
            let Some((from, to)) = self.sure[at] else { continue };
            let load = &self.loads[at];
            let open = &self.open[load.calendar];
            // Were the task not sure to be active, its hours would be free and what it counts would be uncertain.
            let freed = |week: usize, (free, sure, perhaps): (i64, i64, i64)| {
                let counted =
                    if by_offering { 0 } else { self.counted_by(at, set, week, with_language(week)) };
                (free + load.amount, sure - counted, perhaps + counted)
            };
            let gain = |week: usize| value(week, freed(week, given[week])) - value(week, given[week]);
            let matters = |week: &usize| open[*week] && gain(*week) > 0;
            let Some(first) = (from..to).find(matters) else { continue };
            let last = (from..to).rev().find(matters).unwrap_or(first);
            let gained: i64 = (first..=last).filter(|week| open[*week]).map(gain).sum();
            if gained <= spare {
                spare -= gained;
                for week in (first..=last).filter(|week| open[*week]) {
                    given[week] = freed(week, given[week]);
                }
            } else {
                self.why.extend(load.task.covers(first, last));
            }
        }
        if !by_offering {
            self.report_windows(set, before);
        }
    }

    /// Hours that the helper of this load counts in an active week.
    fn counted_by(&self, load: usize, set: &Set, week: usize, language: bool) -> i64 {
        let Some(helper) = self.helper_of[load] else { return 0 };
        let counts = self.helpers[helper].counts.iter().filter(|(account, _)| {
            if Some(*account) == self.language {
                language
            } else {
                set.accounts.contains(account) && week < self.each[*account].deadline
            }
        });
        counts.map(|(_, hours)| hours).sum()
    }

    fn matters(&self, helper: &Helper, set: &Set, before: Option<usize>) -> bool {
        helper.counts.iter().any(|(account, _)| {
            if Some(*account) == self.language { before.is_some() } else { set.accounts.contains(account) }
        })
    }

    /// The earliest starts that keep helpers from counting more, each as weak as the spare hours allow; returns what is
    /// left of these.
    fn report_starts(&mut self, set: &Set, before: Option<usize>, mut spare: i64) -> i64 {
        for index in 0..self.helpers.len() {
            let helper = &self.helpers[index];
            if !self.matters(helper, set, before) {
                continue;
            }
            // What the helper counts in a run, account by account as the bound adds it up.
            let value = |active: &[i64]| -> i64 {
                helper.counts.iter().zip(active).map(|((_, hours), weeks)| hours * weeks).sum()
            };
            let limits: Vec<usize> = helper
                .counts
                .iter()
                .map(|(account, _)| {
                    if Some(*account) == self.language {
                        before.unwrap_or(0)
                    } else if set.accounts.contains(account) {
                        self.each[*account].deadline
                    } else {
                        0
                    }
                })
                .collect();
            let active = |load: &Load, run: usize| -> Vec<i64> {
                let runs = &load.task.task;
                let open = &self.open[load.calendar];
                limits
                    .iter()
                    .map(|limit| {
                        let (from, to) = (runs.starts[run] as usize, (runs.ends[run] as usize).min(*limit));
                        to_i64((from..to).filter(|week| open[*week]).count())
                    })
                    .collect()
            };
            let mut best = vec![0; limits.len()];
            let raise = |best: &mut Vec<i64>, with: &[i64]| {
                for (best, with) in best.iter_mut().zip(with) {
                    *best = (*best).max(*with);
                }
            };
            for at in &helper.loads {
                if self.seen[*at].0 < self.loads[*at].task.task.n_runs() {
                    raise(&mut best, &active(&self.loads[*at], self.seen[*at].0));
                }
            }
            for at in &helper.loads {
                let load = &self.loads[*at];
                let first = self.seen[*at].0;
                // The earliest run from which on the helper still counts no more than can be spared.
                let mut run = first;
                let mut reached = best.clone();
                while run > 0 {
                    let mut more = reached.clone();
                    raise(&mut more, &active(load, run - 1));
                    if value(&more) - value(&best) > spare {
                        break;
                    }
                    reached = more;
                    run -= 1;
                }
                spare -= value(&reached) - value(&best);
                best = reached;
                self.why.push(load.task.not_before_run(run));
            }
        }
        spare
    }

    /// The bounds that keep helpers out of some weeks.
    fn report_windows(&mut self, set: &Set, before: Option<usize>) {
        for helper in &self.helpers {
            if !self.matters(helper, set, before) {
                continue;
            }
            for at in &helper.loads {
                let (task, (first, last)) = (&self.loads[*at].task, self.seen[*at]);
                self.why.push(task.not_before_run(first));
                if last < task.task.n_runs() {
                    self.why.push(task.among_first(last + 1));
                }
            }
        }
    }
}

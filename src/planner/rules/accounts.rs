//! Accounts and language levels: are there hours enough, however the free hours are spread?
//!
//! # The condition
//!
//! The hours of an account in each week are a flow: from the hours a week leaves free, through "so much of this account in
//! this week", to what the account requires. What a level requires by week `t` is a demand that only language hours before
//! `t` can meet. Demands for growing `t` are nested, so by the theorem of maximal flow and minimal cut the hours can be
//! spread if and only if for every set `A` of other accounts, alone or with one language demand `(t, d)`,
//!
//! ```text
//!   sum over weeks w of min(free(w), most_A(w) + [w < t] most_language(w))  >=  required_A + d
//! ```
//!
//! where the hours counted by chosen offerings are taken off the demands first. (For several demands of one account the
//! cut takes all up to the latest it contains; the sum of their increments is the largest demand among them, and the
//! condition for that demand is at least as strong.) Weekly minimums are taken from capacity, from the weekly maximums and
//! from the demands before anything else.
//!
//! # Conclusions
//!
//! At a partial plan `free` is what the sure weeks leave, and counted hours are bounded from above by two bounds of which
//! the smaller is taken: every helper may count its full hours from its earliest start on (*by offering*), or in every week
//! the room that free hours leave is filled at the best ratio of counted to used hours among all helpers (*by week*). With all
//! tasks decided both equal the truth, so the condition is exact. A level cannot be reached before the first week for
//! which every cut holds. The reason is the set of tasks that take hours in the weeks where `free` is what limits the cut,
//! less those that the excess of the violation can do without, and the earliest starts of the helpers.
//!
//! Sets `A` are enumerated when at most [`set::ENUMERATED`] accounts beside language ask for hours. Beyond that only the empty
//! set, single accounts and all together are tried here; a decided plan is then judged by the flow in
//! [`crate::planner`]'s allotment, and when that finds no hours, these runs are excluded as a whole.

mod reasons;
mod set;

use super::timetable::Load;
use crate::planner::engine::{Atom, Bounds, Cost, Rule, Side, Step, Var};
use crate::planner::limits::Cancel;
use crate::planner::model::{Account, to_i64};
use reasons::Shortage;
use set::{Set, Week, subsets};

/// A language level: the variable is the first week from which it is available.
#[derive(Clone, Debug)]
pub(in crate::planner) struct Level {
    pub(in crate::planner) week: Var,
    pub(in crate::planner) need: i64,
}

/// An offering that counts hours.
#[derive(Clone, Debug)]
pub(in crate::planner) struct Helper {
    /// Its tasks as indices into the loads of the rule.
    pub(in crate::planner) loads: Vec<usize>,
    /// Account and hours in each active week.
    pub(in crate::planner) counts: Vec<(usize, i64)>,
}

/// What helpers can count towards one account, week by week, at the current bounds.
#[derive(Clone, Debug, Default)]
struct Help {
    /// Counted in any case.
    sure: Vec<i64>,
    /// Counted by helpers that may or may not be active.
    perhaps: Vec<i64>,
    /// Growth of what helpers can count when each starts as early as it can.
    early: Vec<i64>,
}

/// The rule for all accounts and levels together.
pub(in crate::planner) struct Accounts {
    /// What is left of each week after the weekly minimums.
    capacity: Vec<i64>,
    open: Vec<Vec<bool>>,
    each: Vec<Account>,
    language: Option<usize>,
    levels: Vec<Level>,
    /// Language hours that the weekly minimums give before each week.
    fixed: Vec<i64>,
    /// Every task that uses or counts hours.
    loads: Vec<Load>,
    helpers: Vec<Helper>,
    /// By load: its helper.
    helper_of: Vec<Option<usize>>,
    sets: Vec<Set>,
    free: Vec<i64>,
    sure: Vec<Option<(usize, usize)>>,
    /// First and last run of every helper's task when help was last added up.
    seen: Vec<(usize, usize)>,
    /// The count of backward jumps when conclusions were last drawn.
    jumps: u64,
    help: Vec<Help>,
    early: Vec<i64>,
    given: Vec<i64>,
    why: Vec<Atom>,
    /// When this is raised nobody wants further conclusions, which take long with many levels and weeks.
    pub(in crate::planner) cancel: Cancel,
}

impl Accounts {
    /// `accounts` come with their weekly minimums taken off: from `most`, from `required`, and from `capacity`.
    pub(in crate::planner) fn new(
        capacity: Vec<i64>,
        open: Vec<Vec<bool>>,
        accounts: Vec<Account>,
        language: Option<usize>,
        levels: Vec<Level>,
        loads: Vec<Load>,
        helpers: Vec<Helper>,
    ) -> Self {
        let others: Vec<usize> = (0..accounts.len())
            .filter(|account| Some(*account) != language)
            .filter(|account| accounts.get(*account).is_some_and(|account| account.required > 0))
            .collect();
        let sets = subsets(&others)
            .into_iter()
            .map(|set| Set::new(set, &accounts, language, &helpers, &loads))
            .collect();
        let mut fixed = vec![0];
        let mut sum = 0;
        for week in 0..capacity.len() {
            sum += language.and_then(|account| accounts.get(account)?.least.get(week).copied()).unwrap_or(0);
            fixed.push(sum);
        }
        let mut helper_of = vec![None; loads.len()];
        for (index, helper) in helpers.iter().enumerate() {
            for load in &helper.loads {
                if let Some(of) = helper_of.get_mut(*load) {
                    *of = Some(index);
                }
            }
        }
        let weeks = vec![0; capacity.len()];
        let help = Help { sure: weeks.clone(), perhaps: weeks.clone(), early: weeks.clone() };
        Self {
            fixed,
            free: capacity.clone(),
            sure: vec![None; loads.len()],
            seen: vec![(usize::MAX, 0); loads.len()],
            jumps: u64::MAX,
            help: vec![help; if helpers.is_empty() { 0 } else { accounts.len() }],
            early: weeks.clone(),
            given: weeks,
            why: Vec::new(),
            cancel: Cancel::default(),
            capacity,
            open,
            each: accounts,
            language,
            levels,
            loads,
            helpers,
            helper_of,
            sets,
        }
    }
}

#[allow(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    clippy::cast_sign_loss,
    clippy::cast_possible_truncation,
    reason = "accounts, loads and weeks are indices made with the rule"
)]
impl Accounts {
    /// Adds up what the sure weeks leave and what helpers can count; false when nothing has changed.
    fn add_up(&mut self, bounds: &Bounds) -> bool {
        let mut changed = self.jumps != bounds.jumps();
        self.jumps = bounds.jumps();
        for (at, load) in self.loads.iter().enumerate() {
            let sure = load.task.sure_weeks(bounds);
            changed |= sure != self.sure[at];
            self.sure[at] = sure;
        }
        let mut helped = false;
        for helper in &self.helpers {
            for at in &helper.loads {
                let task = &self.loads[*at].task;
                let seen = (task.first(bounds), task.last(bounds));
                helped |= seen != self.seen[*at];
                self.seen[*at] = seen;
            }
        }
        if helped {
            self.add_up_help();
        }
        if !changed && !helped {
            return false;
        }
        self.free.clone_from(&self.capacity);
        for (at, load) in self.loads.iter().enumerate() {
            if let Some((from, to)) = self.sure[at] {
                let open = &self.open[load.calendar];
                for week in from..to {
                    if open[week] {
                        self.free[week] -= load.amount;
                    }
                }
            }
        }
        // A week that is overfull is the timetable's clash to report.
        for free in &mut self.free {
            *free = (*free).max(0);
        }
        true
    }

    fn add_up_help(&mut self) {
        for help in &mut self.help {
            help.sure.fill(0);
            help.perhaps.fill(0);
            help.early.fill(0);
        }
        for helper in &self.helpers {
            let mut last_end = 0;
            let mut first_start = usize::MAX;
            for at in &helper.loads {
                let load = &self.loads[*at];
                let (first, last) = self.seen[*at];
                let runs = &load.task.task;
                if first >= runs.n_runs() {
                    continue;
                }
                let open = &self.open[load.calendar];
                let (from, to) =
                    (runs.starts[first] as usize, runs.ends[last.min(runs.n_runs() - 1)] as usize);
                let taken = self.sure[*at].unwrap_or((0, 0));
                for (account, hours) in &helper.counts {
                    let help = &mut self.help[*account];
                    for week in (from..to).filter(|week| open[*week]) {
                        if taken.0 <= week && week < taken.1 {
                            help.sure[week] += hours;
                        } else {
                            help.perhaps[week] += hours;
                        }
                    }
                }
                // The active weeks so far of the mode that has most of them, when each starts as early as it can.
                let end = runs.ends[first] as usize;
                let reach = end.max(last_end);
                if first_start == usize::MAX {
                    first_start = from;
                    self.early[from..reach].fill(0);
                } else {
                    let all = self.early[last_end - 1];
                    self.early[last_end..reach].fill(all);
                    if from < first_start {
                        self.early[from..first_start].fill(0);
                        first_start = from;
                    }
                }
                let mut active = 0;
                for week in from..reach {
                    active += i64::from(week < end && open[week]);
                    self.early[week] = self.early[week].max(active);
                }
                last_end = reach;
            }
            let mut before = 0;
            for week in first_start.min(last_end)..last_end {
                let grown = self.early[week] - before;
                before = self.early[week];
                for (account, hours) in &helper.counts {
                    self.help[*account].early[week] += grown * hours;
                }
            }
        }
    }

    fn n_weeks(&self) -> usize {
        self.capacity.len()
    }

    /// What helpers count towards these accounts in a week: in any case, perhaps, and when each starts early.
    fn help_in(&self, accounts: &[usize], week: usize) -> (i64, i64, i64) {
        let (mut sure, mut perhaps, mut early) = (0, 0, 0);
        for account in accounts {
            if week < self.each[*account].deadline {
                let help = &self.help[*account];
                sure += help.sure[week];
                perhaps += help.perhaps[week];
                early += help.early[week];
            }
        }
        (sure, perhaps, early)
    }

    /// Every cut with this set; raises the weeks of levels.
    fn cuts(&mut self, set: &Set, bounds: &mut Bounds) -> Step {
        let n_weeks = self.n_weeks();
        let assisted = !self.help.is_empty();
        let asks = self.language.filter(|language| self.each[*language].required > 0);
        // Sums over all weeks: the set alone, and with language until its deadline.
        let (mut alone, mut early_alone) = (Week::default(), 0);
        let (mut both, mut early_both) = (Week::default(), 0);
        // Before each week the set with language, from it on the set alone: as differences.
        self.given.clear();
        let (mut ahead, mut early_language) = (Week::default(), 0);
        let deadline = self.language.map_or(0, |language| self.each[language].deadline);
        for week in 0..n_weeks {
            let free = self.free[week];
            let (sure, perhaps, early) = if assisted { self.help_in(&set.accounts, week) } else { (0, 0, 0) };
            let plain = set.ratio.week(free, set.most[week], sure, perhaps);
            alone.hours += plain.hours;
            alone.helped += plain.helped;
            early_alone += early;
            let Some(language) = self.language else { continue };
            let (own_sure, own_perhaps, own_early) = match self.help.get(language) {
                Some(help) => (help.sure[week], help.perhaps[week], help.early[week]),
                None => (0, 0, 0),
            };
            let full = set.ratio_language.week(
                free,
                set.most_language[week],
                sure + own_sure,
                perhaps + own_perhaps,
            );
            if week < deadline {
                both.hours += full.hours;
                both.helped += full.helped;
                early_both += own_early;
            } else {
                both.hours += plain.hours;
                both.helped += plain.helped;
            }
            // By week and by offering; the smaller of the two once the sums are known.
            self.given.push(ahead.helped);
            self.given.push(ahead.hours + early_language);
            ahead.hours += full.hours - plain.hours;
            ahead.helped += full.helped - plain.helped;
            early_language += own_early;
        }
        self.given.push(ahead.helped);
        self.given.push(ahead.hours + early_language);
        let least = alone.helped.min(alone.hours + early_alone);
        if least < set.required {
            let by_offering = alone.hours + early_alone == least;
            self.report(set, Shortage { before: None, missing: set.required - least, by_offering });
            return bounds.clash(&self.why);
        }
        if let Some(language) = asks {
            let required = set.required + self.each[language].required;
            let least = both.helped.min(both.hours + early_alone + early_both);
            if least < required {
                let by_offering = both.hours + early_alone + early_both == least;
                let short = Shortage { before: Some(deadline), missing: required - least, by_offering };
                self.report(set, short);
                return bounds.clash(&self.why);
            }
        }
        for at in 0..self.levels.len() {
            if self.cancel.is_cancelled() {
                break;
            }
            let Level { week, need } = self.levels[at].clone();
            let both = |before: usize| {
                let by_week = alone.helped + self.given[2 * before];
                let by_offering = alone.hours + early_alone + self.given[2 * before + 1];
                (by_week, by_offering)
            };
            let given = |before: usize| {
                let (by_week, by_offering) = both(before);
                by_week.min(by_offering) + self.fixed[before]
            };
            let from = bounds.lower(week).max(0) as usize;
            let required = set.required + need;
            let enough = (from..=n_weeks).find(|before| given(*before) >= required).unwrap_or(n_weeks + 1);
            if enough > from {
                let missing = required - given(enough - 1);
                let (by_week, by_offering) = both(enough - 1);
                let by_offering = by_offering <= by_week;
                self.report(set, Shortage { before: Some(enough - 1), missing, by_offering });
                bounds.infer(Atom::at_least(week, to_i64(enough)), &self.why)?;
            }
        }
        Ok(())
    }
}

#[allow(clippy::indexing_slicing, reason = "sets are indexed by their own range")]
impl Rule for Accounts {
    fn watched(&self) -> Vec<Side> {
        let tasks = self.loads.iter().map(|load| load.task.var);
        tasks.flat_map(|var| [Side::Lower(var), Side::Upper(var)]).collect()
    }

    fn cost(&self) -> Cost {
        Cost::High
    }

    fn propagate(&mut self, bounds: &mut Bounds) -> Step {
        if !self.add_up(bounds) {
            return Ok(());
        }
        let sets = std::mem::take(&mut self.sets);
        let res = sets
            .iter()
            .try_for_each(|set| if self.cancel.is_cancelled() { Ok(()) } else { self.cuts(set, bounds) });
        self.sets = sets;
        if res.is_err() {
            self.jumps = u64::MAX;
        }
        res
    }
}

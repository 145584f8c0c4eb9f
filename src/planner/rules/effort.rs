//! What any route takes at least must fit: into the weeks until the finish, into the study hours or the cost that may be.
//!
//! *Conclusions.* The offerings already chosen take something for certain; the landmarks of the target, and of what the
//! chosen ones wait for, take more (see [`super::landmarks`]). If together that is more than there is, the bounds clash. An
//! offering that would add more than what is left is not chosen in time. An offering that is a landmark alone is chosen.
//! Only offerings that end by the finish count, since nothing later supports the target.
//!
//! *Weeks.* The price of a task is the hours it takes between a first week and the finish, at least: its earliest run takes
//! the fewest of them after the first week. Lessons are offers too: a level takes the hours it needs beyond the next lower
//! one. What offerings count towards language is taken off their own price, so that it is not asked for twice: hours used
//! are hours of offerings and lessons together, and lessons are what a level needs less what is counted.
//!
//! *Reasons.* A landmark stands on the offers that are barred, a price on the earliest run of the task, and the whole on the
//! finish. Parts that the excess can do without are left out.

use std::rc::Rc;

use super::TaskVar;
use super::landmarks::{Landmark, Landmarks, NEVER, Network};
use crate::planner::engine::{Atom, Bounds, Cost, Rule, Side, Step, Var};
use crate::planner::model::to_i64;

/// A task and what it takes: of each active week, or once.
#[derive(Clone, Debug)]
pub(in crate::planner) struct Toll {
    pub(in crate::planner) task: TaskVar,
    pub(in crate::planner) amount: i64,
    /// Index into the calendars of the rule.
    pub(in crate::planner) calendar: usize,
}

/// What there is.
#[derive(Clone, Debug)]
pub(in crate::planner) enum Room {
    /// Hours of the weeks from the first to the finish.
    Weeks {
        first: i64,
        /// Hours before each week.
        hours: Vec<i64>,
        /// For each calendar the open weeks before each week.
        open: Rc<Vec<Vec<i64>>>,
    },
    /// The upper bound of a total.
    Total(Var),
}

/// The rule for one kind of room.
pub(in crate::planner) struct Effort {
    network: Rc<Network>,
    target: usize,
    finish: Var,
    room: Room,
    /// By offer of the network: its tasks. The offers after these are lessons.
    offers: Vec<Vec<Toll>>,
    /// Prices of the lessons.
    lessons: Vec<i64>,
    landmarks: Landmarks,
    /// By offer: its price before any landmark took a share; negative when barred.
    prices: Vec<i64>,
    /// By offer: what it takes for certain.
    sure: Vec<i64>,
    wanted: Vec<usize>,
    /// By wanted node: the offer and the task that wait for it; none for the target.
    waiting: Vec<Option<(usize, usize)>>,
    /// With so much room there is nothing to conclude.
    plenty: i64,
    /// The state at the last look, so that nothing is done when it has not changed.
    seen: (u64, i64, i64, Vec<i64>, Vec<i64>),
    why: Vec<Atom>,
}

#[allow(
    clippy::indexing_slicing,
    clippy::cast_sign_loss,
    clippy::cast_possible_truncation,
    reason = "offers, tasks, runs and weeks are indices made with the rule"
)]
impl Effort {
    /// `target` is the node of the network that is reached at `finish`; `lessons` are the prices of the last offers.
    pub(in crate::planner) fn new(
        network: Rc<Network>,
        target: usize,
        finish: Var,
        room: Room,
        offers: Vec<Vec<Toll>>,
        lessons: Vec<i64>,
    ) -> Self {
        debug_assert_eq!(offers.len() + lessons.len(), network.n_offers(), "every offer has its price");
        let most = |tolls: &Vec<Toll>| -> i64 {
            let amounts = tolls.iter().map(|toll| match &room {
                Room::Total(_) => toll.amount,
                Room::Weeks { open, .. } => {
                    let runs = &toll.task.task;
                    let active = runs.starts.first().zip(runs.ends.first()).map_or(0, |(start, end)| {
                        let open = &open[toll.calendar];
                        open[*end as usize] - open[*start as usize]
                    });
                    toll.amount * active
                }
            });
            amounts.max().unwrap_or(0)
        };
        let plenty = offers.iter().map(most).sum::<i64>() + lessons.iter().sum::<i64>();
        Self {
            plenty,
            network,
            target,
            finish,
            room,
            offers,
            lessons,
            landmarks: Landmarks::default(),
            prices: Vec::new(),
            sure: Vec::new(),
            wanted: Vec::new(),
            waiting: Vec::new(),
            seen: (u64::MAX, 0, 0, Vec::new(), Vec::new()),
            why: Vec::new(),
        }
    }

    /// What a run takes between the first week and the finish.
    fn taken(&self, toll: &Toll, run: usize, finish: i64) -> i64 {
        match &self.room {
            Room::Total(_) => toll.amount,
            Room::Weeks { first, open, .. } => {
                let runs = &toll.task.task;
                let (from, to) = (runs.starts[run].max(*first), runs.ends[run].min(finish));
                let open = &open[toll.calendar];
                if from < to { toll.amount * (open[to as usize] - open[from as usize]) } else { 0 }
            }
        }
    }

    /// The first run that takes so much or that ends too late.
    fn first_run_of(&self, toll: &Toll, price: i64, finish: i64) -> usize {
        let late = toll.task.task.first_ending_after(finish);
        // Of the runs that end in time a later one takes no fewer hours after the first week.
        toll.task.task.starts[..late].partition_point(|start| {
            let run = toll.task.task.first_from(*start);
            self.taken(toll, run, finish) < price
        })
    }

    /// Prices, what is sure, and what is wanted at these bounds; the sum of what is sure.
    fn look(&mut self, bounds: &Bounds, finish: i64) -> i64 {
        self.prices.clear();
        self.sure.clear();
        self.wanted.clear();
        self.waiting.clear();
        self.wanted.push(self.target);
        self.waiting.push(None);
        let mut sum = 0;
        for offer in 0..self.offers.len() {
            let (mut price, mut sure) = (NEVER, 0);
            for at in 0..self.offers[offer].len() {
                let toll = &self.offers[offer][at];
                let runs = &toll.task.task;
                let (first, late) = (toll.task.first(bounds), runs.first_ending_after(finish));
                if first < late {
                    price = price.min(self.taken(toll, first, finish));
                }
                if toll.task.is_chosen(bounds) {
                    let last = toll.task.last(bounds);
                    sure += self.taken(toll, first, finish).min(self.taken(toll, last, finish));
                    if runs.starts[last] <= finish {
                        for node in self.network.awaits(offer) {
                            self.wanted.push(*node);
                            self.waiting.push(Some((offer, at)));
                        }
                    }
                }
            }
            self.prices.push(if price == NEVER { -1 } else { price });
            self.sure.push(sure);
            sum += sure;
        }
        self.prices.extend_from_slice(&self.lessons);
        sum
    }

    /// Adds what the landmark stands on.
    fn blame(&mut self, landmark: &Landmark, finish: i64) {
        let wanted = self.wanted.iter().position(|node| *node == landmark.node);
        if let Some((offer, at)) = wanted.and_then(|at| self.waiting[at]) {
            let task = &self.offers[offer][at].task;
            self.why.push(task.among_first(task.task.started_by(finish)));
        }
        for offer in landmark.offers.iter().filter(|offer| self.prices[**offer] < 0) {
            for toll in &self.offers[*offer] {
                let late = toll.task.task.first_ending_after(finish);
                if late > 0 {
                    self.why.push(toll.task.not_before_run(late));
                }
            }
        }
    }

    /// Adds what the price of an offer stands on.
    fn blame_price(&mut self, offer: usize, finish: i64) {
        let price = self.prices[offer];
        for toll in self.offers.get(offer).map(Vec::as_slice).unwrap_or_default() {
            let run = self.first_run_of(toll, price, finish);
            if run > 0 {
                self.why.push(toll.task.not_before_run(run));
            }
        }
    }

    /// Adds what is sure of an offer that takes something for certain.
    fn blame_sure(&mut self, offer: usize, bounds: &Bounds) {
        for toll in &self.offers[offer] {
            let task = &toll.task;
            if !task.is_chosen(bounds) {
                continue;
            }
            if matches!(self.room, Room::Total(_)) {
                self.why.push(task.chosen());
            } else {
                self.why.push(task.among_first(task.last(bounds) + 1));
                if task.first(bounds) > 0 {
                    self.why.push(task.not_before_run(task.first(bounds)));
                }
            }
        }
    }

    /// Puts together why so much is taken that it exceeds the room by `excess`.
    fn explain(&mut self, excess: i64, room: i64, finish: i64, bounds: &Bounds) {
        self.why.clear();
        self.why.push(Atom::at_most(self.finish, finish));
        let mut spare = excess - 1;
        let mut priced = vec![false; self.prices.len()];
        let mut left_out = 0;
        for at in (0..self.landmarks.found().len()).rev() {
            let landmark = self.landmarks.found()[at].clone();
            if landmark.share <= spare {
                spare -= landmark.share;
                left_out += landmark.share;
                continue;
            }
            self.blame(&landmark, finish);
            for offer in &landmark.offers {
                priced[*offer] = self.prices[*offer] >= 0;
            }
        }
        for (offer, is_priced) in priced.into_iter().enumerate().take(self.offers.len()) {
            let sure = self.sure[offer];
            if is_priced {
                self.blame_price(offer, finish);
            } else if sure <= spare {
                spare -= sure;
                left_out += sure;
                continue;
            }
            // Of a priced one the price counts only beyond what is sure, so that has to stay.
            if sure > 0 {
                self.blame_sure(offer, bounds);
            }
        }
        // What is left out and what is left to spare together are less than what is too much, so that what the reason
        // holds is too much by itself.
        debug_assert!(
            left_out + spare < excess,
            "a reason leaves out {left_out} of {excess} and spares {spare}"
        );
        if let Room::Total(total) = self.room {
            self.why.push(Atom::at_most(total, room + spare));
        }
    }

    /// Offerings that would take more than what is left, and those that nothing can replace.
    fn conclude(&mut self, slack: i64, room: i64, finish: i64, bounds: &mut Bounds) -> Step {
        let mut explained = false;
        for offer in 0..self.offers.len() {
            let left = self.landmarks.left[offer];
            if left < 0 || self.sure[offer] > 0 {
                continue;
            }
            for at in 0..self.offers[offer].len() {
                let toll = &self.offers[offer][at];
                let (first, late) = (toll.task.first(bounds), toll.task.task.first_ending_after(finish));
                if first >= late {
                    continue;
                }
                let own = self.taken(toll, first, finish);
                if left + own - self.prices[offer] <= slack {
                    continue;
                }
                let task = toll.task.clone();
                if !explained {
                    explained = true;
                    self.explain(1, room, finish, bounds);
                }
                let n_why = self.why.len();
                let run = self.first_run_of(&self.offers[offer][at], own, finish);
                if run > 0 {
                    self.why.push(task.not_before_run(run));
                }
                self.blame_price(offer, finish);
                let res = bounds.infer(task.not_before_run(late), &self.why);
                self.why.truncate(n_why);
                res?;
            }
        }
        for at in 0..self.landmarks.found().len() {
            let landmark = &self.landmarks.found()[at];
            let mut cut = landmark.offers.iter().copied().filter(|offer| self.prices[*offer] >= 0);
            let (Some(offer), None) = (cut.next(), cut.next()) else { continue };
            let Some([toll]) = self.offers.get(offer).map(Vec::as_slice) else { continue };
            if !toll.task.is_chosen(bounds) {
                let (task, landmark) = (toll.task.clone(), landmark.clone());
                let late = task.task.first_ending_after(finish);
                self.why.clear();
                self.why.push(Atom::at_most(self.finish, finish));
                self.blame(&landmark, finish);
                bounds.infer(task.among_first(late), &self.why)?;
            }
        }
        Ok(())
    }
}

#[allow(
    clippy::indexing_slicing,
    clippy::cast_sign_loss,
    clippy::cast_possible_truncation,
    reason = "weeks are indices below the horizon"
)]
impl Rule for Effort {
    fn watched(&self) -> Vec<Side> {
        let tasks = self.offers.iter().flatten().map(|toll| toll.task.var);
        let total = if let Room::Total(total) = self.room { Some(Side::Upper(total)) } else { None };
        let sides = tasks.flat_map(|var| [Side::Lower(var), Side::Upper(var)]);
        sides.chain([Side::Upper(self.finish)]).chain(total).collect()
    }

    fn cost(&self) -> Cost {
        Cost::Last
    }

    fn propagate(&mut self, bounds: &mut Bounds) -> Step {
        let finish = bounds.upper(self.finish);
        let room = match &self.room {
            Room::Total(total) => bounds.upper(*total),
            Room::Weeks { first, hours, .. } => {
                let last = (finish as usize).min(hours.len() - 1);
                hours[last] - hours[(*first as usize).min(last)]
            }
        };
        if room >= self.plenty {
            return Ok(());
        }
        let sure = self.look(bounds, finish);
        let state = (bounds.jumps(), finish, room);
        let (jumps, old_finish, old_room, old_prices, old_sure) = &self.seen;
        if state == (*jumps, *old_finish, *old_room) && *old_prices == self.prices && *old_sure == self.sure {
            return Ok(());
        }
        self.seen = (state.0, state.1, state.2, self.prices.clone(), self.sure.clone());
        self.landmarks.left.clear();
        for offer in 0..self.prices.len() {
            let sure = self.sure.get(offer).copied().unwrap_or(0);
            let price = self.prices[offer];
            self.landmarks.left.push(if price < 0 { price } else { (price - sure).max(0) });
        }
        let network = Rc::clone(&self.network);
        self.landmarks.find(&network, &self.wanted, room - sure);
        let taken = sure.saturating_add(self.landmarks.bound);
        if taken > room {
            self.explain(taken - room, room, finish, bounds);
            return bounds.clash(&self.why);
        }
        self.conclude(room - taken, room, finish, bounds)
    }
}

/// Open weeks before each week.
pub(in crate::planner) fn open_before(open: &[Vec<bool>]) -> Vec<Vec<i64>> {
    let sums = open.iter().map(|open| {
        let mut sum = 0;
        let weeks = open.iter().map(|open| {
            sum += i64::from(*open);
            sum
        });
        [0].into_iter().chain(weeks).collect()
    });
    sums.collect()
}

/// Hours before each week.
pub(in crate::planner) fn hours_before(hours: &[i64]) -> Vec<i64> {
    debug_assert!(to_i64(hours.len()) >= 0);
    let mut sum = 0;
    let weeks = hours.iter().map(|hours| {
        sum += hours;
        sum
    });
    [0].into_iter().chain(weeks).collect()
}

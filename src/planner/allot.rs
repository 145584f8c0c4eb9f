//! Spreads the hours of accounts over the weeks for a decided plan.
//!
//! # Method
//!
//! A maximal flow (Dinic, "Algorithm for solution of a problem of maximum flow in a network", 1970) from what is demanded,
//! over "this account in this week", to the free hours of the week. What the language account needs by several weeks is cut
//! into increments, each of which only earlier weeks can meet. Hours are found whenever there are any, which is when every
//! cut of [`super::rules::Accounts`] holds. Arcs are tried from the first week on, so hours come early; ties go by account
//! and week, so equal plans get equal hours.

#![allow(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "several lists of weeks are walked together; accounts, weeks, points and arcs are indices made in this module"
)]

use std::collections::VecDeque;

use super::model::Model;

/// For every account the free hours in every week, or `None` when there are not enough.
///
/// `free` is what chosen offerings leave of each week; `counted` is what they count towards each account in each week;
/// `levels` are the language hours needed before a week.
pub(super) fn allot(
    model: &Model,
    free: &[i64],
    counted: &[Vec<i64>],
    levels: &[(usize, i64)],
) -> Option<Vec<Vec<i64>>> {
    let weeks = model.weeks;
    let mut net = Network::default();
    let (source, sink) = (net.point(), net.point());
    let week_points: Vec<usize> = (0..weeks).map(|_| net.point()).collect();
    for week in 0..weeks {
        let fixed: i64 = model.accounts.iter().map(|account| account.least[week]).sum();
        if fixed > free[week] {
            return None;
        }
        net.arc(week_points[week], sink, free[week] - fixed);
    }
    let mut wanted = 0;
    let mut slots: Vec<Vec<usize>> = Vec::with_capacity(model.accounts.len());
    for (at, account) in model.accounts.iter().enumerate() {
        let mut arcs = Vec::with_capacity(weeks);
        let mut points = Vec::with_capacity(weeks);
        for week in 0..weeks {
            let room = account.most[week] - account.least[week];
            if room < 0 {
                return None;
            }
            let point = net.point();
            points.push(point);
            arcs.push(net.arc(point, week_points[week], room));
        }
        slots.push(arcs);
        let mut demands = vec![(account.deadline, account.total)];
        if Some(at) == model.language {
            demands.extend(levels);
        }
        demands.sort_unstable();
        // Nested demands as increments over the largest demand before.
        let mut met = 0;
        for (before, hours) in demands {
            let given: i64 = counted[at]
                .iter()
                .zip(&account.least)
                .take(before)
                .map(|(counted, least)| counted + least)
                .sum();
            let increment = hours - given - met;
            if increment <= 0 {
                continue;
            }
            met += increment;
            wanted += increment;
            let demand = net.point();
            net.arc(source, demand, increment);
            for point in &points[..before.min(weeks)] {
                net.arc(demand, *point, increment);
            }
        }
    }
    if net.flow(source, sink) < wanted {
        return None;
    }
    let accounts = model.accounts.iter().zip(&slots);
    let hours = accounts.map(|(account, arcs)| {
        arcs.iter().zip(&account.least).map(|(arc, least)| least + net.used(*arc)).collect()
    });
    Some(hours.collect())
}

#[derive(Default)]
struct Network {
    /// By point its outgoing arcs.
    out: Vec<Vec<usize>>,
    /// Where an arc leads; the arc with the lowest bit changed leads back.
    to: Vec<usize>,
    room: Vec<i64>,
}

impl Network {
    fn point(&mut self) -> usize {
        self.out.push(Vec::new());
        self.out.len() - 1
    }

    fn arc(&mut self, from: usize, to: usize, room: i64) -> usize {
        let arc = self.to.len();
        self.to.extend([to, from]);
        self.room.extend([room, 0]);
        self.out[from].push(arc);
        self.out[to].push(arc + 1);
        arc
    }

    fn used(&self, arc: usize) -> i64 {
        self.room[arc ^ 1]
    }

    fn flow(&mut self, source: usize, sink: usize) -> i64 {
        let mut sum = 0;
        loop {
            let depth = self.depths(source);
            if depth[sink] == usize::MAX {
                return sum;
            }
            let mut next = vec![0; self.out.len()];
            loop {
                let pushed = self.push(source, sink, i64::MAX, &depth, &mut next);
                if pushed == 0 {
                    break;
                }
                sum += pushed;
            }
        }
    }

    fn depths(&self, source: usize) -> Vec<usize> {
        let mut depth = vec![usize::MAX; self.out.len()];
        depth[source] = 0;
        let mut queue = VecDeque::from([source]);
        while let Some(point) = queue.pop_front() {
            for arc in &self.out[point] {
                let to = self.to[*arc];
                if self.room[*arc] > 0 && depth[to] == usize::MAX {
                    depth[to] = depth[point] + 1;
                    queue.push_back(to);
                }
            }
        }
        depth
    }

    /// One path of the layered network; its length is at most a few weeks' detours, so recursion is shallow.
    fn push(&mut self, point: usize, sink: usize, most: i64, depth: &[usize], next: &mut [usize]) -> i64 {
        if point == sink {
            return most;
        }
        while next[point] < self.out[point].len() {
            let arc = self.out[point][next[point]];
            let to = self.to[arc];
            if self.room[arc] > 0 && depth[to] == depth[point] + 1 {
                let pushed = self.push(to, sink, most.min(self.room[arc]), depth, next);
                if pushed > 0 {
                    self.room[arc] -= pushed;
                    self.room[arc ^ 1] += pushed;
                    return pushed;
                }
            }
            next[point] += 1;
        }
        0
    }
}

//! The sets of accounts that cuts are made with, and what a week can give to one of them.

use super::Helper;
use crate::planner::model::Account;
use crate::planner::rules::timetable::Load;

/// A set of accounts beside language, with what does not change during the search.
#[derive(Clone, Debug)]
pub(super) struct Set {
    pub(super) accounts: Vec<usize>,
    pub(super) required: i64,
    /// The most free hours in each week.
    pub(super) most: Vec<i64>,
    /// The same with language.
    pub(super) most_language: Vec<i64>,
    pub(super) ratio: Ratio,
    pub(super) ratio_language: Ratio,
}

/// The best ratio of hours counted to hours used among the helpers, and whether some count hours without using any.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ratio {
    counted: i64,
    used: i64,
    gratis: bool,
}

/// Up to so many accounts beside language every set is tried.
pub(super) const ENUMERATED: usize = 5;

/// The sets that are tried.
pub(super) fn subsets(items: &[usize]) -> Vec<Vec<usize>> {
    if items.len() <= ENUMERATED {
        let masks = 0..1usize << items.len();
        return masks
            .map(|mask| {
                items
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| mask >> at & 1 == 1)
                    .map(|(_, item)| *item)
                    .collect()
            })
            .collect();
    }
    let single = items.iter().map(|item| vec![*item]);
    [Vec::new()].into_iter().chain(single).chain([items.to_vec()]).collect()
}

#[allow(clippy::indexing_slicing, reason = "accounts, loads and weeks are indices made with the rule")]
impl Set {
    pub(super) fn new(
        accounts: Vec<usize>,
        each: &[Account],
        language: Option<usize>,
        helpers: &[Helper],
        loads: &[Load],
    ) -> Self {
        let weeks = each.first().map_or(0, |account| account.most.len());
        let most: Vec<i64> =
            (0..weeks).map(|week| accounts.iter().map(|account| each[*account].most[week]).sum()).collect();
        let most_language = most
            .iter()
            .enumerate()
            .map(|(week, most)| most + language.map_or(0, |account| each[account].most[week]))
            .collect();
        let ratio = |language: Option<usize>| {
            let mut best = Ratio { counted: 0, used: 1, gratis: false };
            for helper in helpers {
                let counts = helper.counts.iter();
                let inside =
                    counts.filter(|(account, _)| accounts.contains(account) || Some(*account) == language);
                let counted: i64 = inside.map(|(_, hours)| hours).sum();
                for load in &helper.loads {
                    let used = loads[*load].amount;
                    if used == 0 {
                        best.gratis |= counted > 0;
                    } else if counted * best.used > best.counted * used {
                        (best.counted, best.used) = (counted, used);
                    }
                }
            }
            best
        };
        Self {
            required: accounts.iter().map(|account| each[*account].required).sum(),
            ratio: ratio(None),
            ratio_language: ratio(language),
            accounts,
            most,
            most_language,
        }
    }
}

/// What a week can give to a set of accounts.
#[derive(Clone, Copy, Default)]
pub(super) struct Week {
    /// Free hours alone.
    pub(super) hours: i64,
    /// With helpers, by the bound of the week.
    pub(super) helped: i64,
}

impl Ratio {
    /// What a week gives that has so many free hours, of which so many can be account hours, beside what helpers count in
    /// any case and what others can count at most.
    pub(super) fn week(self, free: i64, most: i64, sure: i64, perhaps: i64) -> Week {
        let hours = most.min(free);
        if perhaps == 0 || self.gratis {
            // Hours counted for nothing are added whole, whatever is free.
            return Week { hours, helped: hours + sure + perhaps };
        }
        let Ratio { counted, used, .. } = self;
        let mut room = free - hours;
        if counted > used {
            // A helper that counts more than it uses is worth more than free hours.
            room = room.max(free.min((perhaps * used + counted - 1) / counted));
        }
        let help = ((room * counted + used - 1) / used).min(perhaps);
        Week { hours, helped: most.min(free - room) + help + sure }
    }
}

//! Runs and choices that no plan needs because another is at least as good.
//!
//! # Dominated runs
//!
//! A run `r` of a plain choice `c` is dropped when a run `r'` of a plain choice `c'` is active only in weeks in which `r` is
//! active too, takes no more hours, no more of any resource and no more of any budget, grants at least the wanted nodes of
//! `c`, needs no prerequisite, co-requisite or level that `c` does not need, and has no more study hours and no more cost.
//!
//! *Nothing is lost.* Take a plan with `r`. If `c'` is not in it, put `r'` in the place of `r`: it starts no earlier, when
//! the requirements of `c` and hence its own are met; ends no later; and takes no more. If `c'` is in it and ends no later
//! than `r`, drop `r`. If `c'` ends later than `r`, move it to `r'` and drop `r`: what it grants comes earlier, and since it
//! ended after the start of `r` it was not what met the requirements of `c`. All this is allowed because plain choices
//! count nothing, grant nothing that must begin or start together with something, and are in no group. The relation is
//! transitive and ties go to the lower index, so every dropped run is dominated by one that stays.
//!
//! # Alike choices
//!
//! Of two plain choices with the same wanted nodes no plan needs both: the one that ends later can be dropped.

#![allow(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    clippy::cast_sign_loss,
    clippy::cast_possible_truncation,
    reason = "choices, tasks, runs and weeks are dense indices of the model"
)]

use std::collections::BTreeMap;

use super::limits::Cancel;
use super::model::{Choice, Model, Task};

/// Rivals that a choice, or a task of it, is compared with; dropping less than possible loses nothing.
const MOST_RIVALS: usize = 500;

/// Drops dominated runs and finds alike choices; leaves some in when it is cancelled.
pub(super) fn thin(model: &mut Model, cancel: &Cancel) {
    let mut by_grants: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
    let mut by_node: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, choice) in model.choices.iter().enumerate().filter(|(_, choice)| choice.plain) {
        by_grants.entry(choice.grants.clone()).or_default().push(index);
        for node in &choice.grants {
            by_node.entry(*node).or_default().push(index);
        }
    }
    let mut dropped: Vec<Vec<bool>> = model.tasks.iter().map(|task| vec![false; task.n_runs()]).collect();
    for worse in 0..model.choices.len() {
        let choice = &model.choices[worse];
        // Any node will do, since the better one grants all of them; the rarest has the fewest rivals.
        let granters = |node: &usize| by_node.get(node).map_or(0, Vec::len);
        let rarest = choice.grants.iter().min_by_key(|node| granters(node));
        let Some(rarest) = rarest.filter(|_| choice.plain) else { continue };
        if cancel.is_cancelled() {
            break;
        }
        for better in by_node.get(rarest).map(Vec::as_slice).unwrap_or_default().iter().take(MOST_RIVALS) {
            if asks_no_more(&model.choices[*better], choice) {
                for task in &choice.tasks {
                    if cancel.is_cancelled() {
                        break;
                    }
                    for other in model.choices[*better].tasks.iter().take(MOST_RIVALS) {
                        drop_dominated(model, *task, *other, &mut dropped);
                    }
                }
            }
        }
    }
    for (task, dropped) in model.tasks.iter_mut().zip(&dropped) {
        let mut kept = dropped.iter().map(|dropped| !dropped);
        task.starts.retain(|_| kept.next().unwrap_or(true));
        let mut kept = dropped.iter().map(|dropped| !dropped);
        task.ends.retain(|_| kept.next().unwrap_or(true));
    }
    model.alike = by_grants.into_values().filter(|choices| choices.len() > 1).collect();
}

fn asks_no_more(better: &Choice, worse: &Choice) -> bool {
    // The nodes of a choice are in order.
    let among =
        |nodes: &[usize], others: &[usize]| nodes.iter().all(|node| others.binary_search(node).is_ok());
    among(&worse.grants, &better.grants)
        && among(&better.prereqs, &worse.prereqs)
        && among(&better.coreqs, &worse.coreqs)
        && better.need <= worse.need
        && better.hours <= worse.hours
        && better.cost <= worse.cost
}

fn drop_dominated(model: &Model, worse: usize, better: usize, dropped: &mut [Vec<bool>]) {
    if worse == better {
        return;
    }
    let (task, other) = (&model.tasks[worse], &model.tasks[better]);
    if other.hours_per_week > task.hours_per_week
        || !within(&other.uses, &task.uses)
        || !within(&other.spends, &task.spends)
    {
        return;
    }
    for run in 0..task.n_runs() {
        // Of the runs that start no earlier the first one ends first.
        let candidate = other.first_from(task.starts[run]);
        if candidate < other.n_runs()
            && other.ends[candidate] <= task.ends[run]
            && takes_only_weeks_of(model, other, candidate, task)
            && (better < worse || !is_mutual(model, worse, run, better, candidate))
        {
            dropped[worse][run] = true;
        }
    }
}

/// Whether every week in which the run is active is an open week of the other task, whose run spans it.
fn takes_only_weeks_of(model: &Model, task: &Task, run: usize, other: &Task) -> bool {
    let mut weeks = task.starts[run] as usize..task.ends[run] as usize;
    task.calendar == other.calendar
        || weeks.all(|week| !model.is_open(task, week) || model.is_open(other, week))
}

/// Whether the dominated run also dominates the other one, so that the index decides.
fn is_mutual(model: &Model, worse: usize, run: usize, better: usize, candidate: usize) -> bool {
    let (task, other) = (&model.tasks[worse], &model.tasks[better]);
    let (choice, rival) = (&model.choices[model.choice_of[worse]], &model.choices[model.choice_of[better]]);
    asks_no_more(choice, rival)
        && task.hours_per_week <= other.hours_per_week
        && within(&task.uses, &other.uses)
        && within(&task.spends, &other.spends)
        && task.starts[run] >= other.starts[candidate]
        && task.ends[run] <= other.ends[candidate]
        && takes_only_weeks_of(model, task, run, other)
}

/// Whether every amount is matched by at least as much in the other list.
fn within(amounts: &[(usize, i64)], others: &[(usize, i64)]) -> bool {
    amounts.iter().all(|(id, amount)| others.iter().any(|(other, most)| other == id && amount <= most))
}

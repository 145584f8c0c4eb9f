//! What somebody could likely show already: from a job or a sector path, by way of what the catalog says that it asks for.
//!
//! How likely is measured by the graph: what is always asked for counts whole, one of several ways counts for its share, and what
//! belongs to the job before it on a sector path counts half. Parts count as much as what they are parts of.

use std::collections::BTreeMap;

use crate::model::case::Case;
use crate::model::catalog::Catalog;
use crate::model::item::{ItemId, ItemKind};
use crate::model::older::Meant;
use crate::model::requirement::Requirement;

use super::standing::Standing;

/// Where a suggestion starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// A job, or a diploma, certificate or statement from elsewhere that is like this one.
    Item(ItemId),
    /// All jobs of a sector path, by its place in the catalog.
    Path(usize),
}

/// Why something could likely be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// It is the job itself.
    Itself,
    /// The job always asks for it.
    Asked(ItemId),
    /// It is one of several ways into the job.
    OneWay(ItemId),
    /// It is a part of this diploma, certificate or elective.
    PartOf(ItemId),
    /// This practice statement is evidence for it.
    Evidenced(ItemId),
    /// On a sector path it comes before this job.
    Before(ItemId),
}

/// Something that could likely be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// What.
    pub item: ItemId,
    /// Why.
    pub because: Because,
    /// How likely by the graph: 1000 for what is always asked.
    pub share: u32,
    /// How many links lie between it and where the suggestion starts from.
    pub links: u32,
    /// How many of the jobs started from lead to it.
    pub jobs: u32,
}

/// What was found, and how much was left out because it is marked already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Suggested {
    /// The suggestions, the likeliest first.
    pub found: Vec<Suggestion>,
    /// How many of them are marked already, in whatever way.
    pub marked: usize,
    /// How many jobs, diplomas or other things it was started from.
    pub of: u32,
}

/// Counts whole.
const WHOLE: u32 = 1_000;

/// What somebody with these behind them could likely show, without what is marked already.
pub fn suggest(catalog: &Catalog, standing: &[Standing], origins: &[Origin]) -> Suggested {
    let starts = starts(catalog, origins);
    let mut all: BTreeMap<ItemId, Suggestion> = BTreeMap::new();
    for start in &starts {
        let mut walk = Walk { catalog, found: BTreeMap::new() };
        walk.start(*start);
        for (item, found) in walk.found {
            let known = all.entry(item).or_insert(Suggestion { share: 0, jobs: 0, ..found });
            known.share += found.share;
            known.jobs += 1;
            known.links = known.links.min(found.links);
        }
    }
    let of = u32::try_from(starts.len()).unwrap_or(u32::MAX).max(1);
    let is_marked = |item: ItemId| standing.get(item.index()).is_some_and(|own| own.state.is_some());
    let (marked, mut found): (Vec<_>, Vec<_>) =
        all.into_values().partition(|suggestion| is_marked(suggestion.item));
    for suggestion in &mut found {
        suggestion.share /= of;
    }
    found.sort_by_key(|one| (std::cmp::Reverse(one.share), one.links, rank(catalog, one.item), one.item));
    Suggested { found, marked: marked.len(), of }
}

/// What is marked in a case and says something about what else could be shown: jobs, statements, certificates and diplomas.
pub fn marked_origins(catalog: &Catalog, case: &Case) -> Vec<Origin> {
    let mut origins = Vec::new();
    for mark in &case.marks {
        let item = match catalog.meant(&mark.on) {
            Meant::Itself(item) | Meant::Successor(_, item) => item,
            Meant::Split(..) | Meant::Unknown => continue,
        };
        if is_origin(catalog, item) && mark.state != crate::model::case::MarkState::Refused {
            origins.push(Origin::Item(item));
        }
    }
    origins.sort_unstable();
    origins.dedup();
    origins
}

/// Whether suggestions can start from an item.
pub fn is_origin(catalog: &Catalog, item: ItemId) -> bool {
    catalog.item(item).is_some_and(|item| {
        matches!(
            item.kind,
            ItemKind::Job { .. }
                | ItemKind::Diploma(_)
                | ItemKind::Certificate { .. }
                | ItemKind::Statement { .. }
        )
    })
}

/// The items that the origins come to, each once: a path is all of its jobs.
fn starts(catalog: &Catalog, origins: &[Origin]) -> Vec<ItemId> {
    let mut items = Vec::new();
    for origin in origins {
        match origin {
            Origin::Item(item) => items.push(*item),
            Origin::Path(path) => {
                let steps = catalog.paths.get(*path).map(|path| path.steps.as_slice()).unwrap_or_default();
                items.extend(steps.iter().map(|step| step.job));
            }
        }
    }
    items.sort_unstable();
    items.dedup();
    items
}

/// What can be claimed by somebody who has done the work: never a Dutch diploma as a whole, a licence or a level of Dutch.
fn rank(catalog: &Catalog, item: ItemId) -> Option<u8> {
    Some(match catalog.item(item)?.kind {
        ItemKind::Job { .. } => 0,
        ItemKind::Certificate { .. } => 1,
        ItemKind::Statement { .. } => 2,
        ItemKind::WorkProcess { .. } => 3,
        ItemKind::Elective { .. } => 4,
        _ => return None,
    })
}

/// A walk from one item to what it asks for, and to the parts of that.
struct Walk<'a> {
    catalog: &'a Catalog,
    found: BTreeMap<ItemId, Suggestion>,
}

impl Walk<'_> {
    fn start(&mut self, start: ItemId) {
        self.reach(start, Because::Itself, WHOLE, 0);
        for path in &self.catalog.paths {
            let Some(place) = path.steps.iter().position(|step| step.job == start) else { continue };
            let before = place.checked_sub(1).and_then(|place| path.steps.get(place));
            if let Some(before) = before {
                self.reach(before.job, Because::Before(start), WHOLE / 2, 1);
            }
        }
    }

    /// Takes an item up, unless a likelier or shorter way leads to it, and goes on to what it asks for or is made of.
    fn reach(&mut self, item: ItemId, because: Because, share: u32, links: u32) {
        let Some(record) = self.catalog.item(item) else { return };
        let known = self.found.get(&item);
        let better = known.is_none_or(|known| {
            (share, std::cmp::Reverse(links)) > (known.share, std::cmp::Reverse(known.links))
        });
        if !better || links > MOST_LINKS {
            return;
        }
        // A diploma is passed through to its parts.
        if rank(self.catalog, item).is_some() {
            self.found.insert(item, Suggestion { item, because, share, links, jobs: 1 });
        }
        match &record.kind {
            ItemKind::Job { needs: Some(needs), .. } => self.asked(item, needs, share, share, links),
            ItemKind::Diploma(diploma) => {
                for unit in &diploma.units {
                    self.reach(*unit, Because::PartOf(item), share, links + 1);
                }
                for certificate in self.certificates_of(item) {
                    self.reach(certificate, Because::PartOf(item), share, links + 1);
                }
            }
            ItemKind::Certificate { .. } => {
                for unit in record.covers() {
                    self.reach(unit, Because::PartOf(item), share, links + 1);
                }
            }
            ItemKind::Statement { .. } => {
                for unit in record.evidences() {
                    self.reach(unit, Because::Evidenced(item), share, links + 1);
                }
            }
            _ => {}
        }
    }

    fn asked(&mut self, job: ItemId, needs: &Requirement, whole: u32, share: u32, links: u32) {
        let count = |members: &[Requirement]| u32::try_from(members.len()).unwrap_or(u32::MAX).max(1);
        match needs {
            Requirement::All(members) => {
                for member in members {
                    self.asked(job, member, whole, share, links);
                }
            }
            Requirement::Any(members) => {
                for member in members {
                    self.asked(job, member, whole, share / count(members), links);
                }
            }
            Requirement::AtLeast(k, members) => {
                let share = u32::try_from(u64::from(share) * u64::from(*k) / u64::from(count(members)));
                for member in members {
                    self.asked(job, member, whole, share.unwrap_or(0), links);
                }
            }
            Requirement::Item(item) | Requirement::Experience(item) => {
                let because = if share == whole { Because::Asked(job) } else { Because::OneWay(job) };
                self.reach(*item, because, share, links + 1);
            }
            Requirement::Age(_)
            | Requirement::Company(_)
            | Requirement::Contract
            | Requirement::Placement(_) => {}
        }
    }

    /// The certificates that are parts of a diploma.
    fn certificates_of(&self, diploma: ItemId) -> Vec<ItemId> {
        let items = self.catalog.items.iter().zip(0..);
        items
            .filter(|(item, _)| {
                matches!(&item.kind, ItemKind::Certificate { diplomas, .. } if diplomas.contains(&diploma))
            })
            .map(|(_, id)| ItemId(id))
            .collect()
    }
}

/// A job asks for a job that asks for a diploma that is made of work processes: further away nothing is likely.
const MOST_LINKS: u32 = 5;

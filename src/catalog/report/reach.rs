//! What somebody without any credential can come to hold, by requirements alone.
//!
//! Time, hours, money and place are left out. What a person brings or agrees on is taken to be there: age, an employment
//! contract, a recognised company, hours of placement. What is not there is everything that has to be held: a proof that no
//! offering gives is out of reach, and so is what an assessment (EVC) grants, for it rests on experience. Experience with a
//! job is there once the job can be held.
//!
//! Dutch asked for at the start of an offering is a level, not a proof: it can be reached when a language band climbs to it, for
//! lessons lead there, or when a proof of it can be reached. Dutch that a requirement names is the proof, which an exam gives.

use jiff::civil::Date;

use crate::model::catalog::Catalog;
use crate::model::item::{ItemId, ItemKind};
use crate::model::language::Level;
use crate::model::offering::{Grant, LanguageEntry, Offering, Strength};
use crate::model::requirement::Requirement;

/// How far somebody without credentials comes, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// It asks for something, and all of that can be earned without any waiver.
    Complete,
    /// It asks for something, and all of that can be earned where schools waive what they may waive.
    OnlyWithWaiver,
    /// It asks for nothing.
    Open,
    /// It cannot be reached.
    Never,
}

impl Reach {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Complete, Self::OnlyWithWaiver, Self::Open, Self::Never];

    /// The word that programs read; with `report-reach-` in front it is the id of the text for people.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::OnlyWithWaiver => "only-with-waiver",
            Self::Open => "open",
            Self::Never => "never",
        }
    }
}

/// How far every item is, in the order of their ids.
pub fn reach(catalog: &Catalog, today: Date) -> Vec<Reach> {
    let strict = from_nothing(catalog, today, Waivers::Refused);
    let waived = from_nothing(catalog, today, Waivers::Granted);
    let each = catalog.items.iter().zip(strict.iter().zip(&waived));
    each.map(|(item, reached)| match (&item.kind, reached) {
        (ItemKind::Job { needs: None, .. }, _) => Reach::Open,
        (_, (true, _)) => Reach::Complete,
        (_, (false, true)) => Reach::OnlyWithWaiver,
        (_, (false, false)) => Reach::Never,
    })
    .collect()
}

/// What schools do with entry requirements that they may waive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Waivers {
    Refused,
    Granted,
}

/// Which items can be held, as the smallest set that is closed under offerings, wholes and jobs.
fn from_nothing(catalog: &Catalog, today: Date, waivers: Waivers) -> Vec<bool> {
    let mut world =
        World { catalog, waivers, climbed: climbed(catalog), held: vec![false; catalog.items.len()] };
    let open =
        catalog.offerings.iter().filter(|offering| offering.valid_until.is_none_or(|until| until >= today));
    let mut untaken: Vec<&Offering> = open.collect();
    loop {
        let before = world.held.iter().filter(|held| **held).count();
        untaken.retain(|offering| {
            let starts = world.starts(offering);
            if starts {
                for grant in &offering.grants {
                    if let Grant::Item(item) = grant {
                        world.hold(*item);
                    }
                }
            }
            !starts
        });
        for (item, id) in catalog.items.iter().zip(0..) {
            let reached = if let ItemKind::Job { needs, .. } = &item.kind {
                needs.as_ref().is_none_or(|needs| world.meets(needs))
            } else {
                let parts = item.covers();
                !parts.is_empty() && parts.iter().all(|part| world.has(*part))
            };
            if reached {
                world.hold(ItemId(id));
            }
        }
        if world.held.iter().filter(|held| **held).count() == before {
            return world.held;
        }
    }
}

/// The highest level to which lessons lead.
fn climbed(catalog: &Catalog) -> Option<Level> {
    catalog.bands.iter().flat_map(|band| &band.steps).map(|(level, _)| *level).max()
}

struct World<'c> {
    catalog: &'c Catalog,
    waivers: Waivers,
    climbed: Option<Level>,
    held: Vec<bool>,
}

impl World<'_> {
    fn has(&self, item: ItemId) -> bool {
        self.held.get(item.index()).copied().unwrap_or(false)
    }

    /// Holds an item and all that it covers.
    fn hold(&mut self, item: ItemId) {
        if self.has(item) {
            return;
        }
        let covered = self.catalog.item(item).map(crate::model::Item::covers).unwrap_or_default();
        if let Some(slot) = self.held.get_mut(item.index()) {
            *slot = true;
        }
        for part in covered {
            self.hold(part);
        }
    }

    fn starts(&self, offering: &Offering) -> bool {
        let entry = offering.entry.iter().filter(|entry| self.asks(entry.strength));
        let language = offering.language.iter().filter(|entry| self.asks(entry.strength));
        entry.into_iter().all(|entry| self.meets(&entry.needs))
            && language.into_iter().all(|entry| self.speaks(*entry))
    }

    fn asks(&self, strength: Strength) -> bool {
        match strength {
            Strength::Hard => true,
            Strength::Waivable => self.waivers == Waivers::Refused,
            Strength::Soft => false,
        }
    }

    fn speaks(&self, entry: LanguageEntry) -> bool {
        self.climbed.is_some_and(|climbed| entry.level <= climbed)
            || self.catalog.items.iter().zip(0..).any(|(item, id)| {
                matches!(item.kind, ItemKind::Language { skill, level } if skill == entry.skill && level >= entry.level)
                    && self.has(ItemId(id))
            })
    }

    fn meets(&self, needs: &Requirement) -> bool {
        match needs {
            Requirement::All(members) => members.iter().all(|member| self.meets(member)),
            Requirement::Any(members) => members.iter().any(|member| self.meets(member)),
            Requirement::AtLeast(wanted, members) => {
                members.iter().filter(|member| self.meets(member)).count() >= *wanted as usize
            }
            Requirement::Item(item) | Requirement::Experience(item) => self.has(*item),
            Requirement::Age(_)
            | Requirement::Company(_)
            | Requirement::Contract
            | Requirement::Placement(_) => true,
        }
    }
}

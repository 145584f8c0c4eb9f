//! The catalog as a whole: immutable once built, its records found by dense id inside and by [`Key`] at the border.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::calendar::Calendar;
use super::case::CivicFacts;
use super::civic::{Act, CivicGroup, CivicRoute};
use super::code::{FileCode, Key, RegionCode, Slug};
use super::fact::{Facts, Source, SourceId, Wording};
use super::graph::DependencyGraph;
use super::item::{Item, ItemId, ItemKind};
use super::language::LanguageBand;
use super::measure::Measure;
use super::offering::{LanguageEntry, Offering, OfferingId};
use super::older::OlderCodes;
use super::overlay::Overlay;
use super::region::Region;
use super::rule::{Rule, RuleTopic};

/// A sector: a field of work that catalog files speak of under one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sector {
    /// The word, the same as in [`Item::sector`].
    pub id: Slug,
    /// What it is called.
    pub name: Wording,
    /// Why no mbo-certificaat is known, where that is so.
    pub no_certificates: Option<Wording>,
    /// Where it comes from.
    pub facts: Facts,
}

/// A kwalificatiedossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QualificationFile {
    /// Its code and version.
    pub code: FileCode,
    /// Its name.
    pub name: String,
    /// Its core tasks, in the order of the dossier.
    pub core_tasks: Vec<ItemId>,
    /// The diplomas it defines.
    pub diplomas: Vec<ItemId>,
    /// The sector.
    pub sector: String,
    /// Where it comes from.
    pub facts: Facts,
}

/// A step on a sector path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathStep {
    /// The job.
    pub job: ItemId,
    /// What leads here, as the path describes it.
    pub note: Option<Wording>,
    /// Dutch that a source names for this job; shown beside the path, while what the job itself needs is with the job.
    pub language: Vec<LanguageEntry>,
    /// Whether a newcomer can begin here.
    pub first: bool,
}

/// A sectoraal ontwikkelpad: jobs in the order in which people grow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectorPath {
    /// Its id.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// The sector.
    pub sector: String,
    /// Its steps, the first job first.
    pub steps: Vec<PathStep>,
    /// Where it comes from.
    pub facts: Facts,
}

/// A source of money for steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funding {
    /// Its id.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// What it pays and for whom.
    pub text: Wording,
    /// First day on which a step can start under it.
    pub valid_from: Option<Date>,
    /// Last day on which a step can start under it.
    pub valid_until: Option<Date>,
    /// Where it comes from.
    pub facts: Facts,
}

/// Words under which people look for something that the catalog calls otherwise. It is vocabulary and states no fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synonym {
    /// The words, in Dutch or English, as they are written.
    pub words: Vec<String>,
    /// What they mean.
    pub means: Vec<Key>,
    /// Words of names, or of a sector or kind, that are looked for as well.
    pub also: Vec<String>,
}

/// Everything the catalog files say, with every reference resolved.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    /// Version of the data, as the files state it.
    pub version: String,
    /// Hash over the bytes of all files, in hexadecimal.
    pub hash: String,
    /// Sectors in the order of their words.
    pub sectors: Vec<Sector>,
    /// Items in the order of their keys.
    pub items: Vec<Item>,
    /// Offerings in the order of their ids.
    pub offerings: Vec<Offering>,
    /// Dossiers in the order of their codes.
    pub files: Vec<QualificationFile>,
    /// Sector paths in the order of their ids.
    pub paths: Vec<SectorPath>,
    /// Rules in the order of their ids.
    pub rules: Vec<Rule>,
    /// Calendars in the order of their ids.
    pub calendars: Vec<Calendar>,
    /// Funding sources in the order of their ids.
    pub funding: Vec<Funding>,
    /// Language bands in the order of their ids.
    pub bands: Vec<LanguageBand>,
    /// Measures in the order of their ids.
    pub measures: Vec<Measure>,
    /// Labour market regions in the order of their codes.
    pub regions: Vec<Region>,
    /// Overlays in the order of their ids.
    pub overlays: Vec<Overlay>,
    /// The overlays in force; none in a catalog as it was read.
    pub here: Vec<Slug>,
    /// Sources in the order of their ids.
    pub sources: Vec<Source>,
    /// Everyday words, in the order of the files.
    pub synonyms: Vec<Synonym>,
    /// Crebo codes of before, and the diplomas that came in their place.
    pub older: OlderCodes,
    /// Items by key.
    pub by_key: BTreeMap<Key, ItemId>,
    /// What needs what.
    pub graph: DependencyGraph,
}

impl Catalog {
    /// The item with this id.
    ///
    /// Ids come only from this catalog; the lookup of a foreign one finds another item or nothing, never a panic.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.get(id.index())
    }

    /// The item with this key.
    pub fn item_by_key(&self, key: &Key) -> Option<(ItemId, &Item)> {
        let id = *self.by_key.get(key)?;
        Some((id, self.items.get(id.index())?))
    }

    /// What is held with an item: what it covers, and for a diploma the prior schooling that its level is.
    pub fn held_with(&self, id: ItemId) -> Vec<ItemId> {
        let Some(item) = self.item(id) else { return Vec::new() };
        let mut held = item.covers();
        if let ItemKind::Diploma(diploma) = &item.kind {
            let proofs = self.items.iter().zip(0..).filter(|(proof, _)| {
                matches!(proof.kind, ItemKind::Licence { from_level: Some(level), .. } if level <= diploma.level)
            });
            held.extend(proofs.map(|(_, at)| ItemId(at)));
        }
        held
    }

    /// The offering with this id.
    pub fn offering(&self, id: OfferingId) -> Option<&Offering> {
        self.offerings.get(id.index())
    }

    /// The offering with this slug.
    pub fn offering_by_slug(&self, slug: &Slug) -> Option<(OfferingId, &Offering)> {
        let index = self.offerings.binary_search_by(|offering| offering.id.cmp(slug)).ok()?;
        Some((OfferingId(u32::try_from(index).ok()?), self.offerings.get(index)?))
    }

    /// The sector that files call by this word, if a record describes it.
    pub fn sector(&self, word: &str) -> Option<&Sector> {
        let at = self.sectors.binary_search_by(|sector| sector.id.as_str().cmp(word)).ok()?;
        self.sectors.get(at)
    }

    /// The calendar with this slug.
    pub fn calendar(&self, slug: &Slug) -> Option<&Calendar> {
        self.calendars.iter().find(|calendar| calendar.id == *slug)
    }

    /// The language band with this slug.
    pub fn band(&self, slug: &Slug) -> Option<&LanguageBand> {
        self.bands.iter().find(|band| band.id == *slug)
    }

    /// The funding source with this slug.
    pub fn funding_by_slug(&self, slug: &Slug) -> Option<&Funding> {
        self.funding.iter().find(|funding| funding.id == *slug)
    }

    /// The region with this code.
    pub fn region(&self, code: &RegionCode) -> Option<&Region> {
        self.regions.iter().find(|region| region.id == *code)
    }

    /// The overlay with this slug.
    pub fn overlay(&self, slug: &Slug) -> Option<&Overlay> {
        self.overlays.iter().find(|overlay| overlay.id == *slug)
    }

    /// Whether a record that may belong to an overlay is in force.
    pub fn is_in_force(&self, overlay: Option<&Slug>) -> bool {
        overlay.is_none_or(|overlay| self.here.contains(overlay))
    }

    /// The source with this id.
    pub fn source(&self, id: SourceId) -> Option<&Source> {
        self.sources.get(id.0 as usize)
    }

    /// The rule on a topic that holds on a day for this act, route and group: the most specific one, then the newest.
    pub fn rule(
        &self,
        topic: RuleTopic,
        on: Date,
        act: Act,
        route: Option<CivicRoute>,
        group: Option<CivicGroup>,
    ) -> Option<&Rule> {
        self.rules
            .iter()
            .filter(|rule| rule.topic == topic && self.is_in_force(rule.overlay.as_ref()))
            .filter(|rule| rule.holds(on, act, route, group))
            .max_by_key(|rule| (rule.specificity(), rule.valid_from, std::cmp::Reverse(&rule.id)))
    }

    /// The rule on a topic that holds on a day for somebody: without a duty, one that holds for everybody.
    pub fn rule_for(&self, topic: RuleTopic, on: Date, civic: Option<&CivicFacts>) -> Option<&Rule> {
        if let Some(civic) = civic {
            return self.rule(topic, on, civic.act, civic.route, Some(civic.group));
        }
        self.rules
            .iter()
            .filter(|rule| rule.topic == topic && self.is_in_force(rule.overlay.as_ref()))
            .filter(|rule| rule.act.is_none() && rule.route.is_none() && rule.group.is_none())
            .filter(|rule| rule.is_in_force_on(on))
            .max_by_key(|rule| (rule.specificity(), rule.valid_from, std::cmp::Reverse(&rule.id)))
    }
}

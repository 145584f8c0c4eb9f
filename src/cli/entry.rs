//! Anything in the catalog that has an id: items and offerings, and the rules, calendars and sources around them.

use crate::model::calendar::Calendar;
use crate::model::catalog::{Catalog, Funding, QualificationFile, Sector, SectorPath};
use crate::model::code::Key;
use crate::model::fact::{Facts, Source};
use crate::model::graph::Node;
use crate::model::item::{Item, ItemId, ItemKind};
use crate::model::language::LanguageBand;
use crate::model::measure::Measure;
use crate::model::offering::{Offering, OfferingId};
use crate::model::overlay::Overlay;
use crate::model::region::Region;
use crate::model::rule::Rule;
use crate::text::nearest::{fold, nearest};

/// How many names are proposed for one that is not known.
const MAX_NEAR: usize = 3;

/// An entry of the catalog.
#[derive(Debug, Clone, Copy)]
pub(super) enum Entry<'a> {
    Item(ItemId, &'a Item),
    Offering(OfferingId, &'a Offering),
    File(&'a QualificationFile),
    Sector(&'a Sector),
    Path(&'a SectorPath),
    Rule(&'a Rule),
    Calendar(&'a Calendar),
    Funding(&'a Funding),
    Band(&'a LanguageBand),
    Measure(&'a Measure),
    Region(&'a Region),
    Overlay(&'a Overlay),
    Source(&'a Source),
}

impl<'a> Entry<'a> {
    /// The entry with this key.
    pub(super) fn find(catalog: &'a Catalog, key: &Key) -> Option<Self> {
        match key {
            Key::Offering(slug) => catalog.offering_by_slug(slug).map(|(id, one)| Self::Offering(id, one)),
            Key::File(code) => catalog.files.iter().find(|file| file.code == *code).map(Self::File),
            Key::Sector(slug) => catalog.sector(slug.as_str()).map(Self::Sector),
            Key::Path(slug) => catalog.paths.iter().find(|path| path.id == *slug).map(Self::Path),
            Key::Rule(slug) => catalog.rules.iter().find(|rule| rule.id == *slug).map(Self::Rule),
            Key::Calendar(slug) => catalog.calendar(slug).map(Self::Calendar),
            Key::Funding(slug) => catalog.funding_by_slug(slug).map(Self::Funding),
            Key::Band(slug) => catalog.band(slug).map(Self::Band),
            Key::Measure(slug) => catalog.measures.iter().find(|one| one.id == *slug).map(Self::Measure),
            Key::Region(code) => catalog.region(code).map(Self::Region),
            Key::Overlay(slug) => catalog.overlay(slug).map(Self::Overlay),
            Key::Source(slug) => catalog.sources.iter().find(|source| source.id == *slug).map(Self::Source),
            _ => catalog.item_by_key(key).map(|(id, item)| Self::Item(id, item)),
        }
    }

    /// Items by code and name.
    pub(super) fn items(catalog: &Catalog, ids: &[ItemId]) -> Vec<String> {
        let items = ids.iter().filter_map(|id| catalog.item(*id));
        items.map(|item| format!("{} {}", item.key, item.name)).collect()
    }

    /// Its id.
    pub(super) fn key(&self) -> Key {
        match self {
            Self::Item(_, item) => item.key.clone(),
            Self::Offering(_, offering) => Key::Offering(offering.id.clone()),
            Self::File(file) => Key::File(file.code.clone()),
            Self::Sector(sector) => Key::Sector(sector.id.clone()),
            Self::Path(path) => Key::Path(path.id.clone()),
            Self::Rule(rule) => Key::Rule(rule.id.clone()),
            Self::Calendar(calendar) => Key::Calendar(calendar.id.clone()),
            Self::Funding(funding) => Key::Funding(funding.id.clone()),
            Self::Band(band) => Key::Band(band.id.clone()),
            Self::Measure(measure) => Key::Measure(measure.id.clone()),
            Self::Region(region) => Key::Region(region.id.clone()),
            Self::Overlay(overlay) => Key::Overlay(overlay.id.clone()),
            Self::Source(source) => Key::Source(source.id.clone()),
        }
    }

    /// Its name, in Dutch where the name is official.
    pub(super) fn name(&self) -> &'a str {
        match self {
            Self::Item(_, item) => &item.name,
            Self::Offering(_, offering) => &offering.name,
            Self::File(file) => &file.name,
            Self::Sector(sector) => &sector.name.nl,
            Self::Path(path) => &path.name,
            Self::Rule(rule) => rule.topic.word(),
            Self::Calendar(calendar) => &calendar.name,
            Self::Funding(funding) => &funding.name,
            Self::Band(band) => &band.name.nl,
            Self::Measure(measure) => &measure.name,
            Self::Region(region) => &region.name,
            Self::Overlay(overlay) => &overlay.name,
            Self::Source(source) => &source.title,
        }
    }

    /// The word for its kind that programs read; with `kind-` in front it is the id of the word for people.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Item(_, item) => match &item.kind {
                ItemKind::CoreTask { .. } => "core-task",
                ItemKind::WorkProcess { .. } => "work-process",
                ItemKind::Diploma(_) => "diploma",
                ItemKind::Part { .. } => "part",
                ItemKind::Certificate { .. } => "certificate",
                ItemKind::Statement { .. } => "statement",
                ItemKind::Elective { .. } => "elective",
                ItemKind::Licence { .. } => "licence",
                ItemKind::Job { .. } => "job",
                ItemKind::Language { .. } => "language",
            },
            Self::Offering(..) => "offering",
            Self::File(_) => "file",
            Self::Sector(_) => "sector",
            Self::Path(_) => "path",
            Self::Rule(_) => "rule",
            Self::Calendar(_) => "calendar",
            Self::Funding(_) => "funding",
            Self::Band(_) => "band",
            Self::Measure(_) => "measure",
            Self::Region(_) => "region",
            Self::Overlay(_) => "overlay",
            Self::Source(_) => "source",
        }
    }

    /// Where it comes from; a source is where things come from.
    pub(super) fn facts(&self) -> Option<&'a Facts> {
        match self {
            Self::Item(_, item) => Some(&item.facts),
            Self::Offering(_, offering) => Some(&offering.facts),
            Self::File(file) => Some(&file.facts),
            Self::Sector(sector) => Some(&sector.facts),
            Self::Path(path) => Some(&path.facts),
            Self::Rule(rule) => Some(&rule.facts),
            Self::Calendar(calendar) => Some(&calendar.facts),
            Self::Funding(funding) => Some(&funding.facts),
            Self::Band(band) => Some(&band.facts),
            Self::Measure(measure) => Some(&measure.facts),
            Self::Region(region) => Some(&region.facts),
            Self::Overlay(overlay) => Some(&overlay.facts),
            Self::Source(_) => None,
        }
    }

    /// Its place in the dependency graph, if it has one.
    pub(super) fn node(&self) -> Option<Node> {
        match self {
            Self::Item(id, _) => Some(Node::Item(*id)),
            Self::Offering(id, _) => Some(Node::Offering(*id)),
            _ => None,
        }
    }
}

/// The entry of a node of the graph.
pub(super) fn of_node(catalog: &Catalog, node: Node) -> Option<Entry<'_>> {
    match node {
        Node::Item(id) => catalog.item(id).map(|item| Entry::Item(id, item)),
        Node::Offering(id) => catalog.offering(id).map(|offering| Entry::Offering(id, offering)),
    }
}

/// Every id of the catalog as text, in the order of kinds and keys.
pub(super) fn all_ids(catalog: &Catalog) -> Vec<String> {
    let items = catalog.items.iter().map(|item| item.key.to_string());
    let others = (catalog.offerings.iter().map(|one| Key::Offering(one.id.clone())))
        .chain(catalog.files.iter().map(|one| Key::File(one.code.clone())))
        .chain(catalog.sectors.iter().map(|one| Key::Sector(one.id.clone())))
        .chain(catalog.paths.iter().map(|one| Key::Path(one.id.clone())))
        .chain(catalog.rules.iter().map(|one| Key::Rule(one.id.clone())))
        .chain(catalog.calendars.iter().map(|one| Key::Calendar(one.id.clone())))
        .chain(catalog.funding.iter().map(|one| Key::Funding(one.id.clone())))
        .chain(catalog.bands.iter().map(|one| Key::Band(one.id.clone())))
        .chain(catalog.measures.iter().map(|one| Key::Measure(one.id.clone())))
        .chain(catalog.regions.iter().map(|one| Key::Region(one.id.clone())))
        .chain(catalog.overlays.iter().map(|one| Key::Overlay(one.id.clone())))
        .chain(catalog.sources.iter().map(|one| Key::Source(one.id.clone())));
    items.chain(others.map(|key| key.to_string())).collect()
}

/// The ids that somebody probably meant by one that is not known: the one that is spelled most alike, and those that are
/// the same but for the kind in front (`helpende` for `job:helpende`).
pub(super) fn near(catalog: &Catalog, id: &str) -> Vec<String> {
    let ids = all_ids(catalog);
    let folded: String = fold(id.trim()).collect();
    let bare =
        |known: &str| known.rsplit([':', '/']).next().is_some_and(|rest| fold(rest).eq(folded.chars()));
    let mut found: Vec<String> = ids.iter().filter(|known| bare(known)).take(MAX_NEAR).cloned().collect();
    if found.is_empty() {
        let bare_ids = ids.iter().map(|known| (known.rsplit(':').next().unwrap_or(known), known));
        let whole = nearest(id, ids.iter().map(String::as_str));
        let part = nearest(id, bare_ids.clone().map(|(bare, _)| bare));
        found.extend(whole.map(ToOwned::to_owned));
        found.extend(bare_ids.filter(|(bare, _)| Some(*bare) == part).map(|(_, known)| known.clone()));
        found.dedup();
        found.truncate(MAX_NEAR);
    }
    found
}

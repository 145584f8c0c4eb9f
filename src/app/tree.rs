//! The tree of everything that can be held, as rows: what hangs under what, and which rows are unfolded.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::model::catalog::Catalog;
use crate::model::code::{CreboCode, Key};
use crate::model::item::{Diploma, ItemId, ItemKind};

use super::find::{Found, Reason};

/// A heading of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Sector paths and their jobs.
    Paths,
    /// Diplomas with their core tasks, work processes and certificates.
    Diplomas,
    /// Practice statements.
    Statements,
    /// Electives.
    Electives,
    /// Proofs outside the MBO.
    Licences,
    /// Proved levels of Dutch.
    Languages,
}

impl Section {
    /// All sections, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Paths, Self::Diplomas, Self::Statements, Self::Electives, Self::Licences, Self::Languages];

    /// Text id of its heading.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Paths => "ui-section-paths",
            Self::Diplomas => "ui-section-diplomas",
            Self::Statements => "ui-section-statements",
            Self::Electives => "ui-section-electives",
            Self::Licences => "ui-section-licences",
            Self::Languages => "ui-section-languages",
        }
    }
}

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// A heading.
    Section(Section),
    /// A sector path, by its place in the catalog.
    Path(usize),
    /// Something that can be held.
    Item(ItemId),
}

/// The way from the top of the tree to a row: the same item hangs in more than one place.
pub type Way = Vec<Node>;

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The way to it, itself last.
    pub way: Way,
    /// Whether rows hang under it.
    pub folds: bool,
    /// Whether they are shown.
    pub open: bool,
    /// The letters of its name that match the filter.
    pub matched: Vec<u32>,
    /// Why it was found, where its name does not say it.
    pub reasons: Vec<Reason>,
}

impl Row {
    /// What it stands for.
    pub fn node(&self) -> Option<Node> {
        self.way.last().copied()
    }

    /// The item it stands for.
    pub fn item(&self) -> Option<ItemId> {
        match self.node() {
            Some(Node::Item(item)) => Some(item),
            _ => None,
        }
    }

    /// The older code under which it was found, if it stands for that diploma.
    pub fn older(&self) -> Option<&CreboCode> {
        self.reasons.iter().find_map(|reason| match reason {
            Reason::OlderCode { code, is_split: false } => Some(code),
            _ => None,
        })
    }

    /// How far it is indented.
    pub fn depth(&self) -> usize {
        self.way.len().saturating_sub(1)
    }
}

/// The rows of the tree with these rows unfolded.
pub fn rows(catalog: &Catalog, open: &BTreeSet<Way>) -> Vec<Row> {
    let certificates = &certificates(catalog);
    let mut rows = Vec::new();
    for section in Section::ALL {
        let node = Node::Section(section);
        if !children(catalog, certificates, node).is_empty() {
            push(catalog, certificates, open, &mut rows, &vec![node]);
        }
    }
    rows
}

/// The rows of what a search found, in its order, without indentation.
pub fn found(catalog: &Catalog, found: &[Found]) -> Vec<Row> {
    found
        .iter()
        .filter_map(|found| {
            let (id, _) = catalog.item_by_key(&found.key)?;
            let way = vec![Node::Item(id)];
            let (matched, reasons) = (found.indices.clone(), found.reasons.clone());
            Some(Row { way, folds: false, open: false, matched, reasons })
        })
        .collect()
}

/// What is unfolded when a case is opened: jobs, because "what work have you done?" is the first question, and diplomas.
pub fn first_open(catalog: &Catalog) -> BTreeSet<Way> {
    let paths = (0..catalog.paths.len()).map(|path| vec![Node::Section(Section::Paths), Node::Path(path)]);
    [Section::Paths, Section::Diplomas]
        .into_iter()
        .map(|section| vec![Node::Section(section)])
        .chain(paths)
        .collect()
}

/// The way to the place where an item is looked for first: under its diploma, otherwise where the tree has it first.
pub fn way_to(catalog: &Catalog, item: ItemId) -> Option<Way> {
    let certificates = &certificates(catalog);
    let sections = std::iter::once(Section::Diplomas).chain(Section::ALL);
    let mut ways: VecDeque<Way> = sections.map(|section| vec![Node::Section(section)]).collect();
    while let Some(way) = ways.pop_front() {
        let node = way.last().copied()?;
        if node == Node::Item(item) {
            return Some(way);
        }
        let deepest = way.len() >= MAX_DEPTH;
        for child in children(catalog, certificates, node) {
            if !deepest && !way.contains(&child) {
                let mut longer = way.clone();
                longer.push(child);
                ways.push_back(longer);
            }
        }
    }
    None
}

/// The certificates of each diploma: found once for a whole tree, because every diploma asks.
type Certificates = BTreeMap<ItemId, Vec<ItemId>>;

fn certificates(catalog: &Catalog) -> Certificates {
    let mut found = Certificates::new();
    for (item, id) in catalog.items.iter().zip(0..) {
        if let ItemKind::Certificate { diplomas, .. } = &item.kind {
            for diploma in diplomas {
                found.entry(*diploma).or_default().push(ItemId(id));
            }
        }
    }
    found
}

/// How deep an item is looked for: heading, path, job, diploma, core task, work process.
const MAX_DEPTH: usize = 6;

fn push(
    catalog: &Catalog,
    certificates: &Certificates,
    open: &BTreeSet<Way>,
    rows: &mut Vec<Row>,
    way: &Way,
) {
    let Some(node) = way.last().copied() else { return };
    // An item never hangs under itself, whatever the catalog says, so that the tree ends.
    let below: Vec<Node> =
        children(catalog, certificates, node).into_iter().filter(|child| !way.contains(child)).collect();
    let is_open = open.contains(way);
    rows.push(Row {
        way: way.clone(),
        folds: !below.is_empty(),
        open: is_open,
        matched: Vec::new(),
        reasons: Vec::new(),
    });
    if is_open {
        for child in below {
            let mut longer = way.clone();
            longer.push(child);
            push(catalog, certificates, open, rows, &longer);
        }
    }
}

/// What hangs directly under a node.
fn children(catalog: &Catalog, certificates: &Certificates, node: Node) -> Vec<Node> {
    match node {
        Node::Section(section) => section_children(catalog, section),
        Node::Path(index) => {
            let steps = catalog.paths.get(index).map(|path| path.steps.as_slice()).unwrap_or_default();
            steps.iter().map(|step| Node::Item(step.job)).collect()
        }
        Node::Item(id) => item_children(catalog, certificates, id).into_iter().map(Node::Item).collect(),
    }
}

fn section_children(catalog: &Catalog, section: Section) -> Vec<Node> {
    if section == Section::Paths {
        return (0..catalog.paths.len()).map(Node::Path).collect();
    }
    let mut found: Vec<(u8, &str, ItemId)> = catalog
        .items
        .iter()
        .zip(0..)
        .filter(|(item, _)| section_of(&item.kind) == Some(section))
        .map(|(item, id)| {
            // Levels of Dutch keep the order of their keys; the rest goes by MBO level, then name.
            let level = item.level().unwrap_or(if section == Section::Diplomas { 9 } else { 0 });
            let name = if section == Section::Languages { "" } else { item.name.as_str() };
            (level, name, ItemId(id))
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, _, id)| Node::Item(id)).collect()
}

const fn section_of(kind: &ItemKind) -> Option<Section> {
    match kind {
        ItemKind::Diploma(_) => Some(Section::Diplomas),
        ItemKind::Statement { .. } => Some(Section::Statements),
        ItemKind::Elective { .. } => Some(Section::Electives),
        ItemKind::Licence { .. } => Some(Section::Licences),
        ItemKind::Language { .. } => Some(Section::Languages),
        ItemKind::CoreTask { .. }
        | ItemKind::WorkProcess { .. }
        | ItemKind::Part { .. }
        | ItemKind::Certificate { .. }
        | ItemKind::Job { .. } => None,
    }
}

fn item_children(catalog: &Catalog, certificates: &Certificates, id: ItemId) -> Vec<ItemId> {
    let Some(item) = catalog.item(id) else { return Vec::new() };
    match &item.kind {
        ItemKind::Diploma(diploma) => diploma_children(catalog, certificates.get(&id), diploma),
        ItemKind::Job { needs: Some(needs), .. } => {
            let mut asked = Vec::new();
            needs.each_item(&mut |needed| {
                if !asked.contains(&needed) {
                    asked.push(needed);
                }
            });
            asked
        }
        ItemKind::Statement { .. } => item.evidences(),
        ItemKind::CoreTask { .. } | ItemKind::Certificate { .. } => item.covers(),
        _ => Vec::new(),
    }
}

/// A diploma's certificates first, because they are what a route is made of; then core tasks and the other parts.
fn diploma_children(catalog: &Catalog, certificates: Option<&Vec<ItemId>>, diploma: &Diploma) -> Vec<ItemId> {
    let mut core_tasks = Vec::new();
    for unit in &diploma.units {
        let Some(ItemKind::WorkProcess { core_task, .. }) = catalog.item(*unit).map(|unit| &unit.kind) else {
            continue;
        };
        if !core_tasks.contains(core_task) {
            core_tasks.push(*core_task);
        }
    }
    let certificates = certificates.into_iter().flatten().copied();
    certificates.chain(core_tasks).chain(diploma.parts.iter().copied()).collect()
}

/// The short form of a key for a row that hangs under its dossier: `B1-K1-W3` for `23385/B1-K1-W3`.
pub fn short_code(key: &Key) -> String {
    match key {
        Key::Unit(_, unit) => unit.to_string(),
        // Our own ids say nothing that the name does not say better.
        Key::Part(..)
        | Key::Statement(_)
        | Key::Licence(_)
        | Key::Job(_)
        | Key::Language(..)
        | Key::Path(_) => String::new(),
        _ => key.to_string(),
    }
}

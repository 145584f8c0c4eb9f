//! The list of things that can be a goal.

use crate::model::catalog::Catalog;
use crate::model::item::{Item, ItemId, ItemKind};

use super::find::{Entry, Found, Reason};

/// A kind of goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Jobs.
    Jobs,
    /// Diplomas.
    Diplomas,
    /// Certificates.
    Certificates,
    /// Practice statements.
    Statements,
    /// Electives.
    Electives,
}

impl Group {
    /// All groups, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Jobs, Self::Diplomas, Self::Certificates, Self::Statements, Self::Electives];

    /// Text id of its heading.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jobs => "ui-group-jobs",
            Self::Diplomas => "ui-group-diplomas",
            Self::Certificates => "ui-group-certificates",
            Self::Statements => "ui-group-statements",
            Self::Electives => "ui-group-electives",
        }
    }

    const fn of(kind: &ItemKind) -> Option<Self> {
        match kind {
            ItemKind::Job { .. } => Some(Self::Jobs),
            ItemKind::Diploma(_) => Some(Self::Diplomas),
            ItemKind::Certificate { .. } => Some(Self::Certificates),
            ItemKind::Statement { .. } => Some(Self::Statements),
            ItemKind::Elective { .. } => Some(Self::Electives),
            _ => None,
        }
    }
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A heading.
    Heading(Group),
    /// A goal, with what a search says of it.
    Goal(ItemId, Match),
}

/// How a goal was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Match {
    /// The letters of its name that match the filter.
    pub letters: Vec<u32>,
    /// Why it was found, where its name does not say it.
    pub reasons: Vec<Reason>,
}

impl Row {
    /// The goal, if it is one.
    pub const fn goal(&self) -> Option<ItemId> {
        match self {
            Self::Goal(id, _) => Some(*id),
            Self::Heading(_) => None,
        }
    }
}

/// Whether an entry can be a goal.
pub fn is_goal(catalog: &Catalog, entry: &Entry) -> bool {
    entry.item.and_then(|id| catalog.item(id)).is_some_and(|item| Group::of(&item.kind).is_some())
}

/// Whether an item can be a goal.
pub fn can_be_goal(item: &Item) -> bool {
    Group::of(&item.kind).is_some()
}

/// The rows of what a search found, in its order, without headings.
pub fn found(catalog: &Catalog, found: &[Found]) -> Vec<Row> {
    found
        .iter()
        .filter_map(|found| {
            let (id, _) = catalog.item_by_key(&found.key)?;
            let (letters, reasons) = (found.indices.clone(), found.reasons.clone());
            Some(Row::Goal(id, Match { letters, reasons }))
        })
        .collect()
}

/// The rows of the list: by kind, sector, level and name.
pub fn rows(catalog: &Catalog) -> Vec<Row> {
    let mut rows = Vec::new();
    for group in Group::ALL {
        let mut goals: Vec<(&str, u8, &str, ItemId)> = catalog
            .items
            .iter()
            .zip(0..)
            .filter(|(item, _)| Group::of(&item.kind) == Some(group))
            .map(|(item, id)| {
                (item.sector.as_str(), item.level().unwrap_or(9), item.name.as_str(), ItemId(id))
            })
            .collect();
        if goals.is_empty() {
            continue;
        }
        goals.sort();
        rows.push(Row::Heading(group));
        rows.extend(goals.into_iter().map(|(_, _, _, id)| Row::Goal(id, Match::default())));
    }
    rows
}

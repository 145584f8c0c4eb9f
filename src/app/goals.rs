//! The list of things that can be a goal.

use crate::model::catalog::Catalog;
use crate::model::item::{ItemId, ItemKind};

use super::find;

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
    /// A goal, with the letters of its name that match the filter.
    Goal(ItemId, Vec<u32>),
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

/// The rows of the list: by kind, sector, level and name; with a filter the best match first and no headings.
pub fn rows(catalog: &Catalog, filter: &str) -> Vec<Row> {
    if !filter.trim().is_empty() {
        let goals = catalog.items.iter().filter(|item| Group::of(&item.kind).is_some());
        return find::rank(filter, goals.map(|item| (item.key.clone(), item.name.as_str())))
            .into_iter()
            .filter_map(|found| Some(Row::Goal(catalog.item_by_key(&found.key)?.0, found.indices)))
            .collect();
    }
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
        rows.extend(goals.into_iter().map(|(_, _, _, id)| Row::Goal(id, Vec::new())));
    }
    rows
}

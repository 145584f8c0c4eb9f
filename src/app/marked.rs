//! What is marked, as a list: everything that has a mark of its own, in the order in which it was marked.

use crate::model::case::{Case, Mark};
use crate::model::catalog::Catalog;
use crate::model::code::Key;
use crate::model::older::Meant;

use super::find::Reason;
use super::history::History;
use super::tree::{Node, Row};

/// The rows of what is marked. A diploma that stands for a marked older one says so; what the catalog does not know has no row.
pub fn rows(catalog: &Catalog, case: &Case) -> Vec<Row> {
    let row = |mark: &Mark| {
        let (item, reasons) = match catalog.meant(&mark.on) {
            Meant::Itself(item) => (item, Vec::new()),
            Meant::Successor(code, item) => {
                (item, vec![Reason::OlderCode { code: code.clone(), is_split: false }])
            }
            Meant::Split(..) | Meant::Unknown => return None,
        };
        let way = vec![Node::Item(item)];
        Some(Row { way, folds: false, open: false, matched: Vec::new(), reasons })
    };
    case.marks.iter().filter_map(row).collect()
}

/// The marks that an item had since the case was opened, the oldest first, the one it has now last.
pub fn past(history: &History<Case>, case: &Case, on: &Key) -> Vec<Option<Mark>> {
    let mut found: Vec<Option<Mark>> = Vec::new();
    for mark in history.past().chain(std::iter::once(case)).map(|case| case.mark(on).cloned()) {
        if found.last() != Some(&mark) {
            found.push(mark);
        }
    }
    found
}

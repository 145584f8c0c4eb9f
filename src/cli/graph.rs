//! `leerpad graph`: what needs what, as text, Graphviz or Mermaid.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::args::{GraphArgs, GraphFormat};
use super::entry::{self, Entry};
use super::error::CliError;
use super::output::Answer;
use super::session::Session;
use super::show::link_word;
use crate::model::catalog::Catalog;
use crate::model::graph::{Link, Node};
use crate::model::item::ItemId;
use crate::model::offering::OfferingId;

/// The longest name that is written into a node.
const MAX_NAME: usize = 60;

pub(super) fn run(session: &Session<'_>, args: &GraphArgs) -> Result<Answer, CliError> {
    let catalog = session.catalog()?;
    let nodes = match &args.focus {
        None => all_nodes(&catalog),
        Some(id) => {
            let key = session.key(&catalog, id)?;
            let node = Entry::find(&catalog, &key).and_then(|entry| entry.node());
            let node =
                node.ok_or_else(|| session.refuse("graph-not-in-it", &[("id", key.to_string().into())]))?;
            around(&catalog, node, args.depth)
        }
    };
    let links = links_between(&catalog, &nodes);
    Ok(Answer::text(match args.format {
        GraphFormat::Text => text(session, &catalog, &links),
        GraphFormat::Dot => dot(session, &catalog, &nodes, &links),
        GraphFormat::Mermaid => mermaid(session, &catalog, &nodes, &links),
    }))
}

fn all_nodes(catalog: &Catalog) -> BTreeSet<Node> {
    let ids = |count: usize| 0..u32::try_from(count).unwrap_or(u32::MAX);
    let items = ids(catalog.items.len()).map(|id| Node::Item(ItemId(id)));
    // What belongs to an overlay has no place in the graph of the nation.
    let national = catalog.offerings.iter().zip(ids(catalog.offerings.len()));
    let national = national.filter(|(offering, _)| offering.overlay.is_none());
    items.chain(national.map(|(_, id)| Node::Offering(OfferingId(id)))).collect()
}

/// The nodes up to so many links away from one, in either direction.
fn around(catalog: &Catalog, focus: Node, depth: u32) -> BTreeSet<Node> {
    let mut found = BTreeSet::from([focus]);
    let mut edge = vec![focus];
    for _ in 0..depth {
        let mut next = Vec::new();
        for node in edge {
            let neighbours = catalog.graph.before(node).into_iter().chain(catalog.graph.after(node));
            next.extend(neighbours.map(|(_, other)| other).filter(|other| found.insert(*other)));
        }
        if next.is_empty() {
            break;
        }
        edge = next;
    }
    found
}

/// The links from one of these nodes to another, in the order of the nodes.
fn links_between(catalog: &Catalog, nodes: &BTreeSet<Node>) -> Vec<(Node, Link, Node)> {
    let from = nodes.iter().flat_map(|node| {
        catalog.graph.after(*node).into_iter().map(move |(link, other)| (*node, link, other))
    });
    from.filter(|(_, _, other)| nodes.contains(other)).collect()
}

fn text(session: &Session<'_>, catalog: &Catalog, links: &[(Node, Link, Node)]) -> String {
    let mut out = String::new();
    for (from, link, to) in links {
        let (from, to) = (id_of(catalog, *from), id_of(catalog, *to));
        let how = session.get(&format!("link-{}", link_word(*link)));
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{from} -> {to} ({how})");
    }
    out
}

fn dot(
    session: &Session<'_>,
    catalog: &Catalog,
    nodes: &BTreeSet<Node>,
    links: &[(Node, Link, Node)],
) -> String {
    let mut out = String::from("digraph leerpad {\n    rankdir=LR;\n    node [shape=box];\n");
    for node in nodes {
        let shape = if matches!(node, Node::Offering(_)) { ", style=rounded" } else { "" };
        let label = label_of(catalog, *node, "\\n").replace('"', "\\\"");
        let _ = writeln!(out, "    \"{}\" [label=\"{label}\"{shape}];", id_of(catalog, *node));
    }
    for (from, link, to) in links {
        let how = session.get(&format!("link-{}", link_word(*link)));
        let style = if is_needed(*link) { "" } else { ", style=dashed" };
        let (from, to) = (id_of(catalog, *from), id_of(catalog, *to));
        let _ = writeln!(out, "    \"{from}\" -> \"{to}\" [label=\"{how}\"{style}];");
    }
    out.push_str("}\n");
    out
}

fn mermaid(
    session: &Session<'_>,
    catalog: &Catalog,
    nodes: &BTreeSet<Node>,
    links: &[(Node, Link, Node)],
) -> String {
    let mut out = String::from("flowchart LR\n");
    for node in nodes {
        // Quotation marks end a label, and there is no other way to write them.
        let label = label_of(catalog, *node, "<br/>").replace('"', "#quot;");
        let (open, close) = if matches!(node, Node::Offering(_)) { ("([", "])") } else { ("[", "]") };
        let _ = writeln!(out, "    {}{open}\"{label}\"{close}", name_of(*node));
    }
    for (from, link, to) in links {
        let how = session.get(&format!("link-{}", link_word(*link)));
        let arrow = if is_needed(*link) { "-->" } else { "-.->" };
        let _ = writeln!(out, "    {} {arrow}|{how}| {}", name_of(*from), name_of(*to));
    }
    out
}

/// Whether the second cannot be had without something like the first.
const fn is_needed(link: Link) -> bool {
    use crate::model::offering::Strength;

    !matches!(link, Link::Entry(Strength::Waivable | Strength::Soft))
}

fn id_of(catalog: &Catalog, node: Node) -> String {
    entry::of_node(catalog, node).map(|entry| entry.key().to_string()).unwrap_or_default()
}

fn label_of(catalog: &Catalog, node: Node, line_end: &str) -> String {
    let Some(entry) = entry::of_node(catalog, node) else { return String::new() };
    let name = crate::text::safe::cut(entry.name(), MAX_NAME).replace('\\', "/");
    format!("{}{line_end}{name}", entry.key())
}

/// A name that Mermaid accepts: ids have marks that mean something to it.
fn name_of(node: Node) -> String {
    match node {
        Node::Item(id) => format!("i{}", id.0),
        Node::Offering(id) => format!("o{}", id.0),
    }
}

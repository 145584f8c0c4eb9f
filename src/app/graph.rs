//! A graph laid out in cells of a terminal: boxes of one row in columns, and lines between them.
//!
//! What comes first stands left of what it leads to. The steps are those of Sugiyama: `layers` gives every box a column and
//! cuts long edges into short ones, `order` sorts each column so that few lines cross, `place` gives everything a row,
//! `route` leads the lines, and `lines` makes characters of them. All of it is a pure function of its argument.
//!
//! Lines can be followed without doubt: wherever lines meet, all of them come from one box or all of them go to one box. Lines
//! that only cross are drawn as a bridge, one going on and the other broken.

mod layers;
pub mod lines;
mod order;
mod place;
mod route;
mod tracks;

pub use lines::Lines;
pub use route::{Route, Stretch};

/// What is to be laid out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Graph {
    /// The width of each box, in columns.
    pub widths: Vec<u16>,
    /// From which box to which. An edge to itself, to nowhere, or a second time is left out.
    pub edges: Vec<(usize, usize)>,
}

/// Where a box stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Placed {
    /// Its first column.
    pub x: u16,
    /// Its row.
    pub y: u16,
    /// Its width.
    pub width: u16,
    /// In which column of boxes it stands, from the left.
    pub layer: usize,
}

/// A graph laid out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// Where each box stands.
    pub boxes: Vec<Placed>,
    /// How each edge runs.
    pub routes: Vec<Route>,
    /// Columns of everything.
    pub width: u16,
    /// Rows of everything.
    pub height: u16,
}

/// Lays a graph out.
pub fn lay_out(graph: &Graph) -> Layout {
    let mut layered = layers::layered(graph.widths.len(), &graph.edges);
    order::sort(&mut layered);
    let rows = place::rows(&layered);
    route::lead(graph, &layered, &rows)
}

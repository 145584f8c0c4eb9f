//! Lines as characters, cell by cell.

use std::collections::BTreeMap;

use super::{Layout, Route, Stretch};

/// How heavy an arm of a line is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// There is none.
    #[default]
    None,
    /// One line among others.
    Light,
    /// A line that is pointed out.
    Heavy,
}

/// What runs through a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell {
    left: Weight,
    right: Weight,
    up: Weight,
    down: Weight,
    /// The net that runs across, and the one that runs along.
    across: Option<u32>,
    along: Option<u32>,
    /// The head of an arrow, to the right or to the left.
    head: Option<bool>,
}

impl Cell {
    /// Whether one line runs across here and another along, without meeting.
    pub fn is_bridge(&self) -> bool {
        matches!((self.across, self.along), (Some(across), Some(along)) if across != along)
    }

    /// Whether something here is pointed out.
    pub fn is_heavy(&self) -> bool {
        [self.left, self.right, self.up, self.down].contains(&Weight::Heavy)
    }

    /// In which directions lines leave the cell: left, right, up, down.
    pub fn arms(&self) -> [bool; 4] {
        [self.left, self.right, self.up, self.down].map(|arm| arm > Weight::None)
    }

    /// Whether an arrow ends here: to the right, or to the left.
    pub const fn head(&self) -> Option<bool> {
        self.head
    }

    /// The character of the cell.
    pub fn symbol(&self, ascii: bool) -> char {
        if let Some(right) = self.head {
            return if right { '>' } else { '<' };
        }
        let (across, along) = (self.left.max(self.right), self.up.max(self.down));
        if self.is_bridge() {
            // The one that is pointed out goes on; otherwise the one that runs along.
            return if across > along {
                glyph([true, true, false, false], across == Weight::Heavy, ascii)
            } else {
                glyph([false, false, true, true], along == Weight::Heavy, ascii)
            };
        }
        glyph(self.arms(), self.is_heavy(), ascii)
    }
}

/// The character with these arms: left, right, up, down.
const fn glyph(arms: [bool; 4], heavy: bool, ascii: bool) -> char {
    let (light, bold, plain, marked) = match arms {
        [_, _, false, false] => ('─', '━', '-', '='),
        [false, false, _, _] => ('│', '┃', '|', '#'),
        [false, true, false, true] => ('┌', '┏', '.', '#'),
        [true, false, false, true] => ('┐', '┓', '.', '#'),
        [false, true, true, false] => ('└', '┗', '\'', '#'),
        [true, false, true, false] => ('┘', '┛', '\'', '#'),
        [false, true, true, true] => ('├', '┣', '+', '#'),
        [true, false, true, true] => ('┤', '┫', '+', '#'),
        [true, true, false, true] => ('┬', '┳', '+', '#'),
        [true, true, true, false] => ('┴', '┻', '+', '#'),
        [true, true, true, true] => ('┼', '╋', '+', '#'),
    };
    match (ascii, heavy) {
        (false, false) => light,
        (false, true) => bold,
        (true, false) => plain,
        (true, true) => marked,
    }
}

/// The cells of all lines, by row and column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    /// The cells, the first row first.
    pub cells: BTreeMap<(u16, u16), Cell>,
}

impl Lines {
    /// The lines of a layout, with some edges pointed out.
    pub fn new(layout: &Layout, heavy: &dyn Fn(usize) -> bool) -> Self {
        let mut lines = Self::default();
        for route in &layout.routes {
            let weight = if heavy(route.edge) { Weight::Heavy } else { Weight::Light };
            for stretch in &route.stretches {
                lines.draw(*stretch, weight);
            }
            lines.head(route);
        }
        lines
    }

    fn draw(&mut self, stretch: Stretch, weight: Weight) {
        let ((ax, ay), (bx, by)) = (stretch.from, stretch.to);
        if ay == by {
            let (first, last) = (ax.min(bx), ax.max(bx));
            for x in first..=last {
                let cell = self.cells.entry((ay, x)).or_default();
                cell.across = Some(stretch.net);
                if x > first || first == last {
                    cell.left = cell.left.max(weight);
                }
                if x < last || first == last {
                    cell.right = cell.right.max(weight);
                }
            }
            return;
        }
        let (first, last) = (ay.min(by), ay.max(by));
        for y in first..=last {
            let cell = self.cells.entry((y, ax)).or_default();
            cell.along = Some(stretch.net);
            if y > first {
                cell.up = cell.up.max(weight);
            }
            if y < last {
                cell.down = cell.down.max(weight);
            }
        }
    }

    /// The head of the arrow, in the last cell before a box.
    fn head(&mut self, route: &Route) {
        let at = if route.turned {
            route.stretches.first().map(|stretch| stretch.from)
        } else {
            route.stretches.last().map(|stretch| stretch.to)
        };
        if let Some(cell) = at.and_then(|(x, y)| self.cells.get_mut(&(y, x))) {
            cell.head = Some(!route.turned);
        }
    }
}

//! Where things stand: pure functions from the size of the window to areas.
//!
//! The layout degrades in steps: details beside the list, then below it, then in place of it. The lines with learner and
//! goal stay in all of them.

use ratatui::layout::Rect;

use crate::app::state::{MIN_HEIGHT, MIN_WIDTH};

/// From this width on details stand beside the list.
pub const WIDE: u16 = crate::app::zoom::WIDE;

/// From this height on details stand below the list.
pub const TALL: u16 = 22;

/// The fixed parts of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regions {
    /// Views and learner.
    pub top: Rect,
    /// Goal and result.
    pub goal: Rect,
    /// What the view shows.
    pub body: Rect,
    /// What just happened.
    pub notice: Rect,
    /// Keys.
    pub hints: Rect,
}

/// The regions of a window; `None` when it is too small to be of use.
pub fn regions(window: Rect) -> Option<Regions> {
    if window.width < MIN_WIDTH || window.height < MIN_HEIGHT {
        return None;
    }
    let row = |y: u16| Rect { x: window.x, y: window.y + y, width: window.width, height: 1 };
    Some(Regions {
        top: row(0),
        goal: row(1),
        body: Rect { x: window.x, y: window.y + 2, width: window.width, height: window.height - 4 },
        notice: row(window.height - 2),
        hints: row(window.height - 1),
    })
}

/// How list and details share the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panes {
    /// Details at the right of a rule.
    Beside {
        /// The list.
        list: Rect,
        /// The details.
        details: Rect,
    },
    /// Details under a rule.
    Below {
        /// The list.
        list: Rect,
        /// The details.
        details: Rect,
    },
    /// One of both.
    One(Rect),
}

/// How list and details share the body of a window. `rows` is how many rows details get when they stand below.
pub fn panes(window: Rect, body: Rect, rows: u16) -> Panes {
    if window.width >= WIDE {
        let width = body.width * 11 / 20;
        return Panes::Beside {
            list: Rect { width, ..body },
            // One column for the rule and one of air.
            details: Rect { x: body.x + width + 2, width: body.width - width - 2, ..body },
        };
    }
    if window.height >= TALL {
        let spare = window.height - TALL;
        let rows = (rows + spare / 3).min(body.height / 2);
        let list = body.height - rows - 1;
        return Panes::Below {
            list: Rect { height: list, ..body },
            details: Rect { y: body.y + list + 1, height: rows, ..body },
        };
    }
    Panes::One(body)
}

/// An area in the middle of a window, no larger than it.
pub fn centred(window: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(window.width);
    let height = height.min(window.height);
    Rect {
        x: window.x + (window.width - width) / 2,
        y: window.y + (window.height - height) / 2,
        width,
        height,
    }
}

/// The first row to be shown of a list, moved as little as possible so that rows `first..=last` are in sight.
pub fn scroll(offset: usize, first: usize, last: usize, len: usize, height: usize) -> usize {
    let most = len.saturating_sub(height);
    let offset = offset.min(most);
    if height == 0 {
        return 0;
    }
    let lowest = (last + 1).saturating_sub(height);
    offset.max(lowest).min(first).min(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn learner_and_goal_stay_from_the_smallest_size_on() {
        for width in 0..=200 {
            for height in 0..=60 {
                let window = Rect::new(0, 0, width, height);
                let Some(regions) = regions(window) else {
                    assert!(width < 60 || height < 20);
                    continue;
                };
                for part in [regions.top, regions.goal, regions.body, regions.notice, regions.hints] {
                    assert_eq!(part.intersection(window), part);
                    assert!(part.height > 0);
                }
                let (list, details) = match panes(window, regions.body, 6) {
                    Panes::Beside { list, details } | Panes::Below { list, details } => (list, details),
                    Panes::One(list) => (list, Rect::ZERO),
                };
                assert_eq!(list.intersection(regions.body), list);
                assert_eq!(list.intersection(details).area(), 0);
                assert!(list.height >= 8, "{width}x{height}");
            }
        }
    }

    #[test]
    fn the_list_moves_no_more_than_it_must() {
        assert_eq!(scroll(0, 3, 3, 100, 10), 0);
        assert_eq!(scroll(0, 12, 12, 100, 10), 3);
        assert_eq!(scroll(50, 12, 12, 100, 10), 12);
        assert_eq!(scroll(95, 99, 99, 100, 10), 90);
        assert_eq!(scroll(5, 0, 0, 3, 10), 0);
        assert_eq!(scroll(7, 2, 2, 20, 0), 0);
    }
}

//! What the mouse means: the drawing says where things are, and a click is looked up among them.

use ratatui::layout::{Position, Rect};

use crate::app::{Input, Motion, Target};

/// How many rows one notch of the wheel moves.
const NOTCH: u8 = 3;

/// What was done with the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// The first button was pressed.
    Press,
    /// The wheel was turned away from the user.
    WheelUp,
    /// The wheel was turned towards the user.
    WheelDown,
}

/// What was done with the mouse, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pointer {
    /// What was done.
    pub gesture: Gesture,
    /// The column, the first is 0.
    pub x: u16,
    /// The row, the first is 0.
    pub y: u16,
}

/// Where the things are that can be clicked, as they were drawn last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    areas: Vec<(Rect, Target)>,
}

impl Hits {
    /// Forgets everything: nothing has been drawn yet, or something is drawn over it.
    pub fn clear(&mut self) {
        self.areas.clear();
    }

    /// Remembers where a thing was drawn.
    pub fn add(&mut self, area: Rect, target: Target) {
        self.areas.push((area, target));
    }

    /// What the mouse means, if it means anything there.
    pub fn meaning(&self, pointer: Pointer) -> Option<Input> {
        let target = match pointer.gesture {
            Gesture::WheelUp => Target::Wheel(Motion::Up, NOTCH),
            Gesture::WheelDown => Target::Wheel(Motion::Down, NOTCH),
            Gesture::Press => {
                let at = Position { x: pointer.x, y: pointer.y };
                self.areas.iter().rev().find(|(area, _)| area.contains(at))?.1
            }
        };
        Some(Input::Pointer(target))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::View;

    #[test]
    fn a_click_means_what_was_drawn_there_last() {
        let mut hits = Hits::default();
        hits.add(Rect::new(0, 0, 20, 1), Target::View(View::Plan));
        hits.add(Rect::new(0, 5, 80, 1), Target::Row(3));
        hits.add(Rect::new(10, 5, 5, 1), Target::Row(4));
        let click = |x, y| hits.meaning(Pointer { gesture: Gesture::Press, x, y });
        assert_eq!(click(19, 0), Some(Input::Pointer(Target::View(View::Plan))));
        assert_eq!(click(12, 5), Some(Input::Pointer(Target::Row(4))));
        assert_eq!(click(15, 5), Some(Input::Pointer(Target::Row(3))));
        assert_eq!(click(20, 0), None);
        assert_eq!(click(u16::MAX, u16::MAX), None);
    }

    #[test]
    fn the_wheel_moves_wherever_the_pointer_is() {
        let pointer = Pointer { gesture: Gesture::WheelDown, x: 9, y: 9 };
        let expected = Some(Input::Pointer(Target::Wheel(Motion::Down, NOTCH)));
        assert_eq!(Hits::default().meaning(pointer), expected);
    }
}

//! The screens. Each draws what the state says into the area it is given, and decides nothing.

pub mod case;
pub mod experience;
pub mod goal;
pub mod overlay;
pub mod parts;
pub mod plan;
pub mod start;
pub mod why;

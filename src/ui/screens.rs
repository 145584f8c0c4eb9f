//! The screens. Each draws what the state says into the area it is given, and decides nothing.

pub mod case;
pub mod compare;
pub mod conflict;
pub mod doc;
pub mod experience;
pub mod goal;
pub mod limits;
pub mod overlay;
pub mod parts;
pub mod plan;
pub mod plan_time;
pub mod start;
pub mod why;

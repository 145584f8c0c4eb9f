//! The screens. Each draws what the state says into the area it is given, and decides nothing.

pub mod asking;
pub mod by_hand;
pub mod case;
pub mod compare;
pub mod conflict;
pub mod decisions;
pub mod doc;
pub mod experience;
pub mod glossary;
pub mod goal;
pub mod hours;
pub mod hours_week;
pub mod limits;
pub mod map;
pub mod mark;
pub mod overlay;
pub mod parts;
pub mod plan;
pub mod plan_lanes;
pub mod plan_moments;
pub mod plan_time;
pub mod print;
pub mod start;
pub mod tour;
pub mod why;

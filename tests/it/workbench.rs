//! The workbench without a terminal: keys in, screens out.

mod bench;
mod deciding;
mod experience;
mod facts;
mod finding;
mod fixture;
mod hand;
mod handing_over;
mod handouts;
mod hostile;
mod intake;
mod lag;
mod linear;
mod looks;
mod map;
mod plans;
mod pointing;
mod printing;
mod private;
mod random;
mod screens;
mod sessions;
mod time;
mod tour;
mod why_not;

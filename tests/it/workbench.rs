//! The workbench without a terminal: keys in, screens out.

mod bench;
mod finding;
mod fixture;
mod linear;
mod plans;
mod random;
mod screens;
mod sessions;
mod time;
mod tour;

//! The workbench in lines, for screen readers, braille displays, and terminals that can do nothing.
//!
//! The same state, actions and effects as on the screen: only what is read and typed differs. A view is an
//! [`outline::Outline`], made of the state by a pure function; a [`talk::Talk`] turns typed lines into actions and outlines
//! into lines. Nothing but text and line ends is written: no colour, no movement of the cursor, no bell.

pub mod drawn;
pub mod facts;
pub mod news;
pub mod orders;
pub mod outline;
pub mod pages;
pub mod questions;
pub mod spoken;
pub mod talk;
pub mod views;
pub mod wire;

pub use talk::Talk;
pub use wire::{Wire, run};

//! Cases that are open: nothing that was done is lost, whoever else writes and whatever breaks.

mod breaking;
mod desk;
mod disk;
mod model;
mod power;
mod together;

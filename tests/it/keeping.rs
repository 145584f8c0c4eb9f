//! Cases that are open: nothing that was done is lost, whoever else writes and whatever breaks.

mod breaking;
mod crowd;
mod damage;
#[allow(clippy::disallowed_methods, reason = "the tests write files as something else than leerpad does")]
mod desk;
mod disk;
mod erasing;
mod kills;
mod logged;
mod model;
mod portfolio;
mod power;
mod rights;
mod room;
mod tally;
#[allow(clippy::disallowed_methods, reason = "the tests write files as something else than leerpad does")]
mod together;
mod ways;

//! Cases that are open: nothing that was done is lost, whoever else writes and whatever breaks.

mod breaking;
#[allow(clippy::disallowed_methods, reason = "the tests write files as something else than leerpad does")]
mod desk;
mod disk;
mod logged;
mod model;
mod portfolio;
mod power;
#[allow(clippy::disallowed_methods, reason = "the tests write files as something else than leerpad does")]
mod together;

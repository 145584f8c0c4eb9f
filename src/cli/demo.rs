//! `leerpad demo`: the workbench on a bundled example.

use super::error::CliError;
use super::open;
use super::output::Answer;
use super::session::Session;
use crate::store::demos;

pub(super) fn run(session: &Session<'_>, name: Option<&str>, linear: bool) -> Result<Answer, CliError> {
    let first = demos::ALL.first().map_or("", |demo| demo.id);
    // `demo demo:NAME` is as clear as `demo NAME`.
    let name = name.map_or(first, |name| name.strip_prefix("demo:").unwrap_or(name));
    open::run(session, Some(&format!("demo:{name}")), linear)
}

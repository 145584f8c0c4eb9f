//! `leerpad case restore`: the newest whole version in the place of a case file that is damaged.

use crate::cli::audit;
use crate::cli::env;
use crate::cli::error::CliError;
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::store::audit::{Outcome, What};

pub(super) fn run(session: &Session<'_>, name: &str) -> Result<Answer, CliError> {
    let (folder, path) = session.file_of(name)?;
    let desk = folder.desk(&path, session.who(&session.author()));
    let restored = desk.restore(&path).map_err(|error| session.file_error(&error))?;
    let Some(version) = restored else {
        return Err(session.refuse("case-restore-none", &[]));
    };
    if version.is_same {
        return Ok(Answer::text(format!("{}\n", session.get("case-restore-whole"))));
    }
    audit::log_file(session, &path, What::Recovered, Outcome::Done);
    let at = version.at.map(|at| at.to_zoned(env::clock().zone).strftime("%Y-%m-%d %H:%M").to_string());
    let args = [
        ("from", version.from.display().to_string().into()),
        ("at", at.unwrap_or_else(|| "?".to_owned()).into()),
        ("aside", version.aside.display().to_string().into()),
    ];
    Ok(Answer::text(format!("{}\n", session.with("case-restored", &args))))
}

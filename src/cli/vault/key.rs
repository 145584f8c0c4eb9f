//! `leerpad vault key new`: a key for one person.

use std::path::Path;

use crate::cli::error::CliError;
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::store::vault::NewKey;
use crate::store::{Mode, write_file};

pub(super) fn new(session: &Session<'_>, file: &Path) -> Result<Answer, CliError> {
    let key = NewKey::generate();
    // Nothing is ever written over a key: what it opens would be lost.
    let path = write_file(file, key.file(session.day()).as_bytes(), Mode::Create)
        .map_err(|error| session.file_error(&error))?;
    let args =
        [("path", path.to_string_lossy().into_owned().into()), ("key", key.public().to_string().into())];
    Ok(Answer::text(format!("{}\n", session.with("vault-key-made", &args))))
}

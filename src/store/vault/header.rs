//! The header of a sealed file: what leerpad adds to it, and what can be read in it without a key.

#![allow(
    clippy::disallowed_types,
    reason = "the trait of the age crate asks for a HashSet, which stays empty"
)]

use std::collections::HashSet;

use age::{EncryptError, x25519};
use age_core::format::{FileKey, Stanza};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD_NO_PAD;

use super::digest;

/// The most bytes of a header. One for a hundred recipients has some ten thousand.
const MAX_HEADER_BYTES: usize = 32 * 1024;

/// The most lines of a header: reading takes time with their square, and a hostile file could have many.
const MAX_HEADER_LINES: usize = 400;

/// The name of the part that leerpad adds.
const OWN: &str = "leerpad";

/// All recipients of a set-up as one recipient, so that the part that checks the others can be added after them.
pub(super) struct Everyone<'a> {
    pub(super) recipients: &'a [x25519::Recipient],
    pub(super) set: &'a str,
}

impl age::Recipient for Everyone<'_> {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        if self.recipients.is_empty() {
            return Err(EncryptError::MissingRecipients);
        }
        let mut stanzas = Vec::new();
        for recipient in self.recipients {
            stanzas.extend(recipient.wrap_file_key(file_key)?.0);
        }
        let parts: Vec<String> = stanzas
            .iter()
            .flat_map(|stanza| [stanza.args.concat(), BASE64_STANDARD_NO_PAD.encode(&stanza.body)])
            .collect();
        let args = vec![self.set.to_owned(), digest(&parts)];
        stanzas.push(Stanza { tag: OWN.to_owned(), args, body: Vec::new() });
        Ok((stanzas, HashSet::new()))
    }
}

/// What a header says without a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header<'a> {
    /// The parts for recipients: the share and the sealed key, as they are written.
    parts: Vec<&'a str>,
    /// The set of recipients and the check of the parts; nothing in a file that another program sealed.
    own: Option<(&'a str, &'a str)>,
}

impl<'a> Header<'a> {
    /// Reads a header; nothing if there is no whole one, or one larger than any that leerpad writes.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let start = bytes.get(..bytes.len().min(MAX_HEADER_BYTES))?;
        let end = start.windows(5).position(|five| five == b"\n--- ")?;
        let text = std::str::from_utf8(start.get(..end)?).ok()?;
        if text.lines().count() > MAX_HEADER_LINES {
            return None;
        }
        let mut header = Self { parts: Vec::new(), own: None };
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            if let Some(share) = line.strip_prefix("-> X25519 ") {
                header.parts.extend([share, lines.next().unwrap_or_default()]);
            } else if let Some(rest) = line.strip_prefix("-> ").and_then(|line| line.strip_prefix(OWN)) {
                header.own = rest.strip_prefix(' ').and_then(|rest| rest.split_once(' ')).or(header.own);
            }
        }
        Some(header)
    }

    /// Whether the parts for recipients are as they were written. Nobody is kept from writing both anew: it tells damage from a
    /// key that does not fit, and is no proof of who wrote the file.
    pub fn is_whole(&self) -> bool {
        self.own.is_none_or(|(_, check)| digest(&self.parts) == check)
    }
}

/// The set of recipients that sealed bytes say they are sealed for; nothing if they do not say.
pub fn sealed_for(bytes: &[u8]) -> Option<&str> {
    Header::read(bytes)?.own.map(|(set, _)| set)
}

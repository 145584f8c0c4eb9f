//! A vault: files sealed in the age format for a list of recipients, so that the public tools `age` and `rage` open them too.
//!
//! What must stay true: every file is sealed for every recipient of the set-up, the emergency key among them; a file says in
//! its header for which set of recipients it was sealed, so that one that is behind is found without any key; and a holder of
//! a fitting key is always told "damaged" of a damaged file, never "wrong key".
//!
//! The age format alone cannot promise the last: a wrong bit in the part of a header that is for one recipient looks like a
//! part for somebody else. So leerpad adds a part of its own, `-> leerpad SET CHECK`, which other programs pass over.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};

use age::{DecryptError, Decryptor, Encryptor, x25519};
use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD, BASE64_STANDARD_NO_PAD};
use sha2::{Digest as _, Sha256};

use super::seal::{MAX_SEALED_BYTES, Unsealed};

mod folder;
mod header;
mod keys;
mod reseal;
mod setup;

pub use folder::{has_sealed, key_path, load_setup, save_key_file, save_setup, setup_path, unlock};
pub use header::{Header, sealed_for};
pub use keys::{KeyProblem, Keys, MIN_PASSPHRASE, NewKey, Passphrase, WORK_FACTOR};
pub use reseal::{Aim, Stopped, Survey, bring, remove, survey};
pub use setup::{
    ByPassphrase, Kind, MAX_RECIPIENTS, PublicKey, Recipient, Setup, SetupFile, read_setup, write_setup,
};

/// For whom files are sealed, and the keys that were given to open them.
///
/// Sealing needs no key: whoever was given none can still write, and not read.
pub struct Vault {
    setup: Setup,
    recipients: Vec<x25519::Recipient>,
    set: String,
    keys: Keys,
}

impl Vault {
    /// The vault of a set-up, opened with these keys, of which there may be none.
    pub fn new(setup: Setup, keys: Keys) -> Self {
        let recipients = setup.recipients.iter().map(|recipient| recipient.key.recipient()).collect();
        let set = setup.set();
        Self { setup, recipients, set, keys }
    }

    /// The set-up.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The keys that were given.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The recipients whose keys were given.
    pub fn opened_as(&self) -> impl Iterator<Item = &Recipient> {
        let given: BTreeSet<PublicKey> = self.keys.public().collect();
        self.setup.recipients.iter().filter(move |recipient| given.contains(&recipient.key))
    }

    /// Whether sealed bytes are sealed for exactly the recipients of the set-up.
    pub fn is_current(&self, bytes: &[u8]) -> bool {
        sealed_for(bytes).is_some_and(|set| set == self.set)
    }

    /// The same question for a sealed record of a journal.
    pub fn is_current_line(&self, line: &str) -> bool {
        BASE64_STANDARD.decode(line).is_ok_and(|bytes| self.is_current(&bytes))
    }

    pub(super) fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, Unsealed> {
        if plain.len() > MAX_SEALED_BYTES {
            return Err(Unsealed::TooLarge);
        }
        let everyone = header::Everyone { recipients: &self.recipients, set: &self.set };
        let encryptor = Encryptor::with_recipients(std::iter::once(&everyone as &dyn age::Recipient))
            .map_err(|error| Unsealed::Fault(error.to_string()))?;
        encrypt(encryptor, plain)
    }

    pub(super) fn unseal(&self, bytes: &[u8]) -> Result<Vec<u8>, Unsealed> {
        if self.keys.is_empty() {
            return Err(Unsealed::Locked);
        }
        let header = Header::read(bytes).ok_or(Unsealed::Damaged)?;
        match decrypt(bytes, self.keys.identities()) {
            Err(DecryptError::NoMatchingKeys) if header.is_whole() => Err(Unsealed::WrongKey),
            other => other.map_err(|_| Unsealed::Damaged),
        }
    }

    pub(super) fn seal_line(&self, plain: &str) -> Result<String, Unsealed> {
        Ok(BASE64_STANDARD.encode(self.seal(plain.as_bytes())?))
    }

    pub(super) fn unseal_line(&self, line: &str) -> Result<String, Unsealed> {
        if self.keys.is_empty() {
            return Err(Unsealed::Locked);
        }
        let bytes = BASE64_STANDARD.decode(line).map_err(|_| Unsealed::Damaged)?;
        String::from_utf8(self.unseal(&bytes)?).map_err(|_| Unsealed::Damaged)
    }
}

/// Shows for whom, and never a key.
impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault").field("set", &self.set).field("keys", &self.keys).finish_non_exhaustive()
    }
}

impl PartialEq for Vault {
    fn eq(&self, other: &Self) -> bool {
        self.setup == other.setup && self.keys == other.keys
    }
}

impl Eq for Vault {}

fn encrypt(encryptor: Encryptor, plain: &[u8]) -> Result<Vec<u8>, Unsealed> {
    let mut sealed = Vec::new();
    let mut writer =
        encryptor.wrap_output(&mut sealed).map_err(|error| Unsealed::Fault(error.to_string()))?;
    writer.write_all(plain).map_err(|error| Unsealed::Fault(error.to_string()))?;
    writer.finish().map_err(|error| Unsealed::Fault(error.to_string()))?;
    Ok(sealed)
}

fn decrypt<'a>(
    bytes: &[u8],
    keys: impl Iterator<Item = &'a dyn age::Identity>,
) -> Result<Vec<u8>, DecryptError> {
    let mut reader = Decryptor::new_buffered(bytes)?.decrypt(keys)?;
    let mut plain = Vec::with_capacity(bytes.len());
    reader.read_to_end(&mut plain)?;
    Ok(plain)
}

/// The first half of a SHA-256, in 22 letters: enough to tell sets, headers and files apart.
fn digest(parts: impl IntoIterator<Item = impl AsRef<[u8]>>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_ref());
        hash.update(b"\n");
    }
    BASE64_STANDARD_NO_PAD.encode(hash.finalize().get(..16).unwrap_or_default())
}

#[cfg(test)]
mod tests;

//! How the bytes of a case folder are kept: as they are, or sealed for those who hold a key.
//!
//! What must stay true: with a vault nothing reaches the disk before it has gone through [`Seal::seal`] or
//! [`Seal::seal_line`]; sealed bytes that were changed or cut are never taken for plain ones; and that no key was given, that
//! none of the keys fits and that the bytes are damaged are three different answers.
//!
//! This part is in every build. What opens and closes a seal is in `super::vault`, with the feature of that name; a build
//! without it knows sealed files when it meets them, and leaves them alone.

use std::path::Path;
#[cfg(feature = "vault")]
use std::sync::Arc;

#[cfg(feature = "vault")]
use super::vault::Vault;
use crate::diag::Message;
use crate::model::code::Slug;

/// The file in a case folder that says for whom its files are sealed.
pub const SETUP_FILE: &str = "vault.ron";

/// The file with the key that a passphrase opens, in folders that have a passphrase.
pub const KEY_FILE: &str = "vault.key.age";

/// The most bytes that are sealed or opened at once.
pub const MAX_SEALED_BYTES: usize = 16 * 1024 * 1024;

/// How every sealed file starts.
const MAGIC: &[u8] = b"age-encryption.org/";

/// How every sealed file starts, up to where they differ.
const START: &[u8] = b"age-encryption.org/v1\n-> ";

/// The same in a sealed record, which is base64: as many letters as [`START`] decides alone.
const LINE_START: &[u8] = b"YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+I";

/// How the bytes of the files of a case folder are kept.
#[derive(Clone, Default)]
pub enum Seal {
    /// As they are.
    #[default]
    Open,
    /// Sealed for the recipients of a vault.
    #[cfg(feature = "vault")]
    Vault(Arc<Vault>),
}

/// Why sealed bytes could not be opened, or bytes could not be sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsealed {
    /// They are sealed, and no key was given.
    Locked,
    /// They are whole as far as can be seen, and none of the keys that were given opens them.
    WrongKey,
    /// They were changed or cut after they were sealed.
    Damaged,
    /// They are more than is read or sealed at once.
    TooLarge,
    /// The library that seals reported something else, in its words.
    Fault(String),
}

impl Unsealed {
    /// What to tell a person, as the end of a sentence: "it is sealed, and no key was given".
    pub fn message(&self) -> Message {
        match self {
            Self::Locked => Message::new("seal-locked"),
            Self::WrongKey => Message::new("seal-wrong-key"),
            Self::Damaged => Message::new("seal-damaged"),
            Self::TooLarge => Message::new("seal-too-large").number("megabytes", MAX_SEALED_BYTES >> 20),
            Self::Fault(words) => Message::new("seal-fault").text("words", words.as_str()),
        }
    }
}

impl std::fmt::Display for Unsealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Unsealed {}

/// Says no more than which kind it is: what is in a vault stays out of every log.
impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.is_vault() { "Vault" } else { "Open" })
    }
}

/// Two seals are the same when they seal for the same recipients with the same keys.
impl PartialEq for Seal {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Open, Self::Open) => true,
            #[cfg(feature = "vault")]
            (Self::Vault(one), Self::Vault(two)) => Arc::ptr_eq(one, two) || one == two,
            #[cfg(feature = "vault")]
            _ => false,
        }
    }
}

impl Eq for Seal {}

impl Seal {
    /// Whether files are sealed before they are written.
    pub fn is_vault(&self) -> bool {
        !matches!(self, Self::Open)
    }

    /// The bytes as they go to the disk.
    pub fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, Unsealed> {
        if plain.len() > MAX_SEALED_BYTES {
            return Err(Unsealed::TooLarge);
        }
        match self {
            Self::Open => Ok(plain.to_vec()),
            #[cfg(feature = "vault")]
            Self::Vault(vault) => vault.seal(plain),
        }
    }

    /// The bytes that were sealed. A plain file from before the vault comes back as it is; [`is_sealed`] tells it apart.
    pub fn unseal(&self, bytes: &[u8]) -> Result<Vec<u8>, Unsealed> {
        if bytes.len() > MAX_SEALED_BYTES + MAX_OVERHEAD {
            return Err(Unsealed::TooLarge);
        }
        if is_sealed(bytes) {
            return match self {
                Self::Open => Err(Unsealed::Locked),
                #[cfg(feature = "vault")]
                Self::Vault(vault) => vault.unseal(bytes),
            };
        }
        // An empty file is no case in any folder, and in a sealed one it is what a cut file may be.
        if was_sealed(bytes) || (self.is_vault() && bytes.is_empty()) {
            return Err(Unsealed::Damaged);
        }
        Ok(bytes.to_vec())
    }

    /// A record of a journal as one line, without the line end. The record itself may not hold a line end.
    pub fn seal_line(&self, plain: &str) -> Result<String, Unsealed> {
        match self {
            Self::Open => Ok(plain.to_owned()),
            #[cfg(feature = "vault")]
            Self::Vault(vault) => vault.seal_line(plain),
        }
    }

    /// The record of a line. A plain line from before the vault comes back as it is; [`is_sealed_line`] tells it apart.
    pub fn unseal_line(&self, line: &str) -> Result<String, Unsealed> {
        if line.len() > (MAX_SEALED_BYTES + MAX_OVERHEAD).saturating_mul(4) / 3 {
            return Err(Unsealed::TooLarge);
        }
        if is_sealed_line(line) {
            return match self {
                Self::Open => Err(Unsealed::Locked),
                #[cfg(feature = "vault")]
                Self::Vault(vault) => vault.unseal_line(line),
            };
        }
        if resembles(line.as_bytes(), LINE_START) || (self.is_vault() && line.is_empty()) {
            return Err(Unsealed::Damaged);
        }
        Ok(line.to_owned())
    }
}

/// How much longer sealed bytes are than plain ones, at most: a header for a hundred recipients, and 16 bytes for every 64 KiB.
pub const MAX_OVERHEAD: usize = 64 * 1024;

/// Whether bytes are those of a sealed file.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Whether a line of a journal is a sealed record.
pub fn is_sealed_line(line: &str) -> bool {
    line.as_bytes().starts_with(LINE_START)
}

/// Whether bytes that do not start as a sealed file did so once: a part of a start, or one with a few wrong bytes.
fn was_sealed(bytes: &[u8]) -> bool {
    resembles(bytes, START)
}

/// Whether bytes start almost as `start` does, as far as they go.
fn resembles(bytes: &[u8], start: &[u8]) -> bool {
    let compared = bytes.len().min(start.len());
    let same = bytes.iter().zip(start).filter(|(one, two)| one == two).count();
    compared > 0 && same * 5 >= compared * 4
}

/// The name of the file of a case: sealed files say so in their names, for the tools that open them too.
pub fn file_name(seal: &Seal, id: &Slug) -> String {
    if seal.is_vault() { format!("{id}.ron.age") } else { format!("{id}.ron") }
}

/// Whether no case can have this id, because its file would stand where the set-up of a vault does.
pub fn is_reserved(id: &Slug) -> bool {
    SETUP_FILE.strip_suffix(".ron") == Some(id.as_str())
}

/// Whether a case folder has been set up as a vault, in any build: then nothing plain may be written to it.
pub fn has_setup(folder: &Path) -> bool {
    std::fs::symlink_metadata(folder.join(SETUP_FILE)).is_ok()
}

/// Whether a file name is that of the set-up of a vault, which is no case.
pub fn is_set_up(name: &str) -> bool {
    name == SETUP_FILE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_folder_keeps_bytes_as_they_are() {
        for bytes in [b"Case(id: \"a\")\n".as_slice(), b"", &[0, 1, 2, 255]] {
            assert_eq!(Seal::Open.seal(bytes).unwrap(), bytes);
            assert_eq!(Seal::Open.unseal(bytes).unwrap(), bytes);
        }
        assert_eq!(Seal::Open.seal_line("(at: 1)").unwrap(), "(at: 1)");
        assert_eq!(Seal::Open.unseal_line("(at: 1)").unwrap(), "(at: 1)");
    }

    #[test]
    fn sealed_bytes_are_never_taken_for_plain_ones() {
        let sealed = b"age-encryption.org/v1\n-> X25519 CJM36AHmTbdHSuOQL";
        assert_eq!(Seal::Open.unseal(sealed), Err(Unsealed::Locked));
        for length in 1..MAGIC.len() {
            assert_eq!(Seal::Open.unseal(&sealed[..length]), Err(Unsealed::Damaged), "{length}");
        }
        for at in 0..MAGIC.len() {
            let mut wrong = sealed.to_vec();
            wrong[at] ^= 1;
            assert_eq!(Seal::Open.unseal(&wrong), Err(Unsealed::Damaged), "{at}");
        }
        let line = "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBDSk0zNkFI";
        assert_eq!(Seal::Open.unseal_line(line), Err(Unsealed::Locked));
        assert_eq!(Seal::Open.unseal_line("YWdlLWVuY"), Err(Unsealed::Damaged));
        assert_eq!(Seal::Open.unseal_line(&line.replacen('d', "e", 1)), Err(Unsealed::Damaged));
    }

    #[test]
    fn more_than_is_read_at_once_is_refused_before_anything_is_done_with_it() {
        let large = vec![b'a'; MAX_SEALED_BYTES + MAX_OVERHEAD + 1];
        assert_eq!(Seal::Open.seal(&large), Err(Unsealed::TooLarge));
        assert_eq!(Seal::Open.unseal(&large), Err(Unsealed::TooLarge));
    }

    #[test]
    fn the_file_of_a_case_says_whether_it_is_sealed_and_never_is_that_of_the_set_up() {
        let id: Slug = "intake-2027-01".parse().unwrap();
        assert_eq!(file_name(&Seal::Open, &id), "intake-2027-01.ron");
        assert!(!is_reserved(&id));
        assert!(is_reserved(&"vault".parse().unwrap()));
    }
}

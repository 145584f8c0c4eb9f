//! Keys: the secret halves, that open what was sealed for their public halves.
//!
//! What must stay true: a secret is never shown, compared or logged, and is wiped from memory when it is no longer needed.

use std::fmt;
use std::iter;

use age::secrecy::{ExposeSecret as _, SecretString};
use age::{DecryptError, Decryptor, Encryptor, scrypt, x25519};
use jiff::civil::Date;
use zeroize::Zeroizing;

use super::{Header, PublicKey, decrypt, encrypt};
use crate::store::seal::Unsealed;

/// How much work it is to try one passphrase, as a power of two: 128 MB of memory for about half a second, which is what OWASP
/// asks of scrypt at least.
pub const WORK_FACTOR: u8 = 17;

/// The most work that a file may ask for. A hostile one could otherwise fill the memory of a shared host.
const MAX_WORK_FACTOR: u8 = 18;

/// The fewest characters of a new passphrase.
pub const MIN_PASSPHRASE: usize = 12;

/// The most keys in one file.
const MAX_KEYS: usize = 20;

/// A passphrase, wiped from memory when it is dropped.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// What was typed or read, without the line end.
    pub fn new(text: &Zeroizing<String>) -> Self {
        Self(SecretString::from(text.trim_end_matches(['\n', '\r']).to_owned()))
    }

    /// Whether it is long enough to be used for something new.
    pub fn is_long_enough(&self) -> bool {
        self.0.expose_secret().chars().count() >= MIN_PASSPHRASE
    }

    /// Whether both are the same, for a passphrase that is typed twice.
    pub fn is(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

/// The keys of one person, in the order in which they are tried.
#[derive(Clone, Default)]
pub struct Keys(Vec<x25519::Identity>);

/// Why a key file cannot be used. The file itself is never quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyProblem {
    /// There is no key in it.
    None,
    /// This line, counted from one, is neither a key nor a comment.
    Line(usize),
    /// There are more keys in it than leerpad tries.
    TooMany,
    /// It holds a public key, which opens nothing.
    Public,
}

impl Keys {
    /// No keys: then nothing is opened, and new files can still be sealed.
    pub fn none() -> Self {
        Self::default()
    }

    /// The keys of a key file, as `age-keygen` and `leerpad vault key new` write it.
    pub fn read(text: &Zeroizing<String>) -> Result<Self, KeyProblem> {
        let mut keys = Vec::new();
        for (at, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match line.parse::<x25519::Identity>() {
                Ok(key) => keys.push(key),
                Err(_) if line.parse::<x25519::Recipient>().is_ok() => return Err(KeyProblem::Public),
                Err(_) => return Err(KeyProblem::Line(at + 1)),
            }
        }
        match keys.len() {
            0 => Err(KeyProblem::None),
            1..=MAX_KEYS => Ok(Self(keys)),
            _ => Err(KeyProblem::TooMany),
        }
    }

    /// The key that a passphrase opens. `bytes` is the file with the key.
    pub fn unlock(bytes: &[u8], passphrase: &Passphrase) -> Result<Self, Unsealed> {
        Header::read(bytes).ok_or(Unsealed::Damaged)?;
        let is_for_passphrase = Decryptor::new_buffered(bytes).is_ok_and(|file| file.is_scrypt());
        if !is_for_passphrase {
            return Err(Unsealed::Damaged);
        }
        let mut identity = scrypt::Identity::new(passphrase.0.clone());
        identity.set_max_work_factor(MAX_WORK_FACTOR);
        let text =
            decrypt(bytes, iter::once(&identity as &dyn age::Identity)).map_err(|error| match error {
                // Of a key that a passphrase seals, a wrong bit cannot be told from a wrong passphrase here; the set-up can.
                DecryptError::DecryptionFailed => Unsealed::WrongKey,
                DecryptError::ExcessiveWork { .. } => Unsealed::TooLarge,
                _ => Unsealed::Damaged,
            })?;
        let text = Zeroizing::new(text);
        let text = std::str::from_utf8(&text).map_err(|_| Unsealed::Damaged)?;
        Self::read(&Zeroizing::new(text.to_owned())).map_err(|_| Unsealed::Damaged)
    }

    /// Both keys and those of others.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The public halves.
    pub fn public(&self) -> impl Iterator<Item = PublicKey> {
        self.0.iter().map(|key| PublicKey::of(&key.to_public()))
    }

    pub(super) fn identities(&self) -> impl Iterator<Item = &dyn age::Identity> {
        self.0.iter().map(|key| key as &dyn age::Identity)
    }
}

/// Shows how many there are.
impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keys({})", self.0.len())
    }
}

impl PartialEq for Keys {
    fn eq(&self, other: &Self) -> bool {
        self.public().eq(other.public())
    }
}

impl Eq for Keys {}

/// A key that was just made, and is nowhere yet.
pub struct NewKey(x25519::Identity);

impl NewKey {
    /// A new key, of the random numbers of the operating system.
    pub fn generate() -> Self {
        Self(x25519::Identity::generate())
    }

    /// Its public half.
    pub fn public(&self) -> PublicKey {
        PublicKey::of(&self.0.to_public())
    }

    /// The key alone, as somebody's keys.
    pub fn keys(&self) -> Keys {
        Keys(vec![self.0.clone()])
    }

    /// The text of its file, in the form of `age-keygen`.
    pub fn file(&self, made: Date) -> Zeroizing<String> {
        let secret = self.0.to_string();
        Zeroizing::new(format!(
            "# created: {made}\n# public key: {}\n{}\n",
            self.public(),
            secret.expose_secret()
        ))
    }

    /// The file, sealed with a passphrase. `work` is [`WORK_FACTOR`] everywhere but in tests.
    pub fn sealed_file(&self, made: Date, passphrase: &Passphrase, work: u8) -> Result<Vec<u8>, Unsealed> {
        let mut recipient = scrypt::Recipient::new(passphrase.0.clone());
        recipient.set_work_factor(work.clamp(1, MAX_WORK_FACTOR));
        let encryptor = Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient))
            .map_err(|error| Unsealed::Fault(error.to_string()))?;
        encrypt(encryptor, self.file(made).as_bytes())
    }
}

impl fmt::Debug for NewKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NewKey({})", self.public())
    }
}

//! The set-up of a vault: the file in a case folder that says for whom its files are sealed. There is no secret in it.

use std::fmt;
use std::str::FromStr as _;

use age::x25519;
use jiff::civil::Date;

use super::digest;
use crate::diag::{self, Diagnostic, Message, Severity, codes};
use crate::store::private;
use crate::store::ron_writer::{self, Record, Value};
use crate::syntax::read::{Line, quoted};
use crate::syntax::{self, Reader, Spanned, choice, record};
use crate::text::Sources;

/// The format of the file that this version writes.
const FORMAT: u32 = 1;

/// The most recipients; each makes every file some hundred bytes longer.
pub const MAX_RECIPIENTS: usize = 100;

/// The public half of a key, as it is written: `age1` and 58 letters and digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicKey(String);

impl PublicKey {
    /// The key that a text is; nothing if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let recipient = x25519::Recipient::from_str(text.trim()).ok()?;
        Some(Self::of(&recipient))
    }

    pub(super) fn of(recipient: &x25519::Recipient) -> Self {
        Self(recipient.to_string())
    }

    #[allow(clippy::expect_used, reason = "it was made of such a recipient, and nothing else makes one")]
    pub(super) fn recipient(&self) -> x25519::Recipient {
        x25519::Recipient::from_str(&self.0).expect("a public key")
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a recipient is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Works with the cases.
    Member,
    /// Is kept in a safe, for when the other keys are lost.
    Escrow,
}

/// Somebody for whom files are sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// How the recipient is called, once in the folder.
    pub name: String,
    /// The public key.
    pub key: PublicKey,
    /// What it is for.
    pub kind: Kind,
    /// When it was added.
    pub added: Date,
    /// Who added it, if that was said.
    pub by: Option<String>,
}

/// For whom the files of a folder are sealed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Setup {
    /// The recipients, in the order in which they were added.
    pub recipients: Vec<Recipient>,
    /// The key that a passphrase opens, in folders that have a passphrase.
    pub passphrase: Option<ByPassphrase>,
}

/// What the set-up knows of the key that a passphrase opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByPassphrase {
    /// Its public half, which is that of one of the recipients.
    pub key: PublicKey,
    /// The check of the file that the key is in, which tells damage from a wrong passphrase.
    pub check: String,
}

impl Setup {
    /// The name of this set of recipients, whatever they are called and in which order they stand.
    pub fn set(&self) -> String {
        let mut keys: Vec<String> =
            self.recipients.iter().map(|recipient| recipient.key.to_string()).collect();
        keys.sort();
        digest(&keys)
    }

    /// Whether there is a key for emergencies.
    pub fn has_escrow(&self) -> bool {
        self.recipients.iter().any(|recipient| recipient.kind == Kind::Escrow)
    }

    /// The check of a file with the key that a passphrase opens.
    pub fn check_of(key_file: &[u8]) -> String {
        digest([key_file])
    }
}

/// What reading a set-up gave.
#[derive(Debug, Clone, Default)]
pub struct SetupFile {
    /// The set-up; nothing if there is any mistake.
    pub setup: Option<Setup>,
    /// Everything that was found, in the order of the file.
    pub findings: Vec<Diagnostic>,
    /// The file, for showing the findings.
    pub sources: Sources,
}

choice! {
    /// What a recipient is for.
    #[derive(Copy)]
    enum RawKind = "expected-recipient-kind" {
        Member,
        Escrow,
    }
}

record! {
    /// Somebody for whom files are sealed.
    struct RawRecipient = "Recipient" {
        name: Spanned<Line<100>>,
        key: Spanned<Line<100>>,
        kind: RawKind,
        added: Date,
        by: Option<Line<200>> [optional],
    }
}

record! {
    /// The key that a passphrase opens.
    struct RawPassphrase = "Passphrase" {
        key: Spanned<Line<100>>,
        check: Line<60>,
    }
}

record! {
    /// The whole file.
    struct RawSetup = "Vault" {
        format: Spanned<u32>,
        recipients: Spanned<Vec<RawRecipient>>,
        passphrase: Option<RawPassphrase> [optional],
    }
}

/// Reads a set-up. `name` is what the file is called in findings.
pub fn read_setup(name: &str, bytes: &[u8]) -> SetupFile {
    let mut read = SetupFile::default();
    match syntax::bytes_to_text(read.sources.next_id(), bytes) {
        // A file that is no text has one finding, and would only be found empty as well.
        Err(finding) => {
            let shown = finding.place.map(|_| String::from_utf8_lossy(bytes).into_owned());
            read.sources.add(name.to_owned(), shown.unwrap_or_default());
            read.findings.push(finding);
        }
        Ok(text) => {
            let file = read.sources.add(name.to_owned(), text);
            let parsed = syntax::parse(file, read.sources.text(file));
            if let Some(raw) = parsed.read::<RawSetup>(&mut read.findings) {
                read.setup = Some(lower(raw, &mut Reader::new(file, &mut read.findings)));
            }
        }
    }
    diag::sort(&mut read.findings);
    if read.findings.iter().any(|finding| finding.severity == Severity::Error) {
        read.setup = None;
    }
    read
}

fn lower(raw: RawSetup, reader: &mut Reader<'_>) -> Setup {
    if raw.format.value != FORMAT {
        let message = Message::new("vault-unknown-format").number("format", raw.format.value);
        reader.report(Diagnostic::new(codes::VAULT_UNKNOWN_FORMAT, raw.format.place, message));
    }
    let count = raw.recipients.value.len();
    if count == 0 || count > MAX_RECIPIENTS {
        let message = Message::new("vault-recipient-count").number("most", MAX_RECIPIENTS);
        reader.report(Diagnostic::new(codes::VAULT_RECIPIENT_COUNT, raw.recipients.place, message));
    }
    let mut recipients: Vec<Recipient> = Vec::new();
    let mut seen: Vec<(Spanned<Line<100>>, Spanned<Line<100>>)> = Vec::new();
    for recipient in raw.recipients.value {
        if private::find_bsn(&recipient.name).is_some() {
            let message = Message::new("case-private-number");
            reader.report(Diagnostic::new(codes::CASE_PRIVATE_NUMBER, recipient.name.place, message));
        }
        for (name, key) in &seen {
            let twice = [(name, &recipient.name), (key, &recipient.key)];
            for (first, second) in twice.into_iter().filter(|(first, second)| first.value == second.value) {
                let message = Message::new("vault-given-twice").text("what", quoted(second));
                let finding = Diagnostic::new(codes::VAULT_GIVEN_TWICE, second.place, message);
                reader.report(finding.with_label(first.place, Message::new("label-first-here")));
            }
        }
        match PublicKey::parse(&recipient.key) {
            Some(key) => recipients.push(Recipient {
                name: recipient.name.value.clone().into_string(),
                key,
                kind: match recipient.kind {
                    RawKind::Member => Kind::Member,
                    RawKind::Escrow => Kind::Escrow,
                },
                added: recipient.added,
                by: recipient.by.map(Line::into_string),
            }),
            None => reader.report(bad_key(&recipient.key)),
        }
        seen.push((recipient.name, recipient.key));
    }
    let passphrase = raw.passphrase.and_then(|raw| {
        let key = PublicKey::parse(&raw.key);
        if key.is_none() {
            reader.report(bad_key(&raw.key));
        }
        Some(ByPassphrase { key: key?, check: raw.check.into_string() })
    });
    Setup { recipients, passphrase }
}

fn bad_key(key: &Spanned<Line<100>>) -> Diagnostic {
    // A secret key has no place in the file, and is not repeated in a finding.
    let message = if key.to_uppercase().starts_with("AGE-SECRET-KEY-") {
        Message::new("vault-secret-in-setup")
    } else {
        Message::new("vault-bad-key").text("found", quoted(key))
    };
    Diagnostic::new(codes::VAULT_BAD_KEY, key.place, message)
}

/// The text of the file of a set-up.
pub fn write_setup(setup: &Setup) -> String {
    let recipients = setup.recipients.iter().map(|recipient| {
        let kind = match recipient.kind {
            Kind::Member => RawKind::Member,
            Kind::Escrow => RawKind::Escrow,
        };
        Record::new("Recipient")
            .field("name", Value::text(&recipient.name))
            .field("key", Value::text(recipient.key.to_string()))
            .field("kind", Value::word(kind.word()))
            .field("added", Value::text(recipient.added.to_string()))
            .optional("by", recipient.by.as_deref().map(Value::text))
            .end()
    });
    let record =
        Record::new("Vault").field("format", Value::word(FORMAT)).list("recipients", recipients).optional(
            "passphrase",
            setup.passphrase.as_ref().map(|passphrase| {
                Record::new("Passphrase")
                    .field("key", Value::text(passphrase.key.to_string()))
                    .field("check", Value::text(&passphrase.check))
                    .end()
            }),
        );
    ron_writer::write(&record.end())
}

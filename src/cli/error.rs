//! Why a command failed: a kind that decides the exit code, a message, and hints on lines of their own.

/// What went wrong, which decides the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The request cannot be met: there is no plan, or findings were found.
    User,
    /// The catalog or a case file is wrong.
    Data,
    /// The command was typed wrongly.
    Usage,
    /// A fault in leerpad itself.
    Internal,
}

impl Kind {
    /// The exit code.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::User => 1,
            Self::Data => 2,
            Self::Usage => 64,
            Self::Internal => 70,
        }
    }
}

/// Why a command failed, in the language of the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CliError {
    /// What went wrong.
    pub kind: Kind,
    /// What to say; empty when everything has been said already.
    pub message: String,
    /// What can be done about it.
    pub hints: Vec<String>,
}

impl CliError {
    /// A failure of this kind.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), hints: Vec::new() }
    }

    /// A failure whose findings have been shown.
    pub fn silent(kind: Kind) -> Self {
        Self::new(kind, String::new())
    }

    /// The failure with one more hint.
    #[must_use]
    pub fn hinted(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }
}

//! The tokens of RON, and of what people write when they mean RON.

use crate::text::TextRange;

/// A stretch of the file and what it is. The tokens of a file follow each other without a gap, so together they are the
/// file, byte for byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it is.
    pub range: TextRange,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// The invisible mark that some editors put at the very start of a file.
    ByteOrderMark,
    /// Spaces, tabs and line ends.
    Blank,
    /// `// ..` up to the end of the line.
    LineComment,
    /// `/* .. */`, which may hold others.
    BlockComment,
    /// The marker lines of an unresolved merge, and the other side of it.
    Conflict,
    /// A character without a meaning in RON. The lexer has reported it, and the parser passes over it.
    Odd,
    /// `(`
    OpenParen,
    /// `)`
    CloseParen,
    /// `[`
    OpenBracket,
    /// `]`
    CloseBracket,
    /// `{`
    OpenBrace,
    /// `}`
    CloseBrace,
    /// `,`
    Comma,
    /// `;` or the comma of another script, written for a comma.
    Semicolon,
    /// `:`
    Colon,
    /// `=`, `=>` or the colon of another script, written for a colon.
    Equals,
    /// `#`
    Hash,
    /// `!`
    Bang,
    /// The name of a record, a field or a choice; also `true`, `None`, `inf`.
    Name,
    /// Anything that starts as a number.
    Number,
    /// `".."`
    Text,
    /// `r".."` or `r#".."#`
    RawText,
    /// Text in quotation marks of another kind; the first and the last character are the marks.
    OddText,
    /// Text without its closing mark; the first character is the opening one.
    UnclosedText,
    /// A web address without quotation marks, with the closing one if that is there.
    BareText,
    /// `'x'`
    Character,
    /// `b".."` or `b'x'`, which leerpad has no use for.
    Bytes,
}

impl TokenKind {
    /// Whether the parser passes over it.
    pub fn is_trivia(self) -> bool {
        matches!(
            self,
            Self::ByteOrderMark
                | Self::Blank
                | Self::LineComment
                | Self::BlockComment
                | Self::Conflict
                | Self::Odd
        )
    }

    /// Whether it is a text of any kind.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::RawText | Self::OddText | Self::UnclosedText | Self::BareText)
    }

    /// Whether a value can start with it.
    pub fn starts_value(self) -> bool {
        self.is_text()
            || matches!(
                self,
                Self::OpenParen
                    | Self::OpenBracket
                    | Self::OpenBrace
                    | Self::Name
                    | Self::Number
                    | Self::Character
                    | Self::Bytes
            )
    }

    /// Whether a value can end with it.
    pub(super) fn ends_value(self) -> bool {
        self.closes() || (self.starts_value() && !self.opens())
    }

    /// The bracket that an opening or a closing token belongs to.
    pub(super) fn bracket(self) -> Option<Bracket> {
        match self {
            Self::OpenParen | Self::CloseParen => Some(Bracket::Paren),
            Self::OpenBracket | Self::CloseBracket => Some(Bracket::Square),
            Self::OpenBrace | Self::CloseBrace => Some(Bracket::Brace),
            _ => None,
        }
    }

    /// Whether it opens a bracket.
    pub(super) fn opens(self) -> bool {
        matches!(self, Self::OpenParen | Self::OpenBracket | Self::OpenBrace)
    }

    /// Whether it closes a bracket.
    pub(super) fn closes(self) -> bool {
        matches!(self, Self::CloseParen | Self::CloseBracket | Self::CloseBrace)
    }
}

/// A kind of bracket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bracket {
    Paren,
    Square,
    Brace,
}

impl Bracket {
    pub(super) fn open(self) -> &'static str {
        match self {
            Self::Paren => "(",
            Self::Square => "[",
            Self::Brace => "{",
        }
    }

    pub(super) fn close(self) -> &'static str {
        match self {
            Self::Paren => ")",
            Self::Square => "]",
            Self::Brace => "}",
        }
    }
}

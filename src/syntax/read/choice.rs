//! Choices: one word of a list, with values in brackets where the word needs them.

use super::record::rename;
use super::{Read, Reader, Value, ValueKind};
use crate::diag::{Diagnostic, Fix, Message, TextEdit, codes};
use crate::syntax::report::quoted;
use crate::text::Place;
use crate::text::nearest::{look_alike, nearest};

/// Declares a choice of a file: the enum, its words, and its reading. The text after `=` is the id of the phrase that says
/// what belongs here, as in [`Read::EXPECTED`]; the phrase gets the words as the list `known`.
///
/// ```ignore
/// choice! {
///     /// A level of the Common European Framework.
///     #[derive(Copy, PartialOrd, Ord)]
///     pub enum Level = "expected-level" { A0, A1, A2, B1, B2, C1, C2 }
/// }
/// choice! {
///     /// What a certificate asks.
///     pub enum RawRequirement = "expected-requirement" {
///         All(Vec<RawRequirement>),
///         AtLeast(u32, Vec<RawRequirement>),
///         Language(Skill, Level),
///     }
/// }
/// ```
///
/// reads `B1` and `All([AtLeast(1, [..]), Language(Speaking, B1)])`. A word has up to three values. Choices may hold
/// themselves: the depth of a file is limited where it is parsed.
///
/// The macro writes no more than this:
///
/// ```ignore
/// fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
///     let variant = Variant::of(value, Self::VARIANTS, Self::expected(), reader)?;   // unknown word, number of values
///     match variant.name {
///         "All" => variant.read::<(Vec<RawRequirement>,)>(reader).map(|(a,)| Self::All(a)),
///         "Language" => variant.read::<(Skill, Level)>(reader).map(|(a, b)| Self::Language(a, b)),
///         _ => None,
///     }
/// }
/// ```
macro_rules! choice {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident = $expected:literal {
            $($(#[$variant_meta:meta])* $variant:ident $(($($ty:ty),+ $(,)?))?),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        $vis enum $name {
            $(
                $(#[$variant_meta])*
                #[doc = concat!("`", stringify!($variant), "` in the file.")]
                $variant $(($($ty),+))?,
            )+
        }

        #[allow(dead_code, reason = "the words are for completion and the manual, whether or not this choice has either yet")]
        impl $name {
            /// The words to choose from, and how many values each has.
            $vis const VARIANTS: &'static [$crate::syntax::read::VariantInfo] = &[
                $($crate::syntax::read::VariantInfo {
                    name: stringify!($variant),
                    values: $crate::syntax::read::choice!(@count $($($ty),+)?),
                }),+
            ];

            /// The word of this choice, as it is written in a file.
            $vis fn word(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => stringify!($variant),)+
                }
            }
        }

        impl $crate::syntax::read::Read for $name {
            const EXPECTED: &'static str = $expected;

            fn expected() -> $crate::diag::Message {
                let words = Self::VARIANTS.iter().map(|variant| variant.name);
                $crate::diag::Message::new(Self::EXPECTED).list("known", words)
            }

            fn read(
                value: $crate::syntax::Value<'_>,
                reader: &mut $crate::syntax::read::Reader<'_>,
            ) -> Option<Self> {
                let variant = $crate::syntax::read::Variant::of(value, Self::VARIANTS, Self::expected(), reader)?;
                match variant.name {
                    $(stringify!($variant) => {
                        $crate::syntax::read::choice!(@read variant reader $variant $($($ty),+)?)
                    })+
                    _ => None,
                }
            }
        }
    };

    (@count) => { 0 };
    (@count $a:ty) => { 1 };
    (@count $a:ty, $b:ty) => { 2 };
    (@count $a:ty, $b:ty, $c:ty) => { 3 };

    (@read $from:ident $reader:ident $variant:ident) => {
        Some(Self::$variant)
    };
    (@read $from:ident $reader:ident $variant:ident $a:ty) => {
        $from.read::<($a,)>($reader).map(|(a,)| Self::$variant(a))
    };
    (@read $from:ident $reader:ident $variant:ident $a:ty, $b:ty) => {
        $from.read::<($a, $b)>($reader).map(|(a, b)| Self::$variant(a, b))
    };
    (@read $from:ident $reader:ident $variant:ident $a:ty, $b:ty, $c:ty) => {
        $from.read::<($a, $b, $c)>($reader).map(|(a, b, c)| Self::$variant(a, b, c))
    };
}

pub(crate) use choice;

/// A word that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VariantInfo {
    /// The word.
    pub name: &'static str,
    /// How many values follow it in brackets.
    pub values: usize,
}

/// The word that a file chose, with its values.
#[derive(Debug)]
pub struct Variant<'t> {
    /// The word, as the choice spells it.
    pub name: &'static str,
    /// As many values as the word has.
    pub values: Vec<Value<'t>>,
}

impl<'t> Variant<'t> {
    /// The choice that a value makes. Reports a word that is not in the list, and a wrong number of values.
    pub fn of(
        value: Value<'t>,
        known: &'static [VariantInfo],
        expected: Message,
        reader: &mut Reader<'_>,
    ) -> Option<Self> {
        let (word, range, values) = match value.kind() {
            ValueKind::Word(word) => (word, value.range(), Some(Vec::new())),
            ValueKind::Tuple { name: Some((name, range)), items } => (name, range, Some(items)),
            ValueKind::Struct { name: Some((name, range)), .. } => (name, range, None),
            ValueKind::Str(text) if known.iter().any(|variant| variant.name == text) => {
                let message = Message::new("read-choice-in-quotes").text("word", quoted(&text));
                let edit = TextEdit::replace(value.range(), text.clone().into_owned());
                let fix = Fix::safe(Message::new("fix-remove-quotes"), vec![edit]);
                reader.report(Diagnostic::new(codes::WRONG_TYPE, value.place(), message).with_fix(fix));
                return None;
            }
            _ => {
                reader.wrong_type(value, expected);
                return None;
            }
        };
        let Some(info) = known.iter().find(|variant| variant.name == word) else {
            let near = nearest(word, known.iter().map(|variant| variant.name));
            // A word in foreign letters has been reported already.
            if word.is_ascii() || !near.is_some_and(|near| look_alike(near, word)) {
                reader.report(unknown(word, reader.place(range), near, known, expected));
            }
            return None;
        };
        match values {
            Some(values) if values.len() == info.values => Some(Self { name: info.name, values }),
            values => {
                if !value.is_damaged() {
                    reader.report(wrong_number(info, values.map(|values| values.len()), reader.place(range)));
                }
                None
            }
        }
    }

    /// The values in their types. All are read before one is missed, so that their findings come together.
    pub fn read<T: Arguments>(&self, reader: &mut Reader<'_>) -> Option<T> {
        T::read_all(&self.values, reader)
    }
}

fn unknown(
    word: &str,
    place: Place,
    near: Option<&'static str>,
    known: &[VariantInfo],
    expected: Message,
) -> Diagnostic {
    let id = if near.is_some() { "read-unknown-choice-near" } else { "read-unknown-choice" };
    let mut message = Message::new(id).text("word", quoted(word)).phrase("expected", expected);
    if let Some(near) = near {
        message = message.text("near", near);
    }
    let finding = Diagnostic::new(codes::UNKNOWN_CHOICE, place, message);
    let Some(near) = near else { return finding };
    // Without a near word the message itself lists them all.
    let words = Message::new("read-choices-are").list("known", known.iter().map(|variant| variant.name));
    finding.with_help(words).with_fix(rename(place.range, near))
}

/// `found` is nothing if the values have names, as in a record.
fn wrong_number(info: &VariantInfo, found: Option<usize>, place: Place) -> Diagnostic {
    let id = match found {
        None => "read-choice-without-names",
        Some(_) if info.values == 0 => "read-choice-takes-none",
        Some(_) => "read-choice-takes",
    };
    let message = Message::new(id)
        .text("word", info.name)
        .number("expected", info.values)
        .number("found", found.unwrap_or(0));
    let mut finding = Diagnostic::new(codes::WRONG_ARGUMENTS, place, message);
    if info.values == 1 && found.is_some_and(|found| found > 1) {
        finding = finding.with_help(Message::new("read-choice-list").text("word", info.name));
    }
    finding
}

/// The values of a word, read together.
pub trait Arguments: Sized {
    /// Reads as many values as the tuple has; nothing if one cannot be used.
    fn read_all(values: &[Value<'_>], reader: &mut Reader<'_>) -> Option<Self>;
}

impl<A: Read> Arguments for (A,) {
    fn read_all(values: &[Value<'_>], reader: &mut Reader<'_>) -> Option<Self> {
        let &[a] = values else { return None };
        Some((A::read(a, reader)?,))
    }
}

impl<A: Read, B: Read> Arguments for (A, B) {
    fn read_all(values: &[Value<'_>], reader: &mut Reader<'_>) -> Option<Self> {
        let &[a, b] = values else { return None };
        let (a, b) = (A::read(a, reader), B::read(b, reader));
        Some((a?, b?))
    }
}

impl<A: Read, B: Read, C: Read> Arguments for (A, B, C) {
    fn read_all(values: &[Value<'_>], reader: &mut Reader<'_>) -> Option<Self> {
        let &[a, b, c] = values else { return None };
        let (a, b, c) = (A::read(a, reader), B::read(b, reader), C::read(c, reader));
        Some((a?, b?, c?))
    }
}

//! Records: `Name(field: value, ..)`.

use super::{Read, Reader, Value, ValueKind};
use crate::diag::{Diagnostic, Fix, Message, TextEdit, codes};
use crate::syntax::report::quoted;
use crate::syntax::value::Field;
use crate::text::nearest::{look_alike, nearest};
use crate::text::{Place, TextRange};

/// Declares a record of a file: the struct, the names of its fields, and its reading.
///
/// ```ignore
/// record! {
///     /// A certificate as a catalog file has it.
///     pub struct RawCertificate = "Certificate" {
///         /// The official code.
///         code: CertificateCode,
///         level: Option<u8> [optional],
///         sources: Vec<Spanned<SourceRef>> [default],
///     }
/// }
/// ```
///
/// reads `Certificate(code: "C0125", level: 2)`. The name in front of the bracket may be left out. Without a mark a field
/// has to be given; `[optional]` is for an `Option` that is `None` when left out and is written plainly (`level: 2`, not
/// `Some(2)`); `[default]` is for any type with a `Default`. The struct also gets the field `place`, where the record is
/// written, and the constant `FIELDS`.
///
/// The macro writes no more than this, so that errors in it point at readable code:
///
/// ```ignore
/// fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
///     let mut fields = Fields::of(value, "Certificate", Self::FIELDS, reader)?;   // wrong name, unknown or double fields
///     let code = fields.required::<CertificateCode>("code", reader);
///     let level = fields.optional::<u8>("level", reader);
///     let sources = fields.or_default::<Vec<Spanned<SourceRef>>>("sources", reader);
///     let place = fields.finish(reader);                                          // missing fields, in one finding
///     Some(Self { code: code?, level, sources, place })
/// }
/// ```
macro_rules! record {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident = $ron:literal {
            $($(#[$field_meta:meta])* $field:ident : $ty:ty $([$mode:ident])?),* $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        $vis struct $name {
            $(
                $(#[$field_meta])*
                #[doc = concat!("The field `", stringify!($field), "` of the file.")]
                pub $field: $ty,
            )*
            /// Where the record is written.
            pub place: $crate::text::Place,
        }

        #[allow(dead_code, reason = "the names are for completion and the manual, whether or not this record has either yet")]
        impl $name {
            /// The name of the record in a file.
            $vis const NAME: &'static str = $ron;

            /// The fields that the record can have.
            $vis const FIELDS: &'static [$crate::syntax::read::FieldInfo] = &[
                $($crate::syntax::read::record!(@info $field $($mode)?)),*
            ];
        }

        impl $crate::syntax::read::Read for $name {
            const EXPECTED: &'static str = "expected-record";

            fn expected() -> $crate::diag::Message {
                $crate::diag::Message::new(Self::EXPECTED).text("record", $ron)
            }

            fn read(
                value: $crate::syntax::Value<'_>,
                reader: &mut $crate::syntax::read::Reader<'_>,
            ) -> Option<Self> {
                let mut fields = $crate::syntax::read::Fields::of(value, $ron, Self::FIELDS, reader)?;
                $(let $field = $crate::syntax::read::record!(@read fields reader $field [$ty] $($mode)?);)*
                let place = fields.finish(reader);
                Some(Self { $($field: $crate::syntax::read::record!(@use $field $($mode)?),)* place })
            }
        }
    };

    (@info $field:ident) => {
        $crate::syntax::read::FieldInfo { name: stringify!($field), required: true }
    };
    (@info $field:ident $mode:ident) => {
        $crate::syntax::read::FieldInfo { name: stringify!($field), required: false }
    };

    (@read $fields:ident $reader:ident $field:ident [$ty:ty]) => {
        $fields.required::<$ty>(stringify!($field), $reader)
    };
    (@read $fields:ident $reader:ident $field:ident [$ty:ty] optional) => {
        $fields.optional::<<$ty as $crate::syntax::read::OptionalField>::Inner>(stringify!($field), $reader)
    };
    (@read $fields:ident $reader:ident $field:ident [$ty:ty] default) => {
        $fields.or_default::<$ty>(stringify!($field), $reader)
    };

    (@use $field:ident) => {
        $field?
    };
    (@use $field:ident $mode:ident) => {
        $field
    };
}

pub(crate) use record;

/// A field that a record can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldInfo {
    /// The name.
    pub name: &'static str,
    /// Whether it has to be given.
    pub required: bool,
}

/// The type inside an `Option`, for fields that may be left out.
pub trait OptionalField {
    /// What is written in the file.
    type Inner: Read;
}

impl<T: Read> OptionalField for Option<T> {
    type Inner = T;
}

/// The fields of a record while it is read.
#[derive(Debug)]
pub struct Fields<'t> {
    record: &'static str,
    value: Value<'t>,
    /// Each field once, under the name that it should have.
    given: Vec<(&'static str, Value<'t>)>,
    missing: Vec<&'static str>,
}

impl<'t> Fields<'t> {
    /// The fields of a value that has to be this record. Reports another name, unknown fields and fields given twice;
    /// nothing comes back if the value is no record, or plainly another one.
    pub fn of(
        value: Value<'t>,
        record: &'static str,
        known: &'static [FieldInfo],
        reader: &mut Reader<'_>,
    ) -> Option<Self> {
        let found = match value.kind() {
            ValueKind::Struct { fields, .. } => fields,
            ValueKind::Unit => Vec::new(),
            ValueKind::Word(name) if name == record => Vec::new(),
            ValueKind::Tuple { name, items }
                if items.is_empty() || name.is_some_and(|(name, _)| name == record) =>
            {
                if !items.is_empty() {
                    let message = Message::new("read-record-without-names").text("record", record);
                    let known =
                        Message::new("read-fields-are").list("known", known.iter().map(|field| field.name));
                    reader.report(Diagnostic::new(codes::WRONG_TYPE, value.head(), message).with_help(known));
                    return None;
                }
                Vec::new()
            }
            _ => {
                reader.wrong_type(value, Message::new("expected-record").text("record", record));
                return None;
            }
        };
        if let Some((name, range)) = value.name().filter(|&(name, _)| name != record) {
            let near = nearest(name, [record].into_iter()).is_some();
            // A name in foreign letters has been reported already.
            if name.is_ascii() || !look_alike(name, record) {
                reader.report(wrong_record(name, reader.place(range), record, near));
            }
            if !near {
                return None;
            }
        }
        let mut fields = Self { record, value, given: Vec::new(), missing: Vec::new() };
        fields.sort_out(&found, known, reader);
        Some(fields)
    }

    /// A field that has to be there. A field that is there and cannot be used is not missing: it has its own finding.
    pub fn required<T: Read>(&mut self, name: &'static str, reader: &mut Reader<'_>) -> Option<T> {
        if let Some(value) = self.value_of(name) {
            return T::read(value, reader);
        }
        self.missing.push(name);
        None
    }

    /// A field that may be left out. `Some(x)` is read too, with a finding, because RON habits die hard.
    pub fn optional<T: Read>(&mut self, name: &'static str, reader: &mut Reader<'_>) -> Option<T> {
        let value = self.value_of(name)?;
        match value.kind() {
            ValueKind::Word("None") => {
                let message = Message::new("read-leave-out").text("field", name);
                reader.error(codes::NEEDS_SOME, value.range(), message);
                None
            }
            ValueKind::Tuple { name: Some(("Some", _)), items } if items.len() == 1 => {
                let inner = items.first().copied()?;
                let message = Message::new("read-no-some-needed").text("field", name);
                let edit = TextEdit::replace(value.range(), inner.text());
                let fix = Fix::safe(Message::new("fix-remove-some"), vec![edit]);
                reader.report(Diagnostic::new(codes::NEEDS_SOME, value.place(), message).with_fix(fix));
                T::read(inner, reader)
            }
            _ => T::read(value, reader),
        }
    }

    /// A field that has a default value when it is left out, or when it cannot be used.
    pub fn or_default<T: Read + Default>(&mut self, name: &'static str, reader: &mut Reader<'_>) -> T {
        self.value_of(name).and_then(|value| T::read(value, reader)).unwrap_or_default()
    }

    /// Reports all missing fields at once, and gives the place of the record.
    pub fn finish(self, reader: &mut Reader<'_>) -> Place {
        // Where something could not be read, what is missing may be just that.
        if !self.missing.is_empty() && !self.value.is_damaged() {
            let label = label_of(self.value);
            let id = if label.is_some() { "read-missing-fields-of" } else { "read-missing-fields" };
            let mut message = Message::new(id)
                .text("record", self.record)
                .number("count", self.missing.len())
                .list("fields", self.missing.iter().copied());
            if let Some(label) = label {
                message = message.text("label", label);
            }
            reader.report(Diagnostic::new(codes::MISSING_FIELD, self.value.head(), message));
        }
        self.value.place()
    }

    fn value_of(&self, name: &str) -> Option<Value<'t>> {
        self.given.iter().find(|(given, _)| *given == name).map(|&(_, value)| value)
    }

    /// Puts each field where it belongs, and reports those that belong nowhere.
    fn sort_out(&mut self, found: &[Field<'t>], known: &'static [FieldInfo], reader: &mut Reader<'_>) {
        let mut strangers = Vec::new();
        let mut first_ranges: Vec<(&str, TextRange)> = Vec::new();
        for field in found {
            let Some(info) = known.iter().find(|info| info.name == field.name) else {
                strangers.push(field);
                continue;
            };
            if let Some(&(_, first)) = first_ranges.iter().find(|(name, _)| *name == info.name) {
                let message =
                    Message::new("read-duplicate-field").text("field", info.name).text("record", self.record);
                let finding =
                    Diagnostic::new(codes::DUPLICATE_FIELD, reader.place(field.name_range), message)
                        .with_label(reader.place(first), Message::new("label-first-here"));
                reader.report(finding);
                continue;
            }
            first_ranges.push((info.name, field.name_range));
            self.given.push((info.name, field.value));
        }
        for field in strangers {
            let free = known.iter().map(|info| info.name).filter(|name| self.value_of(name).is_none());
            let near = nearest(field.name, free.clone());
            // A name in foreign letters has been reported already.
            if field.name.is_ascii() || !near.is_some_and(|near| look_alike(near, field.name)) {
                let near_any = near.or_else(|| nearest(field.name, known.iter().map(|info| info.name)));
                reader.report(unknown_field(field, self.record, near_any, near.is_some(), free.collect()));
            }
            // Read as the field that was meant: otherwise one slip would be two findings, and would hide a third.
            if let Some(near) = near {
                self.given.push((near, field.value));
            }
        }
    }
}

fn wrong_record(name: &str, place: Place, record: &str, near: bool) -> Diagnostic {
    let message = Message::new("read-wrong-record").text("found", quoted(name)).text("expected", record);
    let finding = Diagnostic::new(codes::WRONG_RECORD, place, message);
    if near { finding.with_fix(rename(place.range, record)) } else { finding }
}

/// `rename` is whether the field has a free name near it, so that renaming would put it right.
fn unknown_field(
    field: &Field<'_>,
    record: &str,
    near: Option<&'static str>,
    rename_fits: bool,
    free: Vec<&'static str>,
) -> Diagnostic {
    let id = if near.is_some() { "read-unknown-field-near" } else { "read-unknown-field" };
    let mut message = Message::new(id).text("field", quoted(field.name)).text("record", record);
    if let Some(near) = near {
        message = message.text("near", near);
    }
    let place = Place::new(field.value.place().file, field.name_range);
    let mut finding = Diagnostic::new(codes::UNKNOWN_FIELD, place, message);
    if near.is_none() && !free.is_empty() {
        finding = finding.with_help(Message::new("read-fields-left").list("known", free));
    }
    match near {
        Some(near) if rename_fits => finding.with_fix(rename(field.name_range, near)),
        _ => finding,
    }
}

/// Puts the right name in the place of a wrong one.
pub(super) fn rename(range: TextRange, name: &str) -> Fix {
    let title = Message::new("fix-rename").text("name", name);
    Fix::proposed(title, vec![TextEdit::replace(range, name)])
}

/// The fields that a maintainer knows a record by, the most telling first.
const LABELS: [&str; 5] = ["id", "code", "crebo", "name", "title"];

/// What a maintainer knows a record by.
fn label_of(value: Value<'_>) -> Option<String> {
    let ValueKind::Struct { fields, .. } = value.kind() else { return None };
    let named = LABELS.iter().find_map(|label| fields.iter().find(|field| field.name == *label))?;
    match named.value.kind() {
        ValueKind::Str(text) if !text.trim().is_empty() => Some(quoted(&text)),
        _ => None,
    }
}

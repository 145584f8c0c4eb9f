//! Lists, maps, pairs and `Some(..)`.

use std::collections::BTreeMap;

use super::{Read, Reader, Value, ValueKind, wrong_type};
use crate::diag::{Diagnostic, Fix, Message, TextEdit, codes};
use crate::syntax::report::quoted;
use crate::text::TextRange;

/// Values that cannot be used are left out; each has its finding.
impl<T: Read> Read for Vec<T> {
    const EXPECTED: &'static str = "expected-list";

    fn expected() -> Message {
        Message::new(Self::EXPECTED).phrase("items", T::expected())
    }

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if let ValueKind::List(items) = value.kind() {
            return Some(items.into_iter().filter_map(|item| T::read(item, reader)).collect());
        }
        if let Some(mut finding) = wrong_type(value, Self::expected()) {
            // One good value of the kind that the list holds was most likely meant as the only one in it.
            let mut inside = Vec::new();
            let one = T::read(value, &mut Reader::new(reader.file(), &mut inside));
            if one.is_some() && inside.is_empty() {
                finding.fix = Some(brackets_fix(value.range()));
            }
            reader.report(finding);
        }
        None
    }
}

/// Puts square brackets around a range.
fn brackets_fix(range: TextRange) -> Fix {
    let edits = vec![
        TextEdit::replace(TextRange::at(range.start), "["),
        TextEdit::replace(TextRange::at(range.end), "]"),
    ];
    Fix::proposed(Message::new("fix-add-brackets"), edits)
}

impl<T: Read> Read for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn expected() -> Message {
        T::expected()
    }

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(value, reader).map(Box::new)
    }
}

/// `Some(x)` or `None`. A bare value is read as well, with a finding, because what is meant is plain.
impl<T: Read> Read for Option<T> {
    const EXPECTED: &'static str = "expected-some-or-none";

    fn expected() -> Message {
        Message::new(Self::EXPECTED).phrase("item", T::expected())
    }

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match value.kind() {
            ValueKind::Word("None") => return Some(None),
            ValueKind::Error => return None,
            ValueKind::Tuple { name: Some(("Some", _)), items } => {
                if let [item] = items.as_slice() {
                    return T::read(*item, reader).map(Some);
                }
                let message = Message::new("read-some-takes-one").number("count", items.len());
                reader.error(codes::WRONG_ARGUMENTS, value.range(), message);
                return None;
            }
            // `Some(a: 1)`: the round brackets of the record were taken for those of `Some`.
            ValueKind::Struct { name: Some(("Some", name)), .. } => {
                let message = Message::new("read-some-takes-one").number("count", 0);
                reader.error(codes::WRONG_ARGUMENTS, name, message);
                return None;
            }
            _ => {}
        }
        let range = value.range();
        let inner = T::read(value, reader)?;
        let edits = vec![
            TextEdit::replace(TextRange::at(range.start), "Some("),
            TextEdit::replace(TextRange::at(range.end), ")"),
        ];
        let message = Message::new("read-needs-some").phrase("found", value.found());
        let fix = Fix::safe(Message::new("fix-add-some"), edits);
        reader.report(Diagnostic::new(codes::NEEDS_SOME, value.place(), message).with_fix(fix));
        Some(Some(inner))
    }
}

impl<A: Read, B: Read> Read for (A, B) {
    const EXPECTED: &'static str = "expected-pair";

    fn expected() -> Message {
        Message::new(Self::EXPECTED).phrase("first", A::expected()).phrase("second", B::expected())
    }

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if let ValueKind::Tuple { name: None, items } = value.kind()
            && let [first, second] = items.as_slice()
        {
            // Both are read before either is missed, so that the findings of both come together.
            let (first, second) = (A::read(*first, reader), B::read(*second, reader));
            return Some((first?, second?));
        }
        reader.wrong_type(value, Self::expected());
        None
    }
}

/// A key given twice is an error that shows both; RON itself would let the last one win in silence.
impl<K: Read + Ord, V: Read> Read for BTreeMap<K, V> {
    const EXPECTED: &'static str = "expected-map";

    fn expected() -> Message {
        Message::new(Self::EXPECTED).phrase("key", K::expected()).phrase("item", V::expected())
    }

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let ValueKind::Map(entries) = value.kind() else {
            reader.wrong_type(value, Self::expected());
            return None;
        };
        let mut map: BTreeMap<K, (V, Value<'_>)> = BTreeMap::new();
        for (key_value, item) in entries {
            let (key, item) = (K::read(key_value, reader), V::read(item, reader));
            let Some(key) = key else { continue };
            if let Some((_, first)) = map.get(&key) {
                let message = Message::new("read-duplicate-key").text("key", quoted(key_value.text()));
                let finding = Diagnostic::new(codes::DUPLICATE_KEY, key_value.place(), message)
                    .with_label(first.place(), Message::new("label-first-here"));
                reader.report(finding);
            } else if let Some(item) = item {
                map.insert(key, (item, key_value));
            }
        }
        Some(map.into_iter().map(|(key, (item, _))| (key, item)).collect())
    }
}

//! Properties of the syntax layer, with the `ron` crate as the oracle.
//!
//! The texts are made from the grammar and then broken at random: nearly right is where parsers fail, and pure noise never
//! gets past the first token.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::float_cmp,
    clippy::match_same_arms,
    reason = "helpers of tests may fail loudly, floats are compared for being written and read back, and one arm for each case of the oracle is easier to check"
)]

use std::collections::BTreeMap;

use leerpad::diag::Severity;
use leerpad::syntax::{NodeId, Parsed, Read, Tree, Value, ValueKind, parse};
use leerpad::text::{FileId, TextRange};
use proptest::prelude::*;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTupleVariant, Serializer};

/// Data as RON can hold it, serialised as serde would serialise types of one's own.
#[derive(Debug, Clone, PartialEq)]
enum Data {
    Unit,
    Bool(bool),
    Int(i64),
    Float(f64),
    Char(char),
    Text(String),
    Word(&'static str),
    Nothing,
    Some(Box<Data>),
    List(Vec<Data>),
    Map(Vec<(String, Data)>),
    Record(&'static str, Vec<(&'static str, Data)>),
    Call(&'static str, Vec<Data>),
}

const WORDS: [&str; 4] = ["A2", "B1", "Speaking", "_x9"];
const NAMES: [&str; 3] = ["Certificate", "All", "Unit"];
const FIELDS: [&str; 6] = ["code", "level", "needs", "source_2", "title", "x"];

impl Serialize for Data {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unit => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Int(value) => serializer.serialize_i64(*value),
            Self::Float(value) => serializer.serialize_f64(*value),
            Self::Char(value) => serializer.serialize_char(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::Word(word) => serializer.serialize_unit_variant("Choice", 0, word),
            Self::Nothing => serializer.serialize_none(),
            Self::Some(inner) => serializer.serialize_some(inner),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Self::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
            Self::Record(name, fields) => {
                let mut record = serializer.serialize_struct(name, fields.len())?;
                fields.iter().try_for_each(|(name, value)| record.serialize_field(name, value))?;
                record.end()
            }
            Self::Call(name, items) => {
                let mut call = serializer.serialize_tuple_variant("Choice", 0, name, items.len())?;
                items.iter().try_for_each(|item| call.serialize_field(item))?;
                call.end()
            }
        }
    }
}

impl Data {
    /// Whether a value read from a file says the same.
    fn is(&self, value: Value<'_>) -> bool {
        match (self, value.kind()) {
            (Self::Unit, ValueKind::Unit) => true,
            (Self::Bool(here), ValueKind::Bool(there)) => *here == there,
            (Self::Int(here), ValueKind::Int(there)) => *here == there,
            (Self::Float(here), ValueKind::Float) => {
                let there: f64 = value.text().parse().unwrap();
                *here == there || (here.is_nan() && there.is_nan())
            }
            (Self::Char(here), ValueKind::Char(there)) => *here == there,
            (Self::Text(here), ValueKind::Str(there)) => *here == there,
            (Self::Word(here), ValueKind::Word(there)) => *here == there,
            (Self::Nothing, ValueKind::Word("None")) => true,
            (Self::Some(here), ValueKind::Tuple { name: Some(("Some", _)), items }) => {
                items.len() == 1 && here.is(items[0])
            }
            (Self::List(here), ValueKind::List(there)) => all(here, &there),
            (Self::Map(here), ValueKind::Map(there)) => {
                here.len() == there.len()
                    && here.iter().zip(there).all(|((key, item), (key_value, value))| {
                        Self::Text(key.clone()).is(key_value) && item.is(value)
                    })
            }
            (Self::Record(_, here), ValueKind::Unit) => here.is_empty(),
            (Self::Record(name, here), ValueKind::Tuple { name: found, items }) => {
                here.is_empty() && items.is_empty() && found.is_none_or(|(found, _)| found == *name)
            }
            (Self::Record(name, here), ValueKind::Struct { name: found, fields }) => {
                found.is_none_or(|(found, _)| found == *name)
                    && here.len() == fields.len()
                    && here
                        .iter()
                        .zip(fields)
                        .all(|((name, item), field)| *name == field.name && item.is(field.value))
            }
            (Self::Call(name, here), ValueKind::Tuple { name: Some((found, _)), items }) => {
                found == *name && all(here, &items)
            }
            _ => false,
        }
    }
}

fn all(here: &[Data], there: &[Value<'_>]) -> bool {
    here.len() == there.len() && here.iter().zip(there).all(|(item, value)| item.is(*value))
}

fn data() -> impl Strategy<Value = Data> {
    let leaf = prop_oneof![
        Just(Data::Unit),
        Just(Data::Nothing),
        any::<bool>().prop_map(Data::Bool),
        any::<i64>().prop_map(Data::Int),
        any::<f64>().prop_map(Data::Float),
        any::<char>().prop_map(Data::Char),
        any::<String>().prop_map(Data::Text),
        prop::sample::select(&WORDS[..]).prop_map(Data::Word),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        let items = prop::collection::vec(inner.clone(), 0..5);
        let keys = prop::collection::btree_map(any::<String>(), inner.clone(), 0..4);
        let fields = prop::collection::btree_map(prop::sample::select(&FIELDS[..]), inner.clone(), 0..5);
        let name = prop::sample::select(&NAMES[..]);
        prop_oneof![
            inner.prop_map(|item| Data::Some(Box::new(item))),
            items.clone().prop_map(Data::List),
            keys.prop_map(|map| Data::Map(map.into_iter().collect())),
            (name.clone(), fields)
                .prop_map(|(name, fields)| Data::Record(name, fields.into_iter().collect())),
            (name, items).prop_map(|(name, items)| Data::Call(name, items)),
        ]
    })
}

/// RON as a person lays it out, not as a program does: all the forms of the grammar, comments and blanks anywhere.
fn written() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        prop::sample::select(
            &[
                "0",
                "-1",
                "+7",
                "1_000",
                "0x1F",
                "0b01",
                "0o17",
                "1.5",
                "1.",
                ".5",
                "-1e-3",
                "inf",
                "NaN",
                "-inf",
                "true",
                "false",
                "()",
                "None",
                "B1",
                "r#x",
                "'x'",
                "'\\''",
                "'\\u{e9}'",
                "\"\"",
                "\"é \\n \\\" \\x41 \\u{1F373}\"",
                "r\"\\\"",
                "r#\"a \" b\"#",
                "\"a // b\"",
                "\"two\nlines\"",
                "0125",
                "1__0",
                "0x_1",
                "1e5_0",
                "18446744073709551615",
            ][..]
        )
        .prop_map(str::to_owned),
        "[a-z]{1,3}",
        "-?[0-9_]{1,5}(\\.[0-9_]{0,2})?(e[+-]?[0-9]{1,2})?(u8|i16|f32)?",
        "\"[ -~é“”\\\\]{0,6}\"",
    ];
    let blank = prop::sample::select(
        &["", "", "", " ", "\n  ", "\t", "\r\n", "// c\n", "/* c */", "/* /* */ */", " // é\n"][..],
    );
    leaf.prop_recursive(5, 60, 6, move |inner| {
        let blank = blank.clone();
        let item = (blank.clone(), inner, blank.clone())
            .prop_map(|(before, item, after)| format!("{before}{item}{after}"));
        let items = (prop::collection::vec(item.clone(), 0..5), any::<bool>())
            .prop_map(|(items, comma)| items.join(",") + if comma && !items.is_empty() { "," } else { "" });
        let pairs = |key: &'static str| {
            (prop::collection::vec((blank.clone(), key, blank.clone(), item.clone()), 0..4), any::<bool>())
                .prop_map(|(pairs, comma)| {
                    let pairs: Vec<String> =
                        pairs.into_iter().map(|(a, key, b, item)| format!("{a}{key}{b}:{item}")).collect();
                    pairs.join(",") + if comma && !pairs.is_empty() { "," } else { "" }
                })
        };
        let name = (prop::sample::select(&["", "", "A", "Some", "Unit"][..]), blank.clone())
            .prop_map(|(name, blank)| if name.is_empty() { String::new() } else { format!("{name}{blank}") });
        prop_oneof![
            items.clone().prop_map(|items| format!("[{items}]")),
            (name.clone(), items).prop_map(|(name, items)| format!("{name}({items})")),
            (name, pairs("[a-d]")).prop_map(|(name, fields)| format!("{name}({fields})")),
            pairs("(\"[a-d]\"|[0-9]|B1)").prop_map(|entries| format!("{{{entries}}}")),
        ]
    })
}

/// What people and crashes do to files.
const SCRAPS: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ",,",
    ":",
    ";",
    "=",
    "=>",
    "\"",
    "'",
    "“",
    "”",
    "„",
    "\\",
    "\n",
    "\r",
    "\0",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "/*",
    "*/",
    "//",
    "r#\"",
    "\"#",
    "r\"",
    "b\"x\"",
    "#![enable(x)]",
    "<<<<<<< HEAD\n",
    "\n=======\n",
    "\n>>>>>>> x\n",
    "a",
    "a:",
    "A(",
    "Some(",
    "1",
    "-",
    "1,5",
    "2026-11-22",
    "..",
    "..=",
    "é",
    "о",
    "0x",
    "#",
    "!",
    "\u{301}",
    "@",
    "<html>",
    "---\n",
    "true",
    " ",
    "\t",
    "\u{b}",
    "\u{85}",
    "\u{2028}",
    "None",
    "/",
    "+",
    ".",
    "_",
    "e",
    "\\u{1b}",
    "\\\n",
];

/// A text with some scraps put in, pieces cut out, and pieces doubled.
fn broken() -> impl Strategy<Value = String> {
    let change =
        (any::<prop::sample::Index>(), any::<prop::sample::Index>(), prop::sample::select(SCRAPS), 0..4_u8);
    (written(), prop::collection::vec(change, 0..4)).prop_map(|(mut text, changes)| {
        for (at, length, scrap, kind) in changes {
            let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let from = at.index(ends.len());
            let to = (from + length.index(4)).min(ends.len() - 1);
            let range = ends[from]..ends[to];
            match kind {
                0 | 1 => text.insert_str(range.start, scrap),
                2 => text.replace_range(range, ""),
                _ => {
                    let doubled = text[range.clone()].to_owned();
                    text.insert_str(range.start, &doubled);
                }
            }
        }
        text
    })
}

fn brief(parsed: &Parsed) -> String {
    let lines = parsed.diagnostics.iter().map(|finding| {
        format!(
            "{} {} {:?}\n",
            finding.place.map_or(0, |place| place.range.start),
            finding.code,
            finding.message
        )
    });
    lines.collect()
}

fn clean(parsed: &Parsed) -> bool {
    parsed.diagnostics.is_empty()
}

/// Checks what must be true of every tree: nothing is lost, nodes lie inside their parents and in order, findings and fixes
/// fit the text.
fn check_tree(text: &str, parsed: &Parsed) -> Result<(), TestCaseError> {
    let tree = &parsed.tree;
    prop_assert_eq!(tree.text(), text);
    let joined: String = tree.tokens().iter().map(|token| tree.token_text(*token)).collect();
    prop_assert_eq!(&joined, text);
    let mut end = 0;
    for token in tree.tokens() {
        prop_assert!(token.range.start == end && !token.range.is_empty());
        end = token.range.end;
    }
    for node in tree.nodes() {
        let mut before = tree.range(node).start;
        for child in tree.children(node) {
            let range = tree.range(child);
            prop_assert_eq!(tree.parent(child), Some(node));
            prop_assert!(before <= range.start, "{:?} {} after {}", tree.kind(child), range, before);
            prop_assert!(range.end <= tree.range(node).end || range.is_empty() || is_root(tree, node));
            before = range.end;
        }
    }
    for finding in &parsed.diagnostics {
        let place = finding.place.expect("findings of the syntax have places").range;
        prop_assert!(fits(text, place), "{place} {:?}", finding);
        for label in &finding.labels {
            prop_assert!(fits(text, label.place.range));
        }
        if let Some(fix) = &finding.fix {
            prop_assert!(fix.apply(text).is_some(), "{:?}", fix);
        }
    }
    Ok(())
}

fn is_root(tree: &Tree, node: NodeId) -> bool {
    tree.parent(node).is_none()
}

fn fits(text: &str, range: TextRange) -> bool {
    text.get(range.start as usize..range.end as usize).is_some()
}

/// Whether two readings of one text say the same. `ron` keeps neither names of records nor words, so they are not compared.
fn agree(ours: Value<'_>, theirs: &ron::Value) -> bool {
    match (ours.kind(), theirs) {
        (ValueKind::Bool(here), ron::Value::Bool(there)) => here == *there,
        (ValueKind::Char(here), ron::Value::Char(there)) => here == *there,
        (ValueKind::Str(here), ron::Value::String(there)) => here == *there,
        (ValueKind::Int(here), ron::Value::Number(there)) => number(*there) == Some(here),
        (ValueKind::Huge | ValueKind::Float, ron::Value::Number(_)) | (ValueKind::Unit, ron::Value::Unit) => {
            true
        }
        (ValueKind::Word("None"), ron::Value::Option(None)) | (ValueKind::Word(_), ron::Value::Unit) => true,
        (ValueKind::Tuple { name: Some(("Some", _)), items }, ron::Value::Option(Some(inner))) => {
            items.len() == 1 && agree(items[0], inner)
        }
        (ValueKind::List(here) | ValueKind::Tuple { items: here, .. }, ron::Value::Seq(there)) => {
            here.len() == there.len() && here.iter().zip(there).all(|(ours, theirs)| agree(*ours, theirs))
        }
        (ValueKind::Tuple { items, .. }, ron::Value::Unit) => items.is_empty(),
        // `( )` with a blank in it is a list to `ron`.
        (ValueKind::Unit, ron::Value::Seq(there)) => there.is_empty(),
        // A key given twice is for reading to refuse; `ron` lets the last one win.
        (ValueKind::Map(here), ron::Value::Map(there)) => here.len() >= there.len(),
        (ValueKind::Struct { fields, .. }, ron::Value::Map(there)) => {
            let last: BTreeMap<&str, Value<'_>> =
                fields.iter().map(|field| (field.name, field.value)).collect();
            last.len() == there.len()
                && there.iter().all(|(key, value)| match key {
                    ron::Value::String(name) => {
                        last.get(name.as_str()).is_some_and(|ours| agree(*ours, value))
                    }
                    _ => false,
                })
        }
        _ => false,
    }
}

fn number(number: ron::Number) -> Option<i64> {
    match number {
        ron::Number::I8(number) => Some(number.into()),
        ron::Number::I16(number) => Some(number.into()),
        ron::Number::I32(number) => Some(number.into()),
        ron::Number::I64(number) => Some(number),
        ron::Number::U8(number) => Some(number.into()),
        ron::Number::U16(number) => Some(number.into()),
        ron::Number::U32(number) => Some(number.into()),
        ron::Number::U64(number) => number.try_into().ok(),
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_byte_is_lost_from_any_text(text in any::<String>()) {
        check_tree(&text, &parse(FileId(0), &text))?;
    }

    #[test]
    fn broken_files_never_break_the_reader(text in broken()) {
        let parsed = parse(FileId(0), &text);
        check_tree(&text, &parsed)?;
        let mut found = Vec::new();
        parsed.read::<Vec<BTreeMap<String, Option<u8>>>>(&mut found);
        parsed.read::<(String, Vec<jiff::civil::Date>)>(&mut found);
        if let Some(root) = parsed.root() {
            <Vec<(i64, bool)>>::read(root, &mut leerpad::syntax::Reader::new(FileId(0), &mut found));
        }
        for finding in found {
            let place = finding.place.unwrap();
            prop_assert!(fits(&text, place.range));
            if let Some(fix) = &finding.fix {
                prop_assert!(fix.apply(&text).is_some());
            }
        }
    }

    #[test]
    fn what_ron_writes_is_read_without_findings_and_with_the_same_meaning(data in data(), style in 0..4_u8) {
        let config = || ron::ser::PrettyConfig::new();
        let text = match style {
            0 => ron::to_string(&data),
            1 => ron::ser::to_string_pretty(&data, config().struct_names(true)),
            2 => ron::ser::to_string_pretty(&data, config().compact_arrays(true).compact_maps(true).new_line("\r\n")),
            _ => ron::ser::to_string_pretty(&data, config().depth_limit(2).indentor("\t")),
        };
        let text = text.unwrap();
        let parsed = parse(FileId(0), &text);
        prop_assert!(clean(&parsed), "{text:?}\n{}", brief(&parsed));
        prop_assert!(parsed.root().is_some_and(|root| data.is(root)), "{text}\n{:?}", parsed.root().map(Value::kind));
    }

    #[test]
    fn what_is_accepted_without_findings_ron_accepts_with_the_same_meaning(text in broken()) {
        let parsed = parse(FileId(0), &text);
        if clean(&parsed) && !old_mac(&text) && !is_for_the_reading(parsed.root()) {
            match ron::from_str::<ron::Value>(&text) {
                Ok(theirs) => {
                    let ours = parsed.root().expect("a file without findings has a value");
                    prop_assert!(agree(ours, &theirs), "{text:?}\n{:?}\n{theirs:?}", ours.kind());
                }
                Err(error) => prop_assert!(false, "{text:?}\n{error}"),
            }
        }
    }

    #[test]
    fn what_ron_refuses_has_an_error(text in broken()) {
        // The byte order mark of Windows editors is forgiven.
        let text = text.trim_start_matches('\u{feff}').to_owned();
        let parsed = parse(FileId(0), &text);
        if ron::from_str::<ron::Value>(&text).is_err() && !old_mac(&text) && !is_for_the_reading(parsed.root()) {
            prop_assert!(parsed.diagnostics.iter().any(|finding| finding.severity == Severity::Error), "{text:?}");
        }
    }
}

/// `LEERPAD_CASES` asks for more cases than a quick run takes.
#[allow(clippy::disallowed_methods, reason = "a test is run by hand with more cases")]
fn cases() -> u32 {
    std::env::var("LEERPAD_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(400)
}

/// A lone carriage return ends the line of a comment here, as in every editor; to `ron` the comment goes on.
fn old_mac(text: &str) -> bool {
    text.contains("//") && text.replace("\r\n", "").contains('\r')
}

/// What is wrong by the schema and not by the grammar is for the reading to refuse, and `ron` refuses it on the way in:
/// numbers beyond 64 bits, and `Some` with anything but one value.
fn is_for_the_reading(value: Option<Value<'_>>) -> bool {
    value.is_some_and(|value| match value.kind() {
        ValueKind::Huge => true,
        ValueKind::Word(name) => name == "Some",
        ValueKind::List(items) => some(items),
        ValueKind::Tuple { name, items } => {
            name.is_some_and(|(name, _)| name == "Some" && items.len() != 1) || some(items)
        }
        ValueKind::Map(entries) => some(entries.into_iter().flat_map(|(key, value)| [key, value])),
        ValueKind::Struct { name, fields } => {
            name.is_some_and(|(name, _)| name == "Some") || some(fields.into_iter().map(|field| field.value))
        }
        _ => false,
    })
}

fn some<'t>(values: impl IntoIterator<Item = Value<'t>>) -> bool {
    values.into_iter().any(|value| is_for_the_reading(Some(value)))
}

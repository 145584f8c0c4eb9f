//! The fields of a case file: as the reader declares them, as the writer writes them, and as the manual explains them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use leerpad::store::write_case;
use leerpad::syntax::{self, Value, ValueKind};
use leerpad::text::FileId;

use crate::store::full;
use crate::tidy::{read, rust_files};

/// A field that is written, as `Record.field`, and the text in it with its place in the file.
type Written = (String, Option<(String, std::ops::Range<usize>)>);

/// The types that hold words a person typed.
const TEXTS: [&str; 3] = ["Name", "Reason", "Note"];

/// A field of the schema: `Record.field`, and its type in the reader.
pub(crate) fn schema() -> Vec<(String, String)> {
    let mut fields = Vec::new();
    let is_raw = |path: &Path| path.starts_with("src/store/raw") || path == Path::new("src/store/raw.rs");
    for path in rust_files("src/store").iter().filter(|path| is_raw(path)) {
        let text = read(path);
        for block in text.split("\nrecord! {").skip(1) {
            let block = block.split("\n}").next().unwrap();
            let name = block.split('"').nth(1).unwrap();
            for line in block.lines().filter(|line| line.starts_with("        ")) {
                let (field, kind) = line.trim().split_once(": ").unwrap();
                let kind = kind.split(" [").next().unwrap().trim_end_matches(',');
                fields.push((format!("{name}.{field}"), kind.to_owned()));
            }
        }
    }
    assert!(fields.len() > 80, "the schema was not read: {fields:?}");
    fields
}

/// Whether a type holds words a person typed.
pub(crate) fn is_text(kind: &str) -> bool {
    let inner = kind.trim_start_matches("Option<").trim_end_matches('>');
    TEXTS.contains(&inner) || inner.starts_with("Line<") || inner.starts_with("Paragraph<")
}

/// What is written in a case file: `Record.field` with every text that stands there, and the place of that text in the file.
pub(crate) fn written(text: &str) -> Vec<Written> {
    let parsed = syntax::parse(FileId(0), text);
    let mut found = Vec::new();
    walk(parsed.root().unwrap(), "", &mut found);
    found
}

fn walk(value: Value<'_>, path: &str, found: &mut Vec<Written>) {
    match value.kind() {
        ValueKind::Struct { name, fields } => {
            let record = name.unwrap().0;
            for field in fields {
                let path = format!("{record}.{}", field.name);
                found.push((path.clone(), None));
                walk(field.value, &path, found);
            }
        }
        ValueKind::List(items) => items.into_iter().for_each(|item| walk(item, path, found)),
        ValueKind::Str(text) => {
            let range = value.range();
            let range = usize::try_from(range.start).unwrap()..usize::try_from(range.end).unwrap();
            found.push((path.to_owned(), Some((text.into_owned(), range))));
        }
        _ => {}
    }
}

/// What the manual says of a field.
pub(crate) struct Explained {
    pub(crate) purpose: String,
    pub(crate) ground: String,
    pub(crate) readers: BTreeSet<String>,
}

/// The rows of the table of fields in the manual.
pub(crate) fn explained() -> BTreeMap<String, Explained> {
    let manual = read(Path::new("docs/privacy.md"));
    let fields = manual.split("## Every field").nth(1).unwrap().split("## Every file").next().unwrap();
    let mut rows = BTreeMap::new();
    for line in fields.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [field, purpose, ground, readers] = cells.as_slice() else { continue };
        let readers =
            readers.trim_end_matches('|').split(',').map(|reader| reader.trim().to_owned()).collect();
        let row = Explained { purpose: (*purpose).to_owned(), ground: (*ground).to_owned(), readers };
        let before = rows.insert(field.trim_matches('`').to_owned(), row);
        assert!(before.is_none(), "{field} is explained twice");
    }
    rows
}

#[test]
fn every_field_of_a_case_is_explained_and_nothing_else_is() {
    let schema: BTreeSet<String> = schema().into_iter().map(|(field, _)| field).collect();
    let explained = explained();
    let missing: Vec<&String> = schema.iter().filter(|field| !explained.contains_key(*field)).collect();
    assert!(missing.is_empty(), "fields without a row in docs/privacy.md: {missing:?}");
    let gone: Vec<&String> = explained.keys().filter(|field| !schema.contains(*field)).collect();
    assert!(gone.is_empty(), "rows in docs/privacy.md without a field: {gone:?}");
    let readers = ["learner", "advisor", "school", "employer", "nobody"];
    for (field, row) in &explained {
        assert!(row.purpose.len() > 10 && row.ground.len() > 3, "{field} has no purpose or no ground");
        assert!(
            row.readers.iter().all(|reader| readers.contains(&reader.as_str())),
            "{field}: {:?}",
            row.readers
        );
        assert!(!row.readers.contains("nobody") || row.readers.len() == 1, "{field}");
    }
}

/// The reader and the writer are told apart here: a field that only one of them knows would be lost or never explained.
#[test]
fn the_writer_writes_the_fields_that_the_reader_declares() {
    let schema: BTreeSet<String> = schema().into_iter().map(|(field, _)| field).collect();
    let written: BTreeSet<String> =
        written(&write_case(&full())).into_iter().map(|(field, _)| field).collect();
    let unread: Vec<&String> = written.difference(&schema).collect();
    assert!(unread.is_empty(), "written and never read: {unread:?}");
    let unwritten: Vec<&String> = schema.difference(&written).collect();
    assert!(unwritten.is_empty(), "read and never written by a full case: {unwritten:?}");
}

/// A warning names the field it is about.
#[test]
fn every_text_of_the_schema_has_a_name_for_warnings() {
    let source = read(Path::new("src/store/private/concern.rs"));
    for (field, kind) in schema().into_iter().filter(|(_, kind)| is_text(kind)) {
        let (record, name) = field.split_once('.').unwrap();
        // The version of the catalog is no text of a person.
        let named = name == "author" || source.contains(&format!("(\"{record}\", \"{name}\")"));
        assert!(named || field == "Case.catalog_version", "{field} ({kind}) has no name in field_name()");
    }
}

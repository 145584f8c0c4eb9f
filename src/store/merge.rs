//! Two versions of a case that come from the same one, made into one, field by field.
//!
//! What must stay true: what only one of the two has changed is as that one has it; where both have changed the same to
//! different values, nothing is lost: the other's value stands and mine is handed back to be asked about; and the result can
//! be read as a case.

use super::read::read_case;
use super::ron_writer::{self, Value};
use super::write::case_value;
use crate::model::case::Case;

/// By which field the entries of a list are the same entry, by the name of their record. Entries of other lists are the same
/// when all of them is.
const KEYS: [(&str, &str); 7] = [
    ("Mark", "on"),
    ("Adjustment", "offering"),
    ("Assessed", "question"),
    ("Asked", "about"),
    ("UnderWay", "offering"),
    ("Done", "account"),
    ("Measure", "id"),
];

/// Records whose fields belong together: one of the two versions is taken whole.
const WHOLE: [&str; 1] = ["Chosen"];

/// A place in a case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// The field of the case.
    pub field: &'static str,
    /// The field in that, where it is a record.
    pub inner: Option<&'static str>,
    /// Which entry, where it is one of a list.
    pub entry: Option<String>,
}

/// A part of a case that two versions differ in, as a person reads it in each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where.
    pub part: Part,
    /// In the first; nothing where it is not there.
    pub first: Option<String>,
    /// In the second.
    pub second: Option<String>,
}

/// What became of two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Both in one.
    pub case: Case,
    /// Where both had changed the same: first what stands now, which is theirs, second mine.
    pub clashes: Vec<Difference>,
}

/// Makes one of two versions that both come from `base`.
pub fn merge(base: &Case, mine: &Case, theirs: &Case) -> Merged {
    let mut merging = Merging::default();
    let values = (case_value(base), case_value(mine), case_value(theirs));
    let merged = merging.value(Some(&values.0), Some(&values.1), Some(&values.2), &Place::Case);
    let read = merged.and_then(|value| read_case("merged", ron_writer::write(&value).as_bytes()).case);
    match read {
        Some(case) => Merged { case, clashes: merging.clashes },
        // Each is a case, but both in one are not: theirs stays, and all of mine is asked about.
        None => Merged { case: theirs.clone(), clashes: differences(theirs, mine) },
    }
}

/// What two versions differ in.
pub fn differences(first: &Case, second: &Case) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(Some(&case_value(first)), Some(&case_value(second)), &Place::Case, &mut found);
    found
}

/// The first version with one part as it is in the second; nothing where that is no case.
pub fn take_part(first: &Case, second: &Case, part: &Part) -> Option<Case> {
    // With the second as the base of the first for that part alone, only it differs.
    let (from, to) = (case_value(first), case_value(second));
    let value = replaced(&from, &to, part, &Place::Case)?;
    read_case("part", ron_writer::write(&value).as_bytes()).case
}

#[derive(Debug, Default)]
struct Merging {
    clashes: Vec<Difference>,
}

/// Where in a case a value stands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    Case,
    Field(&'static str),
    Inner(&'static str, &'static str),
}

impl Place {
    /// The place of a field of the record here.
    fn field(&self, name: &'static str) -> Option<Self> {
        match *self {
            Self::Case => Some(Self::Field(name)),
            Self::Field(field) => Some(Self::Inner(field, name)),
            Self::Inner(..) => None,
        }
    }

    fn part(&self, entry: Option<String>) -> Part {
        match *self {
            Self::Case => Part { field: "case", inner: None, entry },
            Self::Field(field) => Part { field, inner: None, entry },
            Self::Inner(field, inner) => Part { field, inner: Some(inner), entry },
        }
    }
}

impl Merging {
    fn value(
        &mut self,
        base: Option<&Value>,
        mine: Option<&Value>,
        theirs: Option<&Value>,
        place: &Place,
    ) -> Option<Value> {
        if mine == theirs || mine == base {
            return theirs.cloned();
        }
        if theirs == base {
            return mine.cloned();
        }
        if let (Some(Value::Record(name, mine)), Some(Value::Record(_, theirs))) = (mine, theirs)
            && !WHOLE.contains(name)
            && place.field("").is_some()
        {
            return Some(Value::Record(name, self.fields(fields_of(base), mine, theirs, place)));
        }
        let base_entries = entries_of(base);
        if let (Some(mine), Some(theirs)) = (entries_of(mine), entries_of(theirs))
            && has_entries(mine.iter().chain(theirs))
        {
            let entries = self.entries(base_entries.unwrap_or_default(), mine, theirs, place);
            return (!entries.is_empty()).then_some(Value::List(entries));
        }
        self.clash(theirs, mine, place.part(None));
        theirs.cloned()
    }

    fn clash(&mut self, theirs: Option<&Value>, mine: Option<&Value>, part: Part) {
        self.clashes.push(Difference { part, first: theirs.map(shown), second: mine.map(shown) });
    }

    fn fields(&mut self, base: &Fields, mine: &Fields, theirs: &Fields, place: &Place) -> OwnedFields {
        let mut names: Vec<&'static str> = Vec::new();
        // In the order in which a case is written: a field that only one has stands behind the same as there.
        for (name, _) in theirs.iter().chain(mine) {
            if !names.contains(name) {
                names.push(name);
            }
        }
        let mut merged = Vec::new();
        for name in names {
            let Some(inner) = place.field(name) else { continue };
            let value = self.value(field(base, name), field(mine, name), field(theirs, name), &inner);
            merged.extend(value.map(|value| (name, value)));
        }
        merged
    }

    fn entries(&mut self, base: &[Value], mine: &[Value], theirs: &[Value], place: &Place) -> Vec<Value> {
        let find = |among: &'_ [Value], key: &str| among.iter().find(|entry| key_of(entry) == key).cloned();
        let mut merged = Vec::new();
        let mut taken: Vec<String> = Vec::new();
        for entry in theirs.iter().chain(mine) {
            let key = key_of(entry);
            if taken.contains(&key) {
                continue;
            }
            let (base, mine, theirs) = (find(base, &key), find(mine, &key), find(theirs, &key));
            if mine == theirs || mine == base {
                merged.extend(theirs);
            } else if theirs == base {
                merged.extend(mine);
            } else {
                self.clash(theirs.as_ref(), mine.as_ref(), place.part(Some(key.clone())));
                merged.extend(theirs);
            }
            taken.push(key);
        }
        merged
    }
}

type Fields = [(&'static str, Value)];
type OwnedFields = Vec<(&'static str, Value)>;

fn fields_of(value: Option<&Value>) -> &Fields {
    match value {
        Some(Value::Record(_, fields)) => fields,
        _ => &[],
    }
}

fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a Value> {
    fields.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// The entries of a list; a list that is not written is empty.
fn entries_of(value: Option<&Value>) -> Option<&[Value]> {
    match value {
        Some(Value::List(entries)) => Some(entries),
        None => Some(&[]),
        Some(_) => None,
    }
}

/// Whether a list is one of records, which come and go one by one. The order of anything else means something.
fn has_entries<'a>(mut values: impl Iterator<Item = &'a Value>) -> bool {
    values.all(|value| matches!(value, Value::Record(..)))
}

fn key_of(entry: &Value) -> String {
    let Value::Record(name, fields) = entry else { return shown(entry) };
    let key = KEYS.iter().find(|(record, _)| record == name).and_then(|(_, key)| field(fields, key));
    key.map_or_else(|| shown(entry), shown)
}

/// A value as a person reads it: texts without their quotation marks, records without the names of their fields.
fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Word(word) => word.clone(),
        Value::Record(_, fields) => {
            fields.iter().map(|(_, value)| shown(value)).collect::<Vec<_>>().join(", ")
        }
        Value::List(values) => values.iter().map(shown).collect::<Vec<_>>().join("; "),
    }
}

fn compare(first: Option<&Value>, second: Option<&Value>, place: &Place, found: &mut Vec<Difference>) {
    if first == second {
        return;
    }
    if let (Some(Value::Record(name, a)), Some(Value::Record(_, b))) = (first, second)
        && !WHOLE.contains(name)
        && place.field("").is_some()
    {
        let mut names: Vec<&'static str> = a.iter().map(|(name, _)| *name).collect();
        names.extend(b.iter().map(|(name, _)| *name).filter(|name| field(a, name).is_none()));
        for name in names {
            if let Some(inner) = place.field(name) {
                compare(field(a, name), field(b, name), &inner, found);
            }
        }
        return;
    }
    if let (Some(a), Some(b)) = (entries_of(first), entries_of(second))
        && has_entries(a.iter().chain(b))
    {
        let find = |among: &[Value], key: &str| among.iter().find(|entry| key_of(entry) == key).map(shown);
        let mut keys: Vec<String> = Vec::new();
        for key in a.iter().chain(b).map(key_of) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        for key in keys {
            let (first, second) = (find(a, &key), find(b, &key));
            if first != second {
                found.push(Difference { part: place.part(Some(key)), first, second });
            }
        }
        return;
    }
    found.push(Difference { part: place.part(None), first: first.map(shown), second: second.map(shown) });
}

/// A record with one part of it as in another.
fn replaced(from: &Value, to: &Value, part: &Part, place: &Place) -> Option<Value> {
    let (Value::Record(name, fields), Value::Record(_, others)) = (from, to) else { return None };
    let (wanted, deeper) = match (place, part.inner) {
        (Place::Case, inner) => (part.field, inner.is_some()),
        (_, Some(inner)) => (inner, false),
        (_, None) => return None,
    };
    let known = fields.iter().chain(others).find(|(name, _)| *name == wanted).map(|(name, _)| *name)?;
    let (old, new) = (field(fields, known), field(others, known));
    let value = match (&part.entry, old, new) {
        (_, Some(old), Some(new)) if deeper => Some(replaced(old, new, part, &place.field(known)?)?),
        (Some(key), old, new) => {
            let wanted = entries_of(new)?.iter().find(|entry| key_of(entry) == *key).cloned();
            let mut entries = entries_of(old)?.to_vec();
            match (entries.iter_mut().find(|entry| key_of(entry) == *key), wanted) {
                (Some(entry), Some(wanted)) => *entry = wanted,
                (None, wanted) => entries.extend(wanted),
                (Some(_), None) => entries.retain(|entry| key_of(entry) != *key),
            }
            (!entries.is_empty()).then_some(Value::List(entries))
        }
        (None, _, new) => new.cloned(),
    };
    let mut fields: OwnedFields = fields.clone();
    match (fields.iter_mut().find(|(name, _)| *name == known), value) {
        (Some(field), Some(value)) => field.1 = value,
        (None, value) => fields.extend(value.map(|value| (known, value))),
        (Some(_), None) => fields.retain(|(name, _)| *name != known),
    }
    Some(Value::Record(name, fields))
}

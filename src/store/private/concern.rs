//! Where a case holds something that it mostly does without.

use super::{Kind, find};
use crate::model::case::Case;
use crate::store::ron_writer::Value;
use crate::store::write;

/// Something in a case that probably does not belong there: the field, and what it looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    /// The record of the file, such as `Decision`.
    pub record: &'static str,
    /// The field of the record.
    pub field: &'static str,
    /// What it looks like.
    pub kind: Kind,
    /// What was found: to tell one from another, never to be shown or kept.
    found: String,
}

impl Concern {
    /// Text id of what the field is called.
    pub fn field_name(&self) -> &'static str {
        field_name(self.record, self.field)
    }
}

/// Text id of what a field with a text is called.
fn field_name(record: &str, field: &str) -> &'static str {
    match (record, field) {
        (_, "author") => "private-field-author",
        ("Case", "advisor") => "private-field-advisor",
        ("Case", "title") => "private-field-title",
        ("Case", "handover") => "private-field-handover",
        ("Learner", "name") => "private-field-name",
        ("Learner", "case_number") => "private-field-case-number",
        ("Mark", "reason") => "private-field-mark-reason",
        ("Exception", "reason") => "private-field-exception-reason",
        ("Extension", "ground") => "private-field-extension-ground",
        ("Work", "what") => "private-field-work",
        ("Adjustment", "reason") => "private-field-adjustment-reason",
        ("Chosen", "reason") => "private-field-chosen-reason",
        ("Decision", "text") => "private-field-decision",
        ("Assessed", "note") => "private-field-assessed-note",
        ("Appointment", "text") => "private-field-appointment",
        ("Consent", "with") => "private-field-consent-with",
        ("Consent", "purpose") => "private-field-consent-purpose",
        _ => "private-field-other",
    }
}

/// Whether a field holds the name of a person, in which a word that means something else is only a name.
pub(in crate::store) fn takes_names_only(field: &str) -> bool {
    matches!(field, "name" | "author" | "advisor")
}

/// What a case holds that it mostly does without, field by field in the order of the file.
pub fn concerns(case: &Case) -> Vec<Concern> {
    let mut found = Vec::new();
    if let Value::Record(name, fields) = write::case_value(case) {
        walk(name, &fields, &mut found);
    }
    found
}

fn walk(record: &'static str, fields: &[(&'static str, Value)], found: &mut Vec<Concern>) {
    for (field, value) in fields {
        let values = match value {
            Value::List(values) => values.as_slice(),
            value => std::slice::from_ref(value),
        };
        for value in values {
            match value {
                Value::Text(text) => {
                    let all = find(text).into_iter();
                    found.extend(all.filter(|one| !(one.kind.is_special() && takes_names_only(field))).map(
                        |one| Concern {
                            record,
                            field,
                            kind: one.kind,
                            found: text.get(one.range).unwrap_or_default().to_owned(),
                        },
                    ));
                }
                Value::Record(name, fields) => walk(name, fields, found),
                Value::Word(_) | Value::List(_) => {}
            }
        }
    }
}

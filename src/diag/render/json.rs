//! Findings for other programs, as `leerpad check --format json` promises them.

use serde_json::{Value, json};

use super::words::{say, shown};
use super::{Counts, severity_word};
use crate::diag::{Diagnostic, Fix};
use crate::i18n::Texts;
use crate::text::{Place, Sources};

/// One JSON document. Lines and columns count from 1, columns in characters; they are `null` for a finding about a whole
/// file.
pub fn json(findings: &[Diagnostic], sources: &Sources, texts: &Texts) -> String {
    let counts = Counts::of(findings);
    let document = json!({
        "findings": findings.iter().map(|finding| one(finding, sources, texts)).collect::<Vec<_>>(),
        "summary": {
            "errors": counts.errors,
            "warnings": counts.warnings,
            "notes": counts.notes,
            "files": sources.len(),
        },
    });
    format!("{document:#}\n")
}

fn one(finding: &Diagnostic, sources: &Sources, texts: &Texts) -> Value {
    let help: Vec<String> = finding.help.iter().map(|message| say(texts, message)).collect();
    let mut value = json!({
        "file": shown(sources.name(finding.file)),
        "code": finding.code.to_string(),
        "severity": severity_word(finding.severity),
        "message": say(texts, &finding.message),
        "help": if help.is_empty() { Value::Null } else { Value::String(help.join("\n")) },
        "fix": finding.fix.as_ref().map(|fix| fix_value(fix, finding, sources, texts)),
        "related": finding.labels.iter().map(|label| {
            let mut related = json!({
                "file": shown(sources.name(label.place.file)),
                "message": say(texts, &label.message),
            });
            put_place(&mut related, sources, Some(label.place));
            related
        }).collect::<Vec<_>>(),
    });
    put_place(&mut value, sources, finding.place);
    value
}

fn fix_value(fix: &Fix, finding: &Diagnostic, sources: &Sources, texts: &Texts) -> Value {
    let edits: Vec<Value> = fix
        .edits
        .iter()
        .map(|edit| {
            let mut value = json!({ "text": edit.new_text });
            put_place(&mut value, sources, Some(Place::new(finding.file, edit.range)));
            value
        })
        .collect();
    json!({ "title": say(texts, &fix.title), "safe": fix.safe, "edits": edits })
}

fn put_place(value: &mut Value, sources: &Sources, place: Option<Place>) {
    let Some(object) = value.as_object_mut() else { return };
    let found = place.map(|place| {
        let (_, start, end) = sources.place_of(place);
        [start.line, start.column, end.line, end.column]
    });
    for (at, name) in ["line", "column", "end_line", "end_column"].into_iter().enumerate() {
        let number = found.and_then(|numbers| numbers.get(at).copied());
        object.insert(name.to_owned(), number.map_or(Value::Null, Value::from));
    }
}

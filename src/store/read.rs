//! A case from the bytes of its file, with every problem of the file.

use super::lower::Lowering;
use super::private;
use super::raw::RawCase;
use super::write::FORMAT;
use crate::diag::{self, Diagnostic, Message, Severity, codes};
use crate::model::case::Case;
use crate::model::code::Key;
use crate::syntax::read::Read as _;
use crate::syntax::{self, Reader, Value, ValueKind};
use crate::text::{Place, Sources};

/// What reading a case file gave.
#[derive(Debug, Clone)]
pub struct CaseFile {
    /// The case; nothing if the file has any error.
    pub case: Option<Case>,
    /// Everything that was found, in the order of the file.
    pub findings: Vec<Diagnostic>,
    /// The file, for showing the findings.
    pub sources: Sources,
    /// Where the case names something of a catalog.
    pub references: Vec<Reference>,
}

/// A place where a case names something of a catalog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// What it names.
    pub key: Key,
    /// Where.
    pub place: Place,
}

/// Reads a case. `name` is what the file is called in findings.
pub fn read_case(name: &str, bytes: &[u8]) -> CaseFile {
    let mut sources = Sources::new();
    let mut findings = Vec::new();
    let mut references = Vec::new();
    let mut case = None;
    match syntax::bytes_to_text(sources.next_id(), bytes) {
        // A file that is no text has one finding, and would only be found empty as well.
        Err(finding) => {
            let shown = finding.place.map(|_| String::from_utf8_lossy(bytes).into_owned());
            sources.add(name.to_owned(), shown.unwrap_or_default());
            findings.push(finding);
        }
        Ok(text) => {
            let file = sources.add(name.to_owned(), text);
            let parsed = syntax::parse(file, sources.text(file));
            findings.extend(parsed.diagnostics.iter().cloned());
            if let Some(root) = parsed.root() {
                case = read_root(root, &mut findings, &mut references);
            }
        }
    }
    diag::sort(&mut findings);
    let case = case.filter(|_| findings.iter().all(|finding| finding.severity != Severity::Error));
    CaseFile { case, findings, sources, references }
}

fn read_root(
    root: Value<'_>,
    findings: &mut Vec<Diagnostic>,
    references: &mut Vec<Reference>,
) -> Option<Case> {
    if let Some(finding) = newer_format(root) {
        // What else would be found is only what a newer version has added.
        findings.push(finding);
        return None;
    }
    refuse_private_numbers(root, findings);
    warn_of_private_texts("", root, findings);
    let raw = RawCase::read(root, &mut Reader::new(root.place().file, findings))?;
    let mut lowering = Lowering::default();
    let case = lowering.case(raw);
    *references = lowering.references;
    Some(case)
}

/// The finding that the file was written by a newer version of leerpad, if it was.
fn newer_format(root: Value<'_>) -> Option<Diagnostic> {
    let ValueKind::Struct { fields, .. } = root.kind() else { return None };
    let format = fields.iter().find(|field| field.name == "format")?;
    let ValueKind::Int(number) = format.value.kind() else { return None };
    (number > i64::from(FORMAT)).then(|| {
        let message = Message::new("case-newer-format").number("format", number).number("known", FORMAT);
        Diagnostic::new(codes::CASE_NEWER_FORMAT, format.value.place(), message)
            .with_help(Message::new("case-newer-format-help"))
    })
}

/// Warns of texts that hold what planning does not need. What was found is not repeated: a finding may be copied into a mail.
fn warn_of_private_texts(field: &str, value: Value<'_>, findings: &mut Vec<Diagnostic>) {
    match value.kind() {
        ValueKind::Str(text) => {
            let mut kinds: Vec<private::Kind> =
                private::find(&text).into_iter().map(|one| one.kind).collect();
            kinds.retain(|kind| !(kind.is_special() && private::takes_names_only(field)));
            kinds.sort_unstable();
            kinds.dedup();
            findings.extend(kinds.into_iter().map(|kind| {
                let (code, id) = if kind.is_special() {
                    (codes::CASE_SPECIAL_DATA, "case-special-data")
                } else {
                    (codes::CASE_IDENTIFIER, "case-identifier")
                };
                let message = Message::new(id).phrase("kind", Message::new(kind.name()));
                Diagnostic::new(code, value.place(), message).with_help(Message::new("case-private-help"))
            }));
        }
        ValueKind::Struct { fields, .. } => {
            for own in fields {
                warn_of_private_texts(own.name, own.value, findings);
            }
        }
        ValueKind::List(items) | ValueKind::Tuple { items, .. } => {
            for item in items {
                warn_of_private_texts(field, item, findings);
            }
        }
        _ => {}
    }
}

/// Refuses every text in the file that holds a number like a BSN, whichever field it is in.
fn refuse_private_numbers(value: Value<'_>, findings: &mut Vec<Diagnostic>) {
    match value.kind() {
        ValueKind::Str(text) if private::find_bsn(&text).is_some() => {
            // The number itself is not repeated: a finding may be copied into a mail or a log.
            let message = Message::new("case-private-number");
            let finding = Diagnostic::new(codes::CASE_PRIVATE_NUMBER, value.place(), message);
            findings.push(finding.with_help(Message::new("case-private-number-help")));
        }
        ValueKind::Struct { fields, .. } => {
            for field in fields {
                refuse_private_numbers(field.value, findings);
            }
        }
        ValueKind::List(items) | ValueKind::Tuple { items, .. } => {
            for item in items {
                refuse_private_numbers(item, findings);
            }
        }
        ValueKind::Map(entries) => {
            for (key, item) in entries {
                refuse_private_numbers(key, findings);
                refuse_private_numbers(item, findings);
            }
        }
        _ => {}
    }
}

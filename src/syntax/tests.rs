//! Fixtures: a text goes in, the list of its findings comes out as `line:column code message(arguments)`.

use super::*;
use crate::diag::{self, Arg, Message};
use crate::text::Sources;

mod effort;
mod parsing;
mod reading;
mod slips;
mod words;

/// The findings of the syntax, one on each line.
fn syntax(text: &str) -> String {
    list(text, parse(FileId(0), text).diagnostics)
}

/// What a text is read as, and all findings.
fn read<T: Read>(text: &str) -> (Option<T>, String) {
    let mut diagnostics = Vec::new();
    let value = parse(FileId(0), text).read(&mut diagnostics);
    (value, list(text, diagnostics))
}

/// All findings of reading a text as `T`.
fn findings<T: Read>(text: &str) -> String {
    read::<T>(text).1
}

/// The text after the fix of its only finding.
fn fixed<T: Read>(text: &str) -> String {
    let mut diagnostics = Vec::new();
    parse(FileId(0), text).read::<T>(&mut diagnostics);
    assert_eq!(diagnostics.len(), 1, "{}", list(text, diagnostics));
    let fix = diagnostics.remove(0).fix.expect("the finding has a fix");
    fix.apply(text).expect("the fix fits the text")
}

fn list(text: &str, mut diagnostics: Vec<Diagnostic>) -> String {
    diag::sort(&mut diagnostics);
    let mut sources = Sources::new();
    let file = sources.add("test.ron".to_owned(), text.to_owned());
    let lines: Vec<String> = diagnostics
        .iter()
        .map(|finding| {
            assert_eq!(finding.file, file);
            // A sentence that asks for an argument its finding does not bring would be shown with a hole in it.
            assert!(words::all_sentences(finding).iter().all(|sentence| !sentence.is_empty()));
            let at = |place| {
                let (_, start, _) = sources.place_of(place);
                format!("{}:{}", start.line, start.column)
            };
            let place = finding.place.map_or("-".to_owned(), at);
            let labels: Vec<String> =
                finding.labels.iter().map(|label| format!(" @{}", at(label.place))).collect();
            format!("{place} {} {}{}", finding.code, shown(&finding.message), labels.concat())
        })
        .collect();
    lines.join("\n")
}

/// A message as its id and its values.
fn shown(message: &Message) -> String {
    let args: Vec<String> = message
        .args
        .iter()
        .map(|(name, value)| match value {
            Arg::Text(text) => format!("{name}={text}"),
            Arg::Number(number) => format!("{name}={number}"),
            Arg::List(list) => format!("{name}=[{}]", list.join(" ")),
            Arg::Phrase(phrase) => format!("{name}={}", shown(phrase)),
        })
        .collect();
    if args.is_empty() { message.id.to_owned() } else { format!("{}({})", message.id, args.join(", ")) }
}

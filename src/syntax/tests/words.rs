//! The proposed sentences: complete, in both languages, and with the arguments that the findings bring.

use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::*;

const WORDS: &str = include_str!("../../diag/messages.md");

/// The sentences of one language, all its blocks together.
fn bundle(language: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.parse().expect("a language")]);
    bundle.set_use_isolating(false);
    for block in
        WORDS.split("```fluent\n").filter_map(|block| block.split_once("```")).map(|(block, _)| block)
    {
        if block.starts_with(&format!("# {language}")) {
            let resource = FluentResource::try_new(block.to_owned()).expect("the block is Fluent");
            bundle.add_resource(resource).expect("each sentence is there once");
        }
    }
    bundle
}

/// A message as a sentence; fails if the sentence asks for an argument that the message does not have.
fn sentence(bundle: &FluentBundle<FluentResource>, message: &Message) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in &message.args {
        let value = match value {
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::List(list) => FluentValue::from(list.join(", ")),
            // The phrases of the choices in the tests are not in the file.
            Arg::Phrase(phrase) if bundle.get_message(phrase.id).is_none() => FluentValue::from(phrase.id),
            Arg::Phrase(phrase) => FluentValue::from(sentence(bundle, phrase)),
        };
        args.set(*name, value);
    }
    let pattern = bundle.get_message(message.id).and_then(|words| words.value()).expect(message.id);
    let mut errors = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    assert!(errors.is_empty(), "{}: {errors:?}", shown(message));
    sentence
}

thread_local! {
    static BUNDLES: [FluentBundle<FluentResource>; 2] = ["en", "nl"].map(bundle);
}

/// All that a finding says, first in English, then in Dutch.
pub(super) fn all_sentences(finding: &Diagnostic) -> Vec<String> {
    let labels = finding.labels.iter().map(|label| &label.message);
    let fix = finding.fix.iter().map(|fix| &fix.title);
    let messages: Vec<&Message> =
        [&finding.message].into_iter().chain(labels).chain(&finding.help).chain(fix).collect();
    BUNDLES.with(|bundles| {
        bundles.iter().flat_map(|bundle| messages.iter().map(|message| sentence(bundle, message))).collect()
    })
}

#[test]
fn sentences_read_well() {
    let say = |text: &str| {
        let mut found = parse(FileId(0), text).diagnostics;
        assert_eq!(found.len(), 1);
        all_sentences(&found.remove(0))
    };
    assert_eq!(
        say("(a: [1, 2), b: 3)"),
        [
            "Here stands ) where ] belongs.",
            "[ is opened here",
            "Write ]",
            "Hier staat ) waar ] hoort.",
            "[ gaat hier open",
            "Schrijf ]",
        ]
    );
    assert_eq!(
        say("(a: [1, 2"),
        [
            "The file ends too early: 2 brackets are still open. Missing: ], ).",
            "[ is opened here",
            "( is opened here",
            "Het bestand houdt te vroeg op: er staan nog 2 haken open. Het mist: ], ).",
            "[ gaat hier open",
            "( gaat hier open",
        ]
    );
    let mut found = Vec::new();
    parse(FileId(0), "\"12\"").read::<u16>(&mut found);
    assert_eq!(
        all_sentences(&found.remove(0)),
        [
            "Expected a whole number from 0 to 65535, found the text \"12\".",
            "A number has no quotation marks.",
            "Remove the quotation marks",
            "Hier hoort een geheel getal van 0 tot en met 65535, maar er staat de tekst \"12\".",
            "Een getal krijgt geen aanhalingstekens.",
            "Verwijder de aanhalingstekens",
        ]
    );
}

/// Every message that the layer uses has a row in the file of words, with a sentence in both languages, and the reverse.
#[test]
fn every_message_has_its_words() {
    let sources = [
        include_str!("../lexer.rs"),
        include_str!("../lexer/quotes.rs"),
        include_str!("../parser.rs"),
        include_str!("../parser/ground.rs"),
        include_str!("../parser/recovery.rs"),
        include_str!("../report.rs"),
        include_str!("../sniff.rs"),
        include_str!("../decode.rs"),
        include_str!("../value.rs"),
        include_str!("../read.rs"),
        include_str!("../parser/file.rs"),
        include_str!("../parser/separators.rs"),
        include_str!("../read/choice.rs"),
        include_str!("../read/collection.rs"),
        include_str!("../read/date.rs"),
        include_str!("../read/number.rs"),
        include_str!("../read/record.rs"),
        include_str!("../read/text.rs"),
    ];
    let prefixes = ["syntax-", "read-", "expected-", "found-", "fix-", "label-"];
    let is_id = |text: &&str| {
        prefixes.iter().any(|prefix| text.starts_with(prefix))
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    // Examples in the comments of the macros name messages of the catalog.
    let code =
        sources.iter().flat_map(|source| source.lines()).filter(|line| !line.trim_start().starts_with("///"));
    let used: BTreeSet<&str> = code.flat_map(|line| line.split('"')).filter(is_id).collect();
    let given: Vec<&str> =
        WORDS.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id).filter(is_id).collect();
    for id in &used {
        assert_eq!(given.iter().filter(|given| given == &id).count(), 2, "sentences for {id}");
        assert!(WORDS.lines().any(|line| line.starts_with('|') && line.contains(id)), "a row for {id}");
    }
    for id in given {
        assert!(used.contains(id), "{id} is not used");
    }
}

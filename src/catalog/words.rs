//! How codes, ids and fixed words of the domain are written in a file. Case files read them the same way.

use crate::diag::{Diagnostic, Fix, Message, TextEdit, codes};
use crate::model::calendar::Closed;
use crate::model::case::{Counted, MarkState};
use crate::model::civic::{Account, Act, CivicGroup, CivicRoute};
use crate::model::code::{
    CertificateCode, CodeError, CreboCode, DiplomaPart, ElectiveCode, FileCode, Key, RegionCode, Slug,
    UnitCode,
};
use crate::model::fact::Grade;
use crate::model::item::Match;
use crate::model::language::{Level, Skill};
use crate::model::measure::{Country, Element, MeasureKind};
use crate::model::offering::{Pathway, Strength};
use crate::model::rule::RuleTopic;
use crate::syntax::Value;
use crate::syntax::read::{Read, Reader, Variant, VariantInfo, quoted, record};
use crate::text::safe;

/// Reads codes that are written as a text and check their own shape.
macro_rules! read_code {
    ($($code:ty, $expected:literal;)+) => {
        $(
            impl Read for $code {
                const EXPECTED: &'static str = $expected;

                fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
                    let text = reader.text_of(value, Self::expected())?;
                    text.parse().map_err(|error| refuse(value, &error, $expected, reader)).ok()
                }
            }
        )+
    };
}

read_code! {
    CertificateCode, "expected-certificate-code";
    CreboCode, "expected-crebo-code";
    ElectiveCode, "expected-elective-code";
    FileCode, "expected-file-code";
    UnitCode, "expected-unit-code";
    RegionCode, "expected-region-code";
    Slug, "expected-slug";
    Key, "expected-key";
}

fn refuse(value: Value<'_>, error: &CodeError, expected: &'static str, reader: &mut Reader<'_>) {
    let message = Message::new("catalog-bad-code")
        .text("found", quoted(&error.found))
        .phrase("expected", Message::new(expected))
        .text("example", error.example);
    let mut finding = Diagnostic::new(codes::BAD_CODE, value.place(), message);
    if let Some(odd) = error.found.chars().find(|letter| !letter.is_ascii()) {
        finding = finding.with_help(odd_letter(odd));
    }
    if let Some(meant) = &error.suggestion {
        let edit = TextEdit::replace(value.range(), format!("\"{meant}\""));
        finding.fix = Some(Fix::proposed(Message::new("fix-write").text("text", meant.as_str()), vec![edit]));
    }
    reader.report(finding);
}

/// Names a character that has no place in a code, because it may look just like one that has, or like nothing at all.
fn odd_letter(letter: char) -> Message {
    let text = letter.to_string();
    let code = format!("U+{:04X}", u32::from(letter));
    match safe::find_unsafe(&text) {
        Some((_, _, name)) => {
            Message::new("read-text-unsafe").text("character", safe::describe(letter, name))
        }
        None => Message::new("catalog-odd-letter").text("letter", quoted(&text)).text("code", code),
    }
}

/// A work process with its dossier: `"23385/B1-K1-W3"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitRef(pub FileCode, pub UnitCode);

impl Read for UnitRef {
    const EXPECTED: &'static str = "expected-unit-ref";

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text_of(value, Self::expected())?;
        match text.parse() {
            Ok(Key::Unit(file, unit)) => Some(Self(file, unit)),
            other => {
                let suggestion = other.err().and_then(|error: CodeError| error.suggestion);
                let error = CodeError { found: text.into_owned(), example: "23385/B1-K1-W3", suggestion };
                refuse(value, &error, Self::EXPECTED, reader);
                None
            }
        }
    }
}

/// Reads words that stand for the variants of a type of the model.
macro_rules! read_words {
    ($($name:ty, $expected:literal, [$($word:literal => $value:expr),+ $(,)?];)+) => {
        $(
            impl Read for $name {
                const EXPECTED: &'static str = $expected;

                fn expected() -> Message {
                    Message::new(Self::EXPECTED).list("known", [$($word),+])
                }

                fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
                    const WORDS: &[VariantInfo] = &[$(VariantInfo { name: $word, values: 0 }),+];
                    match Variant::of(value, WORDS, Self::expected(), reader)?.name {
                        $($word => Some($value),)+
                        _ => None,
                    }
                }
            }
        )+
    };
}

read_words! {
    Grade, "expected-grade", ["A" => Grade::A, "B" => Grade::B, "C" => Grade::C, "D" => Grade::D];
    Level, "expected-level", [
        "A0" => Level::A0, "A1" => Level::A1, "A2" => Level::A2, "B1" => Level::B1, "B2" => Level::B2,
        "C1" => Level::C1, "C2" => Level::C2,
    ];
    Skill, "expected-skill", [
        "Listening" => Skill::Listening, "Speaking" => Skill::Speaking, "Reading" => Skill::Reading,
        "Writing" => Skill::Writing,
    ];
    Act, "expected-act", ["Wi2021" => Act::Wi2021, "Wi2013" => Act::Wi2013];
    CivicRoute, "expected-route", [
        "B1" => CivicRoute::B1, "SelfReliance" => CivicRoute::SelfReliance, "Education" => CivicRoute::Education,
    ];
    CivicGroup, "expected-group", ["Asylum" => CivicGroup::Asylum, "Family" => CivicGroup::Family];
    Account, "expected-account", [
        "Language" => Account::Language, "Participation" => Account::Participation, "Pvt" => Account::Pvt,
        "Map" => Account::Map, "Ona" => Account::Ona,
    ];
    Pathway, "expected-pathway", [
        "BOL" => Pathway::Bol, "BBL" => Pathway::Bbl, "OVO" => Pathway::Ovo, "Practice" => Pathway::Practice,
        "EVC" => Pathway::Evc, "ExamOnly" => Pathway::ExamOnly, "LanguageCourse" => Pathway::LanguageCourse,
        "LanguageExam" => Pathway::LanguageExam, "LicenceCourse" => Pathway::LicenceCourse,
        "Work" => Pathway::Work,
    ];
    Strength, "expected-strength", [
        "Hard" => Strength::Hard, "Waivable" => Strength::Waivable, "Soft" => Strength::Soft,
    ];
    Match, "expected-match", [
        "Exact" => Match::Exact, "Close" => Match::Close, "Likely" => Match::Likely, "Tagged" => Match::Tagged,
    ];
    DiplomaPart, "expected-part", [
        "Generic" => DiplomaPart::Generic, "Electives" => DiplomaPart::Electives,
        "Placement" => DiplomaPart::Placement,
    ];
    MarkState, "expected-mark-state", [
        "Claimed" => MarkState::Claimed, "Evidenced" => MarkState::Evidenced,
        "Requested" => MarkState::Requested, "Granted" => MarkState::Granted, "Refused" => MarkState::Refused,
    ];
    Country, "expected-country", [
        "Belgium" => Country::Belgium, "Germany" => Country::Germany, "Denmark" => Country::Denmark,
        "France" => Country::France, "Sweden" => Country::Sweden, "Several" => Country::Several,
    ];
    MeasureKind, "expected-measure-kind", [
        "Output" => MeasureKind::Output, "Steered" => MeasureKind::Steered, "Mentoring" => MeasureKind::Mentoring,
        "PersonCentred" => MeasureKind::PersonCentred, "Community" => MeasureKind::Community,
    ];
    Element, "expected-element", [
        "Mentoring" => Element::Mentoring, "LanguageOnTheJob" => Element::LanguageOnTheJob,
        "LanguageCourse" => Element::LanguageCourse, "TradeLanguage" => Element::TradeLanguage,
        "Internship" => Element::Internship, "SubsidisedJob" => Element::SubsidisedJob,
        "Training" => Element::Training, "JobSearch" => Element::JobSearch,
        "HousingNearWork" => Element::HousingNearWork, "Childcare" => Element::Childcare,
        "PeerGroup" => Element::PeerGroup, "EmployerSurvey" => Element::EmployerSurvey,
        "Recognition" => Element::Recognition,
    ];
    Counted, "expected-counted", ["Yes" => Counted::Yes, "No" => Counted::No, "Ask" => Counted::Ask];
}

impl Read for RuleTopic {
    const EXPECTED: &'static str = "expected-topic";

    fn expected() -> Message {
        Message::new(Self::EXPECTED).list("known", Self::ALL.iter().map(|topic| topic.word()))
    }

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        const WORDS: &[VariantInfo] = {
            const TOPICS: &[RuleTopic] = RuleTopic::ALL;
            &{
                let mut words = [VariantInfo { name: "", values: 0 }; TOPICS.len()];
                let mut at = 0;
                while at < TOPICS.len() {
                    #[expect(
                        clippy::indexing_slicing,
                        reason = "the loop runs over the places of both arrays"
                    )]
                    {
                        words[at] = VariantInfo { name: TOPICS[at].word(), values: 0 };
                    }
                    at += 1;
                }
                words
            }
        };
        let variant = Variant::of(value, WORDS, Self::expected(), reader)?;
        Self::from_word(variant.name)
    }
}

record! {
    /// A closed period as a catalog file has it.
    pub struct RawClosed = "Closed" {
        name: String,
        from: jiff::civil::Date,
        to: jiff::civil::Date,
    }
}

impl From<RawClosed> for Closed {
    fn from(raw: RawClosed) -> Self {
        Self { name: raw.name, from: raw.from, to: raw.to }
    }
}

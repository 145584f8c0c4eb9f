//! Official codes and our own ids, each a checked type, and [`Key`], the one textual id of anything in the catalog.
//!
//! A code can only be made by parsing, so that code holding one never checks it again. Only ASCII is accepted: a Cyrillic
//! С looks like a Latin C and would make a certificate nobody can find.

use std::fmt;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::language::{Level, Skill};

/// Why a text is not a code: the shape that was expected, with an example, and the code that was probably meant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is not a code like {example}")]
pub struct CodeError {
    /// The text that was refused.
    pub found: String,
    /// A valid code of the expected kind.
    pub example: &'static str,
    /// The code that differs from the text only in case, blanks or look-alike letters.
    pub suggestion: Option<String>,
}

/// Declares a code type that only its `FromStr` can make.
macro_rules! code_type {
    ($(#[$doc:meta])* $name:ident, $example:literal, $valid:path, $fold:path) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// A valid example, for messages.
            pub const EXAMPLE: &'static str = $example;

            /// The code as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = CodeError;

            fn from_str(text: &str) -> Result<Self, CodeError> {
                if $valid(text) {
                    return Ok(Self(text.into()));
                }
                let folded = $fold(text);
                let suggestion = ($valid(&folded)).then_some(folded);
                Err(CodeError { found: text.to_owned(), example: Self::EXAMPLE, suggestion })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

code_type! {
    /// Code of an mbo-certificaat in the national register, such as `C0125`.
    CertificateCode, "C0125", is_certificate, fold_look_alikes
}
code_type! {
    /// Code of a qualification (and of its diploma) in the central register (crebo), such as `25656`.
    CreboCode, "25656", is_crebo, fold_look_alikes
}
code_type! {
    /// Code of a keuzedeel (elective unit), such as `K0137`.
    ElectiveCode, "K0137", is_elective, fold_look_alikes
}
code_type! {
    /// Code of a kwalificatiedossier, with its version where two versions are in use: `23385` or `23267@2026`.
    ///
    /// Codes of core tasks and work processes mean something only inside one version of one dossier.
    FileCode, "23385", is_file, fold_look_alikes
}
code_type! {
    /// Code of a kerntaak or werkproces inside a dossier, such as `B1-K1` or `P2-K1-W3`.
    UnitCode, "B1-K1-W3", is_unit, fold_look_alikes
}
code_type! {
    /// Code of a labour market region (arbeidsmarktregio), such as `AM08`.
    RegionCode, "AM08", is_region, fold_look_alikes
}
code_type! {
    /// Our own id of a record that has no official code: lower-case words joined by hyphens, such as `groepshulp-2`.
    Slug, "groepshulp-2", is_slug, fold_slug
}

fn is_letter_and_four_digits(text: &str, letter: u8) -> bool {
    matches!(text.as_bytes(), [first, digits @ ..]
        if *first == letter && digits.len() == 4 && digits.iter().all(u8::is_ascii_digit))
}

fn is_certificate(text: &str) -> bool {
    is_letter_and_four_digits(text, b'C')
}

fn is_elective(text: &str) -> bool {
    is_letter_and_four_digits(text, b'K')
}

fn is_crebo(text: &str) -> bool {
    text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_region(text: &str) -> bool {
    matches!(text.as_bytes(), [b'A', b'M', tens, ones] if tens.is_ascii_digit() && ones.is_ascii_digit())
}

fn is_file(text: &str) -> bool {
    match text.split_once('@') {
        None => is_crebo(text),
        Some((code, version)) => {
            is_crebo(code) && version.len() == 4 && version.bytes().all(|byte| byte.is_ascii_digit())
        }
    }
}

fn is_unit(text: &str) -> bool {
    let numbered = |part: &str, letters: &[u8]| {
        matches!(part.as_bytes(), [letter, number @ ..]
            if letters.contains(letter) && (1..=2).contains(&number.len())
                && number.iter().all(u8::is_ascii_digit) && number.first() != Some(&b'0'))
    };
    let mut parts = text.split('-');
    let part = parts.next().is_some_and(|part| numbered(part, b"BP"));
    let core_task = parts.next().is_some_and(|part| numbered(part, b"K"));
    let work_process = parts.next().is_none_or(|part| numbered(part, b"W"));
    part && core_task && work_process && parts.next().is_none()
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && text.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// More than this is no slip of the pen, and not worth the work of folding.
const MOST_FOLDED: usize = 100;

/// The characters of a text that can be seen, without blanks and without accents.
fn visible(text: &str) -> impl Iterator<Item = char> {
    let seen =
        |letter: &char| !letter.is_whitespace() && !is_combining_mark(*letter) && !is_invisible(*letter);
    text.nfd().filter(seen).take(MOST_FOLDED)
}

fn is_invisible(letter: char) -> bool {
    let formatting = matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
    formatting || letter.is_control() || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Undoes the usual slips in typing an id: capitals, accents, and blanks or signs for hyphens.
fn fold_slug(text: &str) -> String {
    let text = text.trim();
    let spaced: String =
        text.chars().map(|letter| if letter.is_whitespace() { '-' } else { letter }).collect();
    let mut folded = String::with_capacity(text.len());
    for letter in visible(&spaced).flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            folded.push(letter);
        } else if !folded.is_empty() && !folded.ends_with('-') {
            folded.push('-');
        }
    }
    folded.trim_end_matches('-').to_owned()
}

/// Undoes the usual slips in typing a code: blanks, lower case, the letter O for zero, long dashes, look-alikes from other
/// scripts, and what cannot be seen.
fn fold_look_alikes(text: &str) -> String {
    let mut folded = String::with_capacity(text.len().min(MOST_FOLDED));
    for (place, letter) in visible(text).enumerate() {
        let plain = match letter {
            'С' | 'с' => 'C',
            'К' | 'к' | 'Κ' | 'κ' => 'K',
            'В' | 'Β' => 'B',
            'Р' | 'Ρ' => 'P',
            'О' | 'о' | 'Ο' | 'ο' => 'O',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '\u{FF01}'..='\u{FF5E}' => {
                char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter).to_ascii_uppercase()
            }
            other => other.to_ascii_uppercase(),
        };
        folded.push(if plain == 'O' && place > 0 { '0' } else { plain });
    }
    folded
}

/// The part of a diploma that is neither a work process nor an elective of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DiplomaPart {
    /// Generic subjects: Dutch, arithmetic, citizenship.
    Generic,
    /// The keuzedeelverplichting: electives of together so many hours of study load.
    Electives,
    /// Work placement (beroepspraktijkvorming, BPV), judged as a whole.
    Placement,
}

impl DiplomaPart {
    /// All parts, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Generic, Self::Electives, Self::Placement];

    /// The word used in textual ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Generic => "generic",
            Self::Electives => "electives",
            Self::Placement => "placement",
        }
    }
}

/// The textual id of anything in the catalog: what the user types, what a case file stores, what JSON shows.
///
/// Things with an official code go by it (`C0160`, `25960`, `K0137`, `23385/P2-K1-W1`); the others carry their kind in
/// front (`job:groepshulp`), so that no two kinds can be mistaken for one another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A kwalificatiedossier: `file:23385`.
    File(FileCode),
    /// A diploma, by the crebo code of its qualification: `25960`.
    Diploma(CreboCode),
    /// A diploma's part beside its work processes: `25960/generic`.
    Part(CreboCode, DiplomaPart),
    /// A core task or work process: `23385/P2-K1-W1`.
    Unit(FileCode, UnitCode),
    /// An mbo-certificaat: `C0160`.
    Certificate(CertificateCode),
    /// A keuzedeel: `K0137`.
    Elective(ElectiveCode),
    /// A praktijkverklaring: `statement:groepshulp-2`.
    Statement(Slug),
    /// A proof outside the MBO (VOG, prior schooling, branch certificate): `licence:vog`.
    Licence(Slug),
    /// A job: `job:groepshulp`.
    Job(Slug),
    /// A proved level of Dutch in one skill: `language:speaking-B2`.
    Language(Skill, Level),
    /// A sector: `sector:kinderopvang`.
    Sector(Slug),
    /// A sector path: `path:kinderopvang`.
    Path(Slug),
    /// An offering: `offering:c0160-ovo`.
    Offering(Slug),
    /// A rule: `rule:wi2021-term`.
    Rule(Slug),
    /// A calendar: `calendar:schoolvakanties-midden`.
    Calendar(Slug),
    /// A funding source: `funding:slim`.
    Funding(Slug),
    /// A table of hours per language level: `band:basis`.
    Band(Slug),
    /// A measure of another country: `measure:duo-for-a-job`.
    Measure(Slug),
    /// A labour market region: `region:AM08`.
    Region(RegionCode),
    /// What a place has other than the nation: `overlay:voorbeeld`.
    Overlay(Slug),
    /// A source: `source:sbb-certificaten`.
    Source(Slug),
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(code) => write!(f, "file:{code}"),
            Self::Diploma(code) => write!(f, "{code}"),
            Self::Part(code, part) => write!(f, "{code}/{}", part.word()),
            Self::Unit(file, unit) => write!(f, "{file}/{unit}"),
            Self::Certificate(code) => write!(f, "{code}"),
            Self::Elective(code) => write!(f, "{code}"),
            Self::Statement(slug) => write!(f, "statement:{slug}"),
            Self::Licence(slug) => write!(f, "licence:{slug}"),
            Self::Job(slug) => write!(f, "job:{slug}"),
            Self::Language(skill, level) => write!(f, "language:{}-{}", skill.word(), level.word()),
            Self::Sector(slug) => write!(f, "sector:{slug}"),
            Self::Path(slug) => write!(f, "path:{slug}"),
            Self::Offering(slug) => write!(f, "offering:{slug}"),
            Self::Rule(slug) => write!(f, "rule:{slug}"),
            Self::Calendar(slug) => write!(f, "calendar:{slug}"),
            Self::Funding(slug) => write!(f, "funding:{slug}"),
            Self::Band(slug) => write!(f, "band:{slug}"),
            Self::Measure(slug) => write!(f, "measure:{slug}"),
            Self::Region(code) => write!(f, "region:{code}"),
            Self::Overlay(slug) => write!(f, "overlay:{slug}"),
            Self::Source(slug) => write!(f, "source:{slug}"),
        }
    }
}

impl FromStr for Key {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let refuse = || CodeError { found: text.to_owned(), example: "C0160", suggestion: None };
        if let Some((kind, rest)) = text.split_once(':') {
            let slug = || rest.parse::<Slug>();
            return Ok(match kind {
                "file" => Self::File(rest.parse()?),
                "statement" => Self::Statement(slug()?),
                "licence" => Self::Licence(slug()?),
                "job" => Self::Job(slug()?),
                "sector" => Self::Sector(slug()?),
                "path" => Self::Path(slug()?),
                "offering" => Self::Offering(slug()?),
                "rule" => Self::Rule(slug()?),
                "calendar" => Self::Calendar(slug()?),
                "funding" => Self::Funding(slug()?),
                "band" => Self::Band(slug()?),
                "measure" => Self::Measure(slug()?),
                "region" => Self::Region(rest.parse()?),
                "overlay" => Self::Overlay(slug()?),
                "source" => Self::Source(slug()?),
                "language" => {
                    let (skill, level) = rest.split_once('-').ok_or_else(refuse)?;
                    let skill = Skill::from_word(skill).ok_or_else(refuse)?;
                    let level = Level::from_word(level).ok_or_else(refuse)?;
                    Self::Language(skill, level)
                }
                _ => return Err(refuse()),
            });
        }
        if let Some((file, rest)) = text.split_once('/') {
            if let Some(part) = DiplomaPart::ALL.into_iter().find(|part| part.word() == rest) {
                return Ok(Self::Part(file.parse()?, part));
            }
            return match (file.parse::<FileCode>(), rest.parse::<UnitCode>()) {
                (Ok(file), Ok(unit)) => Ok(Self::Unit(file, unit)),
                (file, unit) => {
                    let meant =
                        |code: Result<String, CodeError>| code.or_else(|error| error.suggestion.ok_or(()));
                    let file = meant(file.map(|code| code.to_string()));
                    let unit = meant(unit.map(|code| code.to_string()));
                    let suggestion = file.and_then(|file| Ok(format!("{file}/{}", unit?))).ok();
                    Err(CodeError { suggestion, ..refuse() })
                }
            };
        }
        if is_crebo(text) {
            return Ok(Self::Diploma(text.parse()?));
        }
        if is_elective(text) {
            return Ok(Self::Elective(text.parse()?));
        }
        Ok(Self::Certificate(text.parse()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_take_their_shape_and_nothing_else() {
        for good in ["C0125", "C0001"] {
            assert_eq!(good.parse::<CertificateCode>().unwrap().as_str(), good);
        }
        for bad in ["c0125", " C0125 ", "CO125", "С0125", "Ｃ０125", "C125", "C01250", "", "K0125"] {
            assert!(bad.parse::<CertificateCode>().is_err(), "{bad}");
        }
        for good in ["B1-K1", "P2-K1-W3", "B1-K2-W10"] {
            assert!(good.parse::<UnitCode>().is_ok(), "{good}");
        }
        for bad in ["B1", "B1-K0", "X1-K1", "B1-K1-W3-X", "B1-K1-", "b1-k1", "B-K1-W1", "B01-K1"] {
            assert!(bad.parse::<UnitCode>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_slip_in_a_code_gets_the_code_that_was_meant() {
        for (slip, meant) in
            [("c0125", "C0125"), (" C0125 ", "C0125"), ("CO125", "C0125"), ("С0125", "C0125")]
        {
            let error = slip.parse::<CertificateCode>().unwrap_err();
            assert_eq!(error.suggestion.as_deref(), Some(meant), "{slip}");
        }
        assert_eq!("C125".parse::<CertificateCode>().unwrap_err().suggestion, None);
    }

    #[test]
    fn every_key_reads_back_as_written() {
        for text in [
            "file:23385",
            "25960",
            "25960/generic",
            "23385/P2-K1-W1",
            "23267@2026/B1-K1",
            "C0160",
            "K0137",
            "statement:groepshulp-2",
            "licence:vog",
            "job:groepshulp",
            "language:speaking-B2",
            "sector:kinderopvang",
            "path:kinderopvang",
            "offering:c0160-ovo",
            "rule:wi2021-term",
            "calendar:midden",
            "funding:slim",
            "band:basis",
            "measure:duo-for-a-job",
            "region:AM08",
            "overlay:voorbeeld",
            "source:sbb",
        ] {
            assert_eq!(text.parse::<Key>().unwrap().to_string(), text);
        }
        for bad in
            ["", "job:", "job:Groepshulp", "thing:x", "region:am8", "25960/", "1234", "language:speaking-B9"]
        {
            assert!(bad.parse::<Key>().is_err(), "{bad}");
        }
    }
}

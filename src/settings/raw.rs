//! The settings as they are written in the file.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::Settings;
use super::keys;
use super::unknown::References;
use crate::app::defaults::NewCase;
use crate::app::looks::{Hints, ThemeName};
use crate::diag::{Diagnostic, Message, codes};
use crate::i18n::Lang;
use crate::model::code::{CodeError, RegionCode, Slug};
use crate::syntax::read::{Line, quoted};
use crate::syntax::{Read, Reader, Spanned, Value, choice, record};

choice! {
    /// A language.
    #[derive(Copy)]
    pub(super) enum RawLanguage = "expected-settings-word" {
        Nl,
        En,
    }
}

choice! {
    /// A theme.
    #[derive(Copy)]
    pub(super) enum RawTheme = "expected-settings-word" {
        Sixteen,
        Dark,
        Light,
        HighContrast,
        Plain,
    }
}

choice! {
    /// How much of the row of hints is shown.
    #[derive(Copy)]
    pub(super) enum RawHints = "expected-settings-word" {
        Full,
        Short,
        Off,
    }
}

/// The most months that a term can have: a lifetime.
const MOST_MONTHS: u32 = 1_200;

/// A number of months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RawMonths(u32);

impl Read for RawMonths {
    const EXPECTED: &'static str = "expected-whole-number";

    fn expected() -> Message {
        Message::new(Self::EXPECTED).number("least", 0).number("most", MOST_MONTHS)
    }

    fn read(value: Value<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let months = u32::read(value, reader)?;
        if months <= MOST_MONTHS {
            return Some(Self(months));
        }
        let message = Message::new("read-out-of-range")
            .text("number", quoted(value.text()))
            .number("least", 0)
            .number("most", MOST_MONTHS);
        reader.error(codes::OUT_OF_RANGE, value.range(), message);
        None
    }
}

/// The keys as they are written: the id of a command with its keys, each with its place.
pub(super) type RawKeys = BTreeMap<Spanned<Line<60>>, Vec<Spanned<Line<40>>>>;

record! {
    /// What a new case starts with.
    pub(super) struct RawNewCase = "NewCase" {
        region: Option<Spanned<Line<40>>> [optional],
        municipality: Option<Spanned<Line<80>>> [optional],
    }
}

record! {
    /// The whole file.
    pub(super) struct RawSettings = "Settings" {
        language: Option<RawLanguage> [optional],
        theme: Option<RawTheme> [optional],
        ascii_borders: Option<bool> [optional],
        mouse: Option<bool> [optional],
        hints: Option<RawHints> [optional],
        linear: Option<bool> [optional],
        sandbox: Option<bool> [optional],
        author: Option<Line<200>> [optional],
        identity: Option<Line<1_000>> [optional],
        keys: RawKeys [default],
        new_case: Option<RawNewCase> [optional],
        retention_months: Option<RawMonths> [optional],
    }
}

impl RawTheme {
    pub(super) const fn of(theme: ThemeName) -> Self {
        match theme {
            ThemeName::Sixteen => Self::Sixteen,
            ThemeName::Dark => Self::Dark,
            ThemeName::Light => Self::Light,
            ThemeName::HighContrast => Self::HighContrast,
            ThemeName::Plain => Self::Plain,
        }
    }

    fn name(self) -> ThemeName {
        ThemeName::ALL.into_iter().find(|theme| Self::of(*theme) == self).unwrap_or_default()
    }
}

impl RawHints {
    pub(super) const fn of(hints: Hints) -> Self {
        match hints {
            Hints::Full => Self::Full,
            Hints::Short => Self::Short,
            Hints::Off => Self::Off,
        }
    }

    fn hints(self) -> Hints {
        Hints::ALL.into_iter().find(|hints| Self::of(*hints) == self).unwrap_or_default()
    }
}

impl RawSettings {
    /// The settings, with where they name something of the catalog.
    pub(super) fn lower(self, findings: &mut Vec<Diagnostic>) -> (Settings, References) {
        let mut references = References::default();
        let new_case = self.new_case.map(|raw| {
            references.region = raw.region.as_ref().map(|code| code.place);
            references.municipality = raw.municipality.as_ref().map(|slug| slug.place);
            NewCase {
                region: raw.region.and_then(|code| checked::<RegionCode, 40>(&code, findings)),
                municipality: raw.municipality.and_then(|slug| checked::<Slug, 80>(&slug, findings)),
                // Known once all of the settings are.
                advisor: String::new(),
            }
        });
        let settings = Settings {
            language: self.language.map(|language| match language {
                RawLanguage::Nl => Lang::Nl,
                RawLanguage::En => Lang::En,
            }),
            theme: self.theme.map(RawTheme::name).unwrap_or_default(),
            ascii_borders: self.ascii_borders.unwrap_or(false),
            mouse: self.mouse,
            hints: self.hints.map(RawHints::hints).unwrap_or_default(),
            linear: self.linear.unwrap_or(false),
            sandbox: self.sandbox,
            author: self.author.map(Line::into_string),
            identity: self.identity.map(|path| path.into_string().into()),
            keys: keys::lower(&self.keys, findings),
            new_case: new_case.unwrap_or_default(),
            retention_months: self.retention_months.map(|months| months.0),
        };
        (settings, references)
    }
}

/// A code or id, or a finding that it is none.
fn checked<T: FromStr<Err = CodeError>, const MAX: usize>(
    text: &Spanned<Line<MAX>>,
    findings: &mut Vec<Diagnostic>,
) -> Option<T> {
    match text.parse() {
        Ok(code) => Some(code),
        Err(error) => {
            let message = match &error.suggestion {
                Some(near) => Message::new("settings-bad-code-near").text("near", near),
                None => Message::new("settings-bad-code").text("example", error.example),
            };
            let message = message.text("found", error.found);
            findings.push(Diagnostic::new(codes::SETTINGS_BAD_CODE, text.place, message));
            None
        }
    }
}

//! The texts of one language.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The language tag.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language of a locale name such as `nl_NL.UTF-8`: Dutch for `nl*`, otherwise English.
    pub fn from_locale(locale: &str) -> Self {
        if locale.starts_with("nl") { Self::Nl } else { Self::En }
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Nl => Self::En,
            Self::En => Self::Nl,
        }
    }

    fn tag(self) -> LanguageIdentifier {
        self.word().parse().unwrap_or_default()
    }

    /// The Fluent sources of this language.
    pub const fn sources(self) -> &'static [&'static str] {
        macro_rules! files {
            ($lang:literal) => {
                &[
                    include_str!(concat!($lang, "/names.ftl")),
                    include_str!(concat!($lang, "/plan.ftl")),
                    include_str!(concat!($lang, "/diag.ftl")),
                    include_str!(concat!($lang, "/cli.ftl")),
                    include_str!(concat!($lang, "/vault.ftl")),
                    include_str!(concat!($lang, "/keeping.ftl")),
                    include_str!(concat!($lang, "/handover.ftl")),
                    include_str!(concat!($lang, "/ui.ftl")),
                    include_str!(concat!($lang, "/ui-intake.ftl")),
                    include_str!(concat!($lang, "/ui-experience.ftl")),
                    include_str!(concat!($lang, "/ui-map.ftl")),
                    include_str!(concat!($lang, "/ui-plan.ftl")),
                    include_str!(concat!($lang, "/ui-hand.ftl")),
                    include_str!(concat!($lang, "/ui-hours.ftl")),
                    include_str!(concat!($lang, "/ui-decisions.ftl")),
                    include_str!(concat!($lang, "/ui-print.ftl")),
                    include_str!(concat!($lang, "/ui-settings.ftl")),
                    include_str!(concat!($lang, "/ui-linear.ftl")),
                    include_str!(concat!($lang, "/ui-help.ftl")),
                    include_str!(concat!($lang, "/ui-glossary.ftl")),
                    include_str!(concat!($lang, "/privacy.ftl")),
                    include_str!(concat!($lang, "/host.ftl")),
                ]
            };
        }
        match self {
            Self::Nl => files!("nl"),
            Self::En => files!("en"),
        }
    }
}

/// A value put into a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Text, shown as it is: sanitise it first if it comes from a file.
    Text(Cow<'a, str>),
    /// A number: plural forms follow it.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

macro_rules! arg_from_number {
    ($($kind:ty),*) => {
        $(impl From<$kind> for Arg<'_> {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })*
    };
}
arg_from_number!(u8, u32, u64, i64, usize);

/// The texts of one language, ready to be looked up.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Texts {
    /// Reads the texts of a language. A broken line of a text file loses that text only; a test keeps the files whole.
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.tag()]);
        // Isolation marks are invisible characters that shift the columns of a terminal.
        bundle.set_use_isolating(false);
        for source in lang.sources() {
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// Which language it is.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// A text without variables; the id itself when there is none, so that a hole is seen and nothing breaks.
    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// Whether there is a text with this id.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A text with its variables filled in.
    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            let value = match value {
                Arg::Text(text) => FluentValue::from(text.as_ref().to_owned()),
                Arg::Number(number) => FluentValue::from(*number),
            };
            values.set((*name).to_owned(), value);
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned()
    }
}

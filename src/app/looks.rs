//! How the workbench looks, as far as the user decides: the theme, the lines, the row of hints.

/// A set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum ThemeName {
    /// The sixteen colours that the terminal has for itself, on its own background.
    #[default]
    Sixteen,
    /// Light letters on a dark background.
    Dark,
    /// Dark letters on a light background.
    Light,
    /// White and bright colours on black.
    HighContrast,
    /// No colours at all.
    Plain,
}

impl ThemeName {
    /// All themes, in the order in which the key goes through them.
    pub const ALL: [Self; 5] = [Self::Sixteen, Self::Dark, Self::Light, Self::HighContrast, Self::Plain];

    /// Text id of its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sixteen => "ui-theme-sixteen",
            Self::Dark => "ui-theme-dark",
            Self::Light => "ui-theme-light",
            Self::HighContrast => "ui-theme-high-contrast",
            Self::Plain => "ui-theme-plain",
        }
    }

    /// The theme after this one, round the end.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Sixteen => Self::Dark,
            Self::Dark => Self::Light,
            Self::Light => Self::HighContrast,
            Self::HighContrast => Self::Plain,
            Self::Plain => Self::Sixteen,
        }
    }
}

/// How much of the row of hints is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Hints {
    /// As many keys as fit.
    #[default]
    Full,
    /// Only the key of the help.
    Short,
    /// Nothing.
    Off,
}

impl Hints {
    /// All of them, in the order in which the key goes through them.
    pub const ALL: [Self; 3] = [Self::Full, Self::Short, Self::Off];

    /// Text id of the sentence that says which it is.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "ui-hints-full",
            Self::Short => "ui-hints-short",
            Self::Off => "ui-hints-off",
        }
    }

    /// The one after this, round the end.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Full => Self::Short,
            Self::Short => Self::Off,
            Self::Off => Self::Full,
        }
    }
}

/// How the workbench looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Looks {
    /// The colours.
    pub theme: ThemeName,
    /// Whether lines are drawn with ASCII characters only.
    pub ascii: bool,
    /// The row of hints.
    pub hints: Hints,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_go_through_all_themes_and_hints() {
        let mut theme = ThemeName::Sixteen;
        for expected in ThemeName::ALL {
            assert_eq!(theme, expected);
            theme = theme.next();
        }
        assert_eq!(theme, ThemeName::Sixteen);
        let mut hints = Hints::Full;
        for expected in Hints::ALL {
            assert_eq!(hints, expected);
            hints = hints.next();
        }
        assert_eq!(hints, Hints::Full);
    }
}

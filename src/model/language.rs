//! Dutch as a second language: skills, levels of the Common European Framework (CEFR), and the hours it takes to climb.

use super::code::Slug;
use super::fact::Facts;
use super::load::Load;

/// A skill that is examined on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skill {
    /// Luisteren.
    Listening,
    /// Spreken (and gesprekken voeren).
    Speaking,
    /// Lezen.
    Reading,
    /// Schrijven.
    Writing,
}

impl Skill {
    /// All skills, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Listening, Self::Speaking, Self::Reading, Self::Writing];

    /// The word used in textual ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Listening => "listening",
            Self::Speaking => "speaking",
            Self::Reading => "reading",
            Self::Writing => "writing",
        }
    }

    /// The skill a word of a textual id stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|skill| skill.word() == word)
    }

    /// Place in [`Skill::ALL`].
    pub const fn index(self) -> usize {
        match self {
            Self::Listening => 0,
            Self::Speaking => 1,
            Self::Reading => 2,
            Self::Writing => 3,
        }
    }
}

/// A level of the Common European Framework; `A0` is no Dutch yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Level {
    /// No Dutch yet.
    #[default]
    A0,
    /// Breakthrough.
    A1,
    /// Waystage.
    A2,
    /// Threshold.
    B1,
    /// Vantage.
    B2,
    /// Effective operational proficiency.
    C1,
    /// Mastery.
    C2,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 7] = [Self::A0, Self::A1, Self::A2, Self::B1, Self::B2, Self::C1, Self::C2];

    /// The level as everybody writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::A0 => "A0",
            Self::A1 => "A1",
            Self::A2 => "A2",
            Self::B1 => "B1",
            Self::B2 => "B2",
            Self::C1 => "C1",
            Self::C2 => "C2",
        }
    }

    /// The level a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.word() == word)
    }

    /// The next level up, if there is one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|level| *level > self)
    }
}

/// How fast a group of learners climbs the levels: lesson hours per step, always a band.
///
/// There is no official Dutch norm for hours per level; bands come from practice and other countries, with their sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageBand {
    /// Id of the band.
    pub id: Slug,
    /// Whom it describes, in Dutch and English.
    pub name: super::fact::Wording,
    /// Lesson hours from the level before to each level, from A1 up.
    pub steps: Vec<(Level, Load)>,
    /// Where the hours come from.
    pub facts: Facts,
}

//! Civic integration: acts, routes, and the accounts in which hours are booked.

/// Which civic-integration act holds for the learner; a fact given by the obligation date, never derived from arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Wet inburgering 2021: obligation since 1 January 2022.
    Wi2021,
    /// Wet inburgering (2013): obligation before that.
    Wi2013,
}

/// Route under the act of 2021, fixed in the PIP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CivicRoute {
    /// B1-route.
    B1,
    /// Zelfredzaamheidsroute (Z-route).
    SelfReliance,
    /// Onderwijsroute: a full week, no MAP.
    Education,
}

/// On what ground the learner is obliged; it decides whether participation hours exist and who pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CivicGroup {
    /// Asylum permit holder.
    Asylum,
    /// Family and other migrants.
    Family,
}

/// An account of civic-integration hours. An hour is booked once, in one account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// Lessons of Dutch and KNM at a registered school.
    Language,
    /// Participation hours of the Z-route.
    Participation,
    /// Participatieverklaringstraject.
    Pvt,
    /// Practice of the Module Arbeidsmarkt en Participatie.
    Map,
    /// Oriëntatie op de Nederlandse arbeidsmarkt, course form (act of 2013).
    Ona,
}

impl Account {
    /// All accounts, in the order in which they are shown.
    pub const ALL: [Self; 5] = [Self::Language, Self::Participation, Self::Pvt, Self::Map, Self::Ona];

    /// The word used in problems, JSON and case files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Participation => "participation",
            Self::Pvt => "pvt",
            Self::Map => "map",
            Self::Ona => "ona",
        }
    }

    /// The account a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|account| account.word() == word)
    }
}

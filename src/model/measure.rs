//! Measures: what other countries do to get newcomers to work, with how strong the evidence for it is.
//!
//! A measure is advice beside a plan and never a part of one: nothing in the planner reads it.

use super::code::Slug;
use super::fact::{Facts, Wording};

/// Declares a closed list of words, so that files, JSON and texts cannot drift apart.
macro_rules! word_list {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word used in JSON and text ids of the interface.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }
    };
}

word_list! {
    /// Kind of a measure by how far the people it is for take part in shaping it, least first (table 3.1 of the study).
    MeasureKind {
        /// Steered by output: the people it is for hardly take part.
        Output = "output",
        /// Steered: they take part a little or fairly.
        Steered = "steered",
        /// Mentoring: they take part fairly or strongly.
        Mentoring = "mentoring",
        /// Person-centred: they take part a great deal.
        PersonCentred = "person-centred",
        /// Community-based: they take part the most.
        Community = "community",
    }
}

word_list! {
    /// Something a measure consists of and a plan could have too.
    Element {
        /// A mentor beside the learner.
        Mentoring = "mentoring",
        /// Dutch (or the local language) during work.
        LanguageOnTheJob = "language-on-the-job",
        /// Language lessons of a school or municipality.
        LanguageCourse = "language-course",
        /// The words of the trade.
        TradeLanguage = "trade-language",
        /// An internship or other unpaid time at a company.
        Internship = "internship",
        /// A paid job for which somebody pays part of the wage.
        SubsidisedJob = "subsidised-job",
        /// Vocational training.
        Training = "training",
        /// Help with finding work: vacancies, applications, career advice.
        JobSearch = "job-search",
        /// Housing near the work, or getting used to travel.
        HousingNearWork = "housing-near-work",
        /// Childcare, or care duties taken into account.
        Childcare = "childcare",
        /// A group of people in the same position.
        PeerGroup = "peer-group",
        /// Asking employers what they need.
        EmployerSurvey = "employer-survey",
        /// Naming and recognising skills and foreign qualifications.
        Recognition = "recognition",
    }
}

word_list! {
    /// Where a measure is or was done.
    Country {
        /// Belgium.
        Belgium = "be",
        /// Germany.
        Germany = "de",
        /// Denmark.
        Denmark = "dk",
        /// France.
        France = "fr",
        /// Sweden.
        Sweden = "se",
        /// Several countries together, as a review describes them.
        Several = "several",
    }
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Its id.
    pub id: Slug,
    /// Its own name.
    pub name: String,
    /// Where.
    pub country: Country,
    /// Its kind; `None` where the study only lists it.
    pub kind: Option<MeasureKind>,
    /// What it consists of; empty where the study gives no details.
    pub elements: Vec<Element>,
    /// What was reported of its results, where anything was.
    pub result: Option<Wording>,
    /// Levels on the Maryland Scientific Methods Scale (0 to 5, 5 the strongest) of the reports on it, one each; empty where
    /// the study gives none.
    pub levels: Vec<u8>,
    /// What it is.
    pub text: Wording,
    /// Where it comes from.
    pub facts: Facts,
}

//! Who a hand-out is for, and what each of them gets: the one table of it.
//!
//! A reader gets what the conversation with that reader needs, and nothing else. What no list names goes to nobody: the note for
//! the next colleague, the questions of the intake, the id of the case.

use jiff::civil::Date;

use crate::model::case::{Case, ConsentFor};

/// Who a hand-out is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// The learner, in plain language: everything about them.
    #[default]
    Learner,
    /// The advisor, or a colleague with the same task.
    Advisor,
    /// A school that is asked to take the learner, or to grant exemptions.
    School,
    /// An employer or a company that offers a place.
    Employer,
}

impl Audience {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Learner, Self::Advisor, Self::School, Self::Employer];

    /// The word used in JSON and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Learner => "learner",
            Self::Advisor => "advisor",
            Self::School => "school",
            Self::Employer => "employer",
        }
    }

    /// Text id of what this reader is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Learner => "ui-print-for-learner",
            Self::Advisor => "ui-print-for-advisor",
            Self::School => "ui-print-for-school",
            Self::Employer => "ui-print-for-employer",
        }
    }

    /// Text id of the word for this reader in the name of a file.
    pub const fn file_word(self) -> &'static str {
        match self {
            Self::Learner => "ui-print-file-learner",
            Self::Advisor => "ui-print-file-advisor",
            Self::School => "ui-print-file-school",
            Self::Employer => "ui-print-file-employer",
        }
    }

    /// Whether this reader gets a part.
    pub fn gets(self, part: Part) -> bool {
        part.readers().contains(&self)
    }

    /// Whether consent to share with this reader is to be in the case, and is not there on a day. It is a reason to ask, never
    /// a reason to refuse: consent is recorded, and is not the ground on which an office works.
    pub fn lacks_consent(self, case: &Case, day: Date) -> bool {
        let wanted = match self {
            Self::Learner | Self::Advisor => return false,
            Self::School => ConsentFor::School,
            Self::Employer => ConsentFor::Employer,
        };
        !case.consent.iter().any(|consent| consent.reader == Some(wanted) && consent.holds_on(day))
    }
}

/// A part of a hand-out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// When the goal is reached, and how sure that is.
    Result,
    /// What it costs.
    Cost,
    /// When the goal is reached if estimates, claims and language turn out otherwise.
    Spread,
    /// That a plan was chosen, and on which day.
    Chosen,
    /// Who wrote down why that plan was chosen.
    ChosenWhy,
    /// The steps as a drawing in time.
    Timeline,
    /// The steps with their dates and hours.
    Steps,
    /// Why each step is there, and why it starts when it starts.
    Reasons,
    /// What is not sure about each step.
    Doubts,
    /// What a company must offer.
    Workplace,
    /// What still has to be asked, and of whom.
    Questions,
    /// Important days.
    Milestones,
    /// The days and hours of civic integration.
    Civic,
    /// The exams of civic integration with the days to register.
    Exams,
    /// The level of Dutch in each skill.
    Language,
    /// What was granted or is held.
    Held,
    /// What was claimed, shown or requested and is not decided.
    Claims,
    /// What was refused.
    Refused,
    /// On what grounds something was marked, by whom and when.
    Grounds,
    /// The hours a week that the learner has.
    Availability,
    /// Case number, age, work, schooling, place, and why hours differ in some weeks.
    Personal,
    /// What the goal leads on to.
    LeadsOn,
    /// What to mind about the plan as a whole.
    Warnings,
    /// Why it does not finish earlier, what would help, and how far steps can slip.
    Advice,
    /// What was fixed by hand about the plan, and why.
    Fixed,
    /// What was decided, by whom and why.
    Decisions,
    /// The form of the assessment framework.
    Assessment,
    /// Appointments.
    Appointments,
    /// What the learner agreed to share.
    Consent,
    /// What the words of the field mean.
    Terms,
    /// The sources, with how much they weigh.
    Sources,
}

impl Part {
    /// All parts, in the order in which they are listed.
    pub const ALL: [Self; 31] = [
        Self::Result,
        Self::Cost,
        Self::Spread,
        Self::Chosen,
        Self::ChosenWhy,
        Self::Timeline,
        Self::Steps,
        Self::Reasons,
        Self::Doubts,
        Self::Workplace,
        Self::Questions,
        Self::Milestones,
        Self::Civic,
        Self::Exams,
        Self::Language,
        Self::Held,
        Self::Claims,
        Self::Refused,
        Self::Grounds,
        Self::Availability,
        Self::Personal,
        Self::LeadsOn,
        Self::Warnings,
        Self::Advice,
        Self::Fixed,
        Self::Decisions,
        Self::Assessment,
        Self::Appointments,
        Self::Consent,
        Self::Terms,
        Self::Sources,
    ];

    /// Who gets it.
    pub const fn readers(self) -> &'static [Audience] {
        use Audience::{Advisor, Employer, Learner, School};
        const EVERYBODY: &[Audience] = &[Learner, Advisor, School, Employer];
        const NOT_EMPLOYER: &[Audience] = &[Learner, Advisor, School];
        const OURSELVES: &[Audience] = &[Learner, Advisor];
        const ADVISOR: &[Audience] = &[Advisor];
        const LEARNER: &[Audience] = &[Learner];
        match self {
            Self::Result
            | Self::Chosen
            | Self::Timeline
            | Self::Steps
            | Self::Workplace
            | Self::Questions
            | Self::Milestones
            | Self::Held => EVERYBODY,
            Self::Cost
            | Self::Reasons
            | Self::Doubts
            | Self::Language
            | Self::Claims
            | Self::Availability
            | Self::LeadsOn
            | Self::Sources => NOT_EMPLOYER,
            Self::Spread
            | Self::ChosenWhy
            | Self::Civic
            | Self::Exams
            | Self::Refused
            | Self::Grounds
            | Self::Personal
            | Self::Warnings
            | Self::Fixed
            | Self::Decisions
            | Self::Assessment
            | Self::Appointments
            | Self::Consent => OURSELVES,
            Self::Advice => ADVISOR,
            Self::Terms => LEARNER,
        }
    }

    /// The word used in JSON; with `ui-print-part-` in front it is the text id of its name.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Result => "result",
            Self::Cost => "cost",
            Self::Spread => "spread",
            Self::Chosen => "chosen",
            Self::ChosenWhy => "chosen-why",
            Self::Timeline => "timeline",
            Self::Steps => "steps",
            Self::Reasons => "reasons",
            Self::Doubts => "doubts",
            Self::Workplace => "workplace",
            Self::Questions => "questions",
            Self::Milestones => "milestones",
            Self::Civic => "civic",
            Self::Exams => "exams",
            Self::Language => "language",
            Self::Held => "held",
            Self::Claims => "claims",
            Self::Refused => "refused",
            Self::Grounds => "grounds",
            Self::Availability => "availability",
            Self::Personal => "personal",
            Self::LeadsOn => "leads-on",
            Self::Warnings => "warnings",
            Self::Advice => "advice",
            Self::Fixed => "fixed",
            Self::Decisions => "decisions",
            Self::Assessment => "assessment",
            Self::Appointments => "appointments",
            Self::Consent => "consent",
            Self::Terms => "terms",
            Self::Sources => "sources",
        }
    }

    /// Text id of its name.
    pub fn name(self) -> String {
        format!("ui-print-part-{}", self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_listed_once_and_has_a_reader() {
        for (place, part) in Part::ALL.into_iter().enumerate() {
            assert_eq!(Part::ALL.iter().position(|other| *other == part), Some(place));
            // The advisor knows the words.
            let expected = if part == Part::Terms { Audience::Learner } else { Audience::Advisor };
            assert!(part.readers().contains(&expected), "{part:?}");
        }
    }
}

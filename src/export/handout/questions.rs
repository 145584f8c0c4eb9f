//! What still has to be asked, and of whom.

use super::{Block, Maker};
use crate::export::audience::{Audience, Part};
use crate::model::case::Counted;
use crate::route::plan::{Unsure, Warning};

/// Of whom something has to be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Asked {
    Committee,
    School,
    Company,
    Municipality,
    Payer,
    Learner,
}

impl Asked {
    const ALL: [Self; 6] =
        [Self::Committee, Self::School, Self::Company, Self::Municipality, Self::Payer, Self::Learner];

    /// Text id of what they are called.
    const fn name(self) -> &'static str {
        match self {
            Self::Committee => "ui-print-ask-of-committee",
            Self::School => "ui-print-ask-of-school",
            Self::Company => "ui-print-ask-of-company",
            Self::Municipality => "ui-print-ask-of-municipality",
            Self::Payer => "ui-print-ask-of-payer",
            Self::Learner => "ui-print-ask-of-learner",
        }
    }

    /// Whether a reader has to do with it: school and company see their own questions.
    const fn is_for(self, reader: Audience) -> bool {
        match reader {
            Audience::Learner | Audience::Advisor => true,
            Audience::School => matches!(self, Self::Committee | Self::School),
            Audience::Employer => matches!(self, Self::Company),
        }
    }
}

/// A question, with the steps it is about.
struct Question {
    of: Asked,
    text: String,
    steps: Vec<String>,
}

impl Maker<'_> {
    /// The questions for the reader, by who can answer them.
    pub(super) fn questions(&self) -> Vec<Block> {
        if !self.gets(Part::Questions) {
            return Vec::new();
        }
        let questions = self.all_questions();
        let mut blocks = Vec::new();
        for of in Asked::ALL.into_iter().filter(|of| of.is_for(self.given.audience)) {
            let lines: Vec<String> = questions
                .iter()
                .filter(|question| question.of == of)
                .map(|question| self.question(question))
                .collect();
            if !lines.is_empty() {
                blocks.push(Block::Subheading(self.words.get(of.name())));
                blocks.push(Block::Points(lines));
            }
        }
        blocks
    }

    fn question(&self, question: &Question) -> String {
        if question.steps.is_empty() {
            return question.text.clone();
        }
        let args = [("n", question.steps.len().into()), ("steps", question.steps.join(", ").into())];
        format!("{} {}", question.text, self.words.with("ui-print-ask-steps", &args))
    }

    fn all_questions(&self) -> Vec<Question> {
        let texts = self.words;
        let mut questions = Vec::new();
        if self.gets(Part::Claims) {
            let open = self.given.case.marks.iter().filter(|mark| mark.state.is_open_claim());
            questions.extend(open.map(|mark| Question {
                of: Asked::Committee,
                text: texts.with("ui-print-ask-claim", &[("item", self.claim(mark).into())]),
                steps: Vec::new(),
            }));
        }
        for (number, step) in (1_usize..).zip(self.present_steps()) {
            for (of, text) in step.unsure.iter().filter_map(|unsure| self.asked_of(unsure)) {
                match questions.iter_mut().find(|known| known.text == text && !known.steps.is_empty()) {
                    Some(known) => {
                        let number = number.to_string();
                        if !known.steps.contains(&number) {
                            known.steps.push(number);
                        }
                    }
                    None => questions.push(Question { of, text, steps: vec![number.to_string()] }),
                }
            }
        }
        questions.extend(self.settings_asked());
        questions
    }

    /// Settings that are still to be asked, where no step asks already.
    fn settings_asked(&self) -> Vec<Question> {
        let settings = &self.given.case.settings;
        let steps = self.present_steps();
        let asks = |wanted: &dyn Fn(&Unsure) -> bool| steps.iter().any(|step| step.unsure.iter().any(wanted));
        let civic = self.given.case.civic.is_some();
        let term = self.plan().warnings.contains(&Warning::TermUnknown);
        // Only who advises needs to know what could be asked beside the steps that are planned.
        let spare = self.gets(Part::Advice);
        let contract = asks(&|unsure| matches!(unsure, Unsure::Contract));
        let company = asks(&|unsure| matches!(unsure, Unsure::Company(_)));
        let waiver = asks(&|unsure| matches!(unsure, Unsure::Waiver));
        let asked = [
            (
                civic && settings.placement_counts == Counted::Ask,
                Asked::Municipality,
                "ui-print-ask-placement",
            ),
            (civic && term, Asked::Municipality, "ui-print-ask-pip"),
            (
                spare && !waiver && settings.entry_waiver == Counted::Ask,
                Asked::School,
                "ui-print-ask-waiver-spare",
            ),
            (
                spare && !company && settings.company == Counted::Ask,
                Asked::Company,
                "ui-print-ask-company-spare",
            ),
            (
                spare && !contract && settings.contract == Counted::Ask,
                Asked::Company,
                "ui-print-ask-contract-spare",
            ),
        ];
        let open = asked.into_iter().filter(|(open, ..)| *open);
        open.map(|(_, of, id)| Question { of, text: self.words.get(id), steps: Vec::new() }).collect()
    }

    /// The question that a doubt asks, if asking helps.
    fn asked_of(&self, unsure: &Unsure) -> Option<(Asked, String)> {
        let texts = self.words;
        let (of, id) = match unsure {
            Unsure::Load { .. } | Unsure::Weeks { .. } => (Asked::School, "ui-print-ask-load"),
            Unsure::CountedWhole { .. } => (Asked::School, "ui-print-ask-whole"),
            Unsure::CostUnknown => (Asked::School, "ui-print-ask-cost"),
            Unsure::Waiver => (Asked::School, "ui-print-ask-waiver"),
            Unsure::LanguageAdvised { .. } | Unsure::EntryAdvised(_) | Unsure::ExperienceAdvised(_) => {
                (Asked::School, "ui-print-ask-entry")
            }
            Unsure::Unfunded => (Asked::Payer, "ui-print-ask-funding"),
            Unsure::Contract => (Asked::Company, "ui-print-ask-contract"),
            Unsure::Company(item) => {
                let item = [("item", self.item_name(*item).into())];
                return Some((Asked::Company, texts.with("ui-print-ask-company", &item)));
            }
            Unsure::Age(years) => {
                let years = [("years", (*years).into())];
                return Some((Asked::Learner, texts.with("ui-print-ask-age", &years)));
            }
            Unsure::Assessed | Unsure::Tagged(_) | Unsure::Stale(_) | Unsure::Weak => return None,
        };
        Some((of, texts.get(id)))
    }
}

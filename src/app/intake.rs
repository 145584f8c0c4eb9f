//! The guided intake: which questions are asked, in which order, and how far it is.
//!
//! A question that was asked is kept in the case, with whether its answer is known: the intake can be left at any time and
//! goes on where it was. What the intake asks is what planning needs, and nothing else: never health, nationality or religion.

use crate::model::case::{Asked, Case};
use crate::model::catalog::Catalog;
use crate::model::civic::{Account, Act, CivicRoute};
use crate::model::code::Slug;
use crate::model::language::Skill;

use super::facts::rows::{accounts, has_municipalities};
use super::facts::{self, Choice, Entry, Field, Kind, options, pace};
use super::line::Line;
use super::message::Message;

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// The value of a fact.
    Field(Field),
    /// The entries of a list.
    Entries(Entry),
}

impl Question {
    /// The word under which a case keeps that it was asked.
    pub fn about(self) -> Option<Slug> {
        match self {
            Self::Field(field) => field.about(),
            Self::Entries(entry) => entry.word().parse().ok(),
        }
    }

    /// The word of its texts.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Field(field) => field.word(),
            Self::Entries(entry) => entry.word(),
        }
    }

    /// Whether the intake asks it; other facts can be changed in the case view only.
    pub const fn is_asked(self) -> bool {
        !matches!(
            self,
            Self::Field(
                Field::FixedLessons
                    | Field::PlacementHours
                    | Field::Participation
                    | Field::Horizon
                    | Field::Handover
                    | Field::Ended
            ) | Self::Entries(Entry::Appointment | Entry::Consent)
        )
    }

    /// Whether the answer is typed.
    pub fn is_typed(self) -> bool {
        matches!(self, Self::Field(field) if field.kind() != Kind::Choice)
    }
}

/// A part of the intake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chapter {
    /// Who the learner is and where they live.
    Learner,
    /// Civic integration.
    Civic,
    /// Dutch.
    Language,
    /// Hours, and what takes them.
    Time,
    /// What the learner wants.
    Wishes,
    /// What others decide.
    Others,
}

impl Chapter {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 6] =
        [Self::Learner, Self::Civic, Self::Language, Self::Time, Self::Wishes, Self::Others];

    /// Text id of its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Learner => "ui-chapter-learner",
            Self::Civic => "ui-chapter-civic",
            Self::Language => "ui-chapter-language",
            Self::Time => "ui-chapter-time",
            Self::Wishes => "ui-chapter-wishes",
            Self::Others => "ui-chapter-others",
        }
    }

    /// Its questions for a case: what does not apply is left out.
    pub fn questions(self, catalog: &Catalog, case: &Case) -> Vec<Question> {
        let mut fields = Vec::new();
        let civic = case.civic.as_ref();
        match self {
            Self::Learner => {
                fields.extend([Field::Name, Field::CaseNumber, Field::Age, Field::Title]);
                if !catalog.regions.is_empty() {
                    fields.push(Field::Region);
                }
                if has_municipalities(catalog, case) {
                    fields.push(Field::Municipality);
                }
            }
            Self::Civic => {
                fields.push(Field::Act);
                if let Some(civic) = civic {
                    if civic.act == Act::Wi2021 {
                        fields.push(Field::Route);
                    }
                    fields.extend([Field::Group, Field::FirstPip]);
                    if civic.route == Some(CivicRoute::Education) {
                        fields.push(Field::EducationUntil);
                    }
                    let done = accounts(civic).iter().map(|account| Field::Done(*account));
                    let before = fields.into_iter().map(Question::Field);
                    let extensions = [Question::Entries(Entry::Extension)];
                    return before.chain(extensions).chain(done.map(Question::Field)).collect();
                }
            }
            Self::Language => {
                fields.extend(Skill::ALL.map(Field::Level));
                fields.extend([
                    Field::Literacy,
                    Field::Schooling,
                    Field::Band,
                    Field::HoursSince,
                    Field::Lessons,
                ]);
            }
            Self::Time => {
                return vec![
                    Question::Field(Field::Day),
                    Question::Field(Field::Evening),
                    Question::Field(Field::EveningOnly),
                    Question::Entries(Entry::Exception),
                    Question::Field(Field::Calendar),
                    Question::Entries(Entry::Work),
                    Question::Entries(Entry::UnderWay),
                ];
            }
            Self::Wishes => fields.extend([Field::PlanFrom, Field::Budget]),
            Self::Others => {
                if civic.is_some_and(|civic| accounts(civic).contains(&Account::Participation)) {
                    fields.push(Field::PlacementCounts);
                }
                fields.extend([Field::EntryWaiver, Field::Company, Field::Contract]);
                if civic.is_some() {
                    fields.push(Field::WorkCap);
                }
            }
        }
        fields.into_iter().map(Question::Field).collect()
    }
}

/// All questions for a case, in the order in which they are asked.
pub fn questions(catalog: &Catalog, case: &Case) -> Vec<Question> {
    Chapter::ALL.into_iter().flat_map(|chapter| chapter.questions(catalog, case)).collect()
}

/// What is known of the answer to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Knowledge {
    /// It was answered, or something stands in the case.
    Known,
    /// It was asked, and nobody knows.
    Unknown,
    /// It was not asked yet.
    NotAsked,
}

/// What is known of the answer to a question. Something that stands in the case is known, also where nobody asked it here.
pub fn knowledge(catalog: &Catalog, case: &Case, question: Question) -> Knowledge {
    let says_something = match question {
        Question::Field(field) => !is_blank(catalog, case, field),
        Question::Entries(entry) => entry.count(case) > 0,
    };
    if says_something || !question.is_asked() {
        return Knowledge::Known;
    }
    let about = question.about();
    match case.asked.iter().find(|asked| Some(&asked.about) == about.as_ref()) {
        Some(asked) if asked.known => Knowledge::Known,
        Some(_) => Knowledge::Unknown,
        None => Knowledge::NotAsked,
    }
}

/// How many questions were not asked yet.
pub fn open_questions(catalog: &Catalog, case: &Case) -> usize {
    let open = |question: &Question| knowledge(catalog, case, *question) == Knowledge::NotAsked;
    questions(catalog, case).iter().filter(|question| open(question)).count()
}

/// Notes that a question was asked.
pub fn record(case: &mut Case, question: Question, known: bool) {
    let Some(about) = question.about().filter(|_| question.is_asked()) else { return };
    match case.asked.iter_mut().find(|asked| asked.about == about) {
        Some(asked) => asked.known = known,
        None => case.asked.push(Asked { about, known }),
    }
}

/// Puts in place of an answer what the plan counts with when nobody knows it.
pub fn forget(catalog: &Catalog, case: &mut Case, question: Question) {
    match question {
        Question::Entries(entry) => entry.clear(case),
        Question::Field(field) => {
            let blank = blank(catalog, case, field);
            match facts::options::chosen(&blank, field) {
                Some(choice) => options::choose(case, field, &choice),
                // What stands in a blank case can be set.
                None => facts::set(case, field, &facts::text(&blank, field)).unwrap_or_default(),
            }
        }
    }
}

/// A case in which nothing is known but what a fact depends on.
fn blank(catalog: &Catalog, case: &Case, field: Field) -> Case {
    let band = facts::usual_band(catalog).unwrap_or(&case.language.band);
    let mut blank = Case::new(case.id.clone(), band.clone());
    if field != Field::Act {
        let act = case.civic.as_ref().map(|civic| civic.act);
        options::choose(&mut blank, Field::Act, &Choice::Act(act));
    }
    blank
}

fn is_blank(catalog: &Catalog, case: &Case, field: Field) -> bool {
    let blank = blank(catalog, case, field);
    options::chosen(&blank, field) == options::chosen(case, field)
        && facts::text(&blank, field) == facts::text(case, field)
}

/// An answer that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Nobody knows.
    Unknown,
    /// A value.
    Choice(Choice),
    /// An entry of a list, to be changed.
    Entry(usize),
    /// To add an entry to a list.
    Add,
    /// What stands in the list is all there is.
    Complete,
}

/// The answers to a question that are not typed, in the order in which they are shown.
pub fn answers(catalog: &Catalog, case: &Case, question: Question) -> Vec<Answer> {
    let mut answers = Vec::new();
    if question.is_typed() {
        return answers;
    }
    if question.is_asked() {
        answers.push(Answer::Unknown);
    }
    match question {
        Question::Field(field) => {
            let values = options::options(catalog, case, field).into_iter();
            answers.extend(values.filter(|choice| !choice.is_unknown()).map(Answer::Choice));
        }
        Question::Entries(entry) => {
            answers.extend((0..entry.count(case)).map(Answer::Entry));
            if entry.takes_more(case) {
                answers.push(Answer::Add);
            }
            answers.push(Answer::Complete);
        }
    }
    answers
}

/// The number of the first answer: 0 where it says that nobody knows.
pub const fn first_number(question: Question) -> usize {
    if question.is_asked() { 0 } else { 1 }
}

/// Where the intake is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// At a question.
    Question(Question),
    /// At the end: what is known and what is not.
    Summary,
}

/// Where the intake goes on: at the first question that was not asked, or at the end.
pub fn resume(catalog: &Catalog, case: &Case) -> At {
    questions(catalog, case)
        .into_iter()
        .find(|question| knowledge(catalog, case, *question) == Knowledge::NotAsked)
        .map_or(At::Summary, At::Question)
}

/// A row of the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SummaryRow {
    /// To go on, to the experience.
    GoOn,
    /// A question, to go back to.
    Question(Question, Knowledge),
}

/// The rows of the summary: how to go on, what is unknown, what was not asked, and what is known.
pub fn summary(catalog: &Catalog, case: &Case) -> Vec<SummaryRow> {
    let all = questions(catalog, case);
    let known: Vec<(Question, Knowledge)> =
        all.into_iter().map(|question| (question, knowledge(catalog, case, question))).collect();
    let mut rows = vec![SummaryRow::GoOn];
    for wanted in [Knowledge::Unknown, Knowledge::NotAsked, Knowledge::Known] {
        let these = known.iter().filter(|(_, known)| *known == wanted);
        rows.extend(these.map(|(question, known)| SummaryRow::Question(*question, *known)));
    }
    rows
}

/// The intake as it lies over the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// Where it is.
    pub at: At,
    /// Whether only this question is asked: a fact that is changed in the case view.
    pub single: bool,
    /// The answer being typed.
    pub line: Line,
    /// The selected answer, or row of the summary.
    pub selected: usize,
    /// Why the answer cannot be used.
    pub problem: Option<Message>,
    /// The digits of a number being typed to select an answer.
    pub number: Option<usize>,
}

impl Intake {
    /// The intake at a place, with the answer that stands in the case.
    pub fn new(catalog: &Catalog, case: &Case, at: At, single: bool) -> Self {
        let (line, selected) = match at {
            At::Summary => (Line::default(), 0),
            At::Question(question) => {
                (typed(catalog, case, question, single), first(catalog, case, question))
            }
        };
        Self { at, single, line, selected, problem: None, number: None }
    }

    /// The question asked.
    pub const fn question(&self) -> Option<Question> {
        match self.at {
            At::Question(question) => Some(question),
            At::Summary => None,
        }
    }

    /// Whether something was typed that is not kept yet.
    pub fn is_changed(&self, catalog: &Catalog, case: &Case) -> bool {
        let Some(question) = self.question().filter(|question| question.is_typed()) else { return false };
        self.line.text() != typed(catalog, case, question, self.single).text()
    }

    /// How many rows there are to move through.
    pub fn rows(&self, catalog: &Catalog, case: &Case) -> usize {
        match self.at {
            At::Summary => summary(catalog, case).len(),
            At::Question(question) => answers(catalog, case, question).len(),
        }
    }
}

/// What stands in the line: the value, unless it stands there only because nothing is known.
fn typed(catalog: &Catalog, case: &Case, question: Question, single: bool) -> Line {
    let Question::Field(field) = question else { return Line::default() };
    let limit = match field.kind() {
        Kind::Text(limit) => limit,
        _ => 40,
    };
    match knowledge(catalog, case, question) {
        Knowledge::Unknown | Knowledge::NotAsked if !single => Line::new(limit),
        _ if field == Field::Handover => Line::with_paragraphs(limit, &facts::text(case, field)),
        _ => Line::with(limit, &facts::text(case, field)),
    }
}

/// The answer selected first: the one that stands in the case, the pace that fits, or unknown.
fn first(catalog: &Catalog, case: &Case, question: Question) -> usize {
    let answers = answers(catalog, case, question);
    let place = |wanted: &Answer| answers.iter().position(|answer| answer == wanted);
    match (question, knowledge(catalog, case, question)) {
        (Question::Entries(_), Knowledge::Known) => place(&Answer::Complete),
        (Question::Field(Field::Band), Knowledge::NotAsked) => {
            pace::suggestion(catalog, case).and_then(|fits| place(&Answer::Choice(Choice::Band(fits.band))))
        }
        (Question::Field(field), Knowledge::Known) => {
            options::chosen(case, field).and_then(|choice| place(&Answer::Choice(choice)))
        }
        _ => None,
    }
    .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::embedded;
    use crate::i18n::{Lang, Texts};

    fn case() -> Case {
        Case::new("een".parse().unwrap(), "basis".parse().unwrap())
    }

    #[test]
    fn without_an_obligation_nothing_is_asked_about_it() {
        let catalog = embedded().catalog.unwrap();
        let mut case = case();
        let about = |case: &Case| Chapter::Civic.questions(&catalog, case);
        assert_eq!(about(&case), [Question::Field(Field::Act)]);
        options::choose(&mut case, Field::Act, &Choice::Act(Some(Act::Wi2013)));
        assert!(!about(&case).contains(&Question::Field(Field::Route)));
        options::choose(&mut case, Field::Act, &Choice::Act(Some(Act::Wi2021)));
        assert!(about(&case).contains(&Question::Field(Field::Route)));
        assert!(!about(&case).contains(&Question::Field(Field::EducationUntil)));
    }

    #[test]
    fn what_is_forgotten_is_as_in_a_new_case_and_counts_as_unknown() {
        let catalog = embedded().catalog.unwrap();
        let mut case = case();
        options::choose(&mut case, Field::Act, &Choice::Act(Some(Act::Wi2021)));
        for question in questions(&catalog, &case) {
            let before = case.clone();
            if let Question::Field(field) = question {
                facts::adjust(&catalog, &mut case, field, true);
            }
            forget(&catalog, &mut case, question);
            record(&mut case, question, false);
            assert_eq!(knowledge(&catalog, &case, question), Knowledge::Unknown, "{question:?}");
            case = before;
        }
    }

    #[test]
    fn every_question_says_what_is_asked_why_and_what_unknown_means() {
        let catalog = embedded().catalog.unwrap();
        let mut case = case();
        options::choose(&mut case, Field::Act, &Choice::Act(Some(Act::Wi2021)));
        options::choose(&mut case, Field::Route, &Choice::Route(Some(CivicRoute::Education)));
        let mut all = questions(&catalog, &case);
        all.push(Question::Field(Field::Municipality));
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for word in all.iter().map(|question| question.word()) {
                for part in ["", "-why", "-unknown"] {
                    assert!(texts.has(&format!("ui-ask-{word}{part}")), "{} {word}{part}", lang.word());
                }
            }
        }
    }

    #[test]
    fn words_of_questions_can_stand_in_a_file_and_are_told_apart() {
        let catalog = embedded().catalog.unwrap();
        let mut case = case();
        options::choose(&mut case, Field::Act, &Choice::Act(Some(Act::Wi2021)));
        let all = questions(&catalog, &case);
        let mut words: Vec<Slug> = all.iter().filter_map(|question| question.about()).collect();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), all.len());
    }
}

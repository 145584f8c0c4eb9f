//! A case (dossier): what is known of one learner, wanted, decided and planned.
//!
//! It holds only what planning needs: never BSN, V-number, nationality, ethnicity, religion or health. References to the
//! catalog are kept as [`Key`]s, because a case made with another catalog version must keep what it says.

use jiff::civil::Date;

use super::civic::{Account, Act, CivicGroup, CivicRoute};
use super::code::{Key, RegionCode, Slug};
use super::language::{Level, Skill};

/// How far a claim of prior learning has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkState {
    /// The learner says so.
    Claimed,
    /// Documents, a valuation or references support it.
    Evidenced,
    /// The exam committee has been asked.
    Requested,
    /// Granted by the exam committee, or a Dutch credential is held. Only this removes study time.
    Granted,
    /// Refused by the exam committee.
    Refused,
}

impl MarkState {
    /// All states, in the order in which a claim goes through them.
    pub const ALL: [Self; 5] =
        [Self::Claimed, Self::Evidenced, Self::Requested, Self::Granted, Self::Refused];

    /// The word used in case files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Claimed => "Claimed",
            Self::Evidenced => "Evidenced",
            Self::Requested => "Requested",
            Self::Granted => "Granted",
            Self::Refused => "Refused",
        }
    }

    /// Whether it supports a claim that is neither granted nor refused.
    pub const fn is_open_claim(self) -> bool {
        matches!(self, Self::Claimed | Self::Evidenced | Self::Requested)
    }
}

/// A mark of prior experience on an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The item.
    pub on: Key,
    /// How far it has come.
    pub state: MarkState,
    /// Who marked it.
    pub author: String,
    /// When.
    pub date: Date,
    /// On what grounds.
    pub reason: String,
}

/// The learner, as little as planning needs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Learner {
    /// Name or pseudonym.
    pub name: String,
    /// Number of the file in the organisation's own system.
    pub case_number: Option<String>,
    /// Age in years, if it matters.
    pub age: Option<u8>,
}

/// Hours the learner has, beside work and care that go on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Availability {
    /// Daytime hours a week, Monday to Friday.
    pub day: u32,
    /// Hours a week in evenings and weekends.
    pub evening: u32,
    /// Periods with other hours (holidays, child at home, blocked).
    pub exceptions: Vec<Exception>,
}

/// Who wrote a note, and when. Files of before notes were signed have none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Who.
    pub author: String,
    /// When.
    pub date: Date,
}

/// A period with other hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Daytime hours a week in it.
    pub day: u32,
    /// Evening and weekend hours a week in it.
    pub evening: u32,
    /// Why.
    pub reason: String,
    /// Who wrote it down.
    pub by: Option<Written>,
}

/// Dutch, as it is now and as it is learned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseLanguage {
    /// The table of hours per level that fits the learner.
    pub band: Slug,
    /// Level per skill now, in the order of [`Skill::ALL`].
    pub levels: [Level; 4],
    /// Lesson hours since those levels were reached.
    pub hours_since: u32,
    /// Lessons a week, at most; `None` takes the catalog's figure.
    pub lessons_per_week: Option<u32>,
    /// Whether the timetable is fixed: every week of lessons has exactly these hours.
    pub fixed: bool,
    /// Whether the learner reads and writes; `None` when that was not asked or is not known.
    pub literacy: Option<Literacy>,
    /// Years of schooling behind the learner; `None` when that was not asked or is not known.
    pub schooling_years: Option<u32>,
}

/// In which script somebody reads and writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Literacy {
    /// In Latin script.
    Latin,
    /// In another script, not yet in Latin script.
    OtherScript,
    /// Learns to read and write now.
    Learning,
}

impl Literacy {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Latin, Self::OtherScript, Self::Learning];
}

impl CaseLanguage {
    /// Level in one skill.
    pub fn level(&self, skill: Skill) -> Level {
        self.levels.get(skill.index()).copied().unwrap_or_default()
    }
}

/// Why the term was extended; decided by DUO, never computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// The ground.
    pub ground: String,
    /// How many months.
    pub months: u32,
    /// Who wrote it down.
    pub by: Option<Written>,
}

/// Civic-integration facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CivicFacts {
    /// The act that holds.
    pub act: Act,
    /// The route, if fixed.
    pub route: Option<CivicRoute>,
    /// The ground of the obligation.
    pub group: CivicGroup,
    /// Date on the first PIP (act of 2021), or the day before the term starts (act of 2013); `None` when not yet made.
    pub first_pip: Option<Date>,
    /// Extensions granted.
    pub extensions: Vec<Extension>,
    /// Hours already booked, per account.
    pub done: Vec<(Account, u32)>,
    /// Until when an education route fills the week.
    pub education_until: Option<Date>,
}

/// What the municipality counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Counted {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not known: the plan does not count it, and says what asking could gain.
    #[default]
    Ask,
}

impl Counted {
    /// The word used in JSON; with `counted-` in front it is a text id.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Ask => "ask",
        }
    }
}

/// Settings that somebody other than the learner decides, and limits the advisor sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Whether hours at a company count as participation.
    pub placement_counts: Counted,
    /// Whether an entry requirement that a school may waive is taken as waived.
    pub entry_waiver: Counted,
    /// Whether a recognised company offers a place.
    pub company: Counted,
    /// Whether the learner has, or is offered, an employment contract (BBL).
    pub contract: Counted,
    /// Most hours a week of paid work while civic hours are open; `None` takes the catalog's figure.
    pub work_cap: Option<u32>,
    /// Most the plan may cost, in euro.
    pub budget: Option<u32>,
    /// How far ahead is planned, in weeks.
    pub horizon_weeks: u32,
    /// Hours a week of participation at most; `None` takes the catalog's figure.
    pub participation_per_week: Option<u32>,
    /// Whether the learner studies in evenings and weekends only: what is taught by day is not planned.
    pub evening_only: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            placement_counts: Counted::Ask,
            entry_waiver: Counted::Ask,
            company: Counted::Ask,
            contract: Counted::Ask,
            work_cap: None,
            budget: None,
            horizon_weeks: 312,
            participation_per_week: None,
            evening_only: false,
        }
    }
}

/// Paid work the learner has now and keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// What work.
    pub what: String,
    /// Hours a week.
    pub hours_per_week: u32,
}

/// A course or programme already under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnderWay {
    /// The offering.
    pub offering: Slug,
    /// Hours a week it takes.
    pub hours_per_week: u32,
    /// Last day.
    pub until: Date,
}

/// A decision or override with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// When.
    pub date: Date,
    /// Who.
    pub author: String,
    /// What was decided, and why.
    pub text: String,
}

/// The plan that was chosen, as far as the case keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenPlan {
    /// When.
    pub date: Date,
    /// Who wrote it down.
    pub author: String,
    /// Why this one.
    pub reason: String,
    /// The day on which the goal is reached.
    pub finish: Option<Date>,
    /// The goal it reaches.
    pub goal: Key,
    /// Its steps: offering, first and last day.
    pub steps: Vec<ChosenStep>,
}

/// A step of a chosen plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenStep {
    /// The offering.
    pub offering: Slug,
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
}

/// What the advisor fixed about an offering by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fix {
    /// It is part of the plan; where a day is given, it starts in the week of that day.
    Pinned(Option<Date>),
    /// It is not part of the plan.
    Forbidden,
}

/// An offering that was fixed by hand: the plan is made around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjustment {
    /// The offering.
    pub offering: Slug,
    /// What is fixed about it.
    pub fix: Fix,
    /// Who fixed it.
    pub author: String,
    /// When.
    pub date: Date,
    /// Why.
    pub reason: String,
}

/// A question of the assessment framework for work and participation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Whether the route meets the minimum criteria.
    Criteria,
    /// Whether it leads to sustainable work.
    SustainableWork,
    /// Whether instruments are a means and not an end.
    Instruments,
    /// Whether it serves participation and integration.
    Participation,
}

impl Question {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] =
        [Self::Criteria, Self::SustainableWork, Self::Instruments, Self::Participation];
}

/// What was answered to a question of the assessment framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
    /// Not known yet.
    Unknown,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Partly, Self::No, Self::Unknown];
}

/// An answer on the form of the assessment framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessed {
    /// The question.
    pub question: Question,
    /// The answer.
    pub verdict: Verdict,
    /// In the advisor's words.
    pub note: String,
    /// Who answered.
    pub author: String,
    /// When.
    pub date: Date,
}

/// A question of the intake that was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What about: the word of a field.
    pub about: Slug,
    /// Whether the answer is known; the answer itself stands where it belongs in the case.
    pub known: bool,
}

/// An appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// When.
    pub date: Date,
    /// With whom and about what.
    pub text: String,
    /// Who wrote it down.
    pub by: Option<Written>,
}

/// Who a consent is about, as far as hand-outs tell readers apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsentFor {
    /// A school.
    School,
    /// An employer or a company that offers a place.
    Employer,
    /// Somebody else.
    Other,
}

impl ConsentFor {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::School, Self::Employer, Self::Other];
}

/// What the learner agreed to share, recorded, never assumed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// With whom.
    pub with: String,
    /// Which kind of reader that is; `None` in files of before that was asked.
    pub reader: Option<ConsentFor>,
    /// What for.
    pub purpose: String,
    /// Since when.
    pub date: Date,
    /// Until when, that day included; `None` when no end was agreed.
    pub until: Option<Date>,
    /// The day on which the learner took it back: it holds no longer from that day on.
    pub withdrawn: Option<Date>,
    /// Who recorded it.
    pub by: Option<Written>,
}

impl Consent {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.date <= day
            && self.until.is_none_or(|until| day <= until)
            && self.withdrawn.is_none_or(|withdrawn| day < withdrawn)
    }
}

/// A case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its id: ours, never a path.
    pub id: Slug,
    /// The catalog it was last planned with.
    pub catalog_version: Option<String>,
    /// What the case is about, one line.
    pub title: String,
    /// The learner.
    pub learner: Learner,
    /// Goals, the one planned for first.
    pub goals: Vec<Key>,
    /// Plans start no earlier than this day.
    pub plan_from: Option<Date>,
    /// Prior experience.
    pub marks: Vec<Mark>,
    /// Hours available.
    pub availability: Availability,
    /// Calendar of the school holidays where the learner lives; `None` takes that of the region, or the catalog's first.
    pub school_calendar: Option<Slug>,
    /// The labour market region where the learner lives: puts in force what the region has other than the nation.
    pub region: Option<RegionCode>,
    /// The municipality, by the id that overlays use.
    pub municipality: Option<Slug>,
    /// Dutch.
    pub language: CaseLanguage,
    /// Civic integration; `None` when there is no obligation (any more).
    pub civic: Option<CivicFacts>,
    /// Paid work that goes on.
    pub work: Option<Work>,
    /// Programmes under way.
    pub under_way: Vec<UnderWay>,
    /// Work placement hours done, for requirements that ask for them.
    pub placement_hours: u32,
    /// Settings.
    pub settings: Settings,
    /// What was fixed by hand about the plan.
    pub adjustments: Vec<Adjustment>,
    /// The chosen plan.
    pub chosen: Option<ChosenPlan>,
    /// Decisions.
    pub decisions: Vec<Decision>,
    /// The form of the assessment framework, as far as it was filled in.
    pub assessment: Vec<Assessed>,
    /// The questions of the intake that were asked.
    pub asked: Vec<Asked>,
    /// Appointments.
    pub appointments: Vec<Appointment>,
    /// Note for the next colleague.
    pub handover: String,
    /// Who wrote that note.
    pub handover_by: Option<Written>,
    /// The advisor who has the case now; empty where nobody was named.
    pub advisor: String,
    /// Consent to share.
    pub consent: Vec<Consent>,
    /// The day on which the work for this learner ended; `None` while it goes on.
    pub ended: Option<Date>,
}

impl Case {
    /// A new case with nothing in it but its id and a table of language hours.
    pub fn new(id: Slug, band: Slug) -> Self {
        Self {
            id,
            catalog_version: None,
            title: String::new(),
            learner: Learner::default(),
            goals: Vec::new(),
            plan_from: None,
            marks: Vec::new(),
            availability: Availability::default(),
            school_calendar: None,
            region: None,
            municipality: None,
            language: CaseLanguage {
                band,
                levels: [Level::A0; 4],
                hours_since: 0,
                lessons_per_week: None,
                fixed: false,
                literacy: None,
                schooling_years: None,
            },
            civic: None,
            work: None,
            under_way: Vec::new(),
            placement_hours: 0,
            settings: Settings::default(),
            adjustments: Vec::new(),
            chosen: None,
            decisions: Vec::new(),
            assessment: Vec::new(),
            asked: Vec::new(),
            appointments: Vec::new(),
            handover: String::new(),
            handover_by: None,
            advisor: String::new(),
            consent: Vec::new(),
            ended: None,
        }
    }

    /// Whether anything is known of the hours that the learner has: some stand in the case, or somebody said that there are none.
    pub fn says_hours(&self) -> bool {
        let Availability { day, evening, exceptions } = &self.availability;
        let was_said = |asked: &Asked| asked.known && matches!(asked.about.as_str(), "day" | "evening");
        day + evening > 0 || !exceptions.is_empty() || self.asked.iter().any(was_said)
    }

    /// Whether a plan for this case is a plan for the other one: they differ in nothing that planning looks at, only in names, notes,
    /// and what was decided about a plan that is there.
    pub fn has_the_plan_of(&self, other: &Self) -> bool {
        let bare = |case: &Self| Self {
            catalog_version: None,
            title: String::new(),
            learner: Learner { age: case.learner.age, ..Learner::default() },
            chosen: None,
            decisions: Vec::new(),
            assessment: Vec::new(),
            appointments: Vec::new(),
            handover: String::new(),
            handover_by: None,
            advisor: String::new(),
            consent: Vec::new(),
            ended: None,
            ..case.clone()
        };
        bare(self) == bare(other)
    }

    /// The last day on which somebody wrote something down in it, as far as the case keeps days.
    pub fn last_written(&self) -> Option<Date> {
        let signed = self.availability.exceptions.iter().filter_map(|own| own.by.as_ref());
        let extensions = self.civic.iter().flat_map(|civic| &civic.extensions);
        let signed = signed
            .chain(extensions.filter_map(|own| own.by.as_ref()))
            .chain(self.appointments.iter().filter_map(|own| own.by.as_ref()))
            .chain(self.consent.iter().filter_map(|own| own.by.as_ref()))
            .chain(&self.handover_by)
            .map(|by| by.date);
        let dated = (self.marks.iter().map(|own| own.date))
            .chain(self.adjustments.iter().map(|own| own.date))
            .chain(self.chosen.iter().map(|own| own.date))
            .chain(self.decisions.iter().map(|own| own.date))
            .chain(self.assessment.iter().map(|own| own.date));
        signed.chain(dated).max()
    }

    /// The mark on an item itself, not what another mark covers.
    pub fn mark(&self, on: &Key) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.on == *on)
    }
}

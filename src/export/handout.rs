//! What a hand-out says: the content for one reader, before any format writes it.
//!
//! Everything is decided here, by [`Part`] and [`Audience`]: the formats write all of what they are given and know of no case.

mod about;
mod ahead;
mod civic;
mod kept;
mod questions;
mod steps;
mod terms;
mod words;

use jiff::civil::Date;

use super::audience::{Audience, Part};
use super::phrases::Phrases;
use crate::i18n::{Lang, Texts};
use crate::model::case::{Case, ChosenPlan};
use crate::model::catalog::Catalog;
use crate::model::code::Key;
use crate::model::item::{ItemId, ItemKind};
use crate::route::plan::{Plan, Proposal, Step};

pub(super) use about::{literacy_name, state_name};
pub(super) use kept::{question_name, verdict_name};
use words::Words;

/// What a hand-out is made from.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The texts of its language.
    pub texts: &'a Texts,
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The case.
    pub case: &'a Case,
    /// The plan as it is calculated now, and what lies around it.
    pub proposal: &'a Proposal,
    /// The day it is made on.
    pub today: Date,
    /// Who it is for.
    pub audience: Audience,
}

/// How the plan of a hand-out stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Nobody chose it: a proposal.
    Proposed,
    /// It was chosen, and it is what is calculated now.
    Chosen,
    /// It was chosen; what is calculated now differs from it.
    ChosenBefore,
}

impl Standing {
    /// The word used in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Chosen => "chosen",
            Self::ChosenBefore => "chosen-before",
        }
    }
}

/// A hand-out: everything one reader gets, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handout {
    /// The language it is in.
    pub lang: Lang,
    /// Who it is for.
    pub audience: Audience,
    /// How its plan stands.
    pub standing: Standing,
    /// The day it was made.
    pub made_on: Date,
    /// What it is called, without the name of a person in it.
    pub title: String,
    /// Its heading, with the name of the learner.
    pub heading: String,
    /// For whom and when it was made.
    pub made: String,
    /// The sections that have anything in them.
    pub sections: Vec<Section>,
    /// What stands at the end of every hand-out.
    pub foot: Vec<String>,
    /// The steps, in their order.
    pub steps: Vec<StepRow>,
    /// The steps in time.
    pub timeline: Option<Timeline>,
    /// Days for a calendar, in their order.
    pub moments: Vec<Moment>,
    /// The case, as calendars tell its events from those of other cases; never shown to people.
    pub calendar_key: String,
}

/// A part of a hand-out with a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// A word for it that is the same in every language.
    pub id: &'static str,
    /// The heading.
    pub heading: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// A paragraph that must not be missed.
    Strong(String),
    /// The heading of a list.
    Subheading(String),
    /// A list.
    Points(Vec<String>),
    /// Things with their values.
    Facts(Vec<(String, String)>),
    /// The steps of the hand-out.
    Steps,
    /// The steps in time.
    Timeline,
    /// Hours of accounts.
    Gauges(Vec<Gauge>),
    /// Sources.
    Sources(Vec<SourceLine>),
}

/// Hours of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gauge {
    /// The account.
    pub name: String,
    /// Hours made.
    pub done: u32,
    /// Hours made and planned.
    pub planned: u32,
    /// Hours required.
    pub required: u32,
    /// All of it in words.
    pub text: String,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceLine {
    /// What it is, how much it weighs and when it was checked.
    pub text: String,
    /// Where it can be read.
    pub url: Option<String>,
}

/// A step as its reader gets it. What the reader does not get is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRow {
    /// Its place, from 1.
    pub number: usize,
    /// A word by which programs tell it from other steps.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// In which form it is done.
    pub pathway: String,
    /// Its first day.
    pub start: Date,
    /// Its last day.
    pub end: Date,
    /// How many weeks it takes.
    pub weeks: u32,
    /// Hours a week, where known.
    pub per_week: Option<u32>,
    /// Hours of study, where known.
    pub study_hours: Option<u32>,
    /// Whether its hours or weeks are an estimate.
    pub estimated: bool,
    /// Its price in euro, where known and given.
    pub cost_eur: Option<u32>,
    /// Dates, hours and cost in words.
    pub about: Vec<String>,
    /// Why it is there, and why then.
    pub why: Vec<String>,
    /// What is not sure about it.
    pub doubts: Vec<String>,
    /// What a company must offer.
    pub needs: Vec<String>,
    /// To which accounts its hours count.
    pub counts: Vec<String>,
    /// The weakest grade of its facts.
    pub grade: Option<&'static str>,
}

/// The steps in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The Monday of its first week.
    pub start: Date,
    /// How many weeks it shows.
    pub weeks: u32,
    /// Its lanes.
    pub lanes: Vec<Lane>,
    /// The week after which the goal is reached.
    pub finish_week: Option<u32>,
}

/// What happens in one kind of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// What it is called.
    pub name: String,
    /// Its rows.
    pub rows: Vec<LaneRow>,
}

/// A row of a lane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaneRow {
    /// What it is called.
    pub name: String,
    /// Runs of weeks, each from a week up to another, not with it.
    pub bars: Vec<(u32, u32)>,
    /// Whether it is an estimate.
    pub estimated: bool,
    /// The week of a single day.
    pub mark: Option<u32>,
    /// All of it in words.
    pub text: String,
}

/// A day for a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// A word by which programs tell it from others, the same every time.
    pub key: String,
    /// What happens.
    pub text: String,
    /// Whether it is named among the important days.
    pub important: bool,
    /// Whether it stands whatever plan is chosen.
    pub is_fixed: bool,
}

/// Makes the hand-out of a case for a reader.
pub fn handout(given: Given<'_>) -> Handout {
    let maker = Maker::new(given);
    let texts = maker.words;
    let name = &given.case.learner.name;
    let heading = if name.is_empty() {
        texts.get("ui-print-heading-unnamed")
    } else {
        texts.with("ui-print-heading", &[("name", name.as_str().into())])
    };
    let steps = maker.steps();
    let timeline = maker.timeline(&steps);
    let moments = maker.moments(&steps);
    let sections = [
        ("summary", maker.summary()),
        ("timeline", timeline.iter().map(|_| Block::Timeline).collect()),
        ("days", Maker::days(&given, &moments)),
        ("steps", if steps.is_empty() { Vec::new() } else { vec![Block::Steps] }),
        ("questions", maker.questions()),
        ("civic", maker.civic()),
        ("exams", maker.exams()),
        ("language", maker.language()),
        ("held", maker.marks()),
        ("hours", maker.hours()),
        ("personal", maker.personal()),
        ("leads-on", maker.leads_on()),
        ("warnings", maker.warnings()),
        ("advice", maker.advice()),
        ("fixed", maker.fixed()),
        ("decisions", maker.decisions()),
        ("assessment", maker.assessment()),
        ("appointments", maker.appointments()),
        ("consent", maker.consent()),
        ("sources", maker.sources()),
    ]
    .into_iter()
    .filter(|(_, blocks)| !blocks.is_empty())
    .map(|(id, blocks)| Section { id, heading: texts.get(&format!("ui-print-h-{id}")), blocks })
    .collect();
    let version = given.proposal.plan.catalog_version.as_str();
    let mut made = Handout {
        lang: given.texts.lang(),
        audience: given.audience,
        standing: maker.standing,
        made_on: given.today,
        title: texts.with("ui-print-title", &[("goal", maker.goal_name().into())]),
        heading,
        made: texts.with(
            "ui-print-made",
            &[("date", maker.date(given.today).into()), ("for", texts.get(given.audience.name()).into())],
        ),
        sections,
        foot: vec![texts.get("plan-advice"), texts.with("plan-catalog", &[("version", version.into())])],
        steps,
        timeline,
        moments,
        calendar_key: given.case.id.to_string(),
    };
    if maker.gets(Part::Terms)
        && let Some(section) =
            terms::section(given.texts, texts.get("ui-print-h-terms"), &made.lines(given.texts))
    {
        let place = made.sections.iter().position(|section| section.id == "sources");
        made.sections.insert(place.unwrap_or(made.sections.len()), section);
    }
    made
}

/// How the present plan of a case stands to the one that was chosen.
pub fn standing(catalog: &Catalog, case: &Case, plan: &Plan) -> Standing {
    let Some(chosen) = &case.chosen else { return Standing::Proposed };
    let goal = catalog.item(plan.goal).is_some_and(|goal| goal.key == chosen.goal);
    let finish = chosen.finish.is_none() || chosen.finish == plan.finish_date();
    let mut was: Vec<_> =
        chosen.steps.iter().map(|step| (step.offering.as_str(), step.start, step.end)).collect();
    let mut now: Vec<_> = plan
        .steps
        .iter()
        .filter_map(|step| Some((catalog.offering(step.offering)?.id.as_str(), step.start, step.end)))
        .collect();
    was.sort_unstable();
    now.sort_unstable();
    if goal && finish && was == now && plan.figures.is_some() {
        Standing::Chosen
    } else {
        Standing::ChosenBefore
    }
}

/// Makes the parts.
struct Maker<'a> {
    given: Given<'a>,
    phrases: Phrases<'a>,
    words: Words<'a>,
    standing: Standing,
}

impl<'a> Maker<'a> {
    fn new(given: Given<'a>) -> Self {
        Self {
            given,
            phrases: Phrases { texts: given.texts, catalog: given.catalog },
            words: Words { texts: given.texts, audience: given.audience },
            standing: standing(given.catalog, given.case, &given.proposal.plan),
        }
    }

    fn gets(&self, part: Part) -> bool {
        self.given.audience.gets(part)
    }

    fn plan(&self) -> &'a Plan {
        &self.given.proposal.plan
    }

    /// The chosen plan, where it is printed in place of the one that is calculated now.
    fn chosen_before(&self) -> Option<&'a ChosenPlan> {
        self.given.case.chosen.as_ref().filter(|_| self.standing == Standing::ChosenBefore)
    }

    /// The steps that are calculated now, where those are printed.
    fn present_steps(&self) -> &'a [Step] {
        if self.chosen_before().is_some() { &[] } else { &self.given.proposal.plan.steps }
    }

    fn date(&self, date: Date) -> String {
        self.phrases.date(date)
    }

    /// What the reader may know an item as: a level of Dutch is only a level of Dutch to who gets no levels.
    fn item_name(&self, item: ItemId) -> String {
        let is_language = |kind: &ItemKind| matches!(kind, ItemKind::Language { .. });
        let hidden = self.given.catalog.item(item).is_some_and(|item| is_language(&item.kind));
        if hidden && !self.gets(Part::Language) { self.phrases.kind(item) } else { self.phrases.item(item) }
    }

    /// What a key is called.
    fn key_name(&self, key: &Key) -> String {
        let item = self.given.catalog.item_by_key(key);
        item.map_or_else(|| key.to_string(), |(id, _)| self.item_name(id))
    }

    /// What the printed plan leads to.
    fn goal_name(&self) -> String {
        match self.chosen_before() {
            Some(chosen) => self.key_name(&chosen.goal),
            None => self.item_name(self.plan().goal),
        }
    }

    /// The last day of the printed plan.
    fn finish(&self) -> Option<Date> {
        match self.chosen_before() {
            Some(chosen) => chosen.finish.or_else(|| chosen.steps.iter().map(|step| step.end).max()),
            None => self.plan().finish_date(),
        }
    }
}

impl StepRow {
    /// Everything there is to say of the step, one point each.
    pub fn lines(&self, texts: &Texts) -> Vec<String> {
        let mut lines = self.about.clone();
        if !self.counts.is_empty() {
            let accounts = self.counts.join(", ");
            lines.push(texts.with("plan-reason-counts", &[("account", accounts.into())]));
        }
        lines
            .extend(self.why.iter().map(|why| texts.with("plan-step-why", &[("text", why.as_str().into())])));
        let needs = self.needs.iter();
        lines.extend(needs.map(|need| texts.with("ui-print-needed", &[("text", need.as_str().into())])));
        let doubts = self.doubts.iter();
        lines.extend(doubts.map(|doubt| texts.with("plan-step-unsure", &[("text", doubt.as_str().into())])));
        lines
    }
}

/// A hand-out as lines of text, for formats that have no more than that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextLine {
    /// The heading of the hand-out.
    Title(String),
    /// The heading of a section.
    Heading(String),
    /// The heading of a list, or of a step.
    Subheading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph that must not be missed.
    Strong(String),
    /// A point of a list.
    Point(String),
    /// An address.
    Url(String),
}

impl Handout {
    /// Everything it says, from top to bottom.
    pub fn lines(&self, texts: &Texts) -> Vec<TextLine> {
        let mut lines = vec![TextLine::Title(self.heading.clone()), TextLine::Text(self.made.clone())];
        for section in &self.sections {
            lines.push(TextLine::Heading(section.heading.clone()));
            lines.extend(self.section_lines(texts, section));
        }
        lines.extend(self.foot.iter().cloned().map(TextLine::Text));
        lines
    }

    /// What a section says.
    pub fn section_lines(&self, texts: &Texts, section: &Section) -> Vec<TextLine> {
        let mut lines = Vec::new();
        for block in &section.blocks {
            match block {
                Block::Text(text) => lines.push(TextLine::Text(text.clone())),
                Block::Strong(text) => lines.push(TextLine::Strong(text.clone())),
                Block::Subheading(text) => lines.push(TextLine::Subheading(text.clone())),
                Block::Points(points) => lines.extend(points.iter().cloned().map(TextLine::Point)),
                Block::Facts(facts) => {
                    lines.extend(
                        facts.iter().map(|(name, value)| TextLine::Point(format!("{name}: {value}"))),
                    );
                }
                Block::Gauges(gauges) => {
                    lines.extend(gauges.iter().map(|gauge| TextLine::Point(gauge.text.clone())));
                }
                Block::Steps => {
                    for step in &self.steps {
                        let args = [("n", step.number.into()), ("name", step.name.as_str().into())];
                        lines.push(TextLine::Subheading(texts.with("plan-step", &args)));
                        lines.extend(step.lines(texts).into_iter().map(TextLine::Point));
                    }
                }
                Block::Timeline => {
                    let lanes = self.timeline.iter().flat_map(|timeline| &timeline.lanes);
                    for lane in lanes {
                        lines.push(TextLine::Subheading(lane.name.clone()));
                        lines.extend(lane.rows.iter().map(|row| TextLine::Point(row.text.clone())));
                    }
                }
                Block::Sources(sources) => {
                    for source in sources {
                        lines.push(TextLine::Point(source.text.clone()));
                        lines.extend(source.url.clone().map(TextLine::Url));
                    }
                }
            }
        }
        lines
    }
}

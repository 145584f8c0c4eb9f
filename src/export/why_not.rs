//! Why something is not in a plan, in words and as JSON.

use serde::Serialize;

use super::lines::Lines;
use super::phrases::Phrases;
use crate::i18n::{Texts, number};
use crate::model::Catalog;
use crate::model::item::ItemId;
use crate::model::offering::{OfferingId, Strength};
use crate::route::Plan;
use crate::route::why_not::{Because, Explanation, Hindrance, Subject, Trial, WayIn};
use crate::text::safe::sanitize;

impl Phrases<'_> {
    /// What was asked about.
    pub fn subject(&self, subject: Subject) -> String {
        match subject {
            Subject::Item(item) => self.item(item),
            Subject::Offering(offering) => self.offering(offering),
        }
    }

    /// What can be said of the subject as a whole, one line each.
    pub fn why_not(&self, plan: &Plan, explanation: &Explanation) -> Vec<String> {
        if explanation.because.is_empty() {
            return vec![self.texts.get("why-not-not-chosen")];
        }
        explanation.because.iter().map(|because| self.why_not_because(plan, *because)).collect()
    }

    fn why_not_because(&self, plan: &Plan, because: Because) -> String {
        let texts = self.texts;
        let step_name =
            |step: usize| plan.steps.get(step).map(|step| self.offering(step.offering)).unwrap_or_default();
        match because {
            Because::IsGoal => texts.get("why-not-goal"),
            Because::InPlan(step) => {
                texts.with("why-not-in-plan", &[("n", (step + 1).into()), ("name", step_name(step).into())])
            }
            Because::Held => texts.get("why-not-held"),
            Because::GivesHeld => texts.get("why-not-gives-held"),
            Because::Refused => texts.get("why-not-refused"),
            Because::NotNeeded => texts.with("why-not-not-needed", &[("goal", self.item(plan.goal).into())]),
            Because::OtherStep { item, step } => texts.with(
                "why-not-other-step",
                &[
                    ("item", self.item(item).into()),
                    ("n", (step + 1).into()),
                    ("name", step_name(step).into()),
                ],
            ),
            Because::NothingGives => texts.get("why-not-nothing-gives"),
            Because::NoPlan => texts.get("why-not-no-plan"),
        }
    }

    /// What stands in the way of an offering, one line each; or that nothing does.
    pub fn way_in(&self, way: &WayIn) -> Vec<String> {
        if way.hindrances.is_empty() {
            return vec![self.texts.get("why-not-free")];
        }
        way.hindrances.iter().map(|hindrance| self.hindrance(hindrance)).collect()
    }

    fn hindrance(&self, hindrance: &Hindrance) -> String {
        let texts = self.texts;
        let whole = |hours: u32| number(texts.lang(), hours);
        match hindrance {
            Hindrance::Forbidden { author, date, reason } => {
                let reason =
                    if reason.is_empty() { texts.get("ui-no-reason") } else { sanitize(reason).into_owned() };
                let args = &[
                    ("date", self.date(*date).into()),
                    ("reason", reason.into()),
                    ("author", sanitize(author).into_owned().into()),
                ];
                texts.with("why-not-forbidden", args)
            }
            Hindrance::Company => texts.get("why-not-company"),
            Hindrance::Contract => texts.get("why-not-contract"),
            Hindrance::Age(years) => texts.with("why-not-age", &[("years", (*years).into())]),
            Hindrance::Placement(hours) => {
                texts.with("why-not-placement", &[("hours", whole(*hours).into())])
            }
            Hindrance::Experience(item) => {
                texts.with("why-not-experience", &[("item", self.item(*item).into())])
            }
            Hindrance::NeedsFirst { items, strength } => {
                let names: Vec<String> = items.iter().take(MOST_NAMED).map(|item| self.item(*item)).collect();
                let more = items.len().saturating_sub(names.len());
                let id = match strength {
                    Strength::Waivable => "why-not-needs-first-waivable",
                    Strength::Hard | Strength::Soft => "why-not-needs-first",
                };
                texts.with(id, &[("items", names.join("; ").into()), ("more", more.into())])
            }
            Hindrance::Language { skill, level, hours, strength } => {
                let args = &[
                    ("skill", self.skill(*skill).into()),
                    ("level", level.word().into()),
                    ("hours", whole(hours.unwrap_or(0)).into()),
                ];
                match (hours, strength) {
                    (None, _) => texts.with("why-not-language-unknown", args),
                    (Some(_), Strength::Waivable) => texts.with("why-not-language-waivable", args),
                    (Some(_), _) => texts.with("why-not-language", args),
                }
            }
            Hindrance::NotOffered => texts.get("why-not-not-offered"),
            Hindrance::DaytimeOnly => texts.get("why-not-daytime"),
            Hindrance::Hours { takes, have } => {
                texts.with("why-not-hours", &[("takes", (*takes).into()), ("have", (*have).into())])
            }
            Hindrance::Budget { cost, budget } => texts
                .with("why-not-budget", &[("cost", whole(*cost).into()), ("budget", whole(*budget).into())]),
            Hindrance::NothingClaimed => texts.get("why-not-nothing-claimed"),
        }
    }

    /// What a plan with an offering in it comes to, in one sentence.
    pub fn trial(&self, trial: &Trial) -> String {
        let texts = self.texts;
        let name = self.offering(trial.offering);
        let (Some(figures), Some(weeks)) = (trial.figures, trial.weeks_later) else {
            return texts.with("why-not-trial-none", &[("name", name.into())]);
        };
        let id = match weeks {
            1.. => "why-not-trial-later",
            0 => "why-not-trial-same",
            _ => "why-not-trial-sooner",
        };
        let said = texts.with(
            id,
            &[
                ("name", name.into()),
                ("weeks", weeks.abs().into()),
                ("hours", number(texts.lang(), figures.study_hours).into()),
            ],
        );
        if trial.proved { said } else { format!("{said} {}", texts.get("why-not-trial-not-proved")) }
    }
}

/// More things than these are counted and not named.
const MOST_NAMED: usize = 3;

/// The explanation as plain text, with a line end after every line.
pub fn why_not_text(
    texts: &Texts,
    catalog: &Catalog,
    plan: &Plan,
    explanation: &Explanation,
    trial: Option<&Trial>,
    width: Option<usize>,
) -> String {
    let phrases = Phrases { texts, catalog };
    let mut lines = Lines::new(width.unwrap_or(100));
    let args = &[("what", phrases.subject(explanation.subject).into())];
    lines.add(0, &texts.with("why-not-title", args));
    for line in phrases.why_not(plan, explanation) {
        lines.add(0, &line);
    }
    if let Some(trial) = trial {
        lines.add(0, &phrases.trial(trial));
    }
    if !explanation.ways.is_empty() {
        lines.heading(&texts.get("why-not-ways"));
    }
    for way in &explanation.ways {
        lines.add(2, &format!("- {}", phrases.offering(way.offering)));
        for line in phrases.way_in(way) {
            lines.add(6, &line);
        }
    }
    if !explanation.sources.is_empty() {
        lines.heading(&texts.get("plan-heading-sources"));
    }
    for source in explanation.sources.iter().filter_map(|source| catalog.source(*source)) {
        let args = &[
            ("title", source.title.as_str().into()),
            ("grade", source.grade.word().into()),
            ("date", phrases.date(source.checked_on).into()),
        ];
        lines.add(2, &texts.with("plan-step-source", args));
    }
    lines.text
}

#[derive(Serialize)]
struct Document {
    format: &'static str,
    subject: String,
    because: Vec<BecauseJson>,
    ways: Vec<WayJson>,
    with_it: Option<TrialJson>,
    sources: Vec<SourceJson>,
}

#[derive(Serialize)]
struct BecauseJson {
    code: &'static str,
    item: Option<String>,
    /// The step by its place in the plan, from 1.
    step: Option<usize>,
}

#[derive(Serialize)]
struct WayJson {
    offering: String,
    closed: bool,
    hindrances: Vec<HindranceJson>,
}

#[derive(Serialize, Default)]
struct HindranceJson {
    code: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    items: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    skill: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    needed: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    have: Option<u32>,
}

#[derive(Serialize)]
struct TrialJson {
    offering: String,
    finish_week: Option<u32>,
    weeks_later: Option<i64>,
    proved: bool,
}

#[derive(Serialize)]
struct SourceJson {
    id: String,
    grade: &'static str,
}

/// The explanation as one JSON document, indented, with a line end.
pub fn why_not_json(catalog: &Catalog, explanation: &Explanation, trial: Option<&Trial>) -> String {
    let item = |id: ItemId| catalog.item(id).map(|item| item.key.to_string()).unwrap_or_default();
    let offering =
        |id: OfferingId| catalog.offering(id).map(|one| format!("offering:{}", one.id)).unwrap_or_default();
    let document = Document {
        format: "leerpad-why-not/1",
        subject: match explanation.subject {
            Subject::Item(id) => item(id),
            Subject::Offering(id) => offering(id),
        },
        because: explanation.because.iter().map(|because| because_json(*because, &item)).collect(),
        ways: explanation
            .ways
            .iter()
            .map(|way| WayJson {
                offering: offering(way.offering),
                closed: way.is_closed(),
                hindrances: way.hindrances.iter().map(|hindrance| hindrance_json(hindrance, &item)).collect(),
            })
            .collect(),
        with_it: trial.map(|trial| TrialJson {
            offering: offering(trial.offering),
            finish_week: trial.figures.map(|figures| figures.finish_week),
            weeks_later: trial.weeks_later,
            proved: trial.proved,
        }),
        sources: explanation
            .sources
            .iter()
            .filter_map(|source| catalog.source(*source))
            .map(|source| SourceJson { id: source.id.to_string(), grade: source.grade.word() })
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn because_json(because: Because, item: &dyn Fn(ItemId) -> String) -> BecauseJson {
    let plain = |code| BecauseJson { code, item: None, step: None };
    match because {
        Because::IsGoal => plain("is-goal"),
        Because::InPlan(step) => BecauseJson { step: Some(step + 1), ..plain("in-plan") },
        Because::Held => plain("held"),
        Because::GivesHeld => plain("gives-held"),
        Because::Refused => plain("refused"),
        Because::NotNeeded => plain("not-needed"),
        Because::OtherStep { item: own, step } => {
            BecauseJson { code: "other-step", item: Some(item(own)), step: Some(step + 1) }
        }
        Because::NothingGives => plain("nothing-gives"),
        Because::NoPlan => plain("no-plan"),
    }
}

fn hindrance_json(hindrance: &Hindrance, item: &dyn Fn(ItemId) -> String) -> HindranceJson {
    let plain = |code| HindranceJson { code, ..HindranceJson::default() };
    match hindrance {
        Hindrance::Forbidden { .. } => plain("forbidden"),
        Hindrance::Company => plain("company"),
        Hindrance::Contract => plain("contract"),
        Hindrance::Age(years) => HindranceJson { needed: Some(u32::from(*years)), ..plain("age") },
        Hindrance::Placement(hours) => HindranceJson { needed: Some(*hours), ..plain("placement") },
        Hindrance::Experience(own) => HindranceJson { items: vec![item(*own)], ..plain("experience") },
        Hindrance::NeedsFirst { items, .. } => {
            HindranceJson { items: items.iter().map(|own| item(*own)).collect(), ..plain("needs-first") }
        }
        Hindrance::Language { skill, level, hours, .. } => HindranceJson {
            skill: Some(skill.word()),
            level: Some(level.word()),
            needed: *hours,
            ..plain("language")
        },
        Hindrance::NotOffered => plain("not-offered"),
        Hindrance::DaytimeOnly => plain("daytime-only"),
        Hindrance::Hours { takes, have } => {
            HindranceJson { needed: Some(*takes), have: Some(*have), ..plain("hours") }
        }
        Hindrance::Budget { cost, budget } => {
            HindranceJson { needed: Some(*cost), have: Some(*budget), ..plain("budget") }
        }
        Hindrance::NothingClaimed => plain("nothing-claimed"),
    }
}

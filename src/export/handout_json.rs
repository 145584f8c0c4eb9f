//! `leerpad-handout/1`: what a reader gets, for another program: the plan with what the reader gets of it, and every section in
//! words.

use serde_json::{Map, Value, json};

use super::audience::{Audience, Part};
use super::handout::{Given, Handout, Standing, TextLine};
use super::plan_json::plan_value;
use crate::model::item::ItemKind;
use crate::model::offering::Pathway;
use crate::text::safe::sanitize;

/// Which keys of a plan belong to which part. A key that is in no list goes to nobody.
const PLAN_KEYS: &[(Part, &[&str])] = &[
    (
        Part::Result,
        &[
            "format",
            "catalog",
            "goal",
            "goal_name",
            "status",
            "start_date",
            "finish_week",
            "finish_date",
            "bound_week",
            "order",
        ],
    ),
    (Part::Steps, &["steps", "study_hours"]),
    (Part::Cost, &["cost_eur"]),
    (Part::Spread, &["early_finish_week", "late_finish_week", "if_granted", "language_delay_weeks"]),
    (Part::Availability, &["weeks"]),
    (Part::Civic, &["civic", "term_end"]),
    (Part::Exams, &["exams"]),
    (Part::Warnings, &["warnings", "conflict"]),
    (Part::Advice, &["limits", "what_ifs"]),
];

/// Which keys of a step belong to which part.
const STEP_KEYS: &[(Part, &[&str])] = &[
    (
        Part::Steps,
        &[
            "offering",
            "name",
            "pathway",
            "grants",
            "start_week",
            "start_date",
            "end_week",
            "end_date",
            "mode",
            "hours_per_week",
            "study_hours",
            "estimated",
            "under_way",
        ],
    ),
    (Part::Cost, &["cost_eur"]),
    (Part::Reasons, &["because", "starts_because", "unlocks"]),
    (Part::Advice, &["slack_weeks"]),
    (Part::Workplace, &["unsure"]),
    (Part::Sources, &["sources", "grade"]),
];

/// Keys of a week that are no account.
const WEEK_KEYS: &[&str] = &["week", "date", "available", "holiday", "steps"];

/// Doubts that say what a company must offer.
const WORKPLACE: &[&str] = &["company", "contract"];

/// What a reader gets, as one JSON document with a line end.
pub(super) fn json(given: &Given<'_>, handout: &Handout) -> String {
    let audience = given.audience;
    let parts: Vec<&str> =
        Part::ALL.into_iter().filter(|part| audience.gets(*part)).map(Part::word).collect();
    let sections: Vec<Value> = handout
        .sections
        .iter()
        .map(|section| {
            let lines = handout.section_lines(given.texts, section);
            let lines: Vec<String> = lines.into_iter().map(said).collect();
            json!({ "id": section.id, "heading": section.heading, "lines": lines })
        })
        .collect();
    // Beside a plan that was chosen before, another plan would be taken for it.
    let present = handout.standing != Standing::ChosenBefore || audience.gets(Part::Advice);
    let document = json!({
        "format": "leerpad-handout/1",
        "for": audience.word(),
        "lang": handout.lang.word(),
        "made_on": handout.made_on.to_string(),
        "standing": handout.standing.word(),
        "parts": parts,
        "learner": safe(&given.case.learner.name),
        "chosen": chosen(given, handout),
        "plan": if present { plan(given) } else { Value::Null },
        "sections": sections,
    });
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

/// A line without marks of its own, and without anything that acts.
fn said(line: TextLine) -> String {
    let text = match line {
        TextLine::Title(text)
        | TextLine::Heading(text)
        | TextLine::Subheading(text)
        | TextLine::Text(text)
        | TextLine::Strong(text)
        | TextLine::Point(text)
        | TextLine::Url(text) => text,
    };
    safe(&text)
}

fn safe(text: &str) -> String {
    sanitize(text).into_owned()
}

/// The plan that was chosen, with its steps where those are printed.
fn chosen(given: &Given<'_>, handout: &Handout) -> Value {
    let Some(chosen) = &given.case.chosen else { return Value::Null };
    let mut value = json!({
        "date": chosen.date.to_string(),
        "finish": chosen.finish.map(|day| day.to_string()),
    });
    if let Some(object) = value.as_object_mut() {
        if given.audience.gets(Part::ChosenWhy) {
            object.insert("author".to_owned(), safe(&chosen.author).into());
            object.insert("reason".to_owned(), safe(&chosen.reason).into());
        }
        if handout.standing == Standing::ChosenBefore {
            let steps = handout.steps.iter().map(|step| {
                json!({
                    "name": step.name,
                    "pathway": step.pathway,
                    "start_date": step.start.to_string(),
                    "end_date": step.end.to_string(),
                })
            });
            object.insert("steps".to_owned(), steps.collect());
        }
    }
    value
}

/// The plan with what the reader gets of it.
fn plan(given: &Given<'_>) -> Value {
    let audience = given.audience;
    let Value::Object(whole) = plan_value(given.catalog, given.proposal) else { return Value::Null };
    let mut plan = kept(whole, PLAN_KEYS, audience);
    let goal = given.catalog.item(given.proposal.plan.goal);
    let is_level = goal.is_some_and(|goal| matches!(goal.kind, ItemKind::Language { .. }));
    if is_level && !audience.gets(Part::Language) {
        plan.retain(|key, _| !matches!(key.as_str(), "goal" | "goal_name"));
    }
    for step in plan.get_mut("steps").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Value::Object(whole) = step.take() {
            *step = Value::Object(self::step(whole, audience));
        }
    }
    if !audience.gets(Part::Civic) {
        for week in plan.get_mut("weeks").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(week) = week.as_object_mut() {
                week.retain(|key, _| WEEK_KEYS.contains(&key.as_str()));
            }
        }
    }
    Value::Object(plan)
}

fn kept(mut whole: Map<String, Value>, table: &[(Part, &[&str])], audience: Audience) -> Map<String, Value> {
    whole.retain(|key, _| {
        table.iter().any(|(part, keys)| audience.gets(*part) && keys.contains(&key.as_str()))
    });
    whole
}

fn step(whole: Map<String, Value>, audience: Audience) -> Map<String, Value> {
    let mut step = kept(whole, STEP_KEYS, audience);
    let drop_coded = |value: &mut Value, dropped: &dyn Fn(&str) -> bool| {
        if let Some(list) = value.as_array_mut() {
            list.retain(|one| !dropped(one.get("code").and_then(Value::as_str).unwrap_or_default()));
        }
    };
    if let Some(because) = step.get_mut("because")
        && !audience.gets(Part::Civic)
    {
        drop_coded(because, &|code| code == "counts");
    }
    if let Some(unsure) = step.get_mut("unsure") {
        drop_coded(unsure, &|code| match code {
            _ if WORKPLACE.contains(&code) => !audience.gets(Part::Workplace),
            "language-advised" => !(audience.gets(Part::Doubts) && audience.gets(Part::Language)),
            "age" => !(audience.gets(Part::Doubts) && audience.gets(Part::Personal)),
            _ => !audience.gets(Part::Doubts),
        });
    }
    if !audience.gets(Part::Language) {
        let pathway = step.get("pathway").and_then(Value::as_str);
        let teaches = [Pathway::LanguageCourse, Pathway::LanguageExam].map(Pathway::word);
        if pathway.is_some_and(|pathway| teaches.contains(&pathway)) {
            step.retain(|key, _| !matches!(key.as_str(), "offering" | "name" | "grants" | "mode"));
        }
        if let Some(grants) = step.get_mut("grants").and_then(Value::as_array_mut) {
            grants.retain(|key| !key.as_str().is_some_and(|key| key.starts_with("language:")));
        }
    }
    step
}

//! The fields of rules, and of what belongs to a place or country: measures, regions, overlays.

use serde_json::{Value, json};

use super::{Field, FieldList, worded};
use crate::export::{names, rule_words};
use crate::model::code::{Key, Slug};
use crate::model::fact::Wording;
use crate::model::measure::{Measure, MeasureKind};
use crate::model::overlay::{OfferingChange, Overlay};
use crate::model::region::Region;
use crate::model::rule::{Rule, RuleValue};

impl FieldList<'_> {
    /// A text of the catalog in both languages, shown in that of the reader.
    fn wording(&mut self, name: &'static str, label: &'static str, text: Option<&Wording>) {
        let json = text.map(|text| json!({ "nl": text.nl, "en": text.en }));
        let lines = text.iter().map(|text| worded(self.session.texts.lang(), text).to_owned()).collect();
        self.add(name, label, json.unwrap_or(Value::Null), lines);
    }

    /// The overlay that a record belongs to, if it does.
    pub(super) fn only_in(&mut self, overlay: Option<&Slug>) {
        let Some(overlay) = overlay.and_then(|slug| self.catalog.overlay(slug)) else { return };
        let key = Key::Overlay(overlay.id.clone()).to_string();
        let mut line = format!("{key} {}", overlay.name);
        if overlay.example {
            line = format!("{line} ({})", self.session.get("show-example"));
        }
        self.add(
            "only_in",
            "show-only-in",
            json!({ "overlay": key, "example": overlay.example }),
            vec![line],
        );
    }

    pub(super) fn rule(mut self, rule: &Rule) -> Vec<Field> {
        self.wording("text", "show-text", Some(&rule.text));
        self.add("topic", "show-topic", rule.topic.word().into(), vec![rule.topic.word().to_owned()]);
        self.word("act", "show-act", rule.act.map(rule_words::act), "act");
        self.word("route", "show-route", rule.route.map(rule_words::route), "route");
        self.word("group", "show-group", rule.group.map(rule_words::group), "group");
        let line = rule_words::figure(&self.session.texts, rule.value);
        self.add("value", "show-value", value_json(rule.value), line.into_iter().collect());
        self.date("valid_from", "show-valid-from", rule.valid_from);
        self.date("valid_until", "show-valid-until", rule.valid_until);
        self.only_in(rule.overlay.as_ref());
        self.fields
    }

    pub(super) fn measure(mut self, measure: &Measure) -> Vec<Field> {
        self.wording("text", "show-text", Some(&measure.text));
        let texts = &self.session.texts;
        let country = names::country(texts, measure.country);
        let kind = measure.kind.map(|kind| names::measure_kind(texts, kind)).into_iter().collect();
        let words: Vec<&str> = measure.elements.iter().map(|element| element.word()).collect();
        let names: Vec<String> =
            measure.elements.iter().map(|element| names::element(texts, *element)).collect();
        self.add("country", "show-country", measure.country.word().into(), vec![country]);
        let word = measure.kind.map(MeasureKind::word);
        self.add("measure_kind", "show-measure-kind", json!(word), kind);
        let lines = if names.is_empty() { Vec::new() } else { vec![names.join(", ")] };
        self.add("elements", "show-elements", json!(words), lines);
        self.wording("result", "show-result", measure.result.as_ref());
        let levels: Vec<String> = measure.levels.iter().map(ToString::to_string).collect();
        let lines = if levels.is_empty() {
            self.when(true, "show-maryland-none")
        } else {
            vec![self.session.with("show-maryland-levels", &[("levels", levels.join(", ").into())])]
        };
        self.add("maryland", "show-maryland", json!(measure.levels), lines);
        self.fields
    }

    pub(super) fn region(mut self, region: &Region) -> Vec<Field> {
        let lines = if region.also.is_empty() { Vec::new() } else { vec![region.also.join(", ")] };
        self.add("also", "show-also", json!(region.also), lines);
        let calendar = region.school_calendar.as_ref().map(|slug| Key::Calendar(slug.clone()).to_string());
        let lines = match &calendar {
            Some(key) => vec![key.clone()],
            None => self.when(true, "show-school-calendar-none"),
        };
        self.add("school_calendar", "show-school-calendar", json!(calendar), lines);
        let here = self.catalog.overlays.iter().filter(|overlay| overlay.region == region.id);
        let keys: Vec<String> = here.map(|overlay| Key::Overlay(overlay.id.clone()).to_string()).collect();
        self.add("overlays", "show-overlays", json!(keys), keys.clone());
        self.fields
    }

    pub(super) fn overlay(mut self, overlay: &Overlay) -> Vec<Field> {
        let example = self.when(overlay.example, "show-example");
        self.add("example", "show-is-example", overlay.example.into(), example);
        self.wording("text", "show-text", Some(&overlay.text));
        let region = Key::Region(overlay.region.clone()).to_string();
        let name = self.catalog.region(&overlay.region).map_or("", |region| &region.name);
        self.add("region", "show-region", json!(region), vec![format!("{region} {name}")]);
        let municipality = overlay.municipality.as_ref().map(ToString::to_string);
        let lines = municipality.iter().cloned().collect();
        self.add("municipality", "show-municipality", json!(municipality), lines);
        let changes: Vec<(Value, String)> =
            overlay.changes.iter().map(|change| self.change(change)).collect();
        let json = changes.iter().map(|(json, _)| json.clone()).collect();
        let lines = changes.into_iter().map(|(_, line)| line).collect();
        self.add("changes", "show-changes", json, lines);
        let belongs = |own: Option<&Slug>| own == Some(&overlay.id);
        let offerings = self.catalog.offerings.iter().filter(|one| belongs(one.overlay.as_ref()));
        let offerings: Vec<(String, String)> =
            offerings.map(|one| (Key::Offering(one.id.clone()).to_string(), one.name.clone())).collect();
        let keys: Vec<&String> = offerings.iter().map(|(key, _)| key).collect();
        let lines = offerings.iter().map(|(key, name)| format!("{key} {name}")).collect();
        self.add("offerings", "show-offerings", json!(keys), lines);
        let rules = self.catalog.rules.iter().filter(|one| belongs(one.overlay.as_ref()));
        let keys: Vec<String> = rules.map(|one| Key::Rule(one.id.clone()).to_string()).collect();
        self.add("rules", "show-rules", json!(keys), keys.clone());
        self.fields
    }

    /// A change of an offering, for programs and for people.
    fn change(&self, change: &OfferingChange) -> (Value, String) {
        let key = Key::Offering(change.offering.clone()).to_string();
        let mut json = json!({ "offering": key });
        let mut parts = Vec::new();
        let mut note = |name: &str, label: &str, value: Value, words: String| {
            if let Value::Object(fields) = &mut json {
                fields.insert(name.to_owned(), value);
            }
            parts.push(format!("{}: {words}", self.session.get(label)));
        };
        if let Some(cost) = &change.cost {
            let (value, words) = self.cost_words(cost);
            note("cost_eur", "show-cost", value, words);
        }
        if let Some(starts) = &change.starts {
            let (value, words) = self.starts_words(starts);
            note("starts", "show-starts", value, words);
        }
        if let Some(funding) = &change.funding {
            let keys: Vec<String> =
                funding.iter().map(|slug| Key::Funding(slug.clone()).to_string()).collect();
            note("funding", "show-funding", json!(keys), keys.join(", "));
        }
        (json, format!("{key}: {}", parts.join("; ")))
    }
}

/// The figure of a rule for programs: its unit and its count.
fn value_json(value: RuleValue) -> Value {
    match value {
        RuleValue::Hours(count) => json!({ "hours": count }),
        RuleValue::Weeks(count) => json!({ "weeks": count }),
        RuleValue::Months(count) => json!({ "months": count }),
        RuleValue::Years(count) => json!({ "years": count }),
        RuleValue::Days(count) => json!({ "days": count }),
        RuleValue::Euro(count) => json!({ "euro": count }),
        RuleValue::Percent(count) => json!({ "percent": count }),
        RuleValue::Number(count) => json!({ "number": count }),
        RuleValue::Level(level) => json!({ "level": level.word() }),
        RuleValue::Counted(counted) => json!({ "counted": counted.word() }),
        RuleValue::Nothing => Value::Null,
    }
}

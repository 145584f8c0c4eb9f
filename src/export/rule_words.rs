//! A rule in words: its figure with the unit, for whom it holds, and since and until when.

use crate::i18n::{Texts, date_short, number};
use crate::model::civic::{Act, CivicGroup, CivicRoute};
use crate::model::rule::{Rule, RuleValue};

/// The word for an act; with `act-` in front it is a text id.
pub const fn act(act: Act) -> &'static str {
    match act {
        Act::Wi2021 => "wi2021",
        Act::Wi2013 => "wi2013",
    }
}

/// The word for a route; with `route-` in front it is a text id.
pub const fn route(route: CivicRoute) -> &'static str {
    match route {
        CivicRoute::B1 => "b1",
        CivicRoute::SelfReliance => "self-reliance",
        CivicRoute::Education => "education",
    }
}

/// The word for a group; with `group-` in front it is a text id.
pub const fn group(group: CivicGroup) -> &'static str {
    match group {
        CivicGroup::Asylum => "asylum",
        CivicGroup::Family => "family",
    }
}

/// The figure of a rule with its unit; nothing when it has none.
pub fn figure(texts: &Texts, value: RuleValue) -> Option<String> {
    let counted = |id: &str, count: u32| Some(texts.with(id, &[("n", count.into())]));
    match value {
        RuleValue::Hours(count) => counted("hours-n", count),
        RuleValue::Weeks(count) => counted("weeks-n", count),
        RuleValue::Months(count) => counted("months-n", count),
        RuleValue::Years(count) => counted("years-n", count),
        RuleValue::Days(count) => counted("days-n", count),
        RuleValue::Percent(count) => counted("percent-n", count),
        RuleValue::Euro(count) => Some(texts.with("show-euro", &[("n", number(texts.lang(), count).into())])),
        RuleValue::Number(count) => Some(number(texts.lang(), count)),
        RuleValue::Level(level) => Some(level.word().to_owned()),
        RuleValue::Counted(counted) => Some(texts.get(&format!("counted-{}", counted.word()))),
        RuleValue::Nothing => None,
    }
}

/// Figure, act, route, group and validity of a rule on one line.
pub fn summary(texts: &Texts, rule: &Rule) -> String {
    let mut parts: Vec<String> = figure(texts, rule.value).into_iter().collect();
    parts.extend(rule.act.map(|own| texts.get(&format!("act-{}", act(own)))));
    parts.extend(rule.route.map(|own| texts.get(&format!("route-{}", route(own)))));
    parts.extend(rule.group.map(|own| texts.get(&format!("group-{}", group(own)))));
    let dated = |id: &str, date| texts.with(id, &[("date", date_short(texts, date).into())]);
    parts.extend(rule.valid_from.map(|date| dated("rule-valid-from", date)));
    parts.extend(rule.valid_until.map(|date| dated("rule-valid-until", date)));
    parts.join(", ")
}

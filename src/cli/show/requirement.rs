//! A requirement in words, and as JSON.

use serde_json::{Value, json};

use crate::cli::session::Session;
use crate::model::catalog::Catalog;
use crate::model::item::ItemId;
use crate::model::requirement::Requirement;

/// The requirement as nested objects, each with one key.
pub(super) fn json(catalog: &Catalog, requirement: &Requirement) -> Value {
    let all = |members: &[Requirement]| members.iter().map(|member| json(catalog, member)).collect::<Value>();
    match requirement {
        Requirement::All(members) => json!({ "all": all(members) }),
        Requirement::Any(members) => json!({ "any": all(members) }),
        Requirement::AtLeast(count, members) => json!({ "at_least": count, "of": all(members) }),
        Requirement::Item(item) => json!({ "item": id(catalog, *item) }),
        Requirement::Experience(item) => json!({ "experience": id(catalog, *item) }),
        Requirement::Age(years) => json!({ "age": years }),
        Requirement::Company(item) => json!({ "company": id(catalog, *item) }),
        Requirement::Contract => json!({ "contract": true }),
        Requirement::Placement(hours) => json!({ "placement_hours": hours }),
    }
}

/// The requirement in one line.
pub(super) fn words(session: &Session<'_>, catalog: &Catalog, requirement: &Requirement) -> String {
    let joined = |members: &[Requirement], between: &str| {
        let members: Vec<String> = members
            .iter()
            .map(|member| {
                let words = words(session, catalog, member);
                let compound = matches!(member, Requirement::All(_) | Requirement::Any(_));
                if compound { format!("({words})") } else { words }
            })
            .collect();
        members.join(&format!(" {} ", session.get(between)))
    };
    match requirement {
        Requirement::All(members) => joined(members, "word-and"),
        Requirement::Any(members) => joined(members, "word-or"),
        Requirement::AtLeast(count, members) => {
            let members = joined(members, "word-or");
            session.with("needs-at-least", &[("count", (*count).into()), ("members", members.into())])
        }
        Requirement::Item(item) => id(catalog, *item),
        Requirement::Experience(item) => {
            session.with("needs-experience", &[("item", id(catalog, *item).into())])
        }
        Requirement::Age(years) => session.with("needs-age", &[("years", (*years).into())]),
        Requirement::Company(item) => session.with("needs-company", &[("item", id(catalog, *item).into())]),
        Requirement::Contract => session.get("needs-contract"),
        Requirement::Placement(hours) => session.with("needs-placement", &[("hours", (*hours).into())]),
    }
}

fn id(catalog: &Catalog, item: ItemId) -> String {
    catalog.item(item).map(|item| item.key.to_string()).unwrap_or_default()
}

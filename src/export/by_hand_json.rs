//! What people decided about a plan, as JSON. Authors and reasons stay in the case: a program needs neither.

use serde::Serialize;

use super::plan_json::offering_id;
use crate::model::Catalog;
use crate::model::case::Fix;
use crate::route::adopted::Adopted;
use crate::route::fixes::{Fixed, NoEffect};

/// Something that was fixed by hand.
#[derive(Serialize)]
pub(super) struct FixedJson {
    offering: String,
    fix: &'static str,
    /// The day in whose week it starts, where that was fixed.
    start: Option<String>,
    date: String,
    /// Why it has no effect, if it has none.
    no_effect: Option<&'static str>,
}

impl From<&Fixed> for FixedJson {
    fn from(fixed: &Fixed) -> Self {
        let (fix, start) = match fixed.adjustment.fix {
            Fix::Pinned(day) => ("pinned", day.map(|day| day.to_string())),
            Fix::Forbidden => ("forbidden", None),
        };
        Self {
            offering: format!("offering:{}", fixed.adjustment.offering),
            fix,
            start,
            date: fixed.adjustment.date.to_string(),
            no_effect: fixed.no_effect.map(NoEffect::word),
        }
    }
}

/// The plan that was adopted, and how this one differs from it.
#[derive(Serialize)]
pub(super) struct AdoptedJson {
    date: String,
    finish_date: Option<String>,
    followed: bool,
    other_goal: Option<String>,
    gone: Vec<String>,
    new: Vec<String>,
    moved: Vec<MovedJson>,
}

#[derive(Serialize)]
struct MovedJson {
    offering: String,
    from: String,
    to: String,
}

/// The plan that was adopted.
pub(super) fn adopted(catalog: &Catalog, adopted: &Adopted) -> AdoptedJson {
    AdoptedJson {
        date: adopted.date.to_string(),
        finish_date: adopted.finish.map(|day| day.to_string()),
        followed: adopted.is_followed(),
        other_goal: adopted.other_goal.as_ref().map(ToString::to_string),
        gone: adopted.gone.iter().map(|slug| format!("offering:{slug}")).collect(),
        new: adopted.new.iter().map(|id| offering_id(catalog, *id)).collect(),
        moved: adopted
            .moved
            .iter()
            .map(|moved| MovedJson {
                offering: offering_id(catalog, moved.offering),
                from: moved.from.to_string(),
                to: moved.to.to_string(),
            })
            .collect(),
    }
}

//! What the parts of a case are called where two versions of it are laid side by side.

use crate::store::merge::Part;

/// The fields of a case that hold no others, and the name of each.
const FIELDS: [(&str, &str); 25] = [
    ("catalog_version", "part-catalog-version"),
    ("title", "part-title"),
    ("learner", "part-learner"),
    ("goals", "part-goals"),
    ("plan_from", "part-plan-from"),
    ("marks", "part-marks"),
    ("availability", "part-availability"),
    ("school_calendar", "part-school-calendar"),
    ("region", "part-region"),
    ("municipality", "part-municipality"),
    ("language", "part-language"),
    ("civic", "part-civic"),
    ("work", "part-work"),
    ("under_way", "part-under-way"),
    ("placement_hours", "part-placement-hours"),
    ("settings", "part-settings"),
    ("adjustments", "part-adjustments"),
    ("chosen", "part-chosen"),
    ("decisions", "part-decisions"),
    ("assessment", "part-assessment"),
    ("asked", "part-asked"),
    ("appointments", "part-appointments"),
    ("handover", "part-handover"),
    ("consent", "part-consent"),
    ("id", "part-id"),
];

/// The id of the name of a part.
pub fn name(part: &Part) -> &'static str {
    FIELDS.iter().find(|(field, _)| *field == part.field).map_or("part-case", |(_, name)| name)
}

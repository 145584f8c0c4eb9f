//! What the parts of a case are called where two versions of it are laid side by side.

use crate::store::merge::Part;

/// The fields of a case that hold no others, and the name of each.
const FIELDS: [(&str, &str); 28] = [
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
    ("handover_by", "part-handover"),
    ("advisor", "part-advisor"),
    ("consent", "part-consent"),
    ("ended", "ui-field-ended"),
    ("id", "part-id"),
];

/// The fields inside those, by the names they have in the case view.
const INNER: [(&str, &str, &str); 28] = [
    ("learner", "name", "ui-field-name"),
    ("learner", "case_number", "ui-field-case-number"),
    ("learner", "age", "ui-field-age"),
    ("availability", "day", "ui-field-day"),
    ("availability", "evening", "ui-field-evening"),
    ("language", "listening", "skill-listening"),
    ("language", "speaking", "skill-speaking"),
    ("language", "reading", "skill-reading"),
    ("language", "writing", "skill-writing"),
    ("language", "band", "ui-field-band"),
    ("language", "hours_since", "ui-field-hours-since"),
    ("language", "lessons_per_week", "ui-field-lessons"),
    ("language", "fixed", "ui-field-fixed-lessons"),
    ("language", "literacy", "ui-field-literacy"),
    ("language", "schooling_years", "ui-field-schooling"),
    ("civic", "act", "ui-field-act"),
    ("civic", "route", "ui-field-route"),
    ("civic", "group", "ui-field-group"),
    ("civic", "first_pip", "ui-field-first-pip"),
    ("civic", "education_until", "ui-field-education-until"),
    ("settings", "placement_counts", "ui-field-placement-counts"),
    ("settings", "entry_waiver", "ui-field-entry-waiver"),
    ("settings", "company", "ui-field-company"),
    ("settings", "contract", "ui-field-contract"),
    ("settings", "work_cap", "ui-field-work-cap"),
    ("settings", "budget", "ui-field-budget"),
    ("settings", "participation_per_week", "ui-field-participation"),
    ("settings", "evening_only", "ui-field-evening-only"),
];

/// The id of the name of a part.
pub fn name(part: &Part) -> &'static str {
    let inner = INNER.iter().find(|(field, inner, _)| *field == part.field && Some(*inner) == part.inner);
    if let Some((.., name)) = inner {
        return name;
    }
    FIELDS.iter().find(|(field, _)| *field == part.field).map_or("part-case", |(_, name)| name)
}

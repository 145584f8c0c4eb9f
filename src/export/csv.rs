//! The steps of a hand-out as a table for a spreadsheet (RFC 4180), one row for each step.

use super::audience::Part;
use super::handout::{Handout, StepRow};
use crate::i18n::Texts;
use crate::text::safe::sanitize;

/// A column: the text id of its heading, the part it belongs to, and its cell for a step.
type Column = (&'static str, Part, fn(&Texts, &StepRow) -> String);

const COLUMNS: &[Column] = &[
    ("ui-print-col-number", Part::Steps, |_, step| step.number.to_string()),
    ("ui-print-col-step", Part::Steps, |_, step| step.name.clone()),
    ("ui-print-col-pathway", Part::Steps, |_, step| step.pathway.clone()),
    ("ui-print-col-start", Part::Steps, |_, step| step.start.to_string()),
    ("ui-print-col-end", Part::Steps, |_, step| step.end.to_string()),
    ("ui-print-col-weeks", Part::Steps, |_, step| step.weeks.to_string()),
    ("ui-print-col-per-week", Part::Steps, |_, step| optional(step.per_week)),
    ("ui-print-col-hours", Part::Steps, |_, step| optional(step.study_hours)),
    ("ui-print-col-estimate", Part::Steps, |texts, step| {
        texts.get(if step.estimated { "counted-yes" } else { "counted-no" })
    }),
    ("ui-print-col-cost", Part::Cost, |_, step| optional(step.cost_eur)),
    ("ui-print-col-counts", Part::Civic, |_, step| step.counts.join("; ")),
    ("ui-print-col-why", Part::Reasons, |_, step| step.why.join(" ")),
    ("ui-print-col-doubts", Part::Doubts, |_, step| step.doubts.join(" ")),
    ("ui-print-col-needs", Part::Workplace, |_, step| step.needs.join(" ")),
    ("ui-print-col-grade", Part::Sources, |_, step| step.grade.unwrap_or_default().to_owned()),
];

fn optional(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// The steps of a hand-out as a table.
pub(super) fn csv(texts: &Texts, handout: &Handout) -> String {
    let columns: Vec<&Column> = COLUMNS.iter().filter(|(_, part, _)| handout.audience.gets(*part)).collect();
    let mut text = row(columns.iter().map(|(heading, ..)| texts.get(heading)));
    for step in &handout.steps {
        text.push_str(&row(columns.iter().map(|(.., value)| value(texts, step))));
    }
    text
}

fn row(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.map(|text| cell(&text)).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell that no spreadsheet takes for a formula.
fn cell(text: &str) -> String {
    let acts = |letter: char| {
        matches!(letter, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    };
    // Looked at before control characters become blanks: those in front are dropped by some programs.
    let guarded = text.chars().next().is_some_and(acts) || text.trim_start().chars().next().is_some_and(acts);
    let safe = sanitize(text);
    let text = if guarded { format!("'{safe}") } else { safe.into_owned() };
    if text.contains([',', '"', ';']) || text.starts_with(' ') || text.ends_with(' ') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_or_breaks_its_row() {
        assert_eq!(cell("=HYPERLINK(\"x\",1)"), "\"'=HYPERLINK(\"\"x\"\",1)\"");
        assert_eq!(cell("+31 6"), "'+31 6");
        assert_eq!(cell("-1"), "'-1");
        assert_eq!(cell("@a"), "'@a");
        assert_eq!(cell("\t=a"), "' =a");
        assert_eq!(cell("\r=a"), "' =a");
        assert_eq!(cell(" =a"), "' =a");
        assert_eq!(cell("a\nb"), "a b");
        assert_eq!(cell("a, b"), "\"a, b\"");
        assert_eq!(cell("Zorg en welzijn"), "Zorg en welzijn");
    }
}

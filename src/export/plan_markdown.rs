//! The plan as Markdown: to paste into a mail or a file.

use std::fmt::Write as _;

use super::phrases::Phrases;
use super::plan_text::{account_line, dates, load, reasons};
use crate::i18n::Texts;
use crate::model::Catalog;
use crate::route::plan::{Plan, Proposal, Step};

/// The plan as a Markdown document.
pub fn plan_markdown(texts: &Texts, catalog: &Catalog, title: &str, proposal: &Proposal) -> String {
    let phrases = Phrases { texts, catalog };
    let plan = &proposal.plan;
    let mut out = Markdown::default();
    out.heading(1, &phrases.title(title));
    out.paragraph(&texts.with("plan-goal", &[("goal", phrases.item(plan.goal).into())]));
    out.paragraph(&phrases.answer(proposal));
    out.points(phrases.around(proposal));
    if let Some(conflict) = &plan.conflict {
        let mut lines = phrases.conflict(plan, conflict).into_iter();
        out.heading(2, &texts.get("plan-heading-conflict"));
        out.paragraph(&lines.next().unwrap_or_default());
        out.points(lines);
    }
    if !plan.steps.is_empty() {
        out.heading(2, &texts.get("plan-heading-steps"));
        for (at, step) in plan.steps.iter().enumerate() {
            self::step(&phrases, plan, at, step, &mut out);
        }
    }
    for (heading, points) in phrases.by_hand(plan) {
        out.heading(2, &heading);
        // Reasons are typed by people.
        out.points(points.iter().map(|point| escape(point)));
    }
    for (heading, points) in phrases.beside(proposal) {
        out.heading(2, &heading);
        out.points(points);
    }
    if !plan.civic.is_empty() {
        out.heading(2, &texts.get("plan-heading-civic"));
        out.points(plan.civic.iter().map(|account| account_line(&phrases, account)));
    }
    if !plan.warnings.is_empty() {
        out.heading(2, &texts.get("plan-heading-warnings"));
        out.points(plan.warnings.iter().map(|warning| phrases.warning(warning)));
    }
    sources(&phrases, plan, &mut out);
    out.paragraph(&texts.get("plan-advice"));
    out.paragraph(&texts.with("plan-catalog", &[("version", plan.catalog_version.as_str().into())]));
    out.text
}

fn step(phrases: &Phrases<'_>, plan: &Plan, at: usize, step: &Step, out: &mut Markdown) {
    let texts = phrases.texts;
    let name = phrases.offering(step.offering);
    out.heading(3, &texts.with("plan-step", &[("n", (at + 1).into()), ("name", name.into())]));
    let mut points = vec![dates(phrases, step), load(phrases, step)];
    points.extend(reasons(phrases, &step.because));
    points.push(phrases.timing(plan, &step.timing));
    points.extend(phrases.slack(step));
    points.extend(step.unsure.iter().map(|unsure| phrases.unsure(unsure)));
    out.points(points);
}

/// All sources of the plan, each once, in the order in which the steps name them.
fn sources(phrases: &Phrases<'_>, plan: &Plan, out: &mut Markdown) {
    let mut seen = std::collections::BTreeSet::new();
    let mut named = Vec::new();
    for source in plan.steps.iter().flat_map(|step| &step.sources) {
        if seen.insert(*source) {
            named.extend(phrases.catalog.source(*source));
        }
    }
    if named.is_empty() {
        return;
    }
    out.heading(2, &phrases.texts.get("plan-heading-sources"));
    out.points(named.into_iter().map(|source| {
        let line = phrases.texts.with(
            "plan-step-source",
            &[
                ("title", source.title.as_str().into()),
                ("grade", source.grade.word().into()),
                ("date", phrases.date(source.checked_on).into()),
            ],
        );
        match &source.url {
            Some(url) => format!("{line} <{url}>"),
            None => line,
        }
    }));
}

#[derive(Default)]
struct Markdown {
    text: String,
}

impl Markdown {
    fn heading(&mut self, level: usize, heading: &str) {
        self.paragraph(&format!("{} {}", "#".repeat(level), escape(heading)));
    }

    fn paragraph(&mut self, paragraph: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        // Writing into a String cannot fail.
        let _written = writeln!(self.text, "{paragraph}");
    }

    fn points(&mut self, points: impl IntoIterator<Item = String>) {
        let mut first = true;
        for point in points {
            if first {
                self.text.push('\n');
                first = false;
            }
            let _written = writeln!(self.text, "- {point}");
        }
    }
}

/// Marks that would turn a name into formatting are escaped.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    // A number with a point at the start of a heading is meant as one; the marks of headings themselves are not.
    escaped
}

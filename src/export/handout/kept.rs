//! What the case keeps of the conversation: what was fixed, decided, assessed, agreed; and the sources of it all.

use std::collections::BTreeSet;

use super::{Block, Maker, SourceLine};
use crate::export::audience::Part;
use crate::model::case::{Fix, Question, Verdict};
use crate::model::fact::SourceId;

impl Maker<'_> {
    /// A list, for who gets the part, where it has anything in it.
    fn listed(&self, part: Part, lines: impl Iterator<Item = String>) -> Vec<Block> {
        let lines: Vec<String> = if self.gets(part) { lines.collect() } else { Vec::new() };
        if lines.is_empty() { Vec::new() } else { vec![Block::Points(lines)] }
    }

    /// What was fixed by hand about the plan.
    pub(super) fn fixed(&self) -> Vec<Block> {
        let texts = self.words;
        let lines = self.given.case.adjustments.iter().map(|one| {
            let known = self.given.catalog.offering_by_slug(&one.offering);
            let name = known.map_or_else(|| one.offering.to_string(), |(id, _)| self.phrases.offering(id));
            let (id, day) = match one.fix {
                Fix::Pinned(None) => ("ui-print-pinned", String::new()),
                Fix::Pinned(Some(day)) => ("ui-print-pinned-on", self.date(day)),
                Fix::Forbidden => ("ui-print-forbidden", String::new()),
            };
            let line = texts.with(id, &[("name", name.into()), ("day", day.into())]);
            let args = [
                ("line", line.into()),
                ("author", one.author.as_str().into()),
                ("date", self.date(one.date).into()),
                ("reason", one.reason.as_str().into()),
            ];
            texts
                .with(if one.reason.is_empty() { "ui-print-said-by" } else { "ui-print-said-because" }, &args)
        });
        self.listed(Part::Fixed, lines)
    }

    /// What was decided.
    pub(super) fn decisions(&self) -> Vec<Block> {
        let lines = self.given.case.decisions.iter().map(|one| {
            let args = [
                ("line", one.text.as_str().into()),
                ("author", one.author.as_str().into()),
                ("date", self.date(one.date).into()),
            ];
            self.words.with("ui-print-said-by", &args)
        });
        self.listed(Part::Decisions, lines)
    }

    /// The form of the assessment framework, as far as it was filled in.
    pub(super) fn assessment(&self) -> Vec<Block> {
        let texts = self.words;
        let lines = self.given.case.assessment.iter().map(|one| {
            let answer = texts.get(verdict_name(one.verdict));
            let line = format!("{} {answer}", texts.get(question_name(one.question)));
            let args = [
                ("line", line.into()),
                ("author", one.author.as_str().into()),
                ("date", self.date(one.date).into()),
                ("reason", one.note.as_str().into()),
            ];
            texts.with(if one.note.is_empty() { "ui-print-said-by" } else { "ui-print-said-because" }, &args)
        });
        self.listed(Part::Assessment, lines)
    }

    /// Appointments.
    pub(super) fn appointments(&self) -> Vec<Block> {
        let mut all: Vec<_> = self.given.case.appointments.iter().collect();
        all.sort_by_key(|one| one.date);
        let lines = all.into_iter().map(|one| format!("{}: {}", self.date(one.date), one.text));
        self.listed(Part::Appointments, lines)
    }

    /// What the learner agreed to share.
    pub(super) fn consent(&self) -> Vec<Block> {
        let lines = self.given.case.consent.iter().map(|one| {
            let args = [
                ("with", one.with.as_str().into()),
                ("purpose", one.purpose.as_str().into()),
                ("date", self.date(one.date).into()),
            ];
            let mut line = self.words.with("ui-print-consent", &args);
            for (id, end) in
                [("ui-note-consent-until", one.until), ("ui-note-consent-withdrawn", one.withdrawn)]
            {
                let end = end.map(|end| self.words.with(id, &[("date", self.date(end).into())]));
                line.extend(end);
            }
            line
        });
        self.listed(Part::Consent, lines)
    }

    /// The sources of the steps, each once, with what their grades mean.
    pub(super) fn sources(&self) -> Vec<Block> {
        if !self.gets(Part::Sources) {
            return Vec::new();
        }
        let catalog = self.given.catalog;
        let mut named: Vec<SourceId> = Vec::new();
        match self.chosen_before() {
            Some(chosen) => {
                let offerings =
                    chosen.steps.iter().filter_map(|step| catalog.offering_by_slug(&step.offering));
                named.extend(offerings.flat_map(|(_, offering)| &offering.facts.sources));
            }
            None => named.extend(self.plan().steps.iter().flat_map(|step| &step.sources)),
        }
        let mut seen = BTreeSet::new();
        let sources = named.into_iter().filter(|source| seen.insert(*source));
        let lines: Vec<SourceLine> = sources
            .filter_map(|source| catalog.source(source))
            .map(|source| {
                let args = [
                    ("title", source.title.as_str().into()),
                    ("publisher", source.publisher.as_str().into()),
                    ("grade", source.grade.word().into()),
                    ("date", self.date(source.checked_on).into()),
                ];
                SourceLine { text: self.words.with("ui-print-source", &args), url: source.url.clone() }
            })
            .collect();
        if lines.is_empty() {
            return Vec::new();
        }
        vec![Block::Text(self.words.get("ui-print-grades")), Block::Sources(lines)]
    }
}

pub(in crate::export) const fn question_name(question: Question) -> &'static str {
    match question {
        Question::Criteria => "ui-print-assess-criteria",
        Question::SustainableWork => "ui-print-assess-work",
        Question::Instruments => "ui-print-assess-instruments",
        Question::Participation => "ui-print-assess-participation",
    }
}

pub(in crate::export) const fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Yes => "ui-print-verdict-yes",
        Verdict::Partly => "ui-print-verdict-partly",
        Verdict::No => "ui-print-verdict-no",
        Verdict::Unknown => "ui-print-verdict-unknown",
    }
}

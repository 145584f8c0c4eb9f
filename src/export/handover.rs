//! The note for the colleague who goes on with a case: everything that was told once, so that the learner need not tell it again.
//!
//! It is made of the case alone, with what is calculated from it where there is a plan; the own words of who hands over stand in
//! front. What must stay true: a case without a goal or a plan gets a note as well, and whatever is open is said to be open.

mod about;
mod ahead;

use jiff::civil::Date;
use serde_json::json;

use super::handout::{Given, Handout, TextLine, handout};
use super::lines::Lines;
use super::{Audience, Phrases, markdown};
use crate::i18n::{Arg, Texts};
use crate::model::case::Case;
use crate::model::catalog::Catalog;
use crate::model::code::Key;
use crate::route::plan::Proposal;
use crate::text::safe::sanitize;

/// How many of the last changes are told.
pub const LAST_CHANGES: usize = 10;

/// Columns of the text.
const WIDTH: usize = 80;

/// What a note is made from.
#[derive(Debug, Clone)]
pub struct Passing<'a> {
    /// The texts of its language.
    pub texts: &'a Texts,
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The case.
    pub case: &'a Case,
    /// The plan as it is calculated now, where there is one.
    pub proposal: Option<&'a Proposal>,
    /// The day it is made on.
    pub today: Date,
    /// Who hands over.
    pub from: String,
    /// Who goes on.
    pub to: String,
    /// The questions of the intake without an answer.
    pub unanswered: Vec<Unanswered>,
    /// What was done last, the newest first.
    pub done: Vec<Done>,
}

/// A question of the intake without an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// What it is about.
    pub name: String,
    /// Whether it was asked, and nobody knew.
    pub was_asked: bool,
}

/// Something that was done with the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// When, as it is shown; empty for what was done just now.
    pub at: String,
    /// By whom.
    pub who: String,
    /// What it is called.
    pub what: String,
    /// Why, where a reason was given.
    pub reason: String,
}

/// A form of the note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandoverFormat {
    /// For a mail or a document.
    Markdown,
    /// For the terminal.
    Text,
    /// For programs.
    Json,
}

impl HandoverFormat {
    /// The word of the audit log, and the end of the name of its files.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Json => "json",
        }
    }
}

/// A part of the note.
struct Section {
    id: &'static str,
    lines: Vec<TextLine>,
}

/// Writes the note.
pub fn handover(passing: &Passing<'_>, format: HandoverFormat) -> String {
    let note = Note::new(passing);
    let sections = note.sections();
    match format {
        HandoverFormat::Json => note.json(&sections),
        HandoverFormat::Markdown => {
            let mut lines = note.lines(sections);
            lines.push(TextLine::Text(note.get("handover-foot")));
            markdown::of_lines(&lines)
        }
        HandoverFormat::Text => plain(&note.lines(sections), &note.get("handover-foot")),
    }
}

/// Makes the parts.
struct Note<'a> {
    passing: &'a Passing<'a>,
    phrases: Phrases<'a>,
    /// What an advisor gets of the plan, where there is one.
    plan: Option<Handout>,
}

impl<'a> Note<'a> {
    fn new(passing: &'a Passing<'a>) -> Self {
        let Passing { texts, catalog, case, today, .. } = *passing;
        let audience = Audience::Advisor;
        let plan = passing
            .proposal
            .map(|proposal| handout(Given { texts, catalog, case, proposal, today, audience }));
        Self { passing, phrases: Phrases { texts, catalog }, plan }
    }

    fn sections(&self) -> Vec<Section> {
        let all = [
            ("note", self.note()),
            ("learner", self.learner()),
            ("goal", self.goal()),
            ("language", self.language()),
            ("civic", self.civic()),
            ("marks", self.marks()),
            ("agreements", self.agreements()),
            ("appointments", self.appointments()),
            ("open", self.open()),
            ("plan", self.plan()),
            ("last", self.last()),
        ];
        let sections = all.into_iter().filter(|(_, lines)| !lines.is_empty());
        sections.map(|(id, lines)| Section { id, lines }).collect()
    }

    fn title(&self) -> String {
        match self.passing.case.learner.name.as_str() {
            "" => self.with("handover-title-unnamed", &[("id", self.passing.case.id.as_str().into())]),
            name => self.with("handover-title", &[("name", name.into())]),
        }
    }

    fn made(&self) -> String {
        let Passing { case, today, from, to, .. } = self.passing;
        let args = [
            ("date", self.date(*today).into()),
            ("id", case.id.as_str().into()),
            ("from", from.as_str().into()),
            ("to", to.as_str().into()),
        ];
        self.with("handover-made", &args)
    }

    fn heading(&self, section: &Section) -> String {
        self.get(&format!("handover-h-{}", section.id))
    }

    fn lines(&self, sections: Vec<Section>) -> Vec<TextLine> {
        let mut lines = vec![TextLine::Title(self.title()), TextLine::Text(self.made())];
        for section in sections {
            lines.push(TextLine::Heading(self.heading(&section)));
            lines.extend(section.lines);
        }
        lines
    }

    fn json(&self, sections: &[Section]) -> String {
        let Passing { case, today, from, to, .. } = self.passing;
        let written: Vec<_> = sections
            .iter()
            .map(|section| {
                let lines: Vec<_> = section.lines.iter().map(|line| sanitize(said(line))).collect();
                json!({ "id": section.id, "heading": self.heading(section), "lines": lines })
            })
            .collect();
        let document = json!({
            "format": "leerpad-handover/1",
            "case": case.id.as_str(),
            "date": today.to_string(),
            "from": from,
            "to": to,
            "goals": case.goals.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "sections": written,
        });
        format!("{document:#}\n")
    }

    /// The own words of who hands over, or of who did so before.
    fn note(&self) -> Vec<TextLine> {
        let case = self.passing.case;
        let mut lines: Vec<TextLine> = case
            .handover
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| TextLine::Text(line.to_owned()))
            .collect();
        if let Some(by) = case.handover_by.as_ref().filter(|_| !lines.is_empty()) {
            let args = [("author", by.author.as_str().into()), ("date", self.date(by.date).into())];
            lines.push(TextLine::Text(self.with("handover-note-by", &args)));
        }
        lines
    }

    fn get(&self, id: &str) -> String {
        self.passing.texts.get(id)
    }

    fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.passing.texts.with(id, args)
    }

    fn date(&self, date: Date) -> String {
        self.phrases.date(date)
    }

    /// A line with a label; nothing without a value.
    fn fact(&self, lines: &mut Vec<TextLine>, label: &str, value: &str) {
        if !value.trim().is_empty() {
            lines.push(TextLine::Point(format!("{}: {value}", self.get(label))));
        }
    }

    fn key(&self, key: &Key) -> String {
        let item = self.passing.catalog.item_by_key(key);
        item.map_or_else(|| key.to_string(), |(id, _)| self.phrases.item(id))
    }

    fn offering(&self, slug: &crate::model::code::Slug) -> String {
        let known = self.passing.catalog.offering_by_slug(slug);
        known.map_or_else(|| slug.to_string(), |(id, _)| self.phrases.offering(id))
    }

    /// A line with who said it and when, and why where that is known.
    fn signed(&self, line: String, author: &str, date: Date, reason: &str) -> TextLine {
        let args = [
            ("line", line.into()),
            ("author", author.into()),
            ("date", self.date(date).into()),
            ("reason", reason.into()),
        ];
        let id = if reason.is_empty() { "ui-print-said-by" } else { "ui-print-said-because" };
        TextLine::Point(self.with(id, &args))
    }
}

/// What a line says.
fn said(line: &TextLine) -> &str {
    match line {
        TextLine::Title(text)
        | TextLine::Heading(text)
        | TextLine::Subheading(text)
        | TextLine::Text(text)
        | TextLine::Strong(text)
        | TextLine::Point(text)
        | TextLine::Url(text) => text,
    }
}

/// Lines as plain text. Nothing of a text acts on a terminal.
fn plain(lines: &[TextLine], foot: &str) -> String {
    let mut out = Lines::new(WIDTH);
    for line in lines {
        let text = sanitize(said(line));
        match line {
            TextLine::Title(_) => out.add(0, &text),
            TextLine::Heading(_) => out.heading(&text),
            TextLine::Point(_) => out.add(2, &format!("- {text}")),
            _ => out.add(2, &text),
        }
    }
    out.heading(&sanitize(foot));
    out.text
}

//! `leerpad show`: one catalog entry with everything that is known of it and where that comes from.

mod fields;
mod path;
mod requirement;

use serde_json::{Map, Value, json};

use super::args::{Format, ShowArgs};
use super::entry::{self, Entry};
use super::error::CliError;
use super::output::Answer;
use super::session::Session;
use crate::i18n::{Lang, date_short};
use crate::model::catalog::Catalog;
use crate::model::code::Key;
use crate::model::fact::{Facts, Source, Wording};
use crate::model::graph::{Link, Node};
use fields::Field;

pub(super) fn run(session: &Session<'_>, args: &ShowArgs) -> Result<Answer, CliError> {
    let catalog = session.catalog()?;
    let key = session.key(&catalog, &args.id)?;
    let Some(entry) = Entry::find(&catalog, &key) else {
        return Err(session.no_such_entry(&catalog, &args.id));
    };
    // The diploma that stands for one under an older code is shown under its own.
    let older = args.id.parse::<Key>().ok().filter(|asked| *asked != key);
    let shown = Shown { session, catalog: &catalog, entry, older };
    Ok(match args.format {
        Format::Text => Answer::text(shown.text()),
        Format::Json => Answer::as_is(shown.json()),
    })
}

/// A wording in the language of the reader.
pub(super) fn worded(lang: Lang, wording: &Wording) -> &str {
    match lang {
        Lang::Nl => &wording.nl,
        Lang::En => &wording.en,
    }
}

/// A wording for programs, in both languages.
pub(super) fn wording_json(wording: &Wording) -> Value {
    json!({ "nl": wording.nl, "en": wording.en })
}

struct Shown<'a> {
    session: &'a Session<'a>,
    catalog: &'a Catalog,
    entry: Entry<'a>,
    /// The older code that was asked for.
    older: Option<Key>,
}

impl Shown<'_> {
    fn neighbours(&self) -> Neighbours {
        let Some(node) = self.entry.node() else { return Neighbours::default() };
        let graph = &self.catalog.graph;
        let mut found = Neighbours::default();
        for (link, other) in graph.before(node) {
            match (node, link) {
                (Node::Item(_), Link::Gives) => found.given_by.push((link, other)),
                _ => found.needs.push((link, other)),
            }
        }
        found.unlocks = graph.after(node);
        found
    }

    fn json(&self) -> String {
        let mut document = Map::new();
        document.insert("id".into(), self.entry.key().to_string().into());
        document.insert("kind".into(), self.entry.kind().into());
        document.insert("name".into(), self.entry.name().into());
        if let Some(older) = &self.older {
            document.insert("older_code".into(), older.to_string().into());
        }
        for field in fields::of(self.session, self.catalog, self.entry) {
            document.insert(field.name.into(), field.json);
        }
        let neighbours = self.neighbours();
        document.insert("needs".into(), self.links_json(&neighbours.needs));
        document.insert("unlocks".into(), self.links_json(&neighbours.unlocks));
        document.insert("given_by".into(), self.links_json(&neighbours.given_by));
        let facts = self.entry.facts();
        let sources = facts.map(|facts| self.sources_of(facts)).unwrap_or_default();
        document.insert("sources".into(), sources.iter().map(|source| source_json(source)).collect());
        document
            .insert("conflicts".into(), facts.map_or_else(|| json!([]), |facts| self.conflicts_json(facts)));
        if let Some(facts) = facts {
            document.insert("grade".into(), facts.grade.word().into());
            document.insert("checked_on".into(), facts.checked_on.to_string().into());
            let note = facts.note.as_ref().map(wording_json);
            document.insert("note".into(), note.unwrap_or(Value::Null));
        }
        format!("{:#}\n", Value::Object(document))
    }

    fn links_json(&self, links: &[(Link, Node)]) -> Value {
        let known =
            links.iter().filter_map(|(link, node)| Some((link, entry::of_node(self.catalog, *node)?)));
        known
            .map(|(link, entry)| {
                json!({
                    "id": entry.key().to_string(),
                    "kind": entry.kind(),
                    "name": entry.name(),
                    "link": link_word(*link),
                })
            })
            .collect()
    }

    fn conflicts_json(&self, facts: &Facts) -> Value {
        let conflicts = facts.conflicts.iter();
        conflicts
            .map(|conflict| {
                let source = self.catalog.source(conflict.source);
                json!({
                    "says": wording_json(&conflict.says),
                    "source": source.map(source_json),
                })
            })
            .collect()
    }

    fn sources_of(&self, facts: &Facts) -> Vec<&Source> {
        facts.sources.iter().filter_map(|source| self.catalog.source(*source)).collect()
    }

    fn text(&self) -> String {
        let session = self.session;
        let mut lines = vec![
            format!("{}  {}", self.entry.key(), self.entry.name()),
            session.get(&format!("kind-{}", self.entry.kind())),
        ];
        lines.extend(
            self.older
                .as_ref()
                .map(|older| session.with("show-older-code", &[("code", older.to_string().into())])),
        );
        for Field { label, lines: shown, .. } in fields::of(session, self.catalog, self.entry) {
            let label = session.get(label);
            match shown.as_slice() {
                [] => {}
                [one] => lines.push(format!("{label}: {one}")),
                many => {
                    lines.push(format!("{label}:"));
                    lines.extend(many.iter().map(|line| format!("  {line}")));
                }
            }
        }
        let neighbours = self.neighbours();
        self.links_text("show-needs", &neighbours.needs, &mut lines);
        self.links_text("show-unlocks", &neighbours.unlocks, &mut lines);
        self.links_text("show-given-by", &neighbours.given_by, &mut lines);
        if let Some(facts) = self.entry.facts() {
            self.facts_text(facts, &mut lines);
        }
        lines.push(String::new());
        lines.join("\n")
    }

    fn links_text(&self, label: &str, links: &[(Link, Node)], lines: &mut Vec<String>) {
        if links.is_empty() {
            return;
        }
        lines.push(String::new());
        lines.push(self.session.get(label));
        for (link, node) in links {
            let Some(entry) = entry::of_node(self.catalog, *node) else { continue };
            let id = entry.key().to_string();
            let how = self.session.get(&format!("link-{}", link_word(*link)));
            lines.push(format!("  {id:<24} {} ({how})", entry.name()));
        }
    }

    fn facts_text(&self, facts: &Facts, lines: &mut Vec<String>) {
        let session = self.session;
        let lang = session.texts.lang();
        if let Some(note) = &facts.note {
            lines.extend([String::new(), session.get("show-note"), format!("  {}", worded(lang, note))]);
        }
        if !facts.conflicts.is_empty() {
            lines.extend([String::new(), session.get("show-conflicts")]);
            for conflict in &facts.conflicts {
                let title = self.catalog.source(conflict.source).map_or("", |source| &source.title);
                lines.push(format!("  {} ({title})", worded(lang, &conflict.says)));
            }
        }
        let checked = date_short(&session.texts, facts.checked_on);
        let heading =
            session.with("show-sources", &[("grade", facts.grade.word().into()), ("date", checked.into())]);
        lines.extend([String::new(), heading]);
        for source in self.sources_of(facts) {
            let date = source.date.as_deref().map(|date| format!(", {date}")).unwrap_or_default();
            lines.push(format!("  {} {} ({}{date})", source.grade.word(), source.title, source.publisher));
            if let Some(url) = &source.url {
                lines.push(format!("    {url}"));
            }
        }
    }
}

#[derive(Debug, Default)]
struct Neighbours {
    needs: Vec<(Link, Node)>,
    unlocks: Vec<(Link, Node)>,
    given_by: Vec<(Link, Node)>,
}

/// The word for a link that programs read.
pub(super) const fn link_word(link: Link) -> &'static str {
    use crate::model::offering::Strength;

    match link {
        Link::PartOf => "part-of",
        Link::AskedBy => "asked-by",
        Link::Entry(Strength::Hard) => "entry",
        Link::Entry(Strength::Waivable) => "entry-waivable",
        Link::Entry(Strength::Soft) => "entry-advised",
        Link::Gives => "gives",
    }
}

pub(super) fn source_json(source: &Source) -> Value {
    json!({
        "id": Key::Source(source.id.clone()).to_string(),
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "grade": source.grade.word(),
        "date": source.date,
        "checked_on": source.checked_on.to_string(),
    })
}

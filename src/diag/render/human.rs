//! Findings for people, in the form that compilers have made familiar.

use std::collections::BTreeSet;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};

use super::excerpt::Excerpt;
use super::words::{say, shown, summary};
use super::{Counts, severity_word};
use crate::diag::{Diagnostic, Fix, Severity, codes};
use crate::i18n::Texts;
use crate::text::{FileId, Place, Sources, safe};

/// More findings than this are counted and not shown: nobody reads on, and a hostile file could fill the screen for ever.
const MAX_SHOWN: usize = 200;

/// How findings look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether the reader is a terminal that takes colours.
    pub color: bool,
    /// How many columns there are.
    pub width: usize,
}

impl Default for Look {
    fn default() -> Self {
        Self { color: false, width: 100 }
    }
}

/// All findings, each with the line it is about, and a sentence that counts them.
pub fn human(findings: &[Diagnostic], sources: &Sources, texts: &Texts, look: Look) -> String {
    let renderer = if look.color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(look.width);
    let hidden = hidden_lines(findings, sources);
    let mut out = String::new();
    for finding in findings.iter().take(MAX_SHOWN) {
        out.push_str(&renderer.render(&report(finding, sources, &hidden, texts)));
        out.push_str("\n\n");
    }
    if findings.len() > MAX_SHOWN {
        let more = findings.len() - MAX_SHOWN;
        out.push_str(&texts.with("diag-more", &[("n", more.into())]));
        out.push('\n');
    }
    out.push_str(&summary(texts, Counts::of(findings), sources.len()));
    out.push('\n');
    out
}

/// Lines of files that are not repeated.
type Hidden = BTreeSet<(FileId, u32)>;

/// The lines with something that must not be repeated, because what is shown here is copied into mails and logs.
fn hidden_lines(findings: &[Diagnostic], sources: &Sources) -> Hidden {
    let private = [codes::CASE_PRIVATE_NUMBER, codes::CASE_IDENTIFIER, codes::CASE_SPECIAL_DATA];
    let places = findings.iter().filter(|one| private.contains(&one.code)).filter_map(|one| one.place);
    places
        .flat_map(|place| {
            let (_, start, end) = sources.place_of(place);
            (start.line..=end.line).map(move |line| (place.file, line))
        })
        .collect()
}

fn report<'a>(finding: &Diagnostic, sources: &Sources, hidden: &Hidden, texts: &Texts) -> Vec<Group<'a>> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let name = texts.get(match finding.severity {
        Severity::Error => "diag-error",
        Severity::Warning => "diag-warning",
        Severity::Note => "diag-note",
    });
    debug_assert!(!name.is_empty(), "{}", severity_word(finding.severity));
    let title =
        level.with_name(name).primary_title(say(texts, &finding.message)).id(finding.code.to_string());
    let mut main = match finding.place {
        None => title.element(Origin::path(shown(sources.name(finding.file)))),
        Some(place) => {
            with_line(Group::with_title(title), sources, hidden, place, AnnotationKind::Primary, None)
        }
    };
    for label in &finding.labels {
        let words = say(texts, &label.message);
        main = with_line(main, sources, hidden, label.place, AnnotationKind::Context, Some(words));
    }
    let help = Level::HELP.with_name(texts.get("diag-help"));
    for message in &finding.help {
        main = main.element(help.clone().message(say(texts, message)));
    }
    let mut groups = vec![main];
    if let Some(fix) = &finding.fix {
        groups.push(proposal(fix, finding, sources, hidden, help.secondary_title(say(texts, &fix.title))));
    }
    groups
}

fn with_line<'a>(
    group: Group<'a>,
    sources: &Sources,
    hidden: &Hidden,
    place: Place,
    kind: AnnotationKind,
    label: Option<String>,
) -> Group<'a> {
    let (name, start, _) = sources.place_of(place);
    let name = shown(name);
    let is_hidden = hidden.contains(&(place.file, start.line));
    if let Some(excerpt) = Excerpt::of(sources, place).filter(|_| !is_hidden) {
        let snippet = Snippet::source(excerpt.text).line_start(excerpt.line).path(name);
        return group.element(snippet.annotation(kind.span(excerpt.span).label(label)));
    }
    let counted = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    group.element(Origin::path(name).line(counted(start.line)).char_column(counted(start.column)))
}

/// The change that puts a finding right: as a difference where it is within one line, otherwise in words only.
fn proposal<'a>(
    fix: &Fix,
    finding: &Diagnostic,
    sources: &Sources,
    hidden: &Hidden,
    title: annotate_snippets::Title<'a>,
) -> Group<'a> {
    let group = Group::with_title(title);
    let [edit] = fix.edits.as_slice() else { return group };
    let place = Place::new(finding.file, edit.range);
    let (_, start, end) = sources.place_of(place);
    let new_text = safe::sanitize(&edit.new_text).into_owned();
    let is_hidden = hidden.contains(&(place.file, start.line));
    if is_hidden || start.line != end.line || new_text != edit.new_text || safe::width(&new_text) > 60 {
        return group;
    }
    let Some(excerpt) = Excerpt::of(sources, place) else { return group };
    group.element(
        Snippet::source(excerpt.text).line_start(excerpt.line).patch(Patch::new(excerpt.span, new_text)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::render::{github, json};
    use crate::diag::{Message, TextEdit, codes};
    use crate::i18n::Lang;
    use crate::text::TextRange;

    /// A finding with everything a finding can have, and one about a file as a whole.
    fn sample() -> (Vec<Diagnostic>, Sources) {
        let mut sources = Sources::new();
        let text = "Catalog(\n    titel: \"één\u{1b}[2J\",\n    title: \"b\",\n)\n";
        let file = sources.add("zorg.ron".to_owned(), text.to_owned());
        let other = sources.add("leeg.ron".to_owned(), String::new());
        let range = |part: &str| {
            let start = u32::try_from(text.find(part).unwrap()).unwrap();
            TextRange::new(start, start + u32::try_from(part.len()).unwrap())
        };
        let message = Message::new("read-unknown-field-near")
            .text("field", "titel\u{1b}[2J")
            .text("record", "Catalog")
            .text("near", "title");
        let fix = Fix::proposed(
            Message::new("fix-rename").text("name", "title"),
            vec![TextEdit::replace(range("titel"), "title")],
        );
        let unknown = Diagnostic::new(codes::UNKNOWN_FIELD, Place::new(file, range("titel")), message)
            .with_label(Place::new(file, range("title:")), Message::new("label-first-here"))
            .with_help(Message::new("read-fields-are").list("known", ["title", "level"]))
            .with_fix(fix);
        let empty = Diagnostic::of_file(codes::EMPTY_FILE, other, Message::new("syntax-empty-file"));
        (vec![unknown, empty], sources)
    }

    #[test]
    fn a_finding_is_shown_with_its_line_its_help_and_its_fix() {
        let (findings, sources) = sample();
        let shown = human(&findings, &sources, &Texts::new(Lang::En), Look::default());
        insta::assert_snapshot!(shown, @r#"
        error[RON102]: Catalog has no field titel�[2J. Did you mean title?
         --> zorg.ron:2:5
          |
        2 |     titel: "één�[2J",
          |     ^^^^^
          |
         ::: zorg.ron:3:5
          |
        3 |     title: "b",
          |     ------ given here first
          |
          = help: The fields are: title, level.
        help: Write title
          |
        2 -     titel: "één�[2J",
        2 +     title: "één�[2J",
          |

        error[RON001]: This file is empty: it holds no value, only blanks or comments.
        --> leeg.ron

        2 errors, no warnings in 2 files.
        "#);
    }

    #[test]
    fn it_is_shown_in_dutch_too_and_in_colour_only_when_asked() {
        let (findings, sources) = sample();
        let texts = Texts::new(Lang::Nl);
        let shown = human(&findings, &sources, &texts, Look::default());
        assert!(shown.contains("fout[RON102]: Catalog heeft geen veld"), "{shown}");
        assert!(shown.ends_with("2 fouten, geen waarschuwingen in 2 bestanden.\n"), "{shown}");
        assert!(!shown.contains('\u{1b}'));
        let colored = human(&findings, &sources, &texts, Look { color: true, ..Look::default() });
        assert!(colored.contains("\u{1b}[1m") && !colored.contains("\u{1b}[2J"));
    }

    #[test]
    fn more_findings_than_anybody_reads_are_counted() {
        let (findings, sources) = sample();
        let many: Vec<Diagnostic> = std::iter::repeat_n(findings, 150).flatten().collect();
        let shown = human(&many, &sources, &Texts::new(Lang::En), Look::default());
        assert!(shown.contains("And 100 more findings not shown here."));
        assert!(shown.ends_with("300 errors, no warnings in 2 files.\n"));
    }

    #[test]
    fn programs_get_places_and_edits() {
        let (findings, sources) = sample();
        let document: serde_json::Value =
            serde_json::from_str(&json(&findings, &sources, &Texts::new(Lang::En))).unwrap();
        let first = &document["findings"][0];
        assert_eq!(
            (first["line"].as_u64(), first["column"].as_u64(), first["end_column"].as_u64()),
            (Some(2), Some(5), Some(10))
        );
        assert_eq!(
            (first["fix"]["edits"][0]["text"].as_str(), first["fix"]["safe"].as_bool()),
            (Some("title"), Some(false))
        );
        assert_eq!(first["related"][0]["line"], 3);
        assert!(document["findings"][1]["line"].is_null());
        assert_eq!(document["summary"]["errors"], 2);
    }

    #[test]
    fn workflow_commands_cannot_be_broken_out_of() {
        let (mut findings, mut sources) = sample();
        let odd = sources.add("a,b:c\n::error::x.ron".to_owned(), String::new());
        findings.push(Diagnostic::of_file(codes::EMPTY_FILE, odd, Message::new("syntax-empty-file")));
        let shown = github(&findings, &sources, &Texts::new(Lang::En), "catalog/");
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines.len(), 3, "{shown}");
        assert!(
            lines[0].starts_with(
                "::error file=catalog/zorg.ron,line=2,endLine=2,col=5,endColumn=10,title=RON102::"
            )
        );
        assert!(lines[0].contains("%0AThe fields are: title, level."), "{shown}");
        assert!(
            lines[2].starts_with("::error file=catalog/a%2Cb%3Ac %3A%3Aerror%3A%3Ax.ron,title=RON001::"),
            "{shown}"
        );
    }
}

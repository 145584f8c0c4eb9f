//! The intake over the screen: one question with why it is asked and what unknown means, or what is known at the end.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::facts::{Choice, Field, Kind, pace};
use crate::app::intake::{self, Answer, At, Chapter, Intake, Knowledge, Question, SummaryRow};
use crate::app::session::Session;
use crate::app::words;
use crate::model::civic::Act;
use crate::model::load::Variant;
use crate::text::safe;
use crate::ui::canvas::{clear, put, put_right, rule, style_row, wrap};
use crate::ui::layout::{self, centred};
use crate::ui::theme::Role;
use crate::ui::view::Pen;

use super::case::said_by_rule;
use super::overlay::{frame, tail};
use super::parts::capital;

/// Draws the intake.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, open: &Intake) {
    let Some(session) = &pen.state.session else { return };
    let Some(regions) = layout::regions(pen.window) else { return };
    clear(buf, regions.hints);
    let (keys, short) = keys(open);
    let text = pen.texts.get(keys);
    let fits = safe::width(&text) + 2 <= usize::from(regions.hints.width);
    let text = if fits { text } else { pen.texts.get(short) };
    put(buf, regions.hints, 1, 0, &text, pen.theme.style(Role::Key));
    match open.at {
        At::Summary => {
            clear(buf, regions.body);
            let inner =
                Rect { x: regions.body.x + 1, width: regions.body.width.saturating_sub(2), ..regions.body };
            summary(pen, buf, inner, open, session);
        }
        At::Question(asked) if open.single => {
            let area = centred(regions.body, 76, 20);
            let inner = frame(pen, buf, area, &capital(&words::question_name(pen.texts, asked)));
            question(pen, buf, inner, open, session, asked);
        }
        At::Question(asked) => {
            clear(buf, regions.body);
            let inner =
                Rect { x: regions.body.x + 1, width: regions.body.width.saturating_sub(2), ..regions.body };
            let used = progress(pen, buf, inner, session, asked);
            let rest = Rect { y: inner.y + used, height: inner.height.saturating_sub(used), ..inner };
            question(pen, buf, rest, open, session, asked);
        }
    }
}

/// Text ids of the keys that do something here, and of the most needed ones where there is little room.
fn keys(open: &Intake) -> (&'static str, &'static str) {
    match open.at {
        At::Summary => ("ui-intake-keys-summary", "ui-intake-keys-summary"),
        At::Question(question) => match (open.single, question.is_typed()) {
            (true, true) if question.is_asked() => ("ui-intake-keys-one-typed", "ui-intake-keys-one-typed"),
            (true, true) => ("ui-intake-keys-one-text", "ui-intake-keys-one-text"),
            (true, false) => ("ui-intake-keys-one-choice", "ui-intake-keys-one-choice"),
            (false, true) => ("ui-intake-keys-typed", "ui-intake-keys-typed-short"),
            (false, false) => ("ui-intake-keys-choice", "ui-intake-keys-choice-short"),
        },
    }
}

/// How far the intake is, as a whole and in each chapter; returns the lines it took.
fn progress(pen: &Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session, asked: Question) -> u16 {
    let texts = pen.texts;
    let (catalog, case) = (&pen.state.catalog, &session.case);
    let all = intake::questions(catalog, case);
    let place = all.iter().position(|question| *question == asked).map_or(0, |place| place + 1);
    let args = &[("n", place.into()), ("of", all.len().into())];
    let mut x = put(buf, area, 0, 0, &texts.with("ui-intake-progress", args), pen.theme.style(Role::Heading));
    let mut labels = Vec::new();
    for chapter in Chapter::ALL {
        let questions = chapter.questions(catalog, case);
        let done = questions
            .iter()
            .filter(|question| intake::knowledge(catalog, case, **question) != Knowledge::NotAsked)
            .count();
        let label = format!("{} {done}/{}", texts.get(chapter.name()), questions.len());
        let here = questions.contains(&asked);
        if here {
            let place = questions.iter().position(|question| *question == asked).map_or(0, |place| place + 1);
            let args = &[
                ("chapter", texts.get(chapter.name()).into()),
                ("n", place.into()),
                ("of", questions.len().into()),
            ];
            x += 2;
            put(buf, area, x, 0, &texts.with("ui-intake-chapter", args), pen.theme.style(Role::Strong));
        }
        labels.push(if here { format!("[{label}]") } else { label });
    }
    // The chapters stand on a line of their own where they fit.
    let line = labels.join("  ");
    let narrow = labels.join(" ");
    let fits = |text: &str| safe::width(text) <= usize::from(area.width);
    let line = if fits(&line) { Some(line) } else { Some(narrow).filter(|narrow| fits(narrow)) };
    match line {
        Some(line) => {
            put(buf, area, 0, 1, &line, pen.theme.style(Role::Quiet));
            3
        }
        None => 2,
    }
}

/// A text id of what a question says, with the name of a skill or account in it.
fn say(pen: &Pen<'_>, session: &Session, question: Question, part: &str) -> String {
    let civic = session.case.civic.as_ref();
    let word = match question {
        // Under the act of 2013 there is no PIP: its term has a day of its own.
        Question::Field(Field::FirstPip) if civic.is_some_and(|civic| civic.act == Act::Wi2013) => "term",
        _ => question.word(),
    };
    let id = format!("ui-ask-{word}{part}");
    match question {
        Question::Field(Field::Level(skill)) => {
            pen.texts.with(&id, &[("skill", pen.texts.get(words::skill(skill)).into())])
        }
        Question::Field(Field::Done(account)) => {
            pen.texts.with(&id, &[("account", pen.texts.get(words::account(account)).into())])
        }
        _ => pen.texts.get(&id),
    }
}

/// What is asked, and why: what a fact means where the intake does not ask it.
pub fn asked_and_why(pen: &Pen<'_>, session: &Session, question: Question) -> (String, String) {
    match question {
        Question::Field(field) if !question.is_asked() => {
            (words::field_name(pen.texts, field), pen.texts.get(field.help()))
        }
        _ => (say(pen, session, question, ""), say(pen, session, question, "-why")),
    }
}

fn question(
    pen: &mut Pen<'_>,
    buf: &mut Buffer,
    area: Rect,
    open: &Intake,
    session: &Session,
    asked: Question,
) {
    let width = usize::from(area.width);
    let (what, why) = asked_and_why(pen, session, asked);
    let mut y = 0;
    let mut write = |pen: &Pen<'_>, buf: &mut Buffer, text: &str, role: Role| {
        for line in wrap(text, width) {
            put(buf, area, 0, y, &line, pen.theme.style(role));
            y += 1;
        }
        y
    };
    write(pen, buf, &what, Role::Strong);
    let mut used = write(pen, buf, &why, Role::Text);
    if let Question::Field(field) = asked {
        if let Some(said) = said_by_rule(pen, session, field) {
            used = write(pen, buf, &said, Role::Mind);
        }
        if field == Field::Band
            && let Some(fits) = suggested(pen, session)
        {
            used = write(pen, buf, &fits, Role::Mind);
        }
    }
    let foot: Vec<(String, Role)> = foot(pen, session, open, asked)
        .into_iter()
        .flat_map(|(text, role)| wrap(&text, width).into_iter().map(move |line| (line, role)))
        .collect();
    let foot_rows = u16::try_from(foot.len()).unwrap_or(0).min(area.height / 3);
    let top = used + 1;
    let below = area.height.saturating_sub(foot_rows);
    if foot_rows > 0 {
        let line = Rect { y: area.y + below.saturating_sub(1), height: 1, ..area };
        rule(buf, line, 0, pen.theme.rule(), pen.theme.style(Role::Quiet));
    }
    for (y, (line, role)) in (below..area.height).zip(foot) {
        put(buf, area, 0, y, &line, pen.theme.style(role));
    }
    let room = Rect { y: area.y + top, height: below.saturating_sub(top + u16::from(foot_rows > 0)), ..area };
    if let Question::Field(field) = asked
        && asked.is_typed()
    {
        typed(pen, buf, room, open, field);
    } else {
        choices(pen, buf, room, open, session, asked);
    }
}

/// What unknown means for the plan; before it what the selected pace comes to.
fn foot(pen: &Pen<'_>, session: &Session, open: &Intake, asked: Question) -> Vec<(String, Role)> {
    let mut foot = Vec::new();
    if asked == Question::Field(Field::Band)
        && let Some(Answer::Choice(Choice::Band(slug))) =
            intake::answers(&pen.state.catalog, &session.case, asked).get(open.selected)
        && let Some(band) = pen.state.catalog.band(slug)
    {
        let steps: Vec<String> = band
            .steps
            .iter()
            .map(|(level, load)| {
                let args = &[
                    ("level", level.word().into()),
                    ("least", load.figure(Variant::Early).into()),
                    ("likely", load.figure(Variant::Likely).into()),
                    ("most", load.figure(Variant::Late).into()),
                ];
                pen.texts.with("ui-pace-step", args)
            })
            .collect();
        foot.push((pen.texts.with("ui-pace-steps", &[("steps", steps.join(", ").into())]), Role::Text));
    }
    if asked.is_asked() {
        foot.push((
            pen.texts.with("ui-if-unknown", &[("what", say(pen, session, asked, "-unknown").into())]),
            Role::Quiet,
        ));
    }
    foot
}

/// The pace that fits what is known, and why.
fn suggested(pen: &Pen<'_>, session: &Session) -> Option<String> {
    let fits = pace::suggestion(&pen.state.catalog, &session.case)?;
    let band = pen.state.catalog.band(&fits.band)?;
    let name = words::wording(pen.texts.lang(), &band.name);
    let args = &[("name", name.into()), ("why", pen.texts.get(fits.why).into())];
    Some(pen.texts.with("ui-pace-suggestion", args))
}

fn typed(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, open: &Intake, field: Field) {
    // A line longer than its room shows the part around the cursor.
    let room = usize::from(area.width).saturating_sub(2);
    let before = tail(open.line.before(), room);
    put(buf, area, 0, 0, ">", pen.theme.style(Role::Key));
    let x = 2 + put(buf, area, 2, 0, &before, pen.theme.style(Role::Strong));
    put(buf, area, x, 0, open.line.after(), pen.theme.style(Role::Strong));
    pen.focus(area, x, 0);
    let (text, role) = match (&open.problem, field.kind()) {
        (Some(problem), _) => (problem.say(pen.texts), Role::Bad),
        (None, Kind::Date) => (pen.texts.get("ui-hint-date"), Role::Quiet),
        (None, Kind::Number { least, most, .. }) => {
            (pen.texts.with("ui-hint-number", &[("least", least.into()), ("most", most.into())]), Role::Quiet)
        }
        (None, Kind::Text(_) | Kind::Choice) => (pen.texts.get("ui-hint-text"), Role::Quiet),
    };
    for (y, line) in (2..area.height.max(3)).zip(wrap(&text, usize::from(area.width))) {
        put(buf, area, 0, y, &line, pen.theme.style(role));
    }
}

fn choices(
    pen: &mut Pen<'_>,
    buf: &mut Buffer,
    area: Rect,
    open: &Intake,
    session: &Session,
    asked: Question,
) {
    let (catalog, case) = (&pen.state.catalog, &session.case);
    let answers = intake::answers(catalog, case, asked);
    let first = intake::first_number(asked);
    let height = usize::from(area.height);
    let from = layout::scroll(0, open.selected, open.selected, answers.len(), height);
    for (y, (place, answer)) in (0..area.height).zip(answers.iter().enumerate().skip(from)) {
        let label = words::answer(pen.texts, catalog, case, asked, answer);
        let text = format!("{:>2}  {label}", place + first);
        put(buf, area, 2, y, &text, pen.theme.style(Role::Text));
        pen.row(area, y, place);
        if place == open.selected {
            pen.select(buf, area, y);
        }
    }
    if answers.len() > height && area.height > 0 {
        // Which part of a list that is longer than its room is in sight.
        let args = &[
            ("from", (from + first).into()),
            ("to", (from + height + first).saturating_sub(1).into()),
            ("of", (answers.len() + first).saturating_sub(1).into()),
        ];
        let line = Rect { y: area.y + area.height, height: 1, ..area };
        put_right(buf, line, 0, 0, &pen.texts.with("ui-list-part", args), pen.theme.style(Role::Quiet));
    }
}

/// A line of the summary: of which row, and how it looks.
struct SummaryLine {
    row: Option<usize>,
    text: String,
    role: Role,
}

fn summary(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, open: &Intake, session: &Session) {
    let rows = intake::summary(&pen.state.catalog, &session.case);
    let count = |wanted: Knowledge| {
        rows.iter().filter(|row| matches!(row, SummaryRow::Question(_, known) if *known == wanted)).count()
    };
    let args = &[
        ("known", count(Knowledge::Known).into()),
        ("unknown", count(Knowledge::Unknown).into()),
        ("open", count(Knowledge::NotAsked).into()),
    ];
    put(buf, area, 0, 0, &pen.texts.with("ui-summary-title", args), pen.theme.style(Role::Heading));
    let list = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    let lines = summary_lines(pen, session, &rows, usize::from(area.width));
    let of_selected = |line: &SummaryLine| line.row == Some(open.selected);
    let first = lines.iter().position(of_selected).unwrap_or(0);
    let last = lines.iter().rposition(of_selected).unwrap_or(first);
    // The heading over the first row of a group comes into sight with it.
    let shown = if first > 0 && lines.get(first - 1).is_some_and(|line| line.row.is_none()) {
        first - 1
    } else {
        first
    };
    let from = layout::scroll(0, shown, last, lines.len(), usize::from(list.height));
    for (y, (place, line)) in (0..list.height).zip(lines.iter().enumerate().skip(from)) {
        let x = if line.row.is_some() { 2 } else { 0 };
        put(buf, list, x, y, &line.text, pen.theme.style(line.role));
        if let Some(row) = line.row {
            pen.row(list, y, row);
        }
        if of_selected(line) {
            style_row(buf, list, y, pen.theme.style(Role::Selected));
            if place == first {
                put(buf, list, 0, y, ">", pen.theme.style(Role::Strong));
                pen.focus(list, 0, y);
            }
        }
    }
}

fn summary_lines(pen: &Pen<'_>, session: &Session, rows: &[SummaryRow], width: usize) -> Vec<SummaryLine> {
    let texts = pen.texts;
    let mut lines = Vec::new();
    let mut group = None;
    for (place, row) in rows.iter().enumerate() {
        let (text, role) = match row {
            SummaryRow::GoOn => (texts.get("ui-summary-go-on"), Role::Strong),
            SummaryRow::Question(question, known) => {
                if group != Some(*known) {
                    group = Some(*known);
                    let heading = match known {
                        Knowledge::Unknown => "ui-summary-unknown",
                        Knowledge::NotAsked => "ui-summary-not-asked",
                        Knowledge::Known => "ui-summary-known",
                    };
                    lines.push(SummaryLine { row: None, text: texts.get(heading), role: Role::Heading });
                }
                let what = match known {
                    Knowledge::Known => words::value(texts, &pen.state.catalog, &session.case, *question),
                    Knowledge::Unknown | Knowledge::NotAsked => say(pen, session, *question, "-unknown"),
                };
                let name = capital(&words::question_name(texts, *question));
                (format!("{} {name}: {what}", words::knowledge_mark(*known)), Role::Text)
            }
        };
        // The mark of a row that is wrapped stands in its first line, the rest hangs by it.
        for (part, line) in wrap(&text, width.saturating_sub(4)).into_iter().enumerate() {
            let is_question = matches!(row, SummaryRow::Question(..));
            let known = matches!(row, SummaryRow::Question(_, Knowledge::Known));
            let text = if is_question && (part > 0 || known) { format!("  {line}") } else { line };
            lines.push(SummaryLine { row: Some(place), text, role });
        }
    }
    lines
}

//! A hand-out as one HTML page that needs nothing else: for the printer, a browser and a screen reader.

use jiff::civil::Date;

use super::element::Markup;
use super::handout::{Block, Gauge, Handout, Section, SourceLine, StepRow};
use super::svg_timeline;
use crate::i18n::{Texts, date_short, number};

const STYLE: &str = include_str!("handout.css");

/// A page without scripts that fetches nothing, whatever is in its texts.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Pixels of a bar of hours.
const BAR: u32 = 400;

/// The page of a hand-out.
pub(super) fn html(texts: &Texts, handout: &Handout) -> String {
    let mut page = Markup::default();
    page.own("<!DOCTYPE html>\n");
    page.open("html", &[("lang", texts.lang().word())]);
    page.own("\n");
    page.open("head", &[]);
    page.own("\n");
    page.empty("meta", &[("charset", "utf-8")]);
    page.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
    page.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    page.empty("meta", &[("name", "referrer"), ("content", "no-referrer")]);
    page.plain_leaf("title", &[], &handout.title);
    page.own("<style>\n");
    page.own(STYLE);
    page.own("</style>\n");
    page.close("head");
    page.open("body", &[]);
    page.own("\n");
    page.open("header", &[]);
    page.leaf("h1", &[], &handout.heading);
    page.leaf("p", &[("class", "made")], &handout.made);
    page.close("header");
    page.open("main", &[]);
    page.own("\n");
    for section in &handout.sections {
        self::section(texts, handout, section, &mut page);
    }
    page.close("main");
    page.open("footer", &[]);
    for line in &handout.foot {
        page.leaf("p", &[], line);
    }
    page.close("footer");
    page.close("body");
    page.close("html");
    page.finish()
}

fn section(texts: &Texts, handout: &Handout, section: &Section, page: &mut Markup) {
    page.open("section", &[("aria-labelledby", section.id), ("class", section.id)]);
    page.own("\n");
    page.leaf("h2", &[("id", section.id)], &section.heading);
    for block in &section.blocks {
        match block {
            Block::Text(text) => page.leaf("p", &[], text),
            Block::Strong(text) => page.leaf("p", &[("class", "strong")], text),
            Block::Subheading(text) => page.leaf("h3", &[], text),
            Block::Points(points) => list(points, page),
            Block::Facts(facts) => {
                page.open("dl", &[]);
                page.own("\n");
                for (name, value) in facts {
                    page.leaf("dt", &[], name);
                    page.leaf("dd", &[], value);
                }
                page.close("dl");
            }
            Block::Steps => steps(texts, handout, page),
            Block::Timeline => {
                if let Some(timeline) = &handout.timeline {
                    page.own(&svg_timeline::svg(texts, timeline));
                }
            }
            Block::Gauges(gauges) => {
                for one in gauges {
                    gauge(one, page);
                }
            }
            Block::Sources(sources) => self::sources(sources, page),
        }
    }
    page.close("section");
}

fn list(points: &[String], page: &mut Markup) {
    page.open("ul", &[]);
    page.own("\n");
    for point in points {
        page.leaf("li", &[], point);
    }
    page.close("ul");
}

fn sources(sources: &[SourceLine], page: &mut Markup) {
    page.open("ul", &[]);
    page.own("\n");
    for source in sources {
        page.open("li", &[]);
        page.text(&source.text);
        if let Some(url) = &source.url {
            page.own("<br>");
            let is_web = url.starts_with("https://") || url.starts_with("http://");
            if is_web {
                page.inline("a", &[("class", "url"), ("href", url), ("rel", "noreferrer")], url);
            } else {
                page.inline("span", &[("class", "url")], url);
            }
        }
        page.close("li");
    }
    page.close("ul");
}

/// A bar of hours beside what it says: dark for what is made, hatched for what is planned.
fn gauge(gauge: &Gauge, page: &mut Markup) {
    let most = gauge.required.max(gauge.planned).max(1);
    let pixels = |hours: u32| u64::from(hours.min(most)) * u64::from(BAR) / u64::from(most);
    let (done, planned, required) = (pixels(gauge.done), pixels(gauge.planned), pixels(gauge.required));
    page.open("div", &[("class", "gauge")]);
    page.leaf("p", &[], &gauge.text);
    page.open("svg", &[("viewBox", "0 0 404 18"), ("aria-hidden", "true"), ("focusable", "false")]);
    let bar = |page: &mut Markup, width: u64, fill: &str| {
        let width = width.to_string();
        let attributes = [
            ("x", "2"),
            ("y", "2"),
            ("width", width.as_str()),
            ("height", "12"),
            ("fill", fill),
            ("stroke", "#111"),
        ];
        page.shape("rect", &attributes);
    };
    bar(page, u64::from(BAR), "#fff");
    bar(page, planned, "#bbb");
    bar(page, done, "#222");
    let at = (required + 2).to_string();
    page.shape(
        "line",
        &[("x1", &at), ("x2", &at), ("y1", "0"), ("y2", "18"), ("stroke", "#111"), ("stroke-width", "3")],
    );
    page.close("svg");
    page.close("div");
}

/// A column of the table of steps: the text id of its heading, whether it holds numbers, and its cell.
type Column = (&'static str, bool, fn(&Texts, &StepRow) -> String);

const COLUMNS: &[Column] = &[
    ("ui-print-col-weeks", true, |_, step| step.weeks.to_string()),
    ("ui-print-col-per-week", true, |texts, step| count(texts, step.per_week)),
    ("ui-print-col-hours", true, |texts, step| match step.study_hours {
        Some(hours) if step.estimated => format!("± {}", number(texts.lang(), hours)),
        hours => count(texts, hours),
    }),
    ("ui-print-col-cost", true, |texts, step| count(texts, step.cost_eur)),
    ("ui-print-col-counts", false, |_, step| step.counts.join(", ")),
];

fn count(texts: &Texts, count: Option<u32>) -> String {
    count.map(|count| number(texts.lang(), count)).unwrap_or_default()
}

/// The steps: all in a table, then each with what there is to say of it.
fn steps(texts: &Texts, handout: &Handout, page: &mut Markup) {
    let filled = |column: &&Column| handout.steps.iter().any(|step| !column.2(texts, step).is_empty());
    let columns: Vec<&Column> = COLUMNS.iter().filter(filled).collect();
    page.open("table", &[]);
    page.leaf("caption", &[], &texts.get("ui-print-steps-caption"));
    page.open("thead", &[]);
    page.open("tr", &[]);
    let heading = |id: &str, class: &str, page: &mut Markup| {
        page.inline("th", &[("scope", "col"), ("class", class)], &texts.get(id));
    };
    heading("ui-print-col-number", "count", page);
    for id in ["ui-print-col-step", "ui-print-col-start", "ui-print-col-end"] {
        heading(id, "", page);
    }
    for (id, is_count, _) in &columns {
        heading(id, if *is_count { "count" } else { "" }, page);
    }
    page.close("tr");
    page.close("thead");
    page.open("tbody", &[]);
    page.own("\n");
    for step in &handout.steps {
        page.open("tr", &[]);
        page.inline("td", &[("class", "count")], &step.number.to_string());
        page.inline("th", &[("scope", "row"), ("class", "name")], &step.name);
        for day in [step.start, step.end] {
            page.open("td", &[]);
            self::day(texts, day, page);
            page.close("td");
        }
        for (_, is_count, cell) in &columns {
            page.inline("td", &[("class", if *is_count { "count" } else { "" })], &cell(texts, step));
        }
        page.close("tr");
    }
    page.close("tbody");
    page.close("table");
    for step in &handout.steps {
        details(texts, step, page);
    }
}

fn day(texts: &Texts, day: Date, page: &mut Markup) {
    let machine = day.to_string();
    page.inline("time", &[("datetime", &machine)], &date_short(texts, day));
}

/// What there is to say of a step.
fn details(texts: &Texts, step: &StepRow, page: &mut Markup) {
    page.open("article", &[("class", "step")]);
    let heading = texts.with("plan-step", &[("n", step.number.into()), ("name", step.name.as_str().into())]);
    page.leaf("h3", &[], &heading);
    page.open("ul", &[]);
    page.own("\n");
    for line in step.lines(texts) {
        page.leaf("li", &[], &line);
    }
    page.close("ul");
    page.close("article");
}

//! The steps of a hand-out in time, as a drawing that a page holds in itself. Everything in it is said in words as well, and told
//! apart without colour.

use jiff::civil::Date;

use super::element::Markup;
use super::handout::{Lane, LaneRow, Timeline};
use crate::i18n::Texts;
use crate::model::calendar::{add_weeks, weeks_between};
use crate::text::safe::{cut, sanitize};

/// Width of the drawing, in its own units.
const WIDTH: u32 = 760;

/// Where time begins: names stand in front of it.
const LEFT: u32 = 230;

/// Units between two rows.
const ROW: u32 = 18;

/// Height of the axis.
const AXIS: u32 = 24;

/// Columns of a name that fit in front.
const NAME: usize = 34;

/// The drawing.
pub(super) fn svg(texts: &Texts, timeline: &Timeline) -> String {
    let rows: usize = timeline.lanes.iter().map(|lane| lane.rows.len() + 1).sum();
    let height = AXIS + ROW * u32::try_from(rows).unwrap_or(0) + 26;
    let mut drawing = Drawing { markup: Markup::default(), timeline, y: AXIS };
    drawing.markup.open(
        "svg",
        &[
            ("viewBox", &format!("0 0 {WIDTH} {height}")),
            ("role", "img"),
            ("aria-labelledby", "timeline-title timeline-desc"),
            ("font-family", "sans-serif"),
            ("font-size", "11"),
        ],
    );
    drawing.markup.own("\n");
    drawing.markup.plain_leaf("title", &[("id", "timeline-title")], &texts.get("ui-print-timeline-title"));
    let told: Vec<&str> =
        timeline.lanes.iter().flat_map(|lane| &lane.rows).map(|row| row.text.as_str()).collect();
    drawing.markup.plain_leaf("desc", &[("id", "timeline-desc")], &told.join(". "));
    drawing.axis(texts, height);
    for lane in &timeline.lanes {
        drawing.lane(lane);
    }
    drawing.legend(texts);
    drawing.markup.close("svg");
    drawing.markup.finish()
}

struct Drawing<'a> {
    markup: Markup,
    timeline: &'a Timeline,
    y: u32,
}

impl Drawing<'_> {
    /// Where a week begins.
    fn x(&self, week: u32) -> u32 {
        let weeks = self.timeline.weeks.max(1);
        LEFT + week.min(weeks) * (WIDTH - LEFT - 6) / weeks
    }

    fn words(&mut self, x: u32, y: u32, attributes: &[(&str, &str)], text: &str) {
        let (x, y) = (x.to_string(), y.to_string());
        let mut all = vec![("x", x.as_str()), ("y", y.as_str())];
        all.extend_from_slice(attributes);
        self.markup.plain_leaf("text", &all, text);
    }

    fn line(&mut self, from: (u32, u32), to: (u32, u32), attributes: &[(&str, &str)]) {
        let ends = [from.0, from.1, to.0, to.1].map(|end| end.to_string());
        let [x1, y1, x2, y2] = &ends;
        let mut all = vec![("x1", x1.as_str()), ("y1", y1), ("x2", x2), ("y2", y2)];
        all.extend_from_slice(attributes);
        self.markup.shape("line", &all);
    }

    /// Months, or as many of them as there is room for, and the day of the goal.
    fn axis(&mut self, texts: &Texts, height: u32) {
        let weeks = self.timeline.weeks;
        let every = match weeks {
            0..=40 => 1,
            41..=120 => 3,
            121..=240 => 6,
            _ => 12,
        };
        let bottom = height - 24;
        for first in months(self.timeline.start, weeks, every) {
            let x = self.x(weeks_between(self.timeline.start, first));
            self.line((x, AXIS - 6), (x, bottom), &[("stroke", "#bbb")]);
            let name =
                format!("{} {:02}", texts.get(&format!("month-{}", first.month())), first.year() % 100);
            // A label at the right edge would be cut.
            if x + 40 < WIDTH {
                self.words(x + 2, AXIS - 10, &[("fill", "#333")], &name);
            }
        }
        if let Some(week) = self.timeline.finish_week {
            let x = self.x(week);
            self.line((x, AXIS - 6), (x, bottom), &[("stroke", "#111"), ("stroke-width", "2")]);
        }
    }

    fn lane(&mut self, lane: &Lane) {
        self.words(2, self.y + 13, &[("font-weight", "bold")], &lane.name);
        self.line((0, self.y), (WIDTH, self.y), &[("stroke", "#777")]);
        self.y += ROW;
        for row in &lane.rows {
            self.row(row);
            self.y += ROW;
        }
    }

    fn row(&mut self, row: &LaneRow) {
        let y = self.y;
        self.words(10, y + 13, &[], &cut(&sanitize(&row.name), NAME));
        self.markup.open("g", &[]);
        self.markup.plain_leaf("title", &[], &row.text);
        for (from, to) in &row.bars {
            let (left, right) = (self.x(*from), self.x(*to));
            let width = (right.saturating_sub(left)).max(2).to_string();
            let (left, top) = (left.to_string(), (y + 4).to_string());
            let mut attributes = vec![
                ("x", left.as_str()),
                ("y", top.as_str()),
                ("width", width.as_str()),
                ("height", "11"),
                ("stroke", "#111"),
            ];
            if row.estimated {
                attributes.extend([("fill", "#eee"), ("stroke-dasharray", "3 2")]);
            } else {
                attributes.push(("fill", "#999"));
            }
            self.markup.shape("rect", &attributes);
        }
        if let Some(week) = row.mark {
            let x = self.x(week);
            let points = format!("{x},{} {},{} {x},{} {},{}", y + 3, x + 6, y + 9, y + 15, x - 6, y + 9);
            self.markup.shape("polygon", &[("points", &points), ("fill", "#111")]);
        }
        self.markup.close("g");
    }

    /// What the shapes mean.
    fn legend(&mut self, texts: &Texts) {
        let y = self.y + 16;
        let mut x = 2;
        let shapes: [(&str, &[(&str, &str)]); 2] = [
            ("ui-print-legend-known", &[("fill", "#999")]),
            ("ui-print-legend-estimate", &[("fill", "#eee"), ("stroke-dasharray", "3 2")]),
        ];
        for (id, look) in shapes {
            let (left, top) = (x.to_string(), (y - 9).to_string());
            let mut attributes = vec![
                ("x", left.as_str()),
                ("y", top.as_str()),
                ("width", "24"),
                ("height", "11"),
                ("stroke", "#111"),
            ];
            attributes.extend_from_slice(look);
            self.markup.shape("rect", &attributes);
            self.words(x + 30, y, &[], &texts.get(id));
            x += 190;
        }
        if self.timeline.lanes.iter().flat_map(|lane| &lane.rows).any(|row| row.mark.is_some()) {
            let points =
                format!("{},{} {},{} {},{} {x},{}", x + 6, y - 10, x + 12, y - 4, x + 6, y + 2, y - 4);
            self.markup.shape("polygon", &[("points", &points), ("fill", "#111")]);
            self.words(x + 18, y, &[], &texts.get("ui-print-legend-mark"));
            x += 170;
        }
        if self.timeline.finish_week.is_some() {
            self.line((x + 4, y - 10), (x + 4, y + 2), &[("stroke", "#111"), ("stroke-width", "2")]);
            self.words(x + 12, y, &[], &texts.get("ui-print-legend-finish"));
        }
    }
}

/// The first days of every so many months in these weeks, counted from January.
fn months(start: Date, weeks: u32, every: i8) -> Vec<Date> {
    let end = add_weeks(start, weeks);
    let mut found = Vec::new();
    let (mut year, mut month) = (start.year(), 1_i8);
    while let Ok(first) = Date::new(year, month, 1) {
        if first > end {
            break;
        }
        if first >= start {
            found.push(first);
        }
        month += every;
        if month > 12 {
            month = 1;
            year += 1;
        }
    }
    found
}

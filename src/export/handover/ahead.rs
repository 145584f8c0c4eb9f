//! What was agreed, what comes next, what is open, and what was done last.

use super::{LAST_CHANGES, Note, TextLine};
use crate::export::handout::{question_name, verdict_name};
use crate::model::case::{ChosenPlan, Fix, MarkState};

/// How many of the next steps are told.
const NEXT_STEPS: usize = 3;

impl Note<'_> {
    /// Decisions, the plan that was adopted, what was fixed by hand, the assessment and the consent.
    pub(super) fn agreements(&self) -> Vec<TextLine> {
        let case = self.passing.case;
        let mut lines = Vec::new();
        if let Some(chosen) = &case.chosen {
            let goal = self.with("handover-adopted", &[("goal", self.key(&chosen.goal).into())]);
            lines.push(self.signed(goal, &chosen.author, chosen.date, &chosen.reason));
        }
        let decisions = case.decisions.iter();
        lines.extend(decisions.map(|own| self.signed(own.text.clone(), &own.author, own.date, "")));
        lines.extend(case.adjustments.iter().map(|own| {
            let (id, day) = match own.fix {
                Fix::Pinned(None) => ("ui-print-pinned", String::new()),
                Fix::Pinned(Some(day)) => ("ui-print-pinned-on", self.date(day)),
                Fix::Forbidden => ("ui-print-forbidden", String::new()),
            };
            let line = self.with(id, &[("name", self.offering(&own.offering).into()), ("day", day.into())]);
            self.signed(line, &own.author, own.date, &own.reason)
        }));
        lines.extend(case.assessment.iter().map(|own| {
            let answer = self.get(verdict_name(own.verdict));
            let line = format!("{} {answer}", self.get(question_name(own.question)));
            self.signed(line, &own.author, own.date, &own.note)
        }));
        lines.extend(case.consent.iter().map(|own| {
            let args = [
                ("with", own.with.as_str().into()),
                ("purpose", own.purpose.as_str().into()),
                ("date", self.date(own.date).into()),
            ];
            let mut line = self.with("ui-print-consent", &args);
            let ends = [("ui-note-consent-until", own.until), ("ui-note-consent-withdrawn", own.withdrawn)];
            for (id, end) in ends {
                line.extend(end.map(|end| self.with(id, &[("date", self.date(end).into())])));
            }
            TextLine::Point(line)
        }));
        lines
    }

    /// Appointments from today on.
    pub(super) fn appointments(&self) -> Vec<TextLine> {
        let today = self.passing.today;
        let mut next: Vec<_> =
            self.passing.case.appointments.iter().filter(|own| own.date >= today).collect();
        next.sort_by_key(|own| own.date);
        if next.is_empty() {
            return vec![TextLine::Text(self.get("handover-no-appointments"))];
        }
        next.into_iter()
            .map(|own| TextLine::Point(format!("{}: {}", self.date(own.date), own.text)))
            .collect()
    }

    /// What is not known, not shown, or assumed.
    pub(super) fn open(&self) -> Vec<TextLine> {
        let mut lines = Vec::new();
        let mut list = |heading: &str, points: Vec<String>| {
            if !points.is_empty() {
                lines.push(TextLine::Subheading(self.get(heading)));
                lines.extend(points.into_iter().map(TextLine::Point));
            }
        };
        let asked = |was_asked: bool| {
            let own = self.passing.unanswered.iter().filter(|own| own.was_asked == was_asked);
            own.map(|own| own.name.clone()).collect::<Vec<String>>()
        };
        list("handover-not-asked", asked(false));
        list("handover-not-known", asked(true));
        let claimed = self.passing.case.marks.iter().filter(|mark| mark.state == MarkState::Claimed);
        list("handover-without-evidence", claimed.map(|mark| self.key(&mark.on)).collect());
        let from_plan = ["questions", "warnings"];
        for (handout, section) in self.plan.iter().flat_map(|handout| {
            let sections = handout.sections.iter().filter(|section| from_plan.contains(&section.id));
            sections.map(move |section| (handout, section))
        }) {
            let said = handout.section_lines(self.passing.texts, section);
            if section.id == "warnings" {
                lines.push(TextLine::Subheading(section.heading.clone()));
            }
            lines.extend(said);
        }
        if lines.is_empty() {
            lines.push(TextLine::Text(self.get("handover-nothing-open")));
        }
        lines
    }

    /// The plan, how it stands, and its next steps with why.
    pub(super) fn plan(&self) -> Vec<TextLine> {
        let today = self.passing.today;
        let Some(handout) = &self.plan else {
            return match &self.passing.case.chosen {
                Some(chosen) => self.chosen(chosen),
                None => vec![TextLine::Text(self.get("handover-no-plan"))],
            };
        };
        let summary = handout.sections.iter().filter(|section| section.id == "summary");
        let mut lines: Vec<TextLine> =
            summary.flat_map(|section| handout.section_lines(self.passing.texts, section)).collect();
        let next: Vec<_> = handout.steps.iter().filter(|step| step.end >= today).collect();
        if !next.is_empty() {
            lines.push(TextLine::Subheading(self.get("handover-next-steps")));
        }
        for step in next.iter().take(NEXT_STEPS) {
            let (start, end) = (self.date(step.start), self.date(step.end));
            let why = step.why.first().map(|why| format!(" ({why})")).unwrap_or_default();
            lines.push(TextLine::Point(format!("{start} – {end}: {}{why}", step.name)));
        }
        let more = next.len().saturating_sub(NEXT_STEPS);
        if more > 0 {
            lines.push(TextLine::Text(self.with("handover-more-steps", &[("n", more.into())])));
        }
        lines
    }

    /// The adopted plan, where none can be calculated.
    fn chosen(&self, chosen: &ChosenPlan) -> Vec<TextLine> {
        let mut lines = vec![TextLine::Text(self.get("handover-only-adopted"))];
        let finish = chosen.finish.map(|day| self.date(day));
        self.fact(&mut lines, "handover-finish", &finish.unwrap_or_default());
        let next = chosen.steps.iter().filter(|step| step.end >= self.passing.today);
        lines.extend(next.take(NEXT_STEPS).map(|step| {
            let (start, end) = (self.date(step.start), self.date(step.end));
            TextLine::Point(format!("{start} – {end}: {}", self.offering(&step.offering)))
        }));
        lines
    }

    /// What was done last, the newest first.
    pub(super) fn last(&self) -> Vec<TextLine> {
        let last = self.passing.done.iter().take(LAST_CHANGES);
        last.map(|own| {
            let at = if own.at.is_empty() { String::new() } else { format!("{}  ", own.at) };
            let why = if own.reason.is_empty() { String::new() } else { format!(": {}", own.reason) };
            let who = if own.who.is_empty() { String::new() } else { format!(" ({})", own.who) };
            TextLine::Point(format!("{at}{}{why}{who}", own.what))
        })
        .collect()
    }
}

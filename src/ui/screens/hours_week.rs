//! The selected week or weeks of the hours view in words: what there is and why, what takes it, what is made by then.

use jiff::civil::Date;

use crate::app::hours::{self, Period, WeekHours};
use crate::app::session::Session;
use crate::app::words;
use crate::i18n;
use crate::model::offering::Mode;
use crate::route::Plan;
use crate::route::frame;
use crate::route::plan::Week;
use crate::ui::theme::Role;
use crate::ui::view::Pen;

use super::parts::{Page, capital};
use super::plan_moments;

/// The page of the selected row.
pub fn page(pen: &Pen<'_>, session: &Session, weeks: &[WeekHours], period: Period, width: u16) -> Page {
    let mut page = Page::default();
    let own: Vec<&WeekHours> = weeks.iter().filter(|week| period.holds(week.week)).collect();
    let plan = session.plan().filter(|plan| !plan.weeks.is_empty());
    match own.as_slice() {
        [] => {}
        [week] => {
            one_week(pen, &mut page, session, week, weeks.len(), width);
            if let Some(plan) = plan {
                taken(pen, &mut page, session, plan, week, width);
                moments(pen, &mut page, session, plan, week, width);
            }
            work(pen, &mut page, session, width);
        }
        several => together(pen, &mut page, several, width),
    }
    if let Some(plan) = plan {
        made(pen, &mut page, plan, period.end.saturating_sub(1), width);
    }
    page
}

/// The hours of one week, and why they are others than usual.
fn one_week(pen: &Pen<'_>, page: &mut Page, session: &Session, week: &WeekHours, of: usize, width: u16) {
    let texts = pen.texts;
    let text = pen.theme.style(Role::Text);
    let args = &[
        ("date", i18n::date_long(texts, week.date).into()),
        ("n", (week.week + 1).into()),
        ("of", of.into()),
        ("there", week.available.into()),
        ("used", week.used().into()),
        ("free", week.free().into()),
    ];
    page.text("", &texts.with("ui-hours-week", args), width, pen.theme.style(Role::Strong));
    if week.used() > week.available {
        let over = week.used() - week.available;
        let text = texts.with("ui-hours-week-over", &[("hours", over.into())]);
        page.text("! ", &text, width, pen.theme.style(Role::Bad));
    }
    if frame::is_in_education(&session.case, week.date) {
        page.text("* ", &texts.get("ui-hours-education"), width, text);
    } else if let Some(exception) = frame::exception_in(&session.case, week.date) {
        let args = &[
            ("day", exception.day.into()),
            ("evening", exception.evening.into()),
            ("usual_day", session.case.availability.day.into()),
            ("usual_evening", session.case.availability.evening.into()),
            ("until", i18n::date_short(texts, exception.to).into()),
            ("reason", exception.reason.as_str().into()),
        ];
        page.text("* ", &texts.with("ui-hours-exception", args), width, text);
    }
    if week.holiday {
        let calendar = frame::school_calendar(&pen.state.catalog, &session.case);
        let name = calendar.and_then(|calendar| hours::closed_in(calendar, week.date));
        let said = match name {
            Some(closed) => texts.with("ui-hours-holiday", &[("name", closed.name.as_str().into())]),
            None => texts.get("ui-hours-holiday-estimated"),
        };
        page.text("v ", &said, width, text);
    }
}

/// Work that goes on beside everything: its hours are not among those of the week.
fn work(pen: &Pen<'_>, page: &mut Page, session: &Session, width: u16) {
    if let Some(work) = &session.case.work {
        let args = &[("hours", work.hours_per_week.into()), ("what", work.what.as_str().into())];
        page.text("- ", &pen.texts.with("ui-hours-work", args), width, pen.theme.style(Role::Text));
    }
}

/// What takes the hours of a week, and what pauses in it.
fn taken(pen: &Pen<'_>, page: &mut Page, session: &Session, plan: &Plan, week: &WeekHours, width: u16) {
    let text = pen.theme.style(Role::Text);
    let Some(planned) = plan.weeks.get(week.week as usize) else { return };
    for (place, booked) in &planned.steps {
        let Some(step) = plan.steps.get(*place) else { continue };
        let mode = pen.state.catalog.offering(step.offering).and_then(|one| one.modes.get(step.mode));
        let name = pen.phrases.offering_short(step.offering);
        let args = &[
            ("n", (place + 1).into()),
            ("name", name.into()),
            ("hours", (*booked).into()),
            ("how", mode.map(|mode| how(pen, mode)).unwrap_or_default().into()),
        ];
        page.text("# ", &pen.texts.with("ui-hours-step", args), width, text);
    }
    let accounts = booked(pen, planned);
    if !accounts.is_empty() {
        page.text("= ", &capital(&accounts), width, text);
    }
    for place in hours::pausing(plan, week.week) {
        let Some(step) = plan.steps.get(place) else { continue };
        let calendar = pen
            .state
            .catalog
            .offering(step.offering)
            .and_then(|offering| hours::calendar_of(&pen.state.catalog, &session.case, offering));
        let name = calendar.map(|calendar| calendar.name.clone()).unwrap_or_default();
        let offering = pen.phrases.offering_short(step.offering);
        let args = &[("n", (place + 1).into()), ("name", offering.into()), ("calendar", name.into())];
        page.text("v ", &pen.texts.with("ui-hours-pause", args), width, text);
    }
}

/// How the hours of a step fall: what the mode is called, and what of it is placement or lessons of Dutch.
fn how(pen: &Pen<'_>, mode: &Mode) -> String {
    let mut parts = vec![words::wording(pen.texts.lang(), &mode.name).to_owned()];
    // The name of the mode says it, unless the hours fall in both.
    let (day, evening) = if mode.day > 0 && mode.evening > 0 { (mode.day, mode.evening) } else { (0, 0) };
    for (id, hours) in [
        ("ui-hours-by-day", day),
        ("ui-hours-by-evening", evening),
        ("ui-hours-placement", mode.placement),
        ("ui-hours-dutch", mode.language),
    ] {
        if hours > 0 {
            parts.push(pen.texts.with(id, &[("hours", hours.into())]));
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ")
}

/// Hours booked beside the steps in a week, per account.
fn booked(pen: &Pen<'_>, week: &Week) -> String {
    let accounts = week.accounts.iter().filter(|(_, hours)| *hours > 0).map(|(account, hours)| {
        let hours = pen.texts.with("ui-hours-short", &[("hours", hours.to_string().into())]);
        format!("{} {hours}", pen.phrases.account(*account))
    });
    accounts.collect::<Vec<_>>().join(", ")
}

/// Exams and milestones of a week.
fn moments(pen: &Pen<'_>, page: &mut Page, session: &Session, plan: &Plan, week: &WeekHours, width: u16) {
    let text = pen.theme.style(Role::Text);
    let here = |date: Date| hours::is_in_week(date, week.date);
    for exam in &plan.exams {
        let name = pen.phrases.exam(exam.part, exam.level);
        if exam.ready_week == Some(week.week) {
            let said = pen.texts.with("ui-hours-exam-ready", &[("exam", name.as_str().into())]);
            page.text("E ", &said, width, text);
        }
        if exam.register_by.is_some_and(here) {
            page.text("R ", &pen.texts.with("ui-hours-exam-register", &[("exam", name.into())]), width, text);
        }
    }
    for milestone in session.planning.milestones.iter().filter(|milestone| here(milestone.date)) {
        let mark = format!("{} ", milestone.kind.mark());
        page.text(&mark, &plan_moments::sentence(pen, plan, milestone.kind), width, text);
    }
}

/// Several weeks together.
fn together(pen: &Pen<'_>, page: &mut Page, weeks: &[&WeekHours], width: u16) {
    let texts = pen.texts;
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { return };
    let sum = |of: fn(&WeekHours) -> u32| -> u32 { weeks.iter().map(|week| of(week)).sum() };
    let number = |hours| i18n::number(texts.lang(), hours);
    let args = &[
        ("from", i18n::date_short(texts, first.date).into()),
        ("to", i18n::date_short(texts, last.date).into()),
        ("weeks", weeks.len().into()),
        ("there", number(sum(|week| week.available)).into()),
        ("used", number(sum(WeekHours::used)).into()),
        ("free", number(sum(WeekHours::free)).into()),
    ];
    page.text("", &texts.with("ui-hours-weeks", args), width, pen.theme.style(Role::Strong));
    let full = weeks.iter().filter(|week| week.is_full()).count();
    let args = &[("full", full.into()), ("weeks", weeks.len().into())];
    page.text("- ", &texts.with("ui-hours-full", args), width, pen.theme.style(Role::Text));
}

/// The hours on the civic accounts up to and including a week, against what is required and by when.
fn made(pen: &Pen<'_>, page: &mut Page, plan: &Plan, week: u32, width: u16) {
    let texts = pen.texts;
    if plan.civic.is_empty() {
        return;
    }
    page.line(texts.get("ui-hours-made"), pen.theme.style(Role::Heading));
    let number = |hours| i18n::number(texts.lang(), hours);
    for (account, made) in plan.civic.iter().zip(hours::made_by(&pen.state.catalog, plan, week)) {
        let deadline = account.deadline.map_or_else(String::new, |date| {
            texts.with("ui-civic-deadline", &[("date", i18n::date_short(texts, date).into())])
        });
        let hours = texts.with(
            "ui-civic-hours",
            &[("made", number(made).into()), ("required", number(account.required).into())],
        );
        let line = format!("{} {hours} {deadline}", pen.phrases.account(account.account));
        let mark = if made >= account.required { "[x] " } else { "[ ] " };
        page.text(mark, &line, width, pen.theme.style(Role::Text));
    }
}

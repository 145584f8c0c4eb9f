//! The form of the assessment framework: what the case and the plan say beside each of its questions. The verdict is never ours.

use jiff::ToSpan as _;

use crate::export::names;
use crate::model::case::{Case, Question, Verdict};
use crate::model::catalog::Catalog;
use crate::model::civic::Account;
use crate::model::item::{ItemId, ItemKind};
use crate::model::offering::Pathway;
use crate::route::plan::{Plan, Step, Unsure, Warning};

use super::message::Message;
use super::words;

/// Text id of a question.
pub const fn question(question: Question) -> &'static str {
    match question {
        Question::Criteria => "ui-assess-criteria",
        Question::SustainableWork => "ui-assess-work",
        Question::Instruments => "ui-assess-instruments",
        Question::Participation => "ui-assess-participation",
    }
}

/// Text id of the sentence that says what a question is about.
pub const fn help(question: Question) -> &'static str {
    match question {
        Question::Criteria => "ui-assess-criteria-help",
        Question::SustainableWork => "ui-assess-work-help",
        Question::Instruments => "ui-assess-instruments-help",
        Question::Participation => "ui-assess-participation-help",
    }
}

/// Text id of a verdict.
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Yes => "ui-verdict-yes",
        Verdict::Partly => "ui-verdict-partly",
        Verdict::No => "ui-verdict-no",
        Verdict::Unknown => "ui-verdict-unknown",
    }
}

/// The shape of a verdict, told apart without colour.
pub const fn shape(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        None => "[ ]",
        Some(Verdict::Yes) => "[x]",
        Some(Verdict::Partly) => "[~]",
        Some(Verdict::No) => "[!]",
        Some(Verdict::Unknown) => "[?]",
    }
}

/// What the case and the plan say beside a question: facts only.
pub fn facts(catalog: &Catalog, case: &Case, plan: Option<&Plan>, question: Question) -> Vec<Message> {
    let Some(plan) = plan.filter(|plan| plan.figures.is_some()) else {
        return vec![Message::new("ui-assess-no-plan")];
    };
    match question {
        Question::Criteria => criteria(plan),
        Question::SustainableWork => work(catalog, case, plan),
        Question::Instruments => instruments(catalog, case, plan),
        Question::Participation => participation(catalog, case, plan),
    }
}

fn criteria(plan: &Plan) -> Vec<Message> {
    let mut facts: Vec<Message> = plan.civic.iter().map(account_of).collect();
    match (plan.term_end, plan.finish_date()) {
        (Some(end), Some(finish)) => {
            let id = if finish <= end { "ui-assess-in-term" } else { "ui-assess-after-term" };
            facts.push(Message::new(id).date("end", end).date("finish", finish));
        }
        _ => facts.push(Message::new("ui-assess-no-term")),
    }
    let assumed = count(plan, |step| {
        step.unsure
            .iter()
            .any(|unsure| matches!(unsure, Unsure::Company(_) | Unsure::Contract | Unsure::Waiver))
    });
    facts.push(Message::new("ui-assess-assumed").number("n", assumed));
    facts.push(Message::new("ui-assess-warnings").number("n", number(plan.warnings.len())));
    facts
}

fn account_of(account: &crate::route::plan::AccountPlan) -> Message {
    let message = |id| {
        Message::new(id)
            .id("account", names::account(account.account))
            .number("made", account.done + account.planned)
            .number("required", account.required)
    };
    match account.met_on {
        Some(date) => message("ui-assess-account-met").date("date", date),
        None => message("ui-assess-account"),
    }
}

fn work(catalog: &Catalog, case: &Case, plan: &Plan) -> Vec<Message> {
    let mut facts = Vec::new();
    let jobs = jobs_of(catalog, plan.goal);
    let is_job = catalog.item(plan.goal).is_some_and(|item| matches!(item.kind, ItemKind::Job { .. }));
    let list = |items: &[ItemId]| {
        items.iter().map(|item| words::item(catalog, *item)).collect::<Vec<_>>().join(", ")
    };
    facts.push(match (is_job, jobs.is_empty()) {
        (true, _) => Message::new("ui-assess-goal-is-job"),
        (false, false) => Message::new("ui-assess-leads-to").text("jobs", list(&jobs)),
        (false, true) => Message::new("ui-assess-leads-nowhere"),
    });
    if let Some(level) = catalog.item(plan.goal).and_then(crate::model::item::Item::level) {
        facts.push(Message::new("ui-assess-level").number("level", level));
        let is_diploma =
            catalog.item(plan.goal).is_some_and(|item| matches!(item.kind, ItemKind::Diploma(_)));
        if is_diploma && level >= 2 {
            facts.push(Message::new("ui-assess-start-qualification"));
        }
    }
    let starts: Vec<ItemId> = if is_job { vec![plan.goal] } else { jobs };
    let next: Vec<ItemId> = starts.iter().flat_map(|job| next_jobs(catalog, *job)).collect();
    if !next.is_empty() {
        facts.push(Message::new("ui-assess-next").text("jobs", list(&next)));
    }
    if let Some(work) = &case.work {
        let message = Message::new("ui-assess-work-now").text("what", work.what.as_str());
        facts.push(message.number("hours", work.hours_per_week));
    }
    if let Some(finish) = plan.finish_date() {
        let later = |months: i32| finish.checked_add(months.months()).unwrap_or(finish);
        facts.push(Message::new("ui-assess-follow-up").date("first", later(3)).date("second", later(6)));
    }
    facts
}

/// The jobs that ask for an item.
fn jobs_of(catalog: &Catalog, item: ItemId) -> Vec<ItemId> {
    let unlocked = catalog.graph.unlocks(item).into_iter();
    unlocked
        .filter(|other| catalog.item(*other).is_some_and(|other| matches!(other.kind, ItemKind::Job { .. })))
        .collect()
}

/// The jobs that come after a job on a sector path.
fn next_jobs(catalog: &Catalog, job: ItemId) -> Vec<ItemId> {
    let after = catalog.paths.iter().filter_map(|path| {
        let place = path.steps.iter().position(|step| step.job == job)?;
        path.steps.get(place + 1).map(|step| step.job)
    });
    after.collect()
}

/// Steps at a company: a placement, a practice statement, work.
fn instruments(catalog: &Catalog, case: &Case, plan: &Plan) -> Vec<Message> {
    let mut facts = Vec::new();
    for step in &plan.steps {
        let Some(offering) = catalog.offering(step.offering) else { continue };
        let placement = offering.modes.get(step.mode).map_or(0, |mode| mode.placement);
        if placement == 0 && !matches!(offering.pathway, Pathway::Practice | Pathway::Work) {
            continue;
        }
        let id = if offering.paid { "ui-assess-paid-step" } else { "ui-assess-unpaid-step" };
        let message = Message::new(id).text("what", offering.name.as_str());
        facts.push(
            message.number("hours", placement).number("weeks", step.end_week.saturating_sub(step.start_week)),
        );
        // A means to something: what it makes possible.
        let gives: Vec<String> = step.grants.iter().map(|item| words::item(catalog, *item)).collect();
        let shown: Vec<String> = gives.iter().take(MOST_NAMED).cloned().collect();
        if !shown.is_empty() {
            let more = number(gives.len().saturating_sub(shown.len()));
            let message = Message::new("ui-assess-step-gives").text("what", shown.join("; "));
            facts.push(message.number("more", more));
        }
    }
    if facts.is_empty() {
        facts.push(Message::new("ui-assess-no-instruments"));
    }
    let fixed = number(case.adjustments.len());
    if fixed > 0 {
        facts.push(Message::new("ui-assess-by-hand").number("n", fixed));
    }
    facts
}

/// More than so many things are counted and not named.
const MOST_NAMED: usize = 2;

fn participation(catalog: &Catalog, case: &Case, plan: &Plan) -> Vec<Message> {
    let wanted = |account: Account| matches!(account, Account::Participation | Account::Language);
    let mut facts: Vec<Message> =
        plan.civic.iter().filter(|own| wanted(own.account)).map(account_of).collect();
    let counted = words::counted(case.settings.placement_counts);
    facts.push(Message::new("ui-assess-placement-counts").id("value", counted));
    for warning in &plan.warnings {
        if let Warning::EndsObligation(item) = warning {
            facts.push(Message::new("ui-assess-ends").text("what", words::item(catalog, *item)));
        }
    }
    if case.civic.is_none() {
        facts.push(Message::new("ui-assess-no-duty"));
    }
    facts
}

fn count(plan: &Plan, what: impl Fn(&Step) -> bool) -> i64 {
    number(plan.steps.iter().filter(|step| what(step)).count())
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

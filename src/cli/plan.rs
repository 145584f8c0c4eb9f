//! `leerpad plan`: the proved shortest plan of a case.

use jiff::civil::Date;

use super::args::{PlanArgs, PlanFormat, PlanOrder};
use super::error::{CliError, Kind};
use super::output::Answer;
use super::session::Session;
use crate::export::{self, TextOptions};
use crate::model::case::Case;
use crate::model::catalog::Catalog;
use crate::model::code::Key;
use crate::planner::Cancel;
use crate::route::why_not::{self, Subject};
use crate::route::{self, Beside, Options, Order, PlanError, Proposal, Status};

pub(super) fn run(session: &Session<'_>, args: &PlanArgs) -> Result<Answer, CliError> {
    let (case, origin) = session.open_case(&args.case)?;
    let catalog = session.catalog()?;
    let goal = session.goal(&catalog, &case, args.goal.as_deref())?;
    if let Some(id) = &args.why_not {
        return why_not(session, &catalog, &case, session.today(&origin), &goal, id, args.format);
    }
    let options = Options {
        goal: Some(goal),
        order: match args.by {
            PlanOrder::Finish => Order::Finish,
            PlanOrder::Hours => Order::Hours,
            PlanOrder::Cost => Order::Cost,
        },
        beside: Beside {
            reasons: args.explain,
            savings: false,
            routes: args.alternatives.map_or(0, usize::from),
            front: args.alternatives.is_some(),
        },
        ..Options::on(session.today(&origin))
    };
    let proposal = route::propose(&catalog, &case, &options, &Cancel::new())
        .map_err(|error| plan_error(session, &error))?;
    Ok(answer(session, &catalog, &case, &proposal, args))
}

/// Why something is not in the plan, with what a plan with it would come to.
fn why_not(
    session: &Session<'_>,
    catalog: &Catalog,
    case: &Case,
    today: Date,
    goal: &Key,
    id: &str,
    format: PlanFormat,
) -> Result<Answer, CliError> {
    let about = session.key(catalog, id)?;
    let subject = Subject::of(catalog, &about)
        .ok_or_else(|| session.refuse("cli-why-not-what", &[("id", about.to_string().into())]))?;
    let cancel = Cancel::new();
    let options = Options { goal: Some(goal.clone()), ..Options::on(today) };
    let proposal =
        route::propose(catalog, case, &options, &cancel).map_err(|error| plan_error(session, &error))?;
    let plan = &proposal.plan;
    let explanation = why_not::why_not(catalog, case, today, plan, subject);
    let candidates = explanation.candidates();
    let trial = if plan.figures.is_some() && !candidates.is_empty() {
        why_not::trial(catalog, case, goal, today, &candidates, &cancel)
            .map_err(|error| plan_error(session, &error))?
    } else {
        None
    };
    Ok(match format {
        PlanFormat::Json => Answer::as_is(export::why_not_json(catalog, &explanation, trial.as_ref())),
        PlanFormat::Text | PlanFormat::Markdown => {
            let width = session.env.columns.map(|columns| columns.clamp(40, 120));
            let texts = &session.texts;
            Answer::text(export::why_not_text(texts, catalog, plan, &explanation, trial.as_ref(), width))
        }
    })
}

fn answer(
    session: &Session<'_>,
    catalog: &Catalog,
    case: &crate::model::Case,
    proposal: &Proposal,
    args: &PlanArgs,
) -> Answer {
    let answer = match args.format {
        PlanFormat::Json => Answer::as_is(export::plan_json(catalog, proposal)),
        PlanFormat::Markdown => {
            Answer::text(export::plan_markdown(&session.texts, catalog, &case.title, proposal))
        }
        PlanFormat::Text => {
            let width = session.env.columns.map(|columns| columns.clamp(40, 120));
            let options = TextOptions { explain: args.explain, width };
            Answer::text(export::plan_text(&session.texts, catalog, &case.title, proposal, options))
        }
    };
    answer.with_outcome(outcome(proposal.plan.status))
}

/// What the status of a plan makes of the exit code.
pub(super) fn outcome(status: Status) -> Option<Kind> {
    match status {
        Status::Optimal | Status::Feasible => None,
        Status::Infeasible | Status::Unknown => Some(Kind::User),
    }
}

/// Why there is no proposal at all, in words.
pub(super) fn plan_error(session: &Session<'_>, error: &PlanError) -> CliError {
    match error {
        PlanError::NoGoal => session.refuse("cli-no-goal", &[]).hinted(session.get("cli-no-goal-hint")),
        PlanError::UnknownGoal(key) => session.refuse("cli-not-a-goal", &[("id", key.to_string().into())]),
        PlanError::Cancelled => session.refuse("cli-cancelled", &[]),
        PlanError::Refused(_) | PlanError::Unverified(_) | PlanError::Audit(_) => {
            CliError::new(Kind::Internal, error.to_string())
        }
    }
}

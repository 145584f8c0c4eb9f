//! Changes of a plan by hand: steps kept in, kept out, moved and replaced, and plans adopted.

use jiff::civil::Date;

use crate::app::by_hand::{self, Act, Adoption, Asked, Replacing};
use crate::app::changes;
use crate::app::compare;
use crate::app::effect::Effect;
use crate::app::facts;
use crate::app::line::Line;
use crate::app::message::Message;
use crate::app::overlay::{Overlay, Prompt, Purpose};
use crate::app::state::State;
use crate::export::Phrases;
use crate::i18n;
use crate::model::calendar::monday_of;
use crate::model::case::{ChosenPlan, Decision, Fix};
use crate::model::code::Slug;
use crate::route::instead::instead_of;
use crate::route::{Change, Stage, adopted, starts};

use super::cases;
use super::overlays::REASON_LIMIT;

/// Does something by hand.
pub(super) fn act(state: &mut State, act: Act) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    if act == Act::AskAdopt {
        return match by_hand::adoption(state) {
            Ok(adoption) => ask(state, Asked::Adopt(Box::new(adoption)), ""),
            Err(why) => said(state, why),
        };
    }
    let Some(offering) = by_hand::selected(state) else { return said(state, "ui-why-no-step") };
    let fix = by_hand::fix_of(session, &offering).map(|known| known.fix);
    match act {
        Act::Pin if matches!(fix, Some(Fix::Pinned(_))) => change(state, &[Change::Unfix(offering)], ""),
        Act::Pin => ask(state, Asked::Reason(vec![Change::Fix(offering, Fix::Pinned(None))]), ""),
        Act::Forbid => ask(state, Asked::Reason(vec![Change::Fix(offering, Fix::Forbidden)]), ""),
        Act::Release => change(state, &[Change::Unfix(offering)], ""),
        Act::AskMove => {
            let start = by_hand::start_of(state, &offering).map(|day| day.to_string()).unwrap_or_default();
            ask(state, Asked::Move(offering), &start)
        }
        Act::Earlier | Act::Later => shift(state, offering, act == Act::Later),
        Act::AskReplace => ask_replace(state, offering),
        Act::AskAdopt => Vec::new(),
    }
}

fn said(state: &mut State, why: &'static str) -> Vec<Effect> {
    state.notice = Some(Message::new(why));
    Vec::new()
}

fn ask(state: &mut State, asked: Asked, text: &str) -> Vec<Effect> {
    let line = if text.is_empty() { Line::new(REASON_LIMIT) } else { Line::with(REASON_LIMIT, text) };
    state.overlays.push(Overlay::Prompt(Prompt { purpose: Purpose::ByHand(asked), line, problem: None }));
    Vec::new()
}

/// Makes changes that fix something, as one change of the case that is called after the last one.
fn change(state: &mut State, changes: &[Change], reason: &str) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    let Some(last) = changes.last() else { return Vec::new() };
    let today = session.today;
    let author = state.author.clone();
    let label = match changes {
        [Change::Fix(left, Fix::Forbidden), Change::Fix(taken, Fix::Pinned(_))] => {
            Message::new("ui-change-replace")
                .text("what", changes::offering_name(&state.catalog, left))
                .text("with", changes::offering_name(&state.catalog, taken))
        }
        _ => changes::label(&state.catalog, last),
    };
    let reason = reason.trim();
    cases::change_because(state, label, reason, |case| {
        for change in changes {
            *case = change.apply(case, &author, today, reason);
        }
    })
}

/// The Mondays on which an offering of the case can start.
fn mondays(state: &State, offering: &Slug) -> Vec<Date> {
    let known = state.catalog.offering_by_slug(offering);
    let (Some(session), Some((id, _))) = (&state.session, known) else { return Vec::new() };
    starts::mondays(&state.catalog, &session.case, session.today, id)
}

/// Moves a step to the start before or to the next one.
fn shift(state: &mut State, offering: Slug, later: bool) -> Vec<Effect> {
    let Some(now) = by_hand::start_of(state, &offering) else { return said(state, "ui-why-no-step") };
    let days = mondays(state, &offering);
    let now = monday_of(now);
    let next = if later { days.iter().find(|day| **day > now) } else { days.iter().rfind(|day| **day < now) };
    let Some(next) = next.copied() else {
        return said(state, if later { "ui-why-no-later-start" } else { "ui-why-no-earlier-start" });
    };
    let reason = state.session.as_ref().and_then(|session| by_hand::fix_of(session, &offering));
    let reason = reason.map(|known| known.reason.clone()).unwrap_or_default();
    change(state, &[Change::Fix(offering, Fix::Pinned(Some(next)))], &reason)
}

fn ask_replace(state: &mut State, offering: Slug) -> Vec<Effect> {
    let known = state.catalog.offering_by_slug(&offering).map(|(id, _)| id);
    let (Some(session), Some(id)) = (&state.session, known) else { return Vec::new() };
    let others = instead_of(&state.catalog, &session.case, session.today, id);
    if others.is_empty() {
        return said(state, "ui-why-no-replacement");
    }
    state.overlays.push(Overlay::Replace(Replacing { offering, others, selected: 0 }));
    Vec::new()
}

/// Takes what was picked to take the place of a step.
pub(super) fn replaced(state: &mut State, replacing: Replacing) -> Vec<Effect> {
    let other = replacing.others.get(replacing.selected).and_then(|id| state.catalog.offering(*id));
    let Some(other) = other.map(|offering| offering.id.clone()) else { return Vec::new() };
    let changes =
        vec![Change::Fix(replacing.offering, Fix::Forbidden), Change::Fix(other, Fix::Pinned(None))];
    ask(state, Asked::Reason(changes), "")
}

/// Takes a line that was typed; `None` when something is wrong with it, which the prompt then says.
pub(super) fn typed(state: &mut State, prompt: &mut Prompt) -> Option<Vec<Effect>> {
    let text = prompt.line.text();
    let Purpose::ByHand(asked) = prompt.purpose.clone() else { return Some(Vec::new()) };
    match asked {
        Asked::Reason(changes) => Some(change(state, &changes, &text)),
        Asked::Move(offering) => match day_of(state, &offering, &text) {
            Ok((day, reason)) => {
                Some(change(state, &[Change::Fix(offering, Fix::Pinned(Some(day)))], &reason))
            }
            Err(problem) => {
                prompt.problem = Some(problem);
                None
            }
        },
        Asked::Adopt(_) if text.trim().is_empty() => {
            prompt.problem = Some(Message::new("ui-adopt-empty"));
            None
        }
        Asked::Adopt(adoption) => Some(adopt(state, *adoption, &text)),
    }
}

/// The day that was typed and the reason behind it; or why the offering cannot start then.
fn day_of(state: &State, offering: &Slug, text: &str) -> Result<(Date, String), Message> {
    let text = text.trim();
    let (day, reason) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let day = facts::parse_date(day).ok_or_else(|| Message::new("ui-move-no-date"))?;
    let days = mondays(state, offering);
    let monday = monday_of(day);
    if days.contains(&monday) {
        return Ok((day, reason.trim().to_owned()));
    }
    let apart = |other: &&Date| day.until(**other).map_or(i32::MAX, |span| span.get_days().abs());
    match days.iter().min_by_key(apart) {
        Some(nearest) => Err(Message::new("ui-move-not-then").date("date", *nearest)),
        None => Err(Message::new("ui-move-never")),
    }
}

/// Adopts a plan: the case keeps it with the reason, and fixes what makes the planner give it. A plan that was adopted before
/// stays among the decisions.
fn adopt(state: &mut State, adoption: Adoption, reason: &str) -> Vec<Effect> {
    let Some(session) = &mut state.session else { return Vec::new() };
    session.compared = compare::Row::Plan;
    let today = session.today;
    let before = session.case.chosen.clone();
    let before = before.map(|chosen| as_decision(state, chosen));
    let author = state.author.clone();
    let reason = reason.trim().to_owned();
    let is_other = !adoption.fixes.is_empty();
    let label = Message::new(if is_other { "ui-change-adopt-route" } else { "ui-change-adopt" });
    let mut chosen = adoption.chosen;
    chosen.reason.clone_from(&reason);
    let effects = cases::change_because(state, label, &reason, |case| {
        for change in &adoption.fixes {
            *case = change.apply(case, &author, today, &reason);
        }
        case.decisions.extend(before);
        case.chosen = Some(chosen);
    });
    if let Some(session) = &mut state.session {
        session.planning.adopting = is_other.then_some(session.planning.request);
    }
    effects
}

/// The adoption of a plan, as a decision among others once another plan takes its place.
fn as_decision(state: &State, chosen: ChosenPlan) -> Decision {
    let phrases = Phrases { texts: state.texts(), catalog: &state.catalog };
    let goal = state.catalog.item_by_key(&chosen.goal).map(|(goal, _)| phrases.item(goal));
    let finish = chosen.finish.map(|day| i18n::date_short(state.texts(), day));
    let args = &[
        ("goal", goal.unwrap_or_else(|| chosen.goal.to_string()).into()),
        ("date", finish.unwrap_or_else(|| state.texts().get("ui-none")).into()),
        ("reason", chosen.reason.as_str().into()),
    ];
    let text = state.texts().with("ui-decision-adopted", args);
    Decision { date: chosen.date, author: chosen.author, text }
}

/// Holds a plan that came in beside the one that was adopted. When that was another route than the plan proposed, the planner has
/// now made it the plan: what the case keeps of it are the days of that plan, as it keeps them of every other one.
pub(super) fn compare_adopted(state: &mut State) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    let Some(plan) = session.plan() else { return Vec::new() };
    let is_made = session.proposal().is_some_and(|proposal| proposal.stage >= Stage::Planned);
    let is_adopting = session.planning.adopting == Some(session.planning.request) && is_made;
    let mut kept = session.case.chosen.clone();
    if let Some(chosen) = kept.as_mut().filter(|chosen| {
        is_adopting && plan.figures.is_some() && by_hand::takes_the_steps(state, plan, chosen)
    }) && let Some(made) =
        adopted::chosen(&state.catalog, plan, chosen.date, &chosen.author, &chosen.reason)
    {
        *chosen = made;
    }
    let Some(session) = &mut state.session else { return Vec::new() };
    if is_made {
        session.planning.adopting = None;
    }
    let is_new = kept != session.case.chosen;
    let before = session.case.clone();
    session.case.chosen = kept;
    hold_beside_adopted(state);
    if is_new { cases::amend(state, before) } else { Vec::new() }
}

/// Says of the plan that is there how it differs from the one that was adopted.
pub(super) fn hold_beside_adopted(state: &mut State) {
    let catalog = state.catalog.clone();
    let Some(session) = &mut state.session else { return };
    if let Some(Ok(proposal)) = &mut session.planning.answer {
        proposal.plan.by_hand.adopted = adopted::compared(&catalog, &session.case, &proposal.plan);
    }
}

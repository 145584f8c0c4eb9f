//! What happens between an open case and its file: opening it beside others, what an earlier session left, what others wrote,
//! and what could not be written.

use jiff::civil::DateTime;

use crate::app::ask::{Ask, Then};
use crate::app::effect::{CaseRef, Effect, Opened};
use crate::app::input::takes_text;
use crate::app::keeping::{Access, Changed, Flaw, Holder, Joined, Kept, Left, Past, Steps, Unkept};
use crate::app::message::Message;
use crate::app::overlay::Overlay;
use crate::app::parts_of_case;
use crate::app::session::{Saving, Session};
use crate::app::state::State;
use crate::app::{Action, Edit};
use crate::i18n::Lang;
use crate::model::case::Case;
use crate::store::journal::Named;
use crate::store::keeper::Turn;
use crate::store::merge;

use super::{cases, update};

/// The most changes of an earlier session that are listed before it is asked whether to take them.
const LISTED: usize = 6;

/// What a change is called, in both languages.
pub(super) fn named(state: &State, label: &Message) -> Named {
    let say = |lang| label.say(state.languages.texts(lang));
    Named { id: label.id.to_owned(), nl: say(Lang::Nl), en: say(Lang::En) }
}

/// A change of the open case on its way to the journal.
pub(super) fn changed(
    state: &State,
    turn: Turn,
    label: &Message,
    reason: &str,
    before: Case,
) -> Option<Changed> {
    let after = state.session.as_ref()?.case.clone();
    Some(Changed {
        turn,
        named: named(state, label),
        reason: reason.trim().to_owned(),
        before: Box::new(before),
        after: Box::new(after),
    })
}

/// Takes what came with a case that was opened: its past, what was left, and what has to be said.
pub(super) fn opened(state: &mut State, opened: Opened) {
    let Some(session) = &mut state.session else { return };
    take_steps(session, opened.steps);
    if opened.read_only {
        session.saving = Saving::ReadOnly;
        state.notice = Some(Message::new("ui-read-only"));
    }
    // Whose case it is: nothing is blocked, it is only good to know before something is promised.
    let is_others = !session.case.advisor.is_empty() && session.case.advisor != state.author;
    if is_others && !opened.read_only {
        let advisor = session.case.advisor.as_str();
        state.notice = Some(Message::new("ui-others-case").text("name", advisor));
    }
    if let Some(note) = opened.notes.into_iter().next() {
        state.notice = Some(note);
    }
    if let Some(left) = opened.left {
        ask_about_left(state, &left);
    }
}

fn take_steps(session: &mut Session, steps: Steps) {
    let entry = |past: Past| (past.label, past.by, past.at, past.case);
    session.history.replace(steps.past.into_iter().map(entry), steps.future.into_iter().map(entry));
}

/// Somebody else has the case open: who, and what can be done.
pub(super) fn held(state: &mut State, case: &CaseRef, holder: &Holder) {
    let mut ask = Ask::new(Message::new("ui-held-title"));
    ask = ask.line(who(holder));
    if holder.is_me {
        ask = ask.line(Message::new("ui-held-me"));
    }
    let open = |access| Then::Open(case.clone(), access);
    let mut answers = vec![
        ("ui-held-look", open(Access::ReadOnly)),
        ("ui-held-together", open(Access::Together)),
        ("ui-held-take-over", open(Access::TakeOver)),
    ];
    // Whoever meets their own session after the line was lost wants to go on where it was.
    if holder.is_me {
        answers.rotate_right(1);
    }
    for (text, then) in answers {
        ask = ask.answer(Message::new(text), then);
    }
    ask = ask.answer(Message::new("ui-held-leave"), Then::Nothing);
    state.overlays.push(Overlay::Ask(ask));
}

fn who(holder: &Holder) -> Message {
    match (holder.who.is_empty(), holder.since) {
        (false, Some(since)) => Message::new("ui-held-by")
            .text("host", holder.host.as_str())
            .text("since", moment(since))
            .number("idle", holder.idle)
            .text("who", holder.who.as_str()),
        _ => Message::new("ui-held-by-somebody"),
    }
}

/// A moment as lists show it.
fn moment(at: DateTime) -> String {
    at.strftime("%Y-%m-%d %H:%M").to_string()
}

/// An earlier session ended before everything was in the file: what there is, and whether to take it.
fn ask_about_left(state: &mut State, left: &Left) {
    let mut ask = Ask::new(Message::new("ui-left-title"));
    let count = i64::try_from(left.changes.len()).unwrap_or(i64::MAX);
    if count > 0 {
        ask = ask.line(Message::new("ui-left-changes").number("n", count));
    }
    for (label, by, at) in left.changes.iter().rev().take(LISTED).rev() {
        let what = label.say(state.texts());
        let line = Message::new("ui-left-change").text("at", moment(*at)).text("what", what);
        ask = ask.line(line.text("who", by.as_str()));
    }
    if let Some((place, text)) = &left.draft {
        ask = ask.line(Message::new("ui-left-draft").text("where", place.as_str()));
        ask = ask.line(Message::new("ui-left-text").text("text", text.as_str()));
    }
    let (take, leave) = if count > 0 {
        ("ui-left-take", "ui-left-aside")
    } else {
        ("ui-left-take-draft", "ui-left-forget-draft")
    };
    let recover = |take| Then::Recover { take, left: Box::new(left.clone()) };
    ask = ask.answer(Message::new(take), recover(true)).answer(Message::new(leave), recover(false));
    state.overlays.push(Overlay::Ask(ask));
}

/// Takes the answer to a question.
pub(super) fn answered(state: &mut State, ask: Ask) -> Vec<Effect> {
    let Some(answer) = ask.answers.into_iter().nth(ask.selected) else { return Vec::new() };
    match answer.then {
        Then::Nothing => Vec::new(),
        Then::Open(case, how) => {
            state.loading = true;
            vec![Effect::Load { case, how }]
        }
        Then::Recover { take, left } => recover(state, take, *left),
        Then::GoOn => {
            let request = state.next_request();
            if let Some(session) = &mut state.session {
                session.saving = Saving::Busy(request);
            }
            vec![Effect::GoOn { request }]
        }
        Then::TakeMine { mine, clash } => {
            let Some(session) = &state.session else { return Vec::new() };
            let Some(case) = merge::take_part(&session.case, &mine, &clash.part) else {
                state.notice = Some(Message::new("ui-clash-not-taken"));
                return Vec::new();
            };
            let part = parts_of_case::name(&clash.part);
            let label = Message::new("ui-change-mine").id("part", part);
            cases::change(state, label, |own| *own = case)
        }
        Then::Travel(steps) => travel(state, steps),
    }
}

fn recover(state: &mut State, take: bool, left: Left) -> Vec<Effect> {
    if take {
        state.recovered = left.draft.map(|(_, text)| text);
    }
    let request = state.next_request();
    let label = Message::new(if take { "ui-change-recovered" } else { "ui-change-left-aside" });
    let named = named(state, &label);
    let Some(session) = &mut state.session else { return Vec::new() };
    let before = session.case.clone();
    let after = left.case.filter(|_| take).map_or_else(|| before.clone(), |case| *case);
    session.saving = Saving::Busy(request);
    let known = std::mem::replace(&mut session.case, after.clone());
    let said = match (take, state.recovered.is_some()) {
        (true, true) => "ui-recovered-text",
        (true, false) => "ui-recovered",
        (false, _) => "ui-left-was-left",
    };
    state.notice = Some(Message::new(said));
    let changed = Changed {
        turn: Turn::Do,
        named,
        reason: String::new(),
        before: Box::new(before),
        after: Box::new(after),
    };
    let mut effects = vec![Effect::Recover { request, take, changed: Box::new(changed) }];
    effects.extend(cases::replaced(state, &known));
    effects
}

/// Takes what came of writing.
pub(super) fn saved(state: &mut State, request: u64, result: Result<Box<Kept>, Unkept>) -> Vec<Effect> {
    let Some(session) = &mut state.session else { return Vec::new() };
    let is_newest = session.saving == Saving::Busy(request);
    match result {
        Ok(kept) => {
            if is_newest {
                session.saving = match &kept.flaw {
                    None => Saving::Clean,
                    Some(Flaw::Unconfirmed(why)) => Saving::Unconfirmed(why.clone()),
                    Some(Flaw::JournalOnly(why)) => Saving::Failed(why.clone()),
                };
                if let Some(Flaw::Unconfirmed(why) | Flaw::JournalOnly(why)) = kept.flaw {
                    state.notice = Some(why);
                }
            }
            if let Some(note) = kept.note {
                state.notice = Some(note);
            }
            kept.joined.map(|joined| take_joined(state, joined)).unwrap_or_default()
        }
        Err(Unkept::Failed(why)) => {
            if is_newest {
                session.saving = Saving::Failed(why.clone());
                state.notice = Some(why);
            }
            Vec::new()
        }
        Err(Unkept::TakenOver(holder)) => {
            if is_newest {
                session.saving = Saving::Failed(Message::new("ui-taken-over"));
                ask_to_go_on(state, &holder);
            }
            Vec::new()
        }
    }
}

fn ask_to_go_on(state: &mut State, holder: &Holder) {
    let ask = Ask::new(Message::new("ui-taken-title"))
        .line(who(holder))
        .line(Message::new("ui-taken-about"))
        .answer(Message::new("ui-taken-go-on"), Then::GoOn)
        .answer(Message::new("ui-taken-stay"), Then::Nothing);
    // One question is enough, however much is changed before it is answered.
    if !state.overlays.iter().any(|overlay| matches!(overlay, Overlay::Ask(open) if open.title == ask.title))
    {
        state.overlays.push(Overlay::Ask(ask));
    }
}

/// Takes what the changes of two have become, says what came from others, and asks about what both had changed.
fn take_joined(state: &mut State, joined: Joined) -> Vec<Effect> {
    let Some(session) = &mut state.session else { return Vec::new() };
    // What was changed since the request is on its way: it is put on top of what it will meet.
    let is_newest = session.case == *joined.sent;
    let known = session.case.clone();
    session.case =
        if is_newest { *joined.case } else { merge::merge(&joined.sent, &session.case, &joined.case).case };
    if is_newest {
        take_steps(session, joined.steps);
    }
    if let Some((by, what)) = joined.others.last() {
        let what = what.say(state.texts());
        let count = i64::try_from(joined.others.len()).unwrap_or(i64::MAX);
        state.notice =
            Some(Message::new("ui-joined").number("n", count).text("what", what).text("who", by.as_str()));
    }
    for clash in joined.clashes.into_iter().rev() {
        let part = parts_of_case::name(&clash.part);
        let said = |text: &Option<String>, id: &'static str| match text {
            Some(text) => Message::new(id).text("text", text.as_str()),
            None => Message::new(id).id("text", "ui-clash-nothing"),
        };
        let ask = Ask::new(Message::new("ui-clash-title").id("part", part))
            .line(said(&clash.first, "ui-clash-theirs"))
            .line(said(&clash.second, "ui-clash-mine"))
            .answer(Message::new("ui-clash-keep-theirs"), Then::Nothing)
            .answer(
                Message::new("ui-clash-take-mine"),
                Then::TakeMine { mine: joined.sent.clone(), clash: Box::new(clash) },
            );
        state.overlays.push(Overlay::Ask(ask));
    }
    cases::replaced(state, &known)
}

/// Opens the selected case of the start screen to look at only.
pub(super) fn look_at(state: &mut State) -> Vec<Effect> {
    let rows = state.start.rows(state.texts());
    let case = rows.get(state.start.selected).and_then(|row| state.start.case(row));
    let Some(case) = case else { return Vec::new() };
    state.loading = true;
    vec![Effect::Load { case, how: Access::ReadOnly }]
}

/// Shows the changes of the case, the newest first, to go back or forward to one.
pub(super) fn show_past(state: &mut State) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    let mut ask = Ask::new(Message::new("ui-past-title")).line(Message::new("ui-past-about"));
    let line = |label: &Message, by: Option<(&str, DateTime)>, id: [&'static str; 2]| {
        let what = label.say(state.texts());
        match by {
            Some((by, at)) => Message::new(id[1]).text("at", moment(at)).text("what", what).text("who", by),
            None => Message::new(id[0]).text("what", what),
        }
    };
    let count = |place: usize| isize::try_from(place + 1).unwrap_or(isize::MAX);
    let undone: Vec<_> = session.history.undone().collect();
    for (place, seen) in undone.iter().enumerate().rev() {
        let text = line(seen.label, seen.by, ["ui-past-undone-now", "ui-past-undone"]);
        ask = ask.answer(text, Then::Travel(count(place)));
    }
    ask.selected = ask.answers.len();
    ask = ask.answer(Message::new("ui-past-here"), Then::Nothing);
    for (place, seen) in session.history.done().rev().enumerate() {
        let text = line(seen.label, seen.by, ["ui-past-done-now", "ui-past-done"]);
        ask = ask.answer(text, Then::Travel(-count(place)));
    }
    let looked = session.origin.is_kept().then_some(Effect::LookedBack);
    state.overlays.push(Overlay::Ask(ask));
    looked.into_iter().collect()
}

/// Takes back, or does again, so many changes.
fn travel(state: &mut State, steps: isize) -> Vec<Effect> {
    let action = if steps < 0 { Action::Undo } else { Action::Redo };
    (0..steps.unsigned_abs()).flat_map(|_| update(state, action.clone())).collect()
}

/// Puts the text that an earlier session was typing at the cursor; it stays at hand.
pub(super) fn insert_recovered(state: &mut State) {
    if let Some(text) = state.recovered.clone()
        && takes_text(state)
    {
        update(state, Action::Edit(Edit::Insert(text)));
    }
}

/// What is being typed into the case, where it differs from what was last kept.
pub(super) fn draft(state: &mut State) -> Vec<Effect> {
    let Some(session) = &state.session else { return Vec::new() };
    if !session.origin.is_kept() || session.saving == Saving::ReadOnly {
        return Vec::new();
    }
    let typed = typed(state).filter(|(_, text)| !text.trim().is_empty());
    if typed == state.draft {
        return Vec::new();
    }
    let (place, text) = typed.clone().unwrap_or_default();
    let to = session.origin.clone();
    state.draft = typed;
    vec![Effect::Draft { to, place, text }]
}

/// What is typed into the case now: where, in the words of the screen, and the text.
fn typed(state: &State) -> Option<(String, String)> {
    let text = |id: &str| state.texts().get(id);
    match state.overlays.last()? {
        Overlay::Prompt(prompt) => Some((text(prompt.purpose.place()?), prompt.line.text())),
        Overlay::Form(form) => {
            let input = form.inputs.get(form.at)?;
            Some((text("ui-draft-form"), input.line.text()))
        }
        Overlay::Intake(intake) => Some((text("ui-draft-intake"), intake.line.text())),
        _ => None,
    }
}

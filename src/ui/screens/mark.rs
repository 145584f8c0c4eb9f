//! What belongs to a mark beside its state: what it saves, since when, what it was before, and what it covers.

use crate::app::marked;
use crate::app::session::Session;
use crate::app::words;
use crate::i18n::{self, Texts};
use crate::model::case::MarkState;
use crate::model::code::Key;
use crate::model::item::ItemId;
use crate::route::savings::Saving;
use crate::text::safe;
use crate::ui::theme::Role;
use crate::ui::view::Pen;

use super::parts::Page;

/// What a mark saves, for the right edge of its row; nothing where it cannot save anything.
pub fn saved(texts: &Texts, session: &Session, key: &Key) -> String {
    let Some(mark) = session.case.mark(key).filter(|mark| mark.state != MarkState::Refused) else {
        return String::new();
    };
    let known = session.proposal().filter(|_| !session.planning.busy);
    match known.and_then(|proposal| proposal.savings.as_ref()) {
        Some(savings) => match savings.of(key) {
            Some(saving) => figure(texts, saving, mark.state == MarkState::Granted),
            None => String::new(),
        },
        None if session.is_working() => texts.get("ui-saves-busy"),
        None => String::new(),
    }
}

/// A saving in a few characters; what a claim would save if it were granted stands in brackets.
fn figure(texts: &Texts, saving: Saving, granted: bool) -> String {
    let amount = match saving.weeks {
        None if granted => return texts.get("ui-saves-whole-plan"),
        None => return String::new(),
        Some(0) if saving.hours == 0 => texts.get("ui-saves-nothing"),
        Some(0) => texts.with("ui-saves-hours", &[("n", signed(texts, saving.hours).into())]),
        Some(weeks) => texts.with("ui-saves-weeks", &[("n", signed(texts, weeks).into())]),
    };
    let amount = if saving.proved { amount } else { format!("~{amount}") };
    if granted { amount } else { format!("({amount})") }
}

/// A saving as a number with its sign: less time is a minus.
fn signed(texts: &Texts, saved: i64) -> String {
    let amount = i18n::number(texts.lang(), u32::try_from(saved.unsigned_abs()).unwrap_or(u32::MAX));
    if saved > 0 { format!("-{amount}") } else { format!("+{amount}") }
}

/// What all granted marks together save, for the top of the view.
pub fn together(texts: &Texts, session: &Session) -> String {
    let known = session.proposal().filter(|_| !session.planning.busy);
    let Some(savings) = known.and_then(|proposal| proposal.savings.as_ref()) else { return String::new() };
    let Some(saving) = savings.together else { return String::new() };
    let what = match saving.weeks {
        None => texts.get("ui-saves-whole-plan"),
        Some(_) => figure(texts, saving, true),
    };
    texts.with("ui-saves-together", &[("n", savings.granted_count.into()), ("what", what.into())])
}

/// What belongs to the mark of an item, below its state.
pub fn page(pen: &Pen<'_>, session: &Session, key: &Key, page: &mut Page, width: u16) {
    let (texts, text) = (pen.texts, pen.theme.style(Role::Text));
    let Some(mark) = session.case.mark(key) else { return };
    let known = session.proposal().filter(|_| !session.planning.busy);
    let saving = known.and_then(|proposal| proposal.savings.as_ref()).and_then(|savings| savings.of(key));
    if let Some(saving) = saving {
        page.text("", &sentence(texts, saving, mark.state == MarkState::Granted), width, text);
    }
    if mark.state == MarkState::Requested {
        let days = mark.date.until(session.today).map_or(0, |span| span.get_days());
        let args = &[
            ("date", i18n::date_short(texts, mark.date).into()),
            ("weeks", i64::from(days / 7).max(0).into()),
        ];
        page.text("", &texts.with("ui-mark-follow-up", args), width, pen.theme.style(Role::Mind));
    }
    let past = marked::past(&session.history, &session.case, key);
    // One change is told by the mark itself.
    if past.len() > 2 {
        let states: Vec<String> = past
            .iter()
            .map(|mark| {
                let state = mark.as_ref().map_or("ui-mark-none", |mark| words::state(mark.state));
                texts.get(state)
            })
            .collect();
        let args = &[("states", states.join(" > ").into())];
        page.text("", &texts.with("ui-mark-history", args), width, pen.theme.style(Role::Quiet));
    }
}

/// What a mark saves, in a sentence.
fn sentence(texts: &Texts, saving: Saving, granted: bool) -> String {
    let Some(weeks) = saving.weeks else {
        let id = if granted { "ui-mark-saves-whole" } else { "ui-mark-would-not-help" };
        return texts.get(id);
    };
    let id = match (granted, weeks, saving.hours) {
        (true, 0, 0) => "ui-mark-saves-nothing",
        (false, 0, 0) => "ui-mark-would-save-nothing",
        (true, ..) => "ui-mark-saves",
        (false, ..) => "ui-mark-would-save",
    };
    let args = &[("weeks", weeks.into()), ("hours", saving.hours.into())];
    let said = texts.with(id, args);
    if saving.proved { said } else { format!("{said} {}", texts.get("ui-mark-not-proved")) }
}

/// What marking an item marks too, in one line of so many columns; nothing where it covers nothing.
pub fn covers(pen: &Pen<'_>, item: ItemId, width: usize) -> String {
    let Some(record) = pen.state.catalog.item(item) else { return String::new() };
    let (covered, id) = match record.covers() {
        covered if covered.is_empty() => (record.evidences(), "ui-mark-evidences"),
        covered => (covered, "ui-mark-covers"),
    };
    if covered.is_empty() {
        return String::new();
    }
    let codes: Vec<String> = covered.iter().map(|item| pen.phrases.item_code(*item)).collect();
    let args = &[("n", covered.len().into()), ("what", codes.join(", ").into())];
    safe::cut(&pen.texts.with(id, args), width)
}

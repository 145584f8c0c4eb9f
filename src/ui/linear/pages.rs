//! The pages that the screens are made of, as lines of text: the same words, without the marks that stand for a state.

use ratatui::layout::Rect;

use crate::app::State;
use crate::app::looks::ThemeName;
use crate::app::words;
use crate::export::Phrases;
use crate::model::case::MarkState;
use crate::ui::screens::parts::Page;
use crate::ui::theme::{Depth, Role, Theme};
use crate::ui::view::{Memory, Pen};

use super::spoken::sentence;

/// Wider than any sentence: lines are broken where they are written, not here.
pub const UNBROKEN: u16 = u16::MAX;

/// Says something with what the screens draw with.
pub fn with_pen<T>(state: &State, say: impl FnOnce(&Pen<'_>) -> T) -> T {
    let texts = state.texts();
    let mut memory = Memory::default();
    let pen = Pen {
        state,
        texts,
        phrases: Phrases { texts, catalog: &state.catalog },
        theme: THEME,
        memory: &mut memory,
        cursor: None,
        window: Rect::new(0, 0, 80, 24),
    };
    say(&pen)
}

/// Any theme that tells headings from text.
const THEME: Theme = Theme { name: ThemeName::Sixteen, depth: Depth::Sixteen, ascii: true };

/// Sentences that name keys of the screen, and what is said in place of them.
const KEYS: [(&str, &str); 3] = [
    ("ui-apply-now", "ui-linear-apply-now"),
    ("ui-apply-asks", "ui-linear-apply-asks"),
    ("ui-why-compare", "ui-linear-why-compare"),
];

/// The lines of a page as sentences.
pub fn lines(state: &State, page: &Page) -> Vec<String> {
    let heading = THEME.style(Role::Heading);
    let lines = page.lines.iter().filter_map(|line| {
        let text: String = line.spans.iter().map(|span| &*span.content).collect();
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        if line.spans.iter().any(|span| span.style == heading) {
            return Some(if text.ends_with('?') { text.to_owned() } else { format!("{text}:") });
        }
        let other = KEYS.iter().find(|(keys, _)| state.texts().get(keys) == text);
        if let Some((_, letters)) = other {
            return Some(state.texts().get(letters));
        }
        let mark = line.spans.first().filter(|_| line.spans.len() > 1).map_or("", |span| span.content.trim());
        Some(unmarked(state, mark, text))
    });
    lines.collect()
}

/// A line without the mark it starts with: what the mark means is said in words.
fn unmarked(state: &State, mark: &str, text: &str) -> String {
    let texts = state.texts();
    let rest = text.strip_prefix(mark).unwrap_or(text).trim();
    let shape = |known: &MarkState| words::shape(Some(*known)) == mark;
    if let Some(known) = MarkState::ALL.iter().find(|known| shape(known)) {
        return sentence(&format!("{rest}: {}", texts.get(words::state(*known))));
    }
    let number: String = mark.chars().filter(char::is_ascii_digit).collect();
    if !number.is_empty() {
        let id = if mark.starts_with('+') { "ui-linear-step-other" } else { "ui-linear-step-same" };
        return sentence(&texts.with(id, &[("n", number.into()), ("what", rest.into())]));
    }
    if matches!(mark, "A" | "B" | "C" | "D") {
        return sentence(&texts.with("ui-linear-grade", &[("grade", mark.into()), ("what", rest.into())]));
    }
    if rest.starts_with("https:") || rest.starts_with("http:") {
        return rest.to_owned();
    }
    // The words behind a shape at the start of a sentence say what it says.
    let inner =
        rest.strip_prefix('[').and_then(|inside| inside.split_once("] ")).map_or(rest, |(_, after)| after);
    sentence(inner)
}

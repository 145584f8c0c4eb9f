//! The panel of the tour, between what the view shows and the line about what just happened.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::commands;
use crate::i18n::Arg;
use crate::ui::canvas::{put, put_right, rule, wrap};
use crate::ui::layout::Regions;
use crate::ui::theme::Role;
use crate::ui::view::Pen;

/// Rows of the panel: a rule with the title, and the text.
const ROWS: u16 = 5;

/// Draws the panel, if the tour is given; returns the regions that are left.
pub fn draw(pen: &Pen<'_>, buf: &mut Buffer, regions: Regions) -> Regions {
    let Some((tour, stop)) = pen.state.tour.and_then(|tour| Some((tour, tour.stop()?))) else {
        return regions;
    };
    let texts = pen.texts;
    let body = Rect { height: regions.body.height.saturating_sub(ROWS), ..regions.body };
    let panel = Rect { y: body.bottom(), height: regions.body.height - body.height, ..regions.body };
    rule(buf, panel, 0, pen.theme.rule(), pen.theme.style(Role::Quiet));
    let counted = [("n", Arg::from(tour.place + 1)), ("of", Arg::from(crate::app::tour::STOPS.len()))];
    put(
        buf,
        panel,
        2,
        0,
        &format!(" {} ", texts.with("tour-title", &counted)),
        pen.theme.style(Role::Strong),
    );
    let key = |id: &str| {
        let command = commands::TABLE.iter().find(|command| command.id == id);
        command.map(|command| pen.state.keys.label(command, texts)).unwrap_or_default()
    };
    let keys = texts.with("tour-keys", &[("next", key("tour-next").into()), ("end", key("tour-end").into())]);
    put_right(buf, panel, 30, 0, &format!(" {keys} "), pen.theme.style(Role::Key));
    let args: Vec<(&str, Arg<'_>)> = stop.keys.iter().map(|(name, id)| (*name, key(id).into())).collect();
    let mut text = texts.with(stop.text, &args);
    if tour.praised {
        text = format!("{} {text}", texts.get("tour-done"));
    }
    for (row, line) in (1..panel.height).zip(wrap(&text, usize::from(panel.width.saturating_sub(2)))) {
        put(buf, panel, 1, row, &line, pen.theme.style(Role::Text));
    }
    Regions { body, ..regions }
}

//! The map: the sector path, what needs what, and the plan, as a graph.

use std::collections::BTreeSet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::find;
use crate::app::graph::{Layout, Lines};
use crate::app::map::{self, Picture, Spot, State, States, Zoom};
use crate::app::session::Session;
use crate::app::words;
use crate::model::case::MarkState;
use crate::model::graph::Node;
use crate::text::safe;
use crate::ui::canvas::{put, put_line, put_right, rule, wrap};
use crate::ui::map_words::{self, Names};
use crate::ui::theme::Role;
use crate::ui::view::{List, Pen};

use super::parts::{filter_row, item_page, matched, no_proposal};

/// From this height on the selection has a line more.
const TALL: u16 = 20;

/// Columns kept in sight behind the selection, so that its lines can be seen.
const BESIDE: u16 = 3;

/// Draws the view.
pub fn draw(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    if session.map.jump.filter.typing {
        return draw_found(pen, buf, area, session);
    }
    let catalog = &pen.state.catalog;
    let local = map::here(catalog, session);
    if session.details
        && let Some(item) = session.selected_item(catalog)
    {
        let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        item_page(pen, session, item, inside.width).draw(buf, inside, 0);
        return pen.focus(inside, 0, 0);
    }
    let focus = map::focus(&local.catalog, session);
    let picture = map::shown(&local, session);
    let states = States::new(&local, session, &picture);
    let names = Names { texts: pen.texts, phrases: pen.phrases, catalog: &local.catalog, states: &states };
    put(buf, area, 1, 0, &title(&names, session, &picture, focus), pen.theme.style(Role::Heading));
    let Some(selected) = map::selected(&picture, session, focus) else {
        let text = if session.map.zoom == Zoom::Plan {
            no_proposal(pen, session)
        } else {
            pen.texts.get("ui-map-empty")
        };
        for (y, line) in (2..).zip(wrap(&text, usize::from(area.width.saturating_sub(4)))) {
            put(buf, area, 2, y, &line, pen.theme.style(Role::Text));
        }
        return;
    };
    let rows = if area.height >= TALL { 4 } else { 3 };
    let below = rows + 2;
    let graph = Rect { y: area.y + 1, height: area.height.saturating_sub(below + 1), ..area };
    let most = usize::from(area.width) * 3 / 10;
    let plan = session.plan().filter(|_| session.map.zoom == Zoom::Plan);
    let labels: Vec<String> = picture.nodes.iter().map(|shown| names.label(*shown, plan, most)).collect();
    let mut widths = labels.iter().map(|label| u16::try_from(safe::width(label)).unwrap_or(u16::MAX));
    let layout = map::layout(&picture, |_| widths.next().unwrap_or(1));
    let view = Window::new(pen, graph, &layout, selected);
    draw_graph(pen, buf, &view, &picture, &layout, &labels, &states, selected);
    let foot =
        Rect { y: graph.y + graph.height, height: area.height.saturating_sub(graph.height + 1), ..area };
    draw_edges(pen, buf, graph, foot, &view, &layout);
    if let Some(shown) = picture.nodes.get(selected) {
        let inside = Rect { x: foot.x + 1, y: foot.y + 1, width: foot.width.saturating_sub(2), height: rows };
        let lines = map_words::about(&names, session, *shown, &picture, usize::from(inside.width), rows);
        for (y, (line, role)) in (0..).zip(lines) {
            put(buf, inside, 0, y, &line, pen.theme.style(role));
        }
    }
    let last = Rect { y: area.y + area.height.saturating_sub(1), height: 1, ..area };
    put(buf, last, 1, 0, &legend(&names, &picture, usize::from(last.width)), pen.theme.style(Role::Quiet));
}

/// What the map shows, in a line.
fn title(names: &Names<'_>, session: &Session, picture: &Picture, focus: Option<Node>) -> String {
    let texts = names.texts;
    match session.map.zoom {
        Zoom::Around => {
            let what = focus.map(|node| names.node(node)).unwrap_or_default();
            let depth = u32::from(session.map.depth) + 1;
            texts.with("ui-map-around", &[("what", what.into()), ("depth", depth.into())])
        }
        Zoom::Path => {
            let path = picture.path.and_then(|path| names.catalog.paths.get(path));
            let what = path.map(|path| path.name.clone()).unwrap_or_default();
            texts.with("ui-map-path", &[("what", what.into())])
        }
        Zoom::Plan => texts.get("ui-map-plan"),
    }
}

/// The part of the graph in sight.
struct Window {
    area: Rect,
    left: u16,
    top: u16,
}

impl Window {
    fn new(pen: &mut Pen<'_>, area: Rect, layout: &Layout, selected: usize) -> Self {
        let placed = layout.boxes.get(selected).copied().unwrap_or_default();
        // A column of nodes is never cut at the left, where the shapes are: the first one from which the selection is in sight.
        let end = (placed.x + placed.width + BESIDE).min(layout.width);
        let starts: BTreeSet<u16> = layout.boxes.iter().map(|placed| placed.x).collect();
        let fits = |start: &u16| *start == placed.x || end <= start.saturating_add(area.width);
        let left = starts.into_iter().find(fits).unwrap_or(0);
        let row = usize::from(placed.y);
        let down =
            pen.memory.scroll(List::MapDown, row, row, usize::from(layout.height), usize::from(area.height));
        Self { area, left, top: u16::try_from(down).unwrap_or(0) }
    }

    /// The place on the screen of a cell of the graph.
    fn at(&self, x: u16, y: u16) -> Option<(u16, u16)> {
        let place = (x.checked_sub(self.left)?, y.checked_sub(self.top)?);
        (place.0 < self.area.width && place.1 < self.area.height).then_some(place)
    }
}

#[allow(clippy::too_many_arguments, reason = "the parts of one picture")]
fn draw_graph(
    pen: &mut Pen<'_>,
    buf: &mut Buffer,
    view: &Window,
    picture: &Picture,
    layout: &Layout,
    labels: &[String],
    states: &States<'_>,
    selected: usize,
) {
    // The lines of the selection are pointed out: what it needs and what it leads to can be followed at a glance.
    let own =
        |edge: usize| picture.edges.get(edge).is_some_and(|(from, to)| *from == selected || *to == selected);
    for ((y, x), cell) in Lines::new(layout, &own).cells {
        let Some((left, top)) = view.at(x, y) else { continue };
        let role = if cell.is_heavy() { Role::Strong } else { Role::Quiet };
        let mut letter = [0; 4];
        let text = cell.symbol(pen.theme.ascii).encode_utf8(&mut letter);
        put(buf, view.area, left, top, text, pen.theme.style(role));
    }
    for (place, ((shown, placed), label)) in picture.nodes.iter().zip(&layout.boxes).zip(labels).enumerate() {
        let Some(top) = placed.y.checked_sub(view.top).filter(|top| *top < view.area.height) else {
            continue;
        };
        let Some(left) = placed.x.checked_sub(view.left) else { continue };
        let style = if place == selected {
            pen.theme.style(Role::Selected)
        } else {
            pen.theme.style(match states.of(shown.spot) {
                State::Marked { state: MarkState::Granted, .. } | State::Met => Role::Granted,
                State::Marked { state: MarkState::Refused, .. } | State::Blocked => Role::Bad,
                State::Marked { .. } => Role::Open,
                State::Planned => Role::Strong,
                State::Reachable => Role::Text,
            })
        };
        put(buf, view.area, left, top, label, style);
        pen.spot(view.area, left, top, placed.width, place);
        if place == selected {
            pen.focus(view.area, left, top);
        }
    }
}

/// The rule under the graph, and how many things lie out of sight at each side.
fn draw_edges(pen: &Pen<'_>, buf: &mut Buffer, graph: Rect, foot: Rect, view: &Window, layout: &Layout) {
    let count = |is: &dyn Fn(u16, u16, u16) -> bool| {
        layout.boxes.iter().filter(|placed| is(placed.x, placed.x + placed.width, placed.y)).count()
    };
    let (right, bottom) = (view.left + graph.width, view.top + graph.height);
    let quiet = pen.theme.style(Role::Quiet);
    rule(buf, foot, 0, pen.theme.rule(), quiet);
    let say = |id: &str, count: usize| match count {
        0 => String::new(),
        n => format!(" {} ", pen.texts.with(id, &[("n", n.into())])),
    };
    let at_left = say("ui-map-more-left", count(&|_, end, _| end <= view.left));
    let at_right = say("ui-map-more-right", count(&|start, _, _| start >= right));
    let above = say("ui-map-more-above", count(&|_, _, row| row < view.top));
    let below = say("ui-map-more-below", count(&|_, _, row| row >= bottom));
    let strong = pen.theme.style(Role::Strong);
    put(buf, foot, 1, 0, &at_left, strong);
    put_right(buf, Rect { width: foot.width.saturating_sub(1), ..foot }, 0, 0, &at_right, strong);
    let width = u16::try_from(safe::width(&below)).unwrap_or(0);
    put(buf, foot, foot.width.saturating_sub(width) / 2, 0, &below, strong);
    let head = Rect { y: graph.y.saturating_sub(1), height: 1, ..graph };
    put_right(buf, Rect { width: head.width.saturating_sub(1), ..head }, 0, 0, &above, strong);
}

/// The shapes in the picture with their words, as many as fit.
fn legend(names: &Names<'_>, picture: &Picture, width: usize) -> String {
    let states: BTreeSet<State> = picture
        .nodes
        .iter()
        .filter(|shown| !matches!(shown.spot, Spot::Gate(..)))
        .map(|shown| names.states.of(shown.spot))
        .collect();
    let mut parts: Vec<String> =
        states.into_iter().map(|state| format!("{} {}", state.shape(), names.state(state))).collect();
    if picture.nodes.iter().any(|shown| shown.behind + shown.beyond > 0) {
        parts.push(names.texts.get("ui-map-hidden"));
    }
    let mut line = String::new();
    for part in parts {
        if safe::width(&line) + safe::width(&part) + 2 < width {
            line.push_str(&part);
            line.push_str("  ");
        }
    }
    line
}

/// What a search found, to go to.
fn draw_found(pen: &mut Pen<'_>, buf: &mut Buffer, area: Rect, session: &Session) {
    let jump = &session.map.jump;
    filter_row(pen, buf, area, 0, &jump.filter);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if jump.found.is_empty() {
        let text = if jump.filter.is_active() { "ui-nothing-found" } else { "ui-map-search-help" };
        put(buf, list, 3, 1, &pen.texts.get(text), pen.theme.style(Role::Quiet));
        return;
    }
    let (at, len) = (jump.selected, jump.found.len());
    let from = pen.memory.scroll(List::MapFound, at, at, len, usize::from(list.height));
    for (y, (place, found)) in (0..list.height).zip(jump.found.iter().enumerate().skip(from)) {
        let Some((id, item)) = pen.state.catalog.item_by_key(&found.key) else { continue };
        let code = crate::app::tree::short_code(&item.key);
        let shape = words::shape(session.standing_of(id).state);
        let mut spans = vec![Span::styled(format!("{shape} "), pen.theme.style(Role::Text))];
        if !code.is_empty() {
            spans.push(Span::styled(format!("{code} "), pen.theme.style(Role::Strong)));
        }
        spans.extend(matched(pen, &item.name, &found.indices, pen.theme.style(Role::Text)));
        let why = find::say(pen.texts, &found.reasons);
        let about = if why.is_empty() { pen.texts.get(words::kind(&item.kind)) } else { why };
        spans.push(Span::styled(format!("  ({about})"), pen.theme.style(Role::Quiet)));
        let inner = Rect { x: list.x + 2, width: list.width.saturating_sub(3), ..list };
        put_line(buf, inner, y, &Line::from(spans));
        pen.row(list, y, place);
        if place == at {
            pen.mark_selected(buf, list, y);
        }
    }
}

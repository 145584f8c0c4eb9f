//! The map: what it shows, and how one walks over it.

use leerpad::app::looks::{Looks, ThemeName};
use leerpad::app::map::{Spot, Zoom};
use leerpad::i18n::Lang;
use leerpad::model::case::Counted;
use leerpad::model::code::Key;
use leerpad::model::graph::Node;
use leerpad::ui::theme::Depth;
use leerpad::ui::view::draw;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::Modifier;

use super::bench::Bench;

/// The fixture's case on the map, after a few marks.
fn on_map(lang: Lang, width: u16, height: u16) -> Bench {
    let mut bench = Bench::open(lang, width, height);
    bench.keys("2");
    bench.search("c0160");
    bench.keys("space space space space esc");
    bench.search("c0164");
    bench.keys("space esc 1 0");
    bench
}

/// What is selected on the map, by its key or the gate it is.
fn at(bench: &Bench) -> String {
    let session = bench.state.session.as_ref().unwrap();
    let catalog = &bench.state.catalog;
    match leerpad::app::map::selected_spot(catalog, session) {
        Some(Spot::Base(Node::Item(item))) => catalog.item(item).unwrap().key.to_string(),
        Some(Spot::Base(Node::Offering(offering))) => catalog.offering(offering).unwrap().id.to_string(),
        Some(Spot::Gate(..)) => "gate".to_owned(),
        Some(Spot::Condition(_)) => "condition".to_owned(),
        None => String::new(),
    }
}

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

#[test]
fn the_map_at_the_sizes_people_use() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40), (60, 20)] {
            for (keys, zoom) in [("", "around"), ("z", "plan"), ("z z", "path")] {
                let mut bench = on_map(lang, width, height);
                bench.keys(keys);
                let name = format!("map-{zoom}-{}-{width}x{height}", lang.word());
                insta::assert_snapshot!(name, bench.screen());
            }
        }
    }
}

#[test]
fn the_map_without_colour_and_without_box_drawing() {
    let mut bench = on_map(Lang::Nl, 80, 24);
    bench.state.session.as_mut().unwrap().case.settings.company = Counted::No;
    bench.state.looks = Looks { theme: ThemeName::Plain, ascii: true, ..bench.state.looks };
    insta::assert_snapshot!("map-no-color", format!("{}\n{}", bench.screen(), bench.styles()));
}

#[test]
fn the_map_opens_on_what_is_selected_and_otherwise_on_the_goal() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("1 0");
    assert_eq!(at(&bench), "25960");
    bench.keys("2");
    bench.search("c0164");
    bench.keys("0");
    assert_eq!(at(&bench), "C0164");
    assert!(bench.screen().contains("Rond C0164"), "{}", bench.screen());
    // Where one was is kept, as long as the goal is the same.
    bench.keys("1 0");
    assert_eq!(at(&bench), "C0164");
    bench.keys("d 1 0");
    assert_eq!(at(&bench), "C0164");
    bench.keys("u 1 0");
    assert_eq!(at(&bench), "25960");
    // From the plan on the selected step.
    bench.keys("4 g g down down 0");
    assert_eq!(bench.state.session.as_ref().unwrap().map.zoom, Zoom::Plan);
    assert_eq!(at(&bench), "c0164-ovo");
}

#[test]
fn one_walks_along_the_lines() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("1 0 /");
    bench.types("job:helpende");
    bench.keys("enter");
    assert_eq!(at(&bench), "job:helpende");
    // A choice is a node of its own.
    bench.keys("left");
    let beside: Vec<String> = ["", "down", "down", "up up up up up"]
        .into_iter()
        .map(|keys| {
            bench.keys(keys);
            at(&bench)
        })
        .collect();
    assert!(beside.contains(&"licence:vog".to_owned()) && beside.contains(&"gate".to_owned()), "{beside:?}");
    while at(&bench) != "gate" {
        bench.keys("down");
    }
    bench.keys("h");
    assert!(["25960", "gate"].contains(&at(&bench).as_str()), "{}", at(&bench));
    bench.keys("l l l");
    assert_eq!(at(&bench), "job:helpende");
}

#[test]
fn enter_goes_into_a_node_and_backspace_comes_back() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("1 0 g g");
    let first = at(&bench);
    bench.keys("enter");
    assert!(bench.screen().contains("Rond "), "{}", bench.screen());
    assert_eq!(at(&bench), first);
    bench.keys("backspace");
    assert_eq!(at(&bench), first);
    assert!(bench.screen().contains("Rond 25960"), "{}", bench.screen());
    bench.keys("enter esc");
    assert!(bench.screen().contains("Rond 25960"), "{}", bench.screen());
    bench.keys("backspace");
    assert!(bench.screen().contains("Er is geen vorige kaart."), "{}", bench.screen());
}

#[test]
fn folding_hides_what_hangs_behind_and_says_how_much() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("1 0");
    let whole = bench.screen();
    bench.keys("f");
    let folded = bench.screen();
    assert!(folded.contains("+1 [>] 25960") && whole != folded, "{folded}");
    bench.keys("f");
    assert_eq!(bench.screen(), whole);
}

#[test]
fn a_mark_made_on_the_map_is_one_of_the_case_and_can_be_undone() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    bench.keys("2");
    bench.search("c0164");
    bench.keys("0 space");
    assert!(bench.case().mark(&key("C0164")).is_some());
    assert!(bench.screen().contains("[~] C0164"), "{}", bench.screen());
    bench.keys("d");
    assert_eq!(bench.case().goals.first(), Some(&key("C0164")));
    bench.keys("u u");
    assert_eq!(*bench.case(), before);
}

#[test]
fn what_is_closed_to_this_learner_is_told_by_its_shape() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("1 0 /");
    bench.types("ehbo");
    bench.keys("enter");
    // Nothing in the fixture gives it.
    let screen = bench.screen();
    assert!(screen.contains("[-] EHBO-diploma") && screen.contains("nu gesloten"), "{screen}");
}

#[test]
fn the_cursor_is_on_the_selected_node_at_every_size() {
    for (width, height) in [(60, 20), (60, 50), (73, 21), (80, 24), (97, 33), (130, 50)] {
        let mut bench = Bench::open(Lang::En, width, height);
        bench.keys("0 + left left left");
        for keys in ["", "z", "z", "right right right", "down down down", "end", "g g"] {
            bench.keys(keys);
            let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
            terminal.draw(|frame| draw(&bench.state, Depth::Sixteen, &mut bench.memory, frame)).unwrap();
            let cursor = terminal.get_cursor_position().unwrap();
            let cell = &terminal.backend().buffer()[cursor];
            assert!(cursor.y > 2 && cell.modifier.contains(Modifier::REVERSED), "{}", bench.screen());
        }
    }
}

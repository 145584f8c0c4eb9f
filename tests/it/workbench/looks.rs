//! What the user decides about the looks and the keys: themes, hints, other keys, the mouse.

use leerpad::app::looks::{Hints, ThemeName};
use leerpad::app::{Input, View};
use leerpad::i18n::Lang;
use leerpad::model::case::MarkState;
use leerpad::ui::pointer::{Gesture, Pointer};
use leerpad::ui::theme::Depth;
use ratatui::style::Color;

use super::bench::Bench;

fn view(bench: &Bench) -> View {
    bench.state.session.as_ref().unwrap().view
}

#[test]
fn the_key_for_hints_shows_all_keys_then_only_help_then_none() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("4");
    let last = |bench: &mut Bench| bench.screen().lines().nth(23).unwrap_or_default().to_owned();
    let full = last(&mut bench);
    assert!(full.contains("? ") && full.contains("Ctrl-Q"), "{full}");
    bench.keys("f3");
    assert_eq!(bench.state.looks.hints, Hints::Short);
    let short = last(&mut bench);
    assert!(short.trim_start().starts_with('?') && !short.contains("Ctrl-Q"), "{short}");
    bench.keys("f3");
    assert_eq!(last(&mut bench), "");
    // How they come back is said, also in the other language.
    assert!(bench.screen().contains("F3"), "{}", bench.screen());
    bench.keys("f3");
    assert_eq!(last(&mut bench), full);
}

#[test]
fn the_key_for_themes_goes_round_and_says_which_it_is() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.depth = Depth::True;
    for theme in
        [ThemeName::Dark, ThemeName::Light, ThemeName::HighContrast, ThemeName::Plain, ThemeName::Sixteen]
    {
        bench.keys("4 T");
        assert_eq!(bench.state.looks.theme, theme);
        assert!(bench.screen().contains("Kleuren: "), "{}", bench.screen());
    }
}

/// With every theme every screen says the same words at the same places: colour adds nothing that is not there without it.
#[test]
fn a_theme_changes_colours_and_no_words() {
    for keys in ["1", "2", "3", "4", "5", "6", "2 ?", "2 G enter"] {
        let mut bench = Bench::open(Lang::En, 80, 24);
        bench.keys(keys);
        let plain = bench.screen();
        for theme in ThemeName::ALL {
            bench.state.looks.theme = theme;
            assert_eq!(bench.screen(), plain, "{keys} {theme:?}");
        }
    }
}

#[test]
fn a_theme_with_its_own_background_paints_all_of_the_screen() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.depth = Depth::Indexed;
    bench.state.looks.theme = ThemeName::Light;
    bench.keys("2 ?");
    assert!(bench.buffer().content.iter().all(|cell| cell.bg == Color::Indexed(231)));
}

#[test]
fn other_keys_are_what_help_and_hints_show() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.state.keys.set("undo", vec!["z".to_owned()]);
    bench.state.keys.set("help", vec!["f12".to_owned()]);
    bench.keys("2");
    bench.search("c0160");
    bench.keys("space");
    let marked = bench.case().clone();
    assert_eq!(marked.marks.len(), 1);
    bench.keys("u");
    assert_eq!(*bench.case(), marked, "the key of the table does nothing any more");
    bench.keys("esc esc");
    assert!(bench.screen().contains("F12 "), "{}", bench.screen());
    bench.keys("z");
    assert_eq!(bench.case().marks, []);
    bench.keys("f12");
    bench.types("ongedaan");
    let screen = bench.screen();
    let undo = screen.lines().find(|line| line.contains("> ") && line.contains("│ >")).unwrap_or_default();
    assert!(undo.contains(" z"), "{screen}");
}

#[test]
fn a_click_selects_a_row_and_a_click_on_the_selection_does_its_main_thing() {
    let mut bench = Bench::start(Lang::Nl, 80, 24);
    let (x, y) = bench.place_of("Keuken en zorg");
    bench.click(x, y);
    assert!(bench.state.session.is_none());
    assert_eq!(bench.state.start.selected, 1);
    bench.screen();
    bench.click(x, y);
    assert!(bench.state.session.is_some());
    // A view by its name.
    let (x, y) = bench.place_of("3Doel");
    bench.click(x, y);
    assert_eq!(view(&bench), View::Goal);
    // A goal by its row: the first click only selects.
    let (x, y) = bench.place_of("C0164 Ondersteunen");
    let before = bench.case().goals.clone();
    bench.click(x, y);
    assert_eq!(bench.case().goals, before);
    bench.screen();
    bench.click(x, y);
    assert_eq!(bench.case().goals.first().unwrap().to_string(), "C0164");
    // A hint runs its command.
    let (x, y) = bench.place_of("? hulp");
    bench.click(x, y);
    assert!(!bench.state.overlays.is_empty());
}

#[test]
fn what_lies_under_an_overlay_cannot_be_clicked() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("2");
    bench.search("c0164");
    let (x, y) = bench.place_of("3Doel");
    bench.keys("enter");
    bench.screen();
    bench.click(x, y);
    assert_eq!(view(&bench), View::Experience);
    assert_eq!(bench.state.overlays.len(), 1);
    // Its own rows can: granted is the fourth state, and asks for a reason.
    let rows = bench.screen();
    let y = (0..).zip(rows.lines()).find(|(_, line)| line.contains("toegekend")).unwrap().0;
    bench.click(20, y);
    bench.screen();
    bench.click(20, y);
    bench.keys("enter");
    let on = "C0164".parse().unwrap();
    assert_eq!(bench.case().mark(&on).map(|mark| mark.state), Some(MarkState::Granted), "{}", bench.screen());
}

#[test]
fn the_wheel_moves_the_selection_and_clicks_beside_everything_do_nothing() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("2 home");
    bench.screen();
    let pointer = Pointer { gesture: Gesture::WheelDown, x: 3, y: 8 };
    let wheel = bench.memory.hits.meaning(pointer).unwrap();
    bench.input(wheel);
    assert_eq!(bench.state.session.as_ref().unwrap().experience.selected, 3);
    let before = bench.state.session.clone();
    for (x, y) in [(0, 1), (79, 23), (79, 22), (200, 200)] {
        bench.screen();
        bench.click(x, y);
    }
    assert_eq!(bench.state.session, before);
}

/// Clicks anywhere on every screen at any size: nothing panics, and undo brings the first case back.
#[test]
fn clicks_anywhere_do_no_harm() {
    for keys in [
        "", "1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "2 ?", "4 ctrl-p", "1 I", "1 enter", "2 W",
        "2 s",
    ] {
        for (width, height) in [(80, 24), (60, 20), (120, 40), (30, 5)] {
            let mut bench = Bench::open(Lang::Nl, width, height);
            let first = bench.case().clone();
            for place in 0..160_u16 {
                bench.state.overlays.clear();
                bench.keys(keys);
                bench.screen();
                bench.click(place * 37 % width, place * 11 % height);
                if bench.ended || bench.state.session.is_none() {
                    bench = Bench::open(Lang::Nl, width, height);
                }
            }
            bench.input(Input::Resize(80, 24));
            bench.state.overlays.clear();
            bench.keys("1");
            while bench.state.session.as_ref().unwrap().history.undoes().is_some() {
                bench.keys("ctrl-z");
            }
            assert_eq!(*bench.case(), first, "{keys}");
        }
    }
}

//! The mouse on every list: the first click selects, the next does the main thing, the wheel moves; nothing else changes.

use leerpad::app::overlay::Overlay;
use leerpad::i18n::Lang;
use leerpad::model::case::MarkState;
use leerpad::ui::pointer::{Gesture, Pointer};

use super::bench::Bench;

/// Clicks on the first place of a text on the screen.
fn click_on(bench: &mut Bench, text: &str) {
    let (x, y) = bench.place_of(text);
    bench.click(x, y);
}

fn wheel(bench: &mut Bench, gesture: Gesture) {
    bench.screen();
    let meant = bench.memory.hits.meaning(Pointer { gesture, x: 4, y: 9 }).unwrap();
    bench.input(meant);
}

/// The line of the screen with the selection.
fn selected_line(bench: &mut Bench) -> String {
    let screen = bench.screen();
    let mut lines = screen.lines().filter(|line| line.trim_start_matches(['│', ' ']).starts_with("> "));
    lines.next_back().unwrap_or_else(|| panic!("nothing is selected\n{screen}")).to_owned()
}

#[test]
fn a_week_of_hours_is_selected_by_a_click_and_by_the_wheel() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("7");
    click_on(&mut bench, "14 dec 2026");
    assert_eq!(bench.state.session.as_ref().unwrap().time.week, 3);
    assert!(bench.screen().contains("Week van ma 14 dec 2026"), "{}", bench.screen());
    // There is nothing more to do with a week.
    let before = bench.state.session.clone();
    click_on(&mut bench, "14 dec 2026");
    assert_eq!(bench.state.session, before);
    wheel(&mut bench, Gesture::WheelUp);
    assert_eq!(bench.state.session.as_ref().unwrap().time.week, 0);
}

#[test]
fn a_question_of_the_framework_is_answered_with_the_mouse_alone() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("8");
    click_on(&mut bench, "Helpt de route");
    assert!(selected_line(&mut bench).contains("Helpt de route"));
    assert!(bench.state.overlays.is_empty());
    click_on(&mut bench, "Helpt de route");
    assert!(matches!(bench.state.overlays.last(), Some(Overlay::Verdicts(_))), "{}", bench.screen());
    for _ in 0..2 {
        click_on(&mut bench, " deels");
    }
    assert!(matches!(bench.state.overlays.last(), Some(Overlay::Prompt(_))), "{}", bench.screen());
    // A heading cannot be selected.
    bench.keys("esc");
    let before = bench.state.session.clone();
    click_on(&mut bench, "Besloten, nieuwste eerst");
    assert_eq!(bench.state.session, before);
}

#[test]
fn who_a_print_is_for_is_chosen_with_the_mouse() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("9");
    click_on(&mut bench, "( ) de school");
    assert!(bench.screen().contains("> ( ) de school"), "{}", bench.screen());
    click_on(&mut bench, "( ) de school");
    assert!(bench.screen().contains("> (x) de school"), "{}", bench.screen());
    wheel(&mut bench, Gesture::WheelDown);
    assert!(selected_line(&mut bench).contains("tekst (Markdown)"), "{}", bench.screen());
}

#[test]
fn a_box_of_the_map_is_selected_and_then_the_map_is_about_it() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("0");
    click_on(&mut bench, "C0166");
    assert!(bench.screen().contains("Rond 25960"), "{}", bench.screen());
    click_on(&mut bench, "C0166");
    assert!(bench.screen().contains("Rond C0166"), "{}", bench.screen());
    // Between the boxes there is nothing to click on.
    let before = bench.state.session.clone();
    bench.screen();
    bench.click(2, 16);
    assert_eq!(bench.state.session, before);
    // What a search found is a list of its own.
    bench.keys("/");
    bench.types("c016");
    click_on(&mut bench, "C0164");
    click_on(&mut bench, "C0164");
    assert!(bench.screen().contains("Rond C0164"), "{}", bench.screen());
}

#[test]
fn an_answer_of_the_intake_is_given_with_the_mouse() {
    let mut bench = Bench::start(Lang::Nl, 80, 24);
    bench.keys("enter");
    bench.types("Selam");
    bench.keys("enter tab tab tab");
    assert!(bench.screen().contains("Onder welke inburgeringswet"), "{}", bench.screen());
    click_on(&mut bench, "Wet inburgering 2021");
    assert_eq!(bench.case().civic, None);
    click_on(&mut bench, "Wet inburgering 2021");
    assert!(bench.case().civic.is_some());
    assert!(!bench.screen().contains("Onder welke inburgeringswet"), "{}", bench.screen());
}

#[test]
fn a_field_of_a_form_takes_the_cursor_and_an_offering_is_taken_with_the_mouse() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("1");
    for _ in 0..40 {
        if selected_line(&mut bench).contains("+ lopende") {
            break;
        }
        bench.keys("down");
    }
    bench.keys("enter");
    bench.types("traject");
    click_on(&mut bench, "Certificaattraject persoonlijke");
    assert!(bench.screen().contains("> Certificaattraject persoonlijke"), "{}", bench.screen());
    click_on(&mut bench, "Certificaattraject persoonlijke");
    let Some(Overlay::Form(form)) = bench.state.overlays.last() else { panic!("{}", bench.screen()) };
    assert_eq!(form.at, 1);
    assert!(form.inputs[0].offering.is_some());
    // A click on the field that has the cursor keeps nothing.
    for _ in 0..3 {
        click_on(&mut bench, "Laatste dag");
    }
    let Some(Overlay::Form(form)) = bench.state.overlays.last() else { panic!("{}", bench.screen()) };
    assert_eq!(form.at, 2);
    assert_eq!(*bench.case(), super::fixture::case());
}

#[test]
fn suggestions_are_chosen_one_by_one_and_a_term_is_read() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("2 s");
    bench.types("nursing home");
    click_on(&mut bench, "Helpende");
    assert!(matches!(bench.state.overlays.last(), Some(Overlay::Suggest(_))), "{}", bench.screen());
    click_on(&mut bench, "] Zorghulp");
    assert!(bench.screen().contains("0 gekozen"), "{}", bench.screen());
    click_on(&mut bench, "] Zorghulp");
    assert!(bench.screen().contains("1 gekozen"), "{}", bench.screen());
    bench.keys("enter enter");
    assert!(bench.case().marks.iter().any(|mark| mark.state == MarkState::Claimed), "{}", bench.screen());
    bench.keys("W");
    let Some(Overlay::Glossary(glossary)) = bench.state.overlays.last() else { panic!("{}", bench.screen()) };
    assert_eq!(glossary.selected, 0);
    bench.screen();
    for _ in 0..2 {
        bench.click(20, 6);
    }
    let Some(Overlay::Glossary(glossary)) = bench.state.overlays.last() else { panic!("{}", bench.screen()) };
    assert_ne!(glossary.selected, 0);
}

//! Finding things in the workbench: everyday words, and diplomas under an older code.

use leerpad::app::View;
use leerpad::i18n::Lang;
use leerpad::model::case::MarkState;
use leerpad::model::code::Key;

use super::bench::Bench;

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

#[test]
fn a_result_says_why_it_was_found() {
    let mut bench = Bench::open(Lang::Nl, 120, 30);
    bench.keys("2");
    bench.search("verpleeghuis");
    assert!(bench.screen().contains("Helpende  (synoniem “verpleeghuis”; functie)"), "{}", bench.screen());
    bench.keys("esc");
    bench.keys("f2");
    bench.search("helpnde");
    assert!(bench.screen().contains("did you mean \"helpende\"?"), "{}", bench.screen());
    bench.keys("esc 3");
    bench.search("nursing home");
    assert!(bench.screen().contains("synonym \"nursing home\""), "{}", bench.screen());
}

#[test]
fn an_older_diploma_is_found_marked_and_kept_as_itself() {
    let mut bench = Bench::open(Lang::Nl, 120, 30);
    let before = bench.case().clone();
    bench.keys("2");
    bench.search("25498");
    assert!(bench.screen().contains("Helpende zorg en welzijn  (oudere code 25498;"), "{}", bench.screen());
    bench.keys("enter down down down enter");
    bench.types("diploma uit 2016 gezien");
    bench.keys("enter");
    assert_eq!(bench.case().mark(&key("25498")).unwrap().state, MarkState::Granted);
    assert_eq!(bench.case().mark(&key("25960")), None, "the new diploma is not held");
    let screen = bench.screen();
    assert!(screen.contains("toegekend als 25498"), "{screen}");
    assert!(screen.contains("toegekend als ouder diploma 25498; dit diploma"), "{screen}");
    // Its work processes are evidenced, not granted.
    bench.keys("esc");
    bench.search("P2-K1-W2");
    assert!(bench.screen().contains("bewijs via 25960"), "{}", bench.screen());
    // Found under its new code, the mark shown is still the one that is changed.
    bench.keys("esc");
    bench.search("25960");
    bench.keys("space");
    assert_eq!(bench.case().mark(&key("25498")).unwrap().state, MarkState::Refused);
    bench.keys("space");
    assert_eq!(bench.case().mark(&key("25498")), None);
    bench.keys("u u u");
    assert_eq!(*bench.case(), before);
}

#[test]
fn a_goal_found_under_an_older_code_is_the_diploma_of_today() {
    let mut bench = Bench::open(Lang::En, 120, 30);
    bench.keys("3");
    bench.search("25498");
    assert_eq!(bench.state.session.as_ref().unwrap().view, View::Goal);
    assert!(bench.screen().contains("older code 25498"), "{}", bench.screen());
    bench.keys("enter");
    assert_eq!(bench.case().goals[0], key("25960"));
}

//! The tour, walked by doing what each stop asks.

use leerpad::app::keeping::Access;
use leerpad::app::tour::STOPS;
use leerpad::app::{CaseRef, Effect};
use leerpad::i18n::Lang;

use super::bench::Bench;

fn on_tour(lang: Lang, width: u16, height: u16) -> Bench {
    let mut bench = Bench::start(lang, width, height);
    bench.effect(Effect::Load { case: CaseRef::Demo("tour".to_owned()), how: Access::Alone });
    assert!(bench.state.tour.is_some());
    bench
}

fn stop(bench: &Bench) -> &'static str {
    bench.state.tour.unwrap().stop().unwrap().text
}

#[test]
fn doing_what_a_stop_asks_leads_to_the_next() {
    let mut bench = on_tour(Lang::En, 80, 24);
    bench.keys("1");
    let mut seen = vec![stop(&bench)];
    let ways = [
        "f5",
        "2",
        "/ c 0 1 6 0 enter space",
        "esc u",
        "3",
        "4",
        "down enter",
        "6",
        "end k k k k enter",
        "7",
        "9",
        "?",
    ];
    for way in ways {
        bench.keys(way);
        seen.push(stop(&bench));
    }
    let all: Vec<&str> = STOPS.iter().map(|stop| stop.text).collect();
    assert_eq!(seen, all);
    bench.keys("esc f7");
    assert!(bench.state.tour.is_none());
    assert!(bench.screen().contains("The tour has ended."), "{}", bench.screen());
}

#[test]
fn the_key_for_the_next_stop_passes_any_and_nothing_is_locked() {
    let mut bench = on_tour(Lang::Nl, 80, 24);
    for _ in 0..STOPS.len() + 3 {
        bench.keys("f5");
    }
    assert_eq!(stop(&bench), STOPS.last().unwrap().text);
    bench.keys("f6 f6");
    assert_eq!(stop(&bench), STOPS[STOPS.len() - 3].text);
    // Somewhere else altogether: the tour waits.
    bench.keys("3 1 6");
    assert_eq!(stop(&bench), STOPS[STOPS.len() - 3].text);
    bench.keys("q");
    assert!(bench.state.session.is_none() && bench.state.tour.is_none());
}

#[test]
fn the_panel_leaves_room_for_the_screen() {
    for (lang, width, height) in [(Lang::Nl, 80, 24), (Lang::En, 60, 20), (Lang::Nl, 120, 40)] {
        let mut bench = on_tour(lang, width, height);
        bench.keys("f5 2");
        insta::assert_snapshot!(format!("tour-{}-{width}x{height}", lang.word()), bench.screen());
    }
    for lang in Lang::ALL {
        // No text is cut at the smallest size but for what the panel cannot hold at 60 columns.
        let mut bench = on_tour(lang, 80, 24);
        for stop in STOPS {
            let screen = bench.screen();
            let last = bench.state.texts().get(stop.text);
            let word = last.split_whitespace().last().unwrap().to_owned();
            assert!(word.contains('{') || screen.contains(&word), "{} is cut:\n{screen}", stop.text);
            bench.keys("f5");
        }
    }
}

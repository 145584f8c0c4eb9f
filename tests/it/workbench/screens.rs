//! What the screens look like, at the sizes and in the languages people use.

use leerpad::app::looks::{Hints, Looks, ThemeName};
use leerpad::app::{Input, View};
use leerpad::i18n::Lang;
use leerpad::model::case::Counted;
use leerpad::route::Stage;

use super::bench::Bench;

/// Every view of the fixture's case after a few things were marked.
fn marked(lang: Lang, width: u16, height: u16) -> Bench {
    let mut bench = Bench::open(lang, width, height);
    bench.keys("2");
    bench.search("c0160");
    bench.keys("space esc");
    bench
}

fn snapshot(name: &str, mut bench: Bench) {
    insta::assert_snapshot!(name, bench.screen());
}

#[test]
fn start() {
    for (lang, width, height) in
        [(Lang::Nl, 80, 24), (Lang::En, 80, 24), (Lang::Nl, 60, 20), (Lang::En, 120, 40)]
    {
        snapshot(&format!("start-{}-{width}x{height}", lang.word()), Bench::start(lang, width, height));
    }
}

#[test]
fn views() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40), (60, 20)] {
            for (key, view) in ["1", "2", "3", "4", "5", "6"].into_iter().zip(View::ALL) {
                let mut bench = marked(lang, width, height);
                bench.keys(key);
                let name = view.name().trim_start_matches("ui-view-");
                snapshot(&format!("{name}-{}-{width}x{height}", lang.word()), bench);
            }
        }
    }
}

#[test]
fn overlays() {
    for lang in Lang::ALL {
        let word = lang.word();
        let mut bench = marked(lang, 80, 24);
        bench.keys("?");
        snapshot(&format!("help-{word}"), bench);
        let mut bench = marked(lang, 80, 24);
        bench.keys("ctrl-p");
        bench.types("doel goal");
        snapshot(&format!("palette-{word}"), bench);
        let mut bench = marked(lang, 80, 24);
        bench.search("c0164");
        bench.keys("enter");
        snapshot(&format!("states-{word}"), bench);
        let mut bench = marked(lang, 60, 20);
        bench.search("c0164");
        bench.keys("enter down down down enter");
        bench.types("brief van 3 november");
        snapshot(&format!("reason-{word}"), bench);
        let mut bench = Bench::demo(lang, 80, 24);
        bench.keys("2 down space q");
        snapshot(&format!("leave-{word}"), bench);
        let mut bench = compared(marked(lang, 80, 24), "G k k k k k enter enter");
        bench.types(" ");
        bench.keys("enter");
        snapshot(&format!("ground-{word}"), bench);
    }
}

#[test]
fn a_search_marks_the_letters_that_match() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("2 /");
    bench.types("verzorg");
    insta::assert_snapshot!("search-nl", format!("{}\n{}", bench.screen(), bench.styles()));
}

#[test]
fn no_plan_is_explained() {
    let mut bench = Bench::without_hours(Lang::Nl);
    bench.keys("4");
    insta::assert_snapshot!("conflict-plan-nl", bench.screen());
    bench.keys("5 down");
    insta::assert_snapshot!("conflict-why-nl", bench.screen());
    bench.keys("6");
    assert!(bench.screen().contains("Er is geen plan om mee te vergelijken."), "{}", bench.screen());
    bench.keys("4 f2");
    bench.input(Input::Resize(140, 40));
    insta::assert_snapshot!("conflict-plan-en-140x40", bench.screen());
}

#[test]
fn closed_offerings_say_what_would_open_them() {
    let mut bench = Bench::open(Lang::En, 80, 24);
    bench.state.session.as_mut().unwrap().case.settings.company = Counted::No;
    bench.keys("2");
    bench.search("c0164");
    bench.keys("space esc 4");
    insta::assert_snapshot!("closed-plan-en", bench.screen());
}

/// Goes to the row of the compare view that shows a text.
fn compared(mut bench: Bench, keys: &str) -> Bench {
    bench.keys("6");
    bench.keys(keys);
    bench
}

#[test]
fn comparing() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (140, 40)] {
            let size = format!("{}-{width}x{height}", lang.word());
            let front = "down down down down";
            snapshot(&format!("compare-front-{size}"), compared(marked(lang, width, height), front));
            let change = "down down down down down down down";
            snapshot(&format!("compare-change-{size}"), compared(marked(lang, width, height), change));
        }
        snapshot(&format!("compare-steps-{}", lang.word()), compared(marked(lang, 80, 24), "down enter"));
    }
    let mut bench = compared(marked(Lang::Nl, 80, 24), "down down down down");
    bench.state.looks = Looks { theme: ThemeName::Plain, ascii: true, hints: Hints::Full };
    insta::assert_snapshot!("compare-no-color", format!("{}\n{}", bench.screen(), bench.styles()));
}

/// What is not known yet says so, and nothing is called proved that is not.
#[test]
fn a_plan_that_is_being_worked_out() {
    for (lang, stage) in [
        (Lang::Nl, Stage::Searching),
        (Lang::En, Stage::Searching),
        (Lang::Nl, Stage::Planned),
        (Lang::En, Stage::Reasons),
    ] {
        let mut bench = Bench::open(lang, 80, 24);
        bench.until = stage;
        bench.keys("2");
        bench.search("c0160");
        bench.keys("space esc 6");
        bench.state.notice = None;
        let name = format!("{stage:?}-{}", lang.word()).to_lowercase();
        insta::assert_snapshot!(format!("compare-{name}"), bench.screen());
        bench.keys("4");
        insta::assert_snapshot!(format!("plan-{name}"), bench.screen());
        bench.keys("e");
        insta::assert_snapshot!(format!("why-{name}"), bench.screen());
    }
}

#[test]
fn colours_repeat_what_shapes_say() {
    let mut bench = marked(Lang::Nl, 80, 24);
    insta::assert_snapshot!("styles-colour", bench.styles());
    bench.state.looks = Looks { theme: ThemeName::Plain, ..Looks::default() };
    insta::assert_snapshot!("styles-no-color", bench.styles());
    bench.keys("4");
    insta::assert_snapshot!("styles-plan-no-color", bench.styles());
    bench.state.looks = Looks::default();
    insta::assert_snapshot!("styles-plan-colour", bench.styles());
}

/// Without colours the selected row is still told apart twice: reversed, and with a mark in front.
#[test]
fn the_selection_is_seen_without_colour() {
    for key in ["1", "2", "3", "4", "6"] {
        let mut bench = marked(Lang::Nl, 80, 24);
        bench.state.looks = Looks { theme: ThemeName::Plain, ascii: true, hints: Hints::Full };
        bench.keys(key);
        let buffer = bench.buffer();
        let width = usize::from(buffer.area.width);
        let selected = buffer.content.chunks(width).skip(2).filter(|row| {
            row[0].symbol() == ">" && row[1].modifier.contains(ratatui::style::Modifier::REVERSED)
        });
        assert_eq!(selected.count(), 1, "{key}\n{}", bench.screen());
        assert!(buffer.content.iter().all(|cell| cell.fg == ratatui::style::Color::Reset));
    }
}

/// Draws a screen at every size from 20 to 130 columns and 6 to 50 rows, and at sizes beyond them: nothing panics, and learner
/// and goal stay in sight wherever there is room for them.
fn at_every_size(name: &str, mut bench: Bench) {
    let usual = (6..=50).flat_map(|height| (20..=130).map(move |width| (width, height)));
    let odd =
        [0, 1, 2, 5, 300].into_iter().flat_map(|height| [0, 1, 7, 19, 500].map(|width| (width, height)));
    for (width, height) in usual.chain(odd) {
        bench.state.size = (width, height);
        let screen = bench.screen();
        let over = !bench.state.overlays.is_empty();
        if width >= 60 && height >= 20 && name != "start" && !over {
            let top: String = screen.lines().take(2).collect();
            assert!(top.contains("Amina") && top.contains("25960"), "{name} {width}x{height}\n{screen}");
        } else if width >= 20 && height >= 4 && (width < 60 || height < 20) {
            assert!(screen.contains("60"), "{name} {width}x{height}\n{screen}");
        }
    }
}

/// A screen by the keys that lead to it.
fn reached(keys: &str) {
    let mut bench = marked(Lang::En, 80, 24);
    bench.keys(keys);
    at_every_size(keys, bench);
}

#[test]
fn every_size_of_start_and_case() {
    at_every_size("start", Bench::start(Lang::Nl, 80, 24));
    for keys in ["1", "I", "1 down down down down down down down enter"] {
        reached(keys);
    }
}

#[test]
fn every_size_of_experience_and_goal() {
    for keys in ["2", "2 down down down i", "2 enter", "3", "2 s"] {
        reached(keys);
    }
}

#[test]
fn every_size_of_plan_and_why() {
    for keys in ["4", "4 + +", "4 e", "4 down down down down 5", "5"] {
        reached(keys);
    }
}

#[test]
fn every_size_of_compare_hours_and_decisions() {
    for keys in ["6", "6 down down down down", "6 down enter", "7", "7 enter", "8", "8 enter"] {
        reached(keys);
    }
}

#[test]
fn every_size_of_print_and_map() {
    for keys in ["9", "9 i", "9 w", "0", "0 z", "0 z z"] {
        reached(keys);
    }
}

#[test]
fn every_size_of_what_lies_over_a_screen() {
    for keys in ["2 ?", "3 ctrl-p", "4 W", "2 n", "4 down R", "4 a"] {
        reached(keys);
    }
    let mut prompt = marked(Lang::Nl, 80, 24);
    prompt.search("c0166");
    prompt.keys("enter enter");
    prompt.types("een heel lange reden die niet op een regel past omdat er zo veel over te zeggen is");
    at_every_size("prompt", prompt);
}

/// Whatever a file says, nothing of it acts on the terminal.
#[test]
fn data_never_acts_on_the_terminal() {
    let nasty = "a\u{1b}[31m\u{7}\u{9b}2J\u{202e}b\u{2066}\u{e0041}\r\nc";
    let mut bench = marked(Lang::Nl, 80, 24);
    let session = bench.state.session.as_mut().unwrap();
    nasty.clone_into(&mut session.case.learner.name);
    nasty.clone_into(&mut session.case.title);
    session.case.decisions[0].text = nasty.to_owned();
    session.case.work.as_mut().unwrap().what = nasty.to_owned();
    session.case.marks[0].reason = nasty.to_owned();
    session.case.marks[0].author = nasty.to_owned();
    bench.state.notice = Some(leerpad::app::Message::new("ui-said").text("what", nasty));
    for keys in ["1", "2", "3", "4", "5", "6", "1 G", "1 enter"] {
        bench.keys(keys);
        let buffer = bench.buffer();
        for cell in &buffer.content {
            let bad = |letter: char| {
                letter.is_control()
                    || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
            };
            assert!(!cell.symbol().chars().any(bad), "{keys}: {:?}", cell.symbol());
        }
    }
}

#[test]
fn the_glossary_says_what_words_mean() {
    for lang in Lang::ALL {
        let mut bench = marked(lang, 80, 24);
        bench.keys("2 W");
        bench.types("praktijk");
        snapshot(&format!("glossary-{}", lang.word()), bench);
    }
    let mut bench = Bench::open(Lang::Nl, 60, 20);
    bench.keys("2 W down down");
    snapshot("glossary-nl-60x20", bench);
}

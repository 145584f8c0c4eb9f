//! The print view: choosing a reader and a form, reading what it will say, and writing it to a file.

use leerpad::app::looks::{Looks, ThemeName};
use leerpad::app::{Input, KeyCode, KeyPress};
use leerpad::export::{Audience, HandoutFormat};
use leerpad::i18n::Lang;
use leerpad::route::Stage;

use super::bench::Bench;

fn print(lang: Lang, width: u16, height: u16) -> Bench {
    let mut bench = Bench::open(lang, width, height);
    bench.keys("9");
    bench
}

#[test]
fn the_print_view() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (120, 40), (60, 20)] {
            let name = format!("print-{}-{width}x{height}", lang.word());
            insta::assert_snapshot!(name, print(lang, width, height).screen());
        }
    }
    let mut bench = print(Lang::Nl, 80, 24);
    bench.keys("down down space down down down down space pagedown");
    insta::assert_snapshot!("print-school-ics-nl", bench.screen());
    let mut bench = print(Lang::Nl, 60, 20);
    bench.keys("i pagedown");
    insta::assert_snapshot!("print-details-nl", bench.screen());
    let mut bench = print(Lang::Nl, 80, 24);
    bench.state.looks = Looks { theme: ThemeName::Plain, ascii: true, ..bench.state.looks };
    bench.keys("w");
    insta::assert_snapshot!("print-name-nl", format!("{}\n{}", bench.screen(), bench.styles()));
}

#[test]
fn a_hand_out_is_chosen_named_and_written_where_it_says() {
    let mut bench = print(Lang::Nl, 80, 24);
    bench.keys("down down down enter");
    assert_eq!(bench.state.session.as_ref().unwrap().print.audience, Audience::Employer);
    bench.keys("down down down enter");
    assert_eq!(bench.state.session.as_ref().unwrap().print.format, HandoutFormat::Ics);
    bench.keys("enter");
    assert!(bench.screen().contains("proef-werkgever.ics"), "{}", bench.screen());
    bench.keys("enter");
    let screen = bench.screen();
    assert!(screen.contains("Bewaard: /home/adviseur/leerpad/handouts/proef-werkgever.ics"), "{screen}");
    let [written] = bench.written.as_slice() else { panic!("{:?}", bench.written) };
    assert!(written.text.starts_with("BEGIN:VCALENDAR\r\n") && !written.replace);
    assert!(screen.lines().nth(21).unwrap().starts_with(" Bewaard: /home"), "{screen}");
    // Nothing about the case has changed.
    assert!(bench.state.session.as_ref().unwrap().history.undoes().is_none());
}

#[test]
fn a_file_that_is_there_is_replaced_only_after_a_yes() {
    let mut bench = print(Lang::Nl, 80, 24);
    let name = |bench: &mut Bench| {
        bench.keys("w ctrl-u");
        bench.types("bezet.html");
        bench.keys("enter");
    };
    name(&mut bench);
    let screen = bench.screen();
    assert!(screen.contains("Dit bestand is er al. Overschrijven?"), "{screen}");
    assert!(screen.contains("/home/adviseur/leerpad/handouts/bezet.html"), "{screen}");
    bench.keys("n");
    assert_eq!(bench.written.len(), 1);
    name(&mut bench);
    bench.keys("j");
    assert!(bench.screen().contains("Bewaard: "), "{}", bench.screen());
    let replaced: Vec<bool> = bench.written.iter().map(|writing| writing.replace).collect();
    assert_eq!(replaced, [false, false, true]);
}

#[test]
fn a_name_that_is_no_name_is_asked_again() {
    let mut bench = print(Lang::En, 80, 24);
    bench.keys("w ctrl-u enter");
    assert!(bench.screen().contains("Type a file name without odd characters."), "{}", bench.screen());
    bench.keys("esc");
    assert!(bench.written.is_empty() && bench.state.overlays.is_empty());
}

#[test]
fn only_what_is_known_goes_on_paper() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.hold_plans = true;
    bench.keys("1 down down down right 9 w");
    assert!(bench.state.overlays.is_empty(), "{}", bench.screen());
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.until = Stage::Around;
    bench.keys("1 down down down right 9 w");
    assert!(bench.screen().contains("Het plan wordt nog uitgerekend."), "{}", bench.screen());
    // Stopped, what is known is all there will be.
    bench.keys("esc w");
    assert!(bench.screen().contains("proef-deelnemer.html"), "{}", bench.screen());
}

#[test]
fn without_steps_a_calendar_is_not_written() {
    let mut bench = Bench::without_hours(Lang::Nl);
    bench.keys("9 down down down down down down enter");
    assert!(bench.screen().contains("Geen stappen"), "{}", bench.screen());
    bench.keys("w enter");
    assert!(bench.written.is_empty());
    assert!(bench.screen().contains("Geen stappen voor een agenda of tabel."));
}

#[test]
fn the_preview_follows_the_reader_and_scrolls_no_further_than_its_end() {
    let mut bench = print(Lang::Nl, 120, 40);
    assert!(bench.screen().contains("Volgens dit plan ben je klaar op"), "{}", bench.screen());
    bench.keys("down down space");
    let screen = bench.screen();
    assert!(screen.contains("Bewezen kortst met wat nu bekend is."), "{screen}");
    assert!(screen.contains("! In het dossier staat geen toestemming om te delen"), "{screen}");
    let top = bench.screen();
    for _ in 0..60 {
        bench.keys("pagedown");
    }
    let end = bench.screen();
    assert!(end.contains("Catalogus proef-1."), "{end}");
    for _ in 0..60 {
        bench.keys("pageup");
    }
    assert_eq!(bench.screen(), top);
}

#[test]
fn every_size_and_every_row_draws() {
    let mut bench = print(Lang::Nl, 80, 24);
    for row in 0..39 {
        bench.input(Input::Resize(60 + row * 3, 20 + row % 7));
        let screen = bench.screen();
        let shown = screen.lines().skip(2).any(|line| line.starts_with('>'));
        assert!(shown, "row {row}\n{screen}");
        bench.input(Input::Key(KeyPress::char(' ')));
        bench.input(Input::Key(KeyPress::plain(KeyCode::Down)));
    }
    for (width, height) in
        [(0, 0), (1, 1), (12, 4), (60, 20), (61, 50), (75, 21), (76, 20), (130, 6), (500, 300)]
    {
        for keys in ["9", "i", "w", "esc"] {
            bench.input(Input::Resize(80, 24));
            bench.keys(keys);
            bench.input(Input::Resize(width, height));
            bench.screen();
        }
    }
}

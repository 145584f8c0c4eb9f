//! Whole sessions: what an advisor does, and what comes of it.

use leerpad::app::session::Saving;
use leerpad::app::{CaseRef, Input, View};
use leerpad::i18n::Lang;
use leerpad::model::case::MarkState;
use leerpad::model::code::Key;

use super::bench::Bench;

fn key(text: &str) -> Key {
    text.parse().unwrap()
}

#[test]
fn marking_a_certificate_shortens_the_plan_and_undo_brings_it_back() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    bench.keys("2");
    bench.search("c0160");
    bench.keys("enter down down down enter");
    bench.types("brief van de examencommissie gezien");
    bench.keys("enter");
    let mark = bench.case().mark(&key("C0160")).unwrap().clone();
    assert_eq!(mark.state, MarkState::Granted);
    assert_eq!(mark.reason, "brief van de examencommissie gezien");
    assert_eq!(mark.author, "J. de Boer");
    let screen = bench.screen();
    assert!(screen.contains("C0160: toegekend  Plan: 14 weken eerder, 336 uur minder."), "{screen}");
    // What the certificate covers is marked with it, and says through what.
    bench.keys("esc");
    bench.search("B1-K1-W1");
    assert!(bench.screen().contains("toegekend via C0160"), "{}", bench.screen());
    bench.keys("esc u");
    assert_eq!(*bench.case(), before);
    assert!(bench.screen().contains("Ongedaan gemaakt: C0160: toegekend"), "{}", bench.screen());
    bench.keys("U");
    assert_eq!(bench.case().mark(&key("C0160")), Some(&mark));
}

#[test]
fn a_goal_is_found_and_chosen() {
    let mut bench = Bench::open(Lang::En, 80, 24);
    bench.keys("3");
    bench.search("helpnde");
    bench.keys("enter");
    assert_eq!(bench.case().goals, [key("job:helpende"), key("25960")]);
    assert!(bench.screen().lines().nth(1).unwrap().contains("Goal Helpende"), "{}", bench.screen());
    bench.keys("enter");
    assert!(bench.screen().contains("This is the goal of the plan already."));
}

#[test]
fn space_walks_through_all_states_and_back_to_none() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    bench.keys("2");
    bench.search("c0164");
    for state in MarkState::ALL {
        bench.keys("space");
        assert_eq!(bench.case().mark(&key("C0164")).unwrap().state, state);
    }
    bench.keys("space");
    assert_eq!(bench.case().mark(&key("C0164")), None);
    bench.keys("u u u u u u");
    assert_eq!(*bench.case(), before);
    bench.keys("u");
    assert!(bench.screen().contains("Er is niets om ongedaan te maken."));
}

#[test]
fn facts_are_changed_by_stepping_and_by_typing() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("1 down down down right right right left");
    assert_eq!(bench.case().availability.day, 26);
    bench.keys("enter ctrl-u");
    bench.types("x");
    bench.keys("enter");
    assert!(bench.screen().contains("Typ een heel getal"), "{}", bench.screen());
    bench.keys("backspace");
    bench.types("32");
    bench.keys("enter");
    assert_eq!(bench.case().availability.day, 32);
    bench.keys("u");
    assert_eq!(bench.case().availability.day, 26);
}

#[test]
fn the_language_switches_at_once_and_everywhere() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("2 down space");
    assert!(bench.screen().contains("Ervaring"));
    bench.keys("f2");
    let screen = bench.screen();
    assert!(screen.contains("Experience") && !screen.contains("Ervaring"), "{screen}");
    // Also while something lies over the screen.
    bench.keys("? f2");
    assert!(bench.screen().contains("Wat kan hier?"), "{}", bench.screen());
}

#[test]
fn help_runs_what_it_shows() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("2 ?");
    bench.types("naar plan");
    bench.keys("enter");
    assert_eq!(bench.state.session.as_ref().unwrap().view, View::Plan);
    assert!(bench.state.overlays.is_empty());
}

#[test]
fn a_command_that_cannot_be_used_says_why() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("ctrl-s");
    assert!(bench.screen().contains("Dit dossier wordt vanzelf bewaard."), "{}", bench.screen());
    bench.keys("ctrl-p");
    bench.types("bewaren");
    assert!(bench.screen().contains("Kan nu niet"), "{}", bench.screen());
}

#[test]
fn an_example_is_not_lost_without_asking() {
    let mut bench = Bench::demo(Lang::Nl, 80, 24);
    bench.keys("2 down down space");
    let marked = bench.case().clone();
    bench.keys("q n");
    assert_eq!(*bench.case(), marked);
    bench.keys("ctrl-c esc");
    assert!(!bench.ended);
    bench.keys("ctrl-s");
    let session = bench.state.session.as_ref().unwrap();
    assert_eq!(session.origin, CaseRef::Saved("2026-11-23-1".to_owned()));
    assert_eq!(session.saving, Saving::Clean);
    assert_eq!(session.case.marks, marked.marks);
    bench.keys("ctrl-c");
    assert!(bench.ended);
}

#[test]
fn asking_to_stop_twice_is_an_answer() {
    let mut bench = Bench::demo(Lang::Nl, 80, 24);
    bench.keys("2 down down space ctrl-c ctrl-c");
    assert!(bench.ended);
}

#[test]
fn a_case_that_cannot_be_read_is_named_and_nothing_opens() {
    let mut bench = Bench::start(Lang::En, 80, 24);
    bench.keys("down down enter");
    assert!(bench.state.session.is_none());
    assert!(bench.screen().contains("cannot be read, 3 mistakes"), "{}", bench.screen());
}

#[test]
fn a_new_case_starts_at_its_facts() {
    let mut bench = Bench::start(Lang::Nl, 80, 24);
    bench.keys("enter");
    bench.input(Input::Paste("Selam\n\u{1b}[31m".to_owned()));
    bench.keys("enter");
    assert_eq!(bench.case().learner.name, "Selam [31m");
    assert_eq!(bench.state.session.as_ref().unwrap().view, View::Case);
    assert!(bench.screen().contains("nog geen doel"), "{}", bench.screen());
    bench.keys("4");
    assert!(bench.screen().contains("Er is nog geen doel."), "{}", bench.screen());
}

#[test]
fn a_failed_save_is_shown_and_asked_about() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("1 enter");
    bench.input(Input::Paste(" 123456782".to_owned()));
    bench.keys("enter");
    assert!(bench.screen().contains("NIET BEWAARD"), "{}", bench.screen());
    bench.keys("ctrl-c");
    assert!(!bench.ended && !bench.state.overlays.is_empty());
    bench.keys("n u");
    assert!(bench.screen().contains("bewaard"), "{}", bench.screen());
    bench.keys("ctrl-c");
    assert!(bench.ended);
}

#[test]
fn an_old_plan_stays_until_the_new_one_is_there() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.hold_plans = true;
    bench.keys("2");
    bench.search("c0160");
    bench.keys("space space space space esc 4");
    let screen = bench.screen();
    assert!(screen.contains("rekent...") && screen.contains("Bewezen kortst: klaar"), "{screen}");
    // Only the answer to the newest request counts.
    bench.hold_plans = false;
    let held = std::mem::take(&mut bench.held);
    assert_eq!(held.len(), 4);
    let mut held = held.into_iter();
    bench.effect(held.next().unwrap());
    assert!(bench.screen().contains("rekent..."));
    bench.effect(held.next_back().unwrap());
    assert!(!bench.screen().contains("rekent..."), "{}", bench.screen());
    assert_eq!(bench.state.session.as_ref().unwrap().figures().unwrap().finish_week, 42);
}

/// A slow line can tear the bytes of an arrow key apart: escape, then letters. Nothing is lost by it.
#[test]
fn a_torn_key_sequence_does_no_harm() {
    for view in ["1", "2", "3", "4", "5"] {
        for tail in ["[ A", "[ B", "[ C", "[ D", "O A", "[ 3 ~", "[ 5 ~", "[ H"] {
            let mut bench = Bench::open(Lang::Nl, 80, 24);
            let before = bench.case().clone();
            bench.keys(view);
            bench.keys("esc");
            bench.keys(tail);
            assert!(!bench.ended && bench.state.session.is_some());
            assert_eq!(*bench.case(), before, "{view} {tail}");
        }
    }
}

#[test]
fn a_paste_never_runs_commands() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    bench.keys("2");
    bench.input(Input::Paste("x x x space q u 123".repeat(10_000)));
    assert_eq!(*bench.case(), before);
    bench.keys("/");
    bench.input(Input::Paste("verzorging ".repeat(100_000)));
    assert!(bench.screen().contains("Meer past hier niet"), "{}", bench.screen());
}

//! Whole sessions: what an advisor does, and what comes of it.

use leerpad::app::session::Saving;
use leerpad::app::{CaseRef, Effect, Input, TaskDone, View};
use leerpad::i18n::Lang;
use leerpad::model::case::{Counted, MarkState};
use leerpad::model::code::Key;
use leerpad::route::Stage;

use super::bench::Bench;
use super::{fixture, plans};

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
    assert!(bench.screen().contains("Ongedaan: C0160: toegekend"), "{}", bench.screen());
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
    assert!(bench.screen().contains("[2Erv]"));
    bench.keys("f2");
    let screen = bench.screen();
    assert!(screen.contains("[2Exp]") && !screen.contains("[2Erv]"), "{screen}");
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
    // The intake asks what is not known yet; the facts lie under it.
    assert!(bench.screen().contains("Onder welk nummer"), "{}", bench.screen());
    bench.keys("esc");
    assert_eq!(bench.state.session.as_ref().unwrap().view, View::Case);
    assert!(bench.screen().contains("nog geen doel"), "{}", bench.screen());
    bench.keys("4");
    assert!(bench.screen().contains("Er is nog geen doel."), "{}", bench.screen());
}

#[test]
fn a_failed_save_is_shown_and_asked_about() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("1 enter");
    bench.input(Input::Paste(" schijf vol".to_owned()));
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
    for view in ["1", "2", "3", "4", "5", "6"] {
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

/// Goes down in the compare view until the selected row shows a text.
fn compare(bench: &mut Bench, text: &str) {
    bench.keys("6 g g");
    for _ in 0..30 {
        let selected = bench.screen().lines().find(|line| line.starts_with('>')).unwrap().to_owned();
        if selected.contains(text) {
            return;
        }
        bench.keys("down");
    }
    panic!("no row with {text}\n{}", bench.screen());
}

#[test]
fn a_change_is_made_from_where_it_is_offered_and_undone_by_its_name() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    compare(&mut bench, "4 uur overdag");
    bench.keys("enter");
    assert!(bench.state.overlays.is_empty());
    assert_eq!(bench.case().availability.day, before.availability.day + 4);
    assert!(
        bench.screen().contains(" 4 uur overdag per week erbij  Het plan blijft even lang."),
        "{}",
        bench.screen()
    );
    // The plan is what there is to see: the row that was made is gone or means something else now.
    assert!(bench.screen().lines().any(|line| line.starts_with('>') && line.contains("dit plan")));
    bench.keys("u");
    assert_eq!(*bench.case(), before);
    let screen = bench.screen();
    assert!(screen.contains("Ongedaan: 4 uur overdag per week erbij"), "{screen}");
    bench.keys("f2 U");
    assert!(bench.screen().contains("4 more daytime hours a week"), "{}", bench.screen());
}

#[test]
fn what_somebody_else_decides_asks_on_what_ground() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("2");
    bench.search("c0160");
    bench.keys("space esc");
    let before = bench.case().clone();
    compare(&mut bench, "14 weken eerder");
    bench.keys("enter");
    bench.types("  ");
    bench.keys("enter");
    assert!(bench.screen().contains("Vul in op welke grond"), "{}", bench.screen());
    assert_eq!(*bench.case(), before);
    bench.types("brief van 3 november");
    bench.keys("enter");
    let mark = bench.case().mark(&key("C0160")).unwrap().clone();
    assert_eq!((mark.state, &*mark.reason), (MarkState::Granted, "brief van 3 november"));
    assert_eq!((&*mark.author, mark.date), ("J. de Boer", fixture::TODAY));
    assert!(bench.screen().contains("  Plan: 14 weken eerder, 336 uur minder."));
    bench.keys("u");
    assert_eq!(*bench.case(), before);
    // Escape leaves everything as it was.
    compare(&mut bench, "14 weken eerder");
    bench.keys("enter");
    bench.types("toch niet");
    bench.keys("esc");
    assert_eq!(*bench.case(), before);
}

#[test]
fn the_ground_of_a_setting_is_kept_as_a_decision() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    let before = bench.case().clone();
    compare(&mut bench, "tellen mee als participatie");
    bench.keys("enter");
    bench.types("mail van de consulent");
    bench.keys("enter");
    assert_eq!(bench.case().settings.placement_counts, Counted::Yes);
    let decision = bench.case().decisions.last().unwrap();
    assert_eq!(decision.text, "uren bij een bedrijf tellen mee als participatie: mail van de consulent");
    assert_eq!((&*decision.author, decision.date), ("J. de Boer", fixture::TODAY));
    bench.keys("u");
    assert_eq!(*bench.case(), before);
}

#[test]
fn a_way_out_of_a_conflict_gives_the_plan_and_undo_brings_the_conflict_back() {
    for view in ["4", "5"] {
        let mut bench = Bench::without_hours(Lang::En);
        let before = bench.case().clone();
        bench.keys(view);
        bench.keys("down enter");
        // DUO decides on the term.
        assert_eq!(*bench.case(), before);
        assert!(bench.screen().contains("DUO"), "{}", bench.screen());
        bench.keys("enter");
        assert!(bench.screen().contains("Say on what ground"), "{}", bench.screen());
        bench.types("letter of 1 September");
        bench.keys("enter");
        let extensions = &bench.case().civic.as_ref().unwrap().extensions;
        assert_eq!((&*extensions[0].ground, extensions[0].months), ("letter of 1 September", 6));
        let screen = bench.screen();
        assert!(screen.contains("[4Plan]") && screen.contains("> Proved shortest"), "{screen}");
        assert!(screen.contains("Now there is a plan."), "{screen}");
        bench.keys("u");
        assert_eq!(*bench.case(), before);
        let screen = bench.screen();
        assert!(screen.contains("demands clash"), "{screen}");
        assert!(screen.contains("Undone: 6 months extension"), "{screen}");
        // What learner and advisor can do themselves asks nothing.
        bench.keys("up enter");
        assert_eq!(bench.case().availability.day, 12);
    }
}

#[test]
fn a_row_without_a_way_out_says_so() {
    let mut bench = Bench::without_hours(Lang::Nl);
    let before = bench.case().clone();
    bench.keys("5 G enter");
    assert_eq!(*bench.case(), before);
    let screen = bench.screen();
    assert!(
        screen.contains("geen losse wijziging") && screen.contains("biedt geen wijziging aan"),
        "{screen}"
    );
}

#[test]
fn a_closed_offering_is_opened_on_the_spot() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.state.session.as_mut().unwrap().case.settings.company = Counted::No;
    bench.keys("2");
    bench.search("c0164");
    bench.keys("space esc 4 enter");
    bench.types("Zorggroep Oost, overeenkomst gezien");
    bench.keys("enter");
    assert_eq!(bench.case().settings.company, Counted::Yes);
    assert!(bench.screen().contains("Nu is er wel een plan."), "{}", bench.screen());
}

#[test]
fn a_change_waits_for_the_plan_it_belongs_to() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    compare(&mut bench, "4 uur overdag");
    bench.hold_plans = true;
    bench.keys("1 down down down right");
    let changed = bench.case().clone();
    compare(&mut bench, "4 uur overdag");
    bench.keys("enter");
    assert_eq!(*bench.case(), changed);
    assert!(bench.screen().contains("Het plan wordt opnieuw berekend"), "{}", bench.screen());
}

/// The stages of one answer, told one after the other.
fn tell(bench: &mut Bench, effect: &Effect, stage: Stage) {
    let Effect::Plan { request, case, goal, .. } = effect else { panic!("{effect:?}") };
    let proposal = plans::until(plans::proposal(&fixture::catalog(), case, goal), stage);
    bench.input(Input::Done(TaskDone::Planned { request: *request, result: Ok(Box::new(proposal)) }));
}

/// A bench that waits for the plan of a change.
fn waiting() -> (Bench, Effect) {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.hold_plans = true;
    bench.keys("2");
    bench.search("c0160");
    bench.keys("space esc 4");
    let asked = bench.held.remove(0);
    (bench, asked)
}

#[test]
fn the_best_plan_is_shown_at_once_and_called_proved_only_when_it_is() {
    let (mut bench, asked) = waiting();
    tell(&mut bench, &asked, Stage::Searching);
    let screen = bench.screen();
    assert!(screen.contains("haalbaar: 17 dec 2027 (56 weken)"), "{screen}");
    assert!(screen.contains("Korter dan 39 weken kan niet; er wordt nog gezocht."), "{screen}");
    assert!(!screen.contains("Bewezen kortst: klaar"), "{screen}");
    tell(&mut bench, &asked, Stage::Planned);
    let screen = bench.screen();
    assert!(screen.contains("Bewezen kortst: klaar") && !screen.contains("Korter dan"), "{screen}");
    bench.keys("6");
    assert!(bench.screen().contains("Andere routes (wordt nog berekend)"), "{}", bench.screen());
    tell(&mut bench, &asked, Stage::Reasons);
    compare(&mut bench, "tellen mee als participatie");
    // What arrives above the selected row does not move the selection to another.
    tell(&mut bench, &asked, Stage::Complete);
    let selected = bench.screen().lines().find(|line| line.starts_with('>')).unwrap().to_owned();
    assert!(selected.contains("tellen mee als participatie"), "{selected}");
    assert!(!bench.screen().contains("wordt nog berekend"), "{}", bench.screen());
}

/// The finish can be proved before the hours and the cost are.
#[test]
fn a_finish_that_is_proved_is_not_called_improvable() {
    let (mut bench, asked) = waiting();
    let Effect::Plan { request, case, goal, .. } = &asked else { panic!("{asked:?}") };
    let proposal = plans::proposal(&fixture::catalog(), case, goal);
    let mut proposal = plans::until(proposal, Stage::Searching);
    proposal.plan.bound_week = proposal.plan.figures.unwrap().finish_week;
    bench.input(Input::Done(TaskDone::Planned { request: *request, result: Ok(Box::new(proposal)) }));
    let screen = bench.screen();
    assert!(screen.contains("Eerder klaar kan niet; er wordt nog gezocht naar minder uren"), "{screen}");
    bench.keys("esc");
    assert!(bench.screen().contains("het zoeken naar minder uren of kosten is gestopt"));
}

#[test]
fn escape_stops_and_keeps_the_best_plan() {
    let (mut bench, asked) = waiting();
    tell(&mut bench, &asked, Stage::Searching);
    assert!(bench.screen().contains("esc stop met zoeken"), "{}", bench.screen());
    bench.keys("esc");
    let screen = bench.screen();
    assert!(screen.contains("Gestopt met het beste plan tot nu toe"), "{screen}");
    assert!(screen.contains("het zoeken is gestopt") && !screen.contains("esc stop"), "{screen}");
    // An answer that was on its way is not taken any more.
    tell(&mut bench, &asked, Stage::Complete);
    assert!(!bench.screen().contains("Bewezen kortst: klaar"), "{}", bench.screen());
    bench.keys("6");
    assert!(bench.screen().contains("Andere routes (niet berekend, gestopt)"), "{}", bench.screen());
    bench.hold_plans = false;
    bench.keys("r 4");
    assert!(bench.screen().contains("Bewezen kortst: klaar"), "{}", bench.screen());
}

#[test]
fn a_plan_from_before_a_change_is_never_shown_as_the_plan_after_it() {
    let (mut bench, _) = waiting();
    bench.keys("esc");
    let screen = bench.screen();
    assert!(screen.contains("van voor de wijziging:") && screen.contains("Gestopt."), "{screen}");
    bench.hold_plans = false;
    bench.keys("r");
    assert!(!bench.screen().contains("van voor de wijziging"), "{}", bench.screen());
}

#[test]
fn stopping_before_there_is_a_plan_says_so() {
    let mut bench = Bench::start(Lang::En, 80, 24);
    bench.hold_plans = true;
    bench.keys("down enter 4 esc");
    let screen = bench.screen();
    assert_eq!(screen.matches("Stopped before there was a plan.").count(), 2, "{screen}");
    assert!(screen.lines().nth(1).unwrap().ends_with("stopped"), "{screen}");
    bench.hold_plans = false;
    bench.keys("r");
    assert!(bench.screen().contains("Proved shortest"), "{}", bench.screen());
}

#[test]
fn why_not_earlier_comes_before_the_first_step() {
    let mut bench = Bench::open(Lang::Nl, 80, 24);
    bench.keys("4 down down e");
    let screen = bench.screen();
    assert!(screen.contains("[5Waar]") && screen.contains("Waarom niet eerder?"), "{screen}");
    bench.keys("right");
    assert!(bench.screen().contains("Stap 1 van 4"), "{}", bench.screen());
    bench.keys("left");
    assert!(bench.screen().contains("Waarom niet eerder?"));
    bench.keys("right right right right right");
    assert!(bench.screen().contains("Stap 4 van 4"), "{}", bench.screen());
}

/// Who scrolls beyond the end of a page is back with one key for each line of it.
#[test]
fn the_way_back_from_the_end_of_a_page_is_no_longer_than_the_page() {
    let mut bench = Bench::open(Lang::Nl, 60, 20);
    bench.keys("5");
    let first = bench.screen();
    bench.keys("G");
    let last = bench.screen();
    assert_ne!(last, first);
    bench.keys("up");
    assert_ne!(bench.screen(), last);
    bench.keys("down");
    assert_eq!(bench.screen(), last);
    for _ in 0..20 {
        bench.keys("up");
        bench.screen();
    }
    assert_eq!(bench.screen(), first);
}

#[test]
fn the_steps_of_a_route_take_the_place_of_the_list() {
    let mut bench = Bench::open(Lang::En, 60, 20);
    bench.keys("2");
    bench.search("c0160");
    bench.keys("space esc");
    compare(&mut bench, "11 Feb 2028");
    bench.keys("enter");
    let first = bench.screen();
    assert!(first.contains("Steps") && !first.contains("Other routes"), "{first}");
    assert!(first.contains("+ 3 C0166"), "{first}");
    bench.keys("esc");
    assert!(bench.screen().contains("Other routes"), "{}", bench.screen());
}
